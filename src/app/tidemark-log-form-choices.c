/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-form-private.h"

#include <glib/gi18n.h>

#include "tidemark-label.h"

/* What there is to choose from, in the order in which it is shown. */

static glong
get_title_length (TidemarkChoiceRow *row)
{
  g_autofree char *title = NULL;

  g_object_get (row, "title", &title, NULL);

  return g_utf8_strlen (title, -1);
}

/* One under the other, digit under digit. */
static void
add_scales (TidemarkLogForm *self)
{
  glong n_chars = MAX (get_title_length (self->distance), get_title_length (self->wanted));

  tidemark_choice_row_add_scale (self->distance);
  tidemark_choice_row_add_scale (self->wanted);
  tidemark_choice_row_set_title_width (self->distance, (int) n_chars);
  tidemark_choice_row_set_title_width (self->wanted, (int) n_chars);
}

static void
add_answers (TidemarkLogForm *self)
{
  tidemark_choice_row_add (self->answered, TIDEMARK_ANSWER_YES, _ ("Yes"));
  tidemark_choice_row_add (self->answered, TIDEMARK_ANSWER_NO, _ ("No"));
  tidemark_choice_row_add (self->happened, TIDEMARK_HAPPENED_YES, _ ("Yes"));
  tidemark_choice_row_add (self->happened, TIDEMARK_HAPPENED_MOVED, _ ("Moved"));
  tidemark_choice_row_add (self->happened, TIDEMARK_HAPPENED_CANCELLED, _ ("Cancelled"));
  tidemark_choice_row_add (self->move, TIDEMARK_MOVE_PURSUE, _ ("Reached Out"));
  tidemark_choice_row_add (self->move, TIDEMARK_MOVE_PRESS, _ ("Pressed"));
  tidemark_choice_row_add (self->move, TIDEMARK_MOVE_SPACE, _ ("Gave Space"));
  tidemark_choice_row_add (self->friend, TIDEMARK_FRIEND_FUN, _ ("Fun"));
  tidemark_choice_row_add (self->friend, TIDEMARK_FRIEND_DEEP, _ ("Deep Talk"));
  tidemark_choice_row_add (self->friend, TIDEMARK_FRIEND_OLD, _ ("Old Friends"));
  tidemark_choice_row_add (self->talk_answer, TIDEMARK_OUTCOME_AGREED, _ ("Agreed"));
  tidemark_choice_row_add (self->talk_answer, TIDEMARK_OUTCOME_DECLINED, _ ("Declined"));
  tidemark_choice_row_add (self->talk_answer, TIDEMARK_OUTCOME_POSTPONED, _ ("Later"));
  tidemark_choice_row_add (self->talk_answer, TIDEMARK_OUTCOME_DODGED, _ ("Dodged"));
  tidemark_choice_row_add (self->talk_answer, TIDEMARK_OUTCOME_UNANSWERED, _ ("None"));
  add_scales (self);
}

static void
set_words (AdwComboRow *row, int first, int last, const char *(*get_label) (int value))
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("Not said"));
  for (int i = first; i <= last; i++)
    gtk_string_list_append (words, get_label (i));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
}

static const char *
get_outcome_label (int value)
{
  return tidemark_label_outcome ((TidemarkOutcome) value);
}

static const char *
get_topic_label (int value)
{
  return tidemark_label_topic ((TidemarkTopic) value);
}

/**
 * tidemark_log_form_add_choices:
 *
 * Fills the rows with the answers that do not name anybody.
 */
void
tidemark_log_form_add_choices (TidemarkLogForm *self)
{
  add_answers (self);
  for (int safety = TIDEMARK_SAFETY_AFRAID; safety <= TIDEMARK_SAFETY_FORCED; safety++)
    tidemark_chips_add (self->safety, safety, tidemark_label_safety ((TidemarkSafety) safety));
  tidemark_chips_set_single (self->safety, TRUE);

  set_words (self->promise_outcome, TIDEMARK_OUTCOME_OPEN, TIDEMARK_OUTCOME_EXCUSED,
             get_outcome_label);
  set_words (self->talk_outcome, TIDEMARK_OUTCOME_AGREED, TIDEMARK_OUTCOME_UNANSWERED,
             get_outcome_label);
  set_words (self->topic, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_TOPIC_OTHER, get_topic_label);
  set_words (self->talk_topic, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_TOPIC_OTHER, get_topic_label);
}

static void
add_people (TidemarkChoiceRow *row, const char *alias, gboolean more)
{
  tidemark_choice_row_add (row, TIDEMARK_WHO_THEM, alias);
  tidemark_choice_row_add (row, TIDEMARK_WHO_ME, _ ("Me"));
  if (!more)
    return;

  tidemark_choice_row_add (row, TIDEMARK_WHO_BOTH, _ ("Both"));
  tidemark_choice_row_add (row, TIDEMARK_WHO_UNKNOWN, _ ("Not Known"));
}

static void
add_talked (TidemarkLogForm *self, const char *alias)
{
  /* Translators: who talked about us; %s is the other person's alias */
  g_autofree char *they_did = g_strdup_printf (_ ("%s Did"), alias);

  tidemark_choice_row_add (self->talked, TIDEMARK_WHO_NONE, _ ("No"));
  tidemark_choice_row_add (self->talked, TIDEMARK_WHO_ME, _ ("I Did"));
  tidemark_choice_row_add (self->talked, TIDEMARK_WHO_THEM, they_did);
}

/**
 * tidemark_log_form_set_alias:
 * @alias: what the other person is called; said once, before anything else
 */
void
tidemark_log_form_set_alias (TidemarkLogForm *self, const char *alias)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  self->loading = TRUE;
  add_people (self->text_by, alias, TRUE);
  add_people (self->call_by, alias, TRUE);
  add_people (self->planned_by, alias, TRUE);
  add_people (self->date_by, alias, TRUE);
  add_people (self->changed_by, alias, TRUE);
  add_people (self->promise_by, alias, FALSE);
  add_people (self->raised_by, alias, FALSE);
  add_talked (self, alias);
  tidemark_choice_row_add (self->about, TIDEMARK_WHO_THEM, alias);
  /* Translators: what a note is about: about nobody else */
  tidemark_choice_row_add (self->about, TIDEMARK_WHO_ME, _ ("Just Me"));
  self->loading = FALSE;
  tidemark_log_form_reset (self);
}

/* The first word of a combo row is "Not said". */
int
tidemark_log_form_get_selected (AdwComboRow *row, int first)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? 0 : first + (int) selected - 1;
}

void
tidemark_log_form_set_selected (AdwComboRow *row, int value, int first)
{
  adw_combo_row_set_selected (row, value < first ? 0 : (guint) (value - first + 1));
}
