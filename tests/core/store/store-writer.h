/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Another process that writes to a journal: this program again, with --writer in its first word.
 * It stores notes one after the other, each in a transaction of its own, and prints the id of each
 * on a line once it is stored. */
#define STORE_WRITER_WORD "--writer"

typedef struct
{
  GPid pid;
  int out_fd;
} StoreWriter;

void store_writer_start (StoreWriter *self, const char *path, const char *note, int count);
GPtrArray *store_writer_read_ids (StoreWriter *self, guint max_ids);
void store_writer_kill (StoreWriter *self);
void store_writer_wait (StoreWriter *self);

int store_writer_main (int argc, char **argv);

G_END_DECLS
