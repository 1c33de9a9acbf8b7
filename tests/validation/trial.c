/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "trial.h"

#define LOST_SHARE 0.1

/* Beyond those of the kinds of log. */
#define CHANGE_STREAM 100

guint
trial_reason_bit (const char *id)
{
  for (int i = 0; i < TIDEMARK_N_REASONS; i++)
    if (g_str_equal (tidemark_reasons[i].id, id))
      return 1u << i;

  g_assert_not_reached ();
}

static void
note_reasons (Trial *self, const TidemarkReflection *reflection)
{
  int n = 0;

  for (guint i = 0; i < reflection->reasons->len; i++)
    {
      const TidemarkReason *reason = g_ptr_array_index (reflection->reasons, i);

      if (!reason->named)
        continue;
      self->named |= trial_reason_bit (reason->info->id);
      if (n++ < 2)
        self->first_two |= trial_reason_bit (reason->info->id);
    }
}

static guint
reflect_flags (const GeneratedLog *log)
{
  g_autoptr (TidemarkReflection) reflection = generated_log_reflect (log);

  return reflection->flags;
}

/* An evening of today that is like any other: a rating in the middle of all, a friend, a call. */
static gboolean
does_one_more_change (const GeneratedLog *log, Dice *dice, guint flags)
{
  g_autoptr (GeneratedLog) more = generated_log_copy (log);
  LogMaker *made = more->made;
  int today = tidemark_day_of (made->now, 0) - LOG_DAY_0;

  switch (dice_count_between (dice, 0, 2))
    {
    case 0:
      log_maker_rate (made, today, 20.4, 4);
      break;
    case 1:
      log_maker_friend (made, today, 20.4, TIDEMARK_FRIEND_DEEP);
      break;
    default:
      log_maker_contact (made, TIDEMARK_KIND_CALL, today, 20.4,
                         dice_chance (dice, 0.5) ? TIDEMARK_WHO_THEM : TIDEMARK_WHO_ME);
      break;
    }

  return reflect_flags (more) != flags;
}

static gboolean
does_loss_change (const GeneratedLog *log, Dice *dice, guint flags)
{
  g_autoptr (GeneratedLog) less = generated_log_copy (log);
  guint kept = 0;

  for (guint i = less->made->entries->len; i > 0; i--)
    if (dice_chance (dice, LOST_SHARE))
      g_ptr_array_remove_index (less->made->entries, i - 1);
  for (guint i = 0; i < less->messages->len; i++)
    if (!dice_chance (dice, LOST_SHARE))
      g_array_index (less->messages, GeneratedMessage, kept++) =
          g_array_index (less->messages, GeneratedMessage, i);
  g_array_set_size (less->messages, kept);

  return reflect_flags (less) != flags;
}

Trial
trial_run (LogKind kind, guint64 seed, gboolean follow)
{
  g_autoptr (GeneratedLog) log = log_kind_generate (kind, seed);
  g_autoptr (TidemarkReflection) reflection = generated_log_reflect (log);
  Dice dice = dice_new (CHANGE_STREAM, seed);
  Trial self = {
    .kind = kind,
    .by_hand = log->by_hand,
    .onset = log->onset == NO_ONSET ? TIDEMARK_DAY_NONE : LOG_DAY_0 + log->onset,
    .state = reflection->state,
    .flags = reflection->flags,
    .notes = reflection->notes,
    .withdrawal = reflection->withdrawal,
    .is_followed = follow,
  };

  note_reasons (&self, reflection);
  if (follow)
    {
      self.changed_by_one_more = does_one_more_change (log, &dice, self.flags);
      self.changed_by_loss = does_loss_change (log, &dice, self.flags);
    }
  return self;
}

/* As if the chat had been exported at each of them. */
static gboolean
is_flagged_at (const TidemarkSpan *span, int days_ago)
{
  g_autoptr (TidemarkSpan) before =
      tidemark_span_as_of (span, tidemark_span_get_now_s (span) - days_ago * TIDEMARK_SPAN_DAY_S);
  g_autoptr (TidemarkReflection) reflection = tidemark_reflection_new (before, NULL, NULL);

  return reflection->withdrawal.flagged;
}

int
trial_count_flagged_looks (LogKind kind, guint64 seed, int n_days, int step)
{
  g_autoptr (GeneratedLog) log = log_kind_generate (kind, seed);
  g_autoptr (TidemarkSpan) span = generated_log_read (log);
  int n = 0;

  for (int days_ago = 0; days_ago < n_days; days_ago += step)
    n += is_flagged_at (span, days_ago);
  return n;
}

int
trial_count_days_to_flag (LogKind kind, guint64 seed)
{
  g_autoptr (GeneratedLog) log = log_kind_generate (kind, seed);
  g_autoptr (TidemarkSpan) span = generated_log_read (log);
  int since = tidemark_span_get_today (span) - (LOG_DAY_0 + log->onset);

  for (int days = 1; days <= since; days++)
    if (is_flagged_at (span, since - days))
      return days;
  return G_MAXINT;
}
