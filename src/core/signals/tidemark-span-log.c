/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-span-log.h"

TidemarkSpanLog *
tidemark_span_log_new (const TidemarkPerson *person)
{
  TidemarkSpanLog *self = g_atomic_rc_box_new0 (TidemarkSpanLog);

  self->person = tidemark_person_copy (person);
  self->messages = g_array_new (FALSE, FALSE, sizeof (TidemarkSpanMessage));
  for (int i = 0; i < TIDEMARK_N_ROWS; i++)
    self->rows[i] = g_array_new (FALSE, FALSE, sizeof (TidemarkSpanRow));
  self->seen = g_array_new (FALSE, FALSE, sizeof (TidemarkSeen));
  self->dropped = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->left_out = g_array_new (FALSE, FALSE, sizeof (TidemarkStretch));
  self->holes = g_array_new (FALSE, FALSE, sizeof (TidemarkStretch));
  self->entry_ids = g_ptr_array_new_with_free_func (g_free);
  self->import_end = G_MININT64;

  return self;
}

TidemarkSpanLog *
tidemark_span_log_ref (TidemarkSpanLog *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_log (gpointer data)
{
  TidemarkSpanLog *self = data;

  g_clear_pointer (&self->person, tidemark_person_unref);
  g_clear_pointer (&self->messages, g_array_unref);
  for (int i = 0; i < TIDEMARK_N_ROWS; i++)
    g_clear_pointer (&self->rows[i], g_array_unref);
  g_clear_pointer (&self->seen, g_array_unref);
  g_clear_pointer (&self->dropped, g_array_unref);
  g_clear_pointer (&self->left_out, g_array_unref);
  g_clear_pointer (&self->holes, g_array_unref);
  g_clear_pointer (&self->entry_ids, g_ptr_array_unref);
}

void
tidemark_span_log_unref (TidemarkSpanLog *self)
{
  g_atomic_rc_box_release_full (self, clear_log);
}

/* At the same second: of unknown author, from them, from me. */
int
tidemark_span_who_order (guint8 by)
{
  return by == TIDEMARK_WHO_ME ? 2 : by == TIDEMARK_WHO_THEM ? 1 : 0;
}

static int
compare_messages (gconstpointer a, gconstpointer b)
{
  const TidemarkSpanMessage *left = a, *right = b;
  int by = tidemark_span_who_order (left->by) - tidemark_span_who_order (right->by);

  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;
  if (by != 0)
    return by;
  if (left->length != right->length)
    return left->length - right->length;
  return left->day != right->day ? left->day - right->day
                                 : left->offset_minutes - right->offset_minutes;
}

/**
 * tidemark_span_messages_sort:
 * @messages: (element-type TidemarkSpanMessage): in any order
 *
 * Brings them into the one order that they have in a span.
 */
void
tidemark_span_messages_sort (GArray *messages)
{
  g_array_sort (messages, compare_messages);
}

/* The order of entry must never matter, so rows that differ in anything have an order. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const TidemarkSpanRow *left = a, *right = b;
  const TidemarkSpanLog *log = data;
  int by = tidemark_span_who_order (left->by) - tidemark_span_who_order (right->by);

  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;
  if (by != 0)
    return by;
  if (left->value != right->value)
    return g_strcmp0 (tidemark_words_name (&tidemark_talk_outcome_words, left->value),
                      tidemark_words_name (&tidemark_talk_outcome_words, right->value))
               ?: left->value - right->value;
  if (left->what != right->what)
    return left->what - right->what;
  return g_strcmp0 (g_ptr_array_index (log->entry_ids, left->entry),
                    g_ptr_array_index (log->entry_ids, right->entry));
}

static int
compare_seen (gconstpointer a, gconstpointer b)
{
  const TidemarkSeen *left = a, *right = b;

  return (left->at > right->at) - (left->at < right->at);
}

static int
compare_instants (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const TidemarkStretch *left = a, *right = b;

  return (left->from > right->from) - (left->from < right->from);
}

/* Into an array of its own: the messages may be shared with other logs. */
static void
drop_left_out_messages (TidemarkSpanLog *self)
{
  g_autoptr (GArray) all = g_steal_pointer (&self->messages);

  self->messages = g_array_sized_new (FALSE, FALSE, sizeof (TidemarkSpanMessage), all->len);
  for (guint i = 0; i < all->len; i++)
    {
      const TidemarkSpanMessage *message = &g_array_index (all, TidemarkSpanMessage, i);

      if (tidemark_span_log_is_left_out (self, message->day, message->day))
        g_array_append_val (self->dropped, message->at);
      else
        g_array_append_vals (self->messages, message, 1);
    }
}

static void
drop_left_out_rows (TidemarkSpanLog *self)
{
  for (int kind = 0; kind < TIDEMARK_N_ROWS; kind++)
    for (guint i = self->rows[kind]->len; i > 0; i--)
      {
        int day = g_array_index (self->rows[kind], TidemarkSpanRow, i - 1).day;

        if (tidemark_span_log_is_left_out (self, day, day))
          g_array_remove_index_fast (self->rows[kind], i - 1);
      }

  for (guint i = self->seen->len; i > 0; i--)
    {
      int day = g_array_index (self->seen, TidemarkSeen, i - 1).day;

      if (tidemark_span_log_is_left_out (self, day, day))
        g_array_remove_index_fast (self->seen, i - 1);
    }
}

/**
 * tidemark_span_log_sort:
 *
 * Once, when everything is in and the messages are sorted: drops what is left out and brings the
 * rest into its one order.
 */
void
tidemark_span_log_sort (TidemarkSpanLog *self)
{
  if (self->left_out->len > 0)
    {
      drop_left_out_messages (self);
      drop_left_out_rows (self);
    }

  for (int kind = 0; kind < TIDEMARK_N_ROWS; kind++)
    g_array_sort_with_data (self->rows[kind], compare_rows, self);
  g_array_sort (self->seen, compare_seen);
  g_array_sort (self->dropped, compare_instants);
  g_array_sort (self->holes, compare_stretches);
}

/**
 * tidemark_span_log_is_left_out:
 *
 * Returns: whether any day from @from_day to @to_day, both included, is left out.
 */
gboolean
tidemark_span_log_is_left_out (const TidemarkSpanLog *self, int from_day, int to_day)
{
  for (guint i = 0; i < self->left_out->len; i++)
    {
      const TidemarkStretch *stretch = &g_array_index (self->left_out, TidemarkStretch, i);

      if (stretch->from <= to_day && stretch->to >= from_day)
        return TRUE;
    }

  return FALSE;
}
