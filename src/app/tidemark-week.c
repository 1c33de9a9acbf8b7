/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-week.h"

#include <langinfo.h>

#ifdef __GLIBC__
/* The C library names a day that stands for the first column of its weeks. */
#define A_SUNDAY 19971130

static int
read_first_weekday (void)
{
  guint week_first = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  int first = (int) nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  int sunday_based = (week_first == A_SUNDAY ? 0 : 1) + first - 1;

  return (sunday_based + 6) % 7;
}
#else
static int
read_first_weekday (void)
{
  return 0;
}
#endif

/**
 * tidemark_week_get_first_weekday:
 *
 * Returns: on which day a week begins here: 0 for Monday to 6 for Sunday; Monday where the C
 *   library does not tell. Any thread.
 */
int
tidemark_week_get_first_weekday (void)
{
  return read_first_weekday ();
}
