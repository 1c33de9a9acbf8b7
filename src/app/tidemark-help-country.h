/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Any that no help line is of. */
#define TIDEMARK_HELP_COUNTRY_OTHER "ZZ"

/* The countries of the help lines. */
const char *tidemark_help_country_get_name (const char *country);
char *tidemark_help_country_of_locale (const char *locale);
GPtrArray *tidemark_help_country_list (const char *first);

G_END_DECLS
