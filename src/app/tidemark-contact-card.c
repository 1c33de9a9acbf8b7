/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-contact-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-contact-words.h"
#include "tidemark-day-text.h"
#include "tidemark-legend.h"
#include "tidemark-table-row.h"

/* Names of the toggles, in the order of TidemarkBarsUnit. */
static const char *const names[] = { "starts", "contacts", "messages", "length" };

struct _TidemarkContactCard
{
  TidemarkChartCard parent_instance;

  gboolean is_chosen; /* somebody pressed a toggle */

  TidemarkBarsChart *chart;
  TidemarkLegend *legend;
  AdwToggleGroup *units;
};

G_DEFINE_FINAL_TYPE (TidemarkContactCard, tidemark_contact_card, TIDEMARK_TYPE_CHART_CARD)

static TidemarkBarsUnit
get_unit (TidemarkContactCard *self)
{
  const char *name = adw_toggle_group_get_active_name (self->units);

  for (guint unit = 0; unit < G_N_ELEMENTS (names); unit++)
    if (g_strcmp0 (names[unit], name) == 0)
      return (TidemarkBarsUnit) unit;

  return TIDEMARK_BARS_STARTS;
}

static void
show_weeks (TidemarkContactCard *self, const TidemarkPatterns *patterns)
{
  const GArray *all = patterns->contact->weeks;
  g_autofree TidemarkBarsWeek *weeks = g_new (TidemarkBarsWeek, all->len);
  TidemarkBarsUnit unit = get_unit (self);

  for (guint i = 0; i < all->len; i++)
    {
      const TidemarkContactWeek *week = &g_array_index (all, TidemarkContactWeek, i);

      weeks[i] = (TidemarkBarsWeek) { week->week, week->theirs[unit], week->mine[unit], NAN, NAN };
      if (unit == TIDEMARK_BARS_STARTS)
        tidemark_contact_get_interval (week, &weeks[i].low, &weeks[i].high);
    }

  tidemark_bars_chart_set_weeks (self->chart, unit, patterns->alias, weeks, all->len);
  tidemark_week_chart_set_recent_day (TIDEMARK_WEEK_CHART (self->chart),
                                      tidemark_contact_get_recent_day (patterns->contact));
}

/* What the log does not have cannot be chosen; the first that it has is, until somebody chooses. */
static void
offer_units (TidemarkContactCard *self, const TidemarkContact *contact)
{
  int first = -1;

  for (guint unit = 0; unit < G_N_ELEMENTS (names); unit++)
    {
      gboolean has = tidemark_contact_has (contact, (TidemarkBarsUnit) unit);

      adw_toggle_set_enabled (adw_toggle_group_get_toggle_by_name (self->units, names[unit]), has);
      if (has && first < 0)
        first = (int) unit;
    }

  if (first >= 0 && (!self->is_chosen || !tidemark_contact_has (contact, get_unit (self))))
    adw_toggle_group_set_active_name (self->units, names[first]);
}

static void
tidemark_contact_card_show_patterns (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  TidemarkContactCard *self = TIDEMARK_CONTACT_CARD (card);

  offer_units (self, patterns->contact);
  show_weeks (self, patterns);
}

static void
show_legend (TidemarkContactCard *self)
{
  static const TidemarkChartMark marks[] = { TIDEMARK_CHART_MARK_THEIR_BAR,
                                             TIDEMARK_CHART_MARK_MY_BAR,
                                             TIDEMARK_CHART_MARK_INTERVAL };

  tidemark_legend_set_marks (self->legend, marks, get_unit (self) == TIDEMARK_BARS_STARTS ? 3 : 2);
}

static void
tidemark_contact_card_show_range (TidemarkChartCard *card,
                                  const TidemarkPatterns *patterns,
                                  TidemarkStretch range)
{
  TidemarkContactCard *self = TIDEMARK_CONTACT_CARD (card);
  const TidemarkContact *contact = patterns->contact;
  TidemarkBarsUnit unit = get_unit (self);
  g_autofree char *missing = tidemark_contact_missing (contact, unit, range);
  g_autofree char *caption = tidemark_contact_caption (contact, unit, range, patterns->today);
  g_autofree char *sentence = tidemark_contact_sentence (contact, unit, range, patterns->alias);
  g_autofree char *interval = tidemark_contact_interval (contact, unit, range, patterns->alias);

  tidemark_chart_card_set_missing (card, missing);
  tidemark_chart_card_set_caption (card, caption);
  tidemark_chart_card_set_sentence (card, sentence);
  tidemark_chart_card_set_note (card, interval);
  show_legend (self);
}

static char *
format_value (double value)
{
  return isnan (value) ? g_strdup ("") : g_strdup_printf ("%.0f", value);
}

static TidemarkTableRow *
make_row (const TidemarkContactWeek *week, TidemarkBarsUnit unit, int today)
{
  char **texts = g_new0 (char *, 5);
  double low, high;

  texts[0] = tidemark_day_text_short (week->week.from_day, today);
  texts[1] = format_value (week->theirs[unit]);
  texts[2] = format_value (week->mine[unit]);
  if (unit == TIDEMARK_BARS_STARTS)
    /* Translators: two counts that go with a count, such as "1.4 to 4.2" */
    texts[3] = tidemark_contact_get_interval (week, &low, &high)
                   ? g_strdup_printf (_ ("%.1f to %.1f"), low, high)
                   : g_strdup ("");

  return tidemark_table_row_new (texts);
}

static void
tidemark_contact_card_fill_table (TidemarkChartCard *card,
                                  const TidemarkPatterns *patterns,
                                  TidemarkStretch range,
                                  TidemarkTableDialog *table)
{
  TidemarkBarsUnit unit = get_unit (TIDEMARK_CONTACT_CARD (card));
  const GArray *weeks = patterns->contact->weeks;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = weeks->len; i > 0; i--)
    {
      const TidemarkContactWeek *week = &g_array_index (weeks, TidemarkContactWeek, i - 1);

      if (week->is_known && week->week.from_day <= range.to_day &&
          week->week.from_day + TIDEMARK_CHART_WEEK_DAYS > range.from_day)
        g_ptr_array_add (rows, make_row (week, unit, patterns->today));
    }

  tidemark_table_dialog_add_column (table, _ ("Week From"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, patterns->alias, TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_add_column (table, C_ ("row of a chart", "Me"), TIDEMARK_COLUMN_NUMBER);
  if (unit == TIDEMARK_BARS_STARTS)
    tidemark_table_dialog_add_column (table, _ ("Goes With the Count"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_set_rows (table, rows);
}

/* Of a log by hand the contacts of the week; of a chat all that its days hold, which counts the
 * messages. */
static TidemarkEvidenceQuestion *
tidemark_contact_card_ask_evidence (TidemarkChartCard *card,
                                    const TidemarkPatterns *patterns,
                                    int item)
{
  const TidemarkContactWeek *week = tidemark_contact_find_week (patterns->contact, item);
  TidemarkEvidenceQuestion *question;
  int n, to_day;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (patterns->span, TIDEMARK_ROWS_CONTACT, &n);

  if (week == NULL)
    return NULL;

  to_day = week->week.from_day + TIDEMARK_CHART_WEEK_DAYS - 1;
  question = tidemark_evidence_question_new (week->week.from_day, to_day);
  for (int i = 0; i < n && !tidemark_span_has_messages (patterns->span); i++)
    if (rows[i].day >= week->week.from_day && rows[i].day <= to_day)
      tidemark_evidence_question_add_entry (
          question, tidemark_span_get_entry_id (patterns->span, rows[i].entry));

  return question;
}

static void
unit_cb (TidemarkContactCard *self)
{
  TidemarkChartCard *card = TIDEMARK_CHART_CARD (self);
  const TidemarkPatterns *patterns = tidemark_chart_card_get_patterns (card);

  if (patterns == NULL || tidemark_chart_card_is_behind (card))
    return;

  self->is_chosen = TRUE;
  show_weeks (self, patterns);
  tidemark_chart_card_show_again (card);
}

static void
tidemark_contact_card_show_part (TidemarkChartCard *card, const char *part)
{
  TidemarkContactCard *self = TIDEMARK_CONTACT_CARD (card);

  self->is_chosen = TRUE;
  adw_toggle_group_set_active_name (self->units, part);
}

static void
tidemark_contact_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_CONTACT_CARD);

  G_OBJECT_CLASS (tidemark_contact_card_parent_class)->dispose (object);
}

static void
tidemark_contact_card_class_init (TidemarkContactCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TidemarkChartCardClass *card_class = TIDEMARK_CHART_CARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_contact_card_dispose;
  card_class->show_patterns = tidemark_contact_card_show_patterns;
  card_class->show_range = tidemark_contact_card_show_range;
  card_class->fill_table = tidemark_contact_card_fill_table;
  card_class->ask_evidence = tidemark_contact_card_ask_evidence;
  card_class->show_part = tidemark_contact_card_show_part;

  g_type_ensure (TIDEMARK_TYPE_BARS_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-contact-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkContactCard, chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkContactCard, legend);
  gtk_widget_class_bind_template_child (widget_class, TidemarkContactCard, units);
}

static void
tidemark_contact_card_init (TidemarkContactCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_chart_card_set_chart (TIDEMARK_CHART_CARD (self), TIDEMARK_CHART (self->chart));

  /* Not in the template: there it would be called before all of it is there. */
  g_signal_connect_swapped (self->units, "notify::active-name", G_CALLBACK (unit_cb), self);
}
