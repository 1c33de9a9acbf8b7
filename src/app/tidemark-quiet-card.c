/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-quiet-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-day-text.h"
#include "tidemark-duration-scale.h"
#include "tidemark-entry-text.h"
#include "tidemark-gaps-chart.h"
#include "tidemark-legend.h"
#include "tidemark-quiet-words.h"
#include "tidemark-replies.h"
#include "tidemark-table-row.h"

/* What is opened is read entry by entry: of more gaps than this the newest are. */
#define MAX_OPENED 20

struct _TidemarkQuietCard
{
  TidemarkChartCard parent_instance;

  GtkStack *charts;
  TidemarkGapsChart *gaps_chart;
  TidemarkSpreadChart *replies_chart;
  TidemarkLegend *legend;
  AdwToggleGroup *views;
  GtkToggleButton *now_button;
  GtkLabel *now_label;
};

G_DEFINE_FINAL_TYPE (TidemarkQuietCard, tidemark_quiet_card, TIDEMARK_TYPE_CHART_CARD)

static TidemarkQuietView
get_view (TidemarkQuietCard *self)
{
  if (g_strcmp0 (adw_toggle_group_get_active_name (self->views), "replies") == 0)
    return TIDEMARK_QUIET_REPLIES;

  return gtk_toggle_button_get_active (self->now_button) ? TIDEMARK_QUIET_NOW : TIDEMARK_QUIET_GAPS;
}

/* (transfer full): the gaps that are drawn. */
static GArray *
list_shown (TidemarkQuietCard *self, const TidemarkQuiet *quiet)
{
  if (get_view (self) == TIDEMARK_QUIET_NOW)
    return g_array_ref (quiet->now->gaps);

  return tidemark_quiet_list_gaps (quiet,
                                   tidemark_chart_card_get_range (TIDEMARK_CHART_CARD (self)));
}

static TidemarkChartMark
mark_of (TidemarkWho who)
{
  if (who == TIDEMARK_WHO_THEM)
    return TIDEMARK_CHART_MARK_THEY_FIRST;

  return who == TIDEMARK_WHO_ME ? TIDEMARK_CHART_MARK_I_FIRST : TIDEMARK_CHART_MARK_NOT_KNOWN;
}

static void
show_gaps (TidemarkQuietCard *self, const TidemarkPatterns *patterns)
{
  const TidemarkQuiet *quiet = patterns->quiet;
  gboolean is_now = get_view (self) == TIDEMARK_QUIET_NOW;
  gboolean is_open = is_now && tidemark_quiet_has_gap_now (quiet);
  g_autoptr (GArray) gaps = list_shown (self, quiet);
  g_autofree TidemarkGapsPoint *points = g_new (TidemarkGapsPoint, gaps->len);

  for (guint i = 0; i < gaps->len; i++)
    {
      const TidemarkGap *gap = &g_array_index (gaps, TidemarkGap, i);

      points[i].minutes = gap->hours * 60;
      points[i].mark = is_now ? TIDEMARK_CHART_MARK_QUIET : mark_of (gap->by);
    }

  tidemark_gaps_chart_set_gaps (self->gaps_chart, patterns->alias, points, gaps->len,
                                tidemark_quiet_get_median_hours (gaps) * 60,
                                is_open ? quiet->now->hours * 60 : NAN);
}

static void
show_replies (TidemarkQuietCard *self, const TidemarkPatterns *patterns)
{
  const GArray *weeks = patterns->quiet->reply_weeks;
  g_autofree TidemarkSpreadWeek *spreads = g_new (TidemarkSpreadWeek, weeks->len);

  for (guint i = 0; i < weeks->len; i++)
    spreads[i] = g_array_index (weeks, TidemarkReplyWeek, i).spread;

  tidemark_spread_chart_set_weeks (self->replies_chart, spreads, weeks->len);
  tidemark_week_chart_set_recent_day (TIDEMARK_WEEK_CHART (self->replies_chart),
                                      tidemark_span_get_end_day (patterns->span) -
                                          TIDEMARK_RECENT_DAYS + 1);
}

/* What the log does not have cannot be chosen. */
static void
offer_views (TidemarkQuietCard *self, const TidemarkQuiet *quiet)
{
  gboolean has_gaps = tidemark_quiet_has_gaps (quiet);
  gboolean has_replies = tidemark_quiet_has_replies (quiet);

  adw_toggle_set_enabled (adw_toggle_group_get_toggle_by_name (self->views, "gaps"), has_gaps);
  adw_toggle_set_enabled (adw_toggle_group_get_toggle_by_name (self->views, "replies"),
                          has_replies);
  if (!has_replies && get_view (self) == TIDEMARK_QUIET_REPLIES)
    adw_toggle_group_set_active_name (self->views, "gaps");
  else if (!has_gaps && has_replies)
    adw_toggle_group_set_active_name (self->views, "replies");
}

static void
tidemark_quiet_card_show_patterns (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  TidemarkQuietCard *self = TIDEMARK_QUIET_CARD (card);

  gtk_toggle_button_set_active (self->now_button, FALSE);
  offer_views (self, patterns->quiet);
  show_replies (self, patterns);
}

static gboolean
has_unknown (TidemarkQuietCard *self, const TidemarkQuiet *quiet)
{
  g_autoptr (GArray) gaps = list_shown (self, quiet);

  for (guint i = 0; i < gaps->len; i++)
    if (mark_of (g_array_index (gaps, TidemarkGap, i).by) == TIDEMARK_CHART_MARK_NOT_KNOWN)
      return TRUE;

  return FALSE;
}

/* Only what is drawn is named. */
static void
show_legend (TidemarkQuietCard *self, const TidemarkQuiet *quiet)
{
  static const TidemarkChartMark dots[] = { TIDEMARK_CHART_MARK_THEY_FIRST,
                                            TIDEMARK_CHART_MARK_I_FIRST,
                                            TIDEMARK_CHART_MARK_NOT_KNOWN };
  static const TidemarkChartMark bars[] = { TIDEMARK_CHART_MARK_THEY_FIRST_BAR,
                                            TIDEMARK_CHART_MARK_I_FIRST_BAR,
                                            TIDEMARK_CHART_MARK_NOT_KNOWN_BAR };
  gboolean has_bars = tidemark_gaps_chart_has_bars (self->gaps_chart);
  guint n_gap_marks = has_unknown (self, quiet) ? G_N_ELEMENTS (dots) : G_N_ELEMENTS (dots) - 1;
  const TidemarkChartMark now[] = { has_bars ? TIDEMARK_CHART_MARK_QUIET_BAR
                                             : TIDEMARK_CHART_MARK_QUIET,
                                    TIDEMARK_CHART_MARK_STILL_OPEN };
  static const TidemarkChartMark replies[] = { TIDEMARK_CHART_MARK_MIDDLE_DAY,
                                               TIDEMARK_CHART_MARK_SPREAD };

  if (get_view (self) == TIDEMARK_QUIET_REPLIES)
    tidemark_legend_set_marks (self->legend, replies, G_N_ELEMENTS (replies));
  else if (get_view (self) == TIDEMARK_QUIET_NOW)
    tidemark_legend_set_marks (self->legend, now, tidemark_quiet_has_gap_now (quiet) ? 2 : 1);
  else
    tidemark_legend_set_marks (self->legend, has_bars ? bars : dots, n_gap_marks);
}

/* The second step is there where there is a first one. */
static void
show_now (TidemarkQuietCard *self, const TidemarkQuiet *quiet)
{
  gboolean has_gaps = get_view (self) != TIDEMARK_QUIET_REPLIES;
  g_autofree char *need = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->now_button), has_gaps && quiet->now->need == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->now_label), has_gaps && quiet->now->need != NULL);
  if (quiet->now->need == NULL)
    return;

  /* Translators: what is missing, such as "6 of 10 quiet gaps" */
  need = g_strdup_printf (_ ("To set the quiet now against these: %s"), quiet->now->need);
  gtk_label_set_label (self->now_label, need);
}

static void
tidemark_quiet_card_show_range (TidemarkChartCard *card,
                                const TidemarkPatterns *patterns,
                                TidemarkStretch range)
{
  TidemarkQuietCard *self = TIDEMARK_QUIET_CARD (card);
  const TidemarkQuiet *quiet = patterns->quiet;
  TidemarkQuietView view = get_view (self);
  gboolean is_gaps = view != TIDEMARK_QUIET_REPLIES;
  g_autofree char *missing = tidemark_quiet_missing (quiet, view, range);
  g_autofree char *caption =
      tidemark_quiet_caption (quiet, view, range, patterns->alias, patterns->today);
  g_autofree char *sentence = tidemark_quiet_sentence (quiet, view, range, patterns->alias);

  if (is_gaps)
    show_gaps (self, patterns);
  gtk_stack_set_visible_child (self->charts, is_gaps ? GTK_WIDGET (self->gaps_chart)
                                                     : GTK_WIDGET (self->replies_chart));
  tidemark_chart_card_set_chart (card, is_gaps ? TIDEMARK_CHART (self->gaps_chart)
                                               : TIDEMARK_CHART (self->replies_chart));
  tidemark_chart_card_set_missing (card, missing);
  tidemark_chart_card_set_caption (card, caption);
  tidemark_chart_card_set_sentence (card, sentence);
  show_legend (self, quiet);
  show_now (self, quiet);
}

static TidemarkTableRow *
make_gap_row (const TidemarkGap *gap, const TidemarkPatterns *patterns)
{
  char **texts = g_new0 (char *, 5);

  texts[0] = tidemark_day_text_short (gap->from_day, patterns->today);
  texts[1] = tidemark_day_text_short (gap->to_day, patterns->today);
  texts[2] = tidemark_duration_format (gap->hours * 60);
  texts[3] = gap->by == TIDEMARK_WHO_ME || gap->by == TIDEMARK_WHO_THEM
                 ? tidemark_entry_text_who (gap->by, patterns->alias)
                 : g_strdup (tidemark_chart_mark_get_name (TIDEMARK_CHART_MARK_NOT_KNOWN));

  return tidemark_table_row_new (texts);
}

static void
fill_gaps (TidemarkQuietCard *self, const TidemarkPatterns *patterns, TidemarkTableDialog *table)
{
  g_autoptr (GArray) gaps = list_shown (self, patterns->quiet);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = gaps->len; i > 0; i--)
    g_ptr_array_add (rows, make_gap_row (&g_array_index (gaps, TidemarkGap, i - 1), patterns));

  tidemark_table_dialog_add_column (table, _ ("From"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("To"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Length"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Ended By"), TIDEMARK_COLUMN_WIDE);
  tidemark_table_dialog_set_rows (table, rows);
}

static TidemarkTableRow *
make_week_row (const TidemarkReplyWeek *week, int today)
{
  char **texts = g_new0 (char *, 6);

  texts[0] = tidemark_day_text_short (week->spread.week.from_day, today);
  texts[1] = tidemark_duration_format (week->spread.middle);
  texts[2] = tidemark_duration_format_between (week->spread.low, week->spread.high);
  texts[3] = g_strdup_printf ("%d", week->spread.n);
  texts[4] = g_strdup_printf ("%d", week->n_replies);

  return tidemark_table_row_new (texts);
}

static void
fill_replies (const TidemarkPatterns *patterns, TidemarkStretch range, TidemarkTableDialog *table)
{
  const GArray *weeks = patterns->quiet->reply_weeks;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = weeks->len; i > 0; i--)
    {
      const TidemarkReplyWeek *week = &g_array_index (weeks, TidemarkReplyWeek, i - 1);
      int from_day = week->spread.week.from_day;

      if (week->spread.n > 0 && from_day <= range.to_day &&
          from_day + TIDEMARK_CHART_WEEK_DAYS > range.from_day)
        g_ptr_array_add (rows, make_week_row (week, patterns->today));
    }

  tidemark_table_dialog_add_column (table, _ ("Week From"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Middle Day"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Middle Half"), TIDEMARK_COLUMN_WIDE);
  tidemark_table_dialog_add_column (table, _ ("Days"), TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_add_column (table, _ ("Replies"), TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_set_rows (table, rows);
}

static void
tidemark_quiet_card_fill_table (TidemarkChartCard *card,
                                const TidemarkPatterns *patterns,
                                TidemarkStretch range,
                                TidemarkTableDialog *table)
{
  if (get_view (TIDEMARK_QUIET_CARD (card)) == TIDEMARK_QUIET_REPLIES)
    fill_replies (patterns, range, table);
  else
    fill_gaps (TIDEMARK_QUIET_CARD (card), patterns, table);
}

/* What was logged from the contact before each gap to the one that ended it. */
static TidemarkEvidenceQuestion *
ask_gaps (TidemarkQuietCard *self, const TidemarkPatterns *patterns, int pile)
{
  g_autoptr (GArray) gaps = list_shown (self, patterns->quiet);
  const TidemarkQuietNow *now = patterns->quiet->now;
  TidemarkEvidenceQuestion *question = NULL;
  g_autofree char *title = NULL;
  int n_gaps = 0;

  if (get_view (self) == TIDEMARK_QUIET_NOW && tidemark_quiet_has_gap_now (patterns->quiet) &&
      tidemark_gaps_chart_find_pile (now->hours * 60) == pile)
    question = tidemark_evidence_question_new (now->last_day, patterns->today);

  for (guint i = gaps->len; i > 0; i--)
    {
      const TidemarkGap *gap = &g_array_index (gaps, TidemarkGap, i - 1);

      if (tidemark_gaps_chart_find_pile (gap->hours * 60) != pile || n_gaps++ >= MAX_OPENED)
        continue;
      if (question == NULL)
        question = tidemark_evidence_question_new (gap->from_day, gap->to_day);
      else
        tidemark_evidence_question_add_days (question, gap->from_day, gap->to_day);
    }
  if (question == NULL || n_gaps == 0)
    return question;

  title = g_strdup_printf (
      ngettext ("Around %d Quiet Gap", "Around %d Quiet Gaps", (gulong) n_gaps), n_gaps);
  tidemark_evidence_question_set_title (question, title);
  return question;
}

static TidemarkEvidenceQuestion *
tidemark_quiet_card_ask_evidence (TidemarkChartCard *card,
                                  const TidemarkPatterns *patterns,
                                  int item)
{
  TidemarkQuietCard *self = TIDEMARK_QUIET_CARD (card);
  const TidemarkSpreadWeek *week;

  if (get_view (self) != TIDEMARK_QUIET_REPLIES)
    return ask_gaps (self, patterns, item);

  week = tidemark_week_chart_find_week (TIDEMARK_WEEK_CHART (self->replies_chart), item);
  if (week == NULL)
    return NULL;

  return tidemark_evidence_question_new (week->week.from_day,
                                         week->week.from_day + TIDEMARK_CHART_WEEK_DAYS - 1);
}

static void
view_cb (TidemarkQuietCard *self)
{
  if (!tidemark_chart_card_is_behind (TIDEMARK_CHART_CARD (self)))
    tidemark_chart_card_show_again (TIDEMARK_CHART_CARD (self));
}

/* Gaps do not lie on an axis of days, so there is none to show how much of it is logged. */
static TidemarkStretch
tidemark_quiet_card_get_days (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  if (get_view (TIDEMARK_QUIET_CARD (card)) == TIDEMARK_QUIET_REPLIES)
    return tidemark_chart_card_get_range (card);

  return (TidemarkStretch) { 0, -1 };
}

/* Who comes back has to ask for it again. */
static void
tidemark_quiet_card_unmap (GtkWidget *widget)
{
  gtk_toggle_button_set_active (TIDEMARK_QUIET_CARD (widget)->now_button, FALSE);

  GTK_WIDGET_CLASS (tidemark_quiet_card_parent_class)->unmap (widget);
}

static void
tidemark_quiet_card_show_part (TidemarkChartCard *card, const char *part)
{
  adw_toggle_group_set_active_name (TIDEMARK_QUIET_CARD (card)->views, part);
}

static void
tidemark_quiet_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_QUIET_CARD);

  G_OBJECT_CLASS (tidemark_quiet_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TIDEMARK_TYPE_GAPS_CHART);
  g_type_ensure (TIDEMARK_TYPE_SPREAD_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-quiet-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkQuietCard, charts);
  gtk_widget_class_bind_template_child (widget_class, TidemarkQuietCard, gaps_chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkQuietCard, replies_chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkQuietCard, legend);
  gtk_widget_class_bind_template_child (widget_class, TidemarkQuietCard, views);
  gtk_widget_class_bind_template_child (widget_class, TidemarkQuietCard, now_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkQuietCard, now_label);
}

static void
tidemark_quiet_card_class_init (TidemarkQuietCardClass *klass)
{
  TidemarkChartCardClass *card_class = TIDEMARK_CHART_CARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_quiet_card_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = tidemark_quiet_card_unmap;
  card_class->show_patterns = tidemark_quiet_card_show_patterns;
  card_class->show_range = tidemark_quiet_card_show_range;
  card_class->fill_table = tidemark_quiet_card_fill_table;
  card_class->get_days = tidemark_quiet_card_get_days;
  card_class->ask_evidence = tidemark_quiet_card_ask_evidence;
  card_class->show_part = tidemark_quiet_card_show_part;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
tidemark_quiet_card_init (TidemarkQuietCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_chart_card_set_chart (TIDEMARK_CHART_CARD (self), TIDEMARK_CHART (self->gaps_chart));

  /* Not in the template: there they would be called before all of it is there. */
  g_signal_connect_swapped (self->views, "notify::active-name", G_CALLBACK (view_cb), self);
  g_signal_connect_swapped (self->now_button, "toggled", G_CALLBACK (view_cb), self);
}
