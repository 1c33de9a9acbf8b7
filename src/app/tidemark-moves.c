/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-moves.h"

#include <math.h>

#include "tidemark-statistics.h"

static const struct
{
  TidemarkAroundKind around;
  TidemarkRowsKind rows;
  guint64 bits;
} panels[TIDEMARK_N_MOVES] = {
  [TIDEMARK_MOVES_REACHED_OUT] = { TIDEMARK_AROUND_PURSUIT, TIDEMARK_ROWS_MOVE,
                                   TIDEMARK_BIT (TIDEMARK_MOVE_PURSUE) },
  [TIDEMARK_MOVES_PRESSED] = { TIDEMARK_AROUND_PURSUIT, TIDEMARK_ROWS_MOVE,
                               TIDEMARK_BIT (TIDEMARK_MOVE_PRESS) },
  [TIDEMARK_MOVES_GAVE_SPACE] = { TIDEMARK_AROUND_SPACE, TIDEMARK_ROWS_MOVE,
                                  TIDEMARK_BIT (TIDEMARK_MOVE_SPACE) },
  [TIDEMARK_MOVES_STRESS] = { TIDEMARK_AROUND_STRESS, TIDEMARK_ROWS_MARK, TIDEMARK_STRESS_BITS },
};

static const TidemarkAround *
get_around (const TidemarkMoves *self, TidemarkMovesPanel panel)
{
  return self->around[panels[panel].around];
}

/* Those within the days that the engine looks at. */
static GArray *
list_days (const TidemarkSpan *span, const TidemarkAround *around, TidemarkMovesPanel panel)
{
  GArray *days = tidemark_measure_days (span, panels[panel].rows, panels[panel].bits);
  guint kept = 0;

  for (guint i = 0; i < days->len; i++)
    {
      int day = g_array_index (days, int, i);

      if (day >= around->first_day && day < around->first_day + around->n_days)
        g_array_index (days, int, kept++) = day;
    }
  g_array_set_size (days, kept);

  return days;
}

static void
add_point (TidemarkMovesKind *kind, const TidemarkAround *around, int place, int column)
{
  TidemarkMovesPoint point = { column, NAN };

  if (place < 0 || place >= around->n_days || isnan (around->grid[place]))
    return;

  point.value = around->grid[place];
  g_array_append_val (kind->points, point);
}

static void
add_points (TidemarkMovesKind *kind, const TidemarkAround *around, TidemarkMovesPanel panel)
{
  kind->points = g_array_new (FALSE, FALSE, sizeof (TidemarkMovesPoint));
  if (panel == TIDEMARK_MOVES_STRESS)
    for (int i = 0; i < around->n_days; i++)
      add_point (kind, around, i,
                 around->events[i] ? TIDEMARK_MOVES_STRESS_DAYS : TIDEMARK_MOVES_OTHER_DAYS);
  else
    for (guint i = 0; i < kind->days->len; i++)
      for (int column = 0; column < TIDEMARK_MOVES_COLUMNS; column++)
        add_point (kind, around,
                   g_array_index (kind->days, int, i) - around->first_day + column -
                       TIDEMARK_MOVES_REACH,
                   column);
}

static TidemarkMovesColumn
summarize (const TidemarkMovesKind *kind, int column)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  TidemarkMovesColumn result = { 0, NAN, NAN, NAN };

  for (guint i = 0; i < kind->points->len; i++)
    {
      const TidemarkMovesPoint *point = &g_array_index (kind->points, TidemarkMovesPoint, i);

      if (point->column == column)
        g_array_append_val (values, point->value);
    }

  result.n = (int) values->len;
  if (result.n >= TIDEMARK_MOVES_MIN_TIMES)
    {
      const double *sample = (const double *) values->data;

      result.low = tidemark_quantile (sample, result.n, 0.25);
      result.middle = tidemark_quantile (sample, result.n, 0.5);
      result.high = tidemark_quantile (sample, result.n, 0.75);
    }

  return result;
}

static void
fill_kind (TidemarkMoves *self, const TidemarkSpan *span, TidemarkMovesPanel panel)
{
  TidemarkMovesKind *kind = &self->kinds[panel];
  const TidemarkAround *around = get_around (self, panel);

  kind->days = list_days (span, around, panel);
  kind->level = tidemark_around_level (around, kind->days);
  add_points (kind, around, panel);
  for (int column = 0; column < TIDEMARK_MOVES_COLUMNS; column++)
    kind->columns[column] = summarize (kind, column);
}

/**
 * tidemark_moves_new:
 * @span: a log
 *
 * Returns: (transfer full): what it says about distance around one's own moves. Pure, any thread.
 */
TidemarkMoves *
tidemark_moves_new (const TidemarkSpan *span)
{
  TidemarkMoves *self = g_new0 (TidemarkMoves, 1);

  self->alias = g_strdup (tidemark_span_get_person (span)->alias);
  for (int kind = 0; kind < TIDEMARK_N_AROUND; kind++)
    self->around[kind] = tidemark_around_new (span, (TidemarkAroundKind) kind);
  for (int panel = 0; panel < TIDEMARK_N_MOVES; panel++)
    fill_kind (self, span, (TidemarkMovesPanel) panel);

  return self;
}

void
tidemark_moves_free (TidemarkMoves *self)
{
  g_free (self->alias);
  for (int kind = 0; kind < TIDEMARK_N_AROUND; kind++)
    tidemark_around_free (self->around[kind]);
  for (int panel = 0; panel < TIDEMARK_N_MOVES; panel++)
    {
      g_array_unref (self->kinds[panel].days);
      g_array_unref (self->kinds[panel].points);
    }
  g_free (self);
}

/* Whether there are enough of such days to look at. */
gboolean
tidemark_moves_is_drawn (const TidemarkMoves *self, TidemarkMovesPanel panel)
{
  const TidemarkMovesKind *kind = &self->kinds[panel];

  if (panel == TIDEMARK_MOVES_STRESS &&
      kind->columns[TIDEMARK_MOVES_STRESS_DAYS].n < TIDEMARK_MOVES_MIN_TIMES)
    return FALSE;

  return kind->days->len >= TIDEMARK_MOVES_MIN_TIMES && kind->points->len > 0;
}

/* Whether the ratings of @day are among those of the column. */
gboolean
tidemark_moves_is_in_column (const TidemarkMoves *self,
                             TidemarkMovesPanel panel,
                             int column,
                             int day)
{
  const TidemarkAround *around = get_around (self, panel);
  int place = day - around->first_day;

  if (place < 0 || place >= around->n_days)
    return FALSE;
  if (panel == TIDEMARK_MOVES_STRESS)
    return around->events[place] == (column == TIDEMARK_MOVES_STRESS_DAYS);

  for (guint i = 0; i < self->kinds[panel].days->len; i++)
    if (day - g_array_index (self->kinds[panel].days, int, i) == column - TIDEMARK_MOVES_REACH)
      return TRUE;

  return FALSE;
}

/* The moves or marks that make such a day. */
guint64
tidemark_moves_get_bits (TidemarkMovesPanel panel)
{
  return panels[panel].bits;
}

/* Which days it is about. */
TidemarkStretch
tidemark_moves_get_days (const TidemarkMoves *self)
{
  const TidemarkAround *around = self->around[TIDEMARK_AROUND_PURSUIT];

  return (TidemarkStretch) { around->first_day, around->first_day + around->n_days - 1 };
}
