/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkStoreError:
 * @TIDEMARK_STORE_ERROR_FAILED: something else; the message says what
 * @TIDEMARK_STORE_ERROR_BUSY: another process is writing for longer than we wait; try again
 * @TIDEMARK_STORE_ERROR_CORRUPT: the file is damaged; restore a backup
 * @TIDEMARK_STORE_ERROR_NOT_A_JOURNAL: a file of something else; choose another
 * @TIDEMARK_STORE_ERROR_TOO_NEW: made by a newer Tidemark; update
 * @TIDEMARK_STORE_ERROR_NO_SPACE: the disk is full; nothing was stored
 * @TIDEMARK_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @TIDEMARK_STORE_ERROR_ACCESS: the file or its folder cannot be opened
 * @TIDEMARK_STORE_ERROR_NOT_FOUND: there is no such thing in the journal
 * @TIDEMARK_STORE_ERROR_INVALID: what should be stored is not valid
 * @TIDEMARK_STORE_ERROR_SEALED: the person is sealed; wait for the day, or lift the seal
 * @TIDEMARK_STORE_ERROR_LOCKED: it takes a passphrase to open it
 * @TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE: it takes another passphrase than the one given
 * @TIDEMARK_STORE_ERROR_WRONG_LIBRARY: the process runs another SQLite than it was linked with
 *
 * Cancelling is G_IO_ERROR_CANCELLED. No message holds text of an entry.
 */
typedef enum
{
  TIDEMARK_STORE_ERROR_FAILED,
  TIDEMARK_STORE_ERROR_BUSY,
  TIDEMARK_STORE_ERROR_CORRUPT,
  TIDEMARK_STORE_ERROR_NOT_A_JOURNAL,
  TIDEMARK_STORE_ERROR_TOO_NEW,
  TIDEMARK_STORE_ERROR_NO_SPACE,
  TIDEMARK_STORE_ERROR_READ_ONLY,
  TIDEMARK_STORE_ERROR_ACCESS,
  TIDEMARK_STORE_ERROR_NOT_FOUND,
  TIDEMARK_STORE_ERROR_INVALID,
  TIDEMARK_STORE_ERROR_SEALED,
  TIDEMARK_STORE_ERROR_LOCKED,
  TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE,
  TIDEMARK_STORE_ERROR_WRONG_LIBRARY,
} TidemarkStoreError;

#define TIDEMARK_STORE_ERROR (tidemark_store_error_quark ())
GQuark tidemark_store_error_quark (void);

G_END_DECLS
