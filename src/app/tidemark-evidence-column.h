/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-reflect-result.h"

G_BEGIN_DECLS

/**
 * TidemarkEvidenceColumn:
 *
 * One side of the evidence: a heading with a count and the entries behind it, each of which opens.
 *
 * Property "title": of the heading.
 */
#define TIDEMARK_TYPE_EVIDENCE_COLUMN (tidemark_evidence_column_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkEvidenceColumn,
                      tidemark_evidence_column,
                      TIDEMARK,
                      EVIDENCE_COLUMN,
                      GtkBox)

void tidemark_evidence_column_set_entries (TidemarkEvidenceColumn *self,
                                           const TidemarkReflectResult *result,
                                           const GPtrArray *ids,
                                           const char *empty_text);
void tidemark_evidence_column_set_texts (TidemarkEvidenceColumn *self,
                                         const char *const *texts,
                                         const char *empty_text);

G_END_DECLS
