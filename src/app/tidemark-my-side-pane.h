/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-reflect-result.h"

G_BEGIN_DECLS

/**
 * TidemarkMySidePane:
 *
 * One's own part: what do I want, waiting, needs, my reaction, my people. Nothing in it is scored.
 * Its rows open the dialogs of the action "win.my-side".
 */
#define TIDEMARK_TYPE_MY_SIDE_PANE (tidemark_my_side_pane_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMySidePane, tidemark_my_side_pane, TIDEMARK, MY_SIDE_PANE, AdwBin)

void tidemark_my_side_pane_show (TidemarkMySidePane *self, TidemarkReflectResult *result);

G_END_DECLS
