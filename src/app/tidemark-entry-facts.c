/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-facts.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-label.h"

typedef struct
{
  GArray *facts;
  const char *alias;
  int today;
} List;

/* Takes @value, which may be NULL: what was not said is left out. */
static void
take (List *list, const char *title, char *value)
{
  TidemarkFact fact = { title, value, FALSE, TIDEMARK_UNSAID };

  if (value != NULL && *value != '\0')
    g_array_append_val (list->facts, fact);
  else
    g_free (value);
}

static void
add_text (List *list, const char *title, const char *value)
{
  take (list, title, g_strdup (value));
}

static void
add_quote (List *list, const char *title, const char *words)
{
  TidemarkFact fact = { title, g_strdup (words), TRUE, TIDEMARK_UNSAID };

  if (words != NULL && *words != '\0')
    g_array_append_val (list->facts, fact);
  else
    g_free (fact.value);
}

static void
add_who (List *list, const char *title, TidemarkWho who)
{
  take (list, title, tidemark_entry_text_who (who, list->alias));
}

static void
add_due (List *list, const char *title, TidemarkDue due)
{
  take (list, title, tidemark_day_text_due (due, list->today));
}

static void
add_outcome (List *list, const char *title, TidemarkOutcome outcome)
{
  if (outcome != TIDEMARK_OUTCOME_NONE)
    add_text (list, title, tidemark_label_outcome (outcome));
}

static void
add_distance (List *list, int distance)
{
  TidemarkFact fact = { _ ("Felt distance"), NULL, FALSE, distance };

  if (distance == TIDEMARK_UNSAID)
    return;

  fact.value = g_strdup_printf (_ ("%d, on a scale from 0 near to 10 far"), distance);
  g_array_append_val (list->facts, fact);
}

static void
add_wanted (List *list, int wanted)
{
  if (wanted != TIDEMARK_UNSAID)
    take (list, _ ("Closeness I wanted"), g_strdup_printf (_ ("%d of 10"), wanted));
}

static void
add_message (List *list, const TidemarkEntry *entry)
{
  add_who (list, _ ("Sent by"), entry->by);
  if (entry->type != TIDEMARK_MESSAGE_TEXT)
    add_text (list, _ ("What it was"), tidemark_label_message_type (entry->type));
  if (entry->length > 0)
    take (list, _ ("Length"),
          g_strdup_printf (ngettext ("%d character", "%d characters", (gulong) entry->length),
                           entry->length));
}

static void
add_call (List *list, const TidemarkEntry *entry)
{
  int minutes = (entry->seconds + 30) / 60;

  add_who (list, _ ("Called by"), entry->by);
  if (entry->answered != TIDEMARK_ANSWER_NONE)
    add_text (list, _ ("Answered"), entry->answered == TIDEMARK_ANSWER_YES ? _ ("Yes") : _ ("No"));
  if (entry->seconds > 0 && minutes == 0)
    add_text (list, _ ("Length"), _ ("Under a minute"));
  else if (entry->seconds > 0)
    take (list, _ ("Length"),
          g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), minutes));
}

static void
add_date (List *list, const TidemarkEntry *entry)
{
  static const char *const happened[] = {
    [TIDEMARK_HAPPENED_NONE] = NULL,
    [TIDEMARK_HAPPENED_YES] = N_ ("Yes"),
    [TIDEMARK_HAPPENED_MOVED] = N_ ("Moved"),
    [TIDEMARK_HAPPENED_CANCELLED] = N_ ("Cancelled"),
  };

  add_who (list, _ ("Started by"), entry->by);
  add_who (list, _ ("Planned by"), entry->planned_by);
  if (entry->happened > TIDEMARK_HAPPENED_NONE && entry->happened < G_N_ELEMENTS (happened))
    add_text (list, _ ("Happened"), _ (happened[entry->happened]));
  if (entry->happened == TIDEMARK_HAPPENED_MOVED)
    add_who (list, _ ("Moved by"), entry->changed_by);
  else if (entry->happened == TIDEMARK_HAPPENED_CANCELLED)
    add_who (list, _ ("Cancelled by"), entry->changed_by);
  add_due (list, _ ("Moved to"), entry->due);
}

static void
add_promise (List *list, const TidemarkEntry *entry)
{
  add_who (list, _ ("Promised by"), entry->by);
  add_due (list, _ ("Due"), entry->due);
  add_outcome (list, _ ("Outcome"), entry->outcome);
  if (tidemark_instant_is_set (entry->resolved_at))
    take (list, _ ("Settled on"),
          tidemark_day_text_due ((TidemarkDue) { entry->resolved_at, TIDEMARK_DAY_NONE },
                                 list->today));
}

static void
add_talk (List *list, const TidemarkEntry *entry)
{
  if (entry->topic != TIDEMARK_TOPIC_NONE)
    add_text (list, _ ("About"), tidemark_label_topic (entry->topic));
  add_who (list, _ ("Raised by"), entry->raised_by);
  add_outcome (list, _ ("What came of it"), entry->outcome);
  add_quote (list, _ ("Answer"), entry->answer);
}

static void
add_kind (List *list, const TidemarkEntry *entry)
{
  switch (entry->kind)
    {
    case TIDEMARK_KIND_MESSAGE:
      add_message (list, entry);
      break;
    case TIDEMARK_KIND_CALL:
      add_call (list, entry);
      break;
    case TIDEMARK_KIND_DATE:
      add_date (list, entry);
      break;
    case TIDEMARK_KIND_DISTANCE:
      add_distance (list, entry->value);
      break;
    case TIDEMARK_KIND_WANTED:
      add_wanted (list, entry->value);
      break;
    case TIDEMARK_KIND_PROMISE:
      add_promise (list, entry);
      break;
    case TIDEMARK_KIND_TALK:
      add_talk (list, entry);
      break;
    case TIDEMARK_KIND_FRIEND:
      add_quote (list, _ ("With"), entry->who);
      if (entry->friend != TIDEMARK_FRIEND_NONE)
        add_text (list, _ ("What it was"), tidemark_label_friend (entry->friend));
      break;
    case TIDEMARK_KIND_TEXT:
    case TIDEMARK_KIND_MOVE:
    case TIDEMARK_KIND_MARK:
    case TIDEMARK_KIND_SAFETY:
    case TIDEMARK_KIND_NOTHING:
    case TIDEMARK_KIND_NOTE:
    case TIDEMARK_KIND_NONE:
    default:
      break;
    }
}

static void
clear_fact (gpointer data)
{
  TidemarkFact *fact = data;

  g_free (fact->value);
}

/**
 * tidemark_entry_facts_list:
 * @entry: any entry
 * @alias: (nullable): what the person that it is about is called
 * @today: the day that is now
 *
 * What was said about it, other than the note, the marks and the time; what was not said is left
 * out.
 *
 * Returns: (transfer full) (element-type TidemarkFact): in the order to be shown. Any thread.
 */
GArray *
tidemark_entry_facts_list (const TidemarkEntry *entry, const char *alias, int today)
{
  List list = { g_array_new (FALSE, FALSE, sizeof (TidemarkFact)), alias, today };

  g_array_set_clear_func (list.facts, clear_fact);
  add_kind (&list, entry);
  if (tidemark_kind_carries_ratings (entry->kind))
    {
      add_distance (&list, entry->distance);
      add_wanted (&list, entry->wanted);
    }

  return list.facts;
}
