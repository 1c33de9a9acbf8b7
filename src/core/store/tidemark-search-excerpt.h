/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-search-query.h"

G_BEGIN_DECLS

#define TIDEMARK_MATCH_BEGINS '\x02'
#define TIDEMARK_MATCH_ENDS '\x03'

GArray *tidemark_search_find_matches (const char *text, const char *marked, GPtrArray *pieces);
char *tidemark_search_cut_excerpt (const char *text, GArray *matches);

G_END_DECLS
