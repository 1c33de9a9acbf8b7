/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "generated-log.h"

GeneratedLog *
generated_log_new (int n_days, double hour, int offset_minutes)
{
  GeneratedLog *self = g_new0 (GeneratedLog, 1);

  self->made = log_maker_new (n_days - 1, hour, offset_minutes);
  self->messages = g_array_new (FALSE, FALSE, sizeof (GeneratedMessage));
  self->by_hand = TRUE;
  self->clock_change = TIDEMARK_INSTANT_NONE;
  self->onset = NO_ONSET;

  return self;
}

/* (transfer full): a log of its own, to be changed. */
GeneratedLog *
generated_log_copy (const GeneratedLog *self)
{
  GeneratedLog *copy = g_new0 (GeneratedLog, 1);

  copy->made = log_maker_copy (self->made);
  copy->messages = g_array_copy (self->messages);
  copy->by_hand = self->by_hand;
  copy->clock_change = self->clock_change;
  copy->onset = self->onset;

  return copy;
}

void
generated_log_free (GeneratedLog *self)
{
  log_maker_free (self->made);
  g_array_unref (self->messages);
  g_free (self);
}

/* The chat was exported just now: what comes later is not in it. */
void
generated_log_message (GeneratedLog *self, int day, double hour, TidemarkWho by, int length)
{
  TidemarkInstant at = log_maker_instant (self->made, day, hour);
  GeneratedMessage message = { at.ms / 1000, length, (int) by };

  if (at.ms <= self->made->now.ms)
    g_array_append_val (self->messages, message);
}

static int
find_offset (const GeneratedLog *self, gint64 at_ms)
{
  gboolean later = tidemark_instant_is_set (self->clock_change) && at_ms >= self->clock_change.ms;

  return self->made->offset_minutes + (later ? 60 : 0);
}

void
generated_log_move (GeneratedLog *self, int n_days)
{
  gint64 ms = n_days * TIDEMARK_SPAN_DAY_S * 1000;

  log_maker_move_days (self->made, n_days);
  for (guint i = 0; i < self->messages->len; i++)
    g_array_index (self->messages, GeneratedMessage, i).at += ms / 1000;
}

void
generated_log_drop_days (GeneratedLog *self, int from_day, int to_day)
{
  GPtrArray *entries = self->made->entries;
  guint kept = 0;

  for (guint i = entries->len; i > 0; i--)
    {
      int day = ((TidemarkEntry *) g_ptr_array_index (entries, i - 1))->day - LOG_DAY_0;

      if (day >= from_day && day <= to_day)
        g_ptr_array_remove_index (entries, i - 1);
    }
  for (guint i = 0; i < self->messages->len; i++)
    {
      GeneratedMessage message = g_array_index (self->messages, GeneratedMessage, i);
      gint64 ms = message.at * 1000;
      int day = tidemark_day_of ((TidemarkInstant) { ms, find_offset (self, ms) }, 0) - LOG_DAY_0;

      if (day < from_day || day > to_day)
        g_array_index (self->messages, GeneratedMessage, kept++) = message;
    }
  g_array_set_size (self->messages, kept);
}

TidemarkSpan *
generated_log_read (const GeneratedLog *self)
{
  TidemarkSpanBuilder *builder = log_maker_begin (self->made);

  for (guint i = 0; i < self->messages->len; i++)
    {
      const GeneratedMessage *message = &g_array_index (self->messages, GeneratedMessage, i);

      tidemark_span_builder_add_message (builder, message->at * 1000,
                                         find_offset (self, message->at * 1000), TIDEMARK_DAY_NONE,
                                         message->by, message->length);
    }

  return tidemark_span_builder_finish (builder);
}

TidemarkReflection *
generated_log_reflect (const GeneratedLog *self)
{
  g_autoptr (TidemarkSpan) span = generated_log_read (self);
  g_autoptr (GError) error = NULL;
  TidemarkReflection *reflection = tidemark_reflection_new (span, NULL, &error);

  g_assert_no_error (error);
  return reflection;
}
