/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-ledger.h"

#include <glib/gi18n.h>

#include "tidemark-journal-days.h"
#include "tidemark-journal.h"
#include "tidemark-ledger-group.h"
#include "tidemark-statistics.h"
#include "tidemark-tide-summary.h"

/* How sure the interval beside a count is. */
#define INTERVAL_LEVEL 0.9

static TidemarkChartMark
mark_of (TidemarkOutcome outcome)
{
  if (outcome == TIDEMARK_OUTCOME_KEPT)
    return TIDEMARK_CHART_MARK_KEPT;
  if (outcome == TIDEMARK_OUTCOME_PARTLY || outcome == TIDEMARK_OUTCOME_LATE)
    return TIDEMARK_CHART_MARK_LATE;
  if (outcome == TIDEMARK_OUTCOME_BROKEN)
    return TIDEMARK_CHART_MARK_BROKEN;
  if (outcome == TIDEMARK_OUTCOME_EXCUSED)
    return TIDEMARK_CHART_MARK_EXCUSED;

  return TIDEMARK_CHART_MARK_OPEN;
}

static int
day_of (const TidemarkEntry *promise, int day_start_hour)
{
  int due = tidemark_ledger_due_day (promise);

  if (due != TIDEMARK_DAY_NONE)
    return due;
  if (tidemark_instant_is_set (promise->resolved_at))
    return tidemark_day_of (promise->resolved_at, day_start_hour);

  return promise->day;
}

static int
compare_promises (gconstpointer a, gconstpointer b)
{
  const TidemarkLedgerPromise *first = a;
  const TidemarkLedgerPromise *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

static void
clear_promise (gpointer data)
{
  TidemarkLedgerPromise *promise = data;

  tidemark_entry_unref (promise->entry);
}

/**
 * tidemark_ledger_load:
 * @connection: a journal
 * @person_id: between whom and me
 * @tide: of the same person: what it leaves out is left out here
 * @error: where it went wrong
 *
 * Returns: (transfer full): all promises but those made on a day left out, or %NULL. On a thread
 *   of the store.
 */
TidemarkLedger *
tidemark_ledger_load (TidemarkConnection *connection,
                      const char *person_id,
                      const TidemarkTide *tide,
                      GError **error)
{
  g_autoptr (GPtrArray) entries = tidemark_journal_list_promises (connection, person_id, error);
  int day_start_hour = tidemark_journal_get_day_start_hour (connection);
  TidemarkLedger *self;

  if (entries == NULL)
    return NULL;

  self = g_new0 (TidemarkLedger, 1);
  self->alias = g_strdup (tide->alias);
  self->today = tide->today;
  self->promises = g_array_new (FALSE, FALSE, sizeof (TidemarkLedgerPromise));
  g_array_set_clear_func (self->promises, clear_promise);
  for (guint i = 0; i < entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (entries, i);
      const TidemarkTideDay *made = tidemark_tide_get_day (tide, entry->day);
      TidemarkLedgerPromise promise = { entry, day_of (entry, day_start_hour),
                                        mark_of (entry->outcome) };

      if (made != NULL && made->coverage == TIDEMARK_COVERAGE_LEFT_OUT)
        continue;
      tidemark_entry_ref (entry);
      g_array_append_val (self->promises, promise);
    }
  g_array_sort (self->promises, compare_promises);
  self->words = tidemark_follow_through_list (tide->span);

  return self;
}

void
tidemark_ledger_free (TidemarkLedger *self)
{
  g_free (self->alias);
  g_clear_pointer (&self->promises, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_free (self);
}

gboolean
tidemark_ledger_promise_is_mine (const TidemarkLedgerPromise *self)
{
  return self->entry->by == TIDEMARK_WHO_ME;
}

/**
 * tidemark_ledger_get_n_decided:
 * @self: a ledger
 *
 * Returns: how many promises have an outcome, whoever made them. Any thread.
 */
int
tidemark_ledger_get_n_decided (const TidemarkLedger *self)
{
  int n_decided = 0;

  for (guint i = 0; i < self->promises->len; i++)
    {
      if (g_array_index (self->promises, TidemarkLedgerPromise, i).mark != TIDEMARK_CHART_MARK_OPEN)
        n_decided++;
    }

  return n_decided;
}

/**
 * tidemark_ledger_count:
 * @self: a ledger
 * @range: the days on which they fell due
 * @mine: mine instead of theirs
 *
 * Returns: how many, and what became of them. Pure, any thread.
 */
TidemarkLedgerCounts
tidemark_ledger_count (const TidemarkLedger *self, TidemarkStretch range, gboolean mine)
{
  TidemarkLedgerCounts counts = { 0 };

  for (guint i = 0; i < self->promises->len; i++)
    {
      const TidemarkLedgerPromise *promise =
          &g_array_index (self->promises, TidemarkLedgerPromise, i);

      if (promise->day < range.from_day || promise->day > range.to_day ||
          tidemark_ledger_promise_is_mine (promise) != mine)
        continue;
      counts.n++;
      counts.n_kept += promise->mark == TIDEMARK_CHART_MARK_KEPT;
      counts.n_late += promise->mark == TIDEMARK_CHART_MARK_LATE;
      counts.n_open += promise->mark == TIDEMARK_CHART_MARK_OPEN;
      counts.n_excused += promise->mark == TIDEMARK_CHART_MARK_EXCUSED;
    }

  return counts;
}

/* What became of those that were neither kept nor broken. */
static char *
rest_text (const TidemarkLedgerCounts *counts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (counts->n_late > 0)
    g_strv_builder_take (
        builder, g_strdup_printf (ngettext ("%d came late or in part", "%d came late or in part",
                                            (gulong) counts->n_late),
                                  counts->n_late));
  if (counts->n_excused > 0)
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("%d was excused", "%d were excused",
                                                             (gulong) counts->n_excused),
                                                   counts->n_excused));
  if (counts->n_open > 0)
    g_strv_builder_take (builder,
                         g_strdup_printf (ngettext ("%d is still open", "%d are still open",
                                                    (gulong) counts->n_open),
                                          counts->n_open));

  parts = g_strv_builder_end (builder);
  return g_strjoinv (", ", parts);
}

static char *
their_sentence (const TidemarkLedger *self, const TidemarkLedgerCounts *counts)
{
  g_autofree char *rest = rest_text (counts);

  if (counts->n == 0)
    /* Translators: an alias */
    return g_strdup_printf (_ ("You logged no promise by %s that fell due in this time."),
                            self->alias);
  if (*rest == '\0')
    /* Translators: an alias, and two counts */
    return g_strdup_printf (ngettext ("%s kept %d of %d promise that you logged.",
                                      "%s kept %d of %d promises that you logged.",
                                      (gulong) counts->n),
                            self->alias, counts->n_kept, counts->n);

  /* Translators: an alias, two counts, and the counts of others such as "2 are still open" */
  return g_strdup_printf (ngettext ("%s kept %d of %d promise that you logged; %s.",
                                    "%s kept %d of %d promises that you logged; %s.",
                                    (gulong) counts->n),
                          self->alias, counts->n_kept, counts->n, rest);
}

/**
 * tidemark_ledger_sentence:
 * @self: a ledger
 * @range: the days on which they fell due
 *
 * Returns: (transfer full): what became of their promises, and of mine. Any thread.
 */
char *
tidemark_ledger_sentence (const TidemarkLedger *self, TidemarkStretch range)
{
  TidemarkLedgerCounts theirs = tidemark_ledger_count (self, range, FALSE);
  TidemarkLedgerCounts mine = tidemark_ledger_count (self, range, TRUE);
  g_autofree char *first = their_sentence (self, &theirs);
  g_autofree char *second = NULL;

  if (mine.n == 0)
    return g_steal_pointer (&first);

  /* Translators: of one's own promises */
  second = g_strdup_printf (ngettext ("You kept %d of %d.", "You kept %d of %d.", (gulong) mine.n),
                            mine.n_kept, mine.n);
  return g_strjoin (" ", first, second, NULL);
}

/* Broken ones are those that are nothing else. */
static int
n_broken (const TidemarkLedgerCounts *counts)
{
  return counts->n - counts->n_kept - counts->n_late - counts->n_open - counts->n_excused;
}

/* (nullable) (transfer full): how far the share may be from the count. */
static char *
interval_text (const TidemarkLedgerCounts *counts)
{
  int n_decided = counts->n_kept + counts->n_late + n_broken (counts);
  double low, high;

  if (n_decided < TIDEMARK_LEDGER_MIN_DECIDED)
    return NULL;

  tidemark_share_interval (counts->n_kept + 0.5 * counts->n_late,
                           n_broken (counts) + 0.5 * counts->n_late, INTERVAL_LEVEL, &low, &high);
  /* Translators: a count of those that are settled, and what shares go with it, in tenths; one
   * that came late counts half. */
  return g_strdup_printf (ngettext ("With %d settled promise, between %d and %d kept of every 10 "
                                    "go with this count; a late one counts half.",
                                    "With %d settled promises, between %d and %d kept of every 10 "
                                    "go with this count; a late one counts half.",
                                    (gulong) n_decided),
                          n_decided, (int) (low * 10), (int) (high * 10 + 0.999));
}

/* (nullable) (transfer full): what followed after warm words. */
static char *
words_text (const TidemarkLedger *self, TidemarkStretch range)
{
  int n = 0, n_followed = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      const TidemarkWarmWords *said = &g_array_index (self->words, TidemarkWarmWords, i);

      if (said->day < range.from_day || said->day > range.to_day ||
          (!said->is_over && !said->followed))
        continue;
      n++;
      n_followed += said->followed;
    }
  if (n == 0)
    return NULL;

  /* Translators: a count of days, of days in all */
  return g_strdup_printf (ngettext ("After %d of %d day with warm words a date, a call or an "
                                    "agreement followed within two weeks.",
                                    "After %d of %d days with warm words a date, a call or an "
                                    "agreement followed within two weeks.",
                                    (gulong) n),
                          n_followed, n);
}

/**
 * tidemark_ledger_interval:
 * @self: a ledger
 * @range: the days that are shown
 *
 * Returns: (nullable) (transfer full): how far the count of their promises can be trusted, and
 *   what followed after warm words. Any thread.
 */
char *
tidemark_ledger_interval (const TidemarkLedger *self, TidemarkStretch range)
{
  TidemarkLedgerCounts theirs = tidemark_ledger_count (self, range, FALSE);
  g_autofree char *interval = interval_text (&theirs);
  g_autofree char *words = words_text (self, range);

  if (interval == NULL || words == NULL)
    return interval != NULL ? g_steal_pointer (&interval) : g_steal_pointer (&words);

  return g_strjoin (" ", interval, words, NULL);
}

/**
 * tidemark_ledger_caption:
 * @self: a ledger
 * @range: the days on which they fell due
 *
 * Returns: (transfer full): how many, and from when to when. Any thread.
 */
char *
tidemark_ledger_caption (const TidemarkLedger *self, TidemarkStretch range)
{
  TidemarkLedgerCounts theirs = tidemark_ledger_count (self, range, FALSE);
  g_autofree char *days = tidemark_tide_format_range (range, self->today);

  /* Translators: a count, an alias, and two days, such as "8 promises by N. · 15 Aug to 12 Nov" */
  return g_strdup_printf (
      ngettext ("%d promise by %s · %s", "%d promises by %s · %s", (gulong) theirs.n), theirs.n,
      self->alias, days);
}

/* Warm words as well: they have a row of their own. */
static gboolean
has_any (const TidemarkLedger *self, TidemarkStretch range)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      int day = g_array_index (self->words, TidemarkWarmWords, i).day;

      if (day >= range.from_day && day <= range.to_day)
        return TRUE;
    }

  return tidemark_ledger_count (self, range, FALSE).n > 0 ||
         tidemark_ledger_count (self, range, TRUE).n > 0;
}

/**
 * tidemark_ledger_missing:
 * @self: a ledger
 * @range: the days that are shown
 *
 * Returns: (nullable) (transfer full): a sentence in place of an axis with nothing on it. Any
 *   thread.
 */
char *
tidemark_ledger_missing (const TidemarkLedger *self, TidemarkStretch range)
{
  const TidemarkStretch all = { G_MININT, self->today };
  int n_decided = tidemark_ledger_get_n_decided (self), n_due;

  if (n_decided < TIDEMARK_LEDGER_MIN_DECIDED)
    /* Translators: how many there are of how many that are needed */
    return g_strdup_printf (ngettext ("%d of %d promises has an outcome",
                                      "%d of %d promises have an outcome", (gulong) n_decided),
                            n_decided, TIDEMARK_LEDGER_MIN_DECIDED);
  if (has_any (self, range))
    return NULL;

  n_due = tidemark_ledger_count (self, all, FALSE).n + tidemark_ledger_count (self, all, TRUE).n;
  return g_strdup_printf (ngettext ("No promise fell due on these days. All shows %d.",
                                    "No promise fell due on these days. All shows %d.",
                                    (gulong) n_due),
                          n_due);
}
