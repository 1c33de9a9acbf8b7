/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-gaps.h"

#include <glib/gi18n-lib.h>

#include "tidemark-measures.h"
#include "tidemark-signal-needs.h"

#define HOUR_S 3600.0
#define MAX_UNLOGGED_DAYS 3

/**
 * tidemark_gaps_list:
 * @span: a log
 * @events: (array length=n_events): of it, oldest first
 * @min_hours: shorter ones do not count
 * @window_days: those that began longer ago do not count either; G_MAXINT for all
 *
 * Returns: (transfer full) (element-type TidemarkGap): gaps between neighbours, oldest first,
 *   without those of which something is left out or missing. Pure, any thread.
 */
GArray *
tidemark_gaps_list (const TidemarkSpan *span,
                    const TidemarkSpanEvent *events,
                    int n_events,
                    double min_hours,
                    int window_days)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (TidemarkGap));
  gint64 end = tidemark_span_get_end_s (span);

  for (int i = 1; i < n_events; i++)
    {
      const TidemarkSpanEvent *before = &events[i - 1], *after = &events[i];
      TidemarkGap gap = {
        .from_s = before->at,
        .to_s = after->at,
        .from_day = before->day,
        .to_day = after->day,
        .hours = (double) (after->at - before->at) / HOUR_S,
        .by = after->by,
        .entry = after->entry,
      };

      if (gap.hours >= min_hours && end - gap.from_s < window_days * TIDEMARK_SPAN_DAY_S &&
          !tidemark_span_is_broken (span, gap.from_s, gap.from_day, gap.to_s, gap.to_day))
        g_array_append_val (gaps, gap);
    }

  return gaps;
}

/* (transfer full) (element-type double): how long each was. */
GArray *
tidemark_gaps_list_hours (const GArray *gaps)
{
  GArray *hours = g_array_sized_new (FALSE, FALSE, sizeof (double), gaps->len);

  for (guint i = 0; i < gaps->len; i++)
    g_array_append_val (hours, g_array_index (gaps, TidemarkGap, i).hours);

  return hours;
}

/* (nullable) (transfer full): why the log cannot say how long it has been quiet. */
static char *
find_need (const TidemarkSpan *span)
{
  if (!tidemark_span_is_live (span))
    return tidemark_need_live ();
  if (!tidemark_span_has_messages (span) && tidemark_span_get_n_days (span) > 0 &&
      tidemark_span_get_today (span) - tidemark_span_get_last_day (span) > MAX_UNLOGGED_DAYS)
    return g_strdup (_ ("something logged in the last three days"));

  return NULL;
}

/**
 * tidemark_quiet_now_find:
 * @span: a log
 *
 * Returns: (transfer full): the gap under way in the contact from them. Pure, any thread.
 */
TidemarkQuietNow *
tidemark_quiet_now_find (const TidemarkSpan *span)
{
  TidemarkQuietNow *self = g_new0 (TidemarkQuietNow, 1);
  gint64 end = tidemark_span_get_end_s (span);
  int n;
  const TidemarkSpanEvent *theirs = tidemark_span_get_their_times (span, &n), *last;

  self->last_entry = TIDEMARK_SPAN_NO_ENTRY;
  self->last_day = TIDEMARK_DAY_NONE;
  self->gaps = tidemark_gaps_list (span, theirs, n, TIDEMARK_QUIET_HOURS, TIDEMARK_WINDOW_DAYS);
  self->need = find_need (span);
  if (self->need == NULL && self->gaps->len < TIDEMARK_GAPS_NEED)
    self->need = tidemark_need_gaps ((int) self->gaps->len, TIDEMARK_GAPS_NEED);
  if (self->need != NULL)
    return self;

  last = &theirs[n - 1];
  if (tidemark_span_is_broken (span, last->at, last->day, end, tidemark_span_get_end_day (span)))
    {
      self->need = tidemark_need_unbroken ();
      return self;
    }

  self->hours = MAX (0, (double) (end - last->at) / HOUR_S);
  self->last_entry = last->entry;
  self->last_day = last->day;
  return self;
}

void
tidemark_quiet_now_free (TidemarkQuietNow *self)
{
  g_free (self->need);
  g_array_unref (self->gaps);
  g_free (self);
}
