/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a character is to the search. */
typedef enum
{
  TIDEMARK_FOLD_BETWEEN, /* words end here */
  TIDEMARK_FOLD_LETTER,  /* of a word */
  TIDEMARK_FOLD_ALONE,   /* a word by itself */
  TIDEMARK_FOLD_JOINED,  /* becomes one with the character before, or else is a letter */
  TIDEMARK_FOLD_NOTHING, /* as if it were not there */
} TidemarkFold;

/**
 * TidemarkFolded:
 * @fold: BETWEEN is 0
 * @c: without case, accents and points; 0 for BETWEEN and NOTHING
 */
typedef struct
{
  TidemarkFold fold;
  gunichar c;
} TidemarkFolded;

/* More than one character gives. */
#define TIDEMARK_FOLD_MAX (2 * G_UNICHAR_MAX_DECOMPOSITION_LENGTH)

guint tidemark_search_fold (gunichar c, TidemarkFolded parts[TIDEMARK_FOLD_MAX]);

G_END_DECLS
