/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-stage.h"

#define COVER "cover"

struct _TidemarkStage
{
  GtkStack *stack;
  char *covered; /* what is shown under the cover; NULL without one */
};

/**
 * tidemark_stage_new:
 * @stack: inside a window, which outlives the stage
 *
 * Returns: (transfer full): a stage that shows what the stack shows
 */
TidemarkStage *
tidemark_stage_new (GtkStack *stack)
{
  TidemarkStage *self = g_new0 (TidemarkStage, 1);

  self->stack = stack;
  return self;
}

void
tidemark_stage_free (TidemarkStage *self)
{
  g_free (self->covered);
  g_free (self);
}

GtkWidget *
tidemark_stage_find (TidemarkStage *self, const char *name)
{
  return gtk_stack_get_child_by_name (self->stack, name);
}

/**
 * tidemark_stage_show:
 * @child: (nullable) (transfer floating): not used where there is one of this name
 *
 * Shows it in the place of what is shown now.
 */
void
tidemark_stage_show (TidemarkStage *self, const char *name, GtkWidget *child)
{
  GtkWidget *present = tidemark_stage_find (self, name);

  if (present == NULL)
    gtk_stack_add_named (self->stack, child, name);
  else if (child != NULL && present != child)
    {
      g_object_ref_sink (child);
      g_object_unref (child);
    }

  if (self->covered != NULL)
    g_set_str (&self->covered, name);
  else
    gtk_stack_set_visible_child_name (self->stack, name);
}

/**
 * tidemark_stage_remove:
 *
 * Takes it away if it is there; what is shown then is for the caller to say before.
 */
void
tidemark_stage_remove (TidemarkStage *self, const char *name)
{
  GtkWidget *child = tidemark_stage_find (self, name);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->stack));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (child == NULL)
    return;

  /* A text that goes with the focus in it would complain. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, child))
    gtk_root_set_focus (root, NULL);
  gtk_stack_remove (self->stack, child);
}

/**
 * tidemark_stage_set_cover:
 * @cover: (nullable) (transfer floating): hides all the rest; %NULL shows it again
 */
void
tidemark_stage_set_cover (TidemarkStage *self, GtkWidget *cover)
{
  g_autofree char *covered = g_steal_pointer (&self->covered);

  if (covered != NULL)
    gtk_stack_set_visible_child_name (self->stack, covered);
  tidemark_stage_remove (self, COVER);
  if (cover == NULL)
    return;

  self->covered = g_strdup (gtk_stack_get_visible_child_name (self->stack));
  gtk_stack_add_named (self->stack, cover, COVER);
  gtk_stack_set_visible_child_name (self->stack, COVER);
}
