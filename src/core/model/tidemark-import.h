/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "tidemark-instant.h"

G_BEGIN_DECLS

/**
 * TidemarkHole:
 * @from: first instant that is missing
 * @to: first instant that is there again
 * @why: what made the hole
 */
typedef struct
{
  TidemarkInstant from;
  TidemarkInstant to;
  char *why;
} TidemarkHole;

TidemarkHole *tidemark_hole_new (TidemarkInstant from, TidemarkInstant to, const char *why);
TidemarkHole *tidemark_hole_copy (const TidemarkHole *self);
void tidemark_hole_free (TidemarkHole *self);

/**
 * TidemarkImport:
 * @id: UUID, made once and kept for ever
 * @person_id: (nullable): whom the chat was with
 * @format: id of the reader
 * @name: of the file, without folders
 * @at: when it was imported
 * @exported_at: when the file was made, or TIDEMARK_INSTANT_NONE
 * @first: of the earliest record, or TIDEMARK_INSTANT_NONE
 * @last: of the latest record, or TIDEMARK_INSTANT_NONE
 * @holes: (element-type TidemarkHole): stretches that the file is known to lack
 * @counts_json: (nullable): how many of what, an object
 * @extra_json: (nullable): members of the journal file that this version does not know, an object
 *
 * One import and what it covers. Same rule as for TidemarkEntry: never changed once handed on.
 */
typedef struct
{
  char *id;
  char *person_id;
  char *format;
  char *name;
  TidemarkInstant at;
  TidemarkInstant exported_at;
  TidemarkInstant first;
  TidemarkInstant last;
  GPtrArray *holes;
  char *counts_json;
  char *extra_json;
} TidemarkImport;

#define TIDEMARK_TYPE_IMPORT (tidemark_import_get_type ())
GType tidemark_import_get_type (void) G_GNUC_CONST;

TidemarkImport *tidemark_import_new (const char *format, const char *name);
TidemarkImport *tidemark_import_ref (TidemarkImport *self);
void tidemark_import_unref (TidemarkImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkImport, tidemark_import_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkHole, tidemark_hole_free)

G_END_DECLS
