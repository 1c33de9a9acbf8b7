/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-date-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* GDate counts 1 January of year 1 as day 1. */
#define JULIAN_OF_EPOCH 719163

#define SECONDS_PER_DAY G_GINT64_CONSTANT (86400)

/* Steps between ticks, from narrow to wide. */
static const struct
{
  int n_days;
  int n_months;
} steps[] = {
  { 1, 0 }, { 7, 0 }, { 0, 1 }, { 0, 3 }, { 0, 6 }, { 0, 12 }, { 0, 24 }, { 0, 60 }, { 0, 120 },
};

static void
to_date (int day, GDate *out)
{
  g_date_clear (out, 1);
  g_date_set_julian (out, (guint32) (day + JULIAN_OF_EPOCH));
}

static int
from_date (const GDate *date)
{
  return (int) g_date_get_julian (date) - JULIAN_OF_EPOCH;
}

/**
 * tidemark_date_scale_get_n_days:
 * @self: a scale
 *
 * Returns: how many days it shows, 0 if it is empty. Pure, any thread.
 */
int
tidemark_date_scale_get_n_days (const TidemarkDateScale *self)
{
  return MAX (0, self->to_day - self->from_day + 1);
}

/**
 * tidemark_date_scale_map:
 * @self: a scale
 * @day: a day; with half a day added or taken its end or its beginning
 *
 * Returns: 0 to 1, 0.5 if the scale is empty; NAN for NAN. Pure, any thread.
 */
double
tidemark_date_scale_map (const TidemarkDateScale *self, double day)
{
  int n_days = tidemark_date_scale_get_n_days (self);

  if (isnan (day))
    return NAN;
  if (n_days == 0)
    return 0.5;

  return (day - self->from_day + 0.5) / n_days;
}

/**
 * tidemark_date_scale_unmap:
 * @self: a scale
 * @place: 0 to 1
 *
 * Returns: the day at @place, from the first to the last. Pure, any thread.
 */
int
tidemark_date_scale_unmap (const TidemarkDateScale *self, double place)
{
  int n_days = tidemark_date_scale_get_n_days (self);

  if (n_days == 0)
    return self->from_day;

  return self->from_day + (int) CLAMP (floor (place * n_days), 0, n_days - 1);
}

/* The first day at or after @day on which a step of @n_months begins. */
static int
month_at_or_after (int day, int n_months)
{
  GDate date;
  int month;

  to_date (day, &date);
  month = g_date_get_year (&date) * 12 + (int) g_date_get_month (&date) - 1;
  if (g_date_get_day (&date) > 1)
    month++;
  month = (month + n_months - 1) / n_months * n_months;
  g_date_set_dmy (&date, 1, (GDateMonth) (month % 12 + 1), (GDateYear) (month / 12));

  return from_date (&date);
}

/* The first day at or after @day of a step of @n_days; weeks begin on Monday. */
static int
step_at_or_after (int day, int n_days)
{
  int weekday = ((day + 3) % 7 + 7) % 7;

  return n_days == 7 ? day + (7 - weekday) % 7 : day;
}

static char *
tick_label (int day, guint step, gboolean over_a_year)
{
  GDate date;

  if (steps[step].n_days > 0)
    /* Translators: a day under a chart (strftime), as short as can be. */
    return tidemark_date_format (day, C_ ("axis", "%-d %b"));

  to_date (day, &date);
  if (steps[step].n_months >= 12 || (over_a_year && g_date_get_month (&date) == G_DATE_JANUARY))
    /* Translators: a year under a chart (strftime). */
    return tidemark_date_format (day, C_ ("axis", "%Y"));

  /* Translators: a month under a chart (strftime), as short as can be. */
  return tidemark_date_format (day, C_ ("axis", "%b"));
}

static void
add_ticks (const TidemarkDateScale *self, guint step, GPtrArray *ticks)
{
  int n_months = steps[step].n_months;
  int day = n_months > 0 ? month_at_or_after (self->from_day, n_months)
                         : step_at_or_after (self->from_day, steps[step].n_days);

  while (day <= self->to_day)
    {
      TidemarkDateTick *tick = g_new (TidemarkDateTick, 1);

      tick->day = day;
      tick->label = tick_label (day, step, self->to_day - self->from_day >= 180);
      g_ptr_array_add (ticks, tick);
      day = n_months > 0 ? tidemark_date_add_months (day, n_months) : day + steps[step].n_days;
    }
}

static gboolean
fits (const TidemarkDateScale *self, guint step, int max_ticks)
{
  int step_days = steps[step].n_days + steps[step].n_months * 30;

  return tidemark_date_scale_get_n_days (self) <= max_ticks * step_days;
}

/**
 * tidemark_date_scale_ticks:
 * @self: a scale of the years 1 to 9999
 * @max_ticks: at least 1
 *
 * The first days of weeks, months, quarters or years, whichever are the most that fit. Labels are
 * in the language of the process.
 *
 * Returns: (transfer full) (element-type TidemarkDateTick): in order; about @max_ticks at most. May
 *   be empty. Any thread.
 */
GPtrArray *
tidemark_date_scale_ticks (const TidemarkDateScale *self, int max_ticks)
{
  GPtrArray *ticks = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_date_tick_free);
  guint step = 0;

  g_return_val_if_fail (max_ticks >= 1, ticks);

  while (step < G_N_ELEMENTS (steps) - 1 && !fits (self, step, max_ticks))
    step++;
  if (tidemark_date_scale_get_n_days (self) > 0)
    add_ticks (self, step, ticks);

  return ticks;
}

void
tidemark_date_tick_free (TidemarkDateTick *self)
{
  g_free (self->label);
  g_free (self);
}

/**
 * tidemark_date_add_months:
 * @day: days since 1970-01-01
 * @n_months: how many, back if negative
 *
 * Returns: the same day of that month, or its last one where it has fewer. Pure, any thread.
 */
int
tidemark_date_add_months (int day, int n_months)
{
  GDate date;

  to_date (day, &date);
  if (n_months < 0)
    g_date_subtract_months (&date, (guint) -n_months);
  else
    g_date_add_months (&date, (guint) n_months);

  return from_date (&date);
}

/**
 * tidemark_date_format:
 * @day: days since 1970-01-01
 * @format: as for g_date_time_format()
 *
 * Returns: (transfer full): @day in the language of the process. Any thread.
 */
char *
tidemark_date_format (int day, const char *format)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (day * SECONDS_PER_DAY);

  return g_date_time_format (date, format);
}

/* The first and the last day of a stretch, each as far as it has to be said. */
static void
stretch_formats (int from_day,
                 int to_day,
                 gboolean is_short,
                 const char **out_from,
                 const char **out_to)
{
  GDate from, to;

  to_date (from_day, &from);
  to_date (to_day, &to);
  if (g_date_get_month (&from) != g_date_get_month (&to))
    {
      /* Translators: the first day of a stretch that ends in another month (strftime). */
      *out_from = is_short ? C_ ("stretch", "%-d %b") : C_ ("stretch", "%-d %B");
      *out_to = *out_from;
      return;
    }

  /* Translators: the first day of a stretch that ends in the same month (strftime), 14 of
   * 14–22 October. */
  *out_from = C_ ("stretch, same month", "%-d");
  /* Translators: the last day of a stretch within one month (strftime), 22 October of
   * 14–22 October. */
  *out_to = is_short ? C_ ("stretch, same month", "%-d %b") : C_ ("stretch, same month", "%-d %B");
}

/**
 * tidemark_date_format_stretch:
 * @from_day: first day, days since 1970-01-01
 * @to_day: last day, less than a year later
 * @is_short: for labels, instead of for sentences
 *
 * Returns: (transfer full): the stretch in the language of the process, a single day as itself. It
 *   does not break between its parts. Any thread.
 */
char *
tidemark_date_format_stretch (int from_day, int to_day, gboolean is_short)
{
  const char *from_format, *to_format;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gboolean same_month;

  if (from_day == to_day)
    return tidemark_date_format (from_day,
                                 is_short ? C_ ("stretch", "%-d %b") : C_ ("stretch", "%-d %B"));

  stretch_formats (from_day, to_day, is_short, &from_format, &to_format);
  same_month = from_format != to_format;
  from = tidemark_date_format (from_day, from_format);
  to = tidemark_date_format (to_day, to_format);

  /* The word joiner keeps a line from ending at the dash. */
  return g_strdup_printf (same_month ? "%s\u2060–\u2060%s" : "%s – %s", from, to);
}
