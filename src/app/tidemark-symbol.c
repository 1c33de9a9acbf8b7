/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-symbol.h"

#define SIZE 16

struct _TidemarkSymbol
{
  GtkWidget parent_instance;

  char *icon_name;
};

G_DEFINE_FINAL_TYPE (TidemarkSymbol, tidemark_symbol, GTK_TYPE_WIDGET)

static void
tidemark_symbol_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* The theme keeps the icons, so that to look one up is cheap. */
static void
tidemark_symbol_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkSymbol *self = TIDEMARK_SYMBOL (widget);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = NULL;
  GdkRGBA colour;

  if (self->icon_name == NULL)
    return;

  icon = gtk_icon_theme_lookup_icon (theme, self->icon_name, NULL, SIZE,
                                     gtk_widget_get_scale_factor (widget),
                                     gtk_widget_get_direction (widget), 0);
  gtk_widget_get_color (widget, &colour);
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, SIZE, SIZE,
                                            &colour, 1);
}

static void
tidemark_symbol_finalize (GObject *object)
{
  g_free (TIDEMARK_SYMBOL (object)->icon_name);

  G_OBJECT_CLASS (tidemark_symbol_parent_class)->finalize (object);
}

static void
tidemark_symbol_class_init (TidemarkSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tidemark_symbol_finalize;
  widget_class->measure = tidemark_symbol_measure;
  widget_class->snapshot = tidemark_symbol_snapshot;
  gtk_widget_class_set_css_name (widget_class, "image");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tidemark_symbol_init (TidemarkSymbol *self)
{
}

GtkWidget *
tidemark_symbol_new (void)
{
  return g_object_new (TIDEMARK_TYPE_SYMBOL, NULL);
}

/**
 * tidemark_symbol_set_icon_name:
 * @icon_name: (nullable): a symbolic icon of the theme; %NULL for none
 */
void
tidemark_symbol_set_icon_name (TidemarkSymbol *self, const char *icon_name)
{
  g_return_if_fail (TIDEMARK_IS_SYMBOL (self));

  if (g_set_str (&self->icon_name, icon_name))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
