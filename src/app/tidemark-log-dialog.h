/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-person.h"
#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkLogDialog:
 *
 * Logs something new, of any kind, or changes what was logged. Letters choose the kind, digits say
 * the distance (with Control the closeness that was wanted), the arrow keys move the time, Tab goes
 * to the note, Enter stores. What was written is kept as a draft until it is stored.
 */
#define TIDEMARK_TYPE_LOG_DIALOG (tidemark_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLogDialog, tidemark_log_dialog, TIDEMARK, LOG_DIALOG, AdwDialog)

TidemarkLogDialog *tidemark_log_dialog_new (TidemarkRecorder *recorder,
                                            const TidemarkPerson *person,
                                            int day_start_hour,
                                            TidemarkKind kind);
TidemarkLogDialog *tidemark_log_dialog_new_for_entry (TidemarkRecorder *recorder,
                                                      const TidemarkPerson *person,
                                                      int day_start_hour,
                                                      const TidemarkEntry *entry);

void tidemark_log_dialog_set_prompt (TidemarkLogDialog *self, const char *prompt);

G_END_DECLS
