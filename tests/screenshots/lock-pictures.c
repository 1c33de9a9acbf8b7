/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A journal with a passphrase: what asks for it, what changes it, and the cover. */

#include "lock-pictures.h"

#include "tidemark-journal-passphrase.h"
#include "tidemark-passphrase-dialog.h"
#include "tidemark-preferences-dialog.h"
#include "tidemark-sample.h"
#include "tidemark-unlock-page.h"

#define PASSPHRASE "a boat that is tied up"
#define NAME "lock"

static GtkWidget *
find_widget (GtkWidget *widget, GType type, guint *skip)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type, skip);

  return found;
}

static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint n)
{
  return find_widget (widget, type, &n);
}

static char *
make_locked_journal (const char *folder)
{
  char *path = pictures_make_journal (folder, "locked", TIDEMARK_SAMPLE_WITHDRAWAL);
  g_autoptr (TidemarkPassphrase) passphrase = tidemark_passphrase_new (PASSPHRASE);
  g_autoptr (GError) error = NULL;

  if (!tidemark_journal_change_passphrase (path, NULL, passphrase, NULL, &error))
    g_error ("%s", error->message);
  return path;
}

static void
save_and_close (TidemarkWindow *window,
                AdwDialog *dialog,
                const char *folder,
                const char *name,
                guint size)
{
  adw_dialog_present (dialog, GTK_WIDGET (window));
  pictures_save_schemes (GTK_WINDOW (window), folder, name, size);
  adw_dialog_force_close (dialog);
  pictures_wait_until_quiet (GTK_WINDOW (window));
}

static void
draw_dialogs (TidemarkWindow *window, const char *folder, guint size)
{
  TidemarkPassphrase *current = tidemark_store_get_passphrase (tidemark_window_get_store (window));
  AdwDialog *dialog = tidemark_passphrase_dialog_new (NULL);

  gtk_editable_set_text (
      GTK_EDITABLE (find_nth (GTK_WIDGET (dialog), ADW_TYPE_PASSWORD_ENTRY_ROW, 1)), "short");
  save_and_close (window, dialog, folder, "lock-set", size);
  save_and_close (window, tidemark_passphrase_dialog_new (current), folder, "lock-change", size);
  save_and_close (window, tidemark_passphrase_dialog_new_to_remove (current), folder, "lock-remove",
                  size);

  /* After General and Reminders. */
  dialog = tidemark_preferences_dialog_new ();
  adw_dialog_present (dialog, GTK_WIDGET (window));
  adw_preferences_dialog_set_visible_page (
      ADW_PREFERENCES_DIALOG (dialog),
      ADW_PREFERENCES_PAGE (find_nth (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_PAGE, 2)));
  save_and_close (window, dialog, folder, "lock-preferences", size);
}

/**
 * draw_lock_pictures:
 * @folder: where the pictures go
 * @size: index of pictures_sizes
 *
 * Draws them if they were asked for, where journals can be locked.
 */
void
draw_lock_pictures (GtkApplication *application, const char *folder, guint size)
{
  g_autofree char *path = NULL;
  TidemarkWindow *window;
  GtkWidget *page;

  if (!pictures_are_wanted (NAME) || !tidemark_journal_can_have_passphrase ())
    return;

  path = make_locked_journal (folder);
  window = pictures_open (application, path, size);
  pictures_wait_until_quiet (GTK_WINDOW (window));
  pictures_save_schemes (GTK_WINDOW (window), folder, "lock-ask", size);

  page = find_nth (GTK_WIDGET (window), TIDEMARK_TYPE_UNLOCK_PAGE, 0);
  tidemark_unlock_page_refuse (TIDEMARK_UNLOCK_PAGE (page));
  pictures_save_schemes (GTK_WINDOW (window), folder, "lock-refused", size);

  gtk_editable_set_text (GTK_EDITABLE (find_nth (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0)),
                         PASSPHRASE);
  g_signal_emit_by_name (page, "unlock");
  while (tidemark_window_get_person (window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  pictures_wait_until_quiet (GTK_WINDOW (window));
  draw_dialogs (window, folder, size);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cover", NULL);
  pictures_save_schemes (GTK_WINDOW (window), folder, "lock-cover", size);

  gtk_window_destroy (GTK_WINDOW (window));
}
