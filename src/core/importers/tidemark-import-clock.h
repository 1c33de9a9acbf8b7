/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-instant.h"

G_BEGIN_DECLS

/**
 * TidemarkImportClock:
 *
 * Turns what a clock on the wall showed into instants, in the order of a file. One thread at a
 * time.
 */
typedef struct _TidemarkImportClock TidemarkImportClock;

TidemarkImportClock *tidemark_import_clock_new (GTimeZone *zone);
void tidemark_import_clock_free (TidemarkImportClock *self);
TidemarkInstant tidemark_import_clock_resolve (TidemarkImportClock *self, gint64 wall_s);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkImportClock, tidemark_import_clock_free)

G_END_DECLS
