/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/* What is in a journal: the queries, each inside the caller's transaction where it writes.
 * "Put" stores what is new and replaces what has the same id. The put of an imported journal file
 * that keeps the newer of two is the caller's choice by changed_at_ms. */

/* People. The current one is whom the window shows. */
gboolean tidemark_journal_put_person (TidemarkConnection *connection,
                                      const TidemarkPerson *person,
                                      GError **error);
TidemarkPerson *
tidemark_journal_get_person (TidemarkConnection *connection, const char *id, GError **error);
gboolean
tidemark_journal_remove_person (TidemarkConnection *connection, const char *id, GError **error);
GPtrArray *tidemark_journal_list_people (TidemarkConnection *connection, GError **error);
GPtrArray *tidemark_journal_list_open_people (TidemarkConnection *connection, GError **error);
TidemarkPerson *
tidemark_journal_get_current_person (TidemarkConnection *connection,
                                     GError **error); /* (nullable) without error: nobody yet */
gboolean tidemark_journal_set_current_person (TidemarkConnection *connection,
                                              const char *id,
                                              GError **error);

gboolean
tidemark_journal_count_sealed (TidemarkConnection *connection, guint *out_count, GError **error);
gboolean tidemark_journal_check_open (TidemarkConnection *connection,
                                      const TidemarkPerson *person,
                                      GError **error);

/* Entries of every kind, messages among them (they live in a table of their own). */
gboolean tidemark_journal_put_entry (TidemarkConnection *connection,
                                     const TidemarkEntry *entry,
                                     GError **error);
gboolean tidemark_journal_add_entry (TidemarkConnection *connection,
                                     const TidemarkEntry *entry,
                                     GError **error);
TidemarkEntry *
tidemark_journal_get_entry (TidemarkConnection *connection, const char *id, GError **error);

typedef gboolean (*TidemarkEntryFunc) (TidemarkEntry *entry, gpointer data, GError **error);

/* Every entry in the order of (at, id), streamed; deleted ones too where asked. @person_id NULL is
 * everybody; the days are inclusive, or TIDEMARK_DAY_NONE. @func returning FALSE ends it. */
gboolean tidemark_journal_foreach_entry (TidemarkConnection *connection,
                                         const char *person_id,
                                         int from_day,
                                         int to_day,
                                         gboolean with_deleted,
                                         TidemarkEntryFunc func,
                                         gpointer data,
                                         GError **error);

gboolean tidemark_journal_foreach_open_entry (TidemarkConnection *connection,
                                              int from_day,
                                              int to_day,
                                              gboolean with_deleted,
                                              TidemarkEntryFunc func,
                                              gpointer data,
                                              GError **error);

gboolean tidemark_journal_put_exclusion (TidemarkConnection *connection,
                                         const TidemarkExclusion *exclusion,
                                         GError **error);
GPtrArray *tidemark_journal_list_exclusions (TidemarkConnection *connection,
                                             const char *person_id,
                                             GError **error);

gboolean tidemark_journal_put_import (TidemarkConnection *connection,
                                      const TidemarkImport *import,
                                      GError **error);
GPtrArray *tidemark_journal_list_imports (TidemarkConnection *connection,
                                          const char *person_id,
                                          GError **error);

/* Small settings that belong to the journal, not to the desktop: when a day begins, the mapping of
 * authors of the last import, unknown members of an imported file. */
char *
tidemark_journal_get_setting (TidemarkConnection *connection, const char *key, GError **error);
gboolean tidemark_journal_set_setting (TidemarkConnection *connection,
                                       const char *key,
                                       const char *value,
                                       GError **error);
#define TIDEMARK_SETTING_DAY_START_HOUR "day-start-hour"
int tidemark_journal_get_day_start_hour (TidemarkConnection *connection);
int tidemark_journal_get_today (TidemarkConnection *connection);

/**
 * TidemarkAmendment:
 * @at_ms: when the wording was replaced
 * @note: what it was
 *
 * An earlier wording of a note.
 */
typedef struct
{
  gint64 at_ms;
  char *note;
} TidemarkAmendment;

void tidemark_amendment_free (TidemarkAmendment *self);
GPtrArray *tidemark_journal_list_amendments (TidemarkConnection *connection,
                                             const char *entry_id,
                                             GError **error);
gboolean tidemark_journal_forget_amendments (TidemarkConnection *connection,
                                             const char *entry_id,
                                             guint n_kept,
                                             GError **error);

/**
 * TidemarkDraft:
 * @slot: where it was being typed
 * @payload_json: what, as an object
 *
 * What was typed and not stored yet.
 */
typedef struct
{
  char *slot;
  char *payload_json;
} TidemarkDraft;

void tidemark_draft_free (TidemarkDraft *self);

/* What was typed and not stored yet, so that it outlives a lock and a crash. */
gboolean tidemark_journal_put_draft (TidemarkConnection *connection,
                                     const char *slot,
                                     const char *payload_json,
                                     GError **error);
char *tidemark_journal_get_draft (TidemarkConnection *connection, const char *slot, GError **error);
GPtrArray *
tidemark_journal_list_drafts (TidemarkConnection *connection, const char *prefix, GError **error);
gboolean
tidemark_journal_clear_draft (TidemarkConnection *connection, const char *slot, GError **error);

gboolean tidemark_journal_purge (TidemarkConnection *connection, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkAmendment, tidemark_amendment_free)

G_END_DECLS
