/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The printed reflection has exactly the members that scripts were promised. */

#include <json-glib/json-glib.h>

#include "evidence-logs.h"
#include "tidemark-signal-registry.h"

static JsonNode *
print (const TidemarkReflection *reflection)
{
  g_autofree char *text = tidemark_reflection_to_json (reflection);
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  return root;
}

/* In this order, and no others. */
static void
assert_members (JsonObject *object, const char *expected)
{
  g_autoptr (GList) members = json_object_get_members (object);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (const GList *member = members; member != NULL; member = member->next)
    g_ptr_array_add (names, member->data);
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (" ", (char **) names->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
assert_signal (JsonObject *signal, const TidemarkFinding *finding)
{
  JsonArray *entries = json_object_get_array_member (signal, "entries");

  assert_members (signal, finding->available && finding->tested
                              ? "id available need p_worse p_better e values entries"
                              : "id available need e values entries");
  g_assert_cmpint (json_object_get_boolean_member (signal, "available"), ==, finding->available);
  g_assert_cmpint (json_object_get_null_member (signal, "need"), ==, finding->available);
  if (!finding->available)
    g_assert_cmpstr (json_object_get_string_member (signal, "need"), ==, finding->need);
  g_assert_cmpuint (json_array_get_length (entries), ==,
                    finding->entries_for->len + finding->entries_against->len);
}

static void
assert_root (JsonObject *root, const TidemarkReflection *reflection)
{
  JsonObject *my_side = json_object_get_object_member (root, "my_side");
  JsonArray *signals = json_object_get_array_member (root, "signals");
  JsonArray *reasons = json_object_get_array_member (root, "reasons");
  JsonArray *advice = json_object_get_array_member (root, "advice");

  assert_members (root, "person now state flags notes withdrawal signals reasons advice my_side");
  assert_members (json_object_get_object_member (root, "withdrawal"), "kind basis onset simes");
  assert_members (my_side, "next_step waiting needs reaction people");

  g_assert_cmpuint (json_array_get_length (signals), ==, reflection->findings->len);
  for (guint i = 0; i < reflection->findings->len; i++)
    assert_signal (json_array_get_object_element (signals, i),
                   g_ptr_array_index (reflection->findings, i));
  g_assert_cmpuint (json_array_get_length (reasons), ==, TIDEMARK_N_REASONS);
  for (guint i = 0; i < TIDEMARK_N_REASONS; i++)
    {
      JsonObject *reason = json_array_get_object_element (reasons, i);
      JsonArray *parts = json_object_get_array_member (reason, "contributions");

      assert_members (reason, "id score named contributions");
      for (guint k = 0; k < json_array_get_length (parts); k++)
        assert_members (json_array_get_object_element (parts, k), "signal value");
    }
  g_assert_cmpuint (json_array_get_length (advice), ==, reflection->advice->len);
  for (guint i = 0; i < reflection->advice->len; i++)
    assert_members (json_array_get_object_element (advice, i), "id source for text");
}

static void
members_are_those_of_the_contract (void)
{
  LogMaker *(*const makers[]) (void) = { log_maker_new_sudden, log_maker_new_dance };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (LogMaker) log = makers[i]();
      g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
      g_autoptr (JsonNode) root = print (reflection);

      assert_root (json_node_get_object (root), reflection);
    }
}

static void
members_stay_when_there_is_nothing (void)
{
  g_autoptr (LogMaker) log = log_maker_new (20, 20, 0);
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  g_autoptr (JsonNode) root = print (reflection);
  JsonObject *object = json_node_get_object (root);

  assert_root (object, reflection);
  g_assert_cmpstr (json_object_get_string_member (object, "state"), ==, "not_enough");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "flags")), ==, 0);
}

static void
numbers_read_back_to_the_same_double (void)
{
  for (int i = 0; i < n_evidence_logs; i++)
    {
      g_autoptr (LogMaker) log = evidence_log_make (&evidence_logs[i], EVIDENCE_FOR);
      g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
      g_autoptr (JsonNode) root = print (reflection);
      JsonArray *signals = json_object_get_array_member (json_node_get_object (root), "signals");

      for (guint k = 0; k < reflection->findings->len; k++)
        {
          JsonObject *signal = json_array_get_object_element (signals, k);
          const TidemarkFinding *finding = g_ptr_array_index (reflection->findings, k);

          g_assert_cmpfloat (json_object_get_double_member (signal, "e"), ==, finding->e);
          if (finding->available && finding->tested)
            {
              g_assert_cmpfloat (json_object_get_double_member (signal, "p_worse"), ==,
                                 finding->p_worse);
              g_assert_cmpfloat (json_object_get_double_member (signal, "p_better"), ==,
                                 finding->p_better);
            }
        }
    }
}

static void
what_is_left_out_is_among_the_values (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonArray *signals;
  int n_counted = 0;

  log_maker_exclude (log, 30, 31);
  reflection = log_maker_reflect (log);
  root = print (reflection);
  signals = json_object_get_array_member (json_node_get_object (root), "signals");
  for (guint i = 0; i < json_array_get_length (signals); i++)
    {
      JsonObject *values =
          json_object_get_object_member (json_array_get_object_element (signals, i), "values");
      const TidemarkFinding *finding = g_ptr_array_index (reflection->findings, i);

      g_assert_cmpint (json_object_get_int_member_with_default (values, "left_out", 0), ==,
                       finding->n_left_out);
      n_counted += finding->n_left_out;
    }
  g_assert_cmpint (n_counted, >, 0);
}

static void
advice_names_its_source_and_what_it_is_for (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  g_autoptr (JsonNode) root = print (reflection);
  JsonObject *advice = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (root), "advice"), 0);

  g_assert_cmpstr (json_object_get_string_member (advice, "id"), ==, "own-limit");
  g_assert_cmpstr (json_object_get_string_member (advice, "source"), ==,
                   "why-is-he-pushing-me-away");
  g_assert_cmpstr (json_object_get_string_member (advice, "for"), ==, "limit_passed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/reflection-json/" #name, name)
  ADD (members_are_those_of_the_contract);
  ADD (members_stay_when_there_is_nothing);
  ADD (numbers_read_back_to_the_same_double);
  ADD (what_is_left_out_is_among_the_values);
  ADD (advice_names_its_source_and_what_it_is_for);
#undef ADD

  return g_test_run ();
}
