/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-wish-page.h"

#include "tidemark-veil.h"

struct _TidemarkWishPage
{
  AdwNavigationPage parent_instance;

  char *answer; /* as it is stored */

  GtkLabel *question;
  GtkLabel *explanation;
  GtkLabel *quote;
  GtkWidget *earlier_title;
  GtkLabel *earlier;
  GtkTextView *view;
  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (TidemarkWishPage, tidemark_wish_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  ANSWERED,
  CONTINUED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* (transfer full) (nullable): an empty page takes the answer back. */
static char *
take_text (TidemarkWishPage *self)
{
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/**
 * tidemark_wish_page_store:
 *
 * Emits "answered" where there is something to store. Done by itself on the way to another page.
 */
void
tidemark_wish_page_store (TidemarkWishPage *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TIDEMARK_IS_WISH_PAGE (self));

  text = take_text (self);
  if (g_strcmp0 (text, self->answer) == 0)
    return;

  g_set_str (&self->answer, text);
  g_signal_emit (self, signals[ANSWERED], 0, text);
}

static void
text_cb (TidemarkWishPage *self)
{
  tidemark_veil_set (GTK_WIDGET (self->view), TIDEMARK_PRIVATE_TEXT,
                     gtk_text_buffer_get_char_count (self->buffer) > 0);
}

static void
continue_cb (TidemarkWishPage *self)
{
  tidemark_wish_page_store (self);
  g_signal_emit (self, signals[CONTINUED], 0);
}

static gboolean
key_cb (TidemarkWishPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  continue_cb (self);
  return GDK_EVENT_STOP;
}

/* However the page is left, what was written stays. */
static void
tidemark_wish_page_hiding (AdwNavigationPage *page)
{
  tidemark_wish_page_store (TIDEMARK_WISH_PAGE (page));
}

static void
tidemark_wish_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (TIDEMARK_WISH_PAGE (page)->view));
}

static void
tidemark_wish_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_WISH_PAGE);

  G_OBJECT_CLASS (tidemark_wish_page_parent_class)->dispose (object);
}

static void
tidemark_wish_page_finalize (GObject *object)
{
  g_free (TIDEMARK_WISH_PAGE (object)->answer);

  G_OBJECT_CLASS (tidemark_wish_page_parent_class)->finalize (object);
}

static void
tidemark_wish_page_class_init (TidemarkWishPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_wish_page_dispose;
  object_class->finalize = tidemark_wish_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hiding = tidemark_wish_page_hiding;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = tidemark_wish_page_shown;

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CONTINUED] = g_signal_new ("continued", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-wish-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkWishPage, question);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWishPage, explanation);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWishPage, quote);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWishPage, earlier_title);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWishPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWishPage, view);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWishPage, buffer);
  gtk_widget_class_bind_template_callback (widget_class, text_cb);
  gtk_widget_class_bind_template_callback (widget_class, continue_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
tidemark_wish_page_init (TidemarkWishPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_wish_page_set_question:
 * @question: the heading
 * @explanation: under it, how to go about it
 */
void
tidemark_wish_page_set_question (TidemarkWishPage *self,
                                 const char *question,
                                 const char *explanation)
{
  g_return_if_fail (TIDEMARK_IS_WISH_PAGE (self));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), question);
  gtk_label_set_label (self->question, question);
  gtk_label_set_label (self->explanation, explanation);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);
}

/**
 * tidemark_wish_page_set_quote:
 * @quote: (nullable): what was answered before, to be seen while this is written
 */
void
tidemark_wish_page_set_quote (TidemarkWishPage *self, const char *quote)
{
  g_return_if_fail (TIDEMARK_IS_WISH_PAGE (self));

  gtk_label_set_label (self->quote, quote != NULL ? quote : "");
  gtk_widget_set_visible (GTK_WIDGET (self->quote), quote != NULL);
}

/**
 * tidemark_wish_page_set_earlier:
 * @earlier: (nullable): what was answered here on other days, a line for each
 */
void
tidemark_wish_page_set_earlier (TidemarkWishPage *self, const char *earlier)
{
  g_return_if_fail (TIDEMARK_IS_WISH_PAGE (self));

  gtk_label_set_label (self->earlier, earlier != NULL ? earlier : "");
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), earlier != NULL);
  gtk_widget_set_visible (self->earlier_title, earlier != NULL);
}

/**
 * tidemark_wish_page_set_answer:
 * @answer: (nullable): as it is stored; what is being typed is left alone
 */
void
tidemark_wish_page_set_answer (TidemarkWishPage *self, const char *answer)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TIDEMARK_IS_WISH_PAGE (self));

  text = take_text (self);
  if (g_strcmp0 (text, self->answer) == 0 && g_strcmp0 (text, answer) != 0)
    gtk_text_buffer_set_text (self->buffer, answer != NULL ? answer : "", -1);
  g_set_str (&self->answer, answer);
}
