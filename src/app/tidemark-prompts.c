/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-prompts.h"

#include <glib/gi18n.h>

/* One a day, in turn. None asks for a reason, a guess or a verdict: they look at the day, at what
 * one wants oneself and at the people one has. %s is the alias; one that does not name it has
 * none. */
static const char *const prompts[] = {
  N_ ("What was good today that had nothing to do with %s?"),
  N_ ("What do you want from a relationship, with whomever it is?"),
  N_ ("Who makes you laugh, and when did you last see them?"),
  N_ ("What did you see or hear today, and what did you add to it yourself?"),
  N_ ("What would you do this evening if you were not waiting?"),
  N_ ("Which need of yours has gone unsaid for some time?"),
  N_ ("What did %s do lately that matched the words?"),
  N_ ("With whom could you have a real talk this week?"),
  N_ ("How much time are you willing to give this, and from when on do you count?"),
  N_ ("What would you tell a friend whose week had been like yours?"),
  N_ ("When did you last feel close to %s, and what was going on?"),
  N_ ("Who has known you for long, and what would they say you are good at?"),
  N_ ("What could you say once, plainly, at a calm time?"),
  N_ ("What did you do today that was only for yourself?"),
};

/**
 * tidemark_prompts_of_day:
 * @day: a day
 * @alias: what the other person is called
 *
 * Returns: (transfer full): the one question of that day, to write a line on. Any thread.
 */
char *
tidemark_prompts_of_day (int day, const char *alias)
{
  int n = (int) G_N_ELEMENTS (prompts);
  const char *prompt = _ (prompts[((day % n) + n) % n]);
  g_auto (GStrv) parts = g_strsplit (prompt, "%s", 2);

  return g_strjoinv (alias, parts);
}
