/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chips.h"
#include "tidemark-choice-row.h"
#include "tidemark-length-row.h"
#include "tidemark-log-form.h"
#include "tidemark-mark-picker.h"
#include "tidemark-moment-row.h"
#include "tidemark-note-row.h"
#include "tidemark-when-row.h"

G_BEGIN_DECLS

/* Among the files of this type: tidemark-log-form.c is the widget, -questions.c what is asked for
 * which kind, -choices.c the answers to choose from, -fill.c turns answers into entries, -load.c
 * entries into answers, and -draft.c keeps answers that are not stored yet. */
struct _TidemarkLogForm
{
  AdwBin parent_instance;

  TidemarkKind kind;
  int day_start_hour;
  TidemarkEntry *edited;
  char *prompt;
  char *blank; /* the draft of a form that nobody answered */
  gboolean complete;
  gboolean loading;

  TidemarkWhenRow *when_row;
  TidemarkChoiceRow *text_by;
  TidemarkChoiceRow *call_by;
  TidemarkChoiceRow *answered;
  TidemarkLengthRow *length;
  TidemarkChoiceRow *planned_by;
  TidemarkChoiceRow *date_by;
  TidemarkChoiceRow *happened;
  TidemarkChoiceRow *changed_by;
  TidemarkMomentRow *moved_to;
  TidemarkChoiceRow *promise_by;
  TidemarkMomentRow *due;
  AdwComboRow *promise_outcome;
  TidemarkMomentRow *resolved;
  AdwComboRow *topic;
  TidemarkChoiceRow *raised_by;
  AdwComboRow *talk_outcome;
  AdwEntryRow *answer;
  TidemarkChoiceRow *move;
  TidemarkChoiceRow *friend;
  AdwEntryRow *who;
  GtkWidget *safety_row;
  TidemarkChips *safety;
  TidemarkChoiceRow *about;

  GtkWidget *mark_list;
  TidemarkMarkPicker *mark;
  GtkWidget *scale_list;
  TidemarkChoiceRow *distance;
  TidemarkChoiceRow *wanted;
  GtkWidget *talk_list;
  TidemarkChoiceRow *talked;
  AdwComboRow *talk_topic;
  TidemarkChoiceRow *talk_answer;
  TidemarkNoteRow *note;
  GtkWidget *marks_list;
  AdwExpanderRow *marks_expander;
  TidemarkMarkPicker *marks;
};

/* A question: where it is in the form, and the properties that hold the answer. */
typedef struct
{
  const char *name;
  gsize offset;
  const char *property;
  guint kinds;
} TidemarkLogQuestion;

extern const TidemarkLogQuestion tidemark_log_questions[];
extern const guint tidemark_log_n_questions;

void tidemark_log_form_bind_questions (GtkWidgetClass *widget_class);
GObject *tidemark_log_form_get_question (TidemarkLogForm *self, guint question);
void tidemark_log_form_show_questions (TidemarkLogForm *self);
void tidemark_log_form_show_follow_ups (TidemarkLogForm *self);
void tidemark_log_form_forget_answers (TidemarkLogForm *self);
gboolean tidemark_log_form_check (TidemarkLogForm *self);

/* What the combo rows list, after "Not said". */
#define TIDEMARK_FIRST_PROMISE_OUTCOME TIDEMARK_OUTCOME_OPEN
#define TIDEMARK_FIRST_TALK_OUTCOME TIDEMARK_OUTCOME_AGREED
#define TIDEMARK_FIRST_TOPIC TIDEMARK_TOPIC_EXCLUSIVITY

void tidemark_log_form_add_choices (TidemarkLogForm *self);
int tidemark_log_form_get_selected (AdwComboRow *row, int first);
void tidemark_log_form_set_selected (AdwComboRow *row, int value, int first);

void tidemark_log_form_update (TidemarkLogForm *self);
void tidemark_log_form_remember_blank (TidemarkLogForm *self);

G_END_DECLS
