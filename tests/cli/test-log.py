# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidemark-cli log, and what holds for every command."""

import os
import re
import resource
import stat
import subprocess

from harness import CLI, DONE, FAILED, USAGE, bytes_in, main, test, unwritable_folder

UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")

# Every kind with every member that it can have.
KINDS = {
    "message": {"by": "them", "length": 3, "text": "süß", "media": True, "type": "sticker"},
    "text": {"by": "both", "distance": 0, "wanted": 10, "marks": ["looks_away", "milestone"]},
    "call": {"by": "unknown", "answered": False, "seconds": 0, "distance": 1, "wanted": 2,
             "marks": ["guarded"]},
    "date": {"by": "me", "planned_by": "them", "happened": "moved", "changed_by": "them",
             "due": "2026-04-01", "distance": 1, "wanted": 2, "marks": ["cancelled"]},
    "distance": {"value": 0},
    "wanted": {"value": 10},
    "promise": {"by": "them", "due": "2026-04-01T08:00:00+02:00", "outcome": "partly",
                "resolved_at": "2026-04-02T08:00:00+02:00"},
    "talk": {"topic": "exclusivity", "raised_by": "me", "outcome": "dodged", "answer": "later",
             "distance": 9, "wanted": 9, "marks": ["shut_down"]},
    "move": {"move": "space"},
    "mark": {"mark": "he_named_problem"},
    "friend": {"friend": "deep", "who": "Eva"},
    "nothing": {},
    "note": {},
    "safety": {"mark": "afraid"},
}


def as_word(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(value) if isinstance(value, list) else str(value)


@test
def every_member_of_every_kind_can_be_set(place):
    for kind, members in KINDS.items():
        pairs = [word for name, value in members.items()
                 for word in ("--set", f"{name}={as_word(value)}")]
        entry = place.log(kind, *pairs, "--set", "hot=true", "--note", "a “note”\nof two lines")
        assert UUID.match(entry["id"])
        assert entry["kind"] == kind and entry["hot"] is True
        assert entry["note"] == "a “note”\nof two lines"
        assert {name: entry[name] for name in members} == members
        assert ("person" in entry) == (kind not in ("friend", "note", "safety"))
    exported = {entry["kind"]: entry for entry in place.export()["entries"]}
    assert {kind: {name: exported[kind][name] for name in members}
            for kind, members in KINDS.items()} == KINDS


@test
def options_are_short_for_members(place):
    entry = place.log("text", "--by", "them", "--distance", "3", "--note", "x", "--at",
                      "2026-03-27T21:41:00+01:00", "--person", "A.")
    assert entry["by"] == "them" and entry["distance"] == 3 and entry["note"] == "x"
    assert entry["at"] == "2026-03-27T21:41:00+01:00" and entry["day"] == "2026-03-27"
    assert place.log("distance", "--value", "7")["value"] == 7
    assert place.log("distance", "--distance", "7")["value"] == 7
    marks = place.log("text", "--set", "marks=guarded", "--set", "marks=milestone")["marks"]
    assert marks == ["guarded", "milestone"]


@test
def day_begins_when_the_journal_says(place):
    entry = place.log("nothing", "--at", "2026-03-28T03:59:59+01:00")
    assert entry["day"] == "2026-03-27"
    assert place.log("nothing", "--at", "2026-03-28T04:00:00+01:00")["day"] == "2026-03-28"
    entry = place.log("nothing", "--at", "2026-03-28T03:00:00+01:00", "--set", "day=2026-03-28")
    assert entry["day"] == "2026-03-28"


@test
def now_has_the_offset_of_the_zone(place):
    entry = place.ok("log", "nothing", env={"TZ": "Asia/Kathmandu"}).json
    assert entry["at"].endswith("+05:45")
    assert entry["changed_at"].endswith("Z")


@test
def person_is_the_only_one_or_made_or_named(place):
    first = place.log("text")["person"]
    people = place.export()["people"]
    assert [(person["id"], person["alias"]) for person in people] == [(first, "N.")]
    assert place.log("text")["person"] == first

    second = place.log("text", "--person", "Bé")["person"]
    assert second != first
    assert place.log("text", "--person", "Bé")["person"] == second
    assert place.log("text", "--person", second)["person"] == second

    result = place.run("log", "text")
    assert result.code == FAILED and result.out == ""
    assert "N." in result.err and "Bé" in result.err
    assert len(place.export()["people"]) == 2
    assert "person" not in place.log("friend", "--set", "friend=fun")


@test
def wrong_words_are_named_and_store_nothing(place):
    wrong = {
        ("log",): "KIND",
        ("log", "tickle"): "tickle",
        ("log", "text", "more"): "more",
        ("log", "text", "--nope"): "--nope",
        ("log", "text", "--by"): "--by",
        ("log", "text", "--by", "nobody"): "by: nobody",
        ("log", "note", "--by", "me"): "by",
        ("log", "distance"): "value",
        ("log", "distance", "--value", "11"): "value: 11 is outside 0–10",
        ("log", "distance", "--value", "-1"): "value: -1 is outside 0–10",
        ("log", "distance", "--value", "7.5"): "value: 7.5 is not a whole number",
        ("log", "distance", "--value", "much"): "value",
        ("log", "text", "--at", "yesterday"): "at",
        ("log", "text", "--at", "2026-03-27"): "at",
        ("log", "text", "--at", "2026-02-30T10:00:00Z"): "at",
        ("log", "text", "--set", "answered=true"): "answered",
        ("log", "call", "--set", "answered=perhaps"): "answered",
        ("log", "call", "--set", "seconds=-1"): "seconds",
        ("log", "text", "--set", "colour=red"): "colour",
        ("log", "text", "--set", "marks=looks_away,smiles"): "marks",
        ("log", "text", "--set", "by"): "MEMBER=VALUE",
        ("log", "text", "--set", "=x"): "MEMBER=VALUE",
        ("log", "text", "--by", "me", "--set", "by=me"): "by",
        ("log", "text", "--set", "id=11111111-2222-4333-8444-555555555555"): "id",
        ("log", "text", "--set", "day=someday"): "day",
        ("log", "message", "--by", "me", "--set", "type=song"): "song",
        ("log", "message", "--by", "both"): "by: both",
        ("log", "promise", "--set", "due=soon"): "due",
        ("log", "text", "--note", b"\xff\xfe"): "UTF-8",
        ("log", "text", "--passphrase-fd", "x"): "passphrase-fd",
    }
    for words, named in wrong.items():
        result = place.call(*words[:1], "--journal", place.journal, *words[1:])
        assert result.code == USAGE, (words, result.err)
        assert result.out == ""
        assert named in result.err, (words, result.err)
    assert not place.journal.exists()


@test
def journal_of_the_window_is_the_default(place):
    assert place.call("log", "note", "--note", "x").code == DONE
    assert (place.folder / "share" / "tidemark" / "journal.db").exists()


@test
def journal_may_be_named_before_the_command(place):
    assert place.call("--journal", place.journal, "log", "note").code == DONE
    assert place.call("--journal", place.journal, "--passphrase-fd", "0", "log", "note",
                      "--passphrase-fd", "0").code == DONE
    assert len(place.export()["entries"]) == 2


@test
def only_the_owner_may_read_the_journal(place):
    place.log("note")
    assert stat.S_IMODE(place.journal.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.journal.parent.stat().st_mode) == 0o700


@test
def help_and_version_are_results(place):
    result = place.call("--help")
    assert result.code == DONE and result.err == ""
    for word in ("import", "log", "export", "check", "--journal", "--passphrase-fd", "--set", "--from",
                 "--keep-text", "--dry-run", "--date-order", "reflect", "--now"):
        assert word in result.out, word
    assert "backup" not in result.out and "restore" not in result.out
    for command in ("import", "log", "reflect", "export", "check"):
        result = place.call(command, "--help")
        assert result.code == DONE and command in result.out and "--journal" in result.out
    assert re.match(r"^tidemark-cli \d+\.\d+\.\d+\n$", place.call("--version").out)


@test
def unknown_command_is_wrong(place):
    for words in ((), ("backup", "x"), ("restore", "x"), ("lgo",), ("--nope",)):
        result = place.call(*words)
        assert result.code == USAGE and result.out == "" and result.err != "", words


@test
def output_that_cannot_be_written_is_a_failure(place):
    with open("/dev/full", "w") as full:
        process = subprocess.run([CLI, "log", "note", "--journal", place.journal], stdout=full,
                                 stderr=subprocess.PIPE, text=True, env=place.environment())
    assert process.returncode == FAILED and "stored all the same" in process.stderr

    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run([CLI, "--help"], stdout=writing, stderr=subprocess.PIPE, text=True,
                             env=place.environment())
    os.close(writing)
    assert process.returncode == FAILED and "failed" in process.stderr
    assert len(place.export()["entries"]) == 1


@test
def processes_at_once_lose_nothing(place):
    place.log("note")
    running = [
        subprocess.Popen([CLI, "log", "note", "--note", str(number), "--journal", place.journal],
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                         env=place.environment())
        for number in range(24)
    ]
    for process in running:
        _, err = process.communicate(timeout=120)
        assert process.returncode == DONE, err
    notes = {entry.get("note") for entry in place.export()["entries"]}
    assert notes == {None, *map(str, range(24))}


def assert_fails(place, result):
    assert result.code == FAILED and result.out == "" and result.err.startswith("tidemark-cli log")
    assert "secret" not in result.err


@test
def folder_that_cannot_be_written_is_named(place):
    folder = unwritable_folder(place)
    result = place.call("log", "note", "--note", "secret", "--journal", folder / "x" / "journal.db")
    assert_fails(place, result)
    assert str(folder) in result.err


@test
def foreign_file_stays_as_it_is(place):
    for path in (place.foreign_database(), place.write("letter.txt", "Dear diary,\n" * 400)):
        before = bytes_in(place.folder)
        result = place.call("log", "note", "--note", "secret", "--journal", path)
        assert_fails(place, result)
        assert bytes_in(place.folder) == before


@test
def full_disk_stores_nothing_and_says_so(place):
    place.log("note")
    size = place.journal.stat().st_size

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    result = place.run("log", "note", "--note", "secret" * 1000, preexec_fn=limit)
    assert_fails(place, result)
    assert place.journal.stat().st_size == size
    assert len(place.export()["entries"]) == 1
    place.log("note")
    assert len(place.export()["entries"]) == 2


main()
