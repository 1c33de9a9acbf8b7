#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-samples.py NAME FILE: writes the sample journal NAME (withdrawal or healthy).

Both are invented, and the same bytes at every run. They end on a Sunday and run a week past four
months, so that whoever opens one can move it by whole weeks until today lies in its last week and
leave out what has not happened yet: what the reflection says does not change by that.
"""
import datetime
import hashlib
import json
import random
import sys
import uuid

LAST = datetime.date(2026, 3, 1)
DAYS = 126
OFFSET = "+01:00"
SPACE = uuid.UUID("7469646d-6172-5b00-8000-73616d706c65")


class Journal:
    """Entries of one person, counted by days from the end: age 0 is the last day."""

    def __init__(self, name, person):
        self.name = name
        self.random = random.Random("tidemark " + name)
        self.entries = []
        self.person = {"id": self.make_id("person"), **person}
        self.import_id = self.make_id("import")
        self.messages = []

    def make_id(self, what):
        return str(uuid.uuid5(SPACE, self.name + "/" + what))

    def chance(self, p):
        return self.random.random() < p

    def between(self, low, high):
        return low + int(self.random.random() * (high - low + 1))

    def choose(self, items):
        return items[int(self.random.random() * len(items))]

    def day(self, age):
        return LAST - datetime.timedelta(days=age)

    def at(self, age, hour, minute=None):
        if minute is None:
            minute = self.between(0, 59)
        return f"{self.day(age)}T{hour:02}:{minute:02}:00{OFFSET}"

    def add(self, kind, age, hour, minute=None, about=True, **members):
        at = self.at(age, hour, minute)
        entry = {"id": self.make_id(f"entry/{len(self.entries)}")}
        if about:
            entry["person"] = self.person["id"]
        entry.update(at=at, day=str(self.day(age)), kind=kind, **members, changed_at=at)
        self.entries.append(entry)
        return entry

    def rate(self, age, hour, value, note=None, **members):
        members.update({"note": note} if note else {})
        self.add("distance", age, hour, value=min(10, max(0, value)), **members)

    def talk_in_chat(self, age, sessions, turns, delay):
        """A day of messages: `delay` (me, them) in minutes is the middle of how long each takes."""
        for start, opener in sessions:
            minute, by = start, opener
            for _ in range(turns):
                for _ in range(1 + (self.random.random() < 0.3)):
                    self.messages.append((age, minute, by))
                    minute += 1 if self.chance(0.6) else 2
                by = "me" if by == "them" else "them"
                minute += max(1, int(delay[by] * (0.4 + 1.5 * self.random.random())))
                if minute > 23 * 60 + 50:
                    return

    def finish_messages(self, chat):
        first = last = None
        moments = sorted(self.messages, key=lambda m: (-m[0], m[1]))
        for n, (age, minute, by) in enumerate(moments):
            at = self.at(age, minute // 60, minute % 60)
            length = 4 + int(90 * self.random.random() ** 2)
            entry = {
                "id": self.make_id(f"message/{n}"), "person": self.person["id"], "at": at,
                "day": str(self.day(age)), "kind": "message", "by": by, "length": length,
                "import": self.import_id,
                "key": hashlib.sha256(f"{at} {by} {n}".encode()).hexdigest()[:16],
                "changed_at": at,
            }
            if self.chance(0.05):
                entry.update(media=True, length=0)
            first, last = first or at, at
            self.entries.append(entry)
        return {
            "id": self.import_id, "person": self.person["id"], "format": "whatsapp", "name": chat,
            "at": self.at(0, 20, 45), "exported_at": self.at(0, 20, 40), "first": first,
            "last": last, "holes": [], "counts": {"messages": len(moments)},
        }

    def document(self, chat, exclusions):
        imported = self.finish_messages(chat)
        self.entries.sort(key=lambda e: (e["at"], e["id"]))
        self.person["changed_at"] = self.at(DAYS - 1, 20, 0)
        return {
            "format": "tidemark-journal", "version": 1, "exported_at": self.at(0, 21, 30),
            "people": [self.person], "entries": self.entries, "imports": [imported],
            "exclusions": exclusions,
        }


def friends_and_notes(journal, evenings, notes):
    for n, age in enumerate(range(DAYS - 4, 0, -5)):
        kind, who, note = evenings[n % len(evenings)]
        # Nobody writes the same line twice.
        members = {"note": note} if n < len(evenings) else {}
        journal.add("friend", age, 19, about=False, friend=kind, who=who, **members)
    for n, (age, note) in enumerate(notes):
        journal.add("note", age, 22 - n % 3, about=False, note=note)


EVENINGS = [
    ("deep", "Mara", "Long walk along the canal. She asked how I am, and waited for the answer."),
    ("fun", "Climbing group", "Climbed the yellow one at last."),
    ("old", "Jo", "Two hours on the phone, mostly laughing about school."),
    ("fun", "Pub quiz", "Third place. We knew all the rivers."),
    ("deep", "Mara", "Cooked together. Said out loud what I want, which was easier than I thought."),
    ("old", "Tess and Jo", "Breakfast at Tess's. Nobody looked at a phone."),
    ("fun", "Climbing group", "Fell off the red one, twice, laughing."),
    ("deep", "Mara", "Tea on her balcony. She says I sound like myself."),
    ("fun", "Swimming", "Forty lengths, then chips."),
    ("old", "Jo", "Jo drove over. We sorted photographs."),
    ("deep", "Ines", "Talked about work, and then about everything else."),
    ("fun", "Pub quiz", "Last place, best table."),
]


def withdrawal():
    """About N.: near and easy at first; further away all at once, about four weeks ago."""
    onset = 27
    j = Journal("withdrawal", {
        "alias": "N.", "pronoun": "he", "since": str(LAST - datetime.timedelta(days=DAYS + 20)),
        "archived": False, "waiting_limit_days": 90,
        "check_in": str(LAST + datetime.timedelta(days=12)),
        "my_wish": "Somebody I can plan a weekend with, who says what is going on.",
        "their_wish_general": "A relationship, at some point, with the right person.",
        "wishes_match": None,
    })
    near = ["Easy evening, we talked until one.", "Held my hand all the way to the station.",
            "Sent me a photo of the dog he met.", "Remembered the thing with my sister.",
            "Quiet, but a good quiet.", "Laughed a lot.", None, None, None]
    far = ["Here, and not here.", "Looked at his phone most of the evening.",
           "Said he is tired. Did not ask about my week.", "Short answers all day.",
           "A kiss like a stamp.", "I noticed that I read old messages.", None, None]
    left_out = set(range(64, 69))
    # Nobody logs every day, and on some of them there is nothing to import either.
    unrated = set(range(38, 47))
    silent = set(range(40, 43))

    for age in range(DAYS - 1, -1, -1):
        late, weekday = age < onset, j.day(age).weekday()
        if age not in left_out and age not in silent:
            if late:
                sessions = [(9 * 60 + j.between(0, 200), "me" if j.chance(0.8) else "them")]
                if j.chance(0.25):
                    sessions.append((20 * 60 + j.between(0, 60), "me"))
                if not j.chance(0.12):
                    j.talk_in_chat(age, sessions, j.between(2, 4), {"me": 8, "them": 95})
            else:
                sessions = [(8 * 60 + j.between(0, 40), j.choose(["me", "them"])),
                            (13 * 60 + j.between(0, 60), j.choose(["me", "them", "them"])),
                            (20 * 60 + j.between(0, 45), j.choose(["me", "them"]))]
                j.talk_in_chat(age, sessions, j.between(5, 8), {"me": 7, "them": 9})
        if age not in left_out and age not in unrated and j.chance(0.85):
            if late:
                j.rate(age, 22, j.choose([5, 6, 6, 7, 7, 8]), j.choose(far), hot=j.chance(0.15))
            else:
                j.rate(age, 22, j.choose([1, 2, 2, 3, 3, 4]), j.choose(near))
        if age % 3 == 1 and age not in left_out and age not in unrated:
            j.add("wanted", age, 22, value=j.choose([7, 8, 8, 9]))
        if age % 8 == 3 and not late and age not in silent:
            j.add("call", age, 21, by=j.choose(["me", "them", "them"]), answered=True,
                  seconds=60 * j.between(8, 50))
        if late and age % 7 == 4:
            j.add("call", age, 20, by="me", answered=age > 10, seconds=60 * 6 if age > 10 else 0)
        if age % 9 == 5 and late:
            j.add("nothing", age, 23)
        if weekday == 5 and not late and age not in left_out and age not in unrated:
            j.add("date", age, 19, 30, by=j.choose(["them", "both"]), planned_by=j.choose(["them", "me"]),
                  happened="yes", distance=j.choose([1, 1, 2]), wanted=8,
                  note=j.choose(["Cooked at N.'s. The good pan.", "Cinema, then the long way home.",
                                 "Museum. N. knew which bench to sit on.", "Rain, tea, a board game."]))

    j.add("mark", 118, 21, mark="future_talk", note="\"When it is warm we take the night train.\"")
    j.add("mark", 104, 21, mark="said_wants_me", note="Said it first, in the kitchen.")
    j.add("mark", 97, 23, mark="opened_up", note="About his father. I only listened.")
    j.add("mark", 88, 20, mark="past_hurt", note="The last one left without a word, N. said.")
    j.add("mark", 71, 20, mark="work_stress", note="Release week at N.'s work.")
    j.add("mark", 58, 20, mark="milestone", note="Met the brother.")
    for age, mark, note in [
            (25, "looks_away", "Looks past me when I talk about us."),
            (22, "plans_without_me", "The trip is now with the others."),
            (19, "cold_affection", "Turned the cheek."),
            (16, "looks_away", None), (14, "habit_change", "No good-night message any more."),
            (11, "shut_down", "\"It is nothing.\" Twice."), (9, "cold_affection", None),
            (8, "habit_change", "Thursdays are suddenly never free."), (4, "plans_without_me", None)]:
        j.add("mark", age, 21, mark=mark, **({"note": note} if note else {}))

    for age, happened, by, note in [
            (24, "moved", "them", "Moved to next week, an hour before."),
            (18, "yes", None, "Dinner. Left right after the coffee."),
            (12, "cancelled", "them", "Cancelled: too tired."),
            (7, "cancelled", "them", "Cancelled by text, on the way."),
            (2, "moved", "them", "\"Let us see next week.\"")]:
        members = {"changed_by": by} if by else {"distance": 7, "wanted": 8}
        j.add("date", age, 19, 0, by="me", planned_by="me", happened=happened, note=note, **members)

    for age, days, outcome, note in [
            (112, 2, "kept", "Books the table for Saturday."),
            (94, 3, "kept", "Sends me the article."),
            (80, 5, "broken", "Asks his landlord about the spare room key."),
            (70, 4, "late", "Calls on Sunday."),
            (55, 3, "broken", "Looks for the night train."),
            (44, 2, "broken", "Comes to Mara's dinner."),
            (36, 3, "broken", "Tells me about the summer by Friday."),
            (23, 2, "broken", "Calls back after the match."),
            (15, 3, "broken", "We talk this weekend."),
            (10, 2, "broken", "Brings my jumper."),
            (3, 9, "open", "\"We find an evening next week.\"")]:
        members = {} if outcome == "open" else {"resolved_at": j.at(age - days - 1, 21)}
        j.add("promise", age, 21, by="them", due=str(j.day(age - days)), outcome=outcome, note=note,
              **members)
    j.add("promise", 60, 20, by="me", due=str(j.day(57)), outcome="kept", resolved_at=j.at(57, 20),
          note="I say it when something bothers me.")

    for age, topic, outcome, note, answer in [
            (76, "exclusivity", "postponed", "Asked whether we see other people.",
             "Can we talk about that after the holidays?"),
            (52, "exclusivity", "dodged", "Asked again, plainly.", "Why does it need a name?"),
            (47, "needs", "agreed", "Told N. that plans matter to me.", "Fair. I get that."),
            (33, "needs", "dodged", "Said that I need a day's notice.", "You worry too much."),
            (21, "exclusivity", "dodged", "Third time. Calm, one sentence.", "Let us not do this now."),
            (13, "distance", "unanswered", "Said that I notice the distance.", None)]:
        members = {"answer": answer} if answer else {}
        j.add("talk", age, 21, topic=topic, raised_by="me", outcome=outcome, note=note, **members)

    for age, move, note in [
            (26, "pursue", "Three messages in a row."), (23, "pursue", "Surprise cake at the door."),
            (20, "press", "\"Just tell me what is wrong.\""), (17, "pursue", None),
            (11, "press", "Called twice."), (6, "space", "Phone in the drawer all evening."),
            (5, "space", None), (1, "space", "Swimming instead of waiting.")]:
        j.add("move", age, 22, move=move, **({"note": note} if note else {}))
    for age in (6, 4, 1):
        j.add("text", age, 18, by="me" if age != 4 else "them",
              note=["Asked about Saturday.", "A heart on my photo, nothing else.", "Good luck for Monday."]
              [(6, 4, 1).index(age)])

    friends_and_notes(j, EVENINGS, [
        (121, "Starting this because I want to remember it as it was, not as I feel on the day."),
        (100, "A good month. Nothing to analyse."),
        (51, "I asked a clear question. The answer was not an answer. Both are true."),
        (28, "Something shifted this week. Could be work. I write down what happens and wait."),
        (20, "Two bad nights. I do not know more than yesterday."),
        (9, "What do I want? Plans that hold. To be asked how I am."),
        (2, "Slept well. Mara on Friday, pool on Sunday."),
    ])
    left = [{"id": j.make_id("exclusion"), "person": j.person["id"], "from": str(j.day(68)),
             "to": str(j.day(64)), "reason": "Holidays with my family, no network in the valley.",
             "changed_at": j.at(63, 12, 0)}]
    return j.document("WhatsApp Chat with N.txt", left)


def healthy():
    """About R.: ordinary months, with days apart and days near, and things that hold."""
    j = Journal("healthy", {
        "alias": "R.", "pronoun": "she", "since": str(LAST - datetime.timedelta(days=DAYS + 40)),
        "archived": False, "waiting_limit_days": 60,
        "my_wish": "A calm thing that grows.",
        "their_wish_general": "To live with somebody, in a while.",
        "their_wish_with_me": "Yes, with you, no hurry.", "wishes_match": True,
    })
    good = ["Good day together.", "R. brought soup.", "We were tired and kind.",
            "Talked about nothing for an hour.", None, None, None]
    apart = ["R. needs a few evenings alone, and said so.", "Not much today, and that is fine.",
             None, None]
    for age in range(DAYS - 1, -1, -1):
        phase, weekday = (DAYS - 1 - age) % 21, j.day(age).weekday()
        away = 13 <= phase <= 17
        if not away or j.chance(0.5):
            sessions = [(8 * 60 + j.between(0, 60), j.choose(["me", "them"])),
                        (20 * 60 + j.between(0, 60), j.choose(["me", "them"]))]
            j.talk_in_chat(age, sessions, j.between(4, 7), {"me": 9, "them": 9})
        if j.chance(0.8):
            value = j.choose([5, 6, 6, 7]) if away else j.choose([1, 2, 2, 3, 3])
            j.rate(age, 22, value, j.choose(apart if away else good))
        if age % 4 == 2:
            j.add("wanted", age, 22, value=j.choose([5, 6, 7]))
        if phase == 18:
            j.add("call", age, 20, by="them", answered=True, seconds=60 * j.between(15, 40),
                  note="Called, rested, wants to see me.")
        if weekday in (2, 5) and not away:
            j.add("date", age, 19, 0, by=j.choose(["them", "me", "both"]),
                  planned_by=j.choose(["them", "me"]), happened="yes", distance=j.choose([1, 2, 2]),
                  note=j.choose(["Market, then pancakes.", "Their choir. I cried a little.",
                                 "Took the bikes out.", "Dinner with R.'s flatmates.",
                                 "Watched the first two episodes.", "Swimming."]))
        if phase == 14:
            j.add("mark", age, 19, mark="space_asked", note="\"I need some quiet evenings this week.\"")
        if age % 17 == 6:
            j.add("mark", age, 21, mark="opened_up", note="About what R. is afraid of at work.")
        if age % 23 == 9:
            j.add("mark", age, 21, mark="appreciated")
        if away and phase == 15:
            j.add("move", age, 20, move="space", note="Read a whole book.")
        if age % 19 == 11:
            j.add("nothing", age, 23)
    for age, days, outcome, note in [
            (115, 3, "kept", "Sends the recipe."), (101, 4, "kept", "Comes to the concert."),
            (87, 6, "kept", "Asks about the second key."), (73, 3, "broken", "Fixes the bike light."),
            (59, 5, "kept", "Books the cabin."), (45, 2, "kept", "Calls after the exam."),
            (31, 4, "kept", "Meets my sister."), (17, 3, "kept", "Helps me carry the shelf."),
            (4, 8, "open", "Shows me the garden.")]:
        members = {} if outcome == "open" else {"resolved_at": j.at(age - days, 20)}
        j.add("promise", age, 20, by="them", due=str(j.day(age - days)), outcome=outcome, note=note,
              **members)
    j.add("talk", 83, 21, topic="exclusivity", raised_by="me", outcome="agreed",
          note="Asked. It took one minute.", answer="Only you, and I am glad you asked.")
    j.add("talk", 48, 21, topic="needs", raised_by="me", outcome="agreed",
          note="Said that I like to know a day ahead.", answer="I can do that.")
    j.add("talk", 26, 21, topic="needs", raised_by="them", outcome="agreed",
          note="R. needs mornings without talking.", answer="Coffee first, then words.")
    friends_and_notes(j, EVENINGS, [
        (119, "I log this one too: I would like to know what an ordinary time looks like."),
        (66, "A slow week. Nothing is wrong with slow."),
        (21, "We planned the cabin. Two lists, one car."),
    ])
    return j.document("WhatsApp Chat with R.txt", [])


def main():
    name, path = sys.argv[1:]
    document = {"withdrawal": withdrawal, "healthy": healthy}[name]()
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        json.dump(document, file, ensure_ascii=False, separators=(",", ":"), indent=0)
        file.write("\n")


if __name__ == "__main__":
    main()
