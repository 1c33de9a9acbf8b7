/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"
#include "tidemark-instant.h"

G_BEGIN_DECLS

/* The last look and the one before it; what is older is of no use. */
#define TIDEMARK_MAX_LOOKS 2

/**
 * TidemarkStoredLook:
 * @at: up to when the log was read
 * @log_revision: of the journal then
 * @result: what came out, an object
 */
typedef struct
{
  TidemarkInstant at;
  gint64 log_revision;
  char *result;
} TidemarkStoredLook;

void tidemark_stored_look_free (TidemarkStoredLook *self);

GPtrArray *
tidemark_journal_list_looks (TidemarkConnection *connection, const char *person_id, GError **error);
gboolean tidemark_journal_add_look (TidemarkConnection *connection,
                                    const char *person_id,
                                    const TidemarkStoredLook *look,
                                    GError **error);
gboolean tidemark_journal_count_since (TidemarkConnection *connection,
                                       const char *person_id,
                                       gint64 log_revision,
                                       int *out_entries,
                                       int *out_messages,
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkStoredLook, tidemark_stored_look_free)

G_END_DECLS
