/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-entry-item.h"
#include "tidemark-journal-page.h"
#include "tidemark-journal.h"
#include "tidemark-ledger-row.h"
#include "tidemark-ledger-view.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)
#define MANY 3000

typedef struct
{
  TidemarkTestWindow test;
  AdwDialog *dialog;
  TidemarkLedgerView *view;
  GListModel *items;
  guint n_expected;
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

static TidemarkEntry *
make_promise (const char *note, TidemarkWho by, int due_in_days, TidemarkOutcome outcome)
{
  TidemarkInstant now = tidemark_instant_now ();
  int today = tidemark_day_of (now, 4);
  TidemarkInstant at = { now.ms - 60 * DAY_MS, now.offset_minutes };
  TidemarkEntry *entry = tidemark_entry_new (TIDEMARK_KIND_PROMISE, at, 4);

  entry->by = by;
  entry->note = g_strdup (note);
  entry->outcome = outcome;
  if (due_in_days != G_MAXINT)
    entry->due.day = today + due_in_days;
  return entry;
}

static void
add_promise (Fixture *self, const char *note, TidemarkWho by, int due, TidemarkOutcome outcome)
{
  g_autoptr (TidemarkEntry) entry = make_promise (note, by, due, outcome);

  tidemark_test_window_add_entry (&self->test, entry);
}

static gboolean
has_expected (gpointer data)
{
  Fixture *self = data;

  return g_list_model_get_n_items (self->items) == self->n_expected;
}

static void
await_items (Fixture *self, guint n_expected)
{
  self->n_expected = n_expected;
  tidemark_test_await (has_expected, self);
}

static void
open_ledger (Fixture *self, const char *kind, const char *view, guint n_expected)
{
  tidemark_test_window_open (&self->test);
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.ledger", "s", kind);
  self->dialog = tidemark_test_window_await_dialog (&self->test);
  self->view = tidemark_test_get_child (self->dialog, view);
  self->items = tidemark_ledger_view_get_items (self->view);
  await_items (self, n_expected);
}

static TidemarkEntry *
get_entry (Fixture *self, guint position)
{
  g_autoptr (TidemarkEntryItem) item = g_list_model_get_item (self->items, position);

  return tidemark_entry_item_get_entry (item);
}

static void
close_ledger (Fixture *self)
{
  adw_dialog_force_close (self->dialog);
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
assert_section (Fixture *self, guint position, guint start, guint end)
{
  guint out_start, out_end;

  gtk_section_model_get_section (GTK_SECTION_MODEL (self->items), position, &out_start, &out_end);
  g_assert_cmpuint (out_start, ==, start);
  g_assert_cmpuint (out_end, ==, end);
}

static void
add_five (Fixture *self)
{
  add_promise (self, "undated", TIDEMARK_WHO_THEM, G_MAXINT, TIDEMARK_OUTCOME_OPEN);
  add_promise (self, "kept", TIDEMARK_WHO_THEM, -9, TIDEMARK_OUTCOME_KEPT);
  add_promise (self, "over", TIDEMARK_WHO_THEM, -3, TIDEMARK_OUTCOME_OPEN);
  add_promise (self, "due", TIDEMARK_WHO_ME, 0, TIDEMARK_OUTCOME_OPEN);
  add_promise (self, "later", TIDEMARK_WHO_THEM, 30, TIDEMARK_OUTCOME_OPEN);
}

static void
promises_are_listed_in_groups (Fixture *self, gconstpointer data)
{
  static const char *const order[] = { "over", "due", "later", "undated", "kept" };

  add_five (self);
  open_ledger (self, "promise", "promises", 5);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (get_entry (self, i)->note, ==, order[i]);
  assert_section (self, 0, 0, 1);
  assert_section (self, 1, 1, 2);
  assert_section (self, 3, 2, 4);
  assert_section (self, 4, 4, 5);
  close_ledger (self);
}

static void
list_shows_theirs_or_mine (Fixture *self, gconstpointer data)
{
  AdwToggleGroup *whose;

  add_five (self);
  open_ledger (self, "promise", "promises", 5);
  whose = tidemark_test_get_child (self->view, "whose");
  adw_toggle_group_set_active_name (whose, "mine");
  await_items (self, 1);
  g_assert_cmpstr (get_entry (self, 0)->note, ==, "due");
  adw_toggle_group_set_active_name (whose, "theirs");
  await_items (self, 4);
  adw_toggle_group_set_active_name (whose, "all");
  await_items (self, 5);
  close_ledger (self);
}

static gboolean
has_row (gpointer data)
{
  Fixture *self = data;

  return tidemark_test_find (GTK_WIDGET (self->view), TIDEMARK_TYPE_LEDGER_ROW) != NULL;
}

static GtkWidget *
get_first_row (Fixture *self)
{
  tidemark_test_await (has_row, self);
  return tidemark_test_find (GTK_WIDGET (self->view), TIDEMARK_TYPE_LEDGER_ROW);
}

static gboolean
first_is_settled (gpointer data)
{
  return get_entry (data, 0)->outcome == TIDEMARK_OUTCOME_LATE;
}

static gboolean
first_is_open (gpointer data)
{
  return get_entry (data, 0)->outcome == TIDEMARK_OUTCOME_OPEN;
}

static void
outcome_is_set_in_place_and_taken_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) settled = NULL;
  g_autoptr (GPtrArray) open = NULL;
  GtkWidget *row;

  add_promise (self, "over", TIDEMARK_WHO_THEM, -3, TIDEMARK_OUTCOME_OPEN);
  open_ledger (self, "promise", "promises", 1);
  row = get_first_row (self);
  g_assert_true (gtk_widget_activate_action (row, "ledger.outcome", "s", "late"));
  tidemark_test_await (first_is_settled, self);
  settled = tidemark_test_window_list_entries (&self->test);
  g_assert_cmpint (((TidemarkEntry *) settled->pdata[0])->outcome, ==, TIDEMARK_OUTCOME_LATE);

  tidemark_test_window_undo (&self->test);
  tidemark_test_await (first_is_open, self);
  open = tidemark_test_window_list_entries (&self->test);
  g_assert_cmpint (((TidemarkEntry *) open->pdata[0])->outcome, ==, TIDEMARK_OUTCOME_OPEN);
  close_ledger (self);
}

static int
count_rows (GtkWidget *widget)
{
  int n = TIDEMARK_IS_LEDGER_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static gboolean
focus_is_in_the_list (gpointer data)
{
  Fixture *self = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->test.window));
  GtkWidget *list = tidemark_test_get_child (self->view, "list");

  return focus != NULL && gtk_widget_is_ancestor (focus, list);
}

static gboolean
focus_is_in_the_dialog (gpointer data)
{
  Fixture *self = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->test.window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->dialog));
}

/* Once the dialog has put it where it begins: before that it would be taken away again. */
static void
focus_button (Fixture *self, GtkWidget *row)
{
  tidemark_test_await (focus_is_in_the_dialog, self);
  g_assert_true (gtk_widget_grab_focus (tidemark_test_find (row, GTK_TYPE_MENU_BUTTON)));
  g_assert_true (focus_is_in_the_list (self));
}

static gboolean
second_is_kept (gpointer data)
{
  return get_entry (data, 1)->outcome == TIDEMARK_OUTCOME_KEPT;
}

/* Who settles one is at the next one, not nowhere. */
static void
focus_goes_on_to_the_next_promise (Fixture *self, gconstpointer data)
{
  GtkWidget *row;

  add_promise (self, "over", TIDEMARK_WHO_THEM, -3, TIDEMARK_OUTCOME_OPEN);
  add_promise (self, "also", TIDEMARK_WHO_THEM, -2, TIDEMARK_OUTCOME_OPEN);
  open_ledger (self, "promise", "promises", 2);
  row = get_first_row (self);
  focus_button (self, row);
  g_assert_true (gtk_widget_activate_action (row, "ledger.outcome", "s", "kept"));
  tidemark_test_await (second_is_kept, self);
  tidemark_test_await (focus_is_in_the_list, self);
  close_ledger (self);
}

/* Somebody else writes to the journal while a row is at work. */
static void
focus_stays_when_the_journal_is_read_again (Fixture *self, gconstpointer data)
{
  add_promise (self, "over", TIDEMARK_WHO_THEM, -3, TIDEMARK_OUTCOME_OPEN);
  open_ledger (self, "promise", "promises", 1);
  focus_button (self, get_first_row (self));

  add_promise (self, "also", TIDEMARK_WHO_THEM, -2, TIDEMARK_OUTCOME_OPEN);
  await_items (self, 2);
  tidemark_test_await (focus_is_in_the_list, self);
  close_ledger (self);
}

/* The toast with Undo is where it can be seen. */
static void
undo_is_offered_over_the_dialog (Fixture *self, gconstpointer data)
{
  GtkWidget *overlay;

  add_promise (self, "over", TIDEMARK_WHO_THEM, -3, TIDEMARK_OUTCOME_OPEN);
  open_ledger (self, "promise", "promises", 1);
  overlay = adw_dialog_get_child (self->dialog);
  g_assert_true (ADW_IS_TOAST_OVERLAY (overlay));
  g_assert_true (gtk_widget_activate_action (get_first_row (self), "ledger.outcome", "s", "late"));
  tidemark_test_await (first_is_settled, self);
  while (tidemark_test_find (overlay, g_type_from_name ("AdwToastWidget")) == NULL)
    g_main_context_iteration (NULL, TRUE);
  close_ledger (self);
}

static void
talks_are_listed_with_how_they_ended (Fixture *self, gconstpointer data)
{
  TidemarkInstant now = tidemark_instant_now ();
  g_autoptr (TidemarkEntry) agreed = tidemark_entry_new (TIDEMARK_KIND_TALK, now, 4);
  g_autoptr (TidemarkEntry) dodged = tidemark_entry_new (TIDEMARK_KIND_TALK, now, 4);
  g_autofree char *sentence = NULL;

  agreed->topic = TIDEMARK_TOPIC_NEEDS;
  agreed->raised_by = TIDEMARK_WHO_THEM;
  agreed->outcome = TIDEMARK_OUTCOME_AGREED;
  dodged->topic = TIDEMARK_TOPIC_EXCLUSIVITY;
  dodged->raised_by = TIDEMARK_WHO_ME;
  dodged->outcome = TIDEMARK_OUTCOME_DODGED;
  dodged->answer = g_strdup ("Not now");
  tidemark_test_window_add_entry (&self->test, agreed);
  tidemark_test_window_add_entry (&self->test, dodged);
  open_ledger (self, "talk", "talks", 2);

  g_assert_cmpint (get_entry (self, 0)->outcome, ==, TIDEMARK_OUTCOME_DODGED);
  g_assert_cmpint (get_entry (self, 1)->outcome, ==, TIDEMARK_OUTCOME_AGREED);
  assert_section (self, 0, 0, 1);
  g_object_get (get_first_row (self), "sentence", &sentence, NULL);
  g_assert_nonnull (strstr (sentence, "You raised it"));
  g_assert_nonnull (strstr (sentence, "Not now"));
  g_assert_nonnull (strstr (sentence, "Dodged"));
  close_ledger (self);
}

static gboolean
shows_journal (gpointer data)
{
  AdwViewStack *stack = tidemark_test_get_child (data, "stack");

  return g_strcmp0 (adw_view_stack_get_visible_child_name (stack), "journal") == 0;
}

static void
row_opens_its_entry (Fixture *self, gconstpointer data)
{
  GtkListView *list;

  add_promise (self, "over", TIDEMARK_WHO_THEM, -3, TIDEMARK_OUTCOME_OPEN);
  open_ledger (self, "promise", "promises", 1);
  list = tidemark_test_get_child (self->view, "list");
  g_signal_emit_by_name (list, "activate", 0);
  tidemark_test_window_await_no_dialog (&self->test);
  tidemark_test_await (shows_journal, self->test.window);
}

/* What is stored meanwhile is listed. */
static void
list_follows_the_journal (Fixture *self, gconstpointer data)
{
  add_promise (self, "one", TIDEMARK_WHO_THEM, 1, TIDEMARK_OUTCOME_OPEN);
  open_ledger (self, "promise", "promises", 1);
  add_promise (self, "two", TIDEMARK_WHO_THEM, -1, TIDEMARK_OUTCOME_OPEN);
  await_items (self, 2);
  g_assert_cmpstr (get_entry (self, 0)->note, ==, "two");
  close_ledger (self);
}

static void
add_many (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_WRITE, &error);
  g_autoptr (TidemarkPerson) person = tidemark_journal_get_current_person (connection, &error);

  g_assert_true (tidemark_connection_begin (connection, &error));
  for (int i = 0; i < MANY; i++)
    {
      g_autoptr (TidemarkEntry) entry =
          make_promise ("one of many", TIDEMARK_WHO_THEM, i % 50 - 40, TIDEMARK_OUTCOME_OPEN);

      entry->person_id = g_strdup (person->id);
      g_assert_true (tidemark_journal_put_entry (connection, entry, &error));
    }
  g_assert_true (tidemark_connection_commit (connection, &error));
}

static void
thousands_take_a_screenful_of_rows (Fixture *self, gconstpointer data)
{
  add_many (self);
  open_ledger (self, "promise", "promises", MANY);
  get_first_row (self);
  g_assert_cmpint (count_rows (GTK_WIDGET (self->view)), <, 300);
  close_ledger (self);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(name) g_test_add ("/ledger-dialog/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (promises_are_listed_in_groups);
  ADD (list_shows_theirs_or_mine);
  ADD (outcome_is_set_in_place_and_taken_back);
  ADD (focus_goes_on_to_the_next_promise);
  ADD (focus_stays_when_the_journal_is_read_again);
  ADD (undo_is_offered_over_the_dialog);
  ADD (talks_are_listed_with_how_they_ended);
  ADD (row_opens_its_entry);
  ADD (list_follows_the_journal);
  ADD (thousands_take_a_screenful_of_rows);
#undef ADD

  return g_test_run ();
}
