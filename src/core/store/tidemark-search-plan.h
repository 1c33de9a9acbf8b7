/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"
#include "tidemark-search-matcher.h"

G_BEGIN_DECLS

typedef enum
{
  TIDEMARK_SEARCH_ENTRIES,
  TIDEMARK_SEARCH_MESSAGES,
} TidemarkSearchTable;

/* Which of the ways to the answer to go. */
typedef enum
{
  TIDEMARK_PLAN_INDEX, /* from the index of words, then sort */
  TIDEMARK_PLAN_WHOLE, /* the same with the words that are whole, looking for the begun one */
  TIDEMARK_PLAN_BEGUN, /* from the words that begin so, looking for the others */
  TIDEMARK_PLAN_WALK,  /* through time, looking at the texts */
} TidemarkSearchPlan;

/* A search on one connection. */
typedef struct
{
  TidemarkConnection *connection;
  TidemarkSearchWords *words;
  TidemarkSearchMatcher *matcher; /* NULL where there is nothing to look for */
} TidemarkSearch;

/* Parameters of the statements: 1 to 9 as in tidemark-entry-filter.h. */
#define TIDEMARK_SEARCH_PARAMETER_LIMIT 21

void tidemark_search_init (TidemarkSearch *self, TidemarkConnection *connection, const char *typed);
void tidemark_search_clear (TidemarkSearch *self);

gboolean tidemark_search_choose_plan (const TidemarkSearch *self,
                                      TidemarkSearchTable table,
                                      guint max_rows,
                                      TidemarkSearchPlan *out_plan,
                                      GError **error);
void tidemark_search_append_source (const TidemarkSearch *self,
                                    TidemarkSearchTable table,
                                    TidemarkSearchPlan plan,
                                    GString *sql);
void
tidemark_search_bind (const TidemarkSearch *self, TidemarkSearchPlan plan, sqlite3_stmt *statement);

int tidemark_search_prepare_connection (sqlite3 *db);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TidemarkSearch, tidemark_search_clear)

G_END_DECLS
