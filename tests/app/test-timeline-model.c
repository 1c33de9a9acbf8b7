/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "store-fixture.h"
#include "tidemark-timeline-model.h"

/* 2026-11-12, and the minute of it that the first entry has. */
#define FIRST_MS (G_GINT64_CONSTANT (1794441600000) + 12 * 3600 * G_GINT64_CONSTANT (1000))
#define MINUTE_MS 60000

typedef struct
{
  StoreFixture files;
  TidemarkConnection *connection; /* another one than the store's */
  TidemarkPerson *person;
  TidemarkStore *store;
  TidemarkTimelineModel *model;
  GString *log; /* of the changes of the model */
} Fixture;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TidemarkStore **store = user_data;
  g_autoptr (GError) error = NULL;

  *store = tidemark_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
fixture_init (Fixture *self)
{
  store_fixture_init (&self->files);
  self->connection = store_fixture_open (&self->files, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (self->connection, "N.");
  self->log = g_string_new (NULL);
}

static void
log_cb (GListModel *model, guint position, guint n_removed, guint n_added, gpointer user_data)
{
  g_string_append_printf (user_data, "%u-%u+%u ", position, n_removed, n_added);
}

static void
await_complete (Fixture *self)
{
  while (!tidemark_timeline_model_get_complete (self->model) ||
         tidemark_timeline_model_get_loading (self->model))
    g_main_context_iteration (NULL, TRUE);
}

static void
open_model (Fixture *self, const TidemarkTimelineFilter *filter)
{
  g_autoptr (TidemarkTimelineFilter) all = tidemark_timeline_filter_new (self->person->id);

  tidemark_store_open_async (self->files.path, NULL, opened_cb, &self->store);
  while (self->store == NULL)
    g_main_context_iteration (NULL, TRUE);
  self->model = tidemark_timeline_model_new (self->store, filter != NULL ? filter : all);
  await_complete (self);
  g_signal_connect (self->model, "items-changed", G_CALLBACK (log_cb), self->log);
}

static void
fixture_clear (Fixture *self)
{
  g_assert_finalize_object (self->model);
  tidemark_store_close (self->store);
  g_assert_finalize_object (self->store);
  tidemark_person_unref (self->person);
  tidemark_connection_close (self->connection);
  store_fixture_clear (&self->files);
  g_string_free (self->log, TRUE);
}

/* Minutes back from the first one. */
static TidemarkEntry *
make_note (Fixture *self, int minutes, const char *note)
{
  TidemarkInstant at = { FIRST_MS - (gint64) minutes * MINUTE_MS, 0 };
  TidemarkEntry *entry = tidemark_entry_new (TIDEMARK_KIND_NOTE, at, TIDEMARK_DAY_START_HOUR);

  entry->note = g_strdup (note);

  return entry;
}

static void
put (Fixture *self, const TidemarkEntry *entry)
{
  store_fixture_put (self->connection, entry);
}

static char *
put_note (Fixture *self, int minutes, const char *note)
{
  g_autoptr (TidemarkEntry) entry = make_note (self, minutes, note);

  put (self, entry);

  return g_strdup (entry->id);
}

static char *
put_message (Fixture *self, int minutes, TidemarkWho by, const char *text)
{
  TidemarkInstant at = { FIRST_MS - (gint64) minutes * MINUTE_MS, 0 };
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_MESSAGE, at, TIDEMARK_DAY_START_HOUR);

  entry->person_id = g_strdup (self->person->id);
  entry->by = by;
  entry->length = 10;
  entry->text = g_strdup (text);
  put (self, entry);

  return g_strdup (entry->id);
}

static void
put_many (Fixture *self, int n, int minutes_between)
{
  g_autoptr (GError) error = NULL;

  tidemark_connection_begin (self->connection, &error);
  g_assert_no_error (error);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *note = g_strdup_printf ("Note %d", i);
      g_autoptr (TidemarkEntry) entry = make_note (self, i * minutes_between, note);

      tidemark_journal_put_entry (self->connection, entry, &error);
      g_assert_no_error (error);
    }
  tidemark_connection_commit (self->connection, &error);
  g_assert_no_error (error);
}

/* As many as fill a hundred thousand, by SQL: one after the other they would take their time. */
static int
put_very_many (Fixture *self)
{
  sqlite3 *handle = tidemark_connection_get_handle (self->connection);
  g_autoptr (TidemarkEntry) entry = make_note (self, 0, NULL);
  int n = 1;

  put (self, entry);
  for (; n < 100000; n *= 2)
    {
      g_autofree char *sql = g_strdup_printf (
          "BEGIN; CREATE TEMP TABLE copy AS SELECT * FROM entry;"
          "UPDATE copy SET id = NULL, uuid = randomblob (16), at = at - %" G_GINT64_FORMAT ";"
          "UPDATE copy SET day = (at - 14400000) / 86400000;"
          "INSERT INTO entry SELECT * FROM copy; DROP TABLE copy; COMMIT",
          (gint64) n * MINUTE_MS / 2);

      g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
    }

  return n;
}

static guint
count (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static TidemarkTimelineItem *
get_item (Fixture *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->model), position);
}

static void
await_loaded (TidemarkTimelineItem *item)
{
  while (!tidemark_timeline_item_is_loaded (item))
    g_main_context_iteration (NULL, TRUE);
}

/* The notes of all rows, one letter each where they are that short. */
static char *
list_notes (Fixture *self)
{
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < count (self); i++)
    {
      g_autoptr (TidemarkTimelineItem) item = get_item (self, i);

      await_loaded (item);
      if (tidemark_timeline_item_is_messages (item))
        g_string_append_printf (notes, "[%d/%d]", tidemark_timeline_item_get_n_messages (item),
                                tidemark_timeline_item_get_n_from_them (item));
      else
        g_string_append (notes, tidemark_timeline_item_get_entry (item)->note);
    }

  return g_string_free_and_steal (notes);
}

static void
await_notes (Fixture *self, const char *expected)
{
  for (;;)
    {
      g_autofree char *notes = list_notes (self);

      if (g_str_equal (notes, expected))
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
empty_journal_has_no_rows (void)
{
  Fixture fixture = { 0 };
  guint start, end;

  fixture_init (&fixture);
  open_model (&fixture, NULL);

  g_assert_cmpuint (count (&fixture), ==, 0);
  g_assert_null (get_item (&fixture, 0));
  gtk_section_model_get_section (GTK_SECTION_MODEL (fixture.model), 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, G_MAXUINT);

  fixture_clear (&fixture);
}

static void
newest_comes_first_in_a_section_for_each_day (void)
{
  Fixture fixture = { 0 };
  guint start, end;

  fixture_init (&fixture);
  g_free (put_note (&fixture, 24 * 60, "c"));
  g_free (put_note (&fixture, 0, "a"));
  g_free (put_note (&fixture, 60, "b"));
  g_free (put_note (&fixture, 25 * 60, "d"));
  open_model (&fixture, NULL);

  await_notes (&fixture, "abcd");
  gtk_section_model_get_section (GTK_SECTION_MODEL (fixture.model), 1, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 2);
  gtk_section_model_get_section (GTK_SECTION_MODEL (fixture.model), 2, &start, &end);
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (end, ==, 4);

  fixture_clear (&fixture);
}

static void
pages_join_without_gap_or_double (void)
{
  Fixture fixture = { 0 };

  fixture_init (&fixture);
  put_many (&fixture, 12000, 7);
  open_model (&fixture, NULL);

  g_assert_cmpuint (count (&fixture), ==, 12000);
  for (guint i = 0; i < 12000; i += 119)
    {
      g_autoptr (TidemarkTimelineItem) item = get_item (&fixture, i);
      g_autofree char *expected = g_strdup_printf ("Note %u", i);

      await_loaded (item);
      g_assert_cmpstr (tidemark_timeline_item_get_entry (item)->note, ==, expected);
    }

  fixture_clear (&fixture);
}

static void
messages_of_a_day_are_one_row_after_its_entries (void)
{
  Fixture fixture = { 0 };

  fixture_init (&fixture);
  g_free (put_note (&fixture, 120, "a"));
  g_free (put_message (&fixture, 0, TIDEMARK_WHO_THEM, NULL));
  g_free (put_message (&fixture, 5, TIDEMARK_WHO_ME, NULL));
  g_free (put_message (&fixture, 200, TIDEMARK_WHO_THEM, NULL));
  g_free (put_note (&fixture, 24 * 60, "b"));
  g_free (put_message (&fixture, 48 * 60, TIDEMARK_WHO_ME, NULL));
  open_model (&fixture, NULL);

  await_notes (&fixture, "a[3/2]b[1/0]");

  fixture_clear (&fixture);
}

static void
pages_carry_the_messages_between_their_entries (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkTimelineItem) last = NULL;

  /* Every day 8 entries, and messages on every day: 60 entries end in the middle of a day. */
  fixture_init (&fixture);
  put_many (&fixture, 400, 180);
  for (int day = 0; day < 50; day++)
    g_free (put_message (&fixture, day * 24 * 60, TIDEMARK_WHO_THEM, NULL));
  open_model (&fixture, NULL);

  g_assert_cmpuint (count (&fixture), ==, 450);
  for (guint i = 0; i < 450; i++)
    {
      g_autoptr (TidemarkTimelineItem) item = get_item (&fixture, i);

      if (last != NULL)
        g_assert_cmpint (tidemark_timeline_key_compare (tidemark_timeline_item_get_key (last),
                                                        tidemark_timeline_item_get_key (item)),
                         <, 0);
      g_set_object (&last, item);
    }
  g_clear_object (&last);

  fixture_clear (&fixture);
}

static void
other_connection_inserts_one_row (void)
{
  Fixture fixture = { 0 };

  fixture_init (&fixture);
  g_free (put_note (&fixture, 0, "a"));
  g_free (put_note (&fixture, 60, "c"));
  open_model (&fixture, NULL);

  g_free (put_note (&fixture, 30, "b"));
  await_notes (&fixture, "abc");
  g_assert_cmpstr (fixture.log->str, ==, "1-0+1 ");

  fixture_clear (&fixture);
}

static void
changed_entry_keeps_its_item_and_its_place (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkEntry) entry = NULL;
  g_autoptr (TidemarkTimelineItem) item = NULL;
  g_autoptr (TidemarkTimelineItem) same = NULL;

  fixture_init (&fixture);
  g_free (put_note (&fixture, 0, "a"));
  entry = make_note (&fixture, 30, "b");
  put (&fixture, entry);
  open_model (&fixture, NULL);
  item = get_item (&fixture, 1);
  await_loaded (item);

  g_free (entry->note);
  entry->note = g_strdup ("B");
  put (&fixture, entry);
  await_notes (&fixture, "aB");
  same = get_item (&fixture, 1);
  g_assert_true (same == item);
  g_assert_cmpstr (fixture.log->str, ==, "");

  g_clear_object (&item);
  g_clear_object (&same);
  fixture_clear (&fixture);
}

static void
moved_entry_is_the_same_item_elsewhere (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkEntry) entry = NULL;
  g_autoptr (TidemarkTimelineItem) item = NULL;
  g_autoptr (TidemarkTimelineItem) same = NULL;

  fixture_init (&fixture);
  g_free (put_note (&fixture, 0, "a"));
  g_free (put_note (&fixture, 60, "b"));
  entry = make_note (&fixture, 120, "c");
  put (&fixture, entry);
  open_model (&fixture, NULL);
  item = get_item (&fixture, 2);
  await_loaded (item);

  entry->at.ms = FIRST_MS - 30 * MINUTE_MS;
  put (&fixture, entry);
  await_notes (&fixture, "acb");
  same = get_item (&fixture, 1);
  g_assert_true (same == item);
  g_assert_cmpstr (fixture.log->str, ==, "2-1+0 1-0+1 ");

  g_clear_object (&item);
  g_clear_object (&same);
  fixture_clear (&fixture);
}

static void
deleted_entry_goes_and_comes_back (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkEntry) entry = NULL;

  fixture_init (&fixture);
  g_free (put_note (&fixture, 0, "a"));
  entry = make_note (&fixture, 30, "b");
  put (&fixture, entry);
  g_free (put_note (&fixture, 60, "c"));
  open_model (&fixture, NULL);

  entry->deleted = TRUE;
  put (&fixture, entry);
  await_notes (&fixture, "ac");
  entry->deleted = FALSE;
  put (&fixture, entry);
  await_notes (&fixture, "abc");
  g_assert_cmpstr (fixture.log->str, ==, "1-1+0 1-0+1 ");

  fixture_clear (&fixture);
}

static void
new_messages_are_counted_without_a_reset (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkTimelineItem) item = NULL;
  g_autoptr (TidemarkTimelineItem) same = NULL;

  fixture_init (&fixture);
  g_free (put_note (&fixture, 0, "a"));
  g_free (put_message (&fixture, 5, TIDEMARK_WHO_THEM, NULL));
  g_free (put_note (&fixture, 48 * 60, "b"));
  open_model (&fixture, NULL);
  item = get_item (&fixture, 1);

  g_free (put_message (&fixture, 6, TIDEMARK_WHO_ME, NULL));
  await_notes (&fixture, "a[2/1]b");
  same = get_item (&fixture, 1);
  g_assert_true (same == item);
  g_assert_cmpstr (fixture.log->str, ==, "");

  g_free (put_message (&fixture, 24 * 60, TIDEMARK_WHO_ME, NULL));
  await_notes (&fixture, "a[2/1][1/0]b");
  g_assert_cmpstr (fixture.log->str, ==, "2-0+1 ");

  g_clear_object (&item);
  g_clear_object (&same);
  fixture_clear (&fixture);
}

static void
filter_lists_one_kind (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkTimelineFilter) filter = NULL;
  g_autoptr (TidemarkEntry) text = NULL;

  fixture_init (&fixture);
  g_free (put_note (&fixture, 0, "a"));
  text = store_fixture_make_entry (TIDEMARK_KIND_TEXT, fixture.person->id, "2026-11-12T11:00:00Z");
  text->by = TIDEMARK_WHO_THEM;
  text->note = g_strdup ("t");
  put (&fixture, text);
  g_free (put_message (&fixture, 5, TIDEMARK_WHO_THEM, NULL));
  open_model (&fixture, NULL);
  await_notes (&fixture, "at[1/1]");

  filter = tidemark_timeline_filter_new (fixture.person->id);
  filter->kinds = TIDEMARK_KIND_BIT (TIDEMARK_KIND_TEXT);
  tidemark_timeline_model_set_filter (fixture.model, filter);
  await_complete (&fixture);
  await_notes (&fixture, "t");

  filter->kinds = TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE);
  tidemark_timeline_model_set_filter (fixture.model, filter);
  await_complete (&fixture);
  await_notes (&fixture, "[1/1]");

  /* What does not pass the filter does not show up later either. */
  g_free (put_note (&fixture, 3, "n"));
  text->by = TIDEMARK_WHO_ME;
  put (&fixture, text);
  g_free (put_message (&fixture, 9, TIDEMARK_WHO_ME, NULL));
  await_notes (&fixture, "[2/1]");

  fixture_clear (&fixture);
}

static void
located_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  guint *position = user_data;
  g_autoptr (GError) error = NULL;

  if (!tidemark_timeline_model_locate_finish (TIDEMARK_TIMELINE_MODEL (source), result, position,
                                              &error))
    {
      g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND);
      *position = G_MAXUINT - 1;
    }
}

static guint
locate (Fixture *self, const char *id)
{
  guint position = G_MAXUINT;

  tidemark_timeline_model_locate_async (self->model, id, NULL, located_cb, &position);
  while (position == G_MAXUINT)
    g_main_context_iteration (NULL, TRUE);

  return position;
}

static void
entry_is_located_even_before_its_page_has_come (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkTimelineFilter) filter = NULL;
  g_autofree char *id = NULL;
  g_autofree char *unknown = g_uuid_string_random ();

  fixture_init (&fixture);
  put_many (&fixture, 6000, 3);
  id = put_note (&fixture, 6000 * 3, "x");
  open_model (&fixture, NULL);
  g_object_unref (fixture.model);

  filter = tidemark_timeline_filter_new (fixture.person->id);
  fixture.model = tidemark_timeline_model_new (fixture.store, filter);
  g_assert_cmpuint (locate (&fixture, id), ==, 6000);
  g_assert_cmpuint (locate (&fixture, unknown), ==, G_MAXUINT - 1);
  await_complete (&fixture);

  fixture_clear (&fixture);
}

static void
words_are_found_in_entries_and_kept_messages (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkTimelineFilter) filter = NULL;

  fixture_init (&fixture);
  g_free (put_note (&fixture, 0, "river one"));
  g_free (put_message (&fixture, 5, TIDEMARK_WHO_THEM, "by the Rivers"));
  g_free (put_message (&fixture, 6, TIDEMARK_WHO_ME, "something else"));
  g_free (put_note (&fixture, 9, "a river, later"));
  g_free (put_message (&fixture, 24 * 60, TIDEMARK_WHO_ME, "river"));
  g_free (put_note (&fixture, 24 * 60, "no such thing"));
  open_model (&fixture, NULL);

  filter = tidemark_timeline_filter_new (fixture.person->id);
  filter->words = g_strdup ("river");
  tidemark_timeline_model_set_filter (fixture.model, filter);
  await_complete (&fixture);
  await_notes (&fixture, "river onea river, later[1/1][1/0]");
  g_assert_cmpuint (tidemark_timeline_model_count_days (fixture.model), ==, 2);

  /* What is written meanwhile is found as well. */
  g_free (put_note (&fixture, 20, "river"));
  await_notes (&fixture, "river onea river, laterriver[1/1][1/0]");

  g_free (filter->words);
  filter->words = g_strdup ("\" ( * nothing");
  tidemark_timeline_model_set_filter (fixture.model, filter);
  await_complete (&fixture);
  g_assert_cmpuint (count (&fixture), ==, 0);

  fixture_clear (&fixture);
}

/* More finds of both than the first page has, each with days that the others lack. */
static void
finds_come_in_pages_in_the_order_of_the_timeline (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkTimelineFilter) filter = NULL;
  int n_notes = 0, n_days = 0;

  fixture_init (&fixture);
  filter = tidemark_timeline_filter_new (fixture.person->id);
  filter->words = g_strdup ("river");
  for (int day = 0; day < 200; day++)
    {
      for (int i = 0; i < day % 3; i++, n_notes++)
        g_free (put_note (&fixture, day * 1440 + i * 20, "by the river"));
      if (day % 5 < 3)
        {
          g_free (put_message (&fixture, day * 1440 + 10, TIDEMARK_WHO_ME, "the river"));
          g_free (put_message (&fixture, day * 1440 + 50, TIDEMARK_WHO_ME, "river again"));
          n_days++;
        }
    }

  open_model (&fixture, filter);
  g_assert_cmpuint (count (&fixture), ==, n_notes + n_days);
  for (guint i = 0; i + 1 < count (&fixture); i++)
    {
      g_autoptr (TidemarkTimelineItem) item = get_item (&fixture, i);
      g_autoptr (TidemarkTimelineItem) next = get_item (&fixture, i + 1);

      g_assert_cmpint (tidemark_timeline_key_compare (tidemark_timeline_item_get_key (item),
                                                      tidemark_timeline_item_get_key (next)),
                       <, 0);
    }

  fixture_clear (&fixture);
}

static void
message_is_located_in_the_row_of_its_day (void)
{
  Fixture fixture = { 0 };
  g_autofree char *id = NULL;

  fixture_init (&fixture);
  g_free (put_note (&fixture, 0, "a"));
  g_free (put_note (&fixture, 24 * 60, "b"));
  id = put_message (&fixture, 24 * 60, TIDEMARK_WHO_ME, NULL);
  open_model (&fixture, NULL);

  g_assert_cmpuint (locate (&fixture, id), ==, 2);
  await_notes (&fixture, "ab[1/0]");

  fixture_clear (&fixture);
}

static void
many_rows_keep_few_items (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  guint n_alive = 0;
  guint n;

  fixture_init (&fixture);
  n = (guint) put_very_many (&fixture);
  open_model (&fixture, NULL);
  g_assert_cmpuint (count (&fixture), ==, n);

  for (guint i = 0; i < n; i += 20)
    {
      g_autoptr (TidemarkTimelineItem) item = get_item (&fixture, i);
      gpointer *weak = g_new0 (gpointer, 1);

      g_set_weak_pointer (weak, item);
      g_ptr_array_add (gone, weak);
    }
  for (guint i = 0; i < gone->len; i++)
    {
      gpointer *weak = g_ptr_array_index (gone, i);

      n_alive += *weak != NULL;
      g_clear_weak_pointer (weak);
      g_free (weak);
    }
  g_assert_cmpuint (n_alive, <=, 512);

  fixture_clear (&fixture);
}

static void
change_while_pages_arrive_is_not_lost (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkTimelineFilter) filter = NULL;
  g_autoptr (TidemarkEntry) moved = NULL;

  fixture_init (&fixture);
  put_many (&fixture, 11000, 3);
  moved = make_note (&fixture, 11000 * 3, "moved");
  put (&fixture, moved);
  open_model (&fixture, NULL);
  g_object_unref (fixture.model);

  filter = tidemark_timeline_filter_new (fixture.person->id);
  fixture.model = tidemark_timeline_model_new (fixture.store, filter);
  while (count (&fixture) == 0)
    g_main_context_iteration (NULL, TRUE);
  moved->at.ms = FIRST_MS + MINUTE_MS;
  moved->day = tidemark_day_of (moved->at, TIDEMARK_DAY_START_HOUR);
  put (&fixture, moved);
  for (;;)
    {
      g_autoptr (TidemarkTimelineItem) first = get_item (&fixture, 0);

      if (tidemark_timeline_item_is_loaded (first) &&
          g_str_equal (tidemark_timeline_item_get_entry (first)->note, "moved"))
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  await_complete (&fixture);
  g_assert_cmpuint (count (&fixture), ==, 11001);

  fixture_clear (&fixture);
}

static void
most_cb (GListModel *model, guint position, guint n_removed, guint n_added, gpointer user_data)
{
  guint *most = user_data;

  if (position < 200)
    *most = MAX (*most, n_added);
}

/* A list view makes widgets of all two hundred that it hears of first. */
static void
first_rows_come_a_screen_at_a_time (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkTimelineFilter) filter = NULL;
  guint most = 0;

  fixture_init (&fixture);
  put_many (&fixture, 6000, 3);
  open_model (&fixture, NULL);
  g_object_unref (fixture.model);

  filter = tidemark_timeline_filter_new (fixture.person->id);
  fixture.model = tidemark_timeline_model_new (fixture.store, filter);
  g_signal_connect (fixture.model, "items-changed", G_CALLBACK (most_cb), &most);
  await_complete (&fixture);
  g_assert_cmpuint (count (&fixture), ==, 6000);
  g_assert_cmpuint (most, ==, 24);

  fixture_clear (&fixture);
}

static void
change_behind_rows_that_were_read_is_not_lost (void)
{
  Fixture fixture = { 0 };
  g_autoptr (TidemarkTimelineFilter) filter = NULL;
  g_autoptr (TidemarkEntry) new_one = NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  TidemarkChange change = { .entries = entries };

  fixture_init (&fixture);
  put_many (&fixture, 3000, 3);
  open_model (&fixture, NULL);
  g_object_unref (fixture.model);

  filter = tidemark_timeline_filter_new (fixture.person->id);
  fixture.model = tidemark_timeline_model_new (fixture.store, filter);
  while (count (&fixture) <= 24)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (tidemark_timeline_model_get_complete (fixture.model));
  new_one = make_note (&fixture, 2000 * 3 + 1, "new");
  put (&fixture, new_one);
  g_ptr_array_add (entries, new_one);
  g_signal_emit_by_name (fixture.store, "changed", &change);
  await_complete (&fixture);
  g_assert_cmpuint (count (&fixture), ==, 3001);

  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-model/empty_journal_has_no_rows", empty_journal_has_no_rows);
  g_test_add_func ("/timeline-model/newest_comes_first_in_a_section_for_each_day",
                   newest_comes_first_in_a_section_for_each_day);
  g_test_add_func ("/timeline-model/pages_join_without_gap_or_double",
                   pages_join_without_gap_or_double);
  g_test_add_func ("/timeline-model/messages_of_a_day_are_one_row_after_its_entries",
                   messages_of_a_day_are_one_row_after_its_entries);
  g_test_add_func ("/timeline-model/pages_carry_the_messages_between_their_entries",
                   pages_carry_the_messages_between_their_entries);
  g_test_add_func ("/timeline-model/other_connection_inserts_one_row",
                   other_connection_inserts_one_row);
  g_test_add_func ("/timeline-model/changed_entry_keeps_its_item_and_its_place",
                   changed_entry_keeps_its_item_and_its_place);
  g_test_add_func ("/timeline-model/moved_entry_is_the_same_item_elsewhere",
                   moved_entry_is_the_same_item_elsewhere);
  g_test_add_func ("/timeline-model/deleted_entry_goes_and_comes_back",
                   deleted_entry_goes_and_comes_back);
  g_test_add_func ("/timeline-model/new_messages_are_counted_without_a_reset",
                   new_messages_are_counted_without_a_reset);
  g_test_add_func ("/timeline-model/filter_lists_one_kind", filter_lists_one_kind);
  g_test_add_func ("/timeline-model/entry_is_located_even_before_its_page_has_come",
                   entry_is_located_even_before_its_page_has_come);
  g_test_add_func ("/timeline-model/words_are_found_in_entries_and_kept_messages",
                   words_are_found_in_entries_and_kept_messages);
  g_test_add_func ("/timeline-model/finds_come_in_pages_in_the_order_of_the_timeline",
                   finds_come_in_pages_in_the_order_of_the_timeline);
  g_test_add_func ("/timeline-model/message_is_located_in_the_row_of_its_day",
                   message_is_located_in_the_row_of_its_day);
  g_test_add_func ("/timeline-model/change_while_pages_arrive_is_not_lost",
                   change_while_pages_arrive_is_not_lost);
  g_test_add_func ("/timeline-model/first_rows_come_a_screen_at_a_time",
                   first_rows_come_a_screen_at_a_time);
  g_test_add_func ("/timeline-model/change_behind_rows_that_were_read_is_not_lost",
                   change_behind_rows_that_were_read_is_not_lost);
  g_test_add_func ("/timeline-model/many_rows_keep_few_items", many_rows_keep_few_items);

  return g_test_run ();
}
