/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-entry-page.h"
#include "tidemark-entry-row.h"
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
act_on (Fixture *self, const char *action, const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), action, "s", target));
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

  act_on (self, "journal.facet", "date");
  await_rows (self, 1);
  act_on (self, "journal.facet", "date");
  await_rows (self, 2);
  gtk_editable_set_text (entry, "no such word");
  await_rows (self, 0);
  g_assert_cmpstr (get_visible (self->page, "list_stack"), ==, "no-hits");

  g_signal_emit_by_name (entry, "stop-search");
  await_rows (self, 3);
  g_assert_cmpstr (get_visible (self->page, "bar"), ==, "filter");
  g_assert_cmpstr (get_visible (self->page, "list_stack"), ==, "list");
}

static void
kind_filter_lists_one_kind (Fixture *self, gconstpointer data)
{
  GtkMenuButton *button;

  g_free (add (self, TIDEMARK_KIND_TEXT, 60, "A text"));
  g_free (add (self, TIDEMARK_KIND_DATE, 50, "A date"));
  open_journal (self, 2);

  act_on (self, "journal.kind", "text");
  await_note (self, "A text");
  await_rows (self, 1);
  button = tidemark_test_get_child (self->page, "kind_button");
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Texts");

  act_on (self, "journal.kind", "promise");
  await_rows (self, 0);
  g_assert_cmpstr (get_visible (self->page, "list_stack"), ==, "none");
  g_assert_cmpstr (get_visible (self->page, "stack"), ==, "journal");
  act_on (self, "journal.kind", "all");
  await_rows (self, 2);
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

  return gtk_widget_get_visible (tidemark_test_get_child (self->entry_page, "amendments_list"));
}

static void
earlier_wording_is_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_TEXT, 5, "First words");
  AdwPreferencesRow *row;

  tidemark_test_window_add_entry (&self->test, entry);
  open_journal (self, 1);
  await_note (self, "First words");
  g_assert_false (has_amendment (self));

  g_set_str (&entry->note, "Second words");
  tidemark_test_window_add_entry (&self->test, entry);
  await_note (self, "Second words");
  tidemark_test_await (has_amendment, self);
  row = tidemark_test_get_child (self->entry_page, "amendments");
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==, "Amended once");
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

  act_on (self, "win.show-entry", id);
  await_note (self, "The one");
  g_assert_cmpuint (gtk_single_selection_get_selected (self->selection), ==, 80);

  /* Also where a filter hides it. */
  gtk_single_selection_set_selected (self->selection, 0);
  act_on (self, "journal.kind", "text");
  await_rows (self, 80);
  await_note (self, "One of many");
  act_on (self, "win.show-entry", id);
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
  ADD (kind_filter_lists_one_kind);
  ADD (deleted_entry_can_be_taken_back);
  ADD (edit_opens_the_entry_in_the_dialog);
  ADD (earlier_wording_is_kept);
  ADD (entry_is_marked_as_written_while_upset);
  ADD (entry_is_shown_by_its_id);
  ADD (messages_of_a_day_are_listed);
  ADD (narrow_window_shows_the_entry_over_the_list);
#undef ADD

  return g_test_run ();
}
