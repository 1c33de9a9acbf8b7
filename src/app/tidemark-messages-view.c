/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-messages-view.h"

#include "tidemark-day-text.h"
#include "tidemark-entry-item.h"
#include "tidemark-entry-row.h"
#include "tidemark-entry-text.h"

struct _TidemarkMessagesView
{
  AdwBin parent_instance;

  GCancellable *reading;
  TidemarkTimelineFilter *filter;
  char *alias;
  int day;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkScrolledWindow *scroller;
  GtkNoSelection *selection;
};

G_DEFINE_FINAL_TYPE (TidemarkMessagesView, tidemark_messages_view, ADW_TYPE_BIN)

static void
setup_row_cb (TidemarkMessagesView *self, GtkListItem *list_item)
{
  GtkWidget *row = tidemark_entry_row_new ();

  g_object_bind_property (row, "sentence", list_item, "accessible-label", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (TidemarkMessagesView *self, GtkListItem *list_item)
{
  TidemarkEntryRow *row = TIDEMARK_ENTRY_ROW (gtk_list_item_get_child (list_item));
  TidemarkEntryItem *item = gtk_list_item_get_item (list_item);

  tidemark_entry_row_set_alias (row, self->alias);
  tidemark_entry_row_set_words (row, self->filter->words);
  tidemark_entry_row_set_entry (row, tidemark_entry_item_get_entry (item));
}

static void
show_messages (TidemarkMessagesView *self, GPtrArray *entries)
{
  g_autoptr (GListStore) store = g_list_store_new (TIDEMARK_TYPE_ENTRY_ITEM);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = tidemark_entry_text_messages_title ((int) entries->len);
  g_autofree char *day = tidemark_day_text (self->day, tidemark_day_text_today ());
  g_autofree char *split = NULL;
  g_autofree char *subtitle = NULL;
  int n_from_them = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (entries, i);

      n_from_them += entry->by == TIDEMARK_WHO_THEM;
      g_ptr_array_add (items, tidemark_entry_item_new (entry));
    }
  split = tidemark_entry_text_messages_subtitle ((int) entries->len, n_from_them, self->alias);
  subtitle = g_strdup_printf ("%s · %s", day, split);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (store));
}

static void
messages_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkMessagesView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  /* The journal may have closed with the window before the view was told. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->title == NULL)
    return;

  if (entries != NULL)
    show_messages (self, entries);
  else
    gtk_label_set_label (self->title, error->message);
}

static void
cancel (TidemarkMessagesView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
tidemark_messages_view_dispose (GObject *object)
{
  cancel (TIDEMARK_MESSAGES_VIEW (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_MESSAGES_VIEW);

  G_OBJECT_CLASS (tidemark_messages_view_parent_class)->dispose (object);
}

static void
tidemark_messages_view_finalize (GObject *object)
{
  TidemarkMessagesView *self = TIDEMARK_MESSAGES_VIEW (object);

  g_clear_pointer (&self->filter, tidemark_timeline_filter_free);
  g_free (self->alias);

  G_OBJECT_CLASS (tidemark_messages_view_parent_class)->finalize (object);
}

static void
tidemark_messages_view_class_init (TidemarkMessagesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_messages_view_dispose;
  object_class->finalize = tidemark_messages_view_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-messages-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkMessagesView, title);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMessagesView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMessagesView, scroller);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMessagesView, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
}

static void
tidemark_messages_view_init (TidemarkMessagesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_messages_view_show:
 * @store: the journal
 * @filter: whose messages, and with which words
 * @alias: what they are called
 * @day: of which day
 *
 * Reads the messages anew and shows them from the first one on.
 */
void
tidemark_messages_view_show (TidemarkMessagesView *self,
                             TidemarkStore *store,
                             const TidemarkTimelineFilter *filter,
                             const char *alias,
                             int day)
{
  g_return_if_fail (TIDEMARK_IS_MESSAGES_VIEW (self));

  cancel (self);
  g_clear_pointer (&self->filter, tidemark_timeline_filter_free);
  self->filter = tidemark_timeline_filter_copy (filter);
  g_set_str (&self->alias, alias);
  self->day = day;
  self->reading = g_cancellable_new ();
  gtk_label_set_label (self->title, "");
  gtk_label_set_label (self->subtitle, "");
  gtk_no_selection_set_model (self->selection, NULL);
  tidemark_store_read_async (store, tidemark_timeline_request_run_messages,
                             tidemark_timeline_request_new_messages (filter, day),
                             (GDestroyNotify) tidemark_timeline_request_free,
                             (GDestroyNotify) g_ptr_array_unref, self->reading, messages_cb,
                             g_object_ref (self));
}
