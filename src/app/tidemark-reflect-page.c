/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflect-page.h"

#include <glib/gi18n.h>

#include "tidemark-article.h"
#include "tidemark-aside-dialog.h"
#include "tidemark-day-text.h"
#include "tidemark-evidence-dialog.h"
#include "tidemark-finding-pane.h"
#include "tidemark-finding-row.h"
#include "tidemark-look-guard.h"
#include "tidemark-my-side-pane.h"
#include "tidemark-my-side-summary.h"
#include "tidemark-overview-pane.h"
#include "tidemark-reflect-result.h"
#include "tidemark-reflect-text.h"
#include "tidemark-set-aside.h"
#include "tidemark-signal-registry.h"
#include "tidemark-split-view.h"

/* Of what is too little, the first ones; the rest is a click away. */
#define MAX_TOO_LITTLE 6

typedef enum
{
  DETAIL_OVERVIEW,
  DETAIL_FINDING,
  DETAIL_MY_SIDE,
} Detail;

static const char *const detail_names[] = { "overview", "finding", "my-side" };

struct _TidemarkReflectPage
{
  TidemarkPage parent_instance;

  GSignalGroup *store_signals;
  GCancellable *loading;
  TidemarkReflectResult *result;
  gboolean is_stale;
  gboolean is_asked; /* to be worked out whatever was worked out today */
  gboolean shows_all;
  Detail detail;
  int signal;           /* of DETAIL_FINDING */
  char *looked_back_id; /* whose reflection is looked at although it is over */

  GtkStack *states;
  AdwStatusPage *failed_page;
  AdwStatusPage *paused_page;
  AdwNavigationSplitView *split_view;
  GtkLabel *state;
  GtkLabel *extent;
  GtkLabel *changes;
  GtkLabel *news;
  GtkWidget *again;
  GtkListBox *list; /* of TidemarkFindingRow, and the one that shows the rest of a group */
  GtkToggleButton *my_side_button;
  TidemarkMySideSummary *my_side_summary;
  AdwNavigationPage *detail_page;
  GtkStack *panes;
  TidemarkOverviewPane *overview_pane;
  TidemarkFindingPane *finding_pane;
  TidemarkMySidePane *my_side_pane;
};

G_DEFINE_FINAL_TYPE (TidemarkReflectPage, tidemark_reflect_page, TIDEMARK_TYPE_PAGE)

static char *
say_title (TidemarkReflectPage *self)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  switch (self->detail)
    {
    case DETAIL_FINDING:
      return tidemark_article_say (signals[self->signal]->title, self->result->reflection->alias);
    case DETAIL_MY_SIDE:
      return g_strdup (_ ("My Side"));
    case DETAIL_OVERVIEW:
    default:
      return g_strdup (_ ("Explanations and Advice"));
    }
}

static void
show_detail (TidemarkReflectPage *self)
{
  g_autofree char *title = say_title (self);

  gtk_stack_set_visible_child_name (self->panes, detail_names[self->detail]);
  gtk_toggle_button_set_active (self->my_side_button, self->detail == DETAIL_MY_SIDE);
  adw_navigation_page_set_title (self->detail_page, title);
  if (self->detail == DETAIL_MY_SIDE)
    gtk_list_box_unselect_all (self->list);
  if (self->detail == DETAIL_FINDING)
    tidemark_finding_pane_show (self->finding_pane, self->result, self->signal);
}

static GtkWidget *
new_group_header (int group, int count)
{
  static const char *const titles[TIDEMARK_FINDING_ROW_N_GROUPS] = {
    N_ ("Looks Repeated"),
    N_ ("Mixed"),
    N_ ("Too Little Logged"),
    N_ ("Set Aside by Me"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = g_strdup_printf ("%d", count);
  GtkWidget *labels[2] = { gtk_label_new (_ (titles[group])), gtk_label_new (text) };

  gtk_widget_add_css_class (box, "reflect-group");
  gtk_widget_set_hexpand (labels[0], TRUE);
  gtk_label_set_xalign (GTK_LABEL (labels[0]), 0);
  gtk_widget_add_css_class (labels[0], "caption-heading");
  gtk_widget_add_css_class (labels[1], "caption");
  gtk_widget_add_css_class (labels[1], "numeric");
  for (int i = 0; i < 2; i++)
    {
      gtk_widget_add_css_class (labels[i], "dim-label");
      gtk_box_append (GTK_BOX (box), labels[i]);
    }

  return box;
}

static int
count_group (TidemarkReflectPage *self, int group)
{
  int n, count = 0;

  tidemark_signal_registry_list (&n);
  for (int i = 0; i < n; i++)
    count += tidemark_finding_row_find_group (self->result, i) == group;

  return count;
}

/* What shows the rest of a group is of that group. */
static int
get_group (GtkListBoxRow *row)
{
  return TIDEMARK_IS_FINDING_ROW (row) ? tidemark_finding_row_get_group (TIDEMARK_FINDING_ROW (row))
                                       : TIDEMARK_GROUP_TOO_LITTLE;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  TidemarkReflectPage *self = data;
  int group = get_group (row);

  if (group == TIDEMARK_FINDING_ROW_OVERVIEW || (before != NULL && get_group (before) == group))
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, new_group_header (group, count_group (self, group)));
}

static void
fill_group (TidemarkReflectPage *self, int group, int limit)
{
  int n, listed = 0;

  tidemark_signal_registry_list (&n);
  for (int i = 0; i < n && listed < limit; i++)
    if (tidemark_finding_row_find_group (self->result, i) == group)
      {
        listed++;
        gtk_list_box_append (self->list, tidemark_finding_row_new (self->result, i));
      }
}

static void
add_show_all (TidemarkReflectPage *self, int n_more)
{
  GtkWidget *row = adw_button_row_new ();
  g_autofree char *more =
      g_strdup_printf (ngettext ("Show %d More", "Show %d More", (gulong) n_more), n_more);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), more);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
}

static void
fill_too_little (TidemarkReflectPage *self)
{
  int n = count_group (self, TIDEMARK_GROUP_TOO_LITTLE);
  gboolean is_cut = !self->shows_all && n > MAX_TOO_LITTLE + 1;

  fill_group (self, TIDEMARK_GROUP_TOO_LITTLE, is_cut ? MAX_TOO_LITTLE : n);
  if (is_cut)
    add_show_all (self, n - MAX_TOO_LITTLE);
}

static void
fill_list (TidemarkReflectPage *self)
{
  gtk_list_box_remove_all (self->list);
  gtk_list_box_append (self->list,
                       tidemark_finding_row_new (self->result, TIDEMARK_FINDING_ROW_OVERVIEW));
  fill_group (self, TIDEMARK_GROUP_REPEATED, G_MAXINT);
  fill_group (self, TIDEMARK_GROUP_MIXED, G_MAXINT);
  fill_too_little (self);
  fill_group (self, TIDEMARK_FINDING_ROW_SET_ASIDE, G_MAXINT);
}

static GtkListBoxRow *
find_row (TidemarkReflectPage *self, int signal)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (TIDEMARK_IS_FINDING_ROW (row) &&
        tidemark_finding_row_get_signal (TIDEMARK_FINDING_ROW (row)) == signal)
      return row;

  return NULL;
}

static void
select_row (TidemarkReflectPage *self)
{
  if (self->detail != DETAIL_MY_SIDE)
    gtk_list_box_select_row (self->list, find_row (self, self->detail == DETAIL_FINDING
                                                             ? self->signal
                                                             : TIDEMARK_FINDING_ROW_OVERVIEW));
}

static void
show_head (TidemarkReflectPage *self)
{
  g_autofree char *state = tidemark_reflection_say_state (self->result->reflection);
  g_autofree char *extent = tidemark_reflect_text_extent (self->result);
  g_autofree char *worked_out = tidemark_reflect_text_worked_out (self->result);
  g_autofree char *changes = tidemark_reflect_text_changes (self->result);
  g_autofree char *news = tidemark_reflect_text_news (self->result);
  /* Translators: when it was worked out, and what changed since the look before. */
  g_autofree char *when = g_strdup_printf (_ ("%1$s. %2$s"), worked_out, changes);

  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->extent, extent);
  gtk_label_set_label (self->changes, when);
  gtk_label_set_label (self->news, news != NULL ? news : "");
  gtk_widget_set_visible (self->again, news != NULL);
}

static void
show_my_side (TidemarkReflectPage *self)
{
  g_autofree char *spoken = NULL;

  tidemark_my_side_pane_show (self->my_side_pane, self->result);
  tidemark_my_side_summary_show (self->my_side_summary, self->result);
  spoken = tidemark_my_side_summary_say (self->my_side_summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->my_side_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("My Side"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
}

/* The page stays until the job is back, so that its journal does. */
static void
kept_cb (GObject *source, GAsyncResult *async_result, gpointer data)
{
  g_autoptr (TidemarkReflectPage) self = data;

  tidemark_store_job_finish (TIDEMARK_STORE (source), async_result, NULL);
}

static void
show_result (TidemarkReflectPage *self, TidemarkReflectResult *result)
{
  g_clear_pointer (&self->result, tidemark_reflect_result_unref);
  self->result = result;
  if (result->reflection->n_entries == 0)
    {
      gtk_stack_set_visible_child_name (self->states, "empty");
      return;
    }

  show_head (self);
  fill_list (self);
  show_my_side (self);
  tidemark_overview_pane_show (self->overview_pane,
                               tidemark_page_get_recorder (TIDEMARK_PAGE (self)), result);
  select_row (self);
  show_detail (self);
  gtk_stack_set_visible_child_name (self->states, "reflection");
  if (!result->is_kept)
    tidemark_reflect_result_keep_async (result, tidemark_page_get_store (TIDEMARK_PAGE (self)),
                                        kept_cb, g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *async_result, gpointer data)
{
  g_autoptr (TidemarkReflectPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkReflectResult) result =
      tidemark_reflect_result_read_finish (TIDEMARK_STORE (source), async_result, &error);

  /* What was asked before is not shown, even where it comes after what was asked last. */
  if (g_task_get_cancellable (G_TASK (async_result)) != self->loading)
    return;

  g_clear_object (&self->loading);
  if (result != NULL)
    {
      show_result (self, g_steal_pointer (&result));
      return;
    }
  adw_status_page_set_description (self->failed_page, error->message);
  gtk_stack_set_visible_child_name (self->states, "failed");
}

static void
stop_loading (TidemarkReflectPage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* It is over: nothing is worked out before somebody asks for it. */
static gboolean
show_pause (TidemarkReflectPage *self, const TidemarkPerson *person)
{
  g_autofree char *words = NULL;

  if (person->ended_day == TIDEMARK_DAY_NONE || g_strcmp0 (self->looked_back_id, person->id) == 0)
    return FALSE;

  words = tidemark_day_text_pause (person);
  adw_status_page_set_description (self->paused_page, words);
  gtk_stack_set_visible_child_name (self->states, "paused");
  return TRUE;
}

/* Only while someone looks: what is hidden is worked out when it is shown. */
static void
reload (TidemarkReflectPage *self)
{
  TidemarkStore *store = tidemark_page_get_store (TIDEMARK_PAGE (self));
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));

  self->is_stale = TRUE;
  stop_loading (self);
  if (store == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->states)))
    return;

  self->is_stale = FALSE;
  if (person == NULL)
    {
      gtk_stack_set_visible_child_name (self->states, "empty");
      return;
    }

  if (show_pause (self, person))
    return;

  self->loading = g_cancellable_new ();
  tidemark_reflect_result_look_async (store, person->id, self->is_asked, self->loading, loaded_cb,
                                      g_object_ref (self));
  self->is_asked = FALSE;
}

static void
look_back_cb (GtkButton *button, TidemarkReflectPage *self)
{
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));

  if (person != NULL)
    g_set_str (&self->looked_back_id, person->id);
  reload (self);
}

static void
changed_cb (TidemarkStore *store, TidemarkChange *change, TidemarkReflectPage *self)
{
  reload (self);
}

static void
open_detail (TidemarkReflectPage *self, Detail detail, int signal)
{
  gboolean is_other = detail != DETAIL_FINDING || self->signal != signal;

  self->detail = detail;
  if (detail == DETAIL_FINDING)
    self->signal = signal;
  show_detail (self);
  if (is_other)
    tidemark_finding_pane_scroll_up (self->finding_pane);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* The focus goes on to the first one that was not there before. */
static void
show_all (TidemarkReflectPage *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  self->shows_all = TRUE;
  fill_list (self);
  select_row (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, index)));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, TidemarkReflectPage *self)
{
  int signal;

  if (!TIDEMARK_IS_FINDING_ROW (row))
    {
      show_all (self, row);
      return;
    }

  signal = tidemark_finding_row_get_signal (TIDEMARK_FINDING_ROW (row));
  open_detail (self, signal == TIDEMARK_FINDING_ROW_OVERVIEW ? DETAIL_OVERVIEW : DETAIL_FINDING,
               signal);
}

static void
my_side_clicked_cb (GtkButton *button, TidemarkReflectPage *self)
{
  open_detail (self, DETAIL_MY_SIDE, self->signal);
}

static void
bars_changed_cb (GObject *object, GParamSpec *pspec, TidemarkReflectPage *self)
{
  tidemark_page_set_bars_hidden (TIDEMARK_PAGE (self),
                                 adw_navigation_split_view_get_collapsed (self->split_view) &&
                                     adw_navigation_split_view_get_show_content (self->split_view));
}

static void
activate_item_cb (TidemarkReflectPage *self, TidemarkChartCard *card, int item)
{
  TidemarkEvidenceQuestion *question = tidemark_chart_card_ask_evidence (card, item);

  if (question != NULL && tidemark_page_get_person (TIDEMARK_PAGE (self)) != NULL)
    tidemark_evidence_dialog_open (TIDEMARK_PAGE (self), question, self->result->today, NULL);
  else
    g_clear_pointer (&question, tidemark_evidence_question_free);
}

static void
again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkReflectPage *self = TIDEMARK_REFLECT_PAGE (widget);

  self->is_asked = TRUE;
  reload (self);
}

static void
show_signal_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkReflectPage *self = TIDEMARK_REFLECT_PAGE (widget);
  int signal = tidemark_signal_registry_find (g_variant_get_string (parameter, NULL));

  if (signal < 0 || self->result == NULL)
    return;

  open_detail (self, DETAIL_FINDING, signal);
  select_row (self);
}

static gboolean
can_store (TidemarkReflectPage *self)
{
  return self->result != NULL && tidemark_page_get_recorder (TIDEMARK_PAGE (self)) != NULL;
}

static void
set_aside_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkReflectPage *self = TIDEMARK_REFLECT_PAGE (widget);
  const char *signal = g_variant_get_string (parameter, NULL);

  if (can_store (self) && tidemark_signal_registry_find (signal) >= 0)
    adw_dialog_present (
        tidemark_aside_dialog_new (tidemark_page_get_recorder (TIDEMARK_PAGE (self)),
                                   self->result->person, signal),
        widget);
}

static void
take_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkReflectPage *self = TIDEMARK_REFLECT_PAGE (widget);
  g_autoptr (TidemarkPerson) person = NULL;

  if (!can_store (self))
    return;

  person = tidemark_person_copy (self->result->person);
  tidemark_set_aside_remove (person, g_variant_get_string (parameter, NULL));
  tidemark_recorder_record_person (tidemark_page_get_recorder (TIDEMARK_PAGE (self)), person,
                                   self->result->person, _ ("Taken up again"));
}

/* Somebody else is looked at from the beginning. */
static void
tidemark_reflect_page_load (TidemarkPage *page)
{
  TidemarkReflectPage *self = TIDEMARK_REFLECT_PAGE (page);
  TidemarkStore *store = tidemark_page_get_store (page);
  const TidemarkPerson *person = tidemark_page_get_person (page);

  g_signal_group_set_target (self->store_signals, store);
  if (self->result != NULL &&
      (person == NULL || !g_str_equal (person->id, self->result->person->id)))
    {
      self->detail = DETAIL_OVERVIEW;
      self->is_asked = FALSE;
    }
  if (store == NULL)
    {
      gtk_list_box_remove_all (self->list);
      g_clear_pointer (&self->result, tidemark_reflect_result_unref);
      gtk_stack_set_visible_child_name (self->states, "loading");
    }
  reload (self);
}

/* A new day may bring a new look. */
static void
map_cb (TidemarkReflectPage *self)
{
  if (self->is_stale || (self->result != NULL && self->result->today != tidemark_day_text_today ()))
    reload (self);
}

static void
tidemark_reflect_page_dispose (GObject *object)
{
  TidemarkReflectPage *self = TIDEMARK_REFLECT_PAGE (object);

  g_clear_object (&self->store_signals);
  stop_loading (self);
  /* The rows go one by one, and their headers count what is no longer there. */
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  g_clear_pointer (&self->result, tidemark_reflect_result_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_REFLECT_PAGE);

  G_OBJECT_CLASS (tidemark_reflect_page_parent_class)->dispose (object);
}

static void
tidemark_reflect_page_finalize (GObject *object)
{
  g_free (TIDEMARK_REFLECT_PAGE (object)->looked_back_id);

  G_OBJECT_CLASS (tidemark_reflect_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TIDEMARK_TYPE_OVERVIEW_PANE);
  g_type_ensure (TIDEMARK_TYPE_FINDING_PANE);
  g_type_ensure (TIDEMARK_TYPE_MY_SIDE_PANE);
  g_type_ensure (TIDEMARK_TYPE_MY_SIDE_SUMMARY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-reflect-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkReflectPage, name)
  BIND (states);
  BIND (failed_page);
  BIND (paused_page);
  BIND (split_view);
  BIND (state);
  BIND (extent);
  BIND (changes);
  BIND (news);
  BIND (again);
  BIND (list);
  BIND (my_side_button);
  BIND (my_side_summary);
  BIND (detail_page);
  BIND (panes);
  BIND (overview_pane);
  BIND (finding_pane);
  BIND (my_side_pane);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, my_side_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, bars_changed_cb);
}

static void
tidemark_reflect_page_class_init (TidemarkReflectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_reflect_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_reflect_page_finalize;
  TIDEMARK_PAGE_CLASS (klass)->load = tidemark_reflect_page_load;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "reflect.again", NULL, again_cb);
  gtk_widget_class_install_action (widget_class, "reflect.show-signal", "s", show_signal_cb);
  gtk_widget_class_install_action (widget_class, "reflect.set-aside", "s", set_aside_cb);
  gtk_widget_class_install_action (widget_class, "reflect.take-up", "s", take_up_cb);
}

static void
tidemark_reflect_page_init (TidemarkReflectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_split_view_guard (self->split_view);
  tidemark_look_guard_install (TIDEMARK_PAGE (self));
  self->is_stale = TRUE;
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  g_signal_connect_swapped (self->states, "map", G_CALLBACK (map_cb), self);
  g_signal_connect_swapped (self->finding_pane, "activate-item", G_CALLBACK (activate_item_cb),
                            self);
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect (self->store_signals, "changed", G_CALLBACK (changed_cb), self);
}
