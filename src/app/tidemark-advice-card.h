/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-advice.h"

G_BEGIN_DECLS

/* (transfer floating): a piece of advice on a card: what to do, when that does not fit, which
 * article it comes from, and that an article is an opinion. */
GtkWidget *tidemark_advice_card_new (const TidemarkAdvice *advice);

G_END_DECLS
