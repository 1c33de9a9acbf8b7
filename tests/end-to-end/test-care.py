# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-care.py TIDEMARK TIDEMARK_CLI FIXTURES: a talk is prepared, waiting looked at, help found.

Each test begins with an empty home folder. TAP on standard output.
"""
import datetime
import json

from habits import entries_of, pass_first_run, run_tests
from person import Atspi, has_state, name_of, wait_for, walk


def write_in(desk, row, text):
    desk.step_to(row)
    desk.type(text)


def press_in_dialog(desk, name):
    """What is called so in the window as well."""
    def look():
        return next((node for node in walk(desk.find_dialog(), 2)
                     if name_of(node) == name and node.get_role() == Atspi.Role.BUTTON
                     and has_state(node, Atspi.StateType.SENSITIVE)), None)
    Atspi.Action.do_action(wait_for(f"“{name}”", look).get_action_iface(), 0)


def talk_is_prepared_and_logged(desk):
    desk.start()
    pass_first_run(desk)
    desk.choose_in_menu("Talk Card…")
    desk.see_dialog("Talk Card")
    desk.has_focus("What I want")
    desk.type("Clear plans")
    write_in(desk, "When …", "you always cancel")
    desk.read("is easily heard as an accusation")
    desk.keys("ctrl+a")
    desk.type("plans move on the day")
    desk.gone("is easily heard as an accusation")
    write_in(desk, "I feel …", "a little lost")
    write_in(desk, "I would like …", "to know before")
    desk.read("When plans move on the day, I feel a little lost. I would like to know before.")
    desk.keys("Escape")
    desk.dialog_closes()
    assert entries_of(desk) == []

    desk.choose_in_menu("Talk Card…")
    desk.read("I feel a little lost")
    desk.step_to("Log the Answer")
    desk.keys("Return")
    desk.see("In Their Words")
    desk.press("Later", Atspi.Role.RADIO_BUTTON)
    desk.press("Log the Talk")
    desk.dialog_closes()
    talk, = wait_for("a talk", lambda: entries_of(desk))
    assert (talk["kind"], talk["outcome"], talk["raised_by"]) == ("talk", "postponed", "me"), talk
    assert talk["note"].endswith("What I want: Clear plans"), talk
    desk.close()


def put_person(desk, **members):
    path = desk.path("person.json")
    person = {"id": "7b7e3c1e-8f0a-4a35-9d3c-1f6a0c5b2d11", "alias": "N.",
              "changed_at": "2026-01-01T12:00:00Z", **members}
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "tidemark-journal", "version": 1, "people": [person], "entries": []}, file)
    desk.cli("import", path)


def check_in_asks_on_its_day(desk):
    # A day begins at four.
    today = (datetime.datetime.now() - datetime.timedelta(hours=4)).date().isoformat()
    put_person(desk, check_in=today)
    desk.start()
    desk.step_to("Your check-in with yourself")
    desk.keys("Return")
    desk.see_dialog("Waiting and Check-In")
    desk.read("The day that you chose is here")
    desk.has_focus("How waiting is for me now")
    desk.type("Well enough")
    desk.press("Save")
    desk.dialog_closes()

    def answered():
        person, = json.loads(desk.cli("export", "-").stdout)["people"]
        return person if "answers" in person else None
    person = wait_for("the answer with its day", answered)
    answer, = person["answers"]
    assert person.get("check_in") is None, person
    desk.gone("Your check-in with yourself")
    assert (answer["question"], answer["text"], answer["day"]) == ("waiting", "Well enough", today), answer
    desk.close()


def help_is_one_step_away(desk):
    desk.start()
    pass_first_run(desk)
    desk.choose_in_menu("Support and Safety")
    desk.see_dialog("Support and Safety")
    desk.read("If You Are in Danger Now")
    desk.see("Copy 112", Atspi.Role.BUTTON)
    desk.read("Numbers change")
    desk.step_to("Log What Happened")
    desk.keys("Return")
    desk.see_dialog("Log for Safety")
    desk.see("Support and Safety…", Atspi.Role.BUTTON)
    desk.press("I Was Afraid", Atspi.Role.TOGGLE_BUTTON)
    press_in_dialog(desk, "Log")
    desk.dialog_closes()
    desk.read("What you logged is not a matter of distance.")
    desk.press("Support and Safety")
    desk.see_dialog("Support and Safety")
    desk.keys("Escape")
    desk.dialog_closes()
    desk.close()


TESTS = [
    talk_is_prepared_and_logged,
    check_in_asks_on_its_day,
    help_is_one_step_away,
]

if __name__ == "__main__":
    run_tests("care", TESTS)
