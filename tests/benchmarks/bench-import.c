/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Imports an invented chat of N messages (100,000 unless told) into a new journal, twice, and
 * prints time and memory. 100,000 have to take at most 5 s of a processor and 150 MB, and more so
 * much more, also with their texts, the words of which are indexed for search. */

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "tidemark-import-session.h"

#define LIMIT_S 5.0
#define LIMIT_MB 150.0
#define LIMIT_FOR 100000

static const char *const phrases[] = {
  "Ok",
  "see you at 8?",
  "I will be late, the train stopped somewhere in the fields again",
  "😀😀",
  ("What did the doctor say? I thought about it all day, and then the meeting ran on and on, and "
   "only now I am home and sit down and write to you. Shall we talk tomorrow?"),
  "schön, dass du da warst",
};

static char *
make_chat (const char *folder, gboolean telegram, guint n)
{
  char *path = g_build_filename (folder, telegram ? "result.json" : "chat.txt", NULL);
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);
  FILE *file = g_fopen (path, "w");
  gint64 at = 1577880000;

  g_assert_nonnull (file);
  if (telegram)
    fputs ("{\"name\": \"Ana\", \"type\": \"personal_chat\", \"id\": 11, \"messages\": [\n", file);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (at);
      const char *text = phrases[g_rand_int_range (chance, 0, G_N_ELEMENTS (phrases))];
      gboolean me = g_rand_boolean (chance);
      g_autofree char *date = g_date_time_format (time, "%d/%m/%Y, %H:%M");

      if (telegram)
        fprintf (file,
                 "%s{\"id\": %u, \"type\": \"message\", \"date_unixtime\": \"%" G_GINT64_FORMAT
                 "\", \"from\": \"%s\", \"from_id\": \"user%d\", \"text\": \"%s\","
                 " \"text_entities\": [{\"type\": \"plain\", \"text\": \"%s\"}]}",
                 i > 0 ? ",\n" : "", i + 1, at, me ? "Ben" : "Ana", me ? 12 : 11, text, text);
      else
        fprintf (file, "%s - %s: %s\n", date, me ? "Ben" : "Ana", text);
      at += g_rand_int_range (chance, 5, 3000);
    }
  if (telegram)
    fputs ("]}\n", file);
  fclose (file);

  return path;
}

static double
get_peak_mb (void)
{
  g_autofree char *status = NULL;
  const char *peak;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  peak = strstr (status, "VmHWM:");
  return peak != NULL ? g_ascii_strtod (peak + 6, NULL) / 1024 : 0;
}

static double
import (const char *path, TidemarkConnection *connection, gboolean keep_text, guint expected)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TidemarkImportOptions) options = tidemark_import_options_new ();
  g_autoptr (TidemarkImportSource) source = NULL;
  g_autoptr (TidemarkImportSession) session = NULL;
  g_autoptr (TidemarkImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  const char *const me[] = { "Ben", NULL };
  gint64 start = g_get_monotonic_time ();

  options->me = g_strdupv ((char **) me);
  options->date_order = TIDEMARK_DATE_ORDER_DMY;
  options->keep_text = keep_text;
  source = tidemark_import_source_new (file, NULL, &error);
  g_assert_no_error (error);
  session = tidemark_import_session_new (source);
  report = tidemark_import_session_run (session, connection, options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_new, ==, expected);

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static gboolean
measure (const char *folder, gboolean telegram, gboolean keep_text, guint n)
{
  g_autofree char *chat = make_chat (folder, telegram, n);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (GError) error = NULL;
  TidemarkConnection *connection =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  double share = MAX (1.0, (double) n / LIMIT_FOR);
  double first_s, second_s, peak_mb, cpu_s;
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  g_assert_no_error (error);
  cpu_s = -(double) clock () / CLOCKS_PER_SEC;
  first_s = import (chat, connection, keep_text, n);
  cpu_s += (double) clock () / CLOCKS_PER_SEC;
  second_s = import (chat, connection, keep_text, 0);
  peak_mb = get_peak_mb ();
  tidemark_connection_close (connection);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_unlink (file);
    }
  g_unlink (chat);

  g_print ("%s%s, %u messages: %.2f s (%.2f s of a processor), again %.2f s, peak %.0f MB\n",
           telegram ? "telegram" : "whatsapp", keep_text ? " with texts" : "", n, first_s, cpu_s,
           second_s, peak_mb);
  return cpu_s <= LIMIT_S * share && peak_mb <= LIMIT_MB * share;
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : LIMIT_FOR;
  g_autofree char *folder = g_dir_make_tmp ("tidemark-bench-XXXXXX", NULL);
  gboolean ok = TRUE;

  g_assert_nonnull (folder);
  ok = measure (folder, FALSE, FALSE, n) && ok;
  ok = measure (folder, FALSE, TRUE, n) && ok;
  ok = measure (folder, TRUE, FALSE, n) && ok;
  g_rmdir (folder);

  return ok ? 0 : 1;
}
