/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib/gi18n-lib.h>

#include "tidemark-around.h"
#include "tidemark-measures.h"
#include "tidemark-signal-needs.h"
#include "tidemark-signal-registry.h"

G_BEGIN_DECLS

/* What several signals share. */

typedef enum
{
  TIDEMARK_SIDE_FOR,
  TIDEMARK_SIDE_AGAINST,
} TidemarkSide;

void tidemark_support_add_rows (TidemarkFinding *finding,
                                const TidemarkSpan *span,
                                TidemarkRowsKind kind,
                                guint64 what_bits,
                                int from_day,
                                int to_day,
                                TidemarkSide side);
void tidemark_support_add_ratings (TidemarkFinding *finding,
                                   const TidemarkSpan *span,
                                   int from_day,
                                   int to_day,
                                   double far);

TidemarkFinding *tidemark_support_share_of_marks (const TidemarkSpan *span,
                                                  guint64 good_bits,
                                                  guint64 bad_bits,
                                                  int need);
TidemarkFinding *tidemark_support_tag_rate (const TidemarkSpan *span,
                                            guint64 mark_bits,
                                            double usual_rate,
                                            int window_days);
TidemarkFinding *tidemark_support_rate_shift (const TidemarkSpan *span,
                                              TidemarkRowsKind kind,
                                              guint64 what_bits,
                                              double factor,
                                              int need);
TidemarkFinding *tidemark_support_shift_test (const TidemarkSpan *span,
                                              TidemarkAroundKind kind,
                                              gboolean higher_is_worse);
TidemarkFinding *tidemark_support_onset_window (const TidemarkSpan *span,
                                                TidemarkRowsKind kind,
                                                guint64 what_bits,
                                                int days_before,
                                                int days_after);
void tidemark_support_add_level (TidemarkFinding *finding,
                                 const TidemarkSpan *span,
                                 TidemarkRowsKind kind,
                                 guint64 what_bits,
                                 const double *grid,
                                 int n_days,
                                 int from,
                                 int to,
                                 double usual);
void tidemark_support_set_share (TidemarkFinding *finding, double good, double bad);
char *tidemark_support_format_minutes (double minutes);
char *tidemark_support_format_day (int day);

G_END_DECLS
