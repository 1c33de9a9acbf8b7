/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-json-writer.h"

#include <math.h>
#include <string.h>

#include "tidemark-day.h"
#include "tidemark-json-stream.h"

#define MAX_DEPTH 160

typedef struct
{
  TidemarkJsonLayout layout;
  char end;
  gboolean is_empty;
  guint n_names;
  guint n_copies;
} Level;

struct _TidemarkJsonWriter
{
  GString *out;
  Level levels[MAX_DEPTH];
  guint depth;
  gboolean after_name;
  GPtrArray *names;  /* not owned: of the members of the open objects */
  GPtrArray *copies; /* owned: those of @names that nobody else keeps */
};

/**
 * tidemark_json_writer_new:
 * @out: (transfer none): appended to
 *
 * Returns: (transfer full): a writer of one value. Any thread.
 */
TidemarkJsonWriter *
tidemark_json_writer_new (GString *out)
{
  TidemarkJsonWriter *self = g_new0 (TidemarkJsonWriter, 1);

  self->out = out;
  self->names = g_ptr_array_new ();
  self->copies = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
tidemark_json_writer_free (TidemarkJsonWriter *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->copies);
  g_free (self);
}

static void
break_line (TidemarkJsonWriter *self)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
}

/* Whatever has to stand before the next name, or the next item of a list. */
static void
begin_item (TidemarkJsonWriter *self)
{
  Level *level = self->depth > 0 ? &self->levels[self->depth - 1] : NULL;

  if (level == NULL)
    return;

  if (!level->is_empty)
    g_string_append_c (self->out, ',');
  if (level->layout == TIDEMARK_JSON_BLOCK)
    break_line (self);
  else
    g_string_append_c (self->out, ' ');
  level->is_empty = FALSE;
}

static void
begin_value (TidemarkJsonWriter *self)
{
  if (!self->after_name)
    begin_item (self);
  self->after_name = FALSE;
}

static void
begin_container (TidemarkJsonWriter *self, TidemarkJsonLayout layout, char begin, char end)
{
  g_return_if_fail (self->depth < MAX_DEPTH);

  begin_value (self);
  g_string_append_c (self->out, begin);
  if (self->depth > 0 && self->levels[self->depth - 1].layout == TIDEMARK_JSON_INLINE)
    layout = TIDEMARK_JSON_INLINE;
  self->levels[self->depth++] = (Level) { layout, end, TRUE, self->names->len, self->copies->len };
}

void
tidemark_json_writer_begin_object (TidemarkJsonWriter *self, TidemarkJsonLayout layout)
{
  begin_container (self, layout, '{', '}');
}

void
tidemark_json_writer_begin_array (TidemarkJsonWriter *self, TidemarkJsonLayout layout)
{
  begin_container (self, layout, '[', ']');
}

/**
 * tidemark_json_writer_end:
 *
 * Ends the object or list that was begun last.
 */
void
tidemark_json_writer_end (TidemarkJsonWriter *self)
{
  Level *level;

  g_return_if_fail (self->depth > 0);

  level = &self->levels[--self->depth];
  if (!level->is_empty && level->layout == TIDEMARK_JSON_BLOCK)
    break_line (self);
  else if (!level->is_empty)
    g_string_append_c (self->out, ' ');
  g_string_append_c (self->out, level->end);
  g_ptr_array_set_size (self->names, (int) level->n_names);
  g_ptr_array_set_size (self->copies, (int) level->n_copies);
}

static void
write_name (TidemarkJsonWriter *self, const char *name)
{
  begin_item (self);
  tidemark_json_append_string (self->out, name);
  g_string_append (self->out, ": ");
  self->after_name = TRUE;
}

/**
 * tidemark_json_writer_name:
 * @name: of the member whose value comes next; has to last until the object ends
 */
void
tidemark_json_writer_name (TidemarkJsonWriter *self, const char *name)
{
  g_ptr_array_add (self->names, (gpointer) name);
  write_name (self, name);
}

void
tidemark_json_writer_string (TidemarkJsonWriter *self, const char *value)
{
  begin_value (self);
  tidemark_json_append_string (self->out, value);
}

void
tidemark_json_writer_int (TidemarkJsonWriter *self, gint64 value)
{
  begin_value (self);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
}

/**
 * tidemark_json_writer_double:
 * @value: null is written for what JSON has no number for
 *
 * The shortest of 15 to 17 digits that reads back to the same double.
 */
void
tidemark_json_writer_double (TidemarkJsonWriter *self, double value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      tidemark_json_writer_null (self);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }

  begin_value (self);
  g_string_append (self->out, text);
  if (strspn (text, "-0123456789") == strlen (text))
    g_string_append (self->out, ".0");
}

void
tidemark_json_writer_boolean (TidemarkJsonWriter *self, gboolean value)
{
  begin_value (self);
  g_string_append (self->out, value ? "true" : "false");
}

void
tidemark_json_writer_null (TidemarkJsonWriter *self)
{
  begin_value (self);
  g_string_append (self->out, "null");
}

void
tidemark_json_writer_string_member (TidemarkJsonWriter *self, const char *name, const char *value)
{
  if (value == NULL)
    return;

  tidemark_json_writer_name (self, name);
  tidemark_json_writer_string (self, value);
}

void
tidemark_json_writer_int_member (TidemarkJsonWriter *self, const char *name, gint64 value)
{
  tidemark_json_writer_name (self, name);
  tidemark_json_writer_int (self, value);
}

void
tidemark_json_writer_boolean_member (TidemarkJsonWriter *self, const char *name, gboolean value)
{
  tidemark_json_writer_name (self, name);
  tidemark_json_writer_boolean (self, value);
}

/**
 * tidemark_json_writer_instant_member:
 * @value: nothing is written for TIDEMARK_INSTANT_NONE
 */
void
tidemark_json_writer_instant_member (TidemarkJsonWriter *self,
                                     const char *name,
                                     TidemarkInstant value)
{
  g_autofree char *text = NULL;

  if (tidemark_instant_is_set (value))
    text = tidemark_instant_format (value);
  tidemark_json_writer_string_member (self, name, text);
}

/**
 * tidemark_json_writer_day_member:
 * @value: nothing is written for TIDEMARK_DAY_NONE
 */
void
tidemark_json_writer_day_member (TidemarkJsonWriter *self, const char *name, int value)
{
  g_autofree char *text = NULL;

  if (value != TIDEMARK_DAY_NONE)
    text = tidemark_day_format (value);
  tidemark_json_writer_string_member (self, name, text);
}

static gboolean
write_event (TidemarkJsonWriter *self, TidemarkJsonStream *stream)
{
  switch (tidemark_json_stream_get_event (stream))
    {
    case TIDEMARK_JSON_OBJECT_BEGIN:
      tidemark_json_writer_begin_object (self, TIDEMARK_JSON_BLOCK);
      return TRUE;
    case TIDEMARK_JSON_ARRAY_BEGIN:
      tidemark_json_writer_begin_array (self, TIDEMARK_JSON_BLOCK);
      return TRUE;
    case TIDEMARK_JSON_OBJECT_END:
    case TIDEMARK_JSON_ARRAY_END:
      tidemark_json_writer_end (self);
      return TRUE;
    case TIDEMARK_JSON_NAME:
      write_name (self, tidemark_json_stream_get_text (stream, NULL));
      return TRUE;
    case TIDEMARK_JSON_STRING:
      tidemark_json_writer_string (self, tidemark_json_stream_get_text (stream, NULL));
      return TRUE;
    case TIDEMARK_JSON_NUMBER:
      begin_value (self);
      g_string_append (self->out, tidemark_json_stream_get_text (stream, NULL));
      return TRUE;
    case TIDEMARK_JSON_TRUE:
    case TIDEMARK_JSON_FALSE:
      tidemark_json_writer_boolean (self,
                                    tidemark_json_stream_get_event (stream) == TIDEMARK_JSON_TRUE);
      return TRUE;
    case TIDEMARK_JSON_NULL:
      tidemark_json_writer_null (self);
      return TRUE;
    case TIDEMARK_JSON_FAILED:
    case TIDEMARK_JSON_END:
    default:
      return FALSE;
    }
}

/* The rest of the value that @stream stands in, to the depth that it has outside of it. */
static gboolean
write_value (TidemarkJsonWriter *self, TidemarkJsonStream *stream, guint outside, GError **error)
{
  do
    if (tidemark_json_stream_next (stream, error) == TIDEMARK_JSON_FAILED ||
        !write_event (self, stream))
      return FALSE;
  while (tidemark_json_stream_get_depth (stream) > outside || self->after_name);

  return TRUE;
}

/**
 * tidemark_json_writer_json:
 * @json: one whole value, in any layout
 *
 * Writes @json in the layout of what it is in; its numbers stay as they are written.
 *
 * Returns: %FALSE with TIDEMARK_JSON_ERROR where it is no JSON; a part is written then
 */
gboolean
tidemark_json_writer_json (TidemarkJsonWriter *self, const char *json, GError **error)
{
  g_autoptr (TidemarkJsonStream) stream = tidemark_json_stream_new_for_text (json);

  return write_value (self, stream, 0, error);
}

static void
write_foreign_name (TidemarkJsonWriter *self, const char *name)
{
  char *copy = g_strdup (name);

  g_ptr_array_add (self->copies, copy);
  tidemark_json_writer_name (self, copy);
}

static gboolean
has_name (TidemarkJsonWriter *self, const char *name)
{
  for (guint i = self->levels[self->depth - 1].n_names; i < self->names->len; i++)
    if (strcmp (self->names->pdata[i], name) == 0)
      return TRUE;

  return FALSE;
}

/**
 * tidemark_json_writer_members_of:
 * @json: (nullable): an object, in any layout
 *
 * Writes the members of @json into the object that is open, but for those that it has already.
 *
 * Returns: %FALSE with TIDEMARK_JSON_ERROR where it is no JSON object; a part is written then
 */
gboolean
tidemark_json_writer_members_of (TidemarkJsonWriter *self, const char *json, GError **error)
{
  g_autoptr (TidemarkJsonStream) stream = NULL;
  TidemarkJsonEvent event;

  g_return_val_if_fail (self->depth > 0, FALSE);

  if (json == NULL)
    return TRUE;

  stream = tidemark_json_stream_new_for_text (json);
  event = tidemark_json_stream_next (stream, error);
  if (event == TIDEMARK_JSON_FAILED)
    return FALSE;
  if (event != TIDEMARK_JSON_OBJECT_BEGIN)
    {
      g_set_error_literal (error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_VALUE,
                           "not a JSON object");
      return FALSE;
    }

  while ((event = tidemark_json_stream_next (stream, error)) == TIDEMARK_JSON_NAME)
    if (has_name (self, tidemark_json_stream_get_text (stream, NULL)))
      {
        if (!tidemark_json_stream_skip (stream, error))
          return FALSE;
      }
    else
      {
        write_foreign_name (self, tidemark_json_stream_get_text (stream, NULL));
        if (!write_value (self, stream, 1, error))
          return FALSE;
      }

  return event == TIDEMARK_JSON_OBJECT_END;
}
