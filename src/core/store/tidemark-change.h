/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkChange:
 * @entries: (element-type TidemarkEntry): new, changed or deleted ones, messages not among them
 * @messages: messages came, changed or went
 * @people: people, exclusions, imports or settings changed
 * @everything: too much changed to list: look again
 *
 * What was stored. Immutable.
 */
typedef struct
{
  GPtrArray *entries;
  gboolean messages;
  gboolean people;
  gboolean everything;
} TidemarkChange;

#define TIDEMARK_TYPE_CHANGE (tidemark_change_get_type ())
GType tidemark_change_get_type (void) G_GNUC_CONST;

TidemarkChange *tidemark_change_new (void);
TidemarkChange *tidemark_change_ref (TidemarkChange *self);
void tidemark_change_unref (TidemarkChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkChange, tidemark_change_unref)

G_END_DECLS
