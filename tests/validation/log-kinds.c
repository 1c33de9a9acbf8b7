/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "log-kinds.h"

const LogKindInfo log_kinds[N_LOG_KINDS] = {
  [LOG_KIND_STEADY] = { "steady", generate_steady, FALSE },
  [LOG_KIND_STEADY_LARGE] = { "steady, large", generate_steady_large, TRUE },
  [LOG_KIND_HURT_BEFORE] = { "hurt before", generate_hurt_before, FALSE },
  [LOG_KIND_DANCE] = { "dance", generate_dance, FALSE },
  [LOG_KIND_STRESS] = { "stress", generate_stress, FALSE },
  [LOG_KIND_PRESSURE] = { "pressure", generate_pressure, FALSE },
  [LOG_KIND_FAR_DAYS_RATED] = { "far days rated", generate_far_days_rated, FALSE },
  [LOG_KIND_DRIFTING] = { "drifting", generate_drifting, FALSE },
  [LOG_KIND_FADE] = { "slow fade", generate_fade, FALSE },
  [LOG_KIND_SUDDEN] = { "sudden drop", generate_sudden, FALSE },
  [LOG_KIND_FADE_LARGE] = { "slow fade, large", generate_fade_large, TRUE },
  [LOG_KIND_SUDDEN_DRIFTING] = { "sudden, drifting", generate_sudden_drifting, FALSE },
  [LOG_KIND_WORDS] = { "words", generate_words, FALSE },
  [LOG_KIND_EXCLUSIVITY_DODGED] = { "dodged", generate_exclusivity_dodged, FALSE },
  [LOG_KIND_SOMEONE_ELSE] = { "someone else", generate_someone_else, FALSE },
  [LOG_KIND_SHORT] = { "under 9 days", generate_short, FALSE },
};

GeneratedLog *
log_kind_generate (LogKind kind, guint64 seed)
{
  Dice dice = dice_new (kind, seed);

  return log_kinds[kind].generate (&dice, seed % 3 == 0 && !log_kinds[kind].is_large);
}
