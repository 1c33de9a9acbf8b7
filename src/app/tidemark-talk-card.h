/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkTalkText:
 * @TIDEMARK_TALK_WANT: what I want
 * @TIDEMARK_TALK_WHEN: what I noticed, to go on after "When"
 * @TIDEMARK_TALK_FEEL: how it is for me, to go on after "I feel"
 * @TIDEMARK_TALK_ASK: to go on after "I would like"
 * @TIDEMARK_TALK_OCCASION: when and where it is calm
 * @TIDEMARK_TALK_LIMIT: what is mine to decide, whatever the answer is
 *
 * What can be written on a talk card.
 */
typedef enum
{
  TIDEMARK_TALK_WANT,
  TIDEMARK_TALK_WHEN,
  TIDEMARK_TALK_FEEL,
  TIDEMARK_TALK_ASK,
  TIDEMARK_TALK_OCCASION,
  TIDEMARK_TALK_LIMIT,
  TIDEMARK_N_TALK_TEXTS
} TidemarkTalkText;

/**
 * TidemarkTalkCard:
 * @person_id: with whom
 * @texts: (array fixed-size=6): each without space around it, "" where nothing was written
 * @day: a good day, or TIDEMARK_DAY_NONE
 *
 * A talk that is prepared. Kept beside the drafts until it happened; then it is a talk.
 */
typedef struct
{
  char *person_id;
  char *texts[TIDEMARK_N_TALK_TEXTS];
  int day;
} TidemarkTalkCard;

TidemarkTalkCard *tidemark_talk_card_new (const char *person_id);
void tidemark_talk_card_free (TidemarkTalkCard *self);

void tidemark_talk_card_set_text (TidemarkTalkCard *self, TidemarkTalkText which, const char *text);
gboolean tidemark_talk_card_is_blank (const TidemarkTalkCard *self);
char *tidemark_talk_card_say (const TidemarkTalkCard *self);
char *tidemark_talk_card_make_note (const TidemarkTalkCard *self);
char *tidemark_talk_card_find_accusation (const TidemarkTalkCard *self);

TidemarkTalkCard *
tidemark_talk_card_read (TidemarkConnection *connection, const char *person_id, GError **error);
gboolean tidemark_talk_card_put (TidemarkConnection *connection,
                                 const TidemarkTalkCard *self,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkTalkCard, tidemark_talk_card_free)

G_END_DECLS
