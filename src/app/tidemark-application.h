/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkApplication:
 *
 * The program: one instance, and one window for each journal that was asked for.
 */
#define TIDEMARK_TYPE_APPLICATION (tidemark_application_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkApplication,
                      tidemark_application,
                      TIDEMARK,
                      APPLICATION,
                      AdwApplication)

TidemarkApplication *tidemark_application_new (void);

G_END_DECLS
