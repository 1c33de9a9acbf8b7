/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-key.h"

#include <stdio.h>
#include <string.h>

#include "tidemark-import-text.h"

#define BODY_BITS 48

static void
take_digest (GChecksum *checksum, TidemarkImportDigest *out)
{
  guint8 whole[32];
  gsize length = sizeof whole;

  g_checksum_get_digest (checksum, whole, &length);
  memcpy (out->bytes, whole, sizeof out->bytes);
}

static guint64
read_number (const guint8 *bytes)
{
  guint64 number = 0;

  for (int i = 0; i < 8; i++)
    number = number << 8 | bytes[i];

  return number;
}

/* Part and length, so that no two lists of parts run together. */
static void
add_part (GChecksum *checksum, const char *part)
{
  gsize length = part != NULL ? strlen (part) : 0;
  char size[24];

  g_checksum_update (checksum, (const guchar *) size, snprintf (size, sizeof size, "%zu:", length));
  if (length > 0)
    g_checksum_update (checksum, (const guchar *) part, (gssize) length);
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;

  return TRUE;
}

/* All that is the same from one export to the next. Whether a picture came as a file, with its
 * caption or as a remark that it was left out depends on the phone and its language; the votes of
 * a poll grow. */
static char *
normalise (TidemarkMessageType type, gboolean is_call, const char *body)
{
  g_autofree char *clean = NULL;

  if (is_call || (type != TIDEMARK_MESSAGE_TEXT && type != TIDEMARK_MESSAGE_POLL))
    return NULL;

  clean = tidemark_text_clean (body,
                               type == TIDEMARK_MESSAGE_POLL ? (gssize) strcspn (body, "\n") : -1);
  if (is_ascii (clean))
    return g_steal_pointer (&clean);

  return g_utf8_normalize (clean, -1, G_NORMALIZE_NFC);
}

/**
 * tidemark_import_digest_body:
 * @type: what it was
 * @is_call: it was a call
 * @body: (nullable): the words
 *
 * Any thread.
 */
void
tidemark_import_digest_body (TidemarkMessageType type,
                             gboolean is_call,
                             const char *body,
                             TidemarkImportDigest *out)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *words = normalise (type, is_call, body != NULL ? body : "");

  if (type == TIDEMARK_MESSAGE_STICKER || type == TIDEMARK_MESSAGE_CONTACT)
    type = TIDEMARK_MESSAGE_MEDIA;
  add_part (checksum, is_call ? "call" : tidemark_words_name (&tidemark_message_type_words, type));
  add_part (checksum, words);
  take_digest (checksum, out);
}

/**
 * tidemark_import_digest_id:
 *
 * For formats whose messages have ids of their own. Any thread.
 */
void
tidemark_import_digest_id (const char *format,
                           const char *chat_id,
                           const char *message_id,
                           TidemarkImportDigest *out)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  add_part (checksum, format);
  add_part (checksum, chat_id);
  add_part (checksum, message_id);
  take_digest (checksum, out);
}

/**
 * tidemark_import_key_for_time:
 * @conversation: whom with
 * @author: me or them
 * @wall_minute: minutes since 1970-01-01 00:00 of the clock on the wall, whatever the zone
 *
 * Sets slot and body. Any thread.
 */
void
tidemark_import_key_for_time (TidemarkImportKey *self,
                              const char *conversation,
                              TidemarkWho author,
                              gint64 wall_minute,
                              const TidemarkImportDigest *digest)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  TidemarkImportDigest slot, body;
  char minute[24];

  add_part (checksum, conversation);
  add_part (checksum, author == TIDEMARK_WHO_ME ? "me" : "them");
  snprintf (minute, sizeof minute, "%" G_GINT64_FORMAT, wall_minute);
  add_part (checksum, minute);
  {
    g_autoptr (GChecksum) slot_checksum = g_checksum_copy (checksum);

    take_digest (slot_checksum, &slot);
  }
  g_checksum_update (checksum, digest->bytes, sizeof digest->bytes);
  take_digest (checksum, &body);

  self->slot = read_number (slot.bytes);
  self->body = read_number (body.bytes) >> (64 - BODY_BITS);
}

/**
 * tidemark_import_key_for_id:
 *
 * Sets slot and body. Any thread.
 */
void
tidemark_import_key_for_id (TidemarkImportKey *self, const TidemarkImportDigest *digest)
{
  self->slot = read_number (digest->bytes);
  self->body = read_number (digest->bytes + 8) >> (64 - BODY_BITS);
}

/**
 * tidemark_import_key_format:
 *
 * Returns: (transfer full): the key as the journal holds it. Any thread.
 */
char *
tidemark_import_key_format (const TidemarkImportKey *self)
{
  char second[4] = "";

  if (self->second >= 0 && self->second < 60)
    snprintf (second, sizeof second, "%02d", self->second);

  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x-%012" G_GINT64_MODIFIER "x%s%s%s", self->slot,
                          self->body, second[0] != '\0' || self->edited ? "." : "", second,
                          self->edited ? "e" : "");
}

static gboolean
take_hex (const char **text, int digits, guint64 *out)
{
  guint64 number = 0;

  for (int i = 0; i < digits; i++)
    {
      int digit = g_ascii_xdigit_value (**text);

      if (digit < 0)
        return FALSE;
      number = number << 4 | (guint64) digit;
      (*text)++;
    }

  *out = number;
  return TRUE;
}

/**
 * tidemark_import_key_parse:
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is such a key; a journal file may bring others. Any thread.
 */
gboolean
tidemark_import_key_parse (const char *text, TidemarkImportKey *out)
{
  TidemarkImportKey key = { 0, 0, TIDEMARK_KEY_NO_SECOND, FALSE };

  if (!take_hex (&text, 16, &key.slot) || *text++ != '-' || !take_hex (&text, 12, &key.body))
    return FALSE;
  if (*text == '.')
    text++;
  if (g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]))
    {
      key.second = g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
      text += 2;
    }
  if (*text == 'e')
    {
      key.edited = TRUE;
      text++;
    }
  if (*text != '\0')
    return FALSE;

  *out = key;
  return TRUE;
}

/**
 * tidemark_import_key_compare:
 *
 * Returns: by slot, then by body: the order of the texts. Pure, any thread.
 */
int
tidemark_import_key_compare (const TidemarkImportKey *a, const TidemarkImportKey *b)
{
  if (a->slot != b->slot)
    return a->slot < b->slot ? -1 : 1;
  if (a->body != b->body)
    return a->body < b->body ? -1 : 1;

  return 0;
}
