/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-finding-row.h"

#include <glib/gi18n.h>

#include "tidemark-article.h"
#include "tidemark-reflect-text.h"
#include "tidemark-veil.h"

struct _TidemarkFindingRow
{
  GtkListBoxRow parent_instance;

  int signal;
  int group;

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
 * tidemark_finding_row_find_group:
 * @signal: place in the registry
 *
 * Returns: a TidemarkGroup, or TIDEMARK_FINDING_ROW_SET_ASIDE
 */
int
tidemark_finding_row_find_group (const TidemarkReflectResult *result, int signal)
{
  if (tidemark_reflection_is_set_aside (result->reflection, signal))
    return TIDEMARK_FINDING_ROW_SET_ASIDE;
  return (int) tidemark_finding_get_group (
      g_ptr_array_index (result->reflection->findings, signal));
}

static void
set_texts (TidemarkFindingRow *self, const char *title, const char *subtitle)
{
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static guint
count_reasons (const TidemarkReflection *reflection)
{
  g_autoptr (GPtrArray) named = tidemark_reflection_list_named (reflection);

  return reflection->flags != 0 || reflection->notes != 0 ? named->len : 0;
}

static void
show_overview (TidemarkFindingRow *self, const TidemarkReflection *reflection)
{
  guint n_reasons = count_reasons (reflection);
  g_autofree char *reasons =
      g_strdup_printf (ngettext ("%u explanation", "%u explanations", n_reasons), n_reasons);
  guint n_advice = reflection->advice->len;
  g_autofree char *advice =
      g_strdup_printf (ngettext ("%u piece of advice", "%u pieces of advice", n_advice), n_advice);
  g_autofree char *both = g_strdup_printf ("%s · %s", reasons, advice);

  set_texts (self, _ ("Explanations and Advice"), n_reasons > 0 ? both : advice);
}

static void
show_signal (TidemarkFindingRow *self, const TidemarkReflectResult *result, int signal)
{
  int n;
  const TidemarkSignalInfo *info = tidemark_signal_registry_list (&n)[signal];
  g_autofree char *title = tidemark_article_say (info->title, result->reflection->alias);
  g_autofree char *aside =
      tidemark_reflect_text_set_aside (result->person, info->id, result->today);
  g_autofree char *brief =
      tidemark_finding_say_briefly (g_ptr_array_index (result->reflection->findings, signal));

  set_texts (self, title, aside != NULL ? aside : brief);
  tidemark_veil_set (GTK_WIDGET (self->subtitle), TIDEMARK_PRIVATE_TEXT, aside != NULL);
}

/**
 * tidemark_finding_row_new:
 * @signal: place in the registry, or TIDEMARK_FINDING_ROW_OVERVIEW
 */
GtkWidget *
tidemark_finding_row_new (const TidemarkReflectResult *result, int signal)
{
  TidemarkFindingRow *self = g_object_new (TIDEMARK_TYPE_FINDING_ROW, NULL);

  self->signal = signal;
  self->group = TIDEMARK_FINDING_ROW_OVERVIEW;
  if (signal == TIDEMARK_FINDING_ROW_OVERVIEW)
    show_overview (self, result->reflection);
  else
    {
      self->group = tidemark_finding_row_find_group (result, signal);
      show_signal (self, result, signal);
    }
  return GTK_WIDGET (self);
}

int
tidemark_finding_row_get_signal (TidemarkFindingRow *self)
{
  return self->signal;
}

int
tidemark_finding_row_get_group (TidemarkFindingRow *self)
{
  return self->group;
}
