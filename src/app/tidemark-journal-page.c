/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page-private.h"

#include "tidemark-day-clock.h"
#include "tidemark-day-text.h"
#include "tidemark-journal.h"
#include "tidemark-split-view.h"

typedef enum
{
  PROP_ALIAS = 1,
  PROP_WORDS,
  N_PROPS
} TidemarkJournalPageProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TidemarkJournalPage, tidemark_journal_page, TIDEMARK_TYPE_PAGE)

/**
 * tidemark_journal_page_make_filter:
 *
 * Returns: (transfer full): what the journal is narrowed to, whatever day is chosen in the calendar
 */
TidemarkTimelineFilter *
tidemark_journal_page_make_filter (TidemarkJournalPage *self)
{
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));
  TidemarkTimelineFilter *filter =
      tidemark_timeline_filter_new (person != NULL ? person->id : NULL);

  tidemark_facet_bar_apply (self->facets, filter);
  filter->words = g_strdup (self->words);

  return filter;
}

static TidemarkTimelineFilter *
make_list_filter (TidemarkJournalPage *self)
{
  TidemarkTimelineFilter *filter = tidemark_journal_page_make_filter (self);
  int day = tidemark_month_view_get_day (self->month);

  if (tidemark_journal_page_shows_month (self) && day != TIDEMARK_DAY_NONE)
    {
      filter->from_day = MAX (filter->from_day, day);
      filter->to_day = filter->to_day != TIDEMARK_DAY_NONE ? MIN (filter->to_day, day) : day;
    }

  return filter;
}

gboolean
tidemark_journal_page_is_filtered (TidemarkJournalPage *self)
{
  return self->words != NULL || tidemark_facet_bar_is_active (self->facets);
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

  return tidemark_journal_page_is_filtered (self) ? "no-hits" : "empty-day";
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

  if (n_items == 0 && !tidemark_journal_page_is_filtered (self) &&
      !tidemark_journal_page_shows_month (self))
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
  int *n_frames = user_data;

  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), 0);

  /* The calendar above it may take its room in the frame after. */
  return ++*n_frames < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
scroll_to_top (TidemarkJournalPage *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self->list), scroll_to_top_cb, g_new0 (int, 1), g_free);
}

static void
items_changed_cb (TidemarkJournalPage *self)
{
  update_state (self);
  tidemark_journal_page_find_day (self);
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
  g_autoptr (TidemarkTimelineFilter) filter = tidemark_journal_page_make_filter (self);
  const TidemarkEntry *entry = item != NULL ? tidemark_timeline_item_get_entry (item) : NULL;

  tidemark_entry_page_set_alias (self->entry_page,
                                 tidemark_journal_page_get_alias_of (self, entry));
  tidemark_entry_page_show (self->entry_page, item, filter);
}

/* The first frame is that of the list, which is what was asked for. */
static gboolean
show_selected_cb (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  TidemarkJournalPage *self =
      TIDEMARK_JOURNAL_PAGE (gtk_widget_get_ancestor (list, TIDEMARK_TYPE_JOURNAL_PAGE));
  int *n_frames = user_data;

  if (++*n_frames < 2)
    return G_SOURCE_CONTINUE;

  self->show_id = 0;
  show_selected (self);
  return G_SOURCE_REMOVE;
}

static void
show_selected_behind_list (TidemarkJournalPage *self)
{
  if (self->show_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list), self->show_id);
  self->show_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), show_selected_cb,
                                                g_new0 (int, 1), g_free);
}

static void
loading_cb (TidemarkJournalPage *self)
{
  if (!tidemark_timeline_model_get_loading (self->model))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
      if (self->wanted_id == NULL && self->wanted_day == TIDEMARK_DAY_NONE)
        scroll_to_top (self);
      show_selected_behind_list (self);
    }
  update_state (self);
}

static void
selected_cb (TidemarkJournalPage *self)
{
  /* With the list out of sight only the going of an entry selects another. */
  if (!self->is_jumping && adw_navigation_split_view_get_collapsed (self->split))
    adw_navigation_split_view_set_show_content (self->split, FALSE);

  /* What comes with other rows is shown behind these. */
  if (self->model == NULL || !tidemark_timeline_model_get_loading (self->model))
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
  g_autoptr (TidemarkTimelineFilter) filter = NULL;

  tidemark_journal_page_update_month (self);
  if (self->model == NULL)
    return;

  filter = make_list_filter (self);
  tidemark_timeline_model_set_filter (self->model, filter);
  update_state (self);
}

/* "Last 30 Days" are others now. */
static void
today_cb (TidemarkJournalPage *self)
{
  tidemark_month_view_refresh (self->month);
  tidemark_journal_page_apply_filter (self);
}

/* Jumping to an entry */

static void locate (TidemarkJournalPage *self);

/**
 * tidemark_journal_page_jump:
 * @position: of a row
 * @open: whether its entry is shown also where it covers the list
 */
void
tidemark_journal_page_jump (TidemarkJournalPage *self, guint position, gboolean open)
{
  self->is_jumping = TRUE;
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS,
                           NULL);
  self->is_jumping = FALSE;
  if (open)
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
      tidemark_journal_page_jump (self, position, TRUE);
    }
  else if (g_error_matches (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND) &&
           self->wanted_id != NULL &&
           (tidemark_journal_page_is_filtered (self) || tidemark_journal_page_shows_month (self)))
    {
      tidemark_journal_page_clear_search (self);
      adw_toggle_group_set_active_name (self->view, "list");
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
  tidemark_journal_page_set_selecting (self, FALSE);
  gtk_multi_selection_set_model (self->marked, model != NULL ? G_LIST_MODEL (model) : NULL);
  gtk_single_selection_set_model (self->selection, model != NULL ? G_LIST_MODEL (model) : NULL);
}

/* People */

static gpointer
read_people (TidemarkConnection *connection,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  return tidemark_journal_list_open_people (connection, error);
}

static void
people_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkJournalPage) self = user_data;
  g_autoptr (GPtrArray) people = tidemark_store_job_finish (TIDEMARK_STORE (source), result, NULL);

  if (people == NULL || self->facets == NULL ||
      TIDEMARK_STORE (source) != tidemark_page_get_store (TIDEMARK_PAGE (self)))
    return;

  g_hash_table_remove_all (self->aliases);
  for (guint i = 0; i < people->len; i++)
    {
      const TidemarkPerson *person = g_ptr_array_index (people, i);

      g_hash_table_insert (self->aliases, g_strdup (person->id), g_strdup (person->alias));
    }
  tidemark_facet_bar_set_people (self->facets, people,
                                 tidemark_page_get_person (TIDEMARK_PAGE (self)));
}

static void
load_people (TidemarkJournalPage *self)
{
  TidemarkStore *store = tidemark_page_get_store (TIDEMARK_PAGE (self));

  if (store != NULL)
    tidemark_store_read_async (store, read_people, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                               NULL, people_cb, g_object_ref (self));
}

static void
changed_cb (TidemarkJournalPage *self, TidemarkChange *change)
{
  if (change->people || change->everything)
    load_people (self);
}

static void
tidemark_journal_page_load (TidemarkPage *page)
{
  TidemarkJournalPage *self = TIDEMARK_JOURNAL_PAGE (page);
  TidemarkStore *store = tidemark_page_get_store (page);
  g_autoptr (TidemarkTimelineFilter) filter = make_list_filter (self);
  g_autoptr (TidemarkTimelineModel) model = NULL;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALIAS]);
  tidemark_entry_page_set_journal (self->entry_page, store, tidemark_page_get_recorder (page));
  tidemark_entry_page_set_alias (self->entry_page, tidemark_page_get_alias (page));
  if (store != NULL)
    model = tidemark_timeline_model_new (store, filter);
  g_signal_group_set_target (self->store_signals, store);
  set_model (self, model);
  load_people (self);
  tidemark_journal_page_update_month (self);
  update_state (self);
  locate (self);
}

/* Those of the rows that are listed, which stay until others are found. */
static const char *
get_listed_words (TidemarkJournalPage *self)
{
  return self->model != NULL ? tidemark_timeline_model_get_filter (self->model)->words : NULL;
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
      g_value_set_string (value, get_listed_words (self));
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
  if (self->store_signals != NULL)
    g_signal_group_set_target (self->store_signals, NULL);
  g_clear_object (&self->model);
  g_clear_object (&self->model_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_JOURNAL_PAGE);
  g_clear_object (&self->marked);
  g_clear_object (&self->deleting);

  G_OBJECT_CLASS (tidemark_journal_page_parent_class)->dispose (object);
}

static void
tidemark_journal_page_finalize (GObject *object)
{
  TidemarkJournalPage *self = TIDEMARK_JOURNAL_PAGE (object);

  g_hash_table_unref (self->aliases);
  g_free (self->words);
  g_free (self->wanted_id);
  g_ptr_array_unref (self->list_items);
  g_ptr_array_unref (self->spare_rows);

  G_OBJECT_CLASS (tidemark_journal_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, sample_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, split);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, bar);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, view);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, facets_revealer);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, facets);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, month_box);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, month);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, empty_day);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, n_selected);
  gtk_widget_class_bind_template_child (widget_class, TidemarkJournalPage, select_bar);
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
  g_type_ensure (TIDEMARK_TYPE_FACET_BAR);
  g_type_ensure (TIDEMARK_TYPE_MONTH_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-journal-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, update_bars);
  gtk_widget_class_bind_template_callback (widget_class, items_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  tidemark_journal_page_bind_rows (widget_class);
  tidemark_journal_page_bind_search (widget_class);
  tidemark_journal_page_bind_selection (widget_class);
  tidemark_journal_page_bind_month (widget_class);
}

static void
tidemark_journal_page_init (TidemarkJournalPage *self)
{
  self->model_signals = g_signal_group_new (TIDEMARK_TYPE_TIMELINE_MODEL);
  g_signal_group_connect_swapped (self->model_signals, "notify::loading", G_CALLBACK (loading_cb),
                                  self);
  g_signal_group_connect_swapped (self->model_signals, "failed", G_CALLBACK (failed_cb), self);

  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (changed_cb), self);
  self->aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->wanted_day = TIDEMARK_DAY_NONE;
  self->anchor = GTK_INVALID_LIST_POSITION;

  tidemark_journal_page_init_actions (self);
  tidemark_journal_page_init_selection (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_split_view_guard (self->split);
  g_signal_connect_object (tidemark_day_clock_get_default (), "notify::today",
                           G_CALLBACK (today_cb), self, G_CONNECT_SWAPPED);
}
