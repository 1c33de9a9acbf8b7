/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-preferences-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-clock.h"
#include "tidemark-discretion.h"
#include "tidemark-passphrase-group.h"
#include "tidemark-reminder-group.h"
#include "tidemark-window.h"

struct _TidemarkPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *day_start;
  GtkStringList *hours;
  AdwSwitchRow *discreet;
  AdwActionRow *file;
  GtkWidget *check_row;
};

G_DEFINE_FINAL_TYPE (TidemarkPreferencesDialog,
                     tidemark_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

static void
add_hours (TidemarkPreferencesDialog *self)
{
  for (int hour = 0; hour <= TIDEMARK_DAY_START_HOUR_MAX; hour++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (2000, 1, 1, hour, 0, 0);
      /* Translators: a time of day, as g_date_time_format () writes it */
      g_autofree char *text = g_date_time_format (time, _ ("%H:%M"));

      gtk_string_list_append (self->hours, text);
    }
}

static void
add_toast (TidemarkPreferencesDialog *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static gpointer
check_journal (TidemarkConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  return tidemark_connection_check (connection, error);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkPreferencesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (self->check_row != NULL)
    gtk_widget_set_sensitive (self->check_row, TRUE);
  if (faults == NULL)
    text = g_strdup (error->message);
  else if (faults->len == 0)
    text = g_strdup (_ ("The journal has no faults"));
  else
    text = g_strdup_printf (ngettext ("%u fault: “tidemark-cli check” tells more",
                                      "%u faults: “tidemark-cli check” tells more", faults->len),
                            faults->len);
  add_toast (self, text);
}

static void
check_cb (TidemarkPreferencesDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  TidemarkStore *store =
      TIDEMARK_IS_WINDOW (root) ? tidemark_window_get_store (TIDEMARK_WINDOW (root)) : NULL;

  if (store == NULL)
    return;

  gtk_widget_set_sensitive (self->check_row, FALSE);
  tidemark_store_read_async (store, check_journal, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                             NULL, checked_cb, g_object_ref (self));
}

/* The journal is that of the window. */
static void
map_cb (TidemarkPreferencesDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *path =
      TIDEMARK_IS_WINDOW (root) ? tidemark_window_get_path (TIDEMARK_WINDOW (root)) : NULL;
  g_autofree char *shown = path != NULL ? g_filename_display_name (path) : g_strdup ("");

  adw_action_row_set_subtitle (self->file, shown);
}

static void
tidemark_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (tidemark_preferences_dialog_parent_class)->dispose (object);
}

static void
tidemark_preferences_dialog_class_init (TidemarkPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_preferences_dialog_dispose;

  g_type_ensure (TIDEMARK_TYPE_PASSPHRASE_GROUP);
  g_type_ensure (TIDEMARK_TYPE_REMINDER_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkPreferencesDialog, day_start);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPreferencesDialog, hours);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPreferencesDialog, discreet);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPreferencesDialog, file);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPreferencesDialog, check_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
tidemark_preferences_dialog_init (TidemarkPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_hours (self);
  g_object_bind_property (tidemark_day_clock_get_default (), "start-hour", self->day_start,
                          "selected", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (tidemark_discretion_get_default (), "active", self->discreet, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/**
 * tidemark_preferences_dialog_new:
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_preferences_dialog_new (void)
{
  return g_object_new (TIDEMARK_TYPE_PREFERENCES_DIALOG, NULL);
}
