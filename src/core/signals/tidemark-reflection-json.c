/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <math.h>

#include "tidemark-reflection.h"
#include "tidemark-signal-registry.h"

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/* What cannot be told is null; a zero has no sign. */
static void
add_number (JsonBuilder *builder, const char *name, double value)
{
  if (name != NULL)
    json_builder_set_member_name (builder, name);
  if (isfinite (value))
    json_builder_add_double_value (builder, value == 0 ? 0 : value);
  else
    json_builder_add_null_value (builder);
}

static void
add_count (JsonBuilder *builder, const char *name, int value, int unsaid)
{
  json_builder_set_member_name (builder, name);
  if (value != unsaid)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_day (JsonBuilder *builder, const char *name, int day)
{
  g_autofree char *text = day != TIDEMARK_DAY_NONE ? tidemark_day_format (day) : NULL;

  add_text (builder, name, text);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_value (JsonBuilder *builder, GVariant *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
    json_builder_add_int_value (builder, g_variant_get_int32 (value));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    add_number (builder, NULL, g_variant_get_double (value));
  else
    {
      json_builder_begin_array (builder);
      for (gsize i = 0; i < g_variant_n_children (value); i++)
        {
          g_autoptr (GVariant) child = g_variant_get_child_value (value, i);

          add_value (builder, child);
        }
      json_builder_end_array (builder);
    }
}

static void
add_entries (JsonBuilder *builder, const TidemarkFinding *finding)
{
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < finding->entries_for->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (finding->entries_for, i));
  for (guint i = 0; i < finding->entries_against->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (finding->entries_against, i));
  json_builder_end_array (builder);
}

static void
add_finding (JsonBuilder *builder, const TidemarkReflection *self, int place)
{
  const TidemarkFinding *finding = g_ptr_array_index (self->findings, place);
  int n;
  const TidemarkSignalInfo *info = tidemark_signal_registry_list (&n)[place];

  json_builder_begin_object (builder);
  add_text (builder, "id", info->id);
  add_flag (builder, "available", finding->available);
  add_text (builder, "need", finding->need);
  if (finding->available && finding->tested)
    {
      add_number (builder, "p_worse", finding->p_worse);
      add_number (builder, "p_better", finding->p_better);
    }
  add_number (builder, "e", finding->e);

  json_builder_set_member_name (builder, "values");
  json_builder_begin_object (builder);
  for (guint i = 0; i < finding->names->len; i++)
    {
      json_builder_set_member_name (builder, g_ptr_array_index (finding->names, i));
      add_value (builder, g_ptr_array_index (finding->values, i));
    }
  if (finding->n_left_out > 0)
    add_count (builder, "left_out", finding->n_left_out, 0);
  json_builder_end_object (builder);

  add_entries (builder, finding);
  json_builder_end_object (builder);
}

static void
add_findings (JsonBuilder *builder, const TidemarkReflection *self)
{
  json_builder_set_member_name (builder, "signals");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->findings->len; i++)
    add_finding (builder, self, (int) i);
  json_builder_end_array (builder);
}

static void
add_bits (JsonBuilder *builder, const TidemarkReflection *self)
{
  json_builder_set_member_name (builder, "flags");
  json_builder_begin_array (builder);
  for (int flag = 0; flag < TIDEMARK_N_FLAGS; flag++)
    if (tidemark_reflection_has_flag (self, flag))
      json_builder_add_string_value (builder, tidemark_flag_id (flag));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (int note = 0; note < TIDEMARK_N_NOTES; note++)
    if (tidemark_reflection_has_note (self, note))
      json_builder_add_string_value (builder, tidemark_note_id (note));
  json_builder_end_array (builder);
}

static void
add_withdrawal (JsonBuilder *builder, const TidemarkWithdrawal *self)
{
  static const char *const kinds[] = { "unclear", "sudden", "gradual" };
  static const char *const bases[] = { "felt", "contact", "both" };

  json_builder_set_member_name (builder, "withdrawal");
  json_builder_begin_object (builder);
  add_text (builder, "kind", self->flagged ? kinds[self->kind] : NULL);
  add_text (builder, "basis", self->flagged ? bases[self->basis] : NULL);
  add_day (builder, "onset", self->flagged ? self->onset_day : TIDEMARK_DAY_NONE);
  add_number (builder, "simes", self->simes);
  json_builder_end_object (builder);
}

static void
add_reasons (JsonBuilder *builder, const TidemarkReflection *self)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->reasons->len; i++)
    {
      const TidemarkReason *reason = g_ptr_array_index (self->reasons, i);

      json_builder_begin_object (builder);
      add_text (builder, "id", reason->info->id);
      add_number (builder, "score", reason->score);
      add_flag (builder, "named", reason->named);
      json_builder_set_member_name (builder, "contributions");
      json_builder_begin_array (builder);
      for (guint k = 0; k < reason->contributions->len; k++)
        {
          const TidemarkContribution *contribution =
              &g_array_index (reason->contributions, TidemarkContribution, k);

          json_builder_begin_object (builder);
          add_text (builder, "signal", signals[contribution->signal]->id);
          add_number (builder, "value", contribution->value);
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_advice (JsonBuilder *builder, const TidemarkReflection *self)
{
  json_builder_set_member_name (builder, "advice");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->advice->len; i++)
    {
      const TidemarkAdvice *advice = g_ptr_array_index (self->advice, i);

      json_builder_begin_object (builder);
      add_text (builder, "id", advice->id);
      add_text (builder, "source", advice->source);
      add_text (builder, "for", advice->topic);
      add_text (builder, "text", advice->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_waiting (JsonBuilder *builder, const TidemarkMySide *self)
{
  json_builder_set_member_name (builder, "waiting");
  json_builder_begin_object (builder);
  add_count (builder, "open_days", self->open_days, TIDEMARK_UNSAID);
  add_count (builder, "limit_days", self->limit_days, TIDEMARK_UNSAID);
  add_day (builder, "agreed_until", self->agreed_until_day);
  add_day (builder, "check_in", self->check_in_day);
  json_builder_end_object (builder);
}

static void
add_people (JsonBuilder *builder, const TidemarkMySide *self)
{
  json_builder_set_member_name (builder, "people");
  json_builder_begin_object (builder);
  for (int kind = TIDEMARK_FRIEND_FUN; kind <= TIDEMARK_FRIEND_OLD; kind++)
    add_count (builder, tidemark_words_name (&tidemark_friend_words, kind), self->friends[kind],
               TIDEMARK_UNSAID);
  add_count (builder, "away_days", self->away_days, TIDEMARK_UNSAID);
  add_count (builder, "away_friend_days", self->away_friend_days, TIDEMARK_UNSAID);
  json_builder_end_object (builder);
}

static void
add_my_side (JsonBuilder *builder, const TidemarkMySide *self)
{
  json_builder_set_member_name (builder, "my_side");
  json_builder_begin_object (builder);
  add_text (builder, "next_step", tidemark_step_id (self->step));
  add_waiting (builder, self);

  json_builder_set_member_name (builder, "needs");
  json_builder_begin_object (builder);
  add_count (builder, "told", self->needs_told, TIDEMARK_UNSAID);
  add_count (builder, "agreed", self->needs_agreed, TIDEMARK_UNSAID);
  add_count (builder, "unanswered", self->needs_unanswered, TIDEMARK_UNSAID);
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "reaction");
  json_builder_begin_object (builder);
  add_number (builder, "pursue_after", self->pursue_after);
  add_number (builder, "pursue_reactive", self->pursue_reactive);
  add_number (builder, "space_after", self->space_after);
  add_count (builder, "space_while_away", self->moves_space, TIDEMARK_UNSAID);
  add_count (builder, "pressed_while_away", self->moves_pressed, TIDEMARK_UNSAID);
  json_builder_end_object (builder);

  add_people (builder, self);
  json_builder_end_object (builder);
}

/**
 * tidemark_reflection_to_json:
 *
 * Returns: (transfer full): the reflection as one object; numbers read back to the same double,
 *   and the same reflection gives the same bytes. Any thread.
 */
char *
tidemark_reflection_to_json (const TidemarkReflection *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *now = tidemark_instant_format (self->now);

  json_builder_begin_object (builder);
  add_text (builder, "person", self->alias);
  add_text (builder, "now", now);
  add_text (builder, "state", tidemark_state_id (self->state));
  add_bits (builder, self);
  add_withdrawal (builder, &self->withdrawal);
  add_findings (builder, self);
  add_reasons (builder, self);
  add_advice (builder, self);
  add_my_side (builder, &self->my_side);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}
