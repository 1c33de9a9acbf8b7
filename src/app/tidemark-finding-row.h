/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-reflect-result.h"

G_BEGIN_DECLS

/**
 * TidemarkFindingRow:
 *
 * One signal in the list of the Reflect page, or what goes with all of them.
 */
#define TIDEMARK_TYPE_FINDING_ROW (tidemark_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkFindingRow,
                      tidemark_finding_row,
                      TIDEMARK,
                      FINDING_ROW,
                      GtkListBoxRow)

/* In place of a signal. */
#define TIDEMARK_FINDING_ROW_OVERVIEW (-1)

/* A group after those of the engine. */
#define TIDEMARK_FINDING_ROW_SET_ASIDE TIDEMARK_N_GROUPS
#define TIDEMARK_FINDING_ROW_N_GROUPS (TIDEMARK_N_GROUPS + 1)

GtkWidget *tidemark_finding_row_new (const TidemarkReflectResult *result, int signal);
int tidemark_finding_row_get_signal (TidemarkFindingRow *self);
int tidemark_finding_row_get_group (TidemarkFindingRow *self);

int tidemark_finding_row_find_group (const TidemarkReflectResult *result, int signal);

G_END_DECLS
