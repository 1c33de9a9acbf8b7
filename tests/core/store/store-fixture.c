/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <glib/gstdio.h>

void
store_fixture_init (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tidemark-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "journal.db", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

void
store_fixture_clear (StoreFixture *self)
{
  if (self->folder == NULL)
    return;

  g_chmod (self->folder, 0700);
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
}

char *
store_fixture_file (const StoreFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

char *
store_fixture_digest (const StoreFixture *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = store_fixture_file (self, names->pdata[i]);
      g_autofree char *content = NULL;
      GStatBuf info;
      gsize size = 0;

      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_file_get_contents (path, &content, &size, NULL);
      g_checksum_update (checksum, names->pdata[i], -1);
      g_checksum_update (checksum, (const guchar *) &info.st_mode, sizeof info.st_mode);
      g_checksum_update (checksum, (const guchar *) content, (gssize) size);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

TidemarkConnection *
store_fixture_open (const StoreFixture *self, TidemarkOpenMode mode)
{
  g_autoptr (GError) error = NULL;
  TidemarkConnection *connection = tidemark_connection_open (self->path, mode, &error);

  g_assert_no_error (error);
  g_assert_nonnull (connection);
  return connection;
}

TidemarkPerson *
store_fixture_put_person (TidemarkConnection *connection, const char *alias)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new (alias);
  g_autoptr (GError) error = NULL;

  tidemark_connection_begin (connection, &error);
  g_assert_no_error (error);
  tidemark_journal_put_person (connection, person, &error);
  g_assert_no_error (error);
  tidemark_connection_commit (connection, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&person);
}

void
store_fixture_put (TidemarkConnection *connection, const TidemarkEntry *entry)
{
  g_autoptr (GError) error = NULL;

  tidemark_connection_begin (connection, &error);
  g_assert_no_error (error);
  tidemark_journal_put_entry (connection, entry, &error);
  g_assert_no_error (error);
  tidemark_connection_commit (connection, &error);
  g_assert_no_error (error);
}

TidemarkEntry *
store_fixture_make_entry (TidemarkKind kind, const char *person_id, const char *at)
{
  TidemarkInstant instant;
  TidemarkEntry *entry;

  g_assert_true (tidemark_instant_parse (at, &instant));
  entry = tidemark_entry_new (kind, instant, TIDEMARK_DAY_START_HOUR);
  entry->person_id = g_strdup (person_id);

  return entry;
}

static void
assert_instants_equal (TidemarkInstant a, TidemarkInstant b)
{
  g_assert_cmpint (a.ms, ==, b.ms);
  g_assert_cmpint (a.offset_minutes, ==, b.offset_minutes);
}

static void
assert_common_equal (const TidemarkEntry *a, const TidemarkEntry *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->person_id, ==, b->person_id);
  assert_instants_equal (a->at, b->at);
  g_assert_cmpint (a->day, ==, b->day);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpint (a->hot, ==, b->hot);
  g_assert_cmpint (a->changed_at_ms, ==, b->changed_at_ms);
  g_assert_cmpint (a->deleted, ==, b->deleted);
  g_assert_cmpint (a->by, ==, b->by);
  g_assert_cmpint (a->length, ==, b->length);
  g_assert_cmpstr (a->text, ==, b->text);
  g_assert_cmpint (a->type, ==, b->type);
  g_assert_cmpstr (a->import_id, ==, b->import_id);
  g_assert_cmpstr (a->key, ==, b->key);
  g_assert_cmpstr (a->extra_json, ==, b->extra_json);
}

void
store_fixture_assert_entries_equal (const TidemarkEntry *a, const TidemarkEntry *b)
{
  assert_common_equal (a, b);
  g_assert_cmpint (a->answered, ==, b->answered);
  g_assert_cmpint (a->seconds, ==, b->seconds);
  g_assert_cmpint (a->planned_by, ==, b->planned_by);
  g_assert_cmpint (a->happened, ==, b->happened);
  g_assert_cmpint (a->changed_by, ==, b->changed_by);
  assert_instants_equal (a->due.at, b->due.at);
  g_assert_cmpint (a->due.day, ==, b->due.day);
  g_assert_cmpint (a->value, ==, b->value);
  g_assert_cmpint (a->outcome, ==, b->outcome);
  assert_instants_equal (a->resolved_at, b->resolved_at);
  g_assert_cmpint (a->topic, ==, b->topic);
  g_assert_cmpint (a->raised_by, ==, b->raised_by);
  g_assert_cmpstr (a->answer, ==, b->answer);
  g_assert_cmpint (a->move, ==, b->move);
  g_assert_cmpint (a->mark, ==, b->mark);
  g_assert_cmpint (a->friend, ==, b->friend);
  g_assert_cmpstr (a->who, ==, b->who);
  g_assert_cmpint (a->safety, ==, b->safety);
  g_assert_cmpint (a->distance, ==, b->distance);
  g_assert_cmpint (a->wanted, ==, b->wanted);
  g_assert_cmpuint (a->marks, ==, b->marks);
  g_assert_cmpstrv (a->goes_with, b->goes_with);
}
