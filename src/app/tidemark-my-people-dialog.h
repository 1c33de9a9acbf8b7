/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-my-side-dialog.h"

G_BEGIN_DECLS

/**
 * TidemarkMyPeopleDialog:
 *
 * The people of my own: with whom it is fun, with whom I talk, who has known me long; when each
 * was seen last, and a button to say that it was today.
 */
#define TIDEMARK_TYPE_MY_PEOPLE_DIALOG (tidemark_my_people_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMyPeopleDialog,
                      tidemark_my_people_dialog,
                      TIDEMARK,
                      MY_PEOPLE_DIALOG,
                      TidemarkMySideDialog)

AdwDialog *tidemark_my_people_dialog_new (void);

G_END_DECLS
