# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidemark-cli reflect."""

import json

from harness import DONE, FAILED, USAGE, main, test

NOW = ("--now", "2026-04-12T20:00:00Z")
MEMBERS = ["person", "now", "state", "flags", "notes", "withdrawal", "signals", "reasons", "advice",
           "my_side"]


def fill(place):
    """Three near weeks, then three far ones, and two broken promises."""
    for day in range(1, 43):
        at = f"2026-{3 + (day - 1) // 31:02d}-{(day - 1) % 31 + 1:02d}T20:00:00+01:00"
        value = 2 + day % 2 if day <= 21 else 8 + day % 2
        place.log("distance", "--person", "A.", "--at", at, "--value", str(value), "--note", "secret")
    for day in (25, 26):
        place.log("promise", "--person", "A.", "--at", f"2026-03-{day}T20:00:00+01:00", "--by",
                  "them", "--set", f"due=2026-03-{day + 1}", "--set", "outcome=broken")


@test
def little_is_said_to_be_little(place):
    place.log("distance", "--value", "3")
    reflection = place.ok("reflect").json
    assert reflection["state"] == "not_enough" and reflection["person"] == "N."
    needs = [signal["need"] for signal in reflection["signals"] if not signal["available"]]
    assert needs and all(needs)


@test
def withdrawal_is_seen_with_its_entries(place):
    fill(place)
    reflection = place.ok("reflect", *NOW).json
    assert [member for member in MEMBERS if member not in reflection] == []
    assert reflection["state"] == "flagged" and "withdrawal" in reflection["flags"]
    known = {entry["id"] for entry in place.export()["entries"]}
    shape = next(signal for signal in reflection["signals"] if signal["id"] == "dist_shape")
    assert shape["available"] and shape["entries"] and set(shape["entries"]) <= known
    assert "secret" not in json.dumps(reflection)


@test
def same_log_and_now_give_the_same_bytes(place):
    fill(place)
    first = place.ok("reflect", *NOW).out
    assert place.ok("reflect", *NOW).out == first

    other = place.folder / "other.db"
    copy = place.folder / "copy.json"
    place.ok("export", copy)
    assert place.call("import", copy, "--journal", other).code == DONE
    assert place.call("reflect", *NOW, "--journal", other).out == first
    assert place.ok("reflect", *NOW, env={"TZ": "Asia/Tokyo", "LANG": "C"}).out == first


@test
def reading_ends_at_now(place):
    fill(place)
    early = place.ok("reflect", "--now", "2026-03-05T20:00:00Z").json
    assert early["state"] == "not_enough"


@test
def person_is_named_where_there_are_two(place):
    place.log("text", "--person", "A.")
    place.log("text", "--person", "B.")
    result = place.run("reflect")
    assert result.code == FAILED and result.out == "" and "A." in result.err and "B." in result.err
    assert place.ok("reflect", "--person", "B.").json["person"] == "B."
    result = place.run("reflect", "--person", "C.")
    assert result.code == FAILED and "C." in result.err


@test
def wrong_calls_are_named(place):
    place.log("text")
    for words, named in {("--now", "yesterday"): "yesterday", ("A.",): "A.",
                         ("--person",): "--person"}.items():
        result = place.run("reflect", *words)
        assert result.code == USAGE and named in result.err and result.out == ""


@test
def missing_and_empty_journals_are_failures(place):
    result = place.run("reflect")
    assert result.code == FAILED and result.out == "" and not place.journal.exists()
    place.log("note")
    result = place.run("reflect")
    assert result.code == FAILED and result.out == "" and result.err != ""


main()
