/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-length-row.h"

#include "tidemark-entry.h"

/* A day, and as many digits as that takes. */
#define LONGEST_SECONDS (24 * 60 * 60)
#define MOST_DIGITS 5

struct _TidemarkLengthRow
{
  AdwEntryRow parent_instance;

  int seconds;
  gboolean valid;
};

G_DEFINE_FINAL_TYPE (TidemarkLengthRow, tidemark_length_row, ADW_TYPE_ENTRY_ROW)

typedef enum
{
  PROP_SECONDS = 1,
  PROP_VALID,
  N_PROPS
} TidemarkLengthRowProperty;

static GParamSpec *properties[N_PROPS];

static gboolean
parse_number (const char *text, int *out)
{
  int n = 0;

  for (*out = 0; g_ascii_isdigit (text[n]) && n < MOST_DIGITS; n++)
    *out = *out * 10 + g_ascii_digit_value (text[n]);
  return n > 0 && text[n] == '\0';
}

/* The last of two or three numbers are seconds; a single one is minutes. */
static gboolean
parse (const char *text, int *out_seconds)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = g_strsplit (stripped, ":", 4);
  guint n_parts = g_strv_length (parts);
  int seconds = 0;

  if (n_parts == 0)
    {
      *out_seconds = TIDEMARK_UNSAID;
      return TRUE;
    }

  for (guint i = 0; i < n_parts; i++)
    {
      int number;

      if (n_parts > 3 || !parse_number (parts[i], &number) || (i > 0 && number > 59))
        return FALSE;
      seconds = seconds * 60 + number;
    }
  if (n_parts == 1)
    seconds *= 60;
  if (seconds > LONGEST_SECONDS)
    return FALSE;

  *out_seconds = seconds;
  return TRUE;
}

static char *
format (int seconds)
{
  if (seconds < 0)
    return g_strdup ("");
  if (seconds % 60 == 0)
    return g_strdup_printf ("%d", seconds / 60);
  if (seconds < 60 * 60)
    return g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);

  return g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

static void
text_cb (TidemarkLengthRow *self)
{
  int seconds = TIDEMARK_UNSAID;
  gboolean valid = parse (gtk_editable_get_text (GTK_EDITABLE (self)), &seconds);

  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);

  if (self->valid != valid)
    {
      self->valid = valid;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
    }
  if (self->seconds != seconds)
    {
      self->seconds = seconds;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECONDS]);
    }
}

static void
tidemark_length_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkLengthRow *self = TIDEMARK_LENGTH_ROW (object);

  switch ((TidemarkLengthRowProperty) id)
    {
    case PROP_SECONDS:
      g_value_set_int (value, self->seconds);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->valid);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_length_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkLengthRowProperty) id)
    {
    case PROP_SECONDS:
      tidemark_length_row_set_seconds (TIDEMARK_LENGTH_ROW (object), g_value_get_int (value));
      break;
    case PROP_VALID:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_length_row_class_init (TidemarkLengthRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tidemark_length_row_get_property;
  object_class->set_property = tidemark_length_row_set_property;

  properties[PROP_SECONDS] =
      g_param_spec_int ("seconds", NULL, NULL, TIDEMARK_UNSAID, G_MAXINT, TIDEMARK_UNSAID,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_VALID] =
      g_param_spec_boolean ("valid", NULL, NULL, TRUE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_length_row_init (TidemarkLengthRow *self)
{
  self->seconds = TIDEMARK_UNSAID;
  self->valid = TRUE;
  g_signal_connect (self, "changed", G_CALLBACK (text_cb), NULL);
}

int
tidemark_length_row_get_seconds (TidemarkLengthRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LENGTH_ROW (self), TIDEMARK_UNSAID);

  return self->seconds;
}

/**
 * tidemark_length_row_set_seconds:
 * @seconds: how long, or TIDEMARK_UNSAID
 */
void
tidemark_length_row_set_seconds (TidemarkLengthRow *self, int seconds)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TIDEMARK_IS_LENGTH_ROW (self));

  if (self->seconds == seconds && self->valid)
    return;

  text = format (seconds);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

gboolean
tidemark_length_row_get_valid (TidemarkLengthRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LENGTH_ROW (self), FALSE);

  return self->valid;
}
