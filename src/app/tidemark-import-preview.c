/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-preview.h"

#include <glib/gi18n.h>

#include "tidemark-importer.h"

static const char *
describe_order (const char *order)
{
  if (g_strcmp0 (order, "dmy") == 0)
    return _ ("day comes before month");
  if (g_strcmp0 (order, "mdy") == 0)
    return _ ("month comes before day");
  if (g_strcmp0 (order, "ymd") == 0)
    return _ ("year comes first");

  return NULL;
}

/**
 * tidemark_import_preview_describe_file:
 *
 * Returns: (transfer full): such as "WhatsApp Chat · day comes before month"
 */
char *
tidemark_import_preview_describe_file (const TidemarkImportReport *report)
{
  const TidemarkImporterInfo *info = tidemark_importer_find (report->format);
  const char *title = info != NULL ? _ (info->title) : report->format;
  const char *order = describe_order (report->date_order);

  if (order == NULL || !tidemark_instant_is_set (report->first))
    return g_strdup (title);

  return g_strdup_printf ("%s · %s", title, order);
}

static char *
format_day (TidemarkInstant at, const char *format)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_from_unix_utc (at.ms / 1000 + (gint64) at.offset_minutes * 60);

  return time != NULL ? g_date_time_format (time, format) : g_strdup ("");
}

/**
 * tidemark_import_preview_describe_range:
 *
 * Returns: (transfer full): such as "3 Mar 2026 to 11 Nov 2026", "" without a record
 */
char *
tidemark_import_preview_describe_range (const TidemarkImportReport *report)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!tidemark_instant_is_set (report->first))
    return g_strdup ("");

  first = format_day (report->first, "%-d %b %Y");
  last = format_day (report->last, "%-d %b %Y");
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);

  return g_strdup_printf (_ ("%s to %s"), first, last);
}

static char *
count_messages (guint n)
{
  return g_strdup_printf (ngettext ("%'u message", "%'u messages", n), n);
}

static char *
count_calls (guint n)
{
  return g_strdup_printf (ngettext ("%'u call", "%'u calls", n), n);
}

/**
 * tidemark_import_preview_describe_person:
 *
 * Returns: (transfer full): such as "1,204 messages · 11 calls"
 */
char *
tidemark_import_preview_describe_person (const TidemarkImportPerson *person)
{
  g_autofree char *messages = count_messages (person->messages);
  g_autofree char *calls = count_calls (person->calls);

  if (person->calls == 0)
    return g_steal_pointer (&messages);

  return g_strdup_printf ("%s · %s", messages, calls);
}

/**
 * tidemark_import_preview_describe_new:
 *
 * Returns: (transfer full): such as "2,290 messages and 21 calls"
 */
char *
tidemark_import_preview_describe_new (const TidemarkImportReport *report)
{
  const TidemarkImporterInfo *info = tidemark_importer_find (report->format);
  g_autofree char *messages = NULL;
  g_autofree char *calls = NULL;

  if (report->n_new == 0)
    return g_strdup (_ ("The journal has everything that is in the file"));
  if (info != NULL && info->run != NULL)
    return g_strdup_printf (ngettext ("%'u entry", "%'u entries", report->n_new), report->n_new);

  messages = count_messages (report->n_new - report->n_new_calls);
  calls = count_calls (report->n_new_calls);
  if (report->n_new_calls == 0)
    return g_steal_pointer (&messages);

  /* Translators: messages and calls, each with its number */
  return g_strdup_printf (_ ("%s and %s"), messages, calls);
}

/**
 * tidemark_import_preview_describe_hole:
 *
 * Returns: (transfer full): such as "A hole from 2 Sep 2026 to 9 Sep 2026"
 */
char *
tidemark_import_preview_describe_hole (const TidemarkHole *hole)
{
  g_autofree char *from = format_day (hole->from, "%-d %b %Y");
  g_autofree char *to = format_day (hole->to, "%-d %b %Y");

  if (g_str_equal (from, to))
    return g_strdup_printf (_ ("A hole on %s"), from);

  return g_strdup_printf (_ ("A hole from %s to %s"), from, to);
}
