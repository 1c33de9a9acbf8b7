/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tidemark-reflection-words.h"
#include "tidemark-signal-support.h"

#define REPEATED_E 0.5

/* (transfer full) (nullable): how much was left out of what it looked at. */
char *
tidemark_finding_say_left_out (const TidemarkFinding *self)
{
  return self->n_left_out > 0
             ? g_strdup_printf (ngettext ("%d stretch left out", "%d stretches left out",
                                          (gulong) self->n_left_out),
                                self->n_left_out)
             : NULL;
}

TidemarkGroup
tidemark_finding_get_group (const TidemarkFinding *self)
{
  if (!self->available)
    return TIDEMARK_GROUP_TOO_LITTLE;
  return fabs (self->e) >= REPEATED_E ? TIDEMARK_GROUP_REPEATED : TIDEMARK_GROUP_MIXED;
}

static gboolean
has_value (const TidemarkFinding *self, const char *name)
{
  return tidemark_finding_get (self, name) != NULL;
}

static char *
say_pairs (const TidemarkFinding *self)
{
  int recent_k, recent_n, base_k, base_n;

  tidemark_finding_get_pair (self, "recent", &recent_k, &recent_n);
  tidemark_finding_get_pair (self, "base", &base_k, &base_n);
  if (recent_n == 0)
    return NULL;

  /* Translators: "7 of 22, before that 29 of 51". */
  return g_strdup_printf (_ ("%1$d of %2$d, before that %3$d of %4$d"), recent_k, recent_n, base_k,
                          base_n);
}

static char *
say_parts (const TidemarkFinding *self)
{
  GVariant *parts = tidemark_finding_get (self, "parts");
  gulong n = g_variant_n_children (parts);
  int even = 0;

  for (gulong i = 0; i < n; i++)
    {
      double part;

      g_variant_get_child (parts, i, "d", &part);
      even += part > 0;
    }

  /* Translators: "2 of 4 parts even": of contact, promises, who started, ratings. */
  return g_strdup_printf (ngettext ("%1$d of %2$lu part even", "%1$d of %2$lu parts even", n), even,
                          n);
}

/* Of what is most telling among what was counted. */
static char *
say_count (const TidemarkFinding *self)
{
  static const char *const day_names[] = { "days", "k", "n" };
  guint entries;

  if (has_value (self, "agreed"))
    return g_strdup (_ ("Answered"));
  if (has_value (self, "dodges"))
    return g_strdup_printf (_ ("%d without an answer"),
                            tidemark_finding_get_count (self, "dodges"));
  if (has_value (self, "returns"))
    return g_strdup_printf (
        ngettext ("%d return", "%d returns", (gulong) tidemark_finding_get_count (self, "returns")),
        tidemark_finding_get_count (self, "returns"));
  if (has_value (self, "open_days"))
    return g_strdup_printf (ngettext ("Open for %d day", "Open for %d days",
                                      (gulong) tidemark_finding_get_count (self, "open_days")),
                            tidemark_finding_get_count (self, "open_days"));
  if (has_value (self, "recent") && has_value (self, "usual"))
    /* Translators: contacts a week, or characters of a message: "4, before that 9". */
    return g_strdup_printf (_ ("%1$.0f, before that %2$.0f"),
                            tidemark_finding_get_number (self, "recent"),
                            tidemark_finding_get_number (self, "usual"));
  if (has_value (self, "gaps"))
    return g_strdup_printf (ngettext ("%d quiet gap", "%d quiet gaps",
                                      (gulong) tidemark_finding_get_count (self, "gaps")),
                            tidemark_finding_get_count (self, "gaps"));
  if (has_value (self, "weeks") && !has_value (self, "k"))
    return g_strdup_printf (
        ngettext ("%d week", "%d weeks", (gulong) tidemark_finding_get_count (self, "weeks")),
        tidemark_finding_get_count (self, "weeks"));
  if (has_value (self, "kinds"))
    return g_strdup_printf (_ ("%d of 3 kinds"), tidemark_finding_get_count (self, "kinds"));
  if (has_value (self, "parts"))
    return say_parts (self);

  for (guint i = 0; i < G_N_ELEMENTS (day_names); i++)
    if (has_value (self, day_names[i]))
      return g_strdup_printf (
          ngettext ("%d day", "%d days", (gulong) tidemark_finding_get_count (self, day_names[i])),
          tidemark_finding_get_count (self, day_names[i]));

  entries = self->entries_for->len + self->entries_against->len;
  return g_strdup_printf (ngettext ("%u entry", "%u entries", entries), entries);
}

/* One of the few rates that are said in hundredths, and never without its range. */
static char *
say_promises (const TidemarkFinding *self)
{
  int kept = tidemark_finding_get_count (self, "kept");
  int n = kept + tidemark_finding_get_count (self, "late") +
          tidemark_finding_get_count (self, "broken") +
          tidemark_finding_get_count (self, "overdue");
  int low = (int) lround (100 * tidemark_finding_get_number (self, "lo"));
  int high = (int) lround (100 * tidemark_finding_get_number (self, "hi"));

  /* Translators: "3 of 8 promises kept; likely between 16 % and 59 %". */
  return g_strdup_printf (
      ngettext ("%1$d of %2$d promise kept; likely between %3$d %% and %4$d %%",
                "%1$d of %2$d promises kept; likely between %3$d %% and %4$d %%", (gulong) n),
      kept, n, low, high);
}

static char *
say_minutes (const TidemarkFinding *self)
{
  g_autofree char *lately =
      tidemark_support_format_minutes (tidemark_finding_get_number (self, "recent_minutes"));
  g_autofree char *before =
      tidemark_support_format_minutes (tidemark_finding_get_number (self, "base_minutes"));

  /* Translators: how long a reply took, lately and before: "4 hours, before that 20 minutes". */
  return g_strdup_printf (_ ("%1$s, before that %2$s"), lately, before);
}

/* (transfer full): the counts behind it in a few words, or what is missing. */
char *
tidemark_finding_say_briefly (const TidemarkFinding *self)
{
  char *pairs;

  if (!self->available)
    return g_strdup (self->need);
  if (has_value (self, "lo"))
    return say_promises (self);
  if ((pairs = say_pairs (self)) != NULL)
    return pairs;
  if (has_value (self, "good"))
    {
      double good = tidemark_finding_get_number (self, "good");
      double bad = tidemark_finding_get_number (self, "bad");

      /* Half ones, such as a late promise, are rounded. */
      return g_strdup_printf (_ ("%1$.0f of %2$.0f"), good, good + bad);
    }
  if (has_value (self, "him"))
    return g_strdup_printf (_ ("%1$d of %2$d"), tidemark_finding_get_count (self, "him"),
                            tidemark_finding_get_count (self, "n"));
  if (has_value (self, "recent_minutes"))
    return say_minutes (self);
  if (has_value (self, "prime"))
    {
      int recent_k = 0, recent_n = 0, base_k = 0, base_n = 0;

      g_variant_get (tidemark_finding_get (self, "prime"), "((ii)(ii))", &recent_k, &recent_n,
                     &base_k, &base_n);
      return g_strdup_printf (_ ("%1$d of %2$d, before that %3$d of %4$d"), recent_k, recent_n,
                              base_k, base_n);
    }
  if (has_value (self, "recent_weeks"))
    /* Translators: days, lately and in a longer time before. */
    return g_strdup_printf (_ ("%1$d lately, %2$d before"),
                            tidemark_finding_get_count (self, "recent"),
                            tidemark_finding_get_count (self, "base"));

  return say_count (self);
}
