/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkFact:
 * @title: what it is about: "Planned by"
 * @value: what was said: "N."
 * @is_quoted: whether that is in somebody's own words
 * @distance: how distant they felt, where that is the fact; else TIDEMARK_UNSAID
 *
 * One thing that an entry says beside its note.
 */
typedef struct
{
  const char *title;
  char *value;
  gboolean is_quoted;
  int distance;
} TidemarkFact;

GArray *tidemark_entry_facts_list (const TidemarkEntry *entry, const char *alias, int today);

G_END_DECLS
