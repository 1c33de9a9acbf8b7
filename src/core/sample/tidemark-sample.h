/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkSample:
 * @TIDEMARK_SAMPLE_WITHDRAWAL: somebody moves away after three near months; promises break
 * @TIDEMARK_SAMPLE_HEALTHY: ordinary months, with days apart and days near
 */
typedef enum
{
  TIDEMARK_SAMPLE_WITHDRAWAL,
  TIDEMARK_SAMPLE_HEALTHY,
  TIDEMARK_N_SAMPLES,
} TidemarkSample;

const char *tidemark_sample_name (TidemarkSample sample);
GBytes *tidemark_sample_to_file (TidemarkSample sample, TidemarkInstant now);
gboolean tidemark_sample_put (TidemarkConnection *connection,
                              TidemarkSample sample,
                              TidemarkInstant now,
                              GError **error);

G_END_DECLS
