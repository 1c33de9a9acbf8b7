/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-patterns.h"

#include "tidemark-discretion.h"
#include "tidemark-journal.h"

static void
call_person (TidemarkTide *tide, const char *alias)
{
  g_set_str (&tide->alias, alias);
  tidemark_span_call_person (tide->span, alias);
}

/**
 * tidemark_patterns_load:
 * @connection: a journal
 * @person_id: whom it is about
 * @now: where the log ends
 * @cache: (nullable): of the journal
 * @cancellable: (nullable): to give up
 * @error: where it went wrong
 *
 * Returns: (transfer full): what there is to draw, or %NULL. On a thread of the store.
 */
TidemarkPatterns *
tidemark_patterns_load (TidemarkConnection *connection,
                        const char *person_id,
                        TidemarkInstant now,
                        TidemarkSpanCache *cache,
                        GCancellable *cancellable,
                        GError **error)
{
  return tidemark_patterns_load_called (connection, person_id, NULL, now, cache, cancellable,
                                        error);
}

/**
 * tidemark_patterns_load_called:
 * @alias: (nullable): what the person is called instead, in all that is said; %NULL for what they
 *   are called in all that is shown
 *
 * As tidemark_patterns_load().
 *
 * Returns: (transfer full): what there is to draw, or %NULL. On a thread of the store.
 */
TidemarkPatterns *
tidemark_patterns_load_called (TidemarkConnection *connection,
                               const char *person_id,
                               const char *alias,
                               TidemarkInstant now,
                               TidemarkSpanCache *cache,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (TidemarkPatterns) self = g_atomic_rc_box_new0 (TidemarkPatterns);

  self->tide = tidemark_tide_load (connection, person_id, now, cache, cancellable, error);
  if (self->tide == NULL)
    return NULL;
  call_person (self->tide, alias != NULL ? alias : tidemark_discretion_name (self->tide->alias));

  self->alias = self->tide->alias;
  self->today = self->tide->today;
  self->span = self->tide->span;
  self->ledger = tidemark_ledger_load (connection, person_id, self->tide, error);
  if (self->ledger == NULL)
    return NULL;

  self->talks = tidemark_talks_new (self->span);
  self->quiet = tidemark_quiet_new (self->span);
  self->contact = tidemark_contact_new (self->span);
  self->dance = tidemark_dance_new (self->span);
  self->moves = tidemark_moves_new (self->span);
  self->year = tidemark_year_new (self->tide);
  self->hours = tidemark_hours_new (self->span, tidemark_journal_get_day_start_hour (connection));

  return g_steal_pointer (&self);
}

TidemarkPatterns *
tidemark_patterns_ref (TidemarkPatterns *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  TidemarkPatterns *self = data;

  g_clear_pointer (&self->year, tidemark_year_free);
  g_clear_pointer (&self->moves, tidemark_moves_free);
  g_clear_pointer (&self->hours, tidemark_hours_free);
  g_clear_pointer (&self->dance, tidemark_dance_free);
  g_clear_pointer (&self->contact, tidemark_contact_free);
  g_clear_pointer (&self->quiet, tidemark_quiet_free);
  g_clear_pointer (&self->talks, tidemark_talks_free);
  g_clear_pointer (&self->ledger, tidemark_ledger_free);
  g_clear_pointer (&self->tide, tidemark_tide_free);
}

void
tidemark_patterns_unref (TidemarkPatterns *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
