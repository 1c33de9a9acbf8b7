/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import-fixture.h"

#include <string.h>

static const char chat[] = "27/03/2026, 21:41 - Ana: see you at 8?\n"
                           "27/03/2026, 21:42 - Ana: Ok\n"
                           "27/03/2026, 21:42 - Ana: Ok\n"
                           "27/03/2026, 21:43 - Ben: fine\n"
                           "27/03/2026, 21:44 - Ana: Missed voice call\n";

static void
assert_run (TidemarkConnection *connection, const char *text, guint n_new, guint n_known)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkImportReport) report =
      import_fixture_run (connection, "chat.txt", text, &error, "me=Ben", NULL);

  g_assert_no_error (error);
  g_assert_true (report->stored);
  g_assert_cmpuint (report->n_new, ==, n_new);
  g_assert_cmpuint (report->n_known, ==, n_known);
}

static void
assert_counts (TidemarkConnection *connection, guint n_messages, guint n_calls, guint n_imports)
{
  g_assert_cmpuint (import_fixture_count (connection, "SELECT count(*) FROM message"), ==,
                    n_messages);
  g_assert_cmpuint (import_fixture_count (connection, "SELECT count(*) FROM entry WHERE kind = 3"),
                    ==, n_calls);
  g_assert_cmpuint (import_fixture_count (connection, "SELECT count(*) FROM import"), ==,
                    n_imports);
}

static void
same_file_twice_adds_nothing (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  assert_run (connection, chat, 5, 0);
  assert_counts (connection, 4, 1, 1);
  assert_run (connection, chat, 0, 5);
  assert_counts (connection, 4, 1, 1);
}

static void
longer_export_adds_the_difference (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *longer = g_strconcat ("26/03/2026, 08:00 - Ana: before\n", chat,
                                         "28/03/2026, 08:00 - Ben: after\n", NULL);

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  assert_run (connection, chat, 5, 0);
  assert_run (connection, longer, 2, 5);
  assert_run (connection, chat, 0, 5);
  assert_counts (connection, 6, 1, 2);
}

static void
equal_lines_are_counted (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *third = g_strconcat (chat, "27/03/2026, 21:42 - Ana: Ok\n", NULL);

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  assert_run (connection, chat, 5, 0);
  assert_run (connection, third, 1, 5);
  assert_counts (connection, 5, 1, 2);
}

static void
seconds_match_where_both_have_them (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  assert_run (connection, "[27/03/2026, 21:42:10] Ana: Ok\n[27/03/2026, 21:43:00] Ben: a\n", 2, 0);
  /* One more in the same minute, before the one that is there. */
  assert_run (connection,
              "[27/03/2026, 21:42:05] Ana: Ok\n[27/03/2026, 21:42:10] Ana: Ok\n"
              "[27/03/2026, 21:43:00] Ben: a\n",
              1, 2);
  /* Another phone says minutes only: the coarser of the two decides. */
  assert_run (connection,
              "27/03/2026, 21:42 - Ana: Ok\n27/03/2026, 21:42 - Ana: Ok\n"
              "27/03/2026, 21:43 - Ben: a\n",
              0, 3);
  assert_counts (connection, 3, 0, 2);
  g_assert_cmpuint (import_fixture_count (connection, "SELECT count(DISTINCT at) FROM message"), ==,
                    3);
}

static void
taken_back_message_is_marked_not_added (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  report = import_fixture_run (connection, "chat.txt", chat, &error, "me=Ben", "keep-text", NULL);
  g_assert_no_error (error);

  assert_run (connection,
              "27/03/2026, 21:41 - Ana: This message was deleted\n"
              "27/03/2026, 21:43 - Ben: finer <This message was edited>\n",
              0, 2);
  assert_counts (connection, 4, 1, 1);
  /* 6: deleted. The words stay. */
  g_assert_cmpuint (import_fixture_count (connection,
                                          "SELECT count(*) FROM message JOIN message_text"
                                          " ON message.id = message_text.message"
                                          " WHERE type = 6 AND text = 'see you at 8?'"),
                    ==, 1);
  g_assert_cmpuint (import_fixture_count (connection, "SELECT count(*) FROM message_text"
                                                      " WHERE text = 'fine'"),
                    ==, 1);

  /* Neither the old file nor the new one adds anything from now on. */
  assert_run (connection, chat, 0, 5);
  assert_run (connection,
              "27/03/2026, 21:41 - Ana: This message was deleted\n"
              "27/03/2026, 21:43 - Ben: finer <This message was edited>\n",
              0, 2);
}

static void
words_are_kept_only_when_asked (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  assert_run (connection, chat, 5, 0);
  g_assert_cmpuint (import_fixture_count (connection, "SELECT count(*) FROM message_text"), ==, 0);
  g_assert_cmpuint (
      import_fixture_count (connection, "SELECT count(*) FROM message WHERE length = 13"), ==, 1);
}

static void
order_of_the_file_breaks_ties (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  assert_run (connection,
              "27/03/2026, 21:42 - Ana: 4444\n27/03/2026, 21:41 - Ana: 1\n"
              "27/03/2026, 21:41 - Ben: 22\n27/03/2026, 21:41 - Ana: 333\n",
              4, 0);
  g_assert_cmpuint (import_fixture_count (connection,
                                          "SELECT group_concat(length, '') FROM"
                                          " (SELECT length FROM message ORDER BY at, uuid)"),
                    ==, 1234);
  g_assert_cmpuint (import_fixture_count (connection,
                                          "SELECT group_concat(length, '') FROM"
                                          " (SELECT length FROM message ORDER BY at, id)"),
                    ==, 1234);
}

static void
who_is_who_is_remembered (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkImportReport) asked = NULL;
  g_autoptr (TidemarkImportReport) report = NULL;
  g_autoptr (TidemarkImportReport) stranger = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  asked = import_fixture_run (connection, "chat.txt", chat, &error, NULL);
  g_assert_no_error (error);
  g_assert_false (asked->stored);
  g_assert_cmpuint (asked->questions->len, ==, 1);
  assert_counts (connection, 0, 0, 0);
  g_assert_cmpuint (import_fixture_count (connection, "SELECT count(*) FROM person"), ==, 0);

  assert_run (connection, chat, 5, 0);
  report = import_fixture_run (connection, "chat.txt", "28/03/2026, 21:41 - Ben: next day\n",
                               &error, NULL);
  g_assert_no_error (error);
  g_assert_true (report->stored);
  g_assert_cmpstr (report->alias, ==, "A.");

  /* A name that was never seen may be another person: that is asked. */
  stranger = import_fixture_run (connection, "chat.txt",
                                 "28/03/2026, 21:41 - Ben: hi\n28/03/2026, 21:42 - Mia: hi\n",
                                 &error, NULL);
  g_assert_no_error (error);
  g_assert_false (stranger->stored);
  g_assert_cmpuint (stranger->questions->len, ==, 1);
  g_assert_cmpstr (((TidemarkImportQuestion *) stranger->questions->pdata[0])->id, ==,
                   "who-is-them");
}

static void
person_is_made_or_found_by_alias (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkImportReport) other = NULL;
  g_autoptr (TidemarkImportReport) same = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "K.");
  other = import_fixture_run (connection, "chat.txt", chat, &error, "me=Ben", "person=Q.", NULL);
  g_assert_no_error (error);
  g_assert_cmpstr (other->alias, ==, "Q.");
  g_assert_cmpstr (other->person_id, !=, person->id);
  same = import_fixture_run (connection, "chat.txt", chat, &error, "me=Ben", "person=K.", NULL);
  g_assert_no_error (error);
  g_assert_cmpstr (same->person_id, ==, person->id);
  g_assert_cmpuint (same->n_new, ==, 5);
  g_assert_cmpuint (import_fixture_count (connection, "SELECT count(*) FROM person"), ==, 2);
}

static void
other_zone_does_not_double (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  assert_run (connection, chat, 5, 0);
  report = import_fixture_run (connection, "chat.txt", chat, &error, "me=Ben",
                               "zone=Asia/Kathmandu", NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_new, ==, 0);
  g_assert_cmpuint (report->n_known, ==, 5);
}

static void
unknown_zone_and_name_are_refused (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GError) zone_error = NULL;
  g_autoptr (GError) name_error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  g_assert_null (import_fixture_run (connection, "chat.txt", chat, &zone_error, "zone=Mars/Olympus",
                                     "me=Ben", NULL));
  g_assert_error (zone_error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_OPTION);
  g_assert_null (import_fixture_run (connection, "chat.txt", chat, &name_error, "me=Nobody", NULL));
  g_assert_error (name_error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_OPTION);
  assert_counts (connection, 0, 0, 0);
}

static void
dry_run_and_damage_store_nothing (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *damaged = g_strconcat (chat, "31/31/2026, 21:41 - Ana: when?\n", NULL);

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  report = import_fixture_run (connection, "chat.txt", chat, &error, "me=Ben", "dry-run", NULL);
  g_assert_no_error (error);
  g_assert_false (report->stored);
  g_assert_cmpuint (report->n_new, ==, 5);

  g_assert_null (import_fixture_run (connection, "chat.txt", damaged, &error, "me=Ben", NULL));
  g_assert_error (error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_DAMAGED);
  g_assert_cmpint (tidemark_import_error_get_place (error)->line, ==, 6);
  g_assert_cmpint (tidemark_import_error_get_place (error)->readable, ==, 5);
  assert_counts (connection, 0, 0, 0);
  g_assert_cmpuint (import_fixture_count (connection, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpuint (import_fixture_count (connection, "SELECT count(*) FROM setting"), ==, 0);
}

static char *
make_chat (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%02u/03/2026, %02u:%02u - %s: message %u\n", 13 + i / 1440 % 15,
                            i / 60 % 24, i % 60, i % 3 == 0 ? "Ben" : "Ana", i);

  return g_string_free_and_steal (text);
}

static void
cancel_cb (double fraction, gpointer data)
{
  struct
  {
    GCancellable *cancellable;
    double at;
  } *when = data;

  if (fraction >= when->at)
    g_cancellable_cancel (when->cancellable);
}

static void
cancel_leaves_no_trace (void)
{
  static const double moments[] = { 0.2, 0.6, 0.9 };
  g_autofree char *text = make_chat (6000);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  for (guint i = 0; i < G_N_ELEMENTS (moments) * 2; i++)
    {
      g_auto (StoreFixture) fixture;
      g_autoptr (TidemarkConnection) connection = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (TidemarkImportOptions) options = tidemark_import_options_new ();
      g_autoptr (TidemarkImportSource) source = NULL;
      g_autoptr (TidemarkImportSession) session = NULL;
      g_autoptr (TidemarkImportReport) preview = NULL;
      g_autoptr (GError) error = NULL;
      const char *const me[] = { "Ben", NULL };
      struct
      {
        GCancellable *cancellable;
        double at;
      } when = { cancellable, moments[i / 2] };

      store_fixture_init (&fixture);
      connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
      options->me = g_strdupv ((char **) me);
      source = tidemark_import_source_new_for_bytes ("chat.txt", bytes, TIDEMARK_INSTANT_NONE, NULL,
                                                     &error);
      g_assert_no_error (error);
      session = tidemark_import_session_new (source);
      if (i % 2 == 1) /* so that it is the storing which is stopped */
        preview = tidemark_import_session_preview (session, connection, options, NULL, &error);
      tidemark_import_session_set_progress (session, cancel_cb, &when);

      g_assert_null (
          tidemark_import_session_run (session, connection, options, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_counts (connection, 0, 0, 0);
      g_assert_cmpuint (import_fixture_count (connection, "SELECT count(*) FROM person"), ==, 0);

      /* The same session does it after all. */
      tidemark_import_session_set_progress (session, NULL, NULL);
      g_clear_error (&error);
      g_clear_pointer (&preview, tidemark_import_report_free);
      preview = tidemark_import_session_run (session, connection, options, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (preview->n_new, ==, 6000);
    }
}

static void
file_cut_in_half_is_known_later (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *half = g_strndup (chat, 74);
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (TidemarkImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  g_assert_true (g_str_has_suffix (half, "\n27/03/2"));
  report = import_fixture_run (connection, "chat.txt", half, &error, "them=Ana", NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_new, ==, 2);
  imports = tidemark_journal_list_imports (connection, NULL, NULL);
  g_assert_cmpuint (((TidemarkImport *) imports->pdata[0])->holes->len, ==, 1);
  assert_run (connection, chat, 3, 2);
}

static void
telegram_knows_its_ids (void)
{
  static const char first[] =
      "{\"name\": \"Ana\", \"type\": \"personal_chat\", \"id\": 11, \"messages\": ["
      "{\"id\": 1, \"type\": \"message\", \"date_unixtime\": \"1774644095\", \"from\": \"Ana\","
      " \"from_id\": \"user11\", \"text\": \"Ok\"},"
      "{\"id\": 2, \"type\": \"message\", \"date_unixtime\": \"1774644095\", \"from\": \"Ben\","
      " \"from_id\": \"user12\", \"text\": \"Ok\"}]}";
  static const char second[] =
      "{\"name\": \"Anna\", \"type\": \"personal_chat\", \"id\": 11, \"messages\": ["
      "{\"id\": 2, \"type\": \"message\", \"date_unixtime\": \"1774644095\", \"from\": \"Ben\","
      " \"from_id\": \"user12\", \"text\": \"changed\", \"edited\": \"2026-03-28T10:00:00\"},"
      "{\"id\": 3, \"type\": \"message\", \"date_unixtime\": \"1774644100\", \"from\": \"Anna\","
      " \"from_id\": \"user11\", \"text\": \"Ok\"}]}";
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  static const struct
  {
    const char *text;
    guint n_new, n_known;
  } runs[] = { { first, 2, 0 }, { first, 0, 2 }, { second, 1, 1 }, { second, 0, 2 } };

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (TidemarkImportReport) report =
          import_fixture_run (connection, "result.json", runs[i].text, &error, NULL);

      g_assert_no_error (error);
      g_assert_true (report->stored);
      g_assert_cmpuint (report->n_new, ==, runs[i].n_new);
      g_assert_cmpuint (report->n_known, ==, runs[i].n_known);
    }
}

static void
coverage_is_stored (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *timed =
      g_strconcat (chat, "28/03/2026, 10:00 - Ben turned on disappearing messages.\n", NULL);
  TidemarkImport *import;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  assert_run (connection, timed, 5, 0);
  imports = tidemark_journal_list_imports (connection, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (imports->len, ==, 1);
  import = imports->pdata[0];
  g_assert_cmpstr (import->format, ==, "whatsapp");
  g_assert_cmpstr (import->name, ==, "chat.txt");
  g_assert_cmpint (import->first.ms, ==, G_GINT64_CONSTANT (1774644060000));
  g_assert_cmpint (import->last.ms, ==, G_GINT64_CONSTANT (1774644240000));
  g_assert_true (tidemark_instant_is_set (import->exported_at));
  g_assert_cmpuint (import->holes->len, ==, 1);
}

static guint
count_on (TidemarkConnection *connection, const char *text)
{
  g_autofree char *sql = NULL;
  int day;

  g_assert_true (tidemark_day_parse (text, &day));
  sql = g_strdup_printf ("SELECT count(*) FROM message WHERE day = %d", day);
  return import_fixture_count (connection, sql);
}

/* Nights in which the clock is set, somewhere at midnight; the day begins at four all the same,
 * or when somebody chose. */
static void
night_is_of_the_day_before_in_every_zone (void)
{
  static const struct
  {
    const char *zone;
    const char *day;
    const char *next;
    const char *wall; /* of the next day, before four, in the hour that is missing or twice */
  } nights[] = {
    { "Europe/Berlin", "28/03/2026", "29/03/2026", "02:30" },
    { "Europe/Berlin", "24/10/2026", "25/10/2026", "02:30" },
    { "America/New_York", "07/03/2026", "08/03/2026", "02:30" },
    { "Australia/Lord_Howe", "03/10/2026", "04/10/2026", "02:15" },
    { "Africa/Cairo", "23/04/2026", "24/04/2026", "00:30" },
    { "America/Santiago", "05/09/2026", "06/09/2026", "00:30" },
    { "Europe/London", "28/02/2028", "29/02/2028", "00:30" },
    { "Pacific/Auckland", "31/12/2026", "01/01/2027", "00:30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (nights) * 2; i++)
    {
      const char *day = nights[i / 2].day;
      const char *next = nights[i / 2].next;
      gboolean at_midnight = i % 2 == 1;
      g_auto (StoreFixture) fixture;
      g_autoptr (TidemarkConnection) connection = NULL;
      g_autoptr (TidemarkImportReport) report = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *zone = g_strconcat ("zone=", nights[i / 2].zone, NULL);
      g_autofree char *text =
          g_strdup_printf ("%s, 23:50 - Ana: a\n%s, %s - Ben: b\n%s, 03:59 - Ana: c\n"
                           "%s, 04:00 - Ben: d\n%s, 21:00 - Ana: e\n",
                           day, next, nights[i / 2].wall, next, next, next);
      g_autofree char *first = g_strdup_printf ("%.4s-%.2s-%.2s", day + 6, day + 3, day);
      g_autofree char *second = g_strdup_printf ("%.4s-%.2s-%.2s", next + 6, next + 3, next);

      store_fixture_init (&fixture);
      connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
      if (at_midnight)
        {
          g_assert_true (tidemark_connection_begin (connection, &error));
          g_assert_true (tidemark_journal_set_setting (connection, TIDEMARK_SETTING_DAY_START_HOUR,
                                                       "0", &error));
          g_assert_true (tidemark_connection_commit (connection, &error));
        }
      report = import_fixture_run (connection, "chat.txt", text, &error, "me=Ben", "date-order=dmy",
                                   zone, NULL);
      g_assert_no_error (error);
      g_assert_cmpuint (report->n_new, ==, 5);
      g_assert_cmpuint (count_on (connection, first), ==, at_midnight ? 1 : 3);
      g_assert_cmpuint (count_on (connection, second), ==, at_midnight ? 4 : 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/importers/store/same-file-twice-adds-nothing", same_file_twice_adds_nothing);
  g_test_add_func ("/importers/store/longer-export-adds-the-difference",
                   longer_export_adds_the_difference);
  g_test_add_func ("/importers/store/equal-lines-are-counted", equal_lines_are_counted);
  g_test_add_func ("/importers/store/seconds-match-where-both-have-them",
                   seconds_match_where_both_have_them);
  g_test_add_func ("/importers/store/taken-back-message-is-marked-not-added",
                   taken_back_message_is_marked_not_added);
  g_test_add_func ("/importers/store/words-are-kept-only-when-asked",
                   words_are_kept_only_when_asked);
  g_test_add_func ("/importers/store/order-of-the-file-breaks-ties", order_of_the_file_breaks_ties);
  g_test_add_func ("/importers/store/who-is-who-is-remembered", who_is_who_is_remembered);
  g_test_add_func ("/importers/store/person-is-made-or-found-by-alias",
                   person_is_made_or_found_by_alias);
  g_test_add_func ("/importers/store/night-is-of-the-day-before-in-every-zone",
                   night_is_of_the_day_before_in_every_zone);
  g_test_add_func ("/importers/store/other-zone-does-not-double", other_zone_does_not_double);
  g_test_add_func ("/importers/store/unknown-zone-and-name-are-refused",
                   unknown_zone_and_name_are_refused);
  g_test_add_func ("/importers/store/dry-run-and-damage-store-nothing",
                   dry_run_and_damage_store_nothing);
  g_test_add_func ("/importers/store/cancel-leaves-no-trace", cancel_leaves_no_trace);
  g_test_add_func ("/importers/store/file-cut-in-half-is-known-later",
                   file_cut_in_half_is_known_later);
  g_test_add_func ("/importers/store/telegram-knows-its-ids", telegram_knows_its_ids);
  g_test_add_func ("/importers/store/coverage-is-stored", coverage_is_stored);

  return g_test_run ();
}
