/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "full-entries.h"
#include "store-fixture.h"
#include "tidemark-columns.h"
#include "tidemark-journal-erasure.h"
#include "tidemark-search-query.h"
#include "tidemark-store.h"

#define AT "2026-03-27T21:41:00+01:00"
#define ERASER_WORD "--eraser"

/* Enough for tables and indexes of several levels. */
#define N_ENTRIES 700

/* Of the database's machine, between two looks at whether it is time to be killed. */
#define STEPS_A_CALL 10

/* The index of words keeps only the end of a word that begins like the one before it. */
#define PIECE_BYTES 7

/* Everything that was written about somebody: words that nobody else uses, and ids. */
typedef struct
{
  StoreFixture fixture;
  GPtrArray *words;
  GPtrArray *ids;
  char *erased_id;
  char *kept_id;
  char *kept_entry_id;
} Scene;

static char *
make_word (Scene *scene)
{
  char word[25];

  for (guint i = 0; i < sizeof word - 1; i++)
    word[i] = (char) g_random_int_range ('a', 'z' + 1);
  word[sizeof word - 1] = '\0';
  g_ptr_array_add (scene->words, g_strdup (word));

  return g_strdup (word);
}

static void
execute (TidemarkConnection *connection, const char *sql)
{
  g_assert_cmpint (
      sqlite3_exec (tidemark_connection_get_handle (connection), sql, NULL, NULL, NULL), ==,
      SQLITE_OK);
}

static void
put_entries (Scene *scene, TidemarkConnection *connection, const TidemarkImport *import)
{
  g_autoptr (GError) error = NULL;

  tidemark_connection_begin (connection, &error);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      TidemarkKind kind =
          (TidemarkKind) (TIDEMARK_KIND_MESSAGE +
                          (int) i % (TIDEMARK_KIND_SAFETY - TIDEMARK_KIND_MESSAGE + 1));
      g_autoptr (TidemarkEntry) entry = full_entries_make (kind, scene->erased_id, import->id);
      char **texts[] = { &entry->note, &entry->text, &entry->answer, &entry->who, &entry->key };

      for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
        if (*texts[t] != NULL)
          {
            g_free (*texts[t]);
            *texts[t] = make_word (scene);
          }
      /* Friend time and notes name nobody by themselves. */
      g_set_str (&entry->person_id, scene->erased_id);
      g_ptr_array_add (scene->ids, g_strdup (entry->id));
      entry->deleted = i % 9 == 0;
      tidemark_journal_put_entry (connection, entry, &error);
      g_assert_no_error (error);
      if (i % 3 != 0)
        continue;

      g_free (entry->note);
      entry->note = make_word (scene);
      tidemark_journal_put_entry (connection, entry, &error);
      g_assert_no_error (error);
    }
  tidemark_connection_commit (connection, &error);
  g_assert_no_error (error);
}

static void
put_rest (Scene *scene, TidemarkConnection *connection)
{
  g_autofree char *reason = make_word (scene);
  g_autofree char *author = make_word (scene);
  g_autofree char *draft = make_word (scene);
  g_autofree char *payload = g_strdup_printf ("{\"kind\":\"note\",\"note\":\"%s\"}", draft);
  g_autofree char *authors =
      g_strdup_printf ("{\"whatsapp:Somebody Else\":\"%s\",\"whatsapp:%s\":\"%s\"}", scene->kept_id,
                       author, scene->erased_id);
  g_autoptr (TidemarkExclusion) exclusion =
      tidemark_exclusion_new (scene->erased_id, 20000, 20010, reason);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (scene->ids, g_strdup (exclusion->id));
  tidemark_connection_begin (connection, &error);
  tidemark_journal_put_exclusion (connection, exclusion, &error);
  tidemark_journal_put_draft (connection, "log", payload, &error);
  tidemark_journal_set_setting (connection, "import-authors", authors, &error);
  tidemark_journal_set_current_person (connection, scene->erased_id, &error);
  tidemark_connection_commit (connection, &error);
  g_assert_no_error (error);
}

static void
put_erased (Scene *scene, TidemarkConnection *connection)
{
  g_autofree char *alias = make_word (scene);
  g_autoptr (TidemarkPerson) person = tidemark_person_new (alias);
  g_autoptr (TidemarkImport) import = NULL;
  g_autoptr (GError) error = NULL;

  person->my_wish = make_word (scene);
  person->their_wish_general = make_word (scene);
  person->their_wish_with_me = make_word (scene);
  scene->erased_id = g_strdup (person->id);
  g_ptr_array_add (scene->ids, g_strdup (person->id));
  tidemark_connection_begin (connection, &error);
  tidemark_journal_put_person (connection, person, &error);
  tidemark_connection_commit (connection, &error);
  g_assert_no_error (error);

  import = full_entries_put_import (connection, person->id);
  g_ptr_array_add (scene->ids, g_strdup (import->id));
  g_free (import->name);
  import->name = make_word (scene);
  tidemark_connection_begin (connection, &error);
  tidemark_journal_put_import (connection, import, &error);
  tidemark_connection_commit (connection, &error);
  g_assert_no_error (error);
  put_entries (scene, connection, import);
}

static void
put_kept (Scene *scene, TidemarkConnection *connection)
{
  g_autoptr (TidemarkPerson) person = store_fixture_put_person (connection, "Kept");
  g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, person->id, AT);

  entry->note = g_strdup ("a heron on the quay");
  store_fixture_put (connection, entry);
  scene->kept_id = g_strdup (person->id);
  scene->kept_entry_id = g_strdup (entry->id);
}

/* An entry of somebody else that goes with one of theirs. */
static void
put_link (Scene *scene, TidemarkConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkEntry) entry =
      tidemark_journal_get_entry (connection, scene->kept_entry_id, &error);

  g_assert_no_error (error);
  entry->goes_with = g_new0 (char *, 2);
  entry->goes_with[0] = g_strdup (scene->ids->pdata[scene->ids->len / 2]);
  store_fixture_put (connection, entry);
}

static void
scene_clear (Scene *scene)
{
  store_fixture_clear (&scene->fixture);
  g_clear_pointer (&scene->words, g_ptr_array_unref);
  g_clear_pointer (&scene->ids, g_ptr_array_unref);
  g_clear_pointer (&scene->erased_id, g_free);
  g_clear_pointer (&scene->kept_id, g_free);
  g_clear_pointer (&scene->kept_entry_id, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static void
scene_init (Scene *scene)
{
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *copy = NULL;

  store_fixture_init (&scene->fixture);
  scene->words = g_ptr_array_new_with_free_func (g_free);
  scene->ids = g_ptr_array_new_with_free_func (g_free);
  connection = store_fixture_open (&scene->fixture, TIDEMARK_OPEN_READ_WRITE);
  put_kept (scene, connection);
  put_erased (scene, connection);
  put_rest (scene, connection);
  put_link (scene, connection);
  /* As one that was made before an update. */
  copy = g_strdup_printf ("VACUUM INTO '%s.before-1'", scene->fixture.path);
  execute (connection, copy);
}

/* Every piece of every word, and every id as it is stored and as it is spelt. */
static GHashTable *
list_pieces (Scene *scene)
{
  GHashTable *pieces =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);

  for (guint i = 0; i < scene->words->len; i++)
    {
      const char *word = scene->words->pdata[i];

      for (gsize at = 0; at + PIECE_BYTES <= strlen (word); at++)
        g_hash_table_add (pieces, g_bytes_new (word + at, PIECE_BYTES));
    }
  for (guint i = 0; i < scene->ids->len; i++)
    {
      guint8 uuid[TIDEMARK_UUID_BYTES];

      g_assert_true (tidemark_uuid_parse (scene->ids->pdata[i], uuid));
      g_hash_table_add (pieces, g_bytes_new (uuid, PIECE_BYTES));
      g_hash_table_add (pieces, g_bytes_new (scene->ids->pdata[i], PIECE_BYTES));
    }

  return pieces;
}

static guint
count_pieces_in_file (GHashTable *pieces, const char *path)
{
  g_autofree char *content = NULL;
  gsize size = 0;
  guint count = 0;

  if (!g_file_get_contents (path, &content, &size, NULL))
    return 0;

  for (gsize at = 0; at + PIECE_BYTES <= size; at++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (content + at, PIECE_BYTES);

      count += g_hash_table_contains (pieces, bytes);
    }

  return count;
}

/* In the raw bytes of all that lies in the folder. */
static guint
count_pieces (Scene *scene)
{
  g_autoptr (GHashTable) pieces = list_pieces (scene);
  g_autoptr (GDir) dir = g_dir_open (scene->fixture.folder, 0, NULL);
  const char *name;
  guint count = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = store_fixture_file (&scene->fixture, name);

      count += count_pieces_in_file (pieces, path);
    }

  return count;
}

static void
assert_rest_is_whole (Scene *scene)
{
  g_autoptr (TidemarkConnection) connection =
      store_fixture_open (&scene->fixture, TIDEMARK_OPEN_READ_WRITE);
  TidemarkEntryFilter all = TIDEMARK_ENTRY_FILTER_ALL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (TidemarkEntry) entry = NULL;
  g_autoptr (TidemarkPerson) current = NULL;
  g_autofree char *authors = NULL;
  g_autofree char *expected = NULL;
  TidemarkErasure stage;
  g_autoptr (GError) error = NULL;

  g_assert_true (tidemark_journal_get_erasure (connection, &stage, NULL, &error));
  g_assert_cmpint (stage, ==, TIDEMARK_ERASURE_NONE);
  faults = tidemark_connection_check (connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  people = tidemark_journal_list_people (connection, &error);
  g_assert_cmpuint (people->len, ==, 1);
  current = tidemark_journal_get_current_person (connection, &error);
  g_assert_cmpstr (current->id, ==, scene->kept_id);
  entry = tidemark_journal_get_entry (connection, scene->kept_entry_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entry->note, ==, "a heron on the quay");
  g_assert_null (entry->goes_with);
  found = tidemark_query_search_keys (connection, &all, "heron", NULL, 10, &error);
  g_assert_cmpuint (found->len, ==, 1);
  authors = tidemark_journal_get_setting (connection, "import-authors", &error);
  expected = g_strdup_printf ("{\"whatsapp:Somebody Else\":\"%s\"}", scene->kept_id);
  g_assert_cmpstr (authors, ==, expected);

  /* What is written from here on is found again, and can be deleted. */
  g_free (entry->note);
  entry->note = g_strdup ("a grebe, not a heron");
  store_fixture_put (connection, entry);
  g_clear_pointer (&faults, g_ptr_array_unref);
  faults = tidemark_connection_check (connection, &error);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
record_stage_cb (TidemarkErasure stage, gpointer data)
{
  g_array_append_val ((GArray *) data, stage);
}

static void
nothing_of_the_person_is_left_in_the_bytes (void)
{
  g_auto (Scene) scene = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GArray) stages = g_array_new (FALSE, FALSE, sizeof (TidemarkErasure));
  g_autoptr (GError) error = NULL;

  scene_init (&scene);
  g_assert_cmpuint (count_pieces (&scene), >, scene.words->len * 2);

  connection = store_fixture_open (&scene.fixture, TIDEMARK_OPEN_READ_WRITE);
  g_assert_true (
      tidemark_journal_erase_person (connection, scene.erased_id, record_stage_cb, stages, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (stages->len, ==, 3);
  g_assert_cmpint (g_array_index (stages, TidemarkErasure, 2), ==, TIDEMARK_ERASURE_NONE);

  /* While it is open, with its log beside it, and closed. */
  g_assert_cmpuint (count_pieces (&scene), ==, 0);
  g_clear_pointer (&connection, tidemark_connection_close);
  g_assert_cmpuint (count_pieces (&scene), ==, 0);
  assert_rest_is_whole (&scene);
}

/* The same with what an index keeps of a word: another word may have its beginning. */
static void
index_of_words_knows_nothing_of_them (void)
{
  g_auto (Scene) scene = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  sqlite3_stmt *statement = NULL;
  g_autoptr (GError) error = NULL;
  guint n_terms = 0;

  scene_init (&scene);
  connection = store_fixture_open (&scene.fixture, TIDEMARK_OPEN_READ_WRITE);
  g_assert_true (tidemark_journal_erase_person (connection, scene.erased_id, NULL, NULL, &error));

  execute (connection,
           "CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, entry_words, instance);"
           "CREATE VIRTUAL TABLE temp.message_terms USING fts5vocab (main, message_words, row)");
  g_assert_cmpint (sqlite3_prepare_v2 (tidemark_connection_get_handle (connection),
                                       "SELECT term FROM temp.terms UNION ALL "
                                       "SELECT term FROM temp.message_terms",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      n_terms++;
      g_assert_nonnull (
          strstr ("a heron on the quay", (const char *) sqlite3_column_text (statement, 0)));
    }
  sqlite3_finalize (statement);
  g_assert_cmpuint (n_terms, ==, 5);
}

/* This program again: erases, and kills itself at a stage, or some way into it. */
typedef struct
{
  TidemarkConnection *connection;
  TidemarkErasure kill_at;
  int calls;
} Eraser;

/* The database calls it after some steps of each statement; they are counted over all of them. */
static int
kill_cb (void *data)
{
  Eraser *eraser = data;

  eraser->calls--;
  if (eraser->calls == 0)
    raise (SIGKILL);
  return 0;
}

static void
kill_stage_cb (TidemarkErasure stage, gpointer data)
{
  Eraser *eraser = data;

  if (stage != eraser->kill_at)
    return;
  if (eraser->calls == 0)
    raise (SIGKILL);
  sqlite3_progress_handler (tidemark_connection_get_handle (eraser->connection), STEPS_A_CALL,
                            kill_cb, eraser);
}

static int
eraser_main (char **argv)
{
  StoreFixture fixture = { NULL, argv[2] };
  g_autoptr (TidemarkConnection) connection =
      store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  Eraser eraser = { connection, (TidemarkErasure) atoi (argv[4]), atoi (argv[5]) };

  tidemark_journal_erase_person (connection, argv[3], kill_stage_cb, &eraser, NULL);
  return 0;
}

/* Returns: whether it was killed before its end. */
static gboolean
run_eraser (Scene *scene, TidemarkErasure kill_at, int calls)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *stage = g_strdup_printf ("%d", (int) kill_at);
  g_autofree char *count = g_strdup_printf ("%d", calls);
  const char *argv[] = { program, ERASER_WORD, scene->fixture.path, scene->erased_id, stage,
                         count,   NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  return WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
}

static void
erasing_that_was_killed_is_finished_by_the_next (void)
{
  const struct
  {
    TidemarkErasure stage;
    int calls;
  } kills[] = {
    { TIDEMARK_ERASURE_ASKED, 0 },      { TIDEMARK_ERASURE_ASKED, 10 },
    { TIDEMARK_ERASURE_ASKED, 500 },    { TIDEMARK_ERASURE_SCRUBBING, 0 },
    { TIDEMARK_ERASURE_SCRUBBING, 5 },  { TIDEMARK_ERASURE_SCRUBBING, 25 },
    { TIDEMARK_ERASURE_SCRUBBING, 60 }, { TIDEMARK_ERASURE_NONE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kills); i++)
    {
      g_auto (Scene) scene = { 0 };
      g_autoptr (TidemarkConnection) connection = NULL;
      g_autoptr (GPtrArray) people = NULL;
      g_autoptr (GError) error = NULL;

      scene_init (&scene);
      g_assert_true (run_eraser (&scene, kills[i].stage, kills[i].calls));

      connection = store_fixture_open (&scene.fixture, TIDEMARK_OPEN_READ_WRITE);
      /* Asked for is asked for: nobody lists them, whatever is still there. */
      people = tidemark_journal_list_people (connection, &error);
      g_assert_cmpuint (people->len, ==, 1);
      g_assert_true (tidemark_journal_finish_erasure (connection, NULL, NULL, &error));
      g_assert_no_error (error);
      g_clear_pointer (&connection, tidemark_connection_close);

      g_assert_cmpuint (count_pieces (&scene), ==, 0);
      assert_rest_is_whole (&scene);
    }
}

static void
reader_that_stays_is_named_and_waited_for (void)
{
  g_auto (Scene) scene = { 0 };
  g_autoptr (TidemarkConnection) reader = NULL;
  g_autoptr (TidemarkConnection) connection = NULL;
  TidemarkErasure stage;
  g_autoptr (GError) error = NULL;

  scene_init (&scene);
  connection = store_fixture_open (&scene.fixture, TIDEMARK_OPEN_READ_WRITE);
  sqlite3_busy_timeout (tidemark_connection_get_handle (connection), 0);
  reader = store_fixture_open (&scene.fixture, TIDEMARK_OPEN_READ_ONLY);
  execute (reader, "BEGIN; SELECT count(*) FROM entry");

  g_assert_false (tidemark_journal_erase_person (connection, scene.erased_id, NULL, NULL, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_BUSY);
  g_assert_true (tidemark_journal_get_erasure (connection, &stage, NULL, NULL));
  g_assert_cmpint (stage, ==, TIDEMARK_ERASURE_SCRUBBING);
  g_assert_cmpuint (count_pieces (&scene), >, 0);

  execute (reader, "COMMIT");
  g_clear_error (&error);
  g_assert_true (tidemark_journal_finish_erasure (connection, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_pieces (&scene), ==, 0);
}

static void
somebody_else_is_not_erased_meanwhile (void)
{
  g_auto (Scene) scene = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  scene_init (&scene);
  connection = store_fixture_open (&scene.fixture, TIDEMARK_OPEN_READ_WRITE);
  tidemark_connection_begin (connection, NULL);
  g_assert_true (tidemark_journal_ask_erasure (connection, scene.erased_id, &error));
  g_assert_false (tidemark_journal_ask_erasure (connection, scene.kept_id, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (
      tidemark_journal_ask_erasure (connection, "00000000-0000-4000-8000-000000000000", &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID);
  tidemark_connection_rollback (connection);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TidemarkStore **out = data;
  g_autoptr (GError) error = NULL;

  *out = tidemark_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static gpointer
erase_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  tidemark_journal_erase_person (connection, data, NULL, NULL, error);
  return NULL;
}

static void
erased_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
changed_cb (TidemarkStore *store, TidemarkChange *change, gpointer data)
{
  *(gboolean *) data |= change->everything;
}

static TidemarkStore *
open_store (Scene *scene)
{
  TidemarkStore *store = NULL;

  tidemark_store_open_async (scene->fixture.path, NULL, opened_cb, &store);
  while (store == NULL)
    g_main_context_iteration (NULL, TRUE);

  return store;
}

static void
store_erases_and_says_that_all_changed (void)
{
  g_auto (Scene) scene = { 0 };
  g_autoptr (TidemarkStore) store = NULL;
  gboolean everything = FALSE, erased = FALSE;

  scene_init (&scene);
  store = open_store (&scene);
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &everything);
  tidemark_store_maintain_async (store, erase_job, g_strdup (scene.erased_id), g_free, NULL,
                                 erased_cb, &erased);
  while (!erased)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (everything);
  g_assert_cmpuint (count_pieces (&scene), ==, 0);
  tidemark_store_close (store);
  assert_rest_is_whole (&scene);
}

static void
store_that_is_opened_finishes_what_was_cut_off (void)
{
  g_auto (Scene) scene = { 0 };
  g_autoptr (TidemarkStore) store = NULL;

  scene_init (&scene);
  g_assert_true (run_eraser (&scene, TIDEMARK_ERASURE_ASKED, 0));
  store = open_store (&scene);
  tidemark_store_close (store);

  g_assert_cmpuint (count_pieces (&scene), ==, 0);
  assert_rest_is_whole (&scene);
}

#define ADD(name, function) g_test_add_func ("/store/erasure/" name, function)

int
main (int argc, char **argv)
{
  if (argc > 5 && g_str_equal (argv[1], ERASER_WORD))
    return eraser_main (argv);

  g_test_init (&argc, &argv, NULL);

  ADD ("nothing-of-the-person-is-left-in-the-bytes", nothing_of_the_person_is_left_in_the_bytes);
  ADD ("index-of-words-knows-nothing-of-them", index_of_words_knows_nothing_of_them);
  ADD ("that-was-killed-is-finished-by-the-next", erasing_that_was_killed_is_finished_by_the_next);
  ADD ("reader-that-stays-is-named-and-waited-for", reader_that_stays_is_named_and_waited_for);
  ADD ("somebody-else-is-not-erased-meanwhile", somebody_else_is_not_erased_meanwhile);
  ADD ("store-erases-and-says-that-all-changed", store_erases_and_says_that_all_changed);
  ADD ("store-that-is-opened-finishes-what-was-cut-off",
       store_that_is_opened_finishes_what_was_cut_off);

  return g_test_run ();
}
