/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members of the journal file beyond those that it was first given: they travel in the
 * "extra_json" of an entry or a person, so that any version of the file keeps them. */
JsonNode *tidemark_extra_get (const char *extra_json, const char *name);
JsonArray *tidemark_extra_get_list (const char *extra_json, const char *name);
char *tidemark_extra_set (const char *extra_json, const char *name, JsonNode *value);
void tidemark_extra_replace_list (char **extra_json, const char *name, JsonArray *list);

const char *tidemark_extra_get_text (JsonObject *object, const char *name);

G_END_DECLS
