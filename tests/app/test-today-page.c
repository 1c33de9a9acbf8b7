/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-journal.h"
#include "tidemark-note-row.h"
#include "tidemark-small-step.h"
#include "tidemark-today-page.h"
#include "tidemark-today-row.h"

typedef struct
{
  TidemarkTestWindow test;
  TidemarkPage *page;
  GtkListBox *list;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  tidemark_test_window_init (&self->test);
  tidemark_test_window_add_person (&self->test, "N.");
  tidemark_test_window_open (&self->test);
  self->page = tidemark_test_window_show (&self->test, "today");
  self->list = tidemark_test_get_child (self->page, "list");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_test_window_clear (&self->test);
}

static TidemarkTodayRow *
get_row (Fixture *self, int index)
{
  return TIDEMARK_TODAY_ROW (gtk_list_box_get_row_at_index (self->list, index));
}

static gboolean
is_row_focused (gpointer data)
{
  Fixture *self = data;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  return row != NULL && gtk_widget_is_focus (GTK_WIDGET (row));
}

static gboolean
is_list_empty (gpointer data)
{
  Fixture *self = data;

  return gtk_list_box_get_row_at_index (self->list, 0) == NULL;
}

static void
log_now (Fixture *self, const char *tile)
{
  gtk_widget_activate_action (GTK_WIDGET (self->page), "today.log", "s", tile);
}

static void
each_tile_stores_one_entry (Fixture *self, gconstpointer data)
{
  const struct
  {
    const char *tile;
    TidemarkKind kind;
    TidemarkWho by;
    int value;
  } tiles[] = {
    { "text-them", TIDEMARK_KIND_TEXT, TIDEMARK_WHO_THEM, TIDEMARK_UNSAID },
    { "text-me", TIDEMARK_KIND_TEXT, TIDEMARK_WHO_ME, TIDEMARK_UNSAID },
    { "call", TIDEMARK_KIND_CALL, TIDEMARK_WHO_NONE, TIDEMARK_UNSAID },
    { "date", TIDEMARK_KIND_DATE, TIDEMARK_WHO_NONE, TIDEMARK_UNSAID },
    { "distant", TIDEMARK_KIND_DISTANCE, TIDEMARK_WHO_NONE, 7 },
    { "close", TIDEMARK_KIND_DISTANCE, TIDEMARK_WHO_NONE, 2 },
    { "nothing", TIDEMARK_KIND_NOTHING, TIDEMARK_WHO_NONE, TIDEMARK_UNSAID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++)
    {
      g_autoptr (GPtrArray) entries = NULL;
      guint n_found = 0;

      log_now (self, tiles[i].tile);
      entries = tidemark_test_window_await_entries (&self->test, i + 1);
      for (guint k = 0; k < entries->len; k++)
        {
          TidemarkEntry *entry = g_ptr_array_index (entries, k);

          if (entry->kind == tiles[i].kind && entry->by == tiles[i].by &&
              entry->value == tiles[i].value)
            n_found++;
          g_assert_cmpstr (entry->person_id, ==,
                           tidemark_window_get_person (self->test.window)->id);
        }
      g_assert_cmpuint (n_found, ==, 1);
    }
}

static void
logged_row_is_focused (Fixture *self, gconstpointer data)
{
  g_assert_true (is_list_empty (self));
  log_now (self, "text-them");
  tidemark_test_await (is_row_focused, self);
  g_assert_cmpint (tidemark_today_row_get_entry (get_row (self, 0))->kind, ==, TIDEMARK_KIND_TEXT);
}

static gboolean
has_ten (gpointer data)
{
  Fixture *self = data;

  return tidemark_today_row_get_entry (get_row (self, 0))->distance == 10;
}

static void
digits_say_the_distance (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;

  log_now (self, "text-them");
  tidemark_test_await (is_row_focused, self);
  g_assert_true (tidemark_test_press (get_row (self, 0), GDK_KEY_1, 0));
  g_assert_true (tidemark_test_press (get_row (self, 0), GDK_KEY_0, 0));
  tidemark_test_await (has_ten, self);

  entries = tidemark_test_window_await_entries (&self->test, 1);
  g_assert_cmpint (((TidemarkEntry *) entries->pdata[0])->distance, ==, 10);
}

static gboolean
has_note (gpointer data)
{
  Fixture *self = data;

  return g_strcmp0 (tidemark_today_row_get_entry (get_row (self, 0))->note, "Long day") == 0;
}

static void
typing_adds_a_note (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  GtkEditable *note;
  int position = -1;

  log_now (self, "nothing");
  tidemark_test_await (is_row_focused, self);
  g_assert_true (tidemark_test_press (get_row (self, 0), GDK_KEY_L, 0));
  note = tidemark_test_get_child (get_row (self, 0), "note");
  g_assert_cmpstr (gtk_editable_get_text (note), ==, "L");
  gtk_editable_insert_text (note, "ong day", -1, &position);
  g_signal_emit_by_name (note, "activate");
  tidemark_test_await (has_note, self);

  entries = tidemark_test_window_await_entries (&self->test, 1);
  g_assert_cmpstr (((TidemarkEntry *) entries->pdata[0])->note, ==, "Long day");
  tidemark_test_await (is_row_focused, self);
}

static void
undo_takes_back_what_was_logged (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) none = NULL;

  log_now (self, "date");
  g_ptr_array_unref (tidemark_test_window_await_entries (&self->test, 1));
  tidemark_test_await (is_row_focused, self);
  tidemark_test_window_undo (&self->test);
  none = tidemark_test_window_await_entries (&self->test, 0);
  tidemark_test_await (is_list_empty, self);
  g_assert_false (
      tidemark_recorder_get_can_undo (tidemark_window_get_recorder (self->test.window)));
}

static void
delete_takes_away_and_undo_brings_back (Fixture *self, gconstpointer data)
{
  log_now (self, "call");
  tidemark_test_await (is_row_focused, self);
  g_assert_true (tidemark_test_press (get_row (self, 0), GDK_KEY_Delete, 0));
  g_ptr_array_unref (tidemark_test_window_await_entries (&self->test, 0));
  tidemark_test_await (is_list_empty, self);
  tidemark_test_window_undo (&self->test);
  g_ptr_array_unref (tidemark_test_window_await_entries (&self->test, 1));
}

static TidemarkEntry *
make_promise (int due_in_days)
{
  TidemarkInstant now = tidemark_instant_now ();
  TidemarkEntry *entry = tidemark_entry_new (TIDEMARK_KIND_PROMISE, now, 4);

  entry->by = TIDEMARK_WHO_THEM;
  entry->note = g_strdup ("A weekend for the cabin");
  entry->outcome = TIDEMARK_OUTCOME_OPEN;
  entry->due.day = entry->day + due_in_days;
  entry->day -= 10;
  entry->at.ms -= G_GINT64_CONSTANT (10) * 24 * 60 * 60 * 1000;
  return entry;
}

static gboolean
asks_about_one (gpointer data)
{
  Fixture *self = data;
  GtkListBox *due = tidemark_test_get_child (self->page, "due_list");

  return gtk_list_box_get_row_at_index (due, 0) != NULL &&
         gtk_list_box_get_row_at_index (due, 1) == NULL;
}

static gboolean
asks_about_none (gpointer data)
{
  Fixture *self = data;

  return !gtk_widget_get_visible (tidemark_test_get_child (self->page, "due_group"));
}

static void
due_promise_is_asked_about_until_answered (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) due = make_promise (0);
  g_autoptr (TidemarkEntry) later = make_promise (1);
  g_autoptr (TidemarkEntry) long_ago = make_promise (-7);
  g_autoptr (GPtrArray) entries = NULL;
  GtkListBox *list = tidemark_test_get_child (self->page, "due_list");

  g_assert_true (asks_about_none (self));
  tidemark_test_window_add_entry (&self->test, later);
  tidemark_test_window_add_entry (&self->test, long_ago);
  tidemark_test_window_add_entry (&self->test, due);
  tidemark_test_await (asks_about_one, self);

  gtk_widget_activate_action (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), "due.outcome",
                              "s", "kept");
  tidemark_test_await (asks_about_none, self);
  entries = tidemark_test_window_list_entries (&self->test);
  for (guint i = 0; i < entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpint (entry->outcome, ==,
                       g_str_equal (entry->id, due->id) ? TIDEMARK_OUTCOME_KEPT
                                                        : TIDEMARK_OUTCOME_OPEN);
    }
}

static gboolean
has_rows (gpointer data)
{
  return !is_list_empty (data);
}

static void
later_is_an_answer_for_good (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) due = make_promise (0);
  g_autoptr (GPtrArray) entries = NULL;
  GtkListBox *list = tidemark_test_get_child (self->page, "due_list");

  tidemark_test_window_add_entry (&self->test, due);
  tidemark_test_await (asks_about_one, self);
  gtk_widget_activate_action (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), "due.later",
                              NULL);
  tidemark_test_await (asks_about_none, self);
  entries = tidemark_test_window_list_entries (&self->test);
  g_assert_cmpint (((TidemarkEntry *) entries->pdata[0])->outcome, ==, TIDEMARK_OUTCOME_OPEN);

  /* Not by anything that is logged later, nor in a window that knows nothing of it. */
  log_now (self, "call");
  tidemark_test_await (is_row_focused, self);
  g_assert_true (asks_about_none (self));
  gtk_window_destroy (GTK_WINDOW (self->test.window));
  g_clear_object (&self->test.window);
  tidemark_test_window_open (&self->test);
  self->page = tidemark_test_window_show (&self->test, "today");
  self->list = tidemark_test_get_child (self->page, "list");
  tidemark_test_await (has_rows, self);
  g_assert_true (asks_about_none (self));
}

static gboolean
is_inviting (gpointer data)
{
  Fixture *self = data;

  return gtk_widget_get_visible (tidemark_test_get_child (self->page, "empty"));
}

static void
empty_journal_invites (Fixture *self, gconstpointer data)
{
  tidemark_test_await (is_inviting, self);
  log_now (self, "close");
  tidemark_test_await (is_row_focused, self);
  g_assert_false (is_inviting (self));
}

/* What comes back on its day */

/* What stands with the person, before a window knows of it. */
static void
reopen_with (Fixture *self, void (*change) (TidemarkPerson *person))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) shown = NULL;
  g_autoptr (TidemarkPerson) person = NULL;

  gtk_window_destroy (GTK_WINDOW (self->test.window));
  g_clear_object (&self->test.window);
  connection = tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_WRITE, &error);
  shown = tidemark_journal_get_current_person (connection, &error);
  person = tidemark_person_copy (shown);
  change (person);
  tidemark_connection_begin (connection, &error);
  tidemark_journal_put_person (connection, person, &error);
  tidemark_connection_commit (connection, &error);
  g_assert_no_error (error);

  tidemark_test_window_open (&self->test);
  self->page = tidemark_test_window_show (&self->test, "today");
  self->list = tidemark_test_get_child (self->page, "list");
}

static TidemarkPerson *
read_person (Fixture *self)
{
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_ONLY, NULL);

  return tidemark_journal_get_current_person (connection, NULL);
}

static gboolean
shows (Fixture *self, const char *name)
{
  return gtk_widget_get_visible (tidemark_test_get_child (self->page, name));
}

static gboolean
asks_to_check_in (gpointer data)
{
  return shows (data, "check_in_row") && shows (data, "coming_group");
}

static gboolean
asks_for_no_check_in (gpointer data)
{
  return !shows (data, "check_in_row") && !shows (data, "coming_group");
}

static void
check_in_last_week (TidemarkPerson *person)
{
  person->check_in_day = tidemark_day_text_today () - 6;
}

static void
check_in_that_was_missed_waits_until_it_is_put_away (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkPerson) person = NULL;

  reopen_with (self, check_in_last_week);
  tidemark_test_await (asks_to_check_in, self);
  g_assert_true (shows (self, "put_check_in_away"));
  g_signal_emit_by_name (tidemark_test_get_child (self->page, "put_check_in_away"), "clicked");
  tidemark_test_await (asks_for_no_check_in, self);
  tidemark_test_window_undo (&self->test);
  tidemark_test_await (asks_to_check_in, self);
  person = read_person (self);
  g_assert_cmpint (person->check_in_day, ==, tidemark_day_text_today () - 6);
}

static void
check_in_tomorrow (TidemarkPerson *person)
{
  person->check_in_day = tidemark_day_text_today () + 1;
}

static void
check_in_to_come_cannot_be_put_away_yet (Fixture *self, gconstpointer data)
{
  reopen_with (self, check_in_tomorrow);
  tidemark_test_await (asks_to_check_in, self);
  g_assert_false (shows (self, "put_check_in_away"));
}

static void
check_in_that_was_missed_goes_with_its_answer (Fixture *self, gconstpointer data)
{
  GtkWidget *save;
  AdwDialog *dialog;
  g_autoptr (TidemarkPerson) person = NULL;

  reopen_with (self, check_in_last_week);
  tidemark_test_await (asks_to_check_in, self);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "win.my-side", "s", "waiting");
  dialog = tidemark_test_window_await_dialog (&self->test);
  save = tidemark_test_get_child (dialog, "save");
  tidemark_test_await ((gboolean (*) (gpointer)) gtk_widget_get_sensitive, save);
  gtk_editable_set_text (tidemark_test_get_child (dialog, "answer"), "Calmer");
  g_signal_emit_by_name (save, "clicked");
  tidemark_test_window_await_no_dialog (&self->test);
  tidemark_test_await (asks_for_no_check_in, self);
  person = read_person (self);
  g_assert_cmpint (person->check_in_day, ==, TIDEMARK_DAY_NONE);
  g_assert_nonnull (strstr (person->extra_json, "Calmer"));
}

/* One small step */

static void
take_step (TidemarkPerson *person, int days_to_look_back)
{
  int today = tidemark_day_text_today ();
  g_autoptr (TidemarkSmallStep) step =
      tidemark_small_step_new ("Ask for an evening", NULL, today - 7, today + days_to_look_back);

  tidemark_small_step_set (person, step);
}

static void
look_back_yesterday (TidemarkPerson *person)
{
  take_step (person, -1);
}

static void
look_back_tomorrow (TidemarkPerson *person)
{
  take_step (person, 1);
}

static gboolean
asks_about_step (gpointer data)
{
  return shows (data, "step_group");
}

static gboolean
asks_about_no_step (gpointer data)
{
  return !asks_about_step (data);
}

static AdwDialog *
open_look_back (Fixture *self)
{
  g_signal_emit_by_name (
      tidemark_test_get_child (tidemark_test_get_child (self->page, "step_group"), "look_back"),
      "clicked");
  return tidemark_test_window_await_dialog (&self->test);
}

/* The first one that is meant to be pressed. */
static GtkWidget *
find_suggested (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_suggested (child);
  return found;
}

static void
step_is_asked_about_from_its_day_on_and_kept_as_a_note (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (TidemarkSmallStep) left = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autofree char *told = NULL;
  AdwDialog *dialog;
  TidemarkEntry *note;
  int day;

  reopen_with (self, look_back_yesterday);
  tidemark_test_await (asks_about_step, self);
  dialog = open_look_back (self);
  g_assert_cmpstr (gtk_label_get_label (tidemark_test_get_child (dialog, "words")), ==,
                   "Ask for an evening");
  tidemark_note_row_set_text (tidemark_test_get_child (dialog, "note"), "We cooked");
  g_signal_emit_by_name (find_suggested (GTK_WIDGET (dialog)), "clicked");
  tidemark_test_window_await_no_dialog (&self->test);
  tidemark_test_await (asks_about_no_step, self);

  entries = tidemark_test_window_await_entries (&self->test, 1);
  note = g_ptr_array_index (entries, 0);
  told = tidemark_small_step_told_by (note, &day);
  g_assert_cmpint (note->kind, ==, TIDEMARK_KIND_NOTE);
  g_assert_cmpstr (note->note, ==, "We cooked");
  g_assert_cmpstr (told, ==, "Ask for an evening");
  g_assert_cmpint (day, ==, tidemark_day_text_today () - 7);

  tidemark_test_window_undo (&self->test);
  tidemark_test_await (asks_about_step, self);
  g_ptr_array_unref (tidemark_test_window_await_entries (&self->test, 0));
  person = read_person (self);
  left = tidemark_small_step_of (person);
  g_assert_nonnull (left);
}

static void
step_is_put_away_without_a_note (Fixture *self, gconstpointer data)
{
  AdwDialog *dialog;

  reopen_with (self, look_back_yesterday);
  tidemark_test_await (asks_about_step, self);
  dialog = open_look_back (self);
  g_signal_emit_by_name (tidemark_test_find (GTK_WIDGET (dialog), ADW_TYPE_BUTTON_ROW),
                         "activated");
  tidemark_test_window_await_no_dialog (&self->test);
  tidemark_test_await (asks_about_no_step, self);
  g_ptr_array_unref (tidemark_test_window_await_entries (&self->test, 0));
}

static void
step_is_not_asked_about_before_its_day (Fixture *self, gconstpointer data)
{
  reopen_with (self, look_back_tomorrow);
  log_now (self, "call");
  tidemark_test_await (is_row_focused, self);
  g_assert_true (asks_about_no_step (self));
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(name) g_test_add ("/today-page/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (each_tile_stores_one_entry);
  ADD (logged_row_is_focused);
  ADD (digits_say_the_distance);
  ADD (typing_adds_a_note);
  ADD (undo_takes_back_what_was_logged);
  ADD (delete_takes_away_and_undo_brings_back);
  ADD (due_promise_is_asked_about_until_answered);
  ADD (later_is_an_answer_for_good);
  ADD (empty_journal_invites);
  ADD (check_in_that_was_missed_waits_until_it_is_put_away);
  ADD (check_in_to_come_cannot_be_put_away_yet);
  ADD (check_in_that_was_missed_goes_with_its_answer);
  ADD (step_is_asked_about_from_its_day_on_and_kept_as_a_note);
  ADD (step_is_put_away_without_a_note);
  ADD (step_is_not_asked_about_before_its_day);
#undef ADD

  return g_test_run ();
}
