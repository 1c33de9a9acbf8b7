# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-people.py TIDEMARK TIDEMARK_CLI FIXTURES: people by keyboard, as a reader hears them.

Each test begins with an empty home folder. TAP on standard output.
"""
import json
import os

from habits import choose_day, entries_of, log_by_keyboard, pass_first_run, run_tests, write_note
from person import Atspi, has_state, text_of, wait_for, walk


def is_sensitive(desk, name, role=Atspi.Role.BUTTON):
    return has_state(desk.see(name, role), Atspi.StateType.SENSITIVE)


def rows_of(desk, title):
    listed = desk.see(title, Atspi.Role.LIST)
    return [" ".join(filter(None, map(text_of, walk(node, 2))))
            for node in walk(listed, 2) if node.get_role() == Atspi.Role.LIST_ITEM]


def add(desk, alias):
    desk.keys("ctrl+p")
    desk.see_dialog("People")
    desk.press("Add a Person")
    desk.step_to("Initial or alias")
    assert not is_sensitive(desk, "Add")
    desk.type(alias)
    wait_for("“Add” to be sensitive", lambda: is_sensitive(desk, "Add"))
    desk.keys("Return")
    desk.read(f"{alias} added")
    desk.has_focus("Add a Person")


def people_are_kept_apart_and_switched(desk):
    desk.start()
    pass_first_run(desk)
    log_by_keyboard(desk, "t", lambda: write_note(desk, "Kettle on"), title="Log a Text")
    desk.read("Kettle on")
    add(desk, "M.")
    rows = wait_for("two people", lambda: len(found := rows_of(desk, "People")) == 2 and found)
    assert "N." in rows[0] and "Shown" not in rows[0], rows
    wait_for("M. to be the one that is shown", lambda: "Shown" in rows_of(desk, "People")[1])
    desk.keys("Escape")
    desk.gone("M. added")
    desk.keys("Escape")
    desk.dialog_closes()
    desk.read("Showing M.")
    desk.gone("Kettle on")
    desk.keys("ctrl+Next")
    desk.read("Showing N.")
    desk.read("Kettle on")
    desk.close()


def stretch_says_what_is_missing(desk):
    desk.start()
    pass_first_run(desk)
    desk.choose_in_menu("Left-Out Stretches…")
    desk.see_dialog("Left-Out Stretches")
    desk.read("All Days Count")
    desk.press("Leave Out a Stretch…")
    desk.see("Leave Out a Stretch", Atspi.Role.DIALOG)
    state = desk.read("Choose the first and the last day.")
    assert state.get_role() in (Atspi.Role.STATUS_BAR, Atspi.Role.NOTIFICATION), state.get_role_name()
    assert not is_sensitive(desk, "Save")
    for row in ("First day", "Last day", "Reason, in your words"):
        desk.read(row)
    choose_day(desk)
    choose_day(desk)
    desk.read("Write a reason: later it tells you why.")
    desk.step_to("Reason, in your words")
    desk.type("Exams")
    desk.read("1 day with 0 entries")
    wait_for("“Save” to be sensitive", lambda: is_sensitive(desk, "Save"))
    desk.step_to("Save", "shift+Tab")
    desk.keys("Return")
    desk.read("Exams")
    desk.gone("All Days Count")
    desk.read("1 day left out")
    desk.has_focus("Leave Out a Stretch")
    desk.keys("Escape")
    desk.gone("1 day left out")
    desk.keys("Escape")
    desk.dialog_closes()
    desk.close()


def erased_person_is_in_no_byte(desk):
    desk.start()
    pass_first_run(desk, alias="Zebedee")
    log_by_keyboard(desk, "t", lambda: write_note(desk, "Sphinx of quartz"), title="Log a Text")
    add(desk, "M.")
    desk.step_to("Zebedee")
    desk.keys("Return")
    desk.see("Erase Everything…")
    desk.step_to("Erase Everything…")
    desk.keys("Return")
    desk.read("Erase Zebedee?")
    for words in ("What goes", "What stays", "What Tidemark cannot reach",
                  "This is the one thing without Undo"):
        desk.read(words)
    assert not is_sensitive(desk, "Erase for Good")
    desk.step_to("to erase")
    desk.type("Zebedee")
    wait_for("“Erase for Good” to be sensitive", lambda: is_sensitive(desk, "Erase for Good"))
    desk.keys("Return")
    desk.read("Nothing of it is left in the journal file")

    folder = os.path.dirname(desk.journal)
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            content = file.read()
        for words in (b"Zebedee", b"zebedee", b"Sphinx", b"sphinx", b"quartz"):
            assert words not in content, (name, words)
    desk.press("Close")
    desk.keys("Escape")
    desk.dialog_closes()
    assert entries_of(desk) == []
    exported = json.loads(desk.cli("export", "-").stdout)
    assert [person["alias"] for person in exported["people"]] == ["M."]
    desk.close()


TESTS = [
    people_are_kept_apart_and_switched,
    stretch_says_what_is_missing,
    erased_person_is_in_no_byte,
]


if __name__ == "__main__":
    run_tests("people", TESTS)
