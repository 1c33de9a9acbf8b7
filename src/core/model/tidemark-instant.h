/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkInstant:
 * @ms: milliseconds since 1970-01-01 UTC
 * @offset_minutes: what the clock on the wall was ahead of UTC where it happened
 */
typedef struct
{
  gint64 ms;
  int offset_minutes;
} TidemarkInstant;

/* An instant that is not there, such as the due time of a promise without one. */
#define TIDEMARK_INSTANT_NONE_MS G_MININT64
#define TIDEMARK_INSTANT_NONE ((TidemarkInstant) { TIDEMARK_INSTANT_NONE_MS, 0 })

gboolean tidemark_instant_is_set (TidemarkInstant instant);

TidemarkInstant tidemark_instant_now (void);
TidemarkInstant tidemark_instant_in_zone (gint64 ms, GTimeZone *zone);

gboolean tidemark_instant_parse (const char *text, TidemarkInstant *out);
char *tidemark_instant_format (TidemarkInstant instant);
char *tidemark_instant_format_utc (gint64 ms);

G_END_DECLS
