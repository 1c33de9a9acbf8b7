/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-contact-hours.h"
#include "tidemark-signal-support.h"

#define NEED_EVENINGS 9
#define NEED_CONTACT 5
#define MARGIN 0.2

/* Evenings of one kind, lately and before. */
typedef TidemarkHoursCount Evenings[TIDEMARK_N_HOURS_WINDOWS];

static void
count_evenings (const TidemarkContactHours *hours, gboolean is_weekend, Evenings evenings)
{
  for (int window = 0; window < TIDEMARK_N_HOURS_WINDOWS; window++)
    evenings[window] =
        tidemark_contact_hours_count_evenings (hours, (TidemarkHoursWindow) window, is_weekend);
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

      if (age < 0 || age >= TIDEMARK_WINDOW_DAYS ||
          !tidemark_contact_hours_is_weekend (theirs[i].day) ||
          !tidemark_contact_hours_is_evening (&theirs[i]))
        continue;
      if (age < TIDEMARK_HOURS_RECENT_DAYS)
        tidemark_finding_add_against (finding, span, theirs[i].entry);
      else
        tidemark_finding_add_for (finding, span, theirs[i].entry);
    }
}

static TidemarkTest
test_evenings (const Evenings evenings)
{
  TidemarkHoursCount recent = evenings[TIDEMARK_HOURS_RECENT];
  TidemarkHoursCount base = evenings[TIDEMARK_HOURS_BASE];

  if (recent.all == 0 || base.all == 0)
    return (TidemarkTest) { 0.5, 0.5 };
  return tidemark_two_share (recent.with, recent.all, base.with, base.all, MARGIN);
}

static void
set_evenings (TidemarkFinding *finding, const char *name, const Evenings evenings)
{
  TidemarkHoursCount recent = evenings[TIDEMARK_HOURS_RECENT];
  TidemarkHoursCount base = evenings[TIDEMARK_HOURS_BASE];

  tidemark_finding_set (finding, name,
                        g_variant_new ("((ii)(ii))", recent.with, recent.all, base.with, base.all));
}

static TidemarkFinding *
free_time_evaluate (const TidemarkSpan *span)
{
  TidemarkContactHours hours;
  Evenings weekend, weekday;
  TidemarkTest prime, other;
  TidemarkFinding *finding;

  if (!tidemark_span_is_live (span))
    return tidemark_finding_new_missing (tidemark_need_live ());

  tidemark_contact_hours_find (span, &hours);
  count_evenings (&hours, TRUE, weekend);
  count_evenings (&hours, FALSE, weekday);
  if (weekend[TIDEMARK_HOURS_BASE].all < NEED_EVENINGS)
    return tidemark_finding_new_missing (
        g_strdup_printf (ngettext ("%d of %d earlier weekend evening",
                                   "%d of %d earlier weekend evenings", NEED_EVENINGS),
                         weekend[TIDEMARK_HOURS_BASE].all, NEED_EVENINGS));
  if (weekend[TIDEMARK_HOURS_BASE].with < NEED_CONTACT)
    return tidemark_finding_new_missing (
        g_strdup_printf (ngettext ("%d of %d earlier weekend evening with contact",
                                   "%d of %d earlier weekend evenings with contact", NEED_CONTACT),
                         weekend[TIDEMARK_HOURS_BASE].with, NEED_CONTACT));
  if (weekend[TIDEMARK_HOURS_RECENT].all == 0)
    return tidemark_finding_new_missing (tidemark_need_unbroken ());

  prime = test_evenings (weekend);
  other = test_evenings (weekday);
  finding = tidemark_finding_new_tested ((TidemarkTest) {
      MIN (1, prime.p_worse * (1 + 18 * tidemark_evidence (other.p_worse))), prime.p_better });
  set_evenings (finding, "prime", weekend);
  set_evenings (finding, "other", weekday);
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
