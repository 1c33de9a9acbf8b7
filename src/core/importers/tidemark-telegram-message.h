/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-json-stream.h"
#include "tidemark-vocabulary.h"

G_BEGIN_DECLS

/**
 * TidemarkTelegramMessage:
 *
 * The members of one element of "messages" that a journal has a use for. Strings keep their room
 * from one message to the next; an empty string is an absent one.
 */
typedef struct
{
  GString *id;
  GString *type;
  GString *date;
  GString *date_unixtime;
  GString *from;
  GString *from_id;
  GString *actor;
  GString *actor_id;
  GString *action;
  GString *text;
  GString *media_type;
  gboolean has_file;
  gboolean has_location;
  gboolean has_contact;
  gboolean has_poll;
  gboolean has_duration;
  gboolean edited;
  gint64 duration_s;
  gint64 period_s;
} TidemarkTelegramMessage;

void tidemark_telegram_message_init (TidemarkTelegramMessage *self);
void tidemark_telegram_message_clear (TidemarkTelegramMessage *self);
gboolean tidemark_telegram_message_read (TidemarkTelegramMessage *self,
                                         TidemarkJsonStream *stream,
                                         GError **error);
TidemarkMessageType tidemark_telegram_message_get_type (const TidemarkTelegramMessage *self);

G_END_DECLS
