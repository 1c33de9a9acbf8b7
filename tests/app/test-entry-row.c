/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "tidemark-distance-mark.h"
#include "tidemark-entry-row.h"

static GtkWidget *
present (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 480, 320);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (child) || gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static TidemarkEntry *
make_text (int distance, const char *note)
{
  TidemarkInstant at;
  TidemarkEntry *entry;

  g_assert_true (tidemark_instant_parse ("2026-11-12T17:52:00+01:00", &at));
  entry = tidemark_entry_new (TIDEMARK_KIND_TEXT, at, 4);
  entry->by = TIDEMARK_WHO_THEM;
  entry->distance = distance;
  entry->note = g_strdup (note);

  return entry;
}

static GtkWidget *
get_child (GtkWidget *row, const char *name)
{
  GObject *child = gtk_widget_get_template_child (row, TIDEMARK_TYPE_ENTRY_ROW, name);

  return GTK_WIDGET (child);
}

static const char *
get_text (GtkWidget *row, const char *name)
{
  return gtk_label_get_text (GTK_LABEL (get_child (row, name)));
}

/* What stands at the end of the row. */
static char *
describe_end (GtkWidget *row)
{
  GString *end = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (get_child (row, "trailing")); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_visible (child))
        continue;

      if (GTK_IS_LABEL (child))
        g_string_append_printf (end, "%s ", gtk_label_get_text (GTK_LABEL (child)));
      else
        g_string_append_printf (end, "mark-of-%d ",
                                tidemark_distance_mark_get_value (TIDEMARK_DISTANCE_MARK (child)));
    }

  return g_strchomp (g_string_free (end, FALSE));
}

static void
assert_end (GtkWidget *row, const char *expected)
{
  g_autofree char *end = describe_end (row);

  g_assert_cmpstr (end, ==, expected);
}

static void
row_shows_what_the_entry_says (void)
{
  g_autoptr (TidemarkEntry) entry = make_text (4, "Long day");
  GtkWidget *row = g_object_ref_sink (tidemark_entry_row_new ());
  GtkWidget *window;

  tidemark_entry_row_set_entry (TIDEMARK_ENTRY_ROW (row), entry);
  tidemark_entry_row_set_alias (TIDEMARK_ENTRY_ROW (row), "N.");
  window = present (row);

  g_assert_cmpstr (get_text (row, "title"), ==, "Text from N.");
  g_assert_cmpstr (get_text (row, "subtitle"), ==, "Long day");
  assert_end (row, "mark-of-4 4 17:52");
  g_assert_cmpstr (tidemark_entry_row_get_sentence (TIDEMARK_ENTRY_ROW (row)), ==,
                   "Text from N., 17:52. Long day. Felt distance 4 of 10.");

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (row);
}

static void
row_without_note_has_no_second_line (void)
{
  g_autoptr (TidemarkEntry) entry = make_text (TIDEMARK_UNSAID, NULL);
  GtkWidget *row = g_object_ref_sink (tidemark_entry_row_new ());
  GtkWidget *window;

  tidemark_entry_row_set_entry (TIDEMARK_ENTRY_ROW (row), entry);
  window = present (row);

  g_assert_cmpstr (get_text (row, "title"), ==, "Text from Them");
  g_assert_false (gtk_widget_get_visible (get_child (row, "subtitle")));
  assert_end (row, "17:52");

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (row);
}

static void
narrow_page_keeps_the_number_without_the_mark (void)
{
  g_autoptr (TidemarkEntry) entry = make_text (9, NULL);
  GtkWidget *row = g_object_ref_sink (tidemark_entry_row_new ());

  tidemark_entry_row_set_entry (TIDEMARK_ENTRY_ROW (row), entry);
  tidemark_entry_row_set_show_mark (TIDEMARK_ENTRY_ROW (row), FALSE);

  assert_end (row, "9 17:52");

  g_assert_finalize_object (row);
}

static void
row_follows_another_entry (void)
{
  g_autoptr (TidemarkEntry) first = make_text (4, "First");
  g_autoptr (TidemarkEntry) second = tidemark_entry_copy (first);
  GtkWidget *row = g_object_ref_sink (tidemark_entry_row_new ());

  g_free (second->note);
  second->note = g_strdup ("Second");
  tidemark_entry_row_set_entry (TIDEMARK_ENTRY_ROW (row), first);
  tidemark_entry_row_set_entry (TIDEMARK_ENTRY_ROW (row), second);
  g_assert_cmpstr (get_text (row, "subtitle"), ==, "Second");
  assert_end (row, "mark-of-4 4 17:52");
  tidemark_entry_row_set_entry (TIDEMARK_ENTRY_ROW (row), NULL);
  g_assert_cmpstr (get_text (row, "title"), ==, "");
  assert_end (row, "");

  g_assert_finalize_object (row);
}

static void
row_shows_where_the_words_were_found (void)
{
  g_autoptr (TidemarkEntry) entry = make_text (TIDEMARK_UNSAID, "Asked by the river");
  GtkWidget *row = g_object_ref_sink (tidemark_entry_row_new ());

  entry->kind = TIDEMARK_KIND_TALK;
  entry->answer = g_strdup ("After the\nholidays");
  tidemark_entry_row_set_entry (TIDEMARK_ENTRY_ROW (row), entry);
  g_assert_cmpstr (get_text (row, "subtitle"), ==, "Asked by the river");
  g_assert_null (gtk_label_get_attributes (GTK_LABEL (get_child (row, "subtitle"))));

  tidemark_entry_row_set_words (TIDEMARK_ENTRY_ROW (row), "holi");
  g_assert_cmpstr (get_text (row, "subtitle"), ==, "After the holidays");
  g_assert_nonnull (gtk_label_get_attributes (GTK_LABEL (get_child (row, "subtitle"))));
  tidemark_entry_row_set_words (TIDEMARK_ENTRY_ROW (row), "river");
  g_assert_cmpstr (get_text (row, "subtitle"), ==, "Asked by the river");

  g_assert_finalize_object (row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/entry-row/row_shows_what_the_entry_says", row_shows_what_the_entry_says);
  g_test_add_func ("/entry-row/row_without_note_has_no_second_line",
                   row_without_note_has_no_second_line);
  g_test_add_func ("/entry-row/narrow_page_keeps_the_number_without_the_mark",
                   narrow_page_keeps_the_number_without_the_mark);
  g_test_add_func ("/entry-row/row_shows_where_the_words_were_found",
                   row_shows_where_the_words_were_found);
  g_test_add_func ("/entry-row/row_follows_another_entry", row_follows_another_entry);

  return g_test_run ();
}
