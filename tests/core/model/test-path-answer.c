/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-path-answer.h"

#include "tidemark-extra.h"

/* 12 November 2026 */
#define TODAY 20769

static const TidemarkPathAnswer *
get (GPtrArray *answers, guint i)
{
  g_assert_cmpuint (i, <, answers->len);
  return g_ptr_array_index (answers, i);
}

static void
every_answer_stays_with_its_day (void)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
  g_autoptr (GPtrArray) wishes = NULL;
  g_autoptr (GPtrArray) waiting = NULL;

  tidemark_path_answer_add (person, TIDEMARK_PATH_MY_WISH, "a home", TODAY - 30);
  tidemark_path_answer_add (person, TIDEMARK_PATH_WAITING, "it is well", TODAY - 10);
  tidemark_path_answer_add (person, TIDEMARK_PATH_MY_WISH, "a home by the sea", TODAY);
  wishes = tidemark_path_answers_of (person, TIDEMARK_PATH_MY_WISH);
  waiting = tidemark_path_answers_of (person, TIDEMARK_PATH_WAITING);

  g_assert_cmpuint (wishes->len, ==, 2);
  g_assert_cmpstr (get (wishes, 0)->text, ==, "a home");
  g_assert_cmpint (get (wishes, 0)->day, ==, TODAY - 30);
  g_assert_cmpstr (get (wishes, 1)->text, ==, "a home by the sea");
  g_assert_cmpuint (waiting->len, ==, 1);
}

static void
answer_of_the_same_day_gives_way (void)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
  g_autoptr (GPtrArray) answers = NULL;

  tidemark_path_answer_add (person, TIDEMARK_PATH_MY_WISH, "a hoem", TODAY);
  tidemark_path_answer_add (person, TIDEMARK_PATH_WAITING, "well", TODAY);
  tidemark_path_answer_add (person, TIDEMARK_PATH_MY_WISH, "a home", TODAY);
  answers = tidemark_path_answers_of (person, TIDEMARK_PATH_MY_WISH);
  g_assert_cmpuint (answers->len, ==, 1);
  g_assert_cmpstr (get (answers, 0)->text, ==, "a home");
}

static void
day_is_that_of_the_answer_that_stands (void)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");

  tidemark_path_answer_add (person, TIDEMARK_PATH_MY_WISH, "a home", TODAY);
  g_assert_cmpint (tidemark_path_answer_find_day (person, TIDEMARK_PATH_MY_WISH, "a home"), ==,
                   TODAY);
  /* As another program wrote it. */
  g_assert_cmpint (tidemark_path_answer_find_day (person, TIDEMARK_PATH_MY_WISH, "a boat"), ==,
                   TIDEMARK_DAY_NONE);
  tidemark_path_answer_add (person, TIDEMARK_PATH_MY_WISH, NULL, TODAY + 1);
  g_assert_cmpint (tidemark_path_answer_find_day (person, TIDEMARK_PATH_MY_WISH, "a home"), ==,
                   TIDEMARK_DAY_NONE);
}

static void
what_is_no_list_is_kept (void)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");
  g_autoptr (GPtrArray) answers = NULL;

  person->extra_json = g_strdup ("{\"answers\":\"many\",\"other\":1}");
  tidemark_path_answer_add (person, TIDEMARK_PATH_MATCH, "no", TODAY);
  answers = tidemark_path_answers_of (person, TIDEMARK_PATH_MATCH);
  g_assert_cmpuint (answers->len, ==, 1);
  g_assert_nonnull (strstr (person->extra_json, "many"));
  g_assert_nonnull (strstr (person->extra_json, "\"other\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(test) g_test_add_func ("/path-answer/" #test, test)
  ADD (every_answer_stays_with_its_day);
  ADD (answer_of_the_same_day_gives_way);
  ADD (day_is_that_of_the_answer_that_stands);
  ADD (what_is_no_list_is_kept);
#undef ADD

  return g_test_run ();
}
