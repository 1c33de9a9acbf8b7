/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-vocabulary.h"

G_BEGIN_DECLS

/**
 * TidemarkWhatsappBody:
 * @is_notice: the app wrote it; nobody did anything
 * @is_call: a call
 * @type: of a message
 * @by_me: the wording proves that the author is me
 * @edited: the words were changed later
 * @answered: of a call
 * @seconds: of a call, TIDEMARK_UNSAID where unknown
 * @text: (nullable): typed words or a caption, without what the app put around them
 *
 * What one record says.
 */
typedef struct
{
  gboolean is_notice;
  gboolean is_call;
  TidemarkMessageType type;
  gboolean by_me;
  gboolean edited;
  TidemarkAnswer answered;
  int seconds;
  char *text;
} TidemarkWhatsappBody;

void tidemark_whatsapp_body_clear (TidemarkWhatsappBody *self);
const char *tidemark_whatsapp_find_body (const char *rest, char **out_author);
void tidemark_whatsapp_body_read (const char *body,
                                  gboolean bracketed,
                                  gboolean marked,
                                  TidemarkWhatsappBody *out);

G_END_DECLS
