# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-my-side.py TIDEMARK TIDEMARK_CLI FIXTURES: my side by keyboard, as a reader hears it.

Each test begins with an empty home folder. TAP on standard output.
"""
import json

from habits import entries_of, log_by_keyboard, pass_first_run, run_tests
from person import Atspi, has_state, name_of, text_of, wait_for, walk

FIRST_QUESTION = "What Do I Want, in General?"
SECOND_QUESTION = "What Does N. Want, in General?"


def open_my_side(desk):
    desk.start()
    pass_first_run(desk)
    log_by_keyboard(desk, "t", title="Log a Text")
    desk.keys("alt+4")
    desk.see_view("Reflect")
    desk.read("My Side")
    desk.step_to("My Side")
    desk.keys("Return")
    desk.read("Five questions that are yours")


def sensitive(desk, name, wanted=True):
    wait_for(f"“{name}” to be {'' if wanted else 'in'}sensitive", lambda: (
        button := desk.find(name, Atspi.Role.BUTTON)) is not None
        and has_state(button, Atspi.StateType.SENSITIVE) == wanted)


def write(desk, row, words):
    field = desk.step_to(row)
    desk.type(words)
    return field


def heard_in(dialog):
    return [text_of(node) for node in walk(dialog, 2) if has_state(node, Atspi.StateType.SHOWING)]


def leave(desk):
    """A toast goes first, and a page goes back to the one before."""
    while (dialog := desk.find_dialog()) is not None:
        before = heard_in(dialog)
        desk.keys("Escape")
        wait_for("something to close", lambda: desk.find_dialog() is None
                 or heard_in(desk.find_dialog()) != before)


def person_of(desk):
    return json.loads(desk.cli("export", "-").stdout)["people"][0]


def wish_is_asked_step_by_step(desk):
    open_my_side(desk)
    desk.step_to("Open")
    desk.keys("Return")
    desk.see_dialog("What Do I Want?")
    steps = desk.see("Steps", Atspi.Role.LIST)
    heard = wait_for("five steps", lambda: len(rows := [
        " ".join(filter(None, map(text_of, walk(row, 2)))) for row in walk(steps, 2)
        if row.get_role() == Atspi.Role.LIST_ITEM]) == 5 and rows)
    assert "What I want, in general" in heard[0] and "Not written yet" in heard[0], heard
    assert "What N. wants" in heard[1] and "After that" in heard[1], heard
    desk.step_to("Write It Down")
    desk.keys("Return")
    desk.has_focus(FIRST_QUESTION)
    desk.type("Somebody to cook with")
    desk.keys("ctrl+Return")
    desk.has_focus(SECOND_QUESTION)
    wait_for("the answer", lambda: person_of(desk).get("my_wish") == "Somebody to cook with")
    leave(desk)
    desk.read("Somebody to cook with")
    desk.close()


def limit_is_moved_with_a_reason(desk):
    open_my_side(desk)
    desk.step_to("Waiting")
    desk.keys("Return")
    desk.see_dialog("Waiting and Check-In")
    field = write(desk, "Days that I am willing to wait", "x")
    desk.read("A number of days, or nothing for no limit.")
    wait_for("the field to be invalid",
             lambda: has_state(field, Atspi.StateType.INVALID_ENTRY))
    sensitive(desk, "Save", False)
    desk.keys("BackSpace")
    desk.type("21")
    sensitive(desk, "Save")
    assert not has_state(field, Atspi.StateType.INVALID_ENTRY)
    desk.keys("Return")
    desk.dialog_closes()
    desk.read("21 days")

    desk.step_to("Waiting")
    desk.keys("Return")
    desk.see_dialog("Waiting and Check-In")
    desk.step_to("Days that I am willing to wait")
    desk.keys("ctrl+a")
    desk.type("30")
    desk.read("A limit is moved with a reason")
    sensitive(desk, "Save", False)
    write(desk, "Why, in my words", "Exams")
    sensitive(desk, "Save")
    desk.keys("Return")
    desk.dialog_closes()
    desk.read("moved on")
    assert person_of(desk)["waiting_limit_days"] == 30, person_of(desk)
    desk.close()


def needs_and_people_are_written_down(desk):
    open_my_side(desk)
    desk.step_to("Waiting")
    desk.step_to("Needs", "Down")
    desk.keys("Return")
    desk.see_dialog("Needs Told")
    desk.read("Not told yet")
    sensitive(desk, "Add", False)
    write(desk, "A need that I told", "An evening a week")
    sensitive(desk, "Add")
    desk.keys("Return")
    desk.read("Need added")
    desk.read("Told 1")
    talk, = [entry for entry in entries_of(desk) if entry["kind"] == "talk"]
    assert (talk["topic"], talk["raised_by"], talk["note"]) == ("needs", "me", "An evening a week")
    leave(desk)

    desk.step_to("In the last four weeks")
    desk.keys("Return")
    desk.see_dialog("My People")
    write(desk, "Somebody that I saw", "Ruth")
    sensitive(desk, "Add", False)
    group = desk.see("What it was", Atspi.Role.GROUPING)
    desk.step_to("Fun")
    desk.keys("space")
    wait_for("“Fun” to be chosen", lambda: any(
        name_of(node) == "Fun" and has_state(node, Atspi.StateType.CHECKED)
        for node in walk(group, 2)))
    desk.step_to("Add")
    desk.keys("Return")
    fun = desk.see("Fun", Atspi.Role.LIST)
    wait_for("Ruth among them", lambda: any("Ruth" in text_of(row) for row in walk(fun, 2)))
    seen = [entry for entry in entries_of(desk) if entry["kind"] == "friend"]
    assert [(entry["friend"], entry["who"]) for entry in seen] == [("fun", "Ruth")], seen
    leave(desk)
    desk.close()


TESTS = [
    wish_is_asked_step_by_step,
    limit_is_moved_with_a_reason,
    needs_and_people_are_written_down,
]


if __name__ == "__main__":
    run_tests("my-side", TESTS)
