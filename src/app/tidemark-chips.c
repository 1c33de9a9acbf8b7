/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chips.h"

/* In a popover, which would be as wide as all of them in one line; sp. */
#define LINE_LENGTH 320

struct _TidemarkChips
{
  AdwBin parent_instance;

  guint64 chosen;
  gboolean single;
  GtkWidget *buttons[64]; /* by value; NULL where there is none */

  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (TidemarkChips, tidemark_chips, ADW_TYPE_BIN)

typedef enum
{
  PROP_CHOSEN = 1,
  PROP_SINGLE,
  N_PROPS
} TidemarkChipsProperty;

static GParamSpec *properties[N_PROPS];

static guint64
get_bit (int value)
{
  return G_GUINT64_CONSTANT (1) << value;
}

static void
toggled_cb (TidemarkChips *self, GtkToggleButton *button)
{
  int value = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "value"));
  guint64 chosen = self->chosen & ~get_bit (value);

  if (gtk_toggle_button_get_active (button))
    chosen = self->single ? get_bit (value) : chosen | get_bit (value);

  tidemark_chips_set_chosen (self, chosen);
}

static void
tidemark_chips_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkChips *self = TIDEMARK_CHIPS (object);

  switch ((TidemarkChipsProperty) id)
    {
    case PROP_CHOSEN:
      g_value_set_uint64 (value, self->chosen);
      break;
    case PROP_SINGLE:
      g_value_set_boolean (value, self->single);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_chips_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkChips *self = TIDEMARK_CHIPS (object);

  switch ((TidemarkChipsProperty) id)
    {
    case PROP_CHOSEN:
      tidemark_chips_set_chosen (self, g_value_get_uint64 (value));
      break;
    case PROP_SINGLE:
      tidemark_chips_set_single (self, g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_chips_class_init (TidemarkChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tidemark_chips_get_property;
  object_class->set_property = tidemark_chips_set_property;

  properties[PROP_CHOSEN] = g_param_spec_uint64 ("chosen", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_SINGLE] = g_param_spec_boolean ("single", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tidemark_chips_init (TidemarkChips *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_wrap_box_set_natural_line_length (self->box, LINE_LENGTH);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * tidemark_chips_add:
 * @value: 0 to 63, once each
 * @label: the word
 */
void
tidemark_chips_add (TidemarkChips *self, int value, const char *label)
{
  GtkWidget *button;

  g_return_if_fail (TIDEMARK_IS_CHIPS (self));
  g_return_if_fail (value >= 0 && value < 64 && self->buttons[value] == NULL);

  button = gtk_toggle_button_new_with_label (label);
  gtk_widget_add_css_class (button, "chip-button");
  g_object_set_data (G_OBJECT (button), "value", GINT_TO_POINTER (value));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  self->buttons[value] = button;
  adw_wrap_box_append (self->box, button);
}

guint64
tidemark_chips_get_chosen (TidemarkChips *self)
{
  g_return_val_if_fail (TIDEMARK_IS_CHIPS (self), 0);

  return self->chosen;
}

/**
 * tidemark_chips_set_chosen:
 * @chosen: a bit for each chosen value
 */
void
tidemark_chips_set_chosen (TidemarkChips *self, guint64 chosen)
{
  g_return_if_fail (TIDEMARK_IS_CHIPS (self));

  if (self->chosen == chosen)
    return;

  self->chosen = chosen;
  for (int i = 0; i < (int) G_N_ELEMENTS (self->buttons); i++)
    if (self->buttons[i] != NULL)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                    (chosen & get_bit (i)) != 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

void
tidemark_chips_set_single (TidemarkChips *self, gboolean single)
{
  g_return_if_fail (TIDEMARK_IS_CHIPS (self));

  if (self->single == single)
    return;

  self->single = single;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SINGLE]);
}

static gboolean
matches (GtkWidget *button, const char *words)
{
  return *words == '\0' ||
         g_str_match_string (words, gtk_button_get_label (GTK_BUTTON (button)), TRUE);
}

/**
 * tidemark_chips_filter:
 * @words: the beginnings of some words, with or without their accents; empty for all
 *
 * Shows only what has these words. What is hidden stays as chosen as it was.
 *
 * Returns: how many are shown
 */
guint
tidemark_chips_filter (TidemarkChips *self, const char *words)
{
  guint n_shown = 0;

  g_return_val_if_fail (TIDEMARK_IS_CHIPS (self), 0);

  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    if (self->buttons[i] != NULL)
      {
        gboolean shown = matches (self->buttons[i], words);

        gtk_widget_set_visible (self->buttons[i], shown);
        n_shown += shown;
      }

  return n_shown;
}

/**
 * tidemark_chips_toggle_first:
 *
 * Chooses the first one that is shown, or lets go of it.
 */
void
tidemark_chips_toggle_first (TidemarkChips *self)
{
  g_return_if_fail (TIDEMARK_IS_CHIPS (self));

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->box)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (gtk_widget_get_visible (button))
      {
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                      !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
        return;
      }
}
