/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-matcher.h"

#include <string.h>

#include "tidemark-connection-private.h"

#define POINTER_TYPE "tidemark-search-matcher"
#define API_POINTER_TYPE "fts5_api_ptr"

/* Of one phrase; what comes after so many words of it is not looked at. */
#define MAX_TOKENS 63

/* As in the schema. */
static const char tokenizer_name[] = "unicode61";
static const char *tokenizer_arguments[] = { "remove_diacritics", "2" };

/**
 * Phrase:
 * @tokens: (element-type utf8): words that stand one after the other, as the index has them
 * @is_begun: whether the last one may be the beginning of a longer one
 * @state: bit i: the words that were read last are the first i ones
 * @is_found: in the texts that are read
 */
typedef struct
{
  GPtrArray *tokens;
  gboolean is_begun;
  guint64 state;
  gboolean is_found;
} Phrase;

struct _TidemarkSearchMatcher
{
  fts5_tokenizer api;
  Fts5Tokenizer *tokenizer;
  GArray *phrases;
  guint n_left; /* not found yet */
};

static void
clear_phrase (gpointer data)
{
  g_ptr_array_unref (((Phrase *) data)->tokens);
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

static gboolean
open_tokenizer (TidemarkSearchMatcher *self, TidemarkConnection *connection, GError **error)
{
  fts5_api *api = find_api (connection->db);
  void *data = NULL;
  int result = SQLITE_ERROR;

  if (api != NULL)
    result = api->xFindTokenizer (api, tokenizer_name, &data, &self->api);
  if (result == SQLITE_OK)
    result = self->api.xCreate (data, tokenizer_arguments, G_N_ELEMENTS (tokenizer_arguments),
                                &self->tokenizer);
  if (result == SQLITE_OK)
    return TRUE;

  tidemark_connection_set_error (connection, result, error);
  return FALSE;
}

static int
keep_token_cb (void *data, int flags, const char *token, int length, int start, int end)
{
  Phrase *phrase = data;

  g_ptr_array_add (phrase->tokens, g_strndup (token, length));
  return phrase->tokens->len < MAX_TOKENS ? SQLITE_OK : SQLITE_DONE;
}

/* One of signs alone has no words, and the index does not ask for it. */
static void
add_phrase (TidemarkSearchMatcher *self, const char *text, gboolean is_begun)
{
  Phrase phrase = { g_ptr_array_new_with_free_func (g_free), is_begun, 1, FALSE };

  self->api.xTokenize (self->tokenizer, &phrase, FTS5_TOKENIZE_QUERY, text, (int) strlen (text),
                       keep_token_cb);
  if (phrase.tokens->len > 0)
    g_array_append_val (self->phrases, phrase);
  else
    clear_phrase (&phrase);
}

/**
 * tidemark_search_matcher_new:
 * @words: what to look for; only its phrases
 *
 * Returns: (transfer full): a matcher that must not outlive @connection; %NULL where the index
 *   cannot make words
 */
TidemarkSearchMatcher *
tidemark_search_matcher_new (TidemarkConnection *connection,
                             const TidemarkSearchWords *words,
                             GError **error)
{
  g_autoptr (TidemarkSearchMatcher) self = g_new0 (TidemarkSearchMatcher, 1);

  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  g_array_set_clear_func (self->phrases, clear_phrase);
  if (!open_tokenizer (self, connection, error))
    return NULL;

  for (guint i = 0; i < words->phrases->len; i++)
    add_phrase (self, g_ptr_array_index (words->phrases, i),
                words->is_begun && i + 1 == words->phrases->len);

  return g_steal_pointer (&self);
}

void
tidemark_search_matcher_free (TidemarkSearchMatcher *self)
{
  if (self->tokenizer != NULL)
    self->api.xDelete (self->tokenizer);
  g_array_unref (self->phrases);
  g_free (self);
}

/**
 * tidemark_search_matcher_get_begun:
 *
 * Returns: (nullable) (transfer none): the word of the index that is only begun; %NULL where all
 *   are whole
 */
const char *
tidemark_search_matcher_get_begun (const TidemarkSearchMatcher *self)
{
  const Phrase *last;

  if (self->phrases->len == 0)
    return NULL;

  last = &g_array_index (self->phrases, Phrase, self->phrases->len - 1);
  return last->is_begun ? g_ptr_array_index (last->tokens, last->tokens->len - 1) : NULL;
}

gboolean
tidemark_search_matcher_is_one_word (const TidemarkSearchMatcher *self)
{
  return self->phrases->len == 1 && g_array_index (self->phrases, Phrase, 0).tokens->len == 1;
}

static gboolean
is_token (const Phrase *phrase, guint i, const char *token, int length)
{
  const char *wanted = g_ptr_array_index (phrase->tokens, i);
  gsize wanted_length = strlen (wanted);
  gboolean is_begun = phrase->is_begun && i + 1 == phrase->tokens->len;

  return (is_begun ? wanted_length <= (gsize) length : wanted_length == (gsize) length) &&
         memcmp (wanted, token, wanted_length) == 0;
}

/* Each beginning of the phrase that the words so far end with either goes on with this one or
 * does not. */
static void
read_token (Phrase *phrase, const char *token, int length)
{
  guint64 state = 1;

  for (guint i = 0; i < phrase->tokens->len; i++)
    if (phrase->state & (G_GUINT64_CONSTANT (1) << i) && is_token (phrase, i, token, length))
      state |= G_GUINT64_CONSTANT (1) << (i + 1);

  phrase->state = state;
  phrase->is_found = (state >> phrase->tokens->len) & 1;
}

static int
read_token_cb (void *data, int flags, const char *token, int length, int start, int end)
{
  TidemarkSearchMatcher *self = data;

  for (guint i = 0; i < self->phrases->len; i++)
    {
      Phrase *phrase = &g_array_index (self->phrases, Phrase, i);

      if (phrase->is_found)
        continue;
      read_token (phrase, token, length);
      if (phrase->is_found)
        self->n_left--;
    }

  return self->n_left > 0 ? SQLITE_OK : SQLITE_DONE;
}

static void
has_words_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  TidemarkSearchMatcher *self = sqlite3_value_pointer (values[0], POINTER_TYPE);
  int result = SQLITE_OK;

  if (self == NULL)
    return;

  self->n_left = self->phrases->len;
  for (guint i = 0; i < self->phrases->len; i++)
    g_array_index (self->phrases, Phrase, i).is_found = FALSE;

  for (int i = 1; i < n_values && result == SQLITE_OK && self->n_left > 0; i++)
    {
      const char *text = (const char *) sqlite3_value_text (values[i]);

      for (guint j = 0; j < self->phrases->len; j++)
        g_array_index (self->phrases, Phrase, j).state = 1;
      if (text != NULL)
        result = self->api.xTokenize (self->tokenizer, self, FTS5_TOKENIZE_DOCUMENT, text,
                                      sqlite3_value_bytes (values[i]), read_token_cb);
    }

  if (result != SQLITE_OK && result != SQLITE_DONE)
    sqlite3_result_error_code (context, result);
  else
    sqlite3_result_int (context, self->phrases->len > 0 && self->n_left == 0);
}

/**
 * tidemark_search_matcher_bind:
 * @statement: uses has_words (), and is not used any more when the matcher is freed
 * @index: of the parameter that is its first argument
 */
void
tidemark_search_matcher_bind (TidemarkSearchMatcher *self, sqlite3_stmt *statement, int index)
{
  sqlite3_bind_pointer (statement, index, self, POINTER_TYPE, NULL);
}

/**
 * tidemark_search_matcher_add_function:
 *
 * Returns: what SQLite says
 */
int
tidemark_search_matcher_add_function (sqlite3 *db)
{
  return sqlite3_create_function_v2 (db, "has_words", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL,
                                     has_words_cb, NULL, NULL, NULL);
}
