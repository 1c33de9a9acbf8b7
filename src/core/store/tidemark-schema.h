/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * TidemarkSchemaStep:
 * @number: the schema that it leads to
 * @sql: (type utf8): its statements
 */
typedef struct
{
  int number;
  GBytes *sql;
} TidemarkSchemaStep;

TidemarkSchemaStep *tidemark_schema_step_new (int number, GBytes *sql);
void tidemark_schema_step_free (TidemarkSchemaStep *self);

GPtrArray *tidemark_schema_list_steps (void);
int tidemark_schema_newest (GPtrArray *steps);
gboolean
tidemark_schema_get_version (sqlite3 *db, const char *path, int *out_version, GError **error);
gboolean tidemark_schema_migrate (sqlite3 *db, const char *path, GPtrArray *steps, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSchemaStep, tidemark_schema_step_free)

G_END_DECLS
