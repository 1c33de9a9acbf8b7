/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TidemarkJsonError:
 * @TIDEMARK_JSON_ERROR_SYNTAX: not JSON; the message says what was expected
 * @TIDEMARK_JSON_ERROR_TRUNCATED: the input ends in the middle
 * @TIDEMARK_JSON_ERROR_ENCODING: not UTF-8, or text that no string can hold
 * @TIDEMARK_JSON_ERROR_TOO_LARGE: nested too deeply, or one text too long
 * @TIDEMARK_JSON_ERROR_VALUE: JSON, but not what should be there; the message begins with the path
 *   of the member
 *
 * Messages hold no text of the input and no line: tidemark_json_stream_get_line () has it.
 * Errors of the input stream itself are G_IO_ERROR.
 */
typedef enum
{
  TIDEMARK_JSON_ERROR_SYNTAX,
  TIDEMARK_JSON_ERROR_TRUNCATED,
  TIDEMARK_JSON_ERROR_ENCODING,
  TIDEMARK_JSON_ERROR_TOO_LARGE,
  TIDEMARK_JSON_ERROR_VALUE,
} TidemarkJsonError;

#define TIDEMARK_JSON_ERROR (tidemark_json_error_quark ())
GQuark tidemark_json_error_quark (void);

typedef enum
{
  TIDEMARK_JSON_FAILED, /* the error is set */
  TIDEMARK_JSON_OBJECT_BEGIN,
  TIDEMARK_JSON_OBJECT_END,
  TIDEMARK_JSON_ARRAY_BEGIN,
  TIDEMARK_JSON_ARRAY_END,
  TIDEMARK_JSON_NAME, /* of a member; its value comes next */
  TIDEMARK_JSON_STRING,
  TIDEMARK_JSON_NUMBER,
  TIDEMARK_JSON_TRUE,
  TIDEMARK_JSON_FALSE,
  TIDEMARK_JSON_NULL,
  TIDEMARK_JSON_END, /* of the input, after one whole value */
} TidemarkJsonEvent;

/**
 * TidemarkJsonFlags:
 * @TIDEMARK_JSON_STRICT: RFC 8259, and text that a C string can hold
 * @TIDEMARK_JSON_HEX_ESCAPES: accept \xHH inside strings, as the character U+00HH
 * @TIDEMARK_JSON_REPAIR_TEXT: inside strings put U+FFFD in place of bytes that are not UTF-8, of
 *   lone surrogates and of U+0000, and count them, instead of failing
 */
typedef enum
{
  TIDEMARK_JSON_STRICT = 0,
  TIDEMARK_JSON_HEX_ESCAPES = 1 << 0,
  TIDEMARK_JSON_REPAIR_TEXT = 1 << 1,
} TidemarkJsonFlags;

/**
 * TidemarkJsonStream:
 *
 * Pulls one JSON value out of a stream of any size, event by event, in bounded memory. A byte
 * order mark at the start is passed over. One thread at a time.
 */
typedef struct _TidemarkJsonStream TidemarkJsonStream;

TidemarkJsonStream *
tidemark_json_stream_new (GInputStream *input, TidemarkJsonFlags flags, GCancellable *cancellable);
TidemarkJsonStream *tidemark_json_stream_new_for_text (const char *text);
void tidemark_json_stream_free (TidemarkJsonStream *self);

TidemarkJsonEvent tidemark_json_stream_next (TidemarkJsonStream *self, GError **error);
gboolean tidemark_json_stream_skip (TidemarkJsonStream *self, GError **error);
gboolean tidemark_json_stream_copy (TidemarkJsonStream *self, GString *out, GError **error);

TidemarkJsonEvent tidemark_json_stream_get_event (TidemarkJsonStream *self);
const char *tidemark_json_stream_get_text (TidemarkJsonStream *self, gsize *out_length);
gboolean tidemark_json_stream_get_int64 (TidemarkJsonStream *self, gint64 *out);
gboolean tidemark_json_stream_get_double (TidemarkJsonStream *self, double *out);

guint tidemark_json_stream_get_depth (TidemarkJsonStream *self);
guint64 tidemark_json_stream_get_line (TidemarkJsonStream *self);
guint64 tidemark_json_stream_get_column (TidemarkJsonStream *self);
guint64 tidemark_json_stream_get_offset (TidemarkJsonStream *self);
guint64 tidemark_json_stream_get_n_repaired (TidemarkJsonStream *self);

gboolean tidemark_json_text_to_int64 (const char *text, gint64 *out);
void tidemark_json_append_string (GString *out, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkJsonStream, tidemark_json_stream_free)

G_END_DECLS
