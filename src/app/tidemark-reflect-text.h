/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-reflect-result.h"

G_BEGIN_DECLS

/* What stands around a reflection, in words. Everything is (transfer full). Main thread. */
char *tidemark_reflect_text_when (TidemarkInstant at, int today);
char *tidemark_reflect_text_extent (const TidemarkReflectResult *result);
char *tidemark_reflect_text_worked_out (const TidemarkReflectResult *result);
char *tidemark_reflect_text_changes (const TidemarkReflectResult *result);
char *tidemark_reflect_text_news (const TidemarkReflectResult *result);
char *tidemark_reflect_text_set_aside (const TidemarkPerson *person, const char *signal, int today);

G_END_DECLS
