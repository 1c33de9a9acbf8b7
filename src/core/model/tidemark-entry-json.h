/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry.h"
#include "tidemark-json-fields.h"

G_BEGIN_DECLS

TidemarkEntry *tidemark_entry_from_json (TidemarkJsonRecord *record, GError **error);
gboolean
tidemark_entry_to_json (const TidemarkEntry *entry, TidemarkJsonWriter *writer, GError **error);

const TidemarkField *tidemark_entry_get_fields (guint *out_n_fields);
const TidemarkField *tidemark_entry_find_field (TidemarkKind kind, const char *name);

G_END_DECLS
