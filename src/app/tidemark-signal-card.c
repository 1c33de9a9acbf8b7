/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-card.h"

#include "tidemark-contact-card.h"
#include "tidemark-dance-card.h"
#include "tidemark-hours-card.h"
#include "tidemark-ledger-card.h"
#include "tidemark-moves-card.h"
#include "tidemark-quiet-card.h"
#include "tidemark-talks-card.h"
#include "tidemark-tide-card.h"

/* Which card of Patterns draws what a signal rests on. What is not here has no chart. */
static const struct
{
  const char *signal;
  GType (*get_card) (void);
} cards[] = {
  { "dist_shape", tidemark_tide_card_get_type },
  { "dist_trend", tidemark_tide_card_get_type },
  { "felt_signs", tidemark_tide_card_get_type },
  { "closeness_gap", tidemark_tide_card_get_type },
  { "cycle_returns", tidemark_dance_card_get_type },
  { "time_away", tidemark_dance_card_get_type },
  { "vol_step", tidemark_contact_card_get_type },
  { "vol_trend", tidemark_contact_card_get_type },
  { "len_step", tidemark_contact_card_get_type },
  { "init_shift", tidemark_contact_card_get_type },
  { "reply_delay", tidemark_quiet_card_get_type },
  { "unanswered", tidemark_quiet_card_get_type },
  { "silence_now", tidemark_quiet_card_get_type },
  { "gap_closer", tidemark_quiet_card_get_type },
  { "free_time", tidemark_hours_card_get_type },
  { "pursue_after", tidemark_moves_card_get_type },
  { "space_after", tidemark_moves_card_get_type },
  { "stress_assoc", tidemark_moves_card_get_type },
  { "promises", tidemark_ledger_card_get_type },
  { "follow_through", tidemark_ledger_card_get_type },
  { "excl_dodged", tidemark_talks_card_get_type },
  { "needs_met", tidemark_talks_card_get_type },
  { "waited", tidemark_talks_card_get_type },
};

static GType
find_card (const char *signal_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    if (g_str_equal (cards[i].signal, signal_id))
      return cards[i].get_card ();

  return G_TYPE_INVALID;
}

TidemarkChartCard *
tidemark_signal_card_new (const char *signal_id)
{
  GType type = find_card (signal_id);

  return type != G_TYPE_INVALID ? g_object_new (type, NULL) : NULL;
}

gboolean
tidemark_signal_card_fits (TidemarkChartCard *card, const char *signal_id)
{
  return (card != NULL ? G_OBJECT_TYPE (card) : G_TYPE_INVALID) == find_card (signal_id);
}
