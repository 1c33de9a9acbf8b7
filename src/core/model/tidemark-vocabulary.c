/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-vocabulary.h"

#define WORDS(id, ...)                                                                             \
  static const char *const id##_names[] = { __VA_ARGS__ };                                         \
  const TidemarkWords tidemark_##id##_words = { id##_names, G_N_ELEMENTS (id##_names) }

WORDS (kind,
       NULL,
       "message",
       "text",
       "call",
       "date",
       "distance",
       "wanted",
       "promise",
       "talk",
       "move",
       "mark",
       "friend",
       "nothing",
       "note",
       "safety");
WORDS (who, NULL, "me", "them", "both", "unknown");
WORDS (happened, NULL, "yes", "moved", "cancelled");
WORDS (promise_outcome, NULL, "open", "kept", "partly", "late", "broken", "excused");
WORDS (talk_outcome,
       NULL,
       NULL,
       NULL,
       NULL,
       NULL,
       NULL,
       NULL,
       "agreed",
       "declined",
       "dodged",
       "postponed",
       "unanswered");
WORDS (topic, NULL, "exclusivity", "needs", "wants", "distance", "other");
WORDS (move, NULL, "pursue", "press", "space");
WORDS (friend, NULL, "fun", "deep", "old");
WORDS (safety, NULL, "afraid", "controlled", "threatened", "hurt", "forced");
WORDS (pronoun, NULL, "he", "she", "they");
WORDS (message_type,
       "text",
       "media",
       "sticker",
       "location",
       "poll",
       "contact",
       "deleted",
       "omitted");
WORDS (mark,
       NULL,
       "looks_away",
       "cold_affection",
       "plans_without_me",
       "opened_up",
       "shut_down",
       "space_asked",
       "space_taken",
       "future_talk",
       "said_wants_me",
       "work_stress",
       "family_stress",
       "ex_mentioned",
       "past_hurt",
       "recent_breakup",
       "self_doubt",
       "money_strain",
       "appreciated",
       "felt_criticised",
       "misunderstanding",
       "values_clash",
       "plans_clash",
       "he_named_problem",
       "habit_change",
       "cancelled",
       "guarded",
       "moving_fast",
       "milestone",
       "wants_casual",
       "not_ready",
       "wants_serious");

G_STATIC_ASSERT (G_N_ELEMENTS (mark_names) == TIDEMARK_N_MARKS);
G_STATIC_ASSERT (TIDEMARK_N_MARKS <= 63);

/**
 * tidemark_words_name:
 * @words: one of the lists
 * @value: any number
 *
 * Returns: (nullable): the word of the journal file; %NULL for "not said" and for a number that
 *   has no word. Pure, any thread.
 */
const char *
tidemark_words_name (const TidemarkWords *words, int value)
{
  return value >= 0 && value < words->n_names ? words->names[value] : NULL;
}

/**
 * tidemark_words_value:
 * @words: one of the lists
 * @name: a word
 *
 * Returns: its value, or -1 where the list does not have it. Pure, any thread.
 */
int
tidemark_words_value (const TidemarkWords *words, const char *name)
{
  for (int value = 0; value < words->n_names; value++)
    if (g_strcmp0 (words->names[value], name) == 0 && name != NULL)
      return value;

  return -1;
}
