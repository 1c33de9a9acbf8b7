/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-journal.h"

G_BEGIN_DECLS

/* A folder of its own with a journal to be in it, for one test. */
typedef struct
{
  char *folder;
  char *path;
} StoreFixture;

void store_fixture_init (StoreFixture *self);
void store_fixture_clear (StoreFixture *self);
char *store_fixture_file (const StoreFixture *self, const char *name);

/* Names, sizes, modes and contents of all that is in the folder. */
char *store_fixture_digest (const StoreFixture *self);

/* Each of them asserts that it succeeds. */
TidemarkConnection *store_fixture_open (const StoreFixture *self, TidemarkOpenMode mode);
TidemarkPerson *store_fixture_put_person (TidemarkConnection *connection, const char *alias);
void store_fixture_put (TidemarkConnection *connection, const TidemarkEntry *entry);
TidemarkEntry *store_fixture_make_entry (TidemarkKind kind, const char *person_id, const char *at);

void store_fixture_assert_entries_equal (const TidemarkEntry *a, const TidemarkEntry *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StoreFixture, store_fixture_clear)

G_END_DECLS
