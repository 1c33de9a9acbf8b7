/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-window.h"

G_BEGIN_DECLS

/**
 * TidemarkTestWindow:
 * @folder: a folder of its own
 * @path: of a journal in it
 * @window: the real window on that journal, once opened
 *
 * For tests of the window and its pages on a real journal.
 */
typedef struct
{
  char *folder;
  char *path;
  TidemarkWindow *window;
} TidemarkTestWindow;

void tidemark_test_init (int *argc, char ***argv);

void tidemark_test_window_init (TidemarkTestWindow *self);
void tidemark_test_window_add_person (TidemarkTestWindow *self, const char *alias);
void tidemark_test_window_add_entry (TidemarkTestWindow *self, TidemarkEntry *entry);
void tidemark_test_window_open (TidemarkTestWindow *self);
void tidemark_test_window_open_sized (TidemarkTestWindow *self, int width, int height);
void tidemark_test_window_clear (TidemarkTestWindow *self);

TidemarkPage *tidemark_test_window_show (TidemarkTestWindow *self, const char *view);
AdwDialog *tidemark_test_window_await_dialog (TidemarkTestWindow *self);
void tidemark_test_window_await_no_dialog (TidemarkTestWindow *self);
void tidemark_test_window_undo (TidemarkTestWindow *self);
GPtrArray *tidemark_test_window_list_entries (TidemarkTestWindow *self);
GPtrArray *tidemark_test_window_await_entries (TidemarkTestWindow *self, guint n_entries);

void tidemark_test_await (gboolean (*condition) (gpointer data), gpointer data);
gboolean tidemark_test_press (gpointer widget, guint keyval, GdkModifierType state);
gpointer tidemark_test_get_child (gpointer widget, const char *name);
GtkWidget *tidemark_test_find (GtkWidget *widget, GType type);

G_END_DECLS
