/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-talks.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-tide-summary.h"

static TidemarkChartMark
mark_of (TidemarkOutcome outcome)
{
  if (outcome == TIDEMARK_OUTCOME_AGREED)
    return TIDEMARK_CHART_MARK_TALK_AGREED;
  if (outcome == TIDEMARK_OUTCOME_DECLINED)
    return TIDEMARK_CHART_MARK_TALK_DECLINED;
  if (outcome == TIDEMARK_OUTCOME_POSTPONED)
    return TIDEMARK_CHART_MARK_TALK_POSTPONED;
  if (outcome == TIDEMARK_OUTCOME_DODGED)
    return TIDEMARK_CHART_MARK_TALK_DODGED;

  return TIDEMARK_CHART_MARK_TALK_UNANSWERED;
}

static TidemarkTalksTopic
topic_of (int what)
{
  return what == TIDEMARK_TOPIC_NEEDS ? TIDEMARK_TALKS_NEEDS : TIDEMARK_TALKS_EXCLUSIVITY;
}

static void
add_lines (TidemarkTalks *self, const TidemarkSpan *span, TidemarkTopic topic)
{
  g_autoptr (GArray) questions = tidemark_questions_list (span, topic);

  for (guint i = 0; i < questions->len; i++)
    {
      const TidemarkQuestion *question = &g_array_index (questions, TidemarkQuestion, i);
      TidemarkTalksLine line = { topic_of (topic), question->from_day, question->to_day };

      g_array_append_val (self->lines, line);
      if (topic == TIDEMARK_TOPIC_EXCLUSIVITY && question->outcome == TIDEMARK_OUTCOME_NONE)
        self->open_days = question->to_day - question->from_day;
    }
}

static int
open_days_on (const TidemarkTalks *self, TidemarkTalksTopic topic, int day)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const TidemarkTalksLine *line = &g_array_index (self->lines, TidemarkTalksLine, i);

      if (line->topic == topic && day >= line->from_day && day <= line->to_day)
        return day - line->from_day;
    }

  return 0;
}

static int
compare_talks (gconstpointer a, gconstpointer b)
{
  int first = ((const TidemarkTalk *) a)->point.day;
  int second = ((const TidemarkTalk *) b)->point.day;

  return (first > second) - (first < second);
}

/**
 * tidemark_talks_new:
 * @span: a log
 *
 * Returns: (transfer full): what it says about talks. Pure, any thread.
 */
TidemarkTalks *
tidemark_talks_new (const TidemarkSpan *span)
{
  TidemarkTalks *self = g_new0 (TidemarkTalks, 1);
  const TidemarkPerson *person = tidemark_span_get_person (span);
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_TALK, &n);

  self->talks = g_array_new (FALSE, FALSE, sizeof (TidemarkTalk));
  self->lines = g_array_new (FALSE, FALSE, sizeof (TidemarkTalksLine));
  self->limit_days = person->waiting_limit_days;
  self->check_in_day = person->check_in_day;
  add_lines (self, span, TIDEMARK_TOPIC_EXCLUSIVITY);
  add_lines (self, span, TIDEMARK_TOPIC_NEEDS);

  for (int i = 0; i < n; i++)
    {
      TidemarkTalk talk = { .by = rows[i].by, .entry = rows[i].entry };

      if (rows[i].what != TIDEMARK_TOPIC_EXCLUSIVITY && rows[i].what != TIDEMARK_TOPIC_NEEDS)
        continue;
      talk.point.day = rows[i].day;
      talk.point.topic = topic_of (rows[i].what);
      talk.point.mark = mark_of ((TidemarkOutcome) rows[i].value);
      talk.point.open_days = open_days_on (self, talk.point.topic, rows[i].day);
      g_array_append_val (self->talks, talk);
    }
  g_array_sort (self->talks, compare_talks);

  return self;
}

void
tidemark_talks_free (TidemarkTalks *self)
{
  g_array_unref (self->talks);
  g_array_unref (self->lines);
  g_free (self);
}

/* How many talks of these days ended like that; TIDEMARK_CHART_MARK_NONE for all. */
static int
count_mark (const TidemarkTalks *self, TidemarkStretch range, TidemarkChartMark mark)
{
  int n = 0;

  for (guint i = 0; i < self->talks->len; i++)
    {
      const TidemarkTalksPoint *point = &g_array_index (self->talks, TidemarkTalk, i).point;

      n += point->day >= range.from_day && point->day <= range.to_day &&
           (mark == TIDEMARK_CHART_MARK_NONE || point->mark == mark);
    }

  return n;
}

/**
 * tidemark_talks_count:
 * @self: talks
 * @range: some days
 *
 * Returns: how many there were. Pure, any thread.
 */
int
tidemark_talks_count (const TidemarkTalks *self, TidemarkStretch range)
{
  return count_mark (self, range, TIDEMARK_CHART_MARK_NONE);
}

/**
 * tidemark_talks_caption:
 * @self: talks
 * @range: the days that are shown
 * @today: the day that is now
 *
 * Returns: (transfer full): how many, and from when to when. Any thread.
 */
char *
tidemark_talks_caption (const TidemarkTalks *self, TidemarkStretch range, int today)
{
  int n = tidemark_talks_count (self, range);
  g_autofree char *days = tidemark_tide_format_range (range, today);

  /* Translators: a count and two days, such as "3 talks · 15 Aug to 12 Nov" */
  return g_strdup_printf (ngettext ("%d talk · %s", "%d talks · %s", (gulong) n), n, days);
}

/* Takes @text; one of nothing is left out. */
static void
add_part (GStrvBuilder *builder, int n, char *text)
{
  if (n > 0)
    g_strv_builder_take (builder, text);
  else
    g_free (text);
}

/* How the talks ended, each ending with its count. */
static char *
endings_text (const TidemarkTalks *self, TidemarkStretch range)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  int n_agreed = count_mark (self, range, TIDEMARK_CHART_MARK_TALK_AGREED);
  int n_declined = count_mark (self, range, TIDEMARK_CHART_MARK_TALK_DECLINED);
  int n_postponed = count_mark (self, range, TIDEMARK_CHART_MARK_TALK_POSTPONED);
  int n_dodged = count_mark (self, range, TIDEMARK_CHART_MARK_TALK_DODGED);
  int n_unanswered = count_mark (self, range, TIDEMARK_CHART_MARK_TALK_UNANSWERED);

  /* Translators: parts of a sentence: how many talks ended so */
  add_part (builder, n_agreed,
            g_strdup_printf (ngettext ("%d agreed", "%d agreed", (gulong) n_agreed), n_agreed));
  add_part (
      builder, n_declined,
      g_strdup_printf (ngettext ("%d declined", "%d declined", (gulong) n_declined), n_declined));
  add_part (builder, n_postponed,
            g_strdup_printf (ngettext ("%d postponed", "%d postponed", (gulong) n_postponed),
                             n_postponed));
  add_part (builder, n_dodged,
            g_strdup_printf (ngettext ("%d dodged", "%d dodged", (gulong) n_dodged), n_dodged));
  add_part (builder, n_unanswered,
            g_strdup_printf (
                ngettext ("%d without an answer", "%d without an answer", (gulong) n_unanswered),
                n_unanswered));

  parts = g_strv_builder_end (builder);
  return g_strjoinv (", ", parts);
}

/* (nullable) (transfer full): about the question that is open at the end of the log. */
static char *
open_text (const TidemarkTalks *self)
{
  if (self->open_days <= 0)
    return NULL;

  if (self->limit_days > 0)
    return g_strdup_printf (ngettext ("The question of being exclusive was open for %d day; the "
                                      "limit you set yourself was %d.",
                                      "The question of being exclusive was open for %d days; the "
                                      "limit you set yourself was %d.",
                                      (gulong) self->open_days),
                            self->open_days, self->limit_days);

  return g_strdup_printf (ngettext ("The question of being exclusive was open for %d day.",
                                    "The question of being exclusive was open for %d days.",
                                    (gulong) self->open_days),
                          self->open_days);
}

/**
 * tidemark_talks_sentence:
 * @self: talks
 * @range: the days that are shown
 *
 * Returns: (transfer full): what became of them, in the past tense. Any thread.
 */
char *
tidemark_talks_sentence (const TidemarkTalks *self, TidemarkStretch range)
{
  int n = tidemark_talks_count (self, range);
  g_autofree char *endings = endings_text (self, range);
  g_autofree char *open = open_text (self);
  g_autofree char *talks = NULL;

  if (n == 0)
    talks = g_strdup (_ ("You logged no talk about being exclusive or a need in this time."));
  else
    /* Translators: a count, and how these ended, such as "1 agreed, 2 dodged" */
    talks = g_strdup_printf (ngettext ("You logged %d talk about being exclusive or a need: %s.",
                                       "You logged %d talks about being exclusive or a need: %s.",
                                       (gulong) n),
                             n, endings);

  return open != NULL ? g_strjoin (" ", talks, open, NULL) : g_steal_pointer (&talks);
}

/**
 * tidemark_talks_note:
 * @self: talks
 * @range: the days that are shown
 * @today: the day that is now
 *
 * Returns: (nullable) (transfer full): when I look again, where that day is yet to come and so has
 *   no line. Any thread.
 */
char *
tidemark_talks_note (const TidemarkTalks *self, TidemarkStretch range, int today)
{
  g_autofree char *day = NULL;

  if (self->check_in_day == TIDEMARK_DAY_NONE || self->check_in_day <= range.to_day)
    return NULL;

  day = tidemark_day_text_short (self->check_in_day, today);
  /* Translators: %s is a day, such as 12 December */
  return g_strdup_printf (_ ("Your check-in: %s"), day);
}

/**
 * tidemark_talks_missing:
 * @self: talks
 * @range: the days that are shown
 *
 * Returns: (nullable) (transfer full): a sentence in place of an axis with nothing on it. Any
 *   thread.
 */
char *
tidemark_talks_missing (const TidemarkTalks *self, TidemarkStretch range)
{
  if (self->talks->len == 0)
    return g_strdup (_ ("No talk about being exclusive or a need logged yet"));
  if (tidemark_talks_count (self, range) > 0)
    return NULL;

  /* A question that is open goes through these days all the same. */
  for (guint i = 0; i < self->lines->len; i++)
    {
      const TidemarkTalksLine *line = &g_array_index (self->lines, TidemarkTalksLine, i);

      if (line->from_day <= range.to_day && line->to_day >= range.from_day)
        return NULL;
    }

  return g_strdup_printf (ngettext ("None of these days has such a talk. All shows %u.",
                                    "None of these days has such a talk. All shows %u.",
                                    self->talks->len),
                          self->talks->len);
}
