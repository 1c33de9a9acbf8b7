/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-store.h"
#include "tidemark-talk-card.h"

G_BEGIN_DECLS

/**
 * TidemarkTalkAnswerPage:
 *
 * How a talk ended, in their words, and what it belongs to.
 *
 * GObject signal "saved": all is said that has to be, and is to be stored.
 */
#define TIDEMARK_TYPE_TALK_ANSWER_PAGE (tidemark_talk_answer_page_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTalkAnswerPage,
                      tidemark_talk_answer_page,
                      TIDEMARK,
                      TALK_ANSWER_PAGE,
                      AdwNavigationPage)

void tidemark_talk_answer_page_offer (TidemarkTalkAnswerPage *self,
                                      TidemarkStore *store,
                                      const char *person_id,
                                      const char *alias);
void tidemark_talk_answer_page_set_day (TidemarkTalkAnswerPage *self, int day);
TidemarkEntry *
tidemark_talk_answer_page_make_talk (TidemarkTalkAnswerPage *self, const TidemarkTalkCard *card);

G_END_DECLS
