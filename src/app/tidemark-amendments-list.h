/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkAmendmentsList:
 *
 * The earlier wordings of an entry, folded into one row, each with the time at which it was
 * replaced. Not to be seen where there are none.
 */
#define TIDEMARK_TYPE_AMENDMENTS_LIST (tidemark_amendments_list_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkAmendmentsList,
                      tidemark_amendments_list,
                      TIDEMARK,
                      AMENDMENTS_LIST,
                      AdwBin)

void tidemark_amendments_list_show (TidemarkAmendmentsList *self, GPtrArray *amendments);
void tidemark_amendments_list_show_error (TidemarkAmendmentsList *self, const GError *error);

G_END_DECLS
