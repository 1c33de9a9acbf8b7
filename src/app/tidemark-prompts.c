/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-prompts.h"

#include <glib/gi18n.h>

#define DANCE "the-intimacy-distance-dance"
#define BACKING "why-is-he-backing-away"
#define PUSHING "why-is-he-pushing-me-away"
#define BACKS_OFF "why-he-backs-off-after-showing-interest"
#define WALK "why-men-walk-away"

/* One a day, in turn, each drawn from one of the articles. None asks for a reason, a guess or a
 * verdict: they look at the day, at what one wants oneself and at the people one has. %s is the
 * alias; one that does not name it has none. */
static const struct
{
  const char *source;
  const char *words;
} prompts[] = {
  { DANCE, N_ ("What was good today that had nothing to do with %s?") },
  { BACKING, N_ ("What do you want from a relationship, with whomever it is?") },
  { DANCE, N_ ("Who makes you laugh, and when did you last see them?") },
  { PUSHING, N_ ("What did you see or hear today, and what did you add to it yourself?") },
  { WALK, N_ ("What would you do this evening if you were not waiting?") },
  { PUSHING, N_ ("Which need of yours has gone unsaid for some time?") },
  { BACKING, N_ ("What did %s do lately that matched the words?") },
  { DANCE, N_ ("With whom could you have a real talk this week?") },
  { PUSHING, N_ ("How much time are you willing to give this, and from when on do you count?") },
  { BACKS_OFF, N_ ("What would you tell a friend whose week had been like yours?") },
  { DANCE, N_ ("When did you last feel close to %s, and what was going on?") },
  { BACKS_OFF, N_ ("What matters to you that you have not told %s yet?") },
  { DANCE, N_ ("Who has known you for long, and what would they say you are good at?") },
  { PUSHING, N_ ("What could you say once, plainly, at a calm time?") },
  { WALK, N_ ("What did you do today that was only for yourself?") },
  { BACKING, N_ ("What did %s do well lately, and did you say so?") },
  { WALK, N_ ("What was your first impulse when it went quiet, and what did you do instead?") },
  { BACKS_OFF, N_ ("What in your days would you not want to give up for anybody?") },
  { WALK, N_ ("What else is going on in the life of %s that has nothing to do with you?") },
  { DANCE, N_ ("When did you last ask for an evening to yourself, and how did you say it?") },
  { BACKING, N_ ("What would an ordinary good week together look like?") },
  { PUSHING, N_ ("Which question is open between you, and have you asked it in words?") },
  { BACKS_OFF, N_ ("Which differences between you could you live with for years?") },
  { DANCE, N_ ("What did you enjoy while you were on your own?") },
  { BACKING, N_ ("What do you do for the two of you that you like doing?") },
  { BACKS_OFF, N_ ("Where do you go at your own pace, and where at that of somebody else?") },
  { WALK, N_ ("How do you feel today, in three words?") },
  { PUSHING, N_ ("What happened this week just as it had been agreed?") },
};

static guint
find_index (int day)
{
  int n = (int) G_N_ELEMENTS (prompts);

  return (guint) (((day % n) + n) % n);
}

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
  g_auto (GStrv) parts = g_strsplit (_ (prompts[find_index (day)].words), "%s", 2);

  return g_strjoinv (alias, parts);
}

/**
 * tidemark_prompts_source_of_day:
 *
 * Returns: (transfer none): the slug of the article that the question of that day is drawn from.
 *   Any thread.
 */
const char *
tidemark_prompts_source_of_day (int day)
{
  return prompts[find_index (day)].source;
}

guint
tidemark_prompts_count (void)
{
  return G_N_ELEMENTS (prompts);
}
