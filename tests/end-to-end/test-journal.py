# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-journal.py TIDEMARK TIDEMARK_CLI FIXTURES: the journal by keyboard and screen reader.

Each test begins with an empty home folder. TAP on standard output.
"""
import datetime

from habits import choose_day, entries_of, pass_first_run, run_tests
from person import Atspi, has_state, name_of, text_of, wait_for, walk

# A day of the journal begins at four.
TODAY = (datetime.datetime.now() - datetime.timedelta(hours=4)).date()


def day_before(days):
    return TODAY - datetime.timedelta(days=days)


def call_day(day):
    """As the journal calls a day in a sentence."""
    return f"{day.day} {day:%B}" + (f" {day.year}" if day.year != TODAY.year else "")


def log(desk, kind, note, days, *arguments):
    noon = datetime.datetime.combine(day_before(days), datetime.time(12)).astimezone()
    desk.cli("log", kind, "--note", note, "--at", noon.isoformat(timespec="seconds"), *arguments)


def open_journal(desk, *notes):
    desk.start()
    pass_first_run(desk)
    for days, note in enumerate(notes):
        log(desk, "text", note, days, "--by", "them", "--person", "N.")
    desk.keys("alt+2")
    desk.see_view("Journal")
    for note in notes:
        desk.read(note)
    list_ = desk.see("Journal", Atspi.Role.LIST)
    desk.step_to(notes[0])
    return list_


def checks_of(desk):
    return [node for node in walk(desk.application)
            if node.get_role() == Atspi.Role.CHECK_BOX and name_of(node) == "Selected"
            and has_state(node, Atspi.StateType.SHOWING)]


def selection_is_made_and_deleted_by_keys(desk):
    open_journal(desk, "First of three", "Second of three", "Third of three")
    desk.keys("ctrl+a")
    desk.read("3 Selected")
    wait_for("three checked boxes", lambda: sum(
        has_state(check, Atspi.StateType.CHECKED) for check in checks_of(desk)) == 3)
    desk.keys("Escape")
    desk.gone("3 Selected")
    assert not checks_of(desk)

    desk.keys("shift+Down")
    desk.read("2 Selected")
    desk.keys("Delete")
    desk.read("2 entries deleted")
    wait_for("one entry", lambda: [entry["note"] for entry in entries_of(desk)] == ["Third of three"])
    desk.keys("ctrl+z")
    desk.read("First of three")
    wait_for("three entries", lambda: len(entries_of(desk)) == 3)
    desk.close()


def entry_is_edited_and_deleted_by_keys(desk):
    open_journal(desk, "Only one")
    for keys in ("F2", "ctrl+e"):
        desk.keys(keys)
        desk.see_dialog("Change Entry")
        desk.keys("Escape")
        desk.dialog_closes()
    desk.step_to("Only one")
    desk.keys("Delete")
    desk.read("Text from N. deleted")
    wait_for("nothing in the journal", lambda: not entries_of(desk))
    desk.keys("ctrl+z")
    desk.read("Only one")
    desk.close()


def month_is_walked_by_keys(desk):
    open_journal(desk, "Of today", "Of yesterday")
    log(desk, "distance", "Far away", 1, "--value", "7", "--person", "N.")
    month = desk.see("Month", Atspi.Role.RADIO_BUTTON)
    Atspi.Action.do_action(month.get_action_iface(), 0)
    wait_for("the month to be chosen", lambda: has_state(month, Atspi.StateType.CHECKED))
    desk.read(f"{TODAY:%B %Y}")
    desk.see("Previous Month", Atspi.Role.BUTTON)
    desk.see("Next Month", Atspi.Role.BUTTON)

    today = f"{call_day(TODAY)}, today, 1 entry"
    yesterday = f"{call_day(day_before(1))}, distance 7, 2 entries"
    desk.see(today, Atspi.Role.BUTTON)
    desk.step_to(today)
    desk.keys("Left")
    desk.has_focus(yesterday)
    desk.keys("Return")
    desk.read("Of yesterday")
    desk.read("Far away")
    desk.gone("Of today")
    desk.has_focus(yesterday)

    first = day_before(1).replace(day=1)
    before = (first - datetime.timedelta(days=1))
    desk.keys("Home")
    wait_for("the first of the month", lambda: (now := desk.find_focus()) and text_of(now).startswith(
        call_day(first)))
    desk.keys("Left")
    desk.read(f"{before:%B %Y}")
    desk.has_focus(f"{call_day(before)}, nothing logged")
    desk.keys("Page_Up", "Page_Down")
    desk.read(f"{before:%B %Y}")
    desk.close()


def date_is_gone_to_by_keys(desk):
    open_journal(desk, "Of today", "Of yesterday", "Of the day before")
    desk.keys("ctrl+g")
    desk.see_dialog("Go to Date")
    for name, role in (("Cancel", Atspi.Role.BUTTON), ("Go", Atspi.Role.BUTTON),
                       ("Today", Atspi.Role.BUTTON)):
        desk.see(name, role)
    desk.type("nonsense")
    go = desk.see("Go", Atspi.Role.BUTTON)
    wait_for("no way to go there", lambda: not has_state(go, Atspi.StateType.SENSITIVE))
    desk.keys("ctrl+a")
    desk.type(day_before(2).isoformat())
    wait_for("a way to go there", lambda: has_state(go, Atspi.StateType.SENSITIVE))
    desk.keys("Return")
    desk.dialog_closes()
    wait_for("the focus on that day's entry", lambda: (now := desk.find_focus(Atspi.Role.LIST_ITEM))
             and "Of the day before" in text_of(now))
    desk.keys("ctrl+t")
    wait_for("the focus on today's entry", lambda: (now := desk.find_focus(Atspi.Role.LIST_ITEM))
             and "Of today" in text_of(now))
    desk.close()


def filters_are_seen_and_taken_off(desk):
    open_journal(desk, "A text of today", "A text of yesterday")
    log(desk, "date", "A date of today", 0, "--person", "N.")
    desk.read("A date of today")

    desk.press("Filter", Atspi.Role.TOGGLE_BUTTON)
    desk.step_to("Kinds")
    desk.keys("Return")
    dates = desk.see("Dates", Atspi.Role.TOGGLE_BUTTON)
    assert not has_state(dates, Atspi.StateType.PRESSED)
    desk.press("Dates", Atspi.Role.TOGGLE_BUTTON)
    wait_for("“Dates” to be pressed", lambda: has_state(dates, Atspi.StateType.PRESSED))
    desk.keys("Escape")
    desk.gone("A text of today")
    desk.read("1 found on 1 day")
    desk.see("Remove “Dates”", Atspi.Role.BUTTON)
    desk.press("Remove “Dates”")
    desk.read("A text of today")

    desk.step_to("Any Time")
    desk.keys("Return")
    desk.step_to("From… To…", "Down", Atspi.Role.MENU_ITEM)
    desk.keys("Return")
    desk.see_dialog("Range of Days")
    desk.see("Range of Days", Atspi.Role.LIST)
    for words in ("From", "To"):
        desk.read(words)
    assert has_state(desk.see("Apply", Atspi.Role.BUTTON), Atspi.StateType.SENSITIVE)
    choose_day(desk)
    desk.step_to("Apply", "shift+Tab")
    desk.keys("Return")
    desk.dialog_closes()
    desk.read("Remove “")
    desk.read("A text of yesterday")

    desk.keys("ctrl+f")
    desk.has_focus("Search the journal")
    desk.type("nothing of the kind")
    desk.read("Nothing Found")
    desk.press("Clear Filters")
    desk.read("A text of today")
    desk.close()


def links_lead_there_and_back(desk):
    open_journal(desk, "At the station")
    log(desk, "promise", "I will book the train", 1, "--by", "them", "--person", "N.")
    desk.read("I will book the train")
    desk.step_to("At the station")
    desk.press("More", Atspi.Role.TOGGLE_BUTTON)
    desk.step_to("Goes with", "Down", Atspi.Role.MENU_ITEM)
    desk.keys("Return")
    desk.see_dialog("Goes with This Entry")
    desk.has_focus("Search promises and talks")
    row = desk.step_to("I will book the train")
    desk.keys("space")
    wait_for("a checked box", lambda: any(
        has_state(node, Atspi.StateType.CHECKED) for node in walk(desk.find_dialog())
        if node.get_role() == Atspi.Role.CHECK_BOX))
    desk.press("Apply")
    desk.dialog_closes()
    desk.read("Links changed")
    entries = {entry["kind"]: entry for entry in entries_of(desk)}
    assert entries["text"]["goes_with"] == [entries["promise"]["id"]], entries

    desk.read("Goes with This Entry")
    desk.step_to("I will book the train")
    desk.keys("Return")
    desk.see("Promise by N.", Atspi.Role.HEADING)
    desk.read("Goes with This Entry")
    desk.close()


TESTS = [
    selection_is_made_and_deleted_by_keys,
    entry_is_edited_and_deleted_by_keys,
    month_is_walked_by_keys,
    date_is_gone_to_by_keys,
    filters_are_seen_and_taken_off,
    links_lead_there_and_back,
]


if __name__ == "__main__":
    run_tests("journal", TESTS)
