/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-passphrase-group.h"

#include <glib/gi18n.h>

#include "tidemark-journal-passphrase.h"
#include "tidemark-passphrase-dialog.h"
#include "tidemark-settings.h"
#include "tidemark-window.h"

struct _TidemarkPassphraseGroup
{
  AdwPreferencesGroup parent_instance;

  GSettings *settings;

  AdwActionRow *state;
  AdwComboRow *minutes;
  GtkStringList *choices;
  GtkWidget *set_row;
  GtkWidget *change_row;
  GtkWidget *remove_row;
};

G_DEFINE_FINAL_TYPE (TidemarkPassphraseGroup, tidemark_passphrase_group, ADW_TYPE_PREFERENCES_GROUP)

/* To choose from; the last is never. */
static const int minute_choices[] = { 1, 5, 10, 30, 60, 0 };

static TidemarkWindow *
get_window (TidemarkPassphraseGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return TIDEMARK_IS_WINDOW (root) ? TIDEMARK_WINDOW (root) : NULL;
}

static TidemarkPassphrase *
get_passphrase (TidemarkPassphraseGroup *self)
{
  TidemarkWindow *window = get_window (self);
  TidemarkStore *store = window != NULL ? tidemark_window_get_store (window) : NULL;

  return store != NULL ? tidemark_store_get_passphrase (store) : NULL;
}

static void
chosen_cb (TidemarkPassphraseGroup *self, TidemarkPassphraseDialog *dialog)
{
  g_autoptr (TidemarkPassphrase) passphrase = tidemark_passphrase_dialog_take_passphrase (dialog);
  TidemarkWindow *window = get_window (self);

  /* The window closes what is open in it, this group as well. */
  if (window != NULL)
    tidemark_window_change_passphrase (window, passphrase);
}

static void
present (TidemarkPassphraseGroup *self, AdwDialog *dialog)
{
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
change_cb (TidemarkPassphraseGroup *self)
{
  present (self, tidemark_passphrase_dialog_new (get_passphrase (self)));
}

static void
remove_cb (TidemarkPassphraseGroup *self)
{
  present (self, tidemark_passphrase_dialog_new_to_remove (get_passphrase (self)));
}

static void
show_state (TidemarkPassphraseGroup *self)
{
  TidemarkWindow *window = get_window (self);
  gboolean has_passphrase = get_passphrase (self) != NULL;
  gboolean can_change = window != NULL && tidemark_window_get_store (window) != NULL &&
                        !tidemark_window_is_sample (window) &&
                        tidemark_journal_can_have_passphrase ();

  gtk_widget_set_visible (self->set_row, can_change && !has_passphrase);
  gtk_widget_set_visible (self->change_row, can_change && has_passphrase);
  gtk_widget_set_visible (self->remove_row, can_change && has_passphrase);
  gtk_widget_set_visible (GTK_WIDGET (self->minutes), has_passphrase);
  if (has_passphrase)
    adw_action_row_set_subtitle (self->state,
                                 _ ("Encrypted. Once it is locked, only your passphrase opens it"));
  else if (!tidemark_journal_can_have_passphrase ())
    adw_action_row_set_subtitle (self->state,
                                 _ ("Not encrypted, and this build of Tidemark cannot: whoever can "
                                    "open your account can read it"));
  else
    adw_action_row_set_subtitle (self->state,
                                 _ ("Not encrypted: whoever can open your account can read it, and "
                                    "so can whoever has the disk, unless that is encrypted"));
}

static gboolean
get_minutes (GValue *value, GVariant *variant, gpointer user_data)
{
  guint choice = 0;

  /* Another number can only have been set by hand: the next longer choice is shown for it. */
  while (minute_choices[choice] != 0 && (g_variant_get_int32 (variant) == 0 ||
                                         minute_choices[choice] < g_variant_get_int32 (variant)))
    choice++;
  g_value_set_uint (value, choice);
  return TRUE;
}

static GVariant *
set_minutes (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint choice = MIN (g_value_get_uint (value), G_N_ELEMENTS (minute_choices) - 1);

  return g_variant_new_int32 (minute_choices[choice]);
}

static void
add_choices (TidemarkPassphraseGroup *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (minute_choices); i++)
    {
      int minutes = minute_choices[i];
      g_autofree char *text =
          minutes == 0
              ? g_strdup (C_ ("lock after", "Never"))
              : g_strdup_printf (ngettext ("%d Minute", "%d Minutes", (gulong) minutes), minutes);

      gtk_string_list_append (self->choices, text);
    }
}

static void
tidemark_passphrase_group_dispose (GObject *object)
{
  TidemarkPassphraseGroup *self = TIDEMARK_PASSPHRASE_GROUP (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_PASSPHRASE_GROUP);

  G_OBJECT_CLASS (tidemark_passphrase_group_parent_class)->dispose (object);
}

static void
tidemark_passphrase_group_class_init (TidemarkPassphraseGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_passphrase_group_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-passphrase-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseGroup, state);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseGroup, minutes);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseGroup, choices);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseGroup, set_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseGroup, change_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPassphraseGroup, remove_row);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_state);
}

static void
tidemark_passphrase_group_init (TidemarkPassphraseGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_choices (self);
  self->settings = tidemark_settings_new ();
  if (self->settings != NULL)
    g_settings_bind_with_mapping (self->settings, TIDEMARK_LOCK_MINUTES_KEY, self->minutes,
                                  "selected", G_SETTINGS_BIND_DEFAULT, get_minutes, set_minutes,
                                  NULL, NULL);
}
