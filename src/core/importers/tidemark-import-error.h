/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * TidemarkImportError:
 * @TIDEMARK_IMPORT_ERROR_FAILED: the file cannot be opened or read
 * @TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT: no reader recognises anything in it
 * @TIDEMARK_IMPORT_ERROR_EMPTY: there is nothing in it
 * @TIDEMARK_IMPORT_ERROR_ENCODING: text, but not UTF-8
 * @TIDEMARK_IMPORT_ERROR_DAMAGED: a part of it cannot be read; the place says which
 * @TIDEMARK_IMPORT_ERROR_ENCRYPTED: an archive with a password
 * @TIDEMARK_IMPORT_ERROR_TOO_LARGE: beyond what an honest export holds
 * @TIDEMARK_IMPORT_ERROR_TOO_NEW: made by a newer program than this one
 * @TIDEMARK_IMPORT_ERROR_OPTION: an answer that does not fit the file
 * @TIDEMARK_IMPORT_ERROR_CHANGED: the file is not the one that was looked at before
 *
 * Cancelling is G_IO_ERROR_CANCELLED; trouble with the journal is TIDEMARK_STORE_ERROR.
 */
typedef enum
{
  TIDEMARK_IMPORT_ERROR_FAILED,
  TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT,
  TIDEMARK_IMPORT_ERROR_EMPTY,
  TIDEMARK_IMPORT_ERROR_ENCODING,
  TIDEMARK_IMPORT_ERROR_DAMAGED,
  TIDEMARK_IMPORT_ERROR_ENCRYPTED,
  TIDEMARK_IMPORT_ERROR_TOO_LARGE,
  TIDEMARK_IMPORT_ERROR_TOO_NEW,
  TIDEMARK_IMPORT_ERROR_OPTION,
  TIDEMARK_IMPORT_ERROR_CHANGED,
} TidemarkImportError;

#define TIDEMARK_IMPORT_ERROR (tidemark_import_error_quark ())
GQuark tidemark_import_error_quark (void);

/**
 * TidemarkImportPlace:
 * @file: (nullable): name of the file without folders; inside an archive "archive.zip: _chat.txt"
 * @line: from 1, or 0 where there is none
 * @column: from 1, or 0 where there is none
 * @readable: how many records before the damage could be read
 *
 * Where in a file an error is.
 */
typedef struct
{
  char *file;
  gint64 line;
  gint64 column;
  gint64 readable;
} TidemarkImportPlace;

void tidemark_import_set_error (GError **error,
                                TidemarkImportError code,
                                const char *file,
                                gint64 line,
                                gint64 column,
                                gint64 readable,
                                const char *format,
                                ...) G_GNUC_PRINTF (7, 8);
const TidemarkImportPlace *tidemark_import_error_get_place (const GError *error);
char *tidemark_import_error_describe (const GError *error);
JsonNode *tidemark_import_error_to_json (const GError *error, const char *file);

G_END_DECLS
