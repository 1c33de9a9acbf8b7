/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-exclusion-dialog.h"
#include "tidemark-exclusions-dialog.h"
#include "tidemark-journal.h"

typedef struct
{
  TidemarkTestWindow test;
  GPtrArray *exclusions; /* as they were read last */
  guint n_expected;
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
  g_clear_pointer (&self->exclusions, g_ptr_array_unref);
  tidemark_test_window_clear (&self->test);
}

static gboolean
has_expected (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_ONLY, &error);

  g_assert_no_error (error);
  g_clear_pointer (&self->exclusions, g_ptr_array_unref);
  self->exclusions = tidemark_journal_list_exclusions (connection, NULL, &error);
  g_assert_no_error (error);
  return self->exclusions->len == self->n_expected;
}

static TidemarkExclusion *
await_exclusions (Fixture *self, guint n_expected)
{
  self->n_expected = n_expected;
  tidemark_test_await (has_expected, self);
  return n_expected > 0 ? g_ptr_array_index (self->exclusions, 0) : NULL;
}

static void
click (gpointer button)
{
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
leave_out (Fixture *self, int from_day, int to_day, const char *reason)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.leave-out", "(ii)", from_day,
                              to_day);
  dialog = tidemark_test_window_await_dialog (&self->test);
  gtk_editable_set_text (tidemark_test_get_child (dialog, "reason"), reason);
  click (tidemark_test_get_child (dialog, "store_button"));
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
stretch_needs_days_in_order_and_a_reason (Fixture *self, gconstpointer data)
{
  int today = tidemark_day_text_today ();
  AdwDialog *dialog;
  GtkWidget *button;

  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.leave-out", "(ii)",
                              TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE);
  dialog = tidemark_test_window_await_dialog (&self->test);
  g_assert_true (TIDEMARK_IS_EXCLUSION_DIALOG (dialog));
  button = tidemark_test_get_child (dialog, "store_button");
  gtk_editable_set_text (tidemark_test_get_child (dialog, "reason"), "a journey");
  g_assert_false (gtk_widget_get_sensitive (button));
  tidemark_day_row_set_day (tidemark_test_get_child (dialog, "from"), today - 2);
  tidemark_day_row_set_day (tidemark_test_get_child (dialog, "to"), today - 3);
  g_assert_false (gtk_widget_get_sensitive (button));
  tidemark_day_row_set_day (tidemark_test_get_child (dialog, "to"), today);
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (tidemark_test_get_child (dialog, "reason"), "  ");
  g_assert_false (gtk_widget_get_sensitive (button));
  adw_dialog_force_close (dialog);
  tidemark_test_window_await_no_dialog (&self->test);
  await_exclusions (self, 0);
}

static void
stretch_is_left_out_and_taken_back (Fixture *self, gconstpointer data)
{
  int today = tidemark_day_text_today ();
  TidemarkExclusion *exclusion;

  leave_out (self, today - 4, today, " exams ");
  exclusion = await_exclusions (self, 1);
  g_assert_cmpstr (exclusion->reason, ==, "exams");
  g_assert_cmpint (exclusion->from_day, ==, today - 4);
  g_assert_cmpint (exclusion->to_day, ==, today);
  g_assert_cmpstr (exclusion->person_id, ==, tidemark_window_get_person (self->test.window)->id);
  tidemark_test_window_undo (&self->test);
  await_exclusions (self, 0);
}

static gboolean
shows_list (gpointer dialog)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (tidemark_test_get_child (dialog, "states")),
                    "list") == 0;
}

static gboolean
shows_empty (gpointer dialog)
{
  return !shows_list (dialog);
}

static gboolean
has_editor (gpointer window)
{
  return TIDEMARK_IS_EXCLUSION_DIALOG (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
}

static AdwDialog *
edit_first (Fixture *self, AdwDialog *list)
{
  GtkListBox *rows = tidemark_test_get_child (list, "list");

  tidemark_test_await (shows_list, list);
  g_signal_emit_by_name (rows, "row-activated", gtk_list_box_get_row_at_index (rows, 0));
  tidemark_test_await (has_editor, self->test.window);
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->test.window));
}

static gboolean
has_new_reason (gpointer data)
{
  Fixture *self = data;

  return has_expected (self) &&
         g_str_equal (((TidemarkExclusion *) self->exclusions->pdata[0])->reason, "a fever");
}

static void
stretch_is_changed_and_counts_again (Fixture *self, gconstpointer data)
{
  int today = tidemark_day_text_today ();
  g_autofree char *id = NULL;
  AdwDialog *list, *editor;

  leave_out (self, today, today, "exams");
  id = g_strdup (await_exclusions (self, 1)->id);
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.exclusions", NULL);
  list = tidemark_test_window_await_dialog (&self->test);
  g_assert_true (TIDEMARK_IS_EXCLUSIONS_DIALOG (list));

  editor = edit_first (self, list);
  gtk_editable_set_text (tidemark_test_get_child (editor, "reason"), "a fever");
  click (tidemark_test_get_child (editor, "store_button"));
  tidemark_test_await (has_new_reason, self);
  g_assert_cmpstr (((TidemarkExclusion *) self->exclusions->pdata[0])->id, ==, id);

  editor = edit_first (self, list);
  g_signal_emit_by_name (
      tidemark_test_find (tidemark_test_get_child (editor, "remove_group"), ADW_TYPE_BUTTON_ROW),
      "activated");
  await_exclusions (self, 0);
  tidemark_test_await (shows_empty, list);
  tidemark_test_window_undo (&self->test);
  await_exclusions (self, 1);
  tidemark_test_await (shows_list, list);
  adw_dialog_force_close (list);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/app/exclusion-dialog/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

  ADD ("stretch-needs-days-in-order-and-a-reason", stretch_needs_days_in_order_and_a_reason);
  ADD ("stretch-is-left-out-and-taken-back", stretch_is_left_out_and_taken_back);
  ADD ("stretch-is-changed-and-counts-again", stretch_is_changed_and_counts_again);

  return g_test_run ();
}
