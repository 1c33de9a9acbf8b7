# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does again and again, and how a file of tests is run."""
import json
import os
import sys
import traceback

from person import Atspi, Desk, has_state, text_of, wait_for


def pass_first_run(desk, alias="N."):
    """The three pages, by keyboard alone."""
    desk.read("A Mirror, Not a Verdict")
    desk.has_focus("Continue", 0)
    desk.keys("Return")
    desk.has_focus("Continue", 1)
    desk.keys("Return")
    desk.has_focus("Initial or alias")
    desk.type(alias)
    desk.keys("Return")
    desk.read("Write the First Thing That Happened")


def log_by_keyboard(desk, letter, *then, title):
    desk.keys("ctrl+n")
    desk.see_dialog("Log")
    desk.keys(letter)
    desk.see_dialog(title)
    for act in then:
        act()
    desk.keys("Return")
    desk.dialog_closes()


def write_note(desk, text):
    desk.keys("Tab")
    desk.has_focus("Note")
    desk.type(text)


def choose_day(desk):
    """A month ago, in the next row that has no day, by the keys of its calendar."""
    day = desk.step_to("No Day")
    assert day.get_role() == Atspi.Role.TOGGLE_BUTTON, day.get_role_name()
    desk.keys("Return")
    wait_for("the calendar", lambda: not has_state(day, Atspi.StateType.FOCUSED))
    desk.keys("ctrl+Left", "Escape")
    wait_for("a day", lambda: text_of(day) not in ("", "No Day"))
    wait_for("the calendar to close", lambda: has_state(day, Atspi.StateType.FOCUSED))


def open_privacy(desk):
    desk.keys("ctrl+comma")
    desk.see_dialog("Preferences")
    desk.press("Privacy", Atspi.Role.PAGE_TAB)


def press_row(desk, name):
    desk.step_to(name)
    desk.keys("Return")


def set_passphrase(desk, passphrase):
    open_privacy(desk)
    press_row(desk, "Set a Passphrase…")
    desk.has_focus("New passphrase")
    desk.type(passphrase)
    desk.step_to("The same again")
    desk.type(passphrase)
    desk.keys("Return")
    desk.dialog_closes()
    desk.read("The journal is encrypted")


def unlock(desk, passphrase):
    desk.has_focus("Passphrase")
    desk.type(passphrase)
    desk.keys("Return")


def entries_of(desk, *arguments):
    exported = desk.cli("export", "-", "--format", "json", *arguments).stdout
    return [entry for entry in json.loads(exported)["entries"] if not entry.get("deleted")]


def run_tests(suite, tests):
    """With the program, the command line and the fixtures as arguments, then names of tests."""
    tidemark, cli, fixtures = (os.path.abspath(path) for path in sys.argv[1:4])
    names = sys.argv[4:]
    tests = [test for test in tests if not names or test.__name__ in names]
    print(f"1..{len(tests)}", flush=True)
    for number, test in enumerate(tests, 1):
        try:
            with Desk(tidemark, cli, fixtures) as desk:
                test(desk)
            print(f"ok {number} /{suite}/{test.__name__}", flush=True)
        except Exception:
            # Meson's log of errors shows this, and no comment of TAP.
            traceback.print_exc()
            print(f"not ok {number} /{suite}/{test.__name__}", flush=True)
