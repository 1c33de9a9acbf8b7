/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-first-run.h"

#include <glib/gi18n.h>

#include "tidemark-day-row.h"
#include "tidemark-journal.h"

struct _TidemarkFirstRun
{
  AdwBin parent_instance;

  TidemarkStore *store;
  gboolean storing;

  AdwCarousel *carousel;
  GtkWidget *first_button;
  GtkWidget *second_button;
  AdwActionRow *place_row;
  GtkEditable *alias;
  AdwComboRow *pronoun;
  TidemarkDayRow *since;
};

G_DEFINE_FINAL_TYPE (TidemarkFirstRun, tidemark_first_run, ADW_TYPE_BIN)

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gpointer
put_person (TidemarkConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  TidemarkPerson *person = data;

  if (tidemark_journal_put_person (connection, person, error))
    tidemark_journal_set_current_person (connection, person->id, error);

  return NULL;
}

static void
put_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkFirstRun) self = user_data;
  g_autoptr (GError) error = NULL;

  tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);
  self->storing = FALSE;
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static TidemarkPerson *
make_person (TidemarkFirstRun *self)
{
  /* The words of the row, in its order: not said, he, she, they. */
  const TidemarkPronoun pronouns[] = { TIDEMARK_PRONOUN_NONE, TIDEMARK_PRONOUN_HE,
                                       TIDEMARK_PRONOUN_SHE, TIDEMARK_PRONOUN_THEY };
  g_autofree char *alias = g_strstrip (g_strdup (gtk_editable_get_text (self->alias)));
  guint pronoun = adw_combo_row_get_selected (self->pronoun);
  /* Translators: stands for the other person where there is no name, as in "Text from Them" */
  TidemarkPerson *person = tidemark_person_new (*alias != '\0' ? alias : C_ ("name", "Them"));

  if (pronoun < G_N_ELEMENTS (pronouns))
    person->pronoun = pronouns[pronoun];
  person->since_day = tidemark_day_row_get_day (self->since);
  return person;
}

/* Skipping a page goes on without it; whoever skips all of them writes about "Them". */
static void
start_cb (TidemarkFirstRun *self)
{
  if (self->storing)
    return;

  self->storing = TRUE;
  tidemark_store_write_async (self->store, put_person, make_person (self),
                              (GDestroyNotify) tidemark_person_unref, NULL, NULL, put_cb,
                              g_object_ref (self));
}

static void
next_cb (TidemarkFirstRun *self)
{
  guint next = (guint) (adw_carousel_get_position (self->carousel) + 0.5) + 1;

  if (next >= adw_carousel_get_n_pages (self->carousel))
    {
      start_cb (self);
      return;
    }

  adw_carousel_scroll_to (self->carousel, adw_carousel_get_nth_page (self->carousel, next), TRUE);
}

/* Whoever goes on by keyboard finds the focus on the page that is shown. */
static void
focus_page (TidemarkFirstRun *self, guint index)
{
  GtkWidget *widgets[] = { self->first_button, self->second_button, GTK_WIDGET (self->alias) };

  if (index < G_N_ELEMENTS (widgets))
    gtk_widget_grab_focus (widgets[index]);
}

static void
page_changed_cb (TidemarkFirstRun *self, guint index)
{
  focus_page (self, index);
}

static void
map_cb (TidemarkFirstRun *self)
{
  focus_page (self, 0);
}

static void
tidemark_first_run_dispose (GObject *object)
{
  TidemarkFirstRun *self = TIDEMARK_FIRST_RUN (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_FIRST_RUN);

  G_OBJECT_CLASS (tidemark_first_run_parent_class)->dispose (object);
}

static void
tidemark_first_run_class_init (TidemarkFirstRunClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_first_run_dispose;

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-first-run.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkFirstRun, carousel);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFirstRun, first_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFirstRun, second_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFirstRun, place_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFirstRun, alias);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFirstRun, pronoun);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFirstRun, since);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
}

static void
tidemark_first_run_init (TidemarkFirstRun *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
shorten_home (const char *path)
{
  const char *home = g_get_home_dir ();

  if (g_str_has_prefix (path, home) && path[strlen (home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", path + strlen (home), NULL);
  return g_strdup (path);
}

/**
 * tidemark_first_run_new:
 * @store: the journal that it begins
 *
 * Returns: (transfer floating): the three pages
 */
GtkWidget *
tidemark_first_run_new (TidemarkStore *store)
{
  TidemarkFirstRun *self = g_object_new (TIDEMARK_TYPE_FIRST_RUN, NULL);
  g_autofree char *place = shorten_home (tidemark_store_get_path (store));

  self->store = g_object_ref (store);
  adw_action_row_set_subtitle (self->place_row, place);
  return GTK_WIDGET (self);
}
