/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-passphrase.h"

#include <string.h>

struct _TidemarkPassphrase
{
  char *text;
};

/**
 * tidemark_passphrase_new:
 * @text: UTF-8, not empty; the caller's own copy is for the caller to wipe
 *
 * The same letters typed on another keyboard may come as other bytes, so they are brought to one
 * form (NFC).
 *
 * Returns: (transfer full): the passphrase. Any thread.
 */
TidemarkPassphrase *
tidemark_passphrase_new (const char *text)
{
  TidemarkPassphrase *self;

  g_return_val_if_fail (text != NULL && *text != '\0', NULL);
  g_return_val_if_fail (g_utf8_validate (text, -1, NULL), NULL);

  self = g_atomic_rc_box_new0 (TidemarkPassphrase);
  self->text = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  return self;
}

TidemarkPassphrase *
tidemark_passphrase_ref (TidemarkPassphrase *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
tidemark_passphrase_clear (gpointer data)
{
  TidemarkPassphrase *self = data;

  tidemark_passphrase_wipe (self->text);
  g_free (self->text);
}

void
tidemark_passphrase_unref (TidemarkPassphrase *self)
{
  g_atomic_rc_box_release_full (self, tidemark_passphrase_clear);
}

/**
 * tidemark_passphrase_get_text:
 *
 * Returns: (transfer none): UTF-8 in NFC
 */
const char *
tidemark_passphrase_get_text (const TidemarkPassphrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * tidemark_passphrase_equal:
 *
 * Returns: whether both open the same journal
 */
gboolean
tidemark_passphrase_equal (const TidemarkPassphrase *a, const TidemarkPassphrase *b)
{
  return g_strcmp0 (a->text, b->text) == 0;
}

/**
 * tidemark_passphrase_wipe:
 * @text: (nullable): a copy that is not needed any more
 *
 * Overwrites it, in a way that the compiler does not take for useless. Does not free it.
 */
void
tidemark_passphrase_wipe (char *text)
{
  if (text != NULL)
    explicit_bzero (text, strlen (text));
}
