/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-ledger-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-ledger-view.h"

struct _TidemarkLedgerDialog
{
  AdwDialog parent_instance;

  AdwViewStack *stack;
  TidemarkLedgerView *promises;
  TidemarkLedgerView *talks;
};

G_DEFINE_FINAL_TYPE (TidemarkLedgerDialog, tidemark_ledger_dialog, ADW_TYPE_DIALOG)

/* The entry is shown by the window, which the dialog would cover. */
static void
opened_cb (TidemarkLedgerDialog *self, const char *id)
{
  g_autofree char *target = g_strdup (id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-entry", "s", target);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
log_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkLedgerDialog *self = TIDEMARK_LEDGER_DIALOG (widget);
  gboolean talks = g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), "talks") == 0;

  gtk_widget_activate_action (widget, "win.log", "s", talks ? "talk" : "promise");
}

static void
view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (TIDEMARK_LEDGER_DIALOG (widget)->stack,
                                         g_variant_get_string (parameter, NULL));
}

static void
tidemark_ledger_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_LEDGER_DIALOG);

  G_OBJECT_CLASS (tidemark_ledger_dialog_parent_class)->dispose (object);
}

static void
tidemark_ledger_dialog_class_init (TidemarkLedgerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_ledger_dialog_dispose;

  g_type_ensure (TIDEMARK_TYPE_LEDGER_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-ledger-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerDialog, promises);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerDialog, talks);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_install_action (widget_class, "ledger.log", NULL, log_cb);
  gtk_widget_class_install_action (widget_class, "ledger.view", "s", view_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_ALT_MASK, "ledger.view", "s",
                                       "promises");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_ALT_MASK, "ledger.view", "s",
                                       "talks");
}

static void
tidemark_ledger_dialog_init (TidemarkLedgerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_ledger_dialog_new:
 * @recorder: through which outcomes are stored
 * @person: with whom
 * @kind: what is shown first, TIDEMARK_KIND_PROMISE or TIDEMARK_KIND_TALK
 *
 * Returns: (transfer floating): a dialog to present over the window
 */
AdwDialog *
tidemark_ledger_dialog_new (TidemarkRecorder *recorder,
                            const TidemarkPerson *person,
                            TidemarkKind kind)
{
  TidemarkLedgerDialog *self = g_object_new (TIDEMARK_TYPE_LEDGER_DIALOG, NULL);

  tidemark_ledger_view_open (self->promises, TIDEMARK_KIND_PROMISE, recorder, person);
  tidemark_ledger_view_open (self->talks, TIDEMARK_KIND_TALK, recorder, person);
  adw_view_stack_set_visible_child_name (self->stack,
                                         kind == TIDEMARK_KIND_TALK ? "talks" : "promises");

  return ADW_DIALOG (self);
}
