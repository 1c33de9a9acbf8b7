/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of the journal file. 0 is always "not said"; the values are stored, so a new word
 * goes at the end of its list. */

typedef enum
{
  TIDEMARK_KIND_NONE,
  TIDEMARK_KIND_MESSAGE,
  TIDEMARK_KIND_TEXT,
  TIDEMARK_KIND_CALL,
  TIDEMARK_KIND_DATE,
  TIDEMARK_KIND_DISTANCE,
  TIDEMARK_KIND_WANTED,
  TIDEMARK_KIND_PROMISE,
  TIDEMARK_KIND_TALK,
  TIDEMARK_KIND_MOVE,
  TIDEMARK_KIND_MARK,
  TIDEMARK_KIND_FRIEND,
  TIDEMARK_KIND_NOTHING,
  TIDEMARK_KIND_NOTE,
  TIDEMARK_KIND_SAFETY,
} TidemarkKind;

typedef enum
{
  TIDEMARK_WHO_NONE,
  TIDEMARK_WHO_ME,
  TIDEMARK_WHO_THEM,
  TIDEMARK_WHO_BOTH,
  TIDEMARK_WHO_UNKNOWN,
} TidemarkWho;

typedef enum
{
  TIDEMARK_ANSWER_NONE, /* not said */
  TIDEMARK_ANSWER_NO,
  TIDEMARK_ANSWER_YES,
} TidemarkAnswer;

typedef enum
{
  TIDEMARK_HAPPENED_NONE,
  TIDEMARK_HAPPENED_YES,
  TIDEMARK_HAPPENED_MOVED,
  TIDEMARK_HAPPENED_CANCELLED,
} TidemarkHappened;

/* Of promises (open to excused) and of talks (agreed to unanswered). */
typedef enum
{
  TIDEMARK_OUTCOME_NONE,
  TIDEMARK_OUTCOME_OPEN,
  TIDEMARK_OUTCOME_KEPT,
  TIDEMARK_OUTCOME_PARTLY,
  TIDEMARK_OUTCOME_LATE,
  TIDEMARK_OUTCOME_BROKEN,
  TIDEMARK_OUTCOME_EXCUSED,
  TIDEMARK_OUTCOME_AGREED,
  TIDEMARK_OUTCOME_DECLINED,
  TIDEMARK_OUTCOME_DODGED,
  TIDEMARK_OUTCOME_POSTPONED,
  TIDEMARK_OUTCOME_UNANSWERED,
} TidemarkOutcome;

typedef enum
{
  TIDEMARK_TOPIC_NONE,
  TIDEMARK_TOPIC_EXCLUSIVITY,
  TIDEMARK_TOPIC_NEEDS,
  TIDEMARK_TOPIC_WANTS,
  TIDEMARK_TOPIC_DISTANCE,
  TIDEMARK_TOPIC_OTHER,
} TidemarkTopic;

typedef enum
{
  TIDEMARK_MOVE_NONE,
  TIDEMARK_MOVE_PURSUE,
  TIDEMARK_MOVE_PRESS,
  TIDEMARK_MOVE_SPACE,
} TidemarkMove;

typedef enum
{
  TIDEMARK_FRIEND_NONE,
  TIDEMARK_FRIEND_FUN,
  TIDEMARK_FRIEND_DEEP,
  TIDEMARK_FRIEND_OLD,
} TidemarkFriend;

typedef enum
{
  TIDEMARK_SAFETY_NONE,
  TIDEMARK_SAFETY_AFRAID,
  TIDEMARK_SAFETY_CONTROLLED,
  TIDEMARK_SAFETY_THREATENED,
  TIDEMARK_SAFETY_HURT,
  TIDEMARK_SAFETY_FORCED,
} TidemarkSafety;

typedef enum
{
  TIDEMARK_PRONOUN_NONE,
  TIDEMARK_PRONOUN_HE,
  TIDEMARK_PRONOUN_SHE,
  TIDEMARK_PRONOUN_THEY,
} TidemarkPronoun;

/* What a message was, where it was not typed text. */
typedef enum
{
  TIDEMARK_MESSAGE_TEXT,
  TIDEMARK_MESSAGE_MEDIA,
  TIDEMARK_MESSAGE_STICKER,
  TIDEMARK_MESSAGE_LOCATION,
  TIDEMARK_MESSAGE_POLL,
  TIDEMARK_MESSAGE_CONTACT,
  TIDEMARK_MESSAGE_DELETED,
  TIDEMARK_MESSAGE_OMITTED,
} TidemarkMessageType;

typedef enum
{
  TIDEMARK_MARK_NONE,
  TIDEMARK_MARK_LOOKS_AWAY,
  TIDEMARK_MARK_COLD_AFFECTION,
  TIDEMARK_MARK_PLANS_WITHOUT_ME,
  TIDEMARK_MARK_OPENED_UP,
  TIDEMARK_MARK_SHUT_DOWN,
  TIDEMARK_MARK_SPACE_ASKED,
  TIDEMARK_MARK_SPACE_TAKEN,
  TIDEMARK_MARK_FUTURE_TALK,
  TIDEMARK_MARK_SAID_WANTS_ME,
  TIDEMARK_MARK_WORK_STRESS,
  TIDEMARK_MARK_FAMILY_STRESS,
  TIDEMARK_MARK_EX_MENTIONED,
  TIDEMARK_MARK_PAST_HURT,
  TIDEMARK_MARK_RECENT_BREAKUP,
  TIDEMARK_MARK_SELF_DOUBT,
  TIDEMARK_MARK_MONEY_STRAIN,
  TIDEMARK_MARK_APPRECIATED,
  TIDEMARK_MARK_FELT_CRITICISED,
  TIDEMARK_MARK_MISUNDERSTANDING,
  TIDEMARK_MARK_VALUES_CLASH,
  TIDEMARK_MARK_PLANS_CLASH,
  TIDEMARK_MARK_HE_NAMED_PROBLEM,
  TIDEMARK_MARK_HABIT_CHANGE,
  TIDEMARK_MARK_CANCELLED,
  TIDEMARK_MARK_GUARDED,
  TIDEMARK_MARK_MOVING_FAST,
  TIDEMARK_MARK_MILESTONE,
  TIDEMARK_MARK_WANTS_CASUAL,
  TIDEMARK_MARK_NOT_READY,
  TIDEMARK_MARK_WANTS_SERIOUS,
  TIDEMARK_N_MARKS,
} TidemarkMark;

/* A set of marks. */
typedef guint64 TidemarkMarkSet;
#define TIDEMARK_MARK_BIT(mark) (G_GUINT64_CONSTANT (1) << (mark))

/**
 * TidemarkWords:
 *
 * One list of the above: @names[value] is the word of the journal file, NULL where there is none.
 */
typedef struct
{
  const char *const *names;
  int n_names;
} TidemarkWords;

extern const TidemarkWords tidemark_kind_words;
extern const TidemarkWords tidemark_who_words;
extern const TidemarkWords tidemark_happened_words;
extern const TidemarkWords tidemark_promise_outcome_words;
extern const TidemarkWords tidemark_talk_outcome_words;
extern const TidemarkWords tidemark_topic_words;
extern const TidemarkWords tidemark_move_words;
extern const TidemarkWords tidemark_friend_words;
extern const TidemarkWords tidemark_safety_words;
extern const TidemarkWords tidemark_pronoun_words;
extern const TidemarkWords tidemark_message_type_words;
extern const TidemarkWords tidemark_mark_words;

const char *tidemark_words_name (const TidemarkWords *words, int value);
int tidemark_words_value (const TidemarkWords *words, const char *name);

G_END_DECLS
