/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-choice-row.h"
#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-journal.h"
#include "tidemark-ledger-view.h"
#include "tidemark-my-side-dialog.h"
#include "tidemark-path-answer.h"
#include "tidemark-reflect-result.h"
#include "tidemark-waiting-limit.h"

typedef struct
{
  TidemarkTestWindow test;
  AdwDialog *dialog;
  gboolean (*holds) (const TidemarkReflectResult *result);
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

/* What the engine makes of the file as it is now on the disk. */
static gboolean
engine_says (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_ONLY, &error);
  g_autoptr (TidemarkPerson) person = tidemark_journal_get_current_person (connection, &error);
  g_autoptr (TidemarkSpanCache) cache = tidemark_span_cache_new ();
  g_autoptr (TidemarkReflectResult) result = tidemark_reflect_result_load (
      connection, person->id, tidemark_instant_now (), cache, NULL, &error);

  g_assert_no_error (error);
  return self->holds (result);
}

static void
await_engine (Fixture *self, gboolean (*holds) (const TidemarkReflectResult *result))
{
  self->holds = holds;
  tidemark_test_await (engine_says, self);
}

static gboolean
is_read (gpointer data)
{
  return tidemark_my_side_dialog_get_result (data) != NULL;
}

static void
open_dialog (Fixture *self, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.my-side", "s", name);
  self->dialog = tidemark_test_window_await_dialog (&self->test);
  tidemark_test_await (is_read, self->dialog);
}

static void
close_dialog (Fixture *self)
{
  adw_dialog_force_close (self->dialog);
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
click (gpointer button)
{
  g_signal_emit_by_name (button, "clicked");
}

/* What do I want? */

static void
write_answer (Fixture *self, const char *page_name, const char *answer)
{
  gpointer page = tidemark_test_get_child (self->dialog, page_name);
  GtkTextBuffer *buffer = tidemark_test_get_child (page, "buffer");

  gtk_text_buffer_set_text (buffer, answer, -1);
}

/* The button at the bottom, and what leaving a page otherwise does not do. */
static void
go_on (Fixture *self, const char *page_name)
{
  gpointer page = tidemark_test_get_child (self->dialog, page_name);

  g_signal_emit_by_name (page, "hiding");
  g_signal_emit_by_name (page, "continued");
}

static gboolean
asks_general (const TidemarkReflectResult *result)
{
  return result->reflection->my_side.step == TIDEMARK_STEP_ASK_GENERAL &&
         g_strcmp0 (result->person->my_wish, "a home") == 0;
}

static gboolean
asks_with_me (const TidemarkReflectResult *result)
{
  return result->reflection->my_side.step == TIDEMARK_STEP_ASK_WITH_ME &&
         g_strcmp0 (result->person->their_wish_general, "somebody to travel with") == 0;
}

static gboolean
watches_actions (const TidemarkReflectResult *result)
{
  return result->reflection->my_side.step == TIDEMARK_STEP_WATCH_ACTIONS &&
         g_strcmp0 (result->person->their_wish_with_me, "not sure") == 0;
}

static gboolean
asks_my_wish (const TidemarkReflectResult *result)
{
  return result->reflection->my_side.step == TIDEMARK_STEP_MY_WISH;
}

static gboolean
shows_general (gpointer data)
{
  GtkLabel *step = tidemark_test_get_child (data, "step");

  return strstr (gtk_label_get_label (step), "what N. wants in general") != NULL;
}

static void
answers_lead_to_the_next_open_step (Fixture *self, gconstpointer data)
{
  AdwNavigationView *navigation;
  gpointer general;

  open_dialog (self, "wish");
  navigation = tidemark_test_get_child (self->dialog, "navigation");
  general = tidemark_test_get_child (self->dialog, "page_1");
  click (tidemark_test_get_child (self->dialog, "next"));
  g_assert_true (adw_navigation_view_get_visible_page (navigation) ==
                 tidemark_test_get_child (self->dialog, "page_0"));

  write_answer (self, "page_0", "  a home\n");
  go_on (self, "page_0");
  await_engine (self, asks_general);
  tidemark_test_await (shows_general, self->dialog);
  g_assert_true (adw_navigation_view_get_visible_page (navigation) == general);
  g_assert_nonnull (
      strstr (gtk_label_get_label (tidemark_test_get_child (general, "quote")), "a home"));

  write_answer (self, "page_1", "somebody to travel with");
  go_on (self, "page_1");
  await_engine (self, asks_with_me);
  write_answer (self, "page_2", "not sure");
  go_on (self, "page_2");
  await_engine (self, watches_actions);
  close_dialog (self);
}

static void
answer_is_shown_back_and_can_be_taken_back (Fixture *self, gconstpointer data)
{
  AdwActionRow *row;

  open_dialog (self, "wish");
  click (tidemark_test_get_child (self->dialog, "next"));
  write_answer (self, "page_0", "a home");
  go_on (self, "page_0");
  await_engine (self, asks_general);
  close_dialog (self);

  open_dialog (self, "wish");
  row = tidemark_test_get_child (self->dialog, "row_0");
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (row), "a home · "));
  tidemark_test_window_undo (&self->test);
  await_engine (self, asks_my_wish);
  close_dialog (self);
}

/* Escape is no reason to lose what was written. */
static void
answer_is_stored_when_the_dialog_closes (Fixture *self, gconstpointer data)
{
  open_dialog (self, "wish");
  click (tidemark_test_get_child (self->dialog, "next"));
  write_answer (self, "page_0", "a home");
  adw_dialog_close (self->dialog);
  tidemark_test_window_await_no_dialog (&self->test);
  await_engine (self, asks_general);
}

static gboolean
matches (const TidemarkReflectResult *result)
{
  return result->person->wishes_match == TIDEMARK_ANSWER_YES;
}

static void
match_is_an_answer_of_its_own (Fixture *self, gconstpointer data)
{
  open_dialog (self, "wish");
  tidemark_choice_row_set_value (tidemark_test_get_child (self->dialog, "match"),
                                 TIDEMARK_ANSWER_YES);
  await_engine (self, matches);
  close_dialog (self);
}

/* Waiting */

static void
type (Fixture *self, const char *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (tidemark_test_get_child (self->dialog, row)), text);
}

static gboolean
can_save (Fixture *self)
{
  return gtk_widget_get_sensitive (tidemark_test_get_child (self->dialog, "save"));
}

static void
save (Fixture *self)
{
  g_assert_true (can_save (self));
  click (tidemark_test_get_child (self->dialog, "save"));
  tidemark_test_window_await_no_dialog (&self->test);
}

static gboolean
limit_is_30 (const TidemarkReflectResult *result)
{
  return result->reflection->my_side.limit_days == 30;
}

static gboolean
limit_is_50 (const TidemarkReflectResult *result)
{
  return result->reflection->my_side.limit_days == 50;
}

static void
moved_limit_needs_a_reason_and_stays_in_sight (Fixture *self, gconstpointer data)
{
  GtkListBox *list;
  AdwActionRow *row;

  open_dialog (self, "waiting");
  type (self, "limit", "30");
  save (self);
  await_engine (self, limit_is_30);

  open_dialog (self, "waiting");
  type (self, "limit", "50");
  g_assert_false (can_save (self));
  type (self, "reason", "   ");
  g_assert_false (can_save (self));
  type (self, "reason", "the new job");
  save (self);
  await_engine (self, limit_is_50);

  open_dialog (self, "waiting");
  list = tidemark_test_get_child (self->dialog, "earlier_list");
  row = ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, 0));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "50 days"));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (row), "the new job"));
  row = ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, 1));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "30 days"));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (row), "Set on"));
  close_dialog (self);
}

static void
limit_that_is_no_number_is_refused (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = { "soon", "0", "-3", "3651", "1.5" };

  open_dialog (self, "waiting");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      type (self, "limit", texts[i]);
      g_assert_false (can_save (self));
      g_assert_true (
          gtk_widget_has_css_class (tidemark_test_get_child (self->dialog, "limit"), "error"));
    }
  type (self, "limit", "");
  g_assert_true (can_save (self));
  close_dialog (self);
}

static gboolean
has_days (const TidemarkReflectResult *result)
{
  return result->reflection->my_side.agreed_until_day == 20900 &&
         result->reflection->my_side.check_in_day == 20800;
}

static void
timeline_and_check_in_reach_the_engine (Fixture *self, gconstpointer data)
{
  open_dialog (self, "waiting");
  tidemark_day_row_set_day (tidemark_test_get_child (self->dialog, "agreed_until"), 20900);
  tidemark_day_row_set_day (tidemark_test_get_child (self->dialog, "check_in"), 20800);
  save (self);
  await_engine (self, has_days);
}

static gboolean
is_answered (const TidemarkReflectResult *result)
{
  g_autoptr (GPtrArray) answers = tidemark_path_answers_of (result->person, TIDEMARK_PATH_WAITING);

  return answers->len == 1;
}

static void
check_in_asks_and_the_answer_stays_with_its_day (Fixture *self, gconstpointer data)
{
  AdwPreferencesGroup *again;
  GtkListBox *list;
  AdwActionRow *row;

  open_dialog (self, "waiting");
  again = tidemark_test_get_child (self->dialog, "again");
  g_assert_nonnull (strstr (adw_preferences_group_get_description (again), "Whenever you like"));
  tidemark_day_row_set_day (tidemark_test_get_child (self->dialog, "check_in"), 20000);
  type (self, "answer", "Still well, a little tired");
  save (self);
  await_engine (self, is_answered);

  open_dialog (self, "waiting");
  again = tidemark_test_get_child (self->dialog, "again");
  g_assert_nonnull (strstr (adw_preferences_group_get_description (again), "that you chose"));
  list = tidemark_test_get_child (self->dialog, "answers_list");
  row = ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, 0));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Still well, a little tired");
  g_assert_cmpstr (adw_action_row_get_subtitle (row), !=, "");
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (tidemark_test_get_child (self->dialog, "answer"))), ==,
      "");
  close_dialog (self);
}

/* Needs */

static gboolean
need_is_told (const TidemarkReflectResult *result)
{
  return result->reflection->my_side.needs_told == 1 &&
         result->reflection->my_side.needs_agreed == 0;
}

static gboolean
lists_one (gpointer data)
{
  return g_list_model_get_n_items (tidemark_ledger_view_get_items (data)) == 1;
}

static void
need_is_a_talk_that_the_engine_counts (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  TidemarkEntry *talk;

  open_dialog (self, "needs");
  g_assert_false (gtk_widget_get_sensitive (tidemark_test_get_child (self->dialog, "add")));
  type (self, "need", "a day's notice");
  click (tidemark_test_get_child (self->dialog, "add"));
  await_engine (self, need_is_told);
  tidemark_test_await (lists_one, tidemark_test_get_child (self->dialog, "needs"));

  entries = tidemark_test_window_list_entries (&self->test);
  talk = g_ptr_array_index (entries, 0);
  g_assert_cmpint (talk->kind, ==, TIDEMARK_KIND_TALK);
  g_assert_cmpint (talk->topic, ==, TIDEMARK_TOPIC_NEEDS);
  g_assert_cmpint (talk->raised_by, ==, TIDEMARK_WHO_ME);
  g_assert_cmpint (talk->outcome, ==, TIDEMARK_OUTCOME_NONE);
  g_assert_cmpint (talk->day, ==, tidemark_day_text_today ());
  g_assert_cmpstr (talk->note, ==, "a day's notice");
  close_dialog (self);
}

static void
nothing_is_told_in_the_future (Fixture *self, gconstpointer data)
{
  open_dialog (self, "needs");
  type (self, "need", "a day's notice");
  g_assert_true (gtk_widget_get_sensitive (tidemark_test_get_child (self->dialog, "add")));
  tidemark_day_row_set_day (tidemark_test_get_child (self->dialog, "told_on"),
                            tidemark_day_text_today () + 1);
  g_assert_false (gtk_widget_get_sensitive (tidemark_test_get_child (self->dialog, "add")));
  close_dialog (self);
}

/* My people */

static gboolean
one_deep (const TidemarkReflectResult *result)
{
  return result->reflection->my_side.friends[TIDEMARK_FRIEND_DEEP] == 1;
}

static gboolean
two_deep (const TidemarkReflectResult *result)
{
  return result->reflection->my_side.friends[TIDEMARK_FRIEND_DEEP] == 2;
}

static gboolean
has_friend (gpointer data)
{
  return gtk_list_box_get_row_at_index (data, 0) != NULL;
}

static gboolean
was_seen_today (gpointer data)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (data, 0);

  return row != NULL && tidemark_test_find (GTK_WIDGET (row), GTK_TYPE_BUTTON) == NULL;
}

static void
people_are_added_and_seen_again (Fixture *self, gconstpointer data)
{
  GtkListBox *list;
  AdwActionRow *row;
  int yesterday = tidemark_day_text_today () - 1;

  open_dialog (self, "people");
  list = tidemark_test_get_child (self->dialog, "list_1");
  type (self, "who", " Mara ");
  g_assert_false (gtk_widget_get_sensitive (tidemark_test_get_child (self->dialog, "add")));
  tidemark_choice_row_set_value (tidemark_test_get_child (self->dialog, "kind"),
                                 TIDEMARK_FRIEND_DEEP);
  tidemark_day_row_set_day (tidemark_test_get_child (self->dialog, "seen_on"), yesterday);
  click (tidemark_test_get_child (self->dialog, "add"));
  await_engine (self, one_deep);
  tidemark_test_await (has_friend, list);
  row = ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, 0));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Mara");

  click (tidemark_test_find (GTK_WIDGET (row), GTK_TYPE_BUTTON));
  await_engine (self, two_deep);
  tidemark_test_await (was_seen_today, list);
  row = ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, 0));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (row), "2 times"));
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
  close_dialog (self);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(name) g_test_add ("/my-side/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (answers_lead_to_the_next_open_step);
  ADD (answer_is_shown_back_and_can_be_taken_back);
  ADD (answer_is_stored_when_the_dialog_closes);
  ADD (match_is_an_answer_of_its_own);
  ADD (moved_limit_needs_a_reason_and_stays_in_sight);
  ADD (limit_that_is_no_number_is_refused);
  ADD (timeline_and_check_in_reach_the_engine);
  ADD (check_in_asks_and_the_answer_stays_with_its_day);
  ADD (need_is_a_talk_that_the_engine_counts);
  ADD (nothing_is_told_in_the_future);
  ADD (people_are_added_and_seen_again);
#undef ADD

  return g_test_run ();
}
