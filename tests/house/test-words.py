# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-words.py SOURCE_ROOT XGETTEXT: what the program never says.

Reads every string that can be translated: C, interface files, the articles, the desktop file, the
metainfo and the settings, taken out by xgettext as the build does it.
"""
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

# As the build's preset for GLib programs.
KEYWORDS = ["--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
            "--keyword=NC_:1c,2", "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3",
            "--keyword=g_dpgettext2:2c,3"]

# Somebody: a pronoun, the alias in an article, or a name that is filled in.
WHO = r"(\b(he|she|they)\b|\{alias\}|%(\d\$)?s)"

BANNED = {
    "a diagnosis": r"\b(avoidant|anxious|attachment (style|type)|narciss|toxic|disorder|diagnos|"
                   r"gaslight|manipulat|co-?dependen|love.?bomb|red flag|borderline|sociopath|"
                   r"psychopath|trauma|abuser)",
    "a motive": r"\bbecause " + WHO + r"|\b(lost|losing) interest|playing games|not (that )?into "
                r"you|" + WHO + r" (does not|doesn.t|no longer) (love|care|want)|\bcheat|\bliar\b|"
                r"\blying\b|\bunfaithful|\baffair\b|" + WHO + r" (wants|tries|is trying|means) to "
                r"(leave|hurt|punish|test)",
    # "A question to {alias} was open" is about the question.
    "what somebody is or feels": r"(?<!from )(?<!to )(?<!with )(?<!of )(?<!about )(?<!by )" + WHO +
                                 r" (is|are|was|were|feels?|thinks?|loves?|hates?|fears?|hopes?|"
                                 r"regrets?|needs)\b",
    "a forecast": WHO + r" (will|is going to|is about to)\b|\b(it|this|things) will (end|last|pass|"
                  r"get|come)|\b(predict|forecast|prognos)|\bchances? (of|that|are)\b|likely to\b|"
                  r"\bsoon be\b",
    "a verdict": r"\b(definitely|certainly|obviously|undoubtedly|without doubt|guilty|hopeless|"
                 r"doomed|meant to be|soulmate|the one for you)\b",
    "a score": r"\bscores?\b|\bpercent|%%|\bprobab|\bodds\b|\bgauge\b|\d out of (10|ten|100)\b|"
               r"\b(risk|love|trust) (level|index|meter|rating)",
    "a game": r"\bstreaks?\b|\bbadges?\b|\bachievement|\bwell done\b|\bcongratulat|\bgreat job|"
              r"\bkeep it up\b|\breward|\blevel up|\bhigh score|\bgoal reached",
    "nagging": r"\byou (should|must|ought)\b|\bdon.t forget\b|\bremember to\b|\bhurry\b(?! to)|"
               r"\byou have not (logged|written) (for|in)\b",
    "a clock on somebody": r"\blast seen\b|\bonline now\b|\bsilent for\b|\bsilence for\b|"
                           r"\bcountdown\b|\bno (answer|reply) for %",
    "a raised voice": r"!",
    "a pronoun for the person": r"\b(he|him|his|she|her|hers)\b",
}

# Where a banned form is what has to be said. Each with its reason; one that is not needed fails.
ALLOWED = [
    ("a diagnosis", "It is a mirror, not a verdict", "says that there is none"),
    ("a score", "It is a mirror, not a verdict", "says that there is none"),
    ("a score", "%1$d of %2$d promise", "the rate of promises, with its range"),
    ("a pronoun for the person", "Why He Backs Off", "the title of an article"),
    ("a pronoun for the person", "Why is he backing away?", "the title of an article"),
    ("a pronoun for the person", "Why is He Pushing Me Away", "the title of an article"),
    ("a pronoun for the person", "he", "a pronoun to choose"),
    ("a pronoun for the person", "she", "a pronoun to choose"),
    ("a pronoun for the person", "him", "stands where a text asks for the pronoun"),
    ("a pronoun for the person", "his", "stands where a text asks for the pronoun"),
    ("a pronoun for the person", "her", "stands where a text asks for the pronoun"),
    ("what somebody is or feels", "%s is missing", "of a word of a command"),
    ("what somebody is or feels", "--to: %s is before %s", "of two days"),
    ("what somebody is or feels", "%s: %s is not one of", "of a word in a file"),
    ("what somebody is or feels", "%s is not one of", "of a word in a file"),
    ("what somebody is or feels", "%s %s: %s is a word", "of a word in a file"),
]


class Strings:
    def __init__(self, root, xgettext):
        self.root = root
        self.xgettext = xgettext

    def extract(self, arguments):
        result = subprocess.run(
            [self.xgettext, "--directory", self.root, "--output=-", "--no-wrap", *KEYWORDS,
             *arguments],
            capture_output=True, text=True, check=True,
            env={**os.environ, "GETTEXTDATADIRS": str(self.root / "data"), "LC_ALL": "C.UTF-8"})
        return parse_po(result.stdout)

    def listed(self):
        return self.extract(["--files-from", self.root / "po/POTFILES.in"])

    def everywhere(self):
        paths = sorted([*self.root.glob("src/**/*.c"), *self.root.glob("ui/**/*.ui"),
                        *self.root.glob("data/sources/*.xml")])
        return self.extract([path.relative_to(self.root) for path in paths])


def parse_po(text):
    """Pairs of a string and where it stands; plurals count as strings of their own."""
    strings, places, field, parts = [], [], None, []
    unquote = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}

    def close():
        if field in ("msgid", "msgid_plural") and "".join(parts):
            raw = "".join(parts)
            strings.append((re.sub(r"\\(.)", lambda found: unquote.get(found[1], found[1]), raw),
                            " ".join(places)))

    for line in text.splitlines():
        if line.startswith("#:"):
            places.append(line[2:].strip())
        elif line.startswith('"'):
            parts.append(line[1:-1])
        elif found := re.match(r'(msg\w+)(?:\[\d\])? "(.*)"', line):
            close()
            field, parts = found[1], [found[2]]
        elif not line:
            close()
            field, parts, places = None, [], []
    close()
    return strings


def is_allowed(what, text):
    """A single word allows itself only, a beginning what begins so."""
    return any(what == kind and (text == start or " " in start and text.startswith(start))
               for kind, start, _ in ALLOWED)


def every_file_with_strings_is_listed(strings):
    listed = {text for text, _ in strings.listed()}
    return [f"{place}: not in po/POTFILES.in: {text}" for text, place in strings.everywhere()
            if text not in listed]


def every_text_of_the_articles_can_be_translated(strings):
    """As the program looks it up: with one space for each run of white space."""
    listed = {text for text, _ in strings.listed()}
    faults = []
    for path in sorted(strings.root.glob("data/sources/*.xml")):
        for element in ElementTree.parse(path).getroot().iter():
            text = " ".join((element.text or "").split())
            if text and text not in listed:
                faults.append(f"{path}: {text}")
    return faults


def nothing_is_said_that_is_never_said(strings):
    faults = []
    for text, place in strings.listed():
        for what, form in BANNED.items():
            found = re.search(form, text, re.I)
            if found and not is_allowed(what, text):
                faults.append(f"{place}: {what} (“{found[0]}”): {text}")
    return faults


def every_allowance_is_needed(strings):
    texts = [text for text, _ in strings.listed()]
    return [f"{kind}: {start}" for kind, start, reason in ALLOWED
            if not reason or not any(text.startswith(start) and is_allowed(kind, text) and
                                     re.search(BANNED[kind], text, re.I) for text in texts)]


def main():
    strings = Strings(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2])
    tests = [every_file_with_strings_is_listed, every_text_of_the_articles_can_be_translated,
             nothing_is_said_that_is_never_said, every_allowance_is_needed, banned_forms_are_caught]
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        found = test(strings)
        print("not ok" if found else "ok", number, "/words/" + test.__name__)
        for line in found:
            print("#", line.replace("\n", " "))


# One of each kind that has to be caught, so that no form is there in vain.
CAUGHT = {
    "a diagnosis": ["An avoidant attachment style.", "This is gaslighting."],
    "a motive": ["%s wrote less because he met somebody.", "{alias} is losing interest."],
    "what somebody is or feels": ["He is afraid.", "%1$s feels pressed.", "{alias} loves you."],
    "a forecast": ["{alias} will come back.", "It is likely to end."],
    "a verdict": ["This is definitely over."],
    "a score": ["Closeness score: %d", "%d %% sure", "7 out of 10"],
    "a game": ["A streak of %d days", "Well done"],
    "nagging": ["You should write today.", "Don’t forget to log."],
    "a clock on somebody": ["Silent for %d hours"],
    "a raised voice": ["Nothing today!"],
    "a pronoun for the person": ["You met him."],
}


def banned_forms_are_caught(_strings):
    return [f"{kind}: {text}" for kind, form in BANNED.items()
            for text in CAUGHT.get(kind, [""]) if not re.search(form, text, re.I)]


if __name__ == "__main__":
    main()
