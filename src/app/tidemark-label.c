/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-label.h"

#include <glib/gi18n.h>

static const struct
{
  const char *one;
  const char *many;
  const char *icon_name;
} kinds[] = {
  [TIDEMARK_KIND_MESSAGE] = { N_ ("Message"), N_ ("Messages"), "tm-text-them-symbolic" },
  [TIDEMARK_KIND_TEXT] = { N_ ("Text"), N_ ("Texts"), "tm-text-them-symbolic" },
  [TIDEMARK_KIND_CALL] = { N_ ("Call"), N_ ("Calls"), "tm-call-symbolic" },
  [TIDEMARK_KIND_DATE] = { N_ ("Date"), N_ ("Dates"), "tm-date-symbolic" },
  [TIDEMARK_KIND_DISTANCE] = { N_ ("Felt Distance"), N_ ("Felt Distances"), "tm-far-symbolic" },
  [TIDEMARK_KIND_WANTED] = { N_ ("Closeness I Wanted"), N_ ("Closeness I Wanted"),
                             "tm-near-symbolic" },
  [TIDEMARK_KIND_PROMISE] = { N_ ("Promise"), N_ ("Promises"), "tm-promise-symbolic" },
  [TIDEMARK_KIND_TALK] = { N_ ("Talk"), N_ ("Talks"), "tm-talk-symbolic" },
  [TIDEMARK_KIND_MOVE] = { N_ ("My Move"), N_ ("My Moves"), "tm-move-symbolic" },
  [TIDEMARK_KIND_MARK] = { N_ ("Mark"), N_ ("Marks"), "tm-mark-symbolic" },
  [TIDEMARK_KIND_FRIEND] = { N_ ("Time with Friends"), N_ ("Time with Friends"),
                             "tm-friends-symbolic" },
  [TIDEMARK_KIND_NOTHING] = { N_ ("Nothing Happened"), N_ ("Days When Nothing Happened"),
                              "tm-nothing-symbolic" },
  [TIDEMARK_KIND_NOTE] = { N_ ("Note"), N_ ("Notes"), "tm-note-symbolic" },
  [TIDEMARK_KIND_SAFETY] = { N_ ("Safety"), N_ ("Safety"), "tm-shield-symbolic" },
};

/* Spoken of what happened, never of what somebody is. */
static const char *const marks[TIDEMARK_N_MARKS] = {
  [TIDEMARK_MARK_LOOKS_AWAY] = N_ ("Looked away"),
  [TIDEMARK_MARK_COLD_AFFECTION] = N_ ("Cool affection"),
  [TIDEMARK_MARK_PLANS_WITHOUT_ME] = N_ ("Plans without me"),
  [TIDEMARK_MARK_OPENED_UP] = N_ ("Opened up"),
  [TIDEMARK_MARK_SHUT_DOWN] = N_ ("Closed up"),
  [TIDEMARK_MARK_SPACE_ASKED] = N_ ("Asked for space"),
  [TIDEMARK_MARK_SPACE_TAKEN] = N_ ("Took space without a word"),
  [TIDEMARK_MARK_FUTURE_TALK] = N_ ("Future talk"),
  [TIDEMARK_MARK_SAID_WANTS_ME] = N_ ("Said I am wanted"),
  [TIDEMARK_MARK_WORK_STRESS] = N_ ("Stress at work"),
  [TIDEMARK_MARK_FAMILY_STRESS] = N_ ("Stress in the family"),
  [TIDEMARK_MARK_EX_MENTIONED] = N_ ("Ex mentioned"),
  [TIDEMARK_MARK_PAST_HURT] = N_ ("Past hurt mentioned"),
  [TIDEMARK_MARK_RECENT_BREAKUP] = N_ ("Recent breakup mentioned"),
  [TIDEMARK_MARK_SELF_DOUBT] = N_ ("Self-doubt mentioned"),
  [TIDEMARK_MARK_MONEY_STRAIN] = N_ ("Money worries"),
  [TIDEMARK_MARK_APPRECIATED] = N_ ("Appreciation said"),
  [TIDEMARK_MARK_FELT_CRITICISED] = N_ ("Came across as criticism"),
  [TIDEMARK_MARK_MISUNDERSTANDING] = N_ ("Misunderstanding"),
  [TIDEMARK_MARK_VALUES_CLASH] = N_ ("Values clashed"),
  [TIDEMARK_MARK_PLANS_CLASH] = N_ ("Life plans clashed"),
  [TIDEMARK_MARK_HE_NAMED_PROBLEM] = N_ ("Named a problem"),
  [TIDEMARK_MARK_HABIT_CHANGE] = N_ ("Changed habits"),
  [TIDEMARK_MARK_CANCELLED] = N_ ("Called off at short notice"),
  [TIDEMARK_MARK_GUARDED] = N_ ("Guarded answers"),
  [TIDEMARK_MARK_MOVING_FAST] = N_ ("Moving fast"),
  [TIDEMARK_MARK_MILESTONE] = N_ ("Milestone"),
  [TIDEMARK_MARK_WANTS_CASUAL] = N_ ("Said: something casual"),
  [TIDEMARK_MARK_NOT_READY] = N_ ("Said: not ready"),
  [TIDEMARK_MARK_WANTS_SERIOUS] = N_ ("Said: something serious"),
};

static const char *const outcomes[] = {
  [TIDEMARK_OUTCOME_NONE] = N_ ("Not said"),
  [TIDEMARK_OUTCOME_OPEN] = N_ ("Open"),
  [TIDEMARK_OUTCOME_KEPT] = N_ ("Kept"),
  [TIDEMARK_OUTCOME_PARTLY] = N_ ("Kept in part"),
  [TIDEMARK_OUTCOME_LATE] = N_ ("Kept late"),
  [TIDEMARK_OUTCOME_BROKEN] = N_ ("Not kept"),
  [TIDEMARK_OUTCOME_EXCUSED] = N_ ("Excused"),
  [TIDEMARK_OUTCOME_AGREED] = N_ ("Agreed"),
  [TIDEMARK_OUTCOME_DECLINED] = N_ ("Declined"),
  [TIDEMARK_OUTCOME_DODGED] = N_ ("Dodged"),
  [TIDEMARK_OUTCOME_POSTPONED] = N_ ("Put off until later"),
  [TIDEMARK_OUTCOME_UNANSWERED] = N_ ("Not answered"),
};

static const char *const topics[] = {
  [TIDEMARK_TOPIC_NONE] = N_ ("Not said"),
  [TIDEMARK_TOPIC_EXCLUSIVITY] = N_ ("Being exclusive"),
  [TIDEMARK_TOPIC_NEEDS] = N_ ("A need of mine"),
  [TIDEMARK_TOPIC_WANTS] = N_ ("What we want"),
  [TIDEMARK_TOPIC_DISTANCE] = N_ ("The distance"),
  [TIDEMARK_TOPIC_OTHER] = N_ ("Something else"),
};

static const char *const moves[] = {
  [TIDEMARK_MOVE_NONE] = N_ ("My Move"),
  [TIDEMARK_MOVE_PURSUE] = N_ ("I Reached Out"),
  [TIDEMARK_MOVE_PRESS] = N_ ("I Pressed for an Answer"),
  [TIDEMARK_MOVE_SPACE] = N_ ("I Gave Space"),
};

static const char *const friends[] = {
  [TIDEMARK_FRIEND_NONE] = N_ ("Not said"),
  [TIDEMARK_FRIEND_FUN] = N_ ("Something fun"),
  [TIDEMARK_FRIEND_DEEP] = N_ ("A deep talk"),
  [TIDEMARK_FRIEND_OLD] = N_ ("Old friends"),
};

static const char *const safeties[] = {
  [TIDEMARK_SAFETY_NONE] = N_ ("Safety"),
  [TIDEMARK_SAFETY_AFRAID] = N_ ("I Was Afraid"),
  [TIDEMARK_SAFETY_CONTROLLED] = N_ ("I Was Controlled"),
  [TIDEMARK_SAFETY_THREATENED] = N_ ("I Was Threatened"),
  [TIDEMARK_SAFETY_HURT] = N_ ("I Was Hurt"),
  [TIDEMARK_SAFETY_FORCED] = N_ ("I Was Forced"),
};

static const char *const message_types[] = {
  [TIDEMARK_MESSAGE_TEXT] = N_ ("Text"),
  [TIDEMARK_MESSAGE_MEDIA] = N_ ("Picture, sound or file"),
  [TIDEMARK_MESSAGE_STICKER] = N_ ("Sticker"),
  [TIDEMARK_MESSAGE_LOCATION] = N_ ("Location"),
  [TIDEMARK_MESSAGE_POLL] = N_ ("Poll"),
  [TIDEMARK_MESSAGE_CONTACT] = N_ ("Contact"),
  [TIDEMARK_MESSAGE_DELETED] = N_ ("Deleted message"),
  [TIDEMARK_MESSAGE_OMITTED] = N_ ("Left out of the file"),
};

/* All lists begin at 0, so a value that is none of them gets the first word there is. */
static const char *
look_up (const char *const *labels, guint n_labels, int value)
{
  if (value >= 0 && (guint) value < n_labels && labels[value] != NULL)
    return _ (labels[value]);

  return labels[0] != NULL ? _ (labels[0]) : "";
}

/**
 * tidemark_label_kind:
 *
 * Returns: (not nullable): one entry of @kind, as a heading or a choice: "Date". As for all labels
 *   here: in the language of the window, owned by the library, empty for what has no name.
 */
const char *
tidemark_label_kind (TidemarkKind kind)
{
  return kind < G_N_ELEMENTS (kinds) && kinds[kind].one != NULL ? _ (kinds[kind].one) : "";
}

/**
 * tidemark_label_kinds:
 *
 * Returns: (not nullable): entries of @kind, as a filter names them: "Dates".
 */
const char *
tidemark_label_kinds (TidemarkKind kind)
{
  return kind < G_N_ELEMENTS (kinds) && kinds[kind].many != NULL ? _ (kinds[kind].many) : "";
}

/**
 * tidemark_label_kind_icon_name:
 *
 * Returns: (not nullable): the icon of @kind.
 */
const char *
tidemark_label_kind_icon_name (TidemarkKind kind)
{
  if (kind < G_N_ELEMENTS (kinds) && kinds[kind].icon_name != NULL)
    return kinds[kind].icon_name;

  return "tm-note-symbolic";
}

const char *
tidemark_label_mark (TidemarkMark mark)
{
  return look_up (marks, G_N_ELEMENTS (marks), (int) mark);
}

const char *
tidemark_label_outcome (TidemarkOutcome outcome)
{
  return look_up (outcomes, G_N_ELEMENTS (outcomes), (int) outcome);
}

const char *
tidemark_label_topic (TidemarkTopic topic)
{
  return look_up (topics, G_N_ELEMENTS (topics), (int) topic);
}

const char *
tidemark_label_move (TidemarkMove move)
{
  return look_up (moves, G_N_ELEMENTS (moves), (int) move);
}

const char *
tidemark_label_friend (TidemarkFriend kind)
{
  return look_up (friends, G_N_ELEMENTS (friends), (int) kind);
}

const char *
tidemark_label_safety (TidemarkSafety safety)
{
  return look_up (safeties, G_N_ELEMENTS (safeties), (int) safety);
}

const char *
tidemark_label_message_type (TidemarkMessageType type)
{
  return look_up (message_types, G_N_ELEMENTS (message_types), (int) type);
}
