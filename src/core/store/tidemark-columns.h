/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "tidemark-instant.h"

G_BEGIN_DECLS

#define TIDEMARK_UUID_BYTES 16

/* The parameters of a statement, bound one after the other. Text and blobs have to live until the
 * statement is reset. */
typedef struct
{
  sqlite3_stmt *statement;
  int next;
} TidemarkBinder;

void tidemark_binder_init (TidemarkBinder *self, sqlite3_stmt *statement);
void tidemark_binder_int (TidemarkBinder *self, gint64 value);
void tidemark_binder_int_or_null (TidemarkBinder *self, gint64 value, gint64 null_value);
void tidemark_binder_instant (TidemarkBinder *self, TidemarkInstant instant);
void tidemark_binder_text (TidemarkBinder *self, const char *text);
void tidemark_binder_take_text (TidemarkBinder *self, char *text);
void tidemark_binder_uuid (TidemarkBinder *self, const guint8 uuid[TIDEMARK_UUID_BYTES]);
void tidemark_binder_null (TidemarkBinder *self);

/* The columns of the current row, read one after the other. */
typedef struct
{
  sqlite3_stmt *statement;
  int next;
} TidemarkColumns;

void tidemark_columns_init (TidemarkColumns *self, sqlite3_stmt *statement);
gint64 tidemark_columns_int (TidemarkColumns *self);
gint64 tidemark_columns_int_or (TidemarkColumns *self, gint64 null_value);
TidemarkInstant tidemark_columns_instant (TidemarkColumns *self);
char *tidemark_columns_text (TidemarkColumns *self);
char *tidemark_columns_uuid (TidemarkColumns *self);

gboolean tidemark_uuid_parse (const char *text, guint8 out[TIDEMARK_UUID_BYTES]);
char *tidemark_uuid_format (const guint8 uuid[TIDEMARK_UUID_BYTES]);

G_END_DECLS
