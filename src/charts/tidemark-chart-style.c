/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart-style.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What a caption is to the body text. */
#define SMALL 0.82

/* Between a name of the value axis and the plot. */
#define VALUE_AXIS_GAP 8

#define PAPER_KEY "tidemark-chart-paper"

static const float dash_lengths[] = { 3, 3 };

/**
 * tidemark_chart_style_use_paper:
 * @widget: something that is drawn for paper and not for the screen
 *
 * From now on its style is dark on white, whatever the style of the screen. Main thread.
 */
void
tidemark_chart_style_use_paper (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), PAPER_KEY, GINT_TO_POINTER (TRUE));
}

static gboolean
is_on_paper (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), PAPER_KEY) != NULL;
}

/**
 * tidemark_chart_style_fade:
 * @colour: a colour
 * @alpha: 0 to 1
 *
 * Returns: @colour with @alpha of its opacity. Pure, any thread.
 */
GdkRGBA
tidemark_chart_style_fade (const GdkRGBA *colour, double alpha)
{
  GdkRGBA faded = *colour;

  faded.alpha *= (float) alpha;

  return faded;
}

static void
read_colours (TidemarkChartStyle *self, GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  if (is_on_paper (widget))
    {
      self->fg = (GdkRGBA) { 0.13f, 0.13f, 0.15f, 1 };
      self->is_dark = FALSE;
      self->is_high_contrast = FALSE;
    }
  else
    {
      gtk_widget_get_color (widget, &self->fg);
      self->is_dark = adw_style_manager_get_dark (manager);
      self->is_high_contrast = adw_style_manager_get_high_contrast (manager);
    }

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager), self->is_dark,
                                       &self->me);
}

/**
 * tidemark_chart_style_init:
 * @self: (out caller-allocates):
 * @widget: whose style it is
 *
 * Reads the colours that hold now. Main thread.
 */
void
tidemark_chart_style_init (TidemarkChartStyle *self, GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = tidemark_chart_text_new (widget, "0");
  int height;

  read_colours (self, widget);
  self->dim = tidemark_chart_style_fade (&self->fg, self->is_high_contrast ? 0.9 : 0.55);
  self->faint = tidemark_chart_style_fade (&self->fg, self->is_high_contrast ? 0.5 : 0.12);
  self->hatch = tidemark_chart_style_fade (&self->fg, self->is_high_contrast ? 0.7 : 0.28);

  pango_layout_get_pixel_size (layout, NULL, &height);
  self->line_height = height;
}

/**
 * tidemark_chart_text_new:
 * @widget: whose font it takes
 * @text: what it says
 *
 * Returns: (transfer full): @text as small as a caption, with digits of one width. Main thread.
 */
PangoLayout *
tidemark_chart_text_new (GtkWidget *widget, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  /* Other forms of digits could not be read out of a document any more. */
  if (!is_on_paper (widget))
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/**
 * tidemark_chart_text_width:
 * @widget: whose font it takes
 * @text: what it says
 *
 * Returns: how wide @text is as a caption, pixels. Main thread.
 */
double
tidemark_chart_text_width (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = tidemark_chart_text_new (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/**
 * tidemark_chart_value_axis_width:
 * @widget: whose font it takes
 *
 * Returns: how much room the names of a value axis need, pixels. All charts leave at least as much,
 *   so that the same day lies below itself from card to card. Main thread.
 */
double
tidemark_chart_value_axis_width (GtkWidget *widget)
{
  double near_width = tidemark_chart_text_width (widget, C_ ("distance", "Near"));
  double far_width = tidemark_chart_text_width (widget, C_ ("distance", "Far"));

  return MAX (near_width, far_width) + VALUE_AXIS_GAP;
}

/**
 * tidemark_chart_append_text:
 * @snapshot: where to draw
 * @layout: the text
 * @x: pixels
 * @y: of its middle, pixels
 * @anchor: what lies at @x; its start is the right edge where text runs from right to left
 * @colour: of the text
 *
 * Draws on whole pixels, so that small text stays sharp. Main thread.
 */
void
tidemark_chart_append_text (GtkSnapshot *snapshot,
                            PangoLayout *layout,
                            double x,
                            double y,
                            TidemarkAnchor anchor,
                            const GdkRGBA *colour)
{
  gboolean from_right =
      pango_context_get_base_dir (pango_layout_get_context (layout)) == PANGO_DIRECTION_RTL;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (anchor == TIDEMARK_ANCHOR_MIDDLE)
    x -= width / 2.0;
  else if ((anchor == TIDEMARK_ANCHOR_END) != from_right)
    x -= width;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (int) (x + 0.5),
                                                          (float) (int) (y - height / 2.0 + 0.5)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
append_stroke (GtkSnapshot *snapshot,
               const graphene_point_t *from,
               const graphene_point_t *to,
               const GskStroke *stroke,
               const GdkRGBA *colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, from->x, from->y);
  gsk_path_builder_line_to (builder, to->x, to->y);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

/**
 * tidemark_chart_append_line:
 * @snapshot: where to draw
 * @from: one end
 * @to: the other end
 * @width: pixels
 * @colour: of the line
 *
 * Main thread.
 */
void
tidemark_chart_append_line (GtkSnapshot *snapshot,
                            const graphene_point_t *from,
                            const graphene_point_t *to,
                            double width,
                            const GdkRGBA *colour)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new ((float) width);

  append_stroke (snapshot, from, to, stroke, colour);
}

/**
 * tidemark_chart_append_dashes:
 *
 * As tidemark_chart_append_line(), dashed.
 */
void
tidemark_chart_append_dashes (GtkSnapshot *snapshot,
                              const graphene_point_t *from,
                              const graphene_point_t *to,
                              double width,
                              const GdkRGBA *colour)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new ((float) width);

  gsk_stroke_set_dash (stroke, dash_lengths, G_N_ELEMENTS (dash_lengths));
  append_stroke (snapshot, from, to, stroke, colour);
}

/**
 * tidemark_chart_append_hatch:
 * @snapshot: where to draw
 * @area: what is covered
 * @step: from line to line, pixels
 * @colour: of the lines
 *
 * Main thread.
 */
void
tidemark_chart_append_hatch (GtkSnapshot *snapshot,
                             const graphene_rect_t *area,
                             double step,
                             const GdkRGBA *colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1);
  g_autoptr (GskPath) path = NULL;
  float bottom = area->origin.y + area->size.height;

  for (double x = -area->size.height; x < area->size.width; x += step)
    {
      gsk_path_builder_move_to (builder, area->origin.x + (float) x, bottom);
      gsk_path_builder_line_to (builder, area->origin.x + (float) x + area->size.height,
                                area->origin.y);
    }

  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_push_clip (snapshot, area);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
  gtk_snapshot_pop (snapshot);
}
