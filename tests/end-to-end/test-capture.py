# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-capture.py TIDEMARK TIDEMARK_CLI FIXTURES: what happened is written down, by keyboard.

Each test begins with an empty home folder. TAP on standard output.
"""
import os
import signal
import sqlite3

from habits import entries_of, log_by_keyboard, pass_first_run, run_tests, write_note
from person import Atspi, has_state, name_of, text_of, wait_for, walk, written_in

# What each page of the dialog asks, as a screen reader says it: groups of answers, then texts and
# buttons. Every page has the first and the last of these.
EVERYWHERE = ["When", "Note", "While Upset"]
PAGES = {
    "t": ("Log a Text", ["From", "Felt distance", "Wanted closeness", "Marks"]),
    "c": ("Log a Call", ["Started by", "Answered", "Minutes, such as 12 or 12:30", "Felt distance",
                         "Wanted closeness", "Marks"]),
    "d": ("Log a Date", ["Planned by", "Started by", "Happened", "Felt distance",
                         "Wanted closeness", "Talked about us", "Marks"]),
    "p": ("Log a Promise", ["Promised by", "Due", "What became of it"]),
    "k": ("Log a Talk", ["About", "Raised by", "What came of it", "The answer, word for word",
                         "Felt distance", "Wanted closeness", "Marks"]),
    "f": ("Log a Feeling", ["Felt distance", "Wanted closeness"]),
    "m": ("Log My Move", ["What I did"]),
    "a": ("Log a Mark", ["Search marks", "Near and far", "Time and plans",
                         "What was said about us", "What weighs on them", "Where we differ"]),
    "s": ("Log Time with Friends", ["Time with friends", "Who"]),
    "n": ("Log a Note", ["About"]),
    "o": ("Log That Nothing Happened", []),
    "y": ("Log for Safety", ["What happened", "About"]),
}
BEGUN = "Begun before, not stored yet"
# Kinds that say something by themselves can be stored at once.
COMPLETE_AT_ONCE = set("tcdpko")
ANSWERED_BY_ENTER = {"text": "t", "call": "c", "date": "d", "promise": "p", "talk": "k",
                     "nothing": "o"}


def open_log(desk, letter=None):
    desk.keys("ctrl+n")
    desk.see_dialog("Log")
    if letter:
        desk.keys(letter)
        desk.see_dialog(PAGES[letter][0])


def close_log(desk):
    desk.keys("Escape")
    desk.dialog_closes()


def names_in(desk):
    return {name_of(node) for node in walk(desk.find_dialog(), 2)
            if has_state(node, Atspi.StateType.SHOWING)}


def two_keystrokes_store(desk):
    """In the dialog, and without waiting for it: the keys are typed ahead."""
    desk.start()
    pass_first_run(desk)
    for kind, letter in ANSWERED_BY_ENTER.items():
        before = len(entries_of(desk))
        desk.keys("ctrl+n", letter, "Return")
        entries = wait_for(f"a {kind}", lambda: (now := entries_of(desk)) and len(now) > before and now)
        assert [entry["kind"] for entry in entries].count(kind) == 1, entries
        desk.dialog_closes()
    desk.keys("ctrl+n", "Return")
    wait_for("the last kind again", lambda: [entry["kind"] for entry in entries_of(desk)].count("nothing") == 2)
    desk.close()


def each_page_is_heard(desk):
    """Names, roles and states of every page, from the accessibility tree."""
    desk.start()
    pass_first_run(desk)
    open_log(desk)
    for letter, (title, asked) in PAGES.items():
        desk.keys(letter)
        desk.see_dialog(title)
        wait_for(f"{title}: {asked}", lambda: set(EVERYWHERE + asked) <= names_in(desk))
        dialog = desk.find_dialog()
        for node in walk(dialog, 2):
            if has_state(node, Atspi.StateType.FOCUSABLE) and has_state(node, Atspi.StateType.SHOWING) \
                    and node.get_role() not in (Atspi.Role.DIALOG, Atspi.Role.SCROLL_PANE,
                                                Atspi.Role.LIST_ITEM, Atspi.Role.LIST,
                                                Atspi.Role.PANEL):
                assert name_of(node) or text_of(node), (title, node.get_role())
        wait_for(f"the state of the button of {title}", lambda: has_state(
            next(node for node in walk(dialog, 2)
                 if name_of(node) == "Log" and node.get_role() == Atspi.Role.BUTTON),
            Atspi.StateType.SENSITIVE) == (letter in COMPLETE_AT_ONCE))
        kinds = desk.see("Kind", Atspi.Role.GROUPING)
        wait_for(f"one kind at {title}", lambda: sum(
            has_state(node, Atspi.StateType.CHECKED) for node in walk(kinds, 2)) == 1)
    close_log(desk)
    desk.close()


def answers_are_states(desk):
    """What is chosen is checked, and a scale is said with the words at its ends."""
    desk.start()
    pass_first_run(desk)
    open_log(desk)
    desk.keys("t", "4")
    near = desk.see("Felt distance", Atspi.Role.GROUPING)
    wait_for("the four to be checked", lambda: any(
        name_of(node) == "4" and has_state(node, Atspi.StateType.CHECKED) for node in walk(near, 2)))
    said = near.get_description()
    assert "near" in said and "far" in said, said
    sender = desk.see("From", Atspi.Role.GROUPING)
    wait_for("me as the sender", lambda: any(
        name_of(node) == "Me" and has_state(node, Atspi.StateType.CHECKED) for node in walk(sender, 2)))
    desk.keys("Return")
    desk.dialog_closes()
    entry, = entries_of(desk)
    assert (entry["by"], entry["distance"]) == ("me", 4), entry
    desk.close()


def choose_by_keys(desk, row, answer):
    """In a group of answers: back to it from the note, by the arrows to the answer, and Space."""
    group = desk.see(row, Atspi.Role.GROUPING)

    def focused():
        return next((name_of(node) for node in walk(group, 2)
                     if node.get_role() == Atspi.Role.RADIO_BUTTON
                     and has_state(node, Atspi.StateType.FOCUSED)), None)
    for _ in range(40):
        if focused():
            break
        before = desk.find_focus()
        desk.keys("shift+Tab")
        wait_for("the focus to go back", lambda: (now := desk.find_focus()) and now != before)
    # Who comes from behind begins at the last answer.
    for _ in range(12):
        name = wait_for(f"the focus in “{row}”", focused)
        if name == answer:
            break
        desk.keys("Left")
        wait_for(f"another answer than {name}", lambda: focused() not in (None, name))
    desk.keys("space")
    wait_for(f"“{answer}” of “{row}”", lambda: any(
        name_of(node) == answer and has_state(node, Atspi.StateType.CHECKED)
        for node in walk(group, 2)))


def date_with_all_detail_by_keyboard(desk):
    desk.start()
    pass_first_run(desk)
    open_log(desk, "d")
    desk.keys("d", "3", "ctrl+7")
    write_note(desk, "Noodles by the river")
    choose_by_keys(desk, "Talked about us", "I Did")
    choose_by_keys(desk, "Happened", "Moved")
    desk.keys("Return")
    desk.dialog_closes()
    entries = {entry["kind"]: entry for entry in entries_of(desk)}
    date, talk = entries["date"], entries["talk"]
    assert date["planned_by"] == date["by"] == "them", date
    assert date["happened"] == "moved", date
    assert (date["distance"], date["wanted"]) == (3, 7), date
    assert date["note"] == "Noodles by the river", date
    assert talk["raised_by"] == "me", talk
    assert date["goes_with"] == [talk["id"]], date
    desk.close()


def kept_words(desk):
    with sqlite3.connect(f"file:{desk.journal}?mode=ro", uri=True) as connection:
        return [row[0] for row in connection.execute("SELECT payload FROM draft")]


def draft_outlives_a_kill(desk):
    words = "Half a sentence about the"
    desk.start()
    pass_first_run(desk)
    open_log(desk, "d")
    write_note(desk, words)
    wait_for("the draft", lambda: any(words in kept for kept in kept_words(desk)))
    desk.process.send_signal(signal.SIGKILL)
    desk.process.wait()

    # In the journal, and nowhere else.
    for folder, _, names in os.walk(desk.folder):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                assert words.encode() not in file.read() or path.startswith(desk.journal), path
    assert entries_of(desk) == []

    desk.start()
    desk.read("Write the First Thing That Happened")
    desk.keys("ctrl+n")
    desk.see_dialog("Log a Date")
    desk.see(BEGUN, Atspi.Role.LABEL)
    assert written_in(desk.see("Note", Atspi.Role.TEXT)) == words
    close_log(desk)
    desk.keys("ctrl+n")
    desk.see_dialog("Log a Date")
    desk.press("Discard")
    wait_for("the banner to go", lambda: desk.find(BEGUN, Atspi.Role.LABEL) is None)
    wait_for("no draft", lambda: not kept_words(desk))
    assert written_in(desk.see("Note", Atspi.Role.TEXT)) == ""
    close_log(desk)
    desk.close()


def escape_keeps_what_was_begun(desk):
    desk.start()
    pass_first_run(desk)
    open_log(desk, "p")
    write_note(desk, "A weekend for the cabin")
    close_log(desk)
    desk.read("Not stored, and kept for next time")

    desk.keys("ctrl+n")
    desk.see_dialog("Log a Promise")
    desk.see(BEGUN, Atspi.Role.LABEL)
    assert written_in(desk.see("Note", Atspi.Role.TEXT)) == "A weekend for the cabin"
    desk.keys("Return")
    desk.dialog_closes()
    assert kept_words(desk) == []
    entry, = entries_of(desk)
    assert entry["note"] == "A weekend for the cabin", entry
    desk.close()


def quitting_keeps_what_was_begun(desk):
    """With the dialog open, and before the moment after which it would have been kept by itself."""
    desk.start()
    pass_first_run(desk)
    open_log(desk, "n")
    write_note(desk, "Half a sentence")
    desk.keys("ctrl+q")
    desk.ends()
    assert len(kept_words(desk)) == 1 and "Half a sentence" in kept_words(desk)[0], kept_words(desk)
    assert entries_of(desk) == []


def row_of_today_by_keyboard(desk):
    """Note by F2, all of it by Ctrl+E, away by Delete, and back step by step."""
    desk.start()
    pass_first_run(desk)
    desk.press("Text from Them")
    row = desk.see_focus(Atspi.Role.LIST_ITEM)
    assert "Text from N." in text_of(row), text_of(row)
    desk.keys("F2")
    desk.has_focus("Note")
    desk.type("Long day")
    desk.keys("Return")
    desk.read("Long day")
    desk.see_focus(Atspi.Role.LIST_ITEM)
    desk.keys("ctrl+e")
    desk.see_dialog("Change Entry")
    desk.keys("6", "Return")
    desk.dialog_closes()
    wait_for("a distance", lambda: entries_of(desk)[0].get("distance") == 6)
    desk.see_focus(Atspi.Role.LIST_ITEM)
    desk.keys("Delete")
    desk.read("Text from N. deleted")
    wait_for("nothing", lambda: not entries_of(desk))

    desk.keys("ctrl+z")
    wait_for("the entry", lambda: entries_of(desk) and entries_of(desk)[0].get("distance") == 6)
    desk.keys("ctrl+z")
    wait_for("no distance", lambda: "distance" not in entries_of(desk)[0])
    assert entries_of(desk)[0]["note"] == "Long day"
    desk.keys("ctrl+z")
    wait_for("no note", lambda: "note" not in entries_of(desk)[0])
    desk.keys("ctrl+z")
    wait_for("nothing", lambda: not entries_of(desk))
    desk.read("Write the First Thing That Happened")
    desk.close()


def prompt_can_be_put_away(desk):
    desk.start()
    pass_first_run(desk)
    log_by_keyboard(desk, "o", title="Log That Nothing Happened")
    desk.read("A Line for Yourself")
    desk.press("Not Today")
    desk.gone("A Line for Yourself")
    desk.keys("ctrl+z")
    desk.read("A Line for Yourself")
    desk.press("Write")
    desk.see_dialog("Log a Note")
    desk.has_focus("Note")
    desk.type("A song on the train")
    desk.keys("Return")
    desk.dialog_closes()
    desk.gone("A Line for Yourself")
    desk.close()

    # Answered is answered, all day.
    desk.start()
    desk.read("A song on the train")
    assert desk.find(says="A Line for Yourself") is None
    desk.close()


TESTS = [
    two_keystrokes_store,
    each_page_is_heard,
    answers_are_states,
    date_with_all_detail_by_keyboard,
    draft_outlives_a_kill,
    escape_keeps_what_was_begun,
    quitting_keeps_what_was_begun,
    row_of_today_by_keyboard,
    prompt_can_be_put_away,
]


if __name__ == "__main__":
    run_tests("capture", TESTS)
