/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "tidemark-day.h"
#include "tidemark-instant.h"
#include "tidemark-vocabulary.h"

G_BEGIN_DECLS

/* A number that was not said, where 0 would be an answer. */
#define TIDEMARK_UNSAID (-1)

/**
 * TidemarkDue:
 * @at: an instant, or TIDEMARK_INSTANT_NONE
 * @day: a whole day, or TIDEMARK_DAY_NONE
 *
 * When something is due: at most one of the two is set.
 */
typedef struct
{
  TidemarkInstant at;
  int day;
} TidemarkDue;

/**
 * TidemarkEntry:
 * @id: UUID, made once and kept for ever
 * @person_id: (nullable): whom it is about; %NULL for friend time and private notes
 * @at: when it happened
 * @day: the calendar day as the person counts it; never moves with the zone
 * @kind: decides which of the members below mean something
 * @note: (nullable):
 * @hot: written while upset
 * @changed_at_ms: of the last change
 * @deleted: taken away, and kept until the journal is closed
 * @by: message, text, call, date: who sent or started it; promise: who made it
 * @length: message: characters, not bytes
 * @text: (nullable): message: only if its keeping was asked for
 * @type: message: what it was
 * @import_id: (nullable): message, call: the import that it came with
 * @key: (nullable): message, call: what tells a record that came before; equal keys are counted
 * @answered: call
 * @seconds: call: TIDEMARK_UNSAID where unknown, which is not 0
 * @planned_by: date
 * @happened: date
 * @changed_by: date: who moved or cancelled it
 * @due: promise; date: where a moved one went
 * @value: distance, wanted: 0 to 10
 * @outcome: promise, talk
 * @resolved_at: promise
 * @topic: talk
 * @raised_by: talk
 * @answer: (nullable): talk: the answer in their words
 * @move: move
 * @mark: mark
 * @friend: friend
 * @who: (nullable): friend: with whom
 * @safety: safety
 * @distance: text, call, date, talk: 0 to 10, or TIDEMARK_UNSAID
 * @wanted: as @distance
 * @marks: text, call, date, talk
 * @goes_with: (nullable) (array zero-terminated=1): ids of promises and talks that it belongs to;
 *   never empty, and not of a message
 * @extra_json: (nullable): members of the journal file that this version does not know, an object
 *
 * Anything that was logged or imported. Plain data: filled in by its one owner, and from the
 * moment that it is handed on (to the store, a model, another thread) it does not change; whoever
 * wants a different one changes a copy. Reference counting is atomic.
 */
typedef struct
{
  char *id;
  char *person_id;
  TidemarkInstant at;
  int day;
  TidemarkKind kind;
  char *note;
  gboolean hot;
  gint64 changed_at_ms;
  gboolean deleted;

  TidemarkWho by;
  int length;
  char *text;
  TidemarkMessageType type;
  char *import_id;
  char *key;
  TidemarkAnswer answered;
  int seconds;
  TidemarkWho planned_by;
  TidemarkHappened happened;
  TidemarkWho changed_by;
  TidemarkDue due;
  int value;
  TidemarkOutcome outcome;
  TidemarkInstant resolved_at;
  TidemarkTopic topic;
  TidemarkWho raised_by;
  char *answer;
  TidemarkMove move;
  TidemarkMark mark;
  TidemarkFriend friend;
  char *who;
  TidemarkSafety safety;
  int distance;
  int wanted;
  TidemarkMarkSet marks;
  char **goes_with;
  char *extra_json;
} TidemarkEntry;

#define TIDEMARK_TYPE_ENTRY (tidemark_entry_get_type ())
GType tidemark_entry_get_type (void) G_GNUC_CONST;

TidemarkEntry *tidemark_entry_new (TidemarkKind kind, TidemarkInstant at, int day_start_hour);
TidemarkEntry *tidemark_entry_new_unset (void);
TidemarkEntry *tidemark_entry_copy (const TidemarkEntry *self);
TidemarkEntry *tidemark_entry_ref (TidemarkEntry *self);
void tidemark_entry_unref (TidemarkEntry *self);

gboolean
tidemark_entry_is_valid (const TidemarkEntry *self, const char **out_member, char **out_why);
gboolean tidemark_kind_is_about_person (TidemarkKind kind);
gboolean tidemark_kind_carries_ratings (TidemarkKind kind);
gboolean tidemark_due_is_set (TidemarkDue due);

#define TIDEMARK_DUE_NONE ((TidemarkDue) { TIDEMARK_INSTANT_NONE, TIDEMARK_DAY_NONE })

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkEntry, tidemark_entry_unref)

G_END_DECLS
