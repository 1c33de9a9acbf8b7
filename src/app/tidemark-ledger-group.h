/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry.h"

G_BEGIN_DECLS

/* Under which heading a promise or a talk is listed, in this order. */
typedef enum
{
  TIDEMARK_LEDGER_OVERDUE,    /* a promise: nobody said what became of it, and its day is over */
  TIDEMARK_LEDGER_DUE,        /* its day is today or within the week */
  TIDEMARK_LEDGER_OPEN,       /* its day is later, or none was named */
  TIDEMARK_LEDGER_SETTLED,    /* it has an outcome */
  TIDEMARK_LEDGER_UNANSWERED, /* a talk: no answer yet */
  TIDEMARK_LEDGER_ANSWERED,   /* agreed or declined */
} TidemarkLedgerGroup;

TidemarkLedgerGroup tidemark_ledger_group_of (const TidemarkEntry *entry, int today);
const char *tidemark_ledger_group_title (TidemarkLedgerGroup group);
int tidemark_ledger_group_compare (const TidemarkEntry *a, const TidemarkEntry *b, int today);

int tidemark_ledger_due_day (const TidemarkEntry *promise);
gboolean tidemark_ledger_is_mine (const TidemarkEntry *entry);
TidemarkEntry *
tidemark_ledger_settle (const TidemarkEntry *entry, TidemarkOutcome outcome, TidemarkInstant now);
TidemarkEntry *
tidemark_ledger_ask_no_more (const TidemarkEntry *promise, TidemarkInstant now, int today);
gboolean tidemark_ledger_may_ask (const TidemarkEntry *promise);

char *tidemark_ledger_title (const TidemarkEntry *entry, const char *alias);
char *tidemark_ledger_subtitle (const TidemarkEntry *entry, const char *alias, int today);

G_END_DECLS
