/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-form-private.h"

static TidemarkDue
get_moment (TidemarkInstant at)
{
  return (TidemarkDue) { at, TIDEMARK_DAY_NONE };
}

static void
load_date (TidemarkLogForm *self, const TidemarkEntry *entry)
{
  tidemark_choice_row_set_value (self->planned_by, (int) entry->planned_by);
  tidemark_choice_row_set_value (self->date_by, (int) entry->by);
  tidemark_choice_row_set_value (self->happened, (int) entry->happened);
  tidemark_choice_row_set_value (self->changed_by, (int) entry->changed_by);
  tidemark_moment_row_set_due (self->moved_to, entry->due);
}

static void
load_promise (TidemarkLogForm *self, const TidemarkEntry *entry)
{
  tidemark_choice_row_set_value (self->promise_by, (int) entry->by);
  tidemark_moment_row_set_due (self->due, entry->due);
  tidemark_log_form_set_selected (self->promise_outcome, (int) entry->outcome,
                                  TIDEMARK_FIRST_PROMISE_OUTCOME);
  tidemark_moment_row_set_due (self->resolved, get_moment (entry->resolved_at));
}

static void
load_talk (TidemarkLogForm *self, const TidemarkEntry *entry)
{
  tidemark_log_form_set_selected (self->topic, (int) entry->topic, TIDEMARK_FIRST_TOPIC);
  tidemark_choice_row_set_value (self->raised_by, (int) entry->raised_by);
  tidemark_log_form_set_selected (self->talk_outcome, (int) entry->outcome,
                                  TIDEMARK_FIRST_TALK_OUTCOME);
  gtk_editable_set_text (GTK_EDITABLE (self->answer), entry->answer != NULL ? entry->answer : "");
}

static void
load_kind (TidemarkLogForm *self, const TidemarkEntry *entry)
{
  tidemark_choice_row_set_value (self->text_by, (int) entry->by);
  tidemark_choice_row_set_value (self->call_by, (int) entry->by);
  tidemark_choice_row_set_value (self->answered, (int) entry->answered);
  tidemark_length_row_set_seconds (self->length, entry->seconds);
  load_date (self, entry);
  load_promise (self, entry);
  load_talk (self, entry);
  tidemark_choice_row_set_value (self->move, (int) entry->move);
  tidemark_choice_row_set_value (self->friend, (int) entry->friend);
  gtk_editable_set_text (GTK_EDITABLE (self->who), entry->who != NULL ? entry->who : "");
  tidemark_choice_row_set_value (self->about,
                                 entry->person_id != NULL ? TIDEMARK_WHO_THEM : TIDEMARK_WHO_ME);
  tidemark_chips_set_chosen (
      self->safety, entry->safety == TIDEMARK_SAFETY_NONE ? 0 : TIDEMARK_MARK_BIT (entry->safety));
}

static void
load_ratings (TidemarkLogForm *self, const TidemarkEntry *entry)
{
  int distance = entry->kind == TIDEMARK_KIND_DISTANCE ? entry->value : entry->distance;
  int wanted = entry->kind == TIDEMARK_KIND_WANTED ? entry->value : entry->wanted;

  tidemark_choice_row_set_value (self->distance, distance);
  tidemark_choice_row_set_value (self->wanted, wanted);
  tidemark_mark_picker_set_chosen (self->marks, entry->marks);
  tidemark_mark_picker_set_single (self->mark, TRUE);
  tidemark_mark_picker_set_chosen (
      self->mark, entry->mark == TIDEMARK_MARK_NONE ? 0 : TIDEMARK_MARK_BIT (entry->mark));
}

/**
 * tidemark_log_form_load_entry:
 * @entry: what stands in the journal
 *
 * Shows the entry, to be changed. Its kind stays.
 */
void
tidemark_log_form_load_entry (TidemarkLogForm *self, const TidemarkEntry *entry)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  g_clear_pointer (&self->edited, tidemark_entry_unref);
  self->edited = tidemark_entry_copy (entry);
  self->loading = TRUE;
  load_kind (self, entry);
  load_ratings (self, entry);
  tidemark_when_row_pick (self->when_row, entry->at);
  tidemark_note_row_set_text (self->note, entry->note);
  tidemark_note_row_set_hot (self->note, entry->hot);
  self->loading = FALSE;
  tidemark_log_form_set_kind (self, entry->kind);
  tidemark_log_form_remember_blank (self);
}
