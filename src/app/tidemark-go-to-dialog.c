/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-go-to-dialog.h"

#include "tidemark-day-text.h"
#include "tidemark-month-view.h"

struct _TidemarkGoToDialog
{
  AdwDialog parent_instance;

  int day; /* that was chosen, or TIDEMARK_DAY_NONE */

  TidemarkMonthView *month;
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (TidemarkGoToDialog, tidemark_go_to_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
go_to (TidemarkGoToDialog *self, int day)
{
  self->day = day;
  adw_dialog_close (ADW_DIALOG (self));
}

/* The window gives the focus back to where it was; who goes to the day takes it from there. */
static void
tidemark_go_to_dialog_closed (AdwDialog *dialog)
{
  TidemarkGoToDialog *self = TIDEMARK_GO_TO_DIALOG (dialog);

  if (self->day != TIDEMARK_DAY_NONE)
    g_signal_emit (self, signals[CHOSEN], 0, self->day);
}

static gboolean
read_day (TidemarkGoToDialog *self, int *out_day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  return tidemark_day_parse (text, out_day);
}

/* What was typed so far leads the calendar as soon as it is a day. */
static void
typed_cb (TidemarkGoToDialog *self)
{
  gboolean is_empty = *gtk_editable_get_text (self->entry) == '\0';
  gboolean is_day;
  int day;

  is_day = read_day (self, &day);
  if (is_day)
    tidemark_month_view_set_day (self->month, day);
  if (is_day || is_empty)
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
      is_day || is_empty ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "day.go", is_day || is_empty);
}

static void
go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkGoToDialog *self = TIDEMARK_GO_TO_DIALOG (widget);
  int day = tidemark_month_view_get_cursor (self->month);

  if (*gtk_editable_get_text (self->entry) == '\0' || read_day (self, &day))
    go_to (self, day);
}

static void
today_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_to (TIDEMARK_GO_TO_DIALOG (widget), tidemark_day_text_today ());
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
activated_cb (TidemarkGoToDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "day.go", NULL);
}

static void
tidemark_go_to_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_GO_TO_DIALOG);

  G_OBJECT_CLASS (tidemark_go_to_dialog_parent_class)->dispose (object);
}

static void
tidemark_go_to_dialog_class_init (TidemarkGoToDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_go_to_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = tidemark_go_to_dialog_closed;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (TIDEMARK_TYPE_MONTH_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-go-to-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkGoToDialog, month);
  gtk_widget_class_bind_template_child (widget_class, TidemarkGoToDialog, entry);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to);
  gtk_widget_class_install_action (widget_class, "day.go", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "day.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "day.cancel", NULL, cancel_cb);
}

static void
tidemark_go_to_dialog_init (TidemarkGoToDialog *self)
{
  self->day = TIDEMARK_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_go_to_dialog_new:
 * @store: the journal
 * @filter: what of it counts
 * @day: where the cursor stands at first
 *
 * Returns: (transfer floating): the dialog
 */
TidemarkGoToDialog *
tidemark_go_to_dialog_new (TidemarkStore *store, const TidemarkTimelineFilter *filter, int day)
{
  TidemarkGoToDialog *self = g_object_new (TIDEMARK_TYPE_GO_TO_DIALOG, NULL);

  tidemark_month_view_set_source (self->month, store, filter);
  tidemark_month_view_set_cursor (self->month, day);

  return self;
}
