/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-ledger-view.h"

#include <glib/gi18n.h>

#include "tidemark-day-clock.h"
#include "tidemark-discretion.h"
#include "tidemark-entry-item.h"
#include "tidemark-entry-text.h"
#include "tidemark-journal-days.h"
#include "tidemark-label.h"
#include "tidemark-ledger-group.h"
#include "tidemark-ledger-row.h"

/* Pictures within which a list is laid out. */
#define MAX_FOCUS_TRIES 10

struct _TidemarkLedgerView
{
  AdwBin parent_instance;

  TidemarkKind kind;
  TidemarkTopic topic; /* TIDEMARK_TOPIC_NONE for all */
  TidemarkRecorder *recorder;
  TidemarkPerson *person;
  GCancellable *loading;
  GSignalGroup *store_signals;
  GListStore *items;
  GHashTable *items_by_id; /* of its items, owned by the list */
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkSorter *section_sorter;
  GtkSelectionModel *listed;
  gboolean is_shown;
  int today;

  AdwToggleGroup *whose;
  AdwToggle *theirs;
  AdwToggle *mine;
  GtkStack *states;
  AdwStatusPage *none;
  GtkButton *log_button;
  AdwStatusPage *failed;
  GtkListView *list;
  guint focus_position;
  guint focus_tries; /* left */
};

G_DEFINE_FINAL_TYPE (TidemarkLedgerView, tidemark_ledger_view, ADW_TYPE_BIN)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Order */

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  TidemarkLedgerView *self = data;

  return tidemark_ledger_group_compare (
      tidemark_entry_item_get_entry (TIDEMARK_ENTRY_ITEM ((gpointer) a)),
      tidemark_entry_item_get_entry (TIDEMARK_ENTRY_ITEM ((gpointer) b)), self->today);
}

static TidemarkLedgerGroup
get_group (TidemarkLedgerView *self, gpointer item)
{
  return tidemark_ledger_group_of (tidemark_entry_item_get_entry (item), self->today);
}

static int
compare_groups (gconstpointer a, gconstpointer b, gpointer data)
{
  TidemarkLedgerGroup first = get_group (data, (gpointer) a);
  TidemarkLedgerGroup second = get_group (data, (gpointer) b);

  return (first > second) - (first < second);
}

static gboolean
is_wanted (gpointer item, gpointer data)
{
  TidemarkLedgerView *self = data;
  const char *whose = adw_toggle_group_get_active_name (self->whose);

  if (g_strcmp0 (whose, "all") == 0)
    return TRUE;
  return tidemark_ledger_is_mine (tidemark_entry_item_get_entry (item)) ==
         (g_strcmp0 (whose, "mine") == 0);
}

/* What is there */

static void
update_state (TidemarkLedgerView *self)
{
  gboolean has_any = g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0;
  gboolean has_wanted = g_list_model_get_n_items (G_LIST_MODEL (self->listed)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->whose), has_any && self->topic == TIDEMARK_TOPIC_NONE);
  if (has_wanted)
    gtk_stack_set_visible_child_name (self->states, "list");
  else
    gtk_stack_set_visible_child_name (self->states, has_any ? "filtered" : "none");
}

static void
whose_cb (TidemarkLedgerView *self)
{
  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_state (self);
}

static gboolean
belongs_here (TidemarkLedgerView *self, const TidemarkEntry *entry)
{
  return !entry->deleted && entry->kind == self->kind &&
         (self->topic == TIDEMARK_TOPIC_NONE || entry->topic == self->topic) &&
         g_strcmp0 (entry->person_id, self->person->id) == 0;
}

static void
remove_item (TidemarkLedgerView *self, TidemarkEntryItem *item)
{
  guint position;

  if (g_list_store_find (self->items, item, &position))
    g_list_store_remove (self->items, position);
}

/* (transfer full) (nullable): of the row that the focus is in. Asked of the window: the list may
 * not know, while a dialog comes, which of its children would have it. */
static char *
get_focused_id (TidemarkLedgerView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;
  g_autoptr (TidemarkEntry) entry = NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;

  /* On the row itself, or on something in it. */
  if (gtk_widget_get_parent (focus) == GTK_WIDGET (self->list))
    row = gtk_widget_get_first_child (focus);
  else
    row = gtk_widget_get_ancestor (focus, TIDEMARK_TYPE_LEDGER_ROW);
  if (row == NULL || !TIDEMARK_IS_LEDGER_ROW (row))
    return NULL;

  g_object_get (row, "entry", &entry, NULL);
  return entry != NULL ? g_strdup (entry->id) : NULL;
}

static guint
find_position (TidemarkLedgerView *self, TidemarkEntryItem *item)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->listed));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TidemarkEntryItem) other = g_list_model_get_item (G_LIST_MODEL (self->listed), i);

      if (other == item)
        return i;
    }

  return 0;
}

/* Scrolling says where the focus of the list is; a list whose focused row has gone has it no more.
 */
static void
grab_position (TidemarkLedgerView *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->listed));

  if (n_items == 0)
    return;

  gtk_list_view_scroll_to (self->list, MIN (self->focus_position, n_items - 1),
                           GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Until somebody has the focus; who took it meanwhile keeps it. */
static gboolean
grab_again_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  TidemarkLedgerView *self = data;
  GtkRoot *root = gtk_widget_get_root (list);

  if (root == NULL || gtk_root_get_focus (root) != NULL || self->focus_tries == 0)
    return G_SOURCE_REMOVE;

  self->focus_tries--;
  grab_position (self);
  return G_SOURCE_CONTINUE;
}

/* A list that is not laid out yet does not take it, so it is asked again with the next pictures. */
static void
focus_position (TidemarkLedgerView *self, guint position)
{
  self->focus_position = position;
  self->focus_tries = MAX_FOCUS_TRIES;
  grab_position (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->list), grab_again_cb, self, NULL);
}

/* An item that moves leaves and comes back: the focus stays where it was, at what comes next. */
static void
put_entry (TidemarkLedgerView *self, TidemarkEntry *entry)
{
  g_autoptr (TidemarkEntryItem) item = g_hash_table_lookup (self->items_by_id, entry->id);
  g_autofree char *focused_id = NULL;
  TidemarkEntry *before;
  gboolean was_focused;
  guint position;

  if (item == NULL)
    {
      item = tidemark_entry_item_new (entry);
      g_hash_table_insert (self->items_by_id, g_strdup (entry->id), item);
      g_list_store_append (self->items, item);
      return;
    }

  g_object_ref (item);
  before = tidemark_entry_item_get_entry (item);
  if (tidemark_ledger_group_compare (before, entry, self->today) == 0 &&
      tidemark_ledger_is_mine (before) == tidemark_ledger_is_mine (entry))
    {
      tidemark_entry_item_set_entry (item, entry);
      return;
    }

  focused_id = get_focused_id (self);
  was_focused = g_strcmp0 (focused_id, entry->id) == 0;
  position = was_focused ? find_position (self, item) : 0;
  remove_item (self, item);
  tidemark_entry_item_set_entry (item, entry);
  g_list_store_append (self->items, item);
  if (was_focused)
    focus_position (self, position);
}

static void
put_entry_cb (gpointer entry, gpointer self)
{
  put_entry (self, entry);
}

static void
remove_entry (TidemarkLedgerView *self, const char *id)
{
  TidemarkEntryItem *item = g_hash_table_lookup (self->items_by_id, id);

  if (item == NULL)
    return;

  remove_item (self, item);
  g_hash_table_remove (self->items_by_id, id);
}

/* A list begins at its first item, past the heading over that; once it is laid out it is not too
 * late to say otherwise. */
static gboolean
scroll_to_top_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  if (gtk_adjustment_get_upper (adjustment) <= 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (adjustment, 0);
  return G_SOURCE_REMOVE;
}

static gboolean
has_the_same (TidemarkLedgerView *self, GPtrArray *entries)
{
  if (!self->is_shown || entries->len != g_hash_table_size (self->items_by_id))
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const TidemarkEntry *entry = g_ptr_array_index (entries, i);

      if (!g_hash_table_contains (self->items_by_id, entry->id))
        return FALSE;
    }

  return TRUE;
}

static void
replace_entries (TidemarkLedgerView *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *focused_id = get_focused_id (self);
  guint position = 0;

  if (focused_id != NULL)
    position = find_position (self, g_hash_table_lookup (self->items_by_id, focused_id));
  g_hash_table_remove_all (self->items_by_id);
  for (guint i = 0; i < entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (entries, i);
      TidemarkEntryItem *item = tidemark_entry_item_new (entry);

      g_ptr_array_add (items, item);
      g_hash_table_insert (self->items_by_id, g_strdup (entry->id), item);
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  if (focused_id != NULL)
    focus_position (self, position);
}

/* What was read again is mostly what is listed: rows stay, and with them the focus and a menu that
 * is open. */
static void
set_entries (TidemarkLedgerView *self, GPtrArray *entries)
{
  if (has_the_same (self, entries))
    g_ptr_array_foreach (entries, put_entry_cb, self);
  else
    replace_entries (self, entries);
  if (!self->is_shown)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->list), scroll_to_top_cb, NULL, NULL);
  self->is_shown = TRUE;
  update_state (self);
}

/* Reading */

typedef struct
{
  char *person_id;
  TidemarkKind kind;
  TidemarkTopic topic;
  int today;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->person_id);
  g_free (self);
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  return tidemark_ledger_group_compare (a, b, GPOINTER_TO_INT (data));
}

static void
keep_topic (GPtrArray *entries, TidemarkTopic topic)
{
  guint n_kept = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (entries, i);

      if (entry->topic == topic)
        {
          entries->pdata[i] = entries->pdata[n_kept];
          entries->pdata[n_kept++] = entry;
        }
    }
  g_ptr_array_set_size (entries, (int) n_kept);
}

/* In the order of the list already, so that sorting there costs little. */
static gpointer
read_entries (TidemarkConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  const Question *question = data;
  GPtrArray *entries =
      question->kind == TIDEMARK_KIND_TALK
          ? tidemark_journal_list_talks (connection, question->person_id, error)
          : tidemark_journal_list_promises (connection, question->person_id, error);

  if (entries != NULL && question->topic != TIDEMARK_TOPIC_NONE)
    keep_topic (entries, question->topic);
  if (entries != NULL)
    g_ptr_array_sort_values_with_data (entries, compare_entries, GINT_TO_POINTER (question->today));
  return entries;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkLedgerView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  g_clear_object (&self->loading);
  if (entries != NULL)
    {
      set_entries (self, entries);
      return;
    }

  adw_status_page_set_description (self->failed, error->message);
  gtk_stack_set_visible_child_name (self->states, "failed");
}

static void
load (TidemarkLedgerView *self)
{
  Question *question = g_new0 (Question, 1);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  self->today = tidemark_day_clock_get_today (tidemark_day_clock_get_default ());
  question->person_id = g_strdup (self->person->id);
  question->kind = self->kind;
  question->topic = self->topic;
  question->today = self->today;
  tidemark_store_read_async (tidemark_recorder_get_store (self->recorder), read_entries, question,
                             question_free, (GDestroyNotify) g_ptr_array_unref, self->loading,
                             read_cb, g_object_ref (self));
}

static void
today_cb (TidemarkLedgerView *self)
{
  if (self->person != NULL)
    load (self);
}

static void
changed_cb (TidemarkLedgerView *self, TidemarkChange *change)
{
  /* What is being read may be older or newer than this: look again. */
  if (change->everything || self->loading != NULL)
    {
      load (self);
      return;
    }

  for (guint i = 0; i < change->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (change->entries, i);

      if (belongs_here (self, entry))
        put_entry (self, entry);
      else
        remove_entry (self, entry->id);
    }
  update_state (self);
}

/* Rows */

static void
settled_cb (TidemarkLedgerView *self,
            TidemarkEntry *before,
            TidemarkEntry *entry,
            TidemarkLedgerRow *row)
{
  g_autofree char *title =
      tidemark_entry_text_title (entry, tidemark_discretion_name (self->person->alias));
  /* Translators: what was changed, then its outcome, such as "Promise by N.: Kept" */
  g_autofree char *what =
      g_strdup_printf (_ ("%s: %s"), title, tidemark_label_outcome (entry->outcome));

  tidemark_recorder_record (self->recorder, entry, before, what);
}

static void
setup_row_cb (TidemarkLedgerView *self, GtkListItem *list_item)
{
  GtkWidget *row = tidemark_ledger_row_new ();
  GtkExpression *entry = gtk_property_expression_new (
      TIDEMARK_TYPE_ENTRY_ITEM, gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item"),
      "entry");

  tidemark_ledger_row_set_alias (TIDEMARK_LEDGER_ROW (row),
                                 tidemark_discretion_name (self->person->alias));
  gtk_expression_bind (entry, row, "entry", list_item);
  g_object_bind_property (row, "sentence", list_item, "accessible-label", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
count_cb (GtkListHeader *header)
{
  GtkWidget *box = gtk_list_header_get_child (header);
  g_autofree char *count = g_strdup_printf ("%u", gtk_list_header_get_n_items (header));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), count);
}

static void
setup_header_cb (TidemarkLedgerView *self, GtkListHeader *header)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_add_css_class (box, "caption-heading");
  gtk_widget_add_css_class (box, "dim-label");
  gtk_list_header_set_child (header, box);
  g_signal_connect (header, "notify::n-items", G_CALLBACK (count_cb), NULL);
}

static void
bind_header_cb (TidemarkLedgerView *self, GtkListHeader *header)
{
  GtkWidget *box = gtk_list_header_get_child (header);
  gpointer item = gtk_list_header_get_item (header);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       tidemark_ledger_group_title (get_group (self, item)));
  count_cb (header);
}

static void
activate_cb (TidemarkLedgerView *self, guint position)
{
  g_autoptr (TidemarkEntryItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->listed), position);

  g_signal_emit (self, signals[OPENED], 0, tidemark_entry_item_get_entry (item)->id);
}

static void
make_model (TidemarkLedgerView *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->items = g_list_store_new (TIDEMARK_TYPE_ENTRY_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  self->section_sorter = GTK_SORTER (gtk_custom_sorter_new (compare_groups, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                        g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
  gtk_sort_list_model_set_section_sorter (sorted, self->section_sorter);
  self->listed = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  gtk_list_view_set_model (self->list, self->listed);
}

static void
set_kind (TidemarkLedgerView *self, TidemarkKind kind)
{
  gboolean talks = kind == TIDEMARK_KIND_TALK;

  self->kind = kind;
  adw_status_page_set_icon_name (self->none, tidemark_label_kind_icon_name (kind));
  adw_status_page_set_title (self->none, talks ? _ ("No Talks Logged") : _ ("No Promises Logged"));
  adw_status_page_set_description (
      self->none, talks ? _ ("What was talked about, who raised it and how it ended.")
                        : _ ("What was promised, by when, and what became of it."));
  if (self->topic == TIDEMARK_TOPIC_NEEDS)
    {
      adw_status_page_set_title (self->none, _ ("No Need Told"));
      adw_status_page_set_description (self->none, _ ("What you need, said to the other one, with "
                                                      "how that talk ended."));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->log_button), self->topic == TIDEMARK_TOPIC_NONE);
  gtk_button_set_label (self->log_button, talks ? _ ("_Log a Talk") : _ ("_Log a Promise"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->log_button), "s",
                                    talks ? "talk" : "promise");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  talks ? _ ("Talks") : _ ("Promises"), -1);
}

static void
tidemark_ledger_view_dispose (GObject *object)
{
  TidemarkLedgerView *self = TIDEMARK_LEDGER_VIEW (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->recorder);
  /* Sorting and filtering ask this object. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->listed);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->section_sorter);
  g_hash_table_remove_all (self->items_by_id);
  g_clear_object (&self->items);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_LEDGER_VIEW);

  G_OBJECT_CLASS (tidemark_ledger_view_parent_class)->dispose (object);
}

static void
tidemark_ledger_view_finalize (GObject *object)
{
  TidemarkLedgerView *self = TIDEMARK_LEDGER_VIEW (object);

  g_hash_table_unref (self->items_by_id);
  g_clear_pointer (&self->person, tidemark_person_unref);

  G_OBJECT_CLASS (tidemark_ledger_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-ledger-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerView, whose);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerView, theirs);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerView, mine);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerView, states);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerView, none);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerView, log_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerView, failed);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerView, list);
  gtk_widget_class_bind_template_callback (widget_class, whose_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
tidemark_ledger_view_class_init (TidemarkLedgerViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tidemark_ledger_view_dispose;
  object_class->finalize = tidemark_ledger_view_finalize;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
tidemark_ledger_view_init (TidemarkLedgerView *self)
{
  self->items_by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_object (tidemark_day_clock_get_default (), "notify::today",
                           G_CALLBACK (today_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));

  make_model (self);
}

/**
 * tidemark_ledger_view_open:
 * @kind: what to list, TIDEMARK_KIND_PROMISE or TIDEMARK_KIND_TALK
 * @recorder: through which outcomes are stored; its store is read
 * @person: with whom
 *
 * Once.
 */
void
tidemark_ledger_view_open (TidemarkLedgerView *self,
                           TidemarkKind kind,
                           TidemarkRecorder *recorder,
                           const TidemarkPerson *person)
{
  g_return_if_fail (TIDEMARK_IS_LEDGER_VIEW (self));
  g_return_if_fail (self->person == NULL);

  set_kind (self, kind);
  self->recorder = g_object_ref (recorder);
  self->person = tidemark_person_copy (person);
  adw_toggle_set_label (self->theirs, tidemark_discretion_name (person->alias));
  g_signal_group_set_target (self->store_signals, tidemark_recorder_get_store (recorder));
  load (self);
}

/**
 * tidemark_ledger_view_set_topic:
 * @topic: what the talks were about
 *
 * Before it is opened: only these are listed, and whose they are is not asked.
 */
void
tidemark_ledger_view_set_topic (TidemarkLedgerView *self, TidemarkTopic topic)
{
  g_return_if_fail (TIDEMARK_IS_LEDGER_VIEW (self));
  g_return_if_fail (self->person == NULL);

  self->topic = topic;
}

/**
 * tidemark_ledger_view_get_items:
 *
 * Returns: (transfer none): what is listed, in sections, of TidemarkEntryItem
 */
GListModel *
tidemark_ledger_view_get_items (TidemarkLedgerView *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LEDGER_VIEW (self), NULL);

  return G_LIST_MODEL (self->listed);
}
