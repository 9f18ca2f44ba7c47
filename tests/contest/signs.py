"""A site with a figure in every form that a chart has a sign for, from ten articles."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from tests.sites import ARTICLE

FIGURES = (
    "value: 5000, qualifier: more-than, as_of: 2021-05-03",
    "value: 5800, qualifier: about, as_of: 2021-05-03",
    'value: 5100, qualifier: at-least, as_of: "2021-05-03?"',
    "value: 7939, as_of: ../2021-05-05",
    "value: 8000, qualifier: about, as_of: ../2021-05-05",
    "min: 6000, max: 9000, as_of: 2021-05-06",
    "value: 100, qualifier: fewer-than, as_of: 2021-05-02/2021-05-03",
    "value: 0, as_of: 2021-05-02",
    "value: 4000, as_of: 2021-05",
    "value: 3000",
    "max: 2500",
    "value: 8100, as_of: 2021-05-05/..",
)


def _source(number: int, title: str) -> str:
    digest = hashlib.sha256(ARTICLE.encode()).hexdigest()
    return (
        f"---\ntitle: {title}\npublisher: null\npublisher_note: Not stated.\n"
        f"published: 2021-05-{number + 10}\nlanguage: en\ntext: seeds/bridge.txt\n"
        f"sha256: {digest}\n---\n"
    )


# Near numbers of few days: a label that shuns only what is beside its sign meets another here.
CROWD = tuple(
    f"value: {value}, as_of: 2021-05-{day:02}"
    for day, values in enumerate(((5800,), (110, 1000, 1000, 1200, 1200), (120, 9900), (8000,)), 1)
    for value in values
)


def signs(figures: Sequence[str] = FIGURES) -> dict[str, str]:
    """The files to add to the small site; `figures` as they are written in front matter."""
    claims = "".join(
        f"  - {{id: c{number}, source: paper-{number % 10}, quote: About 40 people were moved, "
        f"figure: {{measure: moved, place: harbour, {figure}}}}}\n"
        for number, figure in enumerate(figures)
    )
    cites = "; ".join(f"@c{number}" for number in range(len(figures)))
    sources = {
        f"content/sources/paper-{number}.md": _source(number, f"Paper number {number}")
        for number in range(10)
    }
    return sources | {
        "content/measures.yaml": "moved: {label: People moved, unit: people, counts: People.}\n",
        "content/events/2021-05-04-moved.md": (
            "---\ntitle: People are moved\ndate: 2021-05-04\npublished: 2021-06-01\n"
            f"claims:\n{claims}---\nPeople were moved [{cites}].\n"
        ),
    }
