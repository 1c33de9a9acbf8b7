/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkReminderGroup:
 *
 * How often to be reminded to write, on which day and at what time; and whether that works without
 * a window. Kept as preferences. Insensitive where these have no place to be kept.
 */
#define TIDEMARK_TYPE_REMINDER_GROUP (tidemark_reminder_group_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkReminderGroup,
                      tidemark_reminder_group,
                      TIDEMARK,
                      REMINDER_GROUP,
                      AdwPreferencesGroup)

G_END_DECLS
