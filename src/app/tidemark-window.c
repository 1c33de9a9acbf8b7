/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-window-private.h"

#include <glib/gi18n.h>

#include "tidemark-discretion.h"
#include "tidemark-journal-page.h"
#include "tidemark-patterns-page.h"
#include "tidemark-reflect-page.h"
#include "tidemark-settings.h"
#include "tidemark-today-page.h"

G_DEFINE_FINAL_TYPE (TidemarkWindow, tidemark_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_STORE = 1,
  PROP_PERSON,
  PROP_PERSON_ID,
  PROP_RECORDER,
  N_PROPS
} TidemarkWindowProperty;

static GParamSpec *properties[N_PROPS];

static GType
get_page_type (const char *name)
{
  if (g_str_equal (name, "journal"))
    return TIDEMARK_TYPE_JOURNAL_PAGE;
  if (g_str_equal (name, "patterns"))
    return TIDEMARK_TYPE_PATTERNS_PAGE;
  if (g_str_equal (name, "reflect"))
    return TIDEMARK_TYPE_REFLECT_PAGE;
  return TIDEMARK_TYPE_TODAY_PAGE;
}

/* A view costs nothing before it is looked at for the first time. */
static TidemarkPage *
ensure_page (TidemarkWindow *self, AdwBin *slot, const char *name)
{
  GtkWidget *page = adw_bin_get_child (slot);

  if (page != NULL)
    return TIDEMARK_PAGE (page);

  page = g_object_new (get_page_type (name), NULL);
  g_object_bind_property (self, "recorder", page, "recorder", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "person", page, "person", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "store", page, "store", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (slot, page);

  return TIDEMARK_PAGE (page);
}

static TidemarkPage *
get_visible_page (TidemarkWindow *self)
{
  GtkWidget *slot = adw_view_stack_get_visible_child (self->stack);

  if (slot == NULL)
    return NULL;
  return ensure_page (self, ADW_BIN (slot), adw_view_stack_get_visible_child_name (self->stack));
}

/* The first picture is the bare window; what is in it follows with the journal. */
static void
visible_child_cb (TidemarkWindow *self)
{
  if (self->is_painted && adw_view_stack_get_visible_child (self->stack) != NULL)
    g_binding_group_set_source (self->bars, get_visible_page (self));
}

/**
 * tidemark_window_set_person:
 * @person: (nullable) (transfer full): whom the window shows from now on
 */
void
tidemark_window_set_person (TidemarkWindow *self, TidemarkPerson *person)
{
  g_clear_pointer (&self->person, tidemark_person_unref);
  self->person = person;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON_ID]);
}

/**
 * tidemark_window_tell_failure:
 * @error: why something was not stored
 */
void
tidemark_window_tell_failure (TidemarkWindow *self, GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Nothing Was Stored"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * tidemark_window_show_views:
 *
 * Shows the four of them in place of what came before.
 */
void
tidemark_window_show_views (TidemarkWindow *self)
{
  static const char *const before[] = { "first-run", "nobody", "error", "unlock", "changing" };

  tidemark_stage_show (self->stage, "views", NULL);
  visible_child_cb (self);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    tidemark_stage_remove (self->stage, before[i]);
}

/* Whoever shows the person shows them anew, as after a change of their alias. */
static void
discreet_cb (TidemarkWindow *self)
{
  if (tidemark_discretion_get_active (tidemark_discretion_get_default ()))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "discreet");
      adw_toast_overlay_dismiss_all (self->toast_overlay);
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "discreet");

  if (self->person != NULL)
    tidemark_window_set_person (self, tidemark_person_copy (self->person));
}

/**
 * tidemark_window_get_stage:
 *
 * Returns: (transfer none): on which "views" are the four of them; anything else comes before them,
 *   or is wrong
 */
TidemarkStage *
tidemark_window_get_stage (TidemarkWindow *self)
{
  return self->stage;
}

static void
step_person_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tidemark_person_switcher_step (TIDEMARK_WINDOW (widget)->person_switcher,
                                 g_str_equal (name, "win.next-person") ? 1 : -1);
}

static void
add_shortcut (GtkEventController *controller, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                        gtk_named_action_new (action)));
}

/* A dialog keeps the keys to itself, and with them the accelerators: whoever wants to leave, or to
 * lock, should not have to close it before. */
static void
visible_dialog_cb (TidemarkWindow *self)
{
  static const char name[] = "quit";
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  GtkEventController *controller;

  if (dialog == NULL || g_object_get_data (G_OBJECT (dialog), name) != NULL)
    return;

  controller = gtk_shortcut_controller_new ();
  add_shortcut (controller, GDK_KEY_q, "app.quit");
  add_shortcut (controller, GDK_KEY_l, "win.lock");
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
  g_object_set_data (G_OBJECT (dialog), name, controller);
}

static void
recorded_cb (TidemarkWindow *self, const char *what)
{
  AdwToast *toast = adw_toast_new (what);

  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_use_markup (toast, FALSE);
  g_set_weak_pointer (&self->undo_toast, toast);
  tidemark_window_add_toast (self, toast);
}

static void
can_undo_cb (TidemarkWindow *self)
{
  gboolean can_undo = self->recorder != NULL && tidemark_recorder_get_can_undo (self->recorder);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", can_undo);
  if (!can_undo && self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}

static void
forget_people (TidemarkWindow *self)
{
  if (self->store != NULL)
    tidemark_discretion_forget (tidemark_discretion_get_default (), self->store);
}

/**
 * tidemark_window_set_store:
 * @store: (nullable) (transfer none): the journal that the window shows from now on
 */
void
tidemark_window_set_store (TidemarkWindow *self, TidemarkStore *store)
{
  forget_people (self);
  g_set_object (&self->store, store);
  g_clear_object (&self->recorder);
  if (store != NULL)
    self->recorder = tidemark_recorder_new (store);

  g_signal_group_set_target (self->store_signals, self->store);
  g_signal_group_set_target (self->recorder_signals, self->recorder);
  can_undo_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORDER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * tidemark_window_show_view:
 * @name: today, journal, patterns or reflect
 *
 * Returns: (transfer none): the page, made if need be and now visible
 */
TidemarkPage *
tidemark_window_show_view (TidemarkWindow *self, const char *name)
{
  g_return_val_if_fail (TIDEMARK_IS_WINDOW (self), NULL);

  if (adw_view_stack_get_child_by_name (self->stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
  return get_visible_page (self);
}

/* A dialog with a place for toasts of its own covers that of the window. */
static AdwToastOverlay *
get_toast_overlay (TidemarkWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  GtkWidget *child = dialog != NULL ? adw_dialog_get_child (dialog) : NULL;

  return ADW_IS_TOAST_OVERLAY (child) ? ADW_TOAST_OVERLAY (child) : self->toast_overlay;
}

/**
 * tidemark_window_add_toast:
 * @toast: (transfer full): shown at once, over the dialog that is open where its child is an
 *   AdwToastOverlay; the one that offered Undo goes
 */
void
tidemark_window_add_toast (TidemarkWindow *self, AdwToast *toast)
{
  g_return_if_fail (TIDEMARK_IS_WINDOW (self));

  if (self->undo_toast != NULL && self->undo_toast != toast)
    adw_toast_dismiss (self->undo_toast);
  adw_toast_overlay_add_toast (get_toast_overlay (self), toast);
}

/**
 * tidemark_window_close_dialogs:
 *
 * Closes them as if by hand: what was begun in them is kept.
 *
 * Returns: %FALSE where one must not be left now, and stays
 */
gboolean
tidemark_window_close_dialogs (TidemarkWindow *self)
{
  g_autoptr (GListModel) dialogs =
      adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));

  for (guint i = g_list_model_get_n_items (dialogs); i > 0; i--)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i - 1);

      if (!adw_dialog_get_can_close (dialog))
        {
          adw_dialog_close (dialog);
          return FALSE;
        }
      adw_dialog_force_close (dialog);
    }

  return TRUE;
}

/**
 * tidemark_window_leave:
 *
 * Closes the window with the dialogs that are open in it: what was begun in them is kept as it is
 * when they are closed by hand. One that must not be left now stays, and the window with it.
 */
void
tidemark_window_leave (TidemarkWindow *self)
{
  g_return_if_fail (TIDEMARK_IS_WINDOW (self));

  if (tidemark_window_close_dialogs (self))
    gtk_window_close (GTK_WINDOW (self));
}

/**
 * tidemark_window_show_problem:
 * @error: of something that was asked for and could not be done, and that changed nothing
 *
 * Tells of it in a toast.
 */
void
tidemark_window_show_problem (TidemarkWindow *self, const GError *error)
{
  AdwToast *toast;

  g_return_if_fail (TIDEMARK_IS_WINDOW (self));

  toast = adw_toast_new (error->message);
  adw_toast_set_use_markup (toast, FALSE);
  tidemark_window_add_toast (self, toast);
}

gboolean
tidemark_window_is_sample (TidemarkWindow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_WINDOW (self), FALSE);

  return self->sample != TIDEMARK_WINDOW_NO_SAMPLE;
}

const char *
tidemark_window_get_path (TidemarkWindow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_WINDOW (self), NULL);

  return self->path;
}

TidemarkStore *
tidemark_window_get_store (TidemarkWindow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_WINDOW (self), NULL);

  return self->store;
}

TidemarkPerson *
tidemark_window_get_person (TidemarkWindow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_WINDOW (self), NULL);

  return self->person;
}

TidemarkRecorder *
tidemark_window_get_recorder (TidemarkWindow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_WINDOW (self), NULL);

  return self->recorder;
}

static void
tidemark_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (object);

  switch ((TidemarkWindowProperty) id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_PERSON:
      g_value_set_boxed (value, self->person);
      break;
    case PROP_PERSON_ID:
      g_value_set_string (value, self->person != NULL ? self->person->id : "");
      break;
    case PROP_RECORDER:
      g_value_set_object (value, self->recorder);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Size and view, as they were when the window was closed. */
static void
restore_session (TidemarkWindow *self)
{
  g_autoptr (GSettings) settings = tidemark_settings_new ();
  g_autofree char *view = NULL;

  if (settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  view = g_settings_get_string (settings, "view");
  adw_view_stack_set_visible_child_name (self->stack, view);
}

static void
save_session (TidemarkWindow *self)
{
  g_autoptr (GSettings) settings = tidemark_settings_new ();
  int width, height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (self->sample == TIDEMARK_WINDOW_NO_SAMPLE)
    g_settings_set_string (settings, "view", adw_view_stack_get_visible_child_name (self->stack));
}

static void
tidemark_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (object);

  switch ((TidemarkWindowProperty) id)
    {
    case PROP_PERSON_ID:
      tidemark_window_choose_person (self, g_value_get_string (value));
      break;
    case PROP_STORE:
    case PROP_PERSON:
    case PROP_RECORDER:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
tidemark_window_close_request (GtkWindow *window)
{
  save_session (TIDEMARK_WINDOW (window));

  return GTK_WINDOW_CLASS (tidemark_window_parent_class)->close_request (window);
}

static void
tidemark_window_dispose (GObject *object)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->store_signals != NULL)
    g_signal_group_set_target (self->store_signals, NULL);
  if (self->recorder_signals != NULL)
    g_signal_group_set_target (self->recorder_signals, NULL);
  if (self->bars != NULL)
    g_binding_group_set_source (self->bars, NULL);
  if (self->store != NULL)
    tidemark_store_close (self->store);
  if (self->store != NULL && self->sample != TIDEMARK_WINDOW_NO_SAMPLE)
    tidemark_window_remove_sample (self->path);
  forget_people (self);
  g_clear_object (&self->store);
  g_clear_pointer (&self->person, tidemark_person_unref);
  g_clear_object (&self->recorder);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->recorder_signals);
  g_clear_object (&self->bars);
  g_clear_weak_pointer (&self->undo_toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_WINDOW);

  G_OBJECT_CLASS (tidemark_window_parent_class)->dispose (object);
}

static void
tidemark_window_finalize (GObject *object)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (object);

  g_free (self->path);
  g_clear_pointer (&self->stage, tidemark_stage_free);

  G_OBJECT_CLASS (tidemark_window_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, TIDEMARK_TYPE_STORE, flags);
  properties[PROP_PERSON] = g_param_spec_boxed ("person", NULL, NULL, TIDEMARK_TYPE_PERSON, flags);
  /* Set by the action of the menu; once it is stored the window shows them. */
  properties[PROP_PERSON_ID] =
      g_param_spec_string ("person-id", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_RECORDER] =
      g_param_spec_object ("recorder", NULL, NULL, TIDEMARK_TYPE_RECORDER, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_window_class_init (TidemarkWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_window_get_property;
  object_class->set_property = tidemark_window_set_property;
  object_class->dispose = tidemark_window_dispose;
  object_class->finalize = tidemark_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tidemark_window_close_request;
  install_properties (object_class);

  g_type_ensure (TIDEMARK_TYPE_PERSON_SWITCHER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkWindow, toast_overlay);
  gtk_widget_class_bind_template_child_full (widget_class, "stage", FALSE,
                                             G_STRUCT_OFFSET (TidemarkWindow, stage_stack));
  gtk_widget_class_bind_template_child (widget_class, TidemarkWindow, sample_banner);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWindow, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWindow, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWindow, opening_bar);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWindow, person_switcher);
  gtk_widget_class_bind_template_callback_full (widget_class, "map_cb",
                                                G_CALLBACK (tidemark_window_follow_first_picture));
  gtk_widget_class_bind_template_callback (widget_class, visible_child_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_dialog_cb);
  tidemark_window_install_actions (widget_class);
  tidemark_window_install_import (widget_class);
  tidemark_window_install_lock (widget_class);
  tidemark_window_install_people (widget_class);
  gtk_widget_class_install_property_action (widget_class, "win.person", "person-id");
  gtk_widget_class_install_action (widget_class, "win.next-person", NULL, step_person_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-person", NULL, step_person_cb);
}

static void
tidemark_window_init (TidemarkWindow *self)
{
  self->sample = TIDEMARK_WINDOW_NO_SAMPLE;
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed",
                                  G_CALLBACK (tidemark_window_follow_change), self);
  self->recorder_signals = g_signal_group_new (TIDEMARK_TYPE_RECORDER);
  g_signal_group_connect_swapped (self->recorder_signals, "recorded", G_CALLBACK (recorded_cb),
                                  self);
  g_signal_group_connect_swapped (self->recorder_signals, "failed",
                                  G_CALLBACK (tidemark_window_tell_failure), self);
  g_signal_group_connect_swapped (self->recorder_signals, "notify::can-undo",
                                  G_CALLBACK (can_undo_cb), self);
  self->bars = g_binding_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->stage = tidemark_stage_new (self->stage_stack);
  g_binding_group_bind (self->bars, "bars-hidden", self->toolbar_view, "reveal-top-bars",
                        G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_binding_group_bind (self->bars, "bars-hidden", self->toolbar_view, "reveal-bottom-bars",
                        G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_menu_prepend_section (self->primary_menu, NULL,
                          tidemark_person_switcher_get_choices (self->person_switcher));
  g_object_bind_property (self, "store", self->person_switcher, "store", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "person", self->person_switcher, "person", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->person_switcher, "title", self->narrow_title, "title",
                          G_BINDING_SYNC_CREATE);
  tidemark_window_accept_files (self);
  tidemark_window_follow_day_clock (self);
  tidemark_window_follow_lock (self);
  tidemark_window_follow_safety (self, self->toolbar_view, self->stack);
  g_signal_connect_object (tidemark_discretion_get_default (), "notify::active",
                           G_CALLBACK (discreet_cb), self, G_CONNECT_SWAPPED);
  discreet_cb (self);
  can_undo_cb (self);
  restore_session (self);
}

/**
 * tidemark_window_new:
 *
 * Returns: (transfer none): a window without a journal; see tidemark_window_open()
 */
TidemarkWindow *
tidemark_window_new (GtkApplication *application)
{
  return g_object_new (TIDEMARK_TYPE_WINDOW, "application", application, NULL);
}
