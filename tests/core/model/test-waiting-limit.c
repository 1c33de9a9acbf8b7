/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-waiting-limit.h"

#include "tidemark-extra.h"

/* 12 November 2026 */
#define TODAY 20769

static const TidemarkWaitingLimit *
get (GPtrArray *limits, guint i)
{
  g_assert_cmpuint (i, <, limits->len);
  return g_ptr_array_index (limits, i);
}

static void
nobody_has_a_limit_unasked (void)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
  g_autoptr (GPtrArray) limits = tidemark_waiting_limits_of (person);

  g_assert_cmpuint (limits->len, ==, 0);
}

static void
moved_limit_leaves_the_one_before (void)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
  g_autoptr (GPtrArray) limits = NULL;

  tidemark_waiting_limit_move (person, 30, NULL, TODAY - 20);
  tidemark_waiting_limit_move (person, 45, "the new job", TODAY);
  tidemark_waiting_limit_move (person, TIDEMARK_UNSAID, "we talked", TODAY + 1);
  limits = tidemark_waiting_limits_of (person);

  g_assert_cmpint (person->waiting_limit_days, ==, TIDEMARK_UNSAID);
  g_assert_cmpuint (limits->len, ==, 3);
  g_assert_cmpint (get (limits, 0)->days, ==, 30);
  g_assert_cmpint (get (limits, 0)->from_day, ==, TODAY - 20);
  g_assert_null (get (limits, 0)->reason);
  g_assert_cmpint (get (limits, 1)->days, ==, 45);
  g_assert_cmpint (get (limits, 1)->from_day, ==, TODAY);
  g_assert_cmpstr (get (limits, 1)->reason, ==, "the new job");
  g_assert_cmpint (get (limits, 2)->days, ==, TIDEMARK_UNSAID);
}

/* A journal file from before there was a list. */
static void
limit_without_a_list_is_the_first (void)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  person->waiting_limit_days = 30;
  before = tidemark_waiting_limits_of (person);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpint (get (before, 0)->days, ==, 30);
  g_assert_cmpint (get (before, 0)->from_day, ==, TIDEMARK_DAY_NONE);

  tidemark_waiting_limit_move (person, 60, "more time", TODAY);
  after = tidemark_waiting_limits_of (person);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpint (get (after, 0)->days, ==, 30);
  g_assert_cmpint (get (after, 1)->days, ==, 60);
}

/* Whatever a file says under that name is kept, and the rest of what it says. */
static void
foreign_list_is_kept (void)
{
  static const char *const extras[] = {
    "{\"waiting_limits\":\"soon\",\"far\":1e400}",
    "{\"far\":1e400,\"waiting_limits\":[7,{\"days\":\"x\",\"from\":\"never\"},null]}",
    "{\"waiting_limits\":{\"soon\":true},\"far\":1e400}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (extras); i++)
    {
      g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
      g_autoptr (GPtrArray) limits = NULL;

      person->extra_json = g_strdup (extras[i]);
      tidemark_waiting_limit_move (person, 9, NULL, TODAY);
      limits = tidemark_waiting_limits_of (person);
      g_assert_cmpint (get (limits, limits->len - 1)->days, ==, 9);
      g_assert_nonnull (strstr (person->extra_json, "1e400"));
      g_assert_true (strstr (person->extra_json, "soon") != NULL ||
                     strstr (person->extra_json, "never") != NULL);
    }
}

static void
damaged_members_are_left_alone (void)
{
  g_autoptr (JsonNode) value = json_node_new (JSON_NODE_NULL);
  g_autofree char *extra = tidemark_extra_set ("{\"a\":", "b", value);

  g_assert_cmpstr (extra, ==, "{\"a\":");
  g_assert_null (tidemark_extra_get ("[1]", "a"));
  g_assert_null (tidemark_extra_get (NULL, "a"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/waiting-limit/" #name, name)
  ADD (nobody_has_a_limit_unasked);
  ADD (moved_limit_leaves_the_one_before);
  ADD (limit_without_a_list_is_the_first);
  ADD (foreign_list_is_kept);
  ADD (damaged_members_are_left_alone);
#undef ADD

  return g_test_run ();
}
