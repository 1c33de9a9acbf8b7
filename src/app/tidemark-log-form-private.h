/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chips.h"
#include "tidemark-choice-row.h"
#include "tidemark-day-row.h"
#include "tidemark-log-form.h"
#include "tidemark-when-row.h"

G_BEGIN_DECLS

/* Between tidemark-log-form.c, which asks, and tidemark-log-form-entries.c, which turns answers
 * into entries and back. */
struct _TidemarkLogForm
{
  AdwBin parent_instance;

  TidemarkKind kind;
  int day_start_hour;
  TidemarkEntry *edited;
  char *prompt;
  gboolean complete;
  gboolean loading;

  TidemarkWhenRow *when_row;
  TidemarkChoiceRow *text_by;
  TidemarkChoiceRow *call_by;
  TidemarkChoiceRow *answered;
  AdwSpinRow *minutes;
  TidemarkChoiceRow *planned_by;
  TidemarkChoiceRow *happened;
  TidemarkChoiceRow *changed_by;
  TidemarkDayRow *moved_to;
  TidemarkChoiceRow *promise_by;
  TidemarkDayRow *due;
  AdwComboRow *promise_outcome;
  AdwComboRow *topic;
  TidemarkChoiceRow *raised_by;
  AdwComboRow *talk_outcome;
  AdwEntryRow *answer;
  TidemarkChoiceRow *move;
  TidemarkChoiceRow *friend;
  AdwEntryRow *who;
  GtkWidget *safety_row;
  TidemarkChips *safety;

  GtkWidget *mark_list;
  TidemarkChips *mark;
  GtkWidget *scale_list;
  TidemarkChoiceRow *distance;
  TidemarkChoiceRow *wanted;
  GtkWidget *talk_list;
  TidemarkChoiceRow *talked;
  TidemarkChoiceRow *talk_topic;
  TidemarkChoiceRow *talk_answer;
  GtkTextView *note;
  GtkTextBuffer *note_buffer;
  GtkLabel *placeholder;
  GtkToggleButton *hot;
  GtkWidget *marks_list;
  AdwExpanderRow *marks_expander;
  TidemarkChips *marks;
};

/* What the combo rows list, after "Not Said". */
#define TIDEMARK_FIRST_PROMISE_OUTCOME TIDEMARK_OUTCOME_OPEN
#define TIDEMARK_FIRST_TALK_OUTCOME TIDEMARK_OUTCOME_AGREED

char *tidemark_log_form_get_note (TidemarkLogForm *self);

G_END_DECLS
