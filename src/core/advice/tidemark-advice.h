/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkAdvice:
 * @id: the name in files
 * @source: slug of the article
 * @title: of the article
 * @limits: when it does not fit, for people
 * @topic: what it is advice for: a reason, flag, note or state
 * @text: for people
 * @step: one small thing to do, for people
 *
 * One piece of advice, with its source.
 */
typedef struct
{
  char *id;
  char *source;
  char *title;
  char *limits;
  char *topic;
  char *text;
  char *step;
} TidemarkAdvice;

#define TIDEMARK_MAX_ADVICE 3

void tidemark_advice_free (TidemarkAdvice *self);
GPtrArray *tidemark_advice_choose (const GPtrArray *topics, const char *alias, gboolean has_safety);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkAdvice, tidemark_advice_free)

G_END_DECLS
