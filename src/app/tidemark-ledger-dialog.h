/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-person.h"
#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkLedgerDialog:
 *
 * All promises and all talks with one person, each as a list of its own.
 */
#define TIDEMARK_TYPE_LEDGER_DIALOG (tidemark_ledger_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLedgerDialog,
                      tidemark_ledger_dialog,
                      TIDEMARK,
                      LEDGER_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_ledger_dialog_new (TidemarkRecorder *recorder,
                                       const TidemarkPerson *person,
                                       TidemarkKind kind);

G_END_DECLS
