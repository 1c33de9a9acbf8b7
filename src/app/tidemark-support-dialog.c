/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-support-dialog.h"

struct _TidemarkSupportDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (TidemarkSupportDialog, tidemark_support_dialog, ADW_TYPE_DIALOG)

static void
log_cb (TidemarkSupportDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.log", "s", "safety");
}

static void
tidemark_support_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_SUPPORT_DIALOG);

  G_OBJECT_CLASS (tidemark_support_dialog_parent_class)->dispose (object);
}

static void
tidemark_support_dialog_class_init (TidemarkSupportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_support_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-support-dialog.ui");
  gtk_widget_class_bind_template_callback (widget_class, log_cb);
}

static void
tidemark_support_dialog_init (TidemarkSupportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_support_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tidemark_support_dialog_new (void)
{
  return g_object_new (TIDEMARK_TYPE_SUPPORT_DIALOG, NULL);
}
