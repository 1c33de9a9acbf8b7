/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-exclusion.h"

G_DEFINE_BOXED_TYPE (TidemarkExclusion,
                     tidemark_exclusion,
                     tidemark_exclusion_ref,
                     tidemark_exclusion_unref)

/**
 * tidemark_exclusion_new:
 * @person_id: (nullable): whose patterns it is left out of
 * @from_day: first day left out
 * @to_day: last day left out, not before @from_day
 * @reason: why
 *
 * Returns: (transfer full): a stretch with an id of its own, changed now. Any thread.
 */
TidemarkExclusion *
tidemark_exclusion_new (const char *person_id, int from_day, int to_day, const char *reason)
{
  TidemarkExclusion *self = g_atomic_rc_box_new0 (TidemarkExclusion);

  self->id = g_uuid_string_random ();
  self->person_id = g_strdup (person_id);
  self->from_day = from_day;
  self->to_day = to_day;
  self->reason = g_strdup (reason);
  self->changed_at_ms = g_get_real_time () / 1000;

  return self;
}

/**
 * tidemark_exclusion_copy:
 *
 * Returns: (transfer full): the same stretch, to be changed. Any thread.
 */
TidemarkExclusion *
tidemark_exclusion_copy (const TidemarkExclusion *self)
{
  TidemarkExclusion *copy = g_atomic_rc_box_dup (sizeof *self, (TidemarkExclusion *) self);

  copy->id = g_strdup (self->id);
  copy->person_id = g_strdup (self->person_id);
  copy->reason = g_strdup (self->reason);
  copy->extra_json = g_strdup (self->extra_json);

  return copy;
}

TidemarkExclusion *
tidemark_exclusion_ref (TidemarkExclusion *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
tidemark_exclusion_clear (gpointer data)
{
  TidemarkExclusion *self = data;

  g_free (self->id);
  g_free (self->person_id);
  g_free (self->reason);
  g_free (self->extra_json);
}

void
tidemark_exclusion_unref (TidemarkExclusion *self)
{
  g_atomic_rc_box_release_full (self, tidemark_exclusion_clear);
}
