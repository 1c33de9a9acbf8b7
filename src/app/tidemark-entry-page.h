/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-recorder.h"
#include "tidemark-timeline-item.h"
#include "tidemark-timeline-request.h"

G_BEGIN_DECLS

/**
 * TidemarkEntryPage:
 *
 * All that was said about one row of the timeline: an entry with its earlier wordings, or the
 * messages of a day. Follows the row for as long as it shows it.
 *
 * Actions: entry.edit, entry.delete, entry.hot (whether it was written while upset).
 *
 * Property "narrow": the page stands alone, so its header bar is the window's.
 */
#define TIDEMARK_TYPE_ENTRY_PAGE (tidemark_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkEntryPage,
                      tidemark_entry_page,
                      TIDEMARK,
                      ENTRY_PAGE,
                      AdwNavigationPage)

void tidemark_entry_page_set_journal (TidemarkEntryPage *self,
                                      TidemarkStore *store,
                                      TidemarkRecorder *recorder);
void tidemark_entry_page_set_alias (TidemarkEntryPage *self, const char *alias);
void tidemark_entry_page_show (TidemarkEntryPage *self,
                               TidemarkTimelineItem *item,
                               const TidemarkTimelineFilter *filter);

G_END_DECLS
