/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A question a day to write a line on. */
char *tidemark_prompts_of_day (int day, const char *alias);
const char *tidemark_prompts_source_of_day (int day);
guint tidemark_prompts_count (void);

G_END_DECLS
