/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page-private.h"

#include <glib/gi18n.h>

#include "tidemark-deletion.h"

static GArray *
list_marked (TidemarkJournalPage *self)
{
  g_autoptr (GtkBitset) positions =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->marked));

  if (self->model == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint64));

  return tidemark_timeline_model_list_entries (self->model, positions);
}

static void
set_enabled (TidemarkJournalPage *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What is still to come is selected as well once it is listed. */
static void
marked_items_changed_cb (TidemarkJournalPage *self)
{
  if (self->marks_all)
    gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->marked));
  if (self->model == NULL || tidemark_timeline_model_get_complete (self->model))
    self->marks_all = FALSE;
  if (self->is_selecting)
    tidemark_journal_page_update_selection (self);
}

/**
 * tidemark_journal_page_update_selection:
 *
 * Says how many rows are selected, and marks them.
 */
void
tidemark_journal_page_update_selection (TidemarkJournalPage *self)
{
  g_autoptr (GArray) rowids = list_marked (self);
  g_autofree char *text = NULL;

  text = rowids->len == 0
             ? g_strdup (_ ("Select Entries"))
             : g_strdup_printf (ngettext ("%u Selected", "%u Selected", rowids->len), rowids->len);
  gtk_label_set_label (self->n_selected, text);
  set_enabled (self, "delete-selected", rowids->len > 0 && self->deleting == NULL);
  tidemark_journal_page_update_rows (self);
}

/**
 * tidemark_journal_page_set_selecting:
 * @selecting: whether rows are to be selected now; %FALSE lets go of those that are
 */
void
tidemark_journal_page_set_selecting (TidemarkJournalPage *self, gboolean selecting)
{
  if (self->is_selecting == selecting)
    return;

  self->is_selecting = selecting;
  self->marks_all = FALSE;
  self->anchor = gtk_single_selection_get_selected (self->selection);
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->marked));
  gtk_stack_set_visible_child_name (self->bar, selecting             ? "select"
                                               : self->words != NULL ? "search"
                                                                     : "filter");
  gtk_widget_set_visible (self->select_bar, selecting);
  tidemark_journal_page_update_facets (self);
  tidemark_journal_page_update_selection (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * tidemark_journal_page_toggle:
 * @position: of a row
 * @extend: select all rows from the one before up to it
 *
 * Selecting begins with the first row that is selected.
 */
void
tidemark_journal_page_toggle (TidemarkJournalPage *self, guint position, gboolean extend)
{
  GtkSelectionModel *marked = GTK_SELECTION_MODEL (self->marked);

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  tidemark_journal_page_set_selecting (self, TRUE);
  if (extend && self->anchor != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_select_range (
        marked, MIN (self->anchor, position),
        MAX (self->anchor, position) - MIN (self->anchor, position) + 1, FALSE);
  else if (gtk_selection_model_is_selected (marked, position))
    gtk_selection_model_unselect_item (marked, position);
  else
    gtk_selection_model_select_item (marked, position, FALSE);

  self->anchor = position;
}

static void
select_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkJournalPage *self = user_data;

  tidemark_journal_page_set_selecting (self, !self->is_selecting);
}

static void
select_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkJournalPage *self = user_data;

  if (self->model == NULL)
    return;

  tidemark_journal_page_set_selecting (self, TRUE);
  self->marks_all = !tidemark_timeline_model_get_complete (self->model);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->marked));
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkJournalPage) self = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->deleting);
  if (self->selection == NULL)
    return;

  if (tidemark_recorder_record_finish (TIDEMARK_RECORDER (source), result, &error))
    tidemark_journal_page_set_selecting (self, FALSE);
  else
    g_signal_emit_by_name (source, "failed", error);
  tidemark_journal_page_update_selection (self);
}

static void
delete_selected_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkJournalPage *self = user_data;
  TidemarkRecorder *recorder = tidemark_page_get_recorder (TIDEMARK_PAGE (self));
  g_autoptr (GArray) rowids = list_marked (self);
  g_autoptr (TidemarkUndoStep) step = NULL;

  if (recorder == NULL || rowids->len == 0 || self->deleting != NULL)
    return;

  step = tidemark_deletion_new (rowids);
  self->deleting = g_cancellable_new ();
  tidemark_journal_page_update_selection (self);
  tidemark_recorder_record_async (recorder, step, NULL, deleted_cb, g_object_ref (self));
}

/* With Shift the arrows select what they pass. */
static void
extend (TidemarkJournalPage *self, int step)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint next;

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  next = (guint) CLAMP ((gint64) position + step, 0, (gint64) n - 1);
  if (!self->is_selecting)
    tidemark_journal_page_toggle (self, position, FALSE);
  tidemark_journal_page_toggle (self, next, TRUE);
  tidemark_journal_page_jump (self, next, FALSE);
}

static gboolean
list_key_cb (TidemarkJournalPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  guint position = gtk_single_selection_get_selected (self->selection);

  if (modifiers == GDK_SHIFT_MASK && (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down))
    extend (self, 1);
  else if (modifiers == GDK_SHIFT_MASK && (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up))
    extend (self, -1);
  else if (keyval == GDK_KEY_space &&
           (modifiers == GDK_CONTROL_MASK || (self->is_selecting && modifiers == 0)))
    tidemark_journal_page_toggle (self, position, FALSE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

void
tidemark_journal_page_init_selection (TidemarkJournalPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "select", .activate = select_cb },
    { .name = "select-all", .activate = select_all_cb },
    { .name = "delete-selected", .activate = delete_selected_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  set_enabled (self, "delete-selected", FALSE);
  self->list_items = g_ptr_array_new ();
  self->spare_rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->marked = gtk_multi_selection_new (NULL);
  g_signal_connect_object (self->marked, "selection-changed",
                           G_CALLBACK (tidemark_journal_page_update_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->marked, "items-changed", G_CALLBACK (marked_items_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

void
tidemark_journal_page_bind_selection (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
}
