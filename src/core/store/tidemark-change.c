/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-change.h"

G_DEFINE_BOXED_TYPE (TidemarkChange, tidemark_change, tidemark_change_ref, tidemark_change_unref)

/**
 * tidemark_change_new:
 *
 * Returns: (transfer full): a change of nothing yet. Any thread.
 */
TidemarkChange *
tidemark_change_new (void)
{
  TidemarkChange *self = g_atomic_rc_box_new0 (TidemarkChange);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);

  return self;
}

TidemarkChange *
tidemark_change_ref (TidemarkChange *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
tidemark_change_clear (gpointer data)
{
  TidemarkChange *self = data;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
}

void
tidemark_change_unref (TidemarkChange *self)
{
  g_atomic_rc_box_release_full (self, tidemark_change_clear);
}
