/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-person.h"

G_DEFINE_BOXED_TYPE (TidemarkPerson, tidemark_person, tidemark_person_ref, tidemark_person_unref)

/**
 * tidemark_person_new:
 * @alias: what the program calls them
 *
 * Returns: (transfer full): a person with an id of their own, changed now, with everything else
 *   unsaid. Any thread.
 */
TidemarkPerson *
tidemark_person_new (const char *alias)
{
  TidemarkPerson *self = g_atomic_rc_box_new0 (TidemarkPerson);

  self->id = g_uuid_string_random ();
  self->alias = g_strdup (alias);
  self->since_day = TIDEMARK_DAY_NONE;
  self->ended_day = TIDEMARK_DAY_NONE;
  self->sealed_until_day = TIDEMARK_DAY_NONE;
  self->waiting_limit_days = TIDEMARK_UNSAID;
  self->check_in_day = TIDEMARK_DAY_NONE;
  self->agreed_until_day = TIDEMARK_DAY_NONE;
  self->changed_at_ms = g_get_real_time () / 1000;

  return self;
}

/**
 * tidemark_person_copy:
 *
 * Returns: (transfer full): a person of one's own to change, with the same id. Any thread.
 */
TidemarkPerson *
tidemark_person_copy (const TidemarkPerson *self)
{
  TidemarkPerson *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_atomic_rc_box_new0 (TidemarkPerson);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->alias = g_strdup (self->alias);
  copy->my_wish = g_strdup (self->my_wish);
  copy->their_wish_general = g_strdup (self->their_wish_general);
  copy->their_wish_with_me = g_strdup (self->their_wish_with_me);
  copy->extra_json = g_strdup (self->extra_json);

  return copy;
}

TidemarkPerson *
tidemark_person_ref (TidemarkPerson *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
tidemark_person_clear (gpointer data)
{
  TidemarkPerson *self = data;

  g_free (self->id);
  g_free (self->alias);
  g_free (self->my_wish);
  g_free (self->their_wish_general);
  g_free (self->their_wish_with_me);
  g_free (self->extra_json);
}

void
tidemark_person_unref (TidemarkPerson *self)
{
  g_atomic_rc_box_release_full (self, tidemark_person_clear);
}

/**
 * tidemark_person_is_sealed:
 * @today: the day that is being lived
 *
 * Returns: whether they are not to be shown yet: on the day itself they are again. Any thread.
 */
gboolean
tidemark_person_is_sealed (const TidemarkPerson *self, int today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->sealed_until_day != TIDEMARK_DAY_NONE && self->sealed_until_day > today;
}
