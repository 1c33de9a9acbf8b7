/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

static void
add_name (GStrv *list, const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (*list != NULL)
    g_strv_builder_addv (builder, (const char **) *list);
  g_strv_builder_add (builder, name);
  g_strfreev (*list);
  *list = g_strv_builder_end (builder);
}

static void
apply (TidemarkImportOptions *options, const char *answer)
{
  const char *equals = strchr (answer, '=');
  const char *value = equals != NULL ? equals + 1 : NULL;

  if (g_str_has_prefix (answer, "me="))
    add_name (&options->me, value);
  else if (g_str_has_prefix (answer, "them="))
    add_name (&options->them, value);
  else if (g_str_has_prefix (answer, "person="))
    options->person_alias = g_strdup (value);
  else if (g_str_has_prefix (answer, "zone="))
    options->zone = g_strdup (value);
  else if (g_str_has_prefix (answer, "format="))
    options->format = g_strdup (value);
  else if (g_str_has_prefix (answer, "date-order="))
    options->date_order = tidemark_date_order_parse (value);
  else if (g_str_equal (answer, "keep-text"))
    options->keep_text = TRUE;
  else if (g_str_equal (answer, "dry-run"))
    options->dry_run = TRUE;
  else
    g_assert_not_reached ();
}

TidemarkImportReport *
import_fixture_run_bytes (TidemarkConnection *connection,
                          const char *name,
                          GBytes *bytes,
                          const TidemarkImportOptions *options,
                          GError **error)
{
  g_autoptr (TidemarkImportSource) source = NULL;
  g_autoptr (TidemarkImportSession) session = NULL;
  TidemarkInstant exported_at;

  g_assert_true (tidemark_instant_parse ("2026-11-22T12:00:00+01:00", &exported_at));
  source = tidemark_import_source_new_for_bytes (name, bytes, exported_at, NULL, error);
  if (source == NULL)
    return NULL;

  session = tidemark_import_session_new (source);
  return tidemark_import_session_run (session, connection, options, NULL, error);
}

TidemarkImportReport *
import_fixture_run (TidemarkConnection *connection,
                    const char *name,
                    const char *text,
                    GError **error,
                    ...)
{
  g_autoptr (TidemarkImportOptions) options = tidemark_import_options_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  const char *answer;
  va_list answers;

  va_start (answers, error);
  while ((answer = va_arg (answers, const char *)) != NULL)
    apply (options, answer);
  va_end (answers);
  if (options->zone == NULL)
    options->zone = g_strdup ("Europe/Berlin");

  return import_fixture_run_bytes (connection, name, bytes, options, error);
}

guint
import_fixture_count (TidemarkConnection *connection, const char *sql)
{
  sqlite3_stmt *statement;
  guint count;

  g_assert_cmpint (
      sqlite3_prepare_v2 (tidemark_connection_get_handle (connection), sql, -1, &statement, NULL),
      ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  count = (guint) sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return count;
}

static la_ssize_t
append_cb (struct archive *archive, void *data, const void *buffer, size_t length)
{
  g_byte_array_append (data, buffer, (guint) length);
  return (la_ssize_t) length;
}

static void
add_entry (struct archive *archive, const char *name, const char *text)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean is_link = g_str_has_prefix (text, "link:");

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, is_link ? AE_IFLNK : AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_mtime (entry, 1774900000, 0);
  if (is_link)
    archive_entry_set_symlink (entry, text + 5);
  else
    archive_entry_set_size (entry, (la_int64_t) strlen (text));
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  if (!is_link)
    g_assert_cmpint (archive_write_data (archive, text, strlen (text)), ==, strlen (text));
  archive_entry_free (entry);
}

GBytes *
import_fixture_zip (const char *password, ...)
{
  struct archive *archive = archive_write_new ();
  GByteArray *bytes = g_byte_array_new ();
  const char *name;
  va_list entries;

  archive_write_set_format_zip (archive);
  if (password != NULL)
    {
      g_assert_cmpint (archive_write_set_options (archive, "zip:encryption=zipcrypt"), ==,
                       ARCHIVE_OK);
      archive_write_set_passphrase (archive, password);
    }
  archive_write_set_bytes_in_last_block (archive, 1);
  g_assert_cmpint (archive_write_open (archive, bytes, NULL, append_cb, NULL), ==, ARCHIVE_OK);

  va_start (entries, password);
  while ((name = va_arg (entries, const char *)) != NULL)
    add_entry (archive, name, va_arg (entries, const char *));
  va_end (entries);

  archive_write_free (archive);
  return g_byte_array_free_to_bytes (bytes);
}
