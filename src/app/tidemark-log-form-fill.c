/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-form-private.h"
#include "tidemark-wall-clock.h"

/* Noon: where a day is all that was said of an instant. */
#define NOON_HOUR 12

static int
get_or (TidemarkChoiceRow *row, int none)
{
  int value = tidemark_choice_row_get_value (row);

  return value == TIDEMARK_CHOICE_NONE ? none : value;
}

/* An answer to a question that is not asked is none. */
static int
get_shown_or (TidemarkChoiceRow *row, int none)
{
  return gtk_widget_get_visible (GTK_WIDGET (row)) ? get_or (row, none) : none;
}

static TidemarkDue
get_shown_due (TidemarkMomentRow *row)
{
  return gtk_widget_get_visible (GTK_WIDGET (row)) ? tidemark_moment_row_get_due (row)
                                                   : TIDEMARK_DUE_NONE;
}

static int
get_single (guint64 chosen)
{
  return chosen == 0 ? 0 : g_bit_nth_lsf ((gulong) chosen, -1);
}

static char *
get_text (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text == '\0' ? NULL : g_steal_pointer (&text);
}

static void
fill_call (TidemarkLogForm *self, TidemarkEntry *entry)
{
  entry->by = get_or (self->call_by, TIDEMARK_WHO_NONE);
  entry->answered = get_or (self->answered, TIDEMARK_ANSWER_NONE);
  entry->seconds = tidemark_length_row_get_seconds (self->length);
}

/* Who planned a date started it, unless that is said apart. */
static void
fill_date (TidemarkLogForm *self, TidemarkEntry *entry)
{
  entry->planned_by = get_or (self->planned_by, TIDEMARK_WHO_NONE);
  entry->by = get_or (self->date_by, self->edited == NULL ? entry->planned_by : TIDEMARK_WHO_NONE);
  entry->happened = get_or (self->happened, TIDEMARK_HAPPENED_NONE);
  entry->changed_by = get_shown_or (self->changed_by, TIDEMARK_WHO_NONE);
  entry->due = get_shown_due (self->moved_to);
}

static TidemarkInstant
get_instant (TidemarkDue due)
{
  if (due.day != TIDEMARK_DAY_NONE)
    return tidemark_wall_clock_instant (due.day, NOON_HOUR, 0, TIDEMARK_INSTANT_NONE);

  return due.at;
}

/* What became of a promise was settled on the day that was said, or now; what was settled before
 * stays so. */
static void
fill_outcome (TidemarkLogForm *self, TidemarkEntry *entry)
{
  TidemarkOutcome before = entry->outcome;
  TidemarkDue resolved = get_shown_due (self->resolved);

  entry->outcome = (TidemarkOutcome) tidemark_log_form_get_selected (
      self->promise_outcome, TIDEMARK_FIRST_PROMISE_OUTCOME);
  if (entry->outcome == TIDEMARK_OUTCOME_NONE && self->edited == NULL)
    entry->outcome = TIDEMARK_OUTCOME_OPEN;

  entry->resolved_at = get_instant (resolved);
  if (entry->outcome > TIDEMARK_OUTCOME_OPEN && entry->outcome != before &&
      !tidemark_due_is_set (resolved))
    entry->resolved_at = tidemark_instant_now ();
}

static void
fill_promise (TidemarkLogForm *self, TidemarkEntry *entry)
{
  entry->by = get_or (self->promise_by, TIDEMARK_WHO_NONE);
  entry->due = tidemark_moment_row_get_due (self->due);
  fill_outcome (self, entry);
}

static void
fill_talk (TidemarkLogForm *self, TidemarkEntry *entry)
{
  g_free (entry->answer);
  entry->answer = get_text (self->answer);
  entry->topic = (TidemarkTopic) tidemark_log_form_get_selected (self->topic, TIDEMARK_FIRST_TOPIC);
  entry->raised_by = get_or (self->raised_by, TIDEMARK_WHO_NONE);
  entry->outcome = (TidemarkOutcome) tidemark_log_form_get_selected (self->talk_outcome,
                                                                     TIDEMARK_FIRST_TALK_OUTCOME);
}

static void
fill_friend (TidemarkLogForm *self, TidemarkEntry *entry)
{
  entry->friend = get_or (self->friend, TIDEMARK_FRIEND_NONE);
  g_free (entry->who);
  entry->who = get_text (self->who);
}

static void
fill_ratings (TidemarkLogForm *self, TidemarkEntry *entry)
{
  if (!tidemark_kind_carries_ratings (entry->kind))
    return;

  entry->distance = get_or (self->distance, TIDEMARK_UNSAID);
  entry->wanted = get_or (self->wanted, TIDEMARK_UNSAID);
  entry->marks = tidemark_mark_picker_get_chosen (self->marks);
}

static void
fill_kind (TidemarkLogForm *self, TidemarkEntry *entry)
{
  switch (entry->kind)
    {
    case TIDEMARK_KIND_TEXT:
      entry->by = get_or (self->text_by, TIDEMARK_WHO_NONE);
      break;
    case TIDEMARK_KIND_CALL:
      fill_call (self, entry);
      break;
    case TIDEMARK_KIND_DATE:
      fill_date (self, entry);
      break;
    case TIDEMARK_KIND_DISTANCE:
      entry->value = get_or (self->distance, TIDEMARK_UNSAID);
      break;
    case TIDEMARK_KIND_WANTED:
      entry->value = get_or (self->wanted, TIDEMARK_UNSAID);
      break;
    case TIDEMARK_KIND_PROMISE:
      fill_promise (self, entry);
      break;
    case TIDEMARK_KIND_TALK:
      fill_talk (self, entry);
      break;
    case TIDEMARK_KIND_MOVE:
      entry->move = get_or (self->move, TIDEMARK_MOVE_NONE);
      break;
    case TIDEMARK_KIND_MARK:
      entry->mark = (TidemarkMark) get_single (tidemark_mark_picker_get_chosen (self->mark));
      break;
    case TIDEMARK_KIND_FRIEND:
      fill_friend (self, entry);
      break;
    case TIDEMARK_KIND_SAFETY:
      entry->safety = (TidemarkSafety) get_single (tidemark_chips_get_chosen (self->safety));
      break;
    case TIDEMARK_KIND_NOTHING:
    case TIDEMARK_KIND_NOTE:
    case TIDEMARK_KIND_MESSAGE:
    case TIDEMARK_KIND_NONE:
    default:
      break;
    }
}

/* A note is about nobody, and what was unsafe about them, unless it is said otherwise. */
static void
fill_person (TidemarkLogForm *self, TidemarkEntry *entry, const char *person_id)
{
  gboolean about_them = tidemark_kind_is_about_person (entry->kind);

  if (entry->kind == TIDEMARK_KIND_NOTE)
    about_them = get_or (self->about, TIDEMARK_WHO_ME) == TIDEMARK_WHO_THEM;
  else if (entry->kind == TIDEMARK_KIND_SAFETY)
    about_them = get_or (self->about, TIDEMARK_WHO_THEM) == TIDEMARK_WHO_THEM;
  else if (self->edited != NULL)
    return;

  if (!about_them)
    g_clear_pointer (&entry->person_id, g_free);
  else if (entry->person_id == NULL)
    entry->person_id = g_strdup (person_id);
}

static TidemarkEntry *
make_entry (TidemarkLogForm *self, TidemarkKind kind, TidemarkInstant at, const char *person_id)
{
  TidemarkEntry *entry = tidemark_entry_new (kind, at, self->day_start_hour);

  fill_person (self, entry, person_id);
  entry->hot = tidemark_note_row_get_hot (self->note);
  fill_kind (self, entry);
  fill_ratings (self, entry);

  return entry;
}

/* A date cannot carry a talk: that is an entry of its own, at the same instant, which the date
 * goes with. */
static TidemarkEntry *
make_talk (TidemarkLogForm *self, TidemarkInstant at, const char *person_id)
{
  TidemarkEntry *entry = tidemark_entry_new (TIDEMARK_KIND_TALK, at, self->day_start_hour);

  entry->person_id = g_strdup (person_id);
  entry->hot = tidemark_note_row_get_hot (self->note);
  entry->raised_by = get_or (self->talked, TIDEMARK_WHO_NONE);
  entry->topic =
      (TidemarkTopic) tidemark_log_form_get_selected (self->talk_topic, TIDEMARK_FIRST_TOPIC);
  entry->outcome = get_or (self->talk_answer, TIDEMARK_OUTCOME_NONE);

  return entry;
}

/* The day as it was counted stays, unless the instant went to another one. */
static void
move_to (TidemarkLogForm *self, TidemarkEntry *entry, TidemarkInstant at)
{
  int day_before = tidemark_day_of (entry->at, self->day_start_hour);
  int day = tidemark_day_of (at, self->day_start_hour);

  entry->at = at;
  if (day != day_before)
    entry->day = day;
}

static TidemarkEntry *
make_edited (TidemarkLogForm *self, const char *person_id)
{
  TidemarkEntry *entry = tidemark_entry_copy (self->edited);
  TidemarkInstant at = tidemark_when_row_get_instant (self->when_row);

  if (at.ms != entry->at.ms)
    move_to (self, entry, at);
  entry->changed_at_ms = MAX (entry->changed_at_ms + 1, g_get_real_time () / 1000);
  entry->hot = tidemark_note_row_get_hot (self->note);
  g_free (entry->note);
  entry->note = tidemark_note_row_get_text (self->note);
  fill_person (self, entry, person_id);
  fill_kind (self, entry);
  fill_ratings (self, entry);

  return entry;
}

static void
add_marks (TidemarkLogForm *self, GPtrArray *entries, TidemarkInstant at, const char *person_id)
{
  guint64 chosen = tidemark_mark_picker_get_chosen (self->mark);

  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    if (chosen & TIDEMARK_MARK_BIT (mark))
      {
        TidemarkEntry *entry = make_entry (self, TIDEMARK_KIND_MARK, at, person_id);

        entry->mark = (TidemarkMark) mark;
        g_ptr_array_add (entries, entry);
      }
}

static void
add_feelings (TidemarkLogForm *self, GPtrArray *entries, TidemarkInstant at, const char *person_id)
{
  if (tidemark_choice_row_get_value (self->distance) != TIDEMARK_CHOICE_NONE)
    g_ptr_array_add (entries, make_entry (self, TIDEMARK_KIND_DISTANCE, at, person_id));
  if (tidemark_choice_row_get_value (self->wanted) != TIDEMARK_CHOICE_NONE)
    g_ptr_array_add (entries, make_entry (self, TIDEMARK_KIND_WANTED, at, person_id));
}

static void
add_talk (TidemarkLogForm *self, GPtrArray *entries, TidemarkInstant at, const char *person_id)
{
  TidemarkEntry *date = g_ptr_array_index (entries, 0);
  TidemarkEntry *talk = make_talk (self, at, person_id);

  date->goes_with = g_new0 (char *, 2);
  date->goes_with[0] = g_strdup (talk->id);
  g_ptr_array_add (entries, talk);
}

/**
 * tidemark_log_form_make_entries:
 * @person_id: (nullable): whom it is about
 *
 * Returns: (transfer full) (element-type TidemarkEntry): what was said, all at one instant: one
 *   entry, or more where several marks or feelings were given or a date held a talk. The note is
 *   with the first. An edited entry keeps its id. Empty unless the form is complete.
 */
GPtrArray *
tidemark_log_form_make_entries (TidemarkLogForm *self, const char *person_id)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  TidemarkInstant at;

  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), entries);

  if (!self->complete)
    return entries;

  if (self->edited != NULL)
    {
      g_ptr_array_add (entries, make_edited (self, person_id));
      return entries;
    }

  at = tidemark_when_row_get_instant (self->when_row);
  if (self->kind == TIDEMARK_KIND_MARK)
    add_marks (self, entries, at, person_id);
  else if (self->kind == TIDEMARK_KIND_DISTANCE || self->kind == TIDEMARK_KIND_WANTED)
    add_feelings (self, entries, at, person_id);
  else
    g_ptr_array_add (entries, make_entry (self, self->kind, at, person_id));

  if (self->kind == TIDEMARK_KIND_DATE && get_or (self->talked, TIDEMARK_WHO_NONE) != 0)
    add_talk (self, entries, at, person_id);
  if (entries->len > 0)
    ((TidemarkEntry *) g_ptr_array_index (entries, 0))->note =
        tidemark_note_row_get_text (self->note);

  return entries;
}
