/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkFirstRun:
 *
 * Three pages on a journal that is about nobody yet. Every one can be skipped.
 *
 * GObject signal "failed" (GError *error): the person could not be stored.
 *
 * Once somebody is stored the journal tells of it, as of any change.
 */
#define TIDEMARK_TYPE_FIRST_RUN (tidemark_first_run_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkFirstRun, tidemark_first_run, TIDEMARK, FIRST_RUN, AdwBin)

GtkWidget *tidemark_first_run_new (TidemarkStore *store);

G_END_DECLS
