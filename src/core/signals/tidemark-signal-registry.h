/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-signal.h"

G_BEGIN_DECLS

/* Each in a file of its own. */
#define TIDEMARK_SIGNAL(id) extern const TidemarkSignalInfo tidemark_signal_##id;
#include "tidemark-signal-list.h"
#undef TIDEMARK_SIGNAL

G_END_DECLS
