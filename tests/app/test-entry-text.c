/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-text.h"
#include "tidemark-label.h"

static TidemarkEntry *
make_entry (TidemarkKind kind)
{
  TidemarkInstant at;

  g_assert_true (tidemark_instant_parse ("2026-11-10T19:30:00+01:00", &at));

  return tidemark_entry_new (kind, at, 4);
}

static void
assert_texts (const TidemarkEntry *entry, const char *title, const char *subtitle)
{
  g_autofree char *actual_title = tidemark_entry_text_title (entry, "N.");
  g_autofree char *actual_subtitle = tidemark_entry_text_subtitle (entry, "N.");

  g_assert_cmpstr (actual_title, ==, title);
  g_assert_cmpstr (actual_subtitle, ==, subtitle);
  g_assert_cmpint (tidemark_entry_text_has_subtitle (entry), ==, subtitle != NULL);
}

static void
text_says_who_sent_it (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_TEXT);

  assert_texts (entry, "Texts with N.", NULL);
  entry->by = TIDEMARK_WHO_THEM;
  assert_texts (entry, "Text from N.", NULL);
  g_assert_false (tidemark_entry_text_is_mine (entry));
  g_assert_cmpstr (tidemark_entry_text_icon_name (entry), ==, "tm-text-them-symbolic");
  entry->by = TIDEMARK_WHO_ME;
  assert_texts (entry, "Text from Me", NULL);
  g_assert_true (tidemark_entry_text_is_mine (entry));
  g_assert_cmpstr (tidemark_entry_text_icon_name (entry), ==, "tm-text-me-symbolic");
}

static void
message_shows_kept_text_or_its_length (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_MESSAGE);

  entry->by = TIDEMARK_WHO_THEM;
  entry->length = 1;
  assert_texts (entry, "Message from N.", "1 character");
  entry->length = 42;
  assert_texts (entry, "Message from N.", "42 characters");
  entry->text = g_strdup ("See you at eight");
  assert_texts (entry, "Message from N.", "See you at eight");
  g_clear_pointer (&entry->text, g_free);
  entry->type = TIDEMARK_MESSAGE_STICKER;
  entry->by = TIDEMARK_WHO_ME;
  assert_texts (entry, "Message from Me", "Sticker");
}

static void
call_says_who_made_it_and_whether_it_was_answered (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_CALL);

  assert_texts (entry, "Call with N.", NULL);
  entry->seconds = 29;
  assert_texts (entry, "Call with N.", "Under a minute");
  entry->seconds = 720;
  entry->by = TIDEMARK_WHO_THEM;
  assert_texts (entry, "Call from N.", "12 minutes");
  entry->by = TIDEMARK_WHO_ME;
  assert_texts (entry, "Call to N.", "12 minutes");
  entry->seconds = 0;
  entry->answered = TIDEMARK_ANSWER_NO;
  assert_texts (entry, "Unanswered Call to N.", NULL);
  entry->by = TIDEMARK_WHO_THEM;
  assert_texts (entry, "Missed Call from N.", NULL);
}

static void
date_says_what_became_of_it (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_DATE);

  assert_texts (entry, "Date with N.", NULL);
  entry->happened = TIDEMARK_HAPPENED_YES;
  assert_texts (entry, "Date with N.", NULL);
  entry->happened = TIDEMARK_HAPPENED_MOVED;
  assert_texts (entry, "Date with N., Moved", NULL);
  entry->happened = TIDEMARK_HAPPENED_CANCELLED;
  assert_texts (entry, "Date with N., Cancelled", NULL);
}

static void
distance_and_closeness_give_their_number (void)
{
  g_autoptr (TidemarkEntry) distance = make_entry (TIDEMARK_KIND_DISTANCE);
  g_autoptr (TidemarkEntry) wanted = make_entry (TIDEMARK_KIND_WANTED);

  distance->value = 0;
  assert_texts (distance, "Felt Close", "0, from 0 near to 10 far");
  g_assert_cmpstr (tidemark_entry_text_icon_name (distance), ==, "tm-near-symbolic");
  distance->value = 5;
  assert_texts (distance, "Felt Neither Close nor Distant", "5, from 0 near to 10 far");
  distance->value = 8;
  assert_texts (distance, "Felt Distant", "8, from 0 near to 10 far");
  g_assert_cmpstr (tidemark_entry_text_icon_name (distance), ==, "tm-far-symbolic");
  g_assert_cmpint (tidemark_entry_text_distance (distance), ==, 8);

  wanted->value = 7;
  assert_texts (wanted, "Closeness I Wanted", "7 of 10");
  g_assert_cmpint (tidemark_entry_text_distance (wanted), ==, TIDEMARK_UNSAID);
}

static void
promise_says_whose_it_is_and_how_it_stands (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_PROMISE);

  assert_texts (entry, "Promise", NULL);
  entry->by = TIDEMARK_WHO_THEM;
  entry->outcome = TIDEMARK_OUTCOME_OPEN;
  assert_texts (entry, "Promise by N.", "Open");
  g_assert_true (tidemark_day_parse ("2026-11-20", &entry->due.day));
  assert_texts (entry, "Promise by N.", "Open, due 20 November");
  entry->by = TIDEMARK_WHO_ME;
  entry->outcome = TIDEMARK_OUTCOME_BROKEN;
  assert_texts (entry, "Promise by Me", "Not kept, due 20 November");
  entry->outcome = TIDEMARK_OUTCOME_NONE;
  assert_texts (entry, "Promise by Me", "Open, due 20 November");
}

static void
talk_names_its_topic_and_what_came_of_it (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_TALK);

  assert_texts (entry, "Talk with N.", NULL);
  entry->topic = TIDEMARK_TOPIC_EXCLUSIVITY;
  entry->outcome = TIDEMARK_OUTCOME_DODGED;
  assert_texts (entry, "Talk About Being Exclusive", "Dodged");
  entry->topic = TIDEMARK_TOPIC_NEEDS;
  entry->answer = g_strdup ("“Let’s see”");
  assert_texts (entry, "Talk About a Need", "“Let’s see”");
}

static void
every_other_kind_has_its_words (void)
{
  g_autoptr (TidemarkEntry) move = make_entry (TIDEMARK_KIND_MOVE);
  g_autoptr (TidemarkEntry) mark = make_entry (TIDEMARK_KIND_MARK);
  g_autoptr (TidemarkEntry) friend = make_entry (TIDEMARK_KIND_FRIEND);
  g_autoptr (TidemarkEntry) nothing = make_entry (TIDEMARK_KIND_NOTHING);
  g_autoptr (TidemarkEntry) note = make_entry (TIDEMARK_KIND_NOTE);
  g_autoptr (TidemarkEntry) safety = make_entry (TIDEMARK_KIND_SAFETY);

  move->move = TIDEMARK_MOVE_SPACE;
  assert_texts (move, "I Gave Space", NULL);
  mark->mark = TIDEMARK_MARK_FUTURE_TALK;
  assert_texts (mark, "Future talk", NULL);
  friend->friend = TIDEMARK_FRIEND_FUN;
  assert_texts (friend, "Time with Friends", "Something fun");
  friend->who = g_strdup ("Mara");
  assert_texts (friend, "Time with Mara", "Something fun");
  assert_texts (nothing, "Nothing Happened", NULL);
  assert_texts (note, "Note", NULL);
  safety->safety = TIDEMARK_SAFETY_AFRAID;
  assert_texts (safety, "I Was Afraid", NULL);
}

static void
note_comes_before_facts_and_on_one_line (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_DISTANCE);

  entry->value = 8;
  entry->note = g_strdup ("  Short answers\n\n\tall day  ");
  assert_texts (entry, "Felt Distant", "Short answers all day");

  g_free (entry->note);
  entry->note = g_strdup (" \n ");
  assert_texts (entry, "Felt Distant", "8, from 0 near to 10 far");
}

static void
long_note_is_cut_between_characters (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_NOTE);
  GString *note = g_string_new (NULL);
  g_autofree char *subtitle = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (note, "“é”");
  entry->note = g_string_free (note, FALSE);
  subtitle = tidemark_entry_text_subtitle (entry, NULL);

  g_assert_true (g_utf8_validate (subtitle, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (subtitle, -1), ==, 200);
}

static void
nobody_is_them (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_TEXT);
  g_autofree char *title = NULL;

  entry->by = TIDEMARK_WHO_THEM;
  title = tidemark_entry_text_title (entry, NULL);
  g_assert_cmpstr (title, ==, "Text from Them");
}

static void
sentence_tells_all_that_the_row_shows (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_DATE);
  g_autofree char *sentence = NULL;

  entry->note = g_strdup ("Noodles by the river.");
  entry->distance = 3;
  entry->marks =
      TIDEMARK_MARK_BIT (TIDEMARK_MARK_OPENED_UP) | TIDEMARK_MARK_BIT (TIDEMARK_MARK_WORK_STRESS);
  entry->hot = TRUE;
  sentence = tidemark_entry_text_sentence (entry, "N.");

  g_assert_cmpstr (sentence, ==,
                   "Date with N., 19:30. Noodles by the river. Felt distance 3 of 10. Opened up. "
                   "Stress at work. Written while upset.");
}

/* A new word of the vocabulary needs a label: the row would show the first of its list. */
static void
every_word_has_a_label (void)
{
  for (int kind = TIDEMARK_KIND_NONE + 1; kind <= TIDEMARK_KIND_SAFETY; kind++)
    {
      g_autoptr (TidemarkEntry) entry = make_entry (kind);
      g_autofree char *title = tidemark_entry_text_title (entry, "N.");
      g_autofree char *sentence = tidemark_entry_text_sentence (entry, "N.");

      g_assert_cmpstr (tidemark_label_kind (kind), !=, "");
      g_assert_cmpstr (tidemark_label_kinds (kind), !=, "");
      g_assert_true (g_str_has_prefix (tidemark_label_kind_icon_name (kind), "tm-"));
      if (kind != TIDEMARK_KIND_MARK)
        g_assert_cmpstr (title, !=, "");
      g_assert_true (g_str_has_prefix (sentence, title));
    }
  for (int mark = TIDEMARK_MARK_NONE + 1; mark < TIDEMARK_N_MARKS; mark++)
    g_assert_cmpstr (tidemark_label_mark (mark), !=, "");
  for (int value = TIDEMARK_OUTCOME_NONE + 1; value <= TIDEMARK_OUTCOME_UNANSWERED; value++)
    g_assert_cmpstr (tidemark_label_outcome (value), !=, tidemark_label_outcome (0));
  for (int value = TIDEMARK_TOPIC_NONE + 1; value < tidemark_topic_words.n_names; value++)
    g_assert_cmpstr (tidemark_label_topic (value), !=, tidemark_label_topic (0));
  for (int value = TIDEMARK_MOVE_NONE + 1; value < tidemark_move_words.n_names; value++)
    g_assert_cmpstr (tidemark_label_move (value), !=, tidemark_label_move (0));
  for (int value = TIDEMARK_FRIEND_NONE + 1; value < tidemark_friend_words.n_names; value++)
    g_assert_cmpstr (tidemark_label_friend (value), !=, tidemark_label_friend (0));
  for (int value = TIDEMARK_SAFETY_NONE + 1; value < tidemark_safety_words.n_names; value++)
    g_assert_cmpstr (tidemark_label_safety (value), !=, tidemark_label_safety (0));
  for (int value = 1; value < tidemark_message_type_words.n_names; value++)
    g_assert_cmpstr (tidemark_label_message_type (value), !=, tidemark_label_message_type (0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entry-text/text_says_who_sent_it", text_says_who_sent_it);
  g_test_add_func ("/entry-text/message_shows_kept_text_or_its_length",
                   message_shows_kept_text_or_its_length);
  g_test_add_func ("/entry-text/call_says_who_made_it_and_whether_it_was_answered",
                   call_says_who_made_it_and_whether_it_was_answered);
  g_test_add_func ("/entry-text/date_says_what_became_of_it", date_says_what_became_of_it);
  g_test_add_func ("/entry-text/distance_and_closeness_give_their_number",
                   distance_and_closeness_give_their_number);
  g_test_add_func ("/entry-text/promise_says_whose_it_is_and_how_it_stands",
                   promise_says_whose_it_is_and_how_it_stands);
  g_test_add_func ("/entry-text/talk_names_its_topic_and_what_came_of_it",
                   talk_names_its_topic_and_what_came_of_it);
  g_test_add_func ("/entry-text/every_other_kind_has_its_words", every_other_kind_has_its_words);
  g_test_add_func ("/entry-text/note_comes_before_facts_and_on_one_line",
                   note_comes_before_facts_and_on_one_line);
  g_test_add_func ("/entry-text/long_note_is_cut_between_characters",
                   long_note_is_cut_between_characters);
  g_test_add_func ("/entry-text/nobody_is_them", nobody_is_them);
  g_test_add_func ("/entry-text/sentence_tells_all_that_the_row_shows",
                   sentence_tells_all_that_the_row_shows);
  g_test_add_func ("/entry-text/every_word_has_a_label", every_word_has_a_label);

  return g_test_run ();
}
