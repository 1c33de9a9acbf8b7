/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkPerson:
 * @id: UUID, made once and kept for ever
 * @alias: what the program calls them
 * @pronoun: for translations that need one
 * @since_day: known since, or TIDEMARK_DAY_NONE
 * @archived: no longer shown
 * @ended_day: since when it is over, or TIDEMARK_DAY_NONE
 * @sealed_until_day: not shown and not opened before this day, or TIDEMARK_DAY_NONE
 * @waiting_limit_days: how long I am willing to wait, or TIDEMARK_UNSAID
 * @check_in_day: when I look again, or TIDEMARK_DAY_NONE
 * @agreed_until_day: the end of a timeline that both agreed on, or TIDEMARK_DAY_NONE
 * @my_wish: (nullable): what I want from a relationship in general
 * @their_wish_general: (nullable): what they want in general, in their words
 * @their_wish_with_me: (nullable): what they want with me
 * @wishes_match: whether theirs matches mine
 * @changed_at_ms: of the last change
 * @extra_json: (nullable): members of the journal file that this version does not know, an object
 *
 * Someone that the journal is about. Same rule as for TidemarkEntry: never changed once handed on.
 */
typedef struct
{
  char *id;
  char *alias;
  TidemarkPronoun pronoun;
  int since_day;
  gboolean archived;
  int ended_day;
  int sealed_until_day;
  int waiting_limit_days;
  int check_in_day;
  int agreed_until_day;
  char *my_wish;
  char *their_wish_general;
  char *their_wish_with_me;
  TidemarkAnswer wishes_match;
  gint64 changed_at_ms;
  char *extra_json;
} TidemarkPerson;

#define TIDEMARK_TYPE_PERSON (tidemark_person_get_type ())
GType tidemark_person_get_type (void) G_GNUC_CONST;

TidemarkPerson *tidemark_person_new (const char *alias);
TidemarkPerson *tidemark_person_copy (const TidemarkPerson *self);
TidemarkPerson *tidemark_person_ref (TidemarkPerson *self);
void tidemark_person_unref (TidemarkPerson *self);

gboolean tidemark_person_is_sealed (const TidemarkPerson *self, int today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkPerson, tidemark_person_unref)

G_END_DECLS
