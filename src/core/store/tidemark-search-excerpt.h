/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-search-words.h"

G_BEGIN_DECLS

char *tidemark_search_cut_excerpt (const char *text, GArray *matches);

G_END_DECLS
