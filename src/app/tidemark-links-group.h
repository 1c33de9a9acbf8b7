/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkLinksGroup:
 *
 * What goes with an entry, each a row that leads there. Not to be seen where there is nothing.
 */
#define TIDEMARK_TYPE_LINKS_GROUP (tidemark_links_group_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLinksGroup,
                      tidemark_links_group,
                      TIDEMARK,
                      LINKS_GROUP,
                      AdwPreferencesGroup)

void tidemark_links_group_show (TidemarkLinksGroup *self, GPtrArray *links, const char *alias);

GtkWidget *tidemark_link_row_new (TidemarkEntry *entry, const char *alias);

G_END_DECLS
