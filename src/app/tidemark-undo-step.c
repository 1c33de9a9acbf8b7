/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-undo-step.h"

#include <glib/gi18n.h>

#include "tidemark-entry-json.h"
#include "tidemark-journal.h"

typedef struct _Part Part;
typedef gboolean (*PartFunc) (Part *part, TidemarkConnection *connection, GError **error);

/* One thing that a step stores: an entry, a person or an exclusion as it is @now and as it goes
 * @back, or a job with its @data. @n_amendments is how many earlier wordings of a note there were
 * before. */
struct _Part
{
  PartFunc do_part;
  PartFunc undo_part;
  gpointer now;
  gpointer back;
  GDestroyNotify unref;
  guint n_amendments;

  TidemarkUndoStepFunc do_job;
  TidemarkUndoStepFunc undo_job;
  gpointer data;
  GDestroyNotify free_data;
};

struct _TidemarkUndoStep
{
  GPtrArray *parts;
  char *what;
};

static void
part_free (gpointer data)
{
  Part *self = data;

  if (self->unref != NULL)
    {
      self->unref (self->now);
      self->unref (self->back);
    }
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

static void
step_clear (gpointer data)
{
  TidemarkUndoStep *self = data;

  g_ptr_array_unref (self->parts);
  g_free (self->what);
}

/**
 * tidemark_undo_step_new:
 * @what: a sentence that says what was done, such as "Text logged"; it is shown
 *
 * Returns: (transfer full): a step that stores nothing yet
 */
TidemarkUndoStep *
tidemark_undo_step_new (const char *what)
{
  TidemarkUndoStep *self = g_atomic_rc_box_new0 (TidemarkUndoStep);

  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->what = g_strdup (what);
  return self;
}

TidemarkUndoStep *
tidemark_undo_step_ref (TidemarkUndoStep *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
tidemark_undo_step_unref (TidemarkUndoStep *self)
{
  g_atomic_rc_box_release_full (self, step_clear);
}

const char *
tidemark_undo_step_get_what (TidemarkUndoStep *self)
{
  return self->what;
}

static Part *
add_part (TidemarkUndoStep *self, PartFunc do_part, PartFunc undo_part)
{
  Part *part = g_new0 (Part, 1);

  part->do_part = do_part;
  part->undo_part = undo_part;
  g_ptr_array_add (self->parts, part);
  return part;
}

/* Takes both over. */
static void
add_pair (TidemarkUndoStep *self,
          PartFunc do_part,
          PartFunc undo_part,
          gpointer now,
          gpointer back,
          GDestroyNotify unref)
{
  Part *part = add_part (self, do_part, undo_part);

  part->now = now;
  part->back = back;
  part->unref = unref;
}

/* Taking back is the newest change, also for a journal file that is merged later. */
static gint64
get_newer_ms (gint64 changed_at_ms)
{
  return MAX (changed_at_ms + 1, g_get_real_time () / 1000);
}

static gboolean
do_entry (Part *part, TidemarkConnection *connection, GError **error)
{
  TidemarkEntry *entry = part->now;
  g_autoptr (GPtrArray) amendments =
      tidemark_journal_list_amendments (connection, entry->id, error);

  if (amendments == NULL)
    return FALSE;

  part->n_amendments = amendments->len;
  return tidemark_journal_put_entry (connection, entry, error);
}

static char *
describe (const TidemarkEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TidemarkEntry) timeless = tidemark_entry_copy (entry);
  TidemarkJsonWriter *writer = tidemark_json_writer_new (text);

  timeless->changed_at_ms = 0;
  tidemark_entry_to_json (timeless, writer, NULL);
  tidemark_json_writer_free (writer);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What somebody else changed meanwhile, such as the command line, is not ours to take back. */
static gboolean
check_unchanged (TidemarkConnection *connection, const TidemarkEntry *entry, GError **error)
{
  g_autoptr (TidemarkEntry) stored = tidemark_journal_get_entry (connection, entry->id, error);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  if (stored == NULL)
    return FALSE;

  expected = describe (entry);
  found = describe (stored);
  if (g_str_equal (expected, found))
    return TRUE;

  g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND,
               _ ("It was changed elsewhere since then, and stays as it is"));
  return FALSE;
}

/* A wording that is taken back is no earlier wording. */
static gboolean
undo_entry (Part *part, TidemarkConnection *connection, GError **error)
{
  TidemarkEntry *now = part->now;
  g_autoptr (TidemarkEntry) back = tidemark_entry_copy (part->back);

  back->changed_at_ms = get_newer_ms (now->changed_at_ms);
  return check_unchanged (connection, now, error) &&
         tidemark_journal_put_entry (connection, back, error) &&
         tidemark_journal_forget_amendments (connection, back->id, part->n_amendments, error);
}

/**
 * tidemark_undo_step_add_entry:
 * @entry: new or changed; not changed by the caller from here on
 * @before: (nullable): what stood there, %NULL for a new entry
 */
void
tidemark_undo_step_add_entry (TidemarkUndoStep *self, TidemarkEntry *entry, TidemarkEntry *before)
{
  TidemarkEntry *back = tidemark_entry_copy (before != NULL ? before : entry);

  if (before == NULL)
    back->deleted = TRUE;
  add_pair (self, do_entry, undo_entry, tidemark_entry_ref (entry), back,
            (GDestroyNotify) tidemark_entry_unref);
}

/**
 * tidemark_undo_step_add_deletion:
 * @entry: as it stands
 *
 * Takes the entry away; it is kept, and Undo brings it back, until the journal is closed.
 */
void
tidemark_undo_step_add_deletion (TidemarkUndoStep *self, TidemarkEntry *entry)
{
  g_autoptr (TidemarkEntry) gone = tidemark_entry_copy (entry);

  gone->deleted = TRUE;
  gone->changed_at_ms = get_newer_ms (entry->changed_at_ms);
  tidemark_undo_step_add_entry (self, gone, entry);
}

static gboolean
do_person (Part *part, TidemarkConnection *connection, GError **error)
{
  return tidemark_journal_put_person (connection, part->now, error);
}

static gboolean
undo_person (Part *part, TidemarkConnection *connection, GError **error)
{
  g_autoptr (TidemarkPerson) back = tidemark_person_copy (part->back);

  back->changed_at_ms = get_newer_ms (((TidemarkPerson *) part->now)->changed_at_ms);
  return tidemark_journal_put_person (connection, back, error);
}

/**
 * tidemark_undo_step_add_person:
 * @person: changed; not changed by the caller from here on
 * @before: what stood there
 *
 * Somebody new is a job, see tidemark_undo_step_add_job().
 */
void
tidemark_undo_step_add_person (TidemarkUndoStep *self,
                               TidemarkPerson *person,
                               TidemarkPerson *before)
{
  add_pair (self, do_person, undo_person, tidemark_person_ref (person),
            tidemark_person_ref (before), (GDestroyNotify) tidemark_person_unref);
}

static gboolean
do_exclusion (Part *part, TidemarkConnection *connection, GError **error)
{
  return tidemark_journal_put_exclusion (connection, part->now, error);
}

static gboolean
undo_exclusion (Part *part, TidemarkConnection *connection, GError **error)
{
  g_autoptr (TidemarkExclusion) back = tidemark_exclusion_copy (part->back);

  back->changed_at_ms = get_newer_ms (((TidemarkExclusion *) part->now)->changed_at_ms);
  return tidemark_journal_put_exclusion (connection, back, error);
}

/**
 * tidemark_undo_step_add_exclusion:
 * @exclusion: new, changed or deleted; not changed by the caller from here on
 * @before: (nullable): what stood there, %NULL for a new one
 */
void
tidemark_undo_step_add_exclusion (TidemarkUndoStep *self,
                                  TidemarkExclusion *exclusion,
                                  TidemarkExclusion *before)
{
  TidemarkExclusion *back = tidemark_exclusion_copy (before != NULL ? before : exclusion);

  if (before == NULL)
    back->deleted = TRUE;
  add_pair (self, do_exclusion, undo_exclusion, tidemark_exclusion_ref (exclusion), back,
            (GDestroyNotify) tidemark_exclusion_unref);
}

static gboolean
do_other (Part *part, TidemarkConnection *connection, GError **error)
{
  return part->do_job (connection, part->data, error);
}

static gboolean
undo_other (Part *part, TidemarkConnection *connection, GError **error)
{
  return part->undo_job (connection, part->data, error);
}

/**
 * tidemark_undo_step_add_job:
 * @do_job: stores something, inside the transaction of the step
 * @undo_job: takes it back
 * @data: (nullable): for both; they run one after the other, never at once
 * @free_data: (nullable): for @data; on any thread
 *
 * Anything else that a step stores.
 */
void
tidemark_undo_step_add_job (TidemarkUndoStep *self,
                            TidemarkUndoStepFunc do_job,
                            TidemarkUndoStepFunc undo_job,
                            gpointer data,
                            GDestroyNotify free_data)
{
  Part *part = add_part (self, do_other, undo_other);

  part->do_job = do_job;
  part->undo_job = undo_job;
  part->data = data;
  part->free_data = free_data;
}

/**
 * tidemark_undo_step_do:
 *
 * Stores all of it, in the order in which it was added. Inside a transaction, on its thread.
 */
gboolean
tidemark_undo_step_do (TidemarkUndoStep *self, TidemarkConnection *connection, GError **error)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);

      if (!part->do_part (part, connection, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tidemark_undo_step_undo:
 *
 * Takes all of it back, the last first. Inside a transaction, on its thread.
 */
gboolean
tidemark_undo_step_undo (TidemarkUndoStep *self, TidemarkConnection *connection, GError **error)
{
  for (guint i = self->parts->len; i > 0; i--)
    {
      Part *part = g_ptr_array_index (self->parts, i - 1);

      if (!part->undo_part (part, connection, error))
        return FALSE;
    }

  return TRUE;
}
