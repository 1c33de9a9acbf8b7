/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-timeline-item.h"
#include "tidemark-timeline-request.h"

G_BEGIN_DECLS

/**
 * TidemarkTimelineModel:
 *
 * Everything that was logged, newest first, a section for each day: a GListModel and
 * GtkSectionModel of TidemarkTimelineItem. It keeps a key for each row, reads the rows that are
 * asked for, and follows the journal in small steps. An item is the same object as long as anybody
 * holds it and it is listed. Belongs to the main thread; nothing here waits.
 *
 * Property "loading" (read-only): the first rows have not arrived yet.
 * GObject signal "failed" (GError *error): the journal could not be read.
 */
#define TIDEMARK_TYPE_TIMELINE_MODEL (tidemark_timeline_model_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTimelineModel,
                      tidemark_timeline_model,
                      TIDEMARK,
                      TIMELINE_MODEL,
                      GObject)

TidemarkTimelineModel *
tidemark_timeline_model_new (TidemarkStore *store, const TidemarkTimelineFilter *filter);

const TidemarkTimelineFilter *tidemark_timeline_model_get_filter (TidemarkTimelineModel *self);
void tidemark_timeline_model_set_filter (TidemarkTimelineModel *self,
                                         const TidemarkTimelineFilter *filter);
gboolean tidemark_timeline_model_get_loading (TidemarkTimelineModel *self);
gboolean tidemark_timeline_model_get_complete (TidemarkTimelineModel *self);
guint tidemark_timeline_model_count_days (TidemarkTimelineModel *self);
gboolean
tidemark_timeline_model_find_day (TidemarkTimelineModel *self, int day, guint *out_position);
GArray *tidemark_timeline_model_list_entries (TidemarkTimelineModel *self, GtkBitset *positions);

void tidemark_timeline_model_locate_async (TidemarkTimelineModel *self,
                                           const char *id,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
gboolean tidemark_timeline_model_locate_finish (TidemarkTimelineModel *self,
                                                GAsyncResult *result,
                                                guint *out_position,
                                                GError **error);

G_END_DECLS
