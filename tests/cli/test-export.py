# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidemark-cli export."""

import csv
import io
import json
import os
import resource
import stat
import subprocess

from harness import CLI, DONE, FAILED, USAGE, bytes_in, main, test, unwritable_folder


def fill(place):
    place.log("text", "--person", "A.", "--at", "2026-03-01T12:00:00+01:00", "--note",
              'quote " comma , line\nend', "--by", "them", "--set", "marks=guarded,milestone")
    place.log("distance", "--person", "A.", "--at", "2026-03-02T12:00:00+01:00", "--value", "4")
    place.log("call", "--person", "B.", "--at", "2026-03-02T12:30:00+01:00", "--set",
              "answered=false")
    place.log("friend", "--set", "friend=old", "--set", "who=*E*", "--at",
              "2026-03-03T12:00:00+01:00")
    place.log("note", "--at", "2026-03-03T13:00:00+01:00", "--note", "=1+1")


def kinds(journal):
    return [entry["kind"] for entry in journal["entries"]]


@test
def journal_has_its_head_and_everything(place):
    fill(place)
    journal = place.export()
    assert list(journal) == ["format", "version", "exported_at", "people", "entries", "imports",
                             "exclusions"]
    assert journal["format"] == "tidemark-journal" and journal["version"] == 1
    assert kinds(journal) == ["text", "distance", "call", "friend", "note"]
    assert {person["alias"] for person in journal["people"]} == {"A.", "B."}


def seal(place, alias, until, changed="2998-01-01T12:00:00Z"):
    journal = place.export("--with-sealed")
    for person in journal["people"]:
        if person["alias"] == alias:
            person["sealed_until"] = until
            person["changed_at"] = changed
    place.ok("import", place.write("sealed.json", json.dumps(journal)))


@test
def sealed_person_stays_out_and_that_is_said(place):
    fill(place)
    seal(place, "B.", "2999-01-01")
    result = place.ok("export", "-")
    assert "1 person is sealed" in result.err, result.err
    assert [person["alias"] for person in result.json["people"]] == ["A."]
    assert kinds(result.json) == ["text", "distance", "friend", "note"]
    everything = place.ok("export", "-", "--with-sealed")
    assert everything.err == "" and len(everything.json["entries"]) == 5
    assert kinds(place.export("--person", "B.", "--with-sealed")) == ["call"]


@test
def sealed_person_is_not_opened_and_not_made_again(place):
    fill(place)
    seal(place, "B.", "2999-01-01")
    for words in (["export", "-", "--person", "B."], ["log", "text", "--person", "B."],
                  ["reflect", "--person", "B."]):
        result = place.run(*words)
        assert result.code == FAILED and "sealed until 2999-01-01" in result.err, result.err
    seal(place, "B.", "2026-01-01", changed="2998-01-02T12:00:00Z")
    assert place.log("text", "--person", "B.")["kind"] == "text"
    assert len(place.export()["people"]) == 2


@test
def same_journal_gives_the_same_bytes(place):
    fill(place)
    lines = [[line for line in place.ok("export", "-").out.splitlines()
              if not line.startswith('  "exported_at"')] for _ in range(2)]
    assert lines[0] == lines[1] and len(lines[0]) > 10


@test
def filters_choose(place):
    fill(place)
    journal = place.export("--person", "A.")
    assert kinds(journal) == ["text", "distance"]
    assert [person["alias"] for person in journal["people"]] == ["A."]
    assert kinds(place.export("--from", "2026-03-02")) == ["distance", "call", "friend", "note"]
    assert kinds(place.export("--to", "2026-03-01")) == ["text"]
    assert kinds(place.export("--from", "2026-03-02", "--to", "2026-03-02")) == ["distance", "call"]
    assert kinds(place.export("--from", "2027-01-01")) == []


@test
def file_is_whole_private_and_alone(place):
    fill(place)
    target = place.folder / "out" / "journal.json"
    target.parent.mkdir()
    target.write_text("old")
    target.chmod(0o644)
    result = place.ok("export", target)
    assert result.out == ""
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert target.read_text().startswith("{\n  \"format\"")
    assert list(target.parent.iterdir()) == [target]


@test
def link_leads_to_the_file(place):
    fill(place)
    target = place.folder / "real.json"
    target.write_text("old")
    link = place.folder / "link.json"
    link.symlink_to(target)
    place.ok("export", link)
    assert link.is_symlink() and target.read_text().startswith("{")


@test
def csv_reads_back_with_every_value(place):
    fill(place)
    text = place.ok("export", "-", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 5 and all(None not in row for row in rows)
    assert rows[0]["note"] == 'quote " comma , line\nend'
    assert rows[0]["person"] == "A." and rows[0]["marks"] == "guarded,milestone"
    assert rows[1]["value"] == "4" and rows[2]["answered"] == "false"
    assert rows[4]["note"] == "=1+1" and '"=1+1"' in text
    process = subprocess.run([CLI, "export", "-", "--format", "csv", "--journal", place.journal],
                             stdout=subprocess.PIPE, check=True, env=place.environment())
    assert process.stdout.count(b"\r\n") == 6


@test
def markdown_is_by_day_and_escapes(place):
    fill(place)
    text = place.ok("export", "-", "--format", "markdown").out
    days = [line for line in text.splitlines() if line.startswith("## ")]
    assert days == ["## 2026-03-01", "## 2026-03-02", "## 2026-03-03"]
    assert "\\*E\\*" in text and "> \\=1+1" in text
    assert "A." in text and "**Distance felt**: 4" in text


@test
def day_in_markdown_is_the_one_that_was_said(place):
    for day, at in (("2026-03-02", "2026-03-03T01:00:00+01:00"),
                    ("2026-03-03", "2026-03-03T02:00:00+01:00"),
                    ("2026-03-02", "2026-03-03T03:00:00+01:00")):
        place.log("nothing", "--at", at, "--set", f"day={day}")
    text = place.ok("export", "-", "--format", "markdown").out
    assert [line[:7] for line in text.splitlines() if line] == [
        "# Journ", "## 2026", "- 01:00", "- 03:00", "## 2026", "- 02:00"]


@test
def messages_without_words_are_counted_in_markdown(place):
    for by in ("me", "them", "them"):
        place.log("message", "--by", by, "--at", "2026-03-03T12:00:00+01:00")
    place.log("message", "--by", "me", "--set", "text=hello", "--at", "2026-03-03T12:00:00+01:00")
    text = place.ok("export", "-", "--format", "markdown").out
    assert "- 3 messages: 1 from me, 2 from them\n" in text
    assert "**Message**: by me\n  > hello\n" in text


@test
def ending_of_the_file_is_the_format(place):
    fill(place)
    for name, begins in (("a.csv", "id,"), ("a.md", "# "), ("a.json", "{"), ("a", "{")):
        place.ok("export", place.folder / name)
        assert (place.folder / name).read_text().startswith(begins), name
    place.ok("export", place.folder / "b.csv", "--format", "json")
    assert (place.folder / "b.csv").read_text().startswith("{")


@test
def wrong_words_are_named(place):
    fill(place)
    for words, named in {
        (): "FILE",
        ("x", "y"): "y",
        ("x", "--format", "pdf"): "pdf",
        ("x", "--from", "March"): "March",
        ("x", "--to", "2026-02-30"): "2026-02-30",
        ("x", "--from", "2026-03-02", "--to", "2026-03-01"): "2026-03-01",
    }.items():
        result = place.run("export", *words, cwd=place.folder)
        assert result.code == USAGE and named in result.err, (words, result.err)
    assert not (place.folder / "x").exists()


@test
def failure_leaves_what_was_there(place):
    fill(place)
    place.log("note", "--note", "secret" * 20000)
    target = place.folder / "journal.json"
    target.write_text("old")

    def limit():
        # Enough for what SQLite keeps beside the journal, not for the export.
        resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))

    before = bytes_in(place.folder)
    for words, more in {
        (str(target),): {"preexec_fn": limit},
        (str(target), "--person", "Q"): {},
        (str(place.folder),): {},
        (str(place.folder / "none" / "x.json"),): {},
        (str(unwritable_folder(place) / "x.json"),): {},
        ("/dev/full",): {},
    }.items():
        result = place.run("export", *words, **more)
        assert result.code == FAILED and result.out == "" and result.err != "", words
        assert words[0] in result.err or "alias" in result.err, result.err
        assert "secret" not in result.err
    assert bytes_in(place.folder) == before


@test
def output_that_ends_early_is_a_failure(place):
    fill(place)
    with open("/dev/full", "w") as full:
        process = subprocess.run([CLI, "export", "-", "--journal", place.journal], stdout=full,
                                 stderr=subprocess.PIPE, text=True, env=place.environment())
    assert process.returncode == FAILED and "standard output" in process.stderr
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run([CLI, "export", "-", "--journal", place.journal], stdout=writing,
                             stderr=subprocess.PIPE, text=True, env=place.environment())
    os.close(writing)
    assert process.returncode == FAILED and "standard output" in process.stderr


@test
def missing_journal_is_named_and_not_made(place):
    result = place.run("export", "-")
    assert result.code == FAILED and str(place.journal) in result.err
    assert not place.journal.parent.exists()


@test
def journal_is_not_changed(place):
    fill(place)
    before = place.journal.read_bytes()
    assert place.run("export", "-").code == DONE
    assert place.journal.read_bytes() == before


main()
