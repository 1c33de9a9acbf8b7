/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-page.h"
#include "tidemark-timeframe.h"

G_BEGIN_DECLS

void tidemark_patterns_report_refuse (TidemarkPage *page);
void tidemark_patterns_report_present (TidemarkPage *page,
                                       GPtrArray *cards,
                                       TidemarkTimeframe *timeframe);

G_END_DECLS
