/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Generated logs are read in memory; some of them go through a journal as well. */

#include "log-kinds.h"
#include "store-fixture.h"
#include "survey.h"
#include "tidemark-span-load.h"

#define N_LOGS 2

static void
put (TidemarkConnection *connection, const TidemarkEntry *entry)
{
  g_autoptr (GError) error = NULL;

  tidemark_journal_put_entry (connection, entry, &error);
  g_assert_no_error (error);
}

/* Ids have to be those of a journal, in memory as well: they are part of what is compared. */
static void
put_entries (TidemarkConnection *connection, GeneratedLog *log)
{
  for (guint i = 0; i < log->made->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (log->made->entries, i);

      g_free (entry->id);
      entry->id = g_uuid_string_random ();
      put (connection, entry);
    }
}

static void
put_messages (TidemarkConnection *connection, const GeneratedLog *log)
{
  for (guint i = 0; i < log->messages->len; i++)
    {
      const GeneratedMessage *message = &g_array_index (log->messages, GeneratedMessage, i);
      TidemarkInstant at = { message->at * 1000, log->made->offset_minutes };
      g_autoptr (TidemarkEntry) entry = tidemark_entry_new (TIDEMARK_KIND_MESSAGE, at, 0);

      entry->person_id = g_strdup (log->made->person->id);
      entry->by = message->by;
      entry->length = message->length;
      put (connection, entry);
    }
}

static void
put_imports (TidemarkConnection *connection, const GeneratedLog *log)
{
  for (guint i = 0; i < log->made->imports->len; i++)
    {
      TidemarkImport *import = g_ptr_array_index (log->made->imports, i);
      g_autoptr (GError) error = NULL;

      g_set_str (&import->person_id, log->made->person->id);
      g_assert_true (tidemark_journal_put_import (connection, import, &error));
      g_assert_no_error (error);
    }
}

static TidemarkConnection *
store_log (StoreFixture *fixture, GeneratedLog *log)
{
  TidemarkConnection *connection;
  g_autoptr (GError) error = NULL;

  store_fixture_init (fixture);
  connection = store_fixture_open (fixture, TIDEMARK_OPEN_READ_WRITE);
  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_journal_put_person (connection, log->made->person, &error));
  put_entries (connection, log);
  put_messages (connection, log);
  put_imports (connection, log);
  g_assert_true (tidemark_connection_commit (connection, &error));
  g_assert_no_error (error);
  return connection;
}

static void
assert_stored_log_says_the_same (LogKind kind, guint64 seed)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (GeneratedLog) log = log_kind_generate (kind, seed);
  g_autoptr (TidemarkConnection) connection = store_log (&fixture, log);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkSpan) span =
      tidemark_span_load (connection, log->made->person->id, log->made->now, NULL, &error);
  g_autoptr (TidemarkReflection) made = generated_log_reflect (log);
  g_autoptr (TidemarkReflection) stored = NULL;
  g_autofree char *made_text = tidemark_reflection_to_json (made);
  g_autofree char *stored_text = NULL;

  g_assert_no_error (error);
  stored = tidemark_reflection_new (span, NULL, &error);
  stored_text = tidemark_reflection_to_json (stored);
  g_assert_cmpstr (stored_text, ==, made_text);
}

static void
stored_logs_say_the_same_as_in_memory (void)
{
  static const LogKind kinds[] = { LOG_KIND_SUDDEN, LOG_KIND_DANCE, LOG_KIND_EXCLUSIVITY_DODGED,
                                   LOG_KIND_SHORT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (int k = 0; k < N_LOGS; k++)
      {
        guint64 seed = FIRST_TEST_SEED + 200 + (guint64) k;

        g_test_message ("%s, %d", log_kinds[kinds[i]].name, k);
        assert_stored_log_says_the_same (kinds[i], seed);
      }
}

/* By hand every third: both sources are among them. */
static void
both_sources_are_tried (void)
{
  int by_hand = 0;

  for (int k = 0; k < N_LOGS; k++)
    {
      g_autoptr (GeneratedLog) log =
          log_kind_generate (LOG_KIND_SUDDEN, FIRST_TEST_SEED + 200 + (guint64) k);

      by_hand += log->by_hand;
    }
  g_assert_cmpint (by_hand, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/validation/stored/" #name, name)
  ADD (both_sources_are_tried);
  ADD (stored_logs_say_the_same_as_in_memory);
#undef ADD

  return g_test_run ();
}
