/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tidemark-instant.h"

G_BEGIN_DECLS

/**
 * TidemarkJsonLayout:
 * @TIDEMARK_JSON_BLOCK: one member or item a line, two spaces deeper than what it is in
 * @TIDEMARK_JSON_INLINE: all on one line, and everything inside it too
 */
typedef enum
{
  TIDEMARK_JSON_BLOCK,
  TIDEMARK_JSON_INLINE,
} TidemarkJsonLayout;

/**
 * TidemarkJsonWriter:
 *
 * Appends JSON to a GString: the same calls give the same bytes, numbers read back to the same
 * double, whatever the locale. Who writes a file takes the bytes away from time to time. One
 * thread at a time.
 *
 * Members: a function with a name and a value writes the pair; nothing at all where a text is NULL.
 */
typedef struct _TidemarkJsonWriter TidemarkJsonWriter;

TidemarkJsonWriter *tidemark_json_writer_new (GString *out);
void tidemark_json_writer_free (TidemarkJsonWriter *self);

void tidemark_json_writer_begin_object (TidemarkJsonWriter *self, TidemarkJsonLayout layout);
void tidemark_json_writer_begin_array (TidemarkJsonWriter *self, TidemarkJsonLayout layout);
void tidemark_json_writer_end (TidemarkJsonWriter *self);
void tidemark_json_writer_name (TidemarkJsonWriter *self, const char *name);

void tidemark_json_writer_string (TidemarkJsonWriter *self, const char *value);
void tidemark_json_writer_int (TidemarkJsonWriter *self, gint64 value);
void tidemark_json_writer_double (TidemarkJsonWriter *self, double value);
void tidemark_json_writer_boolean (TidemarkJsonWriter *self, gboolean value);
void tidemark_json_writer_null (TidemarkJsonWriter *self);

void
tidemark_json_writer_string_member (TidemarkJsonWriter *self, const char *name, const char *value);
void tidemark_json_writer_int_member (TidemarkJsonWriter *self, const char *name, gint64 value);
void
tidemark_json_writer_boolean_member (TidemarkJsonWriter *self, const char *name, gboolean value);
void tidemark_json_writer_instant_member (TidemarkJsonWriter *self,
                                          const char *name,
                                          TidemarkInstant value);
void tidemark_json_writer_day_member (TidemarkJsonWriter *self, const char *name, int value);

gboolean tidemark_json_writer_json (TidemarkJsonWriter *self, const char *json, GError **error);
gboolean
tidemark_json_writer_members_of (TidemarkJsonWriter *self, const char *json, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkJsonWriter, tidemark_json_writer_free)

G_END_DECLS
