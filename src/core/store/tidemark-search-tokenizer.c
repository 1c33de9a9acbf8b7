/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-tokenizer.h"

#include "tidemark-search-tokens.h"

/* As in the schema. */
#define TOKENIZER_NAME "tidemark"

#define API_POINTER_TYPE "fts5_api_ptr"

typedef int (*TokenFunc) (void *data, int flags, const char *word, int length, int start, int end);

typedef struct
{
  TokenFunc func;
  void *data;
  int result;
} Call;

/* It has no state: any address will do. */
static int
create (void *data, const char **arguments, int n_arguments, Fts5Tokenizer **out)
{
  static char nothing;

  *out = (Fts5Tokenizer *) (void *) &nothing;
  return n_arguments == 0 ? SQLITE_OK : SQLITE_ERROR;
}

static void delete (Fts5Tokenizer *self) {}

static gboolean
hand_over (const TidemarkSearchToken *token, gpointer data)
{
  Call *call = data;

  call->result = call->func (call->data, 0, token->word, (int) token->length, (int) token->start,
                             (int) token->end);
  return call->result == SQLITE_OK;
}

static int
tokenize (Fts5Tokenizer *self, void *data, int flags, const char *text, int length, TokenFunc func)
{
  Call call = { func, data, SQLITE_OK };

  if (text != NULL && length > 0)
    tidemark_search_tokens_foreach (text, (gsize) length, hand_over, &call);

  return call.result;
}

static fts5_api *
find_api (sqlite3 *db)
{
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT fts5 (?)", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (statement, 1, &api, API_POINTER_TYPE, NULL);
      sqlite3_step (statement);
    }
  sqlite3_finalize (statement);

  return api;
}

/**
 * tidemark_search_tokenizer_add:
 *
 * Makes the words of the full-text indexes. Without it a connection can read and write neither of
 * them.
 *
 * Returns: what SQLite says
 */
int
tidemark_search_tokenizer_add (sqlite3 *db)
{
  fts5_tokenizer tokenizer = { create, delete, tokenize };
  fts5_api *api = find_api (db);

  return api != NULL ? api->xCreateTokenizer (api, TOKENIZER_NAME, NULL, &tokenizer, NULL)
                     : SQLITE_ERROR;
}
