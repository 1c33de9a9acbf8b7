/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

gboolean tidemark_journal_has_news (TidemarkConnection *connection,
                                    const char *person_id,
                                    gint64 since_revision,
                                    gboolean *out_news,
                                    GError **error);
gboolean tidemark_journal_has_safety (TidemarkConnection *connection,
                                      const char *person_id,
                                      gboolean *out_safety,
                                      GError **error);

G_END_DECLS
