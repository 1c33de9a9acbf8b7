/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-contact-card.h"
#include "tidemark-dance-card.h"
#include "tidemark-hours-card.h"
#include "tidemark-journal.h"
#include "tidemark-ledger-card.h"
#include "tidemark-moves-card.h"
#include "tidemark-quiet-card.h"
#include "tidemark-talks-card.h"
#include "tidemark-tide-card.h"
#include "tidemark-year-card.h"

#include <adwaita.h>

/* Days of a log, each with a rating, a text and a promise; some of them with a move and a talk. */
typedef struct
{
  const char *name;
  int n_days;
  int hole_days;    /* nothing in so many days before the last ten */
  gboolean is_even; /* every value is the same */
} Log;

static const Log logs[] = {
  { "none", 0, 0, FALSE },      { "one", 1, 0, FALSE },
  { "few", 5, 0, FALSE },       { "very many", 1100, 0, FALSE },
  { "one value", 90, 0, TRUE }, { "a hole of a year", 60, 366, FALSE },
};

typedef struct
{
  StoreFixture fixture;
  TidemarkPatterns *patterns;
  TidemarkTimeframe *timeframe;
  GtkWidget *window;
} CardTest;

static TidemarkEntry *
make_entry (TidemarkPerson *person, TidemarkKind kind, int days_ago)
{
  TidemarkInstant at = tidemark_instant_now ();
  TidemarkEntry *entry;

  at.ms -= days_ago * G_GINT64_CONSTANT (86400000);
  entry = tidemark_entry_new (kind, at, TIDEMARK_DAY_START_HOUR);
  entry->person_id = g_strdup (person->id);

  return entry;
}

/* All of them in one transaction. */
static void
put (TidemarkConnection *connection, const TidemarkEntry *entry)
{
  g_autoptr (GError) error = NULL;

  tidemark_journal_put_entry (connection, entry, &error);
  g_assert_no_error (error);
}

static void
put_move_and_talk (TidemarkConnection *connection,
                   TidemarkPerson *person,
                   const Log *log,
                   int days_ago)
{
  static const TidemarkOutcome outcomes[] = { TIDEMARK_OUTCOME_AGREED, TIDEMARK_OUTCOME_DODGED,
                                              TIDEMARK_OUTCOME_POSTPONED };
  g_autoptr (TidemarkEntry) move = make_entry (person, TIDEMARK_KIND_MOVE, days_ago);
  g_autoptr (TidemarkEntry) talk = make_entry (person, TIDEMARK_KIND_TALK, days_ago);

  move->move = TIDEMARK_MOVE_PURSUE;
  talk->topic = TIDEMARK_TOPIC_EXCLUSIVITY;
  talk->outcome =
      log->is_even ? TIDEMARK_OUTCOME_DODGED : outcomes[days_ago / 9 % G_N_ELEMENTS (outcomes)];
  put (connection, move);
  put (connection, talk);
}

static void
put_day (TidemarkConnection *connection, TidemarkPerson *person, const Log *log, int days_ago)
{
  static const TidemarkOutcome outcomes[] = { TIDEMARK_OUTCOME_KEPT, TIDEMARK_OUTCOME_LATE,
                                              TIDEMARK_OUTCOME_BROKEN };
  g_autoptr (TidemarkEntry) rating = make_entry (person, TIDEMARK_KIND_DISTANCE, days_ago);
  g_autoptr (TidemarkEntry) text = make_entry (person, TIDEMARK_KIND_TEXT, days_ago);
  g_autoptr (TidemarkEntry) promise = make_entry (person, TIDEMARK_KIND_PROMISE, days_ago);

  rating->value = log->is_even ? 4 : days_ago * 7 % 11;
  text->by = TIDEMARK_WHO_THEM;
  promise->by = days_ago % 2 == 0 ? TIDEMARK_WHO_THEM : TIDEMARK_WHO_ME;
  promise->outcome =
      log->is_even ? TIDEMARK_OUTCOME_KEPT : outcomes[days_ago % G_N_ELEMENTS (outcomes)];
  put (connection, rating);
  put (connection, text);
  put (connection, promise);
  if (days_ago % 9 == 4)
    put_move_and_talk (connection, person, log, days_ago);
}

static void
set_up (CardTest *self, gconstpointer data)
{
  const Log *log = data;
  g_autoptr (GError) error = NULL;
  TidemarkConnection *connection;
  TidemarkPerson *person;

  store_fixture_init (&self->fixture);
  connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "N.");
  tidemark_connection_begin (connection, &error);
  for (int i = 0; i < log->n_days; i++)
    put_day (connection, person, log, i < 10 ? i : i + log->hole_days);
  tidemark_connection_commit (connection, &error);
  g_assert_no_error (error);

  self->patterns =
      tidemark_patterns_load (connection, person->id, tidemark_instant_now (), NULL, NULL, &error);
  g_assert_no_error (error);
  tidemark_connection_close (connection);
  tidemark_person_unref (person);

  self->timeframe = tidemark_timeframe_new ();
  tidemark_timeframe_set_bounds (self->timeframe,
                                 tidemark_tide_get_range (self->patterns->tide, 0).from_day,
                                 self->patterns->today);
  self->window = adw_window_new ();
}

static void
tear_down (CardTest *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->timeframe);
  tidemark_patterns_unref (self->patterns);
  store_fixture_clear (&self->fixture);
}

/* Shown and laid out. */
static TidemarkChartCard *
present (CardTest *self, GType type)
{
  TidemarkChartCard *card = g_object_ref_sink (g_object_new (type, NULL));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  tidemark_chart_card_set_timeframe (card, self->timeframe);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (card));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 420, 600);
  adw_window_set_content (ADW_WINDOW (self->window), scroller);
  gtk_window_present (GTK_WINDOW (self->window));
  tidemark_chart_card_set_patterns (card, self->patterns);
  while (!gtk_widget_get_mapped (GTK_WIDGET (card)) ||
         gtk_widget_get_width (GTK_WIDGET (card)) == 0)
    g_main_context_iteration (NULL, TRUE);
  tidemark_chart_card_catch_up (card);

  return card;
}

static void
let_go (CardTest *self, TidemarkChartCard *card)
{
  GtkWidget *scroller = adw_window_get_content (ADW_WINDOW (self->window));

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), NULL);
  /* An event on its way to it may hold it for a moment. */
  while (G_OBJECT (card)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (card);
}

/* Every item that the keys reach has words, a place and a question. */
static void
walk_through (TidemarkChartCard *card)
{
  TidemarkChart *chart = tidemark_chart_card_get_chart (card);
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  TidemarkDateScale range = tidemark_chart_get_range (chart);
  int item = range.from_day - 1, found, n_items = 0;

  while (klass->find_item (chart, item + 1, FALSE, &found) && found <= range.to_day)
    {
      g_autofree char *words = klass->describe (chart, found);
      g_autoptr (TidemarkEvidenceQuestion) question =
          tidemark_chart_card_ask_evidence (card, found);

      g_assert_cmpint (found, >, item);
      g_assert_nonnull (strchr (words, '\n'));
      g_assert_nonnull (question);
      item = found;
      n_items++;
    }
  g_assert_cmpint (n_items, >, 0);
}

/* The first of them show the days of the page; the others have days of their own. */
#define N_TIMELINES 5

/* What each card needs before it shows anything. */
static const struct
{
  GType (*get_type) (void);
  int min_days;
  gboolean is_recent; /* it looks back over some weeks alone */
} cards[] = {
  { tidemark_tide_card_get_type, 3, FALSE },    /* three ratings */
  { tidemark_ledger_card_get_type, 3, FALSE },  /* three promises with an outcome */
  { tidemark_talks_card_get_type, 5, FALSE },   /* one talk, on the fifth day */
  { tidemark_quiet_card_get_type, 11, FALSE },  /* ten gaps */
  { tidemark_contact_card_get_type, 4, FALSE }, /* half a week */
  { tidemark_hours_card_get_type, 10, FALSE },  /* ten days with contact */
  { tidemark_moves_card_get_type, 30, TRUE },   /* three of the same move */
  { tidemark_year_card_get_type, 3, FALSE },    /* three days of whatever kind */
};

static GtkWidget *
find_strip (GtkWidget *widget)
{
  GtkWidget *strip = TIDEMARK_IS_COVERAGE_STRIP (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); strip == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    strip = find_strip (child);

  return strip;
}

static void
assert_shown (TidemarkChartCard *card)
{
  const char *coverage = tidemark_chart_card_get_coverage (card);

  g_assert_cmpuint (strlen (tidemark_chart_card_get_sentence (card)), >, 20);
  g_assert_cmpuint (strlen (tidemark_chart_card_get_caption (card)), >, 3);
  g_assert_true (coverage == NULL || strstr (coverage, "logged") != NULL);
  g_assert_true (gtk_widget_get_mapped (find_strip (GTK_WIDGET (card))) == (coverage != NULL));
  gtk_test_accessible_assert_property (tidemark_chart_card_get_chart (card),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       tidemark_chart_card_get_sentence (card));
  walk_through (card);
}

static void
a_card_shows_something_or_says_what_is_missing (CardTest *self, gconstpointer data)
{
  const Log *log = data;

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      TidemarkChartCard *card = present (self, cards[i].get_type ());
      const char *missing = tidemark_chart_card_get_missing (card);
      gboolean has_enough =
          log->n_days >= cards[i].min_days && (!cards[i].is_recent || log->hole_days == 0);

      g_test_message ("%s: %s", G_OBJECT_TYPE_NAME (card), missing);
      g_assert_true ((missing == NULL) == has_enough);
      if (missing == NULL)
        assert_shown (card);
      let_go (self, card);
    }
}

/* Of the cards that the days of the page are for; the question of the talks was answered before. */
static void
days_without_anything_say_so (CardTest *self, gconstpointer data)
{
  int day = self->patterns->today - 100;

  tidemark_timeframe_show (self->timeframe, day - 29, day);
  for (guint i = 0; i < N_TIMELINES; i++)
    {
      TidemarkChartCard *card = present (self, cards[i].get_type ());

      const char *missing = tidemark_chart_card_get_missing (card);

      g_test_message ("%s: %s", G_OBJECT_TYPE_NAME (card), missing);
      g_assert_true (missing != NULL && strstr (missing, " All shows ") != NULL);
      let_go (self, card);
    }
}

/* Somebody looked at days without contact and cannot get to those with some otherwise. */
static void
what_is_counted_can_be_chosen_where_nothing_is_shown (CardTest *self, gconstpointer data)
{
  int day = self->patterns->today - 100;
  TidemarkChartCard *card;
  g_autoptr (AdwToggleGroup) choice = NULL;

  tidemark_timeframe_show (self->timeframe, day - 29, day);
  card = present (self, TIDEMARK_TYPE_CONTACT_CARD);
  g_object_get (card, "choice", &choice, NULL);
  g_assert_nonnull (tidemark_chart_card_get_missing (card));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (choice)));

  adw_toggle_group_set_active_name (choice, "contacts");
  g_assert_nonnull (tidemark_chart_card_get_missing (card));
  tidemark_timeframe_set_n_days (self->timeframe, 0);
  g_assert_null (tidemark_chart_card_get_missing (card));
  g_assert_nonnull (strstr (tidemark_chart_card_get_sentence (card), " contacts "));

  g_clear_object (&choice);
  let_go (self, card);
}

/* A log without contact has nothing to choose from. */
static void
nothing_is_chosen_where_there_is_nothing_at_all (CardTest *self, gconstpointer data)
{
  TidemarkChartCard *card = present (self, TIDEMARK_TYPE_CONTACT_CARD);
  g_autoptr (AdwToggleGroup) choice = NULL;

  g_object_get (card, "choice", &choice, NULL);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (choice)));

  g_clear_object (&choice);
  let_go (self, card);
}

static void
years_are_turned_and_measures_are_chosen (CardTest *self, gconstpointer data)
{
  TidemarkChartCard *card = present (self, TIDEMARK_TYPE_YEAR_CARD);
  TidemarkYearCard *year_card = TIDEMARK_YEAR_CARD (card);
  TidemarkYearChart *chart = TIDEMARK_YEAR_CHART (tidemark_chart_card_get_chart (card));
  int year = tidemark_year_get_last (self->patterns->year);
  g_autofree char *sentence = NULL;

  g_assert_cmpint (tidemark_year_chart_get_year (chart), ==, year);
  gtk_widget_activate_action (GTK_WIDGET (card), "year-card.previous", NULL);
  g_assert_cmpint (tidemark_year_chart_get_year (chart), ==, year - 1);
  tidemark_year_card_set_year (year_card, year + 1);
  g_assert_cmpint (tidemark_year_chart_get_year (chart), ==, year - 1);
  g_assert_true (g_str_has_prefix (tidemark_chart_card_get_sentence (card), "You rated "));

  tidemark_year_card_set_measure (year_card, TIDEMARK_YEAR_CONTACTS);
  g_assert_nonnull (strstr (tidemark_chart_card_get_sentence (card), " contacts on "));
  tidemark_year_card_set_measure (year_card, TIDEMARK_YEAR_MESSAGES);
  sentence = g_strdup_printf ("You imported no message of %d.", year - 1);
  g_assert_cmpstr (tidemark_chart_card_get_sentence (card), ==, sentence);
  let_go (self, card);
}

static void
add_test (const char *name, const Log *log, void (*test) (CardTest *self, gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/chart-cards/%s", name);

  g_test_add (path, CardTest, log, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    add_test (logs[i].name, &logs[i], a_card_shows_something_or_says_what_is_missing);
  add_test ("days_without_anything_say_so", &logs[5], days_without_anything_say_so);
  add_test ("what_is_counted_can_be_chosen_where_nothing_is_shown", &logs[5],
            what_is_counted_can_be_chosen_where_nothing_is_shown);
  add_test ("nothing_is_chosen_where_there_is_nothing_at_all", &logs[0],
            nothing_is_chosen_where_there_is_nothing_at_all);
  add_test ("years_are_turned_and_measures_are_chosen", &logs[3],
            years_are_turned_and_measures_are_chosen);

  return g_test_run ();
}
