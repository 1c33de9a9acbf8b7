/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tidemark-advice.h"
#include "tidemark-my-side.h"
#include "tidemark-reason.h"
#include "tidemark-signal.h"

G_BEGIN_DECLS

typedef enum
{
  TIDEMARK_STATE_NOT_ENOUGH,
  TIDEMARK_STATE_STEADY,
  TIDEMARK_STATE_FLAGGED,
} TidemarkState;

typedef enum
{
  TIDEMARK_FLAG_WITHDRAWAL,
  TIDEMARK_FLAG_WORDS_ACTIONS,
  TIDEMARK_FLAG_EXCL_DODGED,
  TIDEMARK_FLAG_LIMIT_PASSED,
  TIDEMARK_FLAG_NEEDS_UNMET,
  TIDEMARK_N_FLAGS,
} TidemarkFlag;

typedef enum
{
  TIDEMARK_NOTE_DANCE,
  TIDEMARK_NOTE_STRESS,
  TIDEMARK_NOTE_PRESSURE,
  TIDEMARK_NOTE_CAUTIOUS_CONSISTENT,
  TIDEMARK_N_NOTES,
} TidemarkNote;

typedef enum
{
  TIDEMARK_WITHDRAWAL_UNCLEAR,
  TIDEMARK_WITHDRAWAL_SUDDEN,
  TIDEMARK_WITHDRAWAL_GRADUAL,
} TidemarkWithdrawalKind;

typedef enum
{
  TIDEMARK_BASIS_FELT,
  TIDEMARK_BASIS_CONTACT,
  TIDEMARK_BASIS_BOTH,
} TidemarkBasis;

/**
 * TidemarkWithdrawal:
 * @flagged: whether the log shows one
 * @kind: how it came, if flagged
 * @basis: what it was seen by, if flagged
 * @onset_day: since when, TIDEMARK_DAY_NONE where that cannot be told
 * @simes: error probability of all signals of a withdrawal together, NAN where there are none
 */
typedef struct
{
  gboolean flagged;
  TidemarkWithdrawalKind kind;
  TidemarkBasis basis;
  int onset_day;
  double simes;
} TidemarkWithdrawal;

/**
 * TidemarkContribution:
 * @signal: place in the registry
 * @value: what it adds to the score
 */
typedef struct
{
  int signal;
  double value;
} TidemarkContribution;

/**
 * TidemarkReason:
 * @info: which
 * @score: the sum of the contributions
 * @named: whether it is said
 * @contributions: (element-type TidemarkContribution): the largest first, none that is 0
 */
typedef struct
{
  const TidemarkReasonInfo *info;
  double score;
  gboolean named;
  GArray *contributions;
} TidemarkReason;

/* Below these nothing is said about distance. */
#define TIDEMARK_MIN_SPAN_DAYS 21
#define TIDEMARK_MIN_OBSERVED_DAYS 12

/**
 * TidemarkReflection:
 * @alias: what the program calls the person
 * @pronoun: of the person
 * @now: up to when the log was read
 * @state: the first thing to say
 * @flags: bits of TidemarkFlag
 * @notes: bits of TidemarkNote
 * @withdrawal: the flag of that name in detail
 * @findings: (element-type TidemarkFinding): of all signals, in the order of the registry
 * @reasons: (element-type TidemarkReason): all of them, the highest score first
 * @is_tied: whether the log does not tell the first two named ones apart
 * @advice: (element-type TidemarkAdvice): at most three
 * @my_side: one's own part
 * @has_safety: whether the journal has safety marks
 * @n_entries: how much was read
 * @n_days: on how many days
 * @n_span_days: from the first of them to today
 * @n_left_out: stretches left out
 * @is_denser_when_far: whether far days were rated more densely than near ones
 * @set_aside: bits of the signals that it does not speak of, by their places in the registry
 * @set_aside_flags: bits of the flags that rest on these alone; not among @flags
 *
 * What the log says, and what the articles advise. Immutable, reference-counted, any thread.
 */
typedef struct
{
  char *alias;
  TidemarkPronoun pronoun;
  TidemarkInstant now;
  TidemarkState state;
  guint flags;
  guint notes;
  TidemarkWithdrawal withdrawal;
  GPtrArray *findings;
  GPtrArray *reasons;
  gboolean is_tied;
  GPtrArray *advice;
  TidemarkMySide my_side;
  gboolean has_safety;
  int n_entries;
  int n_days;
  int n_span_days;
  int n_left_out;
  gboolean is_denser_when_far;
  guint64 set_aside;
  guint set_aside_flags;
} TidemarkReflection;

TidemarkReflection *
tidemark_reflection_new (const TidemarkSpan *span, GCancellable *cancellable, GError **error);
TidemarkReflection *tidemark_reflection_ref (TidemarkReflection *self);
void tidemark_reflection_unref (TidemarkReflection *self);

guint64 tidemark_reflection_find_set_aside (const TidemarkPerson *person);
TidemarkReflection *tidemark_reflection_without (const TidemarkReflection *self, guint64 set_aside);
gboolean tidemark_reflection_is_set_aside (const TidemarkReflection *self, int signal);

gboolean tidemark_reflection_has_flag (const TidemarkReflection *self, TidemarkFlag flag);
gboolean tidemark_reflection_has_note (const TidemarkReflection *self, TidemarkNote note);
const TidemarkFinding *
tidemark_reflection_get_finding (const TidemarkReflection *self, const char *id);
GPtrArray *
tidemark_reflection_list_topics (const TidemarkReflection *self, guint *out_n_particular);
char *tidemark_reflection_to_json (const TidemarkReflection *self);

const char *tidemark_flag_id (TidemarkFlag flag);
const char *tidemark_note_id (TidemarkNote note);
const char *tidemark_state_id (TidemarkState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkReflection, tidemark_reflection_unref)

G_END_DECLS
