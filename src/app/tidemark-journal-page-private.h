/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry-page.h"
#include "tidemark-journal-page.h"
#include "tidemark-timeline-model.h"

G_BEGIN_DECLS

struct _TidemarkJournalPage
{
  TidemarkPage parent_instance;

  TidemarkTimelineModel *model;
  GSignalGroup *model_signals;
  GSimpleActionGroup *actions;
  TidemarkKind kind;
  int range_days; /* 0 for any time */
  char *words;    /* NULL while nothing is searched for */
  char *wanted_id;
  gboolean is_jumping;

  GtkStack *stack;
  GtkWidget *sample_button;
  AdwNavigationSplitView *split;
  GtkStack *bar;
  GtkMenuButton *kind_button;
  GtkEditable *search_entry;
  GtkLabel *hits;
  GtkStack *list_stack;
  AdwStatusPage *failure;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkListItemFactory *header_factory;
  TidemarkEntryPage *entry_page;
};

/* The rows of the list, in tidemark-journal-page-rows.c. */
void tidemark_journal_page_bind_rows (GtkWidgetClass *widget_class);

/* What is searched for, in tidemark-journal-page-search.c. */
void tidemark_journal_page_bind_search (GtkWidgetClass *widget_class);
void tidemark_journal_page_init_search (TidemarkJournalPage *self);
void tidemark_journal_page_search (TidemarkPage *page);
void tidemark_journal_page_clear_search (TidemarkJournalPage *self);
void tidemark_journal_page_update_hits (TidemarkJournalPage *self);

void tidemark_journal_page_apply_filter (TidemarkJournalPage *self);
const char *tidemark_journal_page_get_words (TidemarkJournalPage *self);
void tidemark_journal_page_open_entry (TidemarkJournalPage *self);

G_END_DECLS
