/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-merge.h"

#include <glib/gi18n-lib.h>

#include "tidemark-journal-json.h"
#include "tidemark-journal-known.h"
#include "tidemark-journal.h"

struct _TidemarkJournalMerge
{
  TidemarkConnection *connection; /* (nullable) */
  gboolean stores;
  TidemarkImportReport *report;

  GPtrArray *people;
  GPtrArray *imports;
  GHashTable *person_ids; /* those that can be named: id → id */
  GHashTable *import_ids;
  guint n_updated;

  GHashTable *counts; /* id of a person → TidemarkImportPerson of the report */
  TidemarkImportPerson *me;
};

/**
 * tidemark_journal_merge_new:
 * @connection: (nullable): without one everything is new
 * @stores: whether anything is stored, or only counted
 * @report: (transfer none): counted into
 *
 * Returns: (transfer full): a merge that has met nothing yet.
 */
TidemarkJournalMerge *
tidemark_journal_merge_new (TidemarkConnection *connection,
                            gboolean stores,
                            TidemarkImportReport *report)
{
  TidemarkJournalMerge *self = g_new0 (TidemarkJournalMerge, 1);

  self->connection = connection;
  self->stores = stores && connection != NULL;
  self->report = report;
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_person_unref);
  self->imports = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_import_unref);
  self->person_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->import_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
tidemark_journal_merge_free (TidemarkJournalMerge *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->imports);
  g_hash_table_unref (self->person_ids);
  g_hash_table_unref (self->import_ids);
  g_hash_table_unref (self->counts);
  g_free (self);
}

static gboolean
fail (const char *member, const char *why, GError **error)
{
  g_set_error (error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_VALUE, "%s: %s", member, why);
  return FALSE;
}

/**
 * tidemark_journal_merge_collect:
 *
 * A TidemarkJournalItemFunc for people and imports: keeps them, so that entries can name them.
 */
gboolean
tidemark_journal_merge_collect (TidemarkJournalList list,
                                gpointer item,
                                gpointer data,
                                GError **error)
{
  TidemarkJournalMerge *self = data;
  gboolean is_new;

  if (list == TIDEMARK_JOURNAL_PEOPLE)
    {
      TidemarkPerson *person = item;

      g_ptr_array_add (self->people, tidemark_person_ref (person));
      is_new = g_hash_table_add (self->person_ids, g_strdup (person->id));
    }
  else
    {
      TidemarkImport *import = item;

      g_ptr_array_add (self->imports, tidemark_import_ref (import));
      is_new = g_hash_table_add (self->import_ids, g_strdup (import->id));
    }

  return is_new || fail ("id", _ ("is there twice"), error);
}

/* Whether the journal has the thing, and since when as it is. */
static gboolean
look_up (TidemarkJournalMerge *self,
         TidemarkJournalTable table,
         const char *id,
         gboolean *out_known,
         gint64 *out_changed_at_ms,
         GError **error)
{
  *out_known = FALSE;
  return self->connection == NULL ||
         tidemark_journal_find_known (self->connection, table, id, out_known, out_changed_at_ms,
                                      error);
}

/* @ids remembers what the journal has beside what the file has. */
static gboolean
check_reference (TidemarkJournalMerge *self,
                 GHashTable *ids,
                 TidemarkJournalTable table,
                 const char *member,
                 const char *id,
                 GError **error)
{
  gboolean known;
  gint64 changed_at_ms;

  if (id == NULL || g_hash_table_contains (ids, id))
    return TRUE;
  if (!look_up (self, table, id, &known, &changed_at_ms, error))
    return FALSE;
  if (!known)
    return fail (member, _ ("neither the file nor the journal has this id"), error);

  g_hash_table_add (ids, g_strdup (id));
  return TRUE;
}

static gboolean
check_person (TidemarkJournalMerge *self, const char *id, GError **error)
{
  return check_reference (self, self->person_ids, TIDEMARK_JOURNAL_TABLE_PERSON, "person", id,
                          error);
}

static gboolean
put_person (TidemarkJournalMerge *self, const TidemarkPerson *person, GError **error)
{
  gint64 changed_at_ms;
  gboolean known;

  if (!look_up (self, TIDEMARK_JOURNAL_TABLE_PERSON, person->id, &known, &changed_at_ms, error))
    return FALSE;

  return (known && person->changed_at_ms <= changed_at_ms) ||
         tidemark_journal_put_person (self->connection, person, error);
}

static gboolean
put_import (TidemarkJournalMerge *self, const TidemarkImport *import, GError **error)
{
  gint64 changed_at_ms;
  gboolean known;

  if (!look_up (self, TIDEMARK_JOURNAL_TABLE_IMPORT, import->id, &known, &changed_at_ms, error))
    return FALSE;

  return known || tidemark_journal_put_import (self->connection, import, error);
}

/* What the file knows of a member that both have is newer. */
static gboolean
put_extra (TidemarkJournalMerge *self, const char *extra_json, GError **error)
{
  g_autofree char *old_json = NULL;
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (TidemarkJsonWriter) writer = tidemark_json_writer_new (json);
  GError *local = NULL;

  if (extra_json == NULL)
    return TRUE;

  old_json =
      tidemark_journal_get_setting (self->connection, TIDEMARK_JOURNAL_EXTRA_SETTING, &local);
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }

  tidemark_json_writer_begin_object (writer, TIDEMARK_JSON_INLINE);
  if (!tidemark_json_writer_members_of (writer, extra_json, error) ||
      !tidemark_json_writer_members_of (writer, old_json, error))
    return FALSE;
  tidemark_json_writer_end (writer);

  return tidemark_journal_set_setting (self->connection, TIDEMARK_JOURNAL_EXTRA_SETTING, json->str,
                                       error);
}

/* Imports are checked only here because the people that they name may stand behind them. */
static gboolean
check_imports (TidemarkJournalMerge *self, GError **error)
{
  for (guint i = 0; i < self->imports->len; i++)
    {
      TidemarkImport *import = self->imports->pdata[i];
      GError *local = NULL;

      if (!check_person (self, import->person_id, &local))
        {
          if (local->domain == TIDEMARK_JSON_ERROR)
            tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_DAMAGED, NULL, 0, 0, 0,
                                       "imports[%u].%s", i, local->message);
          else
            g_propagate_error (error, g_error_copy (local));
          g_error_free (local);
          return FALSE;
        }

      for (guint k = 0; k < import->holes->len; k++)
        {
          TidemarkHole *hole = import->holes->pdata[k];

          if (tidemark_instant_is_set (hole->from) && tidemark_instant_is_set (hole->to))
            g_ptr_array_add (self->report->holes, tidemark_hole_copy (hole));
        }
    }

  return TRUE;
}

/**
 * tidemark_journal_merge_put_collected:
 * @extra_json: (nullable): members of the file that this version does not know
 *
 * Checks and stores what was collected.
 *
 * Returns: %FALSE with TIDEMARK_IMPORT_ERROR or TIDEMARK_STORE_ERROR
 */
gboolean
tidemark_journal_merge_put_collected (TidemarkJournalMerge *self,
                                      const char *extra_json,
                                      GError **error)
{
  if (!check_imports (self, error))
    return FALSE;
  if (!self->stores)
    return TRUE;

  for (guint i = 0; i < self->people->len; i++)
    if (!put_person (self, self->people->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < self->imports->len; i++)
    if (!put_import (self, self->imports->pdata[i], error))
      return FALSE;

  return put_extra (self, extra_json, error);
}

static gboolean
put_exclusion (TidemarkJournalMerge *self, const TidemarkExclusion *exclusion, GError **error)
{
  gint64 changed_at_ms;
  gboolean known;

  if (!check_person (self, exclusion->person_id, error) ||
      !look_up (self, TIDEMARK_JOURNAL_TABLE_EXCLUSION, exclusion->id, &known, &changed_at_ms,
                error))
    return FALSE;

  return !self->stores || (known && exclusion->changed_at_ms <= changed_at_ms) ||
         tidemark_journal_put_exclusion (self->connection, exclusion, error);
}

/* Where there is only one person, there is nobody else that it could be about. */
static gboolean
settle_person (TidemarkJournalMerge *self, TidemarkEntry *entry, GError **error)
{
  if (entry->person_id != NULL)
    return check_person (self, entry->person_id, error);
  if (!tidemark_kind_is_about_person (entry->kind))
    return TRUE;
  if (self->people->len != 1)
    return fail ("person", _ ("is missing, and it is not the only person of the file"), error);

  entry->person_id = g_strdup (((TidemarkPerson *) self->people->pdata[0])->id);
  return TRUE;
}

static TidemarkImportPerson *
find_counts (TidemarkJournalMerge *self, const char *id)
{
  TidemarkImportPerson *counts = g_hash_table_lookup (self->counts, id);
  const char *name = id;

  if (counts != NULL)
    return counts;

  for (guint i = 0; i < self->people->len; i++)
    {
      TidemarkPerson *person = self->people->pdata[i];

      if (g_str_equal (person->id, id))
        name = person->alias;
    }

  counts = tidemark_import_report_add_person (self->report, name);
  counts->role = TIDEMARK_IMPORT_ROLE_THEM;
  g_hash_table_insert (self->counts, g_strdup (id), counts);
  return counts;
}

static TidemarkImportPerson *
find_counts_by (TidemarkJournalMerge *self, const TidemarkEntry *entry)
{
  if (entry->by == TIDEMARK_WHO_THEM && entry->person_id != NULL)
    return find_counts (self, entry->person_id);
  if (entry->by != TIDEMARK_WHO_ME)
    return NULL;

  if (self->me == NULL)
    {
      self->me = tidemark_import_report_add_person (self->report, "me");
      self->me->role = TIDEMARK_IMPORT_ROLE_ME;
    }
  return self->me;
}

static void
count_message (TidemarkImportPerson *counts, TidemarkMessageType type)
{
  counts->messages++;
  switch (type)
    {
    case TIDEMARK_MESSAGE_TEXT:
      counts->text++;
      break;
    case TIDEMARK_MESSAGE_MEDIA:
    case TIDEMARK_MESSAGE_STICKER:
    case TIDEMARK_MESSAGE_CONTACT:
      counts->media++;
      break;
    case TIDEMARK_MESSAGE_LOCATION:
      counts->location++;
      break;
    case TIDEMARK_MESSAGE_DELETED:
      counts->deleted++;
      break;
    case TIDEMARK_MESSAGE_POLL:
    case TIDEMARK_MESSAGE_OMITTED:
    default:
      break;
    }
}

static void
count (TidemarkJournalMerge *self, const TidemarkEntry *entry, gboolean is_new)
{
  gboolean is_call = entry->kind == TIDEMARK_KIND_CALL;
  TidemarkImportPerson *counts = NULL;

  tidemark_import_report_count (self->report, entry->at, is_new);
  if (is_call || entry->kind == TIDEMARK_KIND_MESSAGE)
    counts = find_counts_by (self, entry);

  if (counts != NULL && is_call)
    counts->calls++;
  else if (counts != NULL)
    count_message (counts, entry->type);
  if (is_call && is_new)
    self->report->n_new_calls++;
  if (is_call && entry->answered == TIDEMARK_ANSWER_YES)
    self->report->calls_answered++;
  else if (is_call && entry->answered == TIDEMARK_ANSWER_NO)
    self->report->calls_missed++;
}

static gboolean
put_entry (TidemarkJournalMerge *self, TidemarkEntry *entry, GError **error)
{
  gint64 changed_at_ms = 0;
  gboolean known, newer;

  if (!settle_person (self, entry, error) ||
      !check_reference (self, self->import_ids, TIDEMARK_JOURNAL_TABLE_IMPORT, "import",
                        entry->import_id, error) ||
      !look_up (self, TIDEMARK_JOURNAL_TABLE_ENTRY, entry->id, &known, &changed_at_ms, error))
    return FALSE;

  newer = known && entry->changed_at_ms > changed_at_ms;
  if (self->stores && newer && !tidemark_journal_put_entry (self->connection, entry, error))
    return FALSE;
  if (self->stores && !known && !tidemark_journal_add_entry (self->connection, entry, error))
    return FALSE;

  if (newer)
    self->n_updated++;
  count (self, entry, !known);
  return TRUE;
}

/**
 * tidemark_journal_merge_put:
 *
 * A TidemarkJournalItemFunc for exclusions and entries: checks, compares, stores and counts.
 */
gboolean
tidemark_journal_merge_put (TidemarkJournalList list, gpointer item, gpointer data, GError **error)
{
  return list == TIDEMARK_JOURNAL_EXCLUSIONS ? put_exclusion (data, item, error)
                                             : put_entry (data, item, error);
}

/**
 * tidemark_journal_merge_finish:
 *
 * Says in the report what its numbers do not.
 */
void
tidemark_journal_merge_finish (TidemarkJournalMerge *self)
{
  g_autofree char *warning = NULL;

  self->report->stored = self->stores;
  if (self->n_updated == 0)
    return;

  warning = g_strdup_printf (
      self->stores ? ngettext ("%u entry was newer and updated.",
                               "%u entries were newer and updated.", self->n_updated)
                   : ngettext ("%u entry is newer and would be updated.",
                               "%u entries are newer and would be updated.", self->n_updated),
      self->n_updated);
  tidemark_import_report_add_warning (self->report, warning);
}
