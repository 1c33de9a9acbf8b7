/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-timeline-cache.h"
#include "tidemark-timeline-model.h"

G_BEGIN_DECLS

struct _TidemarkTimelineModel
{
  GObject parent_instance;

  TidemarkStore *store;
  GSignalGroup *store_signals;
  TidemarkTimelineFilter *filter;

  GArray *keys;
  gboolean complete; /* all keys are there */
  gboolean fresh;    /* the keys are of the filter before */
  gboolean broken;   /* the journal could not be read */
  gboolean loading;
  TidemarkTimelineCache *cache;

  /* One request is under way at a time, so that an older look at the journal cannot follow a
   * newer one. */
  GCancellable *request;
  GArray *coming; /* TidemarkTimelineRow, read behind the keys; NULL, or @n_come are listed */
  guint n_come;
  gboolean comes_to_end; /* nothing is behind them */
  GArray *wanted;        /* keys of rows that somebody looks at */
  GPtrArray *changed;    /* ids */
  gboolean stale;        /* look at everything again */
  GQueue locations;      /* GTask with a Location */
  guint run_id;
};

/* What is listed, in tidemark-timeline-model.c. Rows are TidemarkTimelineRow. */
void tidemark_timeline_model_append (TidemarkTimelineModel *self,
                                     GArray *rows,
                                     guint from,
                                     guint n_rows);
void tidemark_timeline_model_replace (TidemarkTimelineModel *self, GArray *rows, guint max_steps);
void tidemark_timeline_model_follow (TidemarkTimelineModel *self, const TidemarkTimelineRow *row);
void tidemark_timeline_model_fill (TidemarkTimelineModel *self, const TidemarkTimelineRow *row);
void tidemark_timeline_model_set_loading (TidemarkTimelineModel *self, gboolean loading);

/* What is read, in tidemark-timeline-model-requests.c. */
void tidemark_timeline_model_start (TidemarkTimelineModel *self);
void tidemark_timeline_model_stop (TidemarkTimelineModel *self);
void tidemark_timeline_model_queue (TidemarkTimelineModel *self);
void tidemark_timeline_model_changed_cb (TidemarkTimelineModel *self, TidemarkChange *change);

G_END_DECLS
