/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-reflection.h"

G_BEGIN_DECLS

/**
 * TidemarkReasonRow:
 *
 * An explanation with how well it goes with the log: opened, what adds to that and what takes away
 * from it, each leading to its signal by the action "reflect.show-signal", and what would tell it
 * apart from others.
 */
#define TIDEMARK_TYPE_REASON_ROW (tidemark_reason_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkReasonRow, tidemark_reason_row, TIDEMARK, REASON_ROW, AdwExpanderRow)

GtkWidget *
tidemark_reason_row_new (const TidemarkReflection *reflection, const TidemarkReason *reason);

char *tidemark_reason_row_say_apart (const char *reason_id, const char *alias);

G_END_DECLS
