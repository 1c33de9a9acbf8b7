# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-reflections.py TIDEMARK TIDEMARK_CLI FIXTURES MAKER: what Reflect says is what the engine found.

One journal with somebody for each thing that can be said; the sentences on the screen are set
beside the numbers that the command line prints for the same moment. TAP on standard output.
"""
import datetime
import json
import os
import sqlite3
import subprocess
import sys

from habits import run_tests
from person import wait_for


def instant_of_look(desk, alias):
    """When the program worked it out, once it has kept that."""
    def look():
        with sqlite3.connect(f"file:{desk.journal}?mode=ro", uri=True) as journal:
            row = journal.execute("SELECT at FROM look JOIN person ON person.id = look.person "
                                  "WHERE alias = ? ORDER BY look.id DESC", (alias,)).fetchone()
        return row and row[0]
    at = wait_for(f"the look at {alias} to be kept", look)
    moment = datetime.datetime.fromtimestamp(at / 1000, datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at % 1000:03d}Z"


def reflect(desk, alias):
    at = instant_of_look(desk, alias)
    found = json.loads(desk.cli("reflect", "--person", alias, "--now", at).stdout)
    found["values"] = {signal["id"]: signal.get("values", {}) for signal in found["signals"]}
    return found


def say_day(text):
    day = datetime.date.fromisoformat(text)
    this_year = day.year == datetime.datetime.now(datetime.timezone.utc).year
    return day.strftime("%-d %B" if this_year else "%-d %B %Y")


def read_not_enough(desk, found):
    assert found["state"] == "not_enough", found["state"]
    desk.read("Not enough is logged yet to see anything about Few.")
    desk.read("So far there are 5 of 12 days with an entry, over 6 of 21 days.")


def read_steady(desk, found):
    assert found["state"] == "steady" and not found["notes"], found["state"]
    desk.read("Nothing in what you logged is unusual for Even.")
    assert desk.find(says="What Goes with It") is None


def read_dance(desk, found):
    assert found["state"] == "steady" and found["notes"] == ["dance"], found["notes"]
    cycle = found["values"]["cycle_returns"]
    desk.read("Nothing in what you logged is unusual for Dance.")
    desk.read(f"Dance came back from {cycle['returns']} of {cycle['n']} within three weeks.")


def read_sudden(desk, found):
    assert found["flags"] == ["withdrawal", "excl_dodged", "limit_passed"], found["flags"]
    dodged, waited = found["values"]["excl_dodged"], found["values"]["waited"]
    desk.read("You logged more distance from Sudden since about "
              + say_day(found["withdrawal"]["onset"]))
    desk.read(f"You logged {dodged['dodges']} talks with Sudden about being exclusive without an "
              f"answer; the question has been open for {dodged['open_days']} days.")
    desk.read(f"You have waited for Sudden for {waited['open_days']} days; the limit that you set "
              f"yourself was {waited['limit_days']} days.")


def read_words(desk, found):
    assert found["flags"] == ["words_actions"], found["flags"]
    kept = found["values"]["promises"]
    n = kept["kept"] + kept["late"] + kept["broken"] + kept["overdue"]
    desk.read(f"You logged {n} promises from Words, {kept['kept']} of them as kept.")


def read_needs(desk, found):
    assert found["flags"] == ["needs_unmet"], found["flags"]
    needs = found["values"]["needs_met"]
    desk.read(f"You told Needs what you need {needs['good'] + needs['bad']} times, "
              f"{needs['good']} of them with an agreement.")


def read_several(desk, found):
    named = [reason for reason in found["reasons"] if reason["named"]]
    assert "withdrawal" in found["flags"] and len(named) > 1, named
    desk.read("What Goes with It")
    tied = named[0]["score"] - named[1]["score"] < 0.5
    desk.read("The log does not tell the first two apart" if tied
              else "It goes with the log; other explanations fit too.")
    desk.read(f"{len(named)} explanations")


def read_bare(desk, found):
    assert found["flags"] == ["withdrawal"], found["flags"]
    assert not any(reason["named"] for reason in found["reasons"])
    desk.read("The log shows more distance from Bare, not why.")
    desk.read("Nothing in the log speaks on the other side."
              if desk.find(says="On the other side: ") is None else "On the other side: ")


# In the order in which they are in the journal.
STATES = [
    ("Even", read_steady),
    ("Few", read_not_enough),
    ("Dance", read_dance),
    ("Sudden", read_sudden),
    ("Words", read_words),
    ("Needs", read_needs),
    ("Several", read_several),
    ("Bare", read_bare),
]


def everything_that_can_be_said_is_what_was_found(desk):
    os.makedirs(os.path.dirname(desk.journal))
    subprocess.run([MAKER, desk.journal], check=True)
    desk.start()
    desk.keys("alt+4")
    desk.see_view("Reflect")
    for number, (alias, read) in enumerate(STATES):
        if number > 0:
            desk.keys("ctrl+Next")
        desk.read(f"about {alias}." if alias == "Few" else alias)
        found = reflect(desk, alias)
        assert found["person"] == alias
        read(desk, found)
        desk.read(" entries on ")
        desk.read("This is the first look")
    desk.close()


TESTS = [
    everything_that_can_be_said_is_what_was_found,
]


if __name__ == "__main__":
    MAKER = os.path.abspath(sys.argv.pop(4))
    run_tests("reflections", TESTS)
