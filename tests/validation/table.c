/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "table.h"

#include <math.h>

#include "tidemark-statistics.h"

#define RARE 0.001
#define RARE_SDS 3

static void
free_row (gpointer data)
{
  TableRow *row = data;

  g_free (row->metric);
  g_free (row->target);
  g_free (row->reached);
  g_free (row);
}

Table *
table_new (gboolean with_slack)
{
  Table *self = g_new0 (Table, 1);

  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->with_slack = with_slack;

  return self;
}

void
table_free (Table *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
table_add_row (Table *self, const char *metric, char *target, char *reached, gboolean met)
{
  TableRow *row = g_new0 (TableRow, 1);

  row->metric = g_strdup (metric);
  row->target = target;
  row->reached = reached;
  row->met = met;
  g_ptr_array_add (self->rows, row);
}

/* Chance of at least @k of @n, each of chance @p. */
static double
at_least (int k, int n, double p)
{
  return k <= 0 ? 1 : k > n ? 0 : tidemark_beta_cdf (k, n - k + 1, p);
}

static gboolean
is_at_most (const Table *self, double target, int k, int n)
{
  if (k <= target * n + 1e-9)
    return TRUE;
  return self->with_slack && target > 0 && at_least (k, n, target) > RARE;
}

static char *
say_share (int k, int n)
{
  return n > 0 ? g_strdup_printf ("%.1f%% (%d/%d)", 100.0 * k / n, k, n) : g_strdup ("none");
}

void
table_add_at_most (Table *self, const char *metric, double target, int k, int n)
{
  table_add_row (self, metric, g_strdup_printf ("at most %g%%", 100 * target), say_share (k, n),
                 n > 0 && is_at_most (self, target, k, n));
}

void
table_add_at_least (Table *self, const char *metric, double target, int k, int n)
{
  table_add_row (self, metric, g_strdup_printf ("at least %g%%", 100 * target), say_share (k, n),
                 n > 0 && is_at_most (self, 1 - target, n - k, n));
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  int left = *(const int *) a, right = *(const int *) b;

  return (left > right) - (left < right);
}

void
table_add_median (Table *self, const char *metric, int target, const GArray *values)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) values);
  int n = (int) sorted->len, larger = 0, fifths = n > 0 ? (4 * n + 4) / 5 - 1 : 0;

  g_array_sort (sorted, compare_ints);
  for (int i = 0; i < n; i++)
    larger += g_array_index (sorted, int, i) > target;

  table_add_row (self, metric, g_strdup_printf ("median at most %d d", target),
                 n > 0 ? g_strdup_printf ("%d d (80%% within %d d, n = %d)",
                                          g_array_index (sorted, int, (n - 1) / 2),
                                          g_array_index (sorted, int, fifths), n)
                       : g_strdup ("none"),
                 n > 0 && is_at_most (self, 0.5, larger, n));
}

void
table_add_within (Table *self,
                  const char *metric,
                  double target,
                  double stated,
                  double observed,
                  int n)
{
  double slack = self->with_slack ? RARE_SDS * sqrt (stated * (1 - stated) / MAX (n, 1)) : 0;

  table_add_row (self, metric, g_strdup_printf ("within %g", target),
                 g_strdup_printf ("%.3f -> %.3f (n = %d)", stated, observed, n),
                 n > 0 && fabs (stated - observed) <= target + slack);
}

void
table_add_note (Table *self, const char *metric, char *reached)
{
  table_add_row (self, metric, g_strdup (""), reached, TRUE);
}

static void
print_line (const char *metric, const char *target, const char *reached, const char *met)
{
  g_print ("| %-64s | %-18s | %-38s | %-6s |\n", metric, target, reached, met);
}

void
table_print (const Table *self)
{
  print_line ("metric", "target", "reached", "");
  for (guint i = 0; i < self->rows->len; i++)
    {
      const TableRow *row = g_ptr_array_index (self->rows, i);

      print_line (row->metric, row->target, row->reached,
                  *row->target == '\0' ? ""
                  : row->met           ? "met"
                                       : "MISSED");
    }
}

int
table_count_missed (const Table *self)
{
  int n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += !((const TableRow *) g_ptr_array_index (self->rows, i))->met;
  return n;
}
