/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-mark.h"
#include "tidemark-chart.h"

G_BEGIN_DECLS

/* What a talk was about; each has a line of its own. */
typedef enum
{
  TIDEMARK_TALKS_EXCLUSIVITY, /* solid */
  TIDEMARK_TALKS_NEEDS,       /* dashed */
  TIDEMARK_N_TALKS,
} TidemarkTalksTopic;

const char *tidemark_talks_topic_get_name (TidemarkTalksTopic topic);

/**
 * TidemarkTalksPoint:
 * @day: when
 * @topic: about what
 * @mark: how it ended
 * @open_days: how long the question had been open by then; 0 where none was
 */
typedef struct
{
  int day;
  TidemarkTalksTopic topic;
  TidemarkChartMark mark;
  int open_days;
} TidemarkTalksPoint;

/**
 * TidemarkTalksLine:
 * @topic: about what
 * @from_day: first day without an answer
 * @to_day: day of the answer, or the last day
 */
typedef struct
{
  TidemarkTalksTopic topic;
  int from_day;
  int to_day;
} TidemarkTalksLine;

/**
 * TidemarkTalksChart:
 *
 * How long a question has been open, in days, from zero: the line rises by one each day from the
 * first talk without an answer until there is one. Talks lie on it, each as how it ended. One's own
 * limit is a line across, and the day on which one looks again a line down.
 */
#define TIDEMARK_TYPE_TALKS_CHART (tidemark_talks_chart_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTalksChart,
                      tidemark_talks_chart,
                      TIDEMARK,
                      TALKS_CHART,
                      TidemarkChart)

GtkWidget *tidemark_talks_chart_new (void);

void tidemark_talks_chart_set_talks (TidemarkTalksChart *self,
                                     const TidemarkTalksPoint *points,
                                     guint n_points,
                                     const TidemarkTalksLine *lines,
                                     guint n_lines);
void tidemark_talks_chart_set_limit (TidemarkTalksChart *self, int limit_days, int check_in_day);

G_END_DECLS
