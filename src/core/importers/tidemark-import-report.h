/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "tidemark-import.h"

G_BEGIN_DECLS

typedef enum
{
  TIDEMARK_IMPORT_ROLE_UNKNOWN,
  TIDEMARK_IMPORT_ROLE_THEM,
  TIDEMARK_IMPORT_ROLE_ME,
  TIDEMARK_IMPORT_ROLE_IGNORED,
} TidemarkImportRole;

/**
 * TidemarkImportPerson:
 * @name: the author as in the file
 * @role: who that is
 * @messages: everything they sent; calls and what the app wrote are not among it
 * @text: of these, typed ones
 * @media: of these, pictures, recordings, documents, stickers, contact cards
 * @deleted: of these, taken back
 * @location: of these, places
 * @calls: that they started
 */
typedef struct
{
  char *name;
  TidemarkImportRole role;
  guint messages;
  guint text;
  guint media;
  guint deleted;
  guint location;
  guint calls;
} TidemarkImportPerson;

/**
 * TidemarkImportQuestion:
 * @id: date-order, who-is-me, who-is-them, chat, zone, columns, scale
 * @choices: what an option may answer
 * @labels: the same for the eye, one for each choice
 * @why: what cannot be told, and what would follow from each answer
 */
typedef struct
{
  char *id;
  GStrv choices;
  GStrv labels;
  char *why;
} TidemarkImportQuestion;

/**
 * TidemarkImportMonth:
 * @first_day: first of the month
 * @n_new: records of it that are not in the journal yet
 * @n_known: records of it that are
 */
typedef struct
{
  int first_day;
  guint n_new;
  guint n_known;
} TidemarkImportMonth;

/**
 * TidemarkImportReport:
 * @format: id of the reader
 * @stored: whether the journal has it now
 * @n_new: records of every kind that were added, or would be
 * @n_new_calls: those among them that are calls
 * @n_known: records that were there before
 * @n_notices: lines that the app wrote; never stored
 * @first: of the records that count in @n_new and @n_known, or TIDEMARK_INSTANT_NONE
 * @last: as @first
 * @people: (element-type TidemarkImportPerson):
 * @calls_answered: that were talked on
 * @calls_missed: that were not
 * @questions: (element-type TidemarkImportQuestion): still open; nothing is stored while one is
 * @warnings: (element-type utf8):
 * @holes: (element-type TidemarkHole):
 * @months: (element-type TidemarkImportMonth): in order, none left out between first and last
 * @date_order: (nullable): how dates were read, where there was a choice
 * @alias: (nullable): whom it was stored for
 * @person_id: (nullable): the same; %NULL where the person would be new
 *
 * What an import did, or would do. Members that are not in the JSON are for the window.
 */
typedef struct
{
  char *format;
  gboolean stored;
  guint n_new;
  guint n_new_calls;
  guint n_known;
  guint n_notices;
  TidemarkInstant first;
  TidemarkInstant last;
  GPtrArray *people;
  guint calls_answered;
  guint calls_missed;
  GPtrArray *questions;
  GPtrArray *warnings;
  GPtrArray *holes;
  GArray *months;
  char *date_order;
  char *alias;
  char *person_id;
} TidemarkImportReport;

TidemarkImportReport *tidemark_import_report_new (const char *format);
void tidemark_import_report_free (TidemarkImportReport *self);

TidemarkImportPerson *
tidemark_import_report_add_person (TidemarkImportReport *self, const char *name);
TidemarkImportQuestion *tidemark_import_report_add_question (TidemarkImportReport *self,
                                                             const char *id,
                                                             const char *const *choices,
                                                             const char *const *labels,
                                                             const char *why);
void tidemark_import_report_add_warning (TidemarkImportReport *self, const char *warning);
void tidemark_import_report_count (TidemarkImportReport *self, TidemarkInstant at, gboolean is_new);

JsonNode *tidemark_import_report_to_json (const TidemarkImportReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkImportReport, tidemark_import_report_free)

G_END_DECLS
