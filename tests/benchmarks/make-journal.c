/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* make-journal FILE MESSAGES ENTRIES [WORDS [YEARS]]: a journal of that size, spread over four
 * years up to now, or so many. With WORDS each note has so many, and one message in ten its text,
 * in words that come as often as those of a language do: the first in nearly every note, most in
 * hardly any. */

#include <math.h>
#include <stdlib.h>

#include "tidemark-journal.h"

#define YEAR_MS (365 * 24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static const char *const notes[] = {
  "Walked home along the river, said little, and it was fine.",
  "Long call about the trip; we laughed about the hostel.",
  "Short answers all evening. I wrote down what I want instead of asking again.",
  NULL,
};

#define N_WORDS 20000
#define MESSAGE_WORDS 12

typedef struct
{
  int n_words;
  int n_years;
  guint seed;
} Writer;

static guint
next_random (Writer *self)
{
  self->seed = self->seed * 1664525u + 1013904223u;
  return self->seed >> 8;
}

/* The usual ones first; the others are made of syllables, as many as it takes. */
static void
append_word (GString *text, int word)
{
  static const char *const usual[] = {
    "the",     "and",   "it",   "was",  "we",    "to",   "a",     "of",   "walked",  "home",
    "river",   "he",    "said", "that", "later", "fine", "about", "trip", "again",   "evening",
    "laughed", "sea",   "what", "want", "asked", "warm", "cold",  "rain", "kitchen", "dinner",
    "friend",  "train", "with", "for",  "not",   "then", "there", "this", "week",    "plans",
  };
  static const char *const syllables[] = { "ka", "to",  "mi",  "ser", "lan", "vo",  "ru", "den",
                                           "pi", "sha", "gol", "ti",  "wen", "bra", "nu", "fel" };

  if (word < (int) G_N_ELEMENTS (usual))
    {
      g_string_append (text, usual[word]);
      return;
    }
  for (; word > 0; word /= (int) G_N_ELEMENTS (syllables))
    g_string_append (text, syllables[word % (int) G_N_ELEMENTS (syllables)]);
}

/* Chance falling with the rank of the word, as 1 / rank. */
static char *
write_text (Writer *self, int n_words)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n_words; i++)
    {
      double chance = (double) (next_random (self) & 0xffffff) / 0x1000000;

      append_word (text, (int) exp (chance * log (N_WORDS)) - 1);
      g_string_append_c (text, i + 1 < n_words ? ' ' : '.');
    }

  return g_string_free (text, FALSE);
}

static void
put (TidemarkConnection *connection, Writer *writer, TidemarkEntry *entry, int index)
{
  static const TidemarkKind kinds[] = { TIDEMARK_KIND_DISTANCE, TIDEMARK_KIND_TEXT,
                                        TIDEMARK_KIND_DATE, TIDEMARK_KIND_NOTE };
  g_autoptr (GError) error = NULL;

  if (entry->kind == TIDEMARK_KIND_MESSAGE)
    {
      entry->by = index % 2 == 0 ? TIDEMARK_WHO_ME : TIDEMARK_WHO_THEM;
      entry->length = 5 + index % 80;
      if (writer->n_words > 0 && index % 10 == 0)
        entry->text = write_text (writer, MESSAGE_WORDS);
    }
  else
    {
      entry->kind = kinds[index % G_N_ELEMENTS (kinds)];
      entry->note = writer->n_words > 0 ? write_text (writer, writer->n_words)
                                        : g_strdup (notes[(index / 3) % G_N_ELEMENTS (notes)]);
      entry->by = TIDEMARK_WHO_THEM;
      entry->value = entry->kind == TIDEMARK_KIND_DISTANCE ? index % 11 : TIDEMARK_UNSAID;
      entry->happened = entry->kind == TIDEMARK_KIND_DATE ? TIDEMARK_HAPPENED_YES : 0;
    }

  if (!tidemark_journal_put_entry (connection, entry, &error))
    g_error ("%s", error->message);
}

static void
put_many (TidemarkConnection *connection,
          Writer *writer,
          const char *person_id,
          TidemarkKind kind,
          int count)
{
  TidemarkInstant now = tidemark_instant_now ();
  gint64 whole_ms = writer->n_years * YEAR_MS;

  for (int i = 0; i < count; i++)
    {
      TidemarkInstant at = { now.ms - whole_ms + whole_ms / count * i, now.offset_minutes };
      g_autoptr (TidemarkEntry) entry = tidemark_entry_new (kind, at, TIDEMARK_DAY_START_HOUR);

      g_set_str (&entry->person_id, person_id);
      put (connection, writer, entry, i);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
  g_autoptr (TidemarkConnection) connection = NULL;
  Writer writer = { argc > 4 ? atoi (argv[4]) : 0, argc > 5 ? atoi (argv[5]) : 4, 1 };

  if (argc < 4 || argc > 6)
    g_error ("make-journal FILE MESSAGES ENTRIES [WORDS [YEARS]]");

  connection = tidemark_connection_open (argv[1], TIDEMARK_OPEN_READ_WRITE, &error);
  if (connection == NULL || !tidemark_connection_begin (connection, &error) ||
      !tidemark_journal_put_person (connection, person, &error) ||
      !tidemark_journal_set_current_person (connection, person->id, &error))
    g_error ("%s", error->message);

  put_many (connection, &writer, person->id, TIDEMARK_KIND_MESSAGE, atoi (argv[2]));
  put_many (connection, &writer, person->id, TIDEMARK_KIND_TEXT, atoi (argv[3]));
  if (!tidemark_connection_commit (connection, &error))
    g_error ("%s", error->message);

  return EXIT_SUCCESS;
}
