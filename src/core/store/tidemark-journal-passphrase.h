/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

gboolean tidemark_journal_can_have_passphrase (void);
gboolean tidemark_journal_change_passphrase (const char *path,
                                             TidemarkPassphrase *old_passphrase,
                                             TidemarkPassphrase *new_passphrase,
                                             GCancellable *cancellable,
                                             GError **error);
gboolean tidemark_journal_finish_passphrase (TidemarkConnection *connection, GError **error);

G_END_DECLS
