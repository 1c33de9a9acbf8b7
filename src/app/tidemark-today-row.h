/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkTodayRow:
 *
 * An entry of today. While it has the focus, typing adds a note, a digit says the distance (1 then
 * quickly 0 is ten), Delete takes it away.
 *
 * GObject signal "amended" (TidemarkEntry *entry): what it should be from now on.
 */
#define TIDEMARK_TYPE_TODAY_ROW (tidemark_today_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTodayRow, tidemark_today_row, TIDEMARK, TODAY_ROW, GtkListBoxRow)

GtkWidget *tidemark_today_row_new (TidemarkEntry *entry, const char *alias);

TidemarkEntry *tidemark_today_row_get_entry (TidemarkTodayRow *self);
void tidemark_today_row_set_entry (TidemarkTodayRow *self, TidemarkEntry *entry);
void tidemark_today_row_set_alias (TidemarkTodayRow *self, const char *alias);
void tidemark_today_row_set_show_mark (TidemarkTodayRow *self, gboolean show_mark);
void tidemark_today_row_write (TidemarkTodayRow *self, const char *first);

G_END_DECLS
