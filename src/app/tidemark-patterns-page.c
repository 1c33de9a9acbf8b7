/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-patterns-page.h"

struct _TidemarkPatternsPage
{
  TidemarkPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TidemarkPatternsPage, tidemark_patterns_page, TIDEMARK_TYPE_PAGE)

static void
tidemark_patterns_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_PATTERNS_PAGE);

  G_OBJECT_CLASS (tidemark_patterns_page_parent_class)->dispose (object);
}

static void
tidemark_patterns_page_class_init (TidemarkPatternsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_patterns_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-patterns-page.ui");
}

static void
tidemark_patterns_page_init (TidemarkPatternsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
