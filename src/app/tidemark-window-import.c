/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-window-private.h"

#include <glib/gi18n.h>

#include "tidemark-import-dialog.h"

static void
imported_cb (TidemarkWindow *self, guint n_new)
{
  g_autofree char *text =
      n_new > 0
          ? g_strdup_printf (ngettext ("%'u record imported", "%'u records imported", n_new), n_new)
          : g_strdup (_ ("Nothing new in this file"));

  tidemark_window_add_toast (self, adw_toast_new (text));
}

static TidemarkImportDialog *
present_dialog (TidemarkWindow *self)
{
  TidemarkImportDialog *dialog;

  if (tidemark_window_get_store (self) == NULL)
    return NULL;

  dialog = tidemark_import_dialog_new (tidemark_window_get_store (self));
  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  return dialog;
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present_dialog (TIDEMARK_WINDOW (widget));
}

/* A file for an assistant that is open goes there. */
static gboolean
import_file (TidemarkWindow *self, GFile *file)
{
  AdwDialog *visible = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  TidemarkImportDialog *dialog;

  if (visible != NULL && !TIDEMARK_IS_IMPORT_DIALOG (visible))
    return FALSE;

  dialog = visible != NULL ? TIDEMARK_IMPORT_DIALOG (visible) : present_dialog (self);
  if (dialog == NULL || file == NULL)
    return FALSE;

  tidemark_import_dialog_open (dialog, file);
  return TRUE;
}

static gboolean
drop_cb (TidemarkWindow *self, const GValue *value)
{
  return import_file (self, g_value_get_object (value));
}

static void
store_cb (TidemarkWindow *self, GParamSpec *pspec, GFile *file)
{
  if (tidemark_window_get_store (self) == NULL)
    return;

  import_file (self, file);
  g_signal_handlers_disconnect_by_func (self, store_cb, file);
}

/**
 * tidemark_window_import:
 * @file: of any format that can be imported
 *
 * Opens the assistant on the file, once the journal is open; not over another dialog.
 */
void
tidemark_window_import (TidemarkWindow *self, GFile *file)
{
  g_return_if_fail (TIDEMARK_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (tidemark_window_get_store (self) != NULL)
    import_file (self, file);
  else
    g_signal_connect_data (self, "notify::store", G_CALLBACK (store_cb), g_object_ref (file),
                           (GClosureNotify) (void (*) (void)) g_object_unref, 0);
}

/**
 * tidemark_window_install_import:
 *
 * The action win.import.
 */
void
tidemark_window_install_import (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
}

/**
 * tidemark_window_accept_files:
 *
 * Lets a file be dropped on the window, to be imported.
 */
void
tidemark_window_accept_files (TidemarkWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
