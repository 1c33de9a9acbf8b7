/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkEntryDetails:
 * @amendments: (element-type TidemarkAmendment): earlier wordings
 * @links: (element-type TidemarkEntry): what goes with it, the earliest first
 *
 * What belongs to an entry and does not stand in it.
 */
typedef struct
{
  GPtrArray *amendments;
  GPtrArray *links;
} TidemarkEntryDetails;

void tidemark_entry_details_free (TidemarkEntryDetails *self);

void tidemark_entry_details_read_async (TidemarkStore *store,
                                        TidemarkEntry *entry,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
TidemarkEntryDetails *
tidemark_entry_details_read_finish (TidemarkStore *store, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkEntryDetails, tidemark_entry_details_free)

G_END_DECLS
