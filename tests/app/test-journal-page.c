/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-entry-page.h"
#include "tidemark-entry-row.h"
#include "tidemark-facet-bar.h"
#include "tidemark-facet-chip.h"
#include "tidemark-month-view.h"
#include "tidemark-settings.h"

#define MINUTE_MS G_GINT64_CONSTANT (60000)
#define DAY_MS (24 * 60 * MINUTE_MS)

typedef struct
{
  TidemarkTestWindow test;
  TidemarkPage *page;
  GtkSingleSelection *selection;
  TidemarkEntryPage *entry_page;
  guint n_expected;
  const char *expected;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  tidemark_test_window_init (&self->test);
  tidemark_test_window_add_person (&self->test, "N.");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_test_window_clear (&self->test);
}

/* Noon of the day before on the clock on the wall: minutes apart are then one day, whatever the
 * time that the test runs at. */
static TidemarkInstant
get_noon_of_yesterday (void)
{
  TidemarkInstant at = tidemark_instant_now ();

  at.ms -= (at.ms + at.offset_minutes * MINUTE_MS) % DAY_MS + DAY_MS / 2;

  return at;
}

static TidemarkEntry *
make_entry (TidemarkKind kind, int minutes_earlier, const char *note)
{
  TidemarkInstant at = get_noon_of_yesterday ();
  TidemarkEntry *entry;

  at.ms -= minutes_earlier * MINUTE_MS;
  entry = tidemark_entry_new (kind, at, TIDEMARK_DAY_START_HOUR);
  entry->note = g_strdup (note);

  return entry;
}

static char *
add (Fixture *self, TidemarkKind kind, int minutes_earlier, const char *note)
{
  g_autoptr (TidemarkEntry) entry = make_entry (kind, minutes_earlier, note);

  entry->by = TIDEMARK_WHO_THEM;
  tidemark_test_window_add_entry (&self->test, entry);

  return g_strdup (entry->id);
}

static gboolean
has_as_many (gpointer data)
{
  Fixture *self = data;

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == self->n_expected;
}

static void
await_rows (Fixture *self, guint n_rows)
{
  self->n_expected = n_rows;
  tidemark_test_await (has_as_many, self);
}

static void
open_journal (Fixture *self, guint n_rows)
{
  tidemark_test_window_open (&self->test);
  self->page = tidemark_test_window_show (&self->test, "journal");
  self->selection = tidemark_test_get_child (self->page, "selection");
  self->entry_page = tidemark_test_get_child (self->page, "entry_page");
  await_rows (self, n_rows);
}

static const char *
get_label (gpointer widget, const char *name)
{
  return gtk_label_get_text (tidemark_test_get_child (widget, name));
}

static const char *
get_visible (gpointer widget, const char *stack)
{
  return gtk_stack_get_visible_child_name (tidemark_test_get_child (widget, stack));
}

static gboolean
shows_note (gpointer data)
{
  Fixture *self = data;

  return g_strcmp0 (get_visible (self->entry_page, "stack"), "entry") == 0 &&
         g_strcmp0 (get_label (self->entry_page, "note"), self->expected) == 0;
}

static void
await_note (Fixture *self, const char *note)
{
  self->expected = note;
  tidemark_test_await (shows_note, self);
}

static void
act (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL));
}

static void
show_by_id (Fixture *self, const char *id)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "win.show-entry", "s", id));
}

static gpointer
get_facets (Fixture *self)
{
  return tidemark_test_get_child (self->page, "facets");
}

static void
set_kind (Fixture *self, TidemarkKind kind)
{
  tidemark_facet_bar_set_kinds (get_facets (self), TIDEMARK_KIND_BIT (kind));
}

static const char *
get_facet (Fixture *self, const char *chip)
{
  return tidemark_facet_chip_get_value (tidemark_test_get_child (get_facets (self), chip));
}

static gboolean
has_attributes (gpointer label)
{
  return gtk_label_get_attributes (label) != NULL;
}

static gboolean
has_no_attributes (gpointer label)
{
  return !has_attributes (label);
}

static gboolean
has_people (gpointer data)
{
  return gtk_widget_get_visible (tidemark_test_get_child (get_facets (data), "person_chip"));
}

static gboolean
is_not_selecting (gpointer data)
{
  return g_strcmp0 (get_visible (((Fixture *) data)->page, "bar"), "filter") == 0;
}

static gboolean
says_that_day_is_empty (gpointer data)
{
  return g_strcmp0 (get_visible (((Fixture *) data)->page, "list_stack"), "empty-day") == 0;
}

static gboolean
is_empty (gpointer data)
{
  Fixture *self = data;

  return g_strcmp0 (get_visible (self->page, "stack"), "empty") == 0;
}

static void
empty_journal_says_what_to_do (Fixture *self, gconstpointer data)
{
  open_journal (self, 0);
  tidemark_test_await (is_empty, self);

  g_free (add (self, TIDEMARK_KIND_TEXT, 1, "First"));
  await_note (self, "First");
  g_assert_cmpstr (get_visible (self->page, "stack"), ==, "journal");
}

static void
newest_entry_is_shown_beside_the_list (Fixture *self, gconstpointer data)
{
  g_free (add (self, TIDEMARK_KIND_TEXT, 60, "Older"));
  g_free (add (self, TIDEMARK_KIND_DATE, 5, "Newer"));
  open_journal (self, 2);

  await_note (self, "Newer");
  g_assert_cmpstr (get_label (self->entry_page, "title"), ==, "Date with N.");
  gtk_single_selection_set_selected (self->selection, 1);
  await_note (self, "Older");
  g_assert_cmpstr (get_label (self->entry_page, "title"), ==, "Text from N.");
}

static void
search_finds_as_typed_and_gives_all_back (Fixture *self, gconstpointer data)
{
  GtkEditable *entry;

  g_free (add (self, TIDEMARK_KIND_TEXT, 60, "A swim in the river"));
  g_free (add (self, TIDEMARK_KIND_DATE, 50, "Noodles by the river"));
  g_free (add (self, TIDEMARK_KIND_DATE, 5, "Something else"));
  open_journal (self, 3);
  await_note (self, "Something else");

  g_assert_true (tidemark_page_search (self->page));
  entry = tidemark_test_get_child (self->page, "search_entry");
  gtk_editable_set_text (entry, "rive");
  await_rows (self, 2);
  await_note (self, "Noodles by the river");
  g_assert_nonnull (gtk_label_get_attributes (tidemark_test_get_child (self->entry_page, "note")));
  g_assert_cmpstr (get_label (self->page, "hits"), ==, "2 found on 1 day");

  set_kind (self, TIDEMARK_KIND_DATE);
  await_rows (self, 1);
  tidemark_facet_bar_clear (get_facets (self));
  await_rows (self, 2);
  gtk_editable_set_text (entry, "no such word");
  await_rows (self, 0);
  g_assert_cmpstr (get_visible (self->page, "list_stack"), ==, "no-hits");

  g_signal_emit_by_name (entry, "stop-search");
  await_rows (self, 3);
  g_assert_cmpstr (get_visible (self->page, "bar"), ==, "filter");
  g_assert_cmpstr (get_visible (self->page, "list_stack"), ==, "list");
}

/* To make its facts anew at every key would take longer than to search. */
static void
entry_that_is_found_again_stays_as_it_is (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) swim = make_entry (TIDEMARK_KIND_TEXT, 5, "A swim in the river");
  GtkWidget *note, *facts;
  GtkEditable *entry;
  g_autoptr (GtkWidget) fact = NULL; /* held, as another one might stand at its place */

  swim->by = TIDEMARK_WHO_THEM;
  swim->distance = 4;
  tidemark_test_window_add_entry (&self->test, swim);
  g_free (add (self, TIDEMARK_KIND_TEXT, 60, "Something else"));
  open_journal (self, 2);
  await_note (self, "A swim in the river");
  note = tidemark_test_get_child (self->entry_page, "note");
  facts = tidemark_test_get_child (self->entry_page, "facts");
  fact = g_object_ref (gtk_widget_get_first_child (facts));

  g_assert_true (tidemark_page_search (self->page));
  entry = tidemark_test_get_child (self->page, "search_entry");
  gtk_editable_set_text (entry, "swim");
  await_rows (self, 1);
  tidemark_test_await (has_attributes, note);
  g_assert_true (gtk_widget_get_first_child (facts) == fact);

  gtk_editable_set_text (entry, "");
  await_rows (self, 2);
  tidemark_test_await (has_no_attributes, note);
  g_assert_true (gtk_widget_get_first_child (facts) == fact);
}

static void
filters_combine_and_are_taken_off_one_by_one (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) marked = make_entry (TIDEMARK_KIND_DATE, 50, "A date with a mark");
  int day = marked->day;

  marked->marks = TIDEMARK_MARK_BIT (TIDEMARK_MARK_MILESTONE);
  tidemark_test_window_add_entry (&self->test, marked);
  g_free (add (self, TIDEMARK_KIND_TEXT, 60, "A text"));
  g_free (add (self, TIDEMARK_KIND_DATE, 40, "A date"));
  g_free (add (self, TIDEMARK_KIND_DATE, 3 * 24 * 60, "An older date"));
  open_journal (self, 4);

  set_kind (self, TIDEMARK_KIND_DATE);
  await_rows (self, 3);
  g_assert_cmpstr (get_facet (self, "kind_chip"), ==, "Dates");
  tidemark_facet_bar_set_days (get_facets (self), day - 1, TIDEMARK_DAY_NONE);
  await_rows (self, 2);
  tidemark_facet_bar_set_marks (get_facets (self), TIDEMARK_MARK_BIT (TIDEMARK_MARK_MILESTONE));
  await_rows (self, 1);
  await_note (self, "A date with a mark");

  tidemark_facet_bar_set_kinds (get_facets (self), 0);
  g_assert_null (get_facet (self, "kind_chip"));
  await_rows (self, 1);
  tidemark_facet_bar_set_marks (get_facets (self), 0);
  await_rows (self, 3);
  tidemark_facet_bar_set_days (get_facets (self), TIDEMARK_DAY_NONE, day - 2);
  await_rows (self, 1);
  await_note (self, "An older date");

  set_kind (self, TIDEMARK_KIND_PROMISE);
  await_rows (self, 0);
  g_assert_cmpstr (get_visible (self->page, "list_stack"), ==, "no-hits");
  g_assert_cmpstr (get_visible (self->page, "stack"), ==, "journal");
  act (self, "journal.clear");
  await_rows (self, 4);
  g_assert_false (tidemark_facet_bar_is_active (get_facets (self)));
}

static void
other_person_is_a_filter (Fixture *self, gconstpointer data)
{
  g_free (add (self, TIDEMARK_KIND_TEXT, 5, "From the first"));
  tidemark_test_window_add_person (&self->test, "M.");
  g_free (add (self, TIDEMARK_KIND_TEXT, 60, "From the second"));
  open_journal (self, 1);
  await_note (self, "From the second");
  g_assert_cmpstr (get_label (self->entry_page, "title"), ==, "Text from M.");

  tidemark_test_await (has_people, self);
  g_assert_true (gtk_widget_activate_action (
      GTK_WIDGET (tidemark_test_get_child (get_facets (self), "kind_chip")), "facet.person", "s",
      "everybody"));
  await_rows (self, 2);
  g_assert_cmpstr (get_facet (self, "person_chip"), ==, "Everybody");
  gtk_single_selection_set_selected (self->selection, 0);
  await_note (self, "From the first");
  g_assert_cmpstr (get_label (self->entry_page, "title"), ==, "Text from N.");
}

/* Selecting */

static void
press_on_list (Fixture *self, guint keyval, GdkModifierType state)
{
  g_assert_true (tidemark_test_press (tidemark_test_get_child (self->page, "list"), keyval, state));
}

static void
selected_entries_go_and_come_back_together (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) again = NULL;

  for (int i = 0; i < 4; i++)
    g_free (add (self, TIDEMARK_KIND_TEXT, 5 + i, "One of four"));
  g_free (add (self, TIDEMARK_KIND_DATE, 60, "The one that stays"));
  g_free (add (self, TIDEMARK_KIND_MESSAGE, 70, NULL));
  open_journal (self, 6);

  set_kind (self, TIDEMARK_KIND_TEXT);
  await_rows (self, 4);
  act (self, "journal.select-all");
  g_assert_cmpstr (get_visible (self->page, "bar"), ==, "select");
  g_assert_cmpstr (get_label (self->page, "n_selected"), ==, "4 Selected");
  gtk_single_selection_set_selected (self->selection, 0);
  press_on_list (self, GDK_KEY_space, 0);
  g_assert_cmpstr (get_label (self->page, "n_selected"), ==, "3 Selected");
  press_on_list (self, GDK_KEY_space, 0);

  act (self, "journal.delete");
  await_rows (self, 0);
  tidemark_test_await (is_not_selecting, self);
  left = tidemark_test_window_await_entries (&self->test, 2);

  tidemark_test_window_undo (&self->test);
  await_rows (self, 4);
  again = tidemark_test_window_await_entries (&self->test, 6);
}

static void
messages_are_not_selected (Fixture *self, gconstpointer data)
{
  g_free (add (self, TIDEMARK_KIND_TEXT, 5, "A text"));
  g_free (add (self, TIDEMARK_KIND_MESSAGE, 60, NULL));
  open_journal (self, 2);

  act (self, "journal.select-all");
  g_assert_cmpstr (get_label (self->page, "n_selected"), ==, "1 Selected");
}

static void
shift_and_arrows_select_what_they_pass (Fixture *self, gconstpointer data)
{
  for (int i = 0; i < 4; i++)
    g_free (add (self, TIDEMARK_KIND_TEXT, 5 + i, "One of four"));
  open_journal (self, 4);

  gtk_single_selection_set_selected (self->selection, 1);
  press_on_list (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_cmpstr (get_label (self->page, "n_selected"), ==, "2 Selected");
  press_on_list (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_cmpstr (get_label (self->page, "n_selected"), ==, "3 Selected");
  g_assert_cmpuint (gtk_single_selection_get_selected (self->selection), ==, 3);

  g_assert_true (tidemark_test_press (self->page, GDK_KEY_Escape, 0));
  g_assert_cmpstr (get_visible (self->page, "bar"), ==, "filter");
  g_assert_false (tidemark_test_press (self->page, GDK_KEY_Escape, 0));
}

/* Days */

static void
show_month (Fixture *self)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (self->page), "journal.view", "s", "month"));
}

static void
chosen_day_of_the_month_is_listed (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) noon = make_entry (TIDEMARK_KIND_TEXT, 0, NULL);
  TidemarkMonthView *month;

  g_free (add (self, TIDEMARK_KIND_TEXT, 5, "Newer"));
  g_free (add (self, TIDEMARK_KIND_TEXT, 24 * 60, "The day before"));
  open_journal (self, 2);
  await_note (self, "Newer");

  show_month (self);
  await_rows (self, 1);
  await_note (self, "Newer");
  month = tidemark_test_get_child (self->page, "month");
  tidemark_month_view_set_day (month, noon->day - 1);
  g_signal_emit_by_name (month, "chosen", noon->day - 1);
  await_note (self, "The day before");
  await_rows (self, 1);

  tidemark_month_view_set_day (month, noon->day - 2);
  g_signal_emit_by_name (month, "chosen", noon->day - 2);
  await_rows (self, 0);
  tidemark_test_await (says_that_day_is_empty, self);
}

static void
date_is_gone_to (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) noon = make_entry (TIDEMARK_KIND_TEXT, 0, NULL);
  AdwDialog *dialog;
  g_autofree char *date = tidemark_day_format (noon->day - 2);

  g_free (add (self, TIDEMARK_KIND_TEXT, 5, "Newer"));
  g_free (add (self, TIDEMARK_KIND_TEXT, 24 * 60, "The day before"));
  g_free (add (self, TIDEMARK_KIND_TEXT, 3 * 24 * 60, "Three days before"));
  open_journal (self, 3);
  await_note (self, "Newer");

  /* To the next one before it, where that day has nothing. */
  act (self, "journal.go-to");
  dialog = tidemark_test_window_await_dialog (&self->test);
  gtk_editable_set_text (tidemark_test_get_child (dialog, "entry"), "nonsense");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "day.go", NULL);
  g_assert_true (tidemark_test_window_await_dialog (&self->test) == dialog);
  gtk_editable_set_text (tidemark_test_get_child (dialog, "entry"), date);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "day.go", NULL);
  tidemark_test_window_await_no_dialog (&self->test);
  await_note (self, "Three days before");

  act (self, "journal.today");
  await_note (self, "Newer");
}

static void
deleted_entry_can_be_taken_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) again = NULL;

  g_free (add (self, TIDEMARK_KIND_TEXT, 60, "Older"));
  g_free (add (self, TIDEMARK_KIND_TEXT, 5, "Newer"));
  open_journal (self, 2);
  await_note (self, "Newer");

  act (self, "journal.delete");
  await_note (self, "Older");
  await_rows (self, 1);
  left = tidemark_test_window_await_entries (&self->test, 1);

  tidemark_test_window_undo (&self->test);
  await_rows (self, 2);
  again = tidemark_test_window_await_entries (&self->test, 2);
}

static void
edit_opens_the_entry_in_the_dialog (Fixture *self, gconstpointer data)
{
  g_free (add (self, TIDEMARK_KIND_TEXT, 5, "To be changed"));
  open_journal (self, 1);
  await_note (self, "To be changed");

  act (self, "journal.edit");
  adw_dialog_force_close (tidemark_test_window_await_dialog (&self->test));
  tidemark_test_window_await_no_dialog (&self->test);
}

static gboolean
has_amendment (gpointer data)
{
  Fixture *self = data;

  return gtk_widget_get_visible (tidemark_test_get_child (self->entry_page, "amendments"));
}

static const char *
get_first_row (Fixture *self, const char *name, GType type)
{
  GtkWidget *row = tidemark_test_find (tidemark_test_get_child (self->entry_page, name), type);

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

static void
earlier_wording_is_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_TEXT, 5, "First words");

  tidemark_test_window_add_entry (&self->test, entry);
  open_journal (self, 1);
  await_note (self, "First words");
  g_assert_false (has_amendment (self));

  g_set_str (&entry->note, "Second words");
  tidemark_test_window_add_entry (&self->test, entry);
  await_note (self, "Second words");
  tidemark_test_await (has_amendment, self);
  g_assert_cmpstr (get_first_row (self, "amendments", ADW_TYPE_EXPANDER_ROW), ==, "Amended once");
}

static gboolean
has_link (gpointer data)
{
  Fixture *self = data;

  return g_strcmp0 (get_first_row (self, "links", ADW_TYPE_ACTION_ROW), self->expected) == 0;
}

static void
await_link (Fixture *self, const char *title)
{
  self->expected = title;
  tidemark_test_await (has_link, self);
}

static gboolean
has_choice (gpointer data)
{
  return g_strcmp0 (get_visible (data, "stack"), "list") == 0;
}

static void
toggle_first_link (Fixture *self)
{
  AdwDialog *dialog;
  GtkWidget *check;

  gtk_widget_activate_action (GTK_WIDGET (self->entry_page), "entry.link", NULL);
  dialog = tidemark_test_window_await_dialog (&self->test);
  tidemark_test_await (has_choice, dialog);
  check = tidemark_test_find (tidemark_test_get_child (dialog, "list"), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "link.apply", NULL);
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
entry_goes_with_a_promise_and_back (Fixture *self, gconstpointer data)
{
  g_free (add (self, TIDEMARK_KIND_PROMISE, 60, "I will book the train"));
  g_free (add (self, TIDEMARK_KIND_DATE, 5, "At the station"));
  open_journal (self, 2);
  await_note (self, "At the station");

  toggle_first_link (self);
  await_link (self, "I will book the train");
  gtk_widget_activate (tidemark_test_find (tidemark_test_get_child (self->entry_page, "links"),
                                           ADW_TYPE_ACTION_ROW));
  await_note (self, "I will book the train");
  await_link (self, "At the station");

  /* From the other end, and taken back. */
  toggle_first_link (self);
  await_link (self, NULL);
  tidemark_test_window_undo (&self->test);
  await_link (self, "At the station");
}

static gboolean
is_hot (gpointer data)
{
  Fixture *self = data;

  return gtk_widget_get_visible (tidemark_test_get_child (self->entry_page, "hot"));
}

static void
entry_is_marked_as_written_while_upset (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  const TidemarkEntry *entry;

  g_free (add (self, TIDEMARK_KIND_TEXT, 5, "Why"));
  open_journal (self, 1);
  await_note (self, "Why");
  g_assert_false (is_hot (self));

  gtk_widget_activate_action (GTK_WIDGET (self->entry_page), "entry.hot", NULL);
  tidemark_test_await (is_hot, self);
  entries = tidemark_test_window_list_entries (&self->test);
  entry = g_ptr_array_index (entries, 0);
  g_assert_true (entry->hot);
}

static void
entry_is_shown_by_its_id (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;

  for (int i = 0; i < 80; i++)
    g_free (add (self, TIDEMARK_KIND_TEXT, i * 60, "One of many"));
  id = add (self, TIDEMARK_KIND_DATE, 81 * 60, "The one");
  open_journal (self, 81);

  show_by_id (self, id);
  await_note (self, "The one");
  g_assert_cmpuint (gtk_single_selection_get_selected (self->selection), ==, 80);

  /* Also where a filter hides it. */
  gtk_single_selection_set_selected (self->selection, 0);
  set_kind (self, TIDEMARK_KIND_TEXT);
  await_rows (self, 80);
  await_note (self, "One of many");
  show_by_id (self, id);
  await_note (self, "The one");
  await_rows (self, 81);
}

static gboolean
shows_messages (gpointer data)
{
  Fixture *self = data;
  GtkWidget *messages = tidemark_test_get_child (self->entry_page, "messages");
  GtkNoSelection *list = tidemark_test_get_child (messages, "selection");

  return g_strcmp0 (get_visible (self->entry_page, "stack"), "messages") == 0 &&
         g_list_model_get_n_items (G_LIST_MODEL (list)) == 3;
}

static void
messages_of_a_day_are_listed (Fixture *self, gconstpointer data)
{
  g_autofree char *newest = NULL;

  for (int i = 0; i < 3; i++)
    g_free (add (self, TIDEMARK_KIND_MESSAGE, 0, NULL));
  open_journal (self, 1);

  tidemark_test_await (shows_messages, self);
  g_assert_cmpstr (get_label (tidemark_test_get_child (self->entry_page, "messages"), "title"), ==,
                   "3 Messages");
  g_assert_false (
      gtk_widget_get_visible (tidemark_test_get_child (self->entry_page, "edit_button")));
}

static gboolean
is_collapsed (gpointer data)
{
  Fixture *self = data;

  return adw_navigation_split_view_get_collapsed (tidemark_test_get_child (self->page, "split"));
}

static gboolean
is_over (gpointer data)
{
  Fixture *self = data;

  return tidemark_page_get_bars_hidden (self->page);
}

static gboolean
is_back (gpointer data)
{
  return !is_over (data);
}

static void
narrow_window_shows_the_entry_over_the_list (Fixture *self, gconstpointer data)
{
  g_autoptr (GSettings) settings = tidemark_settings_new ();

  g_free (add (self, TIDEMARK_KIND_TEXT, 60, "Older"));
  g_free (add (self, TIDEMARK_KIND_TEXT, 5, "Newer"));
  g_settings_set_int (settings, "window-width", 400);
  open_journal (self, 2);
  g_settings_reset (settings, "window-width");
  await_note (self, "Newer");
  tidemark_test_await (is_collapsed, self);
  g_assert_false (is_over (self));

  g_signal_emit_by_name (tidemark_test_get_child (self->page, "list"), "activate", 1);
  await_note (self, "Older");
  tidemark_test_await (is_over, self);

  /* What is gone is not followed by another one out of nowhere. */
  act (self, "journal.delete");
  await_rows (self, 1);
  tidemark_test_await (is_back, self);
}

static void
add_test (const char *name, void (*test) (Fixture *self, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/journal-page/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(test) add_test (#test, test)
  ADD (empty_journal_says_what_to_do);
  ADD (newest_entry_is_shown_beside_the_list);
  ADD (search_finds_as_typed_and_gives_all_back);
  ADD (entry_that_is_found_again_stays_as_it_is);
  ADD (filters_combine_and_are_taken_off_one_by_one);
  ADD (other_person_is_a_filter);
  ADD (selected_entries_go_and_come_back_together);
  ADD (messages_are_not_selected);
  ADD (shift_and_arrows_select_what_they_pass);
  ADD (chosen_day_of_the_month_is_listed);
  ADD (date_is_gone_to);
  ADD (deleted_entry_can_be_taken_back);
  ADD (edit_opens_the_entry_in_the_dialog);
  ADD (earlier_wording_is_kept);
  ADD (entry_goes_with_a_promise_and_back);
  ADD (entry_is_marked_as_written_while_upset);
  ADD (entry_is_shown_by_its_id);
  ADD (messages_of_a_day_are_listed);
  ADD (narrow_window_shows_the_entry_over_the_list);
#undef ADD

  return g_test_run ();
}
