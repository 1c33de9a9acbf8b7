/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-contact.h"

G_BEGIN_DECLS

char *tidemark_contact_caption (const TidemarkContact *self,
                                TidemarkBarsUnit unit,
                                TidemarkStretch range,
                                int today);
char *tidemark_contact_sentence (const TidemarkContact *self,
                                 TidemarkBarsUnit unit,
                                 TidemarkStretch range,
                                 const char *alias);
char *tidemark_contact_interval (const TidemarkContact *self,
                                 TidemarkBarsUnit unit,
                                 TidemarkStretch range,
                                 const char *alias);
char *tidemark_contact_missing (const TidemarkContact *self,
                                TidemarkBarsUnit unit,
                                TidemarkStretch range);

G_END_DECLS
