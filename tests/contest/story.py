"""A story that is contested in every way: an inline site for the tests of its pages."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.sites import SiteFolder, make_site

_ARTICLES = {
    "wire": """\
Fire in the harbour

A fire broke out in the harbour of Millbridge on Monday, the council's press office said.
It started in the old store. Two people were hurt. Lightning caused it. Ada Brook saw it first.
The harbour is closed, the council's press office said. Boats were sunk.
""",
    "post": """\
Fire at the pier

Fire broke out on the night to Tuesday at the pier, the council told Port Wire. Three people were
hurt, said Mayor Ada Brook. A cable caused it. A watchman saw it first. No boats were sunk.
""",
    "leaf": """\
Пожар в порту

В порту начался пожар, сообщает Port Wire.
""",
}

_SOURCES = {
    "wire": ("Fire in the harbour", "Port Wire", "2021-05-04", "en"),
    "post": ("Fire at the pier", "Town Post", "2021-05-05", "en"),
    "leaf": ("Пожар в порту", "", "", "ru"),
}

_ACTORS = {
    "mayor": "name: Ada Brook\nkind: person\nroles:\n- {title: Mayor, of: council}\n",
    "press": "name: Press office of the council\nkind: organisation\npart_of: council\n",
    "port-wire": "name: Port Wire\nkind: media\n",
}

FIRE = """\
---
title: Fire in the harbour
date: 2021-05-03/2021-05-04
published: 2021-06-01
actors: [council]
places: [harbour]
claims:
  - {id: monday, by: press, source: wire, quote: "A fire broke out in the harbour of Millbridge on Monday"}
  - {id: night, by: council, via: [port-wire], source: post, about: date, disputes: monday, quote: "Fire broke out on the night to Tuesday"}
  - {id: store, source: wire, quote: "It started in the old store"}
  - {id: pier, by: council, via: [port-wire], source: post, about: place, disputes: store, quote: "at the pier"}
  - {id: two, source: wire, quote: "Two people were hurt", figure: {measure: hurt, value: 2, as_of: 2021-05-04, place: harbour}}
  - {id: three, by: mayor, source: post, about: figure, disputes: two, quote: "Three people were hurt", figure: {measure: hurt, value: 3, as_of: 2021-05-04, place: harbour}}
  - {id: lightning, source: wire, quote: "Lightning caused it", status: denied, status_note: "The council denies it."}
  - {id: cable, source: post, about: cause, disputes: [lightning], quote: "A cable caused it"}
  - {id: brook, source: wire, about: actor, disputes: watchman, quote: "Ada Brook saw it first"}
  - {id: watchman, source: post, about: actor, disputes: brook, quote: "A watchman saw it first", status: disputed}
  - {id: sunk, source: wire, status: retracted, status_note: "Port Wire withdrew it on 6 May.", quote: "Boats were sunk"}
  - {id: not-sunk, source: post, about: figure, disputes: sunk, quote: "No boats were sunk"}
  - {id: repeated, via: [port-wire], source: leaf, quote: "В порту начался пожар"}
---
A fire broke out in the harbour [@repeated]. The press office says on Monday [@monday], the council in
the night to Tuesday [@night]. It began in the old store [@store] or at the pier [@pier]. Two [@two]
or three people were hurt [@three]. It was lightning [@lightning] or a cable [@cable]. Ada Brook [@brook]
or a watchman [@watchman] saw it first. No boats sank [@not-sunk].
"""


def make_story(root: Path) -> SiteFolder:
    """Write the site: the small site without a fault, and `/events/fire/`."""
    site = make_site(root)
    for name, text in _ARTICLES.items():
        title, publisher, published, language = _SOURCES[name]
        site.write(f"seeds/{name}.txt", text.encode())
        site.write(
            f"content/sources/{name}.md",
            f"---\ntitle: {title}\n"
            + (
                f"publisher: {publisher}\n"
                if publisher
                else "publisher: null\npublisher_note: No.\n"
            )
            + (
                f"published: {published}\n"
                if published
                else "published: null\npublished_note: No.\n"
            )
            + f"language: {language}\ntext: seeds/{name}.txt\n"
            f"sha256: {hashlib.sha256(text.encode()).hexdigest()}\n---\n",
        )
    for name, text in _ACTORS.items():
        site.write(f"content/actors/{name}.md", f"---\n{text}---\n")
    site.write("content/measures.yaml", "hurt: {label: People hurt, unit: people, counts: All.}\n")
    site.write("content/events/fire.md", FIRE)
    return site
