/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-cli-call.h"

G_BEGIN_DECLS

TidemarkPerson *
tidemark_cli_find_any_person (TidemarkConnection *connection, const char *alias, GError **error);
TidemarkPerson *
tidemark_cli_find_person (TidemarkConnection *connection, const char *alias, GError **error);
TidemarkPerson *tidemark_cli_find_current_person (TidemarkConnection *connection, GError **error);
TidemarkPerson *
tidemark_cli_ensure_person (TidemarkConnection *connection, const char *alias, GError **error);

G_END_DECLS
