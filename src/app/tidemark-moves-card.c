/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-moves-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-legend.h"
#include "tidemark-table-row.h"
#include "tidemark-tide-summary.h"

struct _TidemarkMovesCard
{
  TidemarkChartCard parent_instance;

  TidemarkMovesChart *chart;
  TidemarkLegend *legend;
  GtkLabel *too_few_label;
};

G_DEFINE_FINAL_TYPE (TidemarkMovesCard, tidemark_moves_card, TIDEMARK_TYPE_CHART_CARD)

static void
tidemark_moves_card_show_patterns (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  TidemarkMovesCard *self = TIDEMARK_MOVES_CARD (card);

  for (int i = 0; i < TIDEMARK_N_MOVES; i++)
    {
      TidemarkMovesPanel panel = (TidemarkMovesPanel) i;
      const TidemarkMovesKind *kind = &patterns->moves->kinds[panel];
      g_autofree char *note = tidemark_moves_note (patterns->moves, panel);

      if (tidemark_moves_is_drawn (patterns->moves, panel))
        tidemark_moves_chart_set_panel (self->chart, panel, note, kind->columns,
                                        (const TidemarkMovesPoint *) kind->points->data,
                                        kind->points->len);
      else
        tidemark_moves_chart_clear_panel (self->chart, panel);
    }
}

static void
tidemark_moves_card_show_range (TidemarkChartCard *card,
                                const TidemarkPatterns *patterns,
                                TidemarkStretch range)
{
  static const TidemarkChartMark marks[] = { TIDEMARK_CHART_MARK_MIDDLE,
                                             TIDEMARK_CHART_MARK_ONE_TIME };
  g_autofree char *missing = tidemark_moves_missing (patterns->moves);
  g_autofree char *caption = tidemark_moves_caption (patterns->moves, patterns->today);
  g_autofree char *sentence = tidemark_moves_sentence (patterns->moves);
  g_autofree char *too_few = tidemark_moves_too_few (patterns->moves);
  TidemarkMovesCard *self = TIDEMARK_MOVES_CARD (card);

  tidemark_chart_card_set_missing (card, missing);
  tidemark_chart_card_set_caption (card, caption);
  tidemark_chart_card_set_sentence (card, sentence);
  tidemark_legend_set_marks (self->legend, marks, G_N_ELEMENTS (marks));
  gtk_label_set_label (self->too_few_label, too_few != NULL ? too_few : "");
  gtk_widget_set_visible (GTK_WIDGET (self->too_few_label), too_few != NULL);
}

static TidemarkStretch
tidemark_moves_card_get_days (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  return tidemark_moves_get_days (patterns->moves);
}

static TidemarkTableRow *
make_row (int item, const TidemarkMovesColumn *column)
{
  char **texts = g_new0 (char *, 5);

  texts[0] = tidemark_moves_chart_name_item (item);
  texts[1] = g_strdup_printf ("%d", column->n);
  if (isnan (column->middle))
    {
      texts[2] = g_strdup ("");
      texts[3] = g_strdup ("");
    }
  else
    {
      g_autofree char *low = tidemark_tide_format_rating (column->low);
      g_autofree char *high = tidemark_tide_format_rating (column->high);

      texts[2] = tidemark_tide_format_rating (column->middle);
      /* Translators: from one rating to another */
      texts[3] = g_strdup_printf (_ ("%s to %s"), low, high);
    }

  return tidemark_table_row_new (texts);
}

static void
tidemark_moves_card_fill_table (TidemarkChartCard *card,
                                const TidemarkPatterns *patterns,
                                TidemarkStretch range,
                                TidemarkTableDialog *table)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < TIDEMARK_N_MOVES; i++)
    {
      TidemarkMovesPanel panel = (TidemarkMovesPanel) i;
      const TidemarkMovesKind *kind = &patterns->moves->kinds[panel];

      if (!tidemark_moves_is_drawn (patterns->moves, panel))
        continue;
      for (int column = 0; column < TIDEMARK_MOVES_COLUMNS; column++)
        if (kind->columns[column].n > 0)
          g_ptr_array_add (rows, make_row (tidemark_moves_chart_get_item (panel, column),
                                           &kind->columns[column]));
    }

  tidemark_table_dialog_add_column (table, _ ("Days"), TIDEMARK_COLUMN_WIDE);
  tidemark_table_dialog_add_column (table, _ ("Rated"), TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_add_column (table, _ ("Middle Rating"), TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_add_column (table, _ ("Half of Them"), TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_set_rows (table, rows);
}

/* What was logged on the days of a column. */
static void
add_rows (TidemarkEvidenceQuestion *question,
          const TidemarkPatterns *patterns,
          TidemarkRowsKind kind,
          guint64 bits,
          TidemarkMovesPanel panel,
          int column)
{
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (patterns->span, kind, &n);

  for (int i = 0; i < n; i++)
    if ((kind == TIDEMARK_ROWS_DISTANCE || (bits & TIDEMARK_BIT (rows[i].what))) &&
        tidemark_moves_is_in_column (patterns->moves, panel, column, rows[i].day))
      tidemark_evidence_question_add_entry (
          question, tidemark_span_get_entry_id (patterns->span, rows[i].entry));
}

static TidemarkEvidenceQuestion *
tidemark_moves_card_ask_evidence (TidemarkChartCard *card,
                                  const TidemarkPatterns *patterns,
                                  int item)
{
  TidemarkStretch days = tidemark_moves_get_days (patterns->moves);
  TidemarkEvidenceQuestion *question = tidemark_evidence_question_new (days.from_day, days.to_day);
  TidemarkMovesPanel panel = tidemark_moves_chart_get_panel (item);
  int column = tidemark_moves_chart_get_column (item);
  g_autofree char *title = tidemark_moves_chart_name_item (item);

  tidemark_evidence_question_set_title (question, title);
  if (panel == TIDEMARK_MOVES_STRESS)
    add_rows (question, patterns, TIDEMARK_ROWS_MARK, tidemark_moves_get_bits (panel), panel,
              column);
  else if (column == TIDEMARK_MOVES_REACH)
    add_rows (question, patterns, TIDEMARK_ROWS_MOVE, tidemark_moves_get_bits (panel), panel,
              column);
  add_rows (question, patterns, TIDEMARK_ROWS_DISTANCE, 0, panel, column);

  return question;
}

static void
tidemark_moves_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_MOVES_CARD);

  G_OBJECT_CLASS (tidemark_moves_card_parent_class)->dispose (object);
}

static void
tidemark_moves_card_class_init (TidemarkMovesCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TidemarkChartCardClass *card_class = TIDEMARK_CHART_CARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_moves_card_dispose;
  card_class->show_patterns = tidemark_moves_card_show_patterns;
  card_class->show_range = tidemark_moves_card_show_range;
  card_class->get_days = tidemark_moves_card_get_days;
  card_class->fill_table = tidemark_moves_card_fill_table;
  card_class->ask_evidence = tidemark_moves_card_ask_evidence;

  g_type_ensure (TIDEMARK_TYPE_MOVES_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-moves-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkMovesCard, chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMovesCard, legend);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMovesCard, too_few_label);
}

static void
tidemark_moves_card_init (TidemarkMovesCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_chart_card_set_chart (TIDEMARK_CHART_CARD (self), TIDEMARK_CHART (self->chart));
}
