/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-ledger-group.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-extra.h"

#define DUE_DAYS 7

/* In the journal file: the day on which "later" was the answer. */
#define ASKED_MEMBER "asked"

/**
 * tidemark_ledger_due_day:
 * @promise: a promise
 *
 * Returns: the last day on which it is in time, or TIDEMARK_DAY_NONE where none was named. An
 *   instant has no day as logged: its date on the wall is meant. Pure, any thread.
 */
int
tidemark_ledger_due_day (const TidemarkEntry *promise)
{
  if (promise->due.day != TIDEMARK_DAY_NONE)
    return promise->due.day;
  if (tidemark_instant_is_set (promise->due.at))
    return tidemark_day_of (promise->due.at, 0);

  return TIDEMARK_DAY_NONE;
}

static gboolean
is_open (const TidemarkEntry *entry)
{
  return entry->outcome == TIDEMARK_OUTCOME_NONE || entry->outcome == TIDEMARK_OUTCOME_OPEN;
}

static TidemarkLedgerGroup
group_of_promise (const TidemarkEntry *promise, int today)
{
  int due = tidemark_ledger_due_day (promise);

  if (!is_open (promise))
    return TIDEMARK_LEDGER_SETTLED;
  if (due == TIDEMARK_DAY_NONE || due - today >= DUE_DAYS)
    return TIDEMARK_LEDGER_OPEN;

  return due < today ? TIDEMARK_LEDGER_OVERDUE : TIDEMARK_LEDGER_DUE;
}

/**
 * tidemark_ledger_group_of:
 * @entry: a promise or a talk
 * @today: the day that is now
 *
 * A promise for which no day was named is open until somebody says otherwise: it is never overdue.
 *
 * Returns: the group. Pure, any thread.
 */
TidemarkLedgerGroup
tidemark_ledger_group_of (const TidemarkEntry *entry, int today)
{
  if (entry->kind != TIDEMARK_KIND_TALK)
    return group_of_promise (entry, today);

  return entry->outcome == TIDEMARK_OUTCOME_AGREED || entry->outcome == TIDEMARK_OUTCOME_DECLINED
             ? TIDEMARK_LEDGER_ANSWERED
             : TIDEMARK_LEDGER_UNANSWERED;
}

/**
 * tidemark_ledger_group_title:
 *
 * Returns: (transfer none): the heading. Any thread.
 */
const char *
tidemark_ledger_group_title (TidemarkLedgerGroup group)
{
  switch (group)
    {
    case TIDEMARK_LEDGER_OVERDUE:
      return _ ("Overdue");
    case TIDEMARK_LEDGER_DUE:
      return _ ("Due Within a Week");
    case TIDEMARK_LEDGER_OPEN:
      return C_ ("promises", "Open");
    case TIDEMARK_LEDGER_SETTLED:
      return C_ ("promises", "Settled");
    case TIDEMARK_LEDGER_UNANSWERED:
      return C_ ("talks", "No Answer Yet");
    case TIDEMARK_LEDGER_ANSWERED:
    default:
      return C_ ("talks", "Answered");
    }
}

/* What falls due first comes first, what has no day after it; what is done, the latest first. */
static gint64
rank_of (const TidemarkEntry *entry, TidemarkLedgerGroup group)
{
  int due = tidemark_ledger_due_day (entry);

  if (group == TIDEMARK_LEDGER_SETTLED && tidemark_instant_is_set (entry->resolved_at))
    return -tidemark_day_of (entry->resolved_at, 0);
  if (group >= TIDEMARK_LEDGER_SETTLED)
    return -(gint64) (due != TIDEMARK_DAY_NONE ? due : entry->day);

  return due != TIDEMARK_DAY_NONE ? due : G_MAXINT;
}

/**
 * tidemark_ledger_group_compare:
 * @a: a promise or a talk
 * @b: another of the same kind
 * @today: the day that is now
 *
 * Returns: their order in the list, by group first; 0 only for the same entry. Pure, any thread.
 */
int
tidemark_ledger_group_compare (const TidemarkEntry *a, const TidemarkEntry *b, int today)
{
  TidemarkLedgerGroup group_a = tidemark_ledger_group_of (a, today);
  TidemarkLedgerGroup group_b = tidemark_ledger_group_of (b, today);
  gint64 rank_a = rank_of (a, group_a);
  gint64 rank_b = rank_of (b, group_b);

  if (group_a != group_b)
    return group_a < group_b ? -1 : 1;
  if (rank_a != rank_b)
    return rank_a < rank_b ? -1 : 1;
  if (a->at.ms != b->at.ms)
    return a->at.ms > b->at.ms ? -1 : 1;

  return g_strcmp0 (a->id, b->id);
}

/**
 * tidemark_ledger_is_mine:
 *
 * Returns: whether I made the promise, or raised the talk. Pure, any thread.
 */
gboolean
tidemark_ledger_is_mine (const TidemarkEntry *entry)
{
  return (entry->kind == TIDEMARK_KIND_TALK ? entry->raised_by : entry->by) == TIDEMARK_WHO_ME;
}

/**
 * tidemark_ledger_settle:
 * @entry: a promise or a talk
 * @outcome: what became of it
 * @now: when that was said
 *
 * Returns: (transfer full): the entry as it is to be stored. Any thread.
 */
TidemarkEntry *
tidemark_ledger_settle (const TidemarkEntry *entry, TidemarkOutcome outcome, TidemarkInstant now)
{
  TidemarkEntry *settled = tidemark_entry_copy (entry);

  settled->outcome = outcome;
  if (is_open (settled))
    settled->resolved_at = TIDEMARK_INSTANT_NONE;
  else if (entry->kind == TIDEMARK_KIND_PROMISE && !tidemark_instant_is_set (entry->resolved_at))
    settled->resolved_at = now;
  settled->changed_at_ms = MAX (entry->changed_at_ms + 1, now.ms);

  return settled;
}

/**
 * tidemark_ledger_ask_no_more:
 * @promise: a promise that is due
 * @now: when that was said
 * @today: the day that it is
 *
 * Returns: (transfer full): the promise as it is to be stored so that nobody asks about it again;
 *   it stays open. Any thread.
 */
TidemarkEntry *
tidemark_ledger_ask_no_more (const TidemarkEntry *promise, TidemarkInstant now, int today)
{
  TidemarkEntry *later = tidemark_entry_copy (promise);
  g_autoptr (JsonNode) day = json_node_new (JSON_NODE_VALUE);
  g_autofree char *text = tidemark_day_format (today);

  json_node_set_string (day, text);
  g_free (later->extra_json);
  later->extra_json = tidemark_extra_set (promise->extra_json, ASKED_MEMBER, day);
  later->changed_at_ms = MAX (promise->changed_at_ms + 1, now.ms);

  return later;
}

/**
 * tidemark_ledger_may_ask:
 * @promise: a promise that is due
 *
 * Returns: whether nobody said "later" yet. Any thread.
 */
gboolean
tidemark_ledger_may_ask (const TidemarkEntry *promise)
{
  g_autoptr (JsonNode) asked = tidemark_extra_get (promise->extra_json, ASKED_MEMBER);

  return asked == NULL;
}

/* Who put marks around the words has said already that they are theirs. */
static gboolean
is_quoted (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  return g_unichar_type (first) == G_UNICODE_INITIAL_PUNCTUATION || first == '"' || first == 0x201e;
}

/**
 * tidemark_ledger_title:
 * @entry: a promise or a talk
 * @alias: what the other one is called
 *
 * Returns: (transfer full): the words that were logged, or else whose promise it is, or what the
 *   talk was about. Any thread.
 */
char *
tidemark_ledger_title (const TidemarkEntry *entry, const char *alias)
{
  if (entry->kind == TIDEMARK_KIND_TALK &&
      (entry->topic != TIDEMARK_TOPIC_NEEDS || entry->note == NULL))
    return tidemark_entry_text_title (entry, alias);
  if (entry->note != NULL && is_quoted (entry->note))
    return g_strdup (entry->note);
  if (entry->note != NULL)
    /* Translators: a promise or a need in the words that were logged */
    return g_strdup_printf (_ ("“%s”"), entry->note);
  if (entry->by == TIDEMARK_WHO_ME)
    return g_strdup (_ ("Something that you promised"));

  return g_strdup_printf (_ ("Something that %s promised"), alias);
}

static char *
say_promise (const TidemarkEntry *entry, const char *alias, int today)
{
  g_autofree char *said = tidemark_day_text_short (entry->day, today);
  g_autofree char *due = tidemark_day_text_due (entry->due, today);

  if (due == NULL && tidemark_ledger_is_mine (entry))
    /* Translators: a promise of one's own: the day it was made */
    return g_strdup_printf (_ ("You said so on %s; no day was named"), said);
  if (due == NULL)
    /* Translators: a promise: the alias, then the day it was made */
    return g_strdup_printf (_ ("%s said so on %s; no day was named"), alias, said);
  if (tidemark_ledger_is_mine (entry))
    /* Translators: a promise of one's own: the day it was made, then the day it is due */
    return g_strdup_printf (_ ("You said so on %s, due %s"), said, due);

  /* Translators: a promise: the alias, the day it was made, then the day it is due */
  return g_strdup_printf (_ ("%s said so on %s, due %s"), alias, said, due);
}

static char *
say_talk (const TidemarkEntry *entry, const char *alias, int today)
{
  g_autofree char *day = tidemark_day_text_short (entry->day, today);
  g_autofree char *raised = NULL;

  if (entry->raised_by == TIDEMARK_WHO_ME && entry->topic == TIDEMARK_TOPIC_NEEDS)
    /* Translators: a need of one's own; a day */
    raised = g_strdup_printf (_ ("A need that you told on %s"), day);
  else if (entry->raised_by == TIDEMARK_WHO_ME)
    /* Translators: a talk; a day */
    raised = g_strdup_printf (_ ("You raised it on %s"), day);
  else if (entry->raised_by == TIDEMARK_WHO_THEM)
    /* Translators: a talk; the alias, then a day */
    raised = g_strdup_printf (_ ("%s raised it on %s"), alias, day);
  else
    raised = g_strdup (day);

  if (entry->answer == NULL)
    return g_steal_pointer (&raised);
  /* Translators: when a talk was, then the answer in their words */
  return g_strdup_printf (_ ("%s. “%s”"), raised, entry->answer);
}

/**
 * tidemark_ledger_subtitle:
 * @entry: a promise or a talk
 * @alias: what the other one is called
 * @today: the day that is now
 *
 * Returns: (transfer full): who and when, as a sentence. Any thread.
 */
char *
tidemark_ledger_subtitle (const TidemarkEntry *entry, const char *alias, int today)
{
  return entry->kind == TIDEMARK_KIND_TALK ? say_talk (entry, alias, today)
                                           : say_promise (entry, alias, today);
}
