/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files as they come: archives, folders, damage. */

#include <glib/gstdio.h>
#include <string.h>

#include "import-fixture.h"
#include "tidemark-import-clock.h"

static const char chat[] = "27/03/2026, 21:41 - Ana: see you at 8?\n"
                           "27/03/2026, 21:43 - Ben: You deleted this message\n";

static TidemarkImportReport *
preview (const char *name, GBytes *bytes, const char *format, GError **error)
{
  g_autoptr (TidemarkImportOptions) options = tidemark_import_options_new ();
  g_autoptr (TidemarkImportSource) source = NULL;
  g_autoptr (TidemarkImportSession) session = NULL;

  options->format = g_strdup (format);
  source = tidemark_import_source_new_for_bytes (name, bytes, TIDEMARK_INSTANT_NONE, NULL, error);
  if (source == NULL)
    return NULL;

  session = tidemark_import_session_new (source);
  return tidemark_import_session_preview (session, NULL, options, NULL, error);
}

static void
archive_is_read_without_unpacking (void)
{
  g_autoptr (GBytes) zip =
      import_fixture_zip (NULL, "IMG-20260327-WA0001.jpg", "not a picture", "../_chat.txt",
                          "27/03/2026, 1:00 - X: no\n", "/etc/_chat.txt",
                          "27/03/2026, 1:00 - X: no\n", "link/_chat.txt", "link:/etc/passwd",
                          "notes.txt", "no chat at all", "WhatsApp Chat with Ana.txt", chat, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkImportReport) report =
      preview ("WhatsApp Chat with Ana.zip", zip, NULL, &error);
  g_autoptr (TidemarkImportSource) source = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_new, ==, 2);
  g_assert_cmpuint (report->people->len, ==, 2);

  source = tidemark_import_source_new_for_bytes ("a.zip", zip, TIDEMARK_INSTANT_NONE, NULL, &error);
  g_assert_cmpstr (tidemark_import_source_get_place (source), ==,
                   "a.zip: WhatsApp Chat with Ana.txt");
  g_assert_cmpint (tidemark_import_source_get_exported_at (source).ms, ==,
                   G_GINT64_CONSTANT (1774900000000));
}

static void
error_inside_archive_names_both (void)
{
  g_autoptr (GBytes) zip = import_fixture_zip (
      NULL, "_chat.txt", "27/03/2026, 21:41 - Ana: a\n31/31/2026, 21:42 - Ben: b\n", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_assert_null (preview ("archive.zip", zip, NULL, &error));
  g_assert_error (error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_DAMAGED);
  sentence = tidemark_import_error_describe (error);
  g_assert_cmpstr (sentence, ==,
                   "archive.zip: _chat.txt, line 2: day 31 in month 31 - is the day/month order "
                   "right?");
}

static void
protected_archive_is_refused (void)
{
  g_autoptr (GBytes) zip = import_fixture_zip ("secret", "_chat.txt", chat, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (preview ("archive.zip", zip, NULL, &error));
  g_assert_error (error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_ENCRYPTED);
}

static void
archive_without_chat_is_refused (void)
{
  g_autoptr (GBytes) zip = import_fixture_zip (NULL, "a.jpg", "x", "../_chat.txt", chat, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (preview ("archive.zip", zip, NULL, &error));
  g_assert_error (error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT);
}

static void
cut_archive_is_damage (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) zip = NULL;
  g_autoptr (GBytes) half = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "27/03/2026, 21:41 - Ana: %u %u\n", i, g_str_hash (text->str));
  zip = import_fixture_zip (NULL, "_chat.txt", text->str, NULL);
  half = g_bytes_new_from_bytes (zip, 0, g_bytes_get_size (zip) / 2);

  g_assert_null (preview ("archive.zip", half, NULL, &error));
  g_assert_error (error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_DAMAGED);
}

static void
folder_and_missing_file_have_their_sentences (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) missing = NULL;
  g_autoptr (GError) folder_error = NULL;
  g_autoptr (GError) missing_error = NULL;

  store_fixture_init (&fixture);
  folder = g_file_new_for_path (fixture.folder);
  missing = g_file_get_child (folder, "missing.txt");
  g_assert_null (tidemark_import_source_new (folder, NULL, &folder_error));
  g_assert_error (folder_error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_FAILED);
  g_assert_nonnull (strstr (folder_error->message, "folder"));
  g_assert_null (tidemark_import_source_new (missing, NULL, &missing_error));
  g_assert_error (missing_error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_FAILED);
  /* The path is no part of a message. */
  g_assert_null (strstr (missing_error->message, fixture.folder));
}

static void
file_on_disk_brings_its_time (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (TidemarkImportSource) source = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  path = store_fixture_file (&fixture, "chat.txt");
  g_assert_true (g_file_set_contents (path, chat, -1, &error));
  file = g_file_new_for_path (path);
  source = tidemark_import_source_new (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tidemark_import_source_get_name (source), ==, "chat.txt");
  g_assert_true (tidemark_instant_is_set (tidemark_import_source_get_exported_at (source)));
  g_assert_false (tidemark_import_source_is_archive (source));
}

/* Whatever the bytes are: a report or an error with a message, and nothing else. */
static void
assert_survives (const char *name, const guint8 *data, gsize length, const char *format)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkImportReport) report = preview (name, bytes, format, &error);
  g_autoptr (JsonNode) json = NULL;

  if (report != NULL)
    json = tidemark_import_report_to_json (report);
  else
    json = tidemark_import_error_to_json (error, name);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (json));
  g_assert_true ((report == NULL) == (error != NULL));
}

static void
damage (const char *name, const guint8 *data, gsize length, const char *format)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (20260327);

  for (guint round = 0; round < 300; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      gsize kept = g_rand_int_range (chance, 0, 4) == 0
                       ? (gsize) g_rand_int_range (chance, 1, (gint32) length + 1)
                       : length;
      gint32 n = g_rand_int_range (chance, 1, 24);

      for (gint32 i = 0; i < n; i++)
        copy[g_rand_int_range (chance, 0, (gint32) length)] =
            (guint8) g_rand_int_range (chance, 0, 256);
      assert_survives (name, copy, kept, format);
    }
}

static void
damaged_bytes_never_crash (void)
{
  static const struct
  {
    const char *name;
    const char *format;
  } samples[] = {
    { "whatsapp-iphone-12h.txt", "whatsapp" }, { "whatsapp-android-24h.txt", "whatsapp" },
    { "whatsapp-arabic.txt", NULL },           { "whatsapp-timer.txt", "whatsapp" },
    { "telegram-single.json", "telegram" },    { "telegram-full-answered.json", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      const char *path =
          g_test_get_filename (G_TEST_DIST, "fixtures", "import", samples[i].name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GBytes) zip = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      damage (samples[i].name, (const guint8 *) text, length, samples[i].format);

      zip = import_fixture_zip (NULL, "_chat.txt", text, NULL);
      damage ("archive.zip", g_bytes_get_data (zip, NULL), g_bytes_get_size (zip), NULL);
    }
}

static gint64
resolve (TidemarkImportClock *clock, const char *wall)
{
  TidemarkInstant as_utc;
  g_autofree char *text = g_strconcat (wall, "Z", NULL);

  g_assert_true (tidemark_instant_parse (text, &as_utc));
  return tidemark_import_clock_resolve (clock, as_utc.ms / 1000).ms / 1000;
}

static void
clock_change_keeps_the_order (void)
{
  static const struct
  {
    const char *zone;
    const char *walls[6];
  } nights[] = {
    { "Europe/Berlin",
      { "2026-03-29T01:59:00", "2026-03-29T02:00:00", "2026-03-29T02:30:00", "2026-03-29T03:00:00",
        "2026-03-29T03:01:00" } },
    { "Europe/Berlin",
      { "2026-10-25T01:59:00", "2026-10-25T02:10:00", "2026-10-25T02:50:00", "2026-10-25T02:10:00",
        "2026-10-25T02:55:00", "2026-10-25T03:00:00" } },
    { "America/St_Johns",
      { "2026-11-01T00:59:00", "2026-11-01T01:10:00", "2026-11-01T01:50:00", "2026-11-01T01:10:00",
        "2026-11-01T02:00:00" } },
    { "Australia/Lord_Howe",
      { "2026-10-04T01:59:00", "2026-10-04T02:15:00", "2026-10-04T02:30:00",
        "2026-10-04T02:31:00" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (nights); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (nights[i].zone);
      g_autoptr (TidemarkImportClock) clock = NULL;
      gint64 previous = G_MININT64;

      g_assert_nonnull (zone);
      clock = tidemark_import_clock_new (zone);
      for (guint n = 0; n < 6 && nights[i].walls[n] != NULL; n++)
        {
          gint64 at = resolve (clock, nights[i].walls[n]);

          g_assert_cmpint (at, >=, previous);
          previous = at;
        }
    }
}

static void
hour_that_comes_twice_is_taken_in_turn (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (TidemarkImportClock) clock = tidemark_import_clock_new (zone);

  g_assert_cmpint (resolve (clock, "2026-10-25T02:10:00"), ==, 1792887000);
  g_assert_cmpint (resolve (clock, "2026-10-25T02:50:00"), ==, 1792889400);
  g_assert_cmpint (resolve (clock, "2026-10-25T02:10:00"), ==, 1792890600);
  g_assert_cmpint (resolve (clock, "2026-10-26T02:10:00"), ==, 1792977000);
}

int
main (int argc, char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/importers/file/archive-is-read-without-unpacking",
                   archive_is_read_without_unpacking);
  g_test_add_func ("/importers/file/error-inside-archive-names-both",
                   error_inside_archive_names_both);
  g_test_add_func ("/importers/file/protected-archive-is-refused", protected_archive_is_refused);
  g_test_add_func ("/importers/file/archive-without-chat-is-refused",
                   archive_without_chat_is_refused);
  g_test_add_func ("/importers/file/cut-archive-is-damage", cut_archive_is_damage);
  g_test_add_func ("/importers/file/folder-and-missing-file-have-their-sentences",
                   folder_and_missing_file_have_their_sentences);
  g_test_add_func ("/importers/file/file-on-disk-brings-its-time", file_on_disk_brings_its_time);
  g_test_add_func ("/importers/file/damaged-bytes-never-crash", damaged_bytes_never_crash);
  g_test_add_func ("/importers/clock/clock-change-keeps-the-order", clock_change_keeps_the_order);
  g_test_add_func ("/importers/clock/hour-that-comes-twice-is-taken-in-turn",
                   hour_that_comes_twice_is_taken_in_turn);

  return g_test_run ();
}
