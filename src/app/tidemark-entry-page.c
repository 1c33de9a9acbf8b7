/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-page.h"

#include <glib/gi18n.h>

#include "tidemark-amendments-list.h"
#include "tidemark-day-text.h"
#include "tidemark-distance-mark.h"
#include "tidemark-entry-details.h"
#include "tidemark-entry-facts.h"
#include "tidemark-entry-text.h"
#include "tidemark-highlight.h"
#include "tidemark-label.h"
#include "tidemark-link-dialog.h"
#include "tidemark-links-group.h"
#include "tidemark-messages-view.h"
#include "tidemark-veil.h"

struct _TidemarkEntryPage
{
  AdwNavigationPage parent_instance;

  TidemarkStore *store;
  TidemarkRecorder *recorder;
  char *alias;
  TidemarkTimelineFilter *filter;
  TidemarkTimelineItem *item;
  GSignalGroup *item_signals;
  GSignalGroup *store_signals;
  GCancellable *reading;
  gboolean narrow;

  GtkWidget *more_button;
  GtkWidget *edit_button;
  GtkStack *stack;
  GtkScrolledWindow *entry_scroller;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *when;
  GtkWidget *hot;
  GtkWidget *body;
  GtkLabel *note;
  AdwWrapBox *marks;
  GtkListBox *facts;
  GtkWidget *support;
  TidemarkLinksGroup *links;
  TidemarkAmendmentsList *amendments;
  TidemarkMessagesView *messages;
};

typedef enum
{
  PROP_NARROW = 1,
  PROP_HOT,
  N_PROPS
} TidemarkEntryPageProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TidemarkEntryPage, tidemark_entry_page, ADW_TYPE_NAVIGATION_PAGE)

static TidemarkEntry *
get_entry (TidemarkEntryPage *self)
{
  return self->item != NULL ? tidemark_timeline_item_get_entry (self->item) : NULL;
}

/* What belongs to the entry */

static void
show_details (TidemarkEntryPage *self, const TidemarkEntryDetails *details)
{
  tidemark_amendments_list_show (self->amendments, details->amendments);
  tidemark_links_group_show (self->links, details->links, self->alias);
}

static void
clear_details (TidemarkEntryPage *self)
{
  tidemark_amendments_list_show (self->amendments, NULL);
  tidemark_links_group_show (self->links, NULL, NULL);
}

static void
details_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkEntryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkEntryDetails) details =
      tidemark_entry_details_read_finish (TIDEMARK_STORE (source), result, &error);

  /* The journal may have closed with the window before the page was told. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->amendments == NULL)
    return;

  if (details != NULL)
    show_details (self, details);
  else
    tidemark_amendments_list_show_error (self->amendments, error);
}

static void
stop_reading (TidemarkEntryPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
load_details (TidemarkEntryPage *self)
{
  TidemarkEntry *entry = get_entry (self);

  stop_reading (self);
  if (self->store == NULL || entry == NULL)
    return;

  self->reading = g_cancellable_new ();
  tidemark_entry_details_read_async (self->store, entry, self->reading, details_cb,
                                     g_object_ref (self));
}

/* The entry */

static void
remove_marks (TidemarkEntryPage *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->marks))) != NULL)
    adw_wrap_box_remove (self->marks, chip);
}

static void
show_marks (TidemarkEntryPage *self, const TidemarkEntry *entry)
{
  gboolean any = FALSE;

  remove_marks (self);
  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    {
      GtkWidget *chip;

      if (!tidemark_kind_carries_ratings (entry->kind) ||
          !(entry->marks & TIDEMARK_MARK_BIT (mark)))
        continue;
      chip = gtk_label_new (tidemark_label_mark (mark));
      gtk_widget_add_css_class (chip, "chip");
      adw_wrap_box_append (self->marks, chip);
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->marks), any);
}

static GtkWidget *
make_fact_row (const TidemarkFact *fact)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fact->value);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  tidemark_veil_set (row, TIDEMARK_PRIVATE_SUBTITLE, fact->is_quoted);
  if (fact->distance != TIDEMARK_UNSAID)
    {
      GtkWidget *mark = tidemark_distance_mark_new ();

      tidemark_distance_mark_set_value (TIDEMARK_DISTANCE_MARK (mark), fact->distance);
      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }

  return row;
}

static void
show_facts (TidemarkEntryPage *self, const TidemarkEntry *entry)
{
  g_autoptr (GArray) facts =
      tidemark_entry_facts_list (entry, self->alias, tidemark_day_text_today ());

  gtk_list_box_remove_all (self->facts);
  for (guint i = 0; i < facts->len; i++)
    gtk_list_box_append (self->facts, make_fact_row (&g_array_index (facts, TidemarkFact, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->facts), facts->len > 0);
}

static void
show_note (TidemarkEntryPage *self, const TidemarkEntry *entry)
{
  const char *text = entry->note;
  g_autoptr (PangoAttrList) matches = NULL;

  if (text == NULL && entry->kind == TIDEMARK_KIND_MESSAGE)
    text = entry->text;
  if (text != NULL && self->filter != NULL)
    matches = tidemark_highlight (text, self->filter->words);

  gtk_label_set_label (self->note, text != NULL ? text : "");
  gtk_label_set_attributes (self->note, matches);
  gtk_widget_set_visible (GTK_WIDGET (self->note), text != NULL && *text != '\0');
}

static void
show_head (TidemarkEntryPage *self, const TidemarkEntry *entry)
{
  g_autofree char *title = tidemark_entry_text_title (entry, self->alias);
  g_autofree char *day = tidemark_day_text (entry->day, tidemark_day_text_today ());
  g_autofree char *time = tidemark_day_text_time (entry->at);
  g_autofree char *when = *time != '\0' ? g_strdup_printf ("%s · %s", day, time) : g_strdup (day);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  gtk_image_set_from_icon_name (self->icon, tidemark_entry_text_icon_name (entry));
  if (tidemark_entry_text_is_mine (entry))
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), "accent");
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->when, when);
  gtk_widget_set_visible (self->hot, entry->hot);
  gtk_widget_set_visible (self->support, entry->kind == TIDEMARK_KIND_SAFETY);
}

static void
show_entry (TidemarkEntryPage *self, const TidemarkEntry *entry)
{
  show_head (self, entry);
  show_note (self, entry);
  show_marks (self, entry);
  gtk_widget_set_visible (self->body, gtk_widget_get_visible (GTK_WIDGET (self->note)) ||
                                          gtk_widget_get_visible (GTK_WIDGET (self->marks)));
  show_facts (self, entry);
  load_details (self);
  gtk_stack_set_visible_child_name (self->stack, "entry");
}

static void
show_messages (TidemarkEntryPage *self)
{
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Messages"));
  tidemark_messages_view_show (self->messages, self->store, self->filter, self->alias,
                               tidemark_timeline_item_get_day (self->item));
  gtk_stack_set_visible_child_name (self->stack, "messages");
}

static void
update_actions (TidemarkEntryPage *self)
{
  gboolean has_entry = get_entry (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.edit", has_entry);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.delete", has_entry);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.hot", has_entry);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.link", has_entry);
  gtk_widget_set_visible (self->edit_button, has_entry);
  gtk_widget_set_visible (self->more_button, has_entry);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOT]);
}

static void
update (TidemarkEntryPage *self)
{
  const TidemarkEntry *entry = get_entry (self);

  if (entry != NULL)
    show_entry (self, entry);
  else if (self->item != NULL && self->store != NULL &&
           tidemark_timeline_item_is_messages (self->item))
    show_messages (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "none");

  update_actions (self);
}

/* Actions */

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkEntry *entry = get_entry (TIDEMARK_ENTRY_PAGE (widget));

  gtk_widget_activate_action (widget, "win.edit-entry", "s", entry->id);
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkEntry *entry = get_entry (TIDEMARK_ENTRY_PAGE (widget));

  gtk_widget_activate_action (widget, "win.delete-entry", "s", entry->id);
}

static void
link_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkEntryPage *self = TIDEMARK_ENTRY_PAGE (widget);
  TidemarkEntry *entry = get_entry (self);

  if (self->recorder != NULL && entry != NULL)
    adw_dialog_present (tidemark_link_dialog_new (self->recorder, entry, self->alias), widget);
}

static void
set_hot (TidemarkEntryPage *self, gboolean hot)
{
  TidemarkEntry *before = get_entry (self);
  g_autoptr (TidemarkEntry) entry = NULL;

  if (before == NULL || before->hot == hot || self->recorder == NULL)
    return;

  entry = tidemark_entry_copy (before);
  entry->hot = hot;
  entry->changed_at_ms = g_get_real_time () / 1000;
  tidemark_recorder_record (self->recorder, entry, before,
                            hot ? _ ("Marked as written while upset")
                                : _ ("No longer marked as written while upset"));
}

static void
tidemark_entry_page_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  TidemarkEntryPage *self = TIDEMARK_ENTRY_PAGE (object);
  const TidemarkEntry *entry = get_entry (self);

  switch ((TidemarkEntryPageProperty) property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_HOT:
      g_value_set_boolean (value, entry != NULL && entry->hot);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_entry_page_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  TidemarkEntryPage *self = TIDEMARK_ENTRY_PAGE (object);

  switch ((TidemarkEntryPageProperty) property_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_HOT:
      set_hot (self, g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_entry_page_dispose (GObject *object)
{
  TidemarkEntryPage *self = TIDEMARK_ENTRY_PAGE (object);

  stop_reading (self);
  g_clear_object (&self->store);
  g_clear_object (&self->recorder);
  if (self->store_signals != NULL)
    g_signal_group_set_target (self->store_signals, NULL);
  if (self->item_signals != NULL)
    g_signal_group_set_target (self->item_signals, NULL);
  g_clear_object (&self->item);
  g_clear_object (&self->item_signals);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_ENTRY_PAGE);

  G_OBJECT_CLASS (tidemark_entry_page_parent_class)->dispose (object);
}

static void
tidemark_entry_page_finalize (GObject *object)
{
  TidemarkEntryPage *self = TIDEMARK_ENTRY_PAGE (object);

  g_free (self->alias);
  g_clear_pointer (&self->filter, tidemark_timeline_filter_free);

  G_OBJECT_CLASS (tidemark_entry_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, entry_scroller);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, icon);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, title);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, when);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, hot);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, body);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, note);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, marks);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, facts);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, support);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, links);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, amendments);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryPage, messages);
}

static void
tidemark_entry_page_class_init (TidemarkEntryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tidemark_entry_page_get_property;
  object_class->set_property = tidemark_entry_page_set_property;
  object_class->dispose = tidemark_entry_page_dispose;
  object_class->finalize = tidemark_entry_page_finalize;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_HOT] = g_param_spec_boolean ("hot", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (TIDEMARK_TYPE_AMENDMENTS_LIST);
  g_type_ensure (TIDEMARK_TYPE_LINKS_GROUP);
  g_type_ensure (TIDEMARK_TYPE_MESSAGES_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-entry-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "entry.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "entry.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "entry.link", NULL, link_cb);
  gtk_widget_class_install_property_action (widget_class, "entry.hot", "hot");
}

static void
tidemark_entry_page_init (TidemarkEntryPage *self)
{
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (load_details), self);
  self->item_signals = g_signal_group_new (TIDEMARK_TYPE_TIMELINE_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify::entry", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->item_signals, "notify::n-messages", G_CALLBACK (update),
                                  self);

  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * tidemark_entry_page_set_journal:
 * @store: (nullable): the journal to read from
 * @recorder: (nullable): through which changes are stored
 */
void
tidemark_entry_page_set_journal (TidemarkEntryPage *self,
                                 TidemarkStore *store,
                                 TidemarkRecorder *recorder)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_PAGE (self));

  if (store != self->store)
    stop_reading (self);
  g_set_object (&self->store, store);
  g_signal_group_set_target (self->store_signals, store);
  g_set_object (&self->recorder, recorder);
}

/**
 * tidemark_entry_page_set_alias:
 * @alias: (nullable): what the person that the window shows is called
 */
void
tidemark_entry_page_set_alias (TidemarkEntryPage *self, const char *alias)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_PAGE (self));

  if (g_set_str (&self->alias, alias))
    update (self);
}

/**
 * tidemark_entry_page_show:
 * @item: (nullable): the row to show; %NULL for nothing
 * @filter: of the list that it is a row of: whose messages, and which words stand out
 */
void
tidemark_entry_page_show (TidemarkEntryPage *self,
                          TidemarkTimelineItem *item,
                          const TidemarkTimelineFilter *filter)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_PAGE (self));

  if (self->item == item && tidemark_timeline_filter_is_equal (self->filter, filter))
    return;

  g_clear_pointer (&self->filter, tidemark_timeline_filter_free);
  self->filter = tidemark_timeline_filter_copy (filter);
  if (g_set_object (&self->item, item))
    {
      clear_details (self);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->entry_scroller), 0);
      g_signal_group_set_target (self->item_signals, item);
      update (self);
    }
  else if (get_entry (self) != NULL)
    {
      show_note (self, get_entry (self));
    }
  else
    {
      update (self);
    }
}
