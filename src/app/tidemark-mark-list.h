/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-vocabulary.h"

G_BEGIN_DECLS

/**
 * TidemarkMarkList:
 *
 * All marks to choose from, with a search.
 *
 * GObject signal "changed": another choice.
 */
#define TIDEMARK_TYPE_MARK_LIST (tidemark_mark_list_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMarkList, tidemark_mark_list, TIDEMARK, MARK_LIST, AdwBin)

TidemarkMarkSet tidemark_mark_list_get_marks (TidemarkMarkList *self);
void tidemark_mark_list_set_marks (TidemarkMarkList *self, TidemarkMarkSet marks);

G_END_DECLS
