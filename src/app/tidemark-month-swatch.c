/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-month-swatch.h"

#include "tidemark-month-water.h"

#define WIDTH 18
#define HEIGHT 14

/* Left free above high water, and left of it at low water. */
#define SHORE 3

struct _TidemarkMonthSwatch
{
  GtkWidget parent_instance;

  int distance;
};

G_DEFINE_FINAL_TYPE (TidemarkMonthSwatch, tidemark_month_swatch, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_DISTANCE = 1,
  N_PROPS
} TidemarkMonthSwatchProperty;

static GParamSpec *properties[N_PROPS];

static void
tidemark_month_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkMonthSwatch *self = TIDEMARK_MONTH_SWATCH (widget);

  if (self->distance < 0)
    tidemark_month_hatch_append (widget, snapshot);
  else
    tidemark_month_water_append (widget, snapshot, self->distance, SHORE, HEIGHT - SHORE);
}

static void
tidemark_month_swatch_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
tidemark_month_swatch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkMonthSwatchProperty) id)
    {
    case PROP_DISTANCE:
      g_value_set_int (value, TIDEMARK_MONTH_SWATCH (object)->distance);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_month_swatch_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch ((TidemarkMonthSwatchProperty) id)
    {
    case PROP_DISTANCE:
      TIDEMARK_MONTH_SWATCH (object)->distance = g_value_get_int (value);
      gtk_widget_queue_draw (GTK_WIDGET (object));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_month_swatch_class_init (TidemarkMonthSwatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_month_swatch_get_property;
  object_class->set_property = tidemark_month_swatch_set_property;
  widget_class->snapshot = tidemark_month_swatch_snapshot;
  widget_class->measure = tidemark_month_swatch_measure;

  properties[PROP_DISTANCE] = g_param_spec_int ("distance", NULL, NULL, -1, 10, -1,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tidemark_month_swatch_init (TidemarkMonthSwatch *self)
{
  self->distance = -1;
}
