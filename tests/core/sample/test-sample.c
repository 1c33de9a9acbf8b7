/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "tidemark-day.h"
#include "tidemark-sample.h"
#include "../store/store-fixture.h"

#define HOUR_MS (60 * 60 * G_GINT64_CONSTANT (1000))
#define DAY_MS (24 * HOUR_MS)

static TidemarkInstant
instant (const char *text)
{
  TidemarkInstant result;

  g_assert_true (tidemark_instant_parse (text, &result));
  return result;
}

static JsonNode *
load (TidemarkSample sample, TidemarkInstant now)
{
  g_autoptr (GBytes) bytes = tidemark_sample_to_file (sample, now);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static JsonArray *
get_entries (JsonNode *root)
{
  return json_object_get_array_member (json_node_get_object (root), "entries");
}

static TidemarkInstant
get_at (JsonArray *entries, guint index)
{
  return instant (
      json_object_get_string_member (json_array_get_object_element (entries, index), "at"));
}

static void
test_goes_on_to_today_on_every_weekday (void)
{
  TidemarkInstant monday = instant ("2031-06-02T21:45:00-05:00");

  for (int sample = 0; sample < TIDEMARK_N_SAMPLES; sample++)
    for (int weekday = 0; weekday < 7; weekday++)
      {
        TidemarkInstant now = { monday.ms + weekday * DAY_MS, monday.offset_minutes };
        g_autoptr (JsonNode) root = load (sample, now);
        JsonArray *entries = get_entries (root);
        guint n_entries = json_array_get_length (entries);
        TidemarkInstant first = get_at (entries, 0);
        TidemarkInstant last = get_at (entries, n_entries - 1);

        g_assert_cmpint (last.ms, <=, now.ms);
        g_assert_cmpint (last.ms, >, now.ms - 2 * DAY_MS);
        g_assert_cmpint (last.offset_minutes, ==, now.offset_minutes);
        g_assert_cmpint (now.ms - first.ms, >, 112 * DAY_MS);
      }
}

static void
test_is_cut_at_this_moment (void)
{
  TidemarkInstant now = instant ("2027-02-10T09:05:00+09:00");
  g_autoptr (JsonNode) root = load (TIDEMARK_SAMPLE_WITHDRAWAL, now);
  JsonArray *entries = get_entries (root);
  JsonObject *import = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (root), "imports"), 0);

  for (guint i = 0; i < json_array_get_length (entries); i++)
    g_assert_cmpint (get_at (entries, i).ms, <=, now.ms);
  g_assert_cmpint (instant (json_object_get_string_member (import, "exported_at")).ms, ==, now.ms);
  g_assert_cmpint (instant (json_object_get_string_member (import, "last")).ms, <=, now.ms);
}

static void
test_keeps_hours_and_weekdays (void)
{
  g_autoptr (JsonNode) here = load (TIDEMARK_SAMPLE_HEALTHY, instant ("2026-03-01T23:00:00+01:00"));
  g_autoptr (JsonNode) there =
      load (TIDEMARK_SAMPLE_HEALTHY, instant ("2040-01-08T23:00:00-03:30"));
  JsonArray *here_entries = get_entries (here), *there_entries = get_entries (there);

  g_assert_cmpuint (json_array_get_length (here_entries), ==,
                    json_array_get_length (there_entries));
  for (guint i = 0; i < json_array_get_length (here_entries); i++)
    {
      TidemarkInstant a = get_at (here_entries, i), b = get_at (there_entries, i);
      gint64 moved = (b.ms + b.offset_minutes * 60000) - (a.ms + a.offset_minutes * 60000);

      g_assert_cmpint (moved % (7 * DAY_MS), ==, 0);
    }
}

static void
test_moves_days_with_their_instants (void)
{
  g_autoptr (JsonNode) root = load (TIDEMARK_SAMPLE_WITHDRAWAL, instant ("2029-10-11T12:00:00Z"));
  JsonArray *entries = get_entries (root);

  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);
      int day;

      g_assert_true (tidemark_day_parse (json_object_get_string_member (entry, "day"), &day));
      g_assert_cmpint (day, ==, tidemark_day_of (get_at (entries, i), 0));
    }
}

static void
test_is_the_same_every_time (void)
{
  TidemarkInstant now = instant ("2026-11-22T18:00:00Z");
  g_autoptr (GBytes) once = tidemark_sample_to_file (TIDEMARK_SAMPLE_HEALTHY, now);
  g_autoptr (GBytes) again = tidemark_sample_to_file (TIDEMARK_SAMPLE_HEALTHY, now);

  g_assert_true (g_bytes_equal (once, again));
}

static gboolean
count_cb (TidemarkEntry *entry, gpointer data, GError **error)
{
  guint *count = data;

  (*count)++;
  return TRUE;
}

static void
test_is_stored_whole (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  TidemarkInstant now = instant ("2028-02-29T22:00:00+05:45");

  store_fixture_init (&fixture);
  for (int sample = 0; sample < TIDEMARK_N_SAMPLES; sample++)
    {
      g_autofree char *path = store_fixture_file (&fixture, sample == 0 ? "a.db" : "b.db");
      g_autoptr (GError) error = NULL;
      g_autoptr (TidemarkConnection) connection =
          tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
      g_autoptr (JsonNode) root = load (sample, now);
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (TidemarkPerson) person = NULL;
      guint count = 0;

      g_assert_no_error (error);
      g_assert_true (tidemark_connection_begin (connection, &error));
      tidemark_sample_put (connection, sample, now, &error);
      g_assert_no_error (error);
      g_assert_true (tidemark_connection_commit (connection, &error));

      faults = tidemark_connection_check (connection, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (faults->len, ==, 0);
      person = tidemark_journal_get_current_person (connection, &error);
      g_assert_nonnull (person);
      tidemark_journal_foreach_entry (connection, NULL, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, TRUE,
                                      count_cb, &count, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count, ==, json_array_get_length (get_entries (root)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/goes-on-to-today-on-every-weekday",
                   test_goes_on_to_today_on_every_weekday);
  g_test_add_func ("/sample/is-cut-at-this-moment", test_is_cut_at_this_moment);
  g_test_add_func ("/sample/keeps-hours-and-weekdays", test_keeps_hours_and_weekdays);
  g_test_add_func ("/sample/moves-days-with-their-instants", test_moves_days_with_their_instants);
  g_test_add_func ("/sample/is-the-same-every-time", test_is_the_same_every_time);
  g_test_add_func ("/sample/is-stored-whole", test_is_stored_whole);

  return g_test_run ();
}
