/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tidemark-entry.h"
#include "tidemark-import.h"
#include "tidemark-person.h"

G_BEGIN_DECLS

/**
 * TidemarkSpan:
 *
 * The log about one person as the engine reads it, up to an instant: compact arrays sorted by
 * time, exclusions and holes applied. Built from entries with a TidemarkSpanBuilder, from a
 * journal with tidemark_span_load (). Immutable once built; any thread.
 */
typedef struct _TidemarkSpan TidemarkSpan;
typedef struct _TidemarkSpanBuilder TidemarkSpanBuilder;

#define TIDEMARK_SPAN_DAY_S G_GINT64_CONSTANT (86400)

/* The entry of something that has none to open, such as a message. */
#define TIDEMARK_SPAN_NO_ENTRY G_MAXUINT

/* What is logged by hand, each kind in an array of its own. */
typedef enum
{
  TIDEMARK_ROWS_CONTACT,
  TIDEMARK_ROWS_DISTANCE,
  TIDEMARK_ROWS_WANTED,
  TIDEMARK_ROWS_PROMISE,
  TIDEMARK_ROWS_TALK,
  TIDEMARK_ROWS_MOVE,
  TIDEMARK_ROWS_MARK,
  TIDEMARK_ROWS_FRIEND,
  TIDEMARK_N_ROWS,
} TidemarkRowsKind;

/**
 * TidemarkSpanRow:
 * @at: seconds since 1970 UTC
 * @due: promise: when it runs out, G_MAXINT64 without
 * @day: as logged
 * @what: TidemarkKind of a contact, TidemarkTopic, TidemarkMove, TidemarkMark, TidemarkFriend
 * @value: rating, TidemarkOutcome; contact: whether it reached the other one
 * @entry: for tidemark_span_get_entry_id ()
 * @offset_minutes: of the clock on the wall
 * @by: TidemarkWho, TIDEMARK_WHO_UNKNOWN for both and not said
 */
typedef struct
{
  gint64 at;
  gint64 due;
  int day;
  int what;
  int value;
  guint entry;
  gint16 offset_minutes;
  guint8 by;
} TidemarkSpanRow;

/* Whether a contact logged by hand is one from @who: what they started, and every date and call
 * that came about. */
gboolean tidemark_span_row_is_contact_from (const TidemarkSpanRow *row, TidemarkWho who);

typedef struct
{
  gint64 at;
  int day;
  int length;
  gint16 offset_minutes;
  guint8 by;
} TidemarkSpanMessage;

/**
 * TidemarkSpanEvent:
 * @at: seconds since 1970 UTC
 * @day: as logged
 * @entry: TIDEMARK_SPAN_NO_ENTRY for a message
 * @offset_minutes: of the clock on the wall
 * @by: TidemarkWho, TIDEMARK_WHO_UNKNOWN for both and not said
 * @theirs: whether it is contact from them
 *
 * A message or a contact.
 */
typedef struct
{
  gint64 at;
  int day;
  guint entry;
  gint16 offset_minutes;
  guint8 by;
  guint8 theirs;
} TidemarkSpanEvent;

typedef struct
{
  int day;
  double value;
} TidemarkSpanDay;

TidemarkSpanBuilder *tidemark_span_builder_new (const TidemarkPerson *person, TidemarkInstant now);
void tidemark_span_builder_add_entry (TidemarkSpanBuilder *self, const TidemarkEntry *entry);
void tidemark_span_builder_add_message (TidemarkSpanBuilder *self,
                                        gint64 at_ms,
                                        int offset_minutes,
                                        int day,
                                        TidemarkWho by,
                                        int length);
void tidemark_span_builder_set_messages (TidemarkSpanBuilder *self, GArray *messages);
void tidemark_span_builder_add_exclusion (TidemarkSpanBuilder *self, int from_day, int to_day);
void tidemark_span_builder_add_import (TidemarkSpanBuilder *self, const TidemarkImport *import);
void tidemark_span_builder_set_safety (TidemarkSpanBuilder *self, gboolean has_safety);
TidemarkSpan *tidemark_span_builder_finish (TidemarkSpanBuilder *self); /* frees the builder */
void tidemark_span_builder_free (TidemarkSpanBuilder *self);

TidemarkSpanMessage
tidemark_span_message_make (gint64 at_ms, int offset_minutes, int day, TidemarkWho by, int length);
void tidemark_span_messages_sort (GArray *messages);

TidemarkSpan *tidemark_span_ref (TidemarkSpan *self);
void tidemark_span_unref (TidemarkSpan *self);
TidemarkSpan *tidemark_span_as_of (const TidemarkSpan *self, gint64 now_s);
void tidemark_span_call_person (TidemarkSpan *self, const char *alias);

/* Where it stands. */
const TidemarkPerson *tidemark_span_get_person (const TidemarkSpan *self);
TidemarkInstant tidemark_span_get_now (const TidemarkSpan *self);
gint64 tidemark_span_get_now_s (const TidemarkSpan *self);
gint64 tidemark_span_get_end_s (const TidemarkSpan *self);
int tidemark_span_get_today (const TidemarkSpan *self);
int tidemark_span_get_end_day (const TidemarkSpan *self);
gboolean tidemark_span_has_messages (const TidemarkSpan *self);
gboolean tidemark_span_is_live (const TidemarkSpan *self);
gboolean tidemark_span_has_safety (const TidemarkSpan *self);
int tidemark_span_get_n_entries (const TidemarkSpan *self);
const char *tidemark_span_get_entry_id (const TidemarkSpan *self, guint entry);

/* Observed days. */
int tidemark_span_get_n_days (const TidemarkSpan *self);
int tidemark_span_get_first_day (const TidemarkSpan *self);
int tidemark_span_get_last_day (const TidemarkSpan *self);
int tidemark_span_get_n_observed (const TidemarkSpan *self, int from_age, int to_age);
double tidemark_span_get_exposure (const TidemarkSpan *self, int from_age, int to_age);

/* Rows, oldest first. */
const TidemarkSpanRow *
tidemark_span_get_rows (const TidemarkSpan *self, TidemarkRowsKind kind, int *out_n);
const TidemarkSpanMessage *tidemark_span_get_messages (const TidemarkSpan *self, int *out_n);
int tidemark_span_count_messages (const TidemarkSpan *self, gint64 from_s);
const TidemarkSpanEvent *tidemark_span_get_stream (const TidemarkSpan *self, int *out_n);
const TidemarkSpanEvent *tidemark_span_get_their_times (const TidemarkSpan *self, int *out_n);
const TidemarkSpanDay *tidemark_span_get_rated (const TidemarkSpan *self, int *out_n);
const TidemarkSpanDay *tidemark_span_get_wanted (const TidemarkSpan *self, int *out_n);

/* What was left out, or never came. */
int tidemark_span_count_left_out (const TidemarkSpan *self, int from_day);
gboolean tidemark_span_is_left_out (const TidemarkSpan *self, int from_day, int to_day);
gboolean tidemark_span_has_hole (const TidemarkSpan *self, gint64 from_s, gint64 to_s);
gboolean tidemark_span_is_broken (const TidemarkSpan *self,
                                  gint64 from_s,
                                  int from_day,
                                  gint64 to_s,
                                  int to_day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSpan, tidemark_span_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSpanBuilder, tidemark_span_builder_free)

G_END_DECLS
