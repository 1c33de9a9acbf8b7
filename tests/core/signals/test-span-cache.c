/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "log-maker.h"
#include "store-fixture.h"
#include "tidemark-span-load.h"
#include "tidemark-store.h"

#define N_STEPS 100

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *writer;
  TidemarkConnection *reader;
  TidemarkConnection *other; /* as another process has it */
  TidemarkSpanCache *cache;
  LogMaker *log;
  GPtrArray *entries; /* what was put by the steps, deleted or not */
  GPtrArray *exclusions;
} CacheTest;

static void
store_log (CacheTest *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tidemark_connection_begin (self->writer, &error));
  g_assert_true (tidemark_journal_put_person (self->writer, self->log->person, &error));
  for (guint i = 0; i < self->log->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (self->log->entries, i);

      g_free (entry->id);
      entry->id = g_uuid_string_random ();
      g_assert_true (tidemark_journal_put_entry (self->writer, entry, &error));
    }
  g_assert_true (tidemark_connection_commit (self->writer, &error));
}

static void
set_up (CacheTest *self)
{
  store_fixture_init (&self->fixture);
  self->writer = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->log = log_maker_new_sudden ();
  store_log (self);
  self->reader = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_ONLY);
  self->other = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->cache = tidemark_span_cache_new ();
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  self->exclusions = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_exclusion_unref);
}

static void
tear_down (CacheTest *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->exclusions, g_ptr_array_unref);
  g_clear_pointer (&self->cache, tidemark_span_cache_unref);
  g_clear_pointer (&self->reader, tidemark_connection_close);
  g_clear_pointer (&self->other, tidemark_connection_close);
  g_clear_pointer (&self->writer, tidemark_connection_close);
  g_clear_pointer (&self->log, log_maker_free);
  store_fixture_clear (&self->fixture);
}

static TidemarkSpan *
load (CacheTest *self, TidemarkConnection *connection, TidemarkSpanCache *cache)
{
  g_autoptr (GError) error = NULL;
  TidemarkSpan *span = tidemark_span_load_again (connection, cache, self->log->person->id,
                                                 self->log->now, NULL, &error);

  g_assert_no_error (error);
  return span;
}

static char *
reflect (CacheTest *self, TidemarkConnection *connection, TidemarkSpanCache *cache)
{
  g_autoptr (TidemarkSpan) span = load (self, connection, cache);
  g_autoptr (TidemarkReflection) reflection = tidemark_reflection_new (span, NULL, NULL);

  return tidemark_reflection_to_json (reflection);
}

static void
assert_same (CacheTest *self)
{
  g_autofree char *kept = reflect (self, self->reader, self->cache);
  g_autofree char *fresh = reflect (self, self->reader, NULL);

  g_assert_cmpstr (kept, ==, fresh);
}

/* Steps */

static TidemarkInstant
random_instant (CacheTest *self)
{
  return log_maker_instant (self->log, g_test_rand_int_range (0, 100),
                            g_test_rand_double_range (0, 20));
}

static TidemarkEntry *
make_entry (CacheTest *self, TidemarkKind kind)
{
  TidemarkEntry *entry = tidemark_entry_new (kind, random_instant (self), 0);

  entry->person_id = g_strdup (self->log->person->id);
  entry->by = g_test_rand_bit () ? TIDEMARK_WHO_ME : TIDEMARK_WHO_THEM;
  entry->value = g_test_rand_int_range (0, 11);
  entry->length = g_test_rand_int_range (1, 200);
  entry->move = TIDEMARK_MOVE_PURSUE;
  entry->mark = g_test_rand_int_range (1, TIDEMARK_N_MARKS);

  return entry;
}

static void
put (CacheTest *self, TidemarkConnection *connection, TidemarkEntry *entry)
{
  store_fixture_put (connection, entry);
  g_ptr_array_add (self->entries, entry);
}

static void
add_entry (CacheTest *self, TidemarkConnection *connection)
{
  static const TidemarkKind kinds[] = { TIDEMARK_KIND_DISTANCE, TIDEMARK_KIND_WANTED,
                                        TIDEMARK_KIND_TEXT,     TIDEMARK_KIND_DATE,
                                        TIDEMARK_KIND_MOVE,     TIDEMARK_KIND_MARK,
                                        TIDEMARK_KIND_NOTHING };

  put (self, connection, make_entry (self, kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))]));
}

static void
add_message (CacheTest *self, TidemarkConnection *connection)
{
  put (self, connection, make_entry (self, TIDEMARK_KIND_MESSAGE));
}

/* An entry or a message, of the log or of an earlier step. */
static TidemarkEntry *
pick (CacheTest *self)
{
  GPtrArray *from =
      self->entries->len > 0 && g_test_rand_bit () ? self->entries : self->log->entries;

  return g_ptr_array_index (from, g_test_rand_int_range (0, (int) from->len));
}

static void
edit (CacheTest *self, TidemarkConnection *connection)
{
  TidemarkEntry *entry = pick (self);

  entry->at = random_instant (self);
  entry->day = tidemark_day_of (entry->at, 0);
  if (entry->kind == TIDEMARK_KIND_MESSAGE)
    entry->length = g_test_rand_int_range (1, 200);
  store_fixture_put (connection, entry);
}

static void
delete_or_undo (CacheTest *self, TidemarkConnection *connection)
{
  TidemarkEntry *entry = pick (self);

  entry->deleted = !entry->deleted;
  store_fixture_put (connection, entry);
}

static void
import_chat (CacheTest *self, TidemarkConnection *connection)
{
  g_autoptr (TidemarkImport) import = tidemark_import_new ("whatsapp", "chat.txt");
  g_autoptr (GError) error = NULL;

  import->person_id = g_strdup (self->log->person->id);
  import->exported_at = random_instant (self);
  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_journal_put_import (connection, import, &error));
  for (int i = 0; i < 20; i++)
    {
      TidemarkEntry *message = make_entry (self, TIDEMARK_KIND_MESSAGE);

      g_set_str (&message->import_id, import->id);
      g_assert_true (tidemark_journal_put_entry (connection, message, &error));
      g_ptr_array_add (self->entries, message);
    }
  g_assert_true (tidemark_connection_commit (connection, &error));
}

static void
exclude_or_undo (CacheTest *self, TidemarkConnection *connection)
{
  int from = LOG_DAY_0 + g_test_rand_int_range (0, 95);
  TidemarkExclusion *exclusion =
      tidemark_exclusion_new (self->log->person->id, from, from + 3, "away");
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (self->exclusions, exclusion);
  if (self->exclusions->len > 3)
    {
      exclusion = g_ptr_array_index (self->exclusions, 0);
      exclusion->deleted = TRUE;
    }

  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_journal_put_exclusion (connection, exclusion, &error));
  g_assert_true (tidemark_connection_commit (connection, &error));
  if (exclusion->deleted)
    g_ptr_array_remove_index (self->exclusions, 0);
}

/* The row goes without leaving a revision behind. */
static void
turn_message_into_entry (CacheTest *self, TidemarkConnection *connection)
{
  TidemarkEntry *entry = make_entry (self, TIDEMARK_KIND_MESSAGE);

  put (self, connection, entry);
  add_message (self, connection);
  assert_same (self);
  entry->kind = TIDEMARK_KIND_TEXT;
  entry->length = 0;
  store_fixture_put (connection, entry);
}

static void
purge (CacheTest *self, TidemarkConnection *connection)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_journal_purge (connection, &error));
  g_assert_true (tidemark_connection_commit (connection, &error));
}

static void
change_person (CacheTest *self, TidemarkConnection *connection)
{
  g_autoptr (GError) error = NULL;

  self->log->person->waiting_limit_days = g_test_rand_int_range (1, 90);
  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_journal_put_person (connection, self->log->person, &error));
  g_assert_true (tidemark_connection_commit (connection, &error));
}

/* What comes next gets the revision of what was given up. */
static void
give_up (CacheTest *self, TidemarkConnection *connection)
{
  g_autoptr (TidemarkEntry) message = make_entry (self, TIDEMARK_KIND_MESSAGE);
  g_autoptr (GError) error = NULL;
  g_autofree char *inside = NULL;

  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_journal_put_entry (connection, message, &error));
  inside = reflect (self, connection, self->cache);
  tidemark_connection_rollback (connection);
  add_message (self, connection);
}

static void (*const steps[]) (CacheTest *self, TidemarkConnection *connection) = {
  add_entry,
  add_entry,
  add_message,
  edit,
  edit,
  delete_or_undo,
  import_chat,
  exclude_or_undo,
  turn_message_into_entry,
  purge,
  change_person,
  give_up,
};

static void
kept_log_says_what_a_fresh_one_says (void)
{
  CacheTest test = { 0 };

  set_up (&test);
  assert_same (&test);
  for (int i = 0; i < N_STEPS; i++)
    {
      TidemarkConnection *connection = g_test_rand_bit () ? test.writer : test.other;

      steps[g_test_rand_int_range (0, G_N_ELEMENTS (steps))](&test, connection);
      assert_same (&test);
    }
  tear_down (&test);
}

static const TidemarkSpanMessage *
get_messages (const TidemarkSpan *span)
{
  int n;

  return tidemark_span_get_messages (span, &n);
}

static void
new_entry_leaves_the_messages_as_they_are (void)
{
  CacheTest test = { 0 };
  g_autoptr (TidemarkSpan) before = NULL;
  g_autoptr (TidemarkSpan) after = NULL;
  g_autoptr (TidemarkSpan) fresh = NULL;

  set_up (&test);
  before = load (&test, test.reader, test.cache);
  add_entry (&test, test.other);
  after = load (&test, test.reader, test.cache);
  fresh = load (&test, test.reader, NULL);

  g_assert_true (get_messages (before) == get_messages (after));
  g_assert_true (get_messages (before) != get_messages (fresh));
  g_assert_cmpint (tidemark_span_get_n_entries (after), ==,
                   tidemark_span_get_n_entries (before) + 1);
  tear_down (&test);
}

static void
messages_of_another_person_are_their_own (void)
{
  CacheTest test = { 0 };
  g_autoptr (TidemarkPerson) friend = NULL;
  g_autoptr (TidemarkSpan) span = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&test);
  assert_same (&test);
  friend = store_fixture_put_person (test.writer, "K.");
  span =
      tidemark_span_load_again (test.reader, test.cache, friend->id, test.log->now, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (tidemark_span_has_messages (span));
  assert_same (&test);
  tear_down (&test);
}

typedef struct
{
  CacheTest *test;
  gint n_rounds;
} Endless;

/* Ends only where it is told to. */
static gpointer
reflect_for_ever_job (TidemarkConnection *connection,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  Endless *self = data;

  while (TRUE)
    {
      g_autoptr (TidemarkSpanCache) cache = tidemark_span_cache_new ();
      g_autoptr (TidemarkSpan) span = tidemark_span_load_again (
          connection, cache, self->test->log->person->id, self->test->log->now, cancellable, error);
      g_autoptr (TidemarkReflection) reflection = NULL;

      if (span != NULL)
        reflection = tidemark_reflection_new (span, cancellable, error);
      if (reflection == NULL)
        return NULL;
      g_atomic_int_inc (&self->n_rounds);
    }
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
await_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
cancelled_reflection_ends_where_it_is (void)
{
  CacheTest test = { 0 };
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (TidemarkStore) store = NULL;

  set_up (&test);
  tidemark_store_open_async (test.fixture.path, NULL, keep_result_cb, &opened);
  await_result (&opened);
  store = tidemark_store_open_finish (opened, NULL);

  for (int i = 0; i < 10; i++)
    {
      Endless endless = { &test, 0 };
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      tidemark_store_read_async (store, reflect_for_ever_job, &endless, NULL, NULL, cancellable,
                                 keep_result_cb, &result);
      while (g_atomic_int_get (&endless.n_rounds) < i % 3)
        g_thread_yield ();
      g_cancellable_cancel (cancellable);
      await_result (&result);
      g_assert_null (tidemark_store_job_finish (store, result, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }

  tidemark_store_close (store);
  assert_same (&test);
  tear_down (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/span-cache/" #name, name)
  ADD (kept_log_says_what_a_fresh_one_says);
  ADD (new_entry_leaves_the_messages_as_they_are);
  ADD (messages_of_another_person_are_their_own);
  ADD (cancelled_reflection_ends_where_it_is);
#undef ADD

  return g_test_run ();
}
