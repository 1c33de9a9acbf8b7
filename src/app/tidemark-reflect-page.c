/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflect-page.h"

#include <glib/gi18n.h>

#include "tidemark-article.h"
#include "tidemark-day-text.h"
#include "tidemark-finding-pane.h"
#include "tidemark-finding-row.h"
#include "tidemark-journal.h"
#include "tidemark-look-guard.h"
#include "tidemark-my-side-pane.h"
#include "tidemark-reflect-result.h"

/* Of what is too little, the first ones; the rest is a click away. */
#define MAX_TOO_LITTLE 6

struct _TidemarkReflectPage
{
  TidemarkPage parent_instance;

  GSignalGroup *store_signals;
  GCancellable *loading;
  TidemarkReflectResult *result;
  gboolean is_stale;
  gboolean shows_my_side;
  gboolean shows_all;
  int signal;
  char *looked_back_id; /* whose reflection is looked at although it is over */

  GtkStack *states;
  AdwStatusPage *failed_page;
  AdwStatusPage *paused_page;
  AdwNavigationSplitView *split_view;
  GtkLabel *state;
  GtkLabel *extent;
  GtkLabel *remarks;
  GtkListBox *list;
  AdwButtonRow *show_all;
  GtkWidget *show_all_list;
  GtkToggleButton *my_side_button;
  GtkLabel *my_side_step;
  AdwNavigationPage *detail;
  GtkStack *panes;
  TidemarkFindingPane *finding_pane;
  TidemarkMySidePane *my_side_pane;
};

G_DEFINE_FINAL_TYPE (TidemarkReflectPage, tidemark_reflect_page, TIDEMARK_TYPE_PAGE)

static void
show_detail (TidemarkReflectPage *self)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);
  g_autofree char *title =
      tidemark_article_say (signals[self->signal]->title, self->result->reflection->alias);

  gtk_stack_set_visible_child_name (self->panes, self->shows_my_side ? "my-side" : "finding");
  gtk_toggle_button_set_active (self->my_side_button, self->shows_my_side);
  adw_navigation_page_set_title (self->detail, self->shows_my_side ? _ ("My Side") : title);
  if (self->shows_my_side)
    gtk_list_box_unselect_all (self->list);
  else
    tidemark_finding_pane_show (self->finding_pane, self->result, self->signal);
}

static GtkWidget *
new_group_header (TidemarkGroup group, int count)
{
  static const char *const titles[TIDEMARK_N_GROUPS] = {
    N_ ("Looks Repeated"),
    N_ ("Mixed"),
    N_ ("Too Little Logged"),
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
count_group (TidemarkReflectPage *self, TidemarkGroup group)
{
  const GPtrArray *findings = self->result->reflection->findings;
  int n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += tidemark_finding_get_group (g_ptr_array_index (findings, i)) == group;

  return n;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  TidemarkReflectPage *self = data;
  TidemarkGroup group = tidemark_finding_row_get_group (TIDEMARK_FINDING_ROW (row));

  if (before != NULL && tidemark_finding_row_get_group (TIDEMARK_FINDING_ROW (before)) == group)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, new_group_header (group, count_group (self, group)));
}

static void
fill_list (TidemarkReflectPage *self)
{
  const GPtrArray *findings = self->result->reflection->findings;
  int n_too_little = count_group (self, TIDEMARK_GROUP_TOO_LITTLE);
  int limit = self->shows_all || n_too_little <= MAX_TOO_LITTLE + 1 ? G_MAXINT : MAX_TOO_LITTLE;
  g_autofree char *more =
      g_strdup_printf (ngettext ("Show %d More", "Show %d More", (gulong) n_too_little),
                       n_too_little - MAX_TOO_LITTLE);

  gtk_list_box_remove_all (self->list);
  for (int group = 0; group < TIDEMARK_N_GROUPS; group++)
    for (guint i = 0, listed = 0; i < findings->len; i++)
      {
        if ((int) tidemark_finding_get_group (g_ptr_array_index (findings, i)) != group ||
            (group == TIDEMARK_GROUP_TOO_LITTLE && (int) listed >= limit))
          continue;
        listed++;
        gtk_list_box_append (self->list,
                             tidemark_finding_row_new (self->result->reflection, (int) i));
      }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->show_all), more);
  gtk_widget_set_visible (self->show_all_list, limit != G_MAXINT);
}

/* The row of the signal that was shown, or the first one. */
static GtkListBoxRow *
find_row (TidemarkReflectPage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (tidemark_finding_row_get_signal (TIDEMARK_FINDING_ROW (row)) == self->signal)
      return row;

  return gtk_list_box_get_row_at_index (self->list, 0);
}

static void
show_head (TidemarkReflectPage *self)
{
  const TidemarkReflection *reflection = self->result->reflection;
  g_autofree char *state = tidemark_reflection_say_state (reflection);
  g_autofree char *extent = tidemark_reflection_say_extent (reflection);
  g_autoptr (GPtrArray) remarks = tidemark_reflection_list_remarks (reflection);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: when something was worked out; see g_date_time_format (). */
  g_autofree char *time = g_date_time_format (now, _ ("%H:%M"));
  /* Translators: %1$s is "812 entries on 90 days", %2$s a time. */
  g_autofree char *worked_out =
      g_strdup_printf (_ ("%1$s · worked out today at %2$s"), extent, time);
  g_autofree char *next =
      tidemark_step_say (reflection->my_side.step, reflection->alias, reflection->has_safety);
  /* Translators: before what one could do next. */
  g_autofree char *step = reflection->my_side.step < TIDEMARK_STEP_STAY_AVAILABLE
                              ? g_strdup_printf (_ ("Next: %s"), next)
                              : g_strdup (next);
  g_autofree char *text = NULL;

  g_ptr_array_add (remarks, NULL);
  text = g_strjoinv ("\n", (char **) remarks->pdata);
  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->extent, worked_out);
  gtk_label_set_label (self->remarks, text);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), *text != '\0');
  gtk_label_set_label (self->my_side_step, step);
}

static void
show_result (TidemarkReflectPage *self, TidemarkReflectResult *result)
{
  GtkListBoxRow *row;

  g_clear_pointer (&self->result, tidemark_reflect_result_unref);
  self->result = result;
  if (result->reflection->n_entries == 0)
    {
      gtk_stack_set_visible_child_name (self->states, "empty");
      return;
    }

  show_head (self);
  fill_list (self);
  tidemark_my_side_pane_show (self->my_side_pane, result);
  row = find_row (self);
  self->signal = tidemark_finding_row_get_signal (TIDEMARK_FINDING_ROW (row));
  if (!self->shows_my_side)
    gtk_list_box_select_row (self->list, row);
  show_detail (self);
  gtk_stack_set_visible_child_name (self->states, "reflection");
}

static void
loaded_cb (GObject *source, GAsyncResult *async_result, gpointer data)
{
  g_autoptr (TidemarkReflectPage) self = data;
  g_autoptr (GError) error = NULL;
  TidemarkReflectResult *result =
      tidemark_reflect_result_read_finish (TIDEMARK_STORE (source), async_result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (result != NULL)
    {
      show_result (self, result);
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

/* Only while someone looks: a page that is hidden works it out when it is shown. */
static void
reload (TidemarkReflectPage *self)
{
  TidemarkStore *store = tidemark_page_get_store (TIDEMARK_PAGE (self));
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));

  self->is_stale = TRUE;
  stop_loading (self);
  if (store == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
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
  tidemark_reflect_result_read_async (store, person->id, self->loading, loaded_cb,
                                      g_object_ref (self));
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
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, TidemarkReflectPage *self)
{
  self->shows_my_side = FALSE;
  self->signal = tidemark_finding_row_get_signal (TIDEMARK_FINDING_ROW (row));
  show_detail (self);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
my_side_clicked_cb (GtkButton *button, TidemarkReflectPage *self)
{
  self->shows_my_side = TRUE;
  show_detail (self);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
show_all_cb (AdwButtonRow *row, TidemarkReflectPage *self)
{
  self->shows_all = TRUE;
  fill_list (self);
  if (!self->shows_my_side)
    gtk_list_box_select_row (self->list, find_row (self));
}

static void
bars_changed_cb (GObject *object, GParamSpec *pspec, TidemarkReflectPage *self)
{
  tidemark_page_set_bars_hidden (TIDEMARK_PAGE (self),
                                 adw_navigation_split_view_get_collapsed (self->split_view) &&
                                     adw_navigation_split_view_get_show_content (self->split_view));
}

static void
tidemark_reflect_page_load (TidemarkPage *page)
{
  TidemarkReflectPage *self = TIDEMARK_REFLECT_PAGE (page);
  TidemarkStore *store = tidemark_page_get_store (page);

  g_signal_group_set_target (self->store_signals, store);
  if (store == NULL)
    {
      gtk_list_box_remove_all (self->list);
      g_clear_pointer (&self->result, tidemark_reflect_result_unref);
      gtk_stack_set_visible_child_name (self->states, "loading");
    }
  reload (self);
}

static void
tidemark_reflect_page_map (GtkWidget *widget)
{
  TidemarkReflectPage *self = TIDEMARK_REFLECT_PAGE (widget);

  GTK_WIDGET_CLASS (tidemark_reflect_page_parent_class)->map (widget);
  if (self->is_stale)
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
tidemark_reflect_page_class_init (TidemarkReflectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_reflect_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_reflect_page_finalize;
  TIDEMARK_PAGE_CLASS (klass)->load = tidemark_reflect_page_load;
  widget_class->map = tidemark_reflect_page_map;

  g_type_ensure (TIDEMARK_TYPE_FINDING_PANE);
  g_type_ensure (TIDEMARK_TYPE_MY_SIDE_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-reflect-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkReflectPage, name)
  BIND (states);
  BIND (failed_page);
  BIND (paused_page);
  BIND (split_view);
  BIND (state);
  BIND (extent);
  BIND (remarks);
  BIND (list);
  BIND (show_all);
  BIND (show_all_list);
  BIND (my_side_button);
  BIND (my_side_step);
  BIND (detail);
  BIND (panes);
  BIND (finding_pane);
  BIND (my_side_pane);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, my_side_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, bars_changed_cb);
}

static void
tidemark_reflect_page_init (TidemarkReflectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_look_guard_install (TIDEMARK_PAGE (self));
  self->is_stale = TRUE;
  self->signal = -1;
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect (self->store_signals, "changed", G_CALLBACK (changed_cb), self);
}
