/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "tidemark-journal-row.h"

static TidemarkEntry *
make_text (const char *note)
{
  TidemarkInstant at;
  TidemarkEntry *entry;

  g_assert_true (tidemark_instant_parse ("2026-11-12T17:52:00+01:00", &at));
  entry = tidemark_entry_new (TIDEMARK_KIND_TEXT, at, 4);
  entry->by = TIDEMARK_WHO_THEM;
  entry->distance = 4;
  entry->note = g_strdup (note);

  return entry;
}

static int
measure (GtkWidget *row, GtkOrientation orientation)
{
  int minimum;

  gtk_widget_measure (row, orientation, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* In a window, where every row has its place. */
static GtkWidget *
present (GtkWidget *row)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 320, 200);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (row) == 0)
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static void
await_layout (GtkWidget *row)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (row);
  gint64 frame = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_draw (row);
  while (gdk_frame_clock_get_frame_counter (clock) < frame + 2)
    {
      gtk_widget_queue_draw (row);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
append_texts (GtkWidget *row, GString *texts)
{
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *text =
          GTK_IS_INSCRIPTION (child) ? gtk_inscription_get_text (GTK_INSCRIPTION (child)) : NULL;

      if (text != NULL && *text != '\0')
        g_string_append_printf (texts, "%s%s", texts->len > 0 ? "|" : "", text);
    }
}

static void
assert_texts (GtkWidget *row, const char *expected)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  append_texts (row, texts);
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
row_says_what_it_shows_once_it_has_its_place (void)
{
  g_autoptr (TidemarkEntry) entry = make_text ("Long day");
  GtkWidget *row = g_object_ref_sink (tidemark_journal_row_new ());
  GtkWidget *window;

  tidemark_journal_row_show_entry (TIDEMARK_JOURNAL_ROW (row), entry, "N.");
  assert_texts (row, "");
  g_assert_null (tidemark_journal_row_get_sentence (TIDEMARK_JOURNAL_ROW (row)));

  window = present (row);
  assert_texts (row, "Text from N.|17:52|Long day");
  g_assert_cmpstr (tidemark_journal_row_get_sentence (TIDEMARK_JOURNAL_ROW (row)), ==,
                   "Text from N., 17:52. Long day. Felt distance 4 of 10.");

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (row);
}

/* A list uses a row for something else before it has a place for it. */
static void
nothing_of_it_stays_behind (void)
{
  g_autoptr (TidemarkEntry) entry = make_text ("Long day");
  GtkWidget *row = g_object_ref_sink (tidemark_journal_row_new ());
  GtkWidget *window;

  tidemark_journal_row_show_entry (TIDEMARK_JOURNAL_ROW (row), entry, "N.");
  window = present (row);
  tidemark_journal_row_show_messages (TIDEMARK_JOURNAL_ROW (row), 12, 5, "N.");
  assert_texts (row, "");
  g_assert_null (tidemark_journal_row_get_sentence (TIDEMARK_JOURNAL_ROW (row)));

  await_layout (row);
  assert_texts (row, "12 Messages|5 from N., 7 from me");
  tidemark_journal_row_show_nothing (TIDEMARK_JOURNAL_ROW (row));
  await_layout (row);
  assert_texts (row, "");
  g_assert_null (tidemark_journal_row_get_sentence (TIDEMARK_JOURNAL_ROW (row)));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (row);
}

/* What it says cannot change the room it takes, only whether it has a second line. */
static void
room_is_that_of_its_lines (void)
{
  g_autoptr (TidemarkEntry) short_note = make_text ("Long day");
  g_autoptr (TidemarkEntry) long_note = make_text (
      "A note that is far too long for a list of three hundred pixels, and then more, and more");
  g_autoptr (TidemarkEntry) no_note = make_text (NULL);
  GtkWidget *row = g_object_ref_sink (tidemark_journal_row_new ());
  int width, height;

  tidemark_journal_row_show_entry (TIDEMARK_JOURNAL_ROW (row), short_note, "N.");
  width = measure (row, GTK_ORIENTATION_HORIZONTAL);
  height = measure (row, GTK_ORIENTATION_VERTICAL);
  g_assert_cmpint (width, >, 60);
  g_assert_cmpint (width, <=, 200);

  tidemark_journal_row_show_entry (TIDEMARK_JOURNAL_ROW (row), long_note, "N.");
  g_assert_cmpint (measure (row, GTK_ORIENTATION_HORIZONTAL), ==, width);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_VERTICAL), ==, height);

  tidemark_journal_row_show_entry (TIDEMARK_JOURNAL_ROW (row), no_note, "N.");
  g_assert_cmpint (measure (row, GTK_ORIENTATION_HORIZONTAL), ==, width);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_VERTICAL), <, height - 8);

  g_assert_finalize_object (row);
}

static gboolean
has_matches (GtkWidget *row)
{
  GtkWidget *subtitle = gtk_widget_get_last_child (row);

  return gtk_inscription_get_attributes (GTK_INSCRIPTION (subtitle)) != NULL;
}

static void
row_shows_where_the_words_were_found (void)
{
  g_autoptr (TidemarkEntry) entry = make_text ("Asked by the river");
  GtkWidget *row = g_object_ref_sink (tidemark_journal_row_new ());
  GtkWidget *window;

  entry->kind = TIDEMARK_KIND_TALK;
  entry->answer = g_strdup ("After the\nholidays");
  tidemark_journal_row_show_entry (TIDEMARK_JOURNAL_ROW (row), entry, "N.");
  window = present (row);
  g_assert_false (has_matches (row));

  g_object_set (row, "words", "holi", NULL);
  await_layout (row);
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (gtk_widget_get_last_child (row))), ==,
                   "After the holidays");
  g_assert_true (has_matches (row));

  g_object_set (row, "words", "river", NULL);
  await_layout (row);
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (gtk_widget_get_last_child (row))), ==,
                   "Asked by the river");
  g_assert_true (has_matches (row));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (row);
}

static int
get_left (GtkWidget *child, GtkWidget *row)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, row, &bounds));
  return (int) bounds.origin.x;
}

static int
get_right (GtkWidget *child, GtkWidget *row)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, row, &bounds));
  return (int) (bounds.origin.x + bounds.size.width);
}

static void
check_stands_before_the_rest (void)
{
  g_autoptr (TidemarkEntry) entry = make_text ("Long day");
  GtkWidget *row = g_object_ref_sink (tidemark_journal_row_new ());
  GtkWidget *window, *check, *icon, *title;

  tidemark_journal_row_show_entry (TIDEMARK_JOURNAL_ROW (row), entry, "N.");
  tidemark_journal_row_set_selectable (TIDEMARK_JOURNAL_ROW (row), TRUE);
  tidemark_journal_row_show_selection (TIDEMARK_JOURNAL_ROW (row), TRUE, TRUE);
  window = present (row);

  check = gtk_widget_get_first_child (row);
  icon = gtk_widget_get_next_sibling (check);
  title = gtk_widget_get_next_sibling (icon);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_cmpint (get_left (check, row), ==, 0);
  g_assert_cmpint (get_left (icon, row), >, get_right (check, row));
  g_assert_cmpint (get_left (title, row), >, get_right (icon, row));
  g_assert_cmpfloat (gtk_inscription_get_xalign (GTK_INSCRIPTION (title)), ==, 0);

  /* Read from the right, everything stands the other way round. */
  gtk_widget_set_direction (row, GTK_TEXT_DIR_RTL);
  await_layout (row);
  g_assert_cmpint (get_right (check, row), ==, gtk_widget_get_width (row));
  g_assert_cmpint (get_right (icon, row), <, get_left (check, row));
  g_assert_cmpint (get_right (title, row), <, get_left (icon, row));
  g_assert_cmpfloat (gtk_inscription_get_xalign (GTK_INSCRIPTION (title)), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/journal-row/row_says_what_it_shows_once_it_has_its_place",
                   row_says_what_it_shows_once_it_has_its_place);
  g_test_add_func ("/journal-row/nothing_of_it_stays_behind", nothing_of_it_stays_behind);
  g_test_add_func ("/journal-row/room_is_that_of_its_lines", room_is_that_of_its_lines);
  g_test_add_func ("/journal-row/row_shows_where_the_words_were_found",
                   row_shows_where_the_words_were_found);
  g_test_add_func ("/journal-row/check_stands_before_the_rest", check_stands_before_the_rest);

  return g_test_run ();
}
