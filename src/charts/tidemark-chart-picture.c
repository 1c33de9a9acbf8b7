/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart-picture.h"

#include <adwaita.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define PADDING 24
#define GAP 12
#define SMALL_GAP 4
#define MARK_WIDTH 20
#define MARK_GAP 18

/* Where drawing has come to. */
typedef struct
{
  GtkSnapshot *snapshot;
  TidemarkChartStyle style;
  GtkWidget *widget;
  float left;
  float width;
  float y;
} Page;

static void
append_layout (Page *page, PangoLayout *layout, const GdkRGBA *colour)
{
  int height;

  pango_layout_set_width (layout, (int) page->width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);

  gtk_snapshot_save (page->snapshot);
  gtk_snapshot_translate (page->snapshot, &GRAPHENE_POINT_INIT (page->left, page->y));
  gtk_snapshot_append_layout (page->snapshot, layout, colour);
  gtk_snapshot_restore (page->snapshot);
  page->y += (float) height;
}

static void
append_heading (Page *page, const TidemarkChartPictureWords *words)
{
  g_autoptr (PangoLayout) title = gtk_widget_create_pango_layout (page->widget, words->title);
  g_autoptr (PangoLayout) caption = tidemark_chart_text_new (page->widget, words->caption);
  g_autoptr (PangoLayout) sentence = gtk_widget_create_pango_layout (page->widget, words->sentence);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (title, attributes);

  append_layout (page, title, &page->style.fg);
  page->y += SMALL_GAP;
  append_layout (page, caption, &page->style.dim);
  page->y += GAP;
  append_layout (page, sentence, &page->style.fg);
  page->y += GAP;
}

static void
append_chart (Page *page, TidemarkChart *chart)
{
  int width = (int) page->width, height;
  TidemarkChartFrame frame;

  GTK_WIDGET_GET_CLASS (chart)->measure (GTK_WIDGET (chart), GTK_ORIENTATION_VERTICAL, width,
                                         &height, &height, NULL, NULL);
  tidemark_chart_get_frame (chart, width, &frame);
  gtk_snapshot_save (page->snapshot);
  gtk_snapshot_translate (page->snapshot, &GRAPHENE_POINT_INIT (page->left, page->y));
  tidemark_chart_draw (chart, page->snapshot, &frame);
  gtk_snapshot_restore (page->snapshot);
  page->y += (float) height;
}

/* As many on a line as fit, in the order of reading. */
static void
append_legend (Page *page, const TidemarkChartMark *marks, guint n_marks)
{
  gboolean is_mirrored = gtk_widget_get_direction (page->widget) == GTK_TEXT_DIR_RTL;
  double x = 0, room = page->width;
  double line = page->style.line_height + 6;

  if (n_marks == 0)
    return;

  page->y += (float) (GAP + line / 2);
  for (guint i = 0; i < n_marks; i++)
    {
      g_autoptr (PangoLayout) layout =
          tidemark_chart_text_new (page->widget, tidemark_chart_mark_get_name (marks[i]));
      double width =
          MARK_WIDTH +
          tidemark_chart_text_width (page->widget, tidemark_chart_mark_get_name (marks[i])) +
          MARK_GAP;
      double start;

      if (x > 0 && x + width - MARK_GAP > room)
        {
          x = 0;
          page->y += (float) line;
        }
      start = is_mirrored ? page->left + room - x : page->left + x;
      tidemark_chart_mark_append (
          marks[i], page->snapshot,
          &GRAPHENE_POINT_INIT ((float) (start + (is_mirrored ? -7 : 7)), page->y), &page->style);
      tidemark_chart_append_text (page->snapshot, layout,
                                  start + (is_mirrored ? -MARK_WIDTH : MARK_WIDTH), page->y,
                                  TIDEMARK_ANCHOR_START, &page->style.dim);
      x += width;
    }
  page->y += (float) (line / 2);
}

static void
append_note (Page *page, const char *note, const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (note == NULL)
    return;

  page->y += GAP;
  layout = tidemark_chart_text_new (page->widget, note);
  append_layout (page, layout, colour);
}

/**
 * tidemark_chart_picture_draw:
 * @chart: a chart
 * @words: what stands around it
 * @out_size: (out caller-allocates): how large the picture is, before it is scaled
 *
 * Draws the chart as it is shown, without its cursor, on the ground of a card. Main thread.
 *
 * Returns: (transfer full): the picture
 */
GskRenderNode *
tidemark_chart_picture_draw (TidemarkChart *chart,
                             const TidemarkChartPictureWords *words,
                             graphene_size_t *out_size)
{
  static const GdkRGBA light = { 1, 1, 1, 1 };
  static const GdkRGBA dark = { 0.16f, 0.16f, 0.18f, 1 };
  Page page = {
    .snapshot = gtk_snapshot_new (),
    .widget = GTK_WIDGET (chart),
    .left = PADDING,
    .width = TIDEMARK_CHART_PICTURE_WIDTH - 2 * PADDING,
    .y = PADDING,
  };
  GtkSnapshot *whole = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) content = NULL;

  g_return_val_if_fail (TIDEMARK_IS_CHART (chart), NULL);

  tidemark_chart_style_init (&page.style, page.widget);
  append_heading (&page, words);
  append_chart (&page, chart);
  append_legend (&page, words->marks, words->n_marks);
  append_note (&page, words->note, &page.style.fg);
  append_note (&page, words->coverage, &page.style.dim);
  content = gtk_snapshot_free_to_node (page.snapshot);

  graphene_size_init (out_size, TIDEMARK_CHART_PICTURE_WIDTH, ceilf (page.y + PADDING));
  gtk_snapshot_append_color (whole, page.style.is_dark ? &dark : &light,
                             &GRAPHENE_RECT_INIT (0, 0, out_size->width, out_size->height));
  gtk_snapshot_append_node (whole, content);

  return gtk_snapshot_free_to_node (whole);
}

/**
 * tidemark_chart_picture_draw_alone:
 * @chart: a chart
 * @marks: (array length=n_marks) (nullable): what is named below it
 * @n_marks: how many
 * @width: how wide the picture is to be
 * @out_size: (out caller-allocates): how large it is
 *
 * Draws the chart and its legend without ground, margins and words. Main thread.
 *
 * Returns: (transfer full): the picture
 */
GskRenderNode *
tidemark_chart_picture_draw_alone (TidemarkChart *chart,
                                   const TidemarkChartMark *marks,
                                   guint n_marks,
                                   int width,
                                   graphene_size_t *out_size)
{
  Page page = {
    .snapshot = gtk_snapshot_new (),
    .widget = GTK_WIDGET (chart),
    .width = (float) width,
  };

  g_return_val_if_fail (TIDEMARK_IS_CHART (chart), NULL);

  tidemark_chart_style_init (&page.style, page.widget);
  append_chart (&page, chart);
  append_legend (&page, marks, n_marks);
  graphene_size_init (out_size, page.width, ceilf (page.y));

  return gtk_snapshot_free_to_node (page.snapshot);
}

/**
 * tidemark_chart_picture_record:
 * @node: what to draw
 * @size: how large it is
 *
 * Takes down what there is to paint, which is quick; the painting can then be done elsewhere. Main
 * thread.
 *
 * Returns: (transfer full): a recording that one thread at a time may write
 */
cairo_surface_t *
tidemark_chart_picture_record (GskRenderNode *node, const graphene_size_t *size)
{
  const cairo_rectangle_t extents = { 0, 0, size->width, size->height };
  cairo_surface_t *picture = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (picture);

  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);

  return picture;
}

typedef struct
{
  GOutputStream *output;
  GCancellable *cancellable;
  GError *error;
} Writing;

static cairo_status_t
write_cb (void *data, const unsigned char *bytes, unsigned int n_bytes)
{
  Writing *writing = data;

  if (writing->error != NULL || !g_output_stream_write_all (writing->output, bytes, n_bytes, NULL,
                                                            writing->cancellable, &writing->error))
    return CAIRO_STATUS_WRITE_ERROR;

  return CAIRO_STATUS_SUCCESS;
}

static void
paint (cairo_surface_t *target, cairo_surface_t *picture, double scale)
{
  cairo_t *cr = cairo_create (target);

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/**
 * tidemark_chart_picture_write:
 * @picture: a recording
 * @format: as what
 * @output: where to
 * @cancellable: (nullable): to give up
 * @error: where it went wrong
 *
 * Paints twice as large as on the screen for PNG; SVG has lines and shapes. Any thread. Errors are
 * those of @output, and G_IO_ERROR_FAILED where it could not be painted.
 *
 * Returns: whether all of it was written
 */
gboolean
tidemark_chart_picture_write (cairo_surface_t *picture,
                              TidemarkChartPictureFormat format,
                              GOutputStream *output,
                              GCancellable *cancellable,
                              GError **error)
{
  Writing writing = { output, cancellable, NULL };
  cairo_rectangle_t extents;
  cairo_surface_t *target;
  cairo_status_t status;

  cairo_recording_surface_get_extents (picture, &extents);
  if (format == TIDEMARK_CHART_PICTURE_SVG)
    {
      target =
          cairo_svg_surface_create_for_stream (write_cb, &writing, extents.width, extents.height);
      paint (target, picture, 1);
      cairo_surface_finish (target);
      status = cairo_surface_status (target);
    }
  else
    {
      target = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                           (int) extents.width * TIDEMARK_CHART_PICTURE_SCALE,
                                           (int) extents.height * TIDEMARK_CHART_PICTURE_SCALE);
      paint (target, picture, TIDEMARK_CHART_PICTURE_SCALE);
      status = cairo_surface_write_to_png_stream (target, write_cb, &writing);
    }
  cairo_surface_destroy (target);

  if (writing.error != NULL)
    g_propagate_error (error, writing.error);
  else if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The picture could not be drawn: %s"),
                 cairo_status_to_string (status));

  return writing.error == NULL && status == CAIRO_STATUS_SUCCESS;
}
