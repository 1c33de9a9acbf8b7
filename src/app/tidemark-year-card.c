/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-year-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-day-text.h"
#include "tidemark-legend.h"
#include "tidemark-table-row.h"
#include "tidemark-week.h"
#include "tidemark-year-grid.h"

struct _TidemarkYearCard
{
  TidemarkChartCard parent_instance;

  TidemarkYearMeasure measure;
  int year;
  int last_year; /* in which the days of the other cards ended */

  TidemarkYearChart *chart;
  TidemarkLegend *legend;
  GtkDropDown *measure_choice;
  GtkLabel *year_label;
};

G_DEFINE_FINAL_TYPE (TidemarkYearCard, tidemark_year_card, TIDEMARK_TYPE_CHART_CARD)

static const TidemarkYear *
get_years (TidemarkYearCard *self)
{
  return tidemark_chart_card_get_patterns (TIDEMARK_CHART_CARD (self))->year;
}

static void
show_days (TidemarkYearCard *self)
{
  const TidemarkYear *years = get_years (self);
  guint n_days = years->tide->days->len;
  g_autofree TidemarkYearDay *days = g_new (TidemarkYearDay, n_days + 1);

  for (guint i = 0; i < n_days; i++)
    days[i] = tidemark_year_get_day (years, self->measure, i);
  tidemark_year_chart_set_days (
      self->chart, self->measure,
      n_days > 0 ? g_array_index (years->tide->days, TidemarkTideDay, 0).day : years->tide->today,
      days, n_days);
}

/* Only what is drawn is named; the squares have a scale of their own. */
static void
show_legend (TidemarkYearCard *self)
{
  static const TidemarkChartMark names[] = {
    [TIDEMARK_COVERAGE_NONE] = TIDEMARK_CHART_MARK_DAY_NOT_LOGGED,
    [TIDEMARK_COVERAGE_LOGGED] = TIDEMARK_CHART_MARK_DAY_OTHER,
    [TIDEMARK_COVERAGE_NOTHING] = TIDEMARK_CHART_MARK_DAY_NOTHING,
    [TIDEMARK_COVERAGE_LEFT_OUT] = TIDEMARK_CHART_MARK_LEFT_OUT,
  };
  static const TidemarkCoverage order[] = { TIDEMARK_COVERAGE_LOGGED, TIDEMARK_COVERAGE_NOTHING,
                                            TIDEMARK_COVERAGE_NONE, TIDEMARK_COVERAGE_LEFT_OUT };
  const TidemarkYear *years = get_years (self);
  TidemarkStretch days = tidemark_year_get_days (years, self->year);
  TidemarkChartMark marks[G_N_ELEMENTS (order)];
  gboolean is_drawn[G_N_ELEMENTS (names)] = { FALSE };
  guint n_marks = 0;

  for (guint i = 0; i < years->tide->days->len; i++)
    {
      TidemarkYearDay day = tidemark_year_get_day (years, self->measure, i);
      int number = g_array_index (years->tide->days, TidemarkTideDay, i).day;

      if (number >= days.from_day && number <= days.to_day &&
          (isnan (day.value) || day.coverage == TIDEMARK_COVERAGE_LEFT_OUT))
        is_drawn[day.coverage] = TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (is_drawn[order[i]])
      marks[n_marks++] = names[order[i]];
  tidemark_legend_set_marks (self->legend, marks, n_marks);
}

static void
show_year (TidemarkYearCard *self)
{
  TidemarkChartCard *card = TIDEMARK_CHART_CARD (self);
  const TidemarkYear *years = get_years (self);
  g_autofree char *number = g_strdup_printf ("%d", self->year);
  g_autofree char *caption = tidemark_year_caption (years, self->year);
  g_autofree char *sentence = tidemark_year_sentence (years, self->measure, self->year);

  tidemark_year_chart_set_year (self->chart, self->year);
  tidemark_chart_card_set_caption (card, caption);
  tidemark_chart_card_set_sentence (card, sentence);
  gtk_label_set_label (self->year_label, number);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year-card.previous",
                                 self->year > tidemark_year_get_first (years));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year-card.next",
                                 self->year < tidemark_year_get_last (years));
  show_legend (self);
}

static void
tidemark_year_card_show_patterns (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  TidemarkYearCard *self = TIDEMARK_YEAR_CARD (card);

  tidemark_year_chart_set_first_weekday (self->chart, tidemark_week_get_first_weekday ());
  show_days (self);
  /* Somebody else may have begun later. */
  if (self->year < tidemark_year_get_first (patterns->year) ||
      self->year > tidemark_year_get_last (patterns->year))
    self->last_year = 0;
  if (self->year != 0 && self->last_year != 0)
    show_year (self);
}

static void
tidemark_year_card_show_range (TidemarkChartCard *card,
                               const TidemarkPatterns *patterns,
                               TidemarkStretch range)
{
  TidemarkYearCard *self = TIDEMARK_YEAR_CARD (card);
  g_autofree char *missing = tidemark_year_missing (patterns->year);
  int year = tidemark_year_of (range.to_day);

  tidemark_chart_card_set_missing (card, missing);
  if (year == self->last_year)
    return;

  self->last_year = year;
  self->year = year;
  show_year (self);
}

/* What its squares say needs no strip. */
static TidemarkStretch
tidemark_year_card_get_days (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  return (TidemarkStretch) { 0, -1 };
}

static TidemarkTableRow *
make_row (const TidemarkYear *years, TidemarkYearMeasure measure, int number, int first_day)
{
  TidemarkYearDay day = tidemark_year_get_day (years, measure, (guint) (number - first_day));
  char **texts = g_new0 (char *, 4);

  texts[0] = tidemark_day_text (number, years->tide->today);
  texts[1] = isnan (day.value) || day.coverage == TIDEMARK_COVERAGE_LEFT_OUT
                 ? g_strdup ("")
                 : tidemark_year_measure_format (measure, day.value);
  texts[2] = g_strdup (tidemark_coverage_get_name (day.coverage));

  return tidemark_table_row_new (texts);
}

static void
tidemark_year_card_fill_table (TidemarkChartCard *card,
                               const TidemarkPatterns *patterns,
                               TidemarkStretch range,
                               TidemarkTableDialog *table)
{
  TidemarkYearCard *self = TIDEMARK_YEAR_CARD (card);
  TidemarkStretch days = tidemark_year_get_days (patterns->year, self->year);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (int day = days.to_day; day >= days.from_day; day--)
    g_ptr_array_add (rows, make_row (patterns->year, self->measure, day,
                                     g_array_index (patterns->tide->days, TidemarkTideDay, 0).day));

  tidemark_table_dialog_add_column (table, _ ("Day"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("What Was Logged"), TIDEMARK_COLUMN_WIDE);
  tidemark_table_dialog_add_column (table, _ ("What Is Known"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_set_rows (table, rows);
}

static TidemarkEvidenceQuestion *
tidemark_year_card_ask_evidence (TidemarkChartCard *card,
                                 const TidemarkPatterns *patterns,
                                 int item)
{
  return tidemark_evidence_question_new (item, item);
}

static void
measure_cb (TidemarkYearCard *self)
{
  tidemark_year_card_set_measure (
      self, (TidemarkYearMeasure) gtk_drop_down_get_selected (self->measure_choice));
}

static void
turn_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TidemarkYearCard *self = TIDEMARK_YEAR_CARD (widget);

  tidemark_year_card_set_year (self,
                               self->year + (g_str_has_suffix (action_name, "next") ? 1 : -1));
}

static void
tidemark_year_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_YEAR_CARD);

  G_OBJECT_CLASS (tidemark_year_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TIDEMARK_TYPE_YEAR_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-year-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkYearCard, chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkYearCard, legend);
  gtk_widget_class_bind_template_child (widget_class, TidemarkYearCard, measure_choice);
  gtk_widget_class_bind_template_child (widget_class, TidemarkYearCard, year_label);
}

static void
tidemark_year_card_class_init (TidemarkYearCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TidemarkChartCardClass *card_class = TIDEMARK_CHART_CARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_year_card_dispose;
  card_class->show_patterns = tidemark_year_card_show_patterns;
  card_class->show_range = tidemark_year_card_show_range;
  card_class->get_days = tidemark_year_card_get_days;
  card_class->fill_table = tidemark_year_card_fill_table;
  card_class->ask_evidence = tidemark_year_card_ask_evidence;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "year-card.previous", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "year-card.next", NULL, turn_cb);
}

static void
tidemark_year_card_init (TidemarkYearCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_chart_card_set_chart (TIDEMARK_CHART_CARD (self), TIDEMARK_CHART (self->chart));

  /* Not in the template: there it would be called before all of it is there. */
  g_signal_connect_swapped (self->measure_choice, "notify::selected", G_CALLBACK (measure_cb),
                            self);
}

/**
 * tidemark_year_card_set_measure:
 * @self: a card
 * @measure: what its squares stand for
 *
 * Main thread.
 */
void
tidemark_year_card_set_measure (TidemarkYearCard *self, TidemarkYearMeasure measure)
{
  g_return_if_fail (TIDEMARK_IS_YEAR_CARD (self));

  if (self->measure == measure)
    return;

  self->measure = measure;
  gtk_drop_down_set_selected (self->measure_choice, measure);
  if (self->last_year == 0)
    return;

  show_days (self);
  show_year (self);
}

/**
 * tidemark_year_card_set_year:
 * @self: a card with patterns
 * @year: which to show, if anything is known of it
 *
 * Main thread.
 */
void
tidemark_year_card_set_year (TidemarkYearCard *self, int year)
{
  g_return_if_fail (TIDEMARK_IS_YEAR_CARD (self));

  if (year < tidemark_year_get_first (get_years (self)) ||
      year > tidemark_year_get_last (get_years (self)))
    return;

  self->year = year;
  show_year (self);
}
