/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* make-journal FILE MESSAGES ENTRIES: a journal of that size, spread over four years up to now. */

#include <stdlib.h>

#include "tidemark-journal.h"

#define YEARS_MS (4 * 365 * 24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static const char *const notes[] = {
  "Walked home along the river, said little, and it was fine.",
  "Long call about the trip; we laughed about the hostel.",
  "Short answers all evening. I wrote down what I want instead of asking again.",
  NULL,
};

static void
put (TidemarkConnection *connection, TidemarkEntry *entry, int index)
{
  static const TidemarkKind kinds[] = { TIDEMARK_KIND_DISTANCE, TIDEMARK_KIND_TEXT,
                                        TIDEMARK_KIND_DATE, TIDEMARK_KIND_NOTE };
  g_autoptr (GError) error = NULL;

  if (entry->kind == TIDEMARK_KIND_MESSAGE)
    {
      entry->by = index % 2 == 0 ? TIDEMARK_WHO_ME : TIDEMARK_WHO_THEM;
      entry->length = 5 + index % 80;
    }
  else
    {
      entry->kind = kinds[index % G_N_ELEMENTS (kinds)];
      entry->note = g_strdup (notes[(index / 3) % G_N_ELEMENTS (notes)]);
      entry->by = TIDEMARK_WHO_THEM;
      entry->value = entry->kind == TIDEMARK_KIND_DISTANCE ? index % 11 : TIDEMARK_UNSAID;
      entry->happened = entry->kind == TIDEMARK_KIND_DATE ? TIDEMARK_HAPPENED_YES : 0;
    }

  if (!tidemark_journal_put_entry (connection, entry, &error))
    g_error ("%s", error->message);
}

static void
put_many (TidemarkConnection *connection, const char *person_id, TidemarkKind kind, int count)
{
  TidemarkInstant now = tidemark_instant_now ();

  for (int i = 0; i < count; i++)
    {
      TidemarkInstant at = { now.ms - YEARS_MS + YEARS_MS / count * i, now.offset_minutes };
      g_autoptr (TidemarkEntry) entry = tidemark_entry_new (kind, at, TIDEMARK_DAY_START_HOUR);

      g_set_str (&entry->person_id, person_id);
      put (connection, entry, i);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
  g_autoptr (TidemarkConnection) connection = NULL;

  if (argc != 4)
    g_error ("make-journal FILE MESSAGES ENTRIES");

  connection = tidemark_connection_open (argv[1], TIDEMARK_OPEN_READ_WRITE, &error);
  if (connection == NULL || !tidemark_connection_begin (connection, &error) ||
      !tidemark_journal_put_person (connection, person, &error) ||
      !tidemark_journal_set_current_person (connection, person->id, &error))
    g_error ("%s", error->message);

  put_many (connection, person->id, TIDEMARK_KIND_MESSAGE, atoi (argv[2]));
  put_many (connection, person->id, TIDEMARK_KIND_TEXT, atoi (argv[3]));
  if (!tidemark_connection_commit (connection, &error))
    g_error ("%s", error->message);

  return EXIT_SUCCESS;
}
