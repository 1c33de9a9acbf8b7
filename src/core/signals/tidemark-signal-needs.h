/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is missing, for people to read; (transfer full), any thread. */
char *tidemark_need_rated_days (int have, int want);
char *tidemark_need_days_between_ratings (int have, int want);
char *tidemark_need_recent_ratings (int have, int want);
char *tidemark_need_weeks (int have, int want);
char *tidemark_need_contacts_a_week (double have, int want);
char *tidemark_need_days_with_mark (int have, int want);
char *tidemark_need_days_with_move (int have, int want);
char *tidemark_need_recent_days (int have, int want);
char *tidemark_need_earlier_days (int have, int want);
char *tidemark_need_earlier_weeks (int have, int want);
char *tidemark_need_gaps (int have, int want);
char *tidemark_need_talks (int have, int want);
char *tidemark_need_live (void);
char *tidemark_need_unbroken (void);
char *tidemark_need_messages (void);
char *tidemark_need_onset (void);
char *tidemark_need_comparable_days (void);

G_END_DECLS
