/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-row.h"

#include <glib/gi18n.h>

struct _TidemarkJournalRow
{
  GtkWidget parent_instance;

  gboolean selectable;
  gboolean selecting;

  TidemarkEntryRow *entry_row;
  GtkWidget *check; /* NULL until something is selected */
};

G_DEFINE_FINAL_TYPE (TidemarkJournalRow, tidemark_journal_row, GTK_TYPE_WIDGET)

enum
{
  TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Before the list view has the click, which would show the entry. */
static void
pressed_cb (TidemarkJournalRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean extend = (state & GDK_SHIFT_MASK) != 0;

  if (!self->selectable || (!self->selecting && !extend && (state & GDK_CONTROL_MASK) == 0))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[TOGGLED], 0, extend);
}

static void
long_pressed_cb (TidemarkJournalRow *self, double x, double y, GtkGesture *gesture)
{
  if (!self->selectable || self->selecting)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[TOGGLED], 0, FALSE);
}

static void
add_gestures (TidemarkJournalRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/* A list view makes some two hundred rows, most of which are never selected. */
static void
add_check (TidemarkJournalRow *self)
{
  self->check = gtk_check_button_new ();
  gtk_widget_set_can_target (self->check, FALSE);
  gtk_widget_set_focusable (self->check, FALSE);
  gtk_widget_set_margin_start (self->check, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Selected"), -1);
  gtk_widget_insert_before (self->check, GTK_WIDGET (self), GTK_WIDGET (self->entry_row));
}

static void
tidemark_journal_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tidemark_journal_row_parent_class)->dispose (object);
}

static void
tidemark_journal_row_class_init (TidemarkJournalRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_journal_row_dispose;
  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
tidemark_journal_row_init (TidemarkJournalRow *self)
{
  self->entry_row = TIDEMARK_ENTRY_ROW (tidemark_entry_row_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry_row), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->entry_row), GTK_WIDGET (self));
  add_gestures (self);
}

GtkWidget *
tidemark_journal_row_new (void)
{
  return g_object_new (TIDEMARK_TYPE_JOURNAL_ROW, NULL);
}

/**
 * tidemark_journal_row_get_entry_row:
 *
 * Returns: (transfer none): what shows the entry
 */
TidemarkEntryRow *
tidemark_journal_row_get_entry_row (TidemarkJournalRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_JOURNAL_ROW (self), NULL);

  return self->entry_row;
}

/**
 * tidemark_journal_row_set_selectable:
 * @selectable: %FALSE for messages, which are not the journal's own words
 */
void
tidemark_journal_row_set_selectable (TidemarkJournalRow *self, gboolean selectable)
{
  g_return_if_fail (TIDEMARK_IS_JOURNAL_ROW (self));

  self->selectable = selectable;
}

/**
 * tidemark_journal_row_show_selection:
 * @selecting: whether rows are being selected
 * @selected: whether this one is
 */
void
tidemark_journal_row_show_selection (TidemarkJournalRow *self,
                                     gboolean selecting,
                                     gboolean selected)
{
  g_return_if_fail (TIDEMARK_IS_JOURNAL_ROW (self));

  self->selecting = selecting;
  if (self->check == NULL && !selecting)
    return;

  if (self->check == NULL)
    add_check (self);
  gtk_widget_set_visible (self->check, selecting);
  gtk_widget_set_opacity (self->check, self->selectable ? 1 : 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), selected && self->selectable);
}
