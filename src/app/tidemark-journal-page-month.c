/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page-private.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-window.h"

gboolean
tidemark_journal_page_shows_month (TidemarkJournalPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->view), "month") == 0;
}

/**
 * tidemark_journal_page_update_month:
 *
 * Shows the calendar where it is asked for, and what it is to show.
 */
void
tidemark_journal_page_update_month (TidemarkJournalPage *self)
{
  gboolean shown = tidemark_journal_page_shows_month (self);
  TidemarkStore *store = tidemark_page_get_store (TIDEMARK_PAGE (self));
  g_autoptr (TidemarkTimelineFilter) filter = tidemark_journal_page_make_filter (self);
  g_autofree char *day = NULL;

  gtk_widget_set_visible (self->month_box, shown);
  if (!shown)
    return;

  if (tidemark_month_view_get_day (self->month) == TIDEMARK_DAY_NONE)
    tidemark_month_view_set_day (self->month, tidemark_day_text_today ());
  tidemark_month_view_set_source (self->month, store, filter);
  day = tidemark_day_text_heading (tidemark_month_view_get_day (self->month),
                                   tidemark_day_text_today ());
  adw_status_page_set_title (self->empty_day, day);
}

static void
view_cb (TidemarkJournalPage *self)
{
  if (tidemark_journal_page_shows_month (self))
    {
      TidemarkTimelineItem *item = gtk_single_selection_get_selected_item (self->selection);

      if (item != NULL)
        tidemark_month_view_set_day (self->month, tidemark_timeline_item_get_day (item));
    }
  tidemark_journal_page_apply_filter (self);
}

static void
day_chosen_cb (TidemarkJournalPage *self)
{
  tidemark_journal_page_apply_filter (self);
}

static void
tell_that_day_is_empty (TidemarkJournalPage *self, int day)
{
  g_autofree char *name = tidemark_day_text_short (day, tidemark_day_text_today ());
  /* Translators: %s is a day, such as "12 November" */
  g_autofree char *text = g_strdup_printf (_ ("Nothing is listed on %s"), name);

  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (TIDEMARK_IS_WINDOW (root))
    tidemark_window_add_toast (TIDEMARK_WINDOW (root), adw_toast_new (text));
}

/**
 * tidemark_journal_page_find_day:
 *
 * Goes to the day that is wanted, once its rows are listed; to the next one before it where it has
 * none.
 */
void
tidemark_journal_page_find_day (TidemarkJournalPage *self)
{
  int day = self->wanted_day;
  g_autoptr (TidemarkTimelineItem) item = NULL;
  guint position;

  if (day == TIDEMARK_DAY_NONE || self->model == NULL ||
      !tidemark_timeline_model_find_day (self->model, day, &position))
    return;

  self->wanted_day = TIDEMARK_DAY_NONE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return;

  item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  if (tidemark_timeline_item_get_day (item) != day)
    tell_that_day_is_empty (self, day);
  tidemark_journal_page_jump (self, position, FALSE);
}

/**
 * tidemark_journal_page_go_to_day:
 * @day: where to go
 *
 * In the calendar that day is chosen; in the list its first row.
 */
void
tidemark_journal_page_go_to_day (TidemarkJournalPage *self, int day)
{
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  if (tidemark_journal_page_shows_month (self))
    {
      tidemark_month_view_set_day (self->month, day);
      tidemark_journal_page_apply_filter (self);
      return;
    }

  self->wanted_day = day;
  tidemark_journal_page_find_day (self);
}

void
tidemark_journal_page_bind_month (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
}
