/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-passphrase.h"

G_BEGIN_DECLS

TidemarkPassphrase *tidemark_cli_read_passphrase (int fd, GError **error);
TidemarkPassphrase *tidemark_cli_ask_passphrase (GError **error);

G_END_DECLS
