/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-span-log.h"

struct _TidemarkSpanBuilder
{
  TidemarkSpanLog *log;
  TidemarkInstant now;
  gboolean has_sorted_messages;
};

/* Instants count in whole seconds. */
static gint64
whole_seconds (gint64 ms)
{
  return ms / 1000 - (ms % 1000 < 0 ? 1 : 0);
}

static int
day_or_midnight_day (int day, TidemarkInstant at)
{
  return day == TIDEMARK_DAY_NONE ? tidemark_day_of (at, 0) : day;
}

/**
 * tidemark_span_builder_new:
 * @person: whom the log is about; copied
 * @now: what came later is as if it were not there
 *
 * Returns: (transfer full): an empty builder, for one thread.
 */
TidemarkSpanBuilder *
tidemark_span_builder_new (const TidemarkPerson *person, TidemarkInstant now)
{
  TidemarkSpanBuilder *self = g_new0 (TidemarkSpanBuilder, 1);

  self->log = tidemark_span_log_new (person);
  self->now = now;

  return self;
}

void
tidemark_span_builder_free (TidemarkSpanBuilder *self)
{
  g_clear_pointer (&self->log, tidemark_span_log_unref);
  g_free (self);
}

static TidemarkSpanRow *
add_row (TidemarkSpanBuilder *self, TidemarkRowsKind kind, const TidemarkEntry *entry)
{
  TidemarkSpanRow row = {
    .at = whole_seconds (entry->at.ms),
    .due = G_MAXINT64,
    .day = day_or_midnight_day (entry->day, entry->at),
    .entry = self->log->entry_ids->len - 1,
    .offset_minutes = (gint16) entry->at.offset_minutes,
    .by = TIDEMARK_WHO_UNKNOWN,
  };
  GArray *rows = self->log->rows[kind];

  g_array_append_val (rows, row);
  return &g_array_index (rows, TidemarkSpanRow, rows->len - 1);
}

static void
add_rating (TidemarkSpanBuilder *self, TidemarkRowsKind kind, const TidemarkEntry *entry, int value)
{
  if (value != TIDEMARK_UNSAID)
    add_row (self, kind, entry)->value = value;
}

static void
add_marks (TidemarkSpanBuilder *self, const TidemarkEntry *entry, TidemarkMarkSet marks)
{
  for (int mark = TIDEMARK_MARK_NONE + 1; mark < TIDEMARK_N_MARKS; mark++)
    if (marks & TIDEMARK_MARK_BIT (mark))
      add_row (self, TIDEMARK_ROWS_MARK, entry)->what = mark;
}

static void
add_contact (TidemarkSpanBuilder *self, const TidemarkEntry *entry)
{
  TidemarkSpanRow *row;

  /* One that did not take place is not a contact. */
  if (entry->kind == TIDEMARK_KIND_DATE && (entry->happened == TIDEMARK_HAPPENED_MOVED ||
                                            entry->happened == TIDEMARK_HAPPENED_CANCELLED))
    return;

  row = add_row (self, TIDEMARK_ROWS_CONTACT, entry);
  row->what = entry->kind;
  row->value = entry->kind != TIDEMARK_KIND_CALL || entry->answered != TIDEMARK_ANSWER_NO;
  if (entry->by == TIDEMARK_WHO_ME || entry->by == TIDEMARK_WHO_THEM)
    row->by = (guint8) entry->by;
}

static void
add_promise (TidemarkSpanBuilder *self, const TidemarkEntry *entry)
{
  TidemarkSpanRow *row;

  /* Mine are in the ledger, not in what they promised. */
  if (entry->by == TIDEMARK_WHO_ME)
    return;

  row = add_row (self, TIDEMARK_ROWS_PROMISE, entry);
  row->value =
      entry->outcome == TIDEMARK_OUTCOME_PARTLY ? TIDEMARK_OUTCOME_LATE : (int) entry->outcome;
  if (tidemark_instant_is_set (entry->due.at))
    row->due = whole_seconds (entry->due.at.ms);
  else if (entry->due.day != TIDEMARK_DAY_NONE)
    row->due =
        whole_seconds (tidemark_day_midnight (entry->due.day + 1, entry->at.offset_minutes).ms);
}

static void
add_talk (TidemarkSpanBuilder *self, const TidemarkEntry *entry)
{
  TidemarkSpanRow *row = add_row (self, TIDEMARK_ROWS_TALK, entry);

  row->what = entry->topic;
  row->value = entry->outcome;
  row->by = (guint8) entry->raised_by;
}

static gboolean
concerns_person (const TidemarkSpanBuilder *self, const TidemarkEntry *entry)
{
  if (entry->deleted || entry->kind == TIDEMARK_KIND_NOTE || entry->kind == TIDEMARK_KIND_SAFETY ||
      entry->kind == TIDEMARK_KIND_NONE)
    return FALSE;
  if (entry->person_id == NULL)
    return entry->kind == TIDEMARK_KIND_FRIEND;
  return g_strcmp0 (entry->person_id, self->log->person->id) == 0;
}

/**
 * tidemark_span_builder_add_entry:
 * @entry: of any kind, in any order; what is deleted or about somebody else is passed over
 *
 * Ratings and marks that ride on an entry count as rows of their own at the same instant. Of a
 * safety mark nothing is taken in, not even its day.
 */
void
tidemark_span_builder_add_entry (TidemarkSpanBuilder *self, const TidemarkEntry *entry)
{
  TidemarkSeen seen;

  if (!concerns_person (self, entry))
    return;
  if (entry->kind == TIDEMARK_KIND_MESSAGE)
    {
      tidemark_span_builder_add_message (self, entry->at.ms, entry->at.offset_minutes, entry->day,
                                         entry->by, entry->length);
      return;
    }

  seen.at = whole_seconds (entry->at.ms);
  seen.day = day_or_midnight_day (entry->day, entry->at);
  g_array_append_val (self->log->seen, seen);
  g_ptr_array_add (self->log->entry_ids, g_strdup (entry->id));

  if (tidemark_kind_carries_ratings (entry->kind))
    {
      add_rating (self, TIDEMARK_ROWS_DISTANCE, entry, entry->distance);
      add_rating (self, TIDEMARK_ROWS_WANTED, entry, entry->wanted);
      add_marks (self, entry, entry->marks);
    }

  switch (entry->kind)
    {
    case TIDEMARK_KIND_TEXT:
    case TIDEMARK_KIND_CALL:
    case TIDEMARK_KIND_DATE:
      add_contact (self, entry);
      break;
    case TIDEMARK_KIND_DISTANCE:
      add_rating (self, TIDEMARK_ROWS_DISTANCE, entry, entry->value);
      break;
    case TIDEMARK_KIND_WANTED:
      add_rating (self, TIDEMARK_ROWS_WANTED, entry, entry->value);
      break;
    case TIDEMARK_KIND_PROMISE:
      add_promise (self, entry);
      break;
    case TIDEMARK_KIND_TALK:
      add_talk (self, entry);
      break;
    case TIDEMARK_KIND_MOVE:
      add_row (self, TIDEMARK_ROWS_MOVE, entry)->what = entry->move;
      break;
    case TIDEMARK_KIND_MARK:
      add_row (self, TIDEMARK_ROWS_MARK, entry)->what = entry->mark;
      break;
    case TIDEMARK_KIND_FRIEND:
      add_row (self, TIDEMARK_ROWS_FRIEND, entry)->what = entry->friend;
      break;
    case TIDEMARK_KIND_NONE:
    case TIDEMARK_KIND_MESSAGE:
    case TIDEMARK_KIND_NOTHING:
    case TIDEMARK_KIND_NOTE:
    case TIDEMARK_KIND_SAFETY:
    default:
      break;
    }
}

/**
 * tidemark_span_message_make:
 * @at_ms: milliseconds since 1970-01-01 UTC
 * @offset_minutes: of the clock on the wall
 * @day: as logged, or TIDEMARK_DAY_NONE
 * @by: me or them
 * @length: characters
 *
 * Returns: a message of an imported chat as a span has it. Pure, any thread.
 */
TidemarkSpanMessage
tidemark_span_message_make (gint64 at_ms, int offset_minutes, int day, TidemarkWho by, int length)
{
  return (TidemarkSpanMessage) {
    .at = whole_seconds (at_ms),
    .day = day_or_midnight_day (day, (TidemarkInstant) { at_ms, offset_minutes }),
    .length = length,
    .offset_minutes = (gint16) offset_minutes,
    .by = (guint8) by,
  };
}

/**
 * tidemark_span_builder_add_message:
 *
 * A message of an imported chat, in any order; as tidemark_span_message_make () has it.
 */
void
tidemark_span_builder_add_message (TidemarkSpanBuilder *self,
                                   gint64 at_ms,
                                   int offset_minutes,
                                   int day,
                                   TidemarkWho by,
                                   int length)
{
  TidemarkSpanMessage message = tidemark_span_message_make (at_ms, offset_minutes, day, by, length);

  g_array_append_val (self->log->messages, message);
}

/**
 * tidemark_span_builder_set_messages:
 * @messages: (element-type TidemarkSpanMessage): in the order of tidemark_span_messages_sort ();
 *   shared, and not changed any more
 *
 * All messages at once, instead of one by one.
 */
void
tidemark_span_builder_set_messages (TidemarkSpanBuilder *self, GArray *messages)
{
  g_return_if_fail (self->log->messages->len == 0);

  g_array_unref (self->log->messages);
  self->log->messages = g_array_ref (messages);
  self->has_sorted_messages = TRUE;
}

/**
 * tidemark_span_builder_add_exclusion:
 * @from_day: first day left out
 * @to_day: last day left out
 */
void
tidemark_span_builder_add_exclusion (TidemarkSpanBuilder *self, int from_day, int to_day)
{
  TidemarkStretch stretch = { from_day, to_day };

  g_array_append_val (self->log->left_out, stretch);
}

/**
 * tidemark_span_builder_add_import:
 * @import: how far an imported chat reaches, and what it lacks
 */
void
tidemark_span_builder_add_import (TidemarkSpanBuilder *self, const TidemarkImport *import)
{
  TidemarkInstant end =
      tidemark_instant_is_set (import->exported_at) ? import->exported_at : import->at;

  self->log->import_end = MAX (self->log->import_end, whole_seconds (end.ms));
  for (guint i = 0; i < import->holes->len; i++)
    {
      const TidemarkHole *hole = g_ptr_array_index (import->holes, i);
      TidemarkStretch stretch = { whole_seconds (hole->from.ms), whole_seconds (hole->to.ms) };

      g_array_append_val (self->log->holes, stretch);
    }
}

/**
 * tidemark_span_builder_set_safety:
 * @has_safety: whether the journal has any safety mark
 *
 * The marks themselves never get here; this only keeps advice to give space away.
 */
void
tidemark_span_builder_set_safety (TidemarkSpanBuilder *self, gboolean has_safety)
{
  self->log->has_safety = has_safety;
}

/**
 * tidemark_span_builder_finish:
 * @self: (transfer full):
 *
 * Returns: (transfer full): the span; the builder is gone.
 */
TidemarkSpan *
tidemark_span_builder_finish (TidemarkSpanBuilder *self)
{
  g_autoptr (TidemarkSpanBuilder) builder = self;

  if (!builder->has_sorted_messages)
    tidemark_span_messages_sort (builder->log->messages);
  tidemark_span_log_sort (builder->log);
  return tidemark_span_new (builder->log, builder->now);
}
