/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

GPtrArray *
tidemark_query_links (TidemarkConnection *connection, const TidemarkEntry *entry, GError **error);

G_END_DECLS
