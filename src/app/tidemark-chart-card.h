/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-evidence.h"
#include "tidemark-patterns.h"
#include "tidemark-table-dialog.h"

G_BEGIN_DECLS

/**
 * TidemarkChartCard:
 *
 * A card with a heading, how much it is about, one sentence, a chart, and how much of its days is
 * logged; or, as long as too little is logged, with a heading and what is missing. A kind of card
 * says what to show; what it is given while nobody can see it, on a hidden page or scrolled away,
 * waits until somebody can or there is time.
 *
 * Property "title", "caption", "sentence": the texts; the sentence is the accessible name of the
 * chart as well.
 * Property "missing" (nullable): such as "4 of 12 rated days logged"; takes the place of the rest.
 * Property "hint" (nullable): stands below "missing".
 * Property "note" (nullable): stands below the chart, such as how sure a count is.
 * Property "content" (nullable): the chart and what belongs to it.
 * Property "choice" (nullable): the toggles of a card with several charts; they stay where one of
 * them has nothing to show and another one may.
 * Property "timeframe" (nullable): the days that all cards show.
 * GObject signal "activate-item" (int item): an item of the chart was clicked, or Enter pressed on
 * it.
 */
#define TIDEMARK_TYPE_CHART_CARD (tidemark_chart_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (TidemarkChartCard, tidemark_chart_card, TIDEMARK, CHART_CARD, AdwBin)

/**
 * TidemarkChartCardClass:
 * @show_patterns: gives the chart what there is to draw, over all days
 * @show_range: says what these days show: caption, sentence, legend, or what is missing; called
 *   after @show_patterns and whenever other days are shown
 * @fill_table: adds columns and rows for these days to an empty table
 * @get_days: (nullable): which days it is about, where these are not those of the timeframe; their
 *   coverage is shown, and none where the last one comes before the first
 * @ask_evidence: (transfer full) (nullable): which entries lie behind an item of the chart
 * @show_part: (nullable): goes over to one of several charts, by the name of its toggle; one that
 *   the log has nothing for is left again as soon as there are patterns
 */
struct _TidemarkChartCardClass
{
  AdwBinClass parent_class;

  void (*show_patterns) (TidemarkChartCard *self, const TidemarkPatterns *patterns);
  void (*show_range) (TidemarkChartCard *self,
                      const TidemarkPatterns *patterns,
                      TidemarkStretch range);
  void (*fill_table) (TidemarkChartCard *self,
                      const TidemarkPatterns *patterns,
                      TidemarkStretch range,
                      TidemarkTableDialog *table);
  TidemarkStretch (*get_days) (TidemarkChartCard *self, const TidemarkPatterns *patterns);
  TidemarkEvidenceQuestion *(*ask_evidence) (TidemarkChartCard *self,
                                             const TidemarkPatterns *patterns,
                                             int item);
  void (*show_part) (TidemarkChartCard *self, const char *part);
};

const char *tidemark_chart_card_get_title (TidemarkChartCard *self);
const char *tidemark_chart_card_get_caption (TidemarkChartCard *self);
void tidemark_chart_card_set_caption (TidemarkChartCard *self, const char *caption);
const char *tidemark_chart_card_get_sentence (TidemarkChartCard *self);
void tidemark_chart_card_set_sentence (TidemarkChartCard *self, const char *sentence);
const char *tidemark_chart_card_get_missing (TidemarkChartCard *self);
void tidemark_chart_card_set_missing (TidemarkChartCard *self, const char *missing);
const char *tidemark_chart_card_get_note (TidemarkChartCard *self);
void tidemark_chart_card_set_note (TidemarkChartCard *self, const char *note);
const char *tidemark_chart_card_get_coverage (TidemarkChartCard *self);

const TidemarkChartMark *
tidemark_chart_card_get_marks (TidemarkChartCard *self, guint *out_n_marks);

void
tidemark_chart_card_set_choice_orientation (TidemarkChartCard *self, GtkOrientation orientation);

TidemarkChart *tidemark_chart_card_get_chart (TidemarkChartCard *self);
void tidemark_chart_card_set_chart (TidemarkChartCard *self, TidemarkChart *chart);

void tidemark_chart_card_set_seen (TidemarkChartCard *self, gboolean is_seen);
gboolean tidemark_chart_card_is_behind (TidemarkChartCard *self);
void tidemark_chart_card_catch_up (TidemarkChartCard *self);
void tidemark_chart_card_show_again (TidemarkChartCard *self);
void tidemark_chart_card_show (TidemarkChartCard *self);
void tidemark_chart_card_show_part (TidemarkChartCard *self, const char *part);

void tidemark_chart_card_set_timeframe (TidemarkChartCard *self, TidemarkTimeframe *timeframe);
TidemarkStretch tidemark_chart_card_get_range (TidemarkChartCard *self);

TidemarkPatterns *tidemark_chart_card_get_patterns (TidemarkChartCard *self);
void tidemark_chart_card_set_patterns (TidemarkChartCard *self, TidemarkPatterns *patterns);

void tidemark_chart_card_fill_table (TidemarkChartCard *self, TidemarkTableDialog *table);
TidemarkEvidenceQuestion *tidemark_chart_card_ask_evidence (TidemarkChartCard *self, int item);

G_END_DECLS
