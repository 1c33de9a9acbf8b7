/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-mark-list.h"

#include <glib/gi18n.h>

#include "tidemark-label.h"

struct _TidemarkMarkList
{
  AdwBin parent_instance;

  TidemarkMarkSet marks;
  GtkWidget *checks[TIDEMARK_N_MARKS]; /* the first is of no mark, and NULL */

  GtkEditable *search;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TidemarkMarkList, tidemark_mark_list, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (TidemarkMarkList *self)
{
  TidemarkMarkSet marks = 0;

  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[mark])))
      marks |= TIDEMARK_MARK_BIT (mark);
  if (marks == self->marks)
    return;

  self->marks = marks;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer user_data)
{
  TidemarkMarkList *self = user_data;
  GtkWidget *check = gtk_list_box_row_get_child (row);
  const char *words = gtk_editable_get_text (self->search);

  return *words == '\0' ||
         g_str_match_string (words, gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), TRUE);
}

static void
search_changed_cb (TidemarkMarkList *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
add_mark (TidemarkMarkList *self, TidemarkMark mark)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_check_button_new_with_label (tidemark_label_mark (mark));

  self->checks[mark] = check;
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

static void
tidemark_mark_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_MARK_LIST);

  G_OBJECT_CLASS (tidemark_mark_list_parent_class)->dispose (object);
}

static void
tidemark_mark_list_class_init (TidemarkMarkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_mark_list_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-mark-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkMarkList, search);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMarkList, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
tidemark_mark_list_init (TidemarkMarkList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    add_mark (self, (TidemarkMark) mark);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
}

/**
 * tidemark_mark_list_get_marks:
 *
 * Returns: bits of TIDEMARK_MARK_BIT of those that are chosen
 */
TidemarkMarkSet
tidemark_mark_list_get_marks (TidemarkMarkList *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MARK_LIST (self), 0);

  return self->marks;
}

/**
 * tidemark_mark_list_set_marks:
 * @marks: bits of TIDEMARK_MARK_BIT
 *
 * Chooses these; "changed" tells once for each that is another.
 */
void
tidemark_mark_list_set_marks (TidemarkMarkList *self, TidemarkMarkSet marks)
{
  g_return_if_fail (TIDEMARK_IS_MARK_LIST (self));

  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[mark]),
                                 (marks & TIDEMARK_MARK_BIT (mark)) != 0);
}
