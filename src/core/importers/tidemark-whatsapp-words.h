/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-whatsapp-header.h"

G_BEGIN_DECLS

/* What a word beside the time is. */
typedef enum
{
  TIDEMARK_WORD_UNKNOWN,
  TIDEMARK_WORD_PERIOD,   /* am, pm and their like */
  TIDEMARK_WORD_NEUTRAL,  /* "klo", "Uhr": says nothing */
  TIDEMARK_WORD_BUDDHIST, /* "BE" */
} TidemarkWordKind;

/* What a whole line is that the app wrote in the place of a message. */
typedef enum
{
  TIDEMARK_LINE_OTHER,
  TIDEMARK_LINE_DELETED_BY_ME,
  TIDEMARK_LINE_DELETED,
  TIDEMARK_LINE_MISSED_CALL,
  TIDEMARK_LINE_EDITED,   /* inside "<…>" at the end of a message */
  TIDEMARK_LINE_ATTACHED, /* inside "(…)" or "<…>" after a file name */
  TIDEMARK_LINE_OMITTED,  /* media that were left out of the export */
  TIDEMARK_LINE_WAITING,  /* not there yet, or seen once */
  TIDEMARK_LINE_LIVE_LOCATION,
  TIDEMARK_LINE_NOTICE,
  TIDEMARK_N_LINES,
} TidemarkLineKind;

/* What a notice says about messages that delete themselves. */
typedef enum
{
  TIDEMARK_TIMER_OTHER,
  TIDEMARK_TIMER_ON,
  TIDEMARK_TIMER_OFF,
} TidemarkTimer;

TidemarkWordKind
tidemark_whatsapp_find_period (const char *word, gsize length, TidemarkPeriod *out_period);
TidemarkLineKind tidemark_whatsapp_find_line (const char *line, gssize length);
gboolean tidemark_whatsapp_names_sticker (const char *line);
TidemarkTimer tidemark_whatsapp_find_timer (const char *notice, int *out_days);
int tidemark_whatsapp_find_duration (const char *text);

G_END_DECLS
