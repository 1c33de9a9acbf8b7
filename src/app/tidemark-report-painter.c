/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-report-painter.h"

static const struct
{
  double points;
  PangoWeight weight;
} types[] = {
  [TIDEMARK_REPORT_TITLE] = { 22, PANGO_WEIGHT_BOLD },
  [TIDEMARK_REPORT_HEADING] = { 13, PANGO_WEIGHT_BOLD },
  [TIDEMARK_REPORT_BODY] = { 10.5, PANGO_WEIGHT_NORMAL },
  [TIDEMARK_REPORT_STRONG] = { 10.5, PANGO_WEIGHT_BOLD },
  [TIDEMARK_REPORT_SMALL] = { 8.5, PANGO_WEIGHT_NORMAL },
};

double
tidemark_report_painter_get_width (const TidemarkReportPainter *self)
{
  return self->paper->width - 2 * self->paper->margin;
}

/**
 * tidemark_report_painter_make_layout:
 * @text: what it says
 * @type: how it is set
 * @width: where lines break, points
 *
 * Returns: (transfer full): the text, not yet anywhere
 */
PangoLayout *
tidemark_report_painter_make_layout (TidemarkReportPainter *self,
                                     const char *text,
                                     TidemarkReportType type,
                                     double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();

  if (self->font != NULL)
    pango_font_description_set_family (font, self->font);
  pango_font_description_set_size (font, (int) (types[type].points * PANGO_SCALE));
  pango_font_description_set_weight (font, types[type].weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return layout;
}

/**
 * tidemark_report_painter_measure:
 *
 * Returns: how high a text is, points
 */
double
tidemark_report_painter_measure (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/**
 * tidemark_report_painter_put:
 * @layout: a text with a width
 * @start: from the margin on that reading begins at, points
 * @y: of its top
 * @grey: 0 for black to 1 for white
 *
 * Paints it there, on this page.
 */
void
tidemark_report_painter_put (TidemarkReportPainter *self,
                             PangoLayout *layout,
                             double start,
                             double y,
                             double grey)
{
  double width = (double) pango_layout_get_width (layout) / PANGO_SCALE;
  double x = self->paper->margin +
             (self->is_mirrored ? tidemark_report_painter_get_width (self) - start - width : start);

  if (self->cr == NULL)
    return;

  cairo_set_source_rgb (self->cr, grey, grey, grey);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

/**
 * tidemark_report_painter_put_line:
 *
 * From margin to margin.
 */
void
tidemark_report_painter_put_line (TidemarkReportPainter *self, double y, double grey)
{
  if (self->cr == NULL)
    return;

  cairo_set_source_rgb (self->cr, grey, grey, grey);
  cairo_set_line_width (self->cr, 0.5);
  cairo_move_to (self->cr, self->paper->margin, y);
  cairo_line_to (self->cr, self->paper->width - self->paper->margin, y);
  cairo_stroke (self->cr);
}

void
tidemark_report_painter_break (TidemarkReportPainter *self)
{
  self->end_page (self->data);
  self->page++;
  self->y = self->paper->margin;
}

/**
 * tidemark_report_painter_need:
 * @height: points
 *
 * Begins another page unless so much fits on this one, or nothing is on it.
 */
void
tidemark_report_painter_need (TidemarkReportPainter *self, double height)
{
  if (self->y > self->paper->margin && self->y + height > self->paper->height - self->paper->margin)
    tidemark_report_painter_break (self);
}

/* What is left of a text that is higher than the page goes on the next one. */
static void
put_lines (TidemarkReportPainter *self, PangoLayout *layout, double grey)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle line;
      double top, height, x;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      height = (double) line.height / PANGO_SCALE;
      tidemark_report_painter_need (self, height);
      top = (double) (pango_layout_iter_get_baseline (iter) - line.y) / PANGO_SCALE;
      x = self->paper->margin + (double) line.x / PANGO_SCALE;
      if (self->cr != NULL)
        {
          cairo_set_source_rgb (self->cr, grey, grey, grey);
          cairo_move_to (self->cr, x, self->y + top);
          pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
        }
      self->y += height;
    }
  while (pango_layout_iter_next_line (iter));
}

/**
 * tidemark_report_painter_add_text:
 * @text: a paragraph
 * @type: how it is set
 * @grey: 0 for black to 1 for white
 *
 * Paints it below what was added last, on as many pages as it takes.
 */
void
tidemark_report_painter_add_text (TidemarkReportPainter *self,
                                  const char *text,
                                  TidemarkReportType type,
                                  double grey)
{
  g_autoptr (PangoLayout) layout = tidemark_report_painter_make_layout (
      self, text, type, tidemark_report_painter_get_width (self));

  put_lines (self, layout, grey);
}
