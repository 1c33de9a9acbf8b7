/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-measures.h"
#include "tidemark-shape.h"
#include "tidemark-statistics.h"

G_BEGIN_DECLS

/**
 * TidemarkOnset:
 * @need: (nullable): what is missing; then nothing else is set
 * @shape: of the rated days of 112
 * @test: whether distance rose, after "held"
 * @held: whether the last ratings are still higher than those before
 * @clear: whether there is a day when distance began to rise that other signals can look at
 * @day: that day, TIDEMARK_DAY_NONE where the shape has none
 * @from_day: the first day on which it may well have begun: the one after the last rating before
 * @to_day: the last such day
 * @usual: what was usual before, or over all where it has none
 * @n: rated days
 *
 * When distance changed.
 */
typedef struct
{
  char *need;
  TidemarkShape shape;
  TidemarkTest test;
  gboolean held;
  gboolean clear;
  int day;
  int from_day;
  int to_day;
  double usual;
  int n;
} TidemarkOnset;

TidemarkOnset *tidemark_onset_find (const TidemarkSpan *span);
void tidemark_onset_free (TidemarkOnset *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkOnset, tidemark_onset_free)

G_END_DECLS
