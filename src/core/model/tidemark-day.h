/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tidemark-instant.h"

G_BEGIN_DECLS

/* A calendar day is an int: days since 1970-01-01, whatever the zone. */
#define TIDEMARK_DAY_NONE G_MININT

/* A day of the journal begins at this hour unless the person chose another. */
#define TIDEMARK_DAY_START_HOUR 4

int tidemark_day_of (TidemarkInstant instant, int day_start_hour);
TidemarkInstant tidemark_day_midnight (int day, int offset_minutes);
TidemarkInstant tidemark_day_at (int day, int hour, int minute, GTimeZone *zone);
TidemarkInstant tidemark_day_next_turn (TidemarkInstant now, int day_start_hour, GTimeZone *zone);

gboolean tidemark_day_parse (const char *text, int *out);
char *tidemark_day_format (int day);
void tidemark_day_to_date (int day, GDate *out);
int tidemark_day_from_date (const GDate *date);
int tidemark_day_weekday (int day);

G_END_DECLS
