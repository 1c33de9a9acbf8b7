/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-style.h"

G_BEGIN_DECLS

/**
 * TidemarkChartMark:
 *
 * The marks of all charts. Each has a shape of its own, so that none is told by its colour alone.
 */
typedef enum
{
  TIDEMARK_CHART_MARK_NONE,
  TIDEMARK_CHART_MARK_DATE,             /* ring */
  TIDEMARK_CHART_MARK_TALK,             /* diamond */
  TIDEMARK_CHART_MARK_REACHED_OUT,      /* solid triangle up */
  TIDEMARK_CHART_MARK_GAVE_SPACE,       /* open triangle down */
  TIDEMARK_CHART_MARK_MEDIAN,           /* a piece of the line */
  TIDEMARK_CHART_MARK_WANTED,           /* a piece of a dashed line */
  TIDEMARK_CHART_MARK_RATING,           /* dot */
  TIDEMARK_CHART_MARK_LEFT_OUT,         /* hatched */
  TIDEMARK_CHART_MARK_KEPT,             /* disc */
  TIDEMARK_CHART_MARK_LATE,             /* half a disc */
  TIDEMARK_CHART_MARK_BROKEN,           /* ring, struck */
  TIDEMARK_CHART_MARK_OPEN,             /* dashed ring */
  TIDEMARK_CHART_MARK_EXCUSED,          /* ring around a dot */
  TIDEMARK_CHART_MARK_TALK_AGREED,      /* solid diamond */
  TIDEMARK_CHART_MARK_TALK_DECLINED,    /* diamond, struck */
  TIDEMARK_CHART_MARK_TALK_POSTPONED,   /* half a diamond */
  TIDEMARK_CHART_MARK_TALK_DODGED,      /* diamond around a dot */
  TIDEMARK_CHART_MARK_TALK_UNANSWERED,  /* dashed diamond */
  TIDEMARK_CHART_MARK_OPEN_EXCLUSIVITY, /* a piece of a line of them */
  TIDEMARK_CHART_MARK_OPEN_NEEDS,       /* a piece of a dashed one */
  TIDEMARK_CHART_MARK_MILESTONE,        /* star of four points */
  TIDEMARK_CHART_MARK_AWAY,             /* shaded below a bar */
  TIDEMARK_CHART_MARK_HOURS_NOW,        /* solid square */
  TIDEMARK_CHART_MARK_HOURS_BEFORE,     /* outlined square */
  TIDEMARK_CHART_MARK_MIDDLE,           /* a piece of the line, with its spread */
  TIDEMARK_CHART_MARK_ONE_TIME,         /* faint dot */
  TIDEMARK_CHART_MARK_DAY_NOTHING,      /* ring */
  TIDEMARK_CHART_MARK_DAY_OTHER,        /* dot */
  TIDEMARK_CHART_MARK_DAY_NOT_LOGGED,   /* dash */
  TIDEMARK_CHART_MARK_THEY_FIRST,       /* ring */
  TIDEMARK_CHART_MARK_I_FIRST,          /* solid triangle up */
  TIDEMARK_CHART_MARK_NOT_KNOWN,        /* dot */
  TIDEMARK_CHART_MARK_QUIET,            /* ring */
  TIDEMARK_CHART_MARK_STILL_OPEN,       /* dashed ring */
  TIDEMARK_CHART_MARK_SPREAD,           /* shaded box */
  TIDEMARK_CHART_MARK_MIDDLE_DAY,       /* a piece of a line of them */
  TIDEMARK_CHART_MARK_THEIR_BAR,        /* open bar */
  TIDEMARK_CHART_MARK_MY_BAR,           /* solid bar */
  TIDEMARK_CHART_MARK_INTERVAL,         /* a line between two ends */
  TIDEMARK_CHART_MARK_PRESSED,          /* solid square */
  TIDEMARK_CHART_MARK_FRIEND_FUN,       /* plus */
  TIDEMARK_CHART_MARK_FRIEND_DEEP,      /* ring around a dot */
  TIDEMARK_CHART_MARK_FRIEND_OLD,       /* open square */
  TIDEMARK_CHART_MARK_THEY_FIRST_BAR,   /* open bar */
  TIDEMARK_CHART_MARK_I_FIRST_BAR,      /* solid bar */
  TIDEMARK_CHART_MARK_NOT_KNOWN_BAR,    /* hatched bar */
  TIDEMARK_CHART_MARK_QUIET_BAR,        /* open bar */
  TIDEMARK_CHART_MARK_FAR_BAR,          /* shaded bar */
} TidemarkChartMark;

#define TIDEMARK_N_CHART_MARKS (TIDEMARK_CHART_MARK_FAR_BAR + 1)

#define TIDEMARK_TYPE_CHART_MARK (tidemark_chart_mark_get_type ())
GType tidemark_chart_mark_get_type (void);

const char *tidemark_chart_mark_get_name (TidemarkChartMark mark);
gboolean tidemark_chart_mark_is_event (TidemarkChartMark mark);
void tidemark_chart_mark_add_shape (TidemarkChartMark mark,
                                    GskPathBuilder *builder,
                                    const graphene_point_t *at,
                                    float scale);
void tidemark_chart_mark_add_interval (GskPathBuilder *builder, float x, float top, float bottom);
void tidemark_chart_mark_append_shapes (TidemarkChartMark mark,
                                        GtkSnapshot *snapshot,
                                        GskPath *shapes,
                                        float scale,
                                        const TidemarkChartStyle *style);
void tidemark_chart_mark_append (TidemarkChartMark mark,
                                 GtkSnapshot *snapshot,
                                 const graphene_point_t *at,
                                 const TidemarkChartStyle *style);

G_END_DECLS
