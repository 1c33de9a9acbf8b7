/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-help-country.h"

#include <glib/gi18n.h>

#include "tidemark-help-line.h"

/* Where a country has no lines of its own, those of the European Union are better than none. */
static const char members[] = "BG CY CZ DK EE FI GR HR HU LT LU LV MT PL RO SI SK";

typedef struct
{
  const char *country;
  const char *name;
} Name;

static const Name names[] = {
  { "AT", N_ ("Austria") },
  { "AU", N_ ("Australia") },
  { "BE", N_ ("Belgium") },
  { "BR", N_ ("Brazil") },
  { "CA", N_ ("Canada") },
  { "DE", N_ ("Germany") },
  { "ES", N_ ("Spain") },
  { "EU", N_ ("Elsewhere in the EU") },
  { "FR", N_ ("France") },
  { "GB", N_ ("United Kingdom") },
  { "IE", N_ ("Ireland") },
  { "IN", N_ ("India") },
  { "IT", N_ ("Italy") },
  { "NL", N_ ("Netherlands") },
  { "NO", N_ ("Norway") },
  { "NZ", N_ ("New Zealand") },
  { "PT", N_ ("Portugal") },
  { "SE", N_ ("Sweden") },
  { "US", N_ ("United States") },
  { "ZA", N_ ("South Africa") },
  /* Translators: in a list of countries, any that is not in it */
  { TIDEMARK_HELP_COUNTRY_OTHER, N_ ("Another Country") },
};

/**
 * tidemark_help_country_get_name:
 * @country: two letters
 *
 * Returns: (nullable): what it is called; %NULL for one that no help line is of. Any thread.
 */
const char *
tidemark_help_country_get_name (const char *country)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].country, country))
      return _ (names[i].name);

  return NULL;
}

/**
 * tidemark_help_country_of_locale:
 * @locale: such as "de_AT.UTF-8"
 *
 * Returns: (transfer full) (nullable): the country whose help lines are the nearest; %NULL where
 * the list has none of its own. Any thread.
 */
char *
tidemark_help_country_of_locale (const char *locale)
{
  const char *mark = strchr (locale, '_');
  g_autofree char *country = NULL;

  if (mark == NULL || !g_ascii_isupper (mark[1]) || !g_ascii_isupper (mark[2]))
    return NULL;

  country = g_strndup (mark + 1, 2);
  if (tidemark_help_country_get_name (country) != NULL)
    return g_steal_pointer (&country);

  return strstr (members, country) != NULL ? g_strdup ("EU") : NULL;
}

static int
compare_countries (gconstpointer a, gconstpointer b)
{
  gboolean a_is_other = g_str_equal (a, TIDEMARK_HELP_COUNTRY_OTHER);
  gboolean b_is_other = g_str_equal (b, TIDEMARK_HELP_COUNTRY_OTHER);

  if (a_is_other || b_is_other)
    return a_is_other - b_is_other;

  return g_utf8_collate (tidemark_help_country_get_name (a), tidemark_help_country_get_name (b));
}

/**
 * tidemark_help_country_list:
 * @first: (nullable): the one that comes first
 *
 * Returns: (transfer full) (element-type utf8): the countries that there are help lines of, by
 * name; at the end TIDEMARK_HELP_COUNTRY_OTHER.
 */
GPtrArray *
tidemark_help_country_list (const char *first)
{
  GPtrArray *countries = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *lines = tidemark_help_line_list ();

  for (guint i = 0; i < lines->len; i++)
    {
      const TidemarkHelpLine *line = g_ptr_array_index (lines, i);

      if (g_strcmp0 (line->country, first) != 0 &&
          !g_ptr_array_find_with_equal_func (countries, line->country, g_str_equal, NULL))
        g_ptr_array_add (countries, g_strdup (line->country));
    }

  g_ptr_array_sort_values (countries, compare_countries);
  if (first != NULL)
    g_ptr_array_insert (countries, 0, g_strdup (first));
  return countries;
}
