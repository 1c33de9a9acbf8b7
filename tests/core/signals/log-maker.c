/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "log-maker.h"

#include <math.h>

LogMaker *
log_maker_new (int today, double hour, int offset_minutes)
{
  LogMaker *self = g_new0 (LogMaker, 1);

  self->person = tidemark_person_new ("A.");
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  self->imports = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_import_unref);
  self->exclusions = g_array_new (FALSE, FALSE, sizeof (int));
  self->offset_minutes = offset_minutes;
  self->now = log_maker_instant (self, today, hour);

  return self;
}

static gpointer
copy_entry (gconstpointer entry, gpointer data)
{
  return tidemark_entry_copy (entry);
}

static gpointer
ref_import (gconstpointer import, gpointer data)
{
  return tidemark_import_ref ((TidemarkImport *) import);
}

/* (transfer full): entries of its own, with the same ids. */
LogMaker *
log_maker_copy (const LogMaker *self)
{
  LogMaker *copy = g_new0 (LogMaker, 1);

  copy->person = tidemark_person_copy (self->person);
  copy->entries = g_ptr_array_copy (self->entries, (GCopyFunc) copy_entry, NULL);
  copy->imports = g_ptr_array_copy (self->imports, (GCopyFunc) ref_import, NULL);
  copy->exclusions = g_array_copy (self->exclusions);
  copy->now = self->now;
  copy->offset_minutes = self->offset_minutes;
  copy->next_id = self->next_id;
  copy->has_safety = self->has_safety;

  return copy;
}

void
log_maker_free (LogMaker *self)
{
  tidemark_person_unref (self->person);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->imports);
  g_array_unref (self->exclusions);
  g_free (self);
}

TidemarkInstant
log_maker_instant (const LogMaker *self, int day, double hour)
{
  TidemarkInstant instant = tidemark_day_midnight (LOG_DAY_0 + day, self->offset_minutes);

  instant.ms += llround (hour * 3600 * 1000);
  return instant;
}

TidemarkEntry *
log_maker_add (LogMaker *self, TidemarkKind kind, int day, double hour)
{
  TidemarkEntry *entry = tidemark_entry_new (kind, log_maker_instant (self, day, hour), 0);

  g_free (entry->id);
  entry->id = g_strdup_printf ("entry-%05d", self->next_id++);
  if (kind != TIDEMARK_KIND_FRIEND)
    entry->person_id = g_strdup (self->person->id);
  g_ptr_array_add (self->entries, entry);

  return entry;
}

void
log_maker_rate (LogMaker *self, int day, double hour, int value)
{
  log_maker_add (self, TIDEMARK_KIND_DISTANCE, day, hour)->value = value;
}

void
log_maker_want (LogMaker *self, int day, double hour, int value)
{
  log_maker_add (self, TIDEMARK_KIND_WANTED, day, hour)->value = value;
}

void
log_maker_message (LogMaker *self, int day, double hour, TidemarkWho by, int length)
{
  TidemarkEntry *entry = log_maker_add (self, TIDEMARK_KIND_MESSAGE, day, hour);

  entry->by = by;
  entry->length = length;
}

void
log_maker_contact (LogMaker *self, TidemarkKind kind, int day, double hour, TidemarkWho by)
{
  log_maker_add (self, kind, day, hour)->by = by;
}

void
log_maker_mark (LogMaker *self, int day, double hour, TidemarkMark mark)
{
  log_maker_add (self, TIDEMARK_KIND_MARK, day, hour)->mark = mark;
}

void
log_maker_move (LogMaker *self, int day, double hour, TidemarkMove move)
{
  log_maker_add (self, TIDEMARK_KIND_MOVE, day, hour)->move = move;
}

void
log_maker_friend (LogMaker *self, int day, double hour, TidemarkFriend friend)
{
  log_maker_add (self, TIDEMARK_KIND_FRIEND, day, hour)->friend = friend;
}

TidemarkEntry *
log_maker_talk (LogMaker *self, int day, double hour, TidemarkTopic topic, TidemarkOutcome outcome)
{
  TidemarkEntry *entry = log_maker_add (self, TIDEMARK_KIND_TALK, day, hour);

  entry->topic = topic;
  entry->outcome = outcome;
  return entry;
}

/* @due_days: after it was made, or below 0 for no due time. */
TidemarkEntry *
log_maker_promise (LogMaker *self, int day, double hour, int due_days, TidemarkOutcome outcome)
{
  TidemarkEntry *entry = log_maker_add (self, TIDEMARK_KIND_PROMISE, day, hour);

  entry->by = TIDEMARK_WHO_THEM;
  entry->outcome = outcome;
  if (due_days >= 0)
    entry->due.at = log_maker_instant (self, day + due_days, hour);
  return entry;
}

void
log_maker_import (LogMaker *self, TidemarkInstant exported_at)
{
  TidemarkImport *import = tidemark_import_new ("whatsapp", "chat.txt");

  import->exported_at = exported_at;
  g_ptr_array_add (self->imports, import);
}

void
log_maker_exclude (LogMaker *self, int from_day, int to_day)
{
  g_array_append_val (self->exclusions, from_day);
  g_array_append_val (self->exclusions, to_day);
}

/* Everything that is known, so many days later. */
void
log_maker_move_days (LogMaker *self, int n_days)
{
  gint64 ms = n_days * TIDEMARK_SPAN_DAY_S * 1000;

  self->now.ms += ms;
  for (guint i = 0; i < self->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (self->entries, i);

      entry->at.ms += ms;
      entry->day += n_days;
      if (tidemark_instant_is_set (entry->due.at))
        entry->due.at.ms += ms;
    }
  for (guint i = 0; i < self->imports->len; i++)
    {
      TidemarkImport *import = g_ptr_array_index (self->imports, i);
      TidemarkImport *moved = tidemark_import_new (import->format, import->name);

      moved->exported_at = import->exported_at;
      moved->exported_at.ms += ms;
      tidemark_import_unref (import);
      self->imports->pdata[i] = moved;
    }
  for (guint i = 0; i < self->exclusions->len; i++)
    g_array_index (self->exclusions, int, i) += n_days;
}

/* (transfer full): all of it, for more to be added. */
TidemarkSpanBuilder *
log_maker_begin (const LogMaker *self)
{
  TidemarkSpanBuilder *builder = tidemark_span_builder_new (self->person, self->now);

  for (guint i = 0; i < self->entries->len; i++)
    tidemark_span_builder_add_entry (builder, g_ptr_array_index (self->entries, i));
  for (guint i = 0; i < self->imports->len; i++)
    tidemark_span_builder_add_import (builder, g_ptr_array_index (self->imports, i));
  for (guint i = 0; i + 1 < self->exclusions->len; i += 2)
    tidemark_span_builder_add_exclusion (builder,
                                         LOG_DAY_0 + g_array_index (self->exclusions, int, i),
                                         LOG_DAY_0 + g_array_index (self->exclusions, int, i + 1));

  tidemark_span_builder_set_safety (builder, self->has_safety);
  return builder;
}

TidemarkSpan *
log_maker_finish (const LogMaker *self)
{
  return tidemark_span_builder_finish (log_maker_begin (self));
}

TidemarkReflection *
log_maker_reflect (const LogMaker *self)
{
  g_autoptr (TidemarkSpan) span = log_maker_finish (self);
  g_autoptr (GError) error = NULL;
  TidemarkReflection *reflection = tidemark_reflection_new (span, NULL, &error);

  g_assert_no_error (error);
  return reflection;
}

static void
add_sudden_messages (LogMaker *self, int d, gboolean late)
{
  gboolean they_open = late ? d % 5 == 0 : d % 2 == 0;
  TidemarkWho opener = they_open ? TIDEMARK_WHO_THEM : TIDEMARK_WHO_ME;
  TidemarkWho other = they_open ? TIDEMARK_WHO_ME : TIDEMARK_WHO_THEM;
  int k = late ? 1 + d % 2 : 3 + d % 4;

  for (int j = 0; j < k; j++)
    {
      double start = 9 + 0.5 * j;
      int factor = late && other == TIDEMARK_WHO_THEM ? 4 : 1;

      log_maker_message (self, d, start, opener, 20 + (3 * d + 5 * j) % 17);
      log_maker_message (self, d, start + (300 + 60 * (d % 7)) * factor / 3600.0, other,
                         18 + (d + j) % 11);
    }
}

LogMaker *
log_maker_new_sudden (void)
{
  static const TidemarkOutcome promises[] = {
    TIDEMARK_OUTCOME_KEPT, TIDEMARK_OUTCOME_BROKEN, TIDEMARK_OUTCOME_BROKEN,
    TIDEMARK_OUTCOME_LATE, TIDEMARK_OUTCOME_BROKEN, TIDEMARK_OUTCOME_BROKEN,
  };
  LogMaker *self = log_maker_new (99, 20, 0);

  self->person->waiting_limit_days = 40;
  log_maker_import (self, self->now);
  for (int d = 0; d < 100; d++)
    {
      gboolean late = d >= 76;

      if (d % 5 != 3)
        log_maker_rate (self, d, 19, 2 + (7 * d % 3) + 4 * late);
      if (d % 6 == 1)
        log_maker_want (self, d, 19, 8);
      add_sudden_messages (self, d, late);
      if (d % 7 == 5 && !late)
        log_maker_contact (self, TIDEMARK_KIND_DATE, d, 18, TIDEMARK_WHO_THEM);
      if (d % 9 == 4)
        log_maker_move (self, d, 15, d % 2 ? TIDEMARK_MOVE_PURSUE : TIDEMARK_MOVE_PRESS);
      if (d % 8 == 2)
        log_maker_friend (self, d, 17, d % 3 == 0 ? TIDEMARK_FRIEND_DEEP : TIDEMARK_FRIEND_FUN);
    }

  for (int i = 0; i < 6; i++)
    log_maker_promise (self, 20 + 10 * i, 0, 2, promises[i]);
  log_maker_talk (self, 52, 0, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_POSTPONED);
  log_maker_talk (self, 70, 0, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
  log_maker_talk (self, 60, 0, TIDEMARK_TOPIC_NEEDS, TIDEMARK_OUTCOME_DODGED);
  log_maker_talk (self, 80, 0, TIDEMARK_TOPIC_NEEDS, TIDEMARK_OUTCOME_DODGED);
  log_maker_talk (self, 86, 0, TIDEMARK_TOPIC_NEEDS, TIDEMARK_OUTCOME_AGREED);
  return self;
}

LogMaker *
log_maker_new_dance (void)
{
  static const TidemarkFriend friends[] = { TIDEMARK_FRIEND_FUN, TIDEMARK_FRIEND_DEEP,
                                            TIDEMARK_FRIEND_OLD };
  LogMaker *self = log_maker_new (109, 20, 60);

  for (int d = 0; d < 110; d++)
    {
      int phase = d % 21;
      gboolean away = phase >= 13 && phase <= 18;

      if (d % 4 != 2)
        log_maker_rate (self, d, 18, (away ? 6 : 2) + (5 * d % 3) - (d % 11 == 0));
      if (phase == 19 || (!away && d % 3 != 1))
        log_maker_contact (self, d % 2 == 0 ? TIDEMARK_KIND_TEXT : TIDEMARK_KIND_CALL, d, 18,
                           d % 3 == 0 || phase == 19 ? TIDEMARK_WHO_THEM : TIDEMARK_WHO_ME);
      if (phase == 20)
        log_maker_contact (self, TIDEMARK_KIND_DATE, d, 19, TIDEMARK_WHO_THEM);
      if (d % 17 == 6)
        log_maker_mark (self, d, 18, TIDEMARK_MARK_OPENED_UP);
      if (d % 10 == 7)
        log_maker_friend (self, d, 16, friends[d / 10 % 3]);
    }

  for (int i = 0; i < 6; i++)
    log_maker_promise (self, 9 + 15 * i, 0, -1,
                       i == 3 ? TIDEMARK_OUTCOME_BROKEN : TIDEMARK_OUTCOME_KEPT);
  log_maker_talk (self, 40, 0, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_AGREED);
  return self;
}
