/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-style.h"
#include "tidemark-timeframe.h"

G_BEGIN_DECLS

/**
 * TidemarkChartMargins:
 * @top: above the plot, pixels
 * @bottom: between the plot and the time axis
 * @start: of the value axis
 * @end: on the other side
 */
typedef struct
{
  double top;
  double bottom;
  double start;
  double end;
} TidemarkChartMargins;

/**
 * TidemarkChartFrame:
 * @plot: where values are drawn, in the coordinates of the widget
 * @margins: around it
 * @days: the days from its one side to the other
 * @is_mirrored: time runs from right to left, as text does
 * @style: colours to draw with
 * @widget: whose font texts take
 *
 * What drawing needs to know.
 */
typedef struct
{
  graphene_rect_t plot;
  TidemarkChartMargins margins;
  TidemarkDateScale days;
  gboolean is_mirrored;
  TidemarkChartStyle style;
  GtkWidget *widget;
} TidemarkChartFrame;

float tidemark_chart_frame_x (const TidemarkChartFrame *self, double day);
float tidemark_chart_frame_y (const TidemarkChartFrame *self, double place);
graphene_rect_t tidemark_chart_frame_stretch (const TidemarkChartFrame *self, int from, int to);

/* Where a key sends the cursor. */
typedef enum
{
  TIDEMARK_CHART_STEP_PREVIOUS,
  TIDEMARK_CHART_STEP_NEXT,
  TIDEMARK_CHART_STEP_UP,
  TIDEMARK_CHART_STEP_DOWN,
  TIDEMARK_CHART_STEP_FIRST,
  TIDEMARK_CHART_STEP_LAST,
  TIDEMARK_CHART_STEP_MONTH_BACK,
  TIDEMARK_CHART_STEP_MONTH_ON,
} TidemarkChartStep;

/**
 * TidemarkChart:
 *
 * Something drawn over days. It has a time axis below, a cursor that the pointer and the arrow
 * keys move from item to item, and a sentence that says what it shows to those who do not see it.
 * In a language that is written from right to left time runs that way too.
 *
 * With a timeframe it shows the days of that, shares its cursor and its selection, and is panned
 * and zoomed with it.
 *
 * A chart may also be over something other than the calendar, such as the days since a start or
 * the hours of a week; "day" then stands for the number of an item, and its range is that of the
 * numbers.
 *
 * GObject signal "activate-item" (int day): an item was clicked, or Enter pressed on it.
 */
#define TIDEMARK_TYPE_CHART (tidemark_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (TidemarkChart, tidemark_chart, TIDEMARK, CHART, GtkWidget)

/* How high a plot is unless its class says otherwise, pixels. */
#define TIDEMARK_CHART_PLOT_HEIGHT 168

/**
 * TidemarkChartClass:
 * @plot_height: pixels
 * @get_plot_height: (nullable): instead of @plot_height where it depends on what is drawn and on
 *   the width of the chart, pixels
 * @has_grid: whether the lines of the time axis go through the plot
 * @is_timeline: whether x is the calendar, so that range, cursor and selection of the timeframe
 *   are those of the chart; TRUE unless its class says otherwise
 * @get_margins: room for what is drawn around the plot of a chart so many pixels wide
 * @snapshot_axis: draws what stands below the plot, in one line; dates unless its class says
 *   otherwise
 * @snapshot_plot: draws all but the axis and the cursor; kept until data, size or style change
 * @snapshot_item: (nullable): draws what marks the item under the cursor
 * @find_item: the first day with an item at or after @day, or (@backwards) the last at or before
 *   it; FALSE if there is none
 * @find_at: (nullable): the item at a place in the widget, where it is not the nearest in x
 * @find_step: (nullable): where a key leads from an item, where items do not lie in one row; FALSE
 *   if nowhere
 * @locate: (nullable): where the cursor of an item stands, where that is not at x of its day; the
 *   line of the cursor is then left to @snapshot_item
 * @describe: (transfer full): what an item says, for eyes and screen readers; the first line names
 *   its day
 */
struct _TidemarkChartClass
{
  GtkWidgetClass parent_class;

  int plot_height;
  double (*get_plot_height) (TidemarkChart *self, int width);
  gboolean has_grid;
  gboolean is_timeline;

  void (*get_margins) (TidemarkChart *self,
                       const TidemarkChartStyle *style,
                       int width,
                       TidemarkChartMargins *out);
  void (*snapshot_axis) (TidemarkChart *self,
                         GtkSnapshot *snapshot,
                         const TidemarkChartFrame *frame);
  void (*snapshot_plot) (TidemarkChart *self,
                         GtkSnapshot *snapshot,
                         const TidemarkChartFrame *frame);
  void (*snapshot_item) (TidemarkChart *self,
                         GtkSnapshot *snapshot,
                         const TidemarkChartFrame *frame,
                         int day);
  gboolean (*find_item) (TidemarkChart *self, int day, gboolean backwards, int *out_day);
  gboolean (*find_at) (TidemarkChart *self,
                       const TidemarkChartFrame *frame,
                       const graphene_point_t *at,
                       int *out_day);
  gboolean (*find_step) (TidemarkChart *self, int day, TidemarkChartStep step, int *out_day);
  void (*locate) (TidemarkChart *self,
                  const TidemarkChartFrame *frame,
                  int day,
                  graphene_point_t *out);
  char *(*describe) (TidemarkChart *self, int day);
};

TidemarkTimeframe *tidemark_chart_get_timeframe (TidemarkChart *self);
void tidemark_chart_set_timeframe (TidemarkChart *self, TidemarkTimeframe *timeframe);

void tidemark_chart_set_range (TidemarkChart *self, int from_day, int to_day);
TidemarkDateScale tidemark_chart_get_range (TidemarkChart *self);

const char *tidemark_chart_get_sentence (TidemarkChart *self);
void tidemark_chart_set_sentence (TidemarkChart *self, const char *sentence);

int tidemark_chart_get_cursor_day (TidemarkChart *self);
void tidemark_chart_set_cursor_day (TidemarkChart *self, int day);
void tidemark_chart_point_at (TidemarkChart *self, int day);

void tidemark_chart_set_seen (TidemarkChart *self, gboolean is_seen);

void tidemark_chart_get_frame (TidemarkChart *self, int width, TidemarkChartFrame *out);
void
tidemark_chart_draw (TidemarkChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame);

/* For the kinds of chart: what is drawn is no longer true. */
void tidemark_chart_queue_plot (TidemarkChart *self);

/* For the kinds of chart: a name below the plot, at @x, unless it would run into the one before it
 * or out of the widget. @last_end is NAN to begin with. */
gboolean tidemark_chart_append_axis_label (GtkSnapshot *snapshot,
                                           const TidemarkChartFrame *frame,
                                           const char *text,
                                           double x,
                                           TidemarkAnchor anchor,
                                           float *last_end);

G_END_DECLS
