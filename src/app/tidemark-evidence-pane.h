/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-evidence.h"

G_BEGIN_DECLS

/**
 * TidemarkEvidencePane:
 *
 * The entries behind a mark of a chart.
 *
 * GObject signal "open-entry" (const char *id): one was chosen.
 * GObject signal "close": its close button was pressed.
 */
#define TIDEMARK_TYPE_EVIDENCE_PANE (tidemark_evidence_pane_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkEvidencePane, tidemark_evidence_pane, TIDEMARK, EVIDENCE_PANE, AdwBin)

void tidemark_evidence_pane_show (TidemarkEvidencePane *self,
                                  const TidemarkEvidence *evidence,
                                  const char *alias,
                                  int today);
void tidemark_evidence_pane_set_has_close_button (TidemarkEvidencePane *self, gboolean has_button);

G_END_DECLS
