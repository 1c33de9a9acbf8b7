/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-recorder.h"
#include "tidemark-reflect-result.h"

G_BEGIN_DECLS

/**
 * TidemarkMySideDialog:
 *
 * A dialog of one's own side: follows the journal, and stores what is answered at once, so that
 * Undo takes it back.
 */
#define TIDEMARK_TYPE_MY_SIDE_DIALOG (tidemark_my_side_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (TidemarkMySideDialog,
                          tidemark_my_side_dialog,
                          TIDEMARK,
                          MY_SIDE_DIALOG,
                          AdwDialog)

/**
 * TidemarkMySideDialogClass:
 * @show: the journal was read, for the first time or again: show it, and leave alone what is being
 *   typed
 */
struct _TidemarkMySideDialogClass
{
  AdwDialogClass parent_class;

  void (*show) (TidemarkMySideDialog *self, TidemarkReflectResult *result);
};

void tidemark_my_side_dialog_open (TidemarkMySideDialog *self,
                                   TidemarkRecorder *recorder,
                                   const TidemarkPerson *person);

TidemarkRecorder *tidemark_my_side_dialog_get_recorder (TidemarkMySideDialog *self);
TidemarkReflectResult *tidemark_my_side_dialog_get_result (TidemarkMySideDialog *self);
TidemarkPerson *tidemark_my_side_dialog_copy_person (TidemarkMySideDialog *self);
const TidemarkPerson *tidemark_my_side_dialog_get_person (TidemarkMySideDialog *self);
void tidemark_my_side_dialog_store_person (TidemarkMySideDialog *self,
                                           TidemarkPerson *person,
                                           const char *what);

G_END_DECLS
