/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-my-side.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tidemark-article.h"
#include "tidemark-signal-support.h"
#include "tidemark-times-away.h"

#define FRIEND_WINDOW_DAYS 28
#define TOLD_WINDOW_DAYS 28
#define UNUSUAL 0.10

static const TidemarkFinding *
get_finding (const GPtrArray *findings, const char *id)
{
  return g_ptr_array_index (findings, tidemark_signal_registry_find (id));
}

static gboolean
is_written (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Whether there is enough to set their words against: promises, or warm words of a while ago. */
static gboolean
can_watch_actions (const GPtrArray *findings)
{
  return get_finding (findings, "promises")->available ||
         get_finding (findings, "follow_through")->available ||
         get_finding (findings, "excl_dodged")->available;
}

static TidemarkStep
find_step (const TidemarkPerson *person, const GPtrArray *findings, gboolean actions_contradict)
{
  if (!is_written (person->my_wish))
    return TIDEMARK_STEP_MY_WISH;
  if (!is_written (person->their_wish_general))
    return TIDEMARK_STEP_ASK_GENERAL;
  if (!is_written (person->their_wish_with_me))
    return TIDEMARK_STEP_ASK_WITH_ME;
  if (!can_watch_actions (findings))
    return TIDEMARK_STEP_WATCH_ACTIONS;
  if (actions_contradict)
    return TIDEMARK_STEP_BELIEVE_ACTIONS;
  if (person->wishes_match == TIDEMARK_ANSWER_NONE)
    return TIDEMARK_STEP_COMPARE_WISHES;
  return person->wishes_match == TIDEMARK_ANSWER_YES ? TIDEMARK_STEP_STAY_AVAILABLE
                                                     : TIDEMARK_STEP_CLEAR_CHOICE;
}

static void
count_talks (TidemarkMySide *self, const TidemarkSpan *span)
{
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_TALK, &n);

  for (int i = 0; i < n; i++)
    if (rows[i].what == TIDEMARK_TOPIC_DISTANCE &&
        tidemark_span_get_today (span) - rows[i].day < TOLD_WINDOW_DAYS)
      self->has_told_distance = TRUE;
    else if (rows[i].what == TIDEMARK_TOPIC_NEEDS)
      {
        self->needs_told++;
        self->needs_agreed += rows[i].value == TIDEMARK_OUTCOME_AGREED;
        self->needs_unanswered += rows[i].value == TIDEMARK_OUTCOME_DODGED ||
                                  rows[i].value == TIDEMARK_OUTCOME_POSTPONED ||
                                  rows[i].value == TIDEMARK_OUTCOME_UNANSWERED;
      }
}

static void
count_friends (TidemarkMySide *self, const TidemarkSpan *span)
{
  int n, today = tidemark_span_get_today (span);
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_FRIEND, &n);

  for (int i = 0; i < n; i++)
    if (rows[i].day <= today && today - rows[i].day < FRIEND_WINDOW_DAYS)
      self->friends[rows[i].what]++;
}

/* Of the one that is under way. */
static void
count_open (TidemarkMySide *self, const TidemarkSpan *span, int start, const GArray *friend_days)
{
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_MOVE, &n);

  self->is_away = TRUE;
  self->open_friend_days = tidemark_measure_count_days (friend_days, start, G_MAXINT);
  for (int i = 0; i < n; i++)
    if (rows[i].day >= start)
      {
        self->open_moves_space += rows[i].what == TIDEMARK_MOVE_SPACE;
        self->open_moves_pressed += rows[i].what != TIDEMARK_MOVE_SPACE;
      }

  rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_TALK, &n);
  for (int i = 0; i < n; i++)
    self->open_talks += rows[i].day >= start && rows[i].what != TIDEMARK_TOPIC_NONE &&
                        rows[i].what != TIDEMARK_TOPIC_OTHER;
}

static void
count_while_away (TidemarkMySide *self, const TidemarkSpan *span)
{
  g_autoptr (TidemarkTimesAway) away = tidemark_times_away_find (span);
  g_autoptr (GArray) friend_days = tidemark_measure_days (span, TIDEMARK_ROWS_FRIEND, G_MAXUINT64);
  int n;
  const TidemarkSpanRow *moves = tidemark_span_get_rows (span, TIDEMARK_ROWS_MOVE, &n);

  if (tidemark_times_away_get_open (away) != NULL)
    count_open (self, span, tidemark_times_away_get_open (away)->start, friend_days);
  for (int i = 0; i < n; i++)
    if (tidemark_times_away_contains (away, moves[i].day))
      {
        self->moves_space += moves[i].what == TIDEMARK_MOVE_SPACE;
        self->moves_pressed += moves[i].what != TIDEMARK_MOVE_SPACE;
      }

  for (guint i = 0; i < away->times->len; i++)
    {
      const TidemarkTimeAway *time = &g_array_index (away->times, TidemarkTimeAway, i);

      self->away_days += time->state == TIDEMARK_AWAY_CENSORED ? 0 : time->end - time->start + 1;
      self->away_friend_days +=
          time->state == TIDEMARK_AWAY_CENSORED
              ? 0
              : tidemark_measure_count_days (friend_days, time->start, time->end);
    }
}

/**
 * tidemark_my_side_find:
 * @findings: (element-type TidemarkFinding): of all signals, in the order of the registry
 * @actions_contradict: whether what was done does not go with what was said
 *
 * Returns: one's own part. Pure, any thread.
 */
TidemarkMySide
tidemark_my_side_find (const TidemarkSpan *span,
                       const GPtrArray *findings,
                       gboolean actions_contradict)
{
  const TidemarkPerson *person = tidemark_span_get_person (span);
  const TidemarkFinding *away = get_finding (findings, "time_away");
  const TidemarkFinding *waited = get_finding (findings, "waited");
  const TidemarkFinding *dodged = get_finding (findings, "excl_dodged");
  TidemarkMySide self = {
    .step = find_step (person, findings, actions_contradict),
    .open_days = TIDEMARK_UNSAID,
    .limit_days = person->waiting_limit_days,
    .agreed_until_day = person->agreed_until_day,
    .check_in_day = person->check_in_day,
    .pursue_after = tidemark_finding_get_number (get_finding (findings, "pursue_after"), "T"),
    .pursue_reactive =
        tidemark_finding_get_number (get_finding (findings, "pursue_reactive"), "diff"),
    .space_after = tidemark_finding_get_number (get_finding (findings, "space_after"), "T"),
  };

  if (waited->available)
    self.open_days = tidemark_finding_get_count (waited, "open_days");
  else if (dodged->available && tidemark_finding_get_count (dodged, "dodges") > 0)
    self.open_days = tidemark_finding_get_count (dodged, "open_days");

  count_talks (&self, span);
  count_friends (&self, span);
  count_while_away (&self, span);
  self.is_away_long = away->available && away->p_worse < UNUSUAL;
  return self;
}

static const struct
{
  const char *id;
  const char *text;
} steps[TIDEMARK_N_STEPS] = {
  [TIDEMARK_STEP_MY_WISH] = { "my_wish",
                              N_ ("Write down what you want from a relationship in general.") },
  [TIDEMARK_STEP_ASK_GENERAL] = { "ask_general",
                                  N_ ("Ask, at a calm time, what {alias} wants in general.") },
  [TIDEMARK_STEP_ASK_WITH_ME] = { "ask_with_me", N_ ("Ask whether {alias} wants that with you.") },
  [TIDEMARK_STEP_WATCH_ACTIONS] = { "watch_actions",
                                    N_ ("Log what is promised and what is done, and look "
                                        "whether they go together.") },
  [TIDEMARK_STEP_COMPARE_WISHES] = { "compare_wishes",
                                     N_ ("Compare what {alias} wants with what you want.") },
  [TIDEMARK_STEP_STAY_AVAILABLE] = { "stay_available",
                                     N_ ("Words, actions and your own wish go together: you can "
                                         "stay available.") },
  [TIDEMARK_STEP_CLEAR_CHOICE] = { "clear_choice", N_ ("It is clear what {alias} wants, and it is "
                                                       "not what you want. "
                                                       "What follows is your choice.") },
  [TIDEMARK_STEP_BELIEVE_ACTIONS] = { "believe_actions",
                                      N_ ("Words and actions do not go together: believe the "
                                          "actions, and take a step back.") },
};

static const char unsafe_step[] =
    N_ ("Keep your own wish in view. Nothing has to be asked or decided now.");

/* The name in files. */
const char *
tidemark_step_id (TidemarkStep step)
{
  return steps[step].id;
}

/**
 * tidemark_step_say:
 * @alias: of the person
 * @has_safety: whether the journal has safety marks: then no step leads to or from the person
 *
 * Returns: (transfer full): the step as a translated sentence. Any thread.
 */
char *
tidemark_step_say (TidemarkStep step, const char *alias, gboolean has_safety)
{
  gboolean is_own = step == TIDEMARK_STEP_MY_WISH;

  return tidemark_article_say (has_safety && !is_own ? unsafe_step : steps[step].text, alias);
}
