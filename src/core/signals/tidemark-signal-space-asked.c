/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define NEED_DAYS 3

static TidemarkFinding *
space_asked_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_share_of_marks (span, TIDEMARK_BIT (TIDEMARK_MARK_SPACE_ASKED),
                                          TIDEMARK_BIT (TIDEMARK_MARK_SPACE_TAKEN), NEED_DAYS);
}

static char *
space_asked_describe (const TidemarkFinding *finding, const char *alias)
{
  int good = tidemark_finding_get_count (finding, "good");
  int bad = tidemark_finding_get_count (finding, "bad");

  /* Translators: %1$s an alias, %2$d days of %3$d. */
  return g_strdup_printf (
      ngettext ("%1$s asked for space in words on %2$d of %3$d day, and took it "
                "without a word on the rest.",
                "%1$s asked for space in words on %2$d of %3$d days, and took "
                "it without a word on the rest.",
                good + bad),
      alias, good, good + bad);
}

const TidemarkSignalInfo tidemark_signal_space_asked = {
  .id = "space_asked",
  .title = N_ ("Space: asked for or taken"),
  .source = "the-intimacy-distance-dance",
  .how = N_ ("Days in the last 112 on which {alias} asked for space in words, against days on "
             "which space was taken without a word."),
  .cluster = TIDEMARK_CLUSTER_CLOSENESS,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = space_asked_evaluate,
  .describe = space_asked_describe,
};
