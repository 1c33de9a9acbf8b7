/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import.h"

G_DEFINE_BOXED_TYPE (TidemarkImport, tidemark_import, tidemark_import_ref, tidemark_import_unref)

TidemarkHole *
tidemark_hole_new (TidemarkInstant from, TidemarkInstant to, const char *why)
{
  TidemarkHole *self = g_new0 (TidemarkHole, 1);

  self->from = from;
  self->to = to;
  self->why = g_strdup (why);

  return self;
}

TidemarkHole *
tidemark_hole_copy (const TidemarkHole *self)
{
  return tidemark_hole_new (self->from, self->to, self->why);
}

void
tidemark_hole_free (TidemarkHole *self)
{
  g_free (self->why);
  g_free (self);
}

/**
 * tidemark_import_new:
 * @format: id of the reader
 * @name: of the file, without folders
 *
 * Returns: (transfer full): an import with an id of its own, made now, that covers nothing yet.
 *   Any thread.
 */
TidemarkImport *
tidemark_import_new (const char *format, const char *name)
{
  TidemarkImport *self = g_atomic_rc_box_new0 (TidemarkImport);

  self->id = g_uuid_string_random ();
  self->format = g_strdup (format);
  self->name = g_strdup (name);
  self->at = tidemark_instant_now ();
  self->exported_at = TIDEMARK_INSTANT_NONE;
  self->first = TIDEMARK_INSTANT_NONE;
  self->last = TIDEMARK_INSTANT_NONE;
  self->holes = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_hole_free);

  return self;
}

TidemarkImport *
tidemark_import_ref (TidemarkImport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
tidemark_import_clear (gpointer data)
{
  TidemarkImport *self = data;

  g_free (self->id);
  g_free (self->person_id);
  g_free (self->format);
  g_free (self->name);
  g_clear_pointer (&self->holes, g_ptr_array_unref);
  g_free (self->counts_json);
  g_free (self->extra_json);
}

void
tidemark_import_unref (TidemarkImport *self)
{
  g_atomic_rc_box_release_full (self, tidemark_import_clear);
}
