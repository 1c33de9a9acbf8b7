/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkFacetChip:
 *
 * One way to narrow a list: opens its choices, says what was chosen, and takes it off again.
 *
 * Property "title": what it narrows by, such as "Kinds".
 * Property "value" (nullable): what was chosen, in its place; %NULL for nothing.
 * Property "popover": the choices.
 * GObject signal "cleared": take the choice off.
 */
#define TIDEMARK_TYPE_FACET_CHIP (tidemark_facet_chip_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkFacetChip, tidemark_facet_chip, TIDEMARK, FACET_CHIP, AdwBin)

const char *tidemark_facet_chip_get_value (TidemarkFacetChip *self);
void tidemark_facet_chip_set_value (TidemarkFacetChip *self, const char *value);

G_END_DECLS
