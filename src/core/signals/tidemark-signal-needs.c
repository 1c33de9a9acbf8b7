/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-needs.h"

#include <glib/gi18n-lib.h>
#include <math.h>

char *
tidemark_need_rated_days (int have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d rated day", "%d of %d rated days", want), have, want);
}

char *
tidemark_need_days_between_ratings (int have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d day between the first and the last rating",
                                    "%d of %d days between the first and the last rating", want),
                          have, want);
}

char *
tidemark_need_recent_ratings (int have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d rated day in the last two weeks",
                                    "%d of %d rated days in the last two weeks", want),
                          have, want);
}

char *
tidemark_need_weeks (int have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d week", "%d of %d weeks", want), have, want);
}

char *
tidemark_need_days_with_mark (int have, int want)
{
  return g_strdup_printf (
      ngettext ("%d of %d day with such a mark", "%d of %d days with such a mark", want), have,
      want);
}

char *
tidemark_need_days_with_move (int have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d day on which you logged such a move",
                                    "%d of %d days on which you logged such a move", want),
                          have, want);
}

char *
tidemark_need_recent_days (int have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d such day in the last two weeks",
                                    "%d of %d such days in the last two weeks", want),
                          have, want);
}

char *
tidemark_need_earlier_days (int have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d such day in the three months before",
                                    "%d of %d such days in the three months before", want),
                          have, want);
}

char *
tidemark_need_earlier_weeks (int have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d logged week to compare with",
                                    "%d of %d logged weeks to compare with", want),
                          have, want);
}

char *
tidemark_need_gaps (int have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d quiet gap", "%d of %d quiet gaps", want), have, want);
}

char *
tidemark_need_talks (int have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d talk", "%d of %d talks", want), have, want);
}

/* The median of what there is. */
char *
tidemark_need_contacts_a_week (double have, int want)
{
  return g_strdup_printf (ngettext ("%d of %d contact in an ordinary week",
                                    "%d of %d contacts in an ordinary week", want),
                          (int) floor (have), want);
}

char *
tidemark_need_live (void)
{
  return g_strdup (_ ("a chat that reaches to within three days of now"));
}

char *
tidemark_need_unbroken (void)
{
  return g_strdup (_ ("a stretch without days left out or missing"));
}

char *
tidemark_need_messages (void)
{
  return g_strdup (_ ("an imported chat"));
}

char *
tidemark_need_onset (void)
{
  return g_strdup (_ ("a day on which distance clearly began to rise"));
}

char *
tidemark_need_comparable_days (void)
{
  return g_strdup (_ ("more other days to compare with"));
}
