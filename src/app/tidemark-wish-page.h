/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkWishPage:
 *
 * One question with room for an answer in one's own words.
 *
 * GObject signal "answered" (const char *answer): it was left with other words than those that
 * were there; NULL where they were taken away. Without it nothing changed.
 * GObject signal "continued": on to the next one, after "answered".
 */
#define TIDEMARK_TYPE_WISH_PAGE (tidemark_wish_page_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkWishPage, tidemark_wish_page, TIDEMARK, WISH_PAGE, AdwNavigationPage)

void tidemark_wish_page_set_question (TidemarkWishPage *self,
                                      const char *question,
                                      const char *explanation);
void tidemark_wish_page_set_quote (TidemarkWishPage *self, const char *quote);
void tidemark_wish_page_set_earlier (TidemarkWishPage *self, const char *earlier);
void tidemark_wish_page_set_answer (TidemarkWishPage *self, const char *answer);
void tidemark_wish_page_store (TidemarkWishPage *self);

G_END_DECLS
