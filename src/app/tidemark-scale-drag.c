/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-scale-drag.h"

/* A press that moves less than this is a click. */
#define LEAST_DRAG 6

static void
choose_at (AdwToggleGroup *group, double x)
{
  GtkWidget *widget = GTK_WIDGET (group);
  int n_toggles = (int) adw_toggle_group_get_n_toggles (group);
  int width = gtk_widget_get_width (widget);
  int index;

  if (width <= 0 || n_toggles == 0)
    return;

  index = CLAMP ((int) (x * n_toggles / width), 0, n_toggles - 1);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    index = n_toggles - 1 - index;
  adw_toggle_group_set_active (group, (guint) index);
}

static void
update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, AdwToggleGroup *group)
{
  double start_x, start_y;

  if (ABS (offset_x) < LEAST_DRAG ||
      !gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  choose_at (group, start_x + offset_x);
}

/**
 * tidemark_scale_drag_attach:
 * @group: toggles of the same width, side by side
 *
 * Lets the pointer or a finger slide along the toggles, as on a slider.
 */
void
tidemark_scale_drag_attach (AdwToggleGroup *group)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "drag-update", G_CALLBACK (update_cb), group, 0);
  gtk_widget_add_controller (GTK_WIDGET (group), GTK_EVENT_CONTROLLER (gesture));
}
