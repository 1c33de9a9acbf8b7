/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tidemark-person.h"

G_BEGIN_DECLS

#define TIDEMARK_DISCREET_KEY "discreet"

/**
 * TidemarkDiscretion:
 *
 * What whoever looks over a shoulder can read. While it is active, people are called by an initial
 * in all that is shown, and windows have the style class "discreet", under which what somebody
 * wrote is veiled (see style.css). What is edited, stored or exported keeps the alias. Belongs to
 * the main thread.
 *
 * Property "active": whether it is so; kept as a preference.
 */
#define TIDEMARK_TYPE_DISCRETION (tidemark_discretion_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkDiscretion, tidemark_discretion, TIDEMARK, DISCRETION, GObject)

TidemarkDiscretion *tidemark_discretion_get_default (void);
TidemarkDiscretion *tidemark_discretion_new (GSettings *settings);

gboolean tidemark_discretion_get_active (TidemarkDiscretion *self);
void tidemark_discretion_set_active (TidemarkDiscretion *self, gboolean active);

void tidemark_discretion_meet (TidemarkDiscretion *self, gpointer journal, GPtrArray *people);
void tidemark_discretion_forget (TidemarkDiscretion *self, gpointer journal);

const char *tidemark_discretion_call (TidemarkDiscretion *self, const char *alias);
const char *tidemark_discretion_name (const char *alias);

G_END_DECLS
