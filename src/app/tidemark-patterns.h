/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-contact.h"
#include "tidemark-dance.h"
#include "tidemark-hours.h"
#include "tidemark-ledger.h"
#include "tidemark-moves.h"
#include "tidemark-quiet.h"
#include "tidemark-talks.h"
#include "tidemark-tide.h"
#include "tidemark-year.h"

G_BEGIN_DECLS

/**
 * TidemarkPatterns:
 * @alias: what the other one is called
 * @today: the day that is now
 * @span: the log as the engine reads it
 * @tide: distance and coverage, day by day
 * @ledger: promises
 * @talks: about being exclusive and about needs
 * @quiet: quiet gaps and replies
 * @contact: who started, and how much there was
 * @dance: times away
 * @hours: weekdays and hours of contact
 * @moves: distance around my own moves
 * @year: a square a day
 *
 * What one reading of the journal gives to all cards. Reference counted; never changed once it is
 * made; any thread.
 */
typedef struct
{
  const char *alias;
  int today;
  TidemarkSpan *span;
  TidemarkTide *tide;
  TidemarkLedger *ledger;
  TidemarkTalks *talks;
  TidemarkQuiet *quiet;
  TidemarkContact *contact;
  TidemarkDance *dance;
  TidemarkHours *hours;
  TidemarkMoves *moves;
  TidemarkYear *year;
} TidemarkPatterns;

TidemarkPatterns *tidemark_patterns_load (TidemarkConnection *connection,
                                          const char *person_id,
                                          TidemarkInstant now,
                                          TidemarkSpanCache *cache,
                                          GCancellable *cancellable,
                                          GError **error);
TidemarkPatterns *tidemark_patterns_load_called (TidemarkConnection *connection,
                                                 const char *person_id,
                                                 const char *alias,
                                                 TidemarkInstant now,
                                                 TidemarkSpanCache *cache,
                                                 GCancellable *cancellable,
                                                 GError **error);
TidemarkPatterns *tidemark_patterns_ref (TidemarkPatterns *self);
void tidemark_patterns_unref (TidemarkPatterns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkPatterns, tidemark_patterns_unref)

G_END_DECLS
