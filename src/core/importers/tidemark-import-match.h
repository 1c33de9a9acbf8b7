/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-import-chat.h"
#include "tidemark-import-roles.h"

G_BEGIN_DECLS

typedef enum
{
  TIDEMARK_MATCH_LEFT_OUT, /* of nobody who counts */
  TIDEMARK_MATCH_NEW,
  TIDEMARK_MATCH_KNOWN,
} TidemarkMatchDecision;

/**
 * TidemarkMatchUpdate:
 * @id: of the entry that is in the journal
 * @deleted: it was taken back since
 * @edited: its words were changed since
 *
 * A message that is known, and of which there is something new to tell.
 */
typedef struct
{
  char *id;
  gboolean deleted;
  gboolean edited;
} TidemarkMatchUpdate;

/**
 * TidemarkImportMatch:
 * @decisions: (element-type guint8): a TidemarkMatchDecision for each record, by its position
 * @updates: (element-type TidemarkMatchUpdate):
 *
 * Which records of a chat the journal has.
 */
typedef struct
{
  GArray *decisions;
  GArray *updates;
} TidemarkImportMatch;

TidemarkImportMatch *tidemark_import_match_new (TidemarkImportChat *chat,
                                                TidemarkImportRoles *roles,
                                                TidemarkConnection *connection,
                                                GError **error);
void tidemark_import_match_free (TidemarkImportMatch *self);
void tidemark_import_match_make_key (TidemarkImportRoles *roles,
                                     const TidemarkImportRecord *record,
                                     TidemarkImportKey *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkImportMatch, tidemark_import_match_free)

G_END_DECLS
