/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-page.h"

G_BEGIN_DECLS

#define TIDEMARK_TYPE_JOURNAL_PAGE (tidemark_journal_page_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkJournalPage,
                      tidemark_journal_page,
                      TIDEMARK,
                      JOURNAL_PAGE,
                      TidemarkPage)

void tidemark_journal_page_show_entry (TidemarkJournalPage *self, const char *id);

G_END_DECLS
