/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-choice-row.h"

#include <glib/gi18n.h>

#include "tidemark-scale-drag.h"

struct _TidemarkChoiceRow
{
  AdwPreferencesRow parent_instance;

  char *subtitle;
  char *low;
  char *high;
  GArray *values; /* int, one for each toggle */
  int value;
  gboolean required;
  gboolean vertical;

  GtkWidget *clear_button;
  GtkWidget *title;
  AdwToggleGroup *group;
};

G_DEFINE_FINAL_TYPE (TidemarkChoiceRow, tidemark_choice_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum
{
  PROP_SUBTITLE = 1,
  PROP_LOW,
  PROP_HIGH,
  PROP_VALUE,
  PROP_REQUIRED,
  PROP_VERTICAL,
  N_PROPS
} TidemarkChoiceRowProperty;

static GParamSpec *properties[N_PROPS];

static guint
find_value (TidemarkChoiceRow *self, int value)
{
  for (guint i = 0; i < self->values->len; i++)
    if (g_array_index (self->values, int, i) == value)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
update_clear_button (TidemarkChoiceRow *self)
{
  gtk_widget_set_visible (self->clear_button,
                          !self->required && self->value != TIDEMARK_CHOICE_NONE);
}

static void
active_cb (TidemarkChoiceRow *self)
{
  guint active = adw_toggle_group_get_active (self->group);
  int value = TIDEMARK_CHOICE_NONE;

  if (active < self->values->len)
    value = g_array_index (self->values, int, active);
  if (self->value == value)
    return;

  self->value = value;
  update_clear_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
clear_cb (TidemarkChoiceRow *self)
{
  if (self->required)
    return;

  /* The focus goes before the button is hidden: what is hidden with the focus takes it along. */
  gtk_widget_child_focus (GTK_WIDGET (self->group), GTK_DIR_TAB_FORWARD);
  tidemark_choice_row_set_value (self, TIDEMARK_CHOICE_NONE);
}

static gboolean
key_cb (TidemarkChoiceRow *self, guint keyval)
{
  if (keyval != GDK_KEY_BackSpace && keyval != GDK_KEY_Delete)
    return GDK_EVENT_PROPAGATE;

  clear_cb (self);
  return GDK_EVENT_STOP;
}

static gboolean
has_text (GObject *object, const char *text)
{
  return text != NULL && *text != '\0';
}

static GtkOrientation
get_orientation (GObject *object, gboolean vertical)
{
  return vertical ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static void
set_vertical (TidemarkChoiceRow *self, gboolean vertical)
{
  if (self->vertical == vertical)
    return;

  self->vertical = vertical;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERTICAL]);
}

/* What the words under the ends of the scale say to who does not see them. */
static void
describe_ends (TidemarkChoiceRow *self)
{
  g_autofree char *words = NULL;

  if (self->low == NULL || self->high == NULL)
    return;

  /* Translators: a scale: the word for its lower end, and that for its upper end */
  words = g_strdup_printf (_ ("From 0, %s, to 10, %s"), self->low, self->high);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->group), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
}

static void
tidemark_choice_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkChoiceRow *self = TIDEMARK_CHOICE_ROW (object);

  switch ((TidemarkChoiceRowProperty) id)
    {
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_LOW:
      g_value_set_string (value, self->low);
      break;
    case PROP_HIGH:
      g_value_set_string (value, self->high);
      break;
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    case PROP_REQUIRED:
      g_value_set_boolean (value, self->required);
      break;
    case PROP_VERTICAL:
      g_value_set_boolean (value, self->vertical);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_choice_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkChoiceRow *self = TIDEMARK_CHOICE_ROW (object);

  switch ((TidemarkChoiceRowProperty) id)
    {
    case PROP_SUBTITLE:
      if (g_set_str (&self->subtitle, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LOW:
      if (g_set_str (&self->low, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      describe_ends (self);
      break;
    case PROP_HIGH:
      if (g_set_str (&self->high, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      describe_ends (self);
      break;
    case PROP_VALUE:
      tidemark_choice_row_set_value (self, g_value_get_int (value));
      break;
    case PROP_REQUIRED:
      if (self->required == g_value_get_boolean (value))
        break;
      self->required = g_value_get_boolean (value);
      update_clear_button (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_VERTICAL:
      set_vertical (self, g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_choice_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_CHOICE_ROW);

  G_OBJECT_CLASS (tidemark_choice_row_parent_class)->dispose (object);
}

static void
tidemark_choice_row_finalize (GObject *object)
{
  TidemarkChoiceRow *self = TIDEMARK_CHOICE_ROW (object);

  g_free (self->subtitle);
  g_free (self->low);
  g_free (self->high);
  g_array_unref (self->values);

  G_OBJECT_CLASS (tidemark_choice_row_parent_class)->finalize (object);
}

static void
tidemark_choice_row_class_init (TidemarkChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tidemark_choice_row_get_property;
  object_class->set_property = tidemark_choice_row_set_property;
  object_class->dispose = tidemark_choice_row_dispose;
  object_class->finalize = tidemark_choice_row_finalize;

  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_LOW] = g_param_spec_string ("low", NULL, NULL, NULL, flags);
  properties[PROP_HIGH] = g_param_spec_string ("high", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, TIDEMARK_CHOICE_NONE, G_MAXINT,
                                             TIDEMARK_CHOICE_NONE, flags);
  properties[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  properties[PROP_VERTICAL] = g_param_spec_boolean ("vertical", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkChoiceRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkChoiceRow, group);
  gtk_widget_class_bind_template_child (widget_class, TidemarkChoiceRow, title);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_orientation);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
tidemark_choice_row_init (TidemarkChoiceRow *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (int));
  self->value = TIDEMARK_CHOICE_NONE;

  gtk_widget_init_template (GTK_WIDGET (self));
  update_clear_button (self);
}

/**
 * tidemark_choice_row_add:
 * @value: what choosing it sets, 0 or more
 * @label: the answer
 *
 * Adds an answer at the end.
 */
void
tidemark_choice_row_add (TidemarkChoiceRow *self, int value, const char *label)
{
  AdwToggle *toggle = adw_toggle_new ();
  int chosen;

  g_return_if_fail (TIDEMARK_IS_CHOICE_ROW (self));

  chosen = self->value;
  adw_toggle_set_label (toggle, label);
  g_array_append_val (self->values, value);
  adw_toggle_group_add (self->group, toggle);
  /* A group chooses its first toggle by itself: that would be an answer nobody gave. */
  tidemark_choice_row_set_value (self, chosen);
}

/**
 * tidemark_choice_row_add_scale:
 *
 * Adds the answers 0 to 10, which can be slid along as well.
 */
void
tidemark_choice_row_add_scale (TidemarkChoiceRow *self)
{
  g_return_if_fail (TIDEMARK_IS_CHOICE_ROW (self));

  gtk_widget_add_css_class (GTK_WIDGET (self->group), "digits");
  gtk_widget_add_css_class (GTK_WIDGET (self->group), "scale");
  adw_toggle_group_set_homogeneous (self->group, TRUE);
  tidemark_scale_drag_attach (self->group);

  for (int i = 0; i <= 10; i++)
    {
      g_autofree char *label = g_strdup_printf ("%d", i);

      tidemark_choice_row_add (self, i, label);
    }
}

/**
 * tidemark_choice_row_set_title_width:
 * @n_chars: at least as wide as so many average characters; rows with the same number have answers
 *   that begin at the same place
 *
 * A size group would have the whole dialog measured again for each of its widgets.
 */
void
tidemark_choice_row_set_title_width (TidemarkChoiceRow *self, int n_chars)
{
  g_return_if_fail (TIDEMARK_IS_CHOICE_ROW (self));

  gtk_label_set_width_chars (GTK_LABEL (self->title), n_chars);
}

int
tidemark_choice_row_get_value (TidemarkChoiceRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_CHOICE_ROW (self), TIDEMARK_CHOICE_NONE);

  return self->value;
}

/**
 * tidemark_choice_row_set_value:
 * @value: of an answer; any other lets go of the chosen one
 */
void
tidemark_choice_row_set_value (TidemarkChoiceRow *self, int value)
{
  g_return_if_fail (TIDEMARK_IS_CHOICE_ROW (self));

  adw_toggle_group_set_active (self->group, find_value (self, value));
  active_cb (self);
}
