/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "log-maker.h"

/* The last day of the logs made here. */
#define EVIDENCE_TODAY 119

/* What a made log says about one signal. */
typedef enum
{
  EVIDENCE_LITTLE, /* too little to tell */
  EVIDENCE_FOR,    /* plenty for what the signal asks */
  EVIDENCE_OTHER,  /* plenty, and not for it */
} Evidence;

/**
 * EvidenceLog:
 * @id: of the signal
 * @fill: puts entries into an empty log
 * @need: what is missing when there is too little
 * @least_for: least evidence of a log for it
 * @most_other: largest evidence of the other log
 * @excluded: a day that can be left out, with the next, without leaving too little
 */
typedef struct
{
  const char *id;
  void (*fill) (LogMaker *log, Evidence evidence);
  const char *need;
  double least_for;
  double most_other;
  int excluded;
} EvidenceLog;

extern const EvidenceLog evidence_logs[];
extern const int n_evidence_logs;

LogMaker *evidence_log_make (const EvidenceLog *self, Evidence evidence);
