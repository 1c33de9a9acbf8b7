/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/* Of more entries than this only the first ones are listed, and the others counted. */
#define TIDEMARK_EVIDENCE_MAX_ENTRIES 200

typedef struct
{
  int from_day;
  int to_day;
} TidemarkEvidenceDays;

/**
 * TidemarkEvidenceQuestion:
 * @title: (nullable): what it is about; the days where there is none
 * @from_day: first day
 * @to_day: last day
 * @more_days: (nullable) (element-type TidemarkEvidenceDays): other days that are asked for as well
 * @entry_ids: (nullable) (element-type utf8): these entries instead of all that the days hold
 * @n_mine: how many messages of mine there are beside these entries
 * @n_theirs: how many of theirs
 *
 * Which entries lie behind a mark of a chart.
 */
typedef struct
{
  char *title;
  int from_day;
  int to_day;
  GArray *more_days;
  GPtrArray *entry_ids;
  int n_mine;
  int n_theirs;
} TidemarkEvidenceQuestion;

TidemarkEvidenceQuestion *tidemark_evidence_question_new (int from_day, int to_day);
void tidemark_evidence_question_set_title (TidemarkEvidenceQuestion *self, const char *title);
void tidemark_evidence_question_add_days (TidemarkEvidenceQuestion *self, int from_day, int to_day);
void tidemark_evidence_question_add_entry (TidemarkEvidenceQuestion *self, const char *entry_id);
void
tidemark_evidence_question_set_messages (TidemarkEvidenceQuestion *self, int n_mine, int n_theirs);
void tidemark_evidence_question_free (TidemarkEvidenceQuestion *self);

/**
 * TidemarkEvidence:
 * @title: (nullable): as asked
 * @from_day: first day
 * @to_day: last day
 * @entries: (element-type TidemarkEntry): those asked for, without messages
 * @n_more: entries that are not in @entries
 * @n_mine: how many messages are mine
 * @n_theirs: how many are theirs
 *
 * What a mark of a chart rests on. Never changed once it is made; any thread.
 */
typedef struct
{
  char *title;
  int from_day;
  int to_day;
  GPtrArray *entries;
  int n_more;
  int n_mine;
  int n_theirs;
} TidemarkEvidence;

TidemarkEvidence *tidemark_evidence_load (TidemarkConnection *connection,
                                          const char *person_id,
                                          const TidemarkEvidenceQuestion *question,
                                          GError **error);
void tidemark_evidence_free (TidemarkEvidence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkEvidence, tidemark_evidence_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkEvidenceQuestion, tidemark_evidence_question_free)

G_END_DECLS
