/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-person-steps.h"

#include <glib/gi18n.h>

#include "tidemark-discretion.h"
#include "tidemark-journal.h"

/* Somebody new, who is shown from then on; and whom the window showed before. */
typedef struct
{
  TidemarkPerson *person;
  char *shown_before;
} Addition;

static void
addition_free (gpointer data)
{
  Addition *self = data;

  tidemark_person_unref (self->person);
  g_free (self->shown_before);
  g_free (self);
}

static gboolean
do_add (TidemarkConnection *connection, gpointer data, GError **error)
{
  Addition *self = data;
  g_autoptr (TidemarkPerson) current = tidemark_journal_get_current_person (connection, NULL);

  g_set_str (&self->shown_before, current != NULL ? current->id : NULL);
  return tidemark_journal_put_person (connection, self->person, error) &&
         tidemark_journal_set_current_person (connection, self->person->id, error);
}

static gboolean
undo_add (TidemarkConnection *connection, gpointer data, GError **error)
{
  Addition *self = data;

  return tidemark_journal_remove_person (connection, self->person->id, error) &&
         (self->shown_before == NULL ||
          tidemark_journal_set_current_person (connection, self->shown_before, error));
}

/**
 * tidemark_person_steps_add:
 * @person: somebody new; not changed by the caller from here on
 *
 * Stores them, and shows them.
 */
void
tidemark_person_steps_add (TidemarkRecorder *recorder, TidemarkPerson *person)
{
  /* Translators: %s is an alias */
  g_autofree char *what =
      g_strdup_printf (_ ("%s added"), tidemark_discretion_name (person->alias));
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new (what);
  Addition *addition = g_new0 (Addition, 1);

  addition->person = tidemark_person_ref (person);
  tidemark_undo_step_add_job (step, do_add, undo_add, addition, addition_free);
  tidemark_recorder_record_step (recorder, step);
}

/**
 * tidemark_person_steps_change:
 * @person: a copy that was changed; not changed by the caller from here on
 * @before: what stands there
 * @what: a sentence that says what was done
 */
void
tidemark_person_steps_change (TidemarkRecorder *recorder,
                              TidemarkPerson *person,
                              TidemarkPerson *before,
                              const char *what)
{
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new (what);

  person->changed_at_ms = MAX (before->changed_at_ms + 1, g_get_real_time () / 1000);
  tidemark_undo_step_add_person (step, person, before);
  tidemark_recorder_record_step (recorder, step);
}
