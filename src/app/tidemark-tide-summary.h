/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-tide.h"

G_BEGIN_DECLS

/**
 * TidemarkTideSummary:
 * @from_day: first day
 * @to_day: last day
 * @n_days: from the one to the other
 * @n_rated: days with a rating
 * @median: of their ratings, NAN without any
 * @n_logged: days with something logged
 * @n_nothing: days on which nothing happened
 * @n_missing: days not logged
 * @n_left_out: days left out
 * @has_onset: whether a change began within these days, with ratings on either side
 * @n_before: rated days before it
 * @median_before: of their ratings
 * @n_after: rated days after it
 * @median_after: of their ratings
 *
 * A stretch of a tide in numbers. The days of the onset belong to neither side.
 */
typedef struct
{
  int from_day;
  int to_day;
  int n_days;
  int n_rated;
  double median;
  int n_logged;
  int n_nothing;
  int n_missing;
  int n_left_out;
  gboolean has_onset;
  int n_before;
  double median_before;
  int n_after;
  double median_after;
} TidemarkTideSummary;

void
tidemark_tide_summarize (const TidemarkTide *tide, TidemarkStretch range, TidemarkTideSummary *out);

char *tidemark_tide_summary_sentence (const TidemarkTideSummary *self, const TidemarkTide *tide);
char *tidemark_tide_summary_caption (const TidemarkTideSummary *self, const TidemarkTide *tide);
char *tidemark_tide_summary_coverage (const TidemarkTideSummary *self);
char *tidemark_tide_format_rating (double rating);
char *tidemark_tide_format_range (TidemarkStretch range, int today);

G_END_DECLS
