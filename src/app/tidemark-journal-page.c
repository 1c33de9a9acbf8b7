/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page-private.h"

#include "tidemark-day-text.h"

typedef enum
{
  PROP_ALIAS = 1,
  PROP_WORDS,
  N_PROPS
} TidemarkJournalPageProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TidemarkJournalPage, tidemark_journal_page, TIDEMARK_TYPE_PAGE)

static TidemarkTimelineFilter *
make_filter (TidemarkJournalPage *self)
{
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));
  TidemarkTimelineFilter *filter =
      tidemark_timeline_filter_new (person != NULL ? person->id : NULL);

  if (self->kind != TIDEMARK_KIND_NONE)
    filter->kinds = TIDEMARK_KIND_BIT (self->kind);
  if (self->range_days > 0)
    filter->from_day = tidemark_day_text_today () - self->range_days + 1;
  filter->words = g_strdup (self->words);

  return filter;
}

static gboolean
is_filtered (TidemarkJournalPage *self)
{
  return self->words != NULL || self->kind != TIDEMARK_KIND_NONE || self->range_days > 0;
}

/* What is seen */

static void
update_bars (TidemarkJournalPage *self)
{
  gboolean collapsed = adw_navigation_split_view_get_collapsed (self->split);
  gboolean over = collapsed && adw_navigation_split_view_get_show_content (self->split) &&
                  g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "journal") == 0;

  if (collapsed)
    gtk_widget_add_css_class (GTK_WIDGET (self->list), "collapsed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->list), "collapsed");
  tidemark_page_set_bars_hidden (TIDEMARK_PAGE (self), over);
}

static const char *
choose_list (TidemarkJournalPage *self, guint n_items)
{
  if (n_items > 0)
    return "list";

  return self->words != NULL || self->range_days > 0 ? "no-hits" : "none";
}

static void
update_state (TidemarkJournalPage *self)
{
  guint n_items;

  if (self->model == NULL)
    return;

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  if (n_items == 0 && tidemark_timeline_model_get_loading (self->model))
    return;

  if (n_items == 0 && !is_filtered (self))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
    }
  else
    {
      gtk_stack_set_visible_child_name (self->list_stack, choose_list (self, n_items));
      gtk_stack_set_visible_child_name (self->stack, "journal");
    }
  tidemark_journal_page_update_hits (self);
  update_bars (self);
}

/* A list view that fills keeps its first row in place, and puts the heading of the day above it,
 * where nobody sees it. */
static gboolean
scroll_to_top_cb (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), 0);

  return G_SOURCE_REMOVE;
}

static void
loading_cb (TidemarkJournalPage *self)
{
  if (!tidemark_timeline_model_get_loading (self->model) && self->wanted_id == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->list), scroll_to_top_cb, NULL, NULL);
  update_state (self);
}

static void
failed_cb (TidemarkJournalPage *self, GError *error)
{
  adw_status_page_set_description (self->failure, error->message);
  gtk_stack_set_visible_child_name (self->list_stack, "failed");
  gtk_stack_set_visible_child_name (self->stack, "journal");
}

/* The list and the entry beside it */

static void
show_selected (TidemarkJournalPage *self)
{
  TidemarkTimelineItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (TidemarkTimelineFilter) filter = make_filter (self);

  tidemark_entry_page_show (self->entry_page, item, filter);
}

static void
selected_cb (TidemarkJournalPage *self)
{
  /* With the list out of sight only the going of an entry selects another. */
  if (!self->is_jumping && adw_navigation_split_view_get_collapsed (self->split))
    adw_navigation_split_view_set_show_content (self->split, FALSE);

  show_selected (self);
}

void
tidemark_journal_page_open_entry (TidemarkJournalPage *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
activate_cb (TidemarkJournalPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  tidemark_journal_page_open_entry (self);
  if (!adw_navigation_split_view_get_collapsed (self->split))
    gtk_widget_child_focus (GTK_WIDGET (self->entry_page), GTK_DIR_TAB_FORWARD);
}

void
tidemark_journal_page_apply_filter (TidemarkJournalPage *self)
{
  g_autoptr (TidemarkTimelineFilter) filter = make_filter (self);

  if (self->model == NULL)
    return;

  tidemark_timeline_model_set_filter (self->model, filter);
  show_selected (self);
  update_state (self);
}

/* Jumping to an entry */

static void locate (TidemarkJournalPage *self);

static void
jump (TidemarkJournalPage *self, guint position)
{
  self->is_jumping = TRUE;
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS,
                           NULL);
  self->is_jumping = FALSE;
  tidemark_journal_page_open_entry (self);
}

static void
locate_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkJournalPage) self = user_data;
  g_autoptr (GError) error = NULL;
  guint position;

  if (tidemark_timeline_model_locate_finish (TIDEMARK_TIMELINE_MODEL (source), result, &position,
                                             &error))
    {
      g_clear_pointer (&self->wanted_id, g_free);
      jump (self, position);
    }
  else if (g_error_matches (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND) &&
           is_filtered (self) && self->wanted_id != NULL)
    {
      tidemark_journal_page_clear_search (self);
      locate (self);
    }
}

static void
locate (TidemarkJournalPage *self)
{
  if (self->model != NULL && self->wanted_id != NULL)
    tidemark_timeline_model_locate_async (self->model, self->wanted_id, NULL, locate_cb,
                                          g_object_ref (self));
}

/**
 * tidemark_journal_page_show_entry:
 * @id: of an entry
 *
 * Shows the entry beside the list, or over it where the window is narrow. A filter that hides it
 * is taken off.
 */
void
tidemark_journal_page_show_entry (TidemarkJournalPage *self, const char *id)
{
  g_return_if_fail (TIDEMARK_IS_JOURNAL_PAGE (self));
  g_return_if_fail (id != NULL);

  g_set_str (&self->wanted_id, id);
  locate (self);
}

/* The journal */

static void
set_model (TidemarkJournalPage *self, TidemarkTimelineModel *model)
{
  g_set_object (&self->model, model);
  g_signal_group_set_target (self->model_signals, model);
  gtk_single_selection_set_model (self->selection, model != NULL ? G_LIST_MODEL (model) : NULL);
}

static void
tidemark_journal_page_load (TidemarkPage *page)
{
  TidemarkJournalPage *self = TIDEMARK_JOURNAL_PAGE (page);
  TidemarkStore *store = tidemark_page_get_store (page);
  g_autoptr (TidemarkTimelineFilter) filter = make_filter (self);
  g_autoptr (TidemarkTimelineModel) model = NULL;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALIAS]);
  tidemark_entry_page_set_journal (self->entry_page, store, tidemark_page_get_recorder (page));
  tidemark_entry_page_set_alias (self->entry_page, tidemark_page_get_alias (page));
  if (store != NULL)
    model = tidemark_timeline_model_new (store, filter);
  set_model (self, model);
  update_state (self);
  locate (self);
}

static void
tidemark_journal_page_get_property (GObject *object,
                                    guint property_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  TidemarkJournalPage *self = TIDEMARK_JOURNAL_PAGE (object);

  switch ((TidemarkJournalPageProperty) property_id)
    {
    case PROP_ALIAS:
      g_value_set_string (value, tidemark_page_get_alias (TIDEMARK_PAGE (self)));
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_journal_page_dispose (GObject *object)
{
  TidemarkJournalPage *self = TIDEMARK_JOURNAL_PAGE (object);

  if (self->model_signals != NULL)
    g_signal_group_set_target (self->model_signals, NULL);
  if (self->selection != NULL)
    gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->model);
  g_clear_object (&self->model_signals);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_JOURNAL_PAGE);

  G_OBJECT_CLASS (tidemark_journal_page_parent_class)->dispose (object);
}

static void
tidemark_journal_page_finalize (GObject *object)
{
  TidemarkJournalPage *self = TIDEMARK_JOURNAL_PAGE (object);

  g_free (self->words);
  g_free (self->wanted_id);

  G_OBJECT_CLASS (tidemark_journal_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, sample_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, split);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, bar);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, kind_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, hits);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, failure);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, list);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, selection);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, header_factory);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, entry_page);
}

static void
tidemark_journal_page_class_init (TidemarkJournalPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tidemark_journal_page_get_property;
  object_class->dispose = tidemark_journal_page_dispose;
  object_class->finalize = tidemark_journal_page_finalize;
  TIDEMARK_PAGE_CLASS (klass)->load = tidemark_journal_page_load;
  TIDEMARK_PAGE_CLASS (klass)->search = tidemark_journal_page_search;

  properties[PROP_ALIAS] = g_param_spec_string ("alias", NULL, NULL, NULL, flags);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (TIDEMARK_TYPE_ENTRY_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-journal-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, update_bars);
  gtk_widget_class_bind_template_callback (widget_class, update_state);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  tidemark_journal_page_bind_rows (widget_class);
  tidemark_journal_page_bind_search (widget_class);
}

static void
tidemark_journal_page_init (TidemarkJournalPage *self)
{
  self->model_signals = g_signal_group_new (TIDEMARK_TYPE_TIMELINE_MODEL);
  g_signal_group_connect_swapped (self->model_signals, "notify::loading", G_CALLBACK (loading_cb),
                                  self);
  g_signal_group_connect_swapped (self->model_signals, "failed", G_CALLBACK (failed_cb), self);

  tidemark_journal_page_init_search (self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
