/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-highlight.h"

/* The matches between brackets. */
static char *
mark_matches (const char *text, const char *words)
{
  g_autoptr (PangoAttrList) list = tidemark_highlight (text, words);
  g_autoptr (PangoAttrIterator) iterator = NULL;
  GString *marked = g_string_new (NULL);

  if (list == NULL)
    return g_string_free_and_steal (g_string_append (marked, text));

  iterator = pango_attr_list_get_iterator (list);
  do
    {
      int start, end;
      gboolean bold = pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT) != NULL;

      pango_attr_iterator_range (iterator, &start, &end);
      if (end == G_MAXINT)
        end = (int) strlen (text);
      g_string_append_printf (marked, bold ? "[%.*s]" : "%.*s", end - start, text + start);
    }
  while (pango_attr_iterator_next (iterator));

  return g_string_free_and_steal (marked);
}

static void
assert_marked (const char *text, const char *words, const char *expected)
{
  g_autofree char *marked = mark_matches (text, words);

  g_assert_cmpstr (marked, ==, expected);
}

static void
words_match_from_their_beginning (void)
{
  assert_marked ("Swim in the river", "river", "Swim in the [river]");
  assert_marked ("Rivers run, a river", "river", "[Rivers] run, a [river]");
  assert_marked ("The driver", "river", "The driver");
  assert_marked ("by the river.", "by riv", "[by] the [river].");
  /* Only the last one may not be typed to its end. */
  assert_marked ("by the river.", "riv by", "[by] the river.");
}

static void
case_and_accents_do_not_matter (void)
{
  assert_marked ("Ein Café in ÖSTERREICH", "cafe oster", "Ein [Café] in [ÖSTERREICH]");
  assert_marked ("Ein Cafe\u0301!", "CAFÉ", "Ein [Cafe\u0301]!");
  assert_marked ("Ένας φίλος", "ΦΙΛΟΣ", "Ένας [φίλος]");
  assert_marked ("Die Straße", "strass", "Die [Straße]");
}

/* As the search finds them. */
static void
words_without_spaces_match_anywhere (void)
{
  assert_marked ("今日は川で泳いだ", "川で", "今日は[川で]泳いだ");
  assert_marked ("川川", "川", "[川][川]");
  assert_marked ("วันนี้ว่ายน้ำ", "ว่าย", "วันนี้[ว่าย]น้ำ");
}

static void
signs_match_as_well (void)
{
  assert_marked ("Good night ♥!", "♥", "Good night [♥]!");
  assert_marked ("Good night, love", "♥", "Good night, love");
}

static void
nothing_matches_nothing (void)
{
  g_assert_null (tidemark_highlight ("river", NULL));
  g_assert_null (tidemark_highlight ("river", ""));
  g_assert_null (tidemark_highlight ("river", " \"* "));
  g_assert_null (tidemark_highlight ("", "river"));
}

static void
words_of_one_phrase_stand_together (void)
{
  assert_marked ("a well-known place, known well", "well-known",
                 "a [well-known] place, known well");
  assert_marked ("well-known", "well well-known", "[well-known]");
}

static void
excerpt_begins_shortly_before_the_match (void)
{
  g_autofree char *near = tidemark_highlight_excerpt ("Noodles by the river", "river");
  g_autofree char *far =
      tidemark_highlight_excerpt ("We met late, and walked home by way of the old river", "river");
  g_autofree char *none = tidemark_highlight_excerpt ("Nothing of it", "river");
  g_autofree char *at_once = tidemark_highlight_excerpt ("Nothing of it", NULL);

  g_assert_cmpstr (near, ==, "Noodles by the river");
  g_assert_cmpstr (far, ==, "…of the old river");
  g_assert_cmpstr (none, ==, "Nothing of it");
  g_assert_cmpstr (at_once, ==, "Nothing of it");
}

static void
excerpt_of_one_long_word_keeps_the_match (void)
{
  g_autofree char *text = g_strdup_printf ("%0100d, river", 0);
  g_autofree char *excerpt = tidemark_highlight_excerpt (text, "river");

  g_assert_cmpstr (excerpt, ==, "…river");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/highlight/words_match_from_their_beginning", words_match_from_their_beginning);
  g_test_add_func ("/highlight/case_and_accents_do_not_matter", case_and_accents_do_not_matter);
  g_test_add_func ("/highlight/words_without_spaces_match_anywhere",
                   words_without_spaces_match_anywhere);
  g_test_add_func ("/highlight/signs_match_as_well", signs_match_as_well);
  g_test_add_func ("/highlight/nothing_matches_nothing", nothing_matches_nothing);
  g_test_add_func ("/highlight/words_of_one_phrase_stand_together",
                   words_of_one_phrase_stand_together);
  g_test_add_func ("/highlight/excerpt_begins_shortly_before_the_match",
                   excerpt_begins_shortly_before_the_match);
  g_test_add_func ("/highlight/excerpt_of_one_long_word_keeps_the_match",
                   excerpt_of_one_long_word_keeps_the_match);

  return g_test_run ();
}
