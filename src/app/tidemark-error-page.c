/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-error-page.h"

#include <glib/gi18n.h>

#include "tidemark-store-error.h"

struct _TidemarkErrorPage
{
  AdwBin parent_instance;

  AdwStatusPage *status_page;
  GtkWidget *path_label;
  GtkWidget *retry_button;
  GtkWidget *choose_button;
};

G_DEFINE_FINAL_TYPE (TidemarkErrorPage, tidemark_error_page, ADW_TYPE_BIN)

static const char *
get_title (const GError *error)
{
  if (error->domain != TIDEMARK_STORE_ERROR)
    return _ ("The Journal Cannot Be Opened");

  switch ((TidemarkStoreError) error->code)
    {
    case TIDEMARK_STORE_ERROR_BUSY:
      return _ ("The Journal Is in Use");
    case TIDEMARK_STORE_ERROR_CORRUPT:
      return _ ("The Journal Is Damaged");
    case TIDEMARK_STORE_ERROR_NOT_A_JOURNAL:
      return _ ("This Is Not a Journal");
    case TIDEMARK_STORE_ERROR_TOO_NEW:
      return _ ("The Journal Is of a Newer Tidemark");
    case TIDEMARK_STORE_ERROR_NO_SPACE:
      return _ ("The Disk Is Full");
    case TIDEMARK_STORE_ERROR_READ_ONLY:
      return _ ("The Journal Cannot Be Written");
    case TIDEMARK_STORE_ERROR_WRONG_LIBRARY:
      return _ ("Tidemark Cannot Start Safely");
    case TIDEMARK_STORE_ERROR_LOCKED:
      return _ ("The Journal Is Locked");
    case TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE:
    case TIDEMARK_STORE_ERROR_FAILED:
    case TIDEMARK_STORE_ERROR_ACCESS:
    case TIDEMARK_STORE_ERROR_NOT_FOUND:
    case TIDEMARK_STORE_ERROR_INVALID:
    case TIDEMARK_STORE_ERROR_SEALED:
    default:
      return _ ("The Journal Cannot Be Opened");
    }
}

/* What the person can do that helps. */
static const char *
get_advice (const GError *error)
{
  if (error->domain != TIDEMARK_STORE_ERROR)
    return NULL;

  switch ((TidemarkStoreError) error->code)
    {
    case TIDEMARK_STORE_ERROR_BUSY:
      return _ ("Wait until the other program is done, then try again.");
    case TIDEMARK_STORE_ERROR_CORRUPT:
      return _ ("Keep the file as it is, and put a backup in its place or choose another journal.");
    case TIDEMARK_STORE_ERROR_NOT_A_JOURNAL:
      return _ ("Choose the file that is your journal.");
    case TIDEMARK_STORE_ERROR_TOO_NEW:
      return _ ("Update Tidemark to open it.");
    case TIDEMARK_STORE_ERROR_NO_SPACE:
      return _ ("Make some room, then try again.");
    case TIDEMARK_STORE_ERROR_READ_ONLY:
    case TIDEMARK_STORE_ERROR_ACCESS:
      return _ ("Allow yourself to write to the file and its folder, then try again.");
    case TIDEMARK_STORE_ERROR_WRONG_LIBRARY:
      return _ ("Install Tidemark again from where you got it.");
    case TIDEMARK_STORE_ERROR_LOCKED:
      return _ ("This build of Tidemark cannot open it: it takes one that can encrypt.");
    case TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE:
    case TIDEMARK_STORE_ERROR_FAILED:
    case TIDEMARK_STORE_ERROR_NOT_FOUND:
    case TIDEMARK_STORE_ERROR_INVALID:
    case TIDEMARK_STORE_ERROR_SEALED:
    default:
      return NULL;
    }
}

static void
tidemark_error_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_ERROR_PAGE);

  G_OBJECT_CLASS (tidemark_error_page_parent_class)->dispose (object);
}

static void
tidemark_error_page_class_init (TidemarkErrorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_error_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkErrorPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, TidemarkErrorPage, path_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkErrorPage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkErrorPage, choose_button);
}

static void
tidemark_error_page_init (TidemarkErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
make_description (const GError *error)
{
  const char *advice = get_advice (error);
  g_autofree char *said =
      g_strconcat (error->message, g_str_has_suffix (error->message, ".") ? "" : ".", NULL);

  if (advice == NULL)
    /* Translators: %s is the sentence that says what is wrong */
    return g_strdup_printf (_ ("%s Nothing was changed."), said);

  /* Translators: the sentence that says what is wrong, then one that says what to do */
  return g_strdup_printf (_ ("%s Nothing was changed. %s"), said, advice);
}

/**
 * tidemark_error_page_new:
 * @error: why the journal cannot be opened
 * @path: of the journal
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tidemark_error_page_new (const GError *error, const char *path)
{
  TidemarkErrorPage *self = g_object_new (TIDEMARK_TYPE_ERROR_PAGE, NULL);
  g_autofree char *description = make_description (error);
  g_autofree char *escaped = g_markup_escape_text (description, -1);
  g_autofree char *name = g_filename_display_name (path);
  gboolean hopeless =
      g_error_matches (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_WRONG_LIBRARY);

  adw_status_page_set_title (self->status_page, get_title (error));
  adw_status_page_set_description (self->status_page, escaped);
  gtk_label_set_label (GTK_LABEL (self->path_label), name);
  gtk_widget_set_visible (self->retry_button, !hopeless);
  gtk_widget_set_visible (self->choose_button, !hopeless);
  return GTK_WIDGET (self);
}
