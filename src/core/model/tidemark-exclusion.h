/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TidemarkExclusion:
 * @id: UUID, made once and kept for ever
 * @person_id: whose patterns it is left out of
 * @from_day: first day left out
 * @to_day: last day left out
 * @reason: why, in the person's own words
 * @deleted: no longer left out
 * @changed_at_ms: of the last change
 * @extra_json: (nullable): members of the journal file that this version does not know, an object
 *
 * A stretch left out of the patterns. Same rule as for TidemarkEntry: never changed once handed on.
 */
typedef struct
{
  char *id;
  char *person_id;
  int from_day;
  int to_day;
  char *reason;
  gboolean deleted;
  gint64 changed_at_ms;
  char *extra_json;
} TidemarkExclusion;

#define TIDEMARK_TYPE_EXCLUSION (tidemark_exclusion_get_type ())
GType tidemark_exclusion_get_type (void) G_GNUC_CONST;

TidemarkExclusion *
tidemark_exclusion_new (const char *person_id, int from_day, int to_day, const char *reason);
TidemarkExclusion *tidemark_exclusion_copy (const TidemarkExclusion *self);
TidemarkExclusion *tidemark_exclusion_ref (TidemarkExclusion *self);
void tidemark_exclusion_unref (TidemarkExclusion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkExclusion, tidemark_exclusion_unref)

G_END_DECLS
