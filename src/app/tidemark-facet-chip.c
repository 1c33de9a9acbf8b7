/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-facet-chip.h"

#include <glib/gi18n.h>

struct _TidemarkFacetChip
{
  AdwBin parent_instance;

  char *title;
  char *value;

  GtkWidget *box;
  GtkLabel *label;
  GtkMenuButton *button;
  GtkWidget *clear_button;
};

G_DEFINE_FINAL_TYPE (TidemarkFacetChip, tidemark_facet_chip, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_VALUE,
  PROP_POPOVER,
  N_PROPS
} TidemarkFacetChipProperty;

enum
{
  CLEARED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_name (gpointer widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (TidemarkFacetChip *self)
{
  const char *title = self->title != NULL ? self->title : "";
  g_autofree char *name = NULL;
  g_autofree char *clear = NULL;

  gtk_label_set_label (self->label, self->value != NULL ? self->value : title);
  gtk_widget_set_visible (self->clear_button, self->value != NULL);
  if (self->value == NULL)
    {
      gtk_widget_remove_css_class (self->box, "active");
      set_name (self->button, title);
      return;
    }

  /* Translators: a way to narrow a list and what was chosen, such as "Kinds: Dates" */
  name = g_strdup_printf (_ ("%s: %s"), title, self->value);
  /* Translators: %s is what a list is narrowed to, such as "Dates" */
  clear = g_strdup_printf (_ ("Remove “%s”"), self->value);
  gtk_widget_add_css_class (self->box, "active");
  set_name (self->button, name);
  set_name (self->clear_button, clear);
  gtk_widget_set_tooltip_text (self->clear_button, clear);
}

static void
clear_cb (TidemarkFacetChip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  g_signal_emit (self, signals[CLEARED], 0);
}

static void
tidemark_facet_chip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkFacetChip *self = TIDEMARK_FACET_CHIP (object);

  switch ((TidemarkFacetChipProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    case PROP_POPOVER:
      g_value_set_object (value, gtk_menu_button_get_popover (self->button));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_facet_chip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkFacetChip *self = TIDEMARK_FACET_CHIP (object);

  switch ((TidemarkFacetChipProperty) id)
    {
    case PROP_TITLE:
      if (g_set_str (&self->title, g_value_get_string (value)))
        update (self);
      break;
    case PROP_VALUE:
      tidemark_facet_chip_set_value (self, g_value_get_string (value));
      break;
    case PROP_POPOVER:
      gtk_menu_button_set_popover (self->button, g_value_get_object (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_facet_chip_finalize (GObject *object)
{
  TidemarkFacetChip *self = TIDEMARK_FACET_CHIP (object);

  g_free (self->title);
  g_free (self->value);

  G_OBJECT_CLASS (tidemark_facet_chip_parent_class)->finalize (object);
}

static void
tidemark_facet_chip_class_init (TidemarkFacetChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tidemark_facet_chip_get_property;
  object_class->set_property = tidemark_facet_chip_set_property;
  object_class->finalize = tidemark_facet_chip_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] =
      g_param_spec_string ("value", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_POPOVER] = g_param_spec_object ("popover", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CLEARED] = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tidemark_facet_chip_init (TidemarkFacetChip *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, 22);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, content);
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->button));

  self->clear_button = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (self->clear_button, "flat");
  g_signal_connect_object (self->clear_button, "clicked", G_CALLBACK (clear_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->clear_button);

  gtk_widget_add_css_class (self->box, "facet");
  adw_bin_set_child (ADW_BIN (self), self->box);
  update (self);
}

const char *
tidemark_facet_chip_get_value (TidemarkFacetChip *self)
{
  g_return_val_if_fail (TIDEMARK_IS_FACET_CHIP (self), NULL);

  return self->value;
}

/**
 * tidemark_facet_chip_set_value:
 * @value: (nullable): what was chosen; %NULL for nothing
 */
void
tidemark_facet_chip_set_value (TidemarkFacetChip *self, const char *value)
{
  g_return_if_fail (TIDEMARK_IS_FACET_CHIP (self));

  if (!g_set_str (&self->value, value))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
