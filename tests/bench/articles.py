"""News articles by counting, of the length and kind of real ones: each number is always the same.

Neighbours tell of the same events in other words, as reports of one story do; those further apart
share towns and people, and no event.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2015, 1, 5)
REPORTS = 3  # articles on one story

_TOWNS = ("Calder", "Wendle", "Northton", "Ashby", "Port Lane", "Merrow", "Stanfield", "Hexley")
_NAMES = ("Ruth", "Ada", "Tom", "Ivan", "Grace", "Oscar", "Nina", "Paul", "Lena", "Hugh")
_SURNAMES = ("Brook", "Marsh", "Varga", "Okafor", "Lindqvist", "Haddad", "Novak", "Pereira")
_THINGS = (
    ("bridge", "was closed", "reopen the bridge", "inspectors found cracks in two piers"),
    ("ferry terminal", "was damaged by fire", "rebuild the terminal", "a generator had overheated"),
    ("steelworks", "stopped production", "restart the furnace", "orders had fallen since autumn"),
    ("airport", "suspended all flights", "resume flights", "ash had reached the runway"),
    ("hospital", "was evacuated", "move patients back", "water had entered the cellar"),
)
_LEADS = (
    "The {town} {thing} {happened} on {weekday}, the city council said.",
    "In {town} the {thing} {happened} on {weekday}, according to the city council.",
    "{town}'s {thing} {happened} {weekday} after a decision of the city council, officials said.",
)


def article(number: int) -> str:
    """The text of an article: a headline, a dateline, and some ten sentences."""
    story = number // REPORTS
    published = published_on(number)
    happened = published - timedelta(days=1 + number % REPORTS)
    town = _TOWNS[story % len(_TOWNS)]
    mayor = f"{_NAMES[story % len(_NAMES)]} {_SURNAMES[story % len(_SURNAMES)]}"
    thing, event, again, cause = _THINGS[story * 7 % len(_THINGS)]
    lead = _LEADS[number % len(_LEADS)].format(
        town=town, thing=thing, happened=event, weekday=f"{happened:%A}"
    )
    people = 40 + story * 13 % 900
    before = happened - timedelta(days=20 + story % 50)
    after = published + timedelta(days=3 + story % 9)
    return f"""\
{town} {thing} {event} after warning

{town.upper()}, {published:%B} {published.day}. {lead} About {people:,} people had to leave their
homes during the night, and more than {people // 4} spent it in a school. Nobody was hurt.

"We acted as soon as we knew," Mayor {mayor} told reporters on {published:%A}. {mayor.split()[1]}
said that {cause}, and that the region would pay {story % 9 + 2} million euros for repairs.

The Interior Ministry announced an investigation. Its experts arrived in {town} earlier this week
and questioned {story % 30 + 4} witnesses. Two employees were detained, the ministry reported, and
were released a day later.

The {thing} had been inspected on {before:%B} {before.day}, {before.year}. At the time, the Workers'
Union of {town} warned that it was not safe. The council denied this last month.

Work is to begin on {after:%A}, {after:%B} {after.day}, and the council plans to {again} by the end
of the year. In {happened.year - 4} a similar case cost {story % 70 + 5} jobs.
"""


def published_on(number: int) -> date:
    """The day of an article: each story begins two days after the one before."""
    return FIRST_DAY + timedelta(days=number // REPORTS * 2 + number % REPORTS)


def write_articles(folder: Path, count: int) -> None:
    """Write so many articles, with an index of their days."""
    folder.mkdir(parents=True, exist_ok=True)
    index = []
    for number in range(count):
        name = f"article-{number:05}.txt"
        (folder / name).write_text(article(number), encoding="utf-8")
        day = published_on(number).isoformat()
        index.append(json.dumps({"id": name[:-4], "file": name, "published": day}))
    (folder / "documents.jsonl").write_text("\n".join(index) + "\n", encoding="utf-8")
