/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to read a log and to work out what it says: an ordinary one, and one with half
 * a million messages and two thousand entries. */

#include <glib/gstdio.h>

#include "tidemark-journal.h"
#include "tidemark-reflection.h"
#include "tidemark-span-load.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)

typedef struct
{
  const char *name;
  int n_days;
  int messages_a_day;
  int entries_a_day;
  double limit_s;
} Load;

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

  if (!tidemark_journal_put_entry (connection, owned, &error))
    g_error ("%s", error->message);
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

static void
measure (TidemarkConnection *connection, const Load *load, TidemarkInstant now)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new (load->name);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkSpan) span = NULL;
  g_autoptr (TidemarkReflection) reflection = NULL;
  double read_s, reflect_s;
  gint64 start;

  if (!tidemark_connection_begin (connection, &error) ||
      !tidemark_journal_put_person (connection, person, &error))
    g_error ("%s", error->message);
  for (int day = 0; day < load->n_days; day++)
    put_day (connection, person, load, now.ms - (load->n_days - day) * DAY_MS, day);
  if (!tidemark_connection_commit (connection, &error))
    g_error ("%s", error->message);

  start = g_get_monotonic_time ();
  span = tidemark_span_load (connection, person->id, now, NULL, &error);
  if (span == NULL)
    g_error ("%s", error->message);
  read_s = (double) (g_get_monotonic_time () - start) / 1e6;

  start = g_get_monotonic_time ();
  reflection = tidemark_reflection_new (span, NULL, &error);
  reflect_s = (double) (g_get_monotonic_time () - start) / 1e6;

  g_print ("%s: %d entries: read %.1f ms, reflect %.1f ms\n", load->name, reflection->n_entries,
           read_s * 1000, reflect_s * 1000);
  if (read_s + reflect_s > load->limit_s)
    g_error ("%s took over %.2f s", load->name, load->limit_s);
}

int
main (int argc, char **argv)
{
  static const Load loads[] = {
    { "ordinary", 120, 20, 3, 0.1 },
    { "large", 1000, 500, 2, 2 },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("tidemark-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r %s", folder);
  TidemarkConnection *connection =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  TidemarkInstant now = tidemark_instant_now ();

  if (connection == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    measure (connection, &loads[i], now);

  tidemark_connection_close (connection);
  return g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL) ? 0 : 1;
}
