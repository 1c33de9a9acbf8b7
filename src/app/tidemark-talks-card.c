/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-talks-card.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-legend.h"
#include "tidemark-table-row.h"

struct _TidemarkTalksCard
{
  TidemarkChartCard parent_instance;

  TidemarkTalksChart *chart;
  TidemarkLegend *legend;
};

G_DEFINE_FINAL_TYPE (TidemarkTalksCard, tidemark_talks_card, TIDEMARK_TYPE_CHART_CARD)

static const TidemarkTalk *
get_talk (const TidemarkTalks *talks, guint i)
{
  return &g_array_index (talks->talks, TidemarkTalk, i);
}

static void
tidemark_talks_card_show_patterns (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  TidemarkTalksCard *self = TIDEMARK_TALKS_CARD (card);
  const TidemarkTalks *talks = patterns->talks;
  g_autofree TidemarkTalksPoint *points = g_new (TidemarkTalksPoint, talks->talks->len);

  for (guint i = 0; i < talks->talks->len; i++)
    points[i] = get_talk (talks, i)->point;

  tidemark_talks_chart_set_talks (self->chart, points, talks->talks->len,
                                  (const TidemarkTalksLine *) talks->lines->data,
                                  talks->lines->len);
  tidemark_talks_chart_set_limit (self->chart, talks->limit_days,
                                  talks->check_in_day != TIDEMARK_DAY_NONE ? talks->check_in_day
                                                                           : TIDEMARK_CHART_NO_DAY);
}

/* Only what is drawn is named. */
static void
show_legend (TidemarkTalksCard *self, const TidemarkTalks *talks, TidemarkStretch range)
{
  TidemarkChartMark marks[8];
  guint n_marks = 0;
  gboolean has_topic[TIDEMARK_N_TALKS] = { FALSE };

  for (guint i = 0; i < talks->lines->len; i++)
    {
      const TidemarkTalksLine *line = &g_array_index (talks->lines, TidemarkTalksLine, i);

      has_topic[line->topic] |= line->from_day <= range.to_day && line->to_day >= range.from_day;
    }
  if (has_topic[TIDEMARK_TALKS_EXCLUSIVITY])
    marks[n_marks++] = TIDEMARK_CHART_MARK_OPEN_EXCLUSIVITY;
  if (has_topic[TIDEMARK_TALKS_NEEDS])
    marks[n_marks++] = TIDEMARK_CHART_MARK_OPEN_NEEDS;

  for (int mark = TIDEMARK_CHART_MARK_TALK_AGREED; mark <= TIDEMARK_CHART_MARK_TALK_UNANSWERED;
       mark++)
    for (guint i = 0; i < talks->talks->len; i++)
      {
        const TidemarkTalksPoint *point = &get_talk (talks, i)->point;

        if ((int) point->mark != mark || point->day < range.from_day || point->day > range.to_day)
          continue;
        marks[n_marks++] = point->mark;
        break;
      }

  tidemark_legend_set_marks (self->legend, marks, n_marks);
}

static void
tidemark_talks_card_show_range (TidemarkChartCard *card,
                                const TidemarkPatterns *patterns,
                                TidemarkStretch range)
{
  g_autofree char *missing = tidemark_talks_missing (patterns->talks, range);
  g_autofree char *caption = tidemark_talks_caption (patterns->talks, range, patterns->today);
  g_autofree char *sentence = tidemark_talks_sentence (patterns->talks, range);
  g_autofree char *note = tidemark_talks_note (patterns->talks, range, patterns->today);

  tidemark_chart_card_set_missing (card, missing);
  tidemark_chart_card_set_caption (card, caption);
  tidemark_chart_card_set_sentence (card, sentence);
  tidemark_chart_card_set_note (card, note);
  show_legend (TIDEMARK_TALKS_CARD (card), patterns->talks, range);
}

static TidemarkTableRow *
make_row (const TidemarkPatterns *patterns, const TidemarkTalk *talk)
{
  char **texts = g_new0 (char *, 6);

  texts[0] = tidemark_day_text (talk->point.day, patterns->today);
  texts[1] = g_strdup (tidemark_talks_topic_get_name (talk->point.topic));
  texts[2] = tidemark_entry_text_who (talk->by, patterns->alias);
  texts[3] = g_strdup (tidemark_chart_mark_get_name (talk->point.mark));
  texts[4] = g_strdup_printf ("%d", talk->point.open_days);

  return tidemark_table_row_new (texts);
}

static void
tidemark_talks_card_fill_table (TidemarkChartCard *card,
                                const TidemarkPatterns *patterns,
                                TidemarkStretch range,
                                TidemarkTableDialog *table)
{
  const TidemarkTalks *talks = patterns->talks;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = talks->talks->len; i > 0; i--)
    {
      const TidemarkTalk *talk = get_talk (talks, i - 1);

      if (talk->point.day >= range.from_day && talk->point.day <= range.to_day)
        g_ptr_array_add (rows, make_row (patterns, talk));
    }

  tidemark_table_dialog_add_column (table, _ ("Day"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("About"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Raised By"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("How It Ended"), TIDEMARK_COLUMN_WIDE);
  tidemark_table_dialog_add_column (table, _ ("Days Open"), TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_set_rows (table, rows);
}

static TidemarkEvidenceQuestion *
tidemark_talks_card_ask_evidence (TidemarkChartCard *card,
                                  const TidemarkPatterns *patterns,
                                  int item)
{
  TidemarkEvidenceQuestion *question = tidemark_evidence_question_new (item, item);

  for (guint i = 0; i < patterns->talks->talks->len; i++)
    {
      const TidemarkTalk *talk = get_talk (patterns->talks, i);

      if (talk->point.day == item)
        tidemark_evidence_question_add_entry (
            question, tidemark_span_get_entry_id (patterns->span, talk->entry));
    }

  return question;
}

static void
tidemark_talks_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_TALKS_CARD);

  G_OBJECT_CLASS (tidemark_talks_card_parent_class)->dispose (object);
}

static void
tidemark_talks_card_class_init (TidemarkTalksCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TidemarkChartCardClass *card_class = TIDEMARK_CHART_CARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_talks_card_dispose;
  card_class->show_patterns = tidemark_talks_card_show_patterns;
  card_class->show_range = tidemark_talks_card_show_range;
  card_class->fill_table = tidemark_talks_card_fill_table;
  card_class->ask_evidence = tidemark_talks_card_ask_evidence;

  g_type_ensure (TIDEMARK_TYPE_TALKS_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-talks-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkTalksCard, chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTalksCard, legend);
}

static void
tidemark_talks_card_init (TidemarkTalksCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_chart_card_set_chart (TIDEMARK_CHART_CARD (self), TIDEMARK_CHART (self->chart));
}
