/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-month-marks.h"

#include "tidemark-chart-style.h"

#define SIZE 7
#define GAP 2
#define N_MARKS 6

struct _TidemarkMonthMarks
{
  GtkWidget parent_instance;

  guint marks;
};

G_DEFINE_FINAL_TYPE (TidemarkMonthMarks, tidemark_month_marks, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_MARKS = 1,
  N_PROPS
} TidemarkMonthMarksProperty;

static GParamSpec *properties[N_PROPS];

static int
count (guint marks)
{
  int n = 0;

  for (int i = 0; i < N_MARKS; i++)
    n += (marks & (1u << i)) != 0;

  return n;
}

static GskPath *
make_disc (float x, float y, float radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), radius);

  return gsk_path_builder_free_to_path (builder);
}

static GskPath *
make_diamond (float x, float y, float radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, x, y - radius);
  gsk_path_builder_line_to (builder, x + radius, y);
  gsk_path_builder_line_to (builder, x, y + radius);
  gsk_path_builder_line_to (builder, x - radius, y);
  gsk_path_builder_close (builder);

  return gsk_path_builder_free_to_path (builder);
}

static GskPath *
make_box (float x, float y, float width, float height)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_add_rect (builder,
                             &GRAPHENE_RECT_INIT (x - width / 2, y - height / 2, width, height));

  return gsk_path_builder_free_to_path (builder);
}

static void
fill (GtkSnapshot *snapshot, GskPath *path, const GdkRGBA *colour)
{
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
  gsk_path_unref (path);
}

static void
ring (GtkSnapshot *snapshot, float x, float y, const GdkRGBA *colour)
{
  g_autoptr (GskPath) path = make_disc (x, y, 2.6f);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.4f);

  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

/* @x, @y: the middle. */
static void
append_mark (GtkSnapshot *snapshot,
             TidemarkMonthMark mark,
             float x,
             float y,
             const TidemarkChartStyle *style)
{
  switch (mark)
    {
    case TIDEMARK_MONTH_MARK_THEIRS:
      ring (snapshot, x, y, &style->fg);
      break;
    case TIDEMARK_MONTH_MARK_MINE:
      fill (snapshot, make_disc (x, y, 3.3f), &style->me);
      break;
    case TIDEMARK_MONTH_MARK_DATE:
      fill (snapshot, make_box (x, y, 5.6f, 5.6f), &style->fg);
      break;
    case TIDEMARK_MONTH_MARK_TALK:
      fill (snapshot, make_diamond (x, y, 3.7f), &style->fg);
      break;
    case TIDEMARK_MONTH_MARK_OTHER:
      fill (snapshot, make_disc (x, y, 1.6f), &style->fg);
      break;
    case TIDEMARK_MONTH_MARK_NOTHING:
      fill (snapshot, make_box (x, y, 7, 1.4f), &style->fg);
      break;
    case TIDEMARK_MONTH_MARK_NONE:
    default:
      break;
    }
}

static void
tidemark_month_marks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkMonthMarks *self = TIDEMARK_MONTH_MARKS (widget);
  int n = count (self->marks);
  float width = (float) (n * SIZE + (n - 1) * GAP);
  float x = ((float) gtk_widget_get_width (widget) - width + SIZE) / 2;
  float y = (float) gtk_widget_get_height (widget) / 2;
  TidemarkChartStyle style;

  if (n == 0)
    return;

  tidemark_chart_style_init (&style, widget);
  for (int i = 0; i < N_MARKS; i++)
    {
      if (!(self->marks & (1u << i)))
        continue;
      append_mark (snapshot, (TidemarkMonthMark) (1u << i), x, y, &style);
      x += SIZE + GAP;
    }
}

static void
tidemark_month_marks_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  int n = MAX (1, count (TIDEMARK_MONTH_MARKS (widget)->marks));

  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? n * SIZE + (n - 1) * GAP : SIZE + 1;
}

static void
tidemark_month_marks_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkMonthMarksProperty) id)
    {
    case PROP_MARKS:
      g_value_set_uint (value, TIDEMARK_MONTH_MARKS (object)->marks);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_month_marks_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((TidemarkMonthMarksProperty) id)
    {
    case PROP_MARKS:
      tidemark_month_marks_set_marks (TIDEMARK_MONTH_MARKS (object), g_value_get_uint (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_month_marks_class_init (TidemarkMonthMarksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_month_marks_get_property;
  object_class->set_property = tidemark_month_marks_set_property;
  widget_class->snapshot = tidemark_month_marks_snapshot;
  widget_class->measure = tidemark_month_marks_measure;

  properties[PROP_MARKS] =
      g_param_spec_uint ("marks", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tidemark_month_marks_init (TidemarkMonthMarks *self)
{
}

guint
tidemark_month_marks_get_marks (TidemarkMonthMarks *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MONTH_MARKS (self), 0);

  return self->marks;
}

/**
 * tidemark_month_marks_set_marks:
 * @marks: bits of TidemarkMonthMark
 */
void
tidemark_month_marks_set_marks (TidemarkMonthMarks *self, guint marks)
{
  g_return_if_fail (TIDEMARK_IS_MONTH_MARKS (self));

  if (self->marks == marks)
    return;

  self->marks = marks;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKS]);
}
