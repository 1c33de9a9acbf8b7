/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-hours-card.h"
#include "tidemark-journal.h"
#include "tidemark-moves-card.h"
#include "tidemark-year-card.h"

#include <adwaita.h>

/* Days of a log, rated and with a text each; some of them with moves. */
typedef struct
{
  const char *name;
  int n_days;
  int hole_days; /* nothing in so many days before the last ten */
  gboolean is_even;
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
put_day (TidemarkConnection *connection, TidemarkPerson *person, const Log *log, int days_ago)
{
  g_autoptr (TidemarkEntry) rating = make_entry (person, TIDEMARK_KIND_DISTANCE, days_ago);
  g_autoptr (TidemarkEntry) text = make_entry (person, TIDEMARK_KIND_TEXT, days_ago);
  g_autoptr (TidemarkEntry) move = make_entry (person, TIDEMARK_KIND_MOVE, days_ago);

  rating->value = log->is_even ? 4 : days_ago * 7 % 11;
  text->by = TIDEMARK_WHO_THEM;
  move->move = TIDEMARK_MOVE_PURSUE;
  put (connection, rating);
  put (connection, text);
  if (days_ago % 9 == 4)
    put (connection, move);
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

/* Ten days with contact, three of the same move, or three days of whatever kind. */
static gboolean
has_enough (const Log *log, GType type)
{
  if (type == TIDEMARK_TYPE_HOURS_CARD)
    return log->n_days >= 10;
  if (type == TIDEMARK_TYPE_MOVES_CARD)
    return log->n_days >= 30 && log->hole_days == 0;

  return log->n_days >= 3;
}

static void
a_card_shows_something_or_says_what_is_missing (CardTest *self, gconstpointer data)
{
  const GType types[] = { TIDEMARK_TYPE_HOURS_CARD, TIDEMARK_TYPE_MOVES_CARD,
                          TIDEMARK_TYPE_YEAR_CARD };
  const Log *log = data;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      TidemarkChartCard *card = present (self, types[i]);
      const char *missing = tidemark_chart_card_get_missing (card);

      g_assert_true ((missing == NULL) == has_enough (log, types[i]));
      if (missing == NULL)
        {
          g_assert_cmpuint (strlen (tidemark_chart_card_get_sentence (card)), >, 20);
          gtk_test_accessible_assert_property (tidemark_chart_card_get_chart (card),
                                               GTK_ACCESSIBLE_PROPERTY_LABEL,
                                               tidemark_chart_card_get_sentence (card));
          walk_through (card);
        }
      let_go (self, card);
    }
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
  g_autofree char *path = g_strdup_printf ("/grid-cards/%s", name);

  g_test_add (path, CardTest, log, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    add_test (logs[i].name, &logs[i], a_card_shows_something_or_says_what_is_missing);
  add_test ("years_are_turned_and_measures_are_chosen", &logs[3],
            years_are_turned_and_measures_are_chosen);

  return g_test_run ();
}
