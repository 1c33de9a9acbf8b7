/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <math.h>

#include "log-maker.h"
#include "tidemark-signal-registry.h"

static void
order_of_entry_changes_nothing (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) straight = log_maker_reflect (log);
  g_autoptr (TidemarkReflection) shuffled = NULL;
  g_autofree char *straight_text = tidemark_reflection_to_json (straight);
  g_autofree char *shuffled_text = NULL;

  for (guint i = log->entries->len - 1; i > 0; i--)
    {
      guint k = (guint) g_test_rand_int_range (0, (gint32) i + 1);
      gpointer kept = log->entries->pdata[i];

      log->entries->pdata[i] = log->entries->pdata[k];
      log->entries->pdata[k] = kept;
    }
  shuffled = log_maker_reflect (log);
  shuffled_text = tidemark_reflection_to_json (shuffled);

  g_assert_cmpstr (shuffled_text, ==, straight_text);
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
      g_assert_cmpuint (left->entries_for->len, ==, right->entries_for->len);
      g_assert_cmpuint (left->entries_against->len, ==, right->entries_against->len);
    }
  for (guint i = 0; i < a->reasons->len; i++)
    g_assert_cmpfloat (((TidemarkReason *) g_ptr_array_index (a->reasons, i))->score, ==,
                       ((TidemarkReason *) g_ptr_array_index (b->reasons, i))->score);
  g_assert_cmpuint (a->flags, ==, b->flags);
  g_assert_cmpuint (a->notes, ==, b->notes);
}

static void
moving_the_log_by_a_week_changes_nothing (void)
{
  LogMaker *(*const makers[]) (void) = { log_maker_new_sudden, log_maker_new_dance };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (LogMaker) log = makers[i]();
      g_autoptr (TidemarkReflection) here = log_maker_reflect (log);
      g_autoptr (TidemarkReflection) later = NULL;

      log_maker_move_days (log, 7);
      later = log_maker_reflect (log);
      assert_same_findings (here, later);
    }
}

static void
clock_change_alters_no_duration (void)
{
  static const char *const timed[] = { "silence_now", "reply_delay", "unanswered", "vol_step",
                                       "vol_trend",   "gap_closer",  "init_shift" };
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) before = log_maker_reflect (log);
  g_autoptr (TidemarkReflection) after = NULL;

  /* The hands of the clock move on by an hour; what happened, happened when it did. */
  for (guint i = 0; i < log->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (log->entries, i);

      if (entry->day >= LOG_DAY_0 + 60)
        entry->at.offset_minutes += 60;
    }
  log->now.offset_minutes += 60;
  after = log_maker_reflect (log);

  for (guint i = 0; i < G_N_ELEMENTS (timed); i++)
    {
      const TidemarkFinding *a = tidemark_reflection_get_finding (before, timed[i]);
      const TidemarkFinding *b = tidemark_reflection_get_finding (after, timed[i]);

      g_assert_cmpint (a->available, ==, b->available);
      g_assert_cmpfloat (a->p_worse, ==, b->p_worse);
    }
}

static void
one_bad_day_raises_no_flag (void)
{
  g_autoptr (LogMaker) log = log_maker_new (90, 20, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;

  for (int d = 0; d <= 90; d++)
    {
      log_maker_rate (log, d, 19, d == 90 ? 10 : 2 + d % 3);
      log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 18, TIDEMARK_WHO_THEM);
    }
  reflection = log_maker_reflect (log);

  g_assert_cmpint (reflection->state, ==, TIDEMARK_STATE_STEADY);
  g_assert_cmpuint (reflection->flags, ==, 0);
}

static void
short_log_says_not_enough (void)
{
  g_autoptr (LogMaker) log = log_maker_new (8, 20, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;

  for (int d = 0; d <= 8; d++)
    log_maker_rate (log, d, 19, d);
  reflection = log_maker_reflect (log);

  g_assert_cmpint (reflection->state, ==, TIDEMARK_STATE_NOT_ENOUGH);
  g_assert_cmpuint (reflection->flags, ==, 0);
  g_assert_cmpstr (tidemark_reflection_get_finding (reflection, "dist_shape")->need, ==,
                   "9 of 12 rated days");
}

static void
facts_flag_in_a_short_log (void)
{
  g_autoptr (LogMaker) log = log_maker_new (20, 20, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;

  log_maker_talk (log, 0, 19, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
  log_maker_talk (log, 10, 19, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_POSTPONED);
  reflection = log_maker_reflect (log);

  g_assert_cmpint (reflection->state, ==, TIDEMARK_STATE_NOT_ENOUGH);
  g_assert_true (tidemark_reflection_has_flag (reflection, TIDEMARK_FLAG_EXCL_DODGED));
  for (guint i = 0; i < reflection->reasons->len; i++)
    g_assert_false (((TidemarkReason *) g_ptr_array_index (reflection->reasons, i))->named);
}

static void
empty_log_says_not_enough (void)
{
  g_autoptr (LogMaker) log = log_maker_new (20, 20, 0);
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);

  g_assert_cmpint (reflection->state, ==, TIDEMARK_STATE_NOT_ENOUGH);
  g_assert_cmpint (reflection->n_entries, ==, 0);
  for (guint i = 0; i < reflection->findings->len; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (reflection->findings, i);

      g_assert_false (finding->available);
      g_assert_nonnull (finding->need);
      g_assert_cmpfloat (finding->e, ==, 0);
    }
}

static void
agreement_closes_the_question (void)
{
  g_autoptr (LogMaker) log = log_maker_new (60, 20, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;

  log->person->waiting_limit_days = 5;
  log_maker_talk (log, 0, 19, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
  log_maker_talk (log, 10, 19, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
  log_maker_talk (log, 20, 19, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_AGREED);
  reflection = log_maker_reflect (log);

  g_assert_cmpfloat (tidemark_reflection_get_finding (reflection, "excl_dodged")->e, ==, -1);
  g_assert_false (tidemark_reflection_get_finding (reflection, "waited")->available);
  g_assert_cmpuint (reflection->flags, ==, 0);
}

static void
cancelled_reflection_says_so (void)
{
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  g_autoptr (TidemarkSpan) span = log_maker_finish (log);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tidemark_reflection_new (span, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
steps_follow_what_is_written (void)
{
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  g_autoptr (TidemarkReflection) first = log_maker_reflect (log);
  g_autoptr (TidemarkReflection) second = NULL, last = NULL;

  g_assert_cmpint (first->my_side.step, ==, TIDEMARK_STEP_MY_WISH);
  log->person->my_wish = g_strdup ("a home");
  second = log_maker_reflect (log);
  g_assert_cmpint (second->my_side.step, ==, TIDEMARK_STEP_ASK_GENERAL);
  log->person->their_wish_general = g_strdup ("a home");
  log->person->their_wish_with_me = g_strdup ("yes");
  log->person->wishes_match = TIDEMARK_ANSWER_YES;
  last = log_maker_reflect (log);
  g_assert_cmpint (last->my_side.step, ==, TIDEMARK_STEP_STAY_AVAILABLE);
}

static void
json_lists_every_signal_in_order (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  g_autofree char *text = tidemark_reflection_to_json (reflection);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonArray *signals;
  int n;
  const TidemarkSignalInfo *const *infos = tidemark_signal_registry_list (&n);

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "state"), ==, "flagged");
  g_assert_cmpstr (
      json_object_get_string_member (json_object_get_object_member (root, "withdrawal"), "onset"),
      ==, "2024-12-19");

  signals = json_object_get_array_member (root, "signals");
  g_assert_cmpuint (json_array_get_length (signals), ==, (guint) n);
  for (int i = 0; i < n; i++)
    {
      JsonObject *signal = json_array_get_object_element (signals, (guint) i);
      const TidemarkFinding *finding = g_ptr_array_index (reflection->findings, i);

      g_assert_cmpstr (json_object_get_string_member (signal, "id"), ==, infos[i]->id);
      g_assert_cmpfloat (json_object_get_double_member (signal, "e"), ==, finding->e);
      g_assert_cmpint (json_object_has_member (signal, "p_worse"), ==,
                       finding->available && finding->tested);
      if (finding->available && finding->tested)
        g_assert_cmpfloat (json_object_get_double_member (signal, "p_worse"), ==, finding->p_worse);
    }
}

static void
evidence_names_entries_of_the_log (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  const TidemarkFinding *promises = tidemark_reflection_get_finding (reflection, "promises");
  const TidemarkFinding *shape = tidemark_reflection_get_finding (reflection, "dist_shape");

  g_assert_cmpuint (promises->entries_for->len, ==, 5);
  g_assert_cmpuint (promises->entries_against->len, ==, 1);
  g_assert_cmpuint (shape->entries_for->len, ==, 19);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/reflection/" #name, name)
  ADD (order_of_entry_changes_nothing);
  ADD (moving_the_log_by_a_week_changes_nothing);
  ADD (clock_change_alters_no_duration);
  ADD (one_bad_day_raises_no_flag);
  ADD (short_log_says_not_enough);
  ADD (facts_flag_in_a_short_log);
  ADD (empty_log_says_not_enough);
  ADD (agreement_closes_the_question);
  ADD (cancelled_reflection_says_so);
  ADD (steps_follow_what_is_written);
  ADD (json_lists_every_signal_in_order);
  ADD (evidence_names_entries_of_the_log);
#undef ADD

  return g_test_run ();
}
