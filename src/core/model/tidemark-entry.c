/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry.h"

G_DEFINE_BOXED_TYPE (TidemarkEntry, tidemark_entry, tidemark_entry_ref, tidemark_entry_unref)

/**
 * tidemark_entry_new:
 * @kind: what happened
 * @at: when
 * @day_start_hour: when a day begins, 0 to 23
 *
 * Returns: (transfer full): an entry with an id of its own, changed now, about nobody yet, with
 *   everything else unsaid. Any thread.
 */
TidemarkEntry *
tidemark_entry_new (TidemarkKind kind, TidemarkInstant at, int day_start_hour)
{
  TidemarkEntry *self = tidemark_entry_new_unset ();

  self->id = g_uuid_string_random ();
  self->kind = kind;
  self->at = at;
  self->day = tidemark_day_of (at, day_start_hour);
  self->changed_at_ms = g_get_real_time () / 1000;

  return self;
}

/**
 * tidemark_entry_new_unset:
 *
 * Returns: (transfer full): an entry without even an id, for those who read one from somewhere.
 *   Any thread.
 */
TidemarkEntry *
tidemark_entry_new_unset (void)
{
  TidemarkEntry *self = g_atomic_rc_box_new0 (TidemarkEntry);

  self->seconds = TIDEMARK_UNSAID;
  self->due = TIDEMARK_DUE_NONE;
  self->value = TIDEMARK_UNSAID;
  self->resolved_at = TIDEMARK_INSTANT_NONE;
  self->distance = TIDEMARK_UNSAID;
  self->wanted = TIDEMARK_UNSAID;

  return self;
}

/**
 * tidemark_entry_copy:
 *
 * Returns: (transfer full): an entry of one's own to change, with the same id. Any thread.
 */
TidemarkEntry *
tidemark_entry_copy (const TidemarkEntry *self)
{
  TidemarkEntry *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_atomic_rc_box_new0 (TidemarkEntry);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->person_id = g_strdup (self->person_id);
  copy->note = g_strdup (self->note);
  copy->text = g_strdup (self->text);
  copy->import_id = g_strdup (self->import_id);
  copy->key = g_strdup (self->key);
  copy->answer = g_strdup (self->answer);
  copy->who = g_strdup (self->who);
  copy->goes_with = g_strdupv (self->goes_with);
  copy->extra_json = g_strdup (self->extra_json);

  return copy;
}

TidemarkEntry *
tidemark_entry_ref (TidemarkEntry *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
tidemark_entry_clear (gpointer data)
{
  TidemarkEntry *self = data;

  g_free (self->id);
  g_free (self->person_id);
  g_free (self->note);
  g_free (self->text);
  g_free (self->import_id);
  g_free (self->key);
  g_free (self->answer);
  g_free (self->who);
  g_strfreev (self->goes_with);
  g_free (self->extra_json);
}

void
tidemark_entry_unref (TidemarkEntry *self)
{
  g_atomic_rc_box_release_full (self, tidemark_entry_clear);
}

/**
 * tidemark_due_is_set:
 *
 * Returns: whether @due is an instant or a day. Pure, any thread.
 */
gboolean
tidemark_due_is_set (TidemarkDue due)
{
  return tidemark_instant_is_set (due.at) || due.day != TIDEMARK_DAY_NONE;
}

/**
 * tidemark_kind_is_about_person:
 *
 * Returns: whether an entry of this kind has to name a person. Friend time and private notes need
 *   not. Pure, any thread.
 */
gboolean
tidemark_kind_is_about_person (TidemarkKind kind)
{
  return kind != TIDEMARK_KIND_NONE && kind != TIDEMARK_KIND_FRIEND && kind != TIDEMARK_KIND_NOTE &&
         kind != TIDEMARK_KIND_SAFETY;
}

/**
 * tidemark_kind_carries_ratings:
 *
 * Returns: whether an entry of this kind may have a distance, a wanted closeness and marks beside
 *   what it is itself. Pure, any thread.
 */
gboolean
tidemark_kind_carries_ratings (TidemarkKind kind)
{
  return kind == TIDEMARK_KIND_TEXT || kind == TIDEMARK_KIND_CALL || kind == TIDEMARK_KIND_DATE ||
         kind == TIDEMARK_KIND_TALK;
}

static gboolean
is_rating (int value)
{
  return value >= 0 && value <= 10;
}

/* What the kind cannot do without, as a pair of member and value. */
static const char *
find_missing_member (const TidemarkEntry *self)
{
  switch (self->kind)
    {
    case TIDEMARK_KIND_NONE:
      return "kind";
    case TIDEMARK_KIND_MESSAGE:
      return self->by == TIDEMARK_WHO_NONE ? "by" : NULL;
    case TIDEMARK_KIND_DISTANCE:
    case TIDEMARK_KIND_WANTED:
      return self->value == TIDEMARK_UNSAID ? "value" : NULL;
    case TIDEMARK_KIND_MOVE:
      return self->move == TIDEMARK_MOVE_NONE ? "move" : NULL;
    case TIDEMARK_KIND_MARK:
      return self->mark == TIDEMARK_MARK_NONE ? "mark" : NULL;
    case TIDEMARK_KIND_SAFETY:
      return self->safety == TIDEMARK_SAFETY_NONE ? "mark" : NULL;
    case TIDEMARK_KIND_FRIEND:
      return self->friend == TIDEMARK_FRIEND_NONE ? "friend" : NULL;
    case TIDEMARK_KIND_TEXT:
    case TIDEMARK_KIND_CALL:
    case TIDEMARK_KIND_DATE:
    case TIDEMARK_KIND_PROMISE:
    case TIDEMARK_KIND_TALK:
    case TIDEMARK_KIND_NOTHING:
    case TIDEMARK_KIND_NOTE:
    default:
      return NULL;
    }
}

static const char *
find_bad_rating (const TidemarkEntry *self, int *out_value)
{
  const struct
  {
    const char *member;
    int value;
  } ratings[] = {
    { "value", self->value },
    { "distance", self->distance },
    { "wanted", self->wanted },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ratings); i++)
    if (ratings[i].value != TIDEMARK_UNSAID && !is_rating (ratings[i].value))
      {
        *out_value = ratings[i].value;
        return ratings[i].member;
      }

  return NULL;
}

/**
 * tidemark_entry_is_valid:
 * @out_member: (out) (optional): the member of the journal file that is wrong
 * @out_why: (out) (optional) (transfer full): what is wrong with it, such as "12 is outside 0–10"
 *
 * Returns: whether the entry says what its kind cannot do without, and nothing out of range. Pure,
 *   any thread.
 */
gboolean
tidemark_entry_is_valid (const TidemarkEntry *self, const char **out_member, char **out_why)
{
  const char *member = find_missing_member (self);
  g_autofree char *why = NULL;
  int value = 0;

  if (member != NULL)
    why = g_strdup ("is missing");
  else if ((member = find_bad_rating (self, &value)) != NULL)
    why = g_strdup_printf ("%d is outside 0–10", value);
  else if (self->kind == TIDEMARK_KIND_MESSAGE && self->by != TIDEMARK_WHO_ME &&
           self->by != TIDEMARK_WHO_THEM)
    {
      member = "by";
      why = g_strdup ("a message is by me or them");
    }
  else if (self->length < 0)
    {
      member = "length";
      why = g_strdup_printf ("%d is below 0", self->length);
    }

  if (member == NULL)
    return TRUE;

  if (out_member != NULL)
    *out_member = member;
  if (out_why != NULL)
    *out_why = g_steal_pointer (&why);
  return FALSE;
}
