/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-style.h"
#include "tidemark-date-scale.h"

G_BEGIN_DECLS

/* A cursor that is nowhere. */
#define TIDEMARK_CHART_NO_DAY G_MININT

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

/**
 * TidemarkChart:
 *
 * Something drawn over days. It has a time axis below, a cursor that the pointer and the arrow
 * keys move from item to item, and a sentence that says what it shows to those who do not see it.
 * In a language that is written from right to left time runs that way too.
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
 * @has_grid: whether the lines of the time axis go through the plot
 * @get_margins: room for what is drawn around the plot of a chart so many pixels wide
 * @snapshot_plot: draws all but the time axis and the cursor; kept until data, size or style change
 * @snapshot_item: (nullable): draws what marks the item under the cursor
 * @find_item: the first day with an item at or after @day, or (@backwards) the last at or before
 * it; FALSE if there is none
 * @describe: (transfer full): what an item says, for eyes and screen readers; the first line names
 *   its day
 */
struct _TidemarkChartClass
{
  GtkWidgetClass parent_class;

  int plot_height;
  gboolean has_grid;

  void (*get_margins) (TidemarkChart *self,
                       const TidemarkChartStyle *style,
                       int width,
                       TidemarkChartMargins *out);
  void (*snapshot_plot) (TidemarkChart *self,
                         GtkSnapshot *snapshot,
                         const TidemarkChartFrame *frame);
  void (*snapshot_item) (TidemarkChart *self,
                         GtkSnapshot *snapshot,
                         const TidemarkChartFrame *frame,
                         int day);
  gboolean (*find_item) (TidemarkChart *self, int day, gboolean backwards, int *out_day);
  char *(*describe) (TidemarkChart *self, int day);
};

void tidemark_chart_set_range (TidemarkChart *self, int from_day, int to_day);
TidemarkDateScale tidemark_chart_get_range (TidemarkChart *self);

const char *tidemark_chart_get_sentence (TidemarkChart *self);
void tidemark_chart_set_sentence (TidemarkChart *self, const char *sentence);

int tidemark_chart_get_cursor_day (TidemarkChart *self);
void tidemark_chart_set_cursor_day (TidemarkChart *self, int day);

void tidemark_chart_get_frame (TidemarkChart *self, int width, TidemarkChartFrame *out);
void
tidemark_chart_draw (TidemarkChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame);

/* For the kinds of chart: what is drawn is no longer true. */
void tidemark_chart_queue_plot (TidemarkChart *self);

G_END_DECLS
