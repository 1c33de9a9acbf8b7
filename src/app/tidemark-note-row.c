/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-note-row.h"

#include "tidemark-veil.h"

struct _TidemarkNoteRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *placeholder;
  GtkToggleButton *hot;
};

G_DEFINE_FINAL_TYPE (TidemarkNoteRow, tidemark_note_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum
{
  PROP_TEXT = 1,
  PROP_HOT,
  PROP_PROMPT,
  N_PROPS
} TidemarkNoteRowProperty;

static GParamSpec *properties[N_PROPS];

static void
text_cb (TidemarkNoteRow *self)
{
  gboolean has_text = gtk_text_buffer_get_char_count (self->buffer) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->placeholder), !has_text);
  tidemark_veil_set (GTK_WIDGET (self->view), TIDEMARK_PRIVATE_TEXT, has_text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
hot_cb (TidemarkNoteRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOT]);
}

static char *
get_whole_text (TidemarkNoteRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
tidemark_note_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkNoteRow *self = TIDEMARK_NOTE_ROW (object);

  switch ((TidemarkNoteRowProperty) id)
    {
    case PROP_TEXT:
      g_value_take_string (value, get_whole_text (self));
      break;
    case PROP_HOT:
      g_value_set_boolean (value, tidemark_note_row_get_hot (self));
      break;
    case PROP_PROMPT:
      g_value_set_string (value, gtk_label_get_label (self->placeholder));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_note_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkNoteRow *self = TIDEMARK_NOTE_ROW (object);

  switch ((TidemarkNoteRowProperty) id)
    {
    case PROP_TEXT:
      tidemark_note_row_set_text (self, g_value_get_string (value));
      break;
    case PROP_HOT:
      tidemark_note_row_set_hot (self, g_value_get_boolean (value));
      break;
    case PROP_PROMPT:
      tidemark_note_row_set_prompt (self, g_value_get_string (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (tidemark_note_row_parent_class)->dispose (object);
}

static void
tidemark_note_row_class_init (TidemarkNoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tidemark_note_row_get_property;
  object_class->set_property = tidemark_note_row_set_property;
  object_class->dispose = tidemark_note_row_dispose;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_HOT] = g_param_spec_boolean ("hot", NULL, NULL, FALSE, flags);
  properties[PROP_PROMPT] = g_param_spec_string ("prompt", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkNoteRow, view);
  gtk_widget_class_bind_template_child (widget_class, TidemarkNoteRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, TidemarkNoteRow, placeholder);
  gtk_widget_class_bind_template_child (widget_class, TidemarkNoteRow, hot);
  gtk_widget_class_bind_template_callback (widget_class, hot_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_cb);
}

static void
tidemark_note_row_init (TidemarkNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_note_row_get_text:
 *
 * Returns: (transfer full) (nullable): the note without the space around it; %NULL for none
 */
char *
tidemark_note_row_get_text (TidemarkNoteRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (TIDEMARK_IS_NOTE_ROW (self), NULL);

  text = g_strstrip (get_whole_text (self));
  return *text == '\0' ? NULL : g_steal_pointer (&text);
}

/**
 * tidemark_note_row_set_text:
 * @text: (nullable): the note
 */
void
tidemark_note_row_set_text (TidemarkNoteRow *self, const char *text)
{
  g_return_if_fail (TIDEMARK_IS_NOTE_ROW (self));

  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
}

gboolean
tidemark_note_row_get_hot (TidemarkNoteRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_NOTE_ROW (self), FALSE);

  return gtk_toggle_button_get_active (self->hot);
}

void
tidemark_note_row_set_hot (TidemarkNoteRow *self, gboolean hot)
{
  g_return_if_fail (TIDEMARK_IS_NOTE_ROW (self));

  gtk_toggle_button_set_active (self->hot, hot);
}

/**
 * tidemark_note_row_set_prompt:
 * @prompt: (nullable): what to write about; heard with the note as well
 */
void
tidemark_note_row_set_prompt (TidemarkNoteRow *self, const char *prompt)
{
  g_return_if_fail (TIDEMARK_IS_NOTE_ROW (self));

  if (g_strcmp0 (gtk_label_get_label (self->placeholder), prompt) == 0)
    return;

  gtk_label_set_label (self->placeholder, prompt != NULL ? prompt : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  prompt != NULL ? prompt : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROMPT]);
}

/**
 * tidemark_note_row_get_view:
 *
 * Returns: (transfer none): where the note is written
 */
GtkWidget *
tidemark_note_row_get_view (TidemarkNoteRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_NOTE_ROW (self), NULL);

  return GTK_WIDGET (self->view);
}
