/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-talk-answer-page.h"

#include <glib/gi18n.h>

#include "tidemark-choice-row.h"
#include "tidemark-day-clock.h"
#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-label.h"
#include "tidemark-link-choice.h"
#include "tidemark-links-group.h"
#include "tidemark-note-row.h"

/* Of promises and talks the newest ones; every other can be linked from the entry. */
#define MAX_LINKS 6

struct _TidemarkTalkAnswerPage
{
  AdwNavigationPage parent_instance;

  GCancellable *reading;
  GPtrArray *links;  /* what can be chosen */
  GPtrArray *checks; /* a button for each of them; owned by their rows */
  char *alias;

  GtkButton *save;
  AdwComboRow *topic;
  TidemarkChoiceRow *outcome;
  TidemarkDayRow *day;
  TidemarkNoteRow *answer;
  AdwExpanderRow *belongs;
};

G_DEFINE_FINAL_TYPE (TidemarkTalkAnswerPage, tidemark_talk_answer_page, ADW_TYPE_NAVIGATION_PAGE)

static guint saved_signal;

static void
changed_cb (TidemarkTalkAnswerPage *self)
{
  int day = tidemark_day_row_get_day (self->day);

  gtk_widget_set_sensitive (GTK_WIDGET (self->save),
                            tidemark_choice_row_get_value (self->outcome) != TIDEMARK_CHOICE_NONE &&
                                day != TIDEMARK_DAY_NONE && day <= tidemark_day_text_today ());
}

static void
save_cb (TidemarkTalkAnswerPage *self)
{
  g_signal_emit (self, saved_signal, 0);
}

static void
add_link (TidemarkTalkAnswerPage *self, TidemarkEntry *entry)
{
  GtkWidget *row = tidemark_link_row_new (entry, self->alias);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->belongs, row);
  g_ptr_array_add (self->links, tidemark_entry_ref (entry));
  g_ptr_array_add (self->checks, check);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkTalkAnswerPage) self = user_data;
  g_autoptr (TidemarkLinkChoice) choice =
      tidemark_link_choice_read_finish (TIDEMARK_STORE (source), result, NULL);

  if (choice == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;

  for (guint i = 0; i < choice->entries->len && i < MAX_LINKS; i++)
    add_link (self, g_ptr_array_index (choice->entries, i));
  gtk_widget_set_visible (GTK_WIDGET (self->belongs), self->links->len > 0);
}

static void
tidemark_talk_answer_page_dispose (GObject *object)
{
  TidemarkTalkAnswerPage *self = TIDEMARK_TALK_ANSWER_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_TALK_ANSWER_PAGE);

  G_OBJECT_CLASS (tidemark_talk_answer_page_parent_class)->dispose (object);
}

static void
tidemark_talk_answer_page_finalize (GObject *object)
{
  TidemarkTalkAnswerPage *self = TIDEMARK_TALK_ANSWER_PAGE (object);

  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->checks);
  g_free (self->alias);

  G_OBJECT_CLASS (tidemark_talk_answer_page_parent_class)->finalize (object);
}

static void
tidemark_talk_answer_page_class_init (TidemarkTalkAnswerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_talk_answer_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_talk_answer_page_finalize;

  saved_signal = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  g_type_ensure (TIDEMARK_TYPE_CHOICE_ROW);
  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  g_type_ensure (TIDEMARK_TYPE_NOTE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-talk-answer-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkTalkAnswerPage, name)
  BIND (save);
  BIND (topic);
  BIND (outcome);
  BIND (day);
  BIND (answer);
  BIND (belongs);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
tidemark_talk_answer_page_init (TidemarkTalkAnswerPage *self)
{
  g_autoptr (GtkStringList) topics = gtk_string_list_new (NULL);

  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int topic = TIDEMARK_TOPIC_EXCLUSIVITY; topic <= TIDEMARK_TOPIC_OTHER; topic++)
    gtk_string_list_append (topics, tidemark_label_topic ((TidemarkTopic) topic));
  adw_combo_row_set_model (self->topic, G_LIST_MODEL (topics));
  adw_combo_row_set_selected (self->topic, TIDEMARK_TOPIC_NEEDS - TIDEMARK_TOPIC_EXCLUSIVITY);
  tidemark_choice_row_add (self->outcome, TIDEMARK_OUTCOME_AGREED, _ ("Agreed"));
  tidemark_choice_row_add (self->outcome, TIDEMARK_OUTCOME_DECLINED, _ ("Declined"));
  tidemark_choice_row_add (self->outcome, TIDEMARK_OUTCOME_POSTPONED, _ ("Later"));
  tidemark_choice_row_add (self->outcome, TIDEMARK_OUTCOME_DODGED, _ ("Dodged"));
  tidemark_choice_row_add (self->outcome, TIDEMARK_OUTCOME_UNANSWERED, _ ("None"));
  tidemark_note_row_set_prompt (self->answer, _ ("The answer, in the words that were used"));
  tidemark_talk_answer_page_set_day (self, TIDEMARK_DAY_NONE);
}

/**
 * tidemark_talk_answer_page_offer:
 * @store: of the journal
 * @person_id: with whom the talk was
 * @alias: what they are called
 *
 * Reads what the talk may belong to. Once.
 */
void
tidemark_talk_answer_page_offer (TidemarkTalkAnswerPage *self,
                                 TidemarkStore *store,
                                 const char *person_id,
                                 const char *alias)
{
  int day_start_hour = tidemark_day_clock_get_start_hour (tidemark_day_clock_get_default ());
  g_autoptr (TidemarkEntry) talk =
      tidemark_entry_new (TIDEMARK_KIND_TALK, tidemark_instant_now (), day_start_hour);

  g_return_if_fail (TIDEMARK_IS_TALK_ANSWER_PAGE (self));

  talk->person_id = g_strdup (person_id);
  g_set_str (&self->alias, alias);
  self->reading = g_cancellable_new ();
  tidemark_link_choice_read_async (store, talk, self->reading, read_cb, g_object_ref (self));
}

/**
 * tidemark_talk_answer_page_set_day:
 * @day: the day that was planned, or TIDEMARK_DAY_NONE
 *
 * A talk that was planned for a day to come can only have been today.
 */
void
tidemark_talk_answer_page_set_day (TidemarkTalkAnswerPage *self, int day)
{
  int today = tidemark_day_text_today ();

  g_return_if_fail (TIDEMARK_IS_TALK_ANSWER_PAGE (self));

  tidemark_day_row_set_day (self->day, day == TIDEMARK_DAY_NONE || day > today ? today : day);
  changed_cb (self);
}

static char **
list_links (TidemarkTalkAnswerPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < self->links->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_strv_builder_add (builder, ((TidemarkEntry *) g_ptr_array_index (self->links, i))->id);
  ids = g_strv_builder_end (builder);

  return ids[0] != NULL ? g_steal_pointer (&ids) : NULL;
}

static TidemarkInstant
find_instant (int day)
{
  return day == tidemark_day_text_today () ? tidemark_instant_now ()
                                           : tidemark_day_clock_find_instant (day);
}

/**
 * tidemark_talk_answer_page_make_talk:
 * @card: what was prepared
 *
 * Returns: (transfer full): the talk as it was
 */
TidemarkEntry *
tidemark_talk_answer_page_make_talk (TidemarkTalkAnswerPage *self, const TidemarkTalkCard *card)
{
  int day = tidemark_day_row_get_day (self->day);
  TidemarkEntry *talk = tidemark_entry_new (TIDEMARK_KIND_TALK, find_instant (day), 0);

  talk->day = day;
  talk->person_id = g_strdup (card->person_id);
  talk->topic =
      (TidemarkTopic) (TIDEMARK_TOPIC_EXCLUSIVITY + (int) adw_combo_row_get_selected (self->topic));
  talk->raised_by = TIDEMARK_WHO_ME;
  talk->outcome = (TidemarkOutcome) tidemark_choice_row_get_value (self->outcome);
  talk->note = tidemark_talk_card_make_note (card);
  talk->answer = tidemark_note_row_get_text (self->answer);
  talk->hot = tidemark_note_row_get_hot (self->answer);
  talk->goes_with = list_links (self);
  return talk;
}
