/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkDueRow:
 *
 * A promise whose day has come, and a menu that says what became of it.
 *
 * GObject signal "amended" (TidemarkEntry *entry): the promise with its outcome.
 */
#define TIDEMARK_TYPE_DUE_ROW (tidemark_due_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkDueRow, tidemark_due_row, TIDEMARK, DUE_ROW, AdwActionRow)

GtkWidget *tidemark_due_row_new (TidemarkEntry *entry, const char *alias, int today);
TidemarkEntry *tidemark_due_row_get_entry (TidemarkDueRow *self);

G_END_DECLS
