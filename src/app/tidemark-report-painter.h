/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-report-pages.h"

G_BEGIN_DECLS

typedef enum
{
  TIDEMARK_REPORT_TITLE,
  TIDEMARK_REPORT_HEADING,
  TIDEMARK_REPORT_BODY,
  TIDEMARK_REPORT_STRONG,
  TIDEMARK_REPORT_SMALL,
} TidemarkReportType;

typedef void (*TidemarkReportPageFunc) (gpointer data);

/**
 * TidemarkReportPainter:
 * @cr: what it paints on; %NULL to find out only how many pages there are
 * @paper: of a page
 * @context: of its texts, at 72 points an inch
 * @font: (nullable): their family
 * @is_mirrored: whether they are read from right to left
 * @y: where the next thing goes on this page, points
 * @page: the number of this page, from 1 on
 * @end_page: called when a page is full
 * @data: for @end_page
 *
 * Sets things one below the other on pages. Whatever thread it was made on.
 */
typedef struct
{
  cairo_t *cr;
  const TidemarkReportPaper *paper;
  PangoContext *context;
  const char *font;
  gboolean is_mirrored;
  double y;
  int page;
  TidemarkReportPageFunc end_page;
  gpointer data;
} TidemarkReportPainter;

double tidemark_report_painter_get_width (const TidemarkReportPainter *self);
PangoLayout *tidemark_report_painter_make_layout (TidemarkReportPainter *self,
                                                  const char *text,
                                                  TidemarkReportType type,
                                                  double width);
double tidemark_report_painter_measure (PangoLayout *layout);
void tidemark_report_painter_put (TidemarkReportPainter *self,
                                  PangoLayout *layout,
                                  double start,
                                  double y,
                                  double grey);
void tidemark_report_painter_put_line (TidemarkReportPainter *self, double y, double grey);
void tidemark_report_painter_need (TidemarkReportPainter *self, double height);
void tidemark_report_painter_break (TidemarkReportPainter *self);
void tidemark_report_painter_add_text (TidemarkReportPainter *self,
                                       const char *text,
                                       TidemarkReportType type,
                                       double grey);

G_END_DECLS
