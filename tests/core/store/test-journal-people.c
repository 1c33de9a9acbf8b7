/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-exporter.h"
#include "tidemark-message-query.h"
#include "tidemark-search-query.h"

#define AT "2026-03-27T21:41:00+01:00"

typedef struct
{
  StoreFixture store;
  TidemarkConnection *connection;
  TidemarkPerson *first;
  TidemarkPerson *second;
} Fixture;

static void
put_entry (Fixture *self, TidemarkKind kind, const TidemarkPerson *person, const char *words)
{
  g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (kind, person->id, AT);

  if (kind == TIDEMARK_KIND_MESSAGE)
    {
      entry->by = TIDEMARK_WHO_THEM;
      entry->text = g_strdup (words);
    }
  else
    entry->note = g_strdup (words);
  store_fixture_put (self->connection, entry);
}

static void
put_person (Fixture *self, const TidemarkPerson *person)
{
  g_autoptr (GError) error = NULL;

  tidemark_connection_begin (self->connection, &error);
  tidemark_journal_put_person (self->connection, person, &error);
  tidemark_connection_commit (self->connection, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkExclusion) exclusion = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&self->store);
  self->connection = store_fixture_open (&self->store, TIDEMARK_OPEN_READ_WRITE);
  self->first = store_fixture_put_person (self->connection, "First");
  self->second = store_fixture_put_person (self->connection, "Second");
  put_entry (self, TIDEMARK_KIND_TEXT, self->first, "an otter");
  put_entry (self, TIDEMARK_KIND_MESSAGE, self->first, "an otter as well");
  put_entry (self, TIDEMARK_KIND_TEXT, self->second, "the otter");
  exclusion = tidemark_exclusion_new (self->first->id, 20000, 20001, "heather");
  tidemark_connection_begin (self->connection, &error);
  tidemark_journal_put_exclusion (self->connection, exclusion, &error);
  tidemark_journal_set_current_person (self->connection, self->first->id, &error);
  tidemark_connection_commit (self->connection, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_connection_close (self->connection);
  tidemark_person_unref (self->first);
  tidemark_person_unref (self->second);
  store_fixture_clear (&self->store);
}

/* So many days from today on. */
static void
seal_first (Fixture *self, int n_days)
{
  self->first->sealed_until_day = tidemark_journal_get_today (self->connection) + n_days;
  put_person (self, self->first);
}

static guint
count_listed (Fixture *self)
{
  TidemarkEntryFilter all = TIDEMARK_ENTRY_FILTER_ALL;
  g_autoptr (GError) error = NULL;
  guint count = 0;

  g_assert_true (tidemark_query_count_entries (self->connection, &all, &count, &error));
  g_assert_no_error (error);
  return count;
}

static guint
count_found (Fixture *self)
{
  TidemarkEntryFilter all = TIDEMARK_ENTRY_FILTER_ALL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys =
      tidemark_query_search_keys (self->connection, &all, "otter", NULL, 10, &error);

  g_assert_no_error (error);
  return keys->len;
}

static char *export (Fixture *self, const TidemarkExporterInfo *info, gboolean with_sealed)
{
  TidemarkExportOptions options = { .from_day = TIDEMARK_DAY_NONE,
                                    .to_day = TIDEMARK_DAY_NONE,
                                    .exported_at = tidemark_instant_now (),
                                    .with_sealed = with_sealed };
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tidemark_exporter_write (info, self->connection, &options, output, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (output, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (output));
}

static void
sealed_person_is_in_no_list (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (TidemarkPerson) current = NULL;

  seal_first (self, 1);
  all = tidemark_journal_list_people (self->connection, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  open = tidemark_journal_list_open_people (self->connection, NULL);
  g_assert_cmpuint (open->len, ==, 1);
  current = tidemark_journal_get_current_person (self->connection, NULL);
  g_assert_cmpstr (current->id, ==, self->second->id);
}

static void
sealed_person_is_in_no_timeline_and_no_search (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) days = NULL;

  g_assert_cmpuint (count_listed (self), ==, 2);
  g_assert_cmpuint (count_found (self), ==, 3);
  seal_first (self, 30);
  g_assert_cmpuint (count_listed (self), ==, 1);
  g_assert_cmpuint (count_found (self), ==, 1);
  days = tidemark_query_message_days (self->connection, NULL, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE,
                                      NULL);
  g_assert_cmpuint (days->len, ==, 0);
}

static void
sealed_person_is_in_no_export_unless_asked_for (Fixture *self, gconstpointer data)
{
  const TidemarkExporterInfo *const infos[] = { &tidemark_exporter_journal, &tidemark_exporter_csv,
                                                &tidemark_exporter_markdown };

  seal_first (self, 30);
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      g_autofree char *without = export (self, infos[i], FALSE);
      g_autofree char *with = export (self, infos[i], TRUE);

      g_assert_nonnull (strstr (without, "the otter"));
      g_assert_null (strstr (without, "an otter"));
      g_assert_null (strstr (without, "First"));
      g_assert_null (strstr (without, "heather"));
      g_assert_nonnull (strstr (with, "an otter"));
    }
}

static void
seal_is_lifted_by_its_day (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkPerson) current = NULL;
  g_autoptr (TidemarkPerson) stored = NULL;
  g_autoptr (GError) error = NULL;

  seal_first (self, 1);
  g_assert_false (tidemark_journal_check_open (self->connection, self->first, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_SEALED);

  seal_first (self, 0);
  g_assert_true (tidemark_journal_check_open (self->connection, self->first, NULL));
  current = tidemark_journal_get_current_person (self->connection, NULL);
  g_assert_cmpstr (current->id, ==, self->first->id);
  g_assert_cmpuint (count_found (self), ==, 3);
  stored = tidemark_journal_get_person (self->connection, self->first->id, NULL);
  g_assert_cmpint (stored->sealed_until_day, ==, self->first->sealed_until_day);
}

static void
nobody_is_shown_where_all_are_sealed (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkPerson) current = NULL;
  g_autoptr (GError) error = NULL;

  seal_first (self, 30);
  self->second->sealed_until_day = self->first->sealed_until_day;
  put_person (self, self->second);
  current = tidemark_journal_get_current_person (self->connection, &error);
  g_assert_no_error (error);
  g_assert_null (current);
}

static void
end_is_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkPerson) stored = NULL;
  g_autofree char *json = NULL;

  self->first->ended_day = 20500;
  put_person (self, self->first);
  stored = tidemark_journal_get_person (self->connection, self->first->id, NULL);
  g_assert_cmpint (stored->ended_day, ==, 20500);
  json = export (self, &tidemark_exporter_journal, FALSE);
  g_assert_nonnull (strstr (json, "\"ended\": \"2026-02-16\""));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/journal-people/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("sealed-person-is-in-no-list", sealed_person_is_in_no_list);
  ADD ("sealed-person-is-in-no-timeline-and-no-search",
       sealed_person_is_in_no_timeline_and_no_search);
  ADD ("sealed-person-is-in-no-export-unless-asked-for",
       sealed_person_is_in_no_export_unless_asked_for);
  ADD ("seal-is-lifted-by-its-day", seal_is_lifted_by_its_day);
  ADD ("nobody-is-shown-where-all-are-sealed", nobody_is_shown_where_all_are_sealed);
  ADD ("end-is-kept", end_is_kept);

  return g_test_run ();
}
