/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-fixture.h"
#include "tidemark-config.h"
#include "tidemark-journal-passphrase.h"
#include "tidemark-search-query.h"
#include "tidemark-store.h"

#define AT "2026-03-27T21:41:00+01:00"
#define WORD "kingfisher"
#define OLD_TEXT "a boat that is tied up"
#define NEW_TEXT "a boat that is let go"
#define CHANGER_WORD "--changer"

/* Enough for tables and indexes of several levels. */
#define N_ENTRIES 300
#define N_KILLS 24

static void
assert_does_not_open (const StoreFixture *fixture,
                      TidemarkPassphrase *passphrase,
                      TidemarkStoreError code)
{
  static const TidemarkOpenMode modes[] = { TIDEMARK_OPEN_READ_ONLY, TIDEMARK_OPEN_READ_WRITE };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *before = store_fixture_digest (fixture);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (tidemark_connection_open_locked (fixture->path, modes[i], passphrase, &error));
      g_assert_error (error, TIDEMARK_STORE_ERROR, (int) code);
      after = store_fixture_digest (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Bytes as an encrypted journal has them; what is in it nobody could say. */
static void
locked_journal_is_left_as_it_is (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  guint8 bytes[8192];
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) g_rand_int_range (random, 0, 256);
  g_assert_true (
      g_file_set_contents (fixture.path, (const char *) bytes, (gssize) sizeof bytes, &error));

  assert_does_not_open (&fixture, NULL, TIDEMARK_STORE_ERROR_LOCKED);
}

#if TIDEMARK_ENCRYPTION

static void
put_entries (const StoreFixture *fixture)
{
  g_autoptr (TidemarkConnection) connection =
      store_fixture_open (fixture, TIDEMARK_OPEN_READ_WRITE);
  g_autoptr (TidemarkPerson) person = store_fixture_put_person (connection, "Cormorant");
  g_autoptr (GError) error = NULL;

  g_assert_true (tidemark_connection_begin (connection, &error));
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autoptr (TidemarkEntry) entry =
          store_fixture_make_entry (TIDEMARK_KIND_NOTE, person->id, AT);

      entry->note = g_strdup_printf (WORD " %u", i);
      g_assert_true (tidemark_journal_put_entry (connection, entry, &error));
    }
  g_assert_true (tidemark_connection_commit (connection, &error));
}

static gboolean
is_in_file (const char *path, const char *word)
{
  g_autofree char *content = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  return memmem (content, size, word, strlen (word)) != NULL;
}

/* In the raw bytes of all that lies in the folder. */
static gboolean
is_in_folder (const StoreFixture *fixture, const char *word)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  gboolean is_found = FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = store_fixture_file (fixture, name);

      is_found = is_found || is_in_file (path, word);
    }

  return is_found;
}

static void
change (const StoreFixture *fixture, TidemarkPassphrase *from, TidemarkPassphrase *to)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tidemark_journal_change_passphrase (fixture->path, from, to, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_whole (const StoreFixture *fixture, TidemarkPassphrase *passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open_locked (fixture->path, TIDEMARK_OPEN_READ_WRITE, passphrase, &error);
  TidemarkEntryFilter all = TIDEMARK_ENTRY_FILTER_ALL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GArray) found = NULL;

  g_assert_no_error (error);
  people = tidemark_journal_list_people (connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 1);
  found = tidemark_query_search_keys (connection, &all, WORD, NULL, N_ENTRIES * 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, N_ENTRIES);
  faults = tidemark_connection_check (connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

static guint
count_files (const StoreFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;

  return count;
}

static void
journal_opens_with_its_passphrase_alone (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkPassphrase) right = tidemark_passphrase_new (OLD_TEXT);
  g_autoptr (TidemarkPassphrase) wrong = tidemark_passphrase_new (NEW_TEXT);
  GStatBuf info;

  store_fixture_init (&fixture);
  put_entries (&fixture);
  g_assert_true (is_in_folder (&fixture, WORD));

  change (&fixture, NULL, right);
  g_assert_false (is_in_folder (&fixture, WORD));
  g_assert_false (is_in_folder (&fixture, "Cormorant"));
  g_assert_false (is_in_folder (&fixture, "SQLite"));
  g_assert_cmpuint (count_files (&fixture), ==, 1);
  g_assert_cmpint (g_stat (fixture.path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);

  assert_does_not_open (&fixture, NULL, TIDEMARK_STORE_ERROR_LOCKED);
  assert_does_not_open (&fixture, wrong, TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE);
  assert_whole (&fixture, right);
  g_assert_false (is_in_folder (&fixture, WORD));
}

static void
passphrase_is_changed_and_taken_away (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkPassphrase) first = tidemark_passphrase_new (OLD_TEXT);
  g_autoptr (TidemarkPassphrase) second = tidemark_passphrase_new (NEW_TEXT);

  store_fixture_init (&fixture);
  put_entries (&fixture);
  change (&fixture, NULL, first);
  change (&fixture, first, second);
  assert_does_not_open (&fixture, first, TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE);
  assert_whole (&fixture, second);

  change (&fixture, second, NULL);
  assert_whole (&fixture, NULL);
  /* One that is not needed does no harm. */
  assert_whole (&fixture, second);
}

static void
wrong_passphrase_changes_nothing (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkPassphrase) right = tidemark_passphrase_new (OLD_TEXT);
  g_autoptr (TidemarkPassphrase) wrong = tidemark_passphrase_new (NEW_TEXT);
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  put_entries (&fixture);
  change (&fixture, NULL, right);
  g_assert_false (tidemark_journal_change_passphrase (fixture.path, wrong, NULL, NULL, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE);
  assert_whole (&fixture, right);
}

/* The same letters, of which one keyboard makes one character and another two. */
static void
same_letters_open_it_however_typed (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkPassphrase) composed = tidemark_passphrase_new ("caf\u00e9 on the pier");
  g_autoptr (TidemarkPassphrase) decomposed = tidemark_passphrase_new ("cafe\u0301 on the pier");

  store_fixture_init (&fixture);
  put_entries (&fixture);
  change (&fixture, NULL, composed);
  assert_whole (&fixture, decomposed);
}

static void
journal_that_is_in_use_is_not_changed (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkPassphrase) passphrase = tidemark_passphrase_new (OLD_TEXT);
  g_autoptr (TidemarkConnection) other = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  put_entries (&fixture);
  other = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_ONLY);
  g_assert_false (
      tidemark_journal_change_passphrase (fixture.path, NULL, passphrase, NULL, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_BUSY);
  g_clear_pointer (&other, tidemark_connection_close);
  assert_whole (&fixture, NULL);
  g_assert_cmpuint (count_files (&fixture), ==, 1);
}

static void
cancelled_change_leaves_no_trace (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkPassphrase) passphrase = tidemark_passphrase_new (OLD_TEXT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  put_entries (&fixture);
  g_cancellable_cancel (cancellable);
  g_assert_false (
      tidemark_journal_change_passphrase (fixture.path, NULL, passphrase, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_whole (&fixture, NULL);
  g_assert_cmpuint (count_files (&fixture), ==, 1);
}

/* In a process of its own, which no file can grow beyond half of the journal. */
static void
full_disk_changes_nothing (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  GStatBuf info;
  int status = 0;
  pid_t child;

  store_fixture_init (&fixture);
  put_entries (&fixture);
  g_assert_cmpint (g_stat (fixture.path, &info), ==, 0);

  child = fork ();
  if (child == 0)
    {
      struct rlimit limit = { (rlim_t) info.st_size / 2, (rlim_t) info.st_size / 2 };
      g_autoptr (TidemarkPassphrase) passphrase = tidemark_passphrase_new (OLD_TEXT);
      g_autoptr (GError) error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      tidemark_journal_change_passphrase (fixture.path, NULL, passphrase, NULL, &error);
      _exit (g_error_matches (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NO_SPACE) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  assert_whole (&fixture, NULL);
  g_assert_cmpuint (count_files (&fixture), ==, 1);
}

/* This program again: locks the journal that it is given. */
static int
changer_main (char **argv)
{
  g_autoptr (TidemarkPassphrase) passphrase = tidemark_passphrase_new (OLD_TEXT);

  return tidemark_journal_change_passphrase (argv[2], NULL, passphrase, NULL, NULL) ? 0 : 1;
}

static GSubprocess *
start_changer (const StoreFixture *fixture)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *changer = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, CHANGER_WORD,
                                           fixture->path, NULL);

  g_assert_no_error (error);
  return changer;
}

static gint64
measure_changer (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (GSubprocess) changer = NULL;
  gint64 began_us;

  store_fixture_init (&fixture);
  put_entries (&fixture);
  began_us = g_get_monotonic_time ();
  changer = start_changer (&fixture);
  g_assert_true (g_subprocess_wait_check (changer, NULL, NULL));

  return g_get_monotonic_time () - began_us;
}

/* Spread over the time that a change takes. Once it is opened, nothing lies beside it any more. */
static void
killed_change_leaves_it_whole (void)
{
  g_autoptr (TidemarkPassphrase) passphrase = tidemark_passphrase_new (OLD_TEXT);
  gint64 whole_us = measure_changer ();

  for (gint64 i = 0; i < N_KILLS; i++)
    {
      g_auto (StoreFixture) fixture = { 0 };
      g_autoptr (GSubprocess) changer = NULL;
      g_autoptr (TidemarkConnection) connection = NULL;
      g_autoptr (GError) error = NULL;

      store_fixture_init (&fixture);
      put_entries (&fixture);
      changer = start_changer (&fixture);
      g_usleep ((gulong) (whole_us * i / N_KILLS));
      g_subprocess_force_exit (changer);
      g_assert_true (g_subprocess_wait (changer, NULL, NULL));

      connection = tidemark_connection_open_locked (fixture.path, TIDEMARK_OPEN_READ_WRITE,
                                                    passphrase, &error);
      g_assert_no_error (error);
      g_assert_true (tidemark_journal_finish_passphrase (connection, &error));
      g_assert_no_error (error);
      g_clear_pointer (&connection, tidemark_connection_close);
      assert_whole (&fixture, passphrase);
      g_assert_cmpuint (count_files (&fixture), ==, 1);
    }
}

/* As when the power goes between the two: the new file is in place, the old one still there. */
static void
what_a_cut_off_change_left_is_taken_away (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkPassphrase) passphrase = tidemark_passphrase_new (OLD_TEXT);
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *old_name = NULL;
  g_autofree char *second_name = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  store_fixture_init (&fixture);
  put_entries (&fixture);
  old_name = store_fixture_file (&fixture, "journal.db.before-passphrase");
  second_name = store_fixture_file (&fixture, "second");
  copy = store_fixture_file (&fixture, "journal.db.before-1");
  g_assert_true (g_file_get_contents (fixture.path, &content, &size, NULL));
  g_assert_true (g_file_set_contents (copy, content, (gssize) size, NULL));
  g_assert_cmpint (link (fixture.path, second_name), ==, 0);
  change (&fixture, NULL, passphrase);
  /* The bytes of the old file are overwritten where they lie; a copy before an update goes too. */
  g_assert_false (is_in_folder (&fixture, WORD));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (old_name, content, (gssize) size, NULL));
  g_assert_cmpint (link (old_name, copy), ==, 0);
  connection =
      tidemark_connection_open_locked (fixture.path, TIDEMARK_OPEN_READ_WRITE, passphrase, &error);
  g_assert_no_error (error);
  g_assert_true (tidemark_journal_finish_passphrase (connection, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (old_name, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

/* An encrypted journal of an older schema: the copy that is made of it before is encrypted, too. */
static void
older_locked_journal_is_migrated (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkPassphrase) passphrase = tidemark_passphrase_new (OLD_TEXT);
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *older =
      g_test_build_filename (G_TEST_DIST, "fixtures", "stores", "schema-4.db", NULL);
  g_autofree char *attach = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  store_fixture_init (&fixture);
  attach = g_strdup_printf ("ATTACH 'file:%s?immutable=1' AS older KEY '';"
                            "SELECT sqlcipher_export ('main', 'older');"
                            "PRAGMA user_version = 4; PRAGMA application_id = 1415867755",
                            older);
  g_assert_cmpint (sqlite3_open_v2 (fixture.path, &db,
                                    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI,
                                    NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_key (db, OLD_TEXT, (int) strlen (OLD_TEXT)), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, attach, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  connection =
      tidemark_connection_open_locked (fixture.path, TIDEMARK_OPEN_READ_WRITE, passphrase, &error);
  g_assert_no_error (error);
  copy = store_fixture_file (&fixture, "journal.db.before-4");
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_false (is_in_file (copy, "SQLite"));
  g_assert_false (is_in_file (copy, "CREATE"));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static TidemarkStore *
open_store (const char *path, TidemarkPassphrase *passphrase, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tidemark_store_open_locked_async (path, passphrase, NULL, opened_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return tidemark_store_open_finish (result, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  tidemark_store_put_entry_finish (TIDEMARK_STORE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gpointer
count_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) people = tidemark_journal_list_people (connection, error);

  return GUINT_TO_POINTER (people->len);
}

static void
changed_cb (gboolean *changed)
{
  *changed = TRUE;
}

/* The writer, the readers and the watcher each have a connection of their own. */
static void
store_works_on_a_locked_journal (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkPassphrase) right = tidemark_passphrase_new (OLD_TEXT);
  g_autoptr (TidemarkPassphrase) wrong = tidemark_passphrase_new (NEW_TEXT);
  g_autoptr (TidemarkStore) store = NULL;
  g_autoptr (TidemarkConnection) other = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkEntry) entry = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_done = FALSE, is_changed = FALSE;

  store_fixture_init (&fixture);
  put_entries (&fixture);
  change (&fixture, NULL, right);
  g_assert_null (open_store (fixture.path, wrong, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  store = open_store (fixture.path, right, &error);
  g_assert_no_error (error);
  entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);
  entry->note = g_strdup ("an " WORD "-blue evening");
  tidemark_store_put_entry_async (store, entry, NULL, done_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  tidemark_store_read_async (store, count_job, NULL, NULL, NULL, NULL, opened_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (GPOINTER_TO_UINT (tidemark_store_job_finish (store, result, &error)), ==, 1);

  g_signal_connect_swapped (store, "changed", G_CALLBACK (changed_cb), &is_changed);
  other = tidemark_connection_open_locked (fixture.path, TIDEMARK_OPEN_READ_WRITE, right, &error);
  g_assert_no_error (error);
  person = store_fixture_put_person (other, "Another");
  while (!is_changed)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (is_in_folder (&fixture, WORD));
  tidemark_store_close (store);
  g_assert_null (tidemark_store_get_passphrase (store));
}

#endif

int
main (int argc, char **argv)
{
#if TIDEMARK_ENCRYPTION
  if (argc == 3 && g_str_equal (argv[1], CHANGER_WORD))
    return changer_main (argv);
#endif

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passphrase/locked-journal-is-left-as-it-is", locked_journal_is_left_as_it_is);
#if TIDEMARK_ENCRYPTION
  g_test_add_func ("/passphrase/journal-opens-with-its-passphrase-alone",
                   journal_opens_with_its_passphrase_alone);
  g_test_add_func ("/passphrase/passphrase-is-changed-and-taken-away",
                   passphrase_is_changed_and_taken_away);
  g_test_add_func ("/passphrase/wrong-passphrase-changes-nothing",
                   wrong_passphrase_changes_nothing);
  g_test_add_func ("/passphrase/same-letters-open-it-however-typed",
                   same_letters_open_it_however_typed);
  g_test_add_func ("/passphrase/journal-that-is-in-use-is-not-changed",
                   journal_that_is_in_use_is_not_changed);
  g_test_add_func ("/passphrase/cancelled-change-leaves-no-trace",
                   cancelled_change_leaves_no_trace);
  g_test_add_func ("/passphrase/full-disk-changes-nothing", full_disk_changes_nothing);
  g_test_add_func ("/passphrase/killed-change-leaves-it-whole", killed_change_leaves_it_whole);
  g_test_add_func ("/passphrase/what-a-cut-off-change-left-is-taken-away",
                   what_a_cut_off_change_left_is_taken_away);
  g_test_add_func ("/passphrase/older-locked-journal-is-migrated",
                   older_locked_journal_is_migrated);
  g_test_add_func ("/passphrase/store-works-on-a-locked-journal", store_works_on_a_locked_journal);
#endif

  return g_test_run ();
}
