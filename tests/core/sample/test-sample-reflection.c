/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the engine reads in the sample journals, on whatever day of the week they are opened. */

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "tidemark-entry-json.h"
#include "tidemark-journal-json.h"
#include "tidemark-reflection.h"
#include "tidemark-sample.h"
#include "tidemark-span.h"

#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static TidemarkJsonRecord *
read_element (JsonNode *root, const char *list, guint index)
{
  JsonArray *array = json_object_get_array_member (json_node_get_object (root), list);
  g_autofree char *text = json_to_string (json_array_get_element (array, index), FALSE);
  g_autoptr (TidemarkJsonStream) stream = tidemark_json_stream_new_for_text (text);
  g_autoptr (TidemarkJsonRecord) record = tidemark_json_record_new ();
  g_autoptr (GError) error = NULL;

  tidemark_json_stream_next (stream, &error);
  g_assert_no_error (error);
  tidemark_json_record_read (record, stream, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&record);
}

static guint
get_length (JsonNode *root, const char *list)
{
  return json_array_get_length (json_object_get_array_member (json_node_get_object (root), list));
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

static void
add_lists (JsonNode *root, TidemarkSpanBuilder *builder)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < get_length (root, "entries"); i++)
    {
      g_autoptr (TidemarkJsonRecord) record = read_element (root, "entries", i);
      g_autoptr (TidemarkEntry) entry = tidemark_entry_from_json (record, &error);

      g_assert_no_error (error);
      tidemark_span_builder_add_entry (builder, entry);
    }
  for (guint i = 0; i < get_length (root, "imports"); i++)
    {
      g_autoptr (TidemarkJsonRecord) record = read_element (root, "imports", i);
      g_autoptr (TidemarkImport) import = tidemark_import_from_json (record, &error);

      g_assert_no_error (error);
      tidemark_span_builder_add_import (builder, import);
    }
  for (guint i = 0; i < get_length (root, "exclusions"); i++)
    {
      g_autoptr (TidemarkJsonRecord) record = read_element (root, "exclusions", i);
      g_autoptr (TidemarkExclusion) exclusion = tidemark_exclusion_from_json (record, &error);

      g_assert_no_error (error);
      tidemark_span_builder_add_exclusion (builder, exclusion->from_day, exclusion->to_day);
    }
}

static TidemarkReflection *
reflect (TidemarkSample sample, TidemarkInstant now)
{
  g_autoptr (JsonNode) root = load (sample, now);
  g_autoptr (TidemarkJsonRecord) record = read_element (root, "people", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkPerson) person = tidemark_person_from_json (record, &error);
  g_autoptr (TidemarkSpan) span = NULL;
  TidemarkSpanBuilder *builder;
  TidemarkReflection *reflection;
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  builder = tidemark_span_builder_new (person, now);
  add_lists (root, builder);
  span = tidemark_span_builder_finish (builder);
  reflection = tidemark_reflection_new (span, NULL, &error);
  g_assert_no_error (error);

  json = tidemark_reflection_to_json (reflection);
  g_test_message ("%s", json);
  return reflection;
}

static TidemarkInstant
on_weekday (int weekday)
{
  TidemarkInstant monday;

  g_assert_true (tidemark_instant_parse ("2027-06-07T21:00:00+02:00", &monday));
  monday.ms += weekday * DAY_MS;
  return monday;
}

static void
test_withdrawal_is_flagged (void)
{
  for (int weekday = 0; weekday < 7; weekday++)
    {
      g_autoptr (TidemarkReflection) reflection =
          reflect (TIDEMARK_SAMPLE_WITHDRAWAL, on_weekday (weekday));

      g_assert_cmpint (reflection->state, ==, TIDEMARK_STATE_FLAGGED);
      g_assert_true (tidemark_reflection_has_flag (reflection, TIDEMARK_FLAG_WITHDRAWAL));
      g_assert_true (tidemark_reflection_has_flag (reflection, TIDEMARK_FLAG_WORDS_ACTIONS));
      g_assert_true (tidemark_reflection_has_flag (reflection, TIDEMARK_FLAG_EXCL_DODGED));
      g_assert_cmpint (reflection->withdrawal.kind, ==, TIDEMARK_WITHDRAWAL_SUDDEN);
      g_assert_cmpint (reflection->withdrawal.basis, ==, TIDEMARK_BASIS_BOTH);
    }
}

static void
test_ordinary_months_are_steady (void)
{
  for (int weekday = 0; weekday < 7; weekday++)
    {
      g_autoptr (TidemarkReflection) reflection =
          reflect (TIDEMARK_SAMPLE_HEALTHY, on_weekday (weekday));

      g_assert_cmpint (reflection->state, ==, TIDEMARK_STATE_STEADY);
      g_assert_cmpuint (reflection->flags, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample-reflection/withdrawal-is-flagged", test_withdrawal_is_flagged);
  g_test_add_func ("/sample-reflection/ordinary-months-are-steady",
                   test_ordinary_months_are_steady);

  return g_test_run ();
}
