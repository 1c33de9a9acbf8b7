/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-month-bars.h"

#include <glib/gi18n.h>

#include "tidemark-day.h"

#define PLOT_HEIGHT 56
#define LABEL_SPACE 6
#define MAX_BAR_WIDTH 34
#define HATCH_STEP 4

/* A hole, in months from the left edge. */
typedef struct
{
  double from;
  double to;
} Stretch;

struct _TidemarkMonthBars
{
  GtkWidget parent_instance;

  GArray *months; /* of TidemarkImportMonth */
  GArray *holes;  /* of Stretch */
  guint highest;
};

G_DEFINE_FINAL_TYPE (TidemarkMonthBars, tidemark_month_bars, GTK_TYPE_WIDGET)

static char *
format_month (int first_day, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc ((gint64) first_day * 24 * 60 * 60);

  return time != NULL ? g_date_time_format (time, format) : g_strdup ("");
}

static int
get_month_end (GArray *months, guint i)
{
  GDate date;

  if (i + 1 < months->len)
    return g_array_index (months, TidemarkImportMonth, i + 1).first_day;

  g_date_clear (&date, 1);
  tidemark_day_to_date (g_array_index (months, TidemarkImportMonth, i).first_day, &date);
  g_date_add_months (&date, 1);
  return tidemark_day_from_date (&date);
}

/* Where a day lies, in months from the left edge. */
static double
locate (TidemarkMonthBars *self, TidemarkInstant at)
{
  int day = tidemark_day_of (at, 0);

  for (guint i = 0; i < self->months->len; i++)
    {
      int start = g_array_index (self->months, TidemarkImportMonth, i).first_day;
      int end = get_month_end (self->months, i);

      if (day < start)
        return i;
      if (day < end)
        return i + (double) (day - start) / (end - start);
    }

  return self->months->len;
}

static void
describe (TidemarkMonthBars *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->months->len; i++)
    {
      const TidemarkImportMonth *month = &g_array_index (self->months, TidemarkImportMonth, i);
      g_autofree char *name = format_month (month->first_day, "%B %Y");

      /* Translators: a month, and how many records of it are new and in all */
      g_string_append_printf (text, _ ("%s: %u new of %u. "), name, month->n_new,
                              month->n_new + month->n_known);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Records by month"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text->str, -1);
}

/**
 * tidemark_month_bars_set_report:
 * @report: months and holes are copied
 */
void
tidemark_month_bars_set_report (TidemarkMonthBars *self, const TidemarkImportReport *report)
{
  g_return_if_fail (TIDEMARK_IS_MONTH_BARS (self));

  g_array_set_size (self->months, 0);
  g_array_set_size (self->holes, 0);
  self->highest = 1;
  if (report->months->len > 0)
    g_array_append_vals (self->months, report->months->data, report->months->len);
  for (guint i = 0; i < self->months->len; i++)
    {
      const TidemarkImportMonth *month = &g_array_index (self->months, TidemarkImportMonth, i);

      self->highest = MAX (self->highest, month->n_new + month->n_known);
    }
  for (guint i = 0; i < report->holes->len; i++)
    {
      const TidemarkHole *hole = g_ptr_array_index (report->holes, i);
      Stretch stretch = { locate (self, hole->from), locate (self, hole->to) };

      g_array_append_val (self->holes, stretch);
    }

  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static PangoLayout *
make_label (TidemarkMonthBars *self, guint i)
{
  const TidemarkImportMonth *month = &g_array_index (self->months, TidemarkImportMonth, i);
  g_autofree char *name = format_month (month->first_day, self->months->len > 12 ? "%b %y" : "%b");

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
}

static int
get_label_height (TidemarkMonthBars *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "X");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
snapshot_bar (GtkSnapshot *snapshot,
              const TidemarkImportMonth *month,
              double left,
              double step,
              guint highest,
              const GdkRGBA *color)
{
  float width = (float) MIN (MAX_BAR_WIDTH, MAX (1.0, step * 0.6));
  float x = (float) (left + (step - width) / 2);
  float all = (float) (month->n_new + month->n_known) / highest * PLOT_HEIGHT;
  float fresh = (float) month->n_new / highest * PLOT_HEIGHT;
  GdkRGBA pale = *color, solid = *color;
  GskRoundedRect shape;

  if (month->n_new + month->n_known == 0)
    return;

  all = MAX (all, 2);
  pale.alpha *= 0.15f;
  solid.alpha *= 0.5f;
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (x, PLOT_HEIGHT - all, width, all),
                                   MIN (3, width / 4));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &pale,
                             &GRAPHENE_RECT_INIT (x, PLOT_HEIGHT - all, width, all - fresh));
  gtk_snapshot_append_color (snapshot, &solid,
                             &GRAPHENE_RECT_INIT (x, PLOT_HEIGHT - fresh, width, fresh));
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_hole (GtkSnapshot *snapshot, double left, double width, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1);
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) left, 0, (float) MAX (width, 3), PLOT_HEIGHT);
  GdkRGBA faint = *color;

  faint.alpha *= 0.55f;
  for (float x = area.origin.x - PLOT_HEIGHT; x < area.origin.x + area.size.width; x += HATCH_STEP)
    {
      gsk_path_builder_move_to (builder, x, PLOT_HEIGHT);
      gsk_path_builder_line_to (builder, x + PLOT_HEIGHT, 0);
    }
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));

  gtk_snapshot_push_clip (snapshot, &area);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &faint);
  gtk_snapshot_pop (snapshot);
}

/* As many names as have room, evenly. */
static void
snapshot_labels (TidemarkMonthBars *self, GtkSnapshot *snapshot, double step, const GdkRGBA *color)
{
  guint every = 1;
  GdkRGBA faint = *color;
  int width;

  if (self->months->len == 0)
    return;
  {
    g_autoptr (PangoLayout) sample = make_label (self, 0);

    pango_layout_get_pixel_size (sample, &width, NULL);
  }
  while (step * every < width + LABEL_SPACE * 2)
    every++;

  faint.alpha *= 0.6f;
  for (guint i = 0; i < self->months->len; i += every)
    {
      g_autoptr (PangoLayout) layout = make_label (self, i);
      double x;

      pango_layout_get_pixel_size (layout, &width, NULL);
      x = CLAMP ((i + 0.5) * step - width / 2.0, 0,
                 MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - width));
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) x, PLOT_HEIGHT + LABEL_SPACE));
      gtk_snapshot_append_layout (snapshot, layout, &faint);
      gtk_snapshot_restore (snapshot);
    }
}

static void
tidemark_month_bars_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkMonthBars *self = TIDEMARK_MONTH_BARS (widget);
  double step = (double) gtk_widget_get_width (widget) / MAX (1, self->months->len);
  GdkRGBA color, line;

  gtk_widget_get_color (widget, &color);
  for (guint i = 0; i < self->months->len; i++)
    snapshot_bar (snapshot, &g_array_index (self->months, TidemarkImportMonth, i), i * step, step,
                  self->highest, &color);
  for (guint i = 0; i < self->holes->len; i++)
    {
      const Stretch *hole = &g_array_index (self->holes, Stretch, i);

      snapshot_hole (snapshot, hole->from * step, (hole->to - hole->from) * step, &color);
    }

  line = color;
  line.alpha *= 0.2f;
  gtk_snapshot_append_color (
      snapshot, &line,
      &GRAPHENE_RECT_INIT (0, PLOT_HEIGHT, (float) gtk_widget_get_width (widget), 1));
  snapshot_labels (self, snapshot, step, &color);
}

static void
tidemark_month_bars_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 100;
      *natural = 400;
    }
  else
    *minimum = *natural =
        PLOT_HEIGHT + LABEL_SPACE + get_label_height (TIDEMARK_MONTH_BARS (widget));
}

static void
tidemark_month_bars_finalize (GObject *object)
{
  TidemarkMonthBars *self = TIDEMARK_MONTH_BARS (object);

  g_array_unref (self->months);
  g_array_unref (self->holes);

  G_OBJECT_CLASS (tidemark_month_bars_parent_class)->finalize (object);
}

static void
tidemark_month_bars_class_init (TidemarkMonthBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tidemark_month_bars_finalize;
  widget_class->snapshot = tidemark_month_bars_snapshot;
  widget_class->measure = tidemark_month_bars_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "monthbars");
}

static void
tidemark_month_bars_init (TidemarkMonthBars *self)
{
  self->months = g_array_new (FALSE, FALSE, sizeof (TidemarkImportMonth));
  self->holes = g_array_new (FALSE, FALSE, sizeof (Stretch));
  self->highest = 1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
}
