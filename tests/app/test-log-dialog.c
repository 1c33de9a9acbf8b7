/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-choice-row.h"
#include "tidemark-journal.h"
#include "tidemark-log-dialog.h"
#include "tidemark-log-form.h"
#include "tidemark-mark-picker.h"
#include "tidemark-note-row.h"

typedef struct
{
  TidemarkTestWindow test;
  AdwDialog *dialog;
  TidemarkLogForm *form;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  tidemark_test_window_init (&self->test);
  tidemark_test_window_add_person (&self->test, "N.");
  tidemark_test_window_open (&self->test);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_test_window_clear (&self->test);
}

static void
open_dialog (Fixture *self, const char *kind)
{
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.log", "s", kind);
  self->dialog = tidemark_test_window_await_dialog (&self->test);
  g_assert_true (TIDEMARK_IS_LOG_DIALOG (self->dialog));
  self->form = tidemark_test_get_child (self->dialog, "form");
}

static void
press (Fixture *self, guint keyval)
{
  g_assert_true (tidemark_test_press (self->dialog, keyval, 0));
}

static void
choose (Fixture *self, const char *row, int value)
{
  tidemark_choice_row_set_value (tidemark_test_get_child (self->form, row), value);
}

static TidemarkEntry *
store_one (Fixture *self)
{
  g_autoptr (GPtrArray) entries = NULL;

  press (self, GDK_KEY_Return);
  tidemark_test_window_await_no_dialog (&self->test);
  entries = tidemark_test_window_await_entries (&self->test, 1);
  return tidemark_entry_ref (g_ptr_array_index (entries, 0));
}

static void
text_takes_two_keys (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = NULL;

  open_dialog (self, "");
  press (self, GDK_KEY_t);
  entry = store_one (self);
  g_assert_cmpint (entry->kind, ==, TIDEMARK_KIND_TEXT);
}

static void
letters_choose_the_kind (Fixture *self, gconstpointer data)
{
  const struct
  {
    guint keyval;
    TidemarkKind kind;
  } letters[] = {
    { GDK_KEY_c, TIDEMARK_KIND_CALL },     { GDK_KEY_d, TIDEMARK_KIND_DATE },
    { GDK_KEY_p, TIDEMARK_KIND_PROMISE },  { GDK_KEY_k, TIDEMARK_KIND_TALK },
    { GDK_KEY_f, TIDEMARK_KIND_DISTANCE }, { GDK_KEY_m, TIDEMARK_KIND_MOVE },
    { GDK_KEY_a, TIDEMARK_KIND_MARK },     { GDK_KEY_s, TIDEMARK_KIND_FRIEND },
    { GDK_KEY_n, TIDEMARK_KIND_NOTE },     { GDK_KEY_o, TIDEMARK_KIND_NOTHING },
    { GDK_KEY_y, TIDEMARK_KIND_SAFETY },   { GDK_KEY_t, TIDEMARK_KIND_TEXT },
  };

  open_dialog (self, "nothing");
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      press (self, letters[i].keyval);
      g_assert_cmpint (tidemark_log_form_get_kind (self->form), ==, letters[i].kind);
    }
  adw_dialog_force_close (self->dialog);
}

static void
second_letter_tells_who (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = NULL;

  open_dialog (self, "call");
  press (self, GDK_KEY_t);
  press (self, GDK_KEY_t);
  press (self, GDK_KEY_4);
  g_assert_true (tidemark_test_press (self->dialog, GDK_KEY_8, GDK_CONTROL_MASK));
  entry = store_one (self);
  g_assert_cmpint (entry->by, ==, TIDEMARK_WHO_ME);
  g_assert_cmpint (entry->distance, ==, 4);
  g_assert_cmpint (entry->wanted, ==, 8);
}

static void
nothing_is_said_that_nobody_said (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = NULL;

  open_dialog (self, "date");
  entry = store_one (self);
  g_assert_cmpint (entry->kind, ==, TIDEMARK_KIND_DATE);
  g_assert_cmpint (entry->planned_by, ==, TIDEMARK_WHO_NONE);
  g_assert_cmpint (entry->happened, ==, TIDEMARK_HAPPENED_NONE);
  g_assert_cmpint (entry->distance, ==, TIDEMARK_UNSAID);
  g_assert_cmpint (entry->wanted, ==, TIDEMARK_UNSAID);
  g_assert_null (entry->note);
}

static void
arrows_move_the_time (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = NULL;
  gint64 before_ms = g_get_real_time () / 1000;

  open_dialog (self, "nothing");
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  /* Where the dialog begins. */
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (self->form)) != NULL);
  press (self, GDK_KEY_Right);
  entry = store_one (self);
  g_assert_cmpint (entry->at.ms, >=, before_ms - 60 * 60 * 1000);
  g_assert_cmpint (entry->at.ms, <=, g_get_real_time () / 1000 - 60 * 60 * 1000);
}

static void
talk_on_a_date_is_an_entry_of_its_own (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  TidemarkEntry *date, *talk;

  open_dialog (self, "date");
  choose (self, "planned_by", TIDEMARK_WHO_THEM);
  choose (self, "happened", TIDEMARK_HAPPENED_YES);
  choose (self, "talked", TIDEMARK_WHO_ME);
  adw_combo_row_set_selected (tidemark_test_get_child (self->form, "talk_topic"), 1);
  choose (self, "talk_answer", TIDEMARK_OUTCOME_DODGED);
  press (self, GDK_KEY_Return);
  tidemark_test_window_await_no_dialog (&self->test);
  entries = tidemark_test_window_await_entries (&self->test, 2);

  date = g_ptr_array_index (entries, 0);
  talk = g_ptr_array_index (entries, 1);
  if (date->kind != TIDEMARK_KIND_DATE)
    {
      date = g_ptr_array_index (entries, 1);
      talk = g_ptr_array_index (entries, 0);
    }
  g_assert_cmpint (date->planned_by, ==, TIDEMARK_WHO_THEM);
  g_assert_cmpint (talk->kind, ==, TIDEMARK_KIND_TALK);
  g_assert_cmpint (talk->at.ms, ==, date->at.ms);
  g_assert_cmpint (talk->raised_by, ==, TIDEMARK_WHO_ME);
  g_assert_cmpint (talk->topic, ==, TIDEMARK_TOPIC_EXCLUSIVITY);
  g_assert_cmpint (talk->outcome, ==, TIDEMARK_OUTCOME_DODGED);
  g_assert_cmpstrv (date->goes_with, ((const char *[]) { talk->id, NULL }));

  /* One step: Undo takes back both. */
  tidemark_test_window_undo (&self->test);
  g_ptr_array_unref (tidemark_test_window_await_entries (&self->test, 0));
}

static void
both_feelings_are_two_entries (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  GtkWidget *button;

  open_dialog (self, "distance");
  button = tidemark_test_get_child (self->dialog, "log_button");
  g_assert_false (gtk_widget_get_sensitive (button));
  press (self, GDK_KEY_1);
  press (self, GDK_KEY_0);
  g_assert_true (tidemark_test_press (self->dialog, GDK_KEY_6, GDK_CONTROL_MASK));
  g_assert_true (gtk_widget_get_sensitive (button));
  press (self, GDK_KEY_Return);
  entries = tidemark_test_window_await_entries (&self->test, 2);
  for (guint i = 0; i < entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpint (entry->value, ==, entry->kind == TIDEMARK_KIND_DISTANCE ? 10 : 6);
    }
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
write_note (Fixture *self, const char *note)
{
  tidemark_log_form_grab_note (self->form);
  tidemark_note_row_set_text (tidemark_test_get_child (self->form, "note"), note);
}

static void
letters_are_words_in_the_note (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = NULL;

  open_dialog (self, "promise");
  write_note (self, "A weekend for the cabin");
  g_assert_false (tidemark_test_press (self->dialog, GDK_KEY_d, 0));
  g_assert_false (tidemark_test_press (self->dialog, GDK_KEY_3, 0));
  entry = store_one (self);
  g_assert_cmpint (entry->kind, ==, TIDEMARK_KIND_PROMISE);
  g_assert_cmpint (entry->outcome, ==, TIDEMARK_OUTCOME_OPEN);
  g_assert_cmpstr (entry->note, ==, "A weekend for the cabin");
}

/* Whether something is kept in the journal that has these words. */
static gboolean
has_kept (Fixture *self, const char *prefix, const char *words)
{
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_ONLY, NULL);
  g_autoptr (GPtrArray) drafts = tidemark_journal_list_drafts (connection, prefix, NULL);

  for (guint i = 0; i < drafts->len; i++)
    if (strstr (((TidemarkDraft *) g_ptr_array_index (drafts, i))->payload_json, words) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_draft (gpointer data)
{
  return has_kept (data, "log:", "Noodles by the river");
}

static gboolean
has_no_draft (gpointer data)
{
  return !has_kept (data, "", "");
}

static gboolean
is_restored (gpointer data)
{
  Fixture *self = data;

  return adw_banner_get_revealed (tidemark_test_get_child (self->dialog, "banner"));
}

static void
close_dialog (Fixture *self)
{
  adw_dialog_close (self->dialog);
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
begin_date (Fixture *self)
{
  open_dialog (self, "date");
  write_note (self, "Noodles by the river");
  choose (self, "distance", 3);
}

static void
assert_date_is_back (Fixture *self)
{
  tidemark_test_await (is_restored, self);
  g_assert_cmpint (tidemark_log_form_get_kind (self->form), ==, TIDEMARK_KIND_DATE);
  g_assert_cmpint (tidemark_choice_row_get_value (tidemark_test_get_child (self->form, "distance")),
                   ==, 3);
}

static void
what_was_begun_outlives_the_dialog (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = NULL;

  begin_date (self);
  tidemark_test_await (has_draft, self);
  close_dialog (self);

  open_dialog (self, "");
  assert_date_is_back (self);
  entry = store_one (self);
  g_assert_cmpstr (entry->note, ==, "Noodles by the river");
  g_assert_cmpint (entry->distance, ==, 3);
  g_assert_true (has_no_draft (self));
}

/* Before the moment has passed after which it would have been kept by itself. */
static void
closing_at_once_keeps_it_too (Fixture *self, gconstpointer data)
{
  begin_date (self);
  close_dialog (self);
  tidemark_test_await (has_draft, self);

  open_dialog (self, "");
  assert_date_is_back (self);
  adw_dialog_force_close (self->dialog);
}

static void
closing_the_window_keeps_it_too (Fixture *self, gconstpointer data)
{
  begin_date (self);
  tidemark_window_leave (self->test.window);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->test.window)));
  g_clear_object (&self->test.window);
  tidemark_test_await (has_draft, self);

  tidemark_test_window_open (&self->test);
  open_dialog (self, "");
  assert_date_is_back (self);
  adw_dialog_force_close (self->dialog);
}

/* As the window manager does it: the dialog goes first, and the window the second time. */
static void
closing_the_window_closes_the_dialog (Fixture *self, gconstpointer data)
{
  begin_date (self);
  gtk_window_close (GTK_WINDOW (self->test.window));
  tidemark_test_window_await_no_dialog (&self->test);
  tidemark_test_await (has_draft, self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->test.window)));
}

static gboolean
is_blank (gpointer data)
{
  Fixture *self = data;

  return tidemark_log_form_is_blank (self->form) && !is_restored (self);
}

static gboolean
passes (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

static gboolean
keep_going (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* What is stored is no draft, however long ago the last key was. */
static void
stored_at_once_is_no_draft (Fixture *self, gconstpointer data)
{
  gint64 later_us = g_get_monotonic_time () + 600 * 1000;
  guint tick = g_timeout_add (50, keep_going, NULL);
  g_autoptr (TidemarkEntry) entry = NULL;

  begin_date (self);
  entry = store_one (self);
  g_assert_cmpstr (entry->note, ==, "Noodles by the river");
  tidemark_test_await (passes, &later_us);
  g_source_remove (tick);
  g_assert_true (has_no_draft (self));
}

static void
discarded_draft_does_not_come_back (Fixture *self, gconstpointer data)
{
  begin_date (self);
  close_dialog (self);
  open_dialog (self, "");
  assert_date_is_back (self);
  g_signal_emit_by_name (tidemark_test_get_child (self->dialog, "banner"), "button-clicked");
  g_assert_true (is_blank (self));
  tidemark_test_await (has_no_draft, self);
  close_dialog (self);
  g_assert_true (has_no_draft (self));
}

/* Two keys store a text, and not one with the note of something else. */
static void
another_letter_leaves_the_draft_for_later (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = NULL;

  begin_date (self);
  close_dialog (self);
  open_dialog (self, "");
  assert_date_is_back (self);
  press (self, GDK_KEY_t);
  g_assert_true (is_blank (self));
  entry = store_one (self);
  g_assert_cmpint (entry->kind, ==, TIDEMARK_KIND_TEXT);
  g_assert_null (entry->note);
  g_assert_cmpint (entry->distance, ==, TIDEMARK_UNSAID);

  open_dialog (self, "");
  assert_date_is_back (self);
  adw_dialog_force_close (self->dialog);
}

/* Whoever is faster than the disk does not lose what was begun before either. */
static void
what_is_begun_beside_it_is_kept_beside_it (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = NULL;

  begin_date (self);
  close_dialog (self);
  open_dialog (self, "");
  press (self, GDK_KEY_c);
  entry = store_one (self);
  g_assert_cmpint (entry->kind, ==, TIDEMARK_KIND_CALL);
  g_assert_null (entry->note);
  g_assert_true (has_draft (self));
}

static void
draft_of_another_kind_waits (Fixture *self, gconstpointer data)
{
  begin_date (self);
  close_dialog (self);
  open_dialog (self, "promise");
  press (self, GDK_KEY_p);
  close_dialog (self);
  open_dialog (self, "date");
  assert_date_is_back (self);
  adw_dialog_force_close (self->dialog);
}

static void
mere_kind_is_no_draft (Fixture *self, gconstpointer data)
{
  open_dialog (self, "");
  press (self, GDK_KEY_m);
  press (self, GDK_KEY_p);
  close_dialog (self);
  g_assert_true (has_no_draft (self));
}

static gboolean
has_edit_draft (gpointer data)
{
  return has_kept (data, "edit:", "Laughed");
}

static void
change_that_was_begun_comes_back (Fixture *self, gconstpointer data)
{
  TidemarkInstant at = { G_GINT64_CONSTANT (1700000000123), 330 };
  g_autoptr (TidemarkEntry) before = tidemark_entry_new (TIDEMARK_KIND_CALL, at, 4);
  g_autoptr (TidemarkEntry) after = NULL;

  tidemark_test_window_add_entry (&self->test, before);
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.edit-entry", "s", before->id);
  self->dialog = tidemark_test_window_await_dialog (&self->test);
  self->form = tidemark_test_get_child (self->dialog, "form");
  write_note (self, "Laughed about the parrot");
  close_dialog (self);
  tidemark_test_await (has_edit_draft, self);

  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.edit-entry", "s", before->id);
  self->dialog = tidemark_test_window_await_dialog (&self->test);
  self->form = tidemark_test_get_child (self->dialog, "form");
  tidemark_test_await (is_restored, self);
  after = store_one (self);
  g_assert_cmpstr (after->note, ==, "Laughed about the parrot");
  g_assert_true (has_no_draft (self));
}

/* Marks. */

static void
search_finds_a_mark_and_enter_chooses_it (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = NULL;
  TidemarkMarkPicker *picker;
  GtkEditable *search;

  open_dialog (self, "mark");
  picker = tidemark_test_get_child (self->form, "mark");
  search = tidemark_test_get_child (picker, "search");
  press (self, GDK_KEY_slash);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (picker)) != NULL);

  gtk_editable_set_text (search, "zzz");
  g_assert_true (gtk_widget_get_visible (tidemark_test_get_child (picker, "nothing")));
  gtk_editable_set_text (search, "open");
  g_assert_false (tidemark_test_press (self->dialog, GDK_KEY_Return, 0));
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpuint (tidemark_mark_picker_get_chosen (picker), ==,
                    TIDEMARK_MARK_BIT (TIDEMARK_MARK_OPENED_UP));
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  entry = store_one (self);
  g_assert_cmpint (entry->mark, ==, TIDEMARK_MARK_OPENED_UP);
}

static void
every_mark_can_be_chosen (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  TidemarkMarkPicker *picker;

  open_dialog (self, "mark");
  picker = tidemark_test_get_child (self->form, "mark");
  tidemark_mark_picker_set_chosen (picker, TIDEMARK_MARK_BIT (TIDEMARK_N_MARKS) - 2);
  press (self, GDK_KEY_Return);
  entries = tidemark_test_window_await_entries (&self->test, TIDEMARK_N_MARKS - 1);
  tidemark_test_window_await_no_dialog (&self->test);
  tidemark_test_window_undo (&self->test);
  g_ptr_array_unref (tidemark_test_window_await_entries (&self->test, 0));
}

static void
time_that_is_none_is_not_stored (Fixture *self, gconstpointer data)
{
  GtkWidget *button;

  open_dialog (self, "call");
  button = tidemark_test_get_child (self->dialog, "log_button");
  gtk_editable_set_text (tidemark_test_get_child (self->form, "length"), "12:99");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (tidemark_test_get_child (self->form, "length"), "12:59");
  g_assert_true (gtk_widget_get_sensitive (button));
  adw_dialog_force_close (self->dialog);
}

static void
edit_keeps_what_is_not_changed (Fixture *self, gconstpointer data)
{
  TidemarkInstant at = { G_GINT64_CONSTANT (1700000000123), 330 };
  g_autoptr (TidemarkEntry) before = tidemark_entry_new (TIDEMARK_KIND_CALL, at, 4);
  g_autoptr (TidemarkEntry) after = NULL;

  before->by = TIDEMARK_WHO_BOTH;
  before->seconds = 725;
  before->day += 1;
  before->distance = 3;
  before->extra_json = g_strdup ("{\"later\":1}");
  tidemark_test_window_add_entry (&self->test, before);

  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.edit-entry", "s", before->id);
  self->dialog = tidemark_test_window_await_dialog (&self->test);
  self->form = tidemark_test_get_child (self->dialog, "form");
  write_note (self, "Laughed about the parrot");
  after = store_one (self);

  g_assert_cmpstr (after->id, ==, before->id);
  g_assert_cmpstr (after->note, ==, "Laughed about the parrot");
  g_assert_cmpint (after->at.ms, ==, before->at.ms);
  g_assert_cmpint (after->at.offset_minutes, ==, 330);
  g_assert_cmpint (after->day, ==, before->day);
  g_assert_cmpint (after->by, ==, TIDEMARK_WHO_BOTH);
  g_assert_cmpint (after->seconds, ==, 725);
  g_assert_cmpint (after->distance, ==, 3);
  g_assert_cmpstr (after->extra_json, ==, before->extra_json);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(name) g_test_add ("/log-dialog/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (text_takes_two_keys);
  ADD (letters_choose_the_kind);
  ADD (second_letter_tells_who);
  ADD (nothing_is_said_that_nobody_said);
  ADD (arrows_move_the_time);
  ADD (talk_on_a_date_is_an_entry_of_its_own);
  ADD (both_feelings_are_two_entries);
  ADD (letters_are_words_in_the_note);
  ADD (what_was_begun_outlives_the_dialog);
  ADD (closing_at_once_keeps_it_too);
  ADD (closing_the_window_keeps_it_too);
  ADD (closing_the_window_closes_the_dialog);
  ADD (stored_at_once_is_no_draft);
  ADD (discarded_draft_does_not_come_back);
  ADD (another_letter_leaves_the_draft_for_later);
  ADD (what_is_begun_beside_it_is_kept_beside_it);
  ADD (draft_of_another_kind_waits);
  ADD (mere_kind_is_no_draft);
  ADD (change_that_was_begun_comes_back);
  ADD (search_finds_a_mark_and_enter_chooses_it);
  ADD (every_mark_can_be_chosen);
  ADD (time_that_is_none_is_not_stored);
  ADD (edit_keeps_what_is_not_changed);
#undef ADD

  return g_test_run ();
}
