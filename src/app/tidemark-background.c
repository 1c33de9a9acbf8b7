/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-background.h"

#include <glib/gi18n.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define BACKGROUND_INTERFACE "org.freedesktop.portal.Background"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"

/* What the portal answers where it was not turned down. */
#define RESPONSE_SUCCESS 0

/**
 * Request:
 * @wanted: whether to be let into the background, or out of it
 * @response: the subscription to the answer
 */
typedef struct
{
  gboolean wanted;
  GDBusConnection *bus;
  guint response;
  char *token;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  if (self->response != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->response);
  g_clear_object (&self->bus);
  g_free (self->token);
  g_free (self);
}

/* The answer comes once; without the subscription nothing holds the task any more. */
static void
response_cb (GDBusConnection *bus,
             const char *sender,
             const char *path,
             const char *interface,
             const char *signal,
             GVariant *parameters,
             gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  Request *request = g_task_get_task_data (task);
  g_autoptr (GVariant) results = NULL;
  gboolean is_granted = FALSE;
  guint response;

  g_dbus_connection_signal_unsubscribe (bus, request->response);
  request->response = 0;
  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  if (response == RESPONSE_SUCCESS)
    g_variant_lookup (results, "background", "b", &is_granted);
  g_task_return_boolean (task, is_granted);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL || request->response == 0)
    return;

  g_dbus_connection_signal_unsubscribe (request->bus, request->response);
  request->response = 0;
  g_task_return_error (task, g_steal_pointer (&error));
}

static GVariant *
make_arguments (Request *request)
{
  const char *const command[] = { "tidemark", "--gapplication-service", NULL };
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (request->token));
  g_variant_builder_add (
      &options, "{sv}", "reason",
      /* Translators: said by the desktop, of why the program wants to run in the background */
      g_variant_new_string (_ ("Reminders that you asked for")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (request->wanted));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));
  return g_variant_new ("(sa{sv})", "", &options);
}

/* The answer may come before the call returns, so it is waited for first. */
static void
call_portal (GTask *task)
{
  Request *request = g_task_get_task_data (task);
  const char *name = g_dbus_connection_get_unique_name (request->bus);
  g_autofree char *sender = g_strdelimit (g_strdup (name + 1), ".", '_');
  g_autofree char *path = g_strdup_printf (PORTAL_PATH "/request/%s/%s", sender, request->token);

  request->response = g_dbus_connection_signal_subscribe (
      request->bus, PORTAL_NAME, REQUEST_INTERFACE, "Response", path, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, response_cb, g_object_ref (task), g_object_unref);
  g_dbus_connection_call (request->bus, PORTAL_NAME, PORTAL_PATH, BACKGROUND_INTERFACE,
                          "RequestBackground", make_arguments (request), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, g_task_get_cancellable (task), called_cb,
                          g_object_ref (task));
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Request *request = g_task_get_task_data (task);

  request->bus = g_bus_get_finish (result, &error);
  if (request->bus == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    call_portal (task);
}

/**
 * tidemark_background_request_async:
 * @wanted: whether to go on without a window, and to be started with the session; or no longer
 *
 * Asks the desktop through its background portal, which may ask the person.
 */
void
tidemark_background_request_async (gboolean wanted,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  g_task_set_source_tag (task, tidemark_background_request_async);
  request->wanted = wanted;
  request->token = g_strdup_printf ("tidemark%u", g_random_int ());
  g_task_set_task_data (task, request, request_free);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, bus_cb, task);
}

/**
 * tidemark_background_request_finish:
 *
 * Returns: whether the program may run in the background. %FALSE with an error of D-Bus where
 *   this desktop has no such portal.
 */
gboolean
tidemark_background_request_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
