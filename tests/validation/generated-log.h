/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "log-maker.h"

typedef struct
{
  gint64 at; /* seconds since 1970 UTC */
  int length;
  int by; /* TidemarkWho */
} GeneratedMessage;

#define NO_ONSET (-1)

/**
 * GeneratedLog:
 * @made: the person, what was logged by hand, and now
 * @messages: (element-type GeneratedMessage): of an imported chat, exported just now; none by hand
 * @by_hand: whether there is no chat
 * @clock_change: from here on the clock on the wall is an hour ahead, or TIDEMARK_INSTANT_NONE
 * @onset: the day of @made from which on the person really was further away, or NO_ONSET
 *
 * A log of somebody who never was, and what is true about it.
 */
typedef struct
{
  LogMaker *made;
  GArray *messages;
  gboolean by_hand;
  TidemarkInstant clock_change;
  int onset;
} GeneratedLog;

GeneratedLog *generated_log_new (int n_days, double hour, int offset_minutes);
GeneratedLog *generated_log_copy (const GeneratedLog *self);
void generated_log_free (GeneratedLog *self);

void generated_log_message (GeneratedLog *self, int day, double hour, TidemarkWho by, int length);

/* The same log, so many days later. */
void generated_log_move (GeneratedLog *self, int n_days);

/* Nothing of these days, both included, was ever logged or sent. */
void generated_log_drop_days (GeneratedLog *self, int from_day, int to_day);

TidemarkSpan *generated_log_read (const GeneratedLog *self);
TidemarkReflection *generated_log_reflect (const GeneratedLog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GeneratedLog, generated_log_free)
