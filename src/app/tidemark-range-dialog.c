/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-range-dialog.h"

#include "tidemark-day-row.h"

struct _TidemarkRangeDialog
{
  AdwDialog parent_instance;

  TidemarkDayRow *from_row;
  TidemarkDayRow *to_row;
  GtkWidget *backwards;
};

G_DEFINE_FINAL_TYPE (TidemarkRangeDialog, tidemark_range_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_backwards (TidemarkRangeDialog *self)
{
  int from = tidemark_day_row_get_day (self->from_row);
  int to = tidemark_day_row_get_day (self->to_row);

  return from != TIDEMARK_DAY_NONE && to != TIDEMARK_DAY_NONE && from > to;
}

static void
update (TidemarkRangeDialog *self)
{
  gtk_widget_set_visible (self->backwards, is_backwards (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "range.apply", !is_backwards (self));
}

static void
apply_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkRangeDialog *self = TIDEMARK_RANGE_DIALOG (widget);

  g_signal_emit (self, signals[CHOSEN], 0, tidemark_day_row_get_day (self->from_row),
                 tidemark_day_row_get_day (self->to_row));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
tidemark_range_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_RANGE_DIALOG);

  G_OBJECT_CLASS (tidemark_range_dialog_parent_class)->dispose (object);
}

static void
tidemark_range_dialog_class_init (TidemarkRangeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_range_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-range-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkRangeDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkRangeDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkRangeDialog, backwards);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "range.apply", NULL, apply_cb);
  gtk_widget_class_install_action (widget_class, "range.cancel", NULL, cancel_cb);
}

static void
tidemark_range_dialog_init (TidemarkRangeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_range_dialog_new:
 * @from_day: what is chosen now, or TIDEMARK_DAY_NONE
 * @to_day: as @from_day
 *
 * Returns: (transfer floating): the dialog
 */
TidemarkRangeDialog *
tidemark_range_dialog_new (int from_day, int to_day)
{
  TidemarkRangeDialog *self = g_object_new (TIDEMARK_TYPE_RANGE_DIALOG, NULL);

  tidemark_day_row_set_day (self->from_row, from_day);
  tidemark_day_row_set_day (self->to_row, to_day);

  return self;
}
