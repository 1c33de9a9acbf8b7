/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/* What the page of one day shows. */
GPtrArray *tidemark_journal_list_day (TidemarkConnection *connection,
                                      const char *person_id,
                                      int day,
                                      GError **error);
GPtrArray *tidemark_journal_list_due (TidemarkConnection *connection,
                                      const char *person_id,
                                      int from_day,
                                      int to_day,
                                      GError **error);
gboolean tidemark_journal_has_anything (TidemarkConnection *connection,
                                        gboolean *out_anything,
                                        GError **error);

G_END_DECLS
