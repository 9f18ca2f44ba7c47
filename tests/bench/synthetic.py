"""A site of any size for measuring: made by counting, so that each size is always the same site.

It grows as real ones do. New entries bring new actors, places, sources, months and tags; a few
actors take part in much of it; entries quote several articles, count things and link each other.
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
SENTENCES = 60
KINDS = ("person", "organisation", "state", "group", "media")
DATES = ("{0}", "{0}", "{0}", "{0}/{1}", "{0}~", "{2}", "{0}/..", "{0}?")

SITE = """\
title: A site for measuring
base_url: https://example.org/
description: Made by counting.
timezone: Europe/London
"""

MEASURES = "\n".join(
    f"measure-{number}: {{label: Things counted {number}, unit: things, counts: Things.}}"
    for number in range(5)
)


def write_synthetic(root: Path, events: int) -> None:
    """Write a site without faults.

    Args:
        root: An empty folder.
        events: How many entries it has.
    """
    sources, actors = 1 + events // EVENTS_A_SOURCE, 5 + events // EVENTS_AN_ACTOR
    places, tags = 2 + events // EVENTS_A_PLACE, 2 + events // EVENTS_A_TAG
    _write(root, "site.yaml", SITE)
    _write(root, "content/measures.yaml", MEASURES)
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


def _text(number: int) -> str:
    """An article: no sentence of it is in another."""
    sentences = (
        f"In sentence {line} of article {number}, “someone” said that {line * 7} things were there."
        for line in range(SENTENCES)
    )
    return "\n".join(sentences) + "\n"


def _source(root: Path, number: int, day: date) -> None:
    text = _text(number)
    _write(root, f"seeds/{number}.txt", text)
    front = (
        f"title: Article {number}\npublisher: Gazette {number % 7}\n"
        f"published: {day + timedelta(days=400)}\nlanguage: en\nurl: https://example.com/{number}\n"
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
    claims = "".join(_claim(number, step, involved) for step in range(3))
    front = (
        f"title: Event {number}\ndate: {when}\nactors: [{', '.join(involved)}]\n"
        f"places: [place-{number % places}]\ntags: [tag {number % tags}]\n"
        f"published: 2026-01-01\nupdated: 2026-01-02\nclaims:\n{claims}"
    )
    link = f"[an earlier entry](event-{max(0, number - 7):05}.md)"
    body = f"It was said [@c0]. Then it was counted [@c1] after {link}. More was said [@c2].\n"
    _write(root, f"content/events/event-{number:05}.md", f"---\n{front}---\n{body}")


def _claim(number: int, step: int, involved: list[str]) -> str:
    source = max(0, number // EVENTS_A_SOURCE - step)
    line = (number * 3 + step) % SENTENCES
    quote = f'In sentence {line} of article {source}, "someone" said […] {line * 7} things'
    counted = f"measure: measure-{number % 5}, value: {line * 7}, as_of: {_day(number)}"
    figure = f"    figure: {{{counted}}}\n" if step == 1 else ""
    return (
        f"  - id: c{step}\n    by: {involved[step % len(involved)]}\n"
        f"    source: source-{source}\n    quote: '{quote}'\n{figure}"
    )


def _write(root: Path, path: str, text: str) -> None:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
