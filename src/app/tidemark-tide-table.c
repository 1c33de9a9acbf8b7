/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-day-text.h"
#include "tidemark-table-row.h"
#include "tidemark-tide-summary.h"

static char *
rating_text (double rating)
{
  return isnan (rating) ? g_strdup ("") : tidemark_tide_format_rating (rating);
}

/* With its decimal always, so that they stand below each other. */
static char *
median_text (double median)
{
  return isnan (median) ? g_strdup ("") : g_strdup_printf ("%.1f", median);
}

/* The events of @day, which are the last ones before @end. */
static char *
events_text (const TidemarkTide *tide, int day, guint *end)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint first = *end;

  while (first > 0 && g_array_index (tide->events, TidemarkTideEvent, first - 1).day >= day)
    first--;
  for (guint i = first; i < *end; i++)
    {
      const TidemarkTideEvent *event = &g_array_index (tide->events, TidemarkTideEvent, i);

      if (event->day == day)
        g_ptr_array_add (names, (gpointer) tidemark_chart_mark_get_name (event->mark));
    }
  *end = first;
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static TidemarkTableRow *
make_row (const TidemarkTide *tide, const TidemarkTideDay *day, double median, char *events)
{
  char **texts = g_new0 (char *, TIDEMARK_TIDE_COLUMN_WANTED + 2);

  texts[TIDEMARK_TIDE_COLUMN_DAY] = tidemark_day_text (day->day, tide->today);
  texts[TIDEMARK_TIDE_COLUMN_DISTANCE] = rating_text (day->distance);
  texts[TIDEMARK_TIDE_COLUMN_MEDIAN] = median_text (median);
  texts[TIDEMARK_TIDE_COLUMN_COVERAGE] = g_strdup (tidemark_coverage_get_name (day->coverage));
  texts[TIDEMARK_TIDE_COLUMN_EVENTS] = events;
  texts[TIDEMARK_TIDE_COLUMN_WANTED] = rating_text (day->wanted);

  return tidemark_table_row_new (texts);
}

static void
add_columns (TidemarkTableDialog *table, gboolean has_wanted)
{
  tidemark_table_dialog_add_column (table, _ ("Day"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("Distance"), TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_add_column (table, _ ("Median"), TIDEMARK_COLUMN_NUMBER);
  tidemark_table_dialog_add_column (table, _ ("Log"), TIDEMARK_COLUMN_TEXT);
  tidemark_table_dialog_add_column (table, _ ("What Happened"), TIDEMARK_COLUMN_WIDE);
  if (has_wanted)
    tidemark_table_dialog_add_column (table, _ ("Wanted Closeness"), TIDEMARK_COLUMN_NUMBER);
}

/**
 * tidemark_tide_table_fill:
 * @table: an empty one
 * @tide: what to show
 * @range: which days of it
 * @chart: (transfer none): whose running median it shows
 *
 * The tide as a table, newest day first. Main thread.
 */
void
tidemark_tide_table_fill (TidemarkTableDialog *table,
                          const TidemarkTide *tide,
                          TidemarkStretch range,
                          TidemarkTideChart *chart)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint events_end = tide->events->len;
  gboolean has_wanted = FALSE;

  for (int number = range.to_day; number >= range.from_day; number--)
    {
      const TidemarkTideDay *day = tidemark_tide_get_day (tide, number);

      if (day == NULL)
        continue;
      g_ptr_array_add (rows, make_row (tide, day, tidemark_tide_chart_get_median (chart, number),
                                       events_text (tide, number, &events_end)));
      has_wanted |= !isnan (day->wanted);
    }

  add_columns (table, has_wanted);
  tidemark_table_dialog_set_rows (table, rows);
}
