/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TIDEMARK_N_REASONS 17
#define TIDEMARK_MAX_WEIGHTS 9

typedef struct
{
  const char *signal;
  double weight;
} TidemarkWeight;

/**
 * TidemarkReasonInfo:
 * @id: the name in files
 * @title: for people, translatable
 * @weights: what speaks for it; a negative one only ever speaks against. Ends with a %NULL signal
 *
 * Something that the articles name as a reason. The weights are judgement, set from the articles;
 * they are not measured effects, and all reasons start equal because no honest base rate is known.
 */
typedef struct
{
  const char *id;
  const char *title;
  TidemarkWeight weights[TIDEMARK_MAX_WEIGHTS];
} TidemarkReasonInfo;

extern const TidemarkReasonInfo tidemark_reasons[TIDEMARK_N_REASONS];

double tidemark_reason_largest_weight (const char *signal);

G_END_DECLS
