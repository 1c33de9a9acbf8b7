/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has to hold of every log, whatever is in it, tried on every kind. */

#include <math.h>

#include "survey.h"
#include "tidemark-reflection-words.h"
#include "tidemark-signal-registry.h"

#define N_LOGS 2
#define CHANGE_STREAM 300

typedef void (*Property) (const GeneratedLog *log, Dice *dice);

/* Every kind, but for those that are only larger than another one. */
static void
for_each_kind (gconstpointer data)
{
  Property property = *(const Property *) data;

  for (int kind = 0; kind < N_LOG_KINDS; kind++)
    for (int i = 0; i < N_LOGS && !log_kinds[kind].is_large; i++)
      {
        guint64 seed = FIRST_TEST_SEED + 100 + (guint64) i;
        g_autoptr (GeneratedLog) log = log_kind_generate (kind, seed);
        Dice dice = dice_new (CHANGE_STREAM + (guint) kind, seed);

        g_test_message ("%s, %d", log_kinds[kind].name, i);
        property (log, &dice);
      }
}

static char *
reflect_to_json (const GeneratedLog *log)
{
  g_autoptr (TidemarkReflection) reflection = generated_log_reflect (log);

  return tidemark_reflection_to_json (reflection);
}

static void
assert_same_bytes (const GeneratedLog *a, const GeneratedLog *b)
{
  g_autofree char *left = reflect_to_json (a), *right = reflect_to_json (b);

  g_assert_cmpstr (left, ==, right);
}

static void
same_log_gives_the_same_bytes (const GeneratedLog *log, Dice *dice)
{
  g_autoptr (GeneratedLog) copy = generated_log_copy (log);

  assert_same_bytes (log, copy);
}

static void
order_of_entry_changes_nothing (const GeneratedLog *log, Dice *dice)
{
  g_autoptr (GeneratedLog) shuffled = generated_log_copy (log);
  GPtrArray *entries = shuffled->made->entries;
  GeneratedMessage *messages = (GeneratedMessage *) shuffled->messages->data;

  for (int i = (int) entries->len - 1; i > 0; i--)
    {
      int k = dice_count_between (dice, 0, i);
      gpointer kept = entries->pdata[i];

      entries->pdata[i] = entries->pdata[k];
      entries->pdata[k] = kept;
    }
  for (int i = (int) shuffled->messages->len - 1; i > 0; i--)
    {
      int k = dice_count_between (dice, 0, i);
      GeneratedMessage kept = messages[i];

      messages[i] = messages[k];
      messages[k] = kept;
    }

  assert_same_bytes (log, shuffled);
}

/* In the order of ids, which are counted: the same entry on both sides. */
static void
assert_same_ids (const GPtrArray *a, const GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_cmpstr (g_ptr_array_index (a, i), ==, g_ptr_array_index (b, i));
}

/* Nothing that is counted comes near to a day of the calendar. */
static gboolean
is_day (GVariant *value)
{
  return g_variant_is_of_type (value, G_VARIANT_TYPE_INT32) &&
         g_variant_get_int32 (value) >= LOG_DAY_0 - 1000;
}

/* All values but days, which move with the log. */
static void
assert_same_values (const TidemarkFinding *a, const TidemarkFinding *b)
{
  g_assert_cmpuint (a->names->len, ==, b->names->len);
  for (guint i = 0; i < a->names->len; i++)
    {
      const char *name = g_ptr_array_index (a->names, i);
      g_autofree char *left = g_variant_print (g_ptr_array_index (a->values, i), FALSE);
      g_autofree char *right = g_variant_print (g_ptr_array_index (b->values, i), FALSE);

      g_assert_cmpstr (name, ==, g_ptr_array_index (b->names, i));
      if (!is_day (g_ptr_array_index (a->values, i)))
        g_assert_cmpstr (left, ==, right);
    }
}

static void
assert_same_findings (const TidemarkReflection *a, const TidemarkReflection *b)
{
  for (guint i = 0; i < a->findings->len; i++)
    {
      const TidemarkFinding *left = g_ptr_array_index (a->findings, i);
      const TidemarkFinding *right = g_ptr_array_index (b->findings, i);

      g_assert_cmpint (left->available, ==, right->available);
      g_assert_cmpfloat (left->p_worse, ==, right->p_worse);
      g_assert_cmpfloat (left->p_better, ==, right->p_better);
      g_assert_cmpfloat (left->e, ==, right->e);
      assert_same_values (left, right);
      assert_same_ids (left->entries_for, right->entries_for);
      assert_same_ids (left->entries_against, right->entries_against);
    }
}

static void
moving_by_a_week_changes_nothing (const GeneratedLog *log, Dice *dice)
{
  g_autoptr (GeneratedLog) later = generated_log_copy (log);
  g_autoptr (TidemarkReflection) here = generated_log_reflect (log);
  g_autoptr (TidemarkReflection) there = NULL;

  generated_log_move (later, 7);
  there = generated_log_reflect (later);

  assert_same_findings (here, there);
  g_assert_cmpuint (here->flags, ==, there->flags);
  g_assert_cmpuint (here->notes, ==, there->notes);
  g_assert_cmpint (here->state, ==, there->state);
  g_assert_cmpint (here->is_tied, ==, there->is_tied);
  for (guint i = 0; i < here->reasons->len; i++)
    {
      const TidemarkReason *left = g_ptr_array_index (here->reasons, i);
      const TidemarkReason *right = g_ptr_array_index (there->reasons, i);

      g_assert_true (left->info == right->info);
      g_assert_cmpfloat (left->score, ==, right->score);
      g_assert_cmpint (left->named, ==, right->named);
    }
}

/* The hands of the clock move on by an hour; what happened, happened when it did. */
static void
clock_change_alters_no_duration (const GeneratedLog *log, Dice *dice)
{
  static const char *const timed[] = { "silence_now", "gap_closer", "vol_step", "vol_trend",
                                       "len_step" };
  g_autoptr (GeneratedLog) changed = generated_log_copy (log);
  g_autoptr (TidemarkReflection) before = generated_log_reflect (log);
  g_autoptr (TidemarkReflection) after = NULL;
  int today = tidemark_day_of (log->made->now, 0) - LOG_DAY_0;

  changed->clock_change = log_maker_instant (log->made, dice_count_between (dice, 0, today), 2);
  for (guint i = 0; i < changed->made->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (changed->made->entries, i);

      if (entry->at.ms >= changed->clock_change.ms)
        entry->at.offset_minutes += 60;
    }
  changed->made->now.offset_minutes += 60;
  after = generated_log_reflect (changed);

  for (guint i = 0; i < G_N_ELEMENTS (timed); i++)
    {
      const TidemarkFinding *a = tidemark_reflection_get_finding (before, timed[i]);
      const TidemarkFinding *b = tidemark_reflection_get_finding (after, timed[i]);

      g_assert_cmpint (a->available, ==, b->available);
      g_assert_cmpfloat (a->p_worse, ==, b->p_worse);
      g_assert_cmpfloat (a->p_better, ==, b->p_better);
      assert_same_values (a, b);
    }
}

static void
entries_after_now_are_not_read (const GeneratedLog *log, Dice *dice)
{
  g_autoptr (GeneratedLog) more = generated_log_copy (log);
  LogMaker *made = more->made;
  int today = tidemark_day_of (made->now, 0) - LOG_DAY_0;

  for (int i = 1; i <= 5; i++)
    {
      int day = today + i;

      log_maker_rate (made, day, 12, 10);
      log_maker_contact (made, TIDEMARK_KIND_CALL, day, 12, TIDEMARK_WHO_THEM);
      log_maker_mark (made, day, 12, TIDEMARK_MARK_WORK_STRESS);
      log_maker_move (made, day, 12, TIDEMARK_MOVE_PRESS);
      log_maker_talk (made, day, 12, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
      log_maker_promise (made, day, 12, 1, TIDEMARK_OUTCOME_BROKEN);
      if (!log->by_hand)
        {
          GeneratedMessage message = { log_maker_instant (made, day, 12).ms / 1000, 20,
                                       TIDEMARK_WHO_THEM };

          g_array_append_val (more->messages, message);
        }
    }

  assert_same_bytes (log, more);
}

static void
assert_pair (GVariant *value)
{
  int k, n;

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE ("(ii)")))
    return;
  g_variant_get (value, "(ii)", &k, &n);
  g_assert_cmpint (k, >=, 0);
  g_assert_cmpint (k, <=, n);
}

static void
numbers_are_in_range (const GeneratedLog *log, Dice *dice)
{
  g_autoptr (TidemarkReflection) reflection = generated_log_reflect (log);

  for (guint i = 0; i < reflection->findings->len; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (reflection->findings, i);

      g_assert_true (finding->available == (finding->need == NULL));
      g_assert_true (finding->e >= -1 && finding->e <= 1);
      if (finding->available && finding->tested)
        {
          g_assert_true (finding->p_worse >= 0 && finding->p_worse <= 1);
          g_assert_true (finding->p_better >= 0 && finding->p_better <= 1);
        }
      for (guint k = 0; k < finding->values->len; k++)
        {
          GVariant *value = g_ptr_array_index (finding->values, k);

          assert_pair (value);
          if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
            g_assert_false (isinf (g_variant_get_double (value)));
        }
    }
  for (guint i = 0; i < reflection->reasons->len; i++)
    g_assert_true (
        isfinite (((TidemarkReason *) g_ptr_array_index (reflection->reasons, i))->score));
  g_assert_cmpint (reflection->n_days, <=, reflection->n_span_days);
  g_assert_cmpuint (reflection->advice->len, <=, TIDEMARK_MAX_ADVICE);
}

/* Nothing of a day that is left out is read; not even that there was something. */
static void
left_out_rows_are_as_if_absent (const GeneratedLog *log, Dice *dice)
{
  g_autoptr (GeneratedLog) left_out = generated_log_copy (log);
  g_autoptr (GeneratedLog) absent = NULL;
  int today = tidemark_day_of (log->made->now, 0) - LOG_DAY_0;
  int from = dice_count_between (dice, 0, today), to = from + dice_count_between (dice, 0, 9);

  log_maker_exclude (left_out->made, from, to);
  absent = generated_log_copy (left_out);
  generated_log_drop_days (absent, from, to);
  assert_same_bytes (left_out, absent);
}

/* What counts by the day and never looks across days cannot tell a day that was left out from one
 * on which nothing was logged. */
static void
left_out_days_are_unobserved (const GeneratedLog *log, Dice *dice)
{
  static const char *const daily[] = {
    "dist_shape",     "dist_trend",   "felt_signs",   "dates_rate",   "promises", "space_asked",
    "needs_met",      "moving_fast",  "excl_dodged",  "hurt_context", "habits",   "ex_mentions",
    "stage_mismatch", "self_doubt",   "misread",      "clash",        "red_flag", "openness",
    "pursuit_rate",   "appreciation", "closeness_gap"
  };
  g_autoptr (GeneratedLog) left_out = generated_log_copy (log);
  g_autoptr (GeneratedLog) unobserved = generated_log_copy (log);
  g_autoptr (TidemarkReflection) here = NULL;
  g_autoptr (TidemarkReflection) there = NULL;
  int today = tidemark_day_of (log->made->now, 0) - LOG_DAY_0;
  int from = dice_count_between (dice, 0, MAX (today - 9, 0)), to = MIN (from + 6, today);

  log_maker_exclude (left_out->made, from, to);
  generated_log_drop_days (unobserved, from, to);
  here = generated_log_reflect (left_out);
  there = generated_log_reflect (unobserved);

  for (guint i = 0; i < G_N_ELEMENTS (daily); i++)
    {
      const TidemarkFinding *a = tidemark_reflection_get_finding (here, daily[i]);
      const TidemarkFinding *b = tidemark_reflection_get_finding (there, daily[i]);

      g_assert_cmpint (a->available, ==, b->available);
      g_assert_cmpfloat (a->p_worse, ==, b->p_worse);
      g_assert_cmpfloat (a->p_better, ==, b->p_better);
      assert_same_values (a, b);
      assert_same_ids (a->entries_for, b->entries_for);
    }
}

/* A share, as in "16 %", has its number before it. */
static const char unfilled[] = "[{}]|%\\w|(?<!\\d\\s)%|\\b(nan|inf)\\b|\\(null\\)";

static void
assert_said (const char *text)
{
  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
  if (g_regex_match_simple (unfilled, text, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT))
    {
      g_test_message ("not filled in: %s", text);
      g_test_fail ();
    }
}

static void
every_sentence_is_filled_in (const GeneratedLog *log, Dice *dice)
{
  g_autoptr (TidemarkReflection) reflection = generated_log_reflect (log);
  g_autofree char *state = tidemark_reflection_say_state (reflection);
  g_autofree char *extent = tidemark_reflection_say_extent (reflection);
  g_autoptr (GPtrArray) remarks = tidemark_reflection_list_remarks (reflection);

  assert_said (state);
  assert_said (extent);
  for (guint i = 0; i < remarks->len; i++)
    assert_said (g_ptr_array_index (remarks, i));
  for (int i = 0; i < (int) reflection->findings->len; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (reflection->findings, i);
      g_autofree char *brief = tidemark_finding_say_briefly (finding);
      g_autofree char *sentence =
          finding->available ? tidemark_reflection_say_finding (reflection, i) : NULL;

      assert_said (brief);
      assert_said (finding->available ? sentence : finding->need);
    }
  for (guint i = 0; i < reflection->advice->len; i++)
    {
      const TidemarkAdvice *advice = g_ptr_array_index (reflection->advice, i);

      assert_said (advice->text);
      assert_said (advice->step);
      assert_said (advice->limits);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    Property property;
  } properties[] = {
#define PROPERTY(name) { "/validation/properties/" #name, name }
    PROPERTY (same_log_gives_the_same_bytes),    PROPERTY (order_of_entry_changes_nothing),
    PROPERTY (moving_by_a_week_changes_nothing), PROPERTY (clock_change_alters_no_duration),
    PROPERTY (entries_after_now_are_not_read),   PROPERTY (numbers_are_in_range),
    PROPERTY (left_out_rows_are_as_if_absent),   PROPERTY (left_out_days_are_unobserved),
    PROPERTY (every_sentence_is_filled_in),
#undef PROPERTY
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_test_add_data_func (properties[i].name, &properties[i].property, for_each_kind);

  return g_test_run ();
}
