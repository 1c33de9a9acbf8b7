/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-import-key.h"
#include "tidemark-importer.h"

G_BEGIN_DECLS

/* What is known of the time of a record. */
typedef enum
{
  TIDEMARK_TIME_WALL,    /* seconds of a wall clock, from 1970-01-01 00:00 as if it were UTC */
  TIDEMARK_TIME_INSTANT, /* milliseconds since 1970-01-01 UTC */
} TidemarkTimeKind;

/**
 * TidemarkImportMessage:
 * @author: as in the file
 * @author_id: (nullable): what the file knows the author by, the name where it has nothing else
 * @time_kind: what @time is
 * @time: see TidemarkTimeKind
 * @has_seconds: whether the file says the seconds
 * @is_call: a call, not a message
 * @type: of a message
 * @edited: the words were changed later
 * @answered: of a call
 * @call_seconds: of a call, TIDEMARK_UNSAID where unknown
 * @body: (nullable): the words, a caption
 * @message_id: (nullable): where the format has ids; unique together with the chat's
 *
 * One record on its way from a reader; lives as long as the call that hands it on.
 */
typedef struct
{
  const char *author;
  const char *author_id;
  TidemarkTimeKind time_kind;
  gint64 time;
  gboolean has_seconds;
  gboolean is_call;
  TidemarkMessageType type;
  gboolean edited;
  TidemarkAnswer answered;
  int call_seconds;
  const char *body;
  const char *message_id;
} TidemarkImportMessage;

/**
 * TidemarkImportRecord:
 * @time: as in TidemarkImportMessage
 * @at: the same as an instant, once the zone is known
 * @digest: of the words, or of the ids
 * @author: index into the chat's authors
 * @length: characters
 *
 * The same without its words, kept until the import is stored: small, for there may be a million.
 */
typedef struct
{
  gint64 time;
  gint64 at_ms;
  TidemarkImportDigest digest;
  guint32 position;
  int length;
  int call_seconds;
  gint16 offset_minutes;
  guint16 author;
  guint8 type;
  guint8 answered;
  guint8 is_call : 1;
  guint8 is_wall : 1;
  guint8 has_seconds : 1;
  guint8 edited : 1;
  guint8 has_id : 1;
} TidemarkImportRecord;

/**
 * TidemarkImportAuthor:
 * @name: as in the file
 * @id: what the file knows them by
 * @counts: of their records
 * @is_me: the file proves that this is me
 * @is_them: the file proves that this is the other one
 */
typedef struct
{
  char *name;
  char *id;
  TidemarkImportPerson counts;
  guint calls_answered;
  gboolean is_me;
  gboolean is_them;
} TidemarkImportAuthor;

/* A hole as a reader sees it: times are as in TidemarkImportMessage; an open end is the end of the
 * file's time. */
typedef struct
{
  TidemarkTimeKind time_kind;
  gint64 from;
  gint64 to;
  gboolean open_end;
  gint64 open_end_minus_s;
  char *why;
} TidemarkImportGap;

/**
 * TidemarkImportChat:
 * @records: (element-type TidemarkImportRecord): in the order of the file
 * @authors: (element-type TidemarkImportAuthor): in the order of their first record
 * @n_notices: lines that the app wrote
 * @gaps: (element-type TidemarkImportGap): stretches that are known to be missing
 * @warnings: (element-type utf8):
 * @questions: (element-type TidemarkImportQuestion): that only the reader can ask
 * @date_order: how dates were read, where there was a choice
 * @chat_id: (nullable): of the conversation, for formats with ids
 *
 * What a reader found in a file.
 */
struct _TidemarkImportChat
{
  const char *format;
  char *chat_id;
  GArray *records;
  GPtrArray *authors;
  GHashTable *author_indices;
  guint n_notices;
  GArray *gaps;
  TidemarkImportReport *asides; /* holds warnings and questions */
  TidemarkDateOrder date_order;
  guint n_seen;
  gboolean (*text_func) (guint position, const char *text, gpointer data, GError **error);
  gpointer text_data;
};

typedef gboolean (*TidemarkImportTextFunc) (guint position,
                                            const char *text,
                                            gpointer data,
                                            GError **error);

TidemarkImportChat *tidemark_import_chat_new (const char *format);
TidemarkImportChat *
tidemark_import_chat_new_for_texts (const char *format, TidemarkImportTextFunc func, gpointer data);
void tidemark_import_chat_free (TidemarkImportChat *self);

gboolean tidemark_import_chat_add (TidemarkImportChat *self,
                                   const TidemarkImportMessage *message,
                                   GError **error);
void tidemark_import_chat_add_notice (TidemarkImportChat *self);
TidemarkImportAuthor *
tidemark_import_chat_find_author (TidemarkImportChat *self, const char *name, const char *id);
void tidemark_import_chat_add_gap (TidemarkImportChat *self, const TidemarkImportGap *gap);
void
tidemark_import_chat_warn (TidemarkImportChat *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkImportChat, tidemark_import_chat_free)

G_END_DECLS
