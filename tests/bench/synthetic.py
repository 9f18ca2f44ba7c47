"""A site of any size for measuring: made by counting, so that each size is always the same site.

It grows as real ones do. New entries bring new actors, places, sources, months and tags; a few
actors take part in much of it; entries quote several articles, count things and link each other.
Some claims come through others, contradict each other or are denied; most things are counted for a
while in a few places, and one for as long as the story goes on; some questions stay open.
"""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2015, 1, 1)
EVENTS_A_SOURCE = 4
EVENTS_AN_ACTOR = 10
EVENTS_A_PLACE = 20
EVENTS_A_TAG = 40
EVENTS_A_STRETCH = 150  # for as long a measure is in use, beside the first, which always is
MEASURES_A_STRETCH = 3
COUNTED_PLACES = 4
SENTENCES = 60
KINDS = ("person", "organisation", "state", "group", "media")
DATES = ("{0}", "{0}", "{0}", "{0}/{1}", "{0}~", "{2}", "{0}/..", "{0}?")
UNDATED = "published: null\npublished_note: It states no date.\n"
PUBLISHED = (*("published: {0}\n",) * 8, "published: {1}\n", UNDATED)

SITE = """\
title: A site for measuring
base_url: https://example.org/
description: Made by counting.
timezone: Europe/London
"""


def write_synthetic(root: Path, events: int) -> None:
    """Write a site without faults.

    Args:
        root: An empty folder.
        events: How many entries it has.
    """
    sources, actors = 1 + events // EVENTS_A_SOURCE, 5 + events // EVENTS_AN_ACTOR
    places, tags = 2 + events // EVENTS_A_PLACE, 2 + events // EVENTS_A_TAG
    _write(root, "site.yaml", SITE)
    _write(root, "content/measures.yaml", _measures(events))
    for number in range(actors):
        above = f"part_of: [actor-{number // 4}]\n" if number else ""
        kind = KINDS[number % len(KINDS)]
        front = f"name: Actor {number}\nkind: {kind}\naliases: [Alias of {number}]\n{above}"
        _write(root, f"content/actors/actor-{number}.md", f"---\n{front}---\nSomeone.\n")
    for number in range(places):
        above = f"within: place-{number // 4}\n" if number else ""
        front = f"name: Place {number}\ncountry: GB\nlat: {number % 90}\nlon: 1.5\n{above}"
        _write(root, f"content/places/place-{number}.md", f"---\n{front}---\n")
    for number in range(sources):
        _source(root, number, _day(number * EVENTS_A_SOURCE))
    for number in range(events):
        _event(root, number, actors, places, tags)


def _day(number: int) -> date:
    """The day of an entry: two entries in three days."""
    return FIRST_DAY + timedelta(days=number * 3 // 2)


def _measures(events: int) -> str:
    """Every other one is a running total."""
    stretches = 1 + events // EVENTS_A_STRETCH
    return "".join(
        f"measure-{number}: {{label: Things counted {number}, unit: things, counts: Things.,"
        f" cumulative: {str(number % 2 == 0).lower()}}}\n"
        for number in range(1 + stretches * MEASURES_A_STRETCH)
    )


def _text(number: int) -> str:
    """An article: no sentence of it is in another."""
    sentences = (
        f"In sentence {line} of article {number}, “someone” said that {_count(number, line)} things"
        " were there."
        for line in range(SENTENCES)
    )
    return "\n".join(sentences) + "\n"


def _count(article: int, line: int) -> int:
    """How many things a sentence counts: more from article to article, though not in each."""
    return article * 20 + line


def _source(root: Path, number: int, day: date) -> None:
    text = _text(number)
    _write(root, f"seeds/{number}.txt", text)
    published = day + timedelta(days=400)
    dated = PUBLISHED[number % len(PUBLISHED)].format(published, f"{published:%Y-%m}")
    front = (
        f"title: Article {number}\npublisher: Gazette {number % 7}\n"
        f"{dated}language: en\nurl: https://example.com/{number}\n"
        f"archive_url: https://archive.example/{number}\n"
        f"text: seeds/{number}.txt\nsha256: {hashlib.sha256(text.encode()).hexdigest()}\n"
        f"cites: [actor-{number % 5}]\n"
    )
    _write(root, f"content/sources/source-{number}.md", f"---\n{front}---\n")


def _event(root: Path, number: int, actors: int, places: int, tags: int) -> None:
    day = _day(number)
    when = DATES[number % len(DATES)].format(day, day + timedelta(days=2), f"{day:%Y-%m}")
    # Three of its own neighbourhood, and one of the few that are everywhere.
    near = [f"actor-{(number // EVENTS_AN_ACTOR + step) % actors}" for step in (0, 3, 4)]
    involved = list(dict.fromkeys((*near, f"actor-{number % 3}")))
    claims = "".join(_claim(number, step, involved) for step in range(_claims(number)))
    front = (
        f"title: Event {number}\ndate: {when}\nactors: [{', '.join(involved)}]\n"
        f"places: [place-{number % places}]\ntags: [tag {number % tags}]\n"
        f"published: 2026-01-01\nupdated: 2026-01-02\n{_open_and_corrected(number)}"
        f"claims:\n{claims}"
    )
    link = f"[an earlier entry](event-{max(0, number - 7):05}.md)"
    body = f"It was said [@c0]. Then it was counted [@c1] after {link}. More was said [@c2].\n"
    if _claims(number) > 3:
        body += "Another article disagrees [@c3].\n"
    _write(root, f"content/events/event-{number:05}.md", f"---\n{front}---\n{body}")


def _claims(number: int) -> int:
    """Three; where articles contradict each other four."""
    return 4 if number % 3 == 0 else 3


def _open_and_corrected(number: int) -> str:
    """The questions and corrections of an entry, if it has any."""
    found = ""
    if number % 10 == 0:
        answered = ", answered: c2" if number % 20 == 0 else ""
        found += (
            f"unknowns: [{{question: What became of {number}?, why: No article says so.,"
            f" settled_by: A later article.{answered}}}]\n"
        )
    if number % 8 == 0:
        correction = "{date: 2026-01-02, was: Before., now: After., why: Misread., claim: c1}"
        found += f"corrections: [{correction}]\n"
    return found


def _claim(number: int, step: int, involved: list[str]) -> str:
    article = max(0, number // EVENTS_A_SOURCE - step)
    line = (number * 3 + step) % SENTENCES
    count = _count(article, line)
    quote = f'In sentence {line} of article {article}, "someone" said […] {count} things'
    via = f"    via: [actor-{number % 3}]\n" if step == 2 and number % 2 else ""
    return (
        f"  - id: c{step}\n    by: {involved[step % len(involved)]}\n{via}"
        f"    source: source-{article}\n    quote: '{quote}'\n"
        f"{_figure(number, count) if step in {1, 3} else ''}{_standing(number, step)}"
    )


def _figure(number: int, count: int) -> str:
    """The number of a claim: for no place, or one of a few."""
    stretch, turn = number // EVENTS_A_STRETCH, number % MEASURES_A_STRETCH
    measure = 0 if number % 10 == 0 else 1 + stretch * MEASURES_A_STRETCH + turn
    place = number // MEASURES_A_STRETCH % (COUNTED_PLACES + 1)
    where = f", place: place-{place}" if place < COUNTED_PLACES else ""
    return f"    figure: {{measure: measure-{measure}, value: {count}, as_of: {_day(number)}{where}}}\n"


def _standing(number: int, step: int) -> str:
    """Whether a claim contradicts another or is denied."""
    if step == 3:
        return f"    disputes: [c1]\n    about: {'date' if number % 2 else 'figure'}\n"
    if step == 0 and number % 25 == 0:
        return "    status: denied\n    status_note: Its spokesman denied it.\n"
    return ""


def _write(root: Path, path: str, text: str) -> None:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
