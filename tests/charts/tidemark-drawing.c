/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-drawing.h"

static void describe (GskRenderNode *node, GString *out);

static void
describe_colour (const GdkRGBA *colour, GString *out)
{
  g_string_append_printf (out, "#%02x%02x%02x/%.2f", (int) (colour->red * 255 + 0.5),
                          (int) (colour->green * 255 + 0.5), (int) (colour->blue * 255 + 0.5),
                          colour->alpha);
}

static void
describe_rect (const graphene_rect_t *rect, GString *out)
{
  g_string_append_printf (out, "%.1f %.1f %.1f %.1f", rect->origin.x, rect->origin.y,
                          rect->size.width, rect->size.height);
}

static gboolean
describe_operation (GskPathOperation operation,
                    const graphene_point_t *points,
                    gsize n_points,
                    float weight,
                    gpointer data)
{
  static const char letters[] = "MZLQCO";
  GString *out = data;

  g_string_append_printf (out, " %c", letters[operation]);
  for (gsize i = operation == GSK_PATH_MOVE ? 0 : 1; i < n_points; i++)
    g_string_append_printf (out, " %.1f,%.1f", points[i].x, points[i].y);

  return TRUE;
}

static void
describe_path (GskPath *path, GString *out)
{
  gsk_path_foreach (path, GSK_PATH_FOREACH_ALLOW_CUBIC | GSK_PATH_FOREACH_ALLOW_CONIC,
                    describe_operation, out);
}

/* What a path is filled or stroked with. */
static void
describe_paint (GskRenderNode *child, GString *out)
{
  if (gsk_render_node_get_node_type (child) == GSK_COLOR_NODE)
    describe_colour (gsk_color_node_get_color (child), out);
  else if (gsk_render_node_get_node_type (child) == GSK_LINEAR_GRADIENT_NODE)
    g_string_append (out, "gradient");
  else
    g_string_append (out, "other");
}

static void
describe_stroke (GskRenderNode *node, GString *out)
{
  const GskStroke *stroke = gsk_stroke_node_get_stroke (node);
  gsize n_dashes;

  gsk_stroke_get_dash (stroke, &n_dashes);
  g_string_append_printf (out, "stroke %.1f %s", gsk_stroke_get_line_width (stroke),
                          n_dashes > 0 ? "dashed " : "");
  describe_paint (gsk_stroke_node_get_child (node), out);
  describe_path (gsk_stroke_node_get_path (node), out);
  g_string_append_c (out, '\n');
}

static void
describe_fill (GskRenderNode *node, GString *out)
{
  g_string_append (out, "fill ");
  describe_paint (gsk_fill_node_get_child (node), out);
  describe_path (gsk_fill_node_get_path (node), out);
  g_string_append_c (out, '\n');
}

static void
describe_transform (GskRenderNode *node, GString *out)
{
  float dx = 0, dy = 0;
  GskTransform *transform = gsk_transform_node_get_transform (node);
  GskRenderNode *child = gsk_transform_node_get_child (node);

  if (gsk_render_node_get_node_type (child) == GSK_TEXT_NODE)
    return;
  if (gsk_transform_get_category (transform) >= GSK_TRANSFORM_CATEGORY_2D_TRANSLATE)
    gsk_transform_to_translate (transform, &dx, &dy);
  g_string_append_printf (out, "at %.1f %.1f: ", dx, dy);
  describe (child, out);
}

static void
describe (GskRenderNode *node, GString *out)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);
  graphene_rect_t bounds;

  if (type == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        describe (gsk_container_node_get_child (node, i), out);
    }
  else if (type == GSK_CLIP_NODE)
    {
      g_string_append (out, "clip ");
      describe_rect (gsk_clip_node_get_clip (node), out);
      g_string_append_c (out, '\n');
      describe (gsk_clip_node_get_child (node), out);
    }
  else if (type == GSK_COLOR_NODE)
    {
      gsk_render_node_get_bounds (node, &bounds);
      g_string_append (out, "rectangle ");
      describe_colour (gsk_color_node_get_color (node), out);
      g_string_append_c (out, ' ');
      describe_rect (&bounds, out);
      g_string_append_c (out, '\n');
    }
  else if (type == GSK_STROKE_NODE)
    describe_stroke (node, out);
  else if (type == GSK_FILL_NODE)
    describe_fill (node, out);
  else if (type == GSK_TRANSFORM_NODE)
    describe_transform (node, out);
  else if (type != GSK_TEXT_NODE)
    g_string_append_printf (out, "node of type %d\n", (int) type);
}

char *
tidemark_drawing_describe (GskRenderNode *node)
{
  GString *out = g_string_new (NULL);

  if (node)
    describe (node, out);

  return g_string_free (out, FALSE);
}

/* One by one, so that a difference can be read. */
static void
assert_lines (const char *drawing, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (drawing, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] && expected_lines[i]; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

void
tidemark_drawing_assert (const char *name, const char *drawing)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "charts", file, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("TIDEMARK_UPDATE_FIXTURES"))
    {
      g_file_set_contents (path, drawing, -1, &error);
      g_assert_no_error (error);
    }

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  assert_lines (drawing, expected);
}
