/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "store-fixture.h"
#include "tidemark-chart-card-picture.h"
#include "tidemark-chart-picture.h"
#include "tidemark-evidence-pane.h"
#include "tidemark-contact-card.h"
#include "tidemark-ledger-card.h"
#include "tidemark-patterns-page.h"
#include "tidemark-quiet-card.h"
#include "tidemark-signal-card.h"
#include "tidemark-store.h"
#include "tidemark-talks-card.h"
#include "tidemark-tide-card.h"
#include "tidemark-table-row.h"
#include "tidemark-tide-table.h"
#include "tidemark-year-card.h"

#define N_DAYS 40

/* As many, and texts as well. */
#define WITH_TEXTS (N_DAYS + 1)

typedef struct
{
  StoreFixture fixture;
  TidemarkStore *store;
  TidemarkPerson *person;
  GtkWidget *window;
  GtkWidget *page;
  char *opened_id;
  int left_out_from;
  int left_out_to;
} PageTest;

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **out = data;

  *out = g_object_ref (result);
}

static TidemarkStore *
open_store (const char *path)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TidemarkStore *store;

  tidemark_store_open_async (path, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  store = tidemark_store_open_finish (result, &error);
  g_assert_no_error (error);

  return store;
}

static TidemarkEntry *
make_rating (PageTest *self, int days_ago, int value)
{
  TidemarkInstant at = tidemark_instant_now ();
  TidemarkEntry *entry;

  at.ms -= days_ago * G_GINT64_CONSTANT (86400000);
  entry = tidemark_entry_new (TIDEMARK_KIND_DISTANCE, at, TIDEMARK_DAY_START_HOUR);
  entry->person_id = g_strdup (self->person->id);
  entry->value = value;

  return entry;
}

/* Near for a long time, and far at the end. */
static void
put_ratings (PageTest *self, TidemarkConnection *connection, int n_days)
{
  for (int days_ago = n_days - 1; days_ago >= 0; days_ago--)
    {
      g_autoptr (TidemarkEntry) entry = make_rating (self, days_ago, days_ago < 10 ? 8 : 2);

      store_fixture_put (connection, entry);
    }
}

/* Made long ago and due @due_days_ago. */
static void
put_promise (PageTest *self,
             TidemarkConnection *connection,
             int due_days_ago,
             TidemarkOutcome outcome)
{
  g_autoptr (TidemarkEntry) entry = make_rating (self, N_DAYS - 1, TIDEMARK_UNSAID);

  entry->kind = TIDEMARK_KIND_PROMISE;
  entry->by = TIDEMARK_WHO_THEM;
  entry->outcome = outcome;
  entry->due.day =
      tidemark_day_of (tidemark_instant_now (), TIDEMARK_DAY_START_HOUR) - due_days_ago;
  store_fixture_put (connection, entry);
}

/* One every second day, most of them theirs, up to two days ago. */
static void
put_texts (PageTest *self, TidemarkConnection *connection)
{
  for (int days_ago = 2; days_ago < N_DAYS; days_ago += 2)
    {
      g_autoptr (TidemarkEntry) entry = make_rating (self, days_ago, TIDEMARK_UNSAID);

      entry->kind = TIDEMARK_KIND_TEXT;
      entry->by = days_ago % 6 == 0 ? TIDEMARK_WHO_ME : TIDEMARK_WHO_THEM;
      store_fixture_put (connection, entry);
    }
}

static void
show_entry_cb (GSimpleAction *action, GVariant *parameter, PageTest *self)
{
  g_set_str (&self->opened_id, g_variant_get_string (parameter, NULL));
}

static void
leave_out_cb (GSimpleAction *action, GVariant *parameter, PageTest *self)
{
  g_variant_get (parameter, "(ii)", &self->left_out_from, &self->left_out_to);
}

static void
present (PageTest *self, int width, int height)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) show_entry = g_simple_action_new ("show-entry", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) leave_out = g_simple_action_new ("leave-out", G_VARIANT_TYPE ("(ii)"));

  g_signal_connect (show_entry, "activate", G_CALLBACK (show_entry_cb), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show_entry));
  g_signal_connect (leave_out, "activate", G_CALLBACK (leave_out_cb), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (leave_out));

  self->page = g_object_ref_sink (g_object_new (TIDEMARK_TYPE_PATTERNS_PAGE, "person", self->person,
                                                "store", self->store, NULL));
  self->window = adw_window_new ();
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  adw_window_set_content (ADW_WINDOW (self->window), self->page);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
set_up (PageTest *self, gconstpointer data)
{
  int n_days = GPOINTER_TO_INT (data);
  TidemarkConnection *connection;

  store_fixture_init (&self->fixture);
  connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (connection, "N.");
  put_ratings (self, connection, n_days);
  if (n_days >= N_DAYS)
    {
      put_promise (self, connection, 20, TIDEMARK_OUTCOME_KEPT);
      put_promise (self, connection, 10, TIDEMARK_OUTCOME_BROKEN);
      put_promise (self, connection, 5, TIDEMARK_OUTCOME_LATE);
    }
  if (n_days == WITH_TEXTS)
    put_texts (self, connection);
  tidemark_connection_close (connection);
  self->store = open_store (self->fixture.path);
}

static void
tear_down (PageTest *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->page);
  tidemark_store_close (self->store);
  g_assert_finalize_object (self->store);
  tidemark_person_unref (self->person);
  g_free (self->opened_id);
  store_fixture_clear (&self->fixture);
}

static GtkWidget *
get_child (PageTest *self, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (self->page, TIDEMARK_TYPE_PATTERNS_PAGE, name));
}

static TidemarkChartCard *
find_card (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return TIDEMARK_CHART_CARD (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      TidemarkChartCard *card = find_card (child, type);

      if (card != NULL)
        return card;
    }

  return NULL;
}

static void
await_state (PageTest *self, const char *name)
{
  GtkStack *states = GTK_STACK (get_child (self, "states"));

  while (g_strcmp0 (gtk_stack_get_visible_child_name (states), name) != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* The cards below the first come with the second picture. */
static void
await_charts (PageTest *self)
{
  TidemarkChartCard *last;

  await_state (self, "charts");
  last = find_card (get_child (self, "cards_box"), TIDEMARK_TYPE_YEAR_CARD);
  while (!gtk_widget_get_mapped (GTK_WIDGET (last)))
    g_main_context_iteration (NULL, TRUE);
}

static TidemarkChartCard *
get_card (PageTest *self)
{
  return find_card (get_child (self, "cards_box"), TIDEMARK_TYPE_TIDE_CARD);
}

static TidemarkChartCard *
get_ledger_card (PageTest *self)
{
  return find_card (get_child (self, "cards_box"), TIDEMARK_TYPE_LEDGER_CARD);
}

static TidemarkChart *
get_chart (PageTest *self)
{
  return tidemark_chart_card_get_chart (get_card (self));
}

static char *
get_text (PageTest *self, const char *property)
{
  char *text;

  g_object_get (get_card (self), property, &text, NULL);
  return text;
}

static void
assert_text (PageTest *self, const char *property, const char *expected)
{
  g_autofree char *text = get_text (self, property);

  g_assert_cmpstr (text, ==, expected);
}

static void
empty_journal_says_what_to_do (PageTest *self, gconstpointer data)
{
  present (self, 900, 600);
  await_state (self, "empty");
}

static void
too_little_says_how_much_is_missing (PageTest *self, gconstpointer data)
{
  present (self, 900, 600);
  await_charts (self);
  assert_text (self, "missing", "2 of 3 rated days logged");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_chart (self))));
  g_assert_true (gtk_widget_get_visible (get_child (self, "note")));
}

static void
a_first_few_ratings_are_drawn (PageTest *self, gconstpointer data)
{
  present (self, 900, 600);
  await_charts (self);
  assert_text (self, "missing", NULL);
  assert_text (self, "sentence", "You rated 3 of 3 days; the middle rating was 8.");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_chart (self))));
}

static void
enough_is_a_chart_and_a_sentence (PageTest *self, gconstpointer data)
{
  TidemarkChart *chart;

  present (self, 900, 600);
  await_charts (self);
  chart = get_chart (self);

  assert_text (self, "missing", NULL);
  assert_text (self, "sentence", "You rated 40 of 40 days; the middle rating was 2.");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "You rated 40 of 40 days; the middle rating was 2.");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (chart)));
}

static void
await_text (PageTest *self, const char *property, const char *expected)
{
  while (TRUE)
    {
      g_autofree char *text = get_text (self, property);

      if (g_strcmp0 (text, expected) == 0)
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
another_range_is_another_sentence (PageTest *self, gconstpointer data)
{
  TidemarkDateScale range;

  present (self, 900, 600);
  await_charts (self);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (get_child (self, "range")), "30");

  assert_text (self, "sentence", "You rated 30 of 30 days; the middle rating was 2.");
  range = tidemark_chart_get_range (get_chart (self));
  g_assert_cmpint (tidemark_date_scale_get_n_days (&range), ==, 30);
}

static void
words_follow_when_the_days_have_settled (PageTest *self, gconstpointer data)
{
  TidemarkTimeframe *timeframe;
  TidemarkDateScale before, after;

  present (self, 900, 600);
  await_charts (self);
  timeframe = tidemark_chart_get_timeframe (get_chart (self));
  tidemark_timeframe_set_n_days (timeframe, 30);
  before = tidemark_chart_get_range (get_chart (self));
  tidemark_timeframe_zoom (timeframe, 1.5, before.to_day);

  after = tidemark_chart_get_range (get_chart (self));
  g_assert_cmpint (tidemark_date_scale_get_n_days (&after), ==, 20);
  assert_text (self, "sentence", "You rated 30 of 30 days; the middle rating was 2.");
  await_text (self, "sentence", "You rated 20 of 20 days; the middle rating was 5.");
}

static void
await_shown (TidemarkChartCard *card)
{
  while (tidemark_chart_card_is_behind (card))
    g_main_context_iteration (NULL, TRUE);
}

static void
what_is_scrolled_away_follows_when_there_is_time (PageTest *self, gconstpointer data)
{
  TidemarkChartCard *last;

  present (self, 900, 300);
  await_charts (self);
  last = find_card (get_child (self, "cards_box"), TIDEMARK_TYPE_TALKS_CARD);
  await_shown (last);

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (get_child (self, "range")), "30");
  g_assert_false (tidemark_chart_card_is_behind (get_card (self)));
  g_assert_true (tidemark_chart_card_is_behind (last));
  await_shown (last);
}

static void
store_rating (PageTest *self, int days_ago, int value)
{
  g_autoptr (TidemarkEntry) entry = make_rating (self, days_ago, value);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  tidemark_store_put_entry_async (self->store, entry, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  tidemark_store_put_entry_finish (self->store, result, &error);
  g_assert_no_error (error);
}

static void
all_cards_show_the_days_that_one_was_panned_to (PageTest *self, gconstpointer data)
{
  AdwToggleGroup *presets;
  TidemarkDateScale tide, ledger;

  present (self, 900, 600);
  await_charts (self);
  presets = ADW_TOGGLE_GROUP (get_child (self, "range"));
  adw_toggle_group_set_active_name (presets, "30");
  tidemark_timeframe_pan (tidemark_chart_get_timeframe (get_chart (self)), -5);

  tide = tidemark_chart_get_range (get_chart (self));
  ledger = tidemark_chart_get_range (tidemark_chart_card_get_chart (get_ledger_card (self)));
  g_assert_cmpint (tidemark_date_scale_get_n_days (&tide), ==, 30);
  g_assert_cmpint (tide.from_day, ==, ledger.from_day);
  g_assert_cmpint (tide.to_day, ==, ledger.to_day);
  g_assert_null (adw_toggle_group_get_active_name (presets));

  tidemark_timeframe_zoom (tidemark_chart_get_timeframe (get_chart (self)), 0.1, tide.to_day);
  g_assert_cmpstr (adw_toggle_group_get_active_name (presets), ==, "0");
}

static void
the_days_that_are_selected_can_be_left_out (PageTest *self, gconstpointer data)
{
  TidemarkTimeframe *timeframe;
  TidemarkDateScale range;

  present (self, 900, 600);
  await_charts (self);
  timeframe = tidemark_chart_get_timeframe (get_chart (self));
  range = tidemark_timeframe_get_range (timeframe);

  gtk_widget_activate_action (GTK_WIDGET (get_card (self)), "patterns.leave-out", NULL);
  g_assert_cmpint (self->left_out_from, ==, TIDEMARK_DAY_NONE);
  tidemark_timeframe_select (timeframe, range.to_day - 3, range.to_day - 9);
  gtk_widget_activate_action (GTK_WIDGET (get_card (self)), "patterns.leave-out", NULL);
  g_assert_cmpint (self->left_out_from, ==, range.to_day - 9);
  g_assert_cmpint (self->left_out_to, ==, range.to_day - 3);
}

static char *
save_picture (PageTest *self, const char *name, gsize *out_length, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->fixture.path);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  char *contents = NULL;

  tidemark_chart_card_save_picture_async (get_card (self), path, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (tidemark_chart_card_save_picture_finish (result, error))
    g_assert_true (g_file_get_contents (path, &contents, out_length, NULL));
  g_unlink (path);

  return contents;
}

static void
a_card_is_saved_as_a_picture (PageTest *self, gconstpointer data)
{
  static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  g_autofree char *pixels = NULL;
  g_autofree char *shapes = NULL;
  g_autoptr (GError) error = NULL;
  guint32 width;
  gsize length;

  present (self, 900, 600);
  await_charts (self);
  pixels = save_picture (self, "tide.png", &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (pixels, sizeof png, png, sizeof png);
  memcpy (&width, pixels + 16, sizeof width);
  g_assert_cmpuint (GUINT32_FROM_BE (width), ==,
                    TIDEMARK_CHART_PICTURE_WIDTH * TIDEMARK_CHART_PICTURE_SCALE);

  shapes = save_picture (self, "tide.SVG", &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (shapes, "<?xml"));
  g_assert_nonnull (strstr (shapes, "<path"));
  g_assert_true (g_str_has_suffix (g_strchomp (shapes), "</svg>"));
}

static void
a_picture_that_cannot_be_written_says_so (PageTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gsize length;

  present (self, 900, 600);
  await_charts (self);
  g_assert_null (save_picture (self, "not-there/tide.png", &length, &error));
  g_assert_nonnull (error);
}

static void
what_is_stored_while_shown_is_drawn (PageTest *self, gconstpointer data)
{
  present (self, 900, 600);
  await_charts (self);
  store_rating (self, N_DAYS, 2);
  await_text (self, "sentence", "You rated 41 of 41 days; the middle rating was 2.");
}

static void
a_hidden_page_reads_when_it_is_shown (PageTest *self, gconstpointer data)
{
  present (self, 900, 600);
  await_charts (self);
  gtk_widget_set_visible (self->page, FALSE);
  store_rating (self, N_DAYS, 2);
  assert_text (self, "sentence", "You rated 40 of 40 days; the middle rating was 2.");
  gtk_widget_set_visible (self->page, TRUE);
  await_text (self, "sentence", "You rated 41 of 41 days; the middle rating was 2.");
}

static GtkListBoxRow *
await_evidence (PageTest *self, int days_ago)
{
  int today = tidemark_day_of (tidemark_instant_now (), TIDEMARK_DAY_START_HOUR);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_template_child (
      get_child (self, "evidence"), TIDEMARK_TYPE_EVIDENCE_PANE, "list"));

  g_signal_emit_by_name (get_chart (self), "activate-item", today - days_ago);
  while (gtk_list_box_get_row_at_index (list, 0) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return gtk_list_box_get_row_at_index (list, 0);
}

static void
a_mark_opens_the_entries_of_its_day (PageTest *self, gconstpointer data)
{
  GtkListBoxRow *row;

  present (self, 900, 600);
  await_charts (self);
  row = await_evidence (self, 3);

  g_assert_true (adw_overlay_split_view_get_show_sidebar (
      ADW_OVERLAY_SPLIT_VIEW (get_child (self, "split_view"))));
  g_assert_false (adw_bottom_sheet_get_open (ADW_BOTTOM_SHEET (get_child (self, "sheet"))));
  g_assert_null (self->opened_id);
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "row-activated", row);
  g_assert_nonnull (self->opened_id);

  gtk_widget_activate_action (get_child (self, "evidence"), "evidence.close", NULL);
  g_assert_false (adw_overlay_split_view_get_show_sidebar (
      ADW_OVERLAY_SPLIT_VIEW (get_child (self, "split_view"))));
}

static void
the_keyboard_goes_back_to_the_mark (PageTest *self, gconstpointer data)
{
  TidemarkChart *chart;
  int day;

  present (self, 900, 600);
  await_charts (self);
  chart = get_chart (self);
  day = tidemark_chart_get_range (chart).to_day - 3;
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), TRUE);
  await_evidence (self, 3);
  while (gtk_widget_has_focus (GTK_WIDGET (chart)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (tidemark_chart_get_cursor_day (chart), ==, TIDEMARK_CHART_NO_DAY);

  gtk_widget_activate_action (get_child (self, "evidence"), "evidence.close", NULL);
  while (!gtk_widget_has_focus (GTK_WIDGET (chart)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (tidemark_chart_get_cursor_day (chart), ==, day);
}

static void
a_promise_opens_itself_and_not_its_day (PageTest *self, gconstpointer data)
{
  int today = tidemark_day_of (tidemark_instant_now (), TIDEMARK_DAY_START_HOUR);
  GtkListBox *list;

  present (self, 900, 600);
  await_charts (self);
  g_assert_null (tidemark_chart_card_get_missing (get_ledger_card (self)));
  g_signal_emit_by_name (tidemark_chart_card_get_chart (get_ledger_card (self)), "activate-item",
                         today - 10);

  list = GTK_LIST_BOX (gtk_widget_get_template_child (get_child (self, "evidence"),
                                                      TIDEMARK_TYPE_EVIDENCE_PANE, "list"));
  while (gtk_list_box_get_row_at_index (list, 0) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
}

static void
promises_have_a_table (PageTest *self, gconstpointer data)
{
  AdwDialog *dialog;
  GListModel *rows;
  g_autoptr (TidemarkTableRow) newest = NULL;

  present (self, 900, 600);
  await_charts (self);
  gtk_widget_activate_action (GTK_WIDGET (get_ledger_card (self)), "chart-card.view-as-table",
                              NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->window));
  g_assert_true (TIDEMARK_IS_TABLE_DIALOG (dialog));

  rows = tidemark_table_dialog_get_rows (TIDEMARK_TABLE_DIALOG (dialog));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
  newest = g_list_model_get_item (rows, 0);
  g_assert_cmpstr (tidemark_table_row_get_text (newest, 1), ==, "N.");
  g_assert_cmpstr (tidemark_table_row_get_text (newest, 2), ==, "Late or in part");

  adw_dialog_force_close (dialog);
}

static void
a_narrow_page_opens_them_in_a_sheet (PageTest *self, gconstpointer data)
{
  AdwMultiLayoutView *layouts;

  present (self, 360, 600);
  await_charts (self);
  layouts = ADW_MULTI_LAYOUT_VIEW (get_child (self, "layouts"));
  while (g_strcmp0 (adw_multi_layout_view_get_layout_name (layouts), "narrow") != 0)
    g_main_context_iteration (NULL, TRUE);

  await_evidence (self, 3);
  g_assert_true (adw_bottom_sheet_get_open (ADW_BOTTOM_SHEET (get_child (self, "sheet"))));
  g_assert_false (adw_overlay_split_view_get_show_sidebar (
      ADW_OVERLAY_SPLIT_VIEW (get_child (self, "split_view"))));
}

static void
the_table_says_what_the_chart_draws (PageTest *self, gconstpointer data)
{
  AdwDialog *dialog;
  GListModel *rows;
  g_autoptr (TidemarkTableRow) newest = NULL;
  g_autoptr (TidemarkTableRow) oldest = NULL;

  present (self, 900, 600);
  await_charts (self);
  gtk_widget_activate_action (GTK_WIDGET (get_card (self)), "chart-card.view-as-table", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->window));
  g_assert_true (TIDEMARK_IS_TABLE_DIALOG (dialog));

  rows = tidemark_table_dialog_get_rows (TIDEMARK_TABLE_DIALOG (dialog));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, N_DAYS);
  newest = g_list_model_get_item (rows, 0);
  oldest = g_list_model_get_item (rows, N_DAYS - 1);
  g_assert_cmpstr (tidemark_table_row_get_text (newest, TIDEMARK_TIDE_COLUMN_DISTANCE), ==, "8");
  g_assert_cmpstr (tidemark_table_row_get_text (newest, TIDEMARK_TIDE_COLUMN_MEDIAN), ==, "8.0");
  g_assert_cmpstr (tidemark_table_row_get_text (oldest, TIDEMARK_TIDE_COLUMN_DISTANCE), ==, "2");
  g_assert_cmpstr (tidemark_table_row_get_text (oldest, TIDEMARK_TIDE_COLUMN_COVERAGE), ==,
                   "Logged");

  adw_dialog_force_close (dialog);
}

static void
a_journal_that_is_gone_leaves_nothing_running (PageTest *self, gconstpointer data)
{
  present (self, 900, 600);
  await_charts (self);
  g_object_set (self->page, "store", NULL, NULL);
  store_rating (self, N_DAYS, 2);
  assert_text (self, "sentence", "You rated 40 of 40 days; the middle rating was 2.");
}

static void
a_range_without_a_rating_has_no_axis (PageTest *self, gconstpointer data)
{
  for (int days_ago = 100; days_ago < 103; days_ago++)
    store_rating (self, days_ago, 2);

  present (self, 900, 600);
  await_charts (self);
  assert_text (self, "missing", "None of these days is rated. All shows 3 rated days.");

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (get_child (self, "range")), "0");
  assert_text (self, "missing", NULL);
}

static GtkWidget *
get_card_child (TidemarkChartCard *card, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (card), G_OBJECT_TYPE (card), name));
}

/* However far down it lies: what it was given is shown now. */
static TidemarkChartCard *
present_card (PageTest *self, GType type)
{
  TidemarkChartCard *card;

  present (self, 900, 600);
  await_charts (self);
  card = find_card (get_child (self, "cards_box"), type);
  tidemark_chart_card_catch_up (card);

  return card;
}

static void
the_quiet_now_is_shown_only_to_who_asks (PageTest *self, gconstpointer data)
{
  TidemarkChartCard *card = present_card (self, TIDEMARK_TYPE_QUIET_CARD);
  GtkToggleButton *now = GTK_TOGGLE_BUTTON (get_card_child (card, "now_button"));

  g_assert_null (tidemark_chart_card_get_missing (card));
  g_assert_false (gtk_toggle_button_get_active (now));
  g_assert_null (strstr (tidemark_chart_card_get_sentence (card), "still open"));

  gtk_toggle_button_set_active (now, TRUE);
  g_assert_nonnull (strstr (tidemark_chart_card_get_sentence (card), "still open"));

  /* Who looks away and comes back has to ask again. */
  gtk_widget_set_visible (self->page, FALSE);
  g_assert_false (gtk_toggle_button_get_active (now));
}

static void
a_pile_of_gaps_opens_the_days_around_them (PageTest *self, gconstpointer data)
{
  TidemarkChartCard *card = present_card (self, TIDEMARK_TYPE_QUIET_CARD);
  TidemarkChart *chart = tidemark_chart_card_get_chart (card);
  g_autoptr (TidemarkEvidenceQuestion) question = NULL;
  int pile;

  g_assert_true (TIDEMARK_CHART_GET_CLASS (chart)->find_item (chart, 0, FALSE, &pile));
  question = tidemark_chart_card_ask_evidence (card, pile);
  g_assert_nonnull (question);
  g_assert_true (g_str_has_prefix (question->title, "Around "));
  g_assert_cmpint (question->to_day, >, question->from_day);
  g_assert_nonnull (question->more_days);
}

static void
signal_has_its_own_chart (void)
{
  static const struct
  {
    const char *signal, *group, *part;
  } signals[] = {
    { "reply_delay", "views", "replies" }, { "gap_closer", "views", "gaps" },
    { "init_shift", "units", "starts" },   { "vol_step", "units", "contacts" },
    { "len_step", "units", "length" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      TidemarkChartCard *card = g_object_ref_sink (tidemark_signal_card_new (signals[i].signal));
      AdwToggleGroup *group = ADW_TOGGLE_GROUP (get_card_child (card, signals[i].group));

      tidemark_signal_card_show (card, signals[i].signal);
      g_assert_cmpstr (adw_toggle_group_get_active_name (group), ==, signals[i].part);
      g_assert_finalize_object (card);
    }
}

static void
what_is_counted_can_be_chosen (PageTest *self, gconstpointer data)
{
  TidemarkChartCard *card = present_card (self, TIDEMARK_TYPE_CONTACT_CARD);
  AdwToggleGroup *units = ADW_TOGGLE_GROUP (get_card_child (card, "units"));
  g_autofree char *starts = g_strdup (tidemark_chart_card_get_sentence (card));
  g_autoptr (TidemarkEvidenceQuestion) question = NULL;
  int day;

  g_assert_nonnull (strstr (starts, "got in touch first"));
  g_assert_false (adw_toggle_get_enabled (adw_toggle_group_get_toggle_by_name (units, "messages")));

  g_assert_nonnull (tidemark_chart_card_get_note (card)); /* the interval */

  adw_toggle_group_set_active_name (units, "contacts");
  g_assert_true (g_str_has_prefix (tidemark_chart_card_get_sentence (card), "You logged "));
  g_assert_null (tidemark_chart_card_get_note (card));

  g_assert_true (
      TIDEMARK_CHART_GET_CLASS (tidemark_chart_card_get_chart (card))
          ->find_item (tidemark_chart_card_get_chart (card),
                       tidemark_day_of (tidemark_instant_now (), TIDEMARK_DAY_START_HOUR), TRUE,
                       &day));
  question = tidemark_chart_card_ask_evidence (card, day);
  g_assert_nonnull (question->entry_ids);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, n_days)                                                                          \
  g_test_add ("/patterns-page/" #name, PageTest, GINT_TO_POINTER (n_days), set_up, name, tear_down)
  g_test_add_func ("/patterns-page/signal_has_its_own_chart", signal_has_its_own_chart);
  ADD (empty_journal_says_what_to_do, 0);
  ADD (too_little_says_how_much_is_missing, 2);
  ADD (a_first_few_ratings_are_drawn, 3);
  ADD (a_range_without_a_rating_has_no_axis, 0);
  ADD (enough_is_a_chart_and_a_sentence, N_DAYS);
  ADD (another_range_is_another_sentence, N_DAYS);
  ADD (words_follow_when_the_days_have_settled, N_DAYS);
  ADD (what_is_scrolled_away_follows_when_there_is_time, N_DAYS);
  ADD (all_cards_show_the_days_that_one_was_panned_to, N_DAYS);
  ADD (the_days_that_are_selected_can_be_left_out, N_DAYS);
  ADD (a_card_is_saved_as_a_picture, N_DAYS);
  ADD (a_picture_that_cannot_be_written_says_so, N_DAYS);
  ADD (what_is_stored_while_shown_is_drawn, N_DAYS);
  ADD (a_hidden_page_reads_when_it_is_shown, N_DAYS);
  ADD (a_mark_opens_the_entries_of_its_day, N_DAYS);
  ADD (the_keyboard_goes_back_to_the_mark, N_DAYS);
  ADD (a_promise_opens_itself_and_not_its_day, N_DAYS);
  ADD (promises_have_a_table, N_DAYS);
  ADD (a_narrow_page_opens_them_in_a_sheet, N_DAYS);
  ADD (the_table_says_what_the_chart_draws, N_DAYS);
  ADD (the_quiet_now_is_shown_only_to_who_asks, WITH_TEXTS);
  ADD (a_pile_of_gaps_opens_the_days_around_them, WITH_TEXTS);
  ADD (what_is_counted_can_be_chosen, WITH_TEXTS);
  ADD (a_journal_that_is_gone_leaves_nothing_running, N_DAYS);

  return g_test_run ();
}
