/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-contact-hours.h"
#include "tidemark-tide-chart.h"
#include "tidemark-hours-chart.h"

G_BEGIN_DECLS

/* With contact on fewer days a week has no shape. */
#define TIDEMARK_HOURS_MIN_DAYS 10

/**
 * TidemarkHours:
 * @alias: what the other one is called
 * @hours: of contact from them, as the engine has them
 * @first_hour: of a day of the journal, down to a multiple of four
 *
 * Never changed once it is made; any thread.
 */
typedef struct
{
  char *alias;
  TidemarkContactHours hours;
  int first_hour;
} TidemarkHours;

TidemarkHours *tidemark_hours_new (const TidemarkSpan *span, int day_start_hour);
void tidemark_hours_free (TidemarkHours *self);

void tidemark_hours_fill_cells (const TidemarkHours *self,
                                int first_weekday,
                                TidemarkHoursGrouping grouping,
                                TidemarkHoursCell *cells);
gboolean tidemark_hours_is_in_cell (const TidemarkHours *self,
                                    const TidemarkSpanEvent *event,
                                    int weekday,
                                    int from_hour,
                                    int n_hours);
TidemarkStretch tidemark_hours_get_days (const TidemarkHours *self);

char *tidemark_hours_caption (const TidemarkHours *self, int today);
char *tidemark_hours_sentence (const TidemarkHours *self);
char *tidemark_hours_missing (const TidemarkHours *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkHours, tidemark_hours_free)

G_END_DECLS
