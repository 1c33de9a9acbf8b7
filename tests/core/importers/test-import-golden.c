/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every file in fixtures/import against the report or error beside it. FILE.opts answers
 * questions; with TIDEMARK_UPDATE_GOLDEN set, the reports are written instead of compared. */

#include <glib/gstdio.h>
#include <string.h>

#include "tidemark-import-session.h"

static char *fixtures;

static void
apply_option (TidemarkImportOptions *options, const char *name, const char *value)
{
  const char *const list[] = { value, NULL };

  if (g_str_equal (name, "me"))
    options->me = g_strdupv ((char **) list);
  else if (g_str_equal (name, "them"))
    options->them = g_strdupv ((char **) list);
  else if (g_str_equal (name, "order"))
    options->date_order = tidemark_date_order_parse (value);
  else if (g_str_equal (name, "chat"))
    options->chat = g_strdup (value);
  else if (g_str_equal (name, "format"))
    options->format = g_strdup (value);
  else
    g_assert_not_reached ();
}

static TidemarkImportOptions *
load_options (const char *path)
{
  g_autofree char *name = g_strconcat (path, ".opts", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  TidemarkImportOptions *options = tidemark_import_options_new ();

  options->zone = g_strdup ("Europe/Berlin");
  if (!g_file_get_contents (name, &text, NULL, NULL))
    return options;

  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      char *equals = strchr (*line, '=');

      if (equals == NULL)
        continue;
      *equals = '\0';
      apply_option (options, *line, equals + 1);
    }
  return options;
}

static JsonNode *
import (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (TidemarkImportOptions) options = load_options (path);
  g_autoptr (TidemarkImportSource) source = NULL;
  g_autoptr (TidemarkImportSession) session = NULL;
  g_autoptr (TidemarkImportReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  TidemarkInstant exported_at;
  char *data;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, &error));
  bytes = g_bytes_new_take (data, length);
  g_assert_true (tidemark_instant_parse ("2026-11-22T12:00:00+01:00", &exported_at));

  source = tidemark_import_source_new_for_bytes (base, bytes, exported_at, NULL, &error);
  if (source != NULL)
    {
      session = tidemark_import_session_new (source);
      report = tidemark_import_session_preview (session, NULL, options, NULL, &error);
    }
  if (report == NULL)
    return tidemark_import_error_to_json (error, base);

  g_assert_no_error (error);
  return tidemark_import_report_to_json (report);
}

static void
file_gives_its_report (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_build_filename (fixtures, name, NULL);
  g_autofree char *golden_path = g_strconcat (path, ".golden", NULL);
  g_autoptr (JsonNode) root = import (path);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_autofree char *text = NULL;
  g_autofree char *golden = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  found = g_strconcat (text, "\n", NULL);

  if (g_getenv ("TIDEMARK_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (golden_path, found, -1, &error));
  g_assert_true (g_file_get_contents (golden_path, &golden, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, golden);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = NULL;
  const char *name;

  /* The report is compared in English; zones and names of files need no more. */
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  fixtures = g_test_build_filename (G_TEST_DIST, "fixtures", "import", NULL);

  folder = g_dir_open (fixtures, 0, NULL);
  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (!g_str_has_suffix (name, ".opts") && !g_str_has_suffix (name, ".golden"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_assert_cmpuint (names->len, >, 0);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *test = g_strconcat ("/importers/golden/", names->pdata[i], NULL);

      g_test_add_data_func (test, names->pdata[i], file_gives_its_report);
    }

  {
    int result = g_test_run ();

    g_free (fixtures);
    return result;
  }
}
