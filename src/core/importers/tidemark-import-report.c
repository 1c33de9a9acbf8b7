/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-report.h"

#include "tidemark-day.h"

static void
person_free (gpointer data)
{
  TidemarkImportPerson *person = data;

  g_free (person->name);
  g_free (person);
}

static void
question_free (gpointer data)
{
  TidemarkImportQuestion *question = data;

  g_free (question->id);
  g_strfreev (question->choices);
  g_strfreev (question->labels);
  g_free (question->why);
  g_free (question);
}

/**
 * tidemark_import_report_new:
 * @format: id of the reader
 *
 * Returns: (transfer full): a report of nothing. Any thread.
 */
TidemarkImportReport *
tidemark_import_report_new (const char *format)
{
  TidemarkImportReport *self = g_new0 (TidemarkImportReport, 1);

  self->format = g_strdup (format);
  self->first = TIDEMARK_INSTANT_NONE;
  self->last = TIDEMARK_INSTANT_NONE;
  self->people = g_ptr_array_new_with_free_func (person_free);
  self->questions = g_ptr_array_new_with_free_func (question_free);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->holes = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_hole_free);
  self->months = g_array_new (FALSE, TRUE, sizeof (TidemarkImportMonth));

  return self;
}

void
tidemark_import_report_free (TidemarkImportReport *self)
{
  g_free (self->format);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->holes);
  g_array_unref (self->months);
  g_free (self->date_order);
  g_free (self->alias);
  g_free (self->person_id);
  g_free (self);
}

/**
 * tidemark_import_report_add_person:
 * @name: as in the file
 *
 * Returns: (transfer none): a new person of the report, to fill in.
 */
TidemarkImportPerson *
tidemark_import_report_add_person (TidemarkImportReport *self, const char *name)
{
  TidemarkImportPerson *person = g_new0 (TidemarkImportPerson, 1);

  person->name = g_strdup (name);
  g_ptr_array_add (self->people, person);

  return person;
}

/**
 * tidemark_import_report_add_question:
 * @choices: (array zero-terminated=1): what an option may answer
 * @labels: (nullable) (array zero-terminated=1): the same for the eye; the choices without it
 * @why: what cannot be told
 *
 * Returns: (transfer none): the question that is open now.
 */
TidemarkImportQuestion *
tidemark_import_report_add_question (TidemarkImportReport *self,
                                     const char *id,
                                     const char *const *choices,
                                     const char *const *labels,
                                     const char *why)
{
  TidemarkImportQuestion *question = g_new0 (TidemarkImportQuestion, 1);

  question->id = g_strdup (id);
  question->choices = g_strdupv ((char **) choices);
  question->labels = g_strdupv ((char **) (labels != NULL ? labels : choices));
  question->why = g_strdup (why);
  g_ptr_array_add (self->questions, question);

  return question;
}

void
tidemark_import_report_add_warning (TidemarkImportReport *self, const char *warning)
{
  g_ptr_array_add (self->warnings, g_strdup (warning));
}

static int
month_start (TidemarkInstant at)
{
  int day = tidemark_day_of (at, 0);
  GDate date;

  g_date_clear (&date, 1);
  tidemark_day_to_date (day, &date);
  return day - g_date_get_day (&date) + 1;
}

static int
next_month (int first_day)
{
  GDate date;

  g_date_clear (&date, 1);
  tidemark_day_to_date (first_day, &date);
  g_date_add_months (&date, 1);
  return tidemark_day_from_date (&date);
}

/* Months between the ones that are there are added as empty ones: a quiet month is to be seen. */
static TidemarkImportMonth *
find_month (TidemarkImportReport *self, int first_day)
{
  GArray *months = self->months;
  TidemarkImportMonth month = { 0 };
  guint position = months->len;

  while (position > 0 &&
         g_array_index (months, TidemarkImportMonth, position - 1).first_day > first_day)
    position--;
  if (position > 0 &&
      g_array_index (months, TidemarkImportMonth, position - 1).first_day == first_day)
    return &g_array_index (months, TidemarkImportMonth, position - 1);

  if (position == 0)
    {
      int until = months->len > 0 ? g_array_index (months, TidemarkImportMonth, 0).first_day
                                  : next_month (first_day);

      for (int day = first_day; day < until; day = next_month (day))
        {
          month.first_day = day;
          g_array_insert_val (months, position, month);
          position++;
        }
      return &g_array_index (months, TidemarkImportMonth, 0);
    }

  month.first_day = g_array_index (months, TidemarkImportMonth, position - 1).first_day;
  while (month.first_day < first_day)
    {
      month.first_day = next_month (month.first_day);
      g_array_append_val (months, month);
    }
  return &g_array_index (months, TidemarkImportMonth, months->len - 1);
}

/**
 * tidemark_import_report_count:
 * @at: when the record happened
 * @is_new: whether the journal did not have it
 *
 * Counts one record: numbers, first and last, months. Any thread.
 */
void
tidemark_import_report_count (TidemarkImportReport *self, TidemarkInstant at, gboolean is_new)
{
  TidemarkImportMonth *month = find_month (self, month_start (at));

  if (is_new)
    {
      self->n_new++;
      month->n_new++;
    }
  else
    {
      self->n_known++;
      month->n_known++;
    }

  if (!tidemark_instant_is_set (self->first) || at.ms < self->first.ms)
    self->first = at;
  if (!tidemark_instant_is_set (self->last) || at.ms >= self->last.ms)
    self->last = at;
}

static void
add_instant (JsonBuilder *builder, const char *member, TidemarkInstant instant)
{
  g_autofree char *text = NULL;

  json_builder_set_member_name (builder, member);
  if (tidemark_instant_is_set (instant))
    text = tidemark_instant_format (instant);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_count (JsonBuilder *builder, const char *member, guint count)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, count);
}

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_people (JsonBuilder *builder, GPtrArray *people)
{
  static const char *const roles[] = { "unknown", "them", "me", "ignored" };

  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < people->len; i++)
    {
      const TidemarkImportPerson *person = g_ptr_array_index (people, i);

      json_builder_begin_object (builder);
      add_text (builder, "name", person->name);
      add_text (builder, "role", roles[person->role]);
      add_count (builder, "messages", person->messages);
      add_count (builder, "text", person->text);
      add_count (builder, "media", person->media);
      add_count (builder, "deleted", person->deleted);
      add_count (builder, "location", person->location);
      add_count (builder, "calls", person->calls);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_questions (JsonBuilder *builder, GPtrArray *questions)
{
  json_builder_set_member_name (builder, "questions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < questions->len; i++)
    {
      const TidemarkImportQuestion *question = g_ptr_array_index (questions, i);

      json_builder_begin_object (builder);
      add_text (builder, "id", question->id);
      json_builder_set_member_name (builder, "choices");
      json_builder_begin_array (builder);
      for (char **choice = question->choices; *choice != NULL; choice++)
        json_builder_add_string_value (builder, *choice);
      json_builder_end_array (builder);
      add_text (builder, "why", question->why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_holes (JsonBuilder *builder, GPtrArray *holes)
{
  json_builder_set_member_name (builder, "holes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < holes->len; i++)
    {
      const TidemarkHole *hole = g_ptr_array_index (holes, i);

      json_builder_begin_object (builder);
      add_instant (builder, "from", hole->from);
      add_instant (builder, "to", hole->to);
      add_text (builder, "why", hole->why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * tidemark_import_report_to_json:
 *
 * Returns: (transfer full): the import report of the command line. Any thread.
 */
JsonNode *
tidemark_import_report_to_json (const TidemarkImportReport *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "format", self->format);
  json_builder_set_member_name (builder, "stored");
  json_builder_add_boolean_value (builder, self->stored);
  add_count (builder, "new", self->n_new);
  add_count (builder, "known", self->n_known);
  add_count (builder, "notices", self->n_notices);
  add_instant (builder, "first", self->first);
  add_instant (builder, "last", self->last);
  add_people (builder, self->people);
  json_builder_set_member_name (builder, "calls");
  json_builder_begin_object (builder);
  add_count (builder, "answered", self->calls_answered);
  add_count (builder, "missed", self->calls_missed);
  json_builder_end_object (builder);
  add_questions (builder, self->questions);
  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->warnings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (self->warnings, i));
  json_builder_end_array (builder);
  add_holes (builder, self->holes);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
