/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "store-writer.h"
#include "tidemark-store.h"

#define AT "2026-03-27T21:41:00+01:00"

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **out = data;

  g_assert_null (*out);
  *out = g_object_ref (result);
}

static void
await_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static TidemarkStore *
open_store (const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tidemark_store_open_async (path, NULL, keep_result_cb, &result);
  await_result (&result);
  return tidemark_store_open_finish (result, error);
}

static gboolean
put_entry (TidemarkStore *store, TidemarkEntry *entry, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tidemark_store_put_entry_async (store, entry, NULL, keep_result_cb, &result);
  await_result (&result);
  return tidemark_store_put_entry_finish (store, result, error);
}

typedef struct
{
  StoreFixture fixture;
  TidemarkStore *store;
  GPtrArray *changes;
} StoreTest;

static void
changed_cb (TidemarkStore *store, TidemarkChange *change, GPtrArray *changes)
{
  g_ptr_array_add (changes, tidemark_change_ref (change));
}

static void
set_up (StoreTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  store_fixture_init (&self->fixture);
  self->store = open_store (self->fixture.path, &error);
  g_assert_no_error (error);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_change_unref);
  g_signal_connect (self->store, "changed", G_CALLBACK (changed_cb), self->changes);
}

static void
tear_down (StoreTest *self, gconstpointer data)
{
  g_assert_finalize_object (self->store);
  g_ptr_array_unref (self->changes);
  store_fixture_clear (&self->fixture);
}

static TidemarkEntry *
make_note (const char *note)
{
  TidemarkEntry *entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);

  entry->note = g_strdup (note);
  return entry;
}

static void
put_entry_is_there_for_others (StoreTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = make_note ("The sea");
  g_autoptr (TidemarkConnection) other = NULL;
  g_autoptr (TidemarkEntry) found = NULL;
  g_autoptr (GError) error = NULL;

  put_entry (self->store, entry, &error);
  g_assert_no_error (error);

  other = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_ONLY);
  found = tidemark_journal_get_entry (other, entry->id, &error);
  g_assert_no_error (error);
  store_fixture_assert_entries_equal (entry, found);
}

static void
check_change_came_first_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GPtrArray *changes = data;

  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_true (tidemark_store_put_entry_finish (TIDEMARK_STORE (source), result, NULL));
  g_ptr_array_add (changes, tidemark_change_new ());
}

static void
own_write_is_announced_before_its_callback (StoreTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = make_note ("The sea");
  const TidemarkChange *change;

  tidemark_store_put_entry_async (self->store, entry, NULL, check_change_came_first_cb,
                                  self->changes);
  while (self->changes->len < 2)
    g_main_context_iteration (NULL, TRUE);

  change = g_ptr_array_index (self->changes, 0);
  g_assert_cmpuint (change->entries->len, ==, 1);
  store_fixture_assert_entries_equal (change->entries->pdata[0], entry);
  g_assert_false (change->messages);
  g_assert_false (change->people);
  g_assert_false (change->everything);
}

static void
deleted_entry_is_announced (StoreTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = make_note ("The sea");
  g_autoptr (TidemarkEntry) deleted = NULL;
  const TidemarkChange *change;

  g_assert_true (put_entry (self->store, entry, NULL));
  deleted = tidemark_entry_copy (entry);
  deleted->deleted = TRUE;
  g_assert_true (put_entry (self->store, deleted, NULL));

  g_assert_cmpuint (self->changes->len, ==, 2);
  change = g_ptr_array_index (self->changes, 1);
  g_assert_cmpuint (change->entries->len, ==, 1);
  g_assert_true (((TidemarkEntry *) change->entries->pdata[0])->deleted);
}

static void
what_another_process_stores_is_announced (StoreTest *self, gconstpointer data)
{
  StoreWriter writer;
  g_autoptr (GPtrArray) ids = NULL;
  guint n_seen = 0;

  store_writer_start (&writer, self->fixture.path, "from elsewhere", 3);
  ids = store_writer_read_ids (&writer, 3);
  store_writer_wait (&writer);
  g_assert_cmpuint (ids->len, ==, 3);

  while (n_seen < 3)
    {
      g_main_context_iteration (NULL, TRUE);
      n_seen = 0;
      for (guint i = 0; i < self->changes->len; i++)
        n_seen += ((TidemarkChange *) self->changes->pdata[i])->entries->len;
    }

  g_assert_cmpuint (n_seen, ==, 3);
}

static gpointer
put_person_and_messages_job (TidemarkConnection *connection,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("A.");
  gboolean stored = tidemark_journal_put_person (connection, person, error);

  for (int i = 0; stored && i < GPOINTER_TO_INT (data); i++)
    {
      g_autoptr (TidemarkEntry) message =
          store_fixture_make_entry (TIDEMARK_KIND_MESSAGE, person->id, AT);

      message->by = TIDEMARK_WHO_ME;
      stored = tidemark_journal_put_entry (connection, message, error);
    }

  return NULL;
}

static gpointer
put_many_notes_job (TidemarkConnection *connection,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  gboolean stored = TRUE;

  for (int i = 0; stored && i < GPOINTER_TO_INT (data); i++)
    {
      g_autoptr (TidemarkEntry) entry = make_note ("one of many");

      stored = tidemark_journal_put_entry (connection, entry, error);
    }

  return NULL;
}

static void
run_write (StoreTest *self, TidemarkStoreJob job, gpointer data, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tidemark_store_write_async (self->store, job, data, NULL, NULL, NULL, keep_result_cb, &result);
  await_result (&result);
  tidemark_store_job_finish (self->store, result, error);
}

static void
messages_and_people_are_announced_as_such (StoreTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const TidemarkChange *change;

  run_write (self, put_person_and_messages_job, GINT_TO_POINTER (5), &error);
  g_assert_no_error (error);

  g_assert_cmpuint (self->changes->len, ==, 1);
  change = g_ptr_array_index (self->changes, 0);
  g_assert_true (change->messages);
  g_assert_true (change->people);
  g_assert_cmpuint (change->entries->len, ==, 0);
}

static void
very_many_changes_are_announced_as_everything (StoreTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const TidemarkChange *change;

  run_write (self, put_many_notes_job, GINT_TO_POINTER (501), &error);
  g_assert_no_error (error);

  g_assert_cmpuint (self->changes->len, ==, 1);
  change = g_ptr_array_index (self->changes, 0);
  g_assert_true (change->everything);
  g_assert_cmpuint (change->entries->len, ==, 0);
}

static gpointer
fail_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (TidemarkEntry) entry = make_note ("not to be");

  g_assert_true (tidemark_journal_put_entry (connection, entry, error));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no");
  return g_strdup ("a result that nobody gets");
}

static gpointer
count_entries_job (TidemarkConnection *connection,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  sqlite3_stmt *statement =
      tidemark_connection_prepare (connection, "SELECT count(*) FROM entry", error);
  gboolean row = FALSE;

  g_assert_true (tidemark_connection_step (connection, statement, &row, error));
  return GINT_TO_POINTER (sqlite3_column_int (statement, 0));
}

static int
count_entries (StoreTest *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  int count;

  tidemark_store_read_async (self->store, count_entries_job, NULL, NULL, NULL, NULL, keep_result_cb,
                             &result);
  await_result (&result);
  count = GPOINTER_TO_INT (tidemark_store_job_finish (self->store, result, &error));
  g_assert_no_error (error);

  return count;
}

static void
failed_write_leaves_nothing (StoreTest *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  tidemark_store_write_async (self->store, fail_job, NULL, NULL, g_free, NULL, keep_result_cb,
                              &result);
  await_result (&result);
  g_assert_null (tidemark_store_job_finish (self->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);

  g_assert_cmpint (count_entries (self), ==, 0);
  g_assert_cmpuint (self->changes->len, ==, 0);
}

static void
read_sees_what_was_stored_before (StoreTest *self, gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    {
      g_autoptr (TidemarkEntry) entry = make_note ("again");

      g_assert_true (put_entry (self->store, entry, NULL));
      g_assert_cmpint (count_entries (self), ==, i + 1);
    }
}

/* A query that does not end by itself. */
static const char endless_sql[] = "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 "
                                  "FROM n) SELECT count(*) FROM n";

typedef struct
{
  GMutex lock;
  GCond cond;
  gboolean begun;
} EndlessQuery;

static gpointer
endless_job (TidemarkConnection *connection,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  EndlessQuery *query = data;
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, endless_sql, error);
  gboolean row;

  g_mutex_lock (&query->lock);
  query->begun = TRUE;
  g_cond_signal (&query->cond);
  g_mutex_unlock (&query->lock);

  g_assert_false (tidemark_connection_step (connection, statement, &row, error));
  return NULL;
}

static void
await_begun (EndlessQuery *query)
{
  g_mutex_lock (&query->lock);
  while (!query->begun)
    g_cond_wait (&query->cond, &query->lock);
  query->begun = FALSE;
  g_mutex_unlock (&query->lock);
}

static void
cancelling_ends_a_running_query (StoreTest *self, gconstpointer is_write)
{
  for (int i = 0; i < 10; i++)
    {
      static EndlessQuery query;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      if (is_write != NULL)
        tidemark_store_write_async (self->store, endless_job, &query, NULL, NULL, cancellable,
                                    keep_result_cb, &result);
      else
        tidemark_store_read_async (self->store, endless_job, &query, NULL, NULL, cancellable,
                                   keep_result_cb, &result);
      await_begun (&query);
      g_cancellable_cancel (cancellable);
      await_result (&result);
      tidemark_store_job_finish (self->store, result, &error);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }

  /* The next ones are not touched by it. */
  g_assert_cmpint (count_entries (self), ==, 0);
}

static void
cancelled_before_it_ran_does_not_run (StoreTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = make_note ("too late");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  tidemark_store_put_entry_async (self->store, entry, cancellable, keep_result_cb, &result);
  await_result (&result);
  g_assert_false (tidemark_store_put_entry_finish (self->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_entries (self), ==, 0);
}

static void
close_waits_for_writes_and_ends_reads (StoreTest *self, gconstpointer data)
{
  static EndlessQuery query;
  g_autoptr (TidemarkEntry) entry = make_note ("the last one");
  g_autoptr (GAsyncResult) read_result = NULL;
  g_autoptr (GAsyncResult) write_result = NULL;
  g_autoptr (GAsyncResult) late_result = NULL;
  g_autoptr (GError) error = NULL;

  tidemark_store_read_async (self->store, endless_job, &query, NULL, NULL, NULL, keep_result_cb,
                             &read_result);
  await_begun (&query);
  tidemark_store_put_entry_async (self->store, entry, NULL, keep_result_cb, &write_result);
  tidemark_store_close (self->store);
  tidemark_store_put_entry_async (self->store, entry, NULL, keep_result_cb, &late_result);

  await_result (&read_result);
  tidemark_store_job_finish (self->store, read_result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  await_result (&write_result);
  tidemark_store_put_entry_finish (self->store, write_result, &error);
  g_assert_no_error (error);

  await_result (&late_result);
  tidemark_store_put_entry_finish (self->store, late_result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

static void
close_takes_away_what_was_deleted (StoreTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = make_note ("an unusual word: xylophone");
  g_autoptr (TidemarkEntry) deleted = NULL;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *log = store_fixture_file (&self->fixture, "journal.db-wal");
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (put_entry (self->store, entry, NULL));
  deleted = tidemark_entry_copy (entry);
  deleted->deleted = TRUE;
  g_assert_true (put_entry (self->store, deleted, NULL));
  tidemark_store_close (self->store);

  /* Not only out of reach: the bytes are gone, from the index of words as well. */
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (self->fixture.path, &content, &size, NULL));
  g_assert_null (memmem (content, size, "xylophone", strlen ("xylophone")));

  connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_ONLY);
  g_assert_null (tidemark_journal_get_entry (connection, entry->id, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND);
}

static void
store_that_cannot_open_says_why (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  g_assert_true (g_file_set_contents (fixture.path, "Dear diary", -1, NULL));
  g_assert_null (open_store (fixture.path, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_A_JOURNAL);
}

#define ADD(name, function, data)                                                                  \
  g_test_add ("/store/store/" name, StoreTest, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (argc > 1 && g_str_equal (argv[1], STORE_WRITER_WORD))
    return store_writer_main (argc, argv);

  g_test_init (&argc, &argv, NULL);

  ADD ("put-entry-is-there-for-others", put_entry_is_there_for_others, NULL);
  ADD ("own-write-is-announced-before-its-callback", own_write_is_announced_before_its_callback,
       NULL);
  ADD ("deleted-entry-is-announced", deleted_entry_is_announced, NULL);
  ADD ("what-another-process-stores-is-announced", what_another_process_stores_is_announced, NULL);
  ADD ("messages-and-people-are-announced-as-such", messages_and_people_are_announced_as_such,
       NULL);
  ADD ("very-many-changes-are-announced-as-everything",
       very_many_changes_are_announced_as_everything, NULL);
  ADD ("failed-write-leaves-nothing", failed_write_leaves_nothing, NULL);
  ADD ("read-sees-what-was-stored-before", read_sees_what_was_stored_before, NULL);
  ADD ("cancelling-ends-a-running-read", cancelling_ends_a_running_query, NULL);
  ADD ("cancelling-ends-a-running-write", cancelling_ends_a_running_query, "write");
  ADD ("cancelled-before-it-ran-does-not-run", cancelled_before_it_ran_does_not_run, NULL);
  ADD ("close-waits-for-writes-and-ends-reads", close_waits_for_writes_and_ends_reads, NULL);
  ADD ("close-takes-away-what-was-deleted", close_takes_away_what_was_deleted, NULL);
  g_test_add_func ("/store/store/that-cannot-open-says-why", store_that_cannot_open_says_why);

  return g_test_run ();
}
