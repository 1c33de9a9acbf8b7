/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-reflection-words.h"

G_BEGIN_DECLS

/**
 * TidemarkFindingRow:
 *
 * One signal in the list of the Reflect page.
 */
#define TIDEMARK_TYPE_FINDING_ROW (tidemark_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkFindingRow,
                      tidemark_finding_row,
                      TIDEMARK,
                      FINDING_ROW,
                      GtkListBoxRow)

GtkWidget *tidemark_finding_row_new (const TidemarkReflection *reflection, int signal);
int tidemark_finding_row_get_signal (TidemarkFindingRow *self);
TidemarkGroup tidemark_finding_row_get_group (TidemarkFindingRow *self);

G_END_DECLS
