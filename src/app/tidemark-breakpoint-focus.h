/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void tidemark_breakpoint_focus_keep (AdwBreakpointBin *bin);

G_END_DECLS
