/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide.h"

#include <math.h>

#include "tidemark-journal-days.h"
#include "tidemark-journal.h"
#include "tidemark-onset.h"
#include "tidemark-reflection.h"
#include "tidemark-span-load.h"
#include "tidemark-times-away.h"

/**
 * tidemark_tide_get_day:
 * @self: a tide
 * @day: any day
 *
 * Returns: (transfer none) (nullable): what is known about it; %NULL before the first day that is
 *   known and after today. Any thread.
 */
const TidemarkTideDay *
tidemark_tide_get_day (const TidemarkTide *self, int day)
{
  int first;

  if (self->days->len == 0)
    return NULL;

  first = g_array_index (self->days, TidemarkTideDay, 0).day;
  if (day < first || day - first >= (int) self->days->len)
    return NULL;

  return &g_array_index (self->days, TidemarkTideDay, day - first);
}

/**
 * tidemark_tide_get_n_rated:
 * @self: a tide
 *
 * Returns: how many days have a rating, without those left out. Any thread.
 */
int
tidemark_tide_get_n_rated (const TidemarkTide *self)
{
  int n_rated = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      if (!isnan (g_array_index (self->days, TidemarkTideDay, i).distance))
        n_rated++;
    }

  return n_rated;
}

/**
 * tidemark_tide_get_range:
 * @self: a tide
 * @n_days: how many, or 0 for all
 *
 * Returns: the last so many days up to today, none before the first one known. Any thread.
 */
TidemarkStretch
tidemark_tide_get_range (const TidemarkTide *self, int n_days)
{
  TidemarkStretch range = { self->today - n_days + 1, self->today };
  int first;

  if (self->days->len == 0)
    return range;

  first = g_array_index (self->days, TidemarkTideDay, 0).day;
  if (n_days == 0 || range.from_day < first)
    range.from_day = first;

  return range;
}

/* Every day from the first one known to today, with nothing known yet. */
static GArray *
make_days (int first_day, int today)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (TidemarkTideDay));

  for (int day = first_day; day <= today; day++)
    {
      TidemarkTideDay empty = { day, TIDEMARK_COVERAGE_NONE, NAN, NAN };

      g_array_append_val (days, empty);
    }

  return days;
}

static void
fill_day (TidemarkTideDay *day, const TidemarkJournalDay *known)
{
  if (known->is_logged)
    day->coverage = TIDEMARK_COVERAGE_LOGGED;
  else if (known->is_nothing)
    day->coverage = TIDEMARK_COVERAGE_NOTHING;
  if (known->n_distance > 0)
    day->distance = (double) known->distance_sum / known->n_distance;
  if (known->n_wanted > 0)
    day->wanted = (double) known->wanted_sum / known->n_wanted;
}

static gboolean
load_days (TidemarkTide *self,
           TidemarkConnection *connection,
           const char *person_id,
           GError **error)
{
  g_autoptr (GArray) known = tidemark_journal_list_days (connection, person_id, error);

  if (known == NULL)
    return FALSE;

  self->days = make_days (known->len > 0 ? g_array_index (known, TidemarkJournalDay, 0).day
                                         : self->today + 1,
                          self->today);
  for (guint i = 0; i < known->len; i++)
    {
      const TidemarkJournalDay *day = &g_array_index (known, TidemarkJournalDay, i);
      TidemarkTideDay *place = (TidemarkTideDay *) tidemark_tide_get_day (self, day->day);

      if (place != NULL)
        fill_day (place, day);
    }

  return TRUE;
}

static void
leave_out (TidemarkTide *self, const TidemarkStretch *stretch)
{
  for (int day = stretch->from_day; day <= MIN (stretch->to_day, self->today); day++)
    {
      TidemarkTideDay *place = (TidemarkTideDay *) tidemark_tide_get_day (self, day);

      if (place != NULL)
        *place = (TidemarkTideDay) { day, TIDEMARK_COVERAGE_LEFT_OUT, NAN, NAN };
    }
}

static gboolean
load_left_out (TidemarkTide *self,
               TidemarkConnection *connection,
               const char *person_id,
               GError **error)
{
  g_autoptr (GPtrArray) exclusions =
      tidemark_journal_list_exclusions (connection, person_id, error);

  if (exclusions == NULL)
    return FALSE;

  for (guint i = 0; i < exclusions->len; i++)
    {
      const TidemarkExclusion *exclusion = g_ptr_array_index (exclusions, i);
      TidemarkStretch stretch = { exclusion->from_day, exclusion->to_day };

      g_array_append_val (self->left_out, stretch);
      leave_out (self, &stretch);
    }

  return TRUE;
}

static TidemarkChartMark
mark_of (const TidemarkJournalEvent *event)
{
  if (event->kind == TIDEMARK_KIND_DATE)
    return TIDEMARK_CHART_MARK_DATE;
  if (event->kind == TIDEMARK_KIND_TALK)
    return TIDEMARK_CHART_MARK_TALK;

  return event->move == TIDEMARK_MOVE_SPACE ? TIDEMARK_CHART_MARK_GAVE_SPACE
                                            : TIDEMARK_CHART_MARK_REACHED_OUT;
}

/* Two of the same on one day are one mark. */
static gboolean
load_events (TidemarkTide *self,
             TidemarkConnection *connection,
             const char *person_id,
             GError **error)
{
  g_autoptr (GArray) known = tidemark_journal_list_events (connection, person_id, error);
  guint drawn = 0;
  int last_day = G_MININT;

  if (known == NULL)
    return FALSE;

  for (guint i = 0; i < known->len; i++)
    {
      const TidemarkJournalEvent *event = &g_array_index (known, TidemarkJournalEvent, i);
      const TidemarkTideDay *day = tidemark_tide_get_day (self, event->day);
      TidemarkTideEvent mark = { event->day, mark_of (event) };

      if (day == NULL || day->coverage == TIDEMARK_COVERAGE_LEFT_OUT)
        continue;
      if (event->day != last_day)
        drawn = 0;
      last_day = event->day;
      if (drawn & (1u << mark.mark))
        continue;
      drawn |= 1u << mark.mark;
      g_array_append_val (self->events, mark);
    }

  return TRUE;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const TidemarkTideEvent *first = a;
  const TidemarkTideEvent *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;

  return (first->mark > second->mark) - (first->mark < second->mark);
}

/* Days with a milestone. The span has none of a day that is left out. */
static void
add_milestones (TidemarkTide *self)
{
  g_autoptr (GArray) days = tidemark_measure_days (self->span, TIDEMARK_ROWS_MARK,
                                                   TIDEMARK_BIT (TIDEMARK_MARK_MILESTONE));

  for (guint i = 0; i < days->len; i++)
    {
      TidemarkTideEvent event = { g_array_index (days, int, i), TIDEMARK_CHART_MARK_MILESTONE };

      g_array_append_val (self->events, event);
    }
  g_array_sort (self->events, compare_events);
}

/* The day of a return is not away any more, and what nobody rated is not known to be. */
static void
add_away (TidemarkTide *self)
{
  g_autoptr (TidemarkTimesAway) away = tidemark_times_away_find (self->span);

  for (guint i = 0; i < away->times->len; i++)
    {
      const TidemarkTimeAway *time = &g_array_index (away->times, TidemarkTimeAway, i);
      TidemarkStretch stretch = { time->start, time->end };

      if (time->state == TIDEMARK_AWAY_CENSORED)
        stretch.to_day = time->last;
      else if (time->state == TIDEMARK_AWAY_ENDED && time->end > time->start)
        stretch.to_day--;
      g_array_append_val (self->away, stretch);
    }
}

/* Drawn only where the reflection says it as well. */
static gboolean
load_onset (TidemarkTide *self,
            TidemarkConnection *connection,
            const char *person_id,
            TidemarkInstant now,
            TidemarkSpanCache *cache,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (TidemarkReflection) reflection = NULL;
  g_autoptr (TidemarkOnset) onset = NULL;

  self->span = tidemark_span_load_again (connection, cache, person_id, now, cancellable, error);
  if (self->span == NULL)
    return FALSE;

  reflection = tidemark_reflection_new (self->span, cancellable, error);
  if (reflection == NULL)
    return FALSE;
  if (!reflection->withdrawal.flagged || reflection->withdrawal.onset_day == TIDEMARK_DAY_NONE)
    return TRUE;

  onset = tidemark_onset_find (self->span);
  self->has_onset = onset->held && onset->from_day != TIDEMARK_DAY_NONE;
  self->onset = (TidemarkStretch) { onset->from_day, onset->to_day };
  return TRUE;
}

/**
 * tidemark_tide_load:
 * @connection: a journal
 * @person_id: whom it is about
 * @now: where the log ends
 * @cache: (nullable): of the journal
 * @cancellable: (nullable): to give up
 * @error: where it went wrong
 *
 * Returns: (transfer full): what the journal says about how distant they felt, or %NULL. On a
 *   thread of the store.
 */
TidemarkTide *
tidemark_tide_load (TidemarkConnection *connection,
                    const char *person_id,
                    TidemarkInstant now,
                    TidemarkSpanCache *cache,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (TidemarkTide) self = g_new0 (TidemarkTide, 1);
  g_autoptr (TidemarkPerson) person = tidemark_journal_get_person (connection, person_id, error);

  if (person == NULL)
    return NULL;

  self->alias = g_strdup (person->alias);
  self->today = tidemark_day_of (now, tidemark_journal_get_day_start_hour (connection));
  self->events = g_array_new (FALSE, FALSE, sizeof (TidemarkTideEvent));
  self->left_out = g_array_new (FALSE, FALSE, sizeof (TidemarkStretch));
  self->away = g_array_new (FALSE, FALSE, sizeof (TidemarkStretch));
  if (!load_days (self, connection, person_id, error) ||
      !load_left_out (self, connection, person_id, error) ||
      !load_events (self, connection, person_id, error) ||
      !load_onset (self, connection, person_id, now, cache, cancellable, error))
    return NULL;
  add_milestones (self);
  add_away (self);

  return g_steal_pointer (&self);
}

void
tidemark_tide_free (TidemarkTide *self)
{
  g_free (self->alias);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->events, g_array_unref);
  g_clear_pointer (&self->left_out, g_array_unref);
  g_clear_pointer (&self->away, g_array_unref);
  g_clear_pointer (&self->span, tidemark_span_unref);
  g_free (self);
}
