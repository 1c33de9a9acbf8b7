/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"
#include "tidemark-span-cache.h"
#include "tidemark-span.h"

G_BEGIN_DECLS

TidemarkSpan *tidemark_span_load (TidemarkConnection *connection,
                                  const char *person_id,
                                  TidemarkInstant now,
                                  GCancellable *cancellable,
                                  GError **error);
TidemarkSpan *tidemark_span_load_again (TidemarkConnection *connection,
                                        TidemarkSpanCache *cache,
                                        const char *person_id,
                                        TidemarkInstant now,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
