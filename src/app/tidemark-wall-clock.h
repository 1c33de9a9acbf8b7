/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-day.h"

G_BEGIN_DECLS

/* Days and times as a person types them, by the clock on the wall. */

gboolean tidemark_wall_clock_parse (const char *text, int *out_hour, int *out_minute);
char *tidemark_wall_clock_format (TidemarkInstant instant);
TidemarkInstant tidemark_wall_clock_instant (int day, int hour, int minute, TidemarkInstant like);

G_END_DECLS
