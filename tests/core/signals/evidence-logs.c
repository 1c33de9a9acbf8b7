/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "evidence-logs.h"

#define TODAY EVIDENCE_TODAY
#define LATE (TODAY - 13)

/* Something happened every day, so that rates have weeks to go by. */
static void
fill_days (LogMaker *log)
{
  for (int d = 0; d <= TODAY; d++)
    log_maker_add (log, TIDEMARK_KIND_NOTHING, d, 8);
}

static void
fill_step (LogMaker *log, int from, int before, int after)
{
  for (int d = 0; d <= TODAY; d++)
    log_maker_rate (log, d, 19, (d < from ? before : after) + d % 2);
}

static void
fill_shape (LogMaker *log, Evidence evidence)
{
  if (evidence == EVIDENCE_LITTLE)
    for (int d = 0; d < 4; d++)
      log_maker_rate (log, TODAY - d, 19, 3);
  else
    fill_step (log, 90, evidence == EVIDENCE_FOR ? 2 : 7, evidence == EVIDENCE_FOR ? 7 : 2);
}

static void
fill_trend (LogMaker *log, Evidence evidence)
{
  for (int d = TODAY - 50; d <= TODAY; d++)
    if (evidence != EVIDENCE_LITTLE || d > TODAY - 4)
      log_maker_rate (log, d, 19,
                      evidence == EVIDENCE_FOR ? (d - TODAY + 50) / 6 : (TODAY - d) / 6);
}

/* Their messages of each day: before and lately. */
static void
fill_volume (LogMaker *log, int before, int lately)
{
  for (int d = 0; d <= TODAY; d++)
    for (int k = 0; k < (d < LATE ? before + d % 2 : lately); k++)
      log_maker_message (log, d, 10 + 0.5 * k, TIDEMARK_WHO_THEM, 20);
}

static void
fill_vol_step (LogMaker *log, Evidence evidence)
{
  if (evidence == EVIDENCE_LITTLE)
    for (int d = TODAY - 20; d <= TODAY; d++)
      log_maker_message (log, d, 10, TIDEMARK_WHO_THEM, 20);
  else
    fill_volume (log, 4, evidence == EVIDENCE_FOR ? 1 : 16);
}

static void
fill_vol_trend (LogMaker *log, Evidence evidence)
{
  for (int d = evidence == EVIDENCE_LITTLE ? TODAY - 20 : 0; d <= TODAY; d++)
    for (int k = 0; k <= (evidence == EVIDENCE_FOR ? TODAY - d : d) / 8; k++)
      log_maker_message (log, d, 10 + 0.5 * k, TIDEMARK_WHO_THEM, 20);
}

static void
fill_len_step (LogMaker *log, Evidence evidence)
{
  int before = evidence == EVIDENCE_FOR ? 60 : 15, lately = evidence == EVIDENCE_FOR ? 15 : 60;

  for (int d = evidence == EVIDENCE_LITTLE ? LATE : 0; d <= TODAY; d++)
    log_maker_message (log, d, 10, TIDEMARK_WHO_THEM, (d < LATE ? before : lately) + d % 5);
}

static void
fill_init_shift (LogMaker *log, Evidence evidence)
{
  for (int d = evidence == EVIDENCE_LITTLE ? TODAY - 3 : 0; d <= TODAY; d++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 10,
                       (d < LATE) == (evidence == EVIDENCE_FOR) ? TIDEMARK_WHO_THEM
                                                                : TIDEMARK_WHO_ME);
}

static void
fill_reply_delay (LogMaker *log, Evidence evidence)
{
  for (int d = evidence == EVIDENCE_LITTLE ? TODAY - 3 : 0; d <= TODAY; d++)
    {
      gboolean slow = (d >= LATE) == (evidence == EVIDENCE_FOR);

      log_maker_message (log, d, 9, TIDEMARK_WHO_ME, 20);
      log_maker_message (log, d, 9 + (slow ? 4 : 0.2) + 0.01 * (d % 7), TIDEMARK_WHO_THEM, 20);
    }
}

/* Every second day, so that an answer that came late is no answer to the next one. */
static void
fill_unanswered (LogMaker *log, Evidence evidence)
{
  for (int d = evidence == EVIDENCE_LITTLE ? TODAY - 5 : 1; d < TODAY; d += 2)
    {
      gboolean late = (d >= LATE) == (evidence == EVIDENCE_FOR);

      log_maker_message (log, d, 9, TIDEMARK_WHO_ME, 20);
      log_maker_message (log, d + late, late ? 20 : 10, TIDEMARK_WHO_THEM, 20);
    }
  log_maker_message (log, TODAY, 19, TIDEMARK_WHO_THEM, 20);
}

static void
fill_silence (LogMaker *log, Evidence evidence)
{
  int last = evidence == EVIDENCE_FOR ? TODAY - 11 : TODAY;

  fill_days (log);
  for (int d = evidence == EVIDENCE_LITTLE ? TODAY - 4 : 0; d <= last; d++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 12, TIDEMARK_WHO_THEM);
}

static void
fill_dates (LogMaker *log, Evidence evidence)
{
  fill_days (log);
  for (int d = 0; d <= TODAY; d++)
    {
      gboolean recent = d > TODAY - 28;

      if (evidence == EVIDENCE_LITTLE ? d % 60 == 0
          : evidence == EVIDENCE_FOR  ? !recent && d % 3 == 0
          : recent                    ? d % 2 == 0
                                      : d % 14 == 0)
        log_maker_contact (log, TIDEMARK_KIND_DATE, d, 18, TIDEMARK_WHO_THEM);
    }
}

/* Days of one thing: many of the last three weeks, or many of the time before. */
static gboolean
is_shifted (int d, Evidence evidence)
{
  gboolean recent = d > TODAY - 21;

  return evidence == EVIDENCE_LITTLE ? d == TODAY
         : evidence == EVIDENCE_FOR  ? (recent && d % 2 == 0) || d % 40 == 10
                                     : !recent && d % 3 == 0;
}

static void
fill_felt_signs (LogMaker *log, Evidence evidence)
{
  fill_days (log);
  for (int d = 0; d <= TODAY; d++)
    if (is_shifted (d, evidence))
      log_maker_mark (log, d, 18, TIDEMARK_MARK_LOOKS_AWAY + d % 3);
}

static void
fill_pursuit_rate (LogMaker *log, Evidence evidence)
{
  fill_days (log);
  for (int d = 0; d <= TODAY; d++)
    if (is_shifted (d, evidence))
      log_maker_move (log, d, 15, d % 3 ? TIDEMARK_MOVE_PURSUE : TIDEMARK_MOVE_PRESS);
}

/* Times away of a week; for the other side each after a day of pressing. */
static void
fill_cycle (LogMaker *log, Evidence evidence)
{
  for (int d = 0; d <= TODAY; d++)
    {
      int phase = d % 24;
      gboolean away = evidence != EVIDENCE_LITTLE && phase >= 10 && phase < 17;

      log_maker_rate (log, d, 19, (away ? 8 : 2) + d % 2);
      if (evidence == EVIDENCE_OTHER && phase == 9)
        log_maker_move (log, d, 15, TIDEMARK_MOVE_PRESS);
    }
}

/* Two times away of a week, then one that is long, or has just begun. */
static void
fill_time_away (LogMaker *log, Evidence evidence)
{
  int since = evidence == EVIDENCE_FOR ? TODAY - 45 : TODAY - 5;

  for (int d = 0; d <= TODAY; d++)
    {
      gboolean away =
          (d >= 20 && d < 26) || (d >= 44 && d < 50) || (evidence != EVIDENCE_LITTLE && d >= since);

      log_maker_rate (log, d, 19, (away ? 8 : 2) + d % 2);
    }
}

static void
fill_gap_closer (LogMaker *log, Evidence evidence)
{
  for (int d = evidence == EVIDENCE_LITTLE ? TODAY - 4 : 1; d <= TODAY; d += 2)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 12,
                       evidence == EVIDENCE_FOR ? TIDEMARK_WHO_ME : TIDEMARK_WHO_THEM);
}

/* Days of marks: the second one speaks for the signal, the first one against. */
static void
fill_share (LogMaker *log, Evidence evidence, TidemarkMark good, TidemarkMark bad)
{
  for (int k = 0; k < (evidence == EVIDENCE_LITTLE ? 1 : 12); k++)
    log_maker_mark (log, TODAY - 5 * k, 18, evidence == EVIDENCE_FOR ? bad : good);
}

static void
fill_space_asked (LogMaker *log, Evidence evidence)
{
  fill_share (log, evidence, TIDEMARK_MARK_SPACE_ASKED, TIDEMARK_MARK_SPACE_TAKEN);
}

static void
fill_openness (LogMaker *log, Evidence evidence)
{
  fill_share (log, evidence, TIDEMARK_MARK_OPENED_UP, TIDEMARK_MARK_SHUT_DOWN);
}

static void
fill_appreciation (LogMaker *log, Evidence evidence)
{
  fill_share (log, evidence, TIDEMARK_MARK_APPRECIATED, TIDEMARK_MARK_FELT_CRITICISED);
}

static void
fill_stage (LogMaker *log, Evidence evidence)
{
  fill_share (log, evidence, TIDEMARK_MARK_WANTS_SERIOUS, TIDEMARK_MARK_WANTS_CASUAL);
}

static void
fill_promises (LogMaker *log, Evidence evidence)
{
  for (int k = 0; k < (evidence == EVIDENCE_LITTLE ? 1 : 12); k++)
    log_maker_promise (log, 5 * k, 12, 2,
                       evidence == EVIDENCE_FOR ? TIDEMARK_OUTCOME_BROKEN : TIDEMARK_OUTCOME_KEPT);
}

static void
fill_follow_through (LogMaker *log, Evidence evidence)
{
  for (int k = 0; k < (evidence == EVIDENCE_LITTLE ? 1 : 12); k++)
    {
      log_maker_mark (log, 5 * k, 18, TIDEMARK_MARK_FUTURE_TALK);
      if (evidence == EVIDENCE_OTHER)
        log_maker_contact (log, TIDEMARK_KIND_DATE, 5 * k + 2, 18, TIDEMARK_WHO_THEM);
    }
}

static void
fill_consistency (LogMaker *log, Evidence evidence)
{
  for (int k = 0; k < (evidence == EVIDENCE_LITTLE ? 0 : 12); k++)
    log_maker_promise (log, 5 * k, 12, 2,
                       evidence == EVIDENCE_FOR ? TIDEMARK_OUTCOME_KEPT : TIDEMARK_OUTCOME_BROKEN);
  for (int d = 0; d <= (evidence == EVIDENCE_LITTLE ? 5 : TODAY); d++)
    log_maker_rate (log, d, 19, evidence == EVIDENCE_FOR ? 2 : 9 * (d % 2));
}

static void
fill_excl_dodged (LogMaker *log, Evidence evidence)
{
  for (int k = 0; k < (evidence == EVIDENCE_LITTLE ? 1 : 3); k++)
    log_maker_talk (log, evidence == EVIDENCE_LITTLE ? TODAY : 20 + 10 * k, 19,
                    TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
  if (evidence == EVIDENCE_OTHER)
    log_maker_talk (log, 50, 19, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_AGREED);
}

static void
fill_waited (LogMaker *log, Evidence evidence)
{
  if (evidence != EVIDENCE_LITTLE)
    log->person->waiting_limit_days = evidence == EVIDENCE_FOR ? 20 : 200;
  log_maker_talk (log, 50, 19, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
}

static void
fill_needs (LogMaker *log, Evidence evidence)
{
  for (int k = 0; k < (evidence == EVIDENCE_LITTLE ? 1 : 12); k++)
    log_maker_talk (log, TODAY - 5 * k, 19, TIDEMARK_TOPIC_NEEDS,
                    evidence == EVIDENCE_FOR ? TIDEMARK_OUTCOME_UNANSWERED
                                             : TIDEMARK_OUTCOME_AGREED);
}

/* Ratings that go up, or down, some days after a move. */
static void
fill_after (LogMaker *log, TidemarkMove move, int from, int to, gboolean up, int n_moves)
{
  for (int d = 0; d <= TODAY; d++)
    {
      int phase = d % 13;
      gboolean after = phase >= from && phase <= to;

      log_maker_rate (log, d, 19, (after == up ? 7 : 3) + d % 3 % 2);
      if (phase == 0 && n_moves-- > 0)
        log_maker_move (log, d, 15, move);
    }
}

static void
fill_pursue_after (LogMaker *log, Evidence evidence)
{
  fill_after (log, TIDEMARK_MOVE_PRESS, 1, 3, evidence == EVIDENCE_FOR,
              evidence == EVIDENCE_LITTLE ? 2 : 99);
}

static void
fill_space_after (LogMaker *log, Evidence evidence)
{
  fill_after (log, TIDEMARK_MOVE_SPACE, 2, 7, evidence != EVIDENCE_FOR,
              evidence == EVIDENCE_LITTLE ? 2 : 99);
}

static void
fill_reactive (LogMaker *log, Evidence evidence)
{
  for (int d = 0; d <= TODAY; d++)
    {
      gboolean around = d % 11 >= 9;

      log_maker_rate (log, d, 19, (around == (evidence == EVIDENCE_FOR) ? 7 : 3) + d % 3 % 2);
      if (d % 11 == 10 && (evidence != EVIDENCE_LITTLE || d < 20))
        log_maker_move (log, d, 15, TIDEMARK_MOVE_PURSUE);
    }
}

static void
fill_stress (LogMaker *log, Evidence evidence)
{
  for (int d = 0; d <= TODAY; d++)
    {
      gboolean around = d % 11 >= 9;

      log_maker_rate (log, d, 19, (around == (evidence == EVIDENCE_FOR) ? 7 : 3) + d % 3 % 2);
      if (d % 11 == 9 && (evidence != EVIDENCE_LITTLE || d < 12))
        log_maker_mark (log, d, 15, TIDEMARK_MARK_WORK_STRESS);
    }
}

/* Whether something crowds before a rise in distance on day 90, or came long before it. */
static gboolean
is_before_onset (int d, Evidence evidence)
{
  return evidence == EVIDENCE_FOR ? d > 82 && d <= 90 : d > 30 && d < 40 && d % 2 == 0;
}

static void
fill_onset_press (LogMaker *log, Evidence evidence)
{
  fill_step (log, evidence == EVIDENCE_LITTLE ? TODAY + 1 : 90, 2, 7);
  for (int d = 0; d <= TODAY; d++)
    if (is_before_onset (d, evidence))
      log_maker_move (log, d, 15, TIDEMARK_MOVE_PRESS);
}

static void
fill_onset_stress (LogMaker *log, Evidence evidence)
{
  fill_step (log, evidence == EVIDENCE_LITTLE ? TODAY + 1 : 90, 2, 7);
  for (int d = 0; d <= TODAY; d++)
    if (is_before_onset (d, evidence))
      log_maker_mark (log, d, 15, TIDEMARK_MARK_FAMILY_STRESS);
}

static void
fill_onset_milestone (LogMaker *log, Evidence evidence)
{
  fill_step (log, evidence == EVIDENCE_LITTLE ? TODAY + 1 : 90, 2, 7);
  if (evidence == EVIDENCE_FOR)
    log_maker_mark (log, 85, 15, TIDEMARK_MARK_MILESTONE);
}

static void
fill_tag (LogMaker *log, Evidence evidence, TidemarkMark mark)
{
  int n = evidence == EVIDENCE_LITTLE ? 1 : evidence == EVIDENCE_FOR ? 10 : 2;

  fill_days (log);
  for (int k = 0; k < n; k++)
    log_maker_mark (log, TODAY - 3 * k, 18, mark);
}

#define TAG(name, mark)                                                                            \
  static void fill_##name (LogMaker *log, Evidence evidence) { fill_tag (log, evidence, mark); }

TAG (moving_fast, TIDEMARK_MARK_MOVING_FAST)
TAG (ex_mentions, TIDEMARK_MARK_EX_MENTIONED)
TAG (self_doubt, TIDEMARK_MARK_MONEY_STRAIN)
TAG (misread, TIDEMARK_MARK_MISUNDERSTANDING)
TAG (clash, TIDEMARK_MARK_PLANS_CLASH)
TAG (red_flag, TIDEMARK_MARK_HE_NAMED_PROBLEM)
TAG (habits, TIDEMARK_MARK_GUARDED)

static void
fill_hurt (LogMaker *log, Evidence evidence)
{
  for (int k = 0; k < (evidence == EVIDENCE_LITTLE ? 0 : evidence == EVIDENCE_FOR ? 3 : 1); k++)
    log_maker_mark (log, 10 * k, 18, TIDEMARK_MARK_PAST_HURT);
}

/* The days of these logs begin on a Friday. Calls in the morning keep the contact as it is. */
static void
fill_free_time (LogMaker *log, Evidence evidence)
{
  for (int d = evidence == EVIDENCE_LITTLE ? TODAY - 30 : 0; d <= TODAY; d++)
    {
      gboolean weekend = d % 7 <= 2, recent = d > TODAY - 28;
      gboolean evening = !weekend || (evidence == EVIDENCE_FOR ? !recent : recent || d % 7 == 1);

      for (int k = 0; k < 4; k++)
        log_maker_contact (log, TIDEMARK_KIND_CALL, d, 8 + k, TIDEMARK_WHO_THEM);
      if (evening)
        log_maker_contact (log, TIDEMARK_KIND_CALL, d, 19, TIDEMARK_WHO_THEM);
    }
}

static void
fill_closeness_gap (LogMaker *log, Evidence evidence)
{
  for (int k = 0; k < (evidence == EVIDENCE_LITTLE ? 2 : 15); k++)
    {
      log_maker_rate (log, TODAY - 3 * k, 19, evidence == EVIDENCE_FOR ? 7 : 1);
      log_maker_want (log, TODAY - 3 * k, 19, evidence == EVIDENCE_FOR ? 9 : 1);
    }
}

static void
fill_support (LogMaker *log, Evidence evidence)
{
  for (int k = 0; k < (evidence == EVIDENCE_LITTLE ? 0 : 6); k++)
    log_maker_friend (log, TODAY - 4 * k, 17,
                      evidence == EVIDENCE_FOR ? (TidemarkFriend) (TIDEMARK_FRIEND_FUN + k % 3)
                                               : TIDEMARK_FRIEND_FUN);
}

/* In the order of the registry. */
const EvidenceLog evidence_logs[] = {
  { "dist_shape", fill_shape, "4 of 12 rated days", 0.9, -0.9, 60 },
  { "dist_trend", fill_trend, "4 of 10 rated days", 0.9, -0.9, 90 },
  { "vol_step", fill_vol_step, "2 of 6 weeks", 0.5, -0.5, 60 },
  { "vol_trend", fill_vol_trend, "2 of 7 weeks", 0.5, -0.4, 60 },
  { "len_step", fill_len_step, "0 of 4 logged weeks to compare with", 0.9, -0.9, 60 },
  { "init_shift", fill_init_shift, "4 of 6 such days in the last two weeks", 0.9, -0.9, 60 },
  { "reply_delay", fill_reply_delay, "4 of 5 such days in the last two weeks", 0.9, -0.9, 60 },
  { "unanswered", fill_unanswered, "3 of 6 such days in the last two weeks", 0.5, -0.5, 60 },
  { "silence_now", fill_silence, "4 of 10 quiet gaps", 0.1, 0, 60 },
  { "dates_rate", fill_dates, "1 of 4 earlier dates", 0.9, -0.5, 60 },
  { "felt_signs", fill_felt_signs, "1 of 3 days with such a mark", 0.5, -0.5, 60 },
  { "cycle_returns", fill_cycle, "0 of 2 times away that ended", 0.7, 0.5, 76 },
  { "time_away", fill_time_away, "a time away under way", 0.1, 0, 60 },
  { "gap_closer", fill_gap_closer, "2 of 4 quiet gaps", 0.9, -0.9, 60 },
  { "space_asked", fill_space_asked, "1 of 3 days with such a mark", 0.9, -0.9, 68 },
  { "promises", fill_promises, "1 of 3 decided promises", 0.9, -0.9, 55 },
  { "follow_through", fill_follow_through, "1 of 3 days with such a mark", 0.9, -0.9, 54 },
  { "consistency", fill_consistency, "0 of 2 parts", 0.9, -0.9, 55 },
  { "excl_dodged", fill_excl_dodged, "1 of 2 talks", 0.9, -1, 40 },
  { "waited", fill_waited, "a limit of your own", 0.9, 0.2, 60 },
  { "needs_met", fill_needs, "1 of 2 talks", 0.9, -0.9, 64 },
  { "stage_mismatch", fill_stage, "1 of 2 things said about what is wanted", 0.9, -0.9, 64 },
  { "pursue_after", fill_pursue_after, "1 of 5 days on which you logged such a move", 0.5, -0.5,
    64 },
  { "space_after", fill_space_after, "1 of 4 days on which you logged such a move", 0.5, -0.5, 64 },
  { "pursuit_rate", fill_pursuit_rate, "1 of 4 days on which you logged such a move", 0.5, -0.5,
    60 },
  { "pursue_reactive", fill_reactive, "1 of 5 days on which you logged such a move", 0.5, -0.5,
    64 },
  { "onset_press", fill_onset_press, "a day on which distance clearly began to rise", 0.5, 0, 60 },
  { "onset_stress", fill_onset_stress, "a day on which distance clearly began to rise", 0.5, 0,
    60 },
  { "onset_milestone", fill_onset_milestone, "a day on which distance clearly began to rise", 0.6,
    0, 60 },
  { "moving_fast", fill_moving_fast, "1 of 2 days with such a mark", 0.9, 0, 95 },
  { "stress_assoc", fill_stress, "2 of 5 days with such a mark", 0.5, -0.5, 64 },
  { "hurt_context", fill_hurt, "0 of 1 day with such a mark", 1, 0.4, 60 },
  { "ex_mentions", fill_ex_mentions, "1 of 2 days with such a mark", 0.9, 0, 95 },
  { "self_doubt", fill_self_doubt, "1 of 2 days with such a mark", 0.9, 0, 95 },
  { "misread", fill_misread, "1 of 2 days with such a mark", 0.9, 0, 95 },
  { "clash", fill_clash, "1 of 2 days with such a mark", 0.9, 0, 95 },
  { "red_flag", fill_red_flag, "1 of 2 days with such a mark", 0.9, 0, 95 },
  { "habits", fill_habits, "1 of 2 days with such a mark", 0.9, 0, 95 },
  { "openness", fill_openness, "1 of 3 days with such a mark", 0.9, -0.9, 68 },
  { "appreciation", fill_appreciation, "1 of 3 days with such a mark", 0.9, -0.9, 68 },
  { "free_time", fill_free_time, "1 of 9 earlier weekend evenings", 0.9, -0.9, 60 },
  { "closeness_gap", fill_closeness_gap, "2 of 6 days with both ratings", 0.9, -0.9, 95 },
  { "support_variety", fill_support, "any time with friends in four weeks", 0, 0, 107 },
};

const int n_evidence_logs = G_N_ELEMENTS (evidence_logs);

LogMaker *
evidence_log_make (const EvidenceLog *self, Evidence evidence)
{
  LogMaker *log = log_maker_new (EVIDENCE_TODAY, 20, 0);

  g_set_str (&log->person->alias, "Kim");
  self->fill (log, evidence);
  return log;
}
