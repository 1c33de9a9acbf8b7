/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-ledger-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PLOT_HEIGHT 96
#define FIRST_LINE 22
#define LINE_DISTANCE 44
#define LABEL_GAP 12

/* Promises that fell due on one day lie below each other. */
#define PILE_STEP 14
#define MAX_PILE 2

/* Where a day has less room than this, marks of different days lie below each other as well. */
#define DENSE_DAY_WIDTH 2
#define DENSE_DISTANCE 8

enum
{
  THEIRS,
  MINE,
  WORDS,
  N_ROWS,
};

struct _TidemarkLedgerChart
{
  TidemarkChart parent_instance;

  char *names[N_ROWS];
  TidemarkSeries *rows[N_ROWS];
};

G_DEFINE_FINAL_TYPE (TidemarkLedgerChart, tidemark_ledger_chart, TIDEMARK_TYPE_CHART)

/* Warm words have a row only where there are any. */
static int
get_n_rows (TidemarkLedgerChart *self)
{
  gboolean has_words = self->rows[WORDS] && tidemark_series_get_n_points (self->rows[WORDS]) > 0;

  return has_words ? N_ROWS : WORDS;
}

static double
tidemark_ledger_chart_get_plot_height (TidemarkChart *chart, int width)
{
  return PLOT_HEIGHT + (get_n_rows (TIDEMARK_LEDGER_CHART (chart)) - WORDS) * LINE_DISTANCE;
}

static void
tidemark_ledger_chart_get_margins (TidemarkChart *chart,
                                   const TidemarkChartStyle *style,
                                   int width,
                                   TidemarkChartMargins *out)
{
  TidemarkLedgerChart *self = TIDEMARK_LEDGER_CHART (chart);

  out->start = tidemark_chart_value_axis_width (GTK_WIDGET (self));
  for (int row = 0; row < get_n_rows (self); row++)
    out->start = MAX (out->start,
                      LABEL_GAP + tidemark_chart_text_width (GTK_WIDGET (self), self->names[row]));
  /* An alias may be a whole sentence; the promises come first. */
  out->start = MIN (out->start, width / 3.0);
  out->end = 6;
}

static float
row_y (const TidemarkChartFrame *frame, int row)
{
  return frame->plot.origin.y + (float) (FIRST_LINE + row * LINE_DISTANCE);
}

static void
append_name (TidemarkLedgerChart *self,
             GtkSnapshot *snapshot,
             const TidemarkChartFrame *frame,
             int row)
{
  g_autoptr (PangoLayout) layout = tidemark_chart_text_new (GTK_WIDGET (self), self->names[row]);
  double width = frame->margins.start - LABEL_GAP;
  double edge =
      frame->is_mirrored ? frame->plot.origin.x + frame->plot.size.width + frame->margins.start : 0;

  /* A text with a width would be set at the far end of it where reading begins on the right. */
  if (tidemark_chart_text_width (GTK_WIDGET (self), self->names[row]) > width)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) MAX (width, 1) * PANGO_SCALE);
    }
  tidemark_chart_append_text (snapshot, layout, edge, row_y (frame, row), TIDEMARK_ANCHOR_START,
                              &frame->style.fg);
}

static gboolean
is_dense (const TidemarkChartFrame *frame)
{
  return frame->plot.size.width <
         DENSE_DAY_WIDTH * (float) tidemark_date_scale_get_n_days (&frame->days);
}

/* How far down of the line there is room at @x; -1 for nowhere. Over years the marks would be one
 * dark line: there what finds no room is left to narrower ranges and to the table. */
static int
find_dense_place (float *last, float x)
{
  for (int place = 0; place < MAX_PILE; place++)
    if (fabsf (x - last[place]) >= DENSE_DISTANCE)
      {
        last[place] = x;
        return place;
      }

  return -1;
}

static void
append_marks (TidemarkSeries *series,
              GtkSnapshot *snapshot,
              const TidemarkChartFrame *frame,
              const TidemarkChartStyle *style,
              float y)
{
  guint n_points = tidemark_series_get_n_points (series);
  int last_day = TIDEMARK_CHART_NO_DAY, piled = 0;
  float last[MAX_PILE] = { -INFINITY, -INFINITY };
  gboolean dense = is_dense (frame);

  for (guint i = tidemark_series_find (series, frame->days.from_day); i < n_points; i++)
    {
      int day = tidemark_series_get_day (series, i), place;
      float x = tidemark_chart_frame_x (frame, day);

      if (day > frame->days.to_day)
        break;
      piled = day == last_day ? piled + 1 : 0;
      last_day = day;
      place = dense ? find_dense_place (last, x) : MIN (piled, MAX_PILE);
      if (place < 0)
        continue;
      tidemark_chart_mark_append ((TidemarkChartMark) tidemark_series_get_value (series, i),
                                  snapshot,
                                  &GRAPHENE_POINT_INIT (x, y + (float) (place * PILE_STEP)), style);
    }
}

static void
append_row (TidemarkLedgerChart *self,
            GtkSnapshot *snapshot,
            const TidemarkChartFrame *frame,
            int row)
{
  TidemarkChartStyle style = frame->style;
  float y = row_y (frame, row);

  if (row == MINE)
    style.fg = style.me;
  tidemark_chart_append_line (
      snapshot, &GRAPHENE_POINT_INIT (frame->plot.origin.x, y),
      &GRAPHENE_POINT_INIT (frame->plot.origin.x + frame->plot.size.width, y), 1, &style.faint);
  if (self->rows[row])
    append_marks (self->rows[row], snapshot, frame, &style, y);
}

static void
tidemark_ledger_chart_snapshot_plot (TidemarkChart *chart,
                                     GtkSnapshot *snapshot,
                                     const TidemarkChartFrame *frame)
{
  TidemarkLedgerChart *self = TIDEMARK_LEDGER_CHART (chart);

  for (int row = 0; row < get_n_rows (self); row++)
    {
      append_name (self, snapshot, frame, row);
      append_row (self, snapshot, frame, row);
    }
}

static gboolean
tidemark_ledger_chart_find_item (TidemarkChart *chart, int day, gboolean backwards, int *out_day)
{
  TidemarkLedgerChart *self = TIDEMARK_LEDGER_CHART (chart);
  gboolean found = FALSE;

  for (int row = 0; row < N_ROWS; row++)
    {
      int found_day;

      if (!self->rows[row] ||
          !tidemark_series_find_day (self->rows[row], day, backwards, &found_day))
        continue;
      if (!found || (backwards ? found_day > *out_day : found_day < *out_day))
        *out_day = found_day;
      found = TRUE;
    }

  return found;
}

static const char *
mark_name (int row, TidemarkChartMark mark)
{
  if (row != WORDS)
    return tidemark_chart_mark_get_name (mark);
  if (mark == TIDEMARK_CHART_MARK_KEPT)
    return C_ ("warm words", "a date, a call or an agreement followed");
  if (mark == TIDEMARK_CHART_MARK_BROKEN)
    return C_ ("warm words", "nothing followed within two weeks");

  return C_ ("warm words", "the two weeks are not over");
}

static char *
tidemark_ledger_chart_describe (TidemarkChart *chart, int day)
{
  TidemarkLedgerChart *self = TIDEMARK_LEDGER_CHART (chart);
  g_autofree char *date = tidemark_date_format (day, _ ("%A, %-d %B %Y"));
  GString *words = g_string_new (date);

  for (int row = 0; row < N_ROWS; row++)
    {
      TidemarkSeries *series = self->rows[row];
      guint n_points = series ? tidemark_series_get_n_points (series) : 0;
      guint i = series ? tidemark_series_find (series, day) : 0;

      for (; i < n_points && tidemark_series_get_day (series, i) == day; i++)
        {
          g_string_append_c (words, '\n');
          /* Translators: who made a promise, and what became of it */
          g_string_append_printf (
              words, C_ ("promise", "%s: %s"), self->names[row],
              mark_name (row, (TidemarkChartMark) tidemark_series_get_value (series, i)));
        }
    }

  return g_string_free (words, FALSE);
}

static void
tidemark_ledger_chart_dispose (GObject *object)
{
  TidemarkLedgerChart *self = TIDEMARK_LEDGER_CHART (object);

  for (int row = 0; row < N_ROWS; row++)
    g_clear_object (&self->rows[row]);

  G_OBJECT_CLASS (tidemark_ledger_chart_parent_class)->dispose (object);
}

static void
tidemark_ledger_chart_finalize (GObject *object)
{
  TidemarkLedgerChart *self = TIDEMARK_LEDGER_CHART (object);

  for (int row = 0; row < N_ROWS; row++)
    g_free (self->names[row]);

  G_OBJECT_CLASS (tidemark_ledger_chart_parent_class)->finalize (object);
}

static void
tidemark_ledger_chart_class_init (TidemarkLedgerChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);

  object_class->dispose = tidemark_ledger_chart_dispose;
  object_class->finalize = tidemark_ledger_chart_finalize;

  chart_class->get_plot_height = tidemark_ledger_chart_get_plot_height;
  chart_class->has_grid = TRUE;
  chart_class->get_margins = tidemark_ledger_chart_get_margins;
  chart_class->snapshot_plot = tidemark_ledger_chart_snapshot_plot;
  chart_class->find_item = tidemark_ledger_chart_find_item;
  chart_class->describe = tidemark_ledger_chart_describe;
}

static void
tidemark_ledger_chart_init (TidemarkLedgerChart *self)
{
  self->names[THEIRS] = g_strdup ("");
  self->names[MINE] = g_strdup (C_ ("row of a chart", "Me"));
  self->names[WORDS] = g_strdup (C_ ("row of a chart", "Words"));
}

/**
 * tidemark_ledger_chart_new:
 *
 * Returns: (transfer floating): an empty chart. Main thread.
 */
GtkWidget *
tidemark_ledger_chart_new (void)
{
  return g_object_new (TIDEMARK_TYPE_LEDGER_CHART, NULL);
}

/**
 * tidemark_ledger_chart_set_promises:
 * @self: a chart
 * @their_name: what the other one is called
 * @theirs: (transfer none): values are of TidemarkChartMark, what became of the promise
 * @mine: (transfer none): the same
 *
 * Main thread.
 */
void
tidemark_ledger_chart_set_promises (TidemarkLedgerChart *self,
                                    const char *their_name,
                                    TidemarkSeries *theirs,
                                    TidemarkSeries *mine)
{
  g_return_if_fail (TIDEMARK_IS_LEDGER_CHART (self));

  g_set_str (&self->names[THEIRS], their_name);
  g_set_object (&self->rows[THEIRS], theirs);
  g_set_object (&self->rows[MINE], mine);
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

/**
 * tidemark_ledger_chart_set_words:
 * @self: a chart
 * @words: (transfer none): days with warm words; values are of TidemarkChartMark: kept where
 *   something followed, broken where nothing did, open where the time is not over
 *
 * Main thread.
 */
void
tidemark_ledger_chart_set_words (TidemarkLedgerChart *self, TidemarkSeries *words)
{
  g_return_if_fail (TIDEMARK_IS_LEDGER_CHART (self));

  g_set_object (&self->rows[WORDS], words);
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
