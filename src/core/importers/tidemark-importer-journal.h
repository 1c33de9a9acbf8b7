/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-importer.h"

G_BEGIN_DECLS

/* The journal file that an export writes. */
extern const TidemarkImporterInfo tidemark_importer_journal;

G_END_DECLS
