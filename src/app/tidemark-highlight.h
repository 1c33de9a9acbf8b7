/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "tidemark-entry.h"

G_BEGIN_DECLS

/* Where the words of a search stand in a text. Words match as the journal's index matches them:
 * from the beginning of a word, whatever the case and the accents. */
PangoAttrList *tidemark_highlight (const char *text, const char *words);
char *tidemark_highlight_excerpt (const char *text, const char *words);
char *
tidemark_highlight_subtitle (const TidemarkEntry *entry, const char *alias, const char *words);

G_END_DECLS
