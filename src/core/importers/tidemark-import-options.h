/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* In which order a date of three numbers is written. */
typedef enum
{
  TIDEMARK_DATE_ORDER_NONE,
  TIDEMARK_DATE_ORDER_DMY,
  TIDEMARK_DATE_ORDER_MDY,
  TIDEMARK_DATE_ORDER_YMD,
} TidemarkDateOrder;

/**
 * TidemarkImportOptions:
 * @format: (nullable): id of the reader, or %NULL to find out
 * @chat: (nullable): which conversation of several, as the question offers it
 * @me: (nullable): authors that are me, as they stand in the file
 * @them: (nullable): authors that are the other one
 * @person_alias: (nullable): whom the chat is with; made if nobody in the journal has this alias
 * @date_order: NONE to find out or ask
 * @zone: (nullable): such as "Europe/Berlin", or %NULL for the system's
 * @keep_text: store what was written, not only who, when and how long
 * @dry_run: store nothing
 *
 * Answers to the questions of an import. Authors that are in neither list are worked out where that
 * is certain, asked for where not, and left out once me and them are named.
 */
typedef struct
{
  char *format;
  char *chat;
  GStrv me;
  GStrv them;
  char *person_alias;
  TidemarkDateOrder date_order;
  char *zone;
  gboolean keep_text;
  gboolean dry_run;
} TidemarkImportOptions;

TidemarkImportOptions *tidemark_import_options_new (void);
TidemarkImportOptions *tidemark_import_options_copy (const TidemarkImportOptions *self);
void tidemark_import_options_free (TidemarkImportOptions *self);

TidemarkDateOrder tidemark_date_order_parse (const char *word); /* "dmy", "mdy", "ymd" */
const char *tidemark_date_order_name (TidemarkDateOrder order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkImportOptions, tidemark_import_options_free)

G_END_DECLS
