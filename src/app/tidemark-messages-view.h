/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-store.h"
#include "tidemark-timeline-request.h"

G_BEGIN_DECLS

/**
 * TidemarkMessagesView:
 *
 * The imported messages of one day: when, by whom, how long, and what, where it was kept.
 */
#define TIDEMARK_TYPE_MESSAGES_VIEW (tidemark_messages_view_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMessagesView, tidemark_messages_view, TIDEMARK, MESSAGES_VIEW, AdwBin)

void tidemark_messages_view_show (TidemarkMessagesView *self,
                                  TidemarkStore *store,
                                  const TidemarkTimelineFilter *filter,
                                  const char *alias,
                                  int day);

G_END_DECLS
