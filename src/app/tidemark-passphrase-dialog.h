/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-passphrase.h"

G_BEGIN_DECLS

/**
 * TidemarkPassphraseDialog:
 *
 * Sets a passphrase, changes it, or takes it away. Whoever changes one has to know it.
 *
 * GObject signal "chosen": there is a passphrase to take, or none any more.
 */
#define TIDEMARK_TYPE_PASSPHRASE_DIALOG (tidemark_passphrase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkPassphraseDialog,
                      tidemark_passphrase_dialog,
                      TIDEMARK,
                      PASSPHRASE_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_passphrase_dialog_new (TidemarkPassphrase *current);
AdwDialog *tidemark_passphrase_dialog_new_to_remove (TidemarkPassphrase *current);

TidemarkPassphrase *tidemark_passphrase_dialog_take_passphrase (TidemarkPassphraseDialog *self);

G_END_DECLS
