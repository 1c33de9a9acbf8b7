/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-instant.h"

/**
 * tidemark_instant_is_set:
 *
 * Returns: whether @instant is anything but TIDEMARK_INSTANT_NONE. Pure, any thread.
 */
gboolean
tidemark_instant_is_set (TidemarkInstant instant)
{
  return instant.ms != TIDEMARK_INSTANT_NONE_MS;
}

/**
 * tidemark_instant_in_zone:
 * @ms: milliseconds since 1970-01-01 UTC
 * @zone: where it happened
 *
 * Returns: the instant with the offset that was in force in @zone then. Any thread.
 */
TidemarkInstant
tidemark_instant_in_zone (gint64 ms, GTimeZone *zone)
{
  gint64 seconds = ms / 1000 - (ms % 1000 < 0 ? 1 : 0);
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);

  return (TidemarkInstant) { ms, g_time_zone_get_offset (zone, interval) / 60 };
}

/**
 * tidemark_instant_now:
 *
 * Returns: the system's clock with the offset of the system's zone. Any thread.
 */
TidemarkInstant
tidemark_instant_now (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return tidemark_instant_in_zone (g_get_real_time () / 1000, zone);
}

static gboolean
take_digits (const char **text, int count, int *out)
{
  int value = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      value = value * 10 + g_ascii_digit_value ((*text)[i]);
    }

  *text += count;
  *out = value;
  return TRUE;
}

static gboolean
take_char (const char **text, char wanted)
{
  if (g_ascii_toupper (**text) != wanted)
    return FALSE;

  (*text)++;
  return TRUE;
}

static gboolean
take_fraction (const char **text, int *out_ms)
{
  int ms = 0, digits = 0;

  *out_ms = 0;
  if (**text != '.')
    return TRUE;
  (*text)++;

  for (; g_ascii_isdigit (**text); (*text)++, digits++)
    if (digits < 3)
      ms = ms * 10 + g_ascii_digit_value (**text);

  if (digits == 0)
    return FALSE;
  for (; digits < 3; digits++)
    ms *= 10;

  *out_ms = ms;
  return TRUE;
}

static gboolean
take_offset (const char **text, int *out_minutes)
{
  int hours, minutes, sign;

  if (take_char (text, 'Z'))
    {
      *out_minutes = 0;
      return TRUE;
    }

  sign = **text == '-' ? -1 : 1;
  if (**text != '+' && **text != '-')
    return FALSE;
  (*text)++;

  if (!take_digits (text, 2, &hours) || !take_char (text, ':') || !take_digits (text, 2, &minutes))
    return FALSE;
  if (hours > 23 || minutes > 59)
    return FALSE;

  *out_minutes = sign * (hours * 60 + minutes);
  return TRUE;
}

/**
 * tidemark_instant_parse:
 * @text: RFC 3339 with an offset, such as 2026-03-27T21:41:00+01:00; a fraction of a second is
 *   kept to the millisecond
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is such an instant. Any thread.
 */
gboolean
tidemark_instant_parse (const char *text, TidemarkInstant *out)
{
  int year, month, day, hour, minute, second, fraction_ms, offset_minutes;
  gint64 days;

  if (!take_digits (&text, 4, &year) || !take_char (&text, '-') ||
      !take_digits (&text, 2, &month) || !take_char (&text, '-') || !take_digits (&text, 2, &day))
    return FALSE;
  if (!take_char (&text, 'T') && !take_char (&text, ' '))
    return FALSE;
  if (!take_digits (&text, 2, &hour) || !take_char (&text, ':') ||
      !take_digits (&text, 2, &minute) || !take_char (&text, ':') ||
      !take_digits (&text, 2, &second) || !take_fraction (&text, &fraction_ms) ||
      !take_offset (&text, &offset_minutes) || *text != '\0')
    return FALSE;
  if (year < 1 || month < 1 || month > 12 || !g_date_valid_dmy (day, month, year) || hour > 23 ||
      minute > 59 || second > 60)
    return FALSE;

  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  /* GDate counts 1 January of year 1 as day 1; 1970-01-01 is day 719163. */
  days = (gint64) g_date_get_julian (&date) - 719163;
  out->ms =
      (((days * 24 + hour) * 60 + minute - offset_minutes) * 60 + second) * 1000 + fraction_ms;
  out->offset_minutes = offset_minutes;
  return TRUE;
}

/**
 * tidemark_instant_format:
 * @instant: a set instant between the years 1 and 9999
 *
 * Returns: (transfer full): RFC 3339 in the instant's own offset, "Z" for none, with a fraction
 *   only where there is one. Any thread.
 */
char *
tidemark_instant_format (TidemarkInstant instant)
{
  gint64 local_ms = instant.ms + (gint64) instant.offset_minutes * 60000;
  int fraction_ms = (int) (((local_ms % 1000) + 1000) % 1000);
  gint64 seconds = (local_ms - fraction_ms) / 1000;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (time != NULL, NULL);

  text = g_string_new (NULL);
  /* Not g_date_time_format (): its %Y has no leading zeros. */
  g_string_append_printf (text, "%04d-%02d-%02dT%02d:%02d:%02d", g_date_time_get_year (time),
                          g_date_time_get_month (time), g_date_time_get_day_of_month (time),
                          g_date_time_get_hour (time), g_date_time_get_minute (time),
                          g_date_time_get_second (time));
  if (fraction_ms != 0)
    g_string_append_printf (text, ".%03d", fraction_ms);
  if (instant.offset_minutes == 0)
    g_string_append_c (text, 'Z');
  else
    g_string_append_printf (text, "%c%02d:%02d", instant.offset_minutes < 0 ? '-' : '+',
                            ABS (instant.offset_minutes) / 60, ABS (instant.offset_minutes) % 60);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * tidemark_instant_format_utc:
 * @ms: milliseconds since 1970-01-01 UTC
 *
 * Returns: (transfer full): RFC 3339, ending in "Z". Any thread.
 */
char *
tidemark_instant_format_utc (gint64 ms)
{
  return tidemark_instant_format ((TidemarkInstant) { ms, 0 });
}
