/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-recorder.h"
#include "tidemark-reflect-result.h"

G_BEGIN_DECLS

/**
 * TidemarkOverviewPane:
 *
 * What goes with the log as a whole: what else is to be said, what changed since the last look,
 * explanations, what the articles advise, and one small step.
 */
#define TIDEMARK_TYPE_OVERVIEW_PANE (tidemark_overview_pane_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkOverviewPane, tidemark_overview_pane, TIDEMARK, OVERVIEW_PANE, AdwBin)

void tidemark_overview_pane_show (TidemarkOverviewPane *self,
                                  TidemarkRecorder *recorder,
                                  const TidemarkReflectResult *result);

G_END_DECLS
