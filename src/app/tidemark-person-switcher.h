/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-person.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkPersonSwitcher:
 *
 * A button with the alias of whom the window shows, and a menu of the others; there only where
 * there is somebody to switch to. Archived and sealed people are not in it.
 *
 * Property "store" (TidemarkStore, nullable): the journal.
 * Property "person" (TidemarkPerson, nullable): whom the window shows.
 * Property "title": the alias, or "" where there is nobody else.
 */
#define TIDEMARK_TYPE_PERSON_SWITCHER (tidemark_person_switcher_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkPersonSwitcher,
                      tidemark_person_switcher,
                      TIDEMARK,
                      PERSON_SWITCHER,
                      AdwBin)

GMenuModel *tidemark_person_switcher_get_choices (TidemarkPersonSwitcher *self);
void tidemark_person_switcher_step (TidemarkPersonSwitcher *self, int by);

G_END_DECLS
