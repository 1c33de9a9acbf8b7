/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-prompt-step.h"

#include "tidemark-journal.h"

/* The last day whose question is done with. */
#define KEY "prompt-done-day"

typedef struct
{
  char *now;
  char *before;
} Done;

static void
done_free (gpointer data)
{
  Done *self = data;

  g_free (self->now);
  g_free (self->before);
  g_free (self);
}

static gboolean
do_done (TidemarkConnection *connection, gpointer data, GError **error)
{
  Done *done = data;

  g_free (done->before);
  done->before = tidemark_journal_get_setting (connection, KEY, NULL);
  return tidemark_journal_set_setting (connection, KEY, done->now, error);
}

static gboolean
undo_done (TidemarkConnection *connection, gpointer data, GError **error)
{
  return tidemark_journal_set_setting (connection, KEY, ((Done *) data)->before, error);
}

/**
 * tidemark_prompt_step_add:
 * @step: what answers the question of the day, or puts it away
 * @day: the day
 */
void
tidemark_prompt_step_add (TidemarkUndoStep *step, int day)
{
  Done *done = g_new0 (Done, 1);

  done->now = tidemark_day_format (day);
  tidemark_undo_step_add_job (step, do_done, undo_done, done, done_free);
}

/**
 * tidemark_prompt_step_read_day:
 *
 * Returns: the last day whose question was answered or put away, or TIDEMARK_DAY_NONE. On a thread
 *   of the store.
 */
int
tidemark_prompt_step_read_day (TidemarkConnection *connection)
{
  g_autofree char *text = tidemark_journal_get_setting (connection, KEY, NULL);
  int day;

  return text != NULL && tidemark_day_parse (text, &day) ? day : TIDEMARK_DAY_NONE;
}
