/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dice.h"

#include <math.h>

#define POISSON_STEP 30.0

Dice
dice_new (guint stream, guint64 seed)
{
  return (Dice) { (((guint64) stream << 40) + seed) * G_GUINT64_CONSTANT (0xd1342543de82ef95) + 1 };
}

static guint64
throw_bits (Dice *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

double
dice_unit (Dice *self)
{
  return (double) (throw_bits (self) >> 11) * 0x1p-53;
}

double
dice_between (Dice *self, double low, double high)
{
  return low + (high - low) * dice_unit (self);
}

int
dice_count_between (Dice *self, int low, int high)
{
  return low + (int) floor (dice_unit (self) * (high - low + 1));
}

gboolean
dice_chance (Dice *self, double probability)
{
  return dice_unit (self) < probability;
}

double
dice_normal (Dice *self)
{
  double radius = sqrt (-2 * log (1 - dice_unit (self)));

  return radius * cos (2 * G_PI * dice_unit (self));
}

double
dice_factor (Dice *self, double sd)
{
  return exp (sd * dice_normal (self));
}

/* In steps, so that exp () of a large mean does not come out as 0. */
int
dice_poisson (Dice *self, double mean)
{
  int n = 0;

  for (; mean > 0; mean -= POISSON_STEP)
    {
      double limit = exp (-MIN (mean, POISSON_STEP)), product = dice_unit (self);

      for (; product > limit; product *= dice_unit (self))
        n++;
    }

  return n;
}
