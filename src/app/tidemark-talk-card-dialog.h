/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkTalkCardDialog:
 *
 * A talk is prepared here, on a card that is kept by itself, and logged once it happened.
 */
#define TIDEMARK_TYPE_TALK_CARD_DIALOG (tidemark_talk_card_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTalkCardDialog,
                      tidemark_talk_card_dialog,
                      TIDEMARK,
                      TALK_CARD_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_talk_card_dialog_new (TidemarkRecorder *recorder, const TidemarkPerson *person);

G_END_DECLS
