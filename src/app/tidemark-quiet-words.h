/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-quiet.h"

G_BEGIN_DECLS

/* What a look at the quiet is about. */
typedef enum
{
  TIDEMARK_QUIET_GAPS,    /* between any two contacts, and who ended them */
  TIDEMARK_QUIET_NOW,     /* in the contact from them, with the one that is not over */
  TIDEMARK_QUIET_REPLIES, /* how long they took */
} TidemarkQuietView;

char *tidemark_quiet_caption (const TidemarkQuiet *self,
                              TidemarkQuietView view,
                              TidemarkStretch range,
                              const char *alias,
                              int today);
char *tidemark_quiet_sentence (const TidemarkQuiet *self,
                               TidemarkQuietView view,
                               TidemarkStretch range,
                               const char *alias);
char *
tidemark_quiet_missing (const TidemarkQuiet *self, TidemarkQuietView view, TidemarkStretch range);

G_END_DECLS
