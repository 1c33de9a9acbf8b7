/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkLookHint:
 * @TIDEMARK_LOOK_HINT_NONE: nothing to say
 * @TIDEMARK_LOOK_HINT_OFTEN: more than three looks today
 * @TIDEMARK_LOOK_HINT_RATED: on three days of the week distance was rated more than four times
 *
 * Why it may be better to look again in a week.
 */
typedef enum
{
  TIDEMARK_LOOK_HINT_NONE,
  TIDEMARK_LOOK_HINT_OFTEN,
  TIDEMARK_LOOK_HINT_RATED,
} TidemarkLookHint;

/**
 * TidemarkLookNews:
 * @nothing_new: nothing that a reflection reads was stored since the last look
 * @seen_at: when that was, or TIDEMARK_INSTANT_NONE
 * @hint: whether it was looked at very often
 * @has_safety: whether safety marks stand
 *
 * What is known when somebody comes to look at a reflection.
 */
typedef struct
{
  gboolean nothing_new;
  TidemarkInstant seen_at;
  TidemarkLookHint hint;
  gboolean has_safety;
} TidemarkLookNews;

/* A look that is left and taken up again within this time is still the same one. */
#define TIDEMARK_LOOK_MINUTES 15

gboolean tidemark_looks_read (TidemarkConnection *connection,
                              const char *person_id,
                              TidemarkInstant now,
                              TidemarkLookNews *out_look,
                              GError **error);
gboolean tidemark_looks_note (TidemarkConnection *connection,
                              const char *person_id,
                              TidemarkInstant now,
                              GError **error);

G_END_DECLS
