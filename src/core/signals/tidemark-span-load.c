/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-span-load.h"

#include "tidemark-journal-news.h"
#include "tidemark-journal-private.h"

/* How many rows are read between two looks at the cancellable. */
#define ROWS_A_LOOK 4096

static gboolean
load_messages (TidemarkConnection *connection,
               TidemarkSpanBuilder *builder,
               TidemarkSpanCache *cache,
               const char *person_id,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GArray) messages =
      tidemark_span_cache_read_messages (cache, connection, person_id, cancellable, error);

  if (messages == NULL)
    return FALSE;

  tidemark_span_builder_set_messages (builder, messages);
  return TRUE;
}

/* Private notes and safety marks are not even read. */
static gboolean
load_entries (TidemarkConnection *connection,
              TidemarkSpanBuilder *builder,
              const char *where,
              gint64 person,
              GCancellable *cancellable,
              GError **error)
{
  g_autofree char *sql = g_strconcat (tidemark_entry_select_sql, where, NULL);
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, person);
  for (guint i = 0; row; i++)
    {
      g_autoptr (TidemarkEntry) entry = NULL;

      if ((i % ROWS_A_LOOK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error)) ||
          !tidemark_connection_step (connection, statement, &row, error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
      if (!row)
        break;

      entry = tidemark_journal_read_entry (connection, statement);
      tidemark_span_builder_add_entry (builder, entry);
    }

  sqlite3_reset (statement);
  return TRUE;
}

/* Only whether there are any: what they say stays out of here. */
static gboolean
load_safety (TidemarkConnection *connection,
             TidemarkSpanBuilder *builder,
             const char *person_id,
             GError **error)
{
  gboolean has_safety;

  if (!tidemark_journal_has_safety (connection, person_id, &has_safety, error))
    return FALSE;

  tidemark_span_builder_set_safety (builder, has_safety);
  return TRUE;
}

static gboolean
load_coverage (TidemarkConnection *connection,
               TidemarkSpanBuilder *builder,
               const char *person_id,
               GError **error)
{
  g_autoptr (GPtrArray) exclusions = NULL;
  g_autoptr (GPtrArray) imports = NULL;

  exclusions = tidemark_journal_list_exclusions (connection, person_id, error);
  if (exclusions == NULL)
    return FALSE;
  imports = tidemark_journal_list_imports (connection, person_id, error);
  if (imports == NULL)
    return FALSE;

  for (guint i = 0; i < exclusions->len; i++)
    {
      const TidemarkExclusion *exclusion = g_ptr_array_index (exclusions, i);

      if (!exclusion->deleted)
        tidemark_span_builder_add_exclusion (builder, exclusion->from_day, exclusion->to_day);
    }
  for (guint i = 0; i < imports->len; i++)
    tidemark_span_builder_add_import (builder, g_ptr_array_index (imports, i));

  return TRUE;
}

static gboolean
load_all (TidemarkConnection *connection,
          TidemarkSpanBuilder *builder,
          TidemarkSpanCache *cache,
          const char *person_id,
          GCancellable *cancellable,
          GError **error)
{
  g_autofree char *about_person =
      g_strdup_printf ("WHERE e.person = ?1 AND e.deleted = 0 AND e.kind NOT IN (%d, %d)",
                       TIDEMARK_KIND_NOTE, TIDEMARK_KIND_SAFETY);
  g_autofree char *friends = g_strdup_printf (
      "WHERE e.person IS NULL AND e.kind = %d AND e.deleted = 0 AND ?1", TIDEMARK_KIND_FRIEND);
  gint64 person;

  return tidemark_journal_find_person (connection, person_id, &person, error) &&
         load_coverage (connection, builder, person_id, error) &&
         load_safety (connection, builder, person_id, error) &&
         load_entries (connection, builder, about_person, person, cancellable, error) &&
         load_entries (connection, builder, friends, person, cancellable, error) &&
         load_messages (connection, builder, cache, person_id, cancellable, error);
}

/**
 * tidemark_span_load_again:
 * @cache: (nullable): of this journal, for whoever reads it again and again
 *
 * Returns: (transfer full): what tidemark_span_load () does, sooner where only little was stored
 *   since @cache was filled.
 */
TidemarkSpan *
tidemark_span_load_again (TidemarkConnection *connection,
                          TidemarkSpanCache *cache,
                          const char *person_id,
                          TidemarkInstant now,
                          GCancellable *cancellable,
                          GError **error)
{
  sqlite3 *db = tidemark_connection_get_handle (connection);
  gboolean own_transaction = sqlite3_get_autocommit (db) != 0;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkSpanBuilder) builder = NULL;
  gboolean loaded;

  if (own_transaction)
    sqlite3_exec (db, "BEGIN", NULL, NULL, NULL);

  person = tidemark_journal_get_person (connection, person_id, error);
  if (person != NULL)
    builder = tidemark_span_builder_new (person, now);
  loaded = builder != NULL && load_all (connection, builder, cache, person_id, cancellable, error);

  if (own_transaction)
    sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
  return loaded ? tidemark_span_builder_finish (g_steal_pointer (&builder)) : NULL;
}

/**
 * tidemark_span_load:
 * @person_id: whom it is about
 * @now: what came later is as if it were not there
 * @cancellable: (nullable):
 *
 * Reads one state of the journal, whatever is written meanwhile. Waits for the disk.
 *
 * Returns: (transfer full): the log about that person. Fails with TIDEMARK_STORE_ERROR (NOT_FOUND
 *   for a person that the journal does not have) or G_IO_ERROR_CANCELLED.
 */
TidemarkSpan *
tidemark_span_load (TidemarkConnection *connection,
                    const char *person_id,
                    TidemarkInstant now,
                    GCancellable *cancellable,
                    GError **error)
{
  return tidemark_span_load_again (connection, NULL, person_id, now, cancellable, error);
}
