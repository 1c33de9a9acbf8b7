/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "tidemark-entry.h"
#include "tidemark-exclusion.h"
#include "tidemark-import.h"
#include "tidemark-passphrase.h"
#include "tidemark-person.h"
#include "tidemark-store-error.h"

G_BEGIN_DECLS

/**
 * TidemarkConnection:
 *
 * One open journal file, used by one thread at a time. Everything here waits for the disk: on the
 * main thread use TidemarkStore. All functions that take an error can fail with
 * TIDEMARK_STORE_ERROR or G_IO_ERROR_CANCELLED, and then outputs are untouched.
 */
typedef struct _TidemarkConnection TidemarkConnection;

typedef enum
{
  TIDEMARK_OPEN_READ_WRITE, /* makes the file (and its folder) if need be, migrates an older one */
  TIDEMARK_OPEN_READ_ONLY,  /* the file has to exist and be of this schema */
} TidemarkOpenMode;

char *tidemark_journal_default_path (void);

TidemarkConnection *
tidemark_connection_open (const char *path, TidemarkOpenMode mode, GError **error);
TidemarkConnection *tidemark_connection_open_locked (const char *path,
                                                     TidemarkOpenMode mode,
                                                     TidemarkPassphrase *passphrase,
                                                     GError **error);
void tidemark_connection_close (TidemarkConnection *self);
const char *tidemark_connection_get_path (TidemarkConnection *self);
sqlite3 *tidemark_connection_get_handle (TidemarkConnection *self);

void tidemark_connection_set_cancellable (TidemarkConnection *self, GCancellable *cancellable);

/* Transactions begin IMMEDIATE; a commit returns once the disk has it. */
gboolean tidemark_connection_begin (TidemarkConnection *self, GError **error);
gboolean tidemark_connection_commit (TidemarkConnection *self, GError **error);
void tidemark_connection_rollback (TidemarkConnection *self);

/* For the query files of this folder, and readers such as the engine's loader. */
sqlite3_stmt *
tidemark_connection_prepare (TidemarkConnection *self, const char *sql, GError **error);
gboolean tidemark_connection_step (TidemarkConnection *self,
                                   sqlite3_stmt *statement,
                                   gboolean *out_row,
                                   GError **error);

GPtrArray *tidemark_connection_check (TidemarkConnection *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkConnection, tidemark_connection_close)

G_END_DECLS
