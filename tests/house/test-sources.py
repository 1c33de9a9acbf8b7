# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-sources.py SOURCE_ROOT: a broken catalogue of advice fails the build, and says where."""
import pathlib
import re
import subprocess
import sys
import tempfile

ARTICLE = "why-men-walk-away.xml"

# What is replaced by what, once, and what has to be said about it.
BROKEN = {
    "cut_short": ("</article>", "", "no element found"),
    "unknown_signal": ('for="silence_now ', 'for="silence_for_ever ', "silence_for_ever"),
    "unknown_reason": ('reason="chase_over"', 'reason="boredom"', "boredom"),
    "unknown_topic": ('topics="reason:chase_over"', 'topics="reason:boredom"', "boredom"),
    "unknown_nature": ('nature="space quiet"', 'nature="loud"', "loud"),
    "unknown_advice": ('advice="your-reaction"', 'advice="no-reaction"', "no-reaction"),
    "advice_that_nothing_leads_to": ('advice="explained-not-advised"', 'advice="your-reaction"',
                                     "explained-not-advised"),
    "reason_without_its_advice": ('topics="reason:work_stress note:stress"',
                                  'topics="note:stress"', "work_stress"),
    "same_id_twice": ('<item id="own-insistence"', '<item id="lacks-words"', "lacks-words"),
    "missing_text": (re.compile(r"<unless>.*?</unless>", re.S), "", "unless"),
    "empty_text": (re.compile(r"<sign>.*?</sign>", re.S), "<sign> </sign>", "sign"),
    "foreign_element": ("<stance>", "<score>1</score><stance>", "score"),
    "unknown_placeholder": ("{alias}", "{name}", "{name}"),
    "wrong_slug": ('slug="why-men-walk-away"', 'slug="why-men-stay"', "why-men-walk-away"),
}


def check(root, folder, paths):
    script = root / "data/sources/check-sources.py"
    return subprocess.run([sys.executable, script, folder / "stamp", root / "src/core/signals",
                           *paths], capture_output=True, text=True, check=False)


def is_refused(root, name, before, after, said):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        paths = []
        for source in sorted((root / "data/sources").glob("*.xml")):
            text = source.read_text(encoding="utf-8")
            if source.name == ARTICLE:
                changed = (before.sub(after, text, count=1) if isinstance(before, re.Pattern)
                           else text.replace(before, after, 1))
                if changed == text:
                    return f"{name}: there is nothing to break"
                text = changed
            paths.append(folder / source.name)
            paths[-1].write_text(text, encoding="utf-8")
        result = check(root, folder, paths)
        if result.returncode == 0 or (folder / "stamp").exists():
            return "passed"
        if said not in result.stderr or ARTICLE not in result.stderr:
            return f"does not name {said!r} in {ARTICLE}: {result.stderr}"
        return None


def whole_catalogue_passes(root):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        result = check(root, folder, sorted((root / "data/sources").glob("*.xml")))
        return result.stderr or (None if (folder / "stamp").exists() else "no stamp")


def main():
    root = pathlib.Path(sys.argv[1])
    results = {"whole_catalogue_passes": whole_catalogue_passes(root)}
    for name, (before, after, said) in BROKEN.items():
        results[name + "_is_refused"] = is_refused(root, name, before, after, said)
    print(f"1..{len(results)}")
    for number, (name, fault) in enumerate(results.items(), 1):
        print("not ok" if fault else "ok", number, "/sources/" + name)
        for line in (fault or "").splitlines():
            print("#", line)


if __name__ == "__main__":
    main()
