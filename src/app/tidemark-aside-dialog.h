/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkAsideDialog:
 *
 * Sets a signal aside, with a reason.
 */
#define TIDEMARK_TYPE_ASIDE_DIALOG (tidemark_aside_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkAsideDialog, tidemark_aside_dialog, TIDEMARK, ASIDE_DIALOG, AdwDialog)

AdwDialog *tidemark_aside_dialog_new (TidemarkRecorder *recorder,
                                      TidemarkPerson *person,
                                      const char *signal_id);

G_END_DECLS
