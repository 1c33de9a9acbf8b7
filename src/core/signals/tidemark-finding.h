/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-span.h"
#include "tidemark-statistics.h"

G_BEGIN_DECLS

/**
 * TidemarkFinding:
 * @available: whether there was enough to tell
 * @need: (nullable): what is missing, such as "4 of 12 rated days"
 * @tested: whether the two probabilities mean something; a fact has none
 * @p_worse: error probability of saying "further away", before control of false discoveries
 * @p_better: of saying the opposite
 * @e: evidence, −1 to 1; of a test only after control of false discoveries
 * @names: (element-type utf8): of the values, in their order
 * @values: (element-type GVariant): as many
 * @n_left_out: stretches left out of what was looked at
 * @n_messages: imported messages that it rests on
 * @entries_for: (element-type utf8): ids of what speaks for it, oldest first
 * @entries_against: (element-type utf8): ids of what speaks against it, oldest first
 *
 * What one signal has to say about a span. Not changed once it is handed on.
 */
typedef struct
{
  gboolean available;
  char *need;
  gboolean tested;
  double p_worse;
  double p_better;
  double e;
  int n_left_out;
  int n_messages;
  GPtrArray *names;
  GPtrArray *values;
  GPtrArray *entries_for;
  GPtrArray *entries_against;

  /* Of the entries, while they are collected. */
  GHashTable *known_for;
  GHashTable *known_against;
} TidemarkFinding;

TidemarkFinding *tidemark_finding_new_missing (char *need);
TidemarkFinding *tidemark_finding_new_tested (TidemarkTest test);
TidemarkFinding *tidemark_finding_new_fact (double e);
TidemarkFinding *tidemark_finding_ref (TidemarkFinding *self);
void tidemark_finding_unref (TidemarkFinding *self);

void tidemark_finding_set (TidemarkFinding *self, const char *name, GVariant *value);
void tidemark_finding_set_number (TidemarkFinding *self, const char *name, double value);
void tidemark_finding_set_count (TidemarkFinding *self, const char *name, int value);
void tidemark_finding_set_pair (TidemarkFinding *self, const char *name, int k, int n);

GVariant *tidemark_finding_get (const TidemarkFinding *self, const char *name);
double tidemark_finding_get_number (const TidemarkFinding *self, const char *name);
int tidemark_finding_get_count (const TidemarkFinding *self, const char *name);
void tidemark_finding_get_pair (const TidemarkFinding *self, const char *name, int *k, int *n);

void tidemark_finding_add_for (TidemarkFinding *self, const TidemarkSpan *span, guint entry);
void tidemark_finding_add_against (TidemarkFinding *self, const TidemarkSpan *span, guint entry);

void tidemark_finding_take_sides (TidemarkFinding *self,
                                  const GPtrArray *entries_for,
                                  const GPtrArray *entries_against);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkFinding, tidemark_finding_unref)

G_END_DECLS
