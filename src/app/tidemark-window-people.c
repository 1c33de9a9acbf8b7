/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-window-private.h"

#include <glib/gi18n.h>

#include "tidemark-exclusion-dialog.h"
#include "tidemark-exclusions-dialog.h"
#include "tidemark-journal.h"
#include "tidemark-people-dialog.h"

static gpointer
choose_job (TidemarkConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (TidemarkPerson) person = tidemark_journal_get_person (connection, data, error);

  if (person != NULL && tidemark_journal_check_open (connection, person, error))
    tidemark_journal_set_current_person (connection, data, error);
  return NULL;
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);
  if (error != NULL)
    tidemark_window_show_problem (self, error);
}

/**
 * tidemark_window_choose_person:
 * @id: of somebody in the journal
 *
 * Shows them from now on, also when the journal is next opened.
 */
void
tidemark_window_choose_person (TidemarkWindow *self, const char *id)
{
  TidemarkPerson *person = tidemark_window_get_person (self);

  if (tidemark_window_get_store (self) == NULL || id == NULL ||
      (person != NULL && g_str_equal (person->id, id)))
    return;

  tidemark_store_write_async (tidemark_window_get_store (self), choose_job, g_strdup (id), g_free,
                              NULL, NULL, chosen_cb, g_object_ref (self));
}

static void
people_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkRecorder *recorder = tidemark_window_get_recorder (TIDEMARK_WINDOW (widget));

  if (recorder != NULL)
    adw_dialog_present (tidemark_people_dialog_new (recorder), widget);
}

static void
add_person_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkRecorder *recorder = tidemark_window_get_recorder (TIDEMARK_WINDOW (widget));
  AdwDialog *dialog;

  if (recorder == NULL)
    return;

  dialog = tidemark_people_dialog_new (recorder);
  tidemark_people_dialog_add_person (TIDEMARK_PEOPLE_DIALOG (dialog));
  adw_dialog_present (dialog, widget);
}

static gboolean
has_person (TidemarkWindow *self)
{
  return tidemark_window_get_recorder (self) != NULL && tidemark_window_get_person (self) != NULL;
}

static void
leave_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (widget);
  int from_day, to_day;

  if (!has_person (self))
    return;

  g_variant_get (parameter, "(ii)", &from_day, &to_day);
  adw_dialog_present (tidemark_exclusion_dialog_new (tidemark_window_get_recorder (self),
                                                     tidemark_window_get_person (self), from_day,
                                                     to_day),
                      widget);
}

static void
exclusions_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (widget);

  if (has_person (self))
    adw_dialog_present (tidemark_exclusions_dialog_new (tidemark_window_get_recorder (self),
                                                        tidemark_window_get_person (self)),
                        widget);
}

/**
 * tidemark_window_make_nobody_page:
 *
 * Returns: (transfer floating): what is shown in place of the views where everybody is sealed
 */
GtkWidget *
tidemark_window_make_nobody_page (void)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *people = gtk_button_new_with_mnemonic (_ ("_People…"));
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("_Add a Person…"));

  adw_header_bar_set_show_title (ADW_HEADER_BAR (bar), FALSE);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "tm-journal-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nobody Is Shown"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _ ("What you logged is sealed until its day."));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (people), "win.people");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.add-person");
  gtk_widget_add_css_class (people, "pill");
  gtk_widget_add_css_class (add, "pill");
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), people);
  gtk_box_append (GTK_BOX (buttons), add);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), buttons);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  return view;
}

/**
 * tidemark_window_install_people:
 *
 * The actions win.people, win.add-person, win.leave-out and win.exclusions.
 */
void
tidemark_window_install_people (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.people", NULL, people_cb);
  gtk_widget_class_install_action (widget_class, "win.add-person", NULL, add_person_cb);
  gtk_widget_class_install_action (widget_class, "win.leave-out", "(ii)", leave_out_cb);
  gtk_widget_class_install_action (widget_class, "win.exclusions", NULL, exclusions_cb);
}
