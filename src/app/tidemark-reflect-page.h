/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-page.h"

G_BEGIN_DECLS

#define TIDEMARK_TYPE_REFLECT_PAGE (tidemark_reflect_page_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkReflectPage,
                      tidemark_reflect_page,
                      TIDEMARK,
                      REFLECT_PAGE,
                      TidemarkPage)

G_END_DECLS
