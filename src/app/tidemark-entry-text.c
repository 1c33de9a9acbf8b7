/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-text.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-label.h"

/* As long as a list or a screen reader has use for. */
#define PREVIEW_CHARACTERS 200

static const char *
alias_or_them (const char *alias)
{
  /* Translators: stands for the other person where there is no name, as in "Text from Them" */
  return alias != NULL && *alias != '\0' ? alias : C_ ("name", "Them");
}

/**
 * tidemark_entry_text_who:
 * @who: one of the two, or both
 * @alias: (nullable): what the other one is called
 *
 * Returns: (transfer full) (nullable): such as "N.", "Me"; %NULL where it was not said. Any thread.
 */
char *
tidemark_entry_text_who (TidemarkWho who, const char *alias)
{
  switch (who)
    {
    case TIDEMARK_WHO_ME:
      return g_strdup (C_ ("name", "Me"));
    case TIDEMARK_WHO_THEM:
      return g_strdup (alias_or_them (alias));
    case TIDEMARK_WHO_BOTH:
      return g_strdup (C_ ("name", "Both"));
    case TIDEMARK_WHO_UNKNOWN:
      return g_strdup (C_ ("name", "Not known"));
    case TIDEMARK_WHO_NONE:
    default:
      return NULL;
    }
}

static char *
title_of_text (const TidemarkEntry *entry, const char *alias)
{
  if (entry->by == TIDEMARK_WHO_ME)
    return g_strdup (_ ("Text from Me"));
  if (entry->by == TIDEMARK_WHO_THEM)
    return g_strdup_printf (_ ("Text from %s"), alias);

  return g_strdup_printf (_ ("Texts with %s"), alias);
}

static char *
title_of_message (const TidemarkEntry *entry, const char *alias)
{
  if (entry->by == TIDEMARK_WHO_ME)
    return g_strdup (_ ("Message from Me"));

  return g_strdup_printf (_ ("Message from %s"), alias);
}

static char *
title_of_call (const TidemarkEntry *entry, const char *alias)
{
  gboolean missed = entry->answered == TIDEMARK_ANSWER_NO;

  if (entry->by == TIDEMARK_WHO_ME)
    return g_strdup_printf (missed ? _ ("Unanswered Call to %s") : _ ("Call to %s"), alias);
  if (entry->by == TIDEMARK_WHO_THEM)
    return g_strdup_printf (missed ? _ ("Missed Call from %s") : _ ("Call from %s"), alias);

  return g_strdup_printf (missed ? _ ("Missed Call with %s") : _ ("Call with %s"), alias);
}

static char *
title_of_date (const TidemarkEntry *entry, const char *alias)
{
  switch (entry->happened)
    {
    case TIDEMARK_HAPPENED_MOVED:
      return g_strdup_printf (_ ("Date with %s, Moved"), alias);
    case TIDEMARK_HAPPENED_CANCELLED:
      return g_strdup_printf (_ ("Date with %s, Cancelled"), alias);
    case TIDEMARK_HAPPENED_NONE:
    case TIDEMARK_HAPPENED_YES:
    default:
      return g_strdup_printf (_ ("Date with %s"), alias);
    }
}

static char *
title_of_distance (const TidemarkEntry *entry)
{
  if (entry->value < 5)
    return g_strdup (_ ("Felt Close"));
  if (entry->value > 5)
    return g_strdup (_ ("Felt Distant"));

  return g_strdup (_ ("Felt Neither Close nor Distant"));
}

static char *
title_of_promise (const TidemarkEntry *entry, const char *alias)
{
  if (entry->by == TIDEMARK_WHO_ME)
    return g_strdup (_ ("Promise by Me"));
  if (entry->by == TIDEMARK_WHO_THEM)
    return g_strdup_printf (_ ("Promise by %s"), alias);

  return g_strdup (_ ("Promise"));
}

static char *
title_of_talk (const TidemarkEntry *entry, const char *alias)
{
  switch (entry->topic)
    {
    case TIDEMARK_TOPIC_EXCLUSIVITY:
      return g_strdup (_ ("Talk About Being Exclusive"));
    case TIDEMARK_TOPIC_NEEDS:
      return g_strdup (_ ("Talk About a Need"));
    case TIDEMARK_TOPIC_WANTS:
      return g_strdup (_ ("Talk About What We Want"));
    case TIDEMARK_TOPIC_DISTANCE:
      return g_strdup (_ ("Talk About the Distance"));
    case TIDEMARK_TOPIC_NONE:
    case TIDEMARK_TOPIC_OTHER:
    default:
      return g_strdup_printf (_ ("Talk with %s"), alias);
    }
}

static char *
title_of_friend (const TidemarkEntry *entry)
{
  if (entry->who != NULL && *entry->who != '\0')
    /* Translators: %s is a friend, in the words of the person who writes */
    return g_strdup_printf (_ ("Time with %s"), tidemark_discretion_name (entry->who));

  return g_strdup (_ ("Time with Friends"));
}

/**
 * tidemark_entry_text_title:
 * @entry: any entry
 * @alias: (nullable): what the person that it is about is called
 *
 * Returns: (transfer full): what happened in a few words, such as "Text from N.". Any thread.
 */
char *
tidemark_entry_text_title (const TidemarkEntry *entry, const char *alias)
{
  const char *name = alias_or_them (alias);

  switch (entry->kind)
    {
    case TIDEMARK_KIND_MESSAGE:
      return title_of_message (entry, name);
    case TIDEMARK_KIND_TEXT:
      return title_of_text (entry, name);
    case TIDEMARK_KIND_CALL:
      return title_of_call (entry, name);
    case TIDEMARK_KIND_DATE:
      return title_of_date (entry, name);
    case TIDEMARK_KIND_DISTANCE:
      return title_of_distance (entry);
    case TIDEMARK_KIND_PROMISE:
      return title_of_promise (entry, name);
    case TIDEMARK_KIND_TALK:
      return title_of_talk (entry, name);
    case TIDEMARK_KIND_MOVE:
      return g_strdup (tidemark_label_move (entry->move));
    case TIDEMARK_KIND_MARK:
      return g_strdup (tidemark_label_mark (entry->mark));
    case TIDEMARK_KIND_FRIEND:
      return title_of_friend (entry);
    case TIDEMARK_KIND_SAFETY:
      return g_strdup (tidemark_label_safety (entry->safety));
    case TIDEMARK_KIND_WANTED:
    case TIDEMARK_KIND_NOTHING:
    case TIDEMARK_KIND_NOTE:
    case TIDEMARK_KIND_NONE:
    default:
      return g_strdup (tidemark_label_kind (entry->kind));
    }
}

/* One line of it, however it is broken: a row has no room for paragraphs. */
static char *
flatten (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean gap = FALSE;
  int n = 0;

  for (const char *p = text; *p != '\0' && n < PREVIEW_CHARACTERS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          gap = line->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (line, ' ');
      gap = FALSE;
      g_string_append_unichar (line, c);
      n++;
    }

  return g_string_free (line, FALSE);
}

static char *
length_of_message (const TidemarkEntry *entry)
{
  if (entry->type != TIDEMARK_MESSAGE_TEXT)
    return g_strdup (tidemark_label_message_type (entry->type));

  return g_strdup_printf (ngettext ("%d character", "%d characters", (gulong) entry->length),
                          entry->length);
}

static char *
length_of_call (const TidemarkEntry *entry)
{
  int minutes = (entry->seconds + 30) / 60;

  if (entry->seconds <= 0)
    return NULL;
  if (minutes == 0)
    return g_strdup (_ ("Under a minute"));

  return g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), minutes);
}

static char *
state_of_promise (const TidemarkEntry *entry)
{
  g_autofree char *due = tidemark_day_text_due (entry->due, entry->day);
  const char *outcome;

  if (entry->outcome == TIDEMARK_OUTCOME_NONE && due == NULL)
    return NULL;

  outcome = tidemark_label_outcome (MAX (entry->outcome, TIDEMARK_OUTCOME_OPEN));
  if (due == NULL)
    return g_strdup (outcome);

  /* Translators: what became of a promise and when it was due: "Open, due 20 November" */
  return g_strdup_printf (_ ("%s, due %s"), outcome, due);
}

static char *
state_of_talk (const TidemarkEntry *entry)
{
  if (entry->answer != NULL && *entry->answer != '\0')
    return flatten (entry->answer);
  if (entry->outcome == TIDEMARK_OUTCOME_NONE)
    return NULL;

  return g_strdup (tidemark_label_outcome (entry->outcome));
}

/* What stands under the title where there is no note. */
static char *
facts_of_kind (const TidemarkEntry *entry)
{
  switch (entry->kind)
    {
    case TIDEMARK_KIND_MESSAGE:
      return length_of_message (entry);
    case TIDEMARK_KIND_CALL:
      return length_of_call (entry);
    case TIDEMARK_KIND_DISTANCE:
      return g_strdup_printf (_ ("%d, from 0 near to 10 far"), entry->value);
    case TIDEMARK_KIND_WANTED:
      return g_strdup_printf (_ ("%d of 10"), entry->value);
    case TIDEMARK_KIND_PROMISE:
      return state_of_promise (entry);
    case TIDEMARK_KIND_TALK:
      return state_of_talk (entry);
    case TIDEMARK_KIND_FRIEND:
      return entry->friend == TIDEMARK_FRIEND_NONE
                 ? NULL
                 : g_strdup (tidemark_label_friend (entry->friend));
    case TIDEMARK_KIND_TEXT:
    case TIDEMARK_KIND_DATE:
    case TIDEMARK_KIND_MOVE:
    case TIDEMARK_KIND_MARK:
    case TIDEMARK_KIND_SAFETY:
    case TIDEMARK_KIND_NOTHING:
    case TIDEMARK_KIND_NOTE:
    case TIDEMARK_KIND_NONE:
    default:
      return NULL;
    }
}

/**
 * tidemark_entry_text_subtitle:
 * @entry: any entry
 * @alias: (nullable): what the person that it is about is called
 *
 * Returns: (transfer full) (nullable): one line that says more: the note, the kept text of a
 *   message, or else what the kind has to say; %NULL where there is nothing. At most 200
 *   characters. Any thread.
 */
char *
tidemark_entry_text_subtitle (const TidemarkEntry *entry, const char *alias)
{
  g_autofree char *line = NULL;

  if (entry->note != NULL)
    line = flatten (entry->note);
  else if (entry->kind == TIDEMARK_KIND_MESSAGE && entry->text != NULL)
    line = flatten (entry->text);

  if (line != NULL && *line != '\0')
    return g_steal_pointer (&line);

  return facts_of_kind (entry);
}

static gboolean
has_word (const char *text)
{
  while (text != NULL && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text != NULL && *text != '\0';
}

/**
 * tidemark_entry_text_has_subtitle:
 * @entry: any entry
 *
 * Returns: whether tidemark_entry_text_subtitle () has something to say, at a fraction of its cost.
 *   Any thread.
 */
gboolean
tidemark_entry_text_has_subtitle (const TidemarkEntry *entry)
{
  g_autofree char *facts = NULL;

  if (has_word (entry->note))
    return TRUE;
  if (entry->note == NULL && entry->kind == TIDEMARK_KIND_MESSAGE && has_word (entry->text))
    return TRUE;

  facts = facts_of_kind (entry);
  return facts != NULL;
}

/**
 * tidemark_entry_text_is_mine:
 *
 * Returns: whether it is what I did, which has the accent colour. Pure, any thread.
 */
gboolean
tidemark_entry_text_is_mine (const TidemarkEntry *entry)
{
  return (entry->kind == TIDEMARK_KIND_TEXT || entry->kind == TIDEMARK_KIND_MESSAGE) &&
         entry->by == TIDEMARK_WHO_ME;
}

/**
 * tidemark_entry_text_distance:
 *
 * Returns: how distant they felt, 0 to 10, or TIDEMARK_UNSAID. Pure, any thread.
 */
int
tidemark_entry_text_distance (const TidemarkEntry *entry)
{
  if (entry->kind == TIDEMARK_KIND_DISTANCE)
    return entry->value;

  return tidemark_kind_carries_ratings (entry->kind) ? entry->distance : TIDEMARK_UNSAID;
}

/**
 * tidemark_entry_text_icon_name:
 *
 * Returns: the icon of the entry; its shape tells mine from theirs. Any thread.
 */
const char *
tidemark_entry_text_icon_name (const TidemarkEntry *entry)
{
  if (tidemark_entry_text_is_mine (entry))
    return "tm-text-me-symbolic";
  if (entry->kind == TIDEMARK_KIND_DISTANCE && entry->value < 5)
    return "tm-near-symbolic";

  return tidemark_label_kind_icon_name (entry->kind);
}

static gboolean
is_closed (const GString *sentence)
{
  return sentence->len > 0 && strchr (".!?", sentence->str[sentence->len - 1]) != NULL;
}

static void
append_part (GString *sentence, const char *part)
{
  g_string_append (sentence, is_closed (sentence) ? " " : ". ");
  g_string_append (sentence, part);
}

static void
append_marks (GString *sentence, const TidemarkEntry *entry)
{
  if (!tidemark_kind_carries_ratings (entry->kind))
    return;

  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    if (entry->marks & TIDEMARK_MARK_BIT (mark))
      append_part (sentence, tidemark_label_mark (mark));
}

/**
 * tidemark_entry_text_sentence:
 * @entry: any entry
 * @alias: (nullable): what the person that it is about is called
 *
 * What a screen reader says for a row: the title, the time, the line under the title, the distance
 * and the marks, each closed by a full stop.
 *
 * Returns: (transfer full): such as "Text from N., 17:52. Long day. Felt distance 4 of 10."
 */
char *
tidemark_entry_text_sentence (const TidemarkEntry *entry, const char *alias)
{
  g_autofree char *title = tidemark_entry_text_title (entry, alias);
  g_autofree char *time = tidemark_day_text_time (entry->at);
  g_autofree char *subtitle = tidemark_entry_text_subtitle (entry, alias);
  int distance = tidemark_entry_text_distance (entry);
  GString *sentence = g_string_new (title);

  if (*time != '\0')
    g_string_append_printf (sentence, ", %s", time);
  if (subtitle != NULL)
    append_part (sentence, subtitle);
  if (distance != TIDEMARK_UNSAID && entry->kind != TIDEMARK_KIND_DISTANCE)
    {
      g_autofree char *felt = g_strdup_printf (_ ("Felt distance %d of 10"), distance);

      append_part (sentence, felt);
    }
  append_marks (sentence, entry);
  if (entry->hot)
    append_part (sentence, _ ("Written while upset"));
  if (!is_closed (sentence))
    g_string_append_c (sentence, '.');

  return g_string_free (sentence, FALSE);
}

/**
 * tidemark_entry_text_messages_title:
 * @n_messages: how many there were, at least 1
 *
 * Returns: (transfer full): such as "42 messages". Any thread.
 */
char *
tidemark_entry_text_messages_title (int n_messages)
{
  return g_strdup_printf (ngettext ("%d Message", "%d Messages", (gulong) n_messages), n_messages);
}

/**
 * tidemark_entry_text_messages_subtitle:
 * @n_messages: how many there were
 * @n_from_them: how many of these were theirs
 * @alias: (nullable): what the other one is called
 *
 * Returns: (transfer full): such as "20 from N., 22 from me". Any thread.
 */
char *
tidemark_entry_text_messages_subtitle (int n_messages, int n_from_them, const char *alias)
{
  /* Translators: how many of a day's messages came from whom: "20 from N., 22 from me" */
  return g_strdup_printf (_ ("%d from %s, %d from me"), n_from_them, alias_or_them (alias),
                          n_messages - n_from_them);
}
