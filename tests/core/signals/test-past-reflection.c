/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of a reflection, and what is not said of it. */

#include "log-maker.h"
#include "tidemark-past-reflection.h"
#include "tidemark-set-aside.h"

/* (transfer full): what changed since @before, a line each. */
static char *
list_changes (const TidemarkPastReflection *before, const TidemarkReflection *now)
{
  g_autoptr (GPtrArray) changes = tidemark_past_reflection_list_changes (before, now);

  g_ptr_array_add (changes, NULL);
  return g_strjoinv ("\n", (char **) changes->pdata);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

static guint64
bits_of (const char *const *signals)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("A.");

  for (; *signals != NULL; signals++)
    tidemark_set_aside_add (person, *signals, NULL, 20000);
  return tidemark_reflection_find_set_aside (person);
}

static void
same_log_changed_nothing (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  g_autoptr (TidemarkPastReflection) look = tidemark_past_reflection_new (reflection);
  g_autofree char *json = tidemark_past_reflection_to_json (look);
  g_autoptr (TidemarkPastReflection) kept = tidemark_past_reflection_parse (json, look->at);
  g_autofree char *again = tidemark_past_reflection_to_json (kept);
  g_autofree char *changes = list_changes (kept, reflection);

  g_assert_cmpstr (again, ==, json);
  g_assert_cmpint (kept->state, ==, TIDEMARK_STATE_FLAGGED);
  g_assert_cmpuint (kept->flags, ==, reflection->flags);
  g_assert_cmpint (kept->n_entries, ==, reflection->n_entries);
  g_assert_cmpstr (changes, ==, "");
}

static void
what_came_and_what_moved_is_told (void)
{
  g_autoptr (LogMaker) before_log = log_maker_new_dance ();
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) before_reflection = log_maker_reflect (before_log);
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  g_autoptr (TidemarkPastReflection) before = tidemark_past_reflection_new (before_reflection);
  g_autoptr (TidemarkPastReflection) after = tidemark_past_reflection_new (reflection);
  g_autofree char *came = list_changes (before, reflection);
  g_autofree char *went = list_changes (after, before_reflection);

  assert_has (came, "More distance: now in the log");
  assert_has (came, "How far away A. felt: looks repeated, before that mixed");
  assert_has (went, "More distance: no longer in the log");
}

static void
what_is_damaged_is_no_look (void)
{
  static const char *const texts[] = { "", "[]", "{", "7" };
  TidemarkInstant at = { 0, 0 };
  g_autoptr (TidemarkPastReflection) odd = tidemark_past_reflection_parse (
      "{\"flags\":[\"rain\"],\"groups\":{\"rain\":\"mixed\",\"promises\":7}}", at);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (tidemark_past_reflection_parse (texts[i], at));
  g_assert_cmpuint (odd->flags, ==, 0);
}

static void
assert_says (const TidemarkReflection *reflection, const char *part)
{
  g_autofree char *state = tidemark_reflection_say_state (reflection);

  assert_has (state, part);
}

/* The sudden log is flagged for distance, an open question and a limit. */
static void
first_line_goes_without_what_is_set_aside (void)
{
  static const char *const felt[] = { "dist_shape", "dist_trend", "felt_signs", NULL };
  static const char *const questions[] = { "excl_dodged", "waited", NULL };
  static const char *const all[] = { "dist_shape",  "dist_trend", "vol_step",    "vol_trend",
                                     "len_step",    "init_shift", "reply_delay", "unanswered",
                                     "silence_now", "dates_rate", "felt_signs",  "excl_dodged",
                                     "waited",      NULL };
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  g_autoptr (TidemarkReflection) counted = tidemark_reflection_without (reflection, bits_of (felt));
  g_autoptr (TidemarkReflection) distance =
      tidemark_reflection_without (reflection, bits_of (questions));
  g_autoptr (TidemarkReflection) nothing = tidemark_reflection_without (reflection, bits_of (all));
  g_autoptr (GPtrArray) remarks = tidemark_reflection_list_remarks (nothing);
  g_autofree char *json = tidemark_reflection_to_json (reflection);
  g_autoptr (TidemarkReflection) same = tidemark_reflection_without (reflection, 0);
  g_autofree char *same_json = tidemark_reflection_to_json (same);

  assert_says (reflection, "You logged more distance from A. since about");
  assert_says (counted, "You logged less contact from A. than is usual.");
  assert_says (distance, "You logged more distance from A. since about");
  g_assert_cmpuint (distance->flags, ==, 1u << TIDEMARK_FLAG_WITHDRAWAL);
  assert_says (nothing, "Apart from what you set aside, nothing in what you logged is unusual");
  assert_has (remarks->pdata[0], "Set aside by you, and not in the first line: ");
  g_assert_cmpstr (same_json, ==, json);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/past-reflection/" #name, name)
  ADD (same_log_changed_nothing);
  ADD (what_came_and_what_moved_is_told);
  ADD (what_is_damaged_is_no_look);
  ADD (first_line_goes_without_what_is_set_aside);
#undef ADD

  return g_test_run ();
}
