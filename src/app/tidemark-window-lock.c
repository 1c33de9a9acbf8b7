/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-window-private.h"

#include <glib/gi18n.h>

#include "tidemark-cover-page.h"
#include "tidemark-journal-passphrase.h"
#include "tidemark-passphrase-group.h"
#include "tidemark-settings.h"
#include "tidemark-unlock-page.h"

#define UNLOCK_PAGE "unlock"
#define CHANGING_PAGE "changing"

/* Two strokes within this are one sign. */
#define ESCAPE_PAIR_MS 500

/* What the window holds for this file alone. */
#define IDLE_WATCH "tidemark-idle-watch"
#define LAST_ESCAPE "tidemark-last-escape"

static TidemarkPassphrase *
get_passphrase (TidemarkWindow *self)
{
  TidemarkStore *store = tidemark_window_get_store (self);

  return store != NULL ? tidemark_store_get_passphrase (store) : NULL;
}

static void
unlock_cb (TidemarkWindow *self, TidemarkUnlockPage *page)
{
  g_autoptr (TidemarkPassphrase) passphrase = tidemark_unlock_page_take_passphrase (page);

  tidemark_unlock_page_set_busy (page, TRUE);
  tidemark_window_open_locked (self, passphrase);
}

/**
 * tidemark_window_ask_passphrase:
 * @is_refused: whether one was given that does not open the journal
 *
 * Shows, in place of the views, the page that asks for it.
 */
void
tidemark_window_ask_passphrase (TidemarkWindow *self, gboolean is_refused)
{
  GtkWidget *page = tidemark_stage_find (tidemark_window_get_stage (self), UNLOCK_PAGE);

  if (page == NULL)
    {
      page = tidemark_unlock_page_new ();
      g_signal_connect_object (page, "unlock", G_CALLBACK (unlock_cb), self, G_CONNECT_SWAPPED);
    }
  tidemark_stage_show (tidemark_window_get_stage (self), UNLOCK_PAGE, page);
  if (is_refused)
    tidemark_unlock_page_refuse (TIDEMARK_UNLOCK_PAGE (page));
  else
    tidemark_unlock_page_set_busy (TIDEMARK_UNLOCK_PAGE (page), FALSE);
}

static void
uncover_cb (TidemarkWindow *self)
{
  tidemark_stage_set_cover (tidemark_window_get_stage (self), NULL);
}

/* Dialogs would lie over the cover. */
static void
cover (TidemarkWindow *self)
{
  GtkWidget *page;

  if (tidemark_window_get_store (self) == NULL || !tidemark_window_close_dialogs (self))
    return;

  page = tidemark_cover_page_new (get_passphrase (self) != NULL);
  g_signal_connect_object (page, "uncover", G_CALLBACK (uncover_cb), self, G_CONNECT_SWAPPED);
  tidemark_stage_set_cover (tidemark_window_get_stage (self), page);
}

gboolean
tidemark_window_has_passphrase (TidemarkWindow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_WINDOW (self), FALSE);

  return get_passphrase (self) != NULL;
}

/**
 * tidemark_window_lock:
 *
 * Lets go of the passphrase and of all that was read, and asks for it; what was begun in a dialog
 * is kept in the journal. A journal without passphrase cannot be locked: it is covered. A dialog
 * that must not be left now stays, and the window with it.
 */
void
tidemark_window_lock (TidemarkWindow *self)
{
  g_return_if_fail (TIDEMARK_IS_WINDOW (self));

  if (get_passphrase (self) == NULL)
    cover (self);
  else if (tidemark_window_put_away (self))
    tidemark_window_ask_passphrase (self, FALSE);
}

static void
lock_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tidemark_window_lock (TIDEMARK_WINDOW (widget));
}

static void
cover_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cover (TIDEMARK_WINDOW (widget));
}

/* Whoever is startled presses it twice. The first stroke does what it always does. */
static gboolean
key_cb (TidemarkWindow *self,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        GtkEventControllerKey *controller)
{
  guint32 now_ms = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  guint32 last_ms = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self), LAST_ESCAPE));
  gboolean is_escape = keyval == GDK_KEY_Escape && (state & GDK_MODIFIER_MASK) == 0;

  g_object_set_data (G_OBJECT (self), LAST_ESCAPE, GUINT_TO_POINTER (is_escape ? now_ms : 0));
  if (!is_escape || last_ms == 0 || now_ms - last_ms > ESCAPE_PAIR_MS)
    return GDK_EVENT_PROPAGATE;

  cover (self);
  return GDK_EVENT_STOP;
}

/* Where a dialog must not be left now, such as an import at work, it is tried again later. */
static void
idle_cb (TidemarkWindow *self, TidemarkIdleWatch *watch)
{
  if (get_passphrase (self) == NULL)
    return;

  tidemark_window_lock (self);
  if (get_passphrase (self) != NULL)
    tidemark_idle_watch_touch (watch);
}

static void
minutes_cb (TidemarkIdleWatch *watch, const char *key, GSettings *settings)
{
  tidemark_idle_watch_set_minutes (watch, g_settings_get_int (settings, key));
}

static void
follow_use (TidemarkWindow *self)
{
  TidemarkIdleWatch *watch = tidemark_idle_watch_new (GTK_WIDGET (self));
  GSettings *settings = tidemark_settings_new ();

  g_signal_connect_object (watch, "idle", G_CALLBACK (idle_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self), IDLE_WATCH, watch, g_object_unref);
  if (settings == NULL)
    return;

  g_signal_connect_object (settings, "changed::" TIDEMARK_LOCK_MINUTES_KEY, G_CALLBACK (minutes_cb),
                           watch, G_CONNECT_SWAPPED);
  minutes_cb (watch, TIDEMARK_LOCK_MINUTES_KEY, settings);
  g_object_set_data_full (G_OBJECT (watch), "settings", settings, g_object_unref);
}

/**
 * tidemark_window_follow_lock:
 *
 * Covers the journal when Escape is pressed twice, and locks it when nobody uses the window.
 */
void
tidemark_window_follow_lock (TidemarkWindow *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  follow_use (self);
}

/**
 * tidemark_window_get_idle_watch:
 *
 * Returns: (transfer none): what notices that nobody uses the window
 */
TidemarkIdleWatch *
tidemark_window_get_idle_watch (TidemarkWindow *self)
{
  return g_object_get_data (G_OBJECT (self), IDLE_WATCH);
}

/* A change of the passphrase on its way. */
typedef struct
{
  char *path;
  TidemarkPassphrase *from;
  TidemarkPassphrase *to;
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  g_free (self->path);
  g_clear_pointer (&self->from, tidemark_passphrase_unref);
  g_clear_pointer (&self->to, tidemark_passphrase_unref);
  g_free (self);
}

static void
run_change (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Change *change = task_data;
  GError *error = NULL;

  if (tidemark_journal_change_passphrase (change->path, change->from, change->to, cancellable,
                                          &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_failure (TidemarkWindow *self, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The Passphrase Was Not Changed"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  const Change *change = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_changed = g_task_propagate_boolean (G_TASK (result), &error);

  /* Another journal was opened meanwhile, or the window is gone. */
  if (!tidemark_window_is_opening_with (self, g_task_get_cancellable (G_TASK (result))) ||
      gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  tidemark_window_open_locked (self, is_changed ? change->to : change->from);
  if (is_changed)
    tidemark_window_add_toast (self, adw_toast_new (change->to != NULL
                                                        ? _ ("The journal is encrypted")
                                                        : _ ("The journal is not encrypted")));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error);
}

static void
stop_cb (GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static GtkWidget *
make_changing_page (GCancellable *cancellable)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  g_autoptr (AdwSpinnerPaintable) spinner = adw_spinner_paintable_new (page);

  adw_header_bar_set_show_title (ADW_HEADER_BAR (bar), FALSE);
  adw_status_page_set_paintable (ADW_STATUS_PAGE (page), GDK_PAINTABLE (spinner));
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Writing the Journal Anew"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _ ("Whatever happens, the journal stays whole."));
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (stop_cb), cancellable, G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  return view;
}

/**
 * tidemark_window_change_passphrase:
 * @passphrase: (nullable): that the journal shall be locked with; %NULL for none
 *
 * Closes the journal, writes it anew on a thread, and opens it again; it can be cancelled
 * meanwhile. What fails is told, and leaves the journal as it was.
 */
void
tidemark_window_change_passphrase (TidemarkWindow *self, TidemarkPassphrase *passphrase)
{
  g_autoptr (GTask) task = NULL;
  GCancellable *cancellable;
  Change *change;

  g_return_if_fail (TIDEMARK_IS_WINDOW (self));

  change = g_new0 (Change, 1);
  change->path = g_strdup (tidemark_window_get_path (self));
  change->from =
      get_passphrase (self) != NULL ? tidemark_passphrase_ref (get_passphrase (self)) : NULL;
  change->to = passphrase != NULL ? tidemark_passphrase_ref (passphrase) : NULL;
  if (!tidemark_window_put_away (self))
    {
      change_free (change);
      return;
    }

  cancellable = tidemark_window_begin_opening (self);
  tidemark_stage_show (tidemark_window_get_stage (self), CHANGING_PAGE,
                       make_changing_page (cancellable));
  task = g_task_new (NULL, cancellable, changed_cb, g_object_ref (self));
  g_task_set_source_tag (task, tidemark_window_change_passphrase);
  g_task_set_task_data (task, change, change_free);
  /* What was made is made, even if it was cancelled a moment later. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_change);
}

/**
 * tidemark_window_install_lock:
 *
 * The actions win.lock and win.cover.
 */
void
tidemark_window_install_lock (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_cb);
  gtk_widget_class_install_action (widget_class, "win.cover", NULL, cover_cb);
}
