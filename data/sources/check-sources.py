# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-sources.py STAMP SIGNALS_FOLDER FILE...: fails where the catalogue of advice is broken.

Says for every fault in which file and in which piece it is.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

ARTICLE_TEXTS = ["title", "about", "stance", "limits"]
ITEM_TEXTS = ["text", "sign"]
ADVICE_TEXTS = ["text", "step", "unless"]
NATURES = {"space", "wait", "closer", "leave", "asks", "quiet", "timeline"}

# What advice can be asked about, and what an item can go by, besides reasons and signals.
ASKED = {
    "flag": {"withdrawal", "words_actions", "excl_dodged", "limit_passed", "needs_unmet"},
    "note": {"dance", "stress", "pressure", "cautious_consistent"},
    "state": {"not_enough", "steady"},
    "step": {"my_wish", "ask_general", "ask_with_me", "watch_actions", "compare_wishes",
             "stay_available", "clear_choice", "believe_actions"},
    "side": {"check_in_due", "pressed_while_away", "asked_while_away", "distance_untold",
             "away_usual", "away_long", "no_friends_while_away", "missing_kind", "open_question",
             "no_limit", "needs_untold"},
}
SEEN = {"side": {"space_while_away", "friends_while_away"}}


class Catalogue:
    def __init__(self, signals_folder):
        folder = pathlib.Path(signals_folder)
        listed = (folder / "tidemark-signal-list.h").read_text(encoding="utf-8")
        reasons = (folder / "tidemark-reason.c").read_text(encoding="utf-8")
        self.signals = re.findall(r"^TIDEMARK_SIGNAL \((\w+)\)", listed, re.M)
        self.reasons = set(re.findall(r'\.id = "(\w+)"', reasons))
        self.sources = {signal: self.find_source(folder, signal) for signal in self.signals}
        self.ids = {}
        self.slugs = set()
        self.asked = {}
        self.explained = set()
        self.faults = []

    @staticmethod
    def find_source(folder, signal):
        path = folder / f"tidemark-signal-{signal.replace('_', '-')}.c"
        found = re.search(r'\.source = "([\w-]+)"', path.read_text(encoding="utf-8"))
        return found.group(1) if found else None

    def fault(self, path, what):
        self.faults.append(f"{path}: {what}")

    def is_topic(self, topic):
        kind, _, name = topic.partition(":")
        if kind == "reason":
            return name in self.reasons
        if kind == "signal":
            return name in self.signals
        return name in ASKED.get(kind, set())

    def is_sign(self, sign):
        kind, _, name = sign.partition(":")
        return sign in self.signals or self.is_topic(sign) or name in SEEN.get(kind, set())

    def take_id(self, path, element):
        name = element.get("id", "")
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
            self.fault(path, f"“{name}” is no id for <{element.tag}>")
        if name in self.ids:
            self.fault(path, f"“{name}” is the id of something in {self.ids[name]} already")
        self.ids[name] = path
        return name

    def check_texts(self, path, element, names, others=()):
        for child in element:
            if child.tag not in names and child.tag not in others:
                self.fault(path, f"<{child.tag}> does not belong into <{element.tag}>")
        for name in names:
            found = element.findall(name)
            text = " ".join((found[0].text or "").split()) if found else ""
            if len(found) != 1 or not text or len(found[0]):
                self.fault(path, f"{element.get('id', 'the article')}: one <{name}> with a text "
                                 "is needed")
            for place in re.findall(r"\{(\w*)\}?", text):
                if place not in ("alias", "them", "their"):
                    self.fault(path, f"{element.get('id')}: {{{place}}} stands for nothing")

    def check_attributes(self, path, element, needed, optional):
        for name in needed:
            if not element.get(name):
                self.fault(path, f"{element.get('id')}: “{name}” is missing")
        for name in set(element.keys()) - set(needed) - set(optional):
            self.fault(path, f"{element.get('id')}: “{name}” means nothing")

    def check_item(self, path, item, pieces):
        name = self.take_id(path, item)
        reason = item.get("reason")
        self.check_attributes(path, item, ["id", "for", "advice"], ["reason", "against"])
        self.check_texts(path, item, ITEM_TEXTS)
        if reason is not None:
            self.explained.add(reason)
            if reason not in self.reasons:
                self.fault(path, f"{name}: no reason is called “{reason}”")
        for sign in (item.get("for", "") + " " + item.get("against", "")).split():
            if not self.is_sign(sign):
                self.fault(path, f"{name}: “{sign}” is neither a signal nor anything else there is")
        advice = item.get("advice", "").split()
        for piece in advice:
            if piece not in pieces:
                self.fault(path, f"{name}: the article has no advice “{piece}”")
        if reason is not None and not any(
                f"reason:{reason}" in pieces[piece].get("topics", "").split()
                for piece in advice if piece in pieces):
            self.fault(path, f"{name}: none of its advice is for “{reason}”")
        return advice

    def check_piece(self, path, piece):
        name = self.take_id(path, piece)
        self.check_attributes(path, piece, ["id", "topics"], ["nature"])
        self.check_texts(path, piece, ADVICE_TEXTS)
        for nature in piece.get("nature", "").split():
            if nature not in NATURES:
                self.fault(path, f"{name}: no nature is called “{nature}”")
        for topic in piece.get("topics", "").split():
            self.asked.setdefault(topic, []).append(name)
            if not self.is_topic(topic):
                self.fault(path, f"{name}: nothing is ever asked about “{topic}”")

    def check_article(self, path):
        try:
            article = ElementTree.parse(path).getroot()
        except ElementTree.ParseError as error:
            self.fault(path, str(error))
            return
        slug = article.get("slug")
        self.slugs.add(slug)
        if article.tag != "article" or slug != path.stem:
            self.fault(path, f"should be an <article> with the slug “{path.stem}”")
        self.check_texts(path, article, ARTICLE_TEXTS, ("item", "advice"))
        pieces = {piece.get("id"): piece for piece in article.findall("advice")}
        used = set()
        for item in article.findall("item"):
            used.update(self.check_item(path, item, pieces))
        for piece in article.findall("advice"):
            self.check_piece(path, piece)
            if piece.get("id") not in used:
                self.fault(path, f"{piece.get('id')}: nothing that the article says leads to it")

    def check_whole(self):
        wanted = {f"{kind}:{name}" for kind, names in ASKED.items() for name in names}
        wanted |= {f"reason:{name}" for name in self.reasons}
        for topic in sorted(wanted - set(self.asked)):
            self.fault("data/sources", f"no article has advice for “{topic}”")
        for reason in sorted(self.reasons - self.explained):
            self.fault("data/sources", f"no article explains “{reason}”")
        for signal, source in self.sources.items():
            if source not in self.slugs:
                self.fault("src/core/signals", f"{signal}: its source “{source}” is no article")


def main():
    stamp, folder, *paths = sys.argv[1:]
    catalogue = Catalogue(folder)
    for path in paths:
        catalogue.check_article(pathlib.Path(path))
    catalogue.check_whole()
    for fault in catalogue.faults:
        print(fault, file=sys.stderr)
    if catalogue.faults:
        sys.exit(1)
    pathlib.Path(stamp).touch()


if __name__ == "__main__":
    main()
