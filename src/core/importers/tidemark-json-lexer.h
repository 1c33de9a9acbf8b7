/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-json-stream.h"

G_BEGIN_DECLS

/* What a lexer finds where no byte is: the end of the input, or a failure to read it. */
#define TIDEMARK_JSON_NO_BYTE (-1)

/**
 * TidemarkJsonLexer:
 * @text: the string, name or number read last
 * @line: of the next byte, from 1
 * @column: of the next character, from 1
 * @n_repaired: places where U+FFFD was put
 * @error: (nullable): why it cannot go on
 *
 * Bytes to words: the part of TidemarkJsonStream that knows no grammar. Functions that return a
 * gboolean set @error when they return %FALSE, and leave @line and @column at the place.
 */
typedef struct
{
  GInputStream *input;
  GCancellable *cancellable;
  TidemarkJsonFlags flags;
  guint8 *buffer;
  gsize at;
  gsize end;
  guint64 offset;
  gboolean ended;

  GString *text;
  guint64 line;
  guint64 column;
  guint64 n_repaired;
  GError *error;
} TidemarkJsonLexer;

void tidemark_json_lexer_init (TidemarkJsonLexer *self,
                               GInputStream *input,
                               TidemarkJsonFlags flags,
                               GCancellable *cancellable);
void tidemark_json_lexer_clear (TidemarkJsonLexer *self);

gboolean tidemark_json_lexer_skip_mark (TidemarkJsonLexer *self);
int tidemark_json_lexer_peek_word (TidemarkJsonLexer *self);
void tidemark_json_lexer_take (TidemarkJsonLexer *self);
gboolean tidemark_json_lexer_take_string (TidemarkJsonLexer *self);
gboolean tidemark_json_lexer_take_number (TidemarkJsonLexer *self);
gboolean tidemark_json_lexer_take_literal (TidemarkJsonLexer *self, const char *literal);
gboolean
tidemark_json_lexer_fail (TidemarkJsonLexer *self, TidemarkJsonError code, const char *message);

G_END_DECLS
