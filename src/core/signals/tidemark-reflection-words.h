/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-reflection.h"

G_BEGIN_DECLS

/* What a reflection is in words: in the past tense, with counts, and never a diagnosis, a motive
 * or a forecast. Everything is (transfer full) and translated; any thread. */

/* How a finding is listed. */
typedef enum
{
  TIDEMARK_GROUP_REPEATED,
  TIDEMARK_GROUP_MIXED,
  TIDEMARK_GROUP_TOO_LITTLE,
  TIDEMARK_N_GROUPS,
} TidemarkGroup;

/* How long the bar of a reason is; its score is never shown. */
typedef enum
{
  TIDEMARK_FIT_SHORT = 1,
  TIDEMARK_FIT_MEDIUM,
  TIDEMARK_FIT_LONG,
} TidemarkFit;

char *tidemark_reflection_say_state (const TidemarkReflection *self);
char *tidemark_reflection_say_extent (const TidemarkReflection *self);
GPtrArray *tidemark_reflection_list_remarks (const TidemarkReflection *self);

char *tidemark_reflection_say_flag (const TidemarkReflection *self, TidemarkFlag flag);
char *tidemark_reflection_say_note (const TidemarkReflection *self, TidemarkNote note);
char *tidemark_reflection_say_finding (const TidemarkReflection *self, int signal);
TidemarkGroup tidemark_finding_get_group (const TidemarkFinding *self);
char *tidemark_finding_say_briefly (const TidemarkFinding *self);
char *tidemark_finding_say_left_out (const TidemarkFinding *self);

TidemarkFit tidemark_reason_get_fit (const TidemarkReason *self);
GPtrArray *tidemark_reflection_list_named (const TidemarkReflection *self);
char *tidemark_reason_say_grounds (const TidemarkReason *self, const char *alias);

G_END_DECLS
