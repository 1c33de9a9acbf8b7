/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-person.h"

G_BEGIN_DECLS

/**
 * TidemarkSetAside:
 * @signal: id of the signal
 * @day: since when, or TIDEMARK_DAY_NONE where that is not known
 * @reason: (nullable): why, in my words
 *
 * A signal that I do not want to be told about this person.
 */
typedef struct
{
  char *signal;
  int day;
  char *reason;
} TidemarkSetAside;

void tidemark_set_aside_free (TidemarkSetAside *self);

GPtrArray *tidemark_set_asides_of (const TidemarkPerson *person);
void
tidemark_set_aside_add (TidemarkPerson *person, const char *signal, const char *reason, int today);
void tidemark_set_aside_remove (TidemarkPerson *person, const char *signal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSetAside, tidemark_set_aside_free)

G_END_DECLS
