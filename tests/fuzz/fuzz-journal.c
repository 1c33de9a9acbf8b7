/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For libFuzzer: any bytes, as a journal file, give items or an error, and every item is written
 * so that it reads back as the same. */

#include "tidemark-entry-json.h"
#include "tidemark-journal-json.h"
#include "tidemark-journal-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize length);

typedef struct
{
  gpointer (*read) (TidemarkJsonRecord *record, GError **error);
  gboolean (*write) (gconstpointer item, TidemarkJsonWriter *writer, GError **error);
  void (*unref) (gpointer item);
} List;

#define DEFINE_LIST(thing)                                                                         \
  static gpointer read_##thing (TidemarkJsonRecord *record, GError **error)                        \
  {                                                                                                \
    return tidemark_##thing##_from_json (record, error);                                           \
  }                                                                                                \
                                                                                                   \
  static gboolean write_##thing (gconstpointer item, TidemarkJsonWriter *writer, GError **error)   \
  {                                                                                                \
    return tidemark_##thing##_to_json (item, writer, error);                                       \
  }                                                                                                \
                                                                                                   \
  static void unref_##thing (gpointer item) { tidemark_##thing##_unref (item); }

DEFINE_LIST (person)
DEFINE_LIST (import)
DEFINE_LIST (exclusion)
DEFINE_LIST (entry)

static const List lists[TIDEMARK_JOURNAL_N_LISTS] = {
  [TIDEMARK_JOURNAL_PEOPLE] = { read_person, write_person, unref_person },
  [TIDEMARK_JOURNAL_IMPORTS] = { read_import, write_import, unref_import },
  [TIDEMARK_JOURNAL_EXCLUSIONS] = { read_exclusion, write_exclusion, unref_exclusion },
  [TIDEMARK_JOURNAL_ENTRIES] = { read_entry, write_entry, unref_entry },
};

static char *
write_item (const List *list, gconstpointer item)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (TidemarkJsonWriter) writer = tidemark_json_writer_new (json);

  g_assert_true (list->write (item, writer, NULL));
  return g_string_free_and_steal (g_steal_pointer (&json));
}

static gboolean
check_item (TidemarkJournalList list, gpointer item, gpointer data, GError **error)
{
  g_autofree char *json = write_item (&lists[list], item);
  g_autofree char *again = NULL;
  g_autoptr (TidemarkJsonStream) stream = tidemark_json_stream_new_for_text (json);
  g_autoptr (TidemarkJsonRecord) record = tidemark_json_record_new ();
  gpointer second;

  tidemark_json_stream_next (stream, NULL);
  g_assert_true (tidemark_json_record_read (record, stream, NULL));
  second = lists[list].read (record, NULL);
  g_assert_nonnull (second);
  again = write_item (&lists[list], second);
  lists[list].unref (second);

  g_assert_cmpstr (again, ==, json);
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, length);
  g_autoptr (TidemarkImportSource) source =
      tidemark_import_source_new_for_bytes ("file", bytes, TIDEMARK_INSTANT_NONE, NULL, NULL);
  g_auto (TidemarkJournalHead) head = { 0 };

  if (source != NULL)
    tidemark_journal_reader_read (source, ~0u, check_item, NULL, &head, NULL, NULL, NULL, NULL);

  return 0;
}
