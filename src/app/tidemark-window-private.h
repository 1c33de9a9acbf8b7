/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-idle-watch.h"
#include "tidemark-person-switcher.h"
#include "tidemark-stage.h"
#include "tidemark-window.h"

G_BEGIN_DECLS

struct _TidemarkWindow
{
  AdwApplicationWindow parent_instance;

  char *path;
  int sample; /* a TidemarkSample, or TIDEMARK_WINDOW_NO_SAMPLE */
  GCancellable *opening;
  gboolean is_painted;
  TidemarkStore *store;
  TidemarkPerson *person;
  TidemarkRecorder *recorder;
  GSignalGroup *store_signals;
  GSignalGroup *recorder_signals;
  GBindingGroup *bars;
  AdwToast *undo_toast;
  TidemarkStage *stage;

  AdwToastOverlay *toast_overlay;
  GtkStack *stage_stack;
  AdwBanner *sample_banner;
  AdwToolbarView *toolbar_view;
  AdwViewStack *stack;
  AdwWindowTitle *narrow_title;
  AdwHeaderBar *opening_bar;
  GMenu *primary_menu;
  TidemarkPersonSwitcher *person_switcher;
};

/* A journal of the person's own. */
#define TIDEMARK_WINDOW_NO_SAMPLE (-1)

/* Between tidemark-window.c and tidemark-window-actions.c. */
void tidemark_window_install_actions (GtkWidgetClass *widget_class);

/* Of tidemark-window.c, for the others. */
TidemarkStage *tidemark_window_get_stage (TidemarkWindow *self);
gboolean tidemark_window_close_dialogs (TidemarkWindow *self);
void tidemark_window_show_views (TidemarkWindow *self);
void tidemark_window_set_store (TidemarkWindow *self, TidemarkStore *store);
void tidemark_window_set_person (TidemarkWindow *self, TidemarkPerson *person);
void tidemark_window_tell_failure (TidemarkWindow *self, GError *error);

/* In tidemark-window-opening.c. */
void tidemark_window_follow_first_picture (TidemarkWindow *self);
gboolean tidemark_window_put_away (TidemarkWindow *self);
GCancellable *tidemark_window_begin_opening (TidemarkWindow *self);
gboolean tidemark_window_is_opening_with (TidemarkWindow *self, GCancellable *opening);
void tidemark_window_open_locked (TidemarkWindow *self, TidemarkPassphrase *passphrase);
void tidemark_window_remove_sample (const char *path);

/* In tidemark-window-situation.c. */
void tidemark_window_load_situation (TidemarkWindow *self);
void tidemark_window_follow_change (TidemarkWindow *self, TidemarkChange *change);
void tidemark_window_show_error (TidemarkWindow *self, const GError *error);

/* In tidemark-window-lock.c. */
void tidemark_window_install_lock (GtkWidgetClass *widget_class);
void tidemark_window_follow_lock (TidemarkWindow *self);
TidemarkIdleWatch *tidemark_window_get_idle_watch (TidemarkWindow *self);
void tidemark_window_ask_passphrase (TidemarkWindow *self, gboolean is_refused);

/* In tidemark-window-people.c. */
void tidemark_window_install_people (GtkWidgetClass *widget_class);
void tidemark_window_choose_person (TidemarkWindow *self, const char *id);
GtkWidget *tidemark_window_make_nobody_page (void);

/* In tidemark-window-import.c. */
void tidemark_window_install_import (GtkWidgetClass *widget_class);
void tidemark_window_accept_files (TidemarkWindow *self);

/* In tidemark-window-safety.c. */
void
tidemark_window_follow_safety (TidemarkWindow *window, AdwToolbarView *bars, AdwViewStack *views);

/* In tidemark-window-day.c. */
void tidemark_window_follow_day_clock (TidemarkWindow *self);
void tidemark_window_meet_start_hour (TidemarkWindow *self, int hour);

G_END_DECLS
