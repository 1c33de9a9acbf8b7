/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-link-dialog.h"

#include "tidemark-link-choice.h"
#include "tidemark-links-group.h"

struct _TidemarkLinkDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  TidemarkEntry *entry;
  char *alias;
  GCancellable *reading;
  TidemarkLinkChoice *choice; /* NULL while it is read */
  GPtrArray *checks;          /* GtkCheckButton, as the entries of the choice */

  GtkStack *stack;
  GtkEditable *search;
  GtkListBox *list;
  AdwStatusPage *failure;
};

G_DEFINE_FINAL_TYPE (TidemarkLinkDialog, tidemark_link_dialog, ADW_TYPE_DIALOG)

static TidemarkEntry *
get_entry (TidemarkLinkDialog *self, guint index)
{
  return g_ptr_array_index (self->choice->entries, index);
}

static gboolean
is_chosen (TidemarkLinkDialog *self, guint index)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, index));
}

static void
add_row (TidemarkLinkDialog *self, guint index)
{
  GtkWidget *row = tidemark_link_row_new (get_entry (self, index), self->alias);
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), index < self->choice->n_linked);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->checks, check);
}

static void
show_choice (TidemarkLinkDialog *self)
{
  for (guint i = 0; i < self->choice->entries->len; i++)
    add_row (self, i);
  gtk_stack_set_visible_child_name (self->stack,
                                    self->choice->entries->len > 0 ? "list" : "nothing");
  if (self->choice->entries->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "link.apply", self->choice->entries->len > 0);
}

static void
choice_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkLinkDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  TidemarkLinkChoice *choice =
      tidemark_link_choice_read_finish (TIDEMARK_STORE (source), result, &error);

  if (self->stack == NULL)
    {
      g_clear_pointer (&choice, tidemark_link_choice_free);
      return;
    }
  if (choice == NULL)
    {
      adw_status_page_set_description (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  self->choice = choice;
  show_choice (self);
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer user_data)
{
  TidemarkLinkDialog *self = user_data;
  const char *words = gtk_editable_get_text (self->search);

  return *words == '\0' ||
         g_str_match_string (words, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                             TRUE) ||
         g_str_match_string (words, adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), TRUE);
}

static void
search_changed_cb (TidemarkLinkDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
apply_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkLinkDialog *self = TIDEMARK_LINK_DIALOG (widget);
  g_autoptr (GPtrArray) linked = g_ptr_array_new ();
  g_autoptr (GPtrArray) unlinked = g_ptr_array_new ();

  for (guint i = 0; self->choice != NULL && i < self->choice->entries->len; i++)
    {
      gboolean was_linked = i < self->choice->n_linked;

      if (is_chosen (self, i) && !was_linked)
        g_ptr_array_add (linked, get_entry (self, i));
      else if (!is_chosen (self, i) && was_linked)
        g_ptr_array_add (unlinked, get_entry (self, i));
    }
  if (linked->len > 0 || unlinked->len > 0)
    {
      g_autoptr (TidemarkUndoStep) step =
          tidemark_link_choice_make_step (self->entry, linked, unlinked);

      tidemark_recorder_record_step (self->recorder, step);
    }

  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
tidemark_link_dialog_dispose (GObject *object)
{
  TidemarkLinkDialog *self = TIDEMARK_LINK_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->recorder);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_LINK_DIALOG);

  G_OBJECT_CLASS (tidemark_link_dialog_parent_class)->dispose (object);
}

static void
tidemark_link_dialog_finalize (GObject *object)
{
  TidemarkLinkDialog *self = TIDEMARK_LINK_DIALOG (object);

  g_clear_pointer (&self->entry, tidemark_entry_unref);
  g_free (self->alias);
  g_clear_pointer (&self->choice, tidemark_link_choice_free);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (tidemark_link_dialog_parent_class)->finalize (object);
}

static void
tidemark_link_dialog_class_init (TidemarkLinkDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_link_dialog_dispose;
  object_class->finalize = tidemark_link_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-link-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkLinkDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLinkDialog, search);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLinkDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLinkDialog, failure);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_install_action (widget_class, "link.apply", NULL, apply_cb);
  gtk_widget_class_install_action (widget_class, "link.cancel", NULL, cancel_cb);
}

static void
tidemark_link_dialog_init (TidemarkLinkDialog *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "link.apply", FALSE);
}

/**
 * tidemark_link_dialog_new:
 * @recorder: through which the links are stored
 * @entry: whose links
 * @alias: (nullable): what the person that it is about is called
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tidemark_link_dialog_new (TidemarkRecorder *recorder, TidemarkEntry *entry, const char *alias)
{
  TidemarkLinkDialog *self = g_object_new (TIDEMARK_TYPE_LINK_DIALOG, NULL);

  self->recorder = g_object_ref (recorder);
  self->entry = tidemark_entry_ref (entry);
  self->alias = g_strdup (alias);
  self->reading = g_cancellable_new ();
  tidemark_link_choice_read_async (tidemark_recorder_get_store (recorder), entry, self->reading,
                                   choice_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
