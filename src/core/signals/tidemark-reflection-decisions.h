/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-reflection.h"

G_BEGIN_DECLS

/* The steps from findings to what is said, in their order. */
void tidemark_decide_evidence (GPtrArray *findings, gboolean *out_kept_worse);
gboolean tidemark_decide_enough (const TidemarkSpan *span, const GPtrArray *findings);
double tidemark_decide_simes (const GPtrArray *findings);
void tidemark_decide_notes (TidemarkReflection *self);
void tidemark_decide_withdrawal (TidemarkReflection *self,
                                 const TidemarkSpan *span,
                                 const gboolean *kept_worse);
void tidemark_decide_other_flags (TidemarkReflection *self);
void tidemark_decide_reasons (TidemarkReflection *self);
void tidemark_decide_advice (TidemarkReflection *self);
void tidemark_reason_free (TidemarkReason *self);

G_END_DECLS
