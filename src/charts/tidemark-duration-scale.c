/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-duration-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HOUR 60.0
#define DAY (24 * HOUR)

/* From so long on a time is told in the next larger unit. */
#define LONG_MINUTES (1.5 * HOUR)
#define LONG_HOURS (2 * DAY)

/**
 * tidemark_duration_scale_map:
 * @self: a scale
 * @minutes: a time, or NAN
 *
 * Returns: 0 for the shortest to 1 for the longest, 0.5 if the scale is empty, NAN for NAN; times
 *   beyond the ends land on them. Pure, any thread.
 */
double
tidemark_duration_scale_map (const TidemarkDurationScale *self, double minutes)
{
  if (isnan (minutes))
    return NAN;
  if (!(self->to > self->from))
    return 0.5;

  return (log (CLAMP (minutes, self->from, self->to)) - log (self->from)) /
         (log (self->to) - log (self->from));
}

/**
 * tidemark_duration_scale_ticks:
 * @self: a scale
 *
 * Returns: (transfer full) (element-type double): times of the scale that have a round name,
 *   minutes, rising. Pure, any thread.
 */
GArray *
tidemark_duration_scale_ticks (const TidemarkDurationScale *self)
{
  static const double round[] = {
    1,         2,   5,       10,      15,      30,       HOUR,     3 * HOUR, 6 * HOUR,
    12 * HOUR, DAY, 2 * DAY, 4 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY, 365 * DAY,
  };
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < G_N_ELEMENTS (round); i++)
    if (round[i] >= self->from * (1 - 1e-9) && round[i] <= self->to * (1 + 1e-9))
      g_array_append_val (ticks, round[i]);

  return ticks;
}

/**
 * tidemark_duration_format_short:
 * @minutes: a time
 *
 * Returns: (transfer full): such as "5 min", "12 h" or "4 d", for an axis. Any thread.
 */
char *
tidemark_duration_format_short (double minutes)
{
  if (minutes < HOUR - 0.5)
    /* Translators: a number of minutes, as short as can be */
    return g_strdup_printf (_ ("%.0f min"), minutes);
  if (minutes < DAY - 0.5 * HOUR)
    /* Translators: a number of hours, as short as can be */
    return g_strdup_printf (_ ("%.0f h"), minutes / HOUR);

  /* Translators: a number of days on an axis, as short as can be */
  return g_strdup_printf (_ ("%.0f d"), minutes / DAY);
}

/**
 * tidemark_duration_format:
 * @minutes: a time
 *
 * Returns: (transfer full): such as "20 minutes", "14 hours" or "3 days", for a sentence. Any
 *   thread.
 */
char *
tidemark_duration_format (double minutes)
{
  gulong n;

  if (minutes < LONG_MINUTES)
    {
      n = (gulong) lround (minutes);
      return g_strdup_printf (ngettext ("%lu minute", "%lu minutes", n), n);
    }
  if (minutes < LONG_HOURS)
    {
      n = (gulong) lround (minutes / HOUR);
      return g_strdup_printf (ngettext ("%lu hour", "%lu hours", n), n);
    }

  n = (gulong) lround (minutes / DAY);
  return g_strdup_printf (ngettext ("%lu day", "%lu days", n), n);
}

/**
 * tidemark_duration_format_between:
 * @from_minutes: a time
 * @to_minutes: a longer one
 *
 * Returns: (transfer full): such as "12 hours to 14 hours", for a sentence. Any thread.
 */
char *
tidemark_duration_format_between (double from_minutes, double to_minutes)
{
  g_autofree char *from = tidemark_duration_format (from_minutes);
  g_autofree char *to = tidemark_duration_format (to_minutes);

  if (g_str_equal (from, to))
    return g_steal_pointer (&from);

  /* Translators: two times, such as "12 hours to 14 hours" */
  return g_strdup_printf (C_ ("time", "%s to %s"), from, to);
}
