/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-undo-step.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkLinkChoice:
 * @entries: (element-type TidemarkEntry): what an entry could go with, what it goes with first
 * @n_linked: how many of them it goes with
 */
typedef struct
{
  GPtrArray *entries;
  guint n_linked;
} TidemarkLinkChoice;

void tidemark_link_choice_free (TidemarkLinkChoice *self);

void tidemark_link_choice_read_async (TidemarkStore *store,
                                      TidemarkEntry *entry,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
TidemarkLinkChoice *
tidemark_link_choice_read_finish (TidemarkStore *store, GAsyncResult *result, GError **error);

TidemarkUndoStep *
tidemark_link_choice_make_step (TidemarkEntry *entry, GPtrArray *linked, GPtrArray *unlinked);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkLinkChoice, tidemark_link_choice_free)

G_END_DECLS
