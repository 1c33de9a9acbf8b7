/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the journals of tests/fixtures/stores: run it once, when a schema is released. */

#include "full-entries.h"
#include "store-fixture.h"

static void
put_rest (TidemarkConnection *connection, const TidemarkPerson *person)
{
  g_autoptr (TidemarkExclusion) exclusion =
      tidemark_exclusion_new (person->id, 20000, 20007, "on a ship");

  g_assert_true (tidemark_connection_begin (connection, NULL));
  g_assert_true (tidemark_journal_put_exclusion (connection, exclusion, NULL));
  g_assert_true (tidemark_journal_set_current_person (connection, person->id, NULL));
  g_assert_true (tidemark_journal_set_setting (connection, "day-start-hour", "5", NULL));
  g_assert_true (tidemark_journal_put_draft (connection, "log", "{\"note\":\"half\"}", NULL));
  g_assert_true (tidemark_connection_commit (connection, NULL));
}

int
main (int argc, char **argv)
{
  StoreFixture fixture = { NULL, argc == 2 ? argv[1] : NULL };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkPerson) other = NULL;
  g_autoptr (TidemarkImport) import = NULL;

  if (fixture.path == NULL)
    {
      g_printerr ("The file to make has to be named.\n");
      return 2;
    }

  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");
  other = store_fixture_put_person (connection, "B.");
  import = full_entries_put_import (connection, person->id);
  for (TidemarkKind kind = TIDEMARK_KIND_MESSAGE; kind <= TIDEMARK_KIND_SAFETY; kind++)
    {
      g_autoptr (TidemarkEntry) entry = full_entries_make (kind, person->id, import->id);

      store_fixture_put (connection, entry);
      g_set_str (&entry->note, "another wording");
      store_fixture_put (connection, entry);
    }
  put_rest (connection, person);

  return 0;
}
