/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "log-maker.h"
#include "store-fixture.h"
#include "tidemark-span-load.h"

/* A journal with the log in it; ids have to be those of a journal. */
static TidemarkConnection *
store_log (StoreFixture *fixture, LogMaker *log)
{
  TidemarkConnection *connection;
  g_autoptr (GError) error = NULL;

  store_fixture_init (fixture);
  connection = store_fixture_open (fixture, TIDEMARK_OPEN_READ_WRITE);
  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_journal_put_person (connection, log->person, &error));
  for (guint i = 0; i < log->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (log->entries, i);

      g_free (entry->id);
      entry->id = g_uuid_string_random ();
      tidemark_journal_put_entry (connection, entry, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < log->imports->len; i++)
    {
      TidemarkImport *import = g_ptr_array_index (log->imports, i);

      g_set_str (&import->person_id, log->person->id);
      g_assert_true (tidemark_journal_put_import (connection, import, &error));
    }
  for (guint i = 0; i + 1 < log->exclusions->len; i += 2)
    {
      g_autoptr (TidemarkExclusion) exclusion = tidemark_exclusion_new (
          log->person->id, LOG_DAY_0 + g_array_index (log->exclusions, int, i),
          LOG_DAY_0 + g_array_index (log->exclusions, int, i + 1), "away");

      g_assert_true (tidemark_journal_put_exclusion (connection, exclusion, &error));
    }
  g_assert_true (tidemark_connection_commit (connection, &error));
  return connection;
}

static char *
reflect_stored (TidemarkConnection *connection, const LogMaker *log)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkSpan) span =
      tidemark_span_load (connection, log->person->id, log->now, NULL, &error);
  g_autoptr (TidemarkReflection) reflection = NULL;

  g_assert_no_error (error);
  reflection = tidemark_reflection_new (span, NULL, &error);
  return tidemark_reflection_to_json (reflection);
}

static void
stored_log_reads_as_it_was_made (void)
{
  LogMaker *(*const makers[]) (void) = { log_maker_new_sudden, log_maker_new_dance };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_auto (StoreFixture) fixture = { 0 };
      g_autoptr (LogMaker) log = makers[i]();
      g_autoptr (TidemarkConnection) connection = NULL;
      g_autoptr (TidemarkReflection) made = NULL;
      g_autofree char *made_text = NULL, *stored_text = NULL;

      log_maker_exclude (log, 30, 33);
      connection = store_log (&fixture, log);
      made = log_maker_reflect (log);
      made_text = tidemark_reflection_to_json (made);
      stored_text = reflect_stored (connection, log);
      g_assert_cmpstr (stored_text, ==, made_text);
    }
}

static void
safety_marks_are_known_of_but_not_read (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkSpan) span = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkSpan) made = log_maker_finish (log);

  log_maker_add (log, TIDEMARK_KIND_SAFETY, 50, 9)->safety = TIDEMARK_SAFETY_AFRAID;
  connection = store_log (&fixture, log);
  span = tidemark_span_load (connection, log->person->id, log->now, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (tidemark_span_has_safety (span));
  g_assert_cmpint (tidemark_span_get_n_entries (span), ==, tidemark_span_get_n_entries (made));
}

static void
unknown_person_is_not_found (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  g_autoptr (TidemarkConnection) connection = store_log (&fixture, log);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_uuid_string_random ();

  g_assert_null (tidemark_span_load (connection, id, log->now, NULL, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND);
}

static void
cancelled_load_says_so (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  g_autoptr (TidemarkConnection) connection = store_log (&fixture, log);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tidemark_span_load (connection, log->person->id, log->now, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* And the connection is as good as before. */
  text = reflect_stored (connection, log);
  g_assert_nonnull (text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/span-load/" #name, name)
  ADD (stored_log_reads_as_it_was_made);
  ADD (safety_marks_are_known_of_but_not_read);
  ADD (unknown_person_is_not_found);
  ADD (cancelled_load_says_so);
#undef ADD

  return g_test_run ();
}
