# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidemark-cli check, and what every command does with a file that is no sound journal."""

import sqlite3

from harness import DONE, FAILED, USAGE, main, test

COMMANDS = (("check",), ("export", "-"), ("log", "note", "--note", "secret"))


def fill(place):
    for number in range(40):
        place.log("note", "--note", f"secret {number} " * 40)


def damage(place, at, count):
    content = bytearray(place.journal.read_bytes())
    content[at:at + count] = b"\xa5" * count
    place.journal.write_bytes(content)
    return bytes(content)


@test
def sound_journal_has_no_faults(place):
    fill(place)
    before = place.journal.read_bytes()
    result = place.run("check")
    assert result.code == DONE and result.out == "" and "No faults" in result.err
    assert place.journal.read_bytes() == before


@test
def damage_anywhere_is_found_and_left_alone(place):
    fill(place)
    whole = place.journal.read_bytes()
    for at in range(4096, len(whole), 4096):
        place.journal.write_bytes(whole)
        if whole[at:at + 64] == b"\xa5" * 64 or not any(whole[at:at + 4096]):
            continue
        damaged = damage(place, at, 64)
        result = place.run("check")
        assert result.code == FAILED, at
        assert result.out.strip() != "" and result.err != "", at
        assert "secret" not in result.out + result.err
        assert place.journal.read_bytes() == damaged


@test
def fault_in_what_is_stored_is_found(place):
    fill(place)
    place.log("distance", "--value", "3")
    with sqlite3.connect(place.journal) as database:
        database.execute("UPDATE entry SET value = 12 WHERE value = 3")
    database.close()
    result = place.run("check")
    assert result.code == FAILED and len(result.out.splitlines()) == 1
    assert "1 fault found" in result.err


@test
def cut_file_is_refused_and_left_alone(place):
    fill(place)
    whole = place.journal.read_bytes()
    for size in (1, 50, 100, 1000, 4096, len(whole) // 2):
        place.journal.write_bytes(whole[:size])
        result = place.run("check")
        assert result.code == FAILED and result.err != "", size
        assert place.journal.read_bytes() == whole[:size]


@test
def foreign_file_is_refused_by_every_command(place):
    for path in (place.foreign_database(), place.write("letter.txt", "Dear diary,\n" * 400)):
        before = path.read_bytes()
        for command in COMMANDS:
            result = place.call(*command, "--journal", path)
            assert result.code == FAILED and result.out == "", command
            assert str(path) in result.err and "secret" not in result.err
            assert path.read_bytes() == before


@test
def newer_journal_is_refused_by_every_command(place):
    fill(place)
    with sqlite3.connect(place.journal) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = place.journal.read_bytes()
    for command in COMMANDS:
        result = place.run(*command)
        assert result.code == FAILED and result.out == "", command
        assert "newer" in result.err.lower() and "secret" not in result.err
        assert place.journal.read_bytes() == before


@test
def missing_journal_is_named_and_not_made(place):
    result = place.run("check")
    assert result.code == FAILED and str(place.journal) in result.err and result.out == ""
    assert not place.journal.exists()


@test
def wrong_words_are_named(place):
    assert place.run("check", "now").code == USAGE
    assert place.run("check", "--all").code == USAGE


main()
