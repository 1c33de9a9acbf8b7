/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-hours-card.h"

#include <glib/gi18n.h>

#include "tidemark-legend.h"
#include "tidemark-table-row.h"
#include "tidemark-week.h"

struct _TidemarkHoursCard
{
  TidemarkChartCard parent_instance;

  TidemarkHoursChart *chart;
  TidemarkLegend *legend;
};

G_DEFINE_FINAL_TYPE (TidemarkHoursCard, tidemark_hours_card, TIDEMARK_TYPE_CHART_CARD)

static void
tidemark_hours_card_show_patterns (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  TidemarkHoursCard *self = TIDEMARK_HOURS_CARD (card);
  TidemarkHoursCell cells[TIDEMARK_HOURS_ROWS * TIDEMARK_HOURS_COLUMNS];
  int first_weekday = tidemark_week_get_first_weekday ();

  tidemark_hours_chart_set_week (self->chart, first_weekday, patterns->hours->first_hour);
  for (int grouping = 0; grouping < TIDEMARK_N_HOURS_GROUPINGS; grouping++)
    {
      tidemark_hours_fill_cells (patterns->hours, first_weekday, (TidemarkHoursGrouping) grouping,
                                 cells);
      tidemark_hours_chart_set_cells (self->chart, (TidemarkHoursGrouping) grouping, cells);
    }
}

static void
tidemark_hours_card_show_range (TidemarkChartCard *card,
                                const TidemarkPatterns *patterns,
                                TidemarkStretch range)
{
  static const TidemarkChartMark marks[] = { TIDEMARK_CHART_MARK_HOURS_NOW,
                                             TIDEMARK_CHART_MARK_HOURS_BEFORE };
  g_autofree char *missing = tidemark_hours_missing (patterns->hours);
  g_autofree char *caption = tidemark_hours_caption (patterns->hours, patterns->today);
  g_autofree char *sentence = tidemark_hours_sentence (patterns->hours);

  tidemark_chart_card_set_missing (card, missing);
  tidemark_chart_card_set_caption (card, caption);
  tidemark_chart_card_set_sentence (card, sentence);
  tidemark_legend_set_marks (TIDEMARK_HOURS_CARD (card)->legend, marks, G_N_ELEMENTS (marks));
}

static TidemarkStretch
tidemark_hours_card_get_days (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  return tidemark_hours_get_days (patterns->hours);
}

static char *
format_count (int with, int all)
{
  /* Translators: on how many of how many days, in a table */
  return all > 0 ? g_strdup_printf (_ ("%d of %d"), with, all) : g_strdup (_ ("Not logged"));
}

static TidemarkTableRow *
make_row (int weekday, int from_hour, const TidemarkHoursCell *cell)
{
  char **texts = g_new0 (char *, 4);

  texts[0] = tidemark_hours_chart_name_cell (
      weekday, from_hour, tidemark_hours_grouping_get_hours (TIDEMARK_HOURS_2_HOURS));
  texts[1] = format_count (cell->now, cell->now_all);
  texts[2] = format_count (cell->before, cell->before_all);

  return tidemark_table_row_new (texts);
}

static void
tidemark_hours_card_fill_table (TidemarkChartCard *card,
                                const TidemarkPatterns *patterns,
                                TidemarkStretch range,
                                TidemarkTableDialog *table)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  TidemarkHoursCell cells[TIDEMARK_HOURS_ROWS * TIDEMARK_HOURS_COLUMNS];
  int first_weekday = tidemark_week_get_first_weekday ();
  int n_hours = tidemark_hours_grouping_get_hours (TIDEMARK_HOURS_2_HOURS);
  int n_columns = TIDEMARK_HOURS_COLUMNS / n_hours;

  tidemark_hours_fill_cells (patterns->hours, first_weekday, TIDEMARK_HOURS_2_HOURS, cells);
  for (int i = 0; i < TIDEMARK_HOURS_ROWS * n_columns; i++)
    {
      int hour = (patterns->hours->first_hour + i % n_columns * n_hours) % TIDEMARK_HOURS_COLUMNS;

      g_ptr_array_add (
          rows, make_row ((first_weekday + i / n_columns) % TIDEMARK_HOURS_ROWS, hour, &cells[i]));
    }

  tidemark_table_dialog_add_column (table, _ ("Hours"), TIDEMARK_COLUMN_WIDE);
  tidemark_table_dialog_add_column (
      table, tidemark_chart_mark_get_name (TIDEMARK_CHART_MARK_HOURS_NOW), TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_add_column (table,
                                    tidemark_chart_mark_get_name (TIDEMARK_CHART_MARK_HOURS_BEFORE),
                                    TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_set_rows (table, rows);
}

static TidemarkEvidenceQuestion *
tidemark_hours_card_ask_evidence (TidemarkChartCard *card,
                                  const TidemarkPatterns *patterns,
                                  int item)
{
  TidemarkHoursChart *chart = TIDEMARK_HOURS_CARD (card)->chart;
  TidemarkStretch days = tidemark_hours_get_days (patterns->hours);
  TidemarkEvidenceQuestion *question = tidemark_evidence_question_new (days.from_day, days.to_day);
  int weekday = tidemark_hours_chart_get_weekday (chart, item);
  int from_hour = tidemark_hours_chart_get_hour (chart, item);
  int n_hours = tidemark_hours_chart_get_n_hours (chart);
  g_autofree char *title = tidemark_hours_chart_name_cell (weekday, from_hour, n_hours);
  int n, n_messages = 0;
  const TidemarkSpanEvent *theirs = tidemark_span_get_their_times (patterns->span, &n);

  for (int i = 0; i < n; i++)
    {
      if (!tidemark_hours_is_in_cell (patterns->hours, &theirs[i], weekday, from_hour, n_hours))
        continue;
      if (theirs[i].entry == TIDEMARK_SPAN_NO_ENTRY)
        n_messages++;
      else
        tidemark_evidence_question_add_entry (
            question, tidemark_span_get_entry_id (patterns->span, theirs[i].entry));
    }
  tidemark_evidence_question_set_title (question, title);
  tidemark_evidence_question_set_messages (question, 0, n_messages);

  return question;
}

static void
tidemark_hours_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_HOURS_CARD);

  G_OBJECT_CLASS (tidemark_hours_card_parent_class)->dispose (object);
}

static void
tidemark_hours_card_class_init (TidemarkHoursCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TidemarkChartCardClass *card_class = TIDEMARK_CHART_CARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_hours_card_dispose;
  card_class->show_patterns = tidemark_hours_card_show_patterns;
  card_class->show_range = tidemark_hours_card_show_range;
  card_class->get_days = tidemark_hours_card_get_days;
  card_class->fill_table = tidemark_hours_card_fill_table;
  card_class->ask_evidence = tidemark_hours_card_ask_evidence;

  g_type_ensure (TIDEMARK_TYPE_HOURS_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-hours-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkHoursCard, chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkHoursCard, legend);
}

static void
tidemark_hours_card_init (TidemarkHoursCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_chart_card_set_chart (TIDEMARK_CHART_CARD (self), TIDEMARK_CHART (self->chart));
}
