/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tidemark-import-options.h"

G_BEGIN_DECLS

/* What a word beside the time makes of the hour. */
typedef enum
{
  TIDEMARK_PERIOD_NONE,
  TIDEMARK_PERIOD_AM,
  TIDEMARK_PERIOD_PM,
  TIDEMARK_PERIOD_NOON,  /* around noon: 11, 12, 1 */
  TIDEMARK_PERIOD_NIGHT, /* around midnight: 11, 12, 1 */
  TIDEMARK_PERIOD_UNKNOWN,
} TidemarkPeriod;

/**
 * TidemarkWhatsappHeader:
 * @bracketed: "[…] " rather than "… - "
 * @marked: a mark stood before it
 * @numbers: of the date, as they stand there
 * @digits: of each
 * @dotted: they are joined by full stops
 * @era: 0, or R, H (Japanese), B (Buddhist)
 * @hour: as it stands there
 * @minute: 0 to 59
 * @second: 0 to 59, or -1 where there is none
 * @period: what the word beside the time says
 * @word_before: (nullable): a word before the time that is not known
 * @word_length: of @word_before, bytes
 * @rest: author and body
 *
 * What stands at the start of a record. Points into the line.
 */
typedef struct
{
  gboolean bracketed;
  gboolean marked;
  int numbers[3];
  int digits[3];
  gboolean dotted;
  char era;
  int hour;
  int minute;
  int second;
  TidemarkPeriod period;
  const char *word_before;
  gsize word_length;
  const char *rest;
} TidemarkWhatsappHeader;

/* Header shapes: bracketed or not, with seconds or not, 24 h, 12 h or a word that is not known. */
#define TIDEMARK_WHATSAPP_N_SHAPES 12

gboolean tidemark_whatsapp_header_parse (const char *line, TidemarkWhatsappHeader *out);
guint tidemark_whatsapp_header_get_shape (const TidemarkWhatsappHeader *self);
gboolean tidemark_whatsapp_header_is_year_first (const TidemarkWhatsappHeader *self);
gboolean tidemark_whatsapp_header_get_date (const TidemarkWhatsappHeader *self,
                                            TidemarkDateOrder order,
                                            int *out_year,
                                            int *out_month,
                                            int *out_day);
int tidemark_whatsapp_header_get_hour (const TidemarkWhatsappHeader *self);

G_END_DECLS
