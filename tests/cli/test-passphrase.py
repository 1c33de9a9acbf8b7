# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidemark-cli with a journal that is locked: the passphrase from a descriptor or the terminal."""

import os
import pty
import select
import signal
import subprocess
import sys
import termios

from harness import CLI, DONE, FAILED, bytes_in, main, test

LOCK = os.path.abspath(sys.argv[2])
PASSPHRASE = "a boat that is tied up"


def lock(place):
    place.log("note", "--note", "heron")
    subprocess.run([LOCK, place.journal, PASSPHRASE], check=True)


def run_with(place, passphrase, command, *words):
    """The call with the passphrase in a pipe."""
    reading, writing = os.pipe()
    os.write(writing, passphrase.encode())
    os.close(writing)
    try:
        return place.run(command, "--passphrase-fd", str(reading), *words, pass_fds=[reading],
                         start_new_session=True)
    finally:
        os.close(reading)


@test
def descriptor_opens_it_for_every_command(place):
    lock(place)
    for passphrase in (PASSPHRASE, PASSPHRASE + "\n", PASSPHRASE + "\r\nand more\n"):
        assert run_with(place, passphrase, "log", "note", "--note", "grebe").code == DONE
    assert run_with(place, PASSPHRASE, "check").code == DONE
    exported = run_with(place, PASSPHRASE, "export", "-")
    assert sorted(entry["note"] for entry in exported.json["entries"]) == ["grebe"] * 3 + ["heron"]
    source = place.write("journal.json", exported.json)
    assert run_with(place, PASSPHRASE, "import", source).code == DONE
    for content in bytes_in(place.journal.parent).values():
        assert b"heron" not in content and b"SQLite" not in content


@test
def wrong_passphrase_is_refused_and_changes_nothing(place):
    lock(place)
    before = bytes_in(place.folder)
    for command, *words in (("check",), ("export", "-"), ("log", "note", "--note", "secret")):
        for passphrase, part in (("a wrong one", "does not open"), ("", "empty"), ("\n", "empty")):
            result = run_with(place, passphrase, command, *words)
            assert result.code == FAILED and result.out == "" and part in result.err, result.err
            assert "secret" not in result.err and "wrong one" not in result.err
    assert bytes_in(place.folder) == before


@test
def descriptor_that_is_not_open_is_refused(place):
    lock(place)
    result = place.run("check", "--passphrase-fd", "77", start_new_session=True)
    assert result.code == FAILED and "could not be read" in result.err


@test
def without_a_terminal_it_says_what_to_do(place):
    lock(place)
    result = place.run("check", start_new_session=True)
    assert result.code == FAILED and "--passphrase-fd" in result.err


@test
def journal_without_passphrase_needs_none(place):
    place.log("note", "--note", "heron")
    assert run_with(place, PASSPHRASE, "check").code == DONE


class Terminal:
    """The call on a terminal of its own, with its output elsewhere."""

    def __init__(self, place, *words):
        self.out, writing = os.pipe()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.dup2(writing, 1)
            os.execve(CLI, [CLI, words[0], "--journal", place.journal, *words[1:]],
                      place.environment())
        os.close(writing)
        self.shown = b""

    def wait_for(self, text):
        while text not in self.shown:
            ready = select.select([self.terminal], [], [], 60)[0]
            assert ready, self.shown
            self.shown += os.read(self.terminal, 4096)

    def echoes(self):
        return bool(termios.tcgetattr(self.terminal)[3] & termios.ECHO)

    def end(self):
        status = os.waitpid(self.pid, 0)[1]
        with os.fdopen(self.out, encoding="utf-8") as out:
            return status, out.read()


@test
def terminal_is_asked_and_shows_nothing(place):
    lock(place)
    call = Terminal(place, "export", "-")
    call.wait_for(b"Passphrase of the journal: ")
    assert not call.echoes()
    os.write(call.terminal, PASSPHRASE.encode() + b"\n")
    call.wait_for(b"\n")
    status, out = call.end()
    assert os.waitstatus_to_exitcode(status) == DONE
    assert "heron" in out and "Passphrase" not in out
    assert PASSPHRASE.encode() not in call.shown


@test
def terminal_has_its_echo_back_after_an_interrupt(place):
    lock(place)
    call = Terminal(place, "check")
    call.wait_for(b"Passphrase of the journal: ")
    os.write(call.terminal, b"\x03")
    status, out = call.end()
    assert os.waitstatus_to_exitcode(status) == -signal.SIGINT and out == ""
    assert call.echoes()


main()
