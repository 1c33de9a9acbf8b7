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
  const char *part; /* of the card, where it has several */
} cards[] = {
  { "dist_shape", tidemark_tide_card_get_type, NULL },
  { "dist_trend", tidemark_tide_card_get_type, NULL },
  { "felt_signs", tidemark_tide_card_get_type, NULL },
  { "closeness_gap", tidemark_tide_card_get_type, NULL },
  { "cycle_returns", tidemark_dance_card_get_type, NULL },
  { "time_away", tidemark_dance_card_get_type, NULL },
  { "vol_step", tidemark_contact_card_get_type, "contacts" },
  { "vol_trend", tidemark_contact_card_get_type, "contacts" },
  { "len_step", tidemark_contact_card_get_type, "length" },
  { "init_shift", tidemark_contact_card_get_type, "starts" },
  { "reply_delay", tidemark_quiet_card_get_type, "replies" },
  { "unanswered", tidemark_quiet_card_get_type, "gaps" },
  { "silence_now", tidemark_quiet_card_get_type, "gaps" },
  { "gap_closer", tidemark_quiet_card_get_type, "gaps" },
  { "free_time", tidemark_hours_card_get_type, NULL },
  { "pursue_after", tidemark_moves_card_get_type, NULL },
  { "space_after", tidemark_moves_card_get_type, NULL },
  { "stress_assoc", tidemark_moves_card_get_type, NULL },
  { "promises", tidemark_ledger_card_get_type, NULL },
  { "follow_through", tidemark_ledger_card_get_type, NULL },
  { "excl_dodged", tidemark_talks_card_get_type, NULL },
  { "needs_met", tidemark_talks_card_get_type, NULL },
  { "waited", tidemark_talks_card_get_type, NULL },
};

/* -1 for none. */
static int
find_card (const char *signal_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    if (g_str_equal (cards[i].signal, signal_id))
      return (int) i;

  return -1;
}

TidemarkChartCard *
tidemark_signal_card_new (const char *signal_id)
{
  int index = find_card (signal_id);

  return index >= 0 ? g_object_new (cards[index].get_card (), NULL) : NULL;
}

gboolean
tidemark_signal_card_fits (TidemarkChartCard *card, const char *signal_id)
{
  int index = find_card (signal_id);

  return (card != NULL ? G_OBJECT_TYPE (card) : G_TYPE_INVALID) ==
         (index >= 0 ? cards[index].get_card () : G_TYPE_INVALID);
}

void
tidemark_signal_card_show (TidemarkChartCard *card, const char *signal_id)
{
  int index = find_card (signal_id);

  if (index >= 0 && cards[index].part != NULL)
    tidemark_chart_card_show_part (card, cards[index].part);
}
