/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the queries of the views and of the engine cost in a large journal, on a warm cache: 100,000
 * entries with notes of a hundred words, and 500,000 messages, one in ten of them with its text. */

#include <glib/gstdio.h>

#include "tidemark-entry-query.h"
#include "tidemark-journal-days.h"
#include "tidemark-journal.h"
#include "tidemark-message-query.h"
#include "tidemark-search-query.h"

#define N_ENTRIES 100000
#define N_MESSAGES 500000
#define N_BULK 100000
#define N_TIMES 5
#define YEARS_MS (4 * 365 * 24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static const char *const usual[] = {
  "walked", "home",   "along",  "the",  "river", "and",   "said",  "little", "it",   "was",
  "fine",   "called", "about",  "trip", "we",    "laugh", "short", "answer", "all",  "evening",
  "wrote",  "down",   "what",   "want", "asked", "again", "warm",  "cold",   "rain", "kitchen",
  "later",  "dinner", "friend", "sea",  "train", "late",  "early", "plans",  "next", "week",
};

typedef struct
{
  TidemarkConnection *connection;
  TidemarkPerson *person;
  gint64 first_ms;
  guint seed;
} Bench;

static guint
next_random (Bench *self)
{
  self->seed = self->seed * 1664525u + 1013904223u;
  return self->seed >> 8;
}

/* Every word of the list is in nearly all of them, a number in very few. */
static char *
make_text (Bench *self, int n_words)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s ", usual[next_random (self) % G_N_ELEMENTS (usual)]);
  g_string_append_printf (text, "n%u", next_random (self) % 20000);

  return g_string_free (text, FALSE);
}

static void
report (const char *name, gint64 started_us)
{
  g_print ("%-46s %9.2f ms\n", name, (double) (g_get_monotonic_time () - started_us) / 1000.0);
}

static void
check (gboolean succeeded, GError *error)
{
  if (!succeeded)
    g_error ("%s", error != NULL ? error->message : "no error");
}

static void
put_entries (Bench *self)
{
  static const TidemarkKind kinds[] = { TIDEMARK_KIND_DISTANCE, TIDEMARK_KIND_TEXT,
                                        TIDEMARK_KIND_DATE, TIDEMARK_KIND_NOTE };

  for (int i = 0; i < N_ENTRIES; i++)
    {
      TidemarkInstant at = { self->first_ms + YEARS_MS / N_ENTRIES * i, 60 };
      g_autoptr (TidemarkEntry) entry =
          tidemark_entry_new (kinds[i % 4], at, TIDEMARK_DAY_START_HOUR);
      g_autoptr (GError) error = NULL;

      entry->person_id = i % 4 == 3 ? NULL : g_strdup (self->person->id);
      entry->note = make_text (self, 100);
      entry->value = i % 4 == 0 ? i % 11 : TIDEMARK_UNSAID;
      check (tidemark_journal_put_entry (self->connection, entry, &error), error);
    }
}

static void
put_messages (Bench *self, int count, gint64 first_ms)
{
  for (int i = 0; i < count; i++)
    {
      TidemarkInstant at = { first_ms + YEARS_MS / N_MESSAGES * i, 60 };
      g_autoptr (TidemarkEntry) entry =
          tidemark_entry_new (TIDEMARK_KIND_MESSAGE, at, TIDEMARK_DAY_START_HOUR);
      g_autoptr (GError) error = NULL;

      entry->person_id = g_strdup (self->person->id);
      entry->by = i % 3 == 0 ? TIDEMARK_WHO_ME : TIDEMARK_WHO_THEM;
      entry->length = 5 + i % 90;
      entry->key =
          g_strdup_printf ("%" G_GINT64_FORMAT "|1|%08x", at.ms / 60000, next_random (self));
      entry->text = i % 10 == 0 ? make_text (self, 12) : NULL;
      check (tidemark_journal_put_entry (self->connection, entry, &error), error);
    }
}

static void
commit (Bench *self)
{
  g_autoptr (GError) error = NULL;

  check (tidemark_connection_commit (self->connection, &error), error);
}

static void
begin (Bench *self)
{
  g_autoptr (GError) error = NULL;

  check (tidemark_connection_begin (self->connection, &error), error);
}

static void
fill (Bench *self)
{
  gint64 started_us = g_get_monotonic_time ();

  begin (self);
  tidemark_journal_put_person (self->connection, self->person, NULL);
  put_entries (self);
  commit (self);
  report ("100,000 entries stored", started_us);

  started_us = g_get_monotonic_time ();
  begin (self);
  put_messages (self, N_MESSAGES, self->first_ms);
  commit (self);
  report ("500,000 messages stored, a tenth with texts", started_us);
}

static void
store_bulk (Bench *self)
{
  gint64 started_us = g_get_monotonic_time ();

  begin (self);
  for (int i = 0; i < N_BULK; i++)
    {
      TidemarkInstant at = { self->first_ms + YEARS_MS + i * 1000, 60 };
      g_autoptr (TidemarkEntry) entry =
          tidemark_entry_new (TIDEMARK_KIND_MESSAGE, at, TIDEMARK_DAY_START_HOUR);

      entry->person_id = g_strdup (self->person->id);
      entry->by = TIDEMARK_WHO_ME;
      entry->key = g_strdup_printf ("%" G_GINT64_FORMAT "|1", at.ms);
      tidemark_journal_put_entry (self->connection, entry, NULL);
    }
  commit (self);
  report ("100,000 more messages in one transaction", started_us);
}

static void
store_one (Bench *self)
{
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_NOTE, tidemark_instant_now (), 4);
  gint64 started_us = g_get_monotonic_time ();

  entry->note = make_text (self, 20);
  begin (self);
  tidemark_journal_put_entry (self->connection, entry, NULL);
  commit (self);
  report ("one entry stored and synced", started_us);
}

static void
read_first_page (Bench *self)
{
  TidemarkEntryFilter filter = { self->person->id, 0, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, 0 };
  g_autoptr (GArray) keys = tidemark_query_entry_keys (self->connection, &filter,
                                                       TIDEMARK_ORDER_NEWEST_FIRST, NULL, 60, NULL);
  gint64 rowids[60];
  g_autoptr (GPtrArray) entries = NULL;

  for (guint i = 0; i < keys->len; i++)
    rowids[i] = g_array_index (keys, TidemarkEntryKey, i).rowid;
  entries = tidemark_query_entries (self->connection, rowids, keys->len, NULL);
  g_assert_cmpuint (entries->len, ==, 60);
}

static void
read_all_keys (Bench *self)
{
  TidemarkEntryFilter filter = { self->person->id, 0, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, 0 };
  g_autoptr (GArray) keys = tidemark_query_entry_keys (
      self->connection, &filter, TIDEMARK_ORDER_NEWEST_FIRST, NULL, G_MAXUINT, NULL);

  g_assert_cmpuint (keys->len, >=, N_ENTRIES);
}

static void
read_message_days (Bench *self)
{
  g_autoptr (GArray) days = tidemark_query_message_days (
      self->connection, self->person->id, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, NULL);

  g_assert_cmpuint (days->len, >, 1000);
}

static void
read_one_day (Bench *self)
{
  int day = tidemark_day_of ((TidemarkInstant) { self->first_ms + YEARS_MS / 2, 60 }, 4);
  g_autoptr (GPtrArray) messages =
      tidemark_query_day_messages (self->connection, self->person->id, day, NULL);
  g_autoptr (GPtrArray) entries =
      tidemark_query_day_entries (self->connection, self->person->id, day, NULL);

  g_assert_cmpuint (messages->len + entries->len, >, 100);
}

static void
read_chart_days (Bench *self)
{
  g_autoptr (GArray) days = tidemark_journal_list_days (self->connection, self->person->id, NULL);

  g_assert_cmpuint (days->len, >, 1000);
}

static void
count_key_cb (const char *key, gpointer data)
{
  (*(guint *) data)++;
}

static void
read_keys (Bench *self)
{
  guint count = 0;

  tidemark_query_foreach_key (self->connection, self->person->id, count_key_cb, &count, NULL);
  g_assert_cmpuint (count, >=, N_MESSAGES);
}

static void
scan_messages (Bench *self)
{
  sqlite3_stmt *statement =
      tidemark_connection_prepare (self->connection,
                                   "SELECT at, at_offset, day, sent_by, length FROM message "
                                   "WHERE person = 1 AND deleted = 0 ORDER BY at",
                                   NULL);
  gint64 sum = 0;
  gboolean row = TRUE;

  while (row)
    {
      tidemark_connection_step (self->connection, statement, &row, NULL);
      for (int i = 0; row && i < 5; i++)
        sum += sqlite3_column_int64 (statement, i);
    }
  g_assert_cmpint (sum, >, 0);
}

static gboolean
count_entry_cb (TidemarkEntry *entry, gpointer data, GError **error)
{
  (*(guint *) data)++;
  return TRUE;
}

static void
walk_everything (Bench *self)
{
  guint count = 0;

  tidemark_journal_foreach_entry (self->connection, NULL, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE,
                                  FALSE, count_entry_cb, &count, NULL);
  g_assert_cmpuint (count, >=, N_ENTRIES + N_MESSAGES);
}

static void
search (Bench *self, const char *typed)
{
  TidemarkEntryFilter filter = { self->person->id, 0, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, 0 };
  g_autoptr (GArray) keys =
      tidemark_query_search_keys (self->connection, &filter, typed, NULL, 50, NULL);
  g_autoptr (GPtrArray) hits = tidemark_query_search_hits (
      self->connection, typed, (TidemarkSearchKey *) (void *) keys->data, keys->len, NULL);

  g_assert_nonnull (hits);
}

static void
search_rare (Bench *self)
{
  search (self, "n12345");
}

static void
search_begun (Bench *self)
{
  search (self, "n12");
}

static void
search_common (Bench *self)
{
  search (self, "river");
}

static void
search_common_words (Bench *self)
{
  search (self, "river kitchen tra");
}

static void
search_letter (Bench *self)
{
  search (self, "w");
}

static void
search_heart (Bench *self)
{
  search (self, "❤");
}

static void
open_and_close (Bench *self)
{
  g_autoptr (TidemarkConnection) other = tidemark_connection_open (
      tidemark_connection_get_path (self->connection), TIDEMARK_OPEN_READ_WRITE, NULL);

  g_assert_nonnull (other);
}

static const struct
{
  const char *name;
  void (*run) (Bench *self);
} measurements[] = {
  { "open and close", open_and_close },
  { "first 60 of the timeline, with their bodies", read_first_page },
  { "all keys of the timeline", read_all_keys },
  { "messages counted by day", read_message_days },
  { "one day: messages and entries", read_one_day },
  { "days of a chart", read_chart_days },
  { "keys of all messages", read_keys },
  { "scan of messages for the engine", scan_messages },
  { "everything, in order, with bodies", walk_everything },
  { "search, rare word", search_rare },
  { "search, begun word", search_begun },
  { "search, common word", search_common },
  { "search, three common words", search_common_words },
  { "search, one letter", search_letter },
  { "search, letter by letter, not there", search_heart },
};

/* The best of a few: the rest is what else the machine does. */
static void
measure (Bench *self, const char *name, void (*run) (Bench *self))
{
  gint64 best_us = G_MAXINT64;

  for (int i = 0; i < N_TIMES; i++)
    {
      gint64 started_us = g_get_monotonic_time ();

      run (self);
      best_us = MIN (best_us, g_get_monotonic_time () - started_us);
    }

  g_print ("%-46s %9.2f ms\n", name, (double) best_us / 1000.0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("tidemark-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  Bench bench = { .seed = 1, .first_ms = tidemark_instant_now ().ms - YEARS_MS };
  GStatBuf info;

  bench.person = tidemark_person_new ("N.");
  bench.connection = tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  check (bench.connection != NULL, error);

  fill (&bench);
  for (guint i = 0; i < G_N_ELEMENTS (measurements); i++)
    measure (&bench, measurements[i].name, measurements[i].run);
  store_one (&bench);
  store_bulk (&bench);

  tidemark_connection_close (bench.connection);
  if (g_stat (path, &info) == 0)
    g_print ("%-46s %9.1f MB\n", "size of the journal", (double) info.st_size / 1e6);
  g_unlink (path);
  g_rmdir (folder);
  tidemark_person_unref (bench.person);

  return 0;
}
