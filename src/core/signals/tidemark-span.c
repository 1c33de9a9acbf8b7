/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-span-log.h"

#define LIVE_S (3 * TIDEMARK_SPAN_DAY_S)

struct _TidemarkSpan
{
  TidemarkSpanLog *log;
  TidemarkInstant now;
  gint64 now_s;
  gint64 end_s;
  int today;
  int end_day;

  int n_messages;
  int n_rows[TIDEMARK_N_ROWS];
  int n_seen;
  GArray *contacts; /* TidemarkSpanRow */
  GArray *stream;   /* TidemarkSpanEvent */
  GArray *theirs;   /* TidemarkSpanEvent */
  GArray *observed; /* int */
  GArray *rated;    /* TidemarkSpanDay */
  GArray *wanted;   /* TidemarkSpanDay */
};

/* The elements of all arrays of the log begin with their instant. */
static int
count_until (const GArray *array, guint size, gint64 now_s)
{
  int low = 0, high = (int) array->len;

  while (low < high)
    {
      int middle = low + (high - low) / 2;

      if (*(const gint64 *) (array->data + (gsize) middle * size) <= now_s)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  int left = *(const int *) a, right = *(const int *) b;

  return (left > right) - (left < right);
}

static void
sort_unique (GArray *days)
{
  guint kept = 0;

  g_array_sort (days, compare_ints);
  for (guint i = 0; i < days->len; i++)
    if (i == 0 || g_array_index (days, int, i) != g_array_index (days, int, i - 1))
      g_array_index (days, int, kept++) = g_array_index (days, int, i);
  g_array_set_size (days, kept);
}

static GArray *
list_message_days (const TidemarkSpan *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < self->n_messages; i++)
    {
      int day = g_array_index (self->log->messages, TidemarkSpanMessage, i).day;

      if (days->len == 0 || g_array_index (days, int, days->len - 1) != day)
        g_array_append_val (days, day);
    }

  sort_unique (days);
  return days;
}

/* Texts logged by hand on a day that has the chat itself would count twice. */
static void
fill_contacts (TidemarkSpan *self, GArray *message_days)
{
  const TidemarkSpanRow *rows =
      (const TidemarkSpanRow *) self->log->rows[TIDEMARK_ROWS_CONTACT]->data;

  self->contacts = g_array_new (FALSE, FALSE, sizeof (TidemarkSpanRow));
  for (int i = 0; i < self->n_rows[TIDEMARK_ROWS_CONTACT]; i++)
    if (rows[i].what != TIDEMARK_KIND_TEXT ||
        !g_array_binary_search (message_days, &rows[i].day, compare_ints, NULL))
      g_array_append_val (self->contacts, rows[i]);
}

static TidemarkSpanEvent
event_of_message (const TidemarkSpanMessage *message)
{
  return (TidemarkSpanEvent) {
    .at = message->at,
    .day = message->day,
    .entry = TIDEMARK_SPAN_NO_ENTRY,
    .offset_minutes = message->offset_minutes,
    .by = message->by,
    .theirs = message->by == TIDEMARK_WHO_THEM,
  };
}

gboolean
tidemark_span_row_is_contact_from (const TidemarkSpanRow *row, TidemarkWho who)
{
  gboolean together = row->what != TIDEMARK_KIND_TEXT && row->value;

  return together || row->by == who;
}

static TidemarkSpanEvent
event_of_contact (const TidemarkSpanRow *row)
{
  return (TidemarkSpanEvent) {
    .at = row->at,
    .day = row->day,
    .entry = row->entry,
    .offset_minutes = row->offset_minutes,
    .by = row->by,
    .theirs = tidemark_span_row_is_contact_from (row, TIDEMARK_WHO_THEM),
  };
}

static gboolean
comes_before (const TidemarkSpanEvent *a, const TidemarkSpanEvent *b)
{
  if (a->at != b->at)
    return a->at < b->at;
  return tidemark_span_who_order (a->by) <= tidemark_span_who_order (b->by);
}

static void
fill_stream (TidemarkSpan *self)
{
  const TidemarkSpanMessage *messages = (const TidemarkSpanMessage *) self->log->messages->data;
  guint n = (guint) self->n_messages + self->contacts->len;

  self->stream = g_array_sized_new (FALSE, FALSE, sizeof (TidemarkSpanEvent), n);
  self->theirs = g_array_new (FALSE, FALSE, sizeof (TidemarkSpanEvent));
  for (guint i = 0, m = 0, c = 0; i < n; i++)
    {
      TidemarkSpanEvent message = { 0 }, contact = { 0 }, event;
      gboolean has_message = m < (guint) self->n_messages, has_contact = c < self->contacts->len;

      if (has_message)
        message = event_of_message (&messages[m]);
      if (has_contact)
        contact = event_of_contact (&g_array_index (self->contacts, TidemarkSpanRow, c));

      if (has_message && (!has_contact || comes_before (&message, &contact)))
        {
          event = message;
          m++;
        }
      else
        {
          event = contact;
          c++;
        }
      g_array_append_val (self->stream, event);
      if (event.theirs)
        g_array_append_val (self->theirs, event);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const TidemarkSpanDay *left = a, *right = b;

  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;
  return (left->value > right->value) - (left->value < right->value);
}

/* Mean of a day, whatever the order of entry. */
static GArray *
average_days (const TidemarkSpan *self, TidemarkRowsKind kind)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (TidemarkSpanDay));
  guint kept = 0;

  for (int i = 0; i < self->n_rows[kind]; i++)
    {
      const TidemarkSpanRow *row = &g_array_index (self->log->rows[kind], TidemarkSpanRow, i);
      TidemarkSpanDay value = { row->day, row->value };

      g_array_append_val (values, value);
    }
  g_array_sort (values, compare_days);

  for (guint i = 0; i < values->len;)
    {
      TidemarkSpanDay mean = { g_array_index (values, TidemarkSpanDay, i).day, 0 };
      guint start = i;

      for (; i < values->len && g_array_index (values, TidemarkSpanDay, i).day == mean.day; i++)
        mean.value += g_array_index (values, TidemarkSpanDay, i).value;
      mean.value /= i - start;
      g_array_index (values, TidemarkSpanDay, kept++) = mean;
    }
  g_array_set_size (values, kept);
  return values;
}

static gint64
find_end (const TidemarkSpan *self)
{
  int n_dropped = count_until (self->log->dropped, sizeof (gint64), self->now_s);
  gint64 end = self->log->import_end;

  if (self->n_messages == 0)
    return self->now_s;

  end =
      MAX (end, g_array_index (self->log->messages, TidemarkSpanMessage, self->n_messages - 1).at);
  if (n_dropped > 0)
    end = MAX (end, g_array_index (self->log->dropped, gint64, n_dropped - 1));
  return MIN (end, self->now_s);
}

/**
 * tidemark_span_new:
 * @log: sorted
 * @now: what came later is as if it were not there
 *
 * Returns: (transfer full): the span of @log up to @now.
 */
TidemarkSpan *
tidemark_span_new (TidemarkSpanLog *log, TidemarkInstant now)
{
  TidemarkSpan *self = g_atomic_rc_box_new0 (TidemarkSpan);
  g_autoptr (GArray) message_days = NULL;

  self->log = tidemark_span_log_ref (log);
  self->now = now;
  self->now_s = now.ms / 1000 - (now.ms % 1000 < 0 ? 1 : 0);
  self->today = tidemark_day_of (now, 0);

  self->n_messages = count_until (log->messages, sizeof (TidemarkSpanMessage), self->now_s);
  for (int kind = 0; kind < TIDEMARK_N_ROWS; kind++)
    self->n_rows[kind] = count_until (log->rows[kind], sizeof (TidemarkSpanRow), self->now_s);
  self->n_seen = count_until (log->seen, sizeof (TidemarkSeen), self->now_s);

  self->end_s = find_end (self);
  self->end_day = tidemark_day_of ((TidemarkInstant) { self->end_s * 1000, now.offset_minutes }, 0);

  message_days = list_message_days (self);
  fill_contacts (self, message_days);
  fill_stream (self);
  self->rated = average_days (self, TIDEMARK_ROWS_DISTANCE);
  self->wanted = average_days (self, TIDEMARK_ROWS_WANTED);

  self->observed = g_steal_pointer (&message_days);
  for (int i = 0; i < self->n_seen; i++)
    g_array_append_val (self->observed, g_array_index (log->seen, TidemarkSeen, i).day);
  sort_unique (self->observed);

  return self;
}

TidemarkSpan *
tidemark_span_ref (TidemarkSpan *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_span (gpointer data)
{
  TidemarkSpan *self = data;

  g_clear_pointer (&self->log, tidemark_span_log_unref);
  g_clear_pointer (&self->contacts, g_array_unref);
  g_clear_pointer (&self->stream, g_array_unref);
  g_clear_pointer (&self->theirs, g_array_unref);
  g_clear_pointer (&self->observed, g_array_unref);
  g_clear_pointer (&self->rated, g_array_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
}

void
tidemark_span_unref (TidemarkSpan *self)
{
  g_atomic_rc_box_release_full (self, clear_span);
}

/**
 * tidemark_span_as_of:
 * @now_s: seconds since 1970 UTC, not after the span's own now
 *
 * Returns: (transfer full): the log as it stood then. It shares the rows.
 */
TidemarkSpan *
tidemark_span_as_of (const TidemarkSpan *self, gint64 now_s)
{
  TidemarkInstant now = { now_s * 1000, self->now.offset_minutes };

  return tidemark_span_new (self->log, now);
}

/**
 * tidemark_span_call_person:
 * @self: a span that nobody else knows yet, of which no part was taken
 * @alias: what the person is called in all that is said about it
 */
void
tidemark_span_call_person (TidemarkSpan *self, const char *alias)
{
  g_set_str (&self->log->person->alias, alias);
}

const TidemarkPerson *
tidemark_span_get_person (const TidemarkSpan *self)
{
  return self->log->person;
}

TidemarkInstant
tidemark_span_get_now (const TidemarkSpan *self)
{
  return self->now;
}

gint64
tidemark_span_get_now_s (const TidemarkSpan *self)
{
  return self->now_s;
}

/**
 * tidemark_span_get_end_s:
 *
 * Returns: up to when the log says what happened: now, or the end of what was imported. Seconds.
 */
gint64
tidemark_span_get_end_s (const TidemarkSpan *self)
{
  return self->end_s;
}

/* The day of now by the clock on the wall. */
int
tidemark_span_get_today (const TidemarkSpan *self)
{
  return self->today;
}

int
tidemark_span_get_end_day (const TidemarkSpan *self)
{
  return self->end_day;
}

gboolean
tidemark_span_has_messages (const TidemarkSpan *self)
{
  return self->n_messages > 0;
}

/**
 * tidemark_span_is_live:
 *
 * Returns: whether the log reaches to within three days of now.
 */
gboolean
tidemark_span_is_live (const TidemarkSpan *self)
{
  return self->now_s - self->end_s <= LIVE_S;
}

gboolean
tidemark_span_has_safety (const TidemarkSpan *self)
{
  return self->log->has_safety;
}

/* Of every kind that the engine reads, messages among them. */
int
tidemark_span_get_n_entries (const TidemarkSpan *self)
{
  return self->n_seen + self->n_messages;
}

/**
 * tidemark_span_get_entry_id:
 * @entry: of a row or an event
 *
 * Returns: (nullable): what to open, %NULL for a message. Owned by the span.
 */
const char *
tidemark_span_get_entry_id (const TidemarkSpan *self, guint entry)
{
  return entry < self->log->entry_ids->len ? g_ptr_array_index (self->log->entry_ids, entry) : NULL;
}

/* From the first observed day to today, both counted; 0 for an empty log. */
int
tidemark_span_get_n_days (const TidemarkSpan *self)
{
  return self->observed->len > 0 ? self->today - tidemark_span_get_first_day (self) + 1 : 0;
}

/* Today where nothing was observed. */
int
tidemark_span_get_first_day (const TidemarkSpan *self)
{
  return self->observed->len > 0 ? g_array_index (self->observed, int, 0) : self->today;
}

/* TIDEMARK_DAY_NONE where nothing was observed. */
int
tidemark_span_get_last_day (const TidemarkSpan *self)
{
  return self->observed->len > 0 ? g_array_index (self->observed, int, self->observed->len - 1)
                                 : TIDEMARK_DAY_NONE;
}

/* Days on which anything was logged, from_age ≤ age < to_age. */
int
tidemark_span_get_n_observed (const TidemarkSpan *self, int from_age, int to_age)
{
  int n = 0;

  for (guint i = 0; i < self->observed->len; i++)
    {
      int age = self->today - g_array_index (self->observed, int, i);

      n += age >= from_age && age < to_age;
    }

  return n;
}

/* Weeks of exposure: not logging is not silence. */
double
tidemark_span_get_exposure (const TidemarkSpan *self, int from_age, int to_age)
{
  return tidemark_span_get_n_observed (self, from_age, to_age) / 7.0;
}

/**
 * tidemark_span_get_rows:
 * @kind: which
 * @out_n: (out): how many
 *
 * Returns: (array length=out_n): oldest first, owned by the span. Contacts lack the texts logged
 *   by hand on days that have messages.
 */
const TidemarkSpanRow *
tidemark_span_get_rows (const TidemarkSpan *self, TidemarkRowsKind kind, int *out_n)
{
  const GArray *rows = kind == TIDEMARK_ROWS_CONTACT ? self->contacts : self->log->rows[kind];

  *out_n = kind == TIDEMARK_ROWS_CONTACT ? (int) rows->len : self->n_rows[kind];
  return (const TidemarkSpanRow *) rows->data;
}

const TidemarkSpanMessage *
tidemark_span_get_messages (const TidemarkSpan *self, int *out_n)
{
  *out_n = self->n_messages;
  return (const TidemarkSpanMessage *) self->log->messages->data;
}

/* From that second on. */
int
tidemark_span_count_messages (const TidemarkSpan *self, gint64 from_s)
{
  return self->n_messages -
         MIN (self->n_messages,
              count_until (self->log->messages, sizeof (TidemarkSpanMessage), from_s - 1));
}

/* All messages and contacts. */
const TidemarkSpanEvent *
tidemark_span_get_stream (const TidemarkSpan *self, int *out_n)
{
  *out_n = (int) self->stream->len;
  return (const TidemarkSpanEvent *) self->stream->data;
}

/* Their messages, contacts that they started, all dates and calls. */
const TidemarkSpanEvent *
tidemark_span_get_their_times (const TidemarkSpan *self, int *out_n)
{
  *out_n = (int) self->theirs->len;
  return (const TidemarkSpanEvent *) self->theirs->data;
}

/* One mean a rated day, oldest first. */
const TidemarkSpanDay *
tidemark_span_get_rated (const TidemarkSpan *self, int *out_n)
{
  *out_n = (int) self->rated->len;
  return (const TidemarkSpanDay *) self->rated->data;
}

const TidemarkSpanDay *
tidemark_span_get_wanted (const TidemarkSpan *self, int *out_n)
{
  *out_n = (int) self->wanted->len;
  return (const TidemarkSpanDay *) self->wanted->data;
}

/**
 * tidemark_span_count_left_out:
 * @from_day: first day asked about
 *
 * Returns: how many of the stretches left out touch the time from there to today.
 */
int
tidemark_span_count_left_out (const TidemarkSpan *self, int from_day)
{
  int n = 0;

  for (guint i = 0; i < self->log->left_out->len; i++)
    {
      const TidemarkStretch *stretch = &g_array_index (self->log->left_out, TidemarkStretch, i);

      n += stretch->from <= self->today && stretch->to >= from_day;
    }

  return n;
}

gboolean
tidemark_span_is_left_out (const TidemarkSpan *self, int from_day, int to_day)
{
  return tidemark_span_log_is_left_out (self->log, from_day, to_day);
}

/**
 * tidemark_span_has_hole:
 *
 * Returns: whether an imported chat lacks any of the time between the two instants.
 */
gboolean
tidemark_span_has_hole (const TidemarkSpan *self, gint64 from_s, gint64 to_s)
{
  for (guint i = 0; i < self->log->holes->len; i++)
    {
      const TidemarkStretch *hole = &g_array_index (self->log->holes, TidemarkStretch, i);

      if (from_s < hole->to && to_s > hole->from)
        return TRUE;
    }

  return FALSE;
}

/**
 * tidemark_span_is_broken:
 *
 * Returns: whether something between two rows is left out or missing, so that the time between
 *   them says nothing.
 */
gboolean
tidemark_span_is_broken (const TidemarkSpan *self,
                         gint64 from_s,
                         int from_day,
                         gint64 to_s,
                         int to_day)
{
  return tidemark_span_is_left_out (self, MIN (from_day, to_day), MAX (from_day, to_day)) ||
         tidemark_span_has_hole (self, from_s, to_s);
}
