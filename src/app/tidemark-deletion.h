/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-undo-step.h"

G_BEGIN_DECLS

TidemarkUndoStep *tidemark_deletion_new (GArray *rowids);

G_END_DECLS
