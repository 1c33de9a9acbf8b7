/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart-mark.h"

#include <glib/gi18n-lib.h>

#define OUTLINE 1.6f
#define HALF_SAMPLE 7.0f
#define PROMISE_RADIUS 6.0f
#define RING_RADIUS 4.2f

typedef enum
{
  ENDING_WHOLE,
  ENDING_HALF,
  ENDING_STRUCK,
  ENDING_OPEN,
  ENDING_DOT,
} TidemarkChartEnding;

G_DEFINE_ENUM_TYPE (TidemarkChartMark,
                    tidemark_chart_mark,
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_TALK, "talk"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_REACHED_OUT, "reached-out"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_GAVE_SPACE, "gave-space"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_MEDIAN, "median"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_WANTED, "wanted"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_RATING, "rating"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_LEFT_OUT, "left-out"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_KEPT, "kept"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_LATE, "late"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_BROKEN, "broken"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_EXCUSED, "excused"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_TALK_AGREED, "talk-agreed"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_TALK_DECLINED, "talk-declined"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_TALK_POSTPONED, "talk-postponed"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_TALK_DODGED, "talk-dodged"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_TALK_UNANSWERED, "talk-unanswered"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_OPEN_EXCLUSIVITY, "open-exclusivity"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_OPEN_NEEDS, "open-needs"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_MILESTONE, "milestone"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_AWAY, "away"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_HOURS_NOW, "hours-now"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_HOURS_BEFORE, "hours-before"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_MIDDLE, "middle"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_ONE_TIME, "one-time"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_DAY_NOTHING, "day-nothing"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_DAY_OTHER, "day-other"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_DAY_NOT_LOGGED, "day-not-logged"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_THEY_FIRST, "they-first"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_I_FIRST, "i-first"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_NOT_KNOWN, "not-known"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_QUIET, "quiet"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_STILL_OPEN, "still-open"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_SPREAD, "spread"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_MIDDLE_DAY, "middle-day"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_THEIR_BAR, "their-bar"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_MY_BAR, "my-bar"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_INTERVAL, "interval"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_PRESSED, "pressed"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_FRIEND_FUN, "friend-fun"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_FRIEND_DEEP, "friend-deep"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_FRIEND_OLD, "friend-old"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_THEY_FIRST_BAR, "they-first-bar"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_I_FIRST_BAR, "i-first-bar"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_NOT_KNOWN_BAR, "not-known-bar"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_QUIET_BAR, "quiet-bar"),
                    G_DEFINE_ENUM_VALUE (TIDEMARK_CHART_MARK_FAR_BAR, "far-bar"))

/**
 * tidemark_chart_mark_get_name:
 * @mark: which
 *
 * Returns: (transfer none): what it stands for, in the language of the process. Any thread.
 */
const char *
tidemark_chart_mark_get_name (TidemarkChartMark mark)
{
  switch (mark)
    {
    case TIDEMARK_CHART_MARK_DATE:
      return C_ ("chart", "Date");
    case TIDEMARK_CHART_MARK_TALK:
      return C_ ("chart", "Talk about us");
    case TIDEMARK_CHART_MARK_REACHED_OUT:
      return C_ ("chart", "I reached out");
    case TIDEMARK_CHART_MARK_GAVE_SPACE:
      return C_ ("chart", "I gave space");
    case TIDEMARK_CHART_MARK_MEDIAN:
      return C_ ("chart", "Running median");
    case TIDEMARK_CHART_MARK_WANTED:
      return C_ ("chart", "How near I wanted it");
    case TIDEMARK_CHART_MARK_RATING:
      return C_ ("chart", "A rating");
    case TIDEMARK_CHART_MARK_LEFT_OUT:
      return C_ ("chart", "Left out");
    case TIDEMARK_CHART_MARK_KEPT:
      return C_ ("promise", "Kept");
    case TIDEMARK_CHART_MARK_LATE:
      return C_ ("promise", "Late or in part");
    case TIDEMARK_CHART_MARK_BROKEN:
      return C_ ("promise", "Not kept");
    case TIDEMARK_CHART_MARK_OPEN:
      return C_ ("promise", "Open");
    case TIDEMARK_CHART_MARK_EXCUSED:
      return C_ ("promise", "Excused");
    case TIDEMARK_CHART_MARK_TALK_AGREED:
      return C_ ("talk", "Agreed");
    case TIDEMARK_CHART_MARK_TALK_DECLINED:
      return C_ ("talk", "Declined");
    case TIDEMARK_CHART_MARK_TALK_POSTPONED:
      return C_ ("talk", "Postponed");
    case TIDEMARK_CHART_MARK_TALK_DODGED:
      return C_ ("talk", "Dodged");
    case TIDEMARK_CHART_MARK_TALK_UNANSWERED:
      return C_ ("talk", "No answer");
    case TIDEMARK_CHART_MARK_OPEN_EXCLUSIVITY:
      return C_ ("talk", "Being exclusive: days open");
    case TIDEMARK_CHART_MARK_OPEN_NEEDS:
      return C_ ("talk", "Needs: days open");
    case TIDEMARK_CHART_MARK_MILESTONE:
      return C_ ("chart", "Milestone");
    case TIDEMARK_CHART_MARK_AWAY:
      return C_ ("chart", "Time away");
    case TIDEMARK_CHART_MARK_HOURS_NOW:
      return C_ ("chart", "Last 4 weeks");
    case TIDEMARK_CHART_MARK_HOURS_BEFORE:
      return C_ ("chart", "12 weeks before");
    case TIDEMARK_CHART_MARK_MIDDLE:
      return C_ ("chart", "The middle, and half of the ratings");
    case TIDEMARK_CHART_MARK_ONE_TIME:
      return C_ ("chart", "One time");
    case TIDEMARK_CHART_MARK_DAY_NOTHING:
      return C_ ("chart", "Nothing happened");
    case TIDEMARK_CHART_MARK_DAY_OTHER:
      return C_ ("chart", "Only other things logged");
    case TIDEMARK_CHART_MARK_DAY_NOT_LOGGED:
      return C_ ("chart", "Not logged");
    case TIDEMARK_CHART_MARK_THEY_FIRST:
    case TIDEMARK_CHART_MARK_THEY_FIRST_BAR:
      /* Translators: the other one, whoever that is */
      return C_ ("chart", "They got in touch first");
    case TIDEMARK_CHART_MARK_I_FIRST:
    case TIDEMARK_CHART_MARK_I_FIRST_BAR:
      return C_ ("chart", "I got in touch first");
    case TIDEMARK_CHART_MARK_NOT_KNOWN:
    case TIDEMARK_CHART_MARK_NOT_KNOWN_BAR:
      return C_ ("chart", "Both, or not known");
    case TIDEMARK_CHART_MARK_QUIET:
    case TIDEMARK_CHART_MARK_QUIET_BAR:
      return C_ ("chart", "A gap in their contact");
    case TIDEMARK_CHART_MARK_STILL_OPEN:
      return C_ ("chart", "Still open");
    case TIDEMARK_CHART_MARK_SPREAD:
      return C_ ("chart", "Middle half of the days");
    case TIDEMARK_CHART_MARK_MIDDLE_DAY:
      return C_ ("chart", "Middle day");
    case TIDEMARK_CHART_MARK_THEIR_BAR:
      return C_ ("chart", "Theirs");
    case TIDEMARK_CHART_MARK_MY_BAR:
      return C_ ("chart", "Mine");
    case TIDEMARK_CHART_MARK_INTERVAL:
      return C_ ("chart", "Goes with the count");
    case TIDEMARK_CHART_MARK_PRESSED:
      return C_ ("chart", "I pressed for an answer");
    case TIDEMARK_CHART_MARK_FRIEND_FUN:
      return C_ ("chart", "Friends: fun");
    case TIDEMARK_CHART_MARK_FRIEND_DEEP:
      return C_ ("chart", "Friends: deep talk");
    case TIDEMARK_CHART_MARK_FRIEND_OLD:
      return C_ ("chart", "Friends: known long");
    case TIDEMARK_CHART_MARK_FAR_BAR:
      return C_ ("chart", "How far it felt");
    case TIDEMARK_CHART_MARK_NONE:
    default:
      return "";
    }
}

static GskPath *
disc (const graphene_point_t *at, float radius)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder, at, radius);

  return gsk_path_builder_to_path (builder);
}

/* A closed shape around @at. */
static GskPath *
polygon (const graphene_point_t *at, const graphene_point_t *corners, guint n_corners)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, at->x + corners[0].x, at->y + corners[0].y);
  for (guint i = 1; i < n_corners; i++)
    gsk_path_builder_line_to (builder, at->x + corners[i].x, at->y + corners[i].y);
  gsk_path_builder_close (builder);

  return gsk_path_builder_to_path (builder);
}

static void
append_outline (GtkSnapshot *snapshot, GskPath *path, float width, const GdkRGBA *colour)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

static void
append_half (GtkSnapshot *snapshot,
             GskPath *path,
             const graphene_point_t *at,
             const GdkRGBA *colour)
{
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (at->x - 2 * PROMISE_RADIUS,
                                                         at->y - 2 * PROMISE_RADIUS,
                                                         2 * PROMISE_RADIUS, 4 * PROMISE_RADIUS));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
  gtk_snapshot_pop (snapshot);
}

/* What became of something, told by a shape: solid, half, struck, around a dot, dashed. */
static void
append_ending (TidemarkChartEnding ending,
               GtkSnapshot *snapshot,
               GskPath *shape,
               const graphene_point_t *at,
               const TidemarkChartStyle *style)
{
  static const float dashes[] = { 2.4f, 2.2f };
  g_autoptr (GskPath) dot = disc (at, 2);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (OUTLINE);

  if (ending == ENDING_OPEN)
    gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (snapshot, shape, stroke, &style->fg);

  if (ending == ENDING_WHOLE)
    gtk_snapshot_append_fill (snapshot, shape, GSK_FILL_RULE_WINDING, &style->fg);
  else if (ending == ENDING_HALF)
    append_half (snapshot, shape, at, &style->fg);
  else if (ending == ENDING_DOT)
    gtk_snapshot_append_fill (snapshot, dot, GSK_FILL_RULE_WINDING, &style->fg);
  else if (ending == ENDING_STRUCK)
    tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (at->x - 6.5f, at->y + 6.5f),
                                &GRAPHENE_POINT_INIT (at->x + 6.5f, at->y - 6.5f), 1.8, &style->fg);
}

/* Whether a mark stands for something that happened on a day, and is one simple shape. */
gboolean
tidemark_chart_mark_is_event (TidemarkChartMark mark)
{
  return mark == TIDEMARK_CHART_MARK_MILESTONE || mark == TIDEMARK_CHART_MARK_PRESSED ||
         (mark >= TIDEMARK_CHART_MARK_THEY_FIRST && mark <= TIDEMARK_CHART_MARK_QUIET) ||
         (mark >= TIDEMARK_CHART_MARK_DATE && mark <= TIDEMARK_CHART_MARK_GAVE_SPACE);
}

static gboolean
is_ring (TidemarkChartMark mark)
{
  return mark == TIDEMARK_CHART_MARK_DATE || mark == TIDEMARK_CHART_MARK_THEY_FIRST ||
         mark == TIDEMARK_CHART_MARK_QUIET;
}

/* Filled, with a hole that turns the other way, it is painted in a fraction of the time that an
 * outline takes. */
static void
add_ring (GskPathBuilder *builder, const graphene_point_t *at, float scale)
{
  g_autoptr (GskPath) hole = disc (at, scale * (RING_RADIUS - OUTLINE / 2));

  gsk_path_builder_add_circle (builder, at, scale * (RING_RADIUS + OUTLINE / 2));
  gsk_path_builder_add_reverse_path (builder, hole);
}

static void
add_polygon (GskPathBuilder *builder,
             const graphene_point_t *at,
             float scale,
             const graphene_point_t *corners,
             guint n_corners)
{
  gsk_path_builder_move_to (builder, at->x + scale * corners[0].x, at->y + scale * corners[0].y);
  for (guint i = 1; i < n_corners; i++)
    gsk_path_builder_line_to (builder, at->x + scale * corners[i].x, at->y + scale * corners[i].y);
  gsk_path_builder_close (builder);
}

/**
 * tidemark_chart_mark_add_shape:
 * @mark: of an event
 * @builder: of a path of such marks
 * @at: its middle
 * @scale: 1 for a mark of the usual size
 *
 * Adds the shape of the mark. Main thread.
 */
void
tidemark_chart_mark_add_shape (TidemarkChartMark mark,
                               GskPathBuilder *builder,
                               const graphene_point_t *at,
                               float scale)
{
  static const graphene_point_t diamond[] = {
    { 0, -5.2f }, { 5.2f, 0 }, { 0, 5.2f }, { -5.2f, 0 }
  };
  static const graphene_point_t star[] = {
    { 0, -6 }, { 1.7f, -1.7f }, { 6, 0 },  { 1.7f, 1.7f },
    { 0, 6 },  { -1.7f, 1.7f }, { -6, 0 }, { -1.7f, -1.7f }
  };
  static const graphene_point_t up[] = { { 0, -5 }, { 5.2f, 4 }, { -5.2f, 4 } };
  static const graphene_point_t down[] = { { 0, 5 }, { 5.2f, -4 }, { -5.2f, -4 } };
  static const graphene_point_t square[] = { { -4, -4 }, { 4, -4 }, { 4, 4 }, { -4, 4 } };

  if (is_ring (mark))
    add_ring (builder, at, scale);
  else if (mark == TIDEMARK_CHART_MARK_NOT_KNOWN)
    gsk_path_builder_add_circle (builder, at, scale * 2.4f);
  else if (mark == TIDEMARK_CHART_MARK_PRESSED)
    add_polygon (builder, at, scale, square, G_N_ELEMENTS (square));
  else if (mark == TIDEMARK_CHART_MARK_TALK)
    add_polygon (builder, at, scale, diamond, G_N_ELEMENTS (diamond));
  else if (mark == TIDEMARK_CHART_MARK_MILESTONE)
    add_polygon (builder, at, scale, star, G_N_ELEMENTS (star));
  else if (mark == TIDEMARK_CHART_MARK_REACHED_OUT || mark == TIDEMARK_CHART_MARK_I_FIRST)
    add_polygon (builder, at, scale, up, G_N_ELEMENTS (up));
  else
    add_polygon (builder, at, scale, down, G_N_ELEMENTS (down));
}

/**
 * tidemark_chart_mark_append_shapes:
 * @mark: of an event
 * @snapshot: where to draw
 * @shapes: of such marks
 * @scale: with which they were added
 * @style: colours to draw with
 *
 * Draws all of them at once. Main thread.
 */
void
tidemark_chart_mark_append_shapes (TidemarkChartMark mark,
                                   GtkSnapshot *snapshot,
                                   GskPath *shapes,
                                   float scale,
                                   const TidemarkChartStyle *style)
{
  if (mark == TIDEMARK_CHART_MARK_NOT_KNOWN)
    gtk_snapshot_append_fill (snapshot, shapes, GSK_FILL_RULE_WINDING, &style->dim);
  else if (mark == TIDEMARK_CHART_MARK_PRESSED)
    gtk_snapshot_append_fill (snapshot, shapes, GSK_FILL_RULE_WINDING, &style->me);
  else if (is_ring (mark) || mark == TIDEMARK_CHART_MARK_TALK ||
           mark == TIDEMARK_CHART_MARK_MILESTONE)
    gtk_snapshot_append_fill (snapshot, shapes, GSK_FILL_RULE_WINDING, &style->fg);
  else if (mark == TIDEMARK_CHART_MARK_REACHED_OUT || mark == TIDEMARK_CHART_MARK_I_FIRST)
    {
      gtk_snapshot_append_fill (snapshot, shapes, GSK_FILL_RULE_WINDING, &style->me);
      append_outline (snapshot, shapes, scale * 1.2f, &style->me);
    }
  else
    append_outline (snapshot, shapes, scale * OUTLINE, &style->me);
}

static void
append_event (TidemarkChartMark mark,
              GtkSnapshot *snapshot,
              const graphene_point_t *at,
              const TidemarkChartStyle *style)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  tidemark_chart_mark_add_shape (mark, builder, at, 1);
  path = gsk_path_builder_free_to_path (builder);
  tidemark_chart_mark_append_shapes (mark, snapshot, path, 1, style);
}

static void
append_away_sample (GtkSnapshot *snapshot,
                    const graphene_rect_t *area,
                    const TidemarkChartStyle *style)
{
  GdkRGBA ground = tidemark_chart_style_fade (&style->fg, 0.1);

  gtk_snapshot_append_color (snapshot, &ground, area);
  gtk_snapshot_append_color (
      snapshot, &style->fg,
      &GRAPHENE_RECT_INIT (area->origin.x, area->origin.y, area->size.width, 2));
}

static void
append_sample (TidemarkChartMark mark,
               GtkSnapshot *snapshot,
               const graphene_point_t *at,
               const TidemarkChartStyle *style)
{
  graphene_point_t from = { at->x - HALF_SAMPLE, at->y };
  graphene_point_t to = { at->x + HALF_SAMPLE, at->y };
  graphene_rect_t area =
      GRAPHENE_RECT_INIT (from.x, at->y - HALF_SAMPLE, 2 * HALF_SAMPLE, 2 * HALF_SAMPLE);

  if (mark == TIDEMARK_CHART_MARK_MEDIAN)
    tidemark_chart_append_line (snapshot, &from, &to, 2.5, &style->me);
  else if (mark == TIDEMARK_CHART_MARK_WANTED)
    tidemark_chart_append_dashes (snapshot, &from, &to, 1.6, &style->me);
  else if (mark == TIDEMARK_CHART_MARK_OPEN_EXCLUSIVITY)
    tidemark_chart_append_line (snapshot, &from, &to, 2, &style->fg);
  else if (mark == TIDEMARK_CHART_MARK_OPEN_NEEDS)
    tidemark_chart_append_dashes (snapshot, &from, &to, 2, &style->fg);
  else if (mark == TIDEMARK_CHART_MARK_AWAY)
    append_away_sample (snapshot, &area, style);
  else if (mark == TIDEMARK_CHART_MARK_MIDDLE_DAY)
    tidemark_chart_append_line (snapshot, &from, &to, 2.4, &style->fg);
  else
    tidemark_chart_append_hatch (snapshot, &area, 5, &style->dim);
}

/* As tall as a word, so that both stand on one line. */
static void
append_bar (TidemarkChartMark mark,
            GtkSnapshot *snapshot,
            const graphene_point_t *at,
            const TidemarkChartStyle *style)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (at->x - 4, at->y - 6, 8, 12);
  GdkRGBA shade = tidemark_chart_style_fade (&style->fg, style->is_high_contrast ? 0.3 : 0.16);
  GdkRGBA half = tidemark_chart_style_fade (&style->fg, style->is_high_contrast ? 0.8 : 0.5);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskRoundedRect bar;

  gsk_rounded_rect_init_from_rect (&bar, &area, 2.5f);
  gsk_path_builder_add_rounded_rect (builder, &bar);
  path = gsk_path_builder_to_path (builder);
  if (mark == TIDEMARK_CHART_MARK_MY_BAR || mark == TIDEMARK_CHART_MARK_I_FIRST_BAR)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &style->me);
  else if (mark == TIDEMARK_CHART_MARK_SPREAD)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &shade);
  else if (mark == TIDEMARK_CHART_MARK_FAR_BAR)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &half);
  else if (mark == TIDEMARK_CHART_MARK_NOT_KNOWN_BAR)
    tidemark_chart_append_hatch (snapshot, &area, 4, &style->dim);
  else
    append_outline (snapshot, path, OUTLINE, &style->fg);
}

static void
append_interval (GtkSnapshot *snapshot, const graphene_point_t *at, const TidemarkChartStyle *style)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  tidemark_chart_mark_add_interval (builder, at->x, at->y - 6, at->y + 6);
  path = gsk_path_builder_to_path (builder);
  append_outline (snapshot, path, 1.2f, &style->dim);
}

static void
append_friend (TidemarkChartMark mark,
               GtkSnapshot *snapshot,
               const graphene_point_t *at,
               const TidemarkChartStyle *style)
{
  static const graphene_point_t square[] = { { -4, -4 }, { 4, -4 }, { 4, 4 }, { -4, 4 } };
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskPath) dot = NULL;

  if (mark == TIDEMARK_CHART_MARK_FRIEND_FUN)
    {
      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (at->x - 4.5f, at->y),
                                  &GRAPHENE_POINT_INIT (at->x + 4.5f, at->y), 1.8, &style->me);
      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (at->x, at->y - 4.5f),
                                  &GRAPHENE_POINT_INIT (at->x, at->y + 4.5f), 1.8, &style->me);
      return;
    }

  path = mark == TIDEMARK_CHART_MARK_FRIEND_DEEP ? disc (at, 4.4f)
                                                 : polygon (at, square, G_N_ELEMENTS (square));
  append_outline (snapshot, path, OUTLINE, &style->me);
  if (mark == TIDEMARK_CHART_MARK_FRIEND_DEEP)
    {
      dot = disc (at, 1.6f);
      gtk_snapshot_append_fill (snapshot, dot, GSK_FILL_RULE_WINDING, &style->me);
    }
}

/**
 * tidemark_chart_mark_add_interval:
 * @builder: of a path of such marks
 * @x: pixels
 * @top: one end
 * @bottom: the other one
 *
 * Adds a line with a short bar at each end. Main thread.
 */
void
tidemark_chart_mark_add_interval (GskPathBuilder *builder, float x, float top, float bottom)
{
  gsk_path_builder_move_to (builder, x, top);
  gsk_path_builder_line_to (builder, x, bottom);
  gsk_path_builder_move_to (builder, x - 2, top);
  gsk_path_builder_line_to (builder, x + 2, top);
  gsk_path_builder_move_to (builder, x - 2, bottom);
  gsk_path_builder_line_to (builder, x + 2, bottom);
}

static void
append_promise (TidemarkChartMark mark,
                GtkSnapshot *snapshot,
                const graphene_point_t *at,
                const TidemarkChartStyle *style)
{
  static const TidemarkChartEnding endings[] = { ENDING_WHOLE, ENDING_HALF, ENDING_STRUCK,
                                                 ENDING_OPEN, ENDING_DOT };
  g_autoptr (GskPath) ring = disc (at, PROMISE_RADIUS);

  append_ending (endings[mark - TIDEMARK_CHART_MARK_KEPT], snapshot, ring, at, style);
}

static void
append_talk (TidemarkChartMark mark,
             GtkSnapshot *snapshot,
             const graphene_point_t *at,
             const TidemarkChartStyle *style)
{
  static const graphene_point_t corners[] = { { 0, -7 }, { 7, 0 }, { 0, 7 }, { -7, 0 } };
  static const TidemarkChartEnding endings[] = { ENDING_WHOLE, ENDING_STRUCK, ENDING_HALF,
                                                 ENDING_DOT, ENDING_OPEN };
  g_autoptr (GskPath) diamond = polygon (at, corners, G_N_ELEMENTS (corners));

  append_ending (endings[mark - TIDEMARK_CHART_MARK_TALK_AGREED], snapshot, diamond, at, style);
}

static void
append_middle_sample (GtkSnapshot *snapshot,
                      const graphene_point_t *at,
                      const TidemarkChartStyle *style)
{
  GdkRGBA ground = tidemark_chart_style_fade (&style->me, style->is_high_contrast ? 0.5 : 0.22);

  gtk_snapshot_append_color (
      snapshot, &ground, &GRAPHENE_RECT_INIT (at->x - HALF_SAMPLE, at->y - 5, 2 * HALF_SAMPLE, 10));
  tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (at->x - HALF_SAMPLE, at->y),
                              &GRAPHENE_POINT_INIT (at->x + HALF_SAMPLE, at->y), 2, &style->me);
}

/* Of charts that are a grid, or that lay many times over each other. */
static void
append_cell (TidemarkChartMark mark,
             GtkSnapshot *snapshot,
             const graphene_point_t *at,
             const TidemarkChartStyle *style)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA faint = tidemark_chart_style_fade (&style->fg, style->is_high_contrast ? 0.7 : 0.3);

  if (mark == TIDEMARK_CHART_MARK_DAY_NOTHING)
    gsk_path_builder_add_circle (builder, at, 2.6f);
  else if (mark == TIDEMARK_CHART_MARK_DAY_OTHER)
    gsk_path_builder_add_circle (builder, at, 1.2f);
  else if (mark == TIDEMARK_CHART_MARK_ONE_TIME)
    gsk_path_builder_add_circle (builder, at, 2);
  else
    gsk_path_builder_add_rect (builder, &GRAPHENE_RECT_INIT (at->x - 5, at->y - 5, 10, 10));
  path = gsk_path_builder_free_to_path (builder);

  if (mark == TIDEMARK_CHART_MARK_DAY_NOT_LOGGED)
    tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (at->x - 3, at->y),
                                &GRAPHENE_POINT_INIT (at->x + 3, at->y), 1, &faint);
  else if (mark == TIDEMARK_CHART_MARK_DAY_NOTHING || mark == TIDEMARK_CHART_MARK_HOURS_BEFORE)
    append_outline (snapshot, path, 1.4f, &style->dim);
  else
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING,
                              mark == TIDEMARK_CHART_MARK_ONE_TIME    ? &faint
                              : mark == TIDEMARK_CHART_MARK_DAY_OTHER ? &style->dim
                                                                      : &style->fg);
}

/**
 * tidemark_chart_mark_append:
 * @mark: which
 * @snapshot: where to draw
 * @at: its middle
 * @style: colours to draw with
 *
 * Open shapes are not filled, so that they go with any ground. Main thread.
 */
void
tidemark_chart_mark_append (TidemarkChartMark mark,
                            GtkSnapshot *snapshot,
                            const graphene_point_t *at,
                            const TidemarkChartStyle *style)
{
  g_autoptr (GskPath) path = NULL;

  switch (mark)
    {
    case TIDEMARK_CHART_MARK_NONE:
      return;
    case TIDEMARK_CHART_MARK_RATING:
      path = disc (at, 2.4f);
      gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &style->dim);
      return;
    case TIDEMARK_CHART_MARK_DATE:
    case TIDEMARK_CHART_MARK_TALK:
    case TIDEMARK_CHART_MARK_REACHED_OUT:
    case TIDEMARK_CHART_MARK_GAVE_SPACE:
    case TIDEMARK_CHART_MARK_MILESTONE:
    case TIDEMARK_CHART_MARK_THEY_FIRST:
    case TIDEMARK_CHART_MARK_I_FIRST:
    case TIDEMARK_CHART_MARK_NOT_KNOWN:
    case TIDEMARK_CHART_MARK_QUIET:
    case TIDEMARK_CHART_MARK_PRESSED:
      append_event (mark, snapshot, at, style);
      return;
    case TIDEMARK_CHART_MARK_THEIR_BAR:
    case TIDEMARK_CHART_MARK_MY_BAR:
    case TIDEMARK_CHART_MARK_SPREAD:
    case TIDEMARK_CHART_MARK_THEY_FIRST_BAR:
    case TIDEMARK_CHART_MARK_I_FIRST_BAR:
    case TIDEMARK_CHART_MARK_NOT_KNOWN_BAR:
    case TIDEMARK_CHART_MARK_QUIET_BAR:
    case TIDEMARK_CHART_MARK_FAR_BAR:
      append_bar (mark, snapshot, at, style);
      return;
    case TIDEMARK_CHART_MARK_INTERVAL:
      append_interval (snapshot, at, style);
      return;
    case TIDEMARK_CHART_MARK_STILL_OPEN:
      path = disc (at, PROMISE_RADIUS);
      append_ending (ENDING_OPEN, snapshot, path, at, style);
      return;
    case TIDEMARK_CHART_MARK_FRIEND_FUN:
    case TIDEMARK_CHART_MARK_FRIEND_DEEP:
    case TIDEMARK_CHART_MARK_FRIEND_OLD:
      append_friend (mark, snapshot, at, style);
      return;
    case TIDEMARK_CHART_MARK_MEDIAN:
    case TIDEMARK_CHART_MARK_WANTED:
    case TIDEMARK_CHART_MARK_LEFT_OUT:
    case TIDEMARK_CHART_MARK_OPEN_EXCLUSIVITY:
    case TIDEMARK_CHART_MARK_OPEN_NEEDS:
    case TIDEMARK_CHART_MARK_AWAY:
    case TIDEMARK_CHART_MARK_MIDDLE_DAY:
      append_sample (mark, snapshot, at, style);
      return;
    case TIDEMARK_CHART_MARK_KEPT:
    case TIDEMARK_CHART_MARK_LATE:
    case TIDEMARK_CHART_MARK_BROKEN:
    case TIDEMARK_CHART_MARK_OPEN:
    case TIDEMARK_CHART_MARK_EXCUSED:
      append_promise (mark, snapshot, at, style);
      return;
    case TIDEMARK_CHART_MARK_TALK_AGREED:
    case TIDEMARK_CHART_MARK_TALK_DECLINED:
    case TIDEMARK_CHART_MARK_TALK_POSTPONED:
    case TIDEMARK_CHART_MARK_TALK_DODGED:
    case TIDEMARK_CHART_MARK_TALK_UNANSWERED:
      append_talk (mark, snapshot, at, style);
      return;
    case TIDEMARK_CHART_MARK_MIDDLE:
      append_middle_sample (snapshot, at, style);
      return;
    case TIDEMARK_CHART_MARK_HOURS_NOW:
    case TIDEMARK_CHART_MARK_HOURS_BEFORE:
    case TIDEMARK_CHART_MARK_ONE_TIME:
    case TIDEMARK_CHART_MARK_DAY_NOTHING:
    case TIDEMARK_CHART_MARK_DAY_OTHER:
    case TIDEMARK_CHART_MARK_DAY_NOT_LOGGED:
      append_cell (mark, snapshot, at, style);
      return;
    default:
      g_return_if_reached ();
    }
}
