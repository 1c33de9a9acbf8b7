/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tile.h"

struct _TidemarkTile
{
  GtkButton parent_instance;

  char *icon;
  char *caption;
};

G_DEFINE_FINAL_TYPE (TidemarkTile, tidemark_tile, GTK_TYPE_BUTTON)

typedef enum
{
  PROP_ICON = 1,
  PROP_CAPTION,
  N_PROPS
} TidemarkTileProperty;

static GParamSpec *properties[N_PROPS];

static void
tidemark_tile_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkTile *self = TIDEMARK_TILE (object);

  switch ((TidemarkTileProperty) id)
    {
    case PROP_ICON:
      g_value_set_string (value, self->icon);
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_tile_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkTile *self = TIDEMARK_TILE (object);
  gboolean changed = FALSE;

  switch ((TidemarkTileProperty) id)
    {
    case PROP_ICON:
      changed = g_set_str (&self->icon, g_value_get_string (value));
      break;
    case PROP_CAPTION:
      changed = g_set_str (&self->caption, g_value_get_string (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tidemark_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_TILE);

  G_OBJECT_CLASS (tidemark_tile_parent_class)->dispose (object);
}

static void
tidemark_tile_finalize (GObject *object)
{
  TidemarkTile *self = TIDEMARK_TILE (object);

  g_free (self->icon);
  g_free (self->caption);

  G_OBJECT_CLASS (tidemark_tile_parent_class)->finalize (object);
}

static void
tidemark_tile_class_init (TidemarkTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tidemark_tile_get_property;
  object_class->set_property = tidemark_tile_set_property;
  object_class->dispose = tidemark_tile_dispose;
  object_class->finalize = tidemark_tile_finalize;

  properties[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/tidemark_journal/Tidemark/ui/tidemark-tile.ui");
}

static void
tidemark_tile_init (TidemarkTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
