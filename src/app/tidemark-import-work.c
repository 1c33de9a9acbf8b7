/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-work.h"

/**
 * tidemark_import_work_new:
 * @file: what to import
 *
 * Returns: (transfer full): work that has not begun, without answers
 */
TidemarkImportWork *
tidemark_import_work_new (GFile *file)
{
  TidemarkImportWork *self = g_atomic_rc_box_new0 (TidemarkImportWork);

  self->file = g_object_ref (file);
  self->options = tidemark_import_options_new ();

  return self;
}

TidemarkImportWork *
tidemark_import_work_ref (TidemarkImportWork *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
work_clear (gpointer data)
{
  TidemarkImportWork *self = data;

  g_object_unref (self->file);
  tidemark_import_options_free (self->options);
  g_clear_pointer (&self->session, tidemark_import_session_unref);
}

void
tidemark_import_work_unref (TidemarkImportWork *self)
{
  g_atomic_rc_box_release_full (self, work_clear);
}

/**
 * tidemark_import_work_get_fraction:
 *
 * Returns: how much of the running job is done, 0 to 1. Any thread.
 */
double
tidemark_import_work_get_fraction (TidemarkImportWork *self)
{
  return g_atomic_int_get (&self->permille) / 1000.0;
}

static void
progress_cb (double fraction, gpointer data)
{
  TidemarkImportWork *self = data;

  g_atomic_int_set (&self->permille, (gint) (CLAMP (fraction, 0, 1) * 1000));
}

static gboolean
prepare (TidemarkImportWork *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (TidemarkImportSource) source = NULL;

  progress_cb (0, self);
  if (self->session != NULL)
    return TRUE;

  source = tidemark_import_source_new (self->file, cancellable, error);
  if (source == NULL)
    return FALSE;

  self->session = tidemark_import_session_new (source);
  tidemark_import_session_set_progress (self->session, progress_cb, self);
  return TRUE;
}

/**
 * tidemark_import_work_preview:
 *
 * Returns: (transfer full): a TidemarkImportReport of what storing would do. A store's thread.
 */
gpointer
tidemark_import_work_preview (TidemarkConnection *connection,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error)
{
  TidemarkImportWork *self = data;

  if (!prepare (self, cancellable, error))
    return NULL;

  return tidemark_import_session_preview (self->session, connection, self->options, cancellable,
                                          error);
}

/**
 * tidemark_import_work_store:
 *
 * Returns: (transfer full): a TidemarkImportReport of what was done. A store's thread.
 */
gpointer
tidemark_import_work_store (TidemarkConnection *connection,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error)
{
  TidemarkImportWork *self = data;

  if (!prepare (self, cancellable, error))
    return NULL;

  return tidemark_import_session_store (self->session, connection, self->options, cancellable,
                                        error);
}
