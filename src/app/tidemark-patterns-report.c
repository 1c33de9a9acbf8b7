/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-patterns-report.h"

#include <glib/gi18n.h>

#include "tidemark-report-dialog.h"
#include "tidemark-window.h"

static void
tell (TidemarkPage *page, const char *words)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  if (TIDEMARK_IS_WINDOW (root))
    tidemark_window_add_toast (TIDEMARK_WINDOW (root), adw_toast_new (words));
}

static void
saved_cb (TidemarkPage *page)
{
  tell (page, _ ("Report saved"));
}

static void
printed_cb (TidemarkPage *page)
{
  tell (page, _ ("Report sent to the printer"));
}

/**
 * tidemark_patterns_report_refuse:
 * @page: a page without charts
 *
 * Says why there is no report. Main thread.
 */
void
tidemark_patterns_report_refuse (TidemarkPage *page)
{
  tell (page, _ ("Nothing logged yet that a report could show"));
}

/**
 * tidemark_patterns_report_present:
 * @page: that the cards are on, with a journal and a person
 * @cards: (element-type TidemarkChartCard): what there is to choose from
 * @timeframe: whose days are proposed
 *
 * Opens the dialog of the report. Main thread.
 */
void
tidemark_patterns_report_present (TidemarkPage *page,
                                  GPtrArray *cards,
                                  TidemarkTimeframe *timeframe)
{
  TidemarkDateScale range = tidemark_timeframe_get_range (timeframe);
  TidemarkReportDialog *dialog;

  if (tidemark_page_get_store (page) == NULL || tidemark_page_get_person (page) == NULL)
    return;

  dialog =
      tidemark_report_dialog_new (tidemark_page_get_store (page), tidemark_page_get_person (page),
                                  (TidemarkStretch) { range.from_day, range.to_day });
  for (guint i = 0; i < cards->len; i++)
    {
      TidemarkChartCard *card = g_ptr_array_index (cards, i);

      tidemark_chart_card_show (card); /* it may come with the next picture only */
      tidemark_report_dialog_add_card (dialog, G_OBJECT_TYPE (card),
                                       tidemark_chart_card_get_title (card),
                                       tidemark_chart_card_get_missing (card));
    }
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "printed", G_CALLBACK (printed_cb), page, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (page));
}
