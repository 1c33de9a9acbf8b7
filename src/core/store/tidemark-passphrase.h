/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkPassphrase:
 *
 * What a journal is locked with. Immutable; any thread may hold it, reference counting is atomic.
 * Its bytes are overwritten when the last reference goes.
 */
typedef struct _TidemarkPassphrase TidemarkPassphrase;

TidemarkPassphrase *tidemark_passphrase_new (const char *text);
TidemarkPassphrase *tidemark_passphrase_ref (TidemarkPassphrase *self);
void tidemark_passphrase_unref (TidemarkPassphrase *self);

const char *tidemark_passphrase_get_text (const TidemarkPassphrase *self);
gboolean tidemark_passphrase_equal (const TidemarkPassphrase *a, const TidemarkPassphrase *b);

void tidemark_passphrase_wipe (char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkPassphrase, tidemark_passphrase_unref)

G_END_DECLS
