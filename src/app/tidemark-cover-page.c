/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-cover-page.h"

#include <glib/gi18n.h>

struct _TidemarkCoverPage
{
  AdwBin parent_instance;

  AdwStatusPage *status_page;
  GtkWidget *uncover_button;
  GtkWidget *lock_button;
};

G_DEFINE_FINAL_TYPE (TidemarkCoverPage, tidemark_cover_page, ADW_TYPE_BIN)

enum
{
  UNCOVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
uncover_cb (TidemarkCoverPage *self)
{
  g_signal_emit (self, signals[UNCOVER], 0);
}

static void
map_cb (TidemarkCoverPage *self)
{
  gtk_widget_grab_focus (self->uncover_button);
}

static void
tidemark_cover_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_COVER_PAGE);

  G_OBJECT_CLASS (tidemark_cover_page_parent_class)->dispose (object);
}

static void
tidemark_cover_page_class_init (TidemarkCoverPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_cover_page_dispose;

  signals[UNCOVER] = g_signal_new ("uncover", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-cover-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkCoverPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, TidemarkCoverPage, uncover_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkCoverPage, lock_button);
  gtk_widget_class_bind_template_callback (widget_class, uncover_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
}

static void
tidemark_cover_page_init (TidemarkCoverPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "background");
}

/**
 * tidemark_cover_page_new:
 * @has_passphrase: whether the journal can be locked
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tidemark_cover_page_new (gboolean has_passphrase)
{
  TidemarkCoverPage *self = g_object_new (TIDEMARK_TYPE_COVER_PAGE, NULL);

  gtk_widget_set_visible (self->lock_button, has_passphrase);
  if (!has_passphrase)
    adw_status_page_set_description (
        self->status_page,
        _ ("Hidden, not locked: no passphrase is set. One can be set in Preferences, under "
           "Privacy."));
  return GTK_WIDGET (self);
}
