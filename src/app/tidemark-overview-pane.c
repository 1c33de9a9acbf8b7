/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-overview-pane.h"

#include <glib/gi18n.h>

#include "tidemark-advice-card.h"
#include "tidemark-reason-row.h"
#include "tidemark-reflect-text.h"
#include "tidemark-step-group.h"

struct _TidemarkOverviewPane
{
  AdwBin parent_instance;

  GtkLabel *extent;
  GtkBox *remarks;
  AdwPreferencesGroup *changes_group;
  GtkListBox *changes;
  GtkWidget *reasons_group;
  GtkLabel *tie;
  GtkListBox *reasons;
  GtkWidget *advice_group;
  GtkBox *advice;
  TidemarkStepGroup *step_group;
};

G_DEFINE_FINAL_TYPE (TidemarkOverviewPane, tidemark_overview_pane, ADW_TYPE_BIN)

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_remarks (TidemarkOverviewPane *self, const TidemarkReflection *reflection)
{
  g_autoptr (GPtrArray) remarks = tidemark_reflection_list_remarks (reflection);

  empty (self->remarks);
  for (guint i = 0; i < remarks->len; i++)
    {
      GtkWidget *label = gtk_label_new (g_ptr_array_index (remarks, i));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (self->remarks, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), remarks->len > 0);
}

static void
show_changes (TidemarkOverviewPane *self, const TidemarkReflectResult *result)
{
  g_autoptr (GPtrArray) changes =
      result->before != NULL
          ? tidemark_past_reflection_list_changes (result->before, result->reflection)
          : g_ptr_array_new ();
  g_autofree char *before = result->before != NULL
                                ? tidemark_reflect_text_when (result->before->at, result->today)
                                : g_strdup ("");
  /* Translators: %s is when the last look was, such as "12 November at 08:10". */
  g_autofree char *since = g_strdup_printf (_ ("Compared with %s"), before);

  gtk_list_box_remove_all (self->changes);
  adw_preferences_group_set_description (self->changes_group, since);
  for (guint i = 0; i < changes->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_ptr_array_index (changes, i));
      gtk_list_box_append (self->changes, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->changes_group), changes->len > 0);
}

/* An ordinary log needs no explaining, but what goes with it may be said. */
static void
show_reasons (TidemarkOverviewPane *self, const TidemarkReflection *reflection)
{
  g_autoptr (GPtrArray) named = tidemark_reflection_list_named (reflection);
  gboolean is_shown = named->len > 0 && (reflection->flags != 0 || reflection->notes != 0);

  gtk_list_box_remove_all (self->reasons);
  for (guint i = 0; i < named->len; i++)
    gtk_list_box_append (self->reasons,
                         tidemark_reason_row_new (reflection, g_ptr_array_index (named, i)));

  gtk_widget_set_visible (self->reasons_group, is_shown);
  gtk_label_set_label (self->tie, reflection->is_tied
                                      ? _ ("The log does not tell the first two apart, and other "
                                           "explanations fit too.")
                                      : _ ("It goes with the log; other explanations fit too."));
}

static void
show_advice (TidemarkOverviewPane *self, const GPtrArray *advice)
{
  empty (self->advice);
  for (guint i = 0; i < advice->len; i++)
    gtk_box_append (self->advice, tidemark_advice_card_new (g_ptr_array_index (advice, i)));
  gtk_widget_set_visible (self->advice_group, advice->len > 0);
}

/**
 * tidemark_overview_pane_show:
 * @recorder: (nullable): through which a step is taken up
 */
void
tidemark_overview_pane_show (TidemarkOverviewPane *self,
                             TidemarkRecorder *recorder,
                             const TidemarkReflectResult *result)
{
  const TidemarkReflection *reflection = result->reflection;
  const GPtrArray *advice = reflection->advice;
  g_autofree char *extent = tidemark_reflect_text_extent (result);

  g_return_if_fail (TIDEMARK_IS_OVERVIEW_PANE (self));

  gtk_label_set_label (self->extent, extent);
  show_remarks (self, reflection);
  show_changes (self, result);
  show_reasons (self, reflection);
  show_advice (self, advice);
  tidemark_step_group_show (self->step_group, recorder, result->person,
                            advice->len > 0 ? g_ptr_array_index (advice, 0) : NULL, result->today);
}

static void
tidemark_overview_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_OVERVIEW_PANE);

  G_OBJECT_CLASS (tidemark_overview_pane_parent_class)->dispose (object);
}

static void
tidemark_overview_pane_class_init (TidemarkOverviewPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_overview_pane_dispose;

  g_type_ensure (TIDEMARK_TYPE_STEP_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-overview-pane.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkOverviewPane, name)
  BIND (extent);
  BIND (remarks);
  BIND (changes_group);
  BIND (changes);
  BIND (reasons_group);
  BIND (tie);
  BIND (reasons);
  BIND (advice_group);
  BIND (advice);
  BIND (step_group);
#undef BIND
}

static void
tidemark_overview_pane_init (TidemarkOverviewPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
