/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-json-record.h"
#include "tidemark-json-writer.h"

G_BEGIN_DECLS

/* How a member of the journal file stands in its struct, and what is the same as absent. */
typedef enum
{
  TIDEMARK_FIELD_UUID,    /* char *, NULL */
  TIDEMARK_FIELD_UUIDS,   /* char **, NULL; a list that is never empty */
  TIDEMARK_FIELD_TEXT,    /* char *, NULL */
  TIDEMARK_FIELD_OBJECT,  /* char * with a JSON object, NULL */
  TIDEMARK_FIELD_INSTANT, /* TidemarkInstant, TIDEMARK_INSTANT_NONE */
  TIDEMARK_FIELD_UTC,     /* gint64 in ms, always written */
  TIDEMARK_FIELD_CHANGED, /* gint64 in ms, 0 */
  TIDEMARK_FIELD_DAY,     /* int, TIDEMARK_DAY_NONE */
  TIDEMARK_FIELD_DUE,     /* TidemarkDue: a day or an instant, TIDEMARK_DUE_NONE */
  TIDEMARK_FIELD_FLAG,    /* gboolean, FALSE */
  TIDEMARK_FIELD_ANSWER,  /* TidemarkAnswer, TIDEMARK_ANSWER_NONE */
  TIDEMARK_FIELD_WORD,    /* an enumeration of the vocabulary, its value without a word */
  TIDEMARK_FIELD_RATING,  /* int from 0 to 10, TIDEMARK_UNSAID */
  TIDEMARK_FIELD_COUNT,   /* int from 0, TIDEMARK_UNSAID */
  TIDEMARK_FIELD_LENGTH,  /* int from 0, always written */
  TIDEMARK_FIELD_MARKS,   /* TidemarkMarkSet, 0; a list of words */
  TIDEMARK_FIELD_MEDIA,   /* TidemarkMessageType, whatever is not for the eye or the ear */
  TIDEMARK_FIELD_MESSAGE, /* TidemarkMessageType, where MEDIA or its absence does not say enough */
} TidemarkFieldType;

/**
 * TidemarkField:
 * @name: of the member
 * @type: how it is kept
 * @offset: where in the struct
 * @kinds: for which kinds of entry it means something, a bit for each TidemarkKind
 * @words: for TIDEMARK_FIELD_WORD
 * @n_read: how many of @words may come from a file; 0 for all
 *
 * One member of a JSON object, read and written by the same line.
 */
typedef struct
{
  const char *name;
  TidemarkFieldType type;
  gsize offset;
  guint kinds;
  const TidemarkWords *words;
  int n_read;
} TidemarkField;

#define TIDEMARK_FIELD_ALL_KINDS (~0u)

gboolean tidemark_field_read (const TidemarkField *field,
                              gpointer object,
                              TidemarkJsonRecord *record,
                              GError **error);
gboolean tidemark_field_write (const TidemarkField *field,
                               gconstpointer object,
                               TidemarkJsonWriter *writer,
                               GError **error);
char *tidemark_field_dup_text (const TidemarkField *field, gconstpointer object);
gboolean tidemark_fields_read (const TidemarkField *fields,
                               guint n_fields,
                               guint kinds,
                               gpointer object,
                               TidemarkJsonRecord *record,
                               GError **error);
gboolean tidemark_fields_write (const TidemarkField *fields,
                                guint n_fields,
                                guint kinds,
                                gconstpointer object,
                                TidemarkJsonWriter *writer,
                                GError **error);

G_END_DECLS
