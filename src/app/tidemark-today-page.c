/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-today-page.h"

struct _TidemarkTodayPage
{
  TidemarkPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TidemarkTodayPage, tidemark_today_page, TIDEMARK_TYPE_PAGE)

static void
tidemark_today_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (tidemark_today_page_parent_class)->dispose (object);
}

static void
tidemark_today_page_class_init (TidemarkTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_today_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-today-page.ui");
}

static void
tidemark_today_page_init (TidemarkTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
