/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-import-chat.h"

G_BEGIN_DECLS

/**
 * TidemarkImportRoles:
 * @roles: one for each author of the chat
 * @person: (nullable): whom the chat is with, as far as that is decided
 * @person_is_new: the journal does not have them yet
 *
 * Who is who in a chat.
 */
typedef struct
{
  GArray *roles; /* of TidemarkImportRole */
  TidemarkPerson *person;
  gboolean person_is_new;
} TidemarkImportRoles;

TidemarkImportRoles *tidemark_import_roles_decide (TidemarkImportChat *chat,
                                                   TidemarkConnection *connection,
                                                   const TidemarkImportOptions *options,
                                                   const char *place,
                                                   TidemarkImportReport *report,
                                                   GError **error);
gboolean tidemark_import_roles_remember (TidemarkImportRoles *self,
                                         TidemarkImportChat *chat,
                                         TidemarkConnection *connection,
                                         GError **error);
TidemarkImportRole tidemark_import_roles_get (TidemarkImportRoles *self, guint author);
void tidemark_import_roles_free (TidemarkImportRoles *self);

char *tidemark_import_make_alias (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkImportRoles, tidemark_import_roles_free)

G_END_DECLS
