/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-ledger-card.h"

#include <glib/gi18n.h>

#include "tidemark-chart-card.h"
#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-legend.h"
#include "tidemark-table-dialog.h"
#include "tidemark-table-row.h"

enum
{
  ACTIVATE_DAY,
  N_SIGNALS,
};

struct _TidemarkLedgerCard
{
  AdwBin parent_instance;

  TidemarkLedger *ledger;
  TidemarkStretch range;

  TidemarkChartCard *card;
  TidemarkLedgerChart *chart;
  TidemarkLegend *legend;
};

G_DEFINE_FINAL_TYPE (TidemarkLedgerCard, tidemark_ledger_card, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

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

/* Only what is drawn is named. */
static void
show_legend (TidemarkLedgerCard *self)
{
  TidemarkChartMark marks[TIDEMARK_CHART_MARK_EXCUSED + 1];
  guint drawn = 0, n_marks = 0;

  for (guint i = 0; i < self->ledger->promises->len; i++)
    {
      const TidemarkLedgerPromise *promise =
          &g_array_index (self->ledger->promises, TidemarkLedgerPromise, i);

      if (promise->day >= self->range.from_day && promise->day <= self->range.to_day)
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
show_range (TidemarkLedgerCard *self)
{
  g_autofree char *caption = tidemark_ledger_caption (self->ledger, self->range);
  g_autofree char *sentence = tidemark_ledger_sentence (self->ledger, self->range);

  tidemark_chart_card_set_caption (self->card, caption);
  tidemark_chart_card_set_sentence (self->card, sentence);
  tidemark_chart_set_sentence (TIDEMARK_CHART (self->chart), sentence);
  tidemark_chart_set_range (TIDEMARK_CHART (self->chart), self->range.from_day, self->range.to_day);
  show_legend (self);
}

static void
show_missing (TidemarkLedgerCard *self)
{
  int n_decided = tidemark_ledger_get_n_decided (self->ledger);
  g_autofree char *missing = NULL;

  if (n_decided < TIDEMARK_LEDGER_MIN_DECIDED)
    /* Translators: how many there are of how many that are needed */
    missing = g_strdup_printf (ngettext ("%d of %d promises has an outcome",
                                         "%d of %d promises have an outcome", (gulong) n_decided),
                               n_decided, TIDEMARK_LEDGER_MIN_DECIDED);
  tidemark_chart_card_set_missing (self->card, missing);
}

static void
activate_item_cb (TidemarkLedgerCard *self, int day)
{
  g_signal_emit (self, signals[ACTIVATE_DAY], 0, day);
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
view_as_table_cb (TidemarkLedgerCard *self)
{
  TidemarkTableDialog *table = tidemark_table_dialog_new (_ ("Words and Actions"));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = self->ledger->promises->len; i > 0; i--)
    {
      const TidemarkLedgerPromise *promise =
          &g_array_index (self->ledger->promises, TidemarkLedgerPromise, i - 1);

      if (promise->day >= self->range.from_day && promise->day <= self->range.to_day)
        g_ptr_array_add (rows, make_row (self->ledger, promise));
    }

  tidemark_table_dialog_add_column (table, _ ("Due"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("By"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Outcome"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Promise"), TIDEMARK_COLUMN_WIDE);
  tidemark_table_dialog_set_rows (table, rows);
  adw_dialog_present (ADW_DIALOG (table), GTK_WIDGET (self));
}

static void
tidemark_ledger_card_dispose (GObject *object)
{
  /* The card is the child of the bin and of the template alike: only one may let go of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_LEDGER_CARD);

  G_OBJECT_CLASS (tidemark_ledger_card_parent_class)->dispose (object);
}

static void
tidemark_ledger_card_finalize (GObject *object)
{
  TidemarkLedgerCard *self = TIDEMARK_LEDGER_CARD (object);

  g_clear_pointer (&self->ledger, tidemark_ledger_free);

  G_OBJECT_CLASS (tidemark_ledger_card_parent_class)->finalize (object);
}

static void
tidemark_ledger_card_class_init (TidemarkLedgerCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_ledger_card_dispose;
  object_class->finalize = tidemark_ledger_card_finalize;

  signals[ACTIVATE_DAY] =
      g_signal_new ("activate-day", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (TIDEMARK_TYPE_CHART_CARD);
  g_type_ensure (TIDEMARK_TYPE_LEDGER_CHART);
  g_type_ensure (TIDEMARK_TYPE_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-ledger-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerCard, card);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerCard, chart);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerCard, legend);
  gtk_widget_class_bind_template_callback (widget_class, activate_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_as_table_cb);
}

static void
tidemark_ledger_card_init (TidemarkLedgerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_ledger_card_set_ledger:
 * @self: a card
 * @ledger: (transfer full): what to show
 *
 * Main thread.
 */
void
tidemark_ledger_card_set_ledger (TidemarkLedgerCard *self, TidemarkLedger *ledger)
{
  g_autoptr (TidemarkSeries) theirs = NULL;
  g_autoptr (TidemarkSeries) mine = NULL;

  g_return_if_fail (TIDEMARK_IS_LEDGER_CARD (self));
  g_return_if_fail (ledger != NULL);

  g_clear_pointer (&self->ledger, tidemark_ledger_free);
  self->ledger = ledger;
  theirs = make_series (ledger, FALSE);
  mine = make_series (ledger, TRUE);
  tidemark_ledger_chart_set_promises (self->chart, ledger->alias, theirs, mine);
  show_range (self);
  show_missing (self);
}

/**
 * tidemark_ledger_card_set_range:
 * @self: a card
 * @range: the days that are shown
 *
 * Main thread.
 */
void
tidemark_ledger_card_set_range (TidemarkLedgerCard *self, TidemarkStretch range)
{
  g_return_if_fail (TIDEMARK_IS_LEDGER_CARD (self));

  self->range = range;
  if (self->ledger != NULL)
    show_range (self);
}

/**
 * tidemark_ledger_card_has_enough:
 * @self: a card
 *
 * Returns: whether there is a chart, and not a word about what is missing. Main thread.
 */
gboolean
tidemark_ledger_card_has_enough (TidemarkLedgerCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LEDGER_CARD (self), FALSE);

  return self->ledger != NULL &&
         tidemark_ledger_get_n_decided (self->ledger) >= TIDEMARK_LEDGER_MIN_DECIDED;
}

TidemarkLedgerChart *
tidemark_ledger_card_get_chart (TidemarkLedgerCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LEDGER_CARD (self), NULL);

  return self->chart;
}

/**
 * tidemark_ledger_card_get_evidence:
 * @self: a card with a ledger
 * @day: a day with a mark
 *
 * Returns: (transfer full): the promises that fell due on @day. Main thread.
 */
TidemarkEvidence *
tidemark_ledger_card_get_evidence (TidemarkLedgerCard *self, int day)
{
  TidemarkEvidence *evidence;

  g_return_val_if_fail (TIDEMARK_IS_LEDGER_CARD (self) && self->ledger != NULL, NULL);

  evidence = tidemark_evidence_new (day);
  for (guint i = 0; i < self->ledger->promises->len; i++)
    {
      const TidemarkLedgerPromise *promise =
          &g_array_index (self->ledger->promises, TidemarkLedgerPromise, i);

      if (promise->day == day)
        g_ptr_array_add (evidence->entries, tidemark_entry_ref (promise->entry));
    }

  return evidence;
}
