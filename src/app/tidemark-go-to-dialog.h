/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-timeline-request.h"

G_BEGIN_DECLS

/**
 * TidemarkGoToDialog:
 *
 * Asks for a day to go to: typed, or chosen in the month calendar, which shows what the days hold.
 *
 * GObject signal "chosen" (int day): go there; emitted once the dialog has closed.
 */
#define TIDEMARK_TYPE_GO_TO_DIALOG (tidemark_go_to_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkGoToDialog, tidemark_go_to_dialog, TIDEMARK, GO_TO_DIALOG, AdwDialog)

TidemarkGoToDialog *
tidemark_go_to_dialog_new (TidemarkStore *store, const TidemarkTimelineFilter *filter, int day);

G_END_DECLS
