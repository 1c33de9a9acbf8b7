/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-json-stream.h"

#include <string.h>

/* A letter for each event, in the order of the enumeration. */
static const char letters[] = "!{}[]:snTFN.";

static TidemarkJsonStream *
open_bytes (const void *bytes, gsize n_bytes, TidemarkJsonFlags flags)
{
  /* A copy of its own, so that a sanitizer sees a read past the end. */
  g_autoptr (GBytes) held = g_bytes_new (bytes, n_bytes);
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_bytes (held);

  return tidemark_json_stream_new (input, flags, NULL);
}

static char *
read_events (TidemarkJsonStream *stream, GError **error)
{
  GString *events = g_string_new (NULL);
  TidemarkJsonEvent event;

  do
    {
      event = tidemark_json_stream_next (stream, error);
      g_string_append_c (events, letters[event]);
    }
  while (event != TIDEMARK_JSON_FAILED && event != TIDEMARK_JSON_END);

  return g_string_free_and_steal (events);
}

static void
assert_refused_at (const char *text, TidemarkJsonError code, guint line, guint column)
{
  g_autoptr (TidemarkJsonStream) stream = open_bytes (text, strlen (text), TIDEMARK_JSON_STRICT);
  g_autoptr (GError) error = NULL, again = NULL;
  g_autofree char *events = read_events (stream, &error);
  g_autofree char *escaped = g_strescape (text, NULL);

  g_test_message ("%s", escaped);
  g_assert_error (error, TIDEMARK_JSON_ERROR, (int) code);
  g_assert_cmpuint (tidemark_json_stream_get_line (stream), ==, line);
  g_assert_cmpuint (tidemark_json_stream_get_column (stream), ==, column);

  g_assert_cmpint (tidemark_json_stream_next (stream, &again), ==, TIDEMARK_JSON_FAILED);
  g_assert_error (again, TIDEMARK_JSON_ERROR, (int) code);
}

static void
events_come_in_the_order_of_the_text (void)
{
  static const char text[] =
      "\xEF\xBB\xBF { \"a\" : [ 1, -2.5e+3, \"x\" , [], {} ],\r\n\t\"b\":{\"c\":true},"
      "\"d\":false,\"e\":null } \n";
  g_autoptr (TidemarkJsonStream) stream = open_bytes (text, strlen (text), TIDEMARK_JSON_STRICT);
  g_autoptr (GError) error = NULL;
  g_autofree char *events = read_events (stream, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (events, ==, "{:[nns[]{}]:{:T}:F:N}.");
  g_assert_cmpuint (tidemark_json_stream_get_offset (stream), ==, strlen (text));
  g_assert_cmpint (tidemark_json_stream_next (stream, &error), ==, TIDEMARK_JSON_END);
}

static void
place_is_that_of_the_event (void)
{
  g_autoptr (TidemarkJsonStream) stream =
      tidemark_json_stream_new_for_text ("{\n  \"äö\": 7, \"b\":\n 8}");

  for (int i = 0; i < 3; i++)
    tidemark_json_stream_next (stream, NULL);
  g_assert_cmpint (tidemark_json_stream_get_event (stream), ==, TIDEMARK_JSON_NUMBER);
  g_assert_cmpuint (tidemark_json_stream_get_line (stream), ==, 2);
  g_assert_cmpuint (tidemark_json_stream_get_column (stream), ==, 9);

  tidemark_json_stream_next (stream, NULL);
  g_assert_cmpuint (tidemark_json_stream_get_column (stream), ==, 12);
  tidemark_json_stream_next (stream, NULL);
  g_assert_cmpuint (tidemark_json_stream_get_line (stream), ==, 3);
  g_assert_cmpuint (tidemark_json_stream_get_column (stream), ==, 2);
}

static void
broken_text_is_refused_with_its_place (void)
{
  assert_refused_at ("", TIDEMARK_JSON_ERROR_TRUNCATED, 1, 1);
  assert_refused_at (" \n ", TIDEMARK_JSON_ERROR_TRUNCATED, 2, 2);
  assert_refused_at ("{\"a\":1", TIDEMARK_JSON_ERROR_TRUNCATED, 1, 7);
  assert_refused_at ("[\"abc", TIDEMARK_JSON_ERROR_TRUNCATED, 1, 6);
  assert_refused_at ("[\"\\u00", TIDEMARK_JSON_ERROR_TRUNCATED, 1, 3);
  assert_refused_at ("[tru", TIDEMARK_JSON_ERROR_TRUNCATED, 1, 5);
  assert_refused_at ("[1,\n2,]", TIDEMARK_JSON_ERROR_SYNTAX, 2, 3);
  assert_refused_at ("{\"a\" 1}", TIDEMARK_JSON_ERROR_SYNTAX, 1, 6);
  assert_refused_at ("{a:1}", TIDEMARK_JSON_ERROR_SYNTAX, 1, 2);
  assert_refused_at ("{\"a\":1,}", TIDEMARK_JSON_ERROR_SYNTAX, 1, 8);
  assert_refused_at ("[1}", TIDEMARK_JSON_ERROR_SYNTAX, 1, 3);
  assert_refused_at ("[1] x", TIDEMARK_JSON_ERROR_SYNTAX, 1, 5);
  assert_refused_at ("[01]", TIDEMARK_JSON_ERROR_SYNTAX, 1, 4);
  assert_refused_at ("[1.]", TIDEMARK_JSON_ERROR_SYNTAX, 1, 4);
  assert_refused_at ("[+1]", TIDEMARK_JSON_ERROR_SYNTAX, 1, 2);
  assert_refused_at ("[nil]", TIDEMARK_JSON_ERROR_SYNTAX, 1, 3);
  assert_refused_at ("['a']", TIDEMARK_JSON_ERROR_SYNTAX, 1, 2);
  assert_refused_at ("[\"a\nb\"]", TIDEMARK_JSON_ERROR_SYNTAX, 1, 4);
  assert_refused_at ("[\"\\x0B\"]", TIDEMARK_JSON_ERROR_SYNTAX, 1, 3);
  assert_refused_at ("[\"\\q\"]", TIDEMARK_JSON_ERROR_SYNTAX, 1, 3);
  assert_refused_at ("[\"ä\xFF\"]", TIDEMARK_JSON_ERROR_ENCODING, 1, 4);
  assert_refused_at ("[\"\xED\xA0\x80\"]", TIDEMARK_JSON_ERROR_ENCODING, 1, 3);
  assert_refused_at ("[\"\xC0\xAF\"]", TIDEMARK_JSON_ERROR_ENCODING, 1, 3);
  assert_refused_at ("[\"\\ud83d\"]", TIDEMARK_JSON_ERROR_ENCODING, 1, 3);
  assert_refused_at ("[\"\\u0000\"]", TIDEMARK_JSON_ERROR_ENCODING, 1, 3);
  assert_refused_at ("\xFF\xFE{", TIDEMARK_JSON_ERROR_ENCODING, 1, 1);
}

static void
depth_is_limited (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 200; i++)
    g_string_append_c (text, '[');
  assert_refused_at (text->str, TIDEMARK_JSON_ERROR_TOO_LARGE, 1, 129);
}

static char *
read_one_string (const char *text, TidemarkJsonFlags flags, guint64 *out_n_repaired)
{
  g_autoptr (TidemarkJsonStream) stream = open_bytes (text, strlen (text), flags);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tidemark_json_stream_next (stream, &error), ==, TIDEMARK_JSON_STRING);
  g_assert_no_error (error);
  if (out_n_repaired != NULL)
    *out_n_repaired = tidemark_json_stream_get_n_repaired (stream);
  return g_strdup (tidemark_json_stream_get_text (stream, NULL));
}

static void
escapes_become_characters (void)
{
  g_autofree char *text = read_one_string ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\uD83D\\uDE00€\"",
                                           TIDEMARK_JSON_STRICT, NULL);

  g_assert_cmpstr (text, ==, "\"\\/\b\f\n\r\tä😀€");
}

static void
hex_escapes_are_read_where_asked_for (void)
{
  g_autofree char *text = read_one_string ("\"a\\x0Bb\\xe4\"", TIDEMARK_JSON_HEX_ESCAPES, NULL);

  g_assert_cmpstr (text, ==, "a\vbä");
}

static void
broken_characters_are_replaced_where_asked_for (void)
{
  guint64 n_repaired = 0;
  g_autofree char *text = read_one_string ("\"a\xFF\xC3(\\ud83d\\u0041\\ude00\\u0000\xF0\x9F\x98\"",
                                           TIDEMARK_JSON_REPAIR_TEXT, &n_repaired);

  g_assert_cmpstr (text, ==, "a��(�A�����");
  g_assert_cmpuint (n_repaired, ==, 8);
}

static void
numbers_say_whether_they_are_whole (void)
{
  static const struct
  {
    const char *text;
    gboolean is_whole;
    gint64 value;
  } numbers[] = {
    { "0", TRUE, 0 },
    { "-12", TRUE, -12 },
    { "7.0", TRUE, 7 },
    { "7e2", TRUE, 700 },
    { "9223372036854775807", TRUE, G_MAXINT64 },
    { "9223372036854775808", FALSE, 0 },
    { "7.5", FALSE, 0 },
    { "1e400", FALSE, 0 },
    { "1e17", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (TidemarkJsonStream) stream = tidemark_json_stream_new_for_text (numbers[i].text);
      gint64 value = 77;

      g_assert_cmpint (tidemark_json_stream_next (stream, NULL), ==, TIDEMARK_JSON_NUMBER);
      g_assert_cmpint (tidemark_json_stream_get_int64 (stream, &value), ==, numbers[i].is_whole);
      g_assert_cmpint (value, ==, numbers[i].is_whole ? numbers[i].value : 77);
    }
}

static void
skip_passes_over_one_value (void)
{
  g_autoptr (TidemarkJsonStream) stream =
      tidemark_json_stream_new_for_text ("{\"a\":[1,{\"b\":[]}],\"c\":2}");

  tidemark_json_stream_next (stream, NULL);
  tidemark_json_stream_next (stream, NULL);
  g_assert_true (tidemark_json_stream_skip (stream, NULL));
  g_assert_cmpint (tidemark_json_stream_next (stream, NULL), ==, TIDEMARK_JSON_NAME);
  g_assert_cmpstr (tidemark_json_stream_get_text (stream, NULL), ==, "c");
}

static void
copy_keeps_one_value (void)
{
  g_autoptr (TidemarkJsonStream) stream = tidemark_json_stream_new_for_text (
      "[ { \"a\" : [ 1.50, { \"b\\n\" : [ ] }, true, null ], \"c\" : \"\\u001f\" } , 2 ]");
  g_autoptr (GString) copy = g_string_new (NULL);

  tidemark_json_stream_next (stream, NULL);
  tidemark_json_stream_next (stream, NULL);
  g_assert_true (tidemark_json_stream_copy (stream, copy, NULL));
  g_assert_cmpstr (copy->str, ==, "{\"a\":[1.50,{\"b\\n\":[]},true,null],\"c\":\"\\u001f\"}");
  g_assert_cmpint (tidemark_json_stream_next (stream, NULL), ==, TIDEMARK_JSON_NUMBER);
}

/* More than a few reads long, with characters of every length on the seams. */
static void
text_over_many_reads_stays_whole (void)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GString) json = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (int i = 0; i < 40000; i++)
    g_string_append (plain, i % 3 == 0 ? "😀" : i % 3 == 1 ? "\n€" : "ab\"");
  tidemark_json_append_string (json, plain->str);

  text = read_one_string (json->str, TIDEMARK_JSON_STRICT, NULL);
  g_assert_cmpstr (text, ==, plain->str);
}

static const char sample[] =
    "{\"a\":[1,-2.5e3,\"x\\u00e4\\ud83d\\ude00ä\\n\"],\"b\":{\"c\":true,\"d\":null}}";

static void
cut_text_is_refused_at_every_byte (void)
{
  for (gsize n_bytes = 0; n_bytes < strlen (sample); n_bytes++)
    {
      g_autoptr (TidemarkJsonStream) stream = open_bytes (sample, n_bytes, TIDEMARK_JSON_STRICT);
      g_autoptr (GError) error = NULL;
      g_autofree char *events = read_events (stream, &error);

      g_assert_nonnull (error);
      g_assert_true (g_str_has_suffix (events, "!"));
    }
}

static void
changed_bytes_never_do_harm (void)
{
  for (gsize at = 0; at < strlen (sample); at++)
    for (int byte = 0; byte < 256; byte++)
      for (int flags = 0; flags < 4; flags++)
        {
          g_autofree char *bytes = g_strdup (sample);
          g_autoptr (TidemarkJsonStream) stream = NULL;
          g_autoptr (GError) error = NULL;
          g_autofree char *events = NULL;

          bytes[at] = (char) byte;
          stream = open_bytes (bytes, strlen (sample), (TidemarkJsonFlags) flags);
          events = read_events (stream, &error);
          g_assert_cmpint (g_str_has_suffix (events, "."), ==, error == NULL);
        }
}

static void
cancelling_ends_the_reading (void)
{
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_data ("[1]", 3, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TidemarkJsonStream) stream =
      tidemark_json_stream_new (input, TIDEMARK_JSON_STRICT, cancellable);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (tidemark_json_stream_next (stream, &error), ==, TIDEMARK_JSON_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/importers/json-stream/" name, function)
  ADD ("events-come-in-the-order-of-the-text", events_come_in_the_order_of_the_text);
  ADD ("place-is-that-of-the-event", place_is_that_of_the_event);
  ADD ("broken-text-is-refused-with-its-place", broken_text_is_refused_with_its_place);
  ADD ("depth-is-limited", depth_is_limited);
  ADD ("escapes-become-characters", escapes_become_characters);
  ADD ("hex-escapes-are-read-where-asked-for", hex_escapes_are_read_where_asked_for);
  ADD ("broken-characters-are-replaced-where-asked-for",
       broken_characters_are_replaced_where_asked_for);
  ADD ("numbers-say-whether-they-are-whole", numbers_say_whether_they_are_whole);
  ADD ("skip-passes-over-one-value", skip_passes_over_one_value);
  ADD ("copy-keeps-one-value", copy_keeps_one_value);
  ADD ("text-over-many-reads-stays-whole", text_over_many_reads_stays_whole);
  ADD ("cut-text-is-refused-at-every-byte", cut_text_is_refused_at_every_byte);
  ADD ("changed-bytes-never-do-harm", changed_bytes_never_do_harm);
  ADD ("cancelling-ends-the-reading", cancelling_ends_the_reading);

  return g_test_run ();
}
