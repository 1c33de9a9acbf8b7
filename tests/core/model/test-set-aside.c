/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What travels with a person in the journal file: signals set aside, and the step taken up. */

#include "tidemark-set-aside.h"
#include "tidemark-small-step.h"

/* 12 November 2026 */
#define TODAY 20769

static const TidemarkSetAside *
get (GPtrArray *items, guint i)
{
  g_assert_cmpuint (i, <, items->len);
  return g_ptr_array_index (items, i);
}

static void
signal_is_set_aside_once_and_taken_up_again (void)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
  g_autoptr (GPtrArray) before = tidemark_set_asides_of (person);
  g_autoptr (GPtrArray) both = NULL;
  g_autoptr (GPtrArray) one = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  tidemark_set_aside_add (person, "promises", "we never promise", TODAY - 3);
  tidemark_set_aside_add (person, "reply_delay", NULL, TODAY);
  tidemark_set_aside_add (person, "promises", "we say perhaps", TODAY);
  both = tidemark_set_asides_of (person);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpstr (get (both, 0)->signal, ==, "reply_delay");
  g_assert_null (get (both, 0)->reason);
  g_assert_cmpstr (get (both, 1)->reason, ==, "we say perhaps");
  g_assert_cmpint (get (both, 1)->day, ==, TODAY);

  tidemark_set_aside_remove (person, "promises");
  one = tidemark_set_asides_of (person);
  g_assert_cmpuint (one->len, ==, 1);
}

/* Whatever a file says under that name is kept, and the rest of what it says. */
static void
foreign_list_is_kept (void)
{
  static const char *const extras[] = {
    "{\"set_aside\":\"all\",\"far\":1e400}",
    "{\"far\":1e400,\"set_aside\":[7,{\"signal\":9},null,{\"all\":1}]}",
    "{\"set_aside\":{\"all\":true},\"far\":1e400}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (extras); i++)
    {
      g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
      g_autoptr (GPtrArray) items = NULL;

      person->extra_json = g_strdup (extras[i]);
      tidemark_set_aside_add (person, "promises", NULL, TODAY);
      tidemark_set_aside_remove (person, "promises");
      items = tidemark_set_asides_of (person);
      g_assert_cmpuint (items->len, ==, 0);
      g_assert_nonnull (strstr (person->extra_json, "1e400"));
      g_assert_nonnull (strstr (person->extra_json, "all") ?: strstr (person->extra_json, "[7,"));
    }
}

static void
one_step_at_a_time_and_what_came_of_it (void)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
  g_autoptr (TidemarkSmallStep) step =
      tidemark_small_step_new ("Wait one day", "why-men-walk-away", TODAY, TODAY + 7);
  g_autoptr (TidemarkSmallStep) kept = NULL;
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_NOTE, tidemark_instant_now (), 4);
  g_autofree char *told = NULL;
  int day;

  g_assert_null (tidemark_small_step_of (person));
  tidemark_small_step_set (person, step);
  kept = tidemark_small_step_of (person);
  g_assert_cmpstr (kept->text, ==, "Wait one day");
  g_assert_cmpstr (kept->source, ==, "why-men-walk-away");
  g_assert_cmpint (kept->taken_day, ==, TODAY);
  g_assert_cmpint (kept->look_back_day, ==, TODAY + 7);

  tidemark_small_step_tell (kept, entry);
  told = tidemark_small_step_told_by (entry, &day);
  g_assert_cmpstr (told, ==, "Wait one day");
  g_assert_cmpint (day, ==, TODAY);
  tidemark_small_step_set (person, NULL);
  g_assert_null (tidemark_small_step_of (person));
}

static void
what_is_no_step_is_none (void)
{
  static const char *const extras[] = {
    NULL,
    "{\"small_step\":7}",
    "{\"small_step\":{\"text\":\"x\"}}",
    "{\"small_step\":{\"text\":\"x\",\"look_back\":\"soon\"}}",
    "{\"small_step\":{\"text\":null,\"look_back\":\"2026-11-12\"}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (extras); i++)
    {
      g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");

      person->extra_json = g_strdup (extras[i]);
      g_assert_null (tidemark_small_step_of (person));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/model/set-aside/" #name, name)
  ADD (signal_is_set_aside_once_and_taken_up_again);
  ADD (foreign_list_is_kept);
  ADD (one_step_at_a_time_and_what_came_of_it);
  ADD (what_is_no_step_is_none);
#undef ADD

  return g_test_run ();
}
