/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-import-source.h"

G_BEGIN_DECLS

/**
 * TidemarkProgressStream:
 *
 * Passes on another stream and tells how much of it was read, some hundred times at most. Seeks
 * where the other one does.
 */
#define TIDEMARK_TYPE_PROGRESS_STREAM (tidemark_progress_stream_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkProgressStream,
                      tidemark_progress_stream,
                      TIDEMARK,
                      PROGRESS_STREAM,
                      GFilterInputStream)

GInputStream *tidemark_progress_stream_new (GInputStream *base,
                                            guint64 size,
                                            TidemarkImportProgressFunc progress,
                                            gpointer data);

G_END_DECLS
