/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-store.h"
#include "tidemark-talk-card.h"

G_BEGIN_DECLS

/**
 * TidemarkTodayContent:
 * @today: the day that it is
 * @entries: (element-type TidemarkEntry): of today, the latest first
 * @due: (element-type TidemarkEntry): promises to ask about
 * @prompt_done: the question of the day was answered or put away
 * @talk_card: (nullable): of a talk that is prepared for today
 * @has_anything: whether the journal holds anything at all
 *
 * What the Today page reads from the journal in one go.
 */
typedef struct
{
  int today;
  GPtrArray *entries;
  GPtrArray *due;
  gboolean prompt_done;
  TidemarkTalkCard *talk_card;
  gboolean has_anything;
} TidemarkTodayContent;

void tidemark_today_content_free (TidemarkTodayContent *self);

void tidemark_today_content_read_async (TidemarkStore *store,
                                        const char *person_id,
                                        int today,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
TidemarkTodayContent *
tidemark_today_content_read_finish (TidemarkStore *store, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkTodayContent, tidemark_today_content_free)

G_END_DECLS
