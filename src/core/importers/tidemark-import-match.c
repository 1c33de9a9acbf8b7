/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-match.h"

#include <string.h>

/* A record of the file, by its key. */
typedef struct
{
  TidemarkImportKey key;
  guint32 position;
  gboolean matched;
} Incoming;

/* A record of the journal. */
typedef struct
{
  TidemarkImportKey key;
  guint8 uuid[16];
  gboolean is_call;
  TidemarkMessageType type;
  gboolean matched;
} Stored;

typedef struct
{
  TidemarkImportChat *chat;
  TidemarkImportMatch *result;
  GArray *incoming; /* of Incoming, in the order of their keys */
  GArray *group;    /* of Stored: those of one slot */
} Matching;

static void
update_clear (gpointer data)
{
  g_free (((TidemarkMatchUpdate *) data)->id);
}

void
tidemark_import_match_free (TidemarkImportMatch *self)
{
  g_array_unref (self->decisions);
  g_array_unref (self->updates);
  g_free (self);
}

/**
 * tidemark_import_match_make_key:
 * @roles: with a person
 * @record: of an author who is me or them
 * @out: (out caller-allocates):
 *
 * Any thread.
 */
void
tidemark_import_match_make_key (TidemarkImportRoles *roles,
                                const TidemarkImportRecord *record,
                                TidemarkImportKey *out)
{
  TidemarkWho author = tidemark_import_roles_get (roles, record->author) == TIDEMARK_IMPORT_ROLE_ME
                           ? TIDEMARK_WHO_ME
                           : TIDEMARK_WHO_THEM;
  gint64 wall_s = record->time;

  out->second = TIDEMARK_KEY_NO_SECOND;
  out->edited = record->edited;
  if (record->has_id)
    {
      tidemark_import_key_for_id (out, &record->digest);
      return;
    }

  if (!record->is_wall)
    wall_s = record->time / 1000;
  if (record->has_seconds)
    out->second = (int) (((wall_s % 60) + 60) % 60);
  tidemark_import_key_for_time (out, roles->person->id, author,
                                (wall_s - (((wall_s % 60) + 60) % 60)) / 60, &record->digest);
}

static int
compare_incoming (const void *a, const void *b)
{
  const Incoming *first = a, *second = b;
  int order = tidemark_import_key_compare (&first->key, &second->key);

  if (order != 0)
    return order;
  return first->position < second->position ? -1 : first->position > second->position;
}

static void
collect_incoming (Matching *self, TidemarkImportRoles *roles)
{
  GArray *records = self->chat->records;

  for (guint i = 0; i < records->len; i++)
    {
      const TidemarkImportRecord *record = &g_array_index (records, TidemarkImportRecord, i);
      Incoming incoming = { .position = i };

      if (g_array_index (self->result->decisions, guint8, i) == TIDEMARK_MATCH_LEFT_OUT)
        continue;
      tidemark_import_match_make_key (roles, record, &incoming.key);
      g_array_append_val (self->incoming, incoming);
    }

  g_array_sort (self->incoming, compare_incoming);
}

static gboolean
seconds_fit (const TidemarkImportKey *a, const TidemarkImportKey *b)
{
  return a->second == b->second || a->second == TIDEMARK_KEY_NO_SECOND ||
         b->second == TIDEMARK_KEY_NO_SECOND;
}

static void
note_update (Matching *self, const Stored *stored, const TidemarkImportRecord *record)
{
  TidemarkMatchUpdate update = { 0 };
  const guint8 *u = stored->uuid;

  update.deleted =
      record->type == TIDEMARK_MESSAGE_DELETED && stored->type != TIDEMARK_MESSAGE_DELETED;
  update.edited = record->edited && !stored->key.edited;
  if (!update.deleted && !update.edited)
    return;

  update.id = g_strdup_printf (
      "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", u[0], u[1], u[2],
      u[3], u[4], u[5], u[6], u[7], u[8], u[9], u[10], u[11], u[12], u[13], u[14], u[15]);
  g_array_append_val (self->result->updates, update);
}

static void
pair (Matching *self, Incoming *incoming, Stored *stored)
{
  incoming->matched = TRUE;
  stored->matched = TRUE;
  g_array_index (self->result->decisions, guint8, incoming->position) = TIDEMARK_MATCH_KNOWN;
}

/* Equal words; with equal seconds first, then where one of the two has none. */
static void
pair_equal (Matching *self, Incoming *incoming, gboolean exact)
{
  for (guint i = 0; i < self->group->len && !incoming->matched; i++)
    {
      Stored *stored = &g_array_index (self->group, Stored, i);

      if (!stored->matched && stored->key.body == incoming->key.body &&
          (exact ? stored->key.second == incoming->key.second
                 : seconds_fit (&stored->key, &incoming->key)))
        pair (self, incoming, stored);
    }
}

/* The same minute and author, and one of the two was taken back or changed: the same message. */
static void
pair_changed (Matching *self, Incoming *incoming)
{
  const TidemarkImportRecord *record =
      &g_array_index (self->chat->records, TidemarkImportRecord, incoming->position);
  gboolean changed = record->type == TIDEMARK_MESSAGE_DELETED || record->edited;

  if (record->is_call)
    return;

  for (guint i = 0; i < self->group->len && !incoming->matched; i++)
    {
      Stored *stored = &g_array_index (self->group, Stored, i);

      if (stored->matched || stored->is_call || !seconds_fit (&stored->key, &incoming->key) ||
          (!changed && stored->type != TIDEMARK_MESSAGE_DELETED && !stored->key.edited))
        continue;
      pair (self, incoming, stored);
      note_update (self, stored, record);
    }
}

static void
match_slot (Matching *self, guint first, guint end)
{
  Incoming *incoming = &g_array_index (self->incoming, Incoming, first);

  if (self->group->len == 0)
    return;

  for (guint i = 0; i < end - first; i++)
    pair_equal (self, &incoming[i], TRUE);
  for (guint i = 0; i < end - first; i++)
    if (!incoming[i].matched)
      pair_equal (self, &incoming[i], FALSE);
  for (guint i = 0; i < end - first; i++)
    if (!incoming[i].matched)
      pair_changed (self, &incoming[i]);
}

static const char query[] =
    "SELECT uuid, key, type, 0 FROM message"
    " WHERE person = (SELECT id FROM person WHERE uuid = ?1) AND key IS NOT NULL AND deleted = 0"
    " UNION ALL "
    "SELECT uuid, key, 0, 1 FROM entry"
    " WHERE person = (SELECT id FROM person WHERE uuid = ?1) AND key IS NOT NULL AND deleted = 0"
    " ORDER BY 2";

static gboolean
take_uuid (const char *text, guint8 out[16])
{
  int n = 0;

  for (const char *p = text; *p != '\0' && n < 32; p++)
    {
      int digit = g_ascii_xdigit_value (*p);

      if (digit < 0)
        continue;
      out[n / 2] = (guint8) (n % 2 == 0 ? digit << 4 : out[n / 2] | digit);
      n++;
    }

  return n == 32;
}

static gboolean
next_stored (TidemarkConnection *connection,
             sqlite3_stmt *statement,
             Stored *out,
             gboolean *out_row,
             GError **error)
{
  for (;;)
    {
      const char *key;

      if (!tidemark_connection_step (connection, statement, out_row, error))
        return FALSE;
      if (!*out_row)
        return TRUE;

      key = (const char *) sqlite3_column_text (statement, 1);
      if (key == NULL || !tidemark_import_key_parse (key, &out->key) ||
          sqlite3_column_bytes (statement, 0) != 16)
        continue; /* of a journal file that something else wrote */
      memcpy (out->uuid, sqlite3_column_blob (statement, 0), 16);
      out->type = (TidemarkMessageType) sqlite3_column_int (statement, 2);
      out->is_call = sqlite3_column_int (statement, 3) != 0;
      out->matched = FALSE;
      return TRUE;
    }
}

/* Both sides come in the order of their keys, so one walk along them is enough. */
static gboolean
walk (Matching *self, TidemarkConnection *connection, sqlite3_stmt *statement, GError **error)
{
  Stored stored;
  gboolean row;

  if (!next_stored (connection, statement, &stored, &row, error))
    return FALSE;

  for (guint first = 0, end; first < self->incoming->len && row; first = end)
    {
      guint64 slot = g_array_index (self->incoming, Incoming, first).key.slot;

      for (end = first + 1; end < self->incoming->len &&
                            g_array_index (self->incoming, Incoming, end).key.slot == slot;)
        end++;

      g_array_set_size (self->group, 0);
      while (row && stored.key.slot <= slot)
        {
          if (stored.key.slot == slot)
            g_array_append_val (self->group, stored);
          if (!next_stored (connection, statement, &stored, &row, error))
            return FALSE;
        }
      match_slot (self, first, end);
    }

  return TRUE;
}

static gboolean
compare_with_journal (Matching *self,
                      const char *person_id,
                      TidemarkConnection *connection,
                      GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, query, error);
  guint8 uuid[16];
  gboolean ok;

  if (statement == NULL)
    return FALSE;
  if (!take_uuid (person_id, uuid))
    return TRUE;

  sqlite3_bind_blob (statement, 1, uuid, 16, SQLITE_TRANSIENT);
  ok = walk (self, connection, statement, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return ok;
}

/**
 * tidemark_import_match_new:
 * @roles: with open questions too; then everybody who is not left out counts
 * @connection: (nullable): the journal; without one, everything is new
 *
 * Keys are counted: what is there twice in both is there twice. Errors: TIDEMARK_STORE_ERROR,
 * G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): what is new.
 */
TidemarkImportMatch *
tidemark_import_match_new (TidemarkImportChat *chat,
                           TidemarkImportRoles *roles,
                           TidemarkConnection *connection,
                           GError **error)
{
  g_autoptr (TidemarkImportMatch) self = g_new0 (TidemarkImportMatch, 1);
  Matching matching = { .chat = chat, .result = self };
  gboolean ok = TRUE;

  self->decisions = g_array_new (FALSE, TRUE, 1);
  self->updates = g_array_new (FALSE, FALSE, sizeof (TidemarkMatchUpdate));
  g_array_set_clear_func (self->updates, update_clear);
  g_array_set_size (self->decisions, chat->records->len);

  for (guint i = 0; i < chat->records->len; i++)
    {
      const TidemarkImportRecord *record = &g_array_index (chat->records, TidemarkImportRecord, i);

      if (tidemark_import_roles_get (roles, record->author) != TIDEMARK_IMPORT_ROLE_IGNORED)
        g_array_index (self->decisions, guint8, i) = TIDEMARK_MATCH_NEW;
    }

  if (connection == NULL || roles->person == NULL || roles->person_is_new)
    return g_steal_pointer (&self);

  matching.incoming = g_array_new (FALSE, FALSE, sizeof (Incoming));
  matching.group = g_array_new (FALSE, FALSE, sizeof (Stored));
  collect_incoming (&matching, roles);
  ok = compare_with_journal (&matching, roles->person->id, connection, error);
  g_array_unref (matching.incoming);
  g_array_unref (matching.group);

  return ok ? g_steal_pointer (&self) : NULL;
}
