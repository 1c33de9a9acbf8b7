/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkSearchToken:
 * @word: as it is compared; not terminated
 * @length: of @word, in bytes
 * @start: where it is in the text, in bytes
 * @end: one past its last byte, and past the accents on its last character
 * @is_alone: whether it is one character that is a word by itself
 */
typedef struct
{
  const char *word;
  gsize length;
  gsize start;
  gsize end;
  gboolean is_alone;
} TidemarkSearchToken;

/* Returns: whether to go on. */
typedef gboolean (*TidemarkSearchTokenFunc) (const TidemarkSearchToken *token, gpointer data);

void tidemark_search_tokens_foreach (const char *text,
                                     gsize length,
                                     TidemarkSearchTokenFunc func,
                                     gpointer data);

G_END_DECLS
