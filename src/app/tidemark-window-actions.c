/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-window-private.h"

#include <glib/gi18n.h>

#include "tidemark-day-clock.h"
#include "tidemark-discretion.h"
#include "tidemark-entry-text.h"
#include "tidemark-help-dialog.h"
#include "tidemark-journal-page.h"
#include "tidemark-journal.h"
#include "tidemark-exporter.h"
#include "tidemark-ledger-dialog.h"
#include "tidemark-log-dialog.h"
#include "tidemark-my-people-dialog.h"
#include "tidemark-needs-dialog.h"
#include "tidemark-preferences-dialog.h"
#include "tidemark-shortcuts-dialog.h"
#include "tidemark-support-dialog.h"
#include "tidemark-talk-card-dialog.h"
#include "tidemark-waiting-dialog.h"
#include "tidemark-wish-dialog.h"

static void
view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tidemark_window_show_view (TIDEMARK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_entry_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkPage *page = tidemark_window_show_view (TIDEMARK_WINDOW (widget), "journal");

  tidemark_journal_page_show_entry (TIDEMARK_JOURNAL_PAGE (page),
                                    g_variant_get_string (parameter, NULL));
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (widget);
  TidemarkPage *page = tidemark_window_show_view (self, "");

  if (page != NULL && !tidemark_page_search (page))
    tidemark_page_search (tidemark_window_show_view (self, "journal"));
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tidemark_recorder_undo (tidemark_window_get_recorder (TIDEMARK_WINDOW (widget)));
}

static TidemarkLogDialog *
make_log_dialog (TidemarkWindow *self, TidemarkKind kind)
{
  if (tidemark_window_get_recorder (self) == NULL || tidemark_window_get_person (self) == NULL)
    return NULL;

  return tidemark_log_dialog_new (
      tidemark_window_get_recorder (self), tidemark_window_get_person (self),
      tidemark_day_clock_get_start_hour (tidemark_day_clock_get_default ()), kind);
}

static void
log_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int kind = tidemark_words_value (&tidemark_kind_words, g_variant_get_string (parameter, NULL));
  TidemarkLogDialog *dialog =
      make_log_dialog (TIDEMARK_WINDOW (widget),
                       kind > TIDEMARK_KIND_MESSAGE ? (TidemarkKind) kind : TIDEMARK_KIND_NONE);

  if (dialog != NULL)
    adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/* The dialog that is open has the keys, and what was typed in it. */
static void
log_unless_busy (TidemarkWindow *self, const char *kind)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.log", "s", kind);
}

static void
person_cb (TidemarkWindow *self, GParamSpec *pspec, char *kind)
{
  if (tidemark_window_get_person (self) == NULL)
    return;

  log_unless_busy (self, kind);
  g_signal_handlers_disconnect_by_func (self, person_cb, kind);
}

/**
 * tidemark_window_log:
 * @kind: of the journal file
 *
 * Opens the log dialog on it, once there is somebody to log about; not over another dialog.
 */
void
tidemark_window_log (TidemarkWindow *self, const char *kind)
{
  g_return_if_fail (TIDEMARK_IS_WINDOW (self));
  g_return_if_fail (kind != NULL);

  if (tidemark_window_get_person (self) != NULL)
    log_unless_busy (self, kind);
  else
    g_signal_connect_data (self, "notify::person", G_CALLBACK (person_cb), g_strdup (kind),
                           (GClosureNotify) (void (*) (void)) g_free, 0);
}

static void
write_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkLogDialog *dialog = make_log_dialog (TIDEMARK_WINDOW (widget), TIDEMARK_KIND_NOTE);

  if (dialog == NULL)
    return;

  tidemark_log_dialog_set_prompt (dialog, g_variant_get_string (parameter, NULL));
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static gpointer
read_entry (TidemarkConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  return tidemark_journal_get_entry (connection, data, error);
}

static void
read_entry_async (TidemarkWindow *self, GVariant *id, GAsyncReadyCallback callback)
{
  if (tidemark_window_get_store (self) == NULL)
    return;

  tidemark_store_read_async (
      tidemark_window_get_store (self), read_entry, g_variant_dup_string (id, NULL), g_free,
      (GDestroyNotify) tidemark_entry_unref, NULL, callback, g_object_ref (self));
}

static TidemarkEntry *
read_entry_finish (TidemarkWindow *self, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  TidemarkEntry *entry = tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  if (entry == NULL)
    tidemark_window_show_problem (self, error);
  return entry;
}

static void
edit_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  g_autoptr (TidemarkEntry) entry = read_entry_finish (self, source, result);
  TidemarkLogDialog *dialog;

  /* A message is not the journal's own words. */
  if (entry == NULL || entry->kind == TIDEMARK_KIND_MESSAGE ||
      tidemark_window_get_recorder (self) == NULL)
    return;

  dialog = tidemark_log_dialog_new_for_entry (
      tidemark_window_get_recorder (self), tidemark_window_get_person (self),
      tidemark_day_clock_get_start_hour (tidemark_day_clock_get_default ()), entry);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
edit_entry_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  read_entry_async (TIDEMARK_WINDOW (widget), parameter, edit_cb);
}

static void
delete_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  g_autoptr (TidemarkEntry) entry = read_entry_finish (self, source, result);
  TidemarkPerson *person = tidemark_window_get_person (self);
  g_autofree char *title = NULL;
  g_autofree char *what = NULL;

  if (entry == NULL || entry->deleted || tidemark_window_get_recorder (self) == NULL)
    return;

  title = tidemark_entry_text_title (
      entry, person != NULL ? tidemark_discretion_name (person->alias) : NULL);
  /* Translators: %s is what was deleted, such as "Text from N." */
  what = g_strdup_printf (_ ("%s deleted"), title);
  tidemark_recorder_delete (tidemark_window_get_recorder (self), entry, what);
}

static void
delete_entry_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  read_entry_async (TIDEMARK_WINDOW (widget), parameter, delete_cb);
}

static void
reopen_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (widget);
  g_autofree char *path = g_strdup (tidemark_window_get_path (self));

  if (path != NULL)
    tidemark_window_open (self, path);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    tidemark_window_open (self, path);
}

static void
choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose a Journal"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, chosen_cb, g_object_ref (widget));
}

static void
shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (tidemark_shortcuts_dialog_new (), widget);
}

static void
ledger_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (widget);
  int kind = tidemark_words_value (&tidemark_kind_words, g_variant_get_string (parameter, NULL));

  if (tidemark_window_get_recorder (self) == NULL || tidemark_window_get_person (self) == NULL)
    return;

  adw_dialog_present (tidemark_ledger_dialog_new (tidemark_window_get_recorder (self),
                                                  tidemark_window_get_person (self),
                                                  (TidemarkKind) kind),
                      widget);
}

static AdwDialog *
make_my_side_dialog (TidemarkWindow *self, const char *name)
{
  if (g_str_equal (name, "waiting"))
    return tidemark_waiting_dialog_new ();
  if (g_str_equal (name, "needs"))
    return tidemark_needs_dialog_new (tidemark_window_get_recorder (self),
                                      tidemark_window_get_person (self));
  if (g_str_equal (name, "people"))
    return tidemark_my_people_dialog_new ();
  return tidemark_wish_dialog_new ();
}

static void
my_side_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (widget);
  AdwDialog *dialog;

  if (tidemark_window_get_recorder (self) == NULL || tidemark_window_get_person (self) == NULL)
    return;

  dialog = make_my_side_dialog (self, g_variant_get_string (parameter, NULL));
  tidemark_my_side_dialog_open (TIDEMARK_MY_SIDE_DIALOG (dialog),
                                tidemark_window_get_recorder (self),
                                tidemark_window_get_person (self));
  adw_dialog_present (dialog, widget);
}

static void
talk_card_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (widget);

  if (tidemark_window_get_recorder (self) == NULL || tidemark_window_get_person (self) == NULL)
    return;

  adw_dialog_present (tidemark_talk_card_dialog_new (tidemark_window_get_recorder (self),
                                                     tidemark_window_get_person (self)),
                      widget);
}

static void
report_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkPage *page = tidemark_window_show_view (TIDEMARK_WINDOW (widget), "patterns");

  if (page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "patterns.report", NULL);
}

static void
preferences_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (tidemark_preferences_dialog_new (), widget);
}

static void
help_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (tidemark_help_dialog_new (g_variant_get_string (parameter, NULL)), widget);
}

static void
support_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (tidemark_support_dialog_new (), widget);
}

static gpointer
write_export (TidemarkConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  const TidemarkExportOptions options = { .from_day = TIDEMARK_DAY_NONE,
                                          .to_day = TIDEMARK_DAY_NONE,
                                          .exported_at = tidemark_instant_now () };
  guint n_sealed = 0;

  if (tidemark_journal_count_sealed (connection, &n_sealed, error))
    tidemark_exporter_write_file (&tidemark_exporter_journal, connection, &options, data,
                                  cancellable, error);
  return GUINT_TO_POINTER (n_sealed);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_sealed =
      GPOINTER_TO_UINT (tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error));
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      tidemark_window_show_problem (self, error);
      return;
    }

  if (n_sealed > 0)
    text =
        g_strdup_printf (ngettext ("Journal exported, without %u person who is sealed",
                                   "Journal exported, without %u people who are sealed", n_sealed),
                         n_sealed);
  else
    text = g_strdup (_ ("Journal exported"));
  tidemark_window_add_toast (self, adw_toast_new (text));
}

static void
export_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || tidemark_window_get_store (self) == NULL)
    {
      g_free (path);
      return;
    }

  tidemark_store_read_async (tidemark_window_get_store (self), write_export, path, g_free, NULL,
                             NULL, exported_cb, g_object_ref (self));
}

/* The whole journal, in the format that gives it back without loss. */
static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *file_name =
      g_strdup_printf ("%s.%s", _ ("Tidemark Journal"), tidemark_exporter_journal.extension);

  gtk_file_dialog_set_title (dialog, _ ("Export Journal"));
  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, export_chosen_cb, g_object_ref (widget));
}

void
tidemark_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_cb);
  gtk_widget_class_install_action (widget_class, "win.reopen", NULL, reopen_cb);
  gtk_widget_class_install_action (widget_class, "win.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "win.log", "s", log_cb);
  gtk_widget_class_install_action (widget_class, "win.write", "s", write_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-entry", "s", edit_entry_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-entry", "s", delete_entry_cb);
  gtk_widget_class_install_action (widget_class, "win.show-entry", "s", show_entry_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.ledger", "s", ledger_cb);
  gtk_widget_class_install_action (widget_class, "win.my-side", "s", my_side_cb);
  gtk_widget_class_install_action (widget_class, "win.talk-card", NULL, talk_card_cb);
  gtk_widget_class_install_action (widget_class, "win.report", NULL, report_cb);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_cb);
  gtk_widget_class_install_action (widget_class, "win.help", "s", help_cb);
  gtk_widget_class_install_action (widget_class, "win.support", NULL, support_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
}
