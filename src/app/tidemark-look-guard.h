/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-page.h"

G_BEGIN_DECLS

/**
 * TidemarkLookGuard:
 *
 * Stands before a reflection. Says first where nothing is new since the last look, has one gentle
 * line for who looks very often, and leads to Support and Safety where a safety mark stands. Keeps
 * no numbers that anybody sees, and what it remembers stays in this journal on this device.
 */
#define TIDEMARK_TYPE_LOOK_GUARD (tidemark_look_guard_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLookGuard, tidemark_look_guard, TIDEMARK, LOOK_GUARD, AdwBin)

TidemarkLookGuard *tidemark_look_guard_install (TidemarkPage *page);
gboolean tidemark_look_guard_get_closed (TidemarkLookGuard *self);

G_END_DECLS
