/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "life-private.h"

/* Who is writing, and until when. */
typedef struct
{
  GeneratedLog *log;
  const Life *life;
  Dice *dice;
  int day;
} Chat;

static gboolean
is_weekend_evening (int day, double hour)
{
  return tidemark_day_weekday (LOG_DAY_0 + day) >= 4 && hour >= 17;
}

/* Whether there is a lost weekend evening instead. */
static gboolean
is_lost (const Life *self, Dice *dice, int day, double hour)
{
  return is_weekend_evening (day, hour) && !dice_chance (dice, self->evenings[day]);
}

/* Somebody who goes back starts less and is started with nearly as before. */
static gboolean
do_they_start (const Life *self, Dice *dice, int day)
{
  return dice_chance (dice, self->starts_share * (1 - 0.5 * self->withdrawn[day]));
}

/* Over half of it in the evening. */
static double
choose_hour (Dice *dice)
{
  return dice_chance (dice, 0.55) ? dice_between (dice, 17, 23) : dice_between (dice, 8, 17);
}

static void
write_run (Chat *chat, double *hour, TidemarkWho by)
{
  const Life *life = chat->life;
  double shorter = by == TIDEMARK_WHO_THEM ? 1 - 0.25 * life->withdrawn[chat->day] : 1;
  int n = dice_chance (chat->dice, 0.3) ? 2 : 1;

  for (int i = 0; i < n; i++)
    {
      int length = (int) lround (life->length * shorter * dice_factor (chat->dice, 0.7));

      generated_log_message (chat->log, chat->day, *hour, by, MAX (1, length));
      *hour += dice_between (chat->dice, 10, 90) / 3600;
    }
}

/* Turns of about 1.3 messages, to and fro, until one of them has no more to say. */
static void
write_conversation (Chat *chat, double hour)
{
  const Life *life = chat->life;
  double withdrawn = life->withdrawn[chat->day];
  double turns = life->messages_a_day / life->conversations_a_day / 1.3;
  gboolean theirs = do_they_start (life, chat->dice, chat->day);
  int n = 1 + dice_poisson (chat->dice, MAX (turns * (1 - 0.35 * withdrawn) - 1, 0.5));

  for (int i = 0; i < n && hour < 24; i++, theirs = !theirs)
    {
      if (theirs && i > 0)
        {
          if (dice_chance (chat->dice, 0.02 + 0.1 * withdrawn))
            return;
          hour += life->reply_minutes * (1 + 1.5 * withdrawn) * dice_factor (chat->dice, 0.9) / 60;
        }
      else if (i > 0)
        hour += MIN (life->reply_minutes, 6) * dice_factor (chat->dice, 0.9) / 60;
      if (hour < 24)
        write_run (chat, &hour, theirs ? TIDEMARK_WHO_THEM : TIDEMARK_WHO_ME);
    }
}

void
life_log_chat (const Life *self, GeneratedLog *log, Dice *dice)
{
  for (int d = 0; d < self->n_days; d++)
    {
      Chat chat = { log, self, dice, d };
      double mean = self->conversations_a_day * self->activity[d] * (1 - 0.4 * self->withdrawn[d]);

      for (int n = dice_poisson (dice, mean); n > 0; n--)
        {
          double hour = choose_hour (dice);

          if (!is_lost (self, dice, d, hour))
            write_conversation (&chat, hour);
        }
    }
}

static void
log_date (const Life *self, GeneratedLog *log, Dice *dice, int day)
{
  TidemarkEntry *entry;
  double hour = dice_between (dice, 17.5, 20);

  if (is_lost (self, dice, day, hour))
    return;
  entry = log_maker_add (log->made, TIDEMARK_KIND_DATE, day, hour);
  entry->planned_by = do_they_start (self, dice, day) ? TIDEMARK_WHO_THEM : TIDEMARK_WHO_ME;
  entry->by = entry->planned_by;
  entry->happened = dice_chance (dice, 0.07) ? TIDEMARK_HAPPENED_CANCELLED : TIDEMARK_HAPPENED_YES;
}

static void
log_contact (const Life *self, GeneratedLog *log, Dice *dice, int day, gboolean call)
{
  double hour = choose_hour (dice);
  gboolean theirs = do_they_start (self, dice, day);
  TidemarkWho by = dice_chance (dice, 0.05) ? TIDEMARK_WHO_UNKNOWN
                   : theirs                 ? TIDEMARK_WHO_THEM
                                            : TIDEMARK_WHO_ME;

  if (!is_lost (self, dice, day, hour))
    log_maker_contact (log->made, call ? TIDEMARK_KIND_CALL : TIDEMARK_KIND_TEXT, day, hour, by);
}

/* Dates and calls always; texts only where there is no chat. */
void
life_log_contacts (const Life *self, GeneratedLog *log, Dice *dice)
{
  for (int d = self->first_logged; d < self->n_days; d++)
    {
      double share = tidemark_day_weekday (LOG_DAY_0 + d) >= 4 ? 1.6 / 7 : 0.55 / 7;
      double less = 1 - 0.55 * self->withdrawn[d];
      double mean = self->by_hand ? self->contacts_a_day : 0.15;

      if (dice_chance (dice, self->dates_a_week * share * less))
        log_date (self, log, dice, d);
      for (int n = dice_poisson (dice, mean * self->activity[d] * less); n > 0; n--)
        log_contact (self, log, dice, d, !self->by_hand || dice_chance (dice, 0.35));
    }
}
