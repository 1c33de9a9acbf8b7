/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <glib/gi18n.h>

#include "log-maker.h"
#include "store-fixture.h"
#include "tidemark-evidence-column.h"
#include "tidemark-finding-pane.h"
#include "tidemark-finding-row.h"
#include "tidemark-fit-bar.h"
#include "tidemark-journal-today.h"
#include "tidemark-ledger-card.h"
#include "tidemark-my-side-pane.h"
#include "tidemark-note-row.h"
#include "tidemark-recorder.h"
#include "tidemark-reflect-page.h"
#include "tidemark-signal-registry.h"
#include "tidemark-small-step.h"
#include "tidemark-step-group.h"
#include "tidemark-tide-card.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)

/* Of a group, before one asks for more. */
#define N_SHOWN 6

typedef struct
{
  StoreFixture fixture;
  TidemarkStore *store;
  TidemarkRecorder *recorder;
  TidemarkPerson *person;
  GtkWidget *window;
  GtkWidget *page;
  char *opened_id;
  char *logged_kind;
  char *opened_dialog;
} PageTest;

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **out = data;

  *out = g_object_ref (result);
}

/* The made log, moved so that it ends today. */
static void
put_log (PageTest *self, LogMaker *log)
{
  g_autoptr (TidemarkConnection) connection =
      store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  int today = tidemark_day_of (tidemark_instant_now (), 0);
  int move = today - 1 - tidemark_day_of (log->now, 0);
  g_autoptr (GError) error = NULL;

  self->person = tidemark_person_copy (log->person);
  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_journal_put_person (connection, log->person, &error));
  for (guint i = 0; i < log->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (log->entries, i);

      g_free (entry->id);
      entry->id = g_uuid_string_random ();
      entry->at.ms += move * DAY_MS;
      entry->day += move;
      if (tidemark_instant_is_set (entry->due.at))
        entry->due.at.ms += move * DAY_MS;
      tidemark_journal_put_entry (connection, entry, &error);
      g_assert_no_error (error);
    }
  g_assert_true (tidemark_connection_commit (connection, &error));
}

static void
open_store (PageTest *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  tidemark_store_open_async (self->fixture.path, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  self->store = tidemark_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
keep_target_cb (GSimpleAction *action, GVariant *parameter, char **out)
{
  g_set_str (out, g_variant_get_string (parameter, NULL));
}

static void
add_action (PageTest *self, GSimpleActionGroup *actions, const char *name, char **out)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (keep_target_cb), out);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
}

static void
present (PageTest *self, int width, int height)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  add_action (self, actions, "show-entry", &self->opened_id);
  add_action (self, actions, "log", &self->logged_kind);
  add_action (self, actions, "my-side", &self->opened_dialog);
  self->page =
      g_object_ref_sink (g_object_new (TIDEMARK_TYPE_REFLECT_PAGE, "person", self->person, "store",
                                       self->store, "recorder", self->recorder, NULL));
  self->window = adw_window_new ();
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  adw_window_set_content (ADW_WINDOW (self->window), self->page);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
page_test_init (PageTest *self, LogMaker *log)
{
  *self = (PageTest) { 0 };
  store_fixture_init (&self->fixture);
  if (log != NULL)
    put_log (self, log);
  open_store (self);
  self->recorder = tidemark_recorder_new (self->store);
}

static void
page_test_finish (PageTest *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  /* A job that was cancelled still has to come back. */
  while (G_OBJECT (self->page)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (self->page);
  while (G_OBJECT (self->recorder)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (self->recorder);
  tidemark_store_close (self->store);
  g_assert_finalize_object (self->store);
  g_clear_pointer (&self->person, tidemark_person_unref);
  g_clear_pointer (&self->opened_id, g_free);
  g_clear_pointer (&self->logged_kind, g_free);
  g_clear_pointer (&self->opened_dialog, g_free);
  store_fixture_clear (&self->fixture);
}

/* The first widget of a type below another, in the order of the tree; skips @n before it. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, int *n)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  int n = 0;

  return find_nth (widget, type, &n);
}

static const char *
get_state (PageTest *self)
{
  GtkWidget *overlay = find (self->page, ADW_TYPE_TOAST_OVERLAY);

  return gtk_stack_get_visible_child_name (
      GTK_STACK (adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay))));
}

static void
await_state (PageTest *self, const char *name)
{
  while (g_strcmp0 (get_state (self), name) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;

  return FALSE;
}

static void
await_text (PageTest *self, const char *text)
{
  while (!shows_text (self->page, text))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  for (int i = 0;; i++)
    {
      int n = i;
      GtkWidget *button = find_nth (widget, GTK_TYPE_BUTTON, &n);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        return button;
    }
}

static AdwDialog *
await_dialog (PageTest *self)
{
  AdwDialog *dialog;

  while ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->window))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return dialog;
}

static void
await_no_text (PageTest *self, const char *text)
{
  while (shows_text (self->page, text))
    g_main_context_iteration (NULL, TRUE);
}

static TidemarkFindingRow *
find_row (PageTest *self, const char *id)
{
  int wanted = tidemark_signal_registry_find (id);

  for (int i = 0;; i++)
    {
      int n = i;
      GtkWidget *row = find_nth (self->page, TIDEMARK_TYPE_FINDING_ROW, &n);

      g_assert_nonnull (row);
      if (tidemark_finding_row_get_signal (TIDEMARK_FINDING_ROW (row)) == wanted)
        return TIDEMARK_FINDING_ROW (row);
    }
}

static void
activate_row (PageTest *self, const char *id)
{
  TidemarkFindingRow *row = find_row (self, id);
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_LIST_BOX);

  g_signal_emit_by_name (list, "row-activated", row);
}

static void
nobody_yet_is_an_empty_page (void)
{
  PageTest test;

  page_test_init (&test, NULL);
  present (&test, 960, 680);
  await_state (&test, "empty");
  await_text (&test, "Not Enough Logged");
  page_test_finish (&test);
}

static void
empty_log_is_an_empty_page (void)
{
  g_autoptr (LogMaker) log = log_maker_new (90, 20, 0);
  PageTest test;

  page_test_init (&test, log);
  present (&test, 960, 680);
  await_state (&test, "empty");
  page_test_finish (&test);
}

static void
short_log_says_what_is_missing (void)
{
  g_autoptr (LogMaker) log = log_maker_new (4, 20, 0);
  PageTest test;
  g_autofree char *more = NULL;
  int n;

  tidemark_signal_registry_list (&n);
  more = g_strdup_printf ("Show %d More", n - N_SHOWN);
  for (int d = 0; d < 5; d++)
    log_maker_rate (log, d, 12, 3);
  page_test_init (&test, log);
  present (&test, 960, 680);
  await_state (&test, "reflection");
  await_text (&test, "Not enough is logged yet");
  await_text (&test, "5 of 12 rated days");
  await_text (&test, more);
  page_test_finish (&test);
}

static void
flagged_log_says_so_with_its_evidence (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  PageTest test;

  page_test_init (&test, log);
  present (&test, 960, 680);
  await_state (&test, "reflection");
  await_text (&test, "You logged more distance from A. since about");
  await_text (&test, "Looks Repeated");
  await_text (&test, "What Goes with It");
  await_text (&test, "other explanations fit too.");
  g_assert_nonnull (find (test.page, TIDEMARK_TYPE_FIT_BAR));
  page_test_finish (&test);
}

static void
ordinary_log_names_nothing_unusual (void)
{
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  PageTest test;

  page_test_init (&test, log);
  present (&test, 960, 680);
  await_state (&test, "reflection");
  await_text (&test, "Nothing in what you logged is unusual for A.");
  page_test_finish (&test);
}

static void
entry_of_the_evidence_opens (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  PageTest test;
  GtkWidget *column, *row;

  page_test_init (&test, log);
  present (&test, 960, 680);
  await_state (&test, "reflection");
  activate_row (&test, "promises");
  await_text (&test, "promises from A. were kept");

  await_text (&test, "Kept late · ");
  await_text (&test, "Other Explanations Fit Too");
  column = find (test.page, TIDEMARK_TYPE_EVIDENCE_COLUMN);
  row = find (column, ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  await_text (&test, "Open in Journal");
  g_signal_emit_by_name (find_button (row, "Open in Journal"), "clicked");
  while (test.opened_id == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_uuid_string_is_valid (test.opened_id));
  page_test_finish (&test);
}

static void
new_entry_waits_until_it_is_asked_for (void)
{
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = g_strdup_printf ("%u entries", log->entries->len);
  g_autofree char *after = g_strdup_printf ("%u entries", log->entries->len + 1);
  PageTest test;
  TidemarkEntry *entry;

  page_test_init (&test, log);
  present (&test, 960, 680);
  await_text (&test, "Nothing in what you logged");
  await_text (&test, before);

  entry = tidemark_entry_new (TIDEMARK_KIND_NOTHING, tidemark_instant_now (), 4);
  entry->person_id = g_strdup (test.person->id);
  tidemark_store_put_entry_async (test.store, entry, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (tidemark_store_put_entry_finish (test.store, result, &error));
  await_text (&test, "1 entry since then is not in it yet.");
  gtk_widget_activate_action (test.page, "reflect.again", NULL);
  await_text (&test, after);
  await_text (&test, "Nothing changed since");
  tidemark_entry_unref (entry);
  g_clear_object (&result); /* it holds the store */
  page_test_finish (&test);
}

static void
narrow_page_shows_one_pane_and_takes_the_bars (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  PageTest test;
  gboolean hidden = TRUE;
  GtkWidget *split_view;

  page_test_init (&test, log);
  present (&test, 360, 640);
  await_state (&test, "reflection");
  split_view = find (test.page, ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  while (!adw_navigation_split_view_get_collapsed (ADW_NAVIGATION_SPLIT_VIEW (split_view)))
    g_main_context_iteration (NULL, TRUE);
  g_object_get (test.page, "bars-hidden", &hidden, NULL);
  g_assert_false (hidden);

  activate_row (&test, "promises");
  g_assert_true (
      adw_navigation_split_view_get_show_content (ADW_NAVIGATION_SPLIT_VIEW (split_view)));
  g_object_get (test.page, "bars-hidden", &hidden, NULL);
  g_assert_true (hidden);
  await_text (&test, "promises from A. were kept");
  page_test_finish (&test);
}

static gpointer
put_person (TidemarkConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  g_assert_true (tidemark_journal_put_person (connection, data, error));
  return NULL;
}

static void
my_side_opens_its_dialogs_and_follows (void)
{
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  PageTest test;
  GtkWidget *pane, *button;
  TidemarkPerson *person;
  int n = 0;

  page_test_init (&test, log);
  present (&test, 960, 680);
  await_text (&test, "Next: Write down what you want");

  button = find (test.page, GTK_TYPE_TOGGLE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  await_text (&test, "Five questions that are yours");
  g_assert_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (
      gtk_widget_get_ancestor (find (test.page, TIDEMARK_TYPE_FINDING_ROW), GTK_TYPE_LIST_BOX))));

  pane = find (test.page, TIDEMARK_TYPE_MY_SIDE_PANE);
  n = 1;
  g_signal_emit_by_name (find_nth (pane, ADW_TYPE_ACTION_ROW, &n), "activated");
  g_assert_cmpstr (test.opened_dialog, ==, "wish");
  n = 4;
  g_signal_emit_by_name (find_nth (pane, ADW_TYPE_ACTION_ROW, &n), "activated");
  g_assert_cmpstr (test.opened_dialog, ==, "waiting");

  person = tidemark_person_copy (test.person);
  person->my_wish = g_strdup ("a home");
  person->waiting_limit_days = 40;
  tidemark_store_write_async (test.store, put_person, person,
                              (GDestroyNotify) tidemark_person_unref, NULL, NULL, NULL, NULL);
  await_text (&test, "Next: Ask, at a calm time");
  await_text (&test, "Your limit is 40 days");
  page_test_finish (&test);
}

/* Neither stands before one that it comes after, also where the rest is a click away. */
static void
assert_set_aside_is_last (PageTest *self)
{
  GtkListBox *list = GTK_LIST_BOX (
      gtk_widget_get_ancestor (GTK_WIDGET (find_row (self, "excl_dodged")), GTK_TYPE_LIST_BOX));
  GtkListBoxRow *row, *last = NULL;
  int group = TIDEMARK_FINDING_ROW_OVERVIEW;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      last = row;
      if (!TIDEMARK_IS_FINDING_ROW (row))
        continue;
      g_assert_cmpint (tidemark_finding_row_get_group (TIDEMARK_FINDING_ROW (row)), >=, group);
      group = tidemark_finding_row_get_group (TIDEMARK_FINDING_ROW (row));
    }
  g_assert_true (GTK_WIDGET (last) == GTK_WIDGET (find_row (self, "excl_dodged")));
}

static void
show_the_rest (PageTest *self)
{
  GtkWidget *more = find (self->page, ADW_TYPE_BUTTON_ROW);

  g_assert_nonnull (more);
  gtk_widget_activate (more);
  while (find (self->page, ADW_TYPE_BUTTON_ROW) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
signal_is_set_aside_with_a_reason_and_taken_up_again (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  PageTest test;
  AdwDialog *dialog;
  GtkWidget *button;

  page_test_init (&test, log);
  present (&test, 960, 680);
  await_text (&test, "talks with A. about being exclusive without an answer");
  gtk_widget_activate_action (test.page, "reflect.set-aside", "s", "excl_dodged");
  dialog = await_dialog (&test);
  button = find_button (GTK_WIDGET (dialog), "_Set Aside");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)),
                         "It was a joke");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");

  await_text (&test, "Set Aside by Me");
  await_text (&test, "“It was a joke”");
  assert_set_aside_is_last (&test);
  show_the_rest (&test);
  assert_set_aside_is_last (&test);
  await_text (&test, "Set aside by you, and not in the first line: Talks about exclusivity");
  g_assert_false (shows_text (test.page, "talks with A. about being exclusive"));
  activate_row (&test, "excl_dodged");
  await_text (&test, "The first line goes without it, and says so.");

  gtk_widget_activate_action (test.page, "reflect.take-up", "s", "excl_dodged");
  await_no_text (&test, "Set Aside by Me");
  tidemark_recorder_undo (test.recorder);
  await_text (&test, "Set Aside by Me");
  page_test_finish (&test);
}

static void
assert_note_about_step (PageTest *self, const char *step)
{
  g_autoptr (TidemarkConnection) connection =
      store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_ONLY);
  int today = tidemark_journal_get_today (connection);
  g_autoptr (GPtrArray) entries =
      tidemark_journal_list_day (connection, self->person->id, today, NULL);
  const TidemarkEntry *note = NULL;
  g_autofree char *told = NULL;
  int day;

  for (guint i = 0; i < entries->len; i++)
    if (((const TidemarkEntry *) g_ptr_array_index (entries, i))->kind == TIDEMARK_KIND_NOTE)
      note = g_ptr_array_index (entries, i);
  g_assert_nonnull (note);
  g_assert_cmpstr (note->note, ==, "It rained");
  told = tidemark_small_step_told_by (note, &day);
  g_assert_cmpstr (told, ==, step);
  g_assert_cmpint (day, ==, today);
}

static void
step_is_taken_up_and_looked_back_at (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autofree char *step = NULL;
  PageTest test;
  GtkWidget *group;
  AdwDialog *dialog;

  page_test_init (&test, log);
  present (&test, 960, 680);
  await_text (&test, "One Small Step");
  group = find (test.page, TIDEMARK_TYPE_STEP_GROUP);
  step = g_strdup (
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find (group, ADW_TYPE_PREFERENCES_ROW))));
  g_signal_emit_by_name (find_button (group, "_Take Up…"), "clicked");
  dialog = await_dialog (&test);
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Take Up"), "clicked");
  await_text (&test, "Taken up on");
  while (adw_window_get_visible_dialog (ADW_WINDOW (test.window)) != NULL)
    g_main_context_iteration (NULL, TRUE);

  g_signal_emit_by_name (find_button (group, "_What Happened?"), "clicked");
  dialog = await_dialog (&test);
  tidemark_note_row_set_text (
      TIDEMARK_NOTE_ROW (find (GTK_WIDGET (dialog), TIDEMARK_TYPE_NOTE_ROW)), "It rained");
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Keep"), "clicked");
  await_no_text (&test, "Taken up on");
  assert_note_about_step (&test, step);
  page_test_finish (&test);
}

static void
chart_of_a_signal_is_that_of_patterns (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  PageTest test;

  page_test_init (&test, log);
  present (&test, 960, 680);
  await_state (&test, "reflection");
  activate_row (&test, "promises");
  g_assert_nonnull (find (test.page, TIDEMARK_TYPE_LEDGER_CARD));
  activate_row (&test, "dist_shape");
  g_assert_null (find (test.page, TIDEMARK_TYPE_LEDGER_CARD));
  g_assert_nonnull (find (test.page, TIDEMARK_TYPE_TIDE_CARD));
  activate_row (&test, "support_variety");
  g_assert_null (find (test.page, TIDEMARK_TYPE_CHART_CARD));
  page_test_finish (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name) g_test_add_func ("/app/reflect-page/" #name, name)
  ADD (nobody_yet_is_an_empty_page);
  ADD (empty_log_is_an_empty_page);
  ADD (short_log_says_what_is_missing);
  ADD (flagged_log_says_so_with_its_evidence);
  ADD (ordinary_log_names_nothing_unusual);
  ADD (entry_of_the_evidence_opens);
  ADD (new_entry_waits_until_it_is_asked_for);
  ADD (narrow_page_shows_one_pane_and_takes_the_bars);
  ADD (my_side_opens_its_dialogs_and_follows);
  ADD (signal_is_set_aside_with_a_reason_and_taken_up_again);
  ADD (step_is_taken_up_and_looked_back_at);
  ADD (chart_of_a_signal_is_that_of_patterns);
#undef ADD

  return g_test_run ();
}
