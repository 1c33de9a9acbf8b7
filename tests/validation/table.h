/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

typedef struct
{
  char *metric;
  char *target;
  char *reached;
  gboolean met;
} TableRow;

/**
 * Table:
 * @rows: (element-type TableRow):
 * @with_slack: whether a target is only missed where chance alone would not have missed it
 *
 * What was aimed at, beside what was reached. Few logs say little about a share: with slack, a
 * share misses its target where a true share that just met it would look so bad in fewer than one
 * of a thousand such samples (binomial). Without, the figures are taken as they are.
 */
typedef struct
{
  GPtrArray *rows;
  gboolean with_slack;
} Table;

Table *table_new (gboolean with_slack);
void table_free (Table *self);

/* Takes @target and @reached. All text is ASCII, for a terminal of any kind. */
void table_add_row (Table *self, const char *metric, char *target, char *reached, gboolean met);

/* Shares of @n; a target of 0 or 1 has no slack. */
void table_add_at_most (Table *self, const char *metric, double target, int k, int n);
void table_add_at_least (Table *self, const char *metric, double target, int k, int n);

/* (element-type int); a median is too large where over half of the values are larger. */
void table_add_median (Table *self, const char *metric, int target, const GArray *values);

/* Between what was stated and what came true of it, of @n. */
void table_add_within (Table *self,
                       const char *metric,
                       double target,
                       double stated,
                       double observed,
                       int n);

/* Without a target. */
void table_add_note (Table *self, const char *metric, char *reached);

void table_print (const Table *self);
int table_count_missed (const Table *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)
