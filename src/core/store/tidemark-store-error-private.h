/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "tidemark-store-error.h"

G_BEGIN_DECLS

void tidemark_store_error_set_code (GError **error, TidemarkStoreError code, const char *path);
void tidemark_store_error_set_errno (GError **error, int errnum, const char *path);
void tidemark_store_error_set_sqlite (GError **error, sqlite3 *db, int result, const char *path);

G_END_DECLS
