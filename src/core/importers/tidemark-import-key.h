/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-vocabulary.h"

G_BEGIN_DECLS

/**
 * TidemarkImportDigest:
 *
 * What was said, as a hash: equal for equal messages, and no way back to the words.
 */
typedef struct
{
  guint8 bytes[16];
} TidemarkImportDigest;

/* No seconds are known. */
#define TIDEMARK_KEY_NO_SECOND (-1)

/**
 * TidemarkImportKey:
 * @slot: of the conversation, the author and the minute on the wall; or of a message's own id
 * @body: of what was said then and there
 * @second: 0 to 59, or TIDEMARK_KEY_NO_SECOND
 * @edited: the words may be others than at first
 *
 * Tells a record that came before. As text, which is what the journal holds:
 * "0123456789abcdef-0123456789ab.35e"; texts sort as slot and body do.
 */
typedef struct
{
  guint64 slot;
  guint64 body;
  int second;
  gboolean edited;
} TidemarkImportKey;

void tidemark_import_digest_body (TidemarkMessageType type,
                                  gboolean is_call,
                                  const char *body,
                                  TidemarkImportDigest *out);
void tidemark_import_digest_id (const char *format,
                                const char *chat_id,
                                const char *message_id,
                                TidemarkImportDigest *out);

void tidemark_import_key_for_time (TidemarkImportKey *self,
                                   const char *conversation,
                                   TidemarkWho author,
                                   gint64 wall_minute,
                                   const TidemarkImportDigest *digest);
void tidemark_import_key_for_id (TidemarkImportKey *self, const TidemarkImportDigest *digest);

char *tidemark_import_key_format (const TidemarkImportKey *self);
gboolean tidemark_import_key_parse (const char *text, TidemarkImportKey *out);
int tidemark_import_key_compare (const TidemarkImportKey *a, const TidemarkImportKey *b);

G_END_DECLS
