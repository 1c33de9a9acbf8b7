/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "log-maker.h"
#include "tidemark-moves.h"

#define TODAY 120

static LogMaker *
make_log (int n_rated)
{
  LogMaker *log = log_maker_new (TODAY, 12, 60);

  for (int i = 0; i < n_rated; i++)
    log_maker_rate (log, TODAY - i, 10, (TODAY - i) % 12 >= 1 && (TODAY - i) % 12 <= 3 ? 6 : 3);
  return log;
}

static TidemarkMoves *
finish (LogMaker *log)
{
  g_autoptr (TidemarkSpan) span = log_maker_finish (log);

  return tidemark_moves_new (span);
}

static void
a_log_says_what_is_missing (void)
{
  g_autoptr (LogMaker) none = make_log (0);
  g_autoptr (LogMaker) rated = make_log (100);
  g_autoptr (TidemarkMoves) no_ratings = NULL;
  g_autoptr (TidemarkMoves) no_moves = NULL;
  g_autofree char *ratings_missing = NULL;
  g_autofree char *moves_missing = NULL;

  no_ratings = finish (none);
  log_maker_move (rated, 60, 11, TIDEMARK_MOVE_SPACE);
  log_maker_move (rated, 70, 11, TIDEMARK_MOVE_SPACE);
  no_moves = finish (rated);
  ratings_missing = tidemark_moves_missing (no_ratings);
  moves_missing = tidemark_moves_missing (no_moves);

  g_assert_cmpstr (ratings_missing, ==, "0 of 10 rated days in the last sixteen weeks logged");
  g_assert_cmpstr (moves_missing, ==, "2 of 3 days with the same move logged");
}

static void
days_around_a_move_are_drawn_from_its_level (void)
{
  g_autoptr (LogMaker) log = make_log (100);
  g_autoptr (TidemarkMoves) moves = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *note = NULL;
  g_autofree char *too_few = NULL;
  const TidemarkMovesKind *kind;

  for (int day = 24; day <= TODAY - 12; day += 12)
    log_maker_move (log, day, 11, TIDEMARK_MOVE_PRESS);
  moves = finish (log);
  kind = &moves->kinds[TIDEMARK_MOVES_PRESSED];
  missing = tidemark_moves_missing (moves);
  sentence = tidemark_moves_sentence (moves);
  note = tidemark_moves_note (moves, TIDEMARK_MOVES_PRESSED);
  too_few = tidemark_moves_too_few (moves);

  g_assert_null (missing);
  g_assert_cmpuint (kind->points->len, ==, 8 * TIDEMARK_MOVES_COLUMNS);
  g_assert_cmpfloat (kind->columns[TIDEMARK_MOVES_REACH].middle, ==, 3);
  g_assert_cmpfloat (kind->columns[TIDEMARK_MOVES_REACH + 1].middle, ==, 6);
  g_assert_cmpstr (note, ==, "8 days · from 3");
  g_assert_nonnull (strstr (sentence, "the 8 days on which you reached out or pressed"));
  g_assert_nonnull (
      strstr (sentence, "points further away than otherwise from the same level (3)"));
  g_assert_nonnull (strstr (sentence, "this does not make it your doing"));
  g_assert_cmpstr (too_few, ==,
                   "Too little logged · I reached out: 0 of 3 days · I gave space: 0 of 3 days · "
                   "Stress: 0 of 3 days");
  g_assert_true (tidemark_moves_is_in_column (moves, TIDEMARK_MOVES_PRESSED,
                                              TIDEMARK_MOVES_REACH + 2, LOG_DAY_0 + 26));
  g_assert_false (tidemark_moves_is_in_column (moves, TIDEMARK_MOVES_PRESSED,
                                               TIDEMARK_MOVES_REACH + 2, LOG_DAY_0 + 27));
}

static void
one_value_throughout_is_no_change (void)
{
  g_autoptr (LogMaker) log = log_maker_new (TODAY, 12, 60);
  g_autoptr (TidemarkMoves) moves = NULL;
  g_autofree char *sentence = NULL;

  for (int day = 20; day <= TODAY; day++)
    log_maker_rate (log, day, 10, 4);
  for (int day = 24; day <= TODAY - 12; day += 12)
    {
      log_maker_move (log, day, 11, TIDEMARK_MOVE_SPACE);
      log_maker_mark (log, day + 5, 11, TIDEMARK_MARK_WORK_STRESS);
    }
  moves = finish (log);
  sentence = tidemark_moves_sentence (moves);

  g_assert_nonnull (strstr (sentence, "gave space it was much as otherwise."));
  g_assert_nonnull (strstr (sentence, "much as on other days."));
  g_assert_cmpfloat (moves->kinds[TIDEMARK_MOVES_STRESS].columns[0].low, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/moves/" #name, name)
  ADD (a_log_says_what_is_missing);
  ADD (days_around_a_move_are_drawn_from_its_level);
  ADD (one_value_throughout_is_no_change);

  return g_test_run ();
}
