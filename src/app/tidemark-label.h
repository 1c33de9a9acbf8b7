/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-vocabulary.h"

G_BEGIN_DECLS

/* What the window calls the words of the journal file. */
const char *tidemark_label_kind (TidemarkKind kind);
const char *tidemark_label_kinds (TidemarkKind kind);
const char *tidemark_label_kind_icon_name (TidemarkKind kind);
const char *tidemark_label_mark (TidemarkMark mark);
const char *tidemark_label_outcome (TidemarkOutcome outcome);
const char *tidemark_label_topic (TidemarkTopic topic);
const char *tidemark_label_move (TidemarkMove move);
const char *tidemark_label_friend (TidemarkFriend kind);
const char *tidemark_label_safety (TidemarkSafety safety);
const char *tidemark_label_message_type (TidemarkMessageType type);

G_END_DECLS
