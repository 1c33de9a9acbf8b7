/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pictures.h"

G_BEGIN_DECLS

void draw_discreet_pictures (GtkApplication *application, const char *folder, guint size);

G_END_DECLS
