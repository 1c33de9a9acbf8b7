/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to read a log and to work out what it says, and to do so again after one new
 * entry: an ordinary log, and one with half a million messages and two thousand entries. And how
 * much memory all of it takes. */

#include <glib/gstdio.h>

#include "tidemark-journal.h"
#include "tidemark-reflection.h"
#include "tidemark-span-load.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)
#define N_TIMES 9
#define MAX_MEMORY_MB 200.0

typedef struct
{
  const char *name;
  int n_days;
  int messages_a_day;
  int entries_a_day;
  double first_limit_ms;
  double again_limit_ms;
} Load;

static const Load loads[] = {
  { "ordinary", 120, 20, 3, 20, 20 },
  { "large", 1000, 500, 2, 1000, 100 },
};

static void
check (gboolean succeeded, GError *error)
{
  if (!succeeded)
    g_error ("%s", error != NULL ? error->message : "no error");
}

static TidemarkEntry *
make_entry (TidemarkKind kind, const TidemarkPerson *person, gint64 at_ms)
{
  TidemarkEntry *entry = tidemark_entry_new (kind, (TidemarkInstant) { at_ms, 60 }, 4);

  entry->person_id = g_strdup (person->id);
  return entry;
}

static void
put (TidemarkConnection *connection, TidemarkEntry *entry)
{
  g_autoptr (TidemarkEntry) owned = entry;
  g_autoptr (GError) error = NULL;

  check (tidemark_journal_put_entry (connection, owned, &error), error);
}

static void
put_day (TidemarkConnection *connection,
         const TidemarkPerson *person,
         const Load *load,
         gint64 at_ms,
         int day)
{
  for (int i = 0; i < load->messages_a_day; i++)
    {
      TidemarkEntry *message = make_entry (TIDEMARK_KIND_MESSAGE, person, at_ms + i * 60000);

      message->by = (day + i) % 3 == 0 ? TIDEMARK_WHO_ME : TIDEMARK_WHO_THEM;
      message->length = 10 + (7 * i + day) % 60;
      put (connection, message);
    }
  for (int i = 0; i < load->entries_a_day; i++)
    {
      static const TidemarkKind kinds[] = { TIDEMARK_KIND_DISTANCE, TIDEMARK_KIND_MOVE,
                                            TIDEMARK_KIND_MARK };
      TidemarkEntry *entry = make_entry (kinds[(day + i) % 3], person, at_ms + i * 3600000);

      entry->value = (3 * day + i) % 8;
      entry->move = TIDEMARK_MOVE_PURSUE + (day + i) % 3;
      entry->mark = 1 + (5 * day + i) % (TIDEMARK_N_MARKS - 1);
      put (connection, entry);
    }
}

/* In a process of its own, so that its memory is not counted. */
static int
make_journal (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  gint64 now_ms = tidemark_instant_now ().ms;

  check (connection != NULL, error);
  check (tidemark_connection_begin (connection, &error), error);
  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    {
      g_autoptr (TidemarkPerson) person = tidemark_person_new (loads[i].name);

      check (tidemark_journal_put_person (connection, person, &error), error);
      for (int day = 0; day < loads[i].n_days; day++)
        put_day (connection, person, &loads[i], now_ms - (loads[i].n_days - day) * DAY_MS, day);
    }
  check (tidemark_connection_commit (connection, &error), error);

  return 0;
}

static TidemarkPerson *
find_person (TidemarkConnection *connection, const char *alias)
{
  g_autoptr (GPtrArray) people = tidemark_journal_list_people (connection, NULL);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      TidemarkPerson *person = g_ptr_array_index (people, i);

      if (g_str_equal (person->alias, alias))
        return tidemark_person_ref (person);
    }

  g_error ("There is no %s", alias);
}

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

/* The best is what it takes, the rest what else the machine does. */
static void
report (const char *name, double values[N_TIMES], double limit_ms)
{
  qsort (values, N_TIMES, sizeof (double), compare_doubles);
  g_print ("%-28s best %7.1f ms, median %7.1f ms", name, values[0], values[N_TIMES / 2]);
  g_print (limit_ms > 0 ? " (limit %.0f)\n" : "\n", limit_ms);
  if (limit_ms > 0 && values[0] > limit_ms)
    g_error ("it takes too long");
}

static void
add_entry (TidemarkConnection *connection, const TidemarkPerson *person)
{
  g_autoptr (GError) error = NULL;
  TidemarkEntry *entry =
      make_entry (TIDEMARK_KIND_DISTANCE, person, tidemark_instant_now ().ms - 1000);

  entry->value = 4;
  check (tidemark_connection_begin (connection, &error), error);
  put (connection, entry);
  check (tidemark_connection_commit (connection, &error), error);
}

/* Reads and reflects, with what it took in milliseconds. */
static void
reflect (TidemarkConnection *connection,
         TidemarkSpanCache *cache,
         const TidemarkPerson *person,
         double *out_read_ms,
         double *out_reflect_ms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkSpan) span = NULL;
  g_autoptr (TidemarkReflection) reflection = NULL;
  double started_ms = now_ms (), read_ms;

  span = tidemark_span_load_again (connection, cache, person->id, tidemark_instant_now (), NULL,
                                   &error);
  check (span != NULL, error);
  read_ms = now_ms ();
  reflection = tidemark_reflection_new (span, NULL, &error);
  check (reflection != NULL, error);

  *out_read_ms = read_ms - started_ms;
  *out_reflect_ms = now_ms () - read_ms;
}

static void
measure (const char *path, const Load *load)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) reader =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_ONLY, &error);
  g_autoptr (TidemarkConnection) writer =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  g_autoptr (TidemarkSpanCache) cache = tidemark_span_cache_new ();
  g_autoptr (TidemarkPerson) person = NULL;
  double read[N_TIMES], evaluate[N_TIMES], first[N_TIMES];
  double read_again[N_TIMES], evaluate_again[N_TIMES], again[N_TIMES];

  check (reader != NULL && writer != NULL, error);
  person = find_person (reader, load->name);
  for (int i = 0; i < N_TIMES; i++)
    {
      reflect (reader, NULL, person, &read[i], &evaluate[i]);
      first[i] = read[i] + evaluate[i];
    }

  reflect (reader, cache, person, &read_again[0], &evaluate_again[0]);
  for (int i = 0; i < N_TIMES; i++)
    {
      add_entry (writer, person);
      reflect (reader, cache, person, &read_again[i], &evaluate_again[i]);
      again[i] = read_again[i] + evaluate_again[i];
    }

  g_print ("%s\n", load->name);
  report ("load", read, 0);
  report ("evaluate", evaluate, 0);
  report ("both", first, load->first_limit_ms);
  report ("load, one entry later", read_again, 0);
  report ("evaluate, one entry later", evaluate_again, 0);
  report ("both, one entry later", again, load->again_limit_ms);
}

/* The most that this process ever had in memory. */
static double
get_peak_mb (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) ||
      (line = strstr (status, "VmHWM:")) == NULL)
    return 0;

  return g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL, *path = NULL, *remove = NULL;
  char *make[] = { argv[0], NULL, NULL };
  int status = 0;

  if (argc > 1)
    return make_journal (argv[1]);

  folder = g_dir_make_tmp ("tidemark-XXXXXX", &error);
  path = g_build_filename (folder, "journal.db", NULL);
  remove = g_strdup_printf ("rm -r %s", folder);
  make[1] = path;
  check (g_spawn_sync (NULL, make, NULL, 0, NULL, NULL, NULL, NULL, &status, &error), error);
  check (g_spawn_check_wait_status (status, &error), error);

  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    measure (path, &loads[i]);
  g_print ("peak memory %.0f MB (limit %.0f)\n", get_peak_mb (), MAX_MEMORY_MB);
  if (get_peak_mb () > MAX_MEMORY_MB)
    g_error ("it takes too much memory");

  return g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL) ? 0 : 1;
}
