/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "tidemark-entry.h"
#include "tidemark-patterns.h"
#include "tidemark-table-dialog.h"

G_BEGIN_DECLS

/* Whom it is made for. */
typedef enum
{
  TIDEMARK_REPORT_COUNSELLOR,
  TIDEMARK_REPORT_FRIEND,
  TIDEMARK_N_REPORT_READERS,
} TidemarkReportReader;

/**
 * TidemarkReportOptions:
 * @reader: whom it is for
 * @from_day: first day
 * @to_day: last day
 * @cards: (element-type GType): kinds of TidemarkChartCard, in their order
 * @with_tables: whether the numbers stand below each chart
 * @with_notes: whether what I wrote is in it, and names of others with it
 *
 * What somebody wants to have in a report.
 */
typedef struct
{
  TidemarkReportReader reader;
  int from_day;
  int to_day;
  GArray *cards;
  gboolean with_tables;
  gboolean with_notes;
} TidemarkReportOptions;

/**
 * TidemarkReportTable:
 * @titles: (element-type utf8): of the columns
 * @kinds: (element-type TidemarkColumnKind): of the columns
 * @rows: (element-type GStrv): a text for each column
 */
typedef struct
{
  GPtrArray *titles;
  GArray *kinds;
  GPtrArray *rows;
} TidemarkReportTable;

/**
 * TidemarkReportSection:
 * @title: of the chart
 * @caption: how much it is about, and from when to when
 * @sentence: what it shows, or what is missing
 * @note: (nullable): what else there is to say
 * @coverage: (nullable): how much of its days is logged
 * @picture: (nullable): a recording of the chart and its legend
 * @width: of the picture
 * @height: of the picture
 * @table: (nullable): its numbers
 */
typedef struct
{
  char *title;
  char *caption;
  char *sentence;
  char *note;
  char *coverage;
  cairo_surface_t *picture;
  double width;
  double height;
  TidemarkReportTable *table;
} TidemarkReportSection;

/**
 * TidemarkReportNote:
 * @day: when, in words
 * @title: of the entry
 * @text: what I wrote on it
 */
typedef struct
{
  char *day;
  char *title;
  char *text;
} TidemarkReportNote;

/**
 * TidemarkReport:
 * @title: what it is
 * @reader: whom it is for, in words
 * @facts: (element-type utf8): a name and what there is to say to it, in turn
 * @words: (element-type utf8): how to read it, by paragraph
 * @sections: (element-type TidemarkReportSection): one a chart
 * @notes: (element-type TidemarkReportNote): by day; empty unless they were asked for
 * @font: (nullable): the family that its texts are set in
 * @is_mirrored: whether it is read from right to left
 *
 * What is printed, before it is laid out on pages. People have an initial in it, not a name. Once
 * it is made it is never changed; any one thread at a time.
 */
typedef struct
{
  char *title;
  char *reader;
  GPtrArray *facts;
  GPtrArray *words;
  GPtrArray *sections;
  GPtrArray *notes;
  char *font;
  gboolean is_mirrored;
} TidemarkReport;

TidemarkReportOptions *tidemark_report_options_new (void);
TidemarkReportOptions *tidemark_report_options_copy (const TidemarkReportOptions *self);
void tidemark_report_options_free (TidemarkReportOptions *self);

TidemarkReport *
tidemark_report_new (const TidemarkReportOptions *options, const TidemarkPatterns *patterns);
void tidemark_report_add_note (TidemarkReport *self,
                               const TidemarkEntry *entry,
                               const char *alias,
                               int today);
void tidemark_report_free (TidemarkReport *self);

TidemarkReportTable *tidemark_report_table_new (TidemarkTableDialog *table, gboolean with_notes);
void tidemark_report_section_free (TidemarkReportSection *self);

const char *tidemark_report_reader_get_name (TidemarkReportReader reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkReport, tidemark_report_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkReportOptions, tidemark_report_options_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkReportSection, tidemark_report_section_free)

G_END_DECLS
