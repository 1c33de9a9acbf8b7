/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-gaps-chart.h"

#include "tidemark-duration-scale.h"
#include "tidemark-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PLOT_HEIGHT 128
#define LABEL_GAP 6
#define VALUE_GAP 8
#define PITCH 16.0f
#define DOT_WIDTH 11.0f

/* Smaller dots can not be told apart. */
#define MIN_SCALE 0.42f
#define BAR_SHARE 0.7f
#define OUTLINE 1.6f

/* Four piles between a time and twice that time; what is longer than the last belongs to it. */
#define PILES_PER_DOUBLE 4
#define MAX_PILES (12 * PILES_PER_DOUBLE)

/* Fewer would make a wide axis of nothing: up to two days. */
#define MIN_PILES (3 * PILES_PER_DOUBLE)

static const TidemarkChartMark kinds[] = {
  TIDEMARK_CHART_MARK_THEY_FIRST,
  TIDEMARK_CHART_MARK_QUIET,
  TIDEMARK_CHART_MARK_I_FIRST,
  TIDEMARK_CHART_MARK_NOT_KNOWN,
};

#define N_KINDS G_N_ELEMENTS (kinds)

struct _TidemarkGapsChart
{
  TidemarkChart parent_instance;

  char *their_name;
  int piles[MAX_PILES][N_KINDS];
  int n_piles;
  int highest; /* of all piles, with what is open */
  double median_minutes;
  double open_minutes;
};

G_DEFINE_FINAL_TYPE (TidemarkGapsChart, tidemark_gaps_chart, TIDEMARK_TYPE_CHART)

/**
 * tidemark_gaps_chart_find_pile:
 * @minutes: how long a gap was
 *
 * Returns: the item that it belongs to. Pure, any thread.
 */
int
tidemark_gaps_chart_find_pile (double minutes)
{
  double doubles = log2 (MAX (minutes, TIDEMARK_GAPS_CHART_LEAST) / TIDEMARK_GAPS_CHART_LEAST);

  return (int) MIN (floor (doubles * PILES_PER_DOUBLE + 1e-9), MAX_PILES - 1);
}

static double
pile_start (int pile)
{
  return TIDEMARK_GAPS_CHART_LEAST * exp2 ((double) pile / PILES_PER_DOUBLE);
}

static int
count_pile (TidemarkGapsChart *self, int pile)
{
  int n = 0;

  for (guint kind = 0; kind < N_KINDS; kind++)
    n += self->piles[pile][kind];

  return n;
}

static gboolean
is_open_in (TidemarkGapsChart *self, int pile)
{
  return !isnan (self->open_minutes) && tidemark_gaps_chart_find_pile (self->open_minutes) == pile;
}

static float
minutes_x (const TidemarkChartFrame *frame, double minutes)
{
  double doubles = log2 (MAX (minutes, TIDEMARK_GAPS_CHART_LEAST) / TIDEMARK_GAPS_CHART_LEAST);

  return tidemark_chart_frame_x (frame, MIN (doubles * PILES_PER_DOUBLE, MAX_PILES) - 0.5);
}

/**
 * tidemark_gaps_chart_has_bars:
 * @self: a chart
 *
 * Returns: whether a pile is too high for dots that can be counted. Main thread.
 */
gboolean
tidemark_gaps_chart_has_bars (TidemarkGapsChart *self)
{
  g_return_val_if_fail (TIDEMARK_IS_GAPS_CHART (self), FALSE);

  return self->highest * PITCH * MIN_SCALE > PLOT_HEIGHT;
}

/* How large dots are, so that the highest pile fits and neighbours stay apart. */
static float
find_scale (TidemarkGapsChart *self, const TidemarkChartFrame *frame)
{
  float column = frame->plot.size.width / (float) self->n_piles;
  float scale =
      MIN (column / DOT_WIDTH, frame->plot.size.height / (PITCH * (float) MAX (self->highest, 1)));

  return CLAMP (scale, MIN_SCALE, 1);
}

static void
append_dots (TidemarkGapsChart *self,
             GtkSnapshot *snapshot,
             const TidemarkChartFrame *frame,
             guint kind,
             float scale)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  float bottom = tidemark_chart_frame_y (frame, 1);

  for (int pile = 0; pile < self->n_piles; pile++)
    {
      int below = 0;

      for (guint other = 0; other < kind; other++)
        below += self->piles[pile][other];
      for (int i = 0; i < self->piles[pile][kind]; i++)
        tidemark_chart_mark_add_shape (
            kinds[kind], builder,
            &GRAPHENE_POINT_INIT (tidemark_chart_frame_x (frame, pile),
                                  bottom - PITCH * scale * ((float) (below + i) + 0.5f)),
            scale);
    }

  path = gsk_path_builder_to_path (builder);
  tidemark_chart_mark_append_shapes (kinds[kind], snapshot, path, scale, &frame->style);
}

/* The room of the gaps of one kind in a bar; those of the kinds before lie below. */
static graphene_rect_t
piece_of_bar (TidemarkGapsChart *self, const TidemarkChartFrame *frame, int pile, guint kind)
{
  float unit = frame->plot.size.height / (float) MAX (self->highest, 1);
  float width = frame->plot.size.width / (float) self->n_piles * BAR_SHARE;
  float height = (float) self->piles[pile][kind] * unit;
  int below = 0;

  for (guint other = 0; other < kind; other++)
    below += self->piles[pile][other];

  return GRAPHENE_RECT_INIT (tidemark_chart_frame_x (frame, pile) - width / 2,
                             tidemark_chart_frame_y (frame, 1) - (float) below * unit - height,
                             width, height);
}

/* In pieces: theirs open, mine solid, what is not known hatched. */
static void
append_bars (TidemarkGapsChart *self,
             GtkSnapshot *snapshot,
             const TidemarkChartFrame *frame,
             guint kind)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (OUTLINE);

  for (int pile = 0; pile < self->n_piles; pile++)
    {
      graphene_rect_t piece = piece_of_bar (self, frame, pile, kind);

      if (piece.size.height <= 0)
        continue;
      if (kinds[kind] == TIDEMARK_CHART_MARK_NOT_KNOWN)
        tidemark_chart_append_hatch (snapshot, &piece, 4, &frame->style.dim);
      else if (kinds[kind] != TIDEMARK_CHART_MARK_I_FIRST)
        graphene_rect_inset (&piece, OUTLINE / 2, MIN (OUTLINE, piece.size.height) / 2);
      gsk_path_builder_add_rect (builder, &piece);
    }

  path = gsk_path_builder_to_path (builder);
  if (kinds[kind] == TIDEMARK_CHART_MARK_I_FIRST)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &frame->style.me);
  else if (kinds[kind] != TIDEMARK_CHART_MARK_NOT_KNOWN)
    gtk_snapshot_append_stroke (snapshot, path, stroke, &frame->style.fg);
}

/* Dots can be counted; bars need an axis for that. */
static void
append_counts (TidemarkGapsChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  TidemarkScale scale = { MAX (self->highest, 1), 0 };
  int n_ticks;
  g_autofree double *ticks = tidemark_scale_ticks (&scale, 4, &n_ticks);
  float left = frame->plot.origin.x, right = left + frame->plot.size.width;

  for (int i = 1; i < n_ticks; i++)
    {
      float y = tidemark_chart_frame_y (frame, tidemark_scale_map (&scale, ticks[i]));
      g_autofree char *text = g_strdup_printf ("%.0f", ticks[i]);
      g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, text);

      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (left, y),
                                  &GRAPHENE_POINT_INIT (right, y), 1, &frame->style.faint);
      tidemark_chart_append_text (snapshot, layout,
                                  frame->is_mirrored ? right + VALUE_GAP : left - VALUE_GAP, y,
                                  TIDEMARK_ANCHOR_END, &frame->style.dim);
    }
}

/* Beside @x, on the side with more room; with too little there, from the end of the plot on. */
static void
append_median_name (GtkSnapshot *snapshot,
                    const TidemarkChartFrame *frame,
                    PangoLayout *layout,
                    float x)
{
  float left = frame->plot.origin.x, right = left + frame->plot.size.width;
  gboolean is_late = frame->is_mirrored ? x<(left + right) / 2 : x> (left + right) / 2;
  float end = is_late == frame->is_mirrored ? right : left;
  TidemarkAnchor anchor = is_late ? TIDEMARK_ANCHOR_END : TIDEMARK_ANCHOR_START;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (fabsf (end - x) < (float) width)
    {
      x = end;
      anchor = is_late ? TIDEMARK_ANCHOR_START : TIDEMARK_ANCHOR_END;
    }
  tidemark_chart_append_text (snapshot, layout, x,
                              frame->plot.origin.y - frame->style.line_height / 2 - 5, anchor,
                              &frame->style.fg);
}

static void
append_median (TidemarkGapsChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  float x = minutes_x (frame, self->median_minutes);
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (isnan (self->median_minutes))
    return;

  time = tidemark_duration_format (self->median_minutes);
  /* Translators: a time such as "14 hours" */
  text = g_strdup_printf (_ ("half: %s or shorter"), time);
  layout = tidemark_chart_text_new (frame->widget, text);
  tidemark_chart_append_dashes (snapshot, &GRAPHENE_POINT_INIT (x, frame->plot.origin.y - 4),
                                &GRAPHENE_POINT_INIT (x, tidemark_chart_frame_y (frame, 1)), 1,
                                &frame->style.dim);
  append_median_name (snapshot, frame, layout, x);
}

static void
append_open (TidemarkGapsChart *self,
             GtkSnapshot *snapshot,
             const TidemarkChartFrame *frame,
             float scale)
{
  int pile = tidemark_gaps_chart_find_pile (self->open_minutes);
  float unit = scale > 0 ? PITCH * scale : frame->plot.size.height / (float) MAX (self->highest, 1);
  float y = tidemark_chart_frame_y (frame, 1) - unit * ((float) count_pile (self, pile) + 0.5f);

  tidemark_chart_mark_append (TIDEMARK_CHART_MARK_STILL_OPEN, snapshot,
                              &GRAPHENE_POINT_INIT (tidemark_chart_frame_x (frame, pile),
                                                    MAX (y, frame->plot.origin.y + 8)),
                              &frame->style);
}

static void
tidemark_gaps_chart_snapshot_plot (TidemarkChart *chart,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame)
{
  TidemarkGapsChart *self = TIDEMARK_GAPS_CHART (chart);
  gboolean has_bars = tidemark_gaps_chart_has_bars (self);
  float scale = has_bars ? 0 : find_scale (self, frame);
  float left = frame->plot.origin.x, right = left + frame->plot.size.width;
  float bottom = tidemark_chart_frame_y (frame, 1);

  if (has_bars)
    append_counts (self, snapshot, frame);
  append_median (self, snapshot, frame);
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      if (has_bars)
        append_bars (self, snapshot, frame, kind);
      else
        append_dots (self, snapshot, frame, kind, scale);
    }
  if (!isnan (self->open_minutes))
    append_open (self, snapshot, frame, scale);
  tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (left, bottom + 0.5f),
                              &GRAPHENE_POINT_INIT (right, bottom + 0.5f), 1, &frame->style.dim);
}

static void
tidemark_gaps_chart_snapshot_axis (TidemarkChart *chart,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame)
{
  TidemarkGapsChart *self = TIDEMARK_GAPS_CHART (chart);
  TidemarkDurationScale scale = { TIDEMARK_GAPS_CHART_LEAST, pile_start (self->n_piles) };
  g_autoptr (GArray) ticks = tidemark_duration_scale_ticks (&scale);
  float bottom = tidemark_chart_frame_y (frame, 1), last_end = NAN;

  for (guint i = 0; i < ticks->len; i++)
    {
      double minutes = g_array_index (ticks, double, i);
      float x = minutes_x (frame, minutes);
      g_autofree char *text = tidemark_duration_format_short (minutes);

      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (x, bottom),
                                  &GRAPHENE_POINT_INIT (x, bottom + 5), 1, &frame->style.dim);
      tidemark_chart_append_axis_label (snapshot, frame, text, x,
                                        i == 0 ? TIDEMARK_ANCHOR_START : TIDEMARK_ANCHOR_MIDDLE,
                                        &last_end);
    }
}

static void
tidemark_gaps_chart_snapshot_item (TidemarkChart *chart,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame,
                                   int pile)
{
  GdkRGBA ground = tidemark_chart_style_fade (&frame->style.fg, 0.08);
  graphene_rect_t area = tidemark_chart_frame_stretch (frame, pile, pile);

  gtk_snapshot_append_color (snapshot, &ground, &area);
}

static void
tidemark_gaps_chart_locate (TidemarkChart *chart,
                            const TidemarkChartFrame *frame,
                            int pile,
                            graphene_point_t *out)
{
  graphene_point_init (out, tidemark_chart_frame_x (frame, pile), frame->plot.origin.y + 4);
}

static void
tidemark_gaps_chart_get_margins (TidemarkChart *chart,
                                 const TidemarkChartStyle *style,
                                 int width,
                                 TidemarkChartMargins *out)
{
  g_autofree char *longest = NULL;

  out->top = style->line_height + LABEL_GAP;
  out->start = out->end = 6;
  out->bottom = 4;
  if (!tidemark_gaps_chart_has_bars (TIDEMARK_GAPS_CHART (chart)))
    return;

  longest = g_strdup_printf ("%d", TIDEMARK_GAPS_CHART (chart)->highest);
  out->start = tidemark_chart_text_width (GTK_WIDGET (chart), longest) + VALUE_GAP;
}

static gboolean
has_pile (TidemarkGapsChart *self, int pile)
{
  return count_pile (self, pile) > 0 || is_open_in (self, pile);
}

static gboolean
tidemark_gaps_chart_find_item (TidemarkChart *chart, int pile, gboolean backwards, int *out_pile)
{
  TidemarkGapsChart *self = TIDEMARK_GAPS_CHART (chart);

  pile = backwards ? MIN (pile, self->n_piles - 1) : MAX (pile, 0);
  for (; pile >= 0 && pile < self->n_piles; pile += backwards ? -1 : 1)
    {
      if (!has_pile (self, pile))
        continue;
      *out_pile = pile;
      return TRUE;
    }

  return FALSE;
}

static void
describe_kind (TidemarkGapsChart *self, GString *words, guint kind, int n)
{
  g_autofree char *text = NULL;

  if (n == 0 || kinds[kind] == TIDEMARK_CHART_MARK_QUIET)
    return;

  if (kinds[kind] == TIDEMARK_CHART_MARK_THEY_FIRST)
    /* Translators: after how many gaps, and who: an alias */
    text = g_strdup_printf (
        ngettext ("After %d %s got in touch first", "After %d %s got in touch first", (gulong) n),
        n, self->their_name);
  else if (kinds[kind] == TIDEMARK_CHART_MARK_I_FIRST)
    text = g_strdup_printf (
        ngettext ("After %d I got in touch first", "After %d I got in touch first", (gulong) n), n);
  else
    text = g_strdup_printf (ngettext ("After %d it was both, or is not known",
                                      "After %d it was both, or is not known", (gulong) n),
                            n);

  g_string_append_c (words, '\n');
  g_string_append (words, text);
}

static char *
tidemark_gaps_chart_describe (TidemarkChart *chart, int pile)
{
  TidemarkGapsChart *self = TIDEMARK_GAPS_CHART (chart);
  g_autofree char *time =
      tidemark_duration_format_between (pile_start (pile), pile_start (pile + 1));
  GString *words = g_string_new (time);
  int n = count_pile (self, pile);

  if (n > 0)
    g_string_append_printf (words, ngettext ("\n%d quiet gap", "\n%d quiet gaps", (gulong) n), n);
  for (guint kind = 0; kind < N_KINDS; kind++)
    describe_kind (self, words, kind, self->piles[pile][kind]);
  if (is_open_in (self, pile))
    g_string_append (words, _ ("\nThe one that is still open"));

  return g_string_free (words, FALSE);
}

static void
tidemark_gaps_chart_finalize (GObject *object)
{
  g_free (TIDEMARK_GAPS_CHART (object)->their_name);

  G_OBJECT_CLASS (tidemark_gaps_chart_parent_class)->finalize (object);
}

static void
tidemark_gaps_chart_class_init (TidemarkGapsChartClass *klass)
{
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tidemark_gaps_chart_finalize;

  chart_class->plot_height = PLOT_HEIGHT;
  chart_class->is_timeline = FALSE;
  chart_class->get_margins = tidemark_gaps_chart_get_margins;
  chart_class->snapshot_axis = tidemark_gaps_chart_snapshot_axis;
  chart_class->snapshot_plot = tidemark_gaps_chart_snapshot_plot;
  chart_class->snapshot_item = tidemark_gaps_chart_snapshot_item;
  chart_class->locate = tidemark_gaps_chart_locate;
  chart_class->find_item = tidemark_gaps_chart_find_item;
  chart_class->describe = tidemark_gaps_chart_describe;
}

static void
tidemark_gaps_chart_init (TidemarkGapsChart *self)
{
  self->their_name = g_strdup ("");
  self->median_minutes = self->open_minutes = NAN;
  self->n_piles = MIN_PILES;
  tidemark_chart_set_range (TIDEMARK_CHART (self), 0, self->n_piles - 1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
      _ ("Left and Right go to shorter and longer gaps, Enter opens what was logged around them"),
      -1);
}

/**
 * tidemark_gaps_chart_new:
 *
 * Returns: (transfer floating): an empty chart. Main thread.
 */
GtkWidget *
tidemark_gaps_chart_new (void)
{
  return g_object_new (TIDEMARK_TYPE_GAPS_CHART, NULL);
}

static guint
kind_of (TidemarkChartMark mark)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    if (kinds[kind] == mark)
      return kind;

  g_return_val_if_reached (0);
}

/* As far as the longest gap reaches. */
static void
show_piles (TidemarkGapsChart *self)
{
  self->n_piles = MIN_PILES;
  self->highest = 0;
  for (int pile = 0; pile < MAX_PILES; pile++)
    {
      int n = count_pile (self, pile) + is_open_in (self, pile);

      self->highest = MAX (self->highest, n);
      if (n > 0)
        self->n_piles = MAX (self->n_piles, MIN (pile + 2, MAX_PILES));
    }
  tidemark_chart_set_cursor_day (TIDEMARK_CHART (self), TIDEMARK_CHART_NO_DAY);
  tidemark_chart_set_range (TIDEMARK_CHART (self), 0, self->n_piles - 1);
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

/**
 * tidemark_gaps_chart_set_gaps:
 * @self: a chart
 * @their_name: what the other one is called
 * @points: (array length=n_points) (nullable): gaps that are over, in any order
 * @n_points: how many
 * @median_minutes: half of them were shorter; NAN for no line
 * @open_minutes: how long the one has been that is not over; NAN where none is shown
 *
 * Main thread.
 */
void
tidemark_gaps_chart_set_gaps (TidemarkGapsChart *self,
                              const char *their_name,
                              const TidemarkGapsPoint *points,
                              guint n_points,
                              double median_minutes,
                              double open_minutes)
{
  g_return_if_fail (TIDEMARK_IS_GAPS_CHART (self));

  g_set_str (&self->their_name, their_name);
  memset (self->piles, 0, sizeof self->piles);
  for (guint i = 0; i < n_points; i++)
    self->piles[tidemark_gaps_chart_find_pile (points[i].minutes)][kind_of (points[i].mark)]++;
  self->median_minutes = median_minutes;
  self->open_minutes = open_minutes;
  show_piles (self);
}
