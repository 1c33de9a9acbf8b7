/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-evidence.h"
#include "tidemark-page.h"

G_BEGIN_DECLS

/* Reads what lies behind a mark of a chart, and shows it above the page. Takes @question over. */
void tidemark_evidence_dialog_open (TidemarkPage *page,
                                    TidemarkEvidenceQuestion *question,
                                    int today,
                                    GCancellable *cancellable);

G_END_DECLS
