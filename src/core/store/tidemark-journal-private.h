/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection-private.h"
#include "tidemark-journal.h"

G_BEGIN_DECLS

/* The rows of people who are sealed on a day. */
#define TIDEMARK_SEALED_SQL(day) "SELECT id FROM person WHERE sealed_until_day > " day

/* Whom the window shows; not set before somebody was chosen. */
#define TIDEMARK_CURRENT_PERSON_SETTING "current-person"

/* Everything of an entry and of a message, in the order that the two readers take it. The texts
 * are to be followed by a WHERE of the query's own, with e and m as the names of the tables. */
extern const char tidemark_entry_select_sql[];
extern const char tidemark_message_select_sql[];
TidemarkEntry *
tidemark_journal_read_entry (TidemarkConnection *connection, sqlite3_stmt *statement);
TidemarkEntry *
tidemark_journal_read_message (TidemarkConnection *connection, sqlite3_stmt *statement);

gboolean tidemark_journal_put_message (TidemarkConnection *connection,
                                       const TidemarkEntry *entry,
                                       GError **error);
gboolean tidemark_journal_add_message (TidemarkConnection *connection,
                                       const TidemarkEntry *entry,
                                       GError **error);
gboolean tidemark_journal_keep_amendment (TidemarkConnection *connection,
                                          const guint8 uuid[TIDEMARK_UUID_BYTES],
                                          const char *old_note,
                                          const char *new_note,
                                          GError **error);

gboolean
tidemark_journal_parse_uuid (const char *id, guint8 out[TIDEMARK_UUID_BYTES], GError **error);
typedef enum
{
  TIDEMARK_TABLE_ENTRY,
  TIDEMARK_TABLE_MESSAGE,
} TidemarkTable;

gboolean tidemark_journal_find_uuid (TidemarkConnection *connection,
                                     TidemarkTable table,
                                     const guint8 uuid[TIDEMARK_UUID_BYTES],
                                     gint64 *out_rowid,
                                     GError **error);
gboolean tidemark_journal_delete_uuid (TidemarkConnection *connection,
                                       TidemarkTable table,
                                       const guint8 uuid[TIDEMARK_UUID_BYTES],
                                       GError **error);
gboolean tidemark_journal_find_person (TidemarkConnection *connection,
                                       const char *id,
                                       gint64 *out_rowid,
                                       GError **error);
gboolean tidemark_journal_find_import (TidemarkConnection *connection,
                                       const char *id,
                                       gint64 *out_rowid,
                                       GError **error);
void tidemark_journal_set_not_found (const char *id, GError **error);
gboolean tidemark_journal_check_text (const char *id, const char *text, GError **error);

G_END_DECLS
