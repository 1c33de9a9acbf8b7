/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-step.h"

static TidemarkTimelineKey
make_key (int number)
{
  return (TidemarkTimelineKey) { number + 1, number * 1000, number / 4 };
}

/* Keys of the numbers whose bit is set, newest first. */
static GArray *
make_keys (guint64 numbers)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (TidemarkTimelineKey));

  for (int number = 63; number >= 0; number--)
    if (numbers & (G_GUINT64_CONSTANT (1) << number))
      {
        TidemarkTimelineKey key = make_key (number);

        g_array_append_val (keys, key);
      }

  return keys;
}

static void
take_steps (GArray *keys, GArray *after, GArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const TidemarkTimelineStep *step = &g_array_index (steps, TidemarkTimelineStep, i);

      g_assert_cmpuint (step->position + step->n_removed, <=, keys->len);
      if (step->n_removed > 0)
        g_array_remove_range (keys, step->position, step->n_removed);
      if (step->n_added > 0)
        g_array_insert_vals (keys, step->position,
                             &g_array_index (after, TidemarkTimelineKey, step->from),
                             step->n_added);
    }
}

static void
assert_same (GArray *keys, GArray *expected)
{
  g_assert_cmpuint (keys->len, ==, expected->len);
  for (guint i = 0; i < keys->len; i++)
    g_assert_cmpint (
        tidemark_timeline_key_compare (&g_array_index (keys, TidemarkTimelineKey, i),
                                       &g_array_index (expected, TidemarkTimelineKey, i)),
        ==, 0);
}

static void
steps_lead_from_one_list_to_the_other (void)
{
  for (int i = 0; i < 500; i++)
    {
      guint64 before_numbers = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      guint64 after_numbers = i % 3 == 0 ? before_numbers ^ (G_GUINT64_CONSTANT (1) << (i % 64))
                                         : (guint64) g_test_rand_int () << 17;
      guint max_steps = i % 2 == 0 ? 1 : 100;
      g_autoptr (GArray) before = make_keys (before_numbers);
      g_autoptr (GArray) after = make_keys (after_numbers);
      g_autoptr (GArray) steps = tidemark_timeline_steps_compare (before, after, max_steps);

      g_assert_cmpuint (steps->len, <=, max_steps);
      take_steps (before, after, steps);
      assert_same (before, after);
    }
}

static void
same_list_takes_no_step (void)
{
  g_autoptr (GArray) keys = make_keys (0xf0f0);
  g_autoptr (GArray) empty = make_keys (0);
  g_autoptr (GArray) steps = tidemark_timeline_steps_compare (keys, keys, 1);
  g_autoptr (GArray) none = tidemark_timeline_steps_compare (empty, empty, 1);

  g_assert_cmpuint (steps->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
one_new_row_is_one_step_of_one_row (void)
{
  g_autoptr (GArray) before = make_keys (0xff0ff);
  g_autoptr (GArray) after = make_keys (0xff2ff);
  g_autoptr (GArray) steps = tidemark_timeline_steps_compare (before, after, 64);
  const TidemarkTimelineStep *step = &g_array_index (steps, TidemarkTimelineStep, 0);

  g_assert_cmpuint (steps->len, ==, 1);
  g_assert_cmpuint (step->position, ==, 8);
  g_assert_cmpuint (step->n_removed, ==, 0);
  g_assert_cmpuint (step->n_added, ==, 1);
}

static void
messages_stand_after_the_entries_of_their_day (void)
{
  TidemarkTimelineKey morning = { 7, 1000, 20 };
  TidemarkTimelineKey evening = { 3, 9000, 20 };
  TidemarkTimelineKey messages = { TIDEMARK_TIMELINE_MESSAGES, G_MININT64, 20 };
  TidemarkTimelineKey day_before = { 9, 99000, 19 };

  g_assert_cmpint (tidemark_timeline_key_compare (&evening, &morning), <, 0);
  g_assert_cmpint (tidemark_timeline_key_compare (&morning, &messages), <, 0);
  g_assert_cmpint (tidemark_timeline_key_compare (&messages, &day_before), <, 0);
}

static void
row_is_known_wherever_it_has_moved (void)
{
  TidemarkTimelineKey before = { 7, 1000, 20 };
  TidemarkTimelineKey after = { 7, 500, 18 };
  TidemarkTimelineKey messages = { TIDEMARK_TIMELINE_MESSAGES, G_MININT64, 20 };
  TidemarkTimelineKey other_messages = { TIDEMARK_TIMELINE_MESSAGES, G_MININT64, 19 };

  g_assert_true (tidemark_timeline_key_is_row (&before, &after));
  g_assert_cmpuint (tidemark_timeline_key_hash (&before), ==, tidemark_timeline_key_hash (&after));
  g_assert_false (tidemark_timeline_key_is_row (&messages, &other_messages));
  g_assert_false (tidemark_timeline_key_is_row (&messages, &before));
}

static void
day_is_found_around_any_of_its_rows (void)
{
  g_autoptr (GArray) keys = make_keys (0xff2);
  guint start, end;

  /* Numbers 11 to 8, 7 to 4 and 1: days 2, 1 and 0. */
  tidemark_timeline_keys_get_day (keys, 5, &start, &end);
  g_assert_cmpuint (start, ==, 4);
  g_assert_cmpuint (end, ==, 8);
  tidemark_timeline_keys_get_day (keys, 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 4);
  tidemark_timeline_keys_get_day (keys, 8, &start, &end);
  g_assert_cmpuint (start, ==, 8);
  g_assert_cmpuint (end, ==, 9);
  g_assert_cmpuint (tidemark_timeline_keys_count_days (keys), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-step/steps_lead_from_one_list_to_the_other",
                   steps_lead_from_one_list_to_the_other);
  g_test_add_func ("/timeline-step/same_list_takes_no_step", same_list_takes_no_step);
  g_test_add_func ("/timeline-step/one_new_row_is_one_step_of_one_row",
                   one_new_row_is_one_step_of_one_row);
  g_test_add_func ("/timeline-step/messages_stand_after_the_entries_of_their_day",
                   messages_stand_after_the_entries_of_their_day);
  g_test_add_func ("/timeline-step/row_is_known_wherever_it_has_moved",
                   row_is_known_wherever_it_has_moved);
  g_test_add_func ("/timeline-step/day_is_found_around_any_of_its_rows",
                   day_is_found_around_any_of_its_rows);

  return g_test_run ();
}
