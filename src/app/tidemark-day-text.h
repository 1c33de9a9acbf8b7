/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-day.h"
#include "tidemark-entry.h"
#include "tidemark-person.h"

G_BEGIN_DECLS

/* Days and times as a person reads them. */
int tidemark_day_text_today (void);
char *tidemark_day_text (int day, int today);
char *tidemark_day_text_heading (int day, int today);
char *tidemark_day_text_short (int day, int today);
char *tidemark_day_text_month (int day);
char *tidemark_day_text_time (TidemarkInstant instant);
char *tidemark_day_text_pause (const TidemarkPerson *person);
char *tidemark_day_text_due (TidemarkDue due, int today);

G_END_DECLS
