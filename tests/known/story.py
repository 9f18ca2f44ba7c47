"""A story that several articles tell one after the other, as a site."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.sites import SITE, SiteFolder, make_site

MEASURES = "moved: {label: People moved, unit: people, counts: People., cumulative: true}\n"


def article(name: str, published: str, text: str, **more: str) -> dict[str, str]:
    """An article with its text; `null` states no day."""
    text += "\n"
    note = "published_note: Not stated.\n" if published == "null" else ""
    lines = "".join(f"{key}: {value}\n" for key, value in more.items())
    checksum = hashlib.sha256(text.encode()).hexdigest()
    return {
        f"seeds/{name}.txt": text,
        f"content/sources/{name}.md": (
            f"---\ntitle: The {name} article\npublisher: The {name.title()}\n"
            f"published: {published}\n{note}{lines}text: seeds/{name}.txt\nsha256: {checksum}\n---\n"
        ),
    }


CLOSED = """\
---
title: The bridge is closed
date: 2021-05-03
date_note: The council names the day.
published: 2021-06-01
actors: [council]
places: [harbour]
claims:
  - {id: shut, by: council, source: morning, quote: "The bridge is shut"}
  - id: moved
    source: morning
    quote: "About 40 people were moved"
    figure: {measure: moved, value: 40, qualifier: about, as_of: 2021-05-03, place: harbour}
  - {id: cause, source: wire, quote: "A cable had snapped", note: The wire had it first.}
  - id: count
    source: wire
    quote: "In all 65 people were moved on that day"
    figure: {measure: moved, value: 65, as_of: 2021-05-03, place: harbour}
unknowns:
  - question: Why was the bridge closed?
    why: The council gave no reason on the first day.
    settled_by: A statement of the council.
    answered: cause
  - {question: Who was moved?, why: No article names anybody., settled_by: A list.}
---
The council closed the bridge [@shut] because a cable had snapped [@cause]. It moved 40 [@moved]
or 65 people [@count].
"""
FERRY = """\
---
title: A ferry runs
date: 2021-05-04
published: 2021-06-02
claims:
  - {id: ferry, source: leaflet, quote: "A ferry takes you across"}
---
A ferry takes people across the harbour [@ferry].
"""
STORY = {
    "site.yaml": SITE
    + "unknowns:\n  - {question: Who pays?, why: Nobody says., settled_by: A budget.}\n",
    "content/measures.yaml": MEASURES,
    "content/events/closed.md": CLOSED,
    "content/events/ferry.md": FERRY,
    "content/actors/council.md": "---\nname: Harbour Council\nkind: organisation\n---\n",
    "content/places/harbour.md": "---\nname: Harbour\ncountry: GB\n---\n",
    **article(
        "morning",
        "2021-05-03",
        "The bridge is shut, the council said. About 40 people were moved.",
    ),
    **article(
        "wire", "2021-05-06", "A cable had snapped. In all 65 people were moved on that day."
    ),
    **article("leaflet", "null", "A ferry takes you across."),
}


def story(root: Path, files: dict[str, str] | None = None) -> SiteFolder:
    """The story with `files` added: a leaflet without a date, and an article three days later."""
    return make_site(root, {**STORY, **(files or {})}, base=False)
