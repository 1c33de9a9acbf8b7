/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-digits.h"

/* Slower than that, a 0 after a 1 is meant as 0. */
#define QUICK_US (G_USEC_PER_SEC)

/**
 * tidemark_digits_take:
 * @keyval: a key
 * @now_us: monotonic time
 *
 * Returns: the value that is typed now, 0 to 10, or -1 where the key is no digit
 */
int
tidemark_digits_take (TidemarkDigits *self, guint keyval, gint64 now_us)
{
  int digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));
  int value = digit;

  if (digit < 0)
    return -1;

  if (digit == 0 && self->last == 1 && now_us - self->at_us < QUICK_US)
    value = 10;
  self->last = digit;
  self->at_us = now_us;

  return value;
}
