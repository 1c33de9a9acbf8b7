/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "full-entries.h"
#include "store-fixture.h"

#define AT FULL_ENTRIES_AT

static void
every_kind_reads_back_as_stored (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkImport) import = NULL;
  g_autoptr (GPtrArray) stored =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");
  import = full_entries_put_import (connection, person->id);

  for (TidemarkKind kind = TIDEMARK_KIND_MESSAGE; kind <= TIDEMARK_KIND_SAFETY; kind++)
    {
      TidemarkEntry *entry = full_entries_make (kind, person->id, import->id);

      g_ptr_array_add (stored, entry);
      store_fixture_put (connection, entry);
    }

  g_clear_pointer (&connection, tidemark_connection_close);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_ONLY);

  for (guint i = 0; i < stored->len; i++)
    {
      const TidemarkEntry *entry = g_ptr_array_index (stored, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (TidemarkEntry) found = tidemark_journal_get_entry (connection, entry->id, &error);

      g_assert_no_error (error);
      store_fixture_assert_entries_equal (entry, found);
    }
}

/* What was not said stays apart from what is 0, and an empty text from none. */
static void
unsaid_stays_unsaid (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");

  for (TidemarkKind kind = TIDEMARK_KIND_TEXT; kind <= TIDEMARK_KIND_DATE; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (kind, person->id, AT);
      g_autoptr (TidemarkEntry) found = NULL;

      store_fixture_put (connection, entry);
      found = tidemark_journal_get_entry (connection, entry->id, &error);
      g_assert_no_error (error);
      store_fixture_assert_entries_equal (entry, found);
      g_assert_cmpint (found->seconds, ==, TIDEMARK_UNSAID);
      g_assert_null (found->note);
    }
}

static void
entry_put_again_is_replaced (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkImport) import = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");
  import = full_entries_put_import (connection, person->id);

  /* Every kind after every other one under the same id: nothing of the first may be left. */
  for (TidemarkKind kind = TIDEMARK_KIND_MESSAGE; kind <= TIDEMARK_KIND_SAFETY; kind++)
    {
      TidemarkKind other_kind = TIDEMARK_KIND_SAFETY + 1 - kind;
      g_autoptr (TidemarkEntry) first = full_entries_make (kind, person->id, import->id);
      g_autoptr (TidemarkEntry) second = full_entries_make (other_kind, person->id, import->id);
      g_autoptr (TidemarkEntry) found = NULL;
      g_autoptr (GError) error = NULL;

      g_set_str (&second->id, first->id);
      g_clear_pointer (&second->note, g_free);
      store_fixture_put (connection, first);
      store_fixture_put (connection, second);

      found = tidemark_journal_get_entry (connection, first->id, &error);
      g_assert_no_error (error);
      store_fixture_assert_entries_equal (second, found);
    }
}

static void
person_reads_back_as_stored (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("Å. ‘the tall one’");
  g_autoptr (TidemarkPerson) found = NULL;
  g_autoptr (GError) error = NULL;

  person->pronoun = TIDEMARK_PRONOUN_THEY;
  person->since_day = -3;
  person->archived = TRUE;
  person->waiting_limit_days = 0;
  person->check_in_day = 20000;
  person->agreed_until_day = 20001;
  person->my_wish = g_strdup ("mine");
  person->their_wish_general = g_strdup ("");
  person->their_wish_with_me = g_strdup ("theirs");
  person->wishes_match = TIDEMARK_ANSWER_NO;
  person->extra_json = g_strdup ("{\"new\":1}");

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  tidemark_connection_begin (connection, NULL);
  tidemark_journal_put_person (connection, person, &error);
  g_assert_no_error (error);
  tidemark_connection_commit (connection, &error);
  g_assert_no_error (error);

  found = tidemark_journal_get_person (connection, person->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found->id, ==, person->id);
  g_assert_cmpstr (found->alias, ==, person->alias);
  g_assert_cmpint (found->pronoun, ==, person->pronoun);
  g_assert_cmpint (found->since_day, ==, person->since_day);
  g_assert_true (found->archived);
  g_assert_cmpint (found->waiting_limit_days, ==, 0);
  g_assert_cmpint (found->check_in_day, ==, 20000);
  g_assert_cmpint (found->agreed_until_day, ==, 20001);
  g_assert_cmpstr (found->my_wish, ==, "mine");
  g_assert_cmpstr (found->their_wish_general, ==, "");
  g_assert_cmpstr (found->their_wish_with_me, ==, "theirs");
  g_assert_cmpint (found->wishes_match, ==, TIDEMARK_ANSWER_NO);
  g_assert_cmpint (found->changed_at_ms, ==, person->changed_at_ms);
  g_assert_cmpstr (found->extra_json, ==, person->extra_json);
}

static void
current_person_is_the_chosen_one (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) first = NULL;
  g_autoptr (TidemarkPerson) second = NULL;
  g_autoptr (TidemarkPerson) current = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  g_assert_null (tidemark_journal_get_current_person (connection, &error));
  g_assert_no_error (error);

  first = store_fixture_put_person (connection, "A.");
  second = store_fixture_put_person (connection, "B.");
  current = tidemark_journal_get_current_person (connection, &error);
  g_assert_cmpstr (current->id, ==, first->id);
  g_clear_pointer (&current, tidemark_person_unref);

  tidemark_connection_begin (connection, NULL);
  g_assert_true (tidemark_journal_set_current_person (connection, second->id, &error));
  tidemark_connection_commit (connection, NULL);
  current = tidemark_journal_get_current_person (connection, &error);
  g_assert_cmpstr (current->id, ==, second->id);

  people = tidemark_journal_list_people (connection, &error);
  g_assert_cmpuint (people->len, ==, 2);
}

static void
import_keeps_its_holes (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkImport) import = NULL;
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GError) error = NULL;
  const TidemarkImport *found;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");
  import = full_entries_put_import (connection, person->id);

  imports = tidemark_journal_list_imports (connection, person->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (imports->len, ==, 1);
  found = g_ptr_array_index (imports, 0);
  g_assert_cmpstr (found->id, ==, import->id);
  g_assert_cmpstr (found->person_id, ==, person->id);
  g_assert_cmpstr (found->format, ==, "whatsapp");
  g_assert_cmpstr (found->name, ==, "Chat with Ana.txt");
  g_assert_cmpint (found->at.ms, ==, import->at.ms);
  g_assert_cmpint (found->exported_at.ms, ==, import->exported_at.ms);
  g_assert_cmpint (found->first.offset_minutes, ==, 60);
  g_assert_false (tidemark_instant_is_set (found->last));
  g_assert_cmpstr (found->counts_json, ==, import->counts_json);
  g_assert_cmpstr (found->extra_json, ==, import->extra_json);
  g_assert_cmpuint (found->holes->len, ==, 2);

  for (guint i = 0; i < 2; i++)
    {
      const TidemarkHole *hole = g_ptr_array_index (found->holes, i);
      const TidemarkHole *stored = g_ptr_array_index (import->holes, i);

      g_assert_cmpint (hole->from.ms, ==, stored->from.ms);
      g_assert_cmpint (hole->from.offset_minutes, ==, stored->from.offset_minutes);
      g_assert_cmpint (hole->to.ms, ==, stored->to.ms);
      g_assert_cmpstr (hole->why, ==, stored->why);
    }
}

static void
exclusion_reads_back_until_deleted (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkExclusion) exclusion = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");
  exclusion = tidemark_exclusion_new (person->id, 20000, 20007, "on a ship");

  tidemark_connection_begin (connection, NULL);
  tidemark_journal_put_exclusion (connection, exclusion, &error);
  g_assert_no_error (error);
  tidemark_connection_commit (connection, NULL);

  found = tidemark_journal_list_exclusions (connection, person->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((TidemarkExclusion *) found->pdata[0])->id, ==, exclusion->id);
  g_assert_cmpint (((TidemarkExclusion *) found->pdata[0])->to_day, ==, 20007);
  g_assert_cmpstr (((TidemarkExclusion *) found->pdata[0])->reason, ==, "on a ship");
  g_clear_pointer (&found, g_ptr_array_unref);

  exclusion->deleted = TRUE;
  tidemark_connection_begin (connection, NULL);
  tidemark_journal_put_exclusion (connection, exclusion, &error);
  tidemark_connection_commit (connection, NULL);
  found = tidemark_journal_list_exclusions (connection, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

static gboolean
collect_cb (TidemarkEntry *entry, gpointer data, GError **error)
{
  g_ptr_array_add (data, tidemark_entry_ref (entry));
  return TRUE;
}

static void
walk_is_in_order_of_time_and_id (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GPtrArray) people =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_person_unref);
  g_autoptr (GPtrArray) walked =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  g_autoptr (GError) error = NULL;
  static const TidemarkKind kinds[] = { TIDEMARK_KIND_MESSAGE, TIDEMARK_KIND_NOTHING,
                                        TIDEMARK_KIND_NOTE };

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  g_ptr_array_add (people, store_fixture_put_person (connection, "A."));
  g_ptr_array_add (people, store_fixture_put_person (connection, "B."));

  for (int i = 0; i < 60; i++)
    {
      TidemarkKind kind = kinds[i % 3];
      const TidemarkPerson *person = g_ptr_array_index (people, i % 2);
      g_autoptr (TidemarkEntry) entry =
          store_fixture_make_entry (kind, kind == TIDEMARK_KIND_NOTE ? NULL : person->id, AT);

      entry->at.ms += (i * 7 % 5) * 1000;
      entry->by = TIDEMARK_WHO_ME;
      entry->deleted = i < 6;
      store_fixture_put (connection, entry);
    }

  tidemark_journal_foreach_entry (connection, NULL, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, FALSE,
                                  collect_cb, walked, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (walked->len, ==, 54);

  for (guint i = 1; i < walked->len; i++)
    {
      const TidemarkEntry *before = walked->pdata[i - 1], *after = walked->pdata[i];

      g_assert_true (before->at.ms < after->at.ms ||
                     (before->at.ms == after->at.ms && strcmp (before->id, after->id) < 0));
    }

  g_ptr_array_set_size (walked, 0);
  tidemark_journal_foreach_entry (connection, ((TidemarkPerson *) people->pdata[0])->id,
                                  TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, TRUE, collect_cb, walked,
                                  &error);
  g_assert_no_error (error);
  g_assert_cmpuint (walked->len, ==, 20);
}

static void
assert_refused (TidemarkConnection *connection, const TidemarkEntry *entry)
{
  g_autoptr (GError) error = NULL;

  tidemark_connection_begin (connection, NULL);
  g_assert_false (tidemark_journal_put_entry (connection, entry, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID);
  g_assert_null (strstr (error->message, "secret"));
  tidemark_connection_rollback (connection);
}

static void
refuses_what_is_not_valid (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkEntry) out_of_range = NULL;
  g_autoptr (TidemarkEntry) unknown_person = NULL;
  g_autoptr (TidemarkEntry) bad_text = NULL;
  g_autoptr (TidemarkEntry) bad_id = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");

  out_of_range = store_fixture_make_entry (TIDEMARK_KIND_DISTANCE, person->id, AT);
  out_of_range->value = 12;
  assert_refused (connection, out_of_range);

  unknown_person = store_fixture_make_entry (TIDEMARK_KIND_TEXT, NULL, AT);
  unknown_person->person_id = g_uuid_string_random ();
  assert_refused (connection, unknown_person);

  bad_text = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);
  bad_text->note = g_strdup ("secret \xff");
  assert_refused (connection, bad_text);

  bad_id = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);
  g_set_str (&bad_id->id, "1");
  assert_refused (connection, bad_id);
}

static void
earlier_wordings_of_a_note_are_kept (void)
{
  static const TidemarkKind kinds[] = { TIDEMARK_KIND_TEXT, TIDEMARK_KIND_MESSAGE };
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      static const char *const wordings[] = { NULL, "first", "first", "second", NULL };
      g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (kinds[i], person->id, AT);
      g_autoptr (GPtrArray) kept = NULL;
      g_autoptr (GError) error = NULL;

      entry->by = TIDEMARK_WHO_ME;
      for (guint k = 0; k < G_N_ELEMENTS (wordings); k++)
        {
          g_set_str (&entry->note, wordings[k]);
          store_fixture_put (connection, entry);
        }

      kept = tidemark_journal_list_amendments (connection, entry->id, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (kept->len, ==, 2);
      g_assert_cmpstr (((TidemarkAmendment *) kept->pdata[0])->note, ==, "first");
      g_assert_cmpstr (((TidemarkAmendment *) kept->pdata[1])->note, ==, "second");
    }
}

static void
purge_takes_only_what_is_deleted (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkEntry) kept = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);
  g_autoptr (TidemarkEntry) gone = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);
  g_autoptr (TidemarkEntry) found = NULL;
  g_autoptr (GPtrArray) amendments = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  kept->note = g_strdup ("stays");
  gone->note = g_strdup ("an earlier wording");
  store_fixture_put (connection, kept);
  store_fixture_put (connection, gone);
  g_set_str (&gone->note, "goes");
  gone->deleted = TRUE;
  store_fixture_put (connection, gone);

  g_assert_true (tidemark_connection_begin (connection, NULL));
  g_assert_true (tidemark_journal_purge (connection, &error));
  g_assert_true (tidemark_connection_commit (connection, &error));

  found = tidemark_journal_get_entry (connection, kept->id, &error);
  g_assert_no_error (error);
  amendments = tidemark_journal_list_amendments (connection, gone->id, &error);
  g_assert_cmpuint (amendments->len, ==, 0);
  g_assert_null (tidemark_journal_get_entry (connection, gone->id, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND);
}

static void
draft_is_kept_until_cleared (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *draft = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  g_assert_true (tidemark_connection_begin (connection, NULL));
  g_assert_true (tidemark_journal_put_draft (connection, "log", "{\"note\":\"h\"}", NULL));
  g_assert_true (tidemark_journal_put_draft (connection, "log", "{\"note\":\"half\"}", NULL));
  g_assert_true (tidemark_connection_commit (connection, NULL));
  g_clear_pointer (&connection, tidemark_connection_close);

  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  draft = tidemark_journal_get_draft (connection, "log", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (draft, ==, "{\"note\":\"half\"}");

  g_assert_true (tidemark_connection_begin (connection, NULL));
  g_assert_true (tidemark_journal_clear_draft (connection, "log", &error));
  g_assert_true (tidemark_connection_commit (connection, NULL));
  none = tidemark_journal_get_draft (connection, "log", &error);
  g_assert_no_error (error);
  g_assert_null (none);
}

static void
setting_is_kept_until_taken_away (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  static const struct
  {
    const char *value;
    int hour;
  } settings[] = {
    { "0", 0 }, { "23", 23 }, { "24", 4 }, { "-1", 4 }, { "four", 4 }, { NULL, 4 },
  };

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *value = NULL;

      g_assert_true (tidemark_connection_begin (connection, NULL));
      g_assert_true (
          tidemark_journal_set_setting (connection, "day-start-hour", settings[i].value, NULL));
      g_assert_true (tidemark_connection_commit (connection, NULL));
      value = tidemark_journal_get_setting (connection, "day-start-hour", NULL);
      g_assert_cmpstr (value, ==, settings[i].value);
      g_assert_cmpint (tidemark_journal_get_day_start_hour (connection), ==, settings[i].hour);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/journal/every-kind-reads-back-as-stored",
                   every_kind_reads_back_as_stored);
  g_test_add_func ("/store/journal/unsaid-stays-unsaid", unsaid_stays_unsaid);
  g_test_add_func ("/store/journal/entry-put-again-is-replaced", entry_put_again_is_replaced);
  g_test_add_func ("/store/journal/person-reads-back-as-stored", person_reads_back_as_stored);
  g_test_add_func ("/store/journal/current-person-is-the-chosen-one",
                   current_person_is_the_chosen_one);
  g_test_add_func ("/store/journal/import-keeps-its-holes", import_keeps_its_holes);
  g_test_add_func ("/store/journal/exclusion-reads-back-until-deleted",
                   exclusion_reads_back_until_deleted);
  g_test_add_func ("/store/journal/walk-is-in-order-of-time-and-id",
                   walk_is_in_order_of_time_and_id);
  g_test_add_func ("/store/journal/refuses-what-is-not-valid", refuses_what_is_not_valid);
  g_test_add_func ("/store/journal/earlier-wordings-of-a-note-are-kept",
                   earlier_wordings_of_a_note_are_kept);
  g_test_add_func ("/store/journal/purge-takes-only-what-is-deleted",
                   purge_takes_only_what_is_deleted);
  g_test_add_func ("/store/journal/draft-is-kept-until-cleared", draft_is_kept_until_cleared);
  g_test_add_func ("/store/journal/setting-is-kept-until-taken-away",
                   setting_is_kept_until_taken_away);

  return g_test_run ();
}
