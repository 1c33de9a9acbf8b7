/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-span.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 from;
  gint64 to;
} TidemarkStretch;

typedef struct
{
  gint64 at;
  int day;
} TidemarkSeen;

/**
 * TidemarkSpanLog:
 * @person: whom it is about
 * @messages: (element-type TidemarkSpanMessage): sorted, none of a left-out day
 * @rows: (element-type TidemarkSpanRow): each sorted, none of a left-out day
 * @seen: (element-type TidemarkSeen): when anything but a message was logged, sorted
 * @dropped: (element-type gint64): when messages of left-out days came: the chat still covers them
 * @left_out: (element-type TidemarkStretch): days, inclusive
 * @holes: (element-type TidemarkStretch): seconds
 * @entry_ids: (element-type utf8): what rows point at
 * @import_end: seconds, G_MININT64 without an import
 * @has_safety: whether the journal has safety marks; never which
 *
 * All that is known, whenever it came. Spans of different instants share one.
 */
typedef struct
{
  TidemarkPerson *person;
  GArray *messages;
  GArray *rows[TIDEMARK_N_ROWS];
  GArray *seen;
  GArray *dropped;
  GArray *left_out;
  GArray *holes;
  GPtrArray *entry_ids;
  gint64 import_end;
  gboolean has_safety;
} TidemarkSpanLog;

TidemarkSpanLog *tidemark_span_log_new (const TidemarkPerson *person);
TidemarkSpanLog *tidemark_span_log_ref (TidemarkSpanLog *self);
void tidemark_span_log_unref (TidemarkSpanLog *self);
void tidemark_span_log_sort (TidemarkSpanLog *self);
gboolean tidemark_span_log_is_left_out (const TidemarkSpanLog *self, int from_day, int to_day);
int tidemark_span_who_order (guint8 by);

TidemarkSpan *tidemark_span_new (TidemarkSpanLog *log, TidemarkInstant now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSpanLog, tidemark_span_log_unref)

G_END_DECLS
