/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkEvidence:
 * @day: which
 * @entries: (element-type TidemarkEntry): of that day, without messages
 * @n_mine: how many messages are mine
 * @n_theirs: how many are theirs
 *
 * What a day of a chart rests on. Never changed once it is made; any thread.
 */
typedef struct
{
  int day;
  GPtrArray *entries;
  int n_mine;
  int n_theirs;
} TidemarkEvidence;

TidemarkEvidence *tidemark_evidence_new (int day);
TidemarkEvidence *tidemark_evidence_load (TidemarkConnection *connection,
                                          const char *person_id,
                                          int day,
                                          GError **error);
void tidemark_evidence_free (TidemarkEvidence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkEvidence, tidemark_evidence_free)

G_END_DECLS
