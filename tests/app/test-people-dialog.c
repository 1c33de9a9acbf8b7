/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-ending-dialog.h"
#include "tidemark-erase-dialog.h"
#include "tidemark-journal.h"
#include "tidemark-people-dialog.h"
#include "tidemark-person-page.h"
#include "tidemark-person-switcher.h"

typedef struct
{
  TidemarkTestWindow test;
  AdwDialog *people;
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

static gboolean
shows_people (gpointer data)
{
  Fixture *self = data;
  GtkListBox *list = tidemark_test_get_child (self->people, "open_list");
  GtkListBox *sealed = tidemark_test_get_child (self->people, "sealed_list");

  return gtk_list_box_get_row_at_index (list, 0) != NULL ||
         gtk_list_box_get_row_at_index (sealed, 0) != NULL;
}

static void
open_people (Fixture *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.people", NULL);
  self->people = tidemark_test_window_await_dialog (&self->test);
  g_assert_true (TIDEMARK_IS_PEOPLE_DIALOG (self->people));
  tidemark_test_await (shows_people, self);
}

static TidemarkPersonPage *
get_page (Fixture *self)
{
  AdwNavigationView *view = tidemark_test_get_child (self->people, "view");
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (view);

  g_assert_true (TIDEMARK_IS_PERSON_PAGE (page));
  return TIDEMARK_PERSON_PAGE (page);
}

static gboolean
has_row (gpointer list)
{
  return gtk_list_box_get_row_at_index (list, 0) != NULL;
}

/* The dialog reads for itself, sooner or later than the window. */
static void
activate_first_row (Fixture *self, const char *list_name)
{
  GtkListBox *list = tidemark_test_get_child (self->people, list_name);

  tidemark_test_await (has_row, list);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
}

static void
activate (gpointer row)
{
  g_signal_emit_by_name (row, "activated");
}

static void
click (gpointer button)
{
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static const char *
get_shown (Fixture *self)
{
  TidemarkPerson *person = tidemark_window_get_person (self->test.window);

  return person != NULL ? person->alias : "";
}

static gboolean
shows_m (gpointer data)
{
  return g_str_equal (get_shown (data), "M.");
}

static gboolean
shows_n (gpointer data)
{
  return g_str_equal (get_shown (data), "N.");
}

static gboolean
shows_nobody (gpointer data)
{
  GtkStack *stage = tidemark_test_get_child (((Fixture *) data)->test.window, "stage");

  return g_strcmp0 (gtk_stack_get_visible_child_name (stage), "nobody") == 0;
}

static GMenuModel *
get_choices (Fixture *self)
{
  return tidemark_person_switcher_get_choices (
      tidemark_test_get_child (self->test.window, "person_switcher"));
}

static gboolean
has_two_choices (gpointer data)
{
  return g_menu_model_get_n_items (get_choices (data)) == 2;
}

static gboolean
has_no_choice (gpointer data)
{
  return g_menu_model_get_n_items (get_choices (data)) == 0;
}

static void
add_m (Fixture *self)
{
  TidemarkPersonPage *page;

  open_people (self);
  tidemark_people_dialog_add_person (TIDEMARK_PEOPLE_DIALOG (self->people));
  page = get_page (self);
  gtk_editable_set_text (tidemark_test_get_child (page, "alias"), " M. ");
  click (tidemark_test_get_child (page, "store_button"));
  tidemark_test_await (shows_m, self);
  tidemark_test_await (has_two_choices, self);
}

static void
close_people (Fixture *self)
{
  adw_dialog_force_close (self->people);
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
added_person_is_shown_and_taken_back (Fixture *self, gconstpointer data)
{
  add_m (self);
  close_people (self);
  tidemark_test_window_undo (&self->test);
  tidemark_test_await (shows_n, self);
  tidemark_test_await (has_no_choice, self);
}

static void
no_two_have_one_alias (Fixture *self, gconstpointer data)
{
  TidemarkPersonPage *page;
  GtkEditable *alias;
  GtkWidget *button;

  open_people (self);
  tidemark_people_dialog_add_person (TIDEMARK_PEOPLE_DIALOG (self->people));
  page = get_page (self);
  alias = tidemark_test_get_child (page, "alias");
  button = tidemark_test_get_child (page, "store_button");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (alias, "N.");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (alias, "O.");
  g_assert_true (gtk_widget_get_sensitive (button));
  close_people (self);
}

static void
one_is_shown_at_a_time_and_remembered (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_strdup (self->test.path);

  add_m (self);
  close_people (self);
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.next-person", NULL);
  tidemark_test_await (shows_n, self);
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.previous-person", NULL);
  tidemark_test_await (shows_m, self);

  tidemark_window_open (self->test.window, path);
  g_assert_null (tidemark_window_get_person (self->test.window));
  tidemark_test_await (shows_m, self);
}

static void
archived_person_is_put_away_and_brought_back (Fixture *self, gconstpointer data)
{
  add_m (self);
  activate_first_row (self, "open_list");
  activate (tidemark_test_get_child (get_page (self), "archive_row"));
  tidemark_test_await (has_no_choice, self);
  g_assert_cmpstr (get_shown (self), ==, "M.");

  activate_first_row (self, "archived_list");
  activate (tidemark_test_get_child (get_page (self), "archive_row"));
  tidemark_test_await (has_two_choices, self);
  close_people (self);
}

static gboolean
has_ending (gpointer data)
{
  return TIDEMARK_IS_ENDING_DIALOG (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (data)));
}

static AdwDialog *
open_ending (Fixture *self)
{
  open_people (self);
  activate_first_row (self, "open_list");
  activate (tidemark_test_get_child (get_page (self), "ending_row"));
  tidemark_test_await (has_ending, self->test.window);
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->test.window));
}

static gboolean
is_over (gpointer data)
{
  TidemarkPerson *person = tidemark_window_get_person (((Fixture *) data)->test.window);

  return person != NULL && person->ended_day != TIDEMARK_DAY_NONE;
}

static gboolean
goes_on (gpointer data)
{
  return !is_over (data);
}

static gboolean
charts_rest (gpointer page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (tidemark_test_get_child (page, "states")),
                    "paused") == 0;
}

static gboolean
charts_are_back (gpointer page)
{
  return !charts_rest (page);
}

static void
charts_rest_once_it_is_over (Fixture *self, gconstpointer data)
{
  AdwDialog *ending = open_ending (self);
  TidemarkPage *page;

  click (tidemark_test_get_child (ending, "store_button"));
  tidemark_test_await (is_over, self);
  close_people (self);
  page = tidemark_test_window_show (&self->test, "reflect");
  tidemark_test_await (charts_rest, page);
  page = tidemark_test_window_show (&self->test, "patterns");
  tidemark_test_await (charts_rest, page);
  gtk_widget_activate_action (GTK_WIDGET (page), "patterns.look-back", NULL);
  tidemark_test_await (charts_are_back, page);

  tidemark_test_window_undo (&self->test);
  tidemark_test_await (goes_on, self);
}

static gboolean
is_unsealed (gpointer data)
{
  return !shows_nobody (data) && shows_n (data);
}

static void
seal (Fixture *self)
{
  AdwDialog *ending = open_ending (self);
  GtkWidget *button = tidemark_test_get_child (ending, "store_button");
  TidemarkDayRow *until = tidemark_test_get_child (ending, "until");

  gtk_check_button_set_active (tidemark_test_get_child (ending, "seal"), TRUE);
  g_assert_false (gtk_widget_get_sensitive (button));
  tidemark_day_row_set_day (until, tidemark_day_text_today ());
  g_assert_false (gtk_widget_get_sensitive (button));
  tidemark_day_row_set_day (until, tidemark_day_text_today () + 10);
  click (button);
  tidemark_test_await (shows_nobody, self);
}

static void
sealed_person_is_not_shown_before_the_seal_is_lifted (Fixture *self, gconstpointer data)
{
  AdwDialog *alert;

  seal (self);
  activate_first_row (self, "sealed_list");
  alert = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->test.window));
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_assert_null (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), "N."));
  g_signal_emit_by_name (alert, "response::lift", "lift");
  adw_dialog_force_close (alert);
  tidemark_test_await (is_unsealed, self);
  close_people (self);
}

static gboolean
is_erased (gpointer dialog)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (tidemark_test_get_child (dialog, "states")),
                    "outcome") == 0;
}

static gboolean
file_has (const char *path, const char *words)
{
  g_autofree char *content = NULL;
  gsize size = 0;

  if (!g_file_get_contents (path, &content, &size, NULL))
    return FALSE;

  for (gsize at = 0; at + strlen (words) <= size; at++)
    if (memcmp (content + at, words, strlen (words)) == 0)
      return TRUE;

  return FALSE;
}

static void
erasing_asks_for_the_alias_and_leaves_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *log = g_strconcat (self->test.path, "-wal", NULL);
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_TEXT, tidemark_instant_now (), TIDEMARK_DAY_START_HOUR);
  g_autoptr (TidemarkPerson) person =
      tidemark_person_ref (tidemark_window_get_person (self->test.window));
  AdwDialog *dialog;
  GtkWidget *button;

  entry->person_id = g_strdup (person->id);
  entry->note = g_strdup ("quinquereme of Nineveh");
  tidemark_recorder_record (tidemark_window_get_recorder (self->test.window), entry, NULL,
                            "Logged");
  g_ptr_array_unref (tidemark_test_window_await_entries (&self->test, 1));
  g_assert_true (file_has (log, "quinquereme") || file_has (self->test.path, "quinquereme"));

  add_m (self);
  activate_first_row (self, "open_list");
  dialog = tidemark_erase_dialog_new (tidemark_window_get_recorder (self->test.window), person);
  adw_dialog_present (dialog, GTK_WIDGET (self->test.window));
  button = tidemark_test_get_child (dialog, "erase_button");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (tidemark_test_get_child (dialog, "typed"), "N");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (tidemark_test_get_child (dialog, "typed"), "N.");
  click (button);
  tidemark_test_await (is_erased, dialog);
  tidemark_test_await (has_no_choice, self);

  g_assert_false (gtk_widget_get_visible (tidemark_test_get_child (dialog, "again_button")));
  g_assert_false (
      tidemark_recorder_get_can_undo (tidemark_window_get_recorder (self->test.window)));
  g_assert_false (file_has (log, "quinquereme") || file_has (self->test.path, "quinquereme"));
  adw_dialog_force_close (dialog);
  close_people (self);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/app/people-dialog/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

  ADD ("added-person-is-shown-and-taken-back", added_person_is_shown_and_taken_back);
  ADD ("no-two-have-one-alias", no_two_have_one_alias);
  ADD ("one-is-shown-at-a-time-and-remembered", one_is_shown_at_a_time_and_remembered);
  ADD ("archived-person-is-put-away-and-brought-back",
       archived_person_is_put_away_and_brought_back);
  ADD ("charts-rest-once-it-is-over", charts_rest_once_it_is_over);
  ADD ("sealed-person-is-not-shown-before-the-seal-is-lifted",
       sealed_person_is_not_shown_before_the_seal_is_lifted);
  ADD ("erasing-asks-for-the-alias-and-leaves-nothing",
       erasing_asks_for_the_alias_and_leaves_nothing);

  return g_test_run ();
}
