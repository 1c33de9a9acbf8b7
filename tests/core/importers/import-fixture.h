/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "../store/store-fixture.h"
#include "tidemark-import-session.h"

G_BEGIN_DECLS

/* Imports of texts in memory into a journal of a test. @answers: "me=Ben", "keep-text", … NULL. */
TidemarkImportReport *import_fixture_run (TidemarkConnection *connection,
                                          const char *name,
                                          const char *text,
                                          GError **error,
                                          ...) G_GNUC_NULL_TERMINATED;
TidemarkImportReport *import_fixture_run_bytes (TidemarkConnection *connection,
                                                const char *name,
                                                GBytes *bytes,
                                                const TidemarkImportOptions *options,
                                                GError **error);
guint import_fixture_count (TidemarkConnection *connection, const char *sql);

/* A zip archive with these entries: name, text, name, text, …, NULL. */
GBytes *import_fixture_zip (const char *password, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
