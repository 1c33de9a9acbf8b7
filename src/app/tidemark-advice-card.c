/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-advice-card.h"

#include <glib/gi18n.h>

static GtkWidget *
new_label (const char *text, const char *const *styles)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_css_classes (label, (const char **) styles);
  return label;
}

/* What kind of text it is comes before where it is from. */
static GtkWidget *
new_source (const TidemarkAdvice *advice)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *chip = new_label (_ ("Opinion"), (const char *const[]) { "chip", NULL });
  /* Translators: the title of an article. */
  g_autofree char *text = g_strdup_printf (_ ("After “%s”"), advice->title);
  GtkWidget *source = new_label (text, (const char *const[]) { "caption", "dim-label", NULL });

  gtk_label_set_wrap (GTK_LABEL (chip), FALSE);
  gtk_widget_set_valign (chip, GTK_ALIGN_START);
  gtk_widget_set_hexpand (source, TRUE);
  gtk_box_append (GTK_BOX (box), chip);
  gtk_box_append (GTK_BOX (box), source);
  return box;
}

GtkWidget *
tidemark_advice_card_new (const TidemarkAdvice *advice)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  /* Translators: when a piece of advice does not fit, as a sentence. */
  g_autofree char *unless = g_strdup_printf (_ ("When this does not fit: %s"), advice->unless);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart-card");
  gtk_box_append (GTK_BOX (card), new_source (advice));
  gtk_box_append (GTK_BOX (card),
                  new_label (advice->text, (const char *const[]) { "note-text", NULL }));
  gtk_box_append (GTK_BOX (card), new_label (unless, (const char *const[]) { "dim-label", NULL }));
  gtk_box_append (GTK_BOX (card), new_label (advice->limits, (const char *const[]) {
                                                                 "caption", "dim-label", NULL }));
  return card;
}
