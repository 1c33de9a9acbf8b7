/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-passphrase-dialog.h"

#include <glib/gi18n.h>

/* Below it whoever has the file can try out what it may be. */
#define SHORT_CHARS 12

struct _TidemarkPassphraseDialog
{
  AdwDialog parent_instance;

  TidemarkPassphrase *current; /* NULL where none is set */
  gboolean is_removing;

  GtkWidget *store_button;
  GtkLabel *words;
  GtkEditable *current_entry;
  GtkEditable *new_entry;
  GtkEditable *again_entry;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (TidemarkPassphraseDialog, tidemark_passphrase_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_empty (GtkEditable *entry)
{
  return *gtk_editable_get_text (entry) == '\0';
}

static gboolean
is_current_right (TidemarkPassphraseDialog *self)
{
  g_autoptr (TidemarkPassphrase) typed = NULL;

  if (self->current == NULL)
    return TRUE;
  if (is_empty (self->current_entry))
    return FALSE;

  typed = tidemark_passphrase_new (gtk_editable_get_text (self->current_entry));
  return tidemark_passphrase_equal (typed, self->current);
}

static gboolean
is_repeated (TidemarkPassphraseDialog *self)
{
  return g_str_equal (gtk_editable_get_text (self->new_entry),
                      gtk_editable_get_text (self->again_entry));
}

/* What hinders, or what to think of; nothing is held against what is not typed to its end yet. */
static const char *
get_hint (TidemarkPassphraseDialog *self)
{
  if (self->is_removing || is_empty (self->new_entry))
    return NULL;
  if (!is_empty (self->again_entry) && !is_repeated (self))
    return _ ("The two are not the same.");
  if (g_utf8_strlen (gtk_editable_get_text (self->new_entry), -1) < SHORT_CHARS)
    return _ ("Short. Four or five words that do not belong together are hard to guess, and "
              "easier to remember.");
  return NULL;
}

static void
show_hint (TidemarkPassphraseDialog *self, const char *hint)
{
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
}

static void
changed_cb (TidemarkPassphraseDialog *self)
{
  gboolean has_new = self->is_removing || (!is_empty (self->new_entry) && is_repeated (self));
  gboolean has_current = self->current == NULL || !is_empty (self->current_entry);

  gtk_widget_set_sensitive (self->store_button, has_new && has_current);
  show_hint (self, get_hint (self));
}

static void
cancel_cb (TidemarkPassphraseDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
store_cb (TidemarkPassphraseDialog *self)
{
  if (!gtk_widget_get_sensitive (self->store_button))
    return;
  if (is_current_right (self))
    {
      g_signal_emit (self, signals[CHOSEN], 0);
      return;
    }

  gtk_editable_set_text (self->current_entry, "");
  show_hint (self, _ ("The current passphrase is another one."));
  gtk_widget_grab_focus (GTK_WIDGET (self->current_entry));
}

static void
tidemark_passphrase_dialog_dispose (GObject *object)
{
  TidemarkPassphraseDialog *self = TIDEMARK_PASSPHRASE_DIALOG (object);

  g_clear_pointer (&self->current, tidemark_passphrase_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_PASSPHRASE_DIALOG);

  G_OBJECT_CLASS (tidemark_passphrase_dialog_parent_class)->dispose (object);
}

static void
tidemark_passphrase_dialog_class_init (TidemarkPassphraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_passphrase_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-passphrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseDialog, store_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseDialog, words);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseDialog, current_entry);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseDialog, new_entry);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseDialog, again_entry);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseDialog, hint);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
}

static void
tidemark_passphrase_dialog_init (TidemarkPassphraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static TidemarkPassphraseDialog *
make_dialog (TidemarkPassphrase *current, gboolean is_removing)
{
  TidemarkPassphraseDialog *self = g_object_new (TIDEMARK_TYPE_PASSPHRASE_DIALOG, NULL);

  self->current = current != NULL ? tidemark_passphrase_ref (current) : NULL;
  self->is_removing = is_removing;
  gtk_widget_set_visible (GTK_WIDGET (self->current_entry), current != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->new_entry), !is_removing);
  gtk_widget_set_visible (GTK_WIDGET (self->again_entry), !is_removing);
  adw_dialog_set_focus (ADW_DIALOG (self),
                        GTK_WIDGET (current != NULL ? self->current_entry : self->new_entry));
  return self;
}

/**
 * tidemark_passphrase_dialog_new:
 * @current: (nullable): that is to be changed; %NULL where none is set
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_passphrase_dialog_new (TidemarkPassphrase *current)
{
  TidemarkPassphraseDialog *self = make_dialog (current, FALSE);

  if (current != NULL)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Change Passphrase"));
      gtk_button_set_label (GTK_BUTTON (self->store_button), _ ("_Change"));
    }
  return ADW_DIALOG (self);
}

/**
 * tidemark_passphrase_dialog_new_to_remove:
 * @current: that is set
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_passphrase_dialog_new_to_remove (TidemarkPassphrase *current)
{
  TidemarkPassphraseDialog *self;

  g_return_val_if_fail (current != NULL, NULL);

  self = make_dialog (current, TRUE);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Remove Passphrase"));
  gtk_button_set_label (GTK_BUTTON (self->store_button), _ ("_Remove"));
  gtk_widget_remove_css_class (self->store_button, "suggested-action");
  gtk_widget_add_css_class (self->store_button, "destructive-action");
  gtk_label_set_label (self->words, _ ("The journal is written anew, without encryption. Whoever "
                                       "can open your account can then read it."));
  return ADW_DIALOG (self);
}

/**
 * tidemark_passphrase_dialog_take_passphrase:
 *
 * Returns: (transfer full) (nullable): the new one; %NULL where there shall be none any more
 */
TidemarkPassphrase *
tidemark_passphrase_dialog_take_passphrase (TidemarkPassphraseDialog *self)
{
  g_return_val_if_fail (TIDEMARK_IS_PASSPHRASE_DIALOG (self), NULL);

  return self->is_removing ? NULL
                           : tidemark_passphrase_new (gtk_editable_get_text (self->new_entry));
}
