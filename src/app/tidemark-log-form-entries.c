/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-form-private.h"

static int
get_or (TidemarkChoiceRow *row, int none)
{
  int value = tidemark_choice_row_get_value (row);

  return value == TIDEMARK_CHOICE_NONE ? none : value;
}

/* The first word of a combo row is "Not Said". */
static int
get_selected (AdwComboRow *row, int first)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? 0 : first + (int) selected - 1;
}

static void
set_selected (AdwComboRow *row, int value, int first)
{
  adw_combo_row_set_selected (row, value < first ? 0 : (guint) (value - first + 1));
}

static int
get_single (TidemarkChips *chips)
{
  guint64 chosen = tidemark_chips_get_chosen (chips);

  return chosen == 0 ? 0 : g_bit_nth_lsf ((gulong) chosen, -1);
}

static char *
get_text (AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return *text == '\0' ? NULL : g_strdup (text);
}

static void
fill_call (TidemarkLogForm *self, TidemarkEntry *entry)
{
  int minutes = (int) adw_spin_row_get_value (self->minutes);

  entry->by = get_or (self->call_by, TIDEMARK_WHO_NONE);
  entry->answered = get_or (self->answered, TIDEMARK_ANSWER_NONE);
  /* The row counts whole minutes: where it still says what the entry did, the seconds stay. */
  if (minutes == 0)
    entry->seconds = TIDEMARK_UNSAID;
  else if (entry->seconds < 0 || minutes != (entry->seconds + 30) / 60)
    entry->seconds = minutes * 60;
}

static void
fill_date (TidemarkLogForm *self, TidemarkEntry *entry)
{
  entry->planned_by = get_or (self->planned_by, TIDEMARK_WHO_NONE);
  entry->by = entry->planned_by;
  entry->happened = get_or (self->happened, TIDEMARK_HAPPENED_NONE);
  entry->changed_by = TIDEMARK_WHO_NONE;
  if (entry->happened == TIDEMARK_HAPPENED_MOVED || entry->happened == TIDEMARK_HAPPENED_CANCELLED)
    entry->changed_by = get_or (self->changed_by, TIDEMARK_WHO_NONE);
}

/* An instant that was due stays one as long as its day is the one that is shown. */
static void
fill_due (TidemarkEntry *entry, int day)
{
  if (tidemark_instant_is_set (entry->due.at) && tidemark_day_of (entry->due.at, 0) == day)
    return;

  entry->due = TIDEMARK_DUE_NONE;
  entry->due.day = day;
}

static void
fill_promise (TidemarkLogForm *self, TidemarkEntry *entry)
{
  TidemarkOutcome outcome =
      (TidemarkOutcome) get_selected (self->promise_outcome, TIDEMARK_FIRST_PROMISE_OUTCOME);

  entry->by = get_or (self->promise_by, TIDEMARK_WHO_THEM);
  fill_due (entry, tidemark_day_row_get_day (self->due));
  if (outcome == TIDEMARK_OUTCOME_NONE)
    outcome = TIDEMARK_OUTCOME_OPEN;
  if (entry->outcome == outcome)
    return;

  entry->outcome = outcome;
  entry->resolved_at =
      outcome == TIDEMARK_OUTCOME_OPEN ? TIDEMARK_INSTANT_NONE : tidemark_instant_now ();
}

static void
fill_talk (TidemarkLogForm *self, TidemarkEntry *entry)
{
  g_free (entry->answer);
  entry->answer = get_text (self->answer);
  entry->topic = (TidemarkTopic) get_selected (self->topic, TIDEMARK_TOPIC_EXCLUSIVITY);
  entry->raised_by = get_or (self->raised_by, TIDEMARK_WHO_NONE);
  entry->outcome = (TidemarkOutcome) get_selected (self->talk_outcome, TIDEMARK_FIRST_TALK_OUTCOME);
}

static void
fill_ratings (TidemarkLogForm *self, TidemarkEntry *entry)
{
  if (!tidemark_kind_carries_ratings (entry->kind))
    return;

  entry->distance = get_or (self->distance, TIDEMARK_UNSAID);
  entry->wanted = get_or (self->wanted, TIDEMARK_UNSAID);
  entry->marks = tidemark_chips_get_chosen (self->marks);
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
      fill_due (entry, entry->happened == TIDEMARK_HAPPENED_MOVED
                           ? tidemark_day_row_get_day (self->moved_to)
                           : TIDEMARK_DAY_NONE);
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
      entry->mark = (TidemarkMark) get_single (self->mark);
      break;
    case TIDEMARK_KIND_FRIEND:
      entry->friend = get_or (self->friend, TIDEMARK_FRIEND_NONE);
      g_free (entry->who);
      entry->who = get_text (self->who);
      break;
    case TIDEMARK_KIND_SAFETY:
      entry->safety = (TidemarkSafety) get_single (self->safety);
      break;
    case TIDEMARK_KIND_NOTHING:
    case TIDEMARK_KIND_NOTE:
    case TIDEMARK_KIND_MESSAGE:
    case TIDEMARK_KIND_NONE:
    default:
      break;
    }
}

static TidemarkEntry *
make_entry (TidemarkLogForm *self, TidemarkKind kind, TidemarkInstant at, const char *person_id)
{
  TidemarkEntry *entry = tidemark_entry_new (kind, at, self->day_start_hour);

  if (tidemark_kind_is_about_person (kind) || kind == TIDEMARK_KIND_SAFETY)
    entry->person_id = g_strdup (person_id);
  entry->hot = gtk_toggle_button_get_active (self->hot);
  fill_kind (self, entry);
  fill_ratings (self, entry);

  return entry;
}

/* A date cannot carry a talk: that is an entry of its own, at the same instant. */
static TidemarkEntry *
make_talk (TidemarkLogForm *self, TidemarkInstant at, const char *person_id)
{
  TidemarkEntry *entry = tidemark_entry_new (TIDEMARK_KIND_TALK, at, self->day_start_hour);

  entry->person_id = g_strdup (person_id);
  entry->hot = gtk_toggle_button_get_active (self->hot);
  entry->raised_by = get_or (self->talked, TIDEMARK_WHO_NONE);
  entry->topic = get_or (self->talk_topic, TIDEMARK_TOPIC_OTHER);
  entry->outcome = get_or (self->talk_answer, TIDEMARK_OUTCOME_NONE);

  return entry;
}

static TidemarkEntry *
make_edited (TidemarkLogForm *self)
{
  TidemarkEntry *entry = tidemark_entry_copy (self->edited);
  TidemarkInstant at = tidemark_when_row_get_instant (self->when_row);

  if (at.ms != entry->at.ms)
    {
      entry->at = at;
      entry->day = tidemark_day_of (at, self->day_start_hour);
    }
  entry->changed_at_ms = MAX (entry->changed_at_ms + 1, g_get_real_time () / 1000);
  entry->hot = gtk_toggle_button_get_active (self->hot);
  g_free (entry->note);
  entry->note = tidemark_log_form_get_note (self);
  fill_kind (self, entry);
  fill_ratings (self, entry);

  return entry;
}

static void
add_marks (TidemarkLogForm *self, GPtrArray *entries, TidemarkInstant at, const char *person_id)
{
  guint64 chosen = tidemark_chips_get_chosen (self->mark);

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
      g_ptr_array_add (entries, make_edited (self));
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
    g_ptr_array_add (entries, make_talk (self, at, person_id));
  if (entries->len > 0)
    ((TidemarkEntry *) g_ptr_array_index (entries, 0))->note = tidemark_log_form_get_note (self);

  return entries;
}

static void
load_kind (TidemarkLogForm *self, const TidemarkEntry *entry)
{
  int due_day = entry->due.day;

  if (tidemark_instant_is_set (entry->due.at))
    due_day = tidemark_day_of (entry->due.at, 0);

  tidemark_choice_row_set_value (self->text_by, (int) entry->by);
  tidemark_choice_row_set_value (self->call_by, (int) entry->by);
  tidemark_choice_row_set_value (self->answered, (int) entry->answered);
  adw_spin_row_set_value (self->minutes, entry->seconds <= 0 ? 0 : (entry->seconds + 30) / 60);
  tidemark_choice_row_set_value (self->planned_by, (int) entry->planned_by);
  tidemark_choice_row_set_value (self->happened, (int) entry->happened);
  tidemark_choice_row_set_value (self->changed_by, (int) entry->changed_by);
  tidemark_day_row_set_day (self->moved_to, due_day);
  tidemark_choice_row_set_value (self->promise_by, (int) entry->by);
  tidemark_day_row_set_day (self->due, due_day);
  set_selected (self->promise_outcome, (int) entry->outcome, TIDEMARK_FIRST_PROMISE_OUTCOME);
  set_selected (self->topic, (int) entry->topic, TIDEMARK_TOPIC_EXCLUSIVITY);
  tidemark_choice_row_set_value (self->raised_by, (int) entry->raised_by);
  set_selected (self->talk_outcome, (int) entry->outcome, TIDEMARK_FIRST_TALK_OUTCOME);
  gtk_editable_set_text (GTK_EDITABLE (self->answer), entry->answer != NULL ? entry->answer : "");
  tidemark_choice_row_set_value (self->move, (int) entry->move);
  tidemark_choice_row_set_value (self->friend, (int) entry->friend);
  gtk_editable_set_text (GTK_EDITABLE (self->who), entry->who != NULL ? entry->who : "");
}

static void
load_ratings (TidemarkLogForm *self, const TidemarkEntry *entry)
{
  int distance = entry->kind == TIDEMARK_KIND_DISTANCE ? entry->value : entry->distance;
  int wanted = entry->kind == TIDEMARK_KIND_WANTED ? entry->value : entry->wanted;

  tidemark_choice_row_set_value (self->distance, distance);
  tidemark_choice_row_set_value (self->wanted, wanted);
  tidemark_chips_set_chosen (self->marks, entry->marks);
  tidemark_chips_set_single (self->mark, TRUE);
  tidemark_chips_set_chosen (
      self->mark, entry->mark == TIDEMARK_MARK_NONE ? 0 : TIDEMARK_MARK_BIT (entry->mark));
  tidemark_chips_set_chosen (
      self->safety, entry->safety == TIDEMARK_SAFETY_NONE ? 0 : TIDEMARK_MARK_BIT (entry->safety));
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
  g_return_if_fail (self->edited == NULL);

  self->edited = tidemark_entry_copy (entry);
  self->loading = TRUE;
  load_kind (self, entry);
  load_ratings (self, entry);
  tidemark_when_row_pick (self->when_row, entry->at);
  gtk_text_buffer_set_text (self->note_buffer, entry->note != NULL ? entry->note : "", -1);
  gtk_toggle_button_set_active (self->hot, entry->hot);
  self->loading = FALSE;
  tidemark_log_form_set_kind (self, entry->kind);
}
