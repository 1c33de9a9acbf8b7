/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Read once for the whole library, as it takes longer than the files themselves. Every file still
 * includes what it needs: a build with -Db_pch=false proves that. */

#include <adwaita.h>
#include <glib/gi18n.h>
