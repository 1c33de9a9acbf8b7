/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every member that the journal file has for a kind can be said in the dialog, is stored, and is
 * there again when the entry is changed. */

#include "tidemark-test-window.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "tidemark-entry-json.h"
#include "tidemark-log-dialog.h"
#include "tidemark-when-row.h"

/* An answer: a property of a row of the form, as text. */
typedef struct
{
  const char *row;
  const char *property;
  const char *value;
} Answer;

typedef struct
{
  TidemarkKind kind;
  const char *member;
  Answer answer;
  const char *json; /* what the journal file has then; NULL for the id of the person */
} Case;

#define NOON "2026-03-27T12:34:56+01:00"
#define ANYTIME { "when_row", "when", NOON }

/* What a kind is nothing without, or what a question follows from. */
static const struct
{
  TidemarkKind kind;
  Answer answer;
} bases[] = {
  { TIDEMARK_KIND_DATE, { "happened", "value", "2" } },
  { TIDEMARK_KIND_DISTANCE, { "distance", "value", "4" } },
  { TIDEMARK_KIND_WANTED, { "wanted", "value", "4" } },
  { TIDEMARK_KIND_PROMISE, { "promise_outcome", "selected", "2" } },
  { TIDEMARK_KIND_MOVE, { "move", "value", "1" } },
  { TIDEMARK_KIND_MARK, { "mark", "chosen", "2" } },
  { TIDEMARK_KIND_FRIEND, { "friend", "value", "1" } },
  { TIDEMARK_KIND_NOTE, { "note", "text", "Rain" } },
  { TIDEMARK_KIND_SAFETY, { "safety", "chosen", "2" } },
};

#define FOR_ALL(kind, person_answer)                                                               \
  { kind, "at", ANYTIME, "\"" NOON "\"" }, { kind, "day", ANYTIME, "\"2026-03-27\"" },             \
      { kind, "note", { "note", "text", "Two lines\nof it" }, "\"Two lines\\nof it\"" },           \
      { kind, "hot", { "note", "hot", "TRUE" }, "true" },                                          \
  {                                                                                                \
    kind, "person", person_answer, NULL                                                            \
  }
#define NOTHING_ELSE { "note", "hot", "FALSE" }
#define ABOUT_THEM { "about", "value", "2" }
#define BY(kind, member, row)                                                                      \
  { kind, member, { row, "value", "1" }, "\"me\"" },                                               \
      { kind, member, { row, "value", "2" }, "\"them\"" }
#define BY_ANY(kind, member, row)                                                                  \
  BY (kind, member, row), { kind, member, { row, "value", "3" }, "\"both\"" },                     \
      { kind, member, { row, "value", "4" }, "\"unknown\"" }
#define RATED(kind)                                                                                \
  { kind, "distance", { "distance", "value", "0" }, "0" },                                         \
      { kind, "wanted", { "wanted", "value", "10" }, "10" },                                       \
      { kind, "marks", { "marks", "chosen", "18" }, "[\"looks_away\",\"opened_up\"]" }

static const Case cases[] = {
  FOR_ALL (TIDEMARK_KIND_TEXT, NOTHING_ELSE),
  BY_ANY (TIDEMARK_KIND_TEXT, "by", "text_by"),
  RATED (TIDEMARK_KIND_TEXT),

  FOR_ALL (TIDEMARK_KIND_CALL, NOTHING_ELSE),
  BY_ANY (TIDEMARK_KIND_CALL, "by", "call_by"),
  { TIDEMARK_KIND_CALL, "answered", { "answered", "value", "2" }, "true" },
  { TIDEMARK_KIND_CALL, "answered", { "answered", "value", "1" }, "false" },
  { TIDEMARK_KIND_CALL, "seconds", { "length", "text", "12:05" }, "725" },
  { TIDEMARK_KIND_CALL, "seconds", { "length", "text", "90" }, "5400" },
  { TIDEMARK_KIND_CALL, "seconds", { "length", "text", "1:02:03" }, "3723" },
  { TIDEMARK_KIND_CALL, "seconds", { "length", "text", "0" }, "0" },
  RATED (TIDEMARK_KIND_CALL),

  FOR_ALL (TIDEMARK_KIND_DATE, NOTHING_ELSE),
  BY_ANY (TIDEMARK_KIND_DATE, "by", "date_by"),
  BY_ANY (TIDEMARK_KIND_DATE, "planned_by", "planned_by"),
  BY_ANY (TIDEMARK_KIND_DATE, "changed_by", "changed_by"),
  { TIDEMARK_KIND_DATE, "happened", { "happened", "value", "1" }, "\"yes\"" },
  { TIDEMARK_KIND_DATE, "happened", { "happened", "value", "2" }, "\"moved\"" },
  { TIDEMARK_KIND_DATE, "happened", { "happened", "value", "3" }, "\"cancelled\"" },
  { TIDEMARK_KIND_DATE, "due", { "moved_to", "moment", "2026-04-02" }, "\"2026-04-02\"" },
  { TIDEMARK_KIND_DATE,
    "due",
    { "moved_to", "moment", "2026-04-02T19:30:00+02:00" },
    "\"2026-04-02T19:30:00+02:00\"" },
  RATED (TIDEMARK_KIND_DATE),

  FOR_ALL (TIDEMARK_KIND_DISTANCE, NOTHING_ELSE),
  { TIDEMARK_KIND_DISTANCE, "value", { "distance", "value", "0" }, "0" },
  { TIDEMARK_KIND_DISTANCE, "value", { "distance", "value", "10" }, "10" },
  FOR_ALL (TIDEMARK_KIND_WANTED, NOTHING_ELSE),
  { TIDEMARK_KIND_WANTED, "value", { "wanted", "value", "0" }, "0" },
  { TIDEMARK_KIND_WANTED, "value", { "wanted", "value", "10" }, "10" },

  FOR_ALL (TIDEMARK_KIND_PROMISE, NOTHING_ELSE),
  BY (TIDEMARK_KIND_PROMISE, "by", "promise_by"),
  { TIDEMARK_KIND_PROMISE, "due", { "due", "moment", "2026-04-02" }, "\"2026-04-02\"" },
  { TIDEMARK_KIND_PROMISE,
    "due",
    { "due", "moment", "2026-04-02T19:30:00+02:00" },
    "\"2026-04-02T19:30:00+02:00\"" },
  { TIDEMARK_KIND_PROMISE, "outcome", { "promise_outcome", "selected", "1" }, "\"open\"" },
  { TIDEMARK_KIND_PROMISE, "outcome", { "promise_outcome", "selected", "2" }, "\"kept\"" },
  { TIDEMARK_KIND_PROMISE, "outcome", { "promise_outcome", "selected", "3" }, "\"partly\"" },
  { TIDEMARK_KIND_PROMISE, "outcome", { "promise_outcome", "selected", "4" }, "\"late\"" },
  { TIDEMARK_KIND_PROMISE, "outcome", { "promise_outcome", "selected", "5" }, "\"broken\"" },
  { TIDEMARK_KIND_PROMISE, "outcome", { "promise_outcome", "selected", "6" }, "\"excused\"" },
  { TIDEMARK_KIND_PROMISE,
    "resolved_at",
    { "resolved", "moment", "2026-04-03T08:00:00+02:00" },
    "\"2026-04-03T08:00:00+02:00\"" },

  FOR_ALL (TIDEMARK_KIND_TALK, NOTHING_ELSE),
  BY (TIDEMARK_KIND_TALK, "raised_by", "raised_by"),
  { TIDEMARK_KIND_TALK, "topic", { "topic", "selected", "1" }, "\"exclusivity\"" },
  { TIDEMARK_KIND_TALK, "topic", { "topic", "selected", "2" }, "\"needs\"" },
  { TIDEMARK_KIND_TALK, "topic", { "topic", "selected", "3" }, "\"wants\"" },
  { TIDEMARK_KIND_TALK, "topic", { "topic", "selected", "4" }, "\"distance\"" },
  { TIDEMARK_KIND_TALK, "topic", { "topic", "selected", "5" }, "\"other\"" },
  { TIDEMARK_KIND_TALK, "outcome", { "talk_outcome", "selected", "1" }, "\"agreed\"" },
  { TIDEMARK_KIND_TALK, "outcome", { "talk_outcome", "selected", "2" }, "\"declined\"" },
  { TIDEMARK_KIND_TALK, "outcome", { "talk_outcome", "selected", "3" }, "\"dodged\"" },
  { TIDEMARK_KIND_TALK, "outcome", { "talk_outcome", "selected", "4" }, "\"postponed\"" },
  { TIDEMARK_KIND_TALK, "outcome", { "talk_outcome", "selected", "5" }, "\"unanswered\"" },
  { TIDEMARK_KIND_TALK, "answer", { "answer", "text", "Not now" }, "\"Not now\"" },
  RATED (TIDEMARK_KIND_TALK),

  FOR_ALL (TIDEMARK_KIND_MOVE, NOTHING_ELSE),
  { TIDEMARK_KIND_MOVE, "move", { "move", "value", "1" }, "\"pursue\"" },
  { TIDEMARK_KIND_MOVE, "move", { "move", "value", "2" }, "\"press\"" },
  { TIDEMARK_KIND_MOVE, "move", { "move", "value", "3" }, "\"space\"" },

  FOR_ALL (TIDEMARK_KIND_MARK, NOTHING_ELSE),
  { TIDEMARK_KIND_MARK, "mark", { "mark", "chosen", "2" }, "\"looks_away\"" },
  { TIDEMARK_KIND_MARK, "mark", { "mark", "chosen", "1073741824" }, "\"wants_serious\"" },

  /* Time with friends is about nobody else. */
  { TIDEMARK_KIND_FRIEND, "at", ANYTIME, "\"" NOON "\"" },
  { TIDEMARK_KIND_FRIEND, "day", ANYTIME, "\"2026-03-27\"" },
  { TIDEMARK_KIND_FRIEND, "note", { "note", "text", "Cards" }, "\"Cards\"" },
  { TIDEMARK_KIND_FRIEND, "hot", { "note", "hot", "TRUE" }, "true" },
  { TIDEMARK_KIND_FRIEND, "friend", { "friend", "value", "1" }, "\"fun\"" },
  { TIDEMARK_KIND_FRIEND, "friend", { "friend", "value", "2" }, "\"deep\"" },
  { TIDEMARK_KIND_FRIEND, "friend", { "friend", "value", "3" }, "\"old\"" },
  { TIDEMARK_KIND_FRIEND, "who", { "who", "text", "Lea, Tom" }, "\"Lea, Tom\"" },

  FOR_ALL (TIDEMARK_KIND_NOTHING, NOTHING_ELSE),
  FOR_ALL (TIDEMARK_KIND_NOTE, ABOUT_THEM),

  FOR_ALL (TIDEMARK_KIND_SAFETY, ABOUT_THEM),
  { TIDEMARK_KIND_SAFETY, "mark", { "safety", "chosen", "2" }, "\"afraid\"" },
  { TIDEMARK_KIND_SAFETY, "mark", { "safety", "chosen", "4" }, "\"controlled\"" },
  { TIDEMARK_KIND_SAFETY, "mark", { "safety", "chosen", "8" }, "\"threatened\"" },
  { TIDEMARK_KIND_SAFETY, "mark", { "safety", "chosen", "16" }, "\"hurt\"" },
  { TIDEMARK_KIND_SAFETY, "mark", { "safety", "chosen", "32" }, "\"forced\"" },
};

/* Nobody types these: they are of the journal, or of an import, and what an entry goes with is
 * chosen on its page. */
static const char *const kept_by_itself[] = {
  "id", "kind", "import", "key", "changed_at", "deleted", "goes_with",
};

typedef struct
{
  TidemarkTestWindow test;
  AdwDialog *dialog;
  guint n_entries;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  tidemark_test_window_init (&self->test);
  tidemark_test_window_add_person (&self->test, "N.");
  tidemark_test_window_open (&self->test);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_test_window_clear (&self->test);
}

static gboolean
has_case (TidemarkKind kind, const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].kind == kind && g_str_equal (cases[i].member, member))
      return TRUE;

  return FALSE;
}

static gboolean
is_kept_by_itself (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept_by_itself); i++)
    if (g_str_equal (kept_by_itself[i], member))
      return TRUE;

  return FALSE;
}

static void
no_member_of_the_journal_file_is_missing (void)
{
  guint n_fields;
  const TidemarkField *fields = tidemark_entry_get_fields (&n_fields);

  for (int kind = TIDEMARK_KIND_TEXT; kind <= TIDEMARK_KIND_SAFETY; kind++)
    for (guint i = 0; i < n_fields; i++)
      {
        const char *member = fields[i].name;

        if ((fields[i].kinds & (1u << kind)) == 0 || is_kept_by_itself (member) ||
            (kind == TIDEMARK_KIND_FRIEND && g_str_equal (member, "person")))
          continue;
        if (!has_case ((TidemarkKind) kind, member))
          g_error ("%s of %s", member, tidemark_words_name (&tidemark_kind_words, kind));
      }
}

static GObject *
get_row (Fixture *self, const char *name)
{
  return tidemark_test_get_child (tidemark_test_get_child (self->dialog, "form"), name);
}

static void
give (Fixture *self, const Answer *answer)
{
  GObject *row = get_row (self, answer->row);
  g_auto (GValue) value = G_VALUE_INIT;
  GParamSpec *pspec;

  if (TIDEMARK_IS_WHEN_ROW (row))
    {
      TidemarkInstant at;

      g_assert_true (tidemark_instant_parse (answer->value, &at));
      tidemark_when_row_pick (TIDEMARK_WHEN_ROW (row), at);
      return;
    }

  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (row), answer->property);
  g_assert_nonnull (pspec);
  g_value_init (&value, pspec->value_type);
  if (G_VALUE_HOLDS_STRING (&value))
    g_value_set_string (&value, answer->value);
  else if (G_VALUE_HOLDS_BOOLEAN (&value))
    g_value_set_boolean (&value, g_str_equal (answer->value, "TRUE"));
  else if (G_VALUE_HOLDS_UINT64 (&value))
    g_value_set_uint64 (&value, g_ascii_strtoull (answer->value, NULL, 10));
  else if (G_VALUE_HOLDS_UINT (&value))
    g_value_set_uint (&value, (guint) atoi (answer->value));
  else
    g_value_set_int (&value, atoi (answer->value));
  g_object_set_property (row, answer->property, &value);
}

static void
assert_given (Fixture *self, const Answer *answer)
{
  GObject *row = get_row (self, answer->row);
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) text = G_VALUE_INIT;

  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (row)));
  if (TIDEMARK_IS_WHEN_ROW (row))
    {
      g_autofree char *at =
          tidemark_instant_format (tidemark_when_row_get_instant (TIDEMARK_WHEN_ROW (row)));

      g_assert_cmpstr (at, ==, answer->value);
      return;
    }

  g_value_init (&text, G_TYPE_STRING);
  g_object_get_property (row, answer->property, &text);
  g_assert_cmpstr (g_value_get_string (&text), ==, answer->value);
}

static JsonObject *
read_json (const TidemarkEntry *entry, JsonNode **out_root)
{
  g_autoptr (GString) text = g_string_new (NULL);
  TidemarkJsonWriter *writer = tidemark_json_writer_new (text);

  tidemark_entry_to_json (entry, writer, NULL);
  tidemark_json_writer_free (writer);
  *out_root = json_from_string (text->str, NULL);
  return json_node_get_object (*out_root);
}

static void
assert_says (Fixture *self, const Case *it, const TidemarkEntry *entry)
{
  g_autoptr (JsonNode) root = NULL;
  JsonNode *node = json_object_get_member (read_json (entry, &root), it->member);
  g_autofree char *json = NULL;

  if (node == NULL)
    g_error ("nothing stored for %s of %s", it->member,
             tidemark_words_name (&tidemark_kind_words, (int) it->kind));
  json = json_to_string (node, FALSE);
  if (it->json != NULL)
    g_assert_cmpstr (json, ==, it->json);
  else
    g_assert_cmpstr (json_node_get_string (node), ==,
                     tidemark_window_get_person (self->test.window)->id);
}

static void
open_dialog (Fixture *self, const char *action, const char *target)
{
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), action, "s", target);
  self->dialog = tidemark_test_window_await_dialog (&self->test);
}

static void
press_enter (Fixture *self)
{
  g_assert_true (tidemark_test_press (self->dialog, GDK_KEY_Return, 0));
  tidemark_test_window_await_no_dialog (&self->test);
}

static TidemarkEntry *
find_entry (GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (entries, i);

      if (g_strcmp0 (entry->id, id) == 0)
        return entry;
    }

  return NULL;
}

static TidemarkEntry *
find_new_entry (GPtrArray *before, GPtrArray *after)
{
  for (guint i = 0; i < after->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (after, i);

      if (find_entry (before, entry->id) == NULL)
        return tidemark_entry_ref (entry);
    }

  g_assert_not_reached ();
}

static TidemarkEntry *
log_new (Fixture *self, const Case *it)
{
  g_autoptr (GPtrArray) before = tidemark_test_window_list_entries (&self->test);
  g_autoptr (GPtrArray) after = NULL;

  open_dialog (self, "win.log", tidemark_words_name (&tidemark_kind_words, (int) it->kind));
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    if (bases[i].kind == it->kind)
      give (self, &bases[i].answer);
  give (self, &it->answer);
  press_enter (self);
  /* The dialog closes once the disk has it. */
  after = tidemark_test_window_list_entries (&self->test);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  return find_new_entry (before, after);
}

/* Opened again and stored as it is, nothing of it is another. */
static void
store_again (Fixture *self, const Case *it, TidemarkEntry *entry)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (TidemarkEntry) after = NULL;
  g_autoptr (JsonNode) before_root = NULL;
  g_autoptr (JsonNode) after_root = NULL;

  open_dialog (self, "win.edit-entry", entry->id);
  assert_given (self, &it->answer);
  press_enter (self);
  entries = tidemark_test_window_list_entries (&self->test);
  after = tidemark_entry_copy (find_entry (entries, entry->id));
  g_assert_cmpint (after->changed_at_ms, >, entry->changed_at_ms);
  after->changed_at_ms = entry->changed_at_ms;
  g_assert_true (
      json_object_equal (read_json (entry, &before_root), read_json (after, &after_root)));
}

static void
member_is_entered_stored_and_shown_again (Fixture *self, gconstpointer data)
{
  TidemarkKind kind = GPOINTER_TO_INT (data);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].kind == kind)
      {
        g_autoptr (TidemarkEntry) entry = log_new (self, &cases[i]);

        g_test_message ("%s: %s", cases[i].member, cases[i].answer.value);
        g_assert_cmpint (entry->kind, ==, kind);
        assert_says (self, &cases[i], entry);
        store_again (self, &cases[i], entry);
      }
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

  g_test_add_func ("/log-form/no_member_of_the_journal_file_is_missing",
                   no_member_of_the_journal_file_is_missing);
  for (int kind = TIDEMARK_KIND_TEXT; kind <= TIDEMARK_KIND_SAFETY; kind++)
    {
      g_autofree char *path =
          g_strdup_printf ("/log-form/%s/member_is_entered_stored_and_shown_again",
                           tidemark_words_name (&tidemark_kind_words, kind));

      g_test_add (path, Fixture, GINT_TO_POINTER (kind), set_up,
                  member_is_entered_stored_and_shown_again, tear_down);
    }

  return g_test_run ();
}
