/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TidemarkStage:
 *
 * What a window shows of several things that take each other's place, by their names; and a cover
 * that hides them all, under which everything goes on unseen.
 */
typedef struct _TidemarkStage TidemarkStage;

TidemarkStage *tidemark_stage_new (GtkStack *stack);
void tidemark_stage_free (TidemarkStage *self);

void tidemark_stage_show (TidemarkStage *self, const char *name, GtkWidget *child);
GtkWidget *tidemark_stage_find (TidemarkStage *self, const char *name);
void tidemark_stage_remove (TidemarkStage *self, const char *name);
void tidemark_stage_set_cover (TidemarkStage *self, GtkWidget *cover);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkStage, tidemark_stage_free)

G_END_DECLS
