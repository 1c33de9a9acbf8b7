/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

typedef TidemarkImportPlace TidemarkImportErrorPrivate;

static void
tidemark_import_error_private_init (TidemarkImportErrorPrivate *priv)
{
  *priv = (TidemarkImportErrorPrivate) { 0 };
}

static void
tidemark_import_error_private_copy (const TidemarkImportErrorPrivate *from,
                                    TidemarkImportErrorPrivate *to)
{
  *to = *from;
  to->file = g_strdup (from->file);
}

static void
tidemark_import_error_private_clear (TidemarkImportErrorPrivate *priv)
{
  g_clear_pointer (&priv->file, g_free);
}

/* The place travels with the error, through threads and copies. */
G_DEFINE_EXTENDED_ERROR (TidemarkImportError, tidemark_import_error)

/**
 * tidemark_import_set_error:
 * @error: (out) (optional): as for g_set_error()
 * @file: (nullable): as in TidemarkImportPlace
 * @line: from 1, or 0
 * @column: from 1, or 0
 * @readable: records before the damage
 * @format: what is wrong, without the place
 *
 * Any thread.
 */
void
tidemark_import_set_error (GError **error,
                           TidemarkImportError code,
                           const char *file,
                           gint64 line,
                           gint64 column,
                           gint64 readable,
                           const char *format,
                           ...)
{
  TidemarkImportPlace *place;
  va_list args;

  if (error == NULL)
    return;

  va_start (args, format);
  *error = g_error_new_valist (TIDEMARK_IMPORT_ERROR, code, format, args);
  va_end (args);

  place = tidemark_import_error_get_private (*error);
  place->file = g_strdup (file);
  place->line = line;
  place->column = column;
  place->readable = readable;
}

/**
 * tidemark_import_error_get_place:
 *
 * Returns: (nullable) (transfer none): where the error is, %NULL for another domain. Any thread.
 */
const TidemarkImportPlace *
tidemark_import_error_get_place (const GError *error)
{
  if (error == NULL || error->domain != TIDEMARK_IMPORT_ERROR)
    return NULL;

  return tidemark_import_error_get_private (error);
}

/**
 * tidemark_import_error_describe:
 *
 * Returns: (transfer full): place and message in one line, such as "chat.txt, line 212: …". Any
 *   thread.
 */
char *
tidemark_import_error_describe (const GError *error)
{
  const TidemarkImportPlace *place = tidemark_import_error_get_place (error);

  if (place == NULL || place->file == NULL)
    return g_strdup (error->message);
  if (place->line == 0)
    return g_strdup_printf (_ ("%s: %s"), place->file, error->message);
  if (place->column == 0)
    return g_strdup_printf (_ ("%s, line %u: %s"), place->file, (guint) place->line,
                            error->message);

  return g_strdup_printf (_ ("%s, line %u, column %u: %s"), place->file, (guint) place->line,
                          (guint) place->column, error->message);
}

static void
add_number_or_null (JsonBuilder *builder, const char *member, gint64 value)
{
  json_builder_set_member_name (builder, member);
  if (value > 0)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * tidemark_import_error_to_json:
 * @error: of any domain
 * @file: (nullable): named where the error names no file itself
 *
 * Returns: (transfer full): the error object of the command line. Any thread.
 */
JsonNode *
tidemark_import_error_to_json (const GError *error, const char *file)
{
  const TidemarkImportPlace *place = tidemark_import_error_get_place (error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (place != NULL && place->file != NULL)
    file = place->file;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  if (file != NULL)
    json_builder_add_string_value (builder, file);
  else
    json_builder_add_null_value (builder);
  add_number_or_null (builder, "line", place != NULL ? place->line : 0);
  add_number_or_null (builder, "column", place != NULL ? place->column : 0);
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, error->message);
  json_builder_set_member_name (builder, "readable");
  json_builder_add_int_value (builder, place != NULL ? place->readable : 0);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
