/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-finding-row.h"

#include "tidemark-article.h"

struct _TidemarkFindingRow
{
  GtkListBoxRow parent_instance;

  int signal;
  TidemarkGroup group;

  GtkLabel *title;
  GtkLabel *subtitle;
};

G_DEFINE_FINAL_TYPE (TidemarkFindingRow, tidemark_finding_row, GTK_TYPE_LIST_BOX_ROW)

static void
tidemark_finding_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (tidemark_finding_row_parent_class)->dispose (object);
}

static void
tidemark_finding_row_class_init (TidemarkFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_finding_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkFindingRow, title);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFindingRow, subtitle);
}

static void
tidemark_finding_row_init (TidemarkFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_finding_row_new:
 * @signal: place in the registry
 */
GtkWidget *
tidemark_finding_row_new (const TidemarkReflection *reflection, int signal)
{
  TidemarkFindingRow *self = g_object_new (TIDEMARK_TYPE_FINDING_ROW, NULL);
  const TidemarkFinding *finding = g_ptr_array_index (reflection->findings, signal);
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);
  g_autofree char *title = tidemark_article_say (signals[signal]->title, reflection->alias);
  g_autofree char *brief = tidemark_finding_say_briefly (finding);

  self->signal = signal;
  self->group = tidemark_finding_get_group (finding);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, brief);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, brief, -1);
  return GTK_WIDGET (self);
}

int
tidemark_finding_row_get_signal (TidemarkFindingRow *self)
{
  return self->signal;
}

TidemarkGroup
tidemark_finding_row_get_group (TidemarkFindingRow *self)
{
  return self->group;
}
