/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-person.h"
#include "tidemark-recorder.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkPage:
 *
 * One of the four views. The window makes a page when it is first shown and keeps its properties
 * up to date.
 *
 * Property "store" (TidemarkStore, nullable): the open journal; %NULL while it opens.
 * Property "person" (TidemarkPerson, nullable): whom the window shows.
 * Property "recorder" (TidemarkRecorder, nullable): through which entries are stored, so that
 * they can be undone.
 * Property "bars-hidden": a collapsed split view shows its content, whose own header bar takes
 * over: the window then hides its bars.
 */
#define TIDEMARK_TYPE_PAGE (tidemark_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (TidemarkPage, tidemark_page, TIDEMARK, PAGE, AdwBin)

/**
 * TidemarkPageClass:
 * @load: the store or the person is another one: let go of the old and look again. Both may be
 *   %NULL. Not called while the page is disposed of.
 * @search: (nullable): show and focus the page's search; %NULL sends the search to the Journal
 */
struct _TidemarkPageClass
{
  AdwBinClass parent_class;

  void (*load) (TidemarkPage *self);
  void (*search) (TidemarkPage *self);
};

TidemarkStore *tidemark_page_get_store (TidemarkPage *self);
const TidemarkPerson *tidemark_page_get_person (TidemarkPage *self);
const char *tidemark_page_get_alias (TidemarkPage *self);
TidemarkRecorder *tidemark_page_get_recorder (TidemarkPage *self);

gboolean tidemark_page_get_bars_hidden (TidemarkPage *self);
void tidemark_page_set_bars_hidden (TidemarkPage *self, gboolean bars_hidden);

gboolean tidemark_page_search (TidemarkPage *self);

G_END_DECLS
