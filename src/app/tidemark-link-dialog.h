/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkLinkDialog:
 *
 * The promises and talks that an entry goes with, to choose from; what names the entry itself is
 * among them. Stores what was changed as one step.
 */
#define TIDEMARK_TYPE_LINK_DIALOG (tidemark_link_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLinkDialog, tidemark_link_dialog, TIDEMARK, LINK_DIALOG, AdwDialog)

AdwDialog *
tidemark_link_dialog_new (TidemarkRecorder *recorder, TidemarkEntry *entry, const char *alias);

G_END_DECLS
