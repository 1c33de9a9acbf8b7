# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-journey.py TIDEMARK TIDEMARK_CLI FIXTURES: from the first run to the reflection.

Each test begins with an empty home folder. TAP on standard output.
"""
from habits import entries_of, log_by_keyboard, pass_first_run, run_tests
from person import Atspi, has_state, text_of, wait_for

# Its days and months can be told apart by nothing in it, and neither of the two is called N.
CHAT = """\
03/04/2026, 21:41 - Ana: Home now
05/06/2026, 21:42 - Robin: Sleep well
05/06/2026, 21:44 - Ana: You too
07/08/2026, 21:43 - Robin: You deleted this message
"""


def log_feelings(desk):
    """One now, one of last night, and one of a month ago."""
    log_by_keyboard(desk, "f", lambda: desk.keys("3"), title="Log a Feeling")
    desk.read("Felt Close")

    def last_night():
        desk.keys("6", "Right", "Right", "Right", "space")
        desk.read(", about 20:00")
        desk.keys("Tab")
        desk.type("Quiet all evening")
    log_by_keyboard(desk, "f", last_night, title="Log a Feeling")

    def month_ago():
        desk.keys("8", "Right", "Right", "Right", "Right", "space")
        desk.see("Time")
        desk.keys("Tab")
        day = desk.see_focus(Atspi.Role.TOGGLE_BUTTON)
        before = text_of(day)
        desk.keys("Return")
        wait_for("the calendar", lambda: not has_state(day, Atspi.StateType.FOCUSED))
        desk.keys("ctrl+Left", "Escape")
        wait_for("another day", lambda: text_of(day) not in ("", before))
        desk.step_to("Note")
        desk.type("Far off on the walk")
    log_by_keyboard(desk, "f", month_ago, title="Log a Feeling")

    days = {entry["day"] for entry in entries_of(desk)}
    assert len(days) == 3, days


def import_chat(desk):
    path = desk.path("chat.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(CHAT)

    desk.choose_in_menu("Import…")
    desk.see_dialog("Import")
    desk.step_to("Choose a File…")
    desk.keys("Return")
    desk.choose_file("Choose a File to Import", path)
    desk.read("Which Dates Are Right?")
    assert not has_state(desk.see("Import", Atspi.Role.BUTTON), Atspi.StateType.SENSITIVE)
    desk.answer("Which Dates Are Right?", "2026-04-03")
    desk.answer("Ana", "Me")
    for words in ("What Will Be Added", "Called in the Journal", "By month", "New",
                  "Already in the journal"):
        desk.read(words)
    wait_for("a file that can be imported", lambda: has_state(
        desk.see("Import 4", Atspi.Role.BUTTON), Atspi.StateType.SENSITIVE))
    desk.press("Import 4")
    desk.read("4 records imported")
    desk.dialog_closes()


def see_tide(desk):
    desk.keys("alt+3")
    desk.see_view("Patterns")
    chart = desk.step_to("You rated 3 of 90 days; the middle rating was 6.")

    def point_at(key, rating):
        desk.keys(key)
        wait_for(f"a description with {rating}",
                 lambda: f"Distance {rating}" in (chart.get_description() or ""))
    point_at("Home", 8)
    point_at("Right", 6)
    point_at("Right", 3)
    point_at("Left", 6)
    desk.keys("Return")
    desk.read("1 entry behind this mark")
    desk.step_to("Quiet all evening")


def read_reflection(desk):
    desk.keys("alt+4")
    desk.see_view("Reflect")
    desk.read("Not enough is logged yet to see anything about N.")
    desk.read("What the Articles Advise")
    desk.read("There is too little here to read anything from it")
    desk.read("After “Why is He Pushing Me Away if He Likes Me?”")
    desk.step_to("How far away N. felt")
    desk.keys("Return")
    desk.read("So far: 3 of 12 rated days")


def see_all_of_it(desk):
    desk.keys("alt+1")
    desk.see_view("Today")
    desk.read("Felt Close")
    desk.keys("alt+2")
    desk.see_view("Journal")
    for words in ("Felt Close", "Quiet all evening", "Far off on the walk",
                  "2 Messages. 1 from N., 1 from me."):
        desk.read(words)


def first_run_to_reflection(desk):
    desk.start()
    pass_first_run(desk)
    log_feelings(desk)
    import_chat(desk)
    see_tide(desk)
    read_reflection(desk)
    see_all_of_it(desk)
    stored = entries_of(desk)
    desk.close()

    desk.start()
    see_all_of_it(desk)
    see_tide(desk)
    read_reflection(desk)
    desk.close()
    assert entries_of(desk) == stored


TESTS = [
    first_run_to_reflection,
]


if __name__ == "__main__":
    run_tests("journey", TESTS)
