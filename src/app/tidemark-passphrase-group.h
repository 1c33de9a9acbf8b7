/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Of the settings: minutes without use after which a journal is locked, 0 for never. */
#define TIDEMARK_LOCK_MINUTES_KEY "lock-minutes"

/**
 * TidemarkPassphraseGroup:
 *
 * Preferences: the passphrase of the journal that the window shows, and when it is locked.
 */
#define TIDEMARK_TYPE_PASSPHRASE_GROUP (tidemark_passphrase_group_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkPassphraseGroup,
                      tidemark_passphrase_group,
                      TIDEMARK,
                      PASSPHRASE_GROUP,
                      AdwPreferencesGroup)

G_END_DECLS
