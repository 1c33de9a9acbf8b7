/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Of the words of tidemark_search_tokens_foreach (), by the name that the schema gives. */
int tidemark_search_tokenizer_add (sqlite3 *db);

G_END_DECLS
