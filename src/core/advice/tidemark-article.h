/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-vocabulary.h"

G_BEGIN_DECLS

/* What a piece of advice asks for, where that matters for when it fits. */
typedef enum
{
  TIDEMARK_NATURE_SPACE = 1 << 0,    /* stepping back */
  TIDEMARK_NATURE_WAIT = 1 << 1,     /* letting a time away run its course */
  TIDEMARK_NATURE_CLOSER = 1 << 2,   /* staying, or coming nearer */
  TIDEMARK_NATURE_LEAVE = 1 << 3,    /* thinking of going */
  TIDEMARK_NATURE_ASKS = 1 << 4,     /* saying or asking something */
  TIDEMARK_NATURE_QUIET = 1 << 5,    /* asking less */
  TIDEMARK_NATURE_TIMELINE = 1 << 6, /* agreeing on when to look again */
} TidemarkNature;

/**
 * TidemarkItem:
 * @id: unique among all articles
 * @reason: (nullable): id of the reason that it explains
 * @signs_for: (array zero-terminated=1): what in a log goes with it: ids of signals, or topics
 * @signs_against: (array zero-terminated=1): what speaks against it, likewise
 * @advice: (array zero-terminated=1): ids of the pieces that it leads to
 * @text: what the article holds, in English
 * @sign: what that looks like in a log, in English
 */
typedef struct
{
  char *id;
  char *reason;
  char **signs_for;
  char **signs_against;
  char **advice;
  char *text;
  char *sign;
} TidemarkItem;

/**
 * TidemarkPiece:
 * @id: unique among all articles
 * @topics: (array zero-terminated=1): "reason:pressure", "flag:withdrawal" and so on
 * @nature: bits of TidemarkNature
 * @text: in English
 * @step: one small thing to do, in English
 * @unless: when it does not fit, in English
 */
typedef struct
{
  char *id;
  char **topics;
  guint nature;
  char *text;
  char *step;
  char *unless;
} TidemarkPiece;

/**
 * TidemarkArticle:
 * @slug: its name in files
 * @title: in English
 * @about: what it is, in English
 * @stance: of its author, in English
 * @limits: when it does not fit, in English
 * @items: (element-type TidemarkItem): what it says, in its order
 * @pieces: (element-type TidemarkPiece): what it advises
 *
 * One source, retold. The texts are translated where they are shown; "{alias}", "{them}" and
 * "{their}" in them stand for the person.
 */
typedef struct
{
  char *slug;
  char *title;
  char *about;
  char *stance;
  char *limits;
  GPtrArray *items;
  GPtrArray *pieces;
} TidemarkArticle;

TidemarkArticle *tidemark_article_parse (const char *xml, gssize length, GError **error);
void tidemark_article_free (TidemarkArticle *self);

/* (element-type TidemarkArticle) (transfer none): those of the program, read once. Any thread. */
const GPtrArray *tidemark_article_list (void);
const TidemarkArticle *tidemark_article_find (const char *slug);
gboolean tidemark_article_has_sign (const TidemarkArticle *self, const char *sign);

/* (transfer full): translated, with the alias in its place. */
char *tidemark_article_say (const char *text, const char *alias);
char *tidemark_article_say_of (const char *text, const char *alias, TidemarkPronoun pronoun);
void tidemark_tidy_stops (GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkArticle, tidemark_article_free)

G_END_DECLS
