/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/**
 * SeedRow:
 * @article: slug
 * @item: id of what the article says
 * @reason: (nullable): that it explains
 * @signs_for: what in a log goes with it, with spaces between
 * @signs_against: what speaks against it, likewise
 * @advice: what it leads to, likewise
 *
 * One thing that the articles say, written down apart from the catalogue so that neither can lose
 * anything unnoticed.
 */
typedef struct
{
  const char *article;
  const char *item;
  const char *reason;
  const char *signs_for;
  const char *signs_against;
  const char *advice;
} SeedRow;

extern const SeedRow seed_rows[];
extern const int n_seed_rows;
