/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-timeline-request.h"

G_BEGIN_DECLS

struct _TidemarkTimelineRequest
{
  TidemarkTimelineReply *(*run) (TidemarkConnection *connection,
                                 const TidemarkTimelineRequest *self,
                                 GError **error);
  TidemarkTimelineFilter *filter;

  /* A page. */
  gboolean has_after;
  TidemarkTimelineKey after;
  guint n_entries;
  gboolean with_entries;

  GArray *keys;   /* rows */
  GPtrArray *ids; /* find */
  int day;        /* messages */
};

/* Each reads what a request of its kind asks for: (transfer full) (nullable). */
TidemarkTimelineReply *tidemark_timeline_read_page (TidemarkConnection *connection,
                                                    const TidemarkTimelineRequest *request,
                                                    GError **error);
TidemarkTimelineReply *tidemark_timeline_read_rows (TidemarkConnection *connection,
                                                    const TidemarkTimelineRequest *request,
                                                    GError **error);
TidemarkTimelineReply *tidemark_timeline_read_places (TidemarkConnection *connection,
                                                      const TidemarkTimelineRequest *request,
                                                      GError **error);
GPtrArray *tidemark_timeline_read_messages (TidemarkConnection *connection,
                                            const TidemarkTimelineFilter *filter,
                                            int day,
                                            GError **error);

/* With words, in tidemark-timeline-search.c. */
gboolean tidemark_timeline_search_page (TidemarkConnection *connection,
                                        const TidemarkTimelineRequest *request,
                                        GArray *rows,
                                        gboolean *out_at_end,
                                        GError **error);
GPtrArray *tidemark_timeline_search_messages (TidemarkConnection *connection,
                                              const TidemarkTimelineFilter *filter,
                                              int day,
                                              GError **error);

TidemarkEntryFilter tidemark_timeline_filter_get_entries (const TidemarkTimelineFilter *self);
gboolean tidemark_timeline_filter_has_messages (const TidemarkTimelineFilter *self);

G_END_DECLS
