# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-capture.py TIDEMARK TIDEMARK_CLI FIXTURES: how long it takes to write down what happened.

With the real program and real keys, at the pace of somebody who types neither fast nor slowly.
From the first key to the entry on the disk. Fails where a text takes more than two keys in the
dialog, or a date with all its detail more than 15 seconds.
"""
import os
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "end-to-end"))

from habits import entries_of, pass_first_run  # noqa: E402
from person import Desk, wait_for  # noqa: E402

KEYS_A_SECOND = 8
RUNS = 3
LIMIT_S = 15
NOTE = "Noodles by the river, walked home the long way"

# Last night, planned by them, 3 far, 7 wanted; the note; then back from it: I talked about us; it
# happened.
DATE = ["ctrl+n", "d", "Right", "Right", "Right", "d", "3", "ctrl+7", "Tab"]
REST = ["shift+Tab", "Left", "space", "shift+Tab", "shift+Tab", "shift+Tab", "Left", "Left", "space"]


def press(keys):
    for key in keys:
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
        time.sleep(1 / KEYS_A_SECOND)


def write(text):
    for letter in text:
        subprocess.run(["xdotool", "type", letter], check=True)
        time.sleep(1 / KEYS_A_SECOND)


def stored(desk, n):
    wait_for("the entry", lambda: len(entries_of(desk)) >= n)


def time_text(desk):
    n = len(entries_of(desk))
    began = time.monotonic()
    press(["ctrl+n", "t", "Return"])
    desk.dialog_closes()
    seconds = time.monotonic() - began
    stored(desk, n + 1)
    return seconds


def time_date(desk):
    before = {entry["id"] for entry in entries_of(desk)}
    began = time.monotonic()
    press(DATE)
    write(NOTE)
    press(REST)
    press(["Return"])
    desk.dialog_closes()
    seconds = time.monotonic() - began
    stored(desk, len(before) + 2)
    check([entry for entry in entries_of(desk) if entry["id"] not in before])
    return seconds


def check(entries):
    date, = (entry for entry in entries if entry["kind"] == "date")
    talk, = (entry for entry in entries if entry["kind"] == "talk")
    found = {key: date.get(key) for key in ("planned_by", "happened", "distance", "wanted", "note")}
    assert found == {"planned_by": "them", "happened": "yes", "distance": 3, "wanted": 7,
                     "note": NOTE}, date
    assert talk["raised_by"] == "me", talk


def main():
    tidemark, cli, fixtures = (os.path.abspath(path) for path in sys.argv[1:4])
    with Desk(tidemark, cli, fixtures) as desk:
        desk.start()
        pass_first_run(desk)
        texts = sorted(time_text(desk) for _ in range(RUNS))
        dates = sorted(time_date(desk) for _ in range(RUNS))
        desk.close()

    n_keys = len(DATE) + len(REST) + 1 + len(NOTE)
    print(f"bench text: Ctrl+N and two keys, {texts[RUNS // 2]:.1f} s")
    print(f"bench date with all detail: {n_keys} keys at {KEYS_A_SECOND} a second, "
          f"{dates[RUNS // 2]:.1f} s, slowest {dates[-1]:.1f} s (limit {LIMIT_S} s)")
    sys.exit(dates[-1] > LIMIT_S)


if __name__ == "__main__":
    main()
