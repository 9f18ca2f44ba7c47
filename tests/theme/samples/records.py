"""The pages of records, of lists and of texts."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from dateline import views as v
from tests.theme.samples.home import timeline
from tests.theme.samples.parts import (
    BASE,
    COMMITTEE,
    CORRECTIONS,
    DATED,
    FIGURES,
    PROTESTERS,
    TOKAYEV,
    card,
    head,
    site,
)

CARDS = tuple(entry for group in timeline() for entry in group.entries)


def actor() -> v.ActorView:
    """An actor who is part of one body and has another."""
    return v.ActorView(
        site(),
        replace(
            head("actors/tokayev/", "Kassym-Jomart Tokayev", "Timeline", "Actors"),
            feeds=(
                *head().feeds,
                v.Feed("application/rss+xml", "Tokayev", f"{BASE}actors/tokayev/feed.xml"),
            ),
        ),
        "Kassym-Jomart Tokayev",
        "Person",
        (v.Link("Presidential administration", f"{BASE}actors/presidency/"),),
        (v.Link("Press service", f"{BASE}actors/press/"),),
        (v.RoleView("President", v.Link("Kazakhstan", f"{BASE}actors/kazakhstan/"), "2019–"),),
        ("Kassym-Zhomart Tokayev", "Kassym – Zhomart Tokayev"),
        Markup("<p>Named in all five articles.</p>"),
        CARDS,
        FIGURES,
        FIGURES,
        FIGURES[1:2],
        (v.Count(3, "CSTO", f"{BASE}actors/csto/"), v.Count(1, "Pashinyan", f"{BASE}actors/p/")),
        v.Link("Feed for this actor", f"{BASE}actors/tokayev/feed.xml"),
        CORRECTIONS,
    )


def place() -> v.PlaceView:
    """A place within another, with one within it."""
    return v.PlaceView(
        site(),
        head("places/almaty/", "Almaty", "Timeline", "Places"),
        "Almaty",
        ("Alma-Ata",),
        (v.Link("Kazakhstan", f"{BASE}places/kazakhstan/"),),
        (v.Link("Almaty airport", f"{BASE}places/almaty-airport/"),),
        "Kazakhstan",
        "43.24° N, 76.91° E",
        Markup(""),
        CARDS,
        FIGURES,
        (),
    )


def source() -> v.SourceView:
    """An article without a headline and a publisher."""
    return v.SourceView(
        site(),
        head("sources/detained-2022-01-09/", DATED.title, "Timeline", "Sources"),
        DATED.title,
        "The article has no headline; this is its first sentence.",
        (
            v.Fact("Publisher", "not stated", note="The text names none."),
            v.Fact("Published", "9 January 2022"),
            v.Fact(
                "Address",
                "https://example.net/articles/2022/01/09/a-long-path-to-an-article",
                "https://example.net/articles/2022/01/09/a-long-path-to-an-article",
            ),
            v.Fact(
                "Stored text", "seeds/002_cd0475b9a63e25ad.txt", note="SHA-256 cd0475b9a63e25ad"
            ),
        ),
        (v.Link("Sputnik Kazakhstan", f"{BASE}actors/sputnik/"),),
        Markup("<p>A translated report.</p>"),
        (v.SourceEntry(card(), FIGURES), v.SourceEntry(CARDS[1], ())),
        (),
        language="ru",
        reliance=v.RelianceView(
            "Of 3 quotes, 1 starts with this article itself.",
            (v.Count(2, "National Security Committee", COMMITTEE.url),),
        ),
    )


def index() -> v.IndexView:
    """A list in groups."""
    return v.IndexView(
        site(),
        head("actors/", "Actors", "Timeline"),
        "Actors",
        "Everyone who acts or speaks in the articles.",
        (
            v.IndexGroup(
                "People",
                (
                    v.IndexItem("Kassym-Jomart Tokayev", TOKAYEV.url, "President", "12 entries"),
                    v.IndexItem("Yerlan Turgumbayev", f"{BASE}actors/t/", "", "1 entry"),
                ),
            ),
            v.IndexGroup("Groups", (v.IndexItem("protesters", PROTESTERS.url, "", ""),)),
        ),
    )


def text() -> v.TextView:
    """A text of the site's own."""
    return v.TextView(
        site(),
        head("about/", "About this timeline", "Timeline"),
        "About this timeline",
        Markup(
            "<p>Five articles, <a href='https://example.org/method'>one method</a>.</p>"
            "<h2>How to read it</h2><ul><li>Quotes are verbatim.</li><li>Dates keep their "
            "precision.</li></ul><blockquote><p>A quote in a text.</p></blockquote>"
        ),
        (),
    )


def record_pages() -> dict[str, tuple[str, v.PageView]]:
    """A page of each kind."""
    return {
        "actor": ("actor.html", actor()),
        "place": ("place.html", place()),
        "source": ("source.html", source()),
        "tag": ("tag.html", v.TagView(site(), head("tags/csto/", "CSTO"), "CSTO", CARDS)),
        "index": ("index.html", index()),
        "page": ("page.html", text()),
        "404": (
            "404.html",
            v.NotFoundView(site(), replace(head("404.html", "Not found"), index=False)),
        ),
    }
