/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-reflect-result.h"

G_BEGIN_DECLS

/**
 * TidemarkMySideSummary:
 *
 * One's own side in a few lines: the next step and, where there is room, what I want, waiting,
 * needs, my reaction and my people.
 *
 * Property "brief": the next step alone.
 */
#define TIDEMARK_TYPE_MY_SIDE_SUMMARY (tidemark_my_side_summary_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMySideSummary,
                      tidemark_my_side_summary,
                      TIDEMARK,
                      MY_SIDE_SUMMARY,
                      AdwBin)

void
tidemark_my_side_summary_show (TidemarkMySideSummary *self, const TidemarkReflectResult *result);
char *tidemark_my_side_summary_say (TidemarkMySideSummary *self);

G_END_DECLS
