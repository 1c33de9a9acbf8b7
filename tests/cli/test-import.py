# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidemark-cli import."""

import json
import os
import pathlib
import resource
import subprocess
import zipfile

from harness import CLI, DONE, FAILED, USAGE, main, test, unwritable_folder

WHOLE = pathlib.Path(__file__).parent.parent / "fixtures" / "journal" / "whole.json"
CHAT = ("27/03/2026, 21:41 - Ana: secret see you at 8?\n27/03/2026, 21:44 - Ben: ok\n"
        "28/03/2026, 09:00 - Ana: <Media omitted>\n")
AMBIGUOUS = "03/04/2026, 21:41 - Ana: see you\n04/04/2026, 21:44 - Ben: ok\n"


def without_date(text):
    return [line for line in text.splitlines() if not line.startswith('  "exported_at"')]


@test
def journal_file_reads_back_byte_for_byte(place):
    report = place.ok("import", WHOLE).json
    assert report["format"] == "tidemark" and report["stored"] is True
    assert (report["new"], report["known"], report["notices"]) == (59, 0, 0)
    assert report["calls"] == {"answered": 1, "missed": 1}
    assert report["questions"] == [] and len(report["holes"]) == 2
    assert report["first"] == "1969-12-31T23:59:59.001Z"
    assert report["last"] == "2026-03-29T03:00:00+02:00"
    roles = {person["role"]: person for person in report["people"]}
    assert roles["me"]["messages"] == 2
    exported = place.ok("export", "-").out
    assert without_date(exported) == without_date(WHOLE.read_text(encoding="utf-8"))

    other = place.folder / "other" / "journal.db"
    copy = place.write("copy.json", exported)
    assert place.call("import", copy, "--journal", other).code == DONE
    assert without_date(place.call("export", "-", "--journal", other).out) == without_date(exported)


@test
def what_was_set_aside_and_taken_up_reads_back_byte_for_byte(place):
    place.log("note", "--person", "A.", "--note", "We cooked", "--at", "2026-03-02T12:00:00+01:00")
    journal = place.export()
    person, = journal["people"]
    person["set_aside"] = [{"signal": "promises", "reason": "we say perhaps", "day": "2026-03-01"},
                           {"signal": "reply_delay"}]
    person["small_step"] = {"text": "Ask for an evening", "day": "2026-03-01",
                            "source": "the-intimacy-distance-dance", "look_back": "2026-03-08"}
    person["changed_at"] = "2998-01-01T12:00:00Z"
    looked_back, = journal["entries"]
    looked_back["step"] = "Say what was good"
    looked_back["step_day"] = "2026-02-20"
    looked_back["changed_at"] = "2998-01-01T12:00:00Z"
    place.ok("import", place.write("changed.json", json.dumps(journal)))
    exported = place.ok("export", "-").out
    kept = json.loads(exported)
    assert kept["people"][0]["set_aside"] == person["set_aside"]
    assert kept["people"][0]["small_step"] == person["small_step"]
    assert kept["entries"][0]["step"] == looked_back["step"]
    assert kept["entries"][0]["step_day"] == looked_back["step_day"]

    other = place.folder / "other" / "journal.db"
    copy = place.write("copy.json", exported)
    assert place.call("import", copy, "--journal", other).code == DONE
    assert without_date(place.call("export", "-", "--journal", other).out) == without_date(exported)


@test
def same_file_again_adds_nothing(place):
    place.ok("import", WHOLE)
    before = without_date(place.ok("export", "-").out)
    report = place.ok("import", WHOLE).json
    assert (report["new"], report["known"]) == (0, 59)
    assert without_date(place.ok("export", "-").out) == before


@test
def dry_run_stores_nothing(place):
    result = place.ok("import", WHOLE, "--dry-run")
    assert result.json["stored"] is False and result.json["new"] == 59
    assert not place.journal.exists()
    place.log("note")
    assert place.ok("import", WHOLE, "--dry-run").json["new"] == 59
    assert len(place.export()["entries"]) == 1


@test
def wrong_value_is_named_by_its_path(place):
    place.log("note")
    journal = json.loads(WHOLE.read_text(encoding="utf-8"))
    entry = next(number for number, entry in enumerate(journal["entries"])
                 if entry["kind"] == "wanted")
    journal["entries"][entry]["value"] = 12
    path = place.write("bad.json", journal)
    result = place.run("import", path)
    assert result.code == FAILED and result.err != ""
    error = result.json["error"]
    assert error["message"] == f"entries[{entry}].value: 12 is outside 0–10"
    assert error["file"] == "bad.json" and error["line"] == 1 and error["column"] > 1
    assert error["readable"] == entry
    assert len(place.export()["entries"]) == 1 and place.export()["people"] == []


@test
def cut_and_newer_and_foreign_files_are_refused(place):
    whole = WHOLE.read_bytes()
    for content in (b"", b"{", whole[:-2], whole[:len(whole) // 2], b"[]", b"{}", b"null", b"\xff\xfe",
                    b"hello there", b'{"format":"tidemark-journal","version":2}',
                    b'{"format":"tidemark-journal"}'):
        path = place.write("file.json", content)
        for more in ((), ("--format", "tidemark")):
            result = place.run("import", path, *more)
            assert result.code == FAILED, content[:40]
            error = result.json["error"]
            assert error["file"] == "file.json" and error["message"]
            assert set(error) == {"file", "line", "column", "message", "readable"}
            assert not place.journal.exists()
    result = place.run("import", place.folder / "none.json")
    assert result.code == FAILED and result.json["error"]["file"] == "none.json"
    assert place.run("import", place.folder).code == FAILED


@test
def chat_is_read_and_counted_once(place):
    chat = place.write("WhatsApp Chat with Ana.txt", CHAT)
    words = ("--me", "Ben", "--them", "Ana", "--person", "A.", "--zone", "Europe/Berlin")
    report = place.ok("import", chat, *words).json
    assert report["format"] == "whatsapp" and report["stored"] and report["new"] == 3
    journal = place.export()
    assert [entry["by"] for entry in journal["entries"]] == ["them", "me", "them"]
    assert [entry["at"] for entry in journal["entries"]][0] == "2026-03-27T21:41:00+01:00"
    assert all("text" not in entry for entry in journal["entries"])
    assert journal["people"][0]["alias"] == "A." and len(journal["imports"]) == 1
    assert place.ok("import", chat, *words).json["new"] == 0

    with zipfile.ZipFile(place.folder / "chat.zip", "w") as archive:
        archive.writestr("_chat.txt", CHAT)
    report = place.ok("import", place.folder / "chat.zip", *words, "--dry-run").json
    assert (report["new"], report["known"]) == (0, 3)


@test
def text_is_kept_only_where_asked_for(place):
    chat = place.write("chat.txt", CHAT)
    words = ("--me", "Ben", "--them", "Ana", "--person", "A.")
    place.ok("import", chat, *words, "--keep-text")
    texts = [entry.get("text") for entry in place.export()["entries"]]
    assert texts[:2] == ["secret see you at 8?", "ok"]


@test
def open_question_stores_nothing(place):
    chat = place.write("chat.txt", AMBIGUOUS)
    result = place.run("import", chat)
    assert result.code == FAILED and result.json["stored"] is False
    questions = {question["id"]: question for question in result.json["questions"]}
    assert set(questions["date-order"]["choices"]) == {"dmy", "mdy"}
    assert "date-order" in result.err and not place.journal.exists()
    result = place.ok("import", chat, "--date-order", "dmy", "--me", "Ben", "--them", "Ana",
                      "--person", "A.")
    assert result.json["stored"] and place.export()["entries"][0]["day"] == "2026-04-03"


@test
def telegram_is_read(place):
    chat = place.write("result.json", {
        "name": "Ana", "type": "personal_chat", "id": 7, "messages": [
            {"id": 7, "type": "message", "date": "2026-03-27T21:41:35",
             "date_unixtime": "1774644095", "from": "Ana", "from_id": "user11", "text": "hi"},
            {"id": 8, "type": "message", "date": "2026-03-27T21:42:35",
             "date_unixtime": "1774644155", "from": "Ben", "from_id": "user12", "text": "ho"}]})
    report = place.ok("import", chat, "--me", "Ben", "--them", "Ana", "--person", "A.").json
    assert report["format"] == "telegram" and report["new"] == 2


@test
def wrong_words_are_named(place):
    chat = place.write("chat.txt", CHAT)
    for words, named in {
        (): "FILE",
        (chat, chat): str(chat),
        (chat, "--format", "pigeon"): "pigeon",
        (chat, "--date-order", "ydm"): "ydm",
        (chat, "--zone", "Middle/Earth"): "Middle/Earth",
        (chat, "--person", ""): "--person",
        (chat, "--columns", "a=b"): "--columns",
        (chat, "--scale", "good=1"): "--scale",
        (chat, "--colour"): "--colour",
    }.items():
        result = place.run("import", *words)
        assert result.code == USAGE and result.out == "" and named in result.err, words
    assert not place.journal.exists()


@test
def trouble_with_the_journal_is_an_error_too(place):
    letter = place.write("letter.txt", "Dear diary,\n" * 400)
    folder = unwritable_folder(place)
    for journal in (letter, place.foreign_database(), folder / "x" / "journal.db"):
        result = place.call("import", WHOLE, "--journal", journal)
        assert result.code == FAILED and str(journal.parent) in result.json["error"]["message"]
    assert letter.read_text() == "Dear diary,\n" * 400


@test
def full_disk_stores_nothing(place):
    place.log("note")

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (40960, 40960))

    result = place.run("import", WHOLE, preexec_fn=limit)
    assert result.code == FAILED and result.json["error"]["message"]
    assert len(place.export()["entries"]) == 1
    assert place.ok("import", WHOLE).json["new"] == 59


@test
def killed_import_leaves_all_or_nothing(place):
    place.log("note")
    entries = [{"id": f"00000000-0000-4000-8000-{number:012x}", "at": "2026-03-27T21:41:00Z",
                "kind": "note", "note": "x" * 50} for number in range(30000)]
    path = place.write("big.json", {"format": "tidemark-journal", "version": 1,
                                    "entries": entries})
    process = subprocess.Popen([CLI, "import", path, "--journal", place.journal],
                               stdout=subprocess.DEVNULL, env=place.environment())
    wal = place.journal.with_name("journal.db-wal")
    while process.poll() is None and not (wal.exists() and wal.stat().st_size > 100000):
        os.sched_yield()
    process.kill()
    process.wait()
    assert place.run("check").code == DONE
    assert len(place.export()["entries"]) in (1, 30001)


main()
