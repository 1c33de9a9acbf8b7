/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-distance-mark.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tidemark-entry.h"

/* Pixels, from the start edge where that matters. */
#define WIDTH 54
#define HEIGHT 16
#define ME_X 5.0f
#define ME_RADIUS 4.0f
#define THEM_NEAREST_X 13.0f
#define THEM_RANGE 36.0f
#define THEM_RADIUS 3.6f

struct _TidemarkDistanceMark
{
  GtkWidget parent_instance;

  int value;
};

typedef enum
{
  PROP_VALUE = 1,
  N_PROPS
} TidemarkDistanceMarkProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TidemarkDistanceMark, tidemark_distance_mark, GTK_TYPE_WIDGET)

static GskPath *
make_disc (float x, float y, float radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), radius);

  return gsk_path_builder_free_to_path (builder);
}

static void
append_ring (GtkSnapshot *snapshot, float x, float y, const GdkRGBA *colour)
{
  g_autoptr (GskPath) disc = make_disc (x, y, THEM_RADIUS);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.6f);

  gtk_snapshot_append_stroke (snapshot, disc, stroke, colour);
}

static void
append_dots (GtkSnapshot *snapshot, float from_x, float to_x, float y, const GdkRGBA *colour)
{
  static const float dash[] = { 1.5f, 3.0f };
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.3f);

  gsk_path_builder_move_to (builder, from_x, y);
  gsk_path_builder_line_to (builder, to_x, y);
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_dash (stroke, dash, G_N_ELEMENTS (dash));
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

/* Drawn from left to right; a right-to-left language sees it mirrored. */
static void
append_mark (TidemarkDistanceMark *self, GtkSnapshot *snapshot)
{
  AdwStyleManager *style =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  g_autoptr (GskPath) me = make_disc (ME_X, HEIGHT / 2.0f, ME_RADIUS);
  GdkRGBA me_colour, them_colour, dots_colour;
  float x = THEM_NEAREST_X + THEM_RANGE * (float) self->value / 10.0f;

  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (style), &me_colour);
  gtk_widget_get_color (GTK_WIDGET (self), &them_colour);
  dots_colour = them_colour;
  dots_colour.alpha *= 0.5f;
  them_colour.alpha *= 0.8f;

  append_dots (snapshot, ME_X + ME_RADIUS, MAX (ME_X + ME_RADIUS, x - THEM_RADIUS), HEIGHT / 2.0f,
               &dots_colour);
  gtk_snapshot_append_fill (snapshot, me, GSK_FILL_RULE_WINDING, &me_colour);
  append_ring (snapshot, x, HEIGHT / 2.0f, &them_colour);
}

static void
tidemark_distance_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkDistanceMark *self = TIDEMARK_DISTANCE_MARK (widget);
  float top = ((float) gtk_widget_get_height (widget) - HEIGHT) / 2.0f;

  if (self->value == TIDEMARK_UNSAID)
    return;

  gtk_snapshot_save (snapshot);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget), top));
      gtk_snapshot_scale (snapshot, -1.0f, 1.0f);
    }
  else
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0.0f, top));
    }
  append_mark (self, snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
tidemark_distance_mark_measure (GtkWidget *widget,
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
tidemark_distance_mark_get_property (GObject *object,
                                     guint property_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  TidemarkDistanceMark *self = TIDEMARK_DISTANCE_MARK (object);

  switch ((TidemarkDistanceMarkProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_distance_mark_set_property (GObject *object,
                                     guint property_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  TidemarkDistanceMark *self = TIDEMARK_DISTANCE_MARK (object);

  switch ((TidemarkDistanceMarkProperty) property_id)
    {
    case PROP_VALUE:
      tidemark_distance_mark_set_value (self, g_value_get_int (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_distance_mark_class_init (TidemarkDistanceMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_distance_mark_get_property;
  object_class->set_property = tidemark_distance_mark_set_property;
  widget_class->measure = tidemark_distance_mark_measure;
  widget_class->snapshot = tidemark_distance_mark_snapshot;

  properties[PROP_VALUE] =
      g_param_spec_int ("value", NULL, NULL, TIDEMARK_UNSAID, 10, TIDEMARK_UNSAID,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "distance-mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
queue_draw_cb (TidemarkDistanceMark *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tidemark_distance_mark_init (TidemarkDistanceMark *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->value = TIDEMARK_UNSAID;
  g_signal_connect_object (style, "notify::accent-color-rgba", G_CALLBACK (queue_draw_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
tidemark_distance_mark_new (void)
{
  return g_object_new (TIDEMARK_TYPE_DISTANCE_MARK, NULL);
}

int
tidemark_distance_mark_get_value (TidemarkDistanceMark *self)
{
  g_return_val_if_fail (TIDEMARK_IS_DISTANCE_MARK (self), TIDEMARK_UNSAID);

  return self->value;
}

/**
 * tidemark_distance_mark_set_value:
 * @value: 0 near to 10 far, or TIDEMARK_UNSAID
 */
void
tidemark_distance_mark_set_value (TidemarkDistanceMark *self, int value)
{
  g_autofree char *label = NULL;

  g_return_if_fail (TIDEMARK_IS_DISTANCE_MARK (self));
  g_return_if_fail (value >= TIDEMARK_UNSAID && value <= 10);

  if (self->value == value)
    return;

  self->value = value;
  if (value != TIDEMARK_UNSAID)
    label = g_strdup_printf (_ ("Felt distance %d of 10"), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
