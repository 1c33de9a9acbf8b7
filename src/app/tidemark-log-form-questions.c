/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-form-private.h"

#define KIND(name) (1u << TIDEMARK_KIND_##name)
#define CARRIERS (KIND (TEXT) | KIND (CALL) | KIND (DATE) | KIND (TALK))
#define FEELINGS (KIND (DISTANCE) | KIND (WANTED))
#define ALL (~0u)

#define OFFSET(name) G_STRUCT_OFFSET (TidemarkLogForm, name)
#define QUESTION(name, property, kinds) { #name, OFFSET (name), property, kinds }

const TidemarkLogQuestion tidemark_log_questions[] = {
  QUESTION (text_by, "value", KIND (TEXT)),
  QUESTION (call_by, "value", KIND (CALL)),
  QUESTION (answered, "value", KIND (CALL)),
  QUESTION (length, "seconds", KIND (CALL)),
  QUESTION (planned_by, "value", KIND (DATE)),
  QUESTION (date_by, "value", KIND (DATE)),
  QUESTION (happened, "value", KIND (DATE)),
  QUESTION (changed_by, "value", KIND (DATE)),
  QUESTION (moved_to, "moment", KIND (DATE)),
  QUESTION (promise_by, "value", KIND (PROMISE)),
  QUESTION (due, "moment", KIND (PROMISE)),
  QUESTION (promise_outcome, "selected", KIND (PROMISE)),
  QUESTION (resolved, "moment", KIND (PROMISE)),
  QUESTION (topic, "selected", KIND (TALK)),
  QUESTION (raised_by, "value", KIND (TALK)),
  QUESTION (talk_outcome, "selected", KIND (TALK)),
  QUESTION (answer, "text", KIND (TALK)),
  QUESTION (move, "value", KIND (MOVE)),
  QUESTION (friend, "value", KIND (FRIEND)),
  QUESTION (who, "text", KIND (FRIEND)),
  QUESTION (safety, "chosen", ALL),
  QUESTION (about, "value", KIND (NOTE) | KIND (SAFETY)),
  QUESTION (mark, "chosen", ALL),
  QUESTION (distance, "value", CARRIERS | FEELINGS),
  QUESTION (wanted, "value", CARRIERS | FEELINGS),
  QUESTION (talked, "value", ALL),
  QUESTION (talk_topic, "selected", ALL),
  QUESTION (talk_answer, "value", ALL),
  QUESTION (marks, "chosen", ALL),
  QUESTION (note, "text", ALL),
  QUESTION (note, "hot", ALL),
};
const guint tidemark_log_n_questions = G_N_ELEMENTS (tidemark_log_questions);

/* Lists and rows around questions that are shown with them, for these kinds. */
static const struct
{
  const char *name;
  gsize offset;
  guint kinds;
} places[] = {
#define PLACE(name, kinds) { #name, OFFSET (name), kinds }
  PLACE (when_row, ALL),          PLACE (safety_row, KIND (SAFETY)),
  PLACE (mark_list, KIND (MARK)), PLACE (scale_list, CARRIERS | FEELINGS),
  PLACE (talk_list, KIND (DATE)), PLACE (marks_list, CARRIERS),
  PLACE (marks_expander, ALL),
#undef PLACE
};

static gpointer
get_member (TidemarkLogForm *self, gsize offset)
{
  return G_STRUCT_MEMBER (gpointer, self, offset);
}

void
tidemark_log_form_bind_questions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < tidemark_log_n_questions; i++)
    if (i == 0 || tidemark_log_questions[i].offset != tidemark_log_questions[i - 1].offset)
      gtk_widget_class_bind_template_child_full (widget_class, tidemark_log_questions[i].name,
                                                 FALSE, (gssize) tidemark_log_questions[i].offset);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    gtk_widget_class_bind_template_child_full (widget_class, places[i].name, FALSE,
                                               (gssize) places[i].offset);
}

GObject *
tidemark_log_form_get_question (TidemarkLogForm *self, guint question)
{
  return get_member (self, tidemark_log_questions[question].offset);
}

static gboolean
is_said (TidemarkChoiceRow *row)
{
  return tidemark_choice_row_get_value (row) != TIDEMARK_CHOICE_NONE;
}

static gboolean
has_moment (TidemarkMomentRow *row)
{
  return tidemark_due_is_set (tidemark_moment_row_get_due (row));
}

/**
 * tidemark_log_form_show_follow_ups:
 *
 * Shows what is asked because of another answer. What an entry says already is shown in any case:
 * it must not go unseen.
 */
void
tidemark_log_form_show_follow_ups (TidemarkLogForm *self)
{
  gboolean date = self->kind == TIDEMARK_KIND_DATE;
  gboolean promise = self->kind == TIDEMARK_KIND_PROMISE;
  gboolean edited = self->edited != NULL;
  int happened = tidemark_choice_row_get_value (self->happened);
  int outcome =
      tidemark_log_form_get_selected (self->promise_outcome, TIDEMARK_FIRST_PROMISE_OUTCOME);
  gboolean moved = happened == TIDEMARK_HAPPENED_MOVED;
  gboolean changed = moved || happened == TIDEMARK_HAPPENED_CANCELLED;
  gboolean settled = outcome > TIDEMARK_OUTCOME_OPEN;
  gboolean talked = tidemark_choice_row_get_value (self->talked) > TIDEMARK_WHO_NONE;

  gtk_widget_set_visible (GTK_WIDGET (self->changed_by),
                          date && (changed || (edited && is_said (self->changed_by))));
  gtk_widget_set_visible (GTK_WIDGET (self->moved_to),
                          date && (moved || (edited && has_moment (self->moved_to))));
  gtk_widget_set_visible (GTK_WIDGET (self->resolved),
                          promise && (settled || (edited && has_moment (self->resolved))));
  gtk_widget_set_visible (GTK_WIDGET (self->talk_topic), talked);
  gtk_widget_set_visible (GTK_WIDGET (self->talk_answer), talked);
}

/* One feeling is edited at a time; a talk that went with a date is an entry of its own by then. */
static void
hide_for_editing (TidemarkLogForm *self)
{
  if (self->edited == NULL)
    return;

  gtk_widget_set_visible (self->talk_list, FALSE);
  if (self->kind == TIDEMARK_KIND_DISTANCE)
    gtk_widget_set_visible (GTK_WIDGET (self->wanted), FALSE);
  if (self->kind == TIDEMARK_KIND_WANTED)
    gtk_widget_set_visible (GTK_WIDGET (self->distance), FALSE);
}

/**
 * tidemark_log_form_show_questions:
 *
 * Shows what is asked for the kind, and hides the rest.
 */
void
tidemark_log_form_show_questions (TidemarkLogForm *self)
{
  guint kind = 1u << self->kind;

  for (guint i = 0; i < tidemark_log_n_questions; i++)
    if (tidemark_log_questions[i].kinds != ALL)
      gtk_widget_set_visible (GTK_WIDGET (tidemark_log_form_get_question (self, i)),
                              (tidemark_log_questions[i].kinds & kind) != 0);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    gtk_widget_set_visible (get_member (self, places[i].offset), (places[i].kinds & kind) != 0);

  hide_for_editing (self);
  tidemark_log_form_show_follow_ups (self);
}

void
tidemark_log_form_forget_answers (TidemarkLogForm *self)
{
  for (guint i = 0; i < tidemark_log_n_questions; i++)
    {
      GObject *question = tidemark_log_form_get_question (self, i);
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (question),
                                                        tidemark_log_questions[i].property);

      g_object_set_property (question, pspec->name, g_param_spec_get_default_value (pspec));
    }
}

static gboolean
has_what_the_kind_needs (TidemarkLogForm *self)
{
  switch (self->kind)
    {
    case TIDEMARK_KIND_DISTANCE:
      return is_said (self->distance) || (self->edited == NULL && is_said (self->wanted));
    case TIDEMARK_KIND_WANTED:
      return is_said (self->wanted) || (self->edited == NULL && is_said (self->distance));
    case TIDEMARK_KIND_MARK:
      return tidemark_mark_picker_get_chosen (self->mark) != 0;
    case TIDEMARK_KIND_MOVE:
      return is_said (self->move);
    case TIDEMARK_KIND_FRIEND:
      return is_said (self->friend);
    case TIDEMARK_KIND_SAFETY:
      return tidemark_chips_get_chosen (self->safety) != 0;
    case TIDEMARK_KIND_NOTE:
      {
        g_autofree char *note = tidemark_note_row_get_text (self->note);

        return note != NULL;
      }
    case TIDEMARK_KIND_TEXT:
    case TIDEMARK_KIND_CALL:
    case TIDEMARK_KIND_DATE:
    case TIDEMARK_KIND_PROMISE:
    case TIDEMARK_KIND_TALK:
    case TIDEMARK_KIND_NOTHING:
      return TRUE;
    case TIDEMARK_KIND_MESSAGE:
    case TIDEMARK_KIND_NONE:
    default:
      return FALSE;
    }
}

/**
 * tidemark_log_form_check:
 *
 * Returns: whether it can be stored: nothing is missing without which the kind is nothing, and
 *   what was typed as a time is one
 */
gboolean
tidemark_log_form_check (TidemarkLogForm *self)
{
  gboolean call = self->kind == TIDEMARK_KIND_CALL;
  gboolean date = self->kind == TIDEMARK_KIND_DATE;
  gboolean promise = self->kind == TIDEMARK_KIND_PROMISE;

  return has_what_the_kind_needs (self) && tidemark_when_row_get_valid (self->when_row) &&
         (!call || tidemark_length_row_get_valid (self->length)) &&
         (!date || tidemark_moment_row_get_valid (self->moved_to)) &&
         (!promise || (tidemark_moment_row_get_valid (self->due) &&
                       tidemark_moment_row_get_valid (self->resolved)));
}
