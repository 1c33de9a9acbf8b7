/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define RECENT_DAYS 28
#define FIRST_HOUR 17
#define NEED_EVENINGS 9
#define NEED_CONTACT 5
#define MARGIN 0.2

enum
{
  WEEKEND,
  WEEKDAY,
};

enum
{
  RECENT,
  BASE,
};

enum
{
  WITH,
  ALL,
};

/* Friday to Sunday. */
static int
kind_of_evening (int day)
{
  return tidemark_day_weekday (day) >= 4 ? WEEKEND : WEEKDAY;
}

static gboolean
is_evening (const TidemarkSpanEvent *event)
{
  gint64 local = event->at + event->offset_minutes * 60;
  gint64 second = (local % TIDEMARK_SPAN_DAY_S + TIDEMARK_SPAN_DAY_S) % TIDEMARK_SPAN_DAY_S;

  return second >= FIRST_HOUR * 3600;
}

static gboolean
is_known (const TidemarkSpan *span, int day)
{
  gint64 midnight =
      tidemark_day_midnight (day, tidemark_span_get_now (span).offset_minutes).ms / 1000;

  return day >= tidemark_span_get_first_day (span) &&
         !tidemark_span_is_broken (span, midnight + FIRST_HOUR * 3600, day,
                                   midnight + TIDEMARK_SPAN_DAY_S, day);
}

static void
count_evenings (const TidemarkSpan *span, int counts[2][2][2])
{
  int n, end_day = tidemark_span_get_end_day (span);
  const TidemarkSpanEvent *theirs = tidemark_span_get_their_times (span, &n);
  gboolean with[TIDEMARK_WINDOW_DAYS] = { 0 };

  for (int i = n - 1; i >= 0; i--)
    {
      int age = end_day - theirs[i].day;

      if (age > TIDEMARK_WINDOW_DAYS + 1)
        break;
      if (age >= 0 && age < TIDEMARK_WINDOW_DAYS && is_evening (&theirs[i]))
        with[age] = TRUE;
    }

  for (int age = 0; age < TIDEMARK_WINDOW_DAYS; age++)
    {
      int *count = counts[kind_of_evening (end_day - age)][age < RECENT_DAYS ? RECENT : BASE];

      if (is_known (span, end_day - age))
        {
          count[ALL]++;
          count[WITH] += with[age];
        }
    }
}

/* Weekend evenings with contact lately speak against a loss of them, earlier ones for it. */
static void
add_contacts (TidemarkFinding *finding, const TidemarkSpan *span)
{
  int n, end_day = tidemark_span_get_end_day (span);
  const TidemarkSpanEvent *theirs = tidemark_span_get_their_times (span, &n);

  for (int i = 0; i < n; i++)
    {
      int age = end_day - theirs[i].day;

      if (age < 0 || age >= TIDEMARK_WINDOW_DAYS || kind_of_evening (theirs[i].day) != WEEKEND ||
          !is_evening (&theirs[i]))
        continue;
      if (age < RECENT_DAYS)
        tidemark_finding_add_against (finding, span, theirs[i].entry);
      else
        tidemark_finding_add_for (finding, span, theirs[i].entry);
    }
}

static TidemarkTest
test_evenings (int counts[2][2])
{
  if (counts[RECENT][ALL] == 0 || counts[BASE][ALL] == 0)
    return (TidemarkTest) { 0.5, 0.5 };
  return tidemark_two_share (counts[RECENT][WITH], counts[RECENT][ALL], counts[BASE][WITH],
                             counts[BASE][ALL], MARGIN);
}

static void
set_evenings (TidemarkFinding *finding, const char *name, int counts[2][2])
{
  tidemark_finding_set (finding, name,
                        g_variant_new ("((ii)(ii))", counts[RECENT][WITH], counts[RECENT][ALL],
                                       counts[BASE][WITH], counts[BASE][ALL]));
}

static TidemarkFinding *
free_time_evaluate (const TidemarkSpan *span)
{
  int counts[2][2][2] = { 0 };
  TidemarkTest prime, other;
  TidemarkFinding *finding;

  if (!tidemark_span_is_live (span))
    return tidemark_finding_new_missing (tidemark_need_live ());

  count_evenings (span, counts);
  if (counts[WEEKEND][BASE][ALL] < NEED_EVENINGS)
    return tidemark_finding_new_missing (
        g_strdup_printf (ngettext ("%d of %d earlier weekend evening",
                                   "%d of %d earlier weekend evenings", NEED_EVENINGS),
                         counts[WEEKEND][BASE][ALL], NEED_EVENINGS));
  if (counts[WEEKEND][BASE][WITH] < NEED_CONTACT)
    return tidemark_finding_new_missing (
        g_strdup_printf (ngettext ("%d of %d earlier weekend evening with contact",
                                   "%d of %d earlier weekend evenings with contact", NEED_CONTACT),
                         counts[WEEKEND][BASE][WITH], NEED_CONTACT));
  if (counts[WEEKEND][RECENT][ALL] == 0)
    return tidemark_finding_new_missing (tidemark_need_unbroken ());

  prime = test_evenings (counts[WEEKEND]);
  other = test_evenings (counts[WEEKDAY]);
  finding = tidemark_finding_new_tested ((TidemarkTest) {
      MIN (1, prime.p_worse * (1 + 18 * tidemark_evidence (other.p_worse))), prime.p_better });
  set_evenings (finding, "prime", counts[WEEKEND]);
  set_evenings (finding, "other", counts[WEEKDAY]);
  add_contacts (finding, span);
  return finding;
}

static char *
free_time_describe (const TidemarkFinding *finding, const char *alias)
{
  int recent_k = 0, recent_n = 0, base_k = 0, base_n = 0;

  g_variant_get (tidemark_finding_get (finding, "prime"), "((ii)(ii))", &recent_k, &recent_n,
                 &base_k, &base_n);
  /* Translators: %1$s an alias, then "4 of 12" and "12 of 36" evenings. */
  return g_strdup_printf (
      ngettext ("You logged contact from %1$s on %2$d of %3$d weekend evening in "
                "the last four weeks, and on %4$d of %5$d before.",
                "You logged contact from %1$s on %2$d of %3$d weekend evenings "
                "in the last four weeks, and on %4$d of %5$d before.",
                recent_n),
      alias, recent_k, recent_n, base_k, base_n);
}

const TidemarkSignalInfo tidemark_signal_free_time = {
  .id = "free_time",
  .title = N_ ("Evenings"),
  .source = "why-men-walk-away",
  .how = N_ ("Evenings from 17 to 24 hours with contact from {alias}: weekend evenings of the last "
             "four weeks against the twelve before. Only a loss of weekend evenings alone counts, "
             "so the other evenings are looked at as well."),
  .cluster = TIDEMARK_CLUSTER_HABITS,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .reads_messages = TRUE,
  .evaluate = free_time_evaluate,
  .describe = free_time_describe,
};
