/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dice.h"
#include "generated-log.h"

/* What really happened in a log. The first ones are healthy. */
typedef enum
{
  LOG_KIND_STEADY,
  LOG_KIND_STEADY_LARGE,
  LOG_KIND_HURT_BEFORE,
  LOG_KIND_DANCE,
  LOG_KIND_STRESS,
  LOG_KIND_PRESSURE,
  LOG_KIND_FAR_DAYS_RATED,
  LOG_KIND_DRIFTING,
  LOG_KIND_FADE,
  LOG_KIND_SUDDEN,
  LOG_KIND_FADE_LARGE,
  LOG_KIND_SUDDEN_DRIFTING,
  LOG_KIND_WORDS,
  LOG_KIND_EXCLUSIVITY_DODGED,
  LOG_KIND_SOMEONE_ELSE,
  LOG_KIND_SHORT,
  N_LOG_KINDS,
} LogKind;

/**
 * LogKindInfo:
 * @name: for a table
 * @generate: (transfer full): one of the kind; the same @dice give the same log
 * @is_large: whether it takes tens to hundreds of thousands of messages
 */
typedef struct
{
  const char *name;
  GeneratedLog *(*generate) (Dice *dice, gboolean by_hand);
  gboolean is_large;
} LogKindInfo;

extern const LogKindInfo log_kinds[N_LOG_KINDS];

/* One of each kind for every number; every third one is by hand, but for the large ones. */
GeneratedLog *log_kind_generate (LogKind kind, guint64 seed);

/* In files by what is behind them. */
GeneratedLog *generate_steady (Dice *dice, gboolean by_hand);
GeneratedLog *generate_steady_large (Dice *dice, gboolean by_hand);
GeneratedLog *generate_hurt_before (Dice *dice, gboolean by_hand);
GeneratedLog *generate_far_days_rated (Dice *dice, gboolean by_hand);
GeneratedLog *generate_same_days_rated (Dice *dice, gboolean by_hand);
GeneratedLog *generate_drifting (Dice *dice, gboolean by_hand);
GeneratedLog *generate_short (Dice *dice, gboolean by_hand);

GeneratedLog *generate_fade (Dice *dice, gboolean by_hand);
GeneratedLog *generate_sudden (Dice *dice, gboolean by_hand);
GeneratedLog *generate_fade_large (Dice *dice, gboolean by_hand);
GeneratedLog *generate_sudden_drifting (Dice *dice, gboolean by_hand);

GeneratedLog *generate_dance (Dice *dice, gboolean by_hand);
GeneratedLog *generate_stress (Dice *dice, gboolean by_hand);
GeneratedLog *generate_pressure (Dice *dice, gboolean by_hand);

GeneratedLog *generate_words (Dice *dice, gboolean by_hand);
GeneratedLog *generate_exclusivity_dodged (Dice *dice, gboolean by_hand);
GeneratedLog *generate_someone_else (Dice *dice, gboolean by_hand);

/* Ratings alone, for how often a stated chance comes true: most are steady, one in ten is a
 * sudden drop, one in ten a slow fade. */
GeneratedLog *generate_mixture (Dice *dice);
