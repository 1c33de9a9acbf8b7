/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#define AT "2026-03-27T21:41:00+01:00"

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *connection;
  TidemarkEntry *entry;
  TidemarkEntry *message;
} CheckTest;

static void
set_up (CheckTest *self, gconstpointer data)
{
  g_autoptr (TidemarkPerson) person = NULL;

  store_fixture_init (&self->fixture);
  self->connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (self->connection, "A.");
  self->entry = store_fixture_make_entry (TIDEMARK_KIND_TEXT, person->id, AT);
  self->entry->note = g_strdup ("secret harbour");
  self->message = store_fixture_make_entry (TIDEMARK_KIND_MESSAGE, person->id, AT);
  self->message->by = TIDEMARK_WHO_ME;
  self->message->text = g_strdup ("secret island");
  store_fixture_put (self->connection, self->entry);
  store_fixture_put (self->connection, self->message);
}

static void
tear_down (CheckTest *self, gconstpointer data)
{
  tidemark_connection_close (self->connection);
  tidemark_entry_unref (self->entry);
  tidemark_entry_unref (self->message);
  store_fixture_clear (&self->fixture);
}

static void
run_sql (CheckTest *self, const char *sql)
{
  g_assert_cmpint (
      sqlite3_exec (tidemark_connection_get_handle (self->connection), sql, NULL, NULL, NULL), ==,
      SQLITE_OK);
}

static GPtrArray *
run_check (CheckTest *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *faults = tidemark_connection_check (self->connection, &error);

  g_assert_no_error (error);
  return faults;
}

static void
sound_journal_has_no_faults (CheckTest *self, gconstpointer data)
{
  g_autoptr (GPtrArray) faults = run_check (self);

  g_assert_cmpuint (faults->len, ==, 0);
}

/* Each fault by itself, with the words that its sentence has to have. */
static const struct
{
  const char *name;
  const char *sql;
  const char *word;
} faults_to_find[] = {
  { "kind", "UPDATE entry SET kind = 99", "kind" },
  { "mark", "UPDATE entry SET mark = -1", "mark" },
  { "marks", "UPDATE entry SET marks = 1 << 62", "marks" },
  { "distance", "UPDATE entry SET distance = 11", "distance" },
  { "length", "UPDATE message SET length = -5", "length" },
  { "sender", "UPDATE message SET sent_by = 3", "by" },
  { "day", "UPDATE entry SET day = day + 3", "day" },
  { "person", "UPDATE entry SET person = NULL", "person" },
  { "reference", "PRAGMA foreign_keys = OFF; UPDATE message SET person = 77", "person" },
  { "due", "UPDATE entry SET due_at = 0, due_at_offset = 0, due_day = 5", "due" },
  { "id", "UPDATE entry SET uuid = (SELECT uuid FROM message)", "same id" },
  { "words", "INSERT INTO entry_words (rowid, note) VALUES (77, 'nowhere')", "entry_words" },
};

static void
fault_is_found_and_named (CheckTest *self, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) faults = NULL;
  gboolean is_named = FALSE;

  run_sql (self, faults_to_find[i].sql);
  faults = run_check (self);
  g_assert_cmpuint (faults->len, >, 0);
  for (guint k = 0; k < faults->len; k++)
    {
      const char *fault = g_ptr_array_index (faults, k);

      g_assert_null (strstr (fault, "secret"));
      is_named = is_named || strstr (fault, faults_to_find[i].word) != NULL;
    }
  g_assert_true (is_named);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/check/sound-journal-has-no-faults", CheckTest, NULL, set_up,
              sound_journal_has_no_faults, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (faults_to_find); i++)
    {
      g_autofree char *name =
          g_strconcat ("/store/check/fault-is-found-and-named/", faults_to_find[i].name, NULL);

      g_test_add (name, CheckTest, GUINT_TO_POINTER (i), set_up, fault_is_found_and_named,
                  tear_down);
    }

  return g_test_run ();
}
