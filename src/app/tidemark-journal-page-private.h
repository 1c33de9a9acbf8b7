/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry-page.h"
#include "tidemark-facet-bar.h"
#include "tidemark-journal-page.h"
#include "tidemark-month-view.h"
#include "tidemark-timeline-model.h"

G_BEGIN_DECLS

struct _TidemarkJournalPage
{
  TidemarkPage parent_instance;

  TidemarkTimelineModel *model;
  GSignalGroup *model_signals;
  GSignalGroup *store_signals;
  GSimpleActionGroup *actions;
  GHashTable *aliases; /* id of a person → alias */
  char *words;         /* NULL while nothing is searched for */
  char *wanted_id;
  int wanted_day; /* or TIDEMARK_DAY_NONE */
  gboolean is_jumping;
  guint show_id; /* while the entry beside the list waits for its picture */

  GtkMultiSelection *marked; /* what is selected for deletion */
  GPtrArray *list_items;     /* GtkListItem, all that there are */
  GPtrArray *spare_rows;     /* TidemarkJournalRow, in none of them */
  gboolean is_selecting;
  gboolean marks_all; /* what is still to be listed as well */
  guint anchor;       /* where a selection goes on from */
  GCancellable *deleting;

  GtkStack *stack;
  GtkWidget *sample_button;
  AdwNavigationSplitView *split;
  GtkStack *bar;
  AdwToggleGroup *view;
  GtkWidget *filter_button;
  GtkRevealer *facets_revealer;
  TidemarkFacetBar *facets;
  GtkEditable *search_entry;
  GtkLabel *hits;
  GtkWidget *month_box;
  TidemarkMonthView *month;
  GtkLabel *day_heading;
  GtkStack *list_stack;
  AdwStatusPage *failure;
  AdwStatusPage *empty_day;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkListItemFactory *header_factory;
  GtkLabel *n_selected;
  GtkWidget *select_bar;
  TidemarkEntryPage *entry_page;
};

/* The rows of the list, in tidemark-journal-page-rows.c. */
void tidemark_journal_page_bind_rows (GtkWidgetClass *widget_class);
void tidemark_journal_page_update_rows (TidemarkJournalPage *self);
const char *
tidemark_journal_page_get_alias_of (TidemarkJournalPage *self, const TidemarkEntry *entry);

/* What is searched for, in tidemark-journal-page-search.c. */
void tidemark_journal_page_bind_search (GtkWidgetClass *widget_class);
void tidemark_journal_page_search (TidemarkPage *page);
gboolean tidemark_journal_page_is_searching (TidemarkJournalPage *self);
void tidemark_journal_page_clear_search (TidemarkJournalPage *self);
void tidemark_journal_page_update_facets (TidemarkJournalPage *self);
void tidemark_journal_page_update_hits (TidemarkJournalPage *self);

/* Rows that are selected, in tidemark-journal-page-selection.c. */
void tidemark_journal_page_bind_selection (GtkWidgetClass *widget_class);
void tidemark_journal_page_init_selection (TidemarkJournalPage *self);
void tidemark_journal_page_set_selecting (TidemarkJournalPage *self, gboolean selecting);
void tidemark_journal_page_toggle (TidemarkJournalPage *self, guint position, gboolean extend);
void tidemark_journal_page_update_selection (TidemarkJournalPage *self);

/* Days to go to and the month, in tidemark-journal-page-month.c. */
void tidemark_journal_page_bind_month (GtkWidgetClass *widget_class);
gboolean tidemark_journal_page_shows_month (TidemarkJournalPage *self);
void tidemark_journal_page_update_month (TidemarkJournalPage *self);
void tidemark_journal_page_go_to_day (TidemarkJournalPage *self, int day);
void tidemark_journal_page_find_day (TidemarkJournalPage *self);

/* The actions and keys, in tidemark-journal-page-actions.c. */
void tidemark_journal_page_init_actions (TidemarkJournalPage *self);

TidemarkTimelineFilter *tidemark_journal_page_make_filter (TidemarkJournalPage *self);
gboolean tidemark_journal_page_is_filtered (TidemarkJournalPage *self);
void tidemark_journal_page_apply_filter (TidemarkJournalPage *self);
void tidemark_journal_page_open_entry (TidemarkJournalPage *self);
void tidemark_journal_page_jump (TidemarkJournalPage *self, guint position, gboolean open);

G_END_DECLS
