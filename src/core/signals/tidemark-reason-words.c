/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tidemark-article.h"
#include "tidemark-reflection-words.h"
#include "tidemark-signal-registry.h"

#define MEDIUM_SCORE 1.0
#define LONG_SCORE 2.0

TidemarkFit
tidemark_reason_get_fit (const TidemarkReason *self)
{
  return self->score >= LONG_SCORE     ? TIDEMARK_FIT_LONG
         : self->score >= MEDIUM_SCORE ? TIDEMARK_FIT_MEDIUM
                                       : TIDEMARK_FIT_SHORT;
}

/* (transfer full): the titles of what speaks on one side of it, "" where nothing does. */
static char *
list_titles (const TidemarkReason *self, const char *alias, gboolean in_favour, guint at_most)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->contributions->len && titles->len < at_most; i++)
    {
      const TidemarkContribution *contribution =
          &g_array_index (self->contributions, TidemarkContribution, i);

      if ((contribution->value > 0) == in_favour)
        g_ptr_array_add (titles,
                         tidemark_article_say (signals[contribution->signal]->title, alias));
    }

  g_ptr_array_add (titles, NULL);
  /* Translators: between the titles in a list of what goes with an explanation. */
  return g_strjoinv (C_ ("list", " · "), (char **) titles->pdata);
}

/**
 * tidemark_reason_say_grounds:
 * @alias: of the person
 *
 * Returns: (transfer full): the titles of what speaks for it, and of the first thing that speaks
 *   against it, where there is one.
 */
char *
tidemark_reason_say_grounds (const TidemarkReason *self, const char *alias)
{
  g_autofree char *grounds = list_titles (self, alias, TRUE, G_MAXUINT);
  g_autofree char *against = list_titles (self, alias, FALSE, 1);

  if (*against == '\0')
    /* Translators: a list of titles, such as "Promises · Talks about exclusivity". */
    return g_strdup_printf (_ ("Goes with: %s. Nothing logged speaks against it."), grounds);
  /* Translators: a list of titles, such as "Promises · Talks about exclusivity", and one title. */
  return g_strdup_printf (_ ("Goes with: %1$s. Against it: %2$s."), grounds, against);
}

/**
 * tidemark_reflection_list_named:
 *
 * Returns: (transfer container) (element-type TidemarkReason): what may be shown as an
 *   explanation, in the order to show it. A grave suspicion never comes first.
 */
GPtrArray *
tidemark_reflection_list_named (const TidemarkReflection *self)
{
  GPtrArray *named = g_ptr_array_new ();
  TidemarkReason *last = NULL;

  for (guint i = 0; i < self->reasons->len; i++)
    {
      TidemarkReason *reason = g_ptr_array_index (self->reasons, i);

      if (reason->named && g_str_equal (reason->info->id, "someone_else"))
        last = reason;
      else if (reason->named)
        g_ptr_array_add (named, reason);
    }

  if (last != NULL)
    g_ptr_array_add (named, last);
  return named;
}
