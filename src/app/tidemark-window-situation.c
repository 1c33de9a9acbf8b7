/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-window-private.h"

#include <glib/gi18n.h>

#include "tidemark-discretion.h"
#include "tidemark-error-page.h"
#include "tidemark-first-run.h"
#include "tidemark-journal.h"

static void
show_first_run (TidemarkWindow *self)
{
  GtkWidget *first_run = tidemark_first_run_new (self->store);

  g_signal_connect_object (first_run, "failed", G_CALLBACK (tidemark_window_tell_failure), self,
                           G_CONNECT_SWAPPED);
  tidemark_stage_show (self->stage, "first-run", first_run);
}

/**
 * tidemark_window_show_error:
 * @error: why the journal cannot be shown
 *
 * Tells of it in place of the views.
 */
void
tidemark_window_show_error (TidemarkWindow *self, const GError *error)
{
  tidemark_stage_remove (self->stage, "error");
  tidemark_stage_show (self->stage, "error", tidemark_error_page_new (error, self->path));
}

/* What the window itself needs of a journal. */
typedef struct
{
  TidemarkPerson *person;
  GPtrArray *people;
  guint n_sealed;
  int day_start_hour;
} Situation;

static void
situation_free (gpointer data)
{
  Situation *self = data;

  g_clear_pointer (&self->person, tidemark_person_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self);
}

static gpointer
read_situation (TidemarkConnection *connection,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (TidemarkPerson) person = tidemark_journal_get_current_person (connection, &failure);
  g_autoptr (GPtrArray) people =
      failure == NULL ? tidemark_journal_list_people (connection, &failure) : NULL;
  Situation *situation;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  situation = g_new0 (Situation, 1);
  situation->person = g_steal_pointer (&person);
  situation->people = g_steal_pointer (&people);
  tidemark_journal_count_sealed (connection, &situation->n_sealed, NULL);
  situation->day_start_hour = tidemark_journal_get_day_start_hour (connection);
  return situation;
}

/* Nobody to show is a beginning, unless all that there is is sealed. */
static void
show_person (TidemarkWindow *self, TidemarkPerson *person, gboolean has_sealed)
{
  gboolean is_another =
      self->person != NULL && person != NULL && !g_str_equal (self->person->id, person->id);

  tidemark_window_set_person (self, person);
  if (person == NULL && has_sealed)
    tidemark_stage_show (self->stage, "nobody", tidemark_window_make_nobody_page ());
  else if (person == NULL)
    show_first_run (self);
  else
    tidemark_window_show_views (self);

  if (is_another)
    {
      /* Translators: said aloud by a screen reader; %s is an alias */
      g_autofree char *words =
          g_strdup_printf (_ ("Showing %s"), tidemark_discretion_name (person->alias));

      gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

static void
situation_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  Situation *situation = tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  /* Of a journal that this window no longer shows. */
  if (TIDEMARK_STORE (source) != self->store)
    {
      g_clear_pointer (&situation, situation_free);
      return;
    }
  if (situation == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        tidemark_window_show_error (self, error);
      return;
    }

  tidemark_window_meet_start_hour (self, situation->day_start_hour);
  tidemark_discretion_meet (tidemark_discretion_get_default (), self->store, situation->people);
  show_person (self, g_steal_pointer (&situation->person), situation->n_sealed > 0);
  situation_free (situation);
}

/**
 * tidemark_window_load_situation:
 *
 * Reads whom the open journal is about, and shows them, or what to do where there is nobody.
 */
void
tidemark_window_load_situation (TidemarkWindow *self)
{
  tidemark_store_read_async (self->store, read_situation, NULL, NULL, situation_free, self->opening,
                             situation_cb, g_object_ref (self));
}

/**
 * tidemark_window_follow_change:
 * @change: of the open journal, by whomever
 */
void
tidemark_window_follow_change (TidemarkWindow *self, TidemarkChange *change)
{
  if (change->people || change->everything)
    tidemark_window_load_situation (self);
}
