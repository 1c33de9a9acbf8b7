/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "advice-scenes.h"

#define TODAY EVIDENCE_TODAY

void
scene_add_even_contact (LogMaker *log)
{
  for (int d = 0; d <= TODAY; d++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 9, TIDEMARK_WHO_THEM);
}

/* A question that has been open for longer than one's own limit, and a timeline for it. */
void
scene_pass_limit (LogMaker *log)
{
  scene_add_even_contact (log);
  log->person->waiting_limit_days = 20;
  log->person->agreed_until_day = LOG_DAY_0 + TODAY + 30;
  log_maker_talk (log, 60, 19, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_POSTPONED);
}

void
scene_ask_question (LogMaker *log)
{
  log_maker_talk (log, 60, 19, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_POSTPONED);
}

void
scene_set_limit (LogMaker *log)
{
  log->person->waiting_limit_days = 300;
}

void
scene_tell_distance (LogMaker *log)
{
  log_maker_talk (log, TODAY - 26, 19, TIDEMARK_TOPIC_DISTANCE, TIDEMARK_OUTCOME_DODGED);
}

/* More often lately, and each time there is distance for three days. */
void
scene_press_more_and_more (LogMaker *log)
{
  static const int days[] = { 20, 46, 72, 98, 103, 108, 113, 118 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    log_maker_move (log, days[i], 15, TIDEMARK_MOVE_PRESS);
  for (int d = 0; d <= TODAY; d++)
    {
      gboolean after = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (days); i++)
        after |= d > days[i] && d <= days[i] + 3;
      log_maker_rate (log, d, 19, (after ? 7 : 3) + d % 3 % 2);
    }
}

void
scene_set_check_in (LogMaker *log)
{
  log->person->check_in_day = LOG_DAY_0 + TODAY;
}

void
scene_press_today (LogMaker *log)
{
  log_maker_move (log, TODAY - 1, 15, TIDEMARK_MOVE_PRESS);
}

void
scene_ask_today (LogMaker *log)
{
  log_maker_talk (log, TODAY - 1, 15, TIDEMARK_TOPIC_NEEDS, TIDEMARK_OUTCOME_DODGED);
}

void
scene_see_friends (LogMaker *log)
{
  for (int kind = TIDEMARK_FRIEND_FUN; kind <= TIDEMARK_FRIEND_OLD; kind++)
    log_maker_friend (log, TODAY - kind, 17, (TidemarkFriend) kind);
}

void
scene_see_one_friend (LogMaker *log)
{
  log_maker_friend (log, TODAY - 1, 17, TIDEMARK_FRIEND_FUN);
}

void
scene_write_my_wish (LogMaker *log)
{
  g_set_str (&log->person->my_wish, "a home");
}

void
scene_write_their_wish (LogMaker *log)
{
  scene_write_my_wish (log);
  g_set_str (&log->person->their_wish_general, "a home");
}

void
scene_write_all_wishes (LogMaker *log)
{
  scene_write_their_wish (log);
  g_set_str (&log->person->their_wish_with_me, "yes");
}

void
scene_match_wishes (LogMaker *log)
{
  scene_write_all_wishes (log);
  log->person->wishes_match = TIDEMARK_ANSWER_YES;
}

void
scene_part_wishes (LogMaker *log)
{
  scene_write_all_wishes (log);
  log->person->wishes_match = TIDEMARK_ANSWER_NO;
}

const Scene scenes[] = {
  { "reason:pressure", "pursue_after", { NULL } },
  { "reason:pressure", "", { scene_press_more_and_more } },
  { "reason:pressure", "moving_fast", { scene_pass_limit } },
  { "reason:not_winning", "appreciation", { scene_pass_limit } },
  { "reason:unwilling_deep", "openness", { scene_pass_limit } },
  { "reason:hurt_before", "hurt_context", { scene_pass_limit } },
  { "reason:someone_else", "habits", { scene_pass_limit } },
  { "reason:someone_else", "habits dates_rate", { scene_pass_limit } },
  { "reason:low_confidence", "self_doubt", { scene_pass_limit } },
  { "reason:red_flag", "red_flag", { scene_pass_limit } },
  { "reason:incompatible", "clash", { scene_pass_limit } },
  { "reason:not_ready", "stage_mismatch", { scene_pass_limit } },
  { "reason:comm_style", "misread", { scene_pass_limit } },
  { "reason:commit_avoid", "excl_dodged", { scene_add_even_contact } },
  { "reason:not_right", "dist_trend vol_trend follow_through", { scene_tell_distance } },
  { "reason:not_over_ex", "ex_mentions", { scene_pass_limit } },
  { "reason:work_stress", "stress_assoc", { NULL } },
  { "reason:chase_over", "onset_milestone init_shift", { scene_tell_distance } },
  { "reason:dance", "cycle_returns", { NULL } },
  { "reason:space_unasked", "space_asked", { scene_pass_limit } },

  { "flag:withdrawal", "dist_shape", { scene_tell_distance } },
  { "flag:words_actions", "promises", { scene_add_even_contact } },
  { "flag:excl_dodged", "excl_dodged", { scene_add_even_contact } },
  { "flag:limit_passed", "", { scene_pass_limit } },
  { "flag:needs_unmet", "needs_met", { scene_add_even_contact } },

  { "note:dance", "cycle_returns", { NULL } },
  { "note:stress", "stress_assoc", { NULL } },
  { "note:pressure", "pursue_after", { NULL } },
  { "note:cautious_consistent", "hurt_context consistency", { NULL } },

  { "state:steady", "-dist_trend", { NULL } },
  { "state:not_enough", "", { NULL } },

  { "side:check_in_due", "", { scene_add_even_contact, scene_set_check_in } },
  { "side:pressed_while_away", "-time_away", { scene_press_today } },
  { "side:asked_while_away", "-time_away", { scene_ask_today } },
  { "side:distance_untold", "dist_shape", { NULL } },
  { "side:away_usual", "-time_away", { scene_see_friends } },
  { "side:away_long", "time_away", { scene_see_friends } },
  { "side:no_friends_while_away", "-time_away", { NULL } },
  { "side:missing_kind", "-time_away", { scene_see_one_friend } },
  { "side:open_question", "", { scene_add_even_contact, scene_ask_question, scene_set_limit } },
  { "side:no_limit", "", { scene_add_even_contact, scene_ask_question } },
  { "side:needs_untold", "closeness_gap", { scene_add_even_contact } },

  { "signal:silence_now", "silence_now", { scene_tell_distance } },
  { "signal:felt_signs", "felt_signs", { scene_add_even_contact } },
  { "signal:closeness_gap", "closeness_gap", { scene_add_even_contact } },
  { "signal:consistency", "-consistency", { NULL } },

  { "step:my_wish", "", { scene_add_even_contact } },
  { "step:ask_general", "", { scene_add_even_contact, scene_write_my_wish } },
  { "step:ask_with_me", "", { scene_add_even_contact, scene_write_their_wish } },
  { "step:watch_actions", "", { scene_add_even_contact, scene_write_all_wishes } },
  { "step:compare_wishes", "-promises", { scene_add_even_contact, scene_write_all_wishes } },
  { "step:stay_available", "-promises", { scene_add_even_contact, scene_match_wishes } },
  { "step:clear_choice", "-promises", { scene_add_even_contact, scene_part_wishes } },
  { "step:believe_actions", "promises", { scene_add_even_contact, scene_match_wishes } },
};

const guint n_scenes = G_N_ELEMENTS (scenes);

static void
fill (LogMaker *log, const char *signal)
{
  gboolean other = *signal == '-';

  for (int i = 0; i < n_evidence_logs; i++)
    if (g_str_equal (evidence_logs[i].id, signal + other))
      {
        evidence_logs[i].fill (log, other ? EVIDENCE_OTHER : EVIDENCE_FOR);
        return;
      }
  g_error ("no log for %s", signal);
}

TidemarkReflection *
scene_reflect (const Scene *scene, gboolean has_safety)
{
  g_autoptr (LogMaker) log = log_maker_new (TODAY, 20, 0);
  g_auto (GStrv) signals = g_strsplit (scene->signals, " ", -1);

  g_set_str (&log->person->alias, "Kim");
  log->has_safety = has_safety;
  for (int i = 0; signals[i] != NULL; i++)
    if (*signals[i] != '\0')
      fill (log, signals[i]);
  for (int i = 0; scene->changes[i] != NULL; i++)
    scene->changes[i](log);

  return log_maker_reflect (log);
}
