/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-finding.h"

G_BEGIN_DECLS

/* Signals of one cluster say much the same: in a sum the second counts half, the third a quarter.
 * The first is the family that tells of a withdrawal. */
typedef enum
{
  TIDEMARK_CLUSTER_WITHDRAWAL,
  TIDEMARK_CLUSTER_CLOSENESS,
  TIDEMARK_CLUSTER_ACTIONS,
  TIDEMARK_CLUSTER_ANSWERS,
  TIDEMARK_CLUSTER_PRESSURE,
  TIDEMARK_CLUSTER_STRESS,
  TIDEMARK_CLUSTER_HISTORY,
  TIDEMARK_CLUSTER_DOUBT,
  TIDEMARK_CLUSTER_OPENNESS,
  TIDEMARK_CLUSTER_FIT,
  TIDEMARK_CLUSTER_HABITS,
  TIDEMARK_CLUSTER_MILESTONE,
  TIDEMARK_CLUSTER_SUPPORT,
  TIDEMARK_N_CLUSTERS,
} TidemarkCluster;

/**
 * TidemarkSignalInfo:
 * @id: the name in files
 * @title: for people, translatable, "{alias}" in it stands for the person
 * @source: slug of the article that it comes from
 * @how: how it is worked out, likewise
 * @cluster: what it says much the same as
 * @window_days: how many days up to today it looks at, 0 for all of the log
 * @reads_messages: whether it goes by imported messages as well, which have no entry to open
 * @evaluate: a span in, a finding out; pure: no I/O, no clock, no randomness
 * @describe: (transfer full): one sentence in the past tense about an available finding, with its
 *   counts and the alias of the person
 *
 * A named pattern that the log is checked against: one file, and one line in the registry.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *source;
  const char *how;
  TidemarkCluster cluster;
  int window_days;
  gboolean reads_messages;
  TidemarkFinding *(*evaluate) (const TidemarkSpan *span);
  char *(*describe) (const TidemarkFinding *finding, const char *alias);
} TidemarkSignalInfo;

const TidemarkSignalInfo *const *tidemark_signal_registry_list (int *out_n);
int tidemark_signal_registry_find (const char *id);
gboolean tidemark_signal_is_felt (const TidemarkSignalInfo *self);
TidemarkFinding *
tidemark_signal_evaluate (const TidemarkSignalInfo *self, const TidemarkSpan *span);

G_END_DECLS
