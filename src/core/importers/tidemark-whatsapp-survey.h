/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-import-chat.h"
#include "tidemark-whatsapp-header.h"

G_BEGIN_DECLS

/**
 * TidemarkWhatsappShape:
 * @n_headers: lines of this shape
 * @n_impossible: of these, by date order, whose numbers are no day
 * @n_backward: by date order: steps back in time
 * @first_key: by date order: the first day, as year * 10000 + month * 100 + day
 * @last_key: by date order: the latest day
 * @n_votes: by date order: file names whose date says so
 * @n_values: of the first and of the third number, how many different ones
 * @n_year_first: lines whose first number can only be a year
 * @n_dotted: lines whose numbers are joined by full stops
 * @n_twofold: lines in which day and month would change places
 * @n_marked: lines with a mark before the header
 * @first_line: number of the first such line
 *
 * What the lines of one header shape have in common.
 */
typedef struct
{
  guint n_headers;
  guint n_impossible[4];
  guint n_backward[4];
  int first_key[4];
  int previous_key[4];
  int last_key[4];
  guint n_votes[4];
  guint64 seen_first[2];
  guint64 seen_third[2];
  guint n_year_first;
  guint n_two_digit_years;
  guint n_dotted;
  guint n_twofold;
  guint n_marked;
  int max_hour;
  gint64 first_line;
  char *word_before[2]; /* two different words that are not known */
  gint64 word_line;
} TidemarkWhatsappShape;

/**
 * TidemarkWhatsappSurvey:
 * @n_headers: lines that begin as a record does, of any shape
 * @n_repaired: bytes that are not UTF-8
 * @repaired_line: the first line with one
 *
 * A first look at all of a file: how its records begin, and in which order their dates are written.
 */
typedef struct
{
  guint n_headers;
  TidemarkWhatsappShape shapes[TIDEMARK_WHATSAPP_N_SHAPES];
  guint64 n_repaired;
  gint64 repaired_line;
} TidemarkWhatsappSurvey;

TidemarkWhatsappSurvey *tidemark_whatsapp_survey_new (void);
void tidemark_whatsapp_survey_free (TidemarkWhatsappSurvey *self);
void tidemark_whatsapp_survey_add (TidemarkWhatsappSurvey *self,
                                   const TidemarkWhatsappHeader *header,
                                   gint64 line);
guint tidemark_whatsapp_survey_get_shape (TidemarkWhatsappSurvey *self);
gboolean tidemark_whatsapp_survey_check_words (TidemarkWhatsappSurvey *self,
                                               guint shape,
                                               const char *place,
                                               GError **error);
gboolean tidemark_whatsapp_survey_marks_mean (TidemarkWhatsappSurvey *self, guint shape);
TidemarkDateOrder tidemark_whatsapp_survey_decide (TidemarkWhatsappSurvey *self,
                                                   guint shape,
                                                   TidemarkInstant exported_at,
                                                   TidemarkImportReport *asides);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkWhatsappSurvey, tidemark_whatsapp_survey_free)

G_END_DECLS
