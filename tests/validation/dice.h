/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * Dice:
 *
 * Numbers that look thrown and are the same everywhere: integers alone make them (splitmix64), so
 * that no platform, library or version of GLib has a say in them. What is drawn through log () or
 * exp () may differ in the last bit between C libraries; everything that a log holds is rounded to
 * seconds, characters or whole points afterwards.
 */
typedef struct
{
  guint64 state;
} Dice;

/* Each @stream has numbers of its own for the same @seed. */
Dice dice_new (guint stream, guint64 seed);

/* From 0 up to, but not including, 1. */
double dice_unit (Dice *self);
double dice_between (Dice *self, double low, double high);

/* From @low to @high, both included. */
int dice_count_between (Dice *self, int low, int high);
gboolean dice_chance (Dice *self, double probability);

/* Standard normal. */
double dice_normal (Dice *self);

/* Around 1, never below 0: exp () of a normal with that standard deviation. */
double dice_factor (Dice *self, double sd);
int dice_poisson (Dice *self, double mean);
