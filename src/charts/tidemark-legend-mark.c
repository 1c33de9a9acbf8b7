/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-legend-mark.h"

#define SIZE 16

typedef enum
{
  PROP_MARK = 1,
  N_PROPS,
} TidemarkLegendMarkProperty;

struct _TidemarkLegendMark
{
  GtkWidget parent_instance;

  TidemarkChartMark mark;
};

G_DEFINE_FINAL_TYPE (TidemarkLegendMark, tidemark_legend_mark, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
tidemark_legend_mark_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
tidemark_legend_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkLegendMark *self = TIDEMARK_LEGEND_MARK (widget);
  graphene_point_t middle = { (float) gtk_widget_get_width (widget) / 2,
                              (float) gtk_widget_get_height (widget) / 2 };
  TidemarkChartStyle style;

  tidemark_chart_style_init (&style, widget);
  tidemark_chart_mark_append (self->mark, snapshot, &middle, &style);
}

static void
tidemark_legend_mark_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkLegendMark *self = TIDEMARK_LEGEND_MARK (object);

  switch ((TidemarkLegendMarkProperty) id)
    {
    case PROP_MARK:
      g_value_set_enum (value, self->mark);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_legend_mark_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  TidemarkLegendMark *self = TIDEMARK_LEGEND_MARK (object);

  switch ((TidemarkLegendMarkProperty) id)
    {
    case PROP_MARK:
      tidemark_legend_mark_set_mark (self, g_value_get_enum (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_legend_mark_class_init (TidemarkLegendMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_legend_mark_get_property;
  object_class->set_property = tidemark_legend_mark_set_property;

  widget_class->measure = tidemark_legend_mark_measure;
  widget_class->snapshot = tidemark_legend_mark_snapshot;

  properties[PROP_MARK] =
      g_param_spec_enum ("mark", NULL, NULL, TIDEMARK_TYPE_CHART_MARK, TIDEMARK_CHART_MARK_NONE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The name beside it says what there is to say. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tidemark_legend_mark_init (TidemarkLegendMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * tidemark_legend_mark_new:
 * @mark: which
 *
 * Returns: (transfer floating): Main thread.
 */
GtkWidget *
tidemark_legend_mark_new (TidemarkChartMark mark)
{
  return g_object_new (TIDEMARK_TYPE_LEGEND_MARK, "mark", mark, NULL);
}

TidemarkChartMark
tidemark_legend_mark_get_mark (TidemarkLegendMark *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LEGEND_MARK (self), TIDEMARK_CHART_MARK_NONE);

  return self->mark;
}

void
tidemark_legend_mark_set_mark (TidemarkLegendMark *self, TidemarkChartMark mark)
{
  g_return_if_fail (TIDEMARK_IS_LEGEND_MARK (self));

  if (self->mark == mark)
    return;

  self->mark = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARK]);
}
