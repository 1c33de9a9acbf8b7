/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-whatsapp-words.h"

G_BEGIN_DECLS

typedef struct
{
  const char *word;
  TidemarkPeriod period;
} TidemarkPeriodWord;

typedef struct
{
  const char *word;
  int seconds;
} TidemarkUnitWord;

typedef struct
{
  const char *subject; /* names the thing */
  const char *off;     /* says that it ended */
} TidemarkTimerWords;

/* Facts of the app's translations; NULL ends each list. Compared folded, see
 * tidemark_text_fold(). */
extern const TidemarkPeriodWord tidemark_whatsapp_period_words[];
extern const char *const tidemark_whatsapp_neutral_words[];
extern const TidemarkUnitWord tidemark_whatsapp_unit_words[];
extern const TidemarkTimerWords tidemark_whatsapp_timer_words[];
extern const char *const tidemark_whatsapp_sticker_words[];
extern const char *const *const tidemark_whatsapp_line_words[TIDEMARK_N_LINES];

G_END_DECLS
