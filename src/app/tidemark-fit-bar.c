/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-fit-bar.h"

#include <glib/gi18n.h>

#define N_PARTS TIDEMARK_FIT_LONG
#define PART_WIDTH 16
#define PART_HEIGHT 6
#define PART_GAP 3

struct _TidemarkFitBar
{
  GtkWidget parent_instance;

  TidemarkFit fit;
};

G_DEFINE_FINAL_TYPE (TidemarkFitBar, tidemark_fit_bar, GTK_TYPE_WIDGET)

static void
tidemark_fit_bar_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? N_PARTS * PART_WIDTH + (N_PARTS - 1) * PART_GAP
                            : PART_HEIGHT;
}

/* Filled or outlined: told apart without colour. */
static void
tidemark_fit_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkFitBar *self = TIDEMARK_FIT_BAR (widget);
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  colour.alpha *= 0.6f;
  for (int i = 0; i < N_PARTS; i++)
    {
      float x = (float) (i * (PART_WIDTH + PART_GAP));
      float y = (float) (gtk_widget_get_height (widget) - PART_HEIGHT) / 2;
      GskRoundedRect part;
      const float widths[4] = { 1, 1, 1, 1 };
      const GdkRGBA colours[4] = { colour, colour, colour, colour };

      gsk_rounded_rect_init_from_rect (&part, &GRAPHENE_RECT_INIT (x, y, PART_WIDTH, PART_HEIGHT),
                                       PART_HEIGHT / 2.0f);
      if (i < (int) self->fit)
        {
          gtk_snapshot_push_rounded_clip (snapshot, &part);
          gtk_snapshot_append_color (snapshot, &colour, &part.bounds);
          gtk_snapshot_pop (snapshot);
        }
      else
        gtk_snapshot_append_border (snapshot, &part, widths, colours);
    }
}

static void
tidemark_fit_bar_class_init (TidemarkFitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = tidemark_fit_bar_measure;
  widget_class->snapshot = tidemark_fit_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tidemark_fit_bar_init (TidemarkFitBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
tidemark_fit_bar_new (TidemarkFit fit)
{
  TidemarkFitBar *self = g_object_new (TIDEMARK_TYPE_FIT_BAR, NULL);
  const char *label = fit == TIDEMARK_FIT_LONG     ? _ ("Goes well with the log")
                      : fit == TIDEMARK_FIT_MEDIUM ? _ ("Goes with the log")
                                                   : _ ("Goes a little with the log");

  self->fit = fit;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
  return GTK_WIDGET (self);
}
