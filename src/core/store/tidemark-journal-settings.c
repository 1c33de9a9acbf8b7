/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-private.h"

/* One text by one key: (nullable) without error where there is none. */
static char *
get_text (TidemarkConnection *connection, const char *sql, const char *key, GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  TidemarkColumns columns;
  TidemarkBinder binder;
  char *text = NULL;
  gboolean row;

  if (statement == NULL)
    return NULL;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_text (&binder, key);
  if (!tidemark_connection_step (connection, statement, &row, error))
    return NULL;

  if (row)
    {
      tidemark_columns_init (&columns, statement);
      text = tidemark_columns_text (&columns);
    }
  sqlite3_reset (statement);
  return text;
}

static gboolean
run_with_key (TidemarkConnection *connection, const char *sql, const char *key, GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  TidemarkBinder binder;

  if (statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_text (&binder, key);
  return tidemark_connection_run (connection, statement, error);
}

/**
 * tidemark_journal_get_setting:
 *
 * Returns: (transfer full) (nullable): its value; %NULL without error where it is not set
 */
char *
tidemark_journal_get_setting (TidemarkConnection *connection, const char *key, GError **error)
{
  return get_text (connection, "SELECT value FROM setting WHERE key = ?", key, error);
}

/**
 * tidemark_journal_set_setting:
 * @value: (nullable): %NULL takes the setting away
 *
 * Inside a transaction.
 */
gboolean
tidemark_journal_set_setting (TidemarkConnection *connection,
                              const char *key,
                              const char *value,
                              GError **error)
{
  sqlite3_stmt *statement;
  TidemarkBinder binder;
  gint64 revision;

  if (!tidemark_journal_check_text (key, value, error) ||
      !tidemark_connection_next_revision (connection, &revision, error))
    return FALSE;

  statement = tidemark_connection_prepare (
      connection, "INSERT OR REPLACE INTO setting (key, value, revision) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_text (&binder, key);
  tidemark_binder_text (&binder, value);
  tidemark_binder_int (&binder, revision);
  return tidemark_connection_run (connection, statement, error);
}

/**
 * tidemark_journal_get_day_start_hour:
 *
 * Returns: when a day of this journal begins, 0 to 23; the usual hour where none was chosen
 */
int
tidemark_journal_get_day_start_hour (TidemarkConnection *connection)
{
  g_autofree char *text =
      tidemark_journal_get_setting (connection, TIDEMARK_SETTING_DAY_START_HOUR, NULL);
  guint64 hour;

  if (text != NULL && g_ascii_string_to_unsigned (text, 10, 0, 23, &hour, NULL))
    return (int) hour;
  return TIDEMARK_DAY_START_HOUR;
}

/**
 * tidemark_journal_get_today:
 *
 * Returns: the day that is being lived, in the way of this journal
 */
int
tidemark_journal_get_today (TidemarkConnection *connection)
{
  return tidemark_day_of (tidemark_instant_now (),
                          tidemark_journal_get_day_start_hour (connection));
}

/**
 * tidemark_journal_put_draft:
 * @slot: where it was being typed, such as "log"
 * @payload_json: what, as an object
 *
 * Keeps what was typed and not stored yet; replaces what the slot held. Inside a transaction.
 */
gboolean
tidemark_journal_put_draft (TidemarkConnection *connection,
                            const char *slot,
                            const char *payload_json,
                            GError **error)
{
  sqlite3_stmt *statement;
  TidemarkBinder binder;

  if (!tidemark_journal_check_text (slot, payload_json, error))
    return FALSE;

  statement = tidemark_connection_prepare (
      connection, "INSERT OR REPLACE INTO draft (slot, payload, changed_at) VALUES (?, ?, ?)",
      error);
  if (statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_text (&binder, slot);
  tidemark_binder_text (&binder, payload_json);
  tidemark_binder_int (&binder, g_get_real_time () / 1000);
  return tidemark_connection_run (connection, statement, error);
}

/**
 * tidemark_journal_get_draft:
 *
 * Returns: (transfer full) (nullable): what the slot holds; %NULL without error for nothing
 */
char *
tidemark_journal_get_draft (TidemarkConnection *connection, const char *slot, GError **error)
{
  return get_text (connection, "SELECT payload FROM draft WHERE slot = ?", slot, error);
}

void
tidemark_draft_free (TidemarkDraft *self)
{
  g_free (self->slot);
  g_free (self->payload_json);
  g_free (self);
}

/**
 * tidemark_journal_list_drafts:
 * @prefix: how their slots begin
 *
 * Returns: (transfer full) (element-type TidemarkDraft): what was typed in such slots, the last
 *   first. %NULL with @error.
 */
GPtrArray *
tidemark_journal_list_drafts (TidemarkConnection *connection, const char *prefix, GError **error)
{
  g_autoptr (GPtrArray) drafts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_draft_free);
  sqlite3_stmt *statement = tidemark_connection_prepare (
      connection,
      "SELECT slot, payload FROM draft WHERE substr (slot, 1, length (?1)) = ?1 "
      "ORDER BY changed_at DESC, slot",
      error);
  TidemarkBinder binder;
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_text (&binder, prefix);
  while (row)
    {
      TidemarkDraft *draft;
      TidemarkColumns columns;

      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (!row)
        break;

      tidemark_columns_init (&columns, statement);
      draft = g_new0 (TidemarkDraft, 1);
      draft->slot = tidemark_columns_text (&columns);
      draft->payload_json = tidemark_columns_text (&columns);
      g_ptr_array_add (drafts, draft);
    }

  return g_steal_pointer (&drafts);
}

/**
 * tidemark_journal_clear_draft:
 *
 * Empties the slot. Inside a transaction: that which stores the entry.
 */
gboolean
tidemark_journal_clear_draft (TidemarkConnection *connection, const char *slot, GError **error)
{
  return run_with_key (connection, "DELETE FROM draft WHERE slot = ?", slot, error);
}
