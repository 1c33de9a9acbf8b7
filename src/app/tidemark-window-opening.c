/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-window-private.h"

#include <glib/gstdio.h>

#include "tidemark-journal-passphrase.h"

static gpointer
put_sample (TidemarkConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  tidemark_sample_put (connection, (TidemarkSample) GPOINTER_TO_INT (data), tidemark_instant_now (),
                       error);
  return NULL;
}

static void
sample_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);
  if (TIDEMARK_STORE (source) != self->store)
    return;
  if (error != NULL)
    tidemark_window_show_error (self, error);
  else
    tidemark_window_load_situation (self);
}

/* A locked journal is none, where it can be opened. */
static void
show_problem (TidemarkWindow *self, const GError *error)
{
  gboolean is_refused =
      g_error_matches (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE);

  if (is_refused || (g_error_matches (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_LOCKED) &&
                     tidemark_journal_can_have_passphrase ()))
    tidemark_window_ask_passphrase (self, is_refused);
  else
    tidemark_window_show_error (self, error);
}

static void
open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkStore) store = tidemark_store_open_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->opening)
    return;
  if (store == NULL)
    {
      show_problem (self, error);
      return;
    }

  tidemark_window_set_store (self, store);
  if (self->sample == TIDEMARK_WINDOW_NO_SAMPLE)
    tidemark_window_load_situation (self);
  else
    tidemark_store_write_async (store, put_sample, GINT_TO_POINTER (self->sample), NULL, NULL,
                                self->opening, sample_cb, g_object_ref (self));
}

static void
start_opening (TidemarkWindow *self)
{
  /* An empty Today is on screen while the journal opens, unless a first run is to come. */
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    tidemark_window_show_views (self);
  tidemark_store_open_async (self->path, self->opening, open_cb, g_object_ref (self));
}

static gboolean
first_picture_cb (gpointer data)
{
  TidemarkWindow *self = data;

  self->is_painted = TRUE;
  if (self->opening != NULL)
    {
      adw_header_bar_set_show_start_title_buttons (self->opening_bar, TRUE);
      adw_header_bar_set_show_end_title_buttons (self->opening_bar, TRUE);
      start_opening (self);
    }

  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (TidemarkWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, first_picture_cb, g_object_ref (self), g_object_unref);
}

/**
 * tidemark_window_follow_first_picture:
 *
 * For a window that is mapped: opens what it was asked to show behind its first picture.
 */
void
tidemark_window_follow_first_picture (TidemarkWindow *self)
{
  if (!self->is_painted)
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                             G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

/**
 * tidemark_window_begin_opening:
 *
 * Returns: (transfer none): what cancels an opening that begins now; that of one before is
 *   cancelled
 */
GCancellable *
tidemark_window_begin_opening (TidemarkWindow *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  return self->opening;
}

gboolean
tidemark_window_is_opening_with (TidemarkWindow *self, GCancellable *opening)
{
  return self->opening == opening;
}

/**
 * tidemark_window_open_locked:
 * @passphrase: (nullable): of the journal that the window was asked to show
 *
 * Opens it; what is on stage stays until it is open.
 */
void
tidemark_window_open_locked (TidemarkWindow *self, TidemarkPassphrase *passphrase)
{
  tidemark_store_open_locked_async (self->path, passphrase, tidemark_window_begin_opening (self),
                                    open_cb, g_object_ref (self));
}

static void
let_go_of_journal (TidemarkWindow *self)
{
  if (self->store != NULL)
    tidemark_store_close (self->store);
  tidemark_window_set_store (self, NULL);
  tidemark_window_set_person (self, NULL);
}

/* Each page was made when it was looked at first, and is made again. */
static void
drop_pages (TidemarkWindow *self)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);

  g_binding_group_set_source (self->bars, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      adw_bin_set_child (ADW_BIN (adw_view_stack_page_get_child (page)), NULL);
    }
}

/**
 * tidemark_window_put_away:
 *
 * Closes the journal, and lets go of all that was read of it: dialogs, views, messages, Undo.
 *
 * Returns: %FALSE where a dialog must not be left now; then nothing happens
 */
gboolean
tidemark_window_put_away (TidemarkWindow *self)
{
  /* As in tidemark_stage_remove (): what has the focus goes with the rest. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (!tidemark_window_close_dialogs (self))
    return FALSE;

  tidemark_window_begin_opening (self);
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  let_go_of_journal (self);
  drop_pages (self);
  tidemark_stage_set_cover (self->stage, NULL);
  return TRUE;
}

/* Opening begins once the window has been seen: it would only make that later. */
static void
open_path (TidemarkWindow *self, const char *path, int sample)
{
  tidemark_window_begin_opening (self);
  self->sample = sample;
  g_set_str (&self->path, path);
  adw_banner_set_revealed (self->sample_banner, sample != TIDEMARK_WINDOW_NO_SAMPLE);
  let_go_of_journal (self);
  tidemark_stage_set_cover (self->stage, NULL);

  if (self->is_painted)
    start_opening (self);
}

/**
 * tidemark_window_open:
 * @path: of a journal, which is made if it is not there
 *
 * Shows this journal instead of the one before.
 */
void
tidemark_window_open (TidemarkWindow *self, const char *path)
{
  g_return_if_fail (TIDEMARK_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  open_path (self, path, TIDEMARK_WINDOW_NO_SAMPLE);
}

/**
 * tidemark_window_remove_sample:
 * @path: of the journal of a sample
 *
 * Removes it, with the files that SQLite keeps beside it.
 */
void
tidemark_window_remove_sample (const char *path)
{
  const char *const ends[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strconcat (path, ends[i], NULL);

      g_unlink (name);
    }
}

/**
 * tidemark_window_open_sample:
 * @sample: which
 *
 * Shows a sample in a journal of its own, made anew each time: never the person's.
 */
void
tidemark_window_open_sample (TidemarkWindow *self, TidemarkSample sample)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (TIDEMARK_IS_WINDOW (self));

  name = g_strdup_printf ("sample-%s.db", tidemark_sample_name (sample));
  path = g_build_filename (g_get_user_cache_dir (), "tidemark", name, NULL);
  tidemark_window_remove_sample (path);
  adw_view_stack_set_visible_child_name (self->stack, "today");
  open_path (self, path, (int) sample);
}
