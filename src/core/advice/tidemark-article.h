/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkPiece:
 * @id: unique among all articles
 * @topics: (array zero-terminated=1): "reason:pressure", "flag:withdrawal" and so on
 * @gives_space: whether it advises to step back, which never fits where somebody is not safe
 * @text: in English
 * @step: in English
 */
typedef struct
{
  char *id;
  char **topics;
  gboolean gives_space;
  char *text;
  char *step;
} TidemarkPiece;

/**
 * TidemarkArticleReason:
 * @id: of the reason
 * @text: how the article explains it, in English
 */
typedef struct
{
  char *id;
  char *text;
} TidemarkArticleReason;

/**
 * TidemarkArticle:
 * @slug: its name in files
 * @title: in English
 * @about: what it is, in English
 * @purpose: what it is for, in English
 * @limits: when it does not fit, in English
 * @reasons: (element-type TidemarkArticleReason): what it explains
 * @signs: (array zero-terminated=1): ids of the signals that it goes with
 * @pieces: (element-type TidemarkPiece): what it advises
 *
 * One source, retold. The texts are translated where they are shown; "{alias}" in them stands for
 * the person.
 */
typedef struct
{
  char *slug;
  char *title;
  char *about;
  char *purpose;
  char *limits;
  GPtrArray *reasons;
  char **signs;
  GPtrArray *pieces;
} TidemarkArticle;

TidemarkArticle *tidemark_article_parse (const char *xml, gssize length, GError **error);
void tidemark_article_free (TidemarkArticle *self);

/* (element-type TidemarkArticle) (transfer none): those of the program, read once. Any thread. */
const GPtrArray *tidemark_article_list (void);
const TidemarkArticle *tidemark_article_find (const char *slug);

/* (transfer full): translated, with the alias in its place. */
char *tidemark_article_say (const char *text, const char *alias);
void tidemark_tidy_stops (GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkArticle, tidemark_article_free)

G_END_DECLS
