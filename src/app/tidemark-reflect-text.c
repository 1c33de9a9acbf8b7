/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflect-text.h"

#include <glib/gi18n.h>

#include "tidemark-day-clock.h"
#include "tidemark-day-text.h"
#include "tidemark-set-aside.h"

static int
get_day (TidemarkInstant at)
{
  return tidemark_day_of (at,
                          tidemark_day_clock_get_start_hour (tidemark_day_clock_get_default ()));
}

/**
 * tidemark_reflect_text_when:
 * @at: of a look
 * @today: the day that it is
 *
 * Returns: such as "today at 08:10" or "12 November at 08:10"
 */
char *
tidemark_reflect_text_when (TidemarkInstant at, int today)
{
  int day = get_day (at);
  g_autofree char *time = tidemark_day_text_time (at);
  g_autofree char *day_text = NULL;

  if (day == today)
    /* Translators: %s is a time; in the middle of a sentence. */
    return g_strdup_printf (_ ("today at %s"), time);

  day_text = tidemark_day_text_short (day, today);
  /* Translators: a day and a time, in the middle of a sentence. */
  return g_strdup_printf (_ ("%1$s at %2$s"), day_text, time);
}

/**
 * tidemark_reflect_text_extent:
 *
 * Returns: how many entries on how many days, and over which days
 */
char *
tidemark_reflect_text_extent (const TidemarkReflectResult *result)
{
  const TidemarkReflection *reflection = result->reflection;
  int last = tidemark_day_of (reflection->now, 0);
  g_autofree char *extent = tidemark_reflection_say_extent (reflection);
  g_autofree char *from =
      tidemark_day_text_short (last - MAX (reflection->n_span_days - 1, 0), result->today);
  g_autofree char *to = tidemark_day_text_short (last, result->today);

  /* Translators: "812 entries on 90 days", and the first and the last day. */
  return g_strdup_printf (_ ("%1$s, %2$s to %3$s"), extent, from, to);
}

char *
tidemark_reflect_text_worked_out (const TidemarkReflectResult *result)
{
  g_autofree char *when = tidemark_reflect_text_when (result->reflection->now, result->today);

  /* Translators: %s is "today at 08:10" or "12 November at 08:10". */
  return g_strdup_printf (_ ("Worked out %s"), when);
}

/**
 * tidemark_reflect_text_changes:
 *
 * Returns: how much changed since the look before, or that nothing did
 */
char *
tidemark_reflect_text_changes (const TidemarkReflectResult *result)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *when = NULL;

  if (result->before == NULL)
    return g_strdup (_ ("This is the first look: there is nothing to compare it with yet."));

  when = tidemark_reflect_text_when (result->before->at, result->today);
  changes = tidemark_past_reflection_list_changes (result->before, result->reflection);
  if (changes->len == 0)
    /* Translators: %s is when the last look was, such as "12 November at 08:10". */
    return g_strdup_printf (_ ("Nothing changed since %s."), when);
  return g_strdup_printf (
      ngettext ("%1$u change since %2$s.", "%1$u changes since %2$s.", changes->len), changes->len,
      when);
}

/**
 * tidemark_reflect_text_news:
 *
 * Returns: (nullable): what was logged since it was worked out; %NULL where it could not be newer
 */
char *
tidemark_reflect_text_news (const TidemarkReflectResult *result)
{
  if (!result->is_kept ||
      (result->n_since == 0 && get_day (result->reflection->now) == result->today))
    return NULL;
  if (result->n_since == 0)
    return g_strdup (_ ("Nothing was logged since then."));
  return g_strdup_printf (ngettext ("%d entry since then is not in it yet.",
                                    "%d entries since then are not in it yet.",
                                    (gulong) result->n_since),
                          result->n_since);
}

/**
 * tidemark_reflect_text_set_aside:
 * @signal: id of a signal
 *
 * Returns: (nullable): when it was set aside and why; %NULL where it is not
 */
char *
tidemark_reflect_text_set_aside (const TidemarkPerson *person, const char *signal, int today)
{
  g_autoptr (GPtrArray) items = tidemark_set_asides_of (person);

  for (guint i = 0; i < items->len; i++)
    {
      const TidemarkSetAside *item = g_ptr_array_index (items, i);
      g_autofree char *day = NULL;

      if (!g_str_equal (item->signal, signal))
        continue;
      if (item->day == TIDEMARK_DAY_NONE)
        return item->reason != NULL ? g_strdup_printf (_ ("Set aside: “%s”"), item->reason)
                                    : g_strdup (_ ("Set aside by you"));
      day = tidemark_day_text_short (item->day, today);
      if (item->reason == NULL)
        return g_strdup_printf (_ ("Set aside on %s"), day);
      /* Translators: a day, and the reason in one's own words. */
      return g_strdup_printf (_ ("Set aside on %1$s: “%2$s”"), day, item->reason);
    }

  return NULL;
}
