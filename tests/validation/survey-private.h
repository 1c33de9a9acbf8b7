/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "survey.h"

#define KIND_BIT(kind) (1u << (kind))
#define ALL_KINDS (KIND_BIT (N_LOG_KINDS) - 1)

/**
 * Survey:
 * @trials: (element-type Trial): of all kinds
 * @table: what is made of them
 */
typedef struct
{
  GArray *trials;
  Table *table;
} Survey;

typedef gboolean (*SurveyTest) (const Trial *trial, const void *data);

/* How many trials of @kinds, a set of KIND_BIT (), are so. */
int survey_count (const Survey *self, guint kinds, SurveyTest test, const void *data, int *out_n);

/* One line for those that ought to be so, one for the kind of which too many are. */
void survey_add_recall (const Survey *self,
                        const char *metric,
                        double target,
                        guint kinds,
                        SurveyTest test,
                        const void *data);
void survey_add_false (const Survey *self,
                       const char *metric,
                       double target,
                       guint kinds,
                       SurveyTest test,
                       const void *data);

gboolean survey_has_flag (const Trial *trial, const void *flag);
gboolean survey_has_note (const Trial *trial, const void *note);

/* The parts of the table. */
void survey_tabulate_healthy (const Survey *self);
void survey_tabulate_withdrawal (const Survey *self);
void survey_tabulate_notes (const Survey *self);
void survey_tabulate_reasons (const Survey *self);
void survey_tabulate_changes (const Survey *self);
