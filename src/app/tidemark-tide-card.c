/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-chart-card.h"
#include "tidemark-legend.h"
#include "tidemark-tide-summary.h"
#include "tidemark-tide-table.h"

#define DEFAULT_N_DAYS 90

enum
{
  ACTIVATE_DAY,
  N_SIGNALS,
};

struct _TidemarkTideCard
{
  AdwBin parent_instance;

  TidemarkTide *tide;
  int n_days; /* 0 for all */

  TidemarkChartCard *card;
  TidemarkTideChart *chart;
  TidemarkLegend *legend;
  TidemarkCoverageStrip *coverage;
  GtkLabel *coverage_label;
};

G_DEFINE_FINAL_TYPE (TidemarkTideCard, tidemark_tide_card, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

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
show_tide (TidemarkTideCard *self)
{
  const TidemarkTide *tide = self->tide;
  g_autoptr (TidemarkSeries) ratings =
      make_series (tide, G_STRUCT_OFFSET (TidemarkTideDay, distance));
  g_autoptr (TidemarkSeries) wanted = make_series (tide, G_STRUCT_OFFSET (TidemarkTideDay, wanted));
  g_autoptr (TidemarkSeries) events = make_events (tide);
  g_autoptr (GByteArray) coverage = g_byte_array_new ();

  for (guint i = 0; i < tide->days->len; i++)
    {
      guint8 state = (guint8) g_array_index (tide->days, TidemarkTideDay, i).coverage;

      g_byte_array_append (coverage, &state, 1);
    }

  tidemark_tide_chart_set_ratings (self->chart, ratings);
  tidemark_tide_chart_set_wanted (self->chart, wanted);
  tidemark_tide_chart_set_events (self->chart, events);
  tidemark_tide_chart_set_left_out (self->chart, (const TidemarkStretch *) tide->left_out->data,
                                    tide->left_out->len);
  tidemark_tide_chart_set_onset (self->chart, tide->has_onset ? &tide->onset : NULL);
  tidemark_coverage_strip_set_days (
      self->coverage,
      tide->days->len > 0 ? g_array_index (tide->days, TidemarkTideDay, 0).day : tide->today,
      coverage->data, coverage->len);
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

/* Only what is drawn is named; what was left out has its name in the chart. */
static void
show_legend (TidemarkTideCard *self, TidemarkStretch range)
{
  static const TidemarkChartMark events[] = { TIDEMARK_CHART_MARK_DATE, TIDEMARK_CHART_MARK_TALK,
                                              TIDEMARK_CHART_MARK_REACHED_OUT,
                                              TIDEMARK_CHART_MARK_GAVE_SPACE };
  TidemarkChartMark marks[G_N_ELEMENTS (events) + 3];
  guint drawn = 0, n_marks = 0;

  for (guint i = 0; i < self->tide->events->len; i++)
    {
      const TidemarkTideEvent *event = &g_array_index (self->tide->events, TidemarkTideEvent, i);

      if (event->day >= range.from_day && event->day <= range.to_day)
        drawn |= 1u << event->mark;
    }

  marks[n_marks++] = TIDEMARK_CHART_MARK_MEDIAN;
  marks[n_marks++] = TIDEMARK_CHART_MARK_RATING;
  if (has_wanted (self->tide, range))
    marks[n_marks++] = TIDEMARK_CHART_MARK_WANTED;
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
show_range (TidemarkTideCard *self)
{
  TidemarkStretch range = tidemark_tide_get_range (self->tide, self->n_days);
  TidemarkTideSummary summary;
  g_autofree char *caption = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *coverage = NULL;
  g_autofree char *missing = NULL;

  tidemark_tide_summarize (self->tide, range, &summary);
  caption = tidemark_tide_summary_caption (&summary, self->tide);
  sentence = tidemark_tide_summary_sentence (&summary, self->tide);
  coverage = tidemark_tide_summary_coverage (&summary);
  missing = format_missing (self->tide, &summary);

  tidemark_chart_card_set_missing (self->card, missing);
  tidemark_chart_card_set_caption (self->card, caption);
  tidemark_chart_card_set_sentence (self->card, sentence);
  tidemark_chart_set_range (TIDEMARK_CHART (self->chart), range.from_day, range.to_day);
  tidemark_chart_set_sentence (TIDEMARK_CHART (self->chart), sentence);
  show_legend (self, range);
  gtk_label_set_label (self->coverage_label, coverage);
  tidemark_coverage_strip_set_sentence (self->coverage, coverage);
}

static void
activate_item_cb (TidemarkTideCard *self, int day)
{
  g_signal_emit (self, signals[ACTIVATE_DAY], 0, day);
}

static void
view_as_table_cb (TidemarkTideCard *self)
{
  TidemarkTableDialog *table =
      tidemark_tide_table_new (self->tide, tidemark_tide_card_get_range (self), self->chart);

  adw_dialog_present (ADW_DIALOG (table), GTK_WIDGET (self));
}

static void
tidemark_tide_card_dispose (GObject *object)
{
  /* The card is the child of the bin and of the template alike: only one may let go of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_TIDE_CARD);

  G_OBJECT_CLASS (tidemark_tide_card_parent_class)->dispose (object);
}

static void
tidemark_tide_card_finalize (GObject *object)
{
  TidemarkTideCard *self = TIDEMARK_TIDE_CARD (object);

  g_clear_pointer (&self->tide, tidemark_tide_free);

  G_OBJECT_CLASS (tidemark_tide_card_parent_class)->finalize (object);
}

static void
tidemark_tide_card_class_init (TidemarkTideCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_tide_card_dispose;
  object_class->finalize = tidemark_tide_card_finalize;

  signals[ACTIVATE_DAY] =
      g_signal_new ("activate-day", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (TIDEMARK_TYPE_CHART_CARD);
  g_type_ensure (TIDEMARK_TYPE_TIDE_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  g_type_ensure (TIDEMARK_TYPE_COVERAGE_STRIP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-tide-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkTideCard, card);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTideCard, chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTideCard, legend);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTideCard, coverage);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTideCard, coverage_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_as_table_cb);
}

static void
tidemark_tide_card_init (TidemarkTideCard *self)
{
  self->n_days = DEFAULT_N_DAYS;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_tide_card_set_tide:
 * @self: a card
 * @tide: (transfer full): what to show
 *
 * Main thread.
 */
void
tidemark_tide_card_set_tide (TidemarkTideCard *self, TidemarkTide *tide)
{
  g_return_if_fail (TIDEMARK_IS_TIDE_CARD (self));
  g_return_if_fail (tide != NULL);

  g_clear_pointer (&self->tide, tidemark_tide_free);
  self->tide = tide;
  show_tide (self);
  show_range (self);
}

/**
 * tidemark_tide_card_set_n_days:
 * @self: a card
 * @n_days: the last so many days are shown, or 0 for all
 *
 * Main thread.
 */
void
tidemark_tide_card_set_n_days (TidemarkTideCard *self, int n_days)
{
  g_return_if_fail (TIDEMARK_IS_TIDE_CARD (self));

  self->n_days = n_days;
  if (self->tide != NULL)
    show_range (self);
}

/**
 * tidemark_tide_card_has_enough:
 * @self: a card
 *
 * Returns: whether there is a chart, and not a word about what is missing. Main thread.
 */
gboolean
tidemark_tide_card_has_enough (TidemarkTideCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIDE_CARD (self), FALSE);

  return self->tide != NULL && tidemark_tide_get_n_rated (self->tide) >= TIDEMARK_TIDE_MIN_RATED;
}

/**
 * tidemark_tide_card_get_range:
 * @self: a card with a tide
 *
 * Returns: the days that are shown. Main thread.
 */
TidemarkStretch
tidemark_tide_card_get_range (TidemarkTideCard *self)
{
  return tidemark_tide_get_range (self->tide, self->n_days);
}

TidemarkTideChart *
tidemark_tide_card_get_chart (TidemarkTideCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIDE_CARD (self), NULL);

  return self->chart;
}
