/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-choice-row.h"
#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-journal.h"
#include "tidemark-note-row.h"
#include "tidemark-talk-card.h"

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

/* Of the file as it is now on the disk. */
static TidemarkTalkCard *
read_card (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_ONLY, &error);
  g_autoptr (TidemarkPerson) person = tidemark_journal_get_current_person (connection, &error);
  TidemarkTalkCard *card = tidemark_talk_card_read (connection, person->id, &error);

  g_assert_no_error (error);
  return card;
}

static gboolean
has_card (gpointer data)
{
  g_autoptr (TidemarkTalkCard) card = read_card (data);

  return card != NULL;
}

static gboolean
has_no_card (gpointer data)
{
  return !has_card (data);
}

static void
open_dialog (Fixture *self)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.talk-card", NULL));
  self->dialog = tidemark_test_window_await_dialog (&self->test);
}

static void
close_dialog (Fixture *self)
{
  adw_dialog_force_close (self->dialog);
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
write_row (Fixture *self, const char *name, const char *text)
{
  gtk_editable_set_text (tidemark_test_get_child (self->dialog, name), text);
}

static void
write_card (Fixture *self)
{
  write_row (self, "want", "Clear plans");
  write_row (self, "when", "plans move on the same day,");
  write_row (self, "feel", "a little lost");
  write_row (self, "ask", "to know a day ahead.");
  write_row (self, "limit", "One more talk, then I decide");
}

static const char *
get_sentence (Fixture *self)
{
  return gtk_label_get_label (tidemark_test_get_child (self->dialog, "sentence"));
}

static void
sentence_is_made_of_what_is_written (void)
{
  g_autoptr (TidemarkTalkCard) card = tidemark_talk_card_new ("id");
  g_autofree char *begun = NULL;
  g_autofree char *note = NULL;

  g_assert_true (tidemark_talk_card_is_blank (card));
  g_assert_null (tidemark_talk_card_say (card));
  g_assert_null (tidemark_talk_card_make_note (card));
  tidemark_talk_card_set_text (card, TIDEMARK_TALK_FEEL, "  confused. ");
  begun = tidemark_talk_card_say (card);
  g_assert_cmpstr (begun, ==, "When …, I feel confused. I would like ….");
  tidemark_talk_card_set_text (card, TIDEMARK_TALK_LIMIT, "two weeks");
  note = tidemark_talk_card_make_note (card);
  g_assert_cmpstr (note, ==, "When …, I feel confused. I would like ….\nMy limit: two weeks");
}

static void
accusation_is_named_and_bars_nothing (Fixture *self, gconstpointer data)
{
  GtkWidget *hint;

  open_dialog (self);
  hint = tidemark_test_get_child (self->dialog, "hint");
  write_row (self, "when", "You ALWAYS cancel");
  g_assert_true (gtk_widget_get_visible (hint));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (hint)), "you always"));
  g_assert_true (gtk_widget_get_sensitive (tidemark_test_get_child (self->dialog, "log_answer")));
  write_row (self, "when", "Saturday was cancelled");
  g_assert_false (gtk_widget_get_visible (hint));
  close_dialog (self);
}

static gboolean
shows_clause (gpointer data)
{
  return strstr (get_sentence (data), "to know a day ahead") != NULL;
}

static void
card_is_kept_until_it_is_thrown_away (Fixture *self, gconstpointer data)
{
  open_dialog (self);
  write_card (self);
  g_assert_cmpstr (get_sentence (self), ==,
                   "When plans move on the same day, I feel a little lost. "
                   "I would like to know a day ahead.");
  close_dialog (self);
  tidemark_test_await (has_card, self);

  open_dialog (self);
  tidemark_test_await (shows_clause, self);
  g_signal_emit_by_name (tidemark_test_get_child (self->dialog, "discard"), "activated");
  tidemark_test_window_await_no_dialog (&self->test);
  tidemark_test_await (has_no_card, self);
  tidemark_test_window_undo (&self->test);
  tidemark_test_await (has_card, self);
}

static void
add_promise (Fixture *self)
{
  g_autoptr (TidemarkEntry) promise =
      tidemark_entry_new (TIDEMARK_KIND_PROMISE, tidemark_instant_now (), TIDEMARK_DAY_START_HOUR);

  promise->by = TIDEMARK_WHO_THEM;
  promise->note = g_strdup ("a weekend away");
  tidemark_test_window_add_entry (&self->test, promise);
}

static gboolean
offers_link (gpointer data)
{
  Fixture *self = data;
  gpointer page = tidemark_test_get_child (self->dialog, "answer_page");

  return gtk_widget_get_visible (tidemark_test_get_child (page, "belongs"));
}

static const TidemarkEntry *
find_talk (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const TidemarkEntry *entry = g_ptr_array_index (entries, i);

      if (entry->kind == TIDEMARK_KIND_TALK)
        return entry;
    }

  g_error ("There is no talk");
}

static void
talk_that_happened_is_logged_in_one_step (Fixture *self, gconstpointer data)
{
  gpointer page;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const TidemarkEntry *talk;

  add_promise (self);
  open_dialog (self);
  tidemark_test_await (offers_link, self);
  write_card (self);
  g_signal_emit_by_name (tidemark_test_get_child (self->dialog, "log_answer"), "activated");
  page = tidemark_test_get_child (self->dialog, "answer_page");
  g_assert_false (gtk_widget_get_sensitive (tidemark_test_get_child (page, "save")));
  tidemark_choice_row_set_value (tidemark_test_get_child (page, "outcome"),
                                 TIDEMARK_OUTCOME_POSTPONED);
  tidemark_note_row_set_text (tidemark_test_get_child (page, "answer"), "Ask me on Sunday");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (
          tidemark_test_find (tidemark_test_get_child (page, "belongs"), GTK_TYPE_CHECK_BUTTON)),
      TRUE);
  g_signal_emit_by_name (tidemark_test_get_child (page, "save"), "clicked");
  tidemark_test_window_await_no_dialog (&self->test);

  entries = tidemark_test_window_await_entries (&self->test, 2);
  talk = find_talk (entries);
  g_assert_cmpint (talk->outcome, ==, TIDEMARK_OUTCOME_POSTPONED);
  g_assert_cmpint (talk->raised_by, ==, TIDEMARK_WHO_ME);
  g_assert_cmpint (talk->topic, ==, TIDEMARK_TOPIC_NEEDS);
  g_assert_cmpstr (talk->answer, ==, "Ask me on Sunday");
  g_assert_true (g_str_has_prefix (talk->note, "When plans move on the same day, I feel"));
  g_assert_nonnull (strstr (talk->note, "What I want: Clear plans"));
  g_assert_cmpuint (g_strv_length (talk->goes_with), ==, 1);
  g_assert_true (has_no_card (self));

  tidemark_test_window_undo (&self->test);
  after = tidemark_test_window_await_entries (&self->test, 1);
  tidemark_test_await (has_card, self);
}

static gboolean
shows_row (gpointer data)
{
  return gtk_widget_get_visible (tidemark_test_get_child (data, "talk_card_row"));
}

static gboolean
shows_no_row (gpointer data)
{
  return !shows_row (data);
}

static void
today_shows_it_on_the_chosen_day_alone (Fixture *self, gconstpointer data)
{
  TidemarkPage *today = tidemark_test_window_show (&self->test, "today");
  TidemarkDayRow *day;

  open_dialog (self);
  write_card (self);
  day = tidemark_test_get_child (self->dialog, "day");
  tidemark_day_row_set_day (day, tidemark_day_text_today ());
  close_dialog (self);
  tidemark_test_await (shows_row, today);

  open_dialog (self);
  tidemark_test_await (shows_clause, self);
  day = tidemark_test_get_child (self->dialog, "day");
  tidemark_day_row_set_day (day, tidemark_day_text_today () + 3);
  close_dialog (self);
  tidemark_test_await (shows_no_row, today);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

  g_test_add_func ("/talk-card/sentence_is_made_of_what_is_written",
                   sentence_is_made_of_what_is_written);
#define ADD(test) g_test_add ("/talk-card/" #test, Fixture, NULL, set_up, test, tear_down)
  ADD (accusation_is_named_and_bars_nothing);
  ADD (card_is_kept_until_it_is_thrown_away);
  ADD (talk_that_happened_is_logged_in_one_step);
  ADD (today_shows_it_on_the_chosen_day_alone);
#undef ADD

  return g_test_run ();
}
