/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-reflection.h"

/* Days since 1970 of day 0 of a made log. */
#define LOG_DAY_0 20000

/**
 * LogMaker:
 * @entries: (element-type TidemarkEntry): of every kind, messages among them
 * @offset_minutes: of every entry
 *
 * A log to be put together by a test, with days counted from LOG_DAY_0.
 */
typedef struct
{
  TidemarkPerson *person;
  GPtrArray *entries;
  GPtrArray *imports;
  GArray *exclusions; /* pairs of days */
  TidemarkInstant now;
  int offset_minutes;
  gboolean has_safety;
  int next_id;
} LogMaker;

LogMaker *log_maker_new (int today, double hour, int offset_minutes);
LogMaker *log_maker_copy (const LogMaker *self);
void log_maker_move_days (LogMaker *self, int n_days);
void log_maker_free (LogMaker *self);

TidemarkEntry *log_maker_add (LogMaker *self, TidemarkKind kind, int day, double hour);
void log_maker_rate (LogMaker *self, int day, double hour, int value);
void log_maker_want (LogMaker *self, int day, double hour, int value);
void log_maker_message (LogMaker *self, int day, double hour, TidemarkWho by, int length);
void log_maker_contact (LogMaker *self, TidemarkKind kind, int day, double hour, TidemarkWho by);
void log_maker_mark (LogMaker *self, int day, double hour, TidemarkMark mark);
void log_maker_move (LogMaker *self, int day, double hour, TidemarkMove move);
void log_maker_friend (LogMaker *self, int day, double hour, TidemarkFriend friend);
TidemarkEntry *
log_maker_talk (LogMaker *self, int day, double hour, TidemarkTopic topic, TidemarkOutcome outcome);
TidemarkEntry *
log_maker_promise (LogMaker *self, int day, double hour, int due_days, TidemarkOutcome outcome);
void log_maker_import (LogMaker *self, TidemarkInstant exported_at);
void log_maker_exclude (LogMaker *self, int from_day, int to_day);

TidemarkInstant log_maker_instant (const LogMaker *self, int day, double hour);
TidemarkSpanBuilder *log_maker_begin (const LogMaker *self);
TidemarkSpan *log_maker_finish (const LogMaker *self);
TidemarkReflection *log_maker_reflect (const LogMaker *self);

/* Logs with known results: an imported one with a sudden withdrawal, one by hand with an
 * ordinary back and forth. */
LogMaker *log_maker_new_sudden (void);
LogMaker *log_maker_new_dance (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LogMaker, log_maker_free)
