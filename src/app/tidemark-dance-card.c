/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-dance-card.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-legend.h"
#include "tidemark-table-row.h"

struct _TidemarkDanceCard
{
  TidemarkChartCard parent_instance;

  GArray *shown; /* of guint: which lanes of the dance are drawn */

  TidemarkLanesChart *chart;
  TidemarkLegend *legend;
};

G_DEFINE_FINAL_TYPE (TidemarkDanceCard, tidemark_dance_card, TIDEMARK_TYPE_CHART_CARD)

static const TidemarkLane *
get_lane (const TidemarkDance *dance, guint i)
{
  return &g_array_index (dance->lanes, TidemarkLane, i);
}

static void
tidemark_dance_card_show_patterns (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  /* Which of them are drawn depends on the days: nothing to draw before these are known. */
  g_array_set_size (TIDEMARK_DANCE_CARD (card)->shown, 0);
}

/* (transfer full) (element-type TidemarkLanePoint): those of a lane that is drawn, under its new
 * number. */
static GArray *
list_points (const TidemarkDance *dance, const GArray *shown)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (TidemarkLanePoint));
  guint number = 0;

  for (guint i = 0; i < dance->points->len; i++)
    {
      TidemarkLanePoint point = g_array_index (dance->points, TidemarkLanePoint, i);

      while (number < shown->len && g_array_index (shown, guint, number) < point.lane)
        number++;
      if (number == shown->len)
        break;
      if (g_array_index (shown, guint, number) != point.lane)
        continue;
      point.lane = number;
      g_array_append_val (points, point);
    }

  return points;
}

/* Panning asks again and again for the same ones. */
static void
show_lanes (TidemarkDanceCard *self, const TidemarkPatterns *patterns, TidemarkStretch range)
{
  const TidemarkDance *dance = patterns->dance;
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) lanes = g_array_new (FALSE, FALSE, sizeof (TidemarkLane));
  g_autoptr (GArray) points = NULL;

  for (guint i = 0; i < dance->lanes->len; i++)
    {
      if (!tidemark_dance_is_shown (get_lane (dance, i), range))
        continue;
      g_array_append_val (shown, i);
      g_array_append_vals (lanes, get_lane (dance, i), 1);
    }
  if (shown->len > 0 && shown->len == self->shown->len &&
      memcmp (shown->data, self->shown->data, shown->len * sizeof (guint)) == 0)
    return;

  points = list_points (dance, shown);
  tidemark_lanes_chart_set_lanes (self->chart, patterns->alias, (const TidemarkLane *) lanes->data,
                                  lanes->len, (const TidemarkLanePoint *) points->data, points->len,
                                  tidemark_dance_sum (dance, range).median_days);
  g_array_unref (self->shown);
  self->shown = g_steal_pointer (&shown);
}

/* Only what is drawn is named. */
static void
show_legend (TidemarkDanceCard *self, const TidemarkDance *dance, TidemarkStretch range)
{
  static const TidemarkChartMark all[] = {
    TIDEMARK_CHART_MARK_FAR_BAR,     TIDEMARK_CHART_MARK_THEY_FIRST, TIDEMARK_CHART_MARK_I_FIRST,
    TIDEMARK_CHART_MARK_NOT_KNOWN,   TIDEMARK_CHART_MARK_STILL_OPEN, TIDEMARK_CHART_MARK_GAVE_SPACE,
    TIDEMARK_CHART_MARK_REACHED_OUT, TIDEMARK_CHART_MARK_PRESSED,    TIDEMARK_CHART_MARK_FRIEND_FUN,
    TIDEMARK_CHART_MARK_FRIEND_DEEP, TIDEMARK_CHART_MARK_FRIEND_OLD,
  };
  TidemarkDanceSum sum = tidemark_dance_sum (dance, range);
  TidemarkChartMark marks[G_N_ELEMENTS (all)];
  guint n_marks = 0;

  sum.n_marks[TIDEMARK_CHART_MARK_FAR_BAR] = sum.n;
  for (guint i = 0; i < self->shown->len; i++)
    sum.n_marks[get_lane (dance, g_array_index (self->shown, guint, i))->ending]++;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (sum.n_marks[all[i]] > 0)
      marks[n_marks++] = all[i];

  tidemark_legend_set_marks (self->legend, marks, n_marks);
}

static void
tidemark_dance_card_show_range (TidemarkChartCard *card,
                                const TidemarkPatterns *patterns,
                                TidemarkStretch range)
{
  TidemarkDanceCard *self = TIDEMARK_DANCE_CARD (card);
  const TidemarkDance *dance = patterns->dance;
  g_autofree char *missing = tidemark_dance_missing (dance, range);
  g_autofree char *caption = tidemark_dance_caption (dance, range);
  g_autofree char *sentence = tidemark_dance_sentence (dance, range, patterns->alias);
  g_autofree char *moves = tidemark_dance_moves (dance, range);

  show_lanes (self, patterns, range);
  tidemark_chart_card_set_missing (card, missing);
  tidemark_chart_card_set_caption (card, caption);
  tidemark_chart_card_set_sentence (card, sentence);
  tidemark_chart_card_set_note (card, moves);
  show_legend (self, dance, range);
}

/* (transfer full): what was done in a lane, in the order of its days. */
static char *
list_marks (const TidemarkDance *dance, guint lane)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < dance->points->len; i++)
    {
      const TidemarkLanePoint *point = &g_array_index (dance->points, TidemarkLanePoint, i);

      if (point->lane == lane && point->mark != TIDEMARK_CHART_MARK_NONE)
        g_strv_builder_add (builder, tidemark_chart_mark_get_name (point->mark));
    }

  parts = g_strv_builder_end (builder);
  return g_strjoinv (", ", parts);
}

static TidemarkTableRow *
make_row (const TidemarkDance *dance, guint lane, int today)
{
  const TidemarkLane *what = get_lane (dance, lane);
  char **texts = g_new0 (char *, 5);

  texts[0] = tidemark_day_text_short (what->start_day, today);
  texts[1] = what->ending == TIDEMARK_CHART_MARK_STILL_OPEN ? g_strdup ("")
                                                            : g_strdup_printf ("%d", what->n_days);
  texts[2] = what->ending == TIDEMARK_CHART_MARK_NONE
                 ? g_strdup (_ ("How it went on is not known"))
                 : g_strdup (tidemark_chart_mark_get_name (what->ending));
  texts[3] = list_marks (dance, lane);

  return tidemark_table_row_new (texts);
}

static void
tidemark_dance_card_fill_table (TidemarkChartCard *card,
                                const TidemarkPatterns *patterns,
                                TidemarkStretch range,
                                TidemarkTableDialog *table)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < patterns->dance->lanes->len; i++)
    if (tidemark_dance_is_shown (get_lane (patterns->dance, i), range))
      g_ptr_array_add (rows, make_row (patterns->dance, i, patterns->today));

  tidemark_table_dialog_add_column (table, _ ("Start"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Days"), TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_add_column (table, _ ("End"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("In It"), TIDEMARK_COLUMN_WIDE);
  tidemark_table_dialog_set_rows (table, rows);
}

/* The lanes begin at their start, not on a day that all of them share. */
static TidemarkStretch
tidemark_dance_card_get_days (TidemarkChartCard *card, const TidemarkPatterns *patterns)
{
  return (TidemarkStretch) { 0, -1 };
}

static TidemarkEvidenceQuestion *
tidemark_dance_card_ask_evidence (TidemarkChartCard *card,
                                  const TidemarkPatterns *patterns,
                                  int item)
{
  TidemarkDanceCard *self = TIDEMARK_DANCE_CARD (card);
  const TidemarkLane *lane;

  if (item < 0 || item >= (int) self->shown->len)
    return NULL;

  lane = get_lane (patterns->dance, g_array_index (self->shown, guint, (guint) item));
  return tidemark_evidence_question_new (lane->start_day,
                                         MIN (lane->start_day + lane->n_days, patterns->today));
}

static void
tidemark_dance_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_DANCE_CARD);

  G_OBJECT_CLASS (tidemark_dance_card_parent_class)->dispose (object);
}

static void
tidemark_dance_card_finalize (GObject *object)
{
  g_array_unref (TIDEMARK_DANCE_CARD (object)->shown);

  G_OBJECT_CLASS (tidemark_dance_card_parent_class)->finalize (object);
}

static void
tidemark_dance_card_class_init (TidemarkDanceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TidemarkChartCardClass *card_class = TIDEMARK_CHART_CARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_dance_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_dance_card_finalize;
  card_class->show_patterns = tidemark_dance_card_show_patterns;
  card_class->show_range = tidemark_dance_card_show_range;
  card_class->fill_table = tidemark_dance_card_fill_table;
  card_class->get_days = tidemark_dance_card_get_days;
  card_class->ask_evidence = tidemark_dance_card_ask_evidence;

  g_type_ensure (TIDEMARK_TYPE_LANES_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-dance-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkDanceCard, chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkDanceCard, legend);
}

static void
tidemark_dance_card_init (TidemarkDanceCard *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_chart_card_set_chart (TIDEMARK_CHART_CARD (self), TIDEMARK_CHART (self->chart));
}
