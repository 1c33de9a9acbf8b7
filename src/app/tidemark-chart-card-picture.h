/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

void tidemark_chart_card_save_picture_async (TidemarkChartCard *self,
                                             const char *path,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
gboolean tidemark_chart_card_save_picture_finish (GAsyncResult *result, GError **error);

void tidemark_chart_card_ask_picture (TidemarkChartCard *self);

G_END_DECLS
