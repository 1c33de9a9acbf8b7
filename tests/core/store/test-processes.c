/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "store-writer.h"

#define N_KILLS 25
#define MAX_READ 40
#define N_NOTES 200

static void
assert_all_there (const StoreFixture *fixture, GPtrArray *ids)
{
  g_autoptr (TidemarkConnection) connection = store_fixture_open (fixture, TIDEMARK_OPEN_READ_ONLY);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TidemarkEntry) entry =
          tidemark_journal_get_entry (connection, g_ptr_array_index (ids, i), &error);

      g_assert_no_error (error);
      g_assert_nonnull (entry->note);
    }
}

static void
assert_sound (const StoreFixture *fixture)
{
  g_autoptr (TidemarkConnection) connection =
      store_fixture_open (fixture, TIDEMARK_OPEN_READ_WRITE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = tidemark_connection_check (connection, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* Also in the midst of making the journal: the first ones are killed before they stored any. */
static void
killed_process_keeps_what_it_reported (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (GPtrArray) reported = g_ptr_array_new_with_free_func (g_free);

  store_fixture_init (&fixture);
  for (int i = 0; i < N_KILLS; i++)
    {
      StoreWriter writer;
      g_autoptr (GPtrArray) before = NULL;
      g_autoptr (GPtrArray) after = NULL;

      store_writer_start (&writer, fixture.path, "killed", G_MAXINT);
      if (i > 4)
        before = store_writer_read_ids (&writer, g_random_int_range (0, MAX_READ));
      else
        g_usleep (g_random_int_range (0, 20000));
      store_writer_kill (&writer);
      after = store_writer_read_ids (&writer, G_MAXUINT);
      store_writer_wait (&writer);

      if (before != NULL)
        g_ptr_array_extend_and_steal (reported, g_steal_pointer (&before));
      g_ptr_array_extend_and_steal (reported, g_steal_pointer (&after));
    }

  g_assert_cmpuint (reported->len, >, 0);
  assert_all_there (&fixture, reported);
  assert_sound (&fixture);
}

static void
processes_that_write_at_once_lose_nothing (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  StoreWriter writers[3];

  store_fixture_init (&fixture);
  /* None has made the journal yet: they come to that at once, too. */
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    store_writer_start (&writers[i], fixture.path, "at once", N_NOTES);

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GPtrArray) ids = store_writer_read_ids (&writers[i], G_MAXUINT);

      store_writer_wait (&writers[i]);
      g_assert_cmpuint (ids->len, ==, N_NOTES);
      assert_all_there (&fixture, ids);
    }

  assert_sound (&fixture);
}

int
main (int argc, char **argv)
{
  if (argc > 2 && g_str_equal (argv[1], STORE_WRITER_WORD))
    return store_writer_main (argc, argv);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/processes/killed-process-keeps-what-it-reported",
                   killed_process_keeps_what_it_reported);
  g_test_add_func ("/store/processes/that-write-at-once-lose-nothing",
                   processes_that_write_at_once_lose_nothing);

  return g_test_run ();
}
