/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-digits.h"
#include "tidemark-log-dialog.h"
#include "tidemark-log-draft.h"
#include "tidemark-log-form.h"

G_BEGIN_DECLS

/* Between tidemark-log-dialog.c and tidemark-log-dialog-keys.c, which is all that the keyboard
 * does. */
struct _TidemarkLogDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  TidemarkPerson *person;
  TidemarkEntry *edited;
  TidemarkLogDraft *draft;
  TidemarkDigits digits;
  gboolean storing;
  gboolean is_prompted;

  AdwBanner *banner;
  AdwToggleGroup *kinds;
  TidemarkLogForm *form;
  GtkWidget *log_button;
};

TidemarkKind tidemark_log_dialog_find_kind (gunichar letter);
void tidemark_log_dialog_store (TidemarkLogDialog *self);
gboolean tidemark_log_dialog_take_key (TidemarkLogDialog *self,
                                       guint keyval,
                                       guint keycode,
                                       GdkModifierType state);

G_END_DECLS
