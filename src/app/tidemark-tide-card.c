/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-legend.h"
#include "tidemark-tide-summary.h"
#include "tidemark-tide-table.h"

struct _TidemarkTideCard
{
  TidemarkChartCard parent_instance;

  TidemarkTideChart *chart;
  TidemarkLegend *legend;
};

G_DEFINE_FINAL_TYPE (TidemarkTideCard, tidemark_tide_card, TIDEMARK_TYPE_CHART_CARD)

/* One value of each day that has it. */
static TidemarkSeries *
make_series (const TidemarkTide *tide, gsize offset)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < tide->days->len; i++)
    {
      const TidemarkTideDay *day = &g_array_index (tide->days, TidemarkTideDay, i);
      double value = G_STRUCT_MEMBER (double, day, offset);

      if (isnan (value))
        continue;
      g_array_append_val (days, day->day);
      g_array_append_val (values, value);
    }

  return tidemark_series_new_from_arrays ((const int *) days->data, (const double *) values->data,
                                          days->len);
}

static TidemarkSeries *
make_events (const TidemarkTide *tide)
{
  guint n_events = tide->events->len;
  g_autofree int *days = g_new (int, n_events);
  g_autofree double *marks = g_new (double, n_events);

  for (guint i = 0; i < n_events; i++)
    {
      days[i] = g_array_index (tide->events, TidemarkTideEvent, i).day;
      marks[i] = g_array_index (tide->events, TidemarkTideEvent, i).mark;
    }

  return tidemark_series_new_from_arrays (days, marks, n_events);
}

static void
tidemark_tide_card_show_patterns (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  TidemarkTideCard *self = TIDEMARK_TIDE_CARD (card);
  const TidemarkTide *tide = patterns->tide;
  g_autoptr (TidemarkSeries) ratings =
      make_series (tide, G_STRUCT_OFFSET (TidemarkTideDay, distance));
  g_autoptr (TidemarkSeries) wanted = make_series (tide, G_STRUCT_OFFSET (TidemarkTideDay, wanted));
  g_autoptr (TidemarkSeries) events = make_events (tide);

  tidemark_tide_chart_set_ratings (self->chart, ratings);
  tidemark_tide_chart_set_wanted (self->chart, wanted);
  tidemark_tide_chart_set_events (self->chart, events);
  tidemark_tide_chart_set_left_out (self->chart, (const TidemarkStretch *) tide->left_out->data,
                                    tide->left_out->len);
  tidemark_tide_chart_set_away (self->chart, (const TidemarkStretch *) tide->away->data,
                                tide->away->len);
  tidemark_tide_chart_set_onset (self->chart, tide->has_onset ? &tide->onset : NULL);
}

static gboolean
has_wanted (const TidemarkTide *tide, TidemarkStretch range)
{
  for (int number = range.from_day; number <= range.to_day; number++)
    {
      const TidemarkTideDay *day = tidemark_tide_get_day (tide, number);

      if (day != NULL && !isnan (day->wanted))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_away (const TidemarkTide *tide, TidemarkStretch range)
{
  for (guint i = 0; i < tide->away->len; i++)
    {
      const TidemarkStretch *away = &g_array_index (tide->away, TidemarkStretch, i);

      if (away->from_day <= range.to_day && away->to_day >= range.from_day)
        return TRUE;
    }

  return FALSE;
}

/* Only what is drawn is named; what was left out has its name in the chart. */
static void
show_legend (TidemarkTideCard *self, const TidemarkTide *tide, TidemarkStretch range)
{
  static const TidemarkChartMark events[] = { TIDEMARK_CHART_MARK_DATE, TIDEMARK_CHART_MARK_TALK,
                                              TIDEMARK_CHART_MARK_MILESTONE,
                                              TIDEMARK_CHART_MARK_REACHED_OUT,
                                              TIDEMARK_CHART_MARK_GAVE_SPACE };
  TidemarkChartMark marks[G_N_ELEMENTS (events) + 4];
  guint drawn = 0, n_marks = 0;

  for (guint i = 0; i < tide->events->len; i++)
    {
      const TidemarkTideEvent *event = &g_array_index (tide->events, TidemarkTideEvent, i);

      if (event->day >= range.from_day && event->day <= range.to_day)
        drawn |= 1u << event->mark;
    }

  marks[n_marks++] = TIDEMARK_CHART_MARK_MEDIAN;
  marks[n_marks++] = TIDEMARK_CHART_MARK_RATING;
  if (has_wanted (tide, range))
    marks[n_marks++] = TIDEMARK_CHART_MARK_WANTED;
  if (has_away (tide, range))
    marks[n_marks++] = TIDEMARK_CHART_MARK_AWAY;
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      if (drawn & (1u << events[i]))
        marks[n_marks++] = events[i];
    }

  tidemark_legend_set_marks (self->legend, marks, n_marks);
}

/* (nullable) (transfer full): a sentence in place of an axis with nothing on it. */
static char *
format_missing (const TidemarkTide *tide, const TidemarkTideSummary *summary)
{
  int n_rated = tidemark_tide_get_n_rated (tide);

  if (n_rated < TIDEMARK_TIDE_MIN_RATED)
    /* Translators: how many there are of how many that are needed */
    return g_strdup_printf (
        ngettext ("%d of %d rated days logged", "%d of %d rated days logged", (gulong) n_rated),
        n_rated, TIDEMARK_TIDE_MIN_RATED);

  if (summary->n_rated == 0)
    return g_strdup_printf (ngettext ("None of these days is rated. All shows %d rated day.",
                                      "None of these days is rated. All shows %d rated days.",
                                      (gulong) n_rated),
                            n_rated);

  return NULL;
}

static void
tidemark_tide_card_show_range (TidemarkChartCard *card,
                               const TidemarkPatterns *patterns,
                               TidemarkStretch range)
{
  TidemarkTideSummary summary;
  g_autofree char *caption = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *missing = NULL;

  tidemark_tide_summarize (patterns->tide, range, &summary);
  caption = tidemark_tide_summary_caption (&summary, patterns->tide);
  sentence = tidemark_tide_summary_sentence (&summary, patterns->tide);
  missing = format_missing (patterns->tide, &summary);

  tidemark_chart_card_set_missing (card, missing);
  tidemark_chart_card_set_caption (card, caption);
  tidemark_chart_card_set_sentence (card, sentence);
  show_legend (TIDEMARK_TIDE_CARD (card), patterns->tide, range);
}

static void
tidemark_tide_card_fill_table (TidemarkChartCard *card,
                               const TidemarkPatterns *patterns,
                               TidemarkStretch range,
                               TidemarkTableDialog *table)
{
  tidemark_tide_table_fill (table, patterns->tide, range, TIDEMARK_TIDE_CARD (card)->chart);
}

static TidemarkEvidenceQuestion *
tidemark_tide_card_ask_evidence (TidemarkChartCard *card,
                                 const TidemarkPatterns *patterns,
                                 int item)
{
  return tidemark_evidence_question_new (item, item);
}

static void
tidemark_tide_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_TIDE_CARD);

  G_OBJECT_CLASS (tidemark_tide_card_parent_class)->dispose (object);
}

static void
tidemark_tide_card_class_init (TidemarkTideCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TidemarkChartCardClass *card_class = TIDEMARK_CHART_CARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_tide_card_dispose;
  card_class->show_patterns = tidemark_tide_card_show_patterns;
  card_class->show_range = tidemark_tide_card_show_range;
  card_class->fill_table = tidemark_tide_card_fill_table;
  card_class->ask_evidence = tidemark_tide_card_ask_evidence;

  g_type_ensure (TIDEMARK_TYPE_TIDE_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-tide-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkTideCard, chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTideCard, legend);
}

static void
tidemark_tide_card_init (TidemarkTideCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_chart_card_set_chart (TIDEMARK_CHART_CARD (self), TIDEMARK_CHART (self->chart));
}
