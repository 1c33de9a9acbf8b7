/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "tidemark-day-clock.h"
#include "tidemark-settings.h"

#define MINUTE_MS G_GINT64_CONSTANT (60000)
#define HOUR_MS (60 * MINUTE_MS)

/* A clock on the wall that the test sets. */
typedef struct
{
  TidemarkInstant base;
  gint64 started_us; /* 0: it stands still */
  int n_turns;
} Wall;

static TidemarkInstant
wall_now (gpointer data)
{
  Wall *self = data;
  TidemarkInstant now = self->base;

  if (self->started_us != 0)
    now.ms += (g_get_monotonic_time () - self->started_us) / 1000;
  return now;
}

static TidemarkInstant
instant (const char *text)
{
  TidemarkInstant instant;

  g_assert_true (tidemark_instant_parse (text, &instant));
  return instant;
}

static int
day (const char *text)
{
  int day;

  g_assert_true (tidemark_day_parse (text, &day));
  return day;
}

static void
count_cb (TidemarkDayClock *clock, GParamSpec *pspec, Wall *wall)
{
  wall->n_turns++;
}

static TidemarkDayClock *
make_clock (Wall *wall, const char *now)
{
  TidemarkDayClock *clock = tidemark_day_clock_new (NULL);

  *wall = (Wall) { instant (now), 0, 0 };
  tidemark_day_clock_set_now_func (clock, wall_now, wall);
  g_signal_connect (clock, "notify::today", G_CALLBACK (count_cb), wall);
  return clock;
}

static void
night_belongs_to_the_day_before (void)
{
  Wall wall;
  g_autoptr (TidemarkDayClock) clock = make_clock (&wall, "2026-11-12T03:59:59Z");

  g_assert_cmpint (tidemark_day_clock_get_today (clock), ==, day ("2026-11-11"));
  wall.base.ms += 1000;
  tidemark_day_clock_check (clock);
  g_assert_cmpint (tidemark_day_clock_get_today (clock), ==, day ("2026-11-12"));
  tidemark_day_clock_check (clock);
  g_assert_cmpint (wall.n_turns, ==, 1);
}

static void
another_hour_is_another_day_at_once (void)
{
  Wall wall;
  g_autoptr (TidemarkDayClock) clock = make_clock (&wall, "2026-11-12T02:30:00Z");

  g_assert_cmpint (tidemark_day_clock_get_today (clock), ==, day ("2026-11-11"));
  tidemark_day_clock_set_start_hour (clock, 2);
  g_assert_cmpint (tidemark_day_clock_get_today (clock), ==, day ("2026-11-12"));
  tidemark_day_clock_set_start_hour (clock, 3);
  g_assert_cmpint (tidemark_day_clock_get_today (clock), ==, day ("2026-11-11"));
  g_assert_cmpint (wall.n_turns, ==, 2);
}

static void
timer_sees_the_day_turn (void)
{
  Wall wall;
  g_autoptr (TidemarkDayClock) clock = make_clock (&wall, "2026-11-12T03:59:59.900Z");

  wall.started_us = g_get_monotonic_time ();
  tidemark_day_clock_check (clock);
  while (wall.n_turns == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (tidemark_day_clock_get_today (clock), ==, day ("2026-11-12"));
}

/* The machine slept: the time to wait for is long past when the program runs again. */
static void
turn_that_is_past_is_seen_at_once (void)
{
  Wall wall;
  g_autoptr (TidemarkDayClock) clock = make_clock (&wall, "2026-11-12T03:59:59.990Z");

  wall.base.ms += 9 * HOUR_MS;
  while (wall.n_turns == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (tidemark_day_clock_get_today (clock), ==, day ("2026-11-12"));
}

static void
journey_changes_the_day (void)
{
  Wall wall;
  g_autoptr (TidemarkDayClock) clock = make_clock (&wall, "2026-11-12T23:30:00+13:00");

  g_assert_cmpint (tidemark_day_clock_get_today (clock), ==, day ("2026-11-12"));
  wall.base = instant ("2026-11-12T00:00:00-11:00");
  tidemark_day_clock_check (clock);
  g_assert_cmpint (tidemark_day_clock_get_today (clock), ==, day ("2026-11-11"));
}

static void
hour_is_a_preference (void)
{
  g_autoptr (GSettings) settings = tidemark_settings_new ();
  g_autoptr (TidemarkDayClock) clock = tidemark_day_clock_new (settings);
  g_autoptr (TidemarkDayClock) other = tidemark_day_clock_new (settings);

  g_assert_cmpint (tidemark_day_clock_get_start_hour (clock), ==, 4);
  tidemark_day_clock_set_start_hour (clock, 6);
  g_assert_cmpint (g_settings_get_int (settings, "day-start-hour"), ==, 6);
  g_assert_cmpint (tidemark_day_clock_get_start_hour (other), ==, 6);
  g_settings_reset (settings, "day-start-hour");
  g_assert_cmpint (tidemark_day_clock_get_start_hour (clock), ==, 4);
}

static void
journal_from_elsewhere_suggests_its_hour_once (void)
{
  g_autoptr (GSettings) settings = tidemark_settings_new ();
  g_autoptr (TidemarkDayClock) clock = tidemark_day_clock_new (settings);

  tidemark_day_clock_suggest_start_hour (clock, 23);
  g_assert_cmpint (tidemark_day_clock_get_start_hour (clock), ==, 4);
  tidemark_day_clock_suggest_start_hour (clock, 5);
  g_assert_cmpint (tidemark_day_clock_get_start_hour (clock), ==, 5);
  tidemark_day_clock_suggest_start_hour (clock, 3);
  g_assert_cmpint (tidemark_day_clock_get_start_hour (clock), ==, 5);
  g_settings_reset (settings, "day-start-hour");
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/day-clock/" #name, name)
  ADD (night_belongs_to_the_day_before);
  ADD (another_hour_is_another_day_at_once);
  ADD (timer_sees_the_day_turn);
  ADD (turn_that_is_past_is_seen_at_once);
  ADD (journey_changes_the_day);
  ADD (hour_is_a_preference);
  ADD (journal_from_elsewhere_suggests_its_hour_once);
#undef ADD

  return g_test_run ();
}
