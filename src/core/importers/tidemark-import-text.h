/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tidemark_text_is_mark (gunichar c);
gboolean tidemark_text_is_space (gunichar c);

const char *tidemark_text_skip_marks (const char *text, guint *out_count);
const char *tidemark_text_skip_spaces (const char *text);

char *tidemark_text_clean (const char *text, gssize length);
char *tidemark_text_fold (const char *text, gssize length);

G_END_DECLS
