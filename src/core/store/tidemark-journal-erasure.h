/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkErasure:
 * @TIDEMARK_ERASURE_NONE: nobody is being erased
 * @TIDEMARK_ERASURE_ASKED: it was asked for, and all is still there
 * @TIDEMARK_ERASURE_SCRUBBING: nothing of the person is in the journal any more; what the file
 *   still has of it is not overwritten yet, and copies beside it are there
 *
 * How far the erasing of a person has come. The journal itself remembers it, so that whoever opens
 * it next finishes what was cut off.
 */
typedef enum
{
  TIDEMARK_ERASURE_NONE,
  TIDEMARK_ERASURE_ASKED,
  TIDEMARK_ERASURE_SCRUBBING,
} TidemarkErasure;

/**
 * TidemarkErasureCounts:
 * @n_entries: about the person, without messages
 * @n_messages: with them
 * @n_imports: of theirs
 * @n_exclusions: left-out stretches
 * @n_copies: of the whole journal, that the program keeps
 * @n_private: notes and friend time that are about nobody, and stay
 *
 * What erasing somebody would take, and what not.
 */
typedef struct
{
  guint n_entries;
  guint n_messages;
  guint n_imports;
  guint n_exclusions;
  guint n_copies;
  guint n_private;
} TidemarkErasureCounts;

gboolean tidemark_journal_count_erasure (TidemarkConnection *connection,
                                         const char *person_id,
                                         TidemarkErasureCounts *out_counts,
                                         GError **error);

/* Hears on the thread of the connection of the stage that begins; NONE once all is done. */
typedef void (*TidemarkErasureFunc) (TidemarkErasure stage, gpointer data);

gboolean tidemark_journal_ask_erasure (TidemarkConnection *connection,
                                       const char *person_id,
                                       GError **error);
gboolean tidemark_journal_get_erasure (TidemarkConnection *connection,
                                       TidemarkErasure *out_stage,
                                       char **out_person_id,
                                       GError **error);
gboolean tidemark_journal_erase_person (TidemarkConnection *connection,
                                        const char *person_id,
                                        TidemarkErasureFunc func,
                                        gpointer data,
                                        GError **error);
gboolean tidemark_journal_take_out_erased (TidemarkConnection *connection, GError **error);
gboolean tidemark_journal_finish_erasure (TidemarkConnection *connection,
                                          TidemarkErasureFunc func,
                                          gpointer data,
                                          GError **error);

G_END_DECLS
