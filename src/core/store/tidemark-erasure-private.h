/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-journal-private.h"

G_BEGIN_DECLS

/* How far an erasure has come; its row goes when the journal is closed. */
#define TIDEMARK_ERASURE_SETTING "erasure"

gboolean
tidemark_erasure_take_out (TidemarkConnection *connection, const char *person_id, GError **error);

G_END_DECLS
