/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-contact-card.h"
#include "tidemark-entry-row.h"
#include "tidemark-journal-row.h"
#include "tidemark-finding-row.h"
#include "tidemark-sample.h"
#include "tidemark-test-window.h"
#include "tidemark-tide-chart.h"
#include "tidemark-tile.h"
#include "tidemark-year-card.h"

/* The narrowest window, and text of twice the size. */
#define WIDTH 360
#define HEIGHT 640
#define LARGE_DPI 192
#define USUAL_DPI 96

static void
put_sample (TidemarkTestWindow *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (test->path, TIDEMARK_OPEN_READ_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (tidemark_connection_begin (connection, &error));
  tidemark_sample_put (connection, TIDEMARK_SAMPLE_WITHDRAWAL, tidemark_instant_now (), &error);
  g_assert_no_error (error);
  g_assert_true (tidemark_connection_commit (connection, &error));
}

static gboolean
is_drawn (gpointer data)
{
  return *(const gboolean *) data;
}

static void
painted_cb (GdkFrameClock *clock, gboolean *is_painted)
{
  *is_painted = TRUE;
}

/* Until all that was found out by then is laid out and drawn. */
static void
await_frame (TidemarkTestWindow *test)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (test->window));
  gboolean is_painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &is_painted);

  gtk_widget_queue_draw (GTK_WIDGET (test->window));
  tidemark_test_await (is_drawn, &is_painted);
  g_signal_handler_disconnect (clock, handler);
}

/* What lies in a bin with breakpoints does not tell the window how wide it has to be: it is cut off
 * where there is less. Of a stack the pages that are hidden count as well. */
static void
assert_fits (GtkWidget *widget)
{
  if (ADW_IS_BREAKPOINT_BIN (widget) && gtk_widget_get_width (widget) > 0)
    {
      GtkWidget *child = adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (widget));
      int min;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
      g_test_message ("%s: %d of %d", G_OBJECT_TYPE_NAME (child), min,
                      gtk_widget_get_width (widget));
      g_assert_cmpint (min, <=, gtk_widget_get_width (widget));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_fits (child);
}

typedef struct
{
  GtkWidget *page;
  GType type;
} Wanted;

static gboolean
is_seen (gpointer data)
{
  const Wanted *wanted = data;
  GtkWidget *found = tidemark_test_find (wanted->page, wanted->type);

  return found != NULL && gtk_widget_get_mapped (found);
}

/* Of each view, and what tells that it shows the journal. */
static const struct
{
  const char *name;
  GType (*get_type) (void);
} views[] = {
  { "today", tidemark_tile_get_type },
  { "journal", tidemark_journal_row_get_type },
  { "patterns", tidemark_year_card_get_type },
  { "reflect", tidemark_finding_row_get_type },
};

static void
set_text_size (int dpi)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * 1024, NULL);
}

static void
every_view_fits_a_narrow_window (void)
{
  TidemarkTestWindow test;

  tidemark_test_window_init (&test);
  put_sample (&test);
  set_text_size (LARGE_DPI);
  tidemark_test_window_open_sized (&test, WIDTH, HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *page = GTK_WIDGET (tidemark_test_window_show (&test, views[i].name));
      Wanted wanted = { page, views[i].get_type () };

      tidemark_test_await (is_seen, &wanted);
      await_frame (&test);
      assert_fits (GTK_WIDGET (test.window));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (test.window)), ==, WIDTH);
    }

  set_text_size (USUAL_DPI);
  tidemark_test_window_clear (&test);
}

/* Beside each other their words would be cut off. */
static void
toggles_of_a_card_lie_below_each_other (void)
{
  TidemarkTestWindow test;
  Wanted card;
  g_autoptr (AdwToggleGroup) choice = NULL;

  tidemark_test_window_init (&test);
  put_sample (&test);
  set_text_size (LARGE_DPI);
  tidemark_test_window_open_sized (&test, WIDTH, HEIGHT);
  card.page = GTK_WIDGET (tidemark_test_window_show (&test, "patterns"));
  card.type = TIDEMARK_TYPE_CONTACT_CARD;
  tidemark_test_await (is_seen, &card);
  await_frame (&test);
  g_object_get (tidemark_test_find (card.page, card.type), "choice", &choice, NULL);
  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (choice)), ==,
                   GTK_ORIENTATION_VERTICAL);

  set_text_size (USUAL_DPI);
  await_frame (&test);
  await_frame (&test);
  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (choice)), ==,
                   GTK_ORIENTATION_HORIZONTAL);

  g_clear_object (&choice);
  tidemark_test_window_clear (&test);
}

/* What is behind the newest mark of the tide, in the sheet that comes from below. */
static void
evidence_fits_a_narrow_window (void)
{
  TidemarkTestWindow test;
  Wanted wanted;
  GtkWidget *page, *chart;
  TidemarkDateScale range;
  int day;

  tidemark_test_window_init (&test);
  put_sample (&test);
  set_text_size (LARGE_DPI);
  tidemark_test_window_open_sized (&test, WIDTH, HEIGHT);
  page = GTK_WIDGET (tidemark_test_window_show (&test, "patterns"));
  wanted = (Wanted) { page, TIDEMARK_TYPE_YEAR_CARD };
  tidemark_test_await (is_seen, &wanted);

  chart = tidemark_test_find (page, TIDEMARK_TYPE_TIDE_CHART);
  range = tidemark_chart_get_range (TIDEMARK_CHART (chart));
  g_assert_true (TIDEMARK_CHART_GET_CLASS (chart)->find_item (TIDEMARK_CHART (chart), range.to_day,
                                                              TRUE, &day));
  g_signal_emit_by_name (chart, "activate-item", day);
  wanted = (Wanted) { page, TIDEMARK_TYPE_ENTRY_ROW };
  tidemark_test_await (is_seen, &wanted);
  await_frame (&test);
  assert_fits (GTK_WIDGET (test.window));

  set_text_size (USUAL_DPI);
  tidemark_test_window_clear (&test);
}

/* It has a width of its own, which the narrowest window has to have room for. */
static void
a_dialog_fits_a_narrow_window (void)
{
  TidemarkTestWindow test;
  AdwDialog *dialog;

  tidemark_test_window_init (&test);
  put_sample (&test);
  set_text_size (LARGE_DPI);
  tidemark_test_window_open_sized (&test, WIDTH, HEIGHT);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (test.window)), ==, WIDTH);

  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.preferences", NULL);
  dialog = tidemark_test_window_await_dialog (&test);
  await_frame (&test);
  assert_fits (GTK_WIDGET (test.window));
  adw_dialog_force_close (dialog);
  tidemark_test_window_await_no_dialog (&test);

  set_text_size (USUAL_DPI);
  tidemark_test_window_clear (&test);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

  g_test_add_func ("/large-text/every_view_fits_a_narrow_window", every_view_fits_a_narrow_window);
  g_test_add_func ("/large-text/toggles_of_a_card_lie_below_each_other",
                   toggles_of_a_card_lie_below_each_other);
  g_test_add_func ("/large-text/evidence_fits_a_narrow_window", evidence_fits_a_narrow_window);
  g_test_add_func ("/large-text/a_dialog_fits_a_narrow_window", a_dialog_fits_a_narrow_window);

  return g_test_run ();
}
