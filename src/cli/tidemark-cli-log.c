/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <string.h>

#include "tidemark-cli-person.h"
#include "tidemark-entry-json.h"
#include "tidemark-journal.h"

/* What the call said of one member, until all of it is read as the journal file would be. */
typedef struct
{
  TidemarkKind kind;
  GString *json;
  GHashTable *names; /* said already */
  char *person;
  gboolean has_day;
} Draft;

static void
draft_clear (Draft *self)
{
  g_string_free (self->json, TRUE);
  g_hash_table_unref (self->names);
  g_free (self->person);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

/* The journal itself says these. */
static gboolean
is_made_by_journal (const char *name)
{
  return g_str_equal (name, "id") || g_str_equal (name, "kind") ||
         g_str_equal (name, "changed_at") || g_str_equal (name, "deleted");
}

static gboolean
is_number (const char *text)
{
  g_autoptr (TidemarkJsonStream) stream = tidemark_json_stream_new_for_text (text);

  return tidemark_json_stream_next (stream, NULL) == TIDEMARK_JSON_NUMBER &&
         tidemark_json_stream_next (stream, NULL) == TIDEMARK_JSON_END;
}

static void
append_number (GString *json, const char *value)
{
  if (is_number (value))
    g_string_append (json, value);
  else
    tidemark_json_append_string (json, value);
}

static void
append_boolean (GString *json, const char *value)
{
  if (g_str_equal (value, "true") || g_str_equal (value, "yes"))
    g_string_append (json, "true");
  else if (g_str_equal (value, "false") || g_str_equal (value, "no"))
    g_string_append (json, "false");
  else
    tidemark_json_append_string (json, value);
}

static void
append_list (GString *json, const char *value)
{
  g_auto (GStrv) items = g_strsplit (value, ",", -1);

  g_string_append_c (json, '[');
  for (guint i = 0; items[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      tidemark_json_append_string (json, g_strstrip (items[i]));
    }
  g_string_append_c (json, ']');
}

static void
append_value (GString *json, const TidemarkField *field, const char *value)
{
  switch (field->type)
    {
    case TIDEMARK_FIELD_FLAG:
    case TIDEMARK_FIELD_ANSWER:
    case TIDEMARK_FIELD_MEDIA:
      append_boolean (json, value);
      break;
    case TIDEMARK_FIELD_RATING:
    case TIDEMARK_FIELD_COUNT:
    case TIDEMARK_FIELD_LENGTH:
      append_number (json, value);
      break;
    case TIDEMARK_FIELD_MARKS:
    case TIDEMARK_FIELD_UUIDS:
      append_list (json, value);
      break;
    case TIDEMARK_FIELD_UUID:
    case TIDEMARK_FIELD_TEXT:
    case TIDEMARK_FIELD_OBJECT:
    case TIDEMARK_FIELD_INSTANT:
    case TIDEMARK_FIELD_UTC:
    case TIDEMARK_FIELD_CHANGED:
    case TIDEMARK_FIELD_DAY:
    case TIDEMARK_FIELD_DUE:
    case TIDEMARK_FIELD_WORD:
    case TIDEMARK_FIELD_MESSAGE:
    default:
      tidemark_json_append_string (json, value);
      break;
    }
}

static gboolean
check_member (Draft *self, const char *name, const TidemarkField *field)
{
  const char *kind = tidemark_words_name (&tidemark_kind_words, (int) self->kind);

  if (field == NULL)
    tidemark_cli_misuse (_ ("%s: an entry of the kind %s has no such member"), name, kind);
  else if (is_made_by_journal (name))
    tidemark_cli_misuse (_ ("%s: the journal sets this member itself"), name);
  else if (!g_hash_table_add (self->names, g_strdup (name)))
    tidemark_cli_misuse (_ ("%s: is there twice"), name);
  else
    return TRUE;

  return FALSE;
}

static gboolean
add_member (Draft *self, const char *name, const char *value)
{
  const TidemarkField *field = tidemark_entry_find_field (self->kind, name);
  int type;

  if (!check_member (self, name, field))
    return FALSE;

  /* A word that the reader of a file lets pass as somebody else's. */
  if (field->type == TIDEMARK_FIELD_MESSAGE &&
      (type = tidemark_words_value (&tidemark_message_type_words, value)) < 0)
    {
      tidemark_cli_misuse (_ ("%s: %s is not one of the words that go here"), name, value);
      return FALSE;
    }
  if (value[0] == '\0')
    return TRUE;
  if (g_str_equal (name, "person"))
    {
      g_set_str (&self->person, value);
      return TRUE;
    }

  if (g_str_equal (name, "day"))
    self->has_day = TRUE;
  g_string_append_c (self->json, ',');
  tidemark_json_append_string (self->json, name);
  g_string_append_c (self->json, ':');
  append_value (self->json, field, value);
  return TRUE;
}

/* Marks may be said one by one. */
static char *
join_marks (GStrv pairs)
{
  g_autoptr (GString) marks = g_string_new (NULL);

  for (guint i = 0; pairs != NULL && pairs[i] != NULL; i++)
    if (g_str_has_prefix (pairs[i], "marks="))
      g_string_append_printf (marks, "%s%s", marks->len > 0 ? "," : "",
                              pairs[i] + strlen ("marks="));

  return marks->len > 0 ? g_string_free_and_steal (g_steal_pointer (&marks)) : NULL;
}

static gboolean
add_pairs (Draft *self, GStrv pairs)
{
  g_autofree char *marks = join_marks (pairs);

  for (guint i = 0; pairs != NULL && pairs[i] != NULL; i++)
    {
      const char *equals = strchr (pairs[i], '=');
      g_autofree char *name = NULL;

      if (equals == NULL || equals == pairs[i])
        {
          tidemark_cli_misuse (_ ("“%s” should be MEMBER=VALUE"), pairs[i]);
          return FALSE;
        }
      name = g_strndup (pairs[i], (gsize) (equals - pairs[i]));
      if (!g_str_equal (name, "marks") && !add_member (self, name, equals + 1))
        return FALSE;
    }

  return marks == NULL || add_member (self, "marks", marks);
}

/* What the call leaves unsaid. The day waits for the journal, which knows when a day begins. */
static void
add_defaults (Draft *self)
{
  g_autofree char *id = g_uuid_string_random ();
  TidemarkInstant now = tidemark_instant_now ();
  g_autofree char *changed_at = tidemark_instant_format_utc (now.ms);
  /* To the millisecond: what was logged one after the other stays in that order. */
  g_autofree char *at = tidemark_instant_format (now);

  g_string_append_printf (self->json, ",\"id\":\"%s\",\"kind\":\"%s\",\"changed_at\":\"%s\"", id,
                          tidemark_words_name (&tidemark_kind_words, (int) self->kind), changed_at);
  if (!g_hash_table_contains (self->names, "at"))
    g_string_append_printf (self->json, ",\"at\":\"%s\"", at);
}

static TidemarkEntry *
make_entry (Draft *self)
{
  g_autofree char *json = NULL;
  g_autoptr (TidemarkJsonStream) stream = NULL;
  g_autoptr (TidemarkJsonRecord) record = tidemark_json_record_new ();
  g_autoptr (GError) error = NULL;
  TidemarkEntry *entry = NULL;

  add_defaults (self);
  json = g_strdup_printf ("{%s}", self->json->str + 1);
  stream = tidemark_json_stream_new_for_text (json);
  tidemark_json_stream_next (stream, NULL);
  if (tidemark_json_record_read (record, stream, &error))
    entry = tidemark_entry_from_json (record, &error);
  if (entry == NULL)
    tidemark_cli_misuse ("%s", error->message);

  return entry;
}

static gboolean
put_entry (TidemarkConnection *connection, TidemarkEntry *entry, Draft *draft, GError **error)
{
  g_autoptr (TidemarkPerson) person = NULL;

  if (draft->person != NULL || tidemark_kind_is_about_person (entry->kind))
    {
      person = tidemark_cli_ensure_person (connection, draft->person, error);
      if (person == NULL)
        return FALSE;
      g_set_str (&entry->person_id, person->id);
    }
  if (!draft->has_day)
    entry->day = tidemark_day_of (entry->at, tidemark_journal_get_day_start_hour (connection));

  return tidemark_journal_put_entry (connection, entry, error);
}

static gboolean
store (TidemarkCliCall *call, TidemarkEntry *entry, Draft *draft, GError **error)
{
  g_autoptr (TidemarkConnection) connection =
      tidemark_cli_call_open (call, TIDEMARK_OPEN_READ_WRITE, error);

  if (connection == NULL || !tidemark_connection_begin (connection, error))
    return FALSE;
  if (put_entry (connection, entry, draft, error) && tidemark_connection_commit (connection, error))
    return TRUE;

  tidemark_connection_rollback (connection);
  return FALSE;
}

static TidemarkCliExit
print_entry (const TidemarkEntry *entry)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (TidemarkJsonWriter) writer = tidemark_json_writer_new (json);
  TidemarkCliExit result;

  tidemark_entry_to_json (entry, writer, NULL);
  g_string_append_c (json, '\n');
  result = tidemark_cli_print (json->str);
  if (result != TIDEMARK_CLI_DONE)
    tidemark_cli_say (_ ("The entry is stored all the same."));
  return result;
}

static TidemarkCliExit
log_draft (TidemarkCliCall *call, Draft *draft)
{
  g_autoptr (TidemarkEntry) entry = make_entry (draft);
  g_autoptr (GError) error = NULL;

  if (entry == NULL)
    return TIDEMARK_CLI_USAGE;
  if (!store (call, entry, draft, &error))
    return tidemark_cli_fail (error);

  return print_entry (entry);
}

static gboolean
add_option (Draft *self, const char *name, const char *value)
{
  return value == NULL || add_member (self, name, value);
}

static TidemarkCliExit
run (TidemarkCliCall *call)
{
  static const char *const operands[] = { "KIND", NULL };
  g_autofree char *at = NULL, *by = NULL, *person = NULL, *distance = NULL, *value = NULL;
  g_autofree char *note = NULL;
  g_auto (GStrv) pairs = NULL;
  const GOptionEntry entries[] = {
    { "at", 0, 0, G_OPTION_ARG_FILENAME, &at, N_ ("When it happened; without it now"),
      N_ ("INSTANT") },
    { "by", 0, 0, G_OPTION_ARG_FILENAME, &by, N_ ("Who: me, them, both, unknown"), N_ ("WHO") },
    { "person", 0, 0, G_OPTION_ARG_FILENAME, &person,
      N_ ("Whom it is about; somebody new is added"), N_ ("ALIAS") },
    { "distance", 0, 0, G_OPTION_ARG_FILENAME, &distance, N_ ("How distant they felt, 0 to 10"),
      N_ ("N") },
    { "value", 0, 0, G_OPTION_ARG_FILENAME, &value, N_ ("For distance and wanted, 0 to 10"),
      N_ ("N") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &note, N_ ("In your own words"), N_ ("TEXT") },
    { "set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &pairs, N_ ("Any other member of the kind"),
      N_ ("MEMBER=VALUE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Draft) draft = { .json = g_string_new (NULL),
                           .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  TidemarkCliExit result;
  int kind;

  if (!tidemark_cli_call_parse (call, entries, operands, &result))
    return result;

  kind = tidemark_words_value (&tidemark_kind_words, tidemark_cli_call_get_operand (call, 0));
  if (kind < 0)
    return tidemark_cli_misuse (_ ("“%s” is not a kind of entry"),
                                tidemark_cli_call_get_operand (call, 0));

  draft.kind = (TidemarkKind) kind;
  if (!add_option (&draft, "at", at) || !add_option (&draft, "by", by) ||
      !add_option (&draft, "person", person) ||
      !add_option (&draft, kind == TIDEMARK_KIND_DISTANCE ? "value" : "distance", distance) ||
      !add_option (&draft, "value", value) || !add_option (&draft, "note", note) ||
      !add_pairs (&draft, pairs))
    return TIDEMARK_CLI_USAGE;

  return log_draft (call, &draft);
}

const TidemarkCliCommand tidemark_cli_log = {
  .name = "log",
  .arguments = "KIND",
  .options = "[--at INSTANT] [--by WHO] [--person ALIAS] [--distance N] [--value N]\n"
             "      [--note TEXT] [--set MEMBER=VALUE]…",
  .summary = N_ ("Stores one entry and prints it as JSON."),
  .description =
      N_ ("Kinds, and the members that --set takes for each beside day, hot, import, key:\n"
          "  message   by, length, text, media, type\n"
          "  text      by, distance, wanted, marks\n"
          "  call      by, answered, seconds, distance, wanted, marks\n"
          "  date      by, planned_by, happened (yes, moved, cancelled), changed_by, due,\n"
          "            distance, wanted, marks\n"
          "  distance  value\n"
          "  wanted    value\n"
          "  promise   by, due, outcome (open, kept, partly, late, broken, excused), resolved_at\n"
          "  talk      topic (exclusivity, needs, wants, distance, other), raised_by, outcome\n"
          "            (agreed, declined, dodged, postponed, unanswered), answer, distance,\n"
          "            wanted, marks\n"
          "  move      move (pursue, press, space)\n"
          "  mark      mark\n"
          "  friend    friend (fun, deep, old), who\n"
          "  nothing   a day on which nothing happened\n"
          "  note      only a note\n"
          "  safety    mark (afraid, controlled, threatened, hurt, forced)\n"
          "Instants are RFC 3339 such as 2026-03-27T21:41:00+01:00, days 2026-03-27; marks are a\n"
          "list with commas, or said one by one. Without --person an entry is about the person\n"
          "that the window shows, or the only one; friend time, notes and safety need nobody."),
  .run = run,
};
