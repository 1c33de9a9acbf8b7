/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-clock.h"

#define DAY_S (24 * 60 * 60)

struct _TidemarkImportClock
{
  GTimeZone *zone;
  /* The last wall day without a change of the clock, and its offset; days repeat in a chat. */
  gint64 steady_day;
  gint64 steady_offset_s;
  /* The last instant inside an hour that the clock showed twice. */
  gint64 twice_s;
};

/**
 * tidemark_import_clock_new:
 * @zone: where the clock hung
 *
 * Returns: (transfer full): a clock. Any thread.
 */
TidemarkImportClock *
tidemark_import_clock_new (GTimeZone *zone)
{
  TidemarkImportClock *self = g_new0 (TidemarkImportClock, 1);

  self->zone = g_time_zone_ref (zone);
  self->steady_day = G_MININT64;
  self->twice_s = G_MININT64;

  return self;
}

void
tidemark_import_clock_free (TidemarkImportClock *self)
{
  g_time_zone_unref (self->zone);
  g_free (self);
}

static gint64
offset_at (TidemarkImportClock *self, gint64 utc_s)
{
  int interval = g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, utc_s);

  return g_time_zone_get_offset (self->zone, interval);
}

/* First second of the new offset, somewhere after @from and not after @to. */
static gint64
find_change (TidemarkImportClock *self, gint64 from, gint64 to)
{
  gint64 before = offset_at (self, from);

  while (to - from > 1)
    {
      gint64 middle = from + (to - from) / 2;

      if (offset_at (self, middle) == before)
        from = middle;
      else
        to = middle;
    }

  return to;
}

static TidemarkInstant
make_instant (gint64 utc_s, gint64 offset_s)
{
  return (TidemarkInstant) { utc_s * 1000, (int) (offset_s / 60) };
}

/**
 * tidemark_import_clock_resolve:
 * @wall_s: seconds from 1970-01-01 00:00 to what the clock showed, as if it had shown UTC
 *
 * When the clock is put back, an hour is there twice: the first one is meant, until the file goes
 * back within it; from there on it is the second. When it is put forward, an hour is missing: what
 * lies in it happened at the moment of the change. So later lines never come before earlier ones.
 *
 * Returns: the instant.
 */
TidemarkInstant
tidemark_import_clock_resolve (TidemarkImportClock *self, gint64 wall_s)
{
  gint64 day = wall_s / DAY_S - (wall_s % DAY_S < 0 ? 1 : 0);
  gint64 before_s, after_s, first_s, second_s;
  gboolean first_fits, second_fits;

  if (day == self->steady_day)
    return make_instant (wall_s - self->steady_offset_s, self->steady_offset_s);

  before_s = offset_at (self, (day - 1) * DAY_S);
  after_s = offset_at (self, (day + 2) * DAY_S);
  if (before_s == after_s)
    {
      self->steady_day = day;
      self->steady_offset_s = before_s;
      return make_instant (wall_s - before_s, before_s);
    }

  first_s = wall_s - before_s;
  second_s = wall_s - after_s;
  first_fits = offset_at (self, first_s) == before_s;
  second_fits = offset_at (self, second_s) == after_s;

  if (first_fits && second_fits)
    {
      gboolean went_back =
          self->twice_s != G_MININT64 && first_s < self->twice_s && self->twice_s - first_s < DAY_S;

      self->twice_s = went_back ? second_s : first_s;
      return went_back ? make_instant (second_s, after_s) : make_instant (first_s, before_s);
    }
  if (first_fits)
    return make_instant (first_s, before_s);
  if (second_fits)
    return make_instant (second_s, after_s);

  second_s = find_change (self, (day - 1) * DAY_S, (day + 2) * DAY_S);
  return make_instant (second_s, after_s);
}
