/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-recorder.h"

typedef struct
{
  StoreFixture files;
  TidemarkConnection *connection; /* another one than the store's */
  TidemarkPerson *person;
  TidemarkStore *store;
  TidemarkRecorder *recorder;
  guint n_recorded;
  guint n_undone;
  GError *failure;
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
count_cb (guint *n, const char *what)
{
  g_assert_cmpstr (what, ==, "Something done");
  (*n)++;
}

static void
failed_cb (GError **failure, GError *error)
{
  g_assert_null (*failure);
  *failure = g_error_copy (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  store_fixture_init (&self->files);
  self->connection = store_fixture_open (&self->files, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (self->connection, "N.");
  tidemark_store_open_async (self->files.path, NULL, opened_cb, &self->store);
  while (self->store == NULL)
    g_main_context_iteration (NULL, TRUE);

  self->recorder = tidemark_recorder_new (self->store);
  g_signal_connect_swapped (self->recorder, "recorded", G_CALLBACK (count_cb), &self->n_recorded);
  g_signal_connect_swapped (self->recorder, "undone", G_CALLBACK (count_cb), &self->n_undone);
  g_signal_connect_swapped (self->recorder, "failed", G_CALLBACK (failed_cb), &self->failure);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_no_error (self->failure);
  while (G_OBJECT (self->recorder)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (self->recorder);
  tidemark_store_close (self->store);
  g_clear_object (&self->store);
  tidemark_person_unref (self->person);
  tidemark_connection_close (self->connection);
  store_fixture_clear (&self->files);
}

static void
record (Fixture *self, TidemarkUndoStep *step)
{
  guint n_recorded = self->n_recorded;

  tidemark_recorder_record_step (self->recorder, step);
  while (self->n_recorded == n_recorded && self->failure == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
undo (Fixture *self)
{
  guint n_undone = self->n_undone;

  g_assert_true (tidemark_recorder_get_can_undo (self->recorder));
  tidemark_recorder_undo (self->recorder);
  while (self->n_undone == n_undone && self->failure == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static TidemarkEntry *
make_note (Fixture *self, const char *at, const char *note)
{
  TidemarkEntry *entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, self->person->id, at);

  entry->note = g_strdup (note);
  return entry;
}

static TidemarkEntry *
change_note (const TidemarkEntry *entry, const char *note)
{
  TidemarkEntry *changed = tidemark_entry_copy (entry);

  g_set_str (&changed->note, note);
  changed->changed_at_ms++;
  return changed;
}

static TidemarkEntry *
read_entry (Fixture *self, const TidemarkEntry *entry)
{
  g_autoptr (GError) error = NULL;
  TidemarkEntry *stored = tidemark_journal_get_entry (self->connection, entry->id, &error);

  g_assert_no_error (error);
  return stored;
}

static guint
count_amendments (Fixture *self, const TidemarkEntry *entry)
{
  g_autoptr (GPtrArray) amendments =
      tidemark_journal_list_amendments (self->connection, entry->id, NULL);

  return amendments->len;
}

static void
assert_note (Fixture *self, const TidemarkEntry *entry, const char *note)
{
  g_autoptr (TidemarkEntry) stored = read_entry (self, entry);

  g_assert_false (stored->deleted);
  g_assert_cmpstr (stored->note, ==, note);
}

static void
each_step_is_taken_back_in_turn (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) first = make_note (self, "2026-11-12T12:00:00+01:00", "Rain");
  g_autoptr (TidemarkEntry) second = change_note (first, "Rain on the roof");
  g_autoptr (TidemarkEntry) third = change_note (second, "Rain on the tin roof");
  g_autoptr (TidemarkEntry) gone = NULL;
  TidemarkEntry *before = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new ("Something done");
      TidemarkEntry *now = i == 0 ? first : i == 1 ? second : third;

      tidemark_undo_step_add_entry (step, now, before);
      record (self, step);
      before = now;
    }
  tidemark_recorder_delete (self->recorder, third, "Something done");
  while (self->n_recorded < 4)
    g_main_context_iteration (NULL, TRUE);
  gone = read_entry (self, third);
  g_assert_true (gone->deleted);

  undo (self);
  assert_note (self, first, "Rain on the tin roof");
  g_assert_cmpuint (count_amendments (self, first), ==, 2);
  undo (self);
  assert_note (self, first, "Rain on the roof");
  g_assert_cmpuint (count_amendments (self, first), ==, 1);
  undo (self);
  assert_note (self, first, "Rain");
  /* As if it had never been said otherwise. */
  g_assert_cmpuint (count_amendments (self, first), ==, 0);
  undo (self);
  g_assert_false (tidemark_recorder_get_can_undo (self->recorder));
  g_clear_pointer (&gone, tidemark_entry_unref);
  gone = read_entry (self, first);
  g_assert_true (gone->deleted);
}

static void
many_deletions_are_one_step (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) one = make_note (self, "2026-11-12T12:00:00+01:00", "One");
  g_autoptr (TidemarkEntry) two = make_note (self, "2026-11-12T13:00:00+01:00", "Two");
  g_autoptr (TidemarkEntry) message =
      store_fixture_make_entry (TIDEMARK_KIND_MESSAGE, self->person->id, "2026-11-12T14:00:00Z");
  TidemarkEntry *entries[] = { one, two, message };
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new ("Something done");

  message->by = TIDEMARK_WHO_THEM;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      store_fixture_put (self->connection, entries[i]);
      tidemark_undo_step_add_deletion (step, entries[i]);
    }
  record (self, step);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (TidemarkEntry) stored = read_entry (self, entries[i]);

      g_assert_true (stored->deleted);
    }

  undo (self);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (TidemarkEntry) stored = read_entry (self, entries[i]);

      g_assert_cmpint (stored->changed_at_ms, >, entries[i]->changed_at_ms);
      stored->changed_at_ms = entries[i]->changed_at_ms;
      store_fixture_assert_entries_equal (stored, entries[i]);
    }
}

/* Faster than the disk: what is taken back is what was said last, not what is stored already. */
static void
step_on_its_way_is_the_last_one (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) first = make_note (self, "2026-11-12T12:00:00+01:00", "Rain");
  g_autoptr (TidemarkEntry) second = change_note (first, "Rain on the roof");
  g_autoptr (TidemarkEntry) third = change_note (second, "Rain on the tin roof");
  TidemarkEntry *entries[] = { first, second, third };
  g_autoptr (TidemarkEntry) gone = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    tidemark_recorder_record (self->recorder, entries[i], i > 0 ? entries[i - 1] : NULL,
                              "Something done");
  undo (self);
  assert_note (self, first, "Rain on the roof");
  g_assert_cmpuint (self->n_recorded, ==, 2);

  tidemark_recorder_record (self->recorder, third, second, "Something done");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    tidemark_recorder_undo (self->recorder);
  g_assert_false (tidemark_recorder_get_can_undo (self->recorder));
  while (self->n_undone < 4 && self->failure == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (self->n_recorded, ==, 2);
  gone = read_entry (self, first);
  g_assert_true (gone->deleted);
  g_assert_cmpstr (gone->note, ==, "Rain");
}

static void
step_that_fails_on_its_way_is_not_taken_back (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) good = make_note (self, "2026-11-12T12:00:00+01:00", "Good");
  g_autoptr (TidemarkEntry) bad =
      store_fixture_make_entry (TIDEMARK_KIND_DISTANCE, self->person->id, "2026-11-12T12:00:00Z");
  g_autoptr (TidemarkEntry) gone = NULL;

  bad->value = 12;
  tidemark_recorder_record (self->recorder, good, NULL, "Something done");
  tidemark_recorder_record (self->recorder, bad, NULL, "Something done");
  tidemark_recorder_undo (self->recorder);
  tidemark_recorder_undo (self->recorder);
  while (self->n_undone < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (self->failure, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID);
  g_clear_error (&self->failure);
  gone = read_entry (self, good);
  g_assert_true (gone->deleted);
  g_assert_false (tidemark_recorder_get_can_undo (self->recorder));
}

static void
changed_person_is_as_before (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkPerson) changed = tidemark_person_copy (self->person);
  g_autoptr (TidemarkPerson) stored = NULL;
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new ("Something done");

  changed->waiting_limit_days = 30;
  changed->archived = TRUE;
  tidemark_undo_step_add_person (step, changed, self->person);
  record (self, step);
  stored = tidemark_journal_get_person (self->connection, self->person->id, NULL);
  g_assert_cmpint (stored->waiting_limit_days, ==, 30);
  g_assert_true (stored->archived);

  undo (self);
  g_clear_pointer (&stored, tidemark_person_unref);
  stored = tidemark_journal_get_person (self->connection, self->person->id, NULL);
  g_assert_cmpint (stored->waiting_limit_days, ==, TIDEMARK_UNSAID);
  g_assert_false (stored->archived);
  g_assert_cmpint (stored->changed_at_ms, >, changed->changed_at_ms);
}

static guint
count_exclusions (Fixture *self, const char *reason)
{
  g_autoptr (GPtrArray) exclusions =
      tidemark_journal_list_exclusions (self->connection, self->person->id, NULL);
  guint n = 0;

  for (guint i = 0; i < exclusions->len; i++)
    {
      TidemarkExclusion *exclusion = g_ptr_array_index (exclusions, i);

      n += !exclusion->deleted && g_str_equal (exclusion->reason, reason);
    }
  return n;
}

static void
left_out_stretch_is_counted_again (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkExclusion) first =
      tidemark_exclusion_new (self->person->id, 20000, 20010, "On a ship");
  g_autoptr (TidemarkExclusion) second = tidemark_exclusion_copy (first);
  g_autoptr (TidemarkUndoStep) add = tidemark_undo_step_new ("Something done");
  g_autoptr (TidemarkUndoStep) change = tidemark_undo_step_new ("Something done");

  g_set_str (&second->reason, "On a ship without a signal");
  tidemark_undo_step_add_exclusion (add, first, NULL);
  record (self, add);
  tidemark_undo_step_add_exclusion (change, second, first);
  record (self, change);
  g_assert_cmpuint (count_exclusions (self, "On a ship without a signal"), ==, 1);

  undo (self);
  g_assert_cmpuint (count_exclusions (self, "On a ship"), ==, 1);
  undo (self);
  g_assert_cmpuint (count_exclusions (self, "On a ship"), ==, 0);
}

static gboolean
set_setting (TidemarkConnection *connection, gpointer data, GError **error)
{
  return tidemark_journal_set_setting (connection, data, "on", error);
}

static gboolean
unset_setting (TidemarkConnection *connection, gpointer data, GError **error)
{
  return tidemark_journal_set_setting (connection, data, NULL, error);
}

static gboolean
has_setting (Fixture *self)
{
  g_autofree char *value = tidemark_journal_get_setting (self->connection, "a-setting", NULL);

  return value != NULL;
}

static void
anything_else_is_a_job (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new ("Something done");

  tidemark_undo_step_add_job (step, set_setting, unset_setting, g_strdup ("a-setting"), g_free);
  record (self, step);
  g_assert_true (has_setting (self));
  undo (self);
  g_assert_false (has_setting (self));
}

static void
step_is_stored_whole_or_not_at_all (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) good = make_note (self, "2026-11-12T12:00:00+01:00", "Good");
  g_autoptr (TidemarkEntry) bad =
      store_fixture_make_entry (TIDEMARK_KIND_DISTANCE, self->person->id, "2026-11-12T12:00:00Z");
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new ("Something done");

  bad->value = 12;
  tidemark_undo_step_add_entry (step, good, NULL);
  tidemark_undo_step_add_entry (step, bad, NULL);
  record (self, step);
  g_assert_error (self->failure, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID);
  g_clear_error (&self->failure);
  g_assert_null (tidemark_journal_get_entry (self->connection, good->id, NULL));
  g_assert_false (tidemark_recorder_get_can_undo (self->recorder));
}

static void
what_another_changed_since_stays (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) first = make_note (self, "2026-11-12T12:00:00+01:00", "Rain");
  g_autoptr (TidemarkEntry) ours = change_note (first, "Rain on the roof");
  g_autoptr (TidemarkEntry) theirs = change_note (ours, "Hail");
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new ("Something done");

  store_fixture_put (self->connection, first);
  tidemark_undo_step_add_entry (step, ours, first);
  record (self, step);
  store_fixture_put (self->connection, theirs);

  undo (self);
  g_assert_nonnull (self->failure);
  g_clear_error (&self->failure);
  assert_note (self, first, "Hail");
  g_assert_false (tidemark_recorder_get_can_undo (self->recorder));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name) g_test_add ("/recorder/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (each_step_is_taken_back_in_turn);
  ADD (step_on_its_way_is_the_last_one);
  ADD (step_that_fails_on_its_way_is_not_taken_back);
  ADD (many_deletions_are_one_step);
  ADD (changed_person_is_as_before);
  ADD (left_out_stretch_is_counted_again);
  ADD (anything_else_is_a_job);
  ADD (step_is_stored_whole_or_not_at_all);
  ADD (what_another_changed_since_stays);
#undef ADD

  return g_test_run ();
}
