/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-change.h"
#include "tidemark-connection.h"

G_BEGIN_DECLS

gboolean
tidemark_query_revision (TidemarkConnection *connection, gint64 *out_revision, GError **error);
TidemarkChange *tidemark_query_changes (TidemarkConnection *connection,
                                        gint64 since_revision,
                                        guint max_entries,
                                        GError **error);

G_END_DECLS
