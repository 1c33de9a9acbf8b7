/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-dialog-private.h"
#include "tidemark-when-row.h"

static gboolean
choose_kind (TidemarkLogDialog *self, gunichar letter)
{
  TidemarkKind kind = tidemark_log_dialog_find_kind (letter);

  if (kind == TIDEMARK_KIND_NONE || self->edited != NULL)
    return GDK_EVENT_PROPAGATE;

  if (kind == tidemark_log_form_get_kind (self->form))
    tidemark_log_form_next_by (self->form);
  else
    {
      /* Something else comes first; what was begun before waits for another time. */
      tidemark_log_draft_set_aside (self->draft);
      tidemark_log_form_set_kind (self->form, kind);
    }
  return GDK_EVENT_STOP;
}

static gboolean
take_digit (TidemarkLogDialog *self, guint keyval, GdkModifierType state)
{
  int value = tidemark_digits_take (&self->digits, keyval, g_get_monotonic_time ());

  if (value < 0)
    return GDK_EVENT_PROPAGATE;

  if (state & GDK_CONTROL_MASK)
    tidemark_log_form_set_wanted (self->form, value);
  else
    tidemark_log_form_set_distance (self->form, value);
  return GDK_EVENT_STOP;
}

static GtkWidget *
get_focus (TidemarkLogDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static gboolean
is_within (GtkWidget *widget, GType type)
{
  return widget != NULL && gtk_widget_get_ancestor (widget, type) != NULL;
}

/* A search that has words in it chooses by Enter. */
static gboolean
is_searching (GtkWidget *focus)
{
  GtkWidget *search = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) : NULL;

  return search != NULL && *gtk_editable_get_text (GTK_EDITABLE (search)) != '\0';
}

/* Enter stores, save where it has to open or press something. */
static gboolean
take_enter (TidemarkLogDialog *self, GtkWidget *focus, GdkModifierType state)
{
  if (state & GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;
  if (is_within (focus, ADW_TYPE_HEADER_BAR) || is_within (focus, GTK_TYPE_MENU_BUTTON) ||
      is_within (focus, ADW_TYPE_BANNER) || GTK_IS_LIST_BOX_ROW (focus) || is_searching (focus))
    return GDK_EVENT_PROPAGATE;

  tidemark_log_dialog_store (self);
  return GDK_EVENT_STOP;
}

/* The chips of the time follow the arrows, which lead on to what comes next in reading. */
static gboolean
take_arrow (TidemarkLogDialog *self, GtkWidget *focus, guint keyval)
{
  gboolean on_toggle = is_within (focus, ADW_TYPE_TOGGLE_GROUP);
  gboolean on_chip = on_toggle && is_within (focus, TIDEMARK_TYPE_WHEN_ROW);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int step = (keyval == GDK_KEY_Left) != rtl ? -1 : 1;

  if (keyval != GDK_KEY_Left && keyval != GDK_KEY_Right)
    return GDK_EVENT_PROPAGATE;
  /* Other toggles beside each other have arrow keys of their own. */
  if (on_toggle && !on_chip)
    return GDK_EVENT_PROPAGATE;

  tidemark_log_form_move_when (self->form, step);
  if (on_chip)
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
  return GDK_EVENT_STOP;
}

static gboolean
take_key (TidemarkLogDialog *self, GtkWidget *focus, guint keyval, GdkModifierType state)
{
  if (take_digit (self, keyval, state) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;
  if (state & GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  /* A day that is picked has fields of its own on the way. */
  if (keyval == GDK_KEY_Tab && is_within (focus, TIDEMARK_TYPE_WHEN_ROW) &&
      !tidemark_log_form_is_picking (self->form))
    {
      if (tidemark_log_form_get_kind (self->form) != TIDEMARK_KIND_MARK ||
          !tidemark_log_form_grab_marks (self->form))
        tidemark_log_form_grab_note (self->form);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_slash && tidemark_log_form_grab_marks (self->form))
    return GDK_EVENT_STOP;
  if (choose_kind (self, gdk_keyval_to_unicode (keyval)) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;

  return take_arrow (self, focus, keyval);
}

/**
 * tidemark_log_dialog_take_key:
 *
 * Letters choose the kind, digits say the distance (with Control: the closeness wanted), arrows
 * move the time, Tab goes to the note, a slash to the marks, Enter stores; in a text they are what
 * they are.
 *
 * Returns: whether the key was one of these
 */
gboolean
tidemark_log_dialog_take_key (TidemarkLogDialog *self,
                              guint keyval,
                              guint keycode,
                              GdkModifierType state)
{
  GtkWidget *focus = get_focus (self);

  if (state & GDK_ALT_MASK || is_within (focus, GTK_TYPE_POPOVER))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    return take_enter (self, focus, state);
  if (tidemark_log_form_is_writing (self->form))
    return GDK_EVENT_PROPAGATE;

  return take_key (self, focus, keyval, state);
}
