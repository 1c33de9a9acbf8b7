/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* make-reflections FILE: a journal with somebody for each thing that a reflection can say, up to
 * yesterday. They are told apart by their aliases. */

#include "log-maker.h"
#include "tidemark-journal.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)
#define N_DAYS 100

/* Near on every day, with a contact from each side, and nothing else. */
static LogMaker *
make_even (void)
{
  LogMaker *log = log_maker_new (N_DAYS - 1, 20, 0);

  for (int d = 0; d < N_DAYS; d++)
    {
      log_maker_rate (log, d, 19, 2 + d % 2);
      log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 9 + d % 3, TIDEMARK_WHO_THEM);
      log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 14 + d % 3, TIDEMARK_WHO_ME);
    }

  return log;
}

static LogMaker *
make_few (void)
{
  LogMaker *log = log_maker_new (4, 20, 0);

  for (int d = 0; d < 5; d++)
    log_maker_rate (log, d, 12, 3);
  return log;
}

/* Further away for the last four weeks, without anything that would go with it. */
static LogMaker *
make_bare (void)
{
  LogMaker *log = log_maker_new (N_DAYS - 1, 20, 0);

  for (int d = 0; d < N_DAYS; d++)
    {
      log_maker_rate (log, d, 19, (d < N_DAYS - 28 ? 2 : 7) + d % 2);
      log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 9 + d % 3, TIDEMARK_WHO_THEM);
      log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 14 + d % 3, TIDEMARK_WHO_ME);
    }

  return log;
}

/* The same, with much that the articles name. */
static LogMaker *
make_several (void)
{
  LogMaker *log = make_bare ();

  for (int d = 30; d < N_DAYS; d += 7)
    {
      log_maker_mark (log, d, 12, TIDEMARK_MARK_EX_MENTIONED);
      log_maker_mark (log, d + 1, 12, TIDEMARK_MARK_VALUES_CLASH);
      log_maker_mark (log, d + 2, 12, TIDEMARK_MARK_SELF_DOUBT);
    }
  for (int i = 0; i < 3; i++)
    log_maker_talk (log, 40 + 15 * i, 18, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
  return log;
}

static LogMaker *
make_words (void)
{
  LogMaker *log = make_even ();

  for (int i = 0; i < 8; i++)
    log_maker_promise (log, 20 + 9 * i, 8, 2,
                       i == 3 ? TIDEMARK_OUTCOME_KEPT : TIDEMARK_OUTCOME_BROKEN);
  return log;
}

static LogMaker *
make_needs (void)
{
  LogMaker *log = make_even ();

  for (int i = 0; i < 5; i++)
    log_maker_talk (log, 30 + 12 * i, 18, TIDEMARK_TOPIC_NEEDS, TIDEMARK_OUTCOME_DODGED);
  return log;
}

static const struct
{
  const char *alias;
  LogMaker *(*make) (void);
} people[] = {
  { "Even", make_even },
  { "Few", make_few },
  { "Dance", log_maker_new_dance },
  { "Sudden", log_maker_new_sudden },
  { "Words", make_words },
  { "Needs", make_needs },
  { "Several", make_several },
  { "Bare", make_bare },
};

static void
put_entry (TidemarkConnection *connection, TidemarkEntry *entry, int move)
{
  g_autoptr (GError) error = NULL;

  g_free (entry->id);
  entry->id = g_uuid_string_random ();
  entry->at.ms += move * DAY_MS;
  entry->day += move;
  if (tidemark_instant_is_set (entry->due.at))
    entry->due.at.ms += move * DAY_MS;
  if (!tidemark_journal_put_entry (connection, entry, &error))
    g_error ("%s", error->message);
}

/* So that the last day of the log is yesterday, whatever time it is. */
static void
put_log (TidemarkConnection *connection, LogMaker *log, const char *alias)
{
  int move = tidemark_day_of (tidemark_instant_now (), 0) - 1 - tidemark_day_of (log->now, 0);
  g_autoptr (GError) error = NULL;

  g_set_str (&log->person->alias, alias);
  if (!tidemark_journal_put_person (connection, log->person, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < log->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (log->entries, i);

      /* Friends are of nobody, and would be in the log about everybody. */
      if (entry->kind != TIDEMARK_KIND_FRIEND)
        put_entry (connection, entry, move);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      argc == 2 ? tidemark_connection_open (argv[1], TIDEMARK_OPEN_READ_WRITE, &error) : NULL;

  if (connection == NULL || !tidemark_connection_begin (connection, &error))
    g_error ("make-reflections FILE: %s", error != NULL ? error->message : "no file");

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (LogMaker) log = people[i].make ();

      put_log (connection, log, people[i].alias);
      if (i == 0 && !tidemark_journal_set_current_person (connection, log->person->id, &error))
        g_error ("%s", error->message);
    }

  if (!tidemark_connection_commit (connection, &error))
    g_error ("%s", error->message);
  return 0;
}
