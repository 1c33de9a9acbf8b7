/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-ledger-card.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-ledger-chart.h"
#include "tidemark-legend.h"
#include "tidemark-table-row.h"

struct _TidemarkLedgerCard
{
  TidemarkChartCard parent_instance;

  TidemarkLedgerChart *chart;
  TidemarkLegend *legend;
};

G_DEFINE_FINAL_TYPE (TidemarkLedgerCard, tidemark_ledger_card, TIDEMARK_TYPE_CHART_CARD)

static TidemarkSeries *
make_series (const TidemarkLedger *ledger, gboolean mine)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < ledger->promises->len; i++)
    {
      const TidemarkLedgerPromise *promise =
          &g_array_index (ledger->promises, TidemarkLedgerPromise, i);
      double mark = promise->mark;

      if (tidemark_ledger_promise_is_mine (promise) != mine)
        continue;
      g_array_append_val (days, promise->day);
      g_array_append_val (marks, mark);
    }

  return tidemark_series_new_from_arrays ((const int *) days->data, (const double *) marks->data,
                                          days->len);
}

/* A deed that followed is drawn as a promise that was kept. */
static TidemarkSeries *
make_words (const TidemarkLedger *ledger)
{
  guint n = ledger->words->len;
  g_autofree int *days = g_new (int, n);
  g_autofree double *marks = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      const TidemarkWarmWords *said = &g_array_index (ledger->words, TidemarkWarmWords, i);

      days[i] = said->day;
      marks[i] = said->followed  ? TIDEMARK_CHART_MARK_KEPT
                 : said->is_over ? TIDEMARK_CHART_MARK_BROKEN
                                 : TIDEMARK_CHART_MARK_OPEN;
    }

  return tidemark_series_new_from_arrays (days, marks, n);
}

static void
tidemark_ledger_card_show_patterns (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  g_autoptr (TidemarkSeries) theirs = make_series (patterns->ledger, FALSE);
  g_autoptr (TidemarkSeries) mine = make_series (patterns->ledger, TRUE);

  g_autoptr (TidemarkSeries) words = make_words (patterns->ledger);
  TidemarkLedgerCard *self = TIDEMARK_LEDGER_CARD (card);

  tidemark_ledger_chart_set_promises (self->chart, patterns->alias, theirs, mine);
  tidemark_ledger_chart_set_words (self->chart, words);
}

/* Only what is drawn is named. */
static void
show_legend (TidemarkLedgerCard *self, const TidemarkLedger *ledger, TidemarkStretch range)
{
  TidemarkChartMark marks[TIDEMARK_CHART_MARK_EXCUSED + 1];
  guint drawn = 0, n_marks = 0;

  for (guint i = 0; i < ledger->promises->len; i++)
    {
      const TidemarkLedgerPromise *promise =
          &g_array_index (ledger->promises, TidemarkLedgerPromise, i);

      if (promise->day >= range.from_day && promise->day <= range.to_day)
        drawn |= 1u << promise->mark;
    }
  for (guint mark = TIDEMARK_CHART_MARK_KEPT; mark <= TIDEMARK_CHART_MARK_EXCUSED; mark++)
    {
      if (drawn & (1u << mark))
        marks[n_marks++] = (TidemarkChartMark) mark;
    }

  tidemark_legend_set_marks (self->legend, marks, n_marks);
}

static void
tidemark_ledger_card_show_range (TidemarkChartCard *card,
                                 const TidemarkPatterns *patterns,
                                 TidemarkStretch range)
{
  g_autofree char *missing = tidemark_ledger_missing (patterns->ledger, range);
  g_autofree char *caption = tidemark_ledger_caption (patterns->ledger, range);
  g_autofree char *sentence = tidemark_ledger_sentence (patterns->ledger, range);
  g_autofree char *interval = tidemark_ledger_interval (patterns->ledger, range);

  tidemark_chart_card_set_missing (card, missing);
  tidemark_chart_card_set_caption (card, caption);
  tidemark_chart_card_set_sentence (card, sentence);
  tidemark_chart_card_set_note (card, interval);
  show_legend (TIDEMARK_LEDGER_CARD (card), patterns->ledger, range);
}

static TidemarkTableRow *
make_row (const TidemarkLedger *ledger, const TidemarkLedgerPromise *promise)
{
  char **texts = g_new0 (char *, 5);

  texts[0] = tidemark_day_text (promise->day, ledger->today);
  texts[1] = tidemark_entry_text_who (tidemark_ledger_promise_is_mine (promise) ? TIDEMARK_WHO_ME
                                                                                : TIDEMARK_WHO_THEM,
                                      ledger->alias);
  texts[2] = g_strdup (tidemark_chart_mark_get_name (promise->mark));
  texts[3] = g_strdup (promise->entry->note != NULL ? promise->entry->note : "");

  return tidemark_table_row_new (texts);
}

static void
tidemark_ledger_card_fill_table (TidemarkChartCard *card,
                                 const TidemarkPatterns *patterns,
                                 TidemarkStretch range,
                                 TidemarkTableDialog *table)
{
  const TidemarkLedger *ledger = patterns->ledger;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = ledger->promises->len; i > 0; i--)
    {
      const TidemarkLedgerPromise *promise =
          &g_array_index (ledger->promises, TidemarkLedgerPromise, i - 1);

      if (promise->day >= range.from_day && promise->day <= range.to_day)
        g_ptr_array_add (rows, make_row (ledger, promise));
    }

  tidemark_table_dialog_add_column (table, _ ("Due"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("By"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Outcome"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Promise"), TIDEMARK_COLUMN_NOTE);
  tidemark_table_dialog_set_rows (table, rows);
}

static TidemarkEvidenceQuestion *
tidemark_ledger_card_ask_evidence (TidemarkChartCard *card,
                                   const TidemarkPatterns *patterns,
                                   int item)
{
  TidemarkEvidenceQuestion *question = tidemark_evidence_question_new (item, item);

  for (guint i = 0; i < patterns->ledger->promises->len; i++)
    {
      const TidemarkLedgerPromise *promise =
          &g_array_index (patterns->ledger->promises, TidemarkLedgerPromise, i);

      if (promise->day == item)
        tidemark_evidence_question_add_entry (question, promise->entry->id);
    }

  return question;
}

static void
tidemark_ledger_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_LEDGER_CARD);

  G_OBJECT_CLASS (tidemark_ledger_card_parent_class)->dispose (object);
}

static void
tidemark_ledger_card_class_init (TidemarkLedgerCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TidemarkChartCardClass *card_class = TIDEMARK_CHART_CARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_ledger_card_dispose;
  card_class->show_patterns = tidemark_ledger_card_show_patterns;
  card_class->show_range = tidemark_ledger_card_show_range;
  card_class->fill_table = tidemark_ledger_card_fill_table;
  card_class->ask_evidence = tidemark_ledger_card_ask_evidence;

  g_type_ensure (TIDEMARK_TYPE_LEDGER_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-ledger-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerCard, chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerCard, legend);
}

static void
tidemark_ledger_card_init (TidemarkLedgerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_chart_card_set_chart (TIDEMARK_CHART_CARD (self), TIDEMARK_CHART (self->chart));
}
