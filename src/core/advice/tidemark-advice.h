/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-vocabulary.h"

G_BEGIN_DECLS

/**
 * TidemarkAdvice:
 * @id: the name in files
 * @source: slug of the article
 * @title: of the article
 * @about: what the article is, for people
 * @stance: of its author, for people
 * @limits: when the article does not fit, for people
 * @topic: what it is advice for: a reason, flag, note, state, step, signal or part of my side
 * @item: id of what the article says about that
 * @why: what the article says about that, for people
 * @sign: what that looks like in a log, for people
 * @text: for people
 * @step: one small thing to do, for people
 * @unless: when this piece does not fit, for people
 *
 * One piece of advice, with its source.
 */
typedef struct
{
  char *id;
  char *source;
  char *title;
  char *about;
  char *stance;
  char *limits;
  char *topic;
  char *item;
  char *why;
  char *sign;
  char *text;
  char *step;
  char *unless;
} TidemarkAdvice;

/**
 * TidemarkSituation:
 * @topics: (element-type utf8): what is asked about, such as "reason:pressure", the most
 *   particular first
 * @n_particular: how many of them come before a second article is heard
 * @evidence: (element-type utf8 gdouble): of each available signal
 * @alias: of the person
 * @pronoun: of the person
 * @has_safety: whether the journal has safety marks: then nothing that leads to or from the person
 * @may_ask: whether it is a time to say or ask something
 * @may_wait: whether a time away, if there is one, is within what is usual
 * @may_set_timeline: whether it is a time to agree on when to look again
 *
 * What decides on the advice.
 */
typedef struct
{
  const GPtrArray *topics;
  guint n_particular;
  GHashTable *evidence;
  const char *alias;
  TidemarkPronoun pronoun;
  gboolean has_safety;
  gboolean may_ask;
  gboolean may_wait;
  gboolean may_set_timeline;
} TidemarkSituation;

#define TIDEMARK_MAX_ADVICE 3

void tidemark_advice_free (TidemarkAdvice *self);
GPtrArray *tidemark_advice_choose (const TidemarkSituation *situation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkAdvice, tidemark_advice_free)

G_END_DECLS
