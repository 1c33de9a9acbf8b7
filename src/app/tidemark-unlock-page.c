/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-unlock-page.h"

#include <glib/gi18n.h>

struct _TidemarkUnlockPage
{
  AdwBin parent_instance;

  GtkEditable *entry;
  GtkWidget *unlock_button;
  GtkStack *button_stack;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (TidemarkUnlockPage, tidemark_unlock_page, ADW_TYPE_BIN)

enum
{
  UNLOCK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_empty (TidemarkUnlockPage *self)
{
  return *gtk_editable_get_text (self->entry) == '\0';
}

static void
changed_cb (TidemarkUnlockPage *self)
{
  gtk_widget_set_sensitive (self->unlock_button, !is_empty (self));
  if (!is_empty (self))
    gtk_widget_set_visible (self->hint, FALSE);
}

static void
unlock_cb (TidemarkUnlockPage *self)
{
  if (!is_empty (self))
    g_signal_emit (self, signals[UNLOCK], 0);
}

static void
map_cb (TidemarkUnlockPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
tidemark_unlock_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_UNLOCK_PAGE);

  G_OBJECT_CLASS (tidemark_unlock_page_parent_class)->dispose (object);
}

static void
tidemark_unlock_page_class_init (TidemarkUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_unlock_page_dispose;

  signals[UNLOCK] = g_signal_new ("unlock", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkUnlockPage, entry);
  gtk_widget_class_bind_template_child (widget_class, TidemarkUnlockPage, unlock_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkUnlockPage, button_stack);
  gtk_widget_class_bind_template_child (widget_class, TidemarkUnlockPage, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
}

static void
tidemark_unlock_page_init (TidemarkUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "background");
}

/**
 * tidemark_unlock_page_new:
 *
 * Returns: (transfer floating): the page; its entry has the focus once it is shown
 */
GtkWidget *
tidemark_unlock_page_new (void)
{
  return g_object_new (TIDEMARK_TYPE_UNLOCK_PAGE, NULL);
}

/**
 * tidemark_unlock_page_take_passphrase:
 *
 * Returns: (transfer full) (nullable): what was typed, which the entry then forgets
 */
TidemarkPassphrase *
tidemark_unlock_page_take_passphrase (TidemarkUnlockPage *self)
{
  TidemarkPassphrase *passphrase;

  g_return_val_if_fail (TIDEMARK_IS_UNLOCK_PAGE (self), NULL);

  if (is_empty (self))
    return NULL;

  passphrase = tidemark_passphrase_new (gtk_editable_get_text (self->entry));
  gtk_editable_set_text (self->entry, "");
  return passphrase;
}

/**
 * tidemark_unlock_page_set_busy:
 * @is_busy: whether the passphrase is being tried, which takes a part of a second; once it is not,
 *   the entry has the focus
 */
void
tidemark_unlock_page_set_busy (TidemarkUnlockPage *self, gboolean is_busy)
{
  g_return_if_fail (TIDEMARK_IS_UNLOCK_PAGE (self));

  gtk_editable_set_editable (self->entry, !is_busy);
  gtk_stack_set_visible_child_name (self->button_stack, is_busy ? "busy" : "button");
  if (!is_busy)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * tidemark_unlock_page_refuse:
 *
 * Says that it was another passphrase, and waits for the next one.
 */
void
tidemark_unlock_page_refuse (TidemarkUnlockPage *self)
{
  g_return_if_fail (TIDEMARK_IS_UNLOCK_PAGE (self));

  tidemark_unlock_page_set_busy (self, FALSE);
  gtk_widget_set_visible (self->hint, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("This passphrase does not open the journal"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}
