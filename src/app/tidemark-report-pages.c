/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-report-pages.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-report-painter.h"
#include "tidemark-report-rows.h"

/* No printer prints up to the edge, and a page is read better with room around it. */
#define MIN_MARGIN 54

#define FOOTER_GAP 18
#define FACT_WIDTH 90
#define GREY 0.4

/* Nothing is higher on a page, so that there is room for its words as well. */
#define MAX_PICTURE 0.6

typedef struct
{
  TidemarkReportPainter painter;
  const TidemarkReport *report;
  cairo_surface_t *surface; /* NULL while pages are counted */
  int n_pages;              /* once they are */
  gint *permille;
  GCancellable *cancellable;
} Pages;

/**
 * tidemark_report_paper_init:
 * @self: (out caller-allocates):
 * @setup: (nullable): what the printer has; %NULL for the usual paper of this country
 *
 * Main thread.
 */
void
tidemark_report_paper_init (TidemarkReportPaper *self, GtkPageSetup *setup)
{
  g_autoptr (GtkPageSetup) usual = setup != NULL ? g_object_ref (setup) : gtk_page_setup_new ();
  double margin = MAX (gtk_page_setup_get_top_margin (usual, GTK_UNIT_POINTS),
                       gtk_page_setup_get_bottom_margin (usual, GTK_UNIT_POINTS));

  margin = MAX (margin, gtk_page_setup_get_left_margin (usual, GTK_UNIT_POINTS));
  margin = MAX (margin, gtk_page_setup_get_right_margin (usual, GTK_UNIT_POINTS));
  self->width = gtk_page_setup_get_paper_width (usual, GTK_UNIT_POINTS);
  self->height = gtk_page_setup_get_paper_height (usual, GTK_UNIT_POINTS);
  self->margin = MAX (margin, MIN_MARGIN);
}

static void
put_footer (Pages *self)
{
  TidemarkReportPainter *painter = &self->painter;
  double width = tidemark_report_painter_get_width (painter);
  double y = painter->paper->height - painter->paper->margin + FOOTER_GAP;
  g_autofree char *name = g_strdup_printf ("%s · %s", self->report->title, self->report->reader);
  /* Translators: of pages: 2 of 7 */
  g_autofree char *number = g_strdup_printf (_ ("%d of %d"), painter->page, self->n_pages);
  g_autoptr (PangoLayout) start =
      tidemark_report_painter_make_layout (painter, name, TIDEMARK_REPORT_SMALL, width * 0.8);
  g_autoptr (PangoLayout) end =
      tidemark_report_painter_make_layout (painter, number, TIDEMARK_REPORT_SMALL, width * 0.2);

  pango_layout_set_alignment (end, PANGO_ALIGN_RIGHT);
  tidemark_report_painter_put (painter, start, 0, y, GREY);
  tidemark_report_painter_put (painter, end, width * 0.8, y, GREY);
}

static void
end_page_cb (gpointer data)
{
  Pages *self = data;

  if (self->painter.cr == NULL)
    return;

  put_footer (self);
  cairo_show_page (self->painter.cr);
  g_atomic_int_set (self->permille, self->painter.page * 1000 / MAX (1, self->n_pages));
}

static void
add_facts (Pages *self)
{
  TidemarkReportPainter *painter = &self->painter;
  double width = tidemark_report_painter_get_width (painter) - FACT_WIDTH;

  for (guint i = 0; i + 1 < self->report->facts->len; i += 2)
    {
      g_autoptr (PangoLayout) name =
          tidemark_report_painter_make_layout (painter, g_ptr_array_index (self->report->facts, i),
                                               TIDEMARK_REPORT_BODY, FACT_WIDTH - 12);
      g_autoptr (PangoLayout) text = tidemark_report_painter_make_layout (
          painter, g_ptr_array_index (self->report->facts, i + 1), TIDEMARK_REPORT_BODY, width);
      double height =
          MAX (tidemark_report_painter_measure (name), tidemark_report_painter_measure (text));

      tidemark_report_painter_need (painter, height);
      tidemark_report_painter_put (painter, name, 0, painter->y, GREY);
      tidemark_report_painter_put (painter, text, FACT_WIDTH, painter->y, 0);
      painter->y += height + 5;
    }
}

static void
add_contents (Pages *self)
{
  TidemarkReportPainter *painter = &self->painter;

  if (self->report->sections->len == 0)
    return;

  painter->y += 18;
  tidemark_report_painter_add_text (painter, _ ("In here"), TIDEMARK_REPORT_HEADING, 0);
  painter->y += 6;
  for (guint i = 0; i < self->report->sections->len; i++)
    {
      const TidemarkReportSection *section = g_ptr_array_index (self->report->sections, i);

      tidemark_report_painter_add_text (painter, section->title, TIDEMARK_REPORT_STRONG, 0);
      tidemark_report_painter_add_text (painter, section->sentence, TIDEMARK_REPORT_BODY, 0);
      painter->y += 6;
    }
  if (self->report->notes->len > 0)
    tidemark_report_painter_add_text (painter, _ ("Notes"), TIDEMARK_REPORT_STRONG, 0);
}

static void
add_first_page (Pages *self)
{
  TidemarkReportPainter *painter = &self->painter;

  tidemark_report_painter_add_text (painter, self->report->title, TIDEMARK_REPORT_TITLE, 0);
  painter->y += 4;
  tidemark_report_painter_add_text (painter, self->report->reader, TIDEMARK_REPORT_HEADING, GREY);
  painter->y += 18;
  add_facts (self);
  painter->y += 8;
  for (guint i = 0; i < self->report->words->len; i++)
    {
      tidemark_report_painter_add_text (painter, g_ptr_array_index (self->report->words, i),
                                        TIDEMARK_REPORT_BODY, 0);
      painter->y += 6;
    }
  add_contents (self);
}

static double
text_height (TidemarkReportPainter *painter, const char *text, TidemarkReportType type)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL)
    return 0;

  layout = tidemark_report_painter_make_layout (painter, text, type,
                                                tidemark_report_painter_get_width (painter));
  return tidemark_report_painter_measure (layout);
}

static double
picture_scale (TidemarkReportPainter *painter, const TidemarkReportSection *section)
{
  double room = (painter->paper->height - 2 * painter->paper->margin) * MAX_PICTURE;

  return MIN (tidemark_report_painter_get_width (painter) / section->width, room / section->height);
}

/* What one wants to see at a glance. */
static double
section_height (TidemarkReportPainter *painter, const TidemarkReportSection *section)
{
  double height = text_height (painter, section->title, TIDEMARK_REPORT_HEADING) +
                  text_height (painter, section->caption, TIDEMARK_REPORT_SMALL) +
                  text_height (painter, section->sentence, TIDEMARK_REPORT_BODY) +
                  text_height (painter, section->note, TIDEMARK_REPORT_SMALL) +
                  text_height (painter, section->coverage, TIDEMARK_REPORT_SMALL) + 24;

  return section->picture != NULL ? height + section->height * picture_scale (painter, section)
                                  : height;
}

static void
add_picture (TidemarkReportPainter *painter, const TidemarkReportSection *section)
{
  double scale = picture_scale (painter, section);
  double rest = tidemark_report_painter_get_width (painter) - section->width * scale;

  if (painter->cr != NULL)
    {
      cairo_save (painter->cr);
      cairo_translate (painter->cr, painter->paper->margin + (painter->is_mirrored ? rest : 0),
                       painter->y);
      cairo_scale (painter->cr, scale, scale);
      cairo_set_source_surface (painter->cr, section->picture, 0, 0);
      cairo_paint (painter->cr);
      cairo_restore (painter->cr);
    }
  painter->y += section->height * scale;
}

static void
add_outline (Pages *self, const char *title)
{
  g_autofree char *place = NULL;

  if (self->surface == NULL)
    return;

  place = g_strdup_printf ("page=%d", self->painter.page);
  cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, title, place, 0);
}

static void
add_section (Pages *self, const TidemarkReportSection *section)
{
  TidemarkReportPainter *painter = &self->painter;

  if (painter->y > painter->paper->margin)
    painter->y += 30;
  tidemark_report_painter_need (painter, section_height (painter, section));
  add_outline (self, section->title);
  tidemark_report_painter_add_text (painter, section->title, TIDEMARK_REPORT_HEADING, 0);
  if (section->caption != NULL)
    tidemark_report_painter_add_text (painter, section->caption, TIDEMARK_REPORT_SMALL, GREY);
  painter->y += 6;
  tidemark_report_painter_add_text (painter, section->sentence, TIDEMARK_REPORT_BODY, 0);
  painter->y += 9;
  if (section->picture != NULL)
    add_picture (painter, section);
  painter->y += 6;
  if (section->note != NULL)
    tidemark_report_painter_add_text (painter, section->note, TIDEMARK_REPORT_SMALL, 0);
  if (section->coverage != NULL)
    tidemark_report_painter_add_text (painter, section->coverage, TIDEMARK_REPORT_SMALL, GREY);
  if (section->table != NULL && section->table->rows->len > 0)
    tidemark_report_rows_add (painter, section->table);
}

static void
add_notes (Pages *self)
{
  TidemarkReportPainter *painter = &self->painter;
  const char *last_day = NULL;

  if (self->report->notes->len == 0)
    return;

  tidemark_report_painter_break (painter);
  add_outline (self, _ ("Notes"));
  tidemark_report_painter_add_text (painter, _ ("Notes"), TIDEMARK_REPORT_HEADING, 0);
  for (guint i = 0; i < self->report->notes->len; i++)
    {
      const TidemarkReportNote *note = g_ptr_array_index (self->report->notes, i);

      painter->y += 8;
      tidemark_report_painter_need (painter, 60);
      if (g_strcmp0 (note->day, last_day) != 0)
        {
          painter->y += 6;
          tidemark_report_painter_add_text (painter, note->day, TIDEMARK_REPORT_STRONG, 0);
        }
      last_day = note->day;
      tidemark_report_painter_add_text (painter, note->title, TIDEMARK_REPORT_SMALL, GREY);
      tidemark_report_painter_add_text (painter, note->text, TIDEMARK_REPORT_BODY, 0);
    }
}

/* From the first page to the last; how many there are. */
static int
add_all (Pages *self)
{
  TidemarkReportPainter *painter = &self->painter;

  painter->page = 1;
  painter->y = painter->paper->margin;
  add_first_page (self);
  if (self->report->sections->len > 0)
    tidemark_report_painter_break (painter);
  for (guint i = 0; i < self->report->sections->len; i++)
    {
      if (g_cancellable_is_cancelled (self->cancellable))
        break;
      add_section (self, g_ptr_array_index (self->report->sections, i));
    }
  add_notes (self);
  end_page_cb (self);

  return painter->page;
}

/* Fonts of this thread alone, without the grid of a screen. */
static PangoContext *
make_context (gboolean is_mirrored)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_base_dir (context, is_mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);

  return context;
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

static cairo_surface_t *
make_surface (const TidemarkReport *report, const TidemarkReportPaper *paper, Writing *writing)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (write_cb, writing, paper->width, paper->height);

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, report->reader);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Tidemark");

  return surface;
}

static cairo_status_t
paint (Pages *pages)
{
  cairo_status_t status;

  pages->n_pages = add_all (pages);
  pages->painter.cr = cairo_create (pages->surface);
  add_all (pages);
  cairo_destroy (pages->painter.cr);
  cairo_surface_finish (pages->surface);
  status = cairo_surface_status (pages->surface);
  cairo_surface_destroy (pages->surface);

  return status;
}

/**
 * tidemark_report_write:
 * @report: what to print
 * @paper: how large its pages are
 * @output: where the PDF goes
 * @permille: (inout): how far it is, 0 to 1000, for another thread to look at
 * @cancellable: (nullable): to give up
 * @error: where it went wrong
 *
 * Any thread, and better one that nobody waits for. Charts are lines and shapes, texts are texts.
 * Errors are those of @output, and G_IO_ERROR.
 *
 * Returns: whether all of it was written
 */
gboolean
tidemark_report_write (const TidemarkReport *report,
                       const TidemarkReportPaper *paper,
                       GOutputStream *output,
                       gint *permille,
                       GCancellable *cancellable,
                       GError **error)
{
  PangoContext *context = make_context (report->is_mirrored);
  Writing writing = { output, cancellable, NULL };
  Pages pages = {
    .report = report,
    .permille = permille,
    .cancellable = cancellable,
    .surface = make_surface (report, paper, &writing),
  };
  cairo_status_t status;

  pages.painter = (TidemarkReportPainter) {
    .paper = paper,
    .context = context,
    .font = report->font,
    .is_mirrored = report->is_mirrored,
    .end_page = end_page_cb,
    .data = &pages,
  };
  status = paint (&pages);
  g_object_unref (context);

  if (writing.error != NULL)
    g_propagate_error (error, writing.error);
  else if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  else if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The report could not be drawn: %s"),
                 cairo_status_to_string (status));

  return writing.error == NULL && status == CAIRO_STATUS_SUCCESS;
}
