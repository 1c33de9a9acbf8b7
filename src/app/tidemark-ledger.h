/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-follow-through.h"
#include "tidemark-tide.h"

G_BEGIN_DECLS

/* Fewer promises with an outcome are no pattern: the engine says nothing about them either. */
#define TIDEMARK_LEDGER_MIN_DECIDED 3

/**
 * TidemarkLedgerPromise:
 * @entry: as it was logged
 * @day: when it fell due; without a due day when it was settled, or else made
 * @mark: what became of it
 */
typedef struct
{
  TidemarkEntry *entry;
  int day;
  TidemarkChartMark mark;
} TidemarkLedgerPromise;

/**
 * TidemarkLedger:
 * @alias: what the other one is called
 * @today: the day that is now
 * @promises: (element-type TidemarkLedgerPromise): by @day
 * @words: (element-type TidemarkWarmWords): days with warm words, by day
 *
 * Theirs and mine. Never changed once it is made; any thread.
 */
typedef struct
{
  char *alias;
  int today;
  GArray *promises;
  GArray *words;
} TidemarkLedger;

/**
 * TidemarkLedgerCounts:
 * @n: of which @n_kept, @n_late, @n_open and @n_excused
 *
 * Promises of one of the two that fell due within some days.
 */
typedef struct
{
  int n;
  int n_kept;
  int n_late;
  int n_open;
  int n_excused;
} TidemarkLedgerCounts;

TidemarkLedger *tidemark_ledger_load (TidemarkConnection *connection,
                                      const char *person_id,
                                      const TidemarkTide *tide,
                                      GError **error);
void tidemark_ledger_free (TidemarkLedger *self);

gboolean tidemark_ledger_promise_is_mine (const TidemarkLedgerPromise *self);
int tidemark_ledger_get_n_decided (const TidemarkLedger *self);
TidemarkLedgerCounts
tidemark_ledger_count (const TidemarkLedger *self, TidemarkStretch range, gboolean mine);
char *tidemark_ledger_sentence (const TidemarkLedger *self, TidemarkStretch range);
char *tidemark_ledger_interval (const TidemarkLedger *self, TidemarkStretch range);
char *tidemark_ledger_caption (const TidemarkLedger *self, TidemarkStretch range);
char *tidemark_ledger_missing (const TidemarkLedger *self, TidemarkStretch range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkLedger, tidemark_ledger_free)

G_END_DECLS
