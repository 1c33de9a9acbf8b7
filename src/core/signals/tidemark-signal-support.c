/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-onset.h"

#define RECENT_SHIFT_DAYS 21
#define BASE_SHIFT_DAYS 91
#define MIN_TAGGED_DAYS 2
#define MIN_TAG_WEEKS 2
#define LONG_MINUTES 100

/**
 * tidemark_support_add_rows:
 * @from_day: first day
 * @to_day: last day
 *
 * Puts the entries of the rows of these days on one side of the finding.
 */
void
tidemark_support_add_rows (TidemarkFinding *finding,
                           const TidemarkSpan *span,
                           TidemarkRowsKind kind,
                           guint64 what_bits,
                           int from_day,
                           int to_day,
                           TidemarkSide side)
{
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, kind, &n);

  for (int i = 0; i < n; i++)
    {
      if (rows[i].day < from_day || rows[i].day > to_day ||
          !(what_bits & TIDEMARK_BIT (rows[i].what)))
        continue;
      if (side == TIDEMARK_SIDE_FOR)
        tidemark_finding_add_for (finding, span, rows[i].entry);
      else
        tidemark_finding_add_against (finding, span, rows[i].entry);
    }
}

/* Ratings of these days: from @far on they speak for, nearer ones against. */
void
tidemark_support_add_ratings (TidemarkFinding *finding,
                              const TidemarkSpan *span,
                              int from_day,
                              int to_day,
                              double far)
{
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_DISTANCE, &n);

  for (int i = 0; i < n; i++)
    {
      if (rows[i].day < from_day || rows[i].day > to_day)
        continue;
      if (rows[i].value >= far)
        tidemark_finding_add_for (finding, span, rows[i].entry);
      else
        tidemark_finding_add_against (finding, span, rows[i].entry);
    }
}

void
tidemark_support_set_share (TidemarkFinding *finding, double good, double bad)
{
  tidemark_finding_set_number (finding, "good", good);
  tidemark_finding_set_number (finding, "bad", bad);
}

/**
 * tidemark_support_share_of_marks:
 * @good_bits: marks that are good
 * @bad_bits: marks that are bad
 * @need: least number of days with either
 *
 * Returns: (transfer full): whether days with the good marks are fewer, in 112 days.
 */
TidemarkFinding *
tidemark_support_share_of_marks (const TidemarkSpan *span,
                                 guint64 good_bits,
                                 guint64 bad_bits,
                                 int need)
{
  g_autoptr (GArray) good_days = tidemark_measure_days (span, TIDEMARK_ROWS_MARK, good_bits);
  g_autoptr (GArray) bad_days = tidemark_measure_days (span, TIDEMARK_ROWS_MARK, bad_bits);
  int today = tidemark_span_get_today (span), from = today - TIDEMARK_WINDOW_DAYS + 1;
  int good = tidemark_measure_count_days (good_days, from, today);
  int bad = tidemark_measure_count_days (bad_days, from, today);
  TidemarkFinding *finding;

  if (good + bad < need)
    return tidemark_finding_new_missing (tidemark_need_days_with_mark (good + bad, need));

  finding = tidemark_finding_new_tested (tidemark_share (good, bad));
  tidemark_finding_set_count (finding, "good", good);
  tidemark_finding_set_count (finding, "bad", bad);
  tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_MARK, bad_bits, from, today,
                             TIDEMARK_SIDE_FOR);
  tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_MARK, good_bits, from, today,
                             TIDEMARK_SIDE_AGAINST);
  return finding;
}

/**
 * tidemark_support_tag_rate:
 * @mark_bits: which marks
 * @usual_rate: a week that is nothing unusual
 * @window_days: up to today
 *
 * Returns: (transfer full): whether days with these marks come more often than that.
 */
TidemarkFinding *
tidemark_support_tag_rate (const TidemarkSpan *span,
                           guint64 mark_bits,
                           double usual_rate,
                           int window_days)
{
  g_autoptr (GArray) days = tidemark_measure_days (span, TIDEMARK_ROWS_MARK, mark_bits);
  int today = tidemark_span_get_today (span), from = today - window_days + 1;
  int k = tidemark_measure_count_days (days, from, today);
  double weeks = tidemark_span_get_exposure (span, 0, window_days);
  TidemarkFinding *finding;

  if (k < MIN_TAGGED_DAYS)
    return tidemark_finding_new_missing (tidemark_need_days_with_mark (k, MIN_TAGGED_DAYS));
  if (weeks < MIN_TAG_WEEKS)
    return tidemark_finding_new_missing (tidemark_need_weeks ((int) weeks, MIN_TAG_WEEKS));

  finding = tidemark_finding_new_tested (
      (TidemarkTest) { tidemark_gamma_cdf (0.5 + k, usual_rate * weeks), 1 });
  tidemark_finding_set_count (finding, "k", k);
  tidemark_finding_set_number (finding, "weeks", weeks);
  tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_MARK, mark_bits, from, today,
                             TIDEMARK_SIDE_FOR);
  return finding;
}

/**
 * tidemark_support_rate_shift:
 * @factor: how many times as often counts as a change
 * @need: least number of days
 *
 * Returns: (transfer full): whether days with such rows come more often in the last three weeks
 *   than in the thirteen before.
 */
TidemarkFinding *
tidemark_support_rate_shift (const TidemarkSpan *span,
                             TidemarkRowsKind kind,
                             guint64 what_bits,
                             double factor,
                             int need)
{
  g_autoptr (GArray) days = tidemark_measure_days (span, kind, what_bits);
  int today = tidemark_span_get_today (span), window = RECENT_SHIFT_DAYS + BASE_SHIFT_DAYS;
  int recent = tidemark_measure_count_days (days, today - RECENT_SHIFT_DAYS + 1, today);
  int base = tidemark_measure_count_days (days, today - window + 1, today - RECENT_SHIFT_DAYS);
  double recent_weeks = tidemark_span_get_exposure (span, 0, RECENT_SHIFT_DAYS);
  double base_weeks = tidemark_span_get_exposure (span, RECENT_SHIFT_DAYS, window);
  TidemarkFinding *finding;

  if (recent + base < need)
    return tidemark_finding_new_missing (kind == TIDEMARK_ROWS_MOVE
                                             ? tidemark_need_days_with_move (recent + base, need)
                                             : tidemark_need_days_with_mark (recent + base, need));
  if (base_weeks < 4)
    return tidemark_finding_new_missing (tidemark_need_earlier_weeks ((int) base_weeks, 4));
  if (recent_weeks < 1)
    return tidemark_finding_new_missing (tidemark_need_weeks (0, 1));

  finding = tidemark_finding_new_tested ((TidemarkTest) {
      tidemark_ratio_below (recent, recent_weeks, base, base_weeks, factor),
      1 - tidemark_ratio_below (recent, recent_weeks, base, base_weeks, 1 / factor),
  });
  tidemark_finding_set_count (finding, "recent", recent);
  tidemark_finding_set_count (finding, "base", base);
  tidemark_finding_set_number (finding, "recent_weeks", recent_weeks);
  tidemark_finding_set_number (finding, "base_weeks", base_weeks);
  tidemark_support_add_rows (finding, span, kind, what_bits, today - RECENT_SHIFT_DAYS + 1, today,
                             TIDEMARK_SIDE_FOR);
  tidemark_support_add_rows (finding, span, kind, what_bits, today - window + 1,
                             today - RECENT_SHIFT_DAYS, TIDEMARK_SIDE_AGAINST);
  return finding;
}

/**
 * tidemark_support_shift_test:
 * @kind: of my moves
 * @higher_is_worse: whether more distance afterwards is the worrying direction
 *
 * Returns: (transfer full): whether distance changes after the days of these moves.
 */
TidemarkFinding *
tidemark_support_shift_test (const TidemarkSpan *span,
                             TidemarkAroundKind kind,
                             gboolean higher_is_worse)
{
  g_autoptr (TidemarkAround) around = tidemark_around_new (span, kind);
  char *need = tidemark_around_need (around);
  TidemarkEventTest test = around->test;
  TidemarkFinding *finding;

  if (need != NULL)
    return tidemark_finding_new_missing (need);

  finding = tidemark_finding_new_tested (higher_is_worse
                                             ? (TidemarkTest) { test.p_higher, test.p_lower }
                                             : (TidemarkTest) { test.p_lower, test.p_higher });
  tidemark_finding_set_number (finding, "T", test.effect);
  tidemark_finding_set_count (finding, "n", test.n);
  for (int i = 0; i < around->n_days; i++)
    {
      double change = tidemark_around_after (around, i) - tidemark_around_before (around, i);

      if (around->events[i] && !isnan (change))
        tidemark_support_add_rows (
            finding, span, TIDEMARK_ROWS_MOVE, tidemark_around_get_bits (kind),
            around->first_day + i, around->first_day + i,
            (higher_is_worse ? change : -change) > 0 ? TIDEMARK_SIDE_FOR : TIDEMARK_SIDE_AGAINST);
    }
  return finding;
}

/**
 * tidemark_support_onset_window:
 * @days_before: of the onset
 * @days_after: of the onset
 *
 * Returns: (transfer full): whether days with such rows crowd around the onset of a rise in
 *   distance, compared with their rate before.
 */
TidemarkFinding *
tidemark_support_onset_window (const TidemarkSpan *span,
                               TidemarkRowsKind kind,
                               guint64 what_bits,
                               int days_before,
                               int days_after)
{
  g_autoptr (TidemarkOnset) onset = tidemark_onset_find (span);
  g_autoptr (GArray) days = tidemark_measure_days (span, kind, what_bits);
  int oldest = tidemark_span_get_today (span) - TIDEMARK_WINDOW_DAYS;
  int first, last, k, k_before;
  double length = days_before + days_after + 1, earlier;
  TidemarkFinding *finding;

  if (onset->need != NULL || !onset->clear)
    return tidemark_finding_new_missing (tidemark_need_onset ());

  first = onset->day - days_before;
  last = onset->day + days_after;
  k = tidemark_measure_count_days (days, first, last);
  k_before = tidemark_measure_count_days (days, oldest + 1, first - 1);
  earlier = MAX (7, first - MAX (tidemark_span_get_first_day (span), oldest));
  finding = tidemark_finding_new_tested ((TidemarkTest) {
      tidemark_negative_binomial_at_least (k, 0.5 + k_before, earlier / (earlier + length)), 1 });
  tidemark_finding_set_count (finding, "k", k);
  tidemark_finding_set_count (finding, "before", k_before);
  tidemark_finding_set_count (finding, "onset", onset->day);
  tidemark_support_add_rows (finding, span, kind, what_bits, first, last, TIDEMARK_SIDE_FOR);
  tidemark_support_add_rows (finding, span, kind, what_bits, oldest + 1, first - 1,
                             TIDEMARK_SIDE_AGAINST);
  return finding;
}

/**
 * tidemark_support_add_level:
 * @grid: (array length=n_days): distance, the last day is today
 * @from: first day that counts, counted from that of a row
 * @to: last day that counts
 * @usual: distance on other days
 *
 * Puts the rows around which distance was larger than usual on the side for, others against.
 */
void
tidemark_support_add_level (TidemarkFinding *finding,
                            const TidemarkSpan *span,
                            TidemarkRowsKind kind,
                            guint64 what_bits,
                            const double *grid,
                            int n_days,
                            int from,
                            int to,
                            double usual)
{
  g_autoptr (GArray) days = tidemark_measure_days (span, kind, what_bits);
  int first = tidemark_span_get_today (span) - n_days + 1;

  for (guint i = 0; i < days->len; i++)
    {
      int day = g_array_index (days, int, i);
      double level = tidemark_mean_around (grid, n_days, day - first, from, to);

      if (day >= first && day < first + n_days && !isnan (level))
        tidemark_support_add_rows (finding, span, kind, what_bits, day, day,
                                   level > usual ? TIDEMARK_SIDE_FOR : TIDEMARK_SIDE_AGAINST);
    }
}

/* (transfer full): minutes, or hours where they are many. */
char *
tidemark_support_format_minutes (double minutes)
{
  gulong whole = (gulong) lround (minutes);

  if (whole < LONG_MINUTES)
    return g_strdup_printf (ngettext ("%lu minute", "%lu minutes", whole), whole);

  whole = (gulong) lround (minutes / 60);
  return g_strdup_printf (ngettext ("%lu hour", "%lu hours", whole), whole);
}

/* (transfer full): a day as people write it. */
char *
tidemark_support_format_day (int day)
{
  GDate date;
  g_autoptr (GDateTime) time = NULL;

  tidemark_day_to_date (day, &date);
  time = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 0, 0, 0);
  /* Translators: a day in a sentence, such as "20 December"; see g_date_time_format (). */
  return g_date_time_format (time, _ ("%-d %B"));
}
