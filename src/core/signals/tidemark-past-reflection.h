/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-reflection-words.h"

G_BEGIN_DECLS

/**
 * TidemarkPastReflection:
 * @at: up to when the log was read
 * @state: the first thing that was said
 * @flags: bits of TidemarkFlag
 * @n_entries: how much was read
 * @groups: (element-type utf8 TidemarkGroup): how each signal was listed, by its id
 *
 * What a reflection came to, in as much as the next one is compared with it. Not changed once it is
 * handed on.
 */
typedef struct
{
  TidemarkInstant at;
  TidemarkState state;
  guint flags;
  int n_entries;
  GHashTable *groups;
} TidemarkPastReflection;

TidemarkPastReflection *tidemark_past_reflection_new (const TidemarkReflection *reflection);
TidemarkPastReflection *tidemark_past_reflection_parse (const char *json, TidemarkInstant at);
void tidemark_past_reflection_free (TidemarkPastReflection *self);

char *tidemark_past_reflection_to_json (const TidemarkPastReflection *self);

GPtrArray *tidemark_past_reflection_list_changes (const TidemarkPastReflection *self,
                                                  const TidemarkReflection *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkPastReflection, tidemark_past_reflection_free)

G_END_DECLS
