/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-config.h"
#include "tidemark-journal-passphrase.h"
#include "tidemark-reminders.h"
#include "tidemark-settings.h"

/* In the zone of whoever runs the tests, as the wall there shows it. */
#define DAY 20540
#define HOUR 21

typedef struct
{
  StoreFixture files;
  TidemarkConnection *connection;
  TidemarkPerson *person;
  GSettings *settings;
  TidemarkReminders *reminders;
  TidemarkInstant now;
  guint n_due;
  guint n_spared;
} Fixture;

static TidemarkInstant
wall (int day, int hour, int minute)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return tidemark_day_at (day, hour, minute, zone);
}

static TidemarkInstant
get_now (gpointer data)
{
  return ((Fixture *) data)->now;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  store_fixture_init (&self->files);
  self->connection = store_fixture_open (&self->files, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (self->connection, "N.");
  self->settings = tidemark_settings_new ();
  g_assert_nonnull (self->settings);
  g_settings_set_int (self->settings, TIDEMARK_REMINDER_MINUTE_KEY, HOUR * 60);

  self->now = wall (DAY, HOUR - 1, 0);
  self->reminders = tidemark_reminders_new (self->settings, self->files.path);
  tidemark_reminders_set_now_func (self->reminders, get_now, self);
  g_signal_connect_swapped (self->reminders, "due", G_CALLBACK (count_cb), &self->n_due);
  g_signal_connect_swapped (self->reminders, "spared", G_CALLBACK (count_cb), &self->n_spared);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  static const char *const keys[] = { TIDEMARK_REMINDER_RATE_KEY, TIDEMARK_REMINDER_MINUTE_KEY,
                                      TIDEMARK_REMINDER_WEEKDAY_KEY,
                                      TIDEMARK_REMINDER_BACKGROUND_KEY };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (self->settings, keys[i]);
  /* Asking the desktop holds it until there is an answer. */
  g_object_add_weak_pointer (G_OBJECT (self->reminders), (gpointer *) &self->reminders);
  g_object_unref (self->reminders);
  while (self->reminders != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (self->settings);
  tidemark_person_unref (self->person);
  tidemark_connection_close (self->connection);
  store_fixture_clear (&self->files);
}

static void
turn_on (Fixture *self, const char *rate)
{
  g_settings_set_string (self->settings, TIDEMARK_REMINDER_RATE_KEY, rate);
}

/* The clock on the wall shows this, and is looked at. */
static void
let_it_be (Fixture *self, int day, int hour, int minute)
{
  self->now = wall (day, hour, minute);
  tidemark_reminders_check (self->reminders);
}

static void
await (const guint *n, guint expected)
{
  while (*n < expected)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (*n, ==, expected);
}

static void
put_entry (Fixture *self, TidemarkKind kind, int day)
{
  g_autoptr (TidemarkEntry) entry =
      store_fixture_make_entry (kind, self->person->id, "2026-03-27T12:00:00+00:00");

  entry->at = wall (day, 12, 0);
  entry->day = day;
  if (kind == TIDEMARK_KIND_MESSAGE)
    entry->by = TIDEMARK_WHO_THEM;
  store_fixture_put (self->connection, entry);
}

static void
nobody_is_reminded_unasked (Fixture *self, gconstpointer data)
{
  let_it_be (self, DAY, HOUR, 0);
  let_it_be (self, DAY + 1, HOUR, 0);
  turn_on (self, "daily");
  let_it_be (self, DAY + 2, HOUR, 0);
  await (&self->n_due, 1);
}

static void
day_without_an_entry_is_reminded_of_once (Fixture *self, gconstpointer data)
{
  turn_on (self, "daily");
  put_entry (self, TIDEMARK_KIND_NOTE, DAY - 1);
  let_it_be (self, DAY, HOUR, 0);
  await (&self->n_due, 1);
  let_it_be (self, DAY, HOUR, 1);
  let_it_be (self, DAY + 1, HOUR, 0);
  await (&self->n_due, 2);
  g_assert_cmpuint (self->n_spared, ==, 0);
}

static void
something_logged_spares_it (Fixture *self, gconstpointer data)
{
  turn_on (self, "daily");
  put_entry (self, TIDEMARK_KIND_NOTE, DAY);
  let_it_be (self, DAY, HOUR, 0);
  await (&self->n_spared, 1);
  g_assert_cmpuint (self->n_due, ==, 0);
}

#if TIDEMARK_ENCRYPTION

/* Whose passphrase is known while it is open; once it is locked nothing is known. */
static void
locked_journal_is_looked_into_while_it_is_open (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkPassphrase) passphrase = tidemark_passphrase_new ("a boat that is tied up");
  g_autoptr (GError) error = NULL;

  turn_on (self, "daily");
  put_entry (self, TIDEMARK_KIND_NOTE, DAY);
  put_entry (self, TIDEMARK_KIND_NOTE, DAY + 1);
  tidemark_connection_close (self->connection);
  tidemark_journal_change_passphrase (self->files.path, NULL, passphrase, NULL, &error);
  g_assert_no_error (error);
  self->connection = tidemark_connection_open_locked (self->files.path, TIDEMARK_OPEN_READ_WRITE,
                                                      passphrase, &error);
  g_assert_no_error (error);

  tidemark_reminders_set_passphrase (self->reminders, passphrase);
  let_it_be (self, DAY, HOUR, 0);
  await (&self->n_spared, 1);
  tidemark_reminders_set_passphrase (self->reminders, NULL);
  let_it_be (self, DAY + 1, HOUR, 0);
  await (&self->n_due, 1);
  g_assert_cmpuint (self->n_spared, ==, 1);
}

#endif

static void
imported_message_does_not_spare_it (Fixture *self, gconstpointer data)
{
  turn_on (self, "daily");
  put_entry (self, TIDEMARK_KIND_MESSAGE, DAY);
  let_it_be (self, DAY, HOUR, 0);
  await (&self->n_due, 1);
}

static void
weekly_one_looks_at_the_week (Fixture *self, gconstpointer data)
{
  g_settings_set_int (self->settings, TIDEMARK_REMINDER_WEEKDAY_KEY, tidemark_day_weekday (DAY));
  turn_on (self, "weekly");
  put_entry (self, TIDEMARK_KIND_NOTE, DAY - 6);
  let_it_be (self, DAY, HOUR, 0);
  await (&self->n_spared, 1);
  let_it_be (self, DAY + 7, HOUR, 0);
  await (&self->n_due, 1);
}

static void
time_that_was_slept_through_is_left_out (Fixture *self, gconstpointer data)
{
  turn_on (self, "daily");
  let_it_be (self, DAY, HOUR + 2, 0);
  let_it_be (self, DAY + 1, HOUR, 0);
  await (&self->n_due, 1);
}

static void
desktop_without_a_portal_leaves_it_to_the_window (Fixture *self, gconstpointer data)
{
  turn_on (self, "daily");
  g_assert_false (tidemark_reminders_get_in_background (self->reminders));
  g_settings_set_boolean (self->settings, TIDEMARK_REMINDER_BACKGROUND_KEY, TRUE);
  g_assert_true (tidemark_reminders_get_in_background (self->reminders));
  /* The answer: nobody is there to allow it. */
  while (tidemark_reminders_get_in_background (self->reminders))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(test) g_test_add ("/reminders/" #test, Fixture, NULL, set_up, test, tear_down)
  ADD (nobody_is_reminded_unasked);
  ADD (day_without_an_entry_is_reminded_of_once);
  ADD (something_logged_spares_it);
#if TIDEMARK_ENCRYPTION
  ADD (locked_journal_is_looked_into_while_it_is_open);
#endif
  ADD (imported_message_does_not_spare_it);
  ADD (weekly_one_looks_at_the_week);
  ADD (time_that_was_slept_through_is_left_out);
  ADD (desktop_without_a_portal_leaves_it_to_the_window);
#undef ADD

  return g_test_run ();
}
