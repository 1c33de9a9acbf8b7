/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a day of the calendar had, each with a shape of its own. */
typedef enum
{
  TIDEMARK_MONTH_MARK_NONE = 0,
  TIDEMARK_MONTH_MARK_THEIRS = 1 << 0,  /* ring */
  TIDEMARK_MONTH_MARK_MINE = 1 << 1,    /* disc, in the accent colour */
  TIDEMARK_MONTH_MARK_DATE = 1 << 2,    /* square */
  TIDEMARK_MONTH_MARK_TALK = 1 << 3,    /* diamond */
  TIDEMARK_MONTH_MARK_OTHER = 1 << 4,   /* point */
  TIDEMARK_MONTH_MARK_NOTHING = 1 << 5, /* dash */
} TidemarkMonthMark;

/**
 * TidemarkMonthMarks:
 *
 * Small shapes in a row, in the middle of the widget. They tell a reader's eye alone: whatever
 * holds them says the same in words.
 *
 * Property "marks": bits of TidemarkMonthMark.
 */
#define TIDEMARK_TYPE_MONTH_MARKS (tidemark_month_marks_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMonthMarks, tidemark_month_marks, TIDEMARK, MONTH_MARKS, GtkWidget)

guint tidemark_month_marks_get_marks (TidemarkMonthMarks *self);
void tidemark_month_marks_set_marks (TidemarkMonthMarks *self, guint marks);

G_END_DECLS
