/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-columns.h"
#include "tidemark-connection.h"

G_BEGIN_DECLS

/* The last row that a UUID led to: an import asks for the same person again and again. */
typedef struct
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  gint64 rowid;
  gboolean is_set;
} TidemarkRowMemory;

struct _TidemarkConnection
{
  char *path;
  sqlite3 *db;
  TidemarkOpenMode mode;
  TidemarkPassphrase *passphrase; /* (nullable): that it was opened with */
  GHashTable *statements;         /* text → sqlite3_stmt */

  GCancellable *cancellable;
  GCancellable *closing; /* (nullable): of the store; ends whatever runs */
  gulong cancelled_id;
  gint64 busy_since_us;

  gint64 changes_before; /* the transaction, in all */
  gint64 revision;       /* of the transaction, 0 before its first change */
  TidemarkRowMemory person;
  TidemarkRowMemory import;
};

gboolean tidemark_connection_execute (TidemarkConnection *self, const char *sql, GError **error);
gboolean
tidemark_connection_run (TidemarkConnection *self, sqlite3_stmt *statement, GError **error);
void tidemark_connection_set_error (TidemarkConnection *self, int result, GError **error);
gboolean
tidemark_connection_next_revision (TidemarkConnection *self, gint64 *out_revision, GError **error);
void tidemark_connection_reset_statements (TidemarkConnection *self);

G_END_DECLS
