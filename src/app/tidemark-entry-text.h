/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry.h"

G_BEGIN_DECLS

/* An entry in words, for rows, pages and screen readers. */
char *tidemark_entry_text_title (const TidemarkEntry *entry, const char *alias);
char *tidemark_entry_text_subtitle (const TidemarkEntry *entry, const char *alias);
gboolean tidemark_entry_text_has_subtitle (const TidemarkEntry *entry);
char *tidemark_entry_text_sentence (const TidemarkEntry *entry, const char *alias);
const char *tidemark_entry_text_icon_name (const TidemarkEntry *entry);
gboolean tidemark_entry_text_is_mine (const TidemarkEntry *entry);
int tidemark_entry_text_distance (const TidemarkEntry *entry);
char *tidemark_entry_text_who (TidemarkWho who, const char *alias);

/* The messages of a day. */
char *tidemark_entry_text_messages_title (int n_messages);
char *tidemark_entry_text_messages_subtitle (int n_messages, int n_from_them, const char *alias);

G_END_DECLS
