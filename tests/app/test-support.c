/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-help-country.h"
#include "tidemark-help-line.h"

typedef struct
{
  TidemarkTestWindow test;
  AdwDialog *dialog;
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
open_dialog (Fixture *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.support", NULL));
  self->dialog = tidemark_test_window_await_dialog (&self->test);
}

static void
close_dialog (Fixture *self)
{
  adw_dialog_force_close (self->dialog);
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
choose (Fixture *self, const char *name)
{
  AdwComboRow *row = tidemark_test_get_child (self->dialog, "country");
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (row));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    if (g_str_equal (gtk_string_list_get_string (names, i), name))
      {
        adw_combo_row_set_selected (row, i);
        return;
      }
  g_error ("%s is no country of the list", name);
}

static const char *
get_number (Fixture *self, const char *list, int row)
{
  GtkListBoxRow *child =
      gtk_list_box_get_row_at_index (tidemark_test_get_child (self->dialog, list), row);

  return child != NULL ? adw_action_row_get_subtitle (ADW_ACTION_ROW (child)) : NULL;
}

static void
every_country_has_a_name_and_somebody_to_call (void)
{
  g_autoptr (GPtrArray) countries = tidemark_help_country_list (NULL);
  const GPtrArray *lines = tidemark_help_line_list ();

  g_assert_cmpuint (countries->len, >, 10);
  for (guint i = 0; i < countries->len; i++)
    g_assert_nonnull (tidemark_help_country_get_name (g_ptr_array_index (countries, i)));
  for (guint i = 0; i < lines->len; i++)
    {
      const TidemarkHelpLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpstr (line->source, !=, "");
      g_assert_cmpint (strlen (line->looked_up), ==, strlen ("2026-11-30"));
    }
}

static void
country_of_the_locale_comes_first (void)
{
  g_autofree char *austria = tidemark_help_country_of_locale ("de_AT.UTF-8");
  g_autofree char *poland = tidemark_help_country_of_locale ("pl_PL");
  g_autoptr (GPtrArray) countries = tidemark_help_country_list (austria);

  g_assert_cmpstr (austria, ==, "AT");
  g_assert_cmpstr (poland, ==, "EU");
  g_assert_null (tidemark_help_country_of_locale ("C"));
  g_assert_null (tidemark_help_country_of_locale ("ja_JP.UTF-8"));
  g_assert_cmpstr (g_ptr_array_index (countries, 0), ==, "AT");
  g_assert_cmpstr (g_ptr_array_index (countries, countries->len - 1), ==,
                   TIDEMARK_HELP_COUNTRY_OTHER);
}

static void
line_that_is_cut_short_is_left_out (void)
{
  g_autoptr (GPtrArray) lines = tidemark_help_line_parse (
      "# no\nhelp | DE | A | men | 1 | - | B | - | 2026-01-01\nhelp | DE");
  const TidemarkHelpLine *line;

  g_assert_cmpuint (lines->len, ==, 1);
  line = g_ptr_array_index (lines, 0);
  g_assert_cmpint (line->group, ==, TIDEMARK_HELP_MEN);
  g_assert_null (line->hours);
  g_assert_null (line->source_day);
}

static void
numbers_follow_the_country (Fixture *self, gconstpointer data)
{
  open_dialog (self);
  choose (self, "New Zealand");
  g_assert_cmpstr (get_number (self, "emergency_list", 0), ==, "111");
  g_assert_cmpstr (get_number (self, "talk_list", 0), ==, "0800 733 843");
  choose (self, "Another Country");
  g_assert_cmpstr (get_number (self, "emergency_list", 0), ==, "112");
  g_assert_null (get_number (self, "talk_list", 0));
  close_dialog (self);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
number_is_copied_as_text (Fixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->test.window));
  GtkListBoxRow *row;
  g_autofree char *text = NULL;

  open_dialog (self);
  choose (self, "Netherlands");
  row = gtk_list_box_get_row_at_index (tidemark_test_get_child (self->dialog, "talk_list"), 0);
  g_signal_emit_by_name (tidemark_test_find (GTK_WIDGET (row), GTK_TYPE_BUTTON), "clicked");
  gdk_clipboard_read_text_async (clipboard, NULL, text_cb, &text);
  tidemark_test_await (is_set, &text);
  g_assert_cmpstr (text, ==, "0800 2000");
  close_dialog (self);
}

static AdwBanner *
find_banner (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwBanner *found = NULL;

      if (ADW_IS_BANNER (child) &&
          g_strcmp0 (adw_banner_get_button_label (ADW_BANNER (child)), "_Support and Safety") == 0)
        return ADW_BANNER (child);
      found = find_banner (child);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_revealed (gpointer data)
{
  return adw_banner_get_revealed (data);
}

static gboolean
is_hidden (gpointer data)
{
  return !adw_banner_get_revealed (data);
}

static void
stored_mark_leads_there_and_undo_takes_it_back (Fixture *self, gconstpointer data)
{
  AdwBanner *banner = find_banner (GTK_WIDGET (self->test.window));
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_SAFETY, tidemark_instant_now (), TIDEMARK_DAY_START_HOUR);

  g_assert_nonnull (banner);
  g_assert_false (is_revealed (banner));
  entry->safety = TIDEMARK_SAFETY_AFRAID;
  tidemark_recorder_record (tidemark_window_get_recorder (self->test.window), entry, NULL,
                            "Logged");
  tidemark_test_await (is_revealed, banner);
  tidemark_test_window_undo (&self->test);
  tidemark_test_await (is_hidden, banner);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

  g_test_add_func ("/support/every_country_has_a_name_and_somebody_to_call",
                   every_country_has_a_name_and_somebody_to_call);
  g_test_add_func ("/support/country_of_the_locale_comes_first", country_of_the_locale_comes_first);
  g_test_add_func ("/support/line_that_is_cut_short_is_left_out",
                   line_that_is_cut_short_is_left_out);
#define ADD(test) g_test_add ("/support/" #test, Fixture, NULL, set_up, test, tear_down)
  ADD (numbers_follow_the_country);
  ADD (number_is_copied_as_text);
  ADD (stored_mark_leads_there_and_undo_takes_it_back);
#undef ADD

  return g_test_run ();
}
