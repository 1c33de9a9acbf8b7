/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * TidemarkDigits:
 *
 * Digits typed for a scale from 0 to 10: each is a value at once, and 1 then quickly 0 is 10.
 * All zeros to begin with.
 */
typedef struct
{
  int last;
  gint64 at_us;
} TidemarkDigits;

int tidemark_digits_take (TidemarkDigits *self, guint keyval, gint64 now_us);

G_END_DECLS
