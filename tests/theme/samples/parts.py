"""What the sample pages have in common: people, places, articles, an entry, its quotes."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from dateline import views as v

BASE = "/sub/"


def site(*, drafts: bool = False) -> v.SiteInfo:
    """The frame that all sample pages share."""
    return v.SiteInfo(
        title="The January 2022 unrest in Kazakhstan",
        description="What five articles said about the protests, the violence and what followed, "
        "each statement with its words and its source.",
        language="en",
        direction="ltr",
        home=BASE,
        nav=tuple(
            v.NavLink(text, f"{BASE}{path}", current=text == "Timeline")
            for text, path in (
                ("Timeline", ""),
                ("Entries", "events/"),
                ("Actors", "actors/"),
                ("Places", "places/"),
                ("Sources", "sources/"),
                ("Figures", "figures/"),
                ("Tags", "tags/"),
            )
        ),
        about=(v.Link("About this timeline", f"{BASE}about/"),),
        feed=v.Link("Feed (RSS)", f"{BASE}feed.xml"),
        data=v.Link("Data (JSON)", f"{BASE}data/timeline.json"),
        author="The Dateline authors",
        licence=v.Link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        generator="Dateline 0.1.0",
        drafts=drafts,
    )


def head(path: str = "", title: str = "", *crumbs: str) -> v.Head:
    """The head of the page at `path`."""
    return v.Head(
        title=title,
        description="Security committee says that it broke up two cells.",
        canonical=f"https://example.org{BASE}{path}",
        og_type="website" if not path else "article",
        jsonld=Markup('{"@context":"https://schema.org","@type":"WebPage"}'),
        feeds=(v.Feed("application/rss+xml", "All entries", f"{BASE}feed.xml"),),
        crumbs=tuple(v.Link(text, f"{BASE}{text.lower()}/") for text in crumbs),
    )


def date(day: str, detail: str = "", weekday: str = "", note: str = "") -> v.DateView:
    """A day of January 2022 in words: `date("4", "night")`."""
    words = f"{day} January 2022"
    machine = f"2022-01-{int(day):02}"
    full = f"{words}, {detail}" if detail else words
    return v.DateView(full, machine, machine, detail, weekday, note)


def event_link(key: str) -> str:
    """The address of an entry."""
    return f"{BASE}events/{key}/"


TASS = v.SourceRef(
    f"{BASE}sources/tass-2022-01-10/",
    "Kazakhstan’s security committee neutralizes two extremist cells",
    "TASS",
    "10 January 2022",
    publisher_stated=True,
    published_stated=True,
    original="https://tass.example/world/1385783",
)
UNNAMED = v.SourceRef(
    f"{BASE}sources/two-extremist-cells/",
    "Kazakhstan neutralizes ‘two extremist cells’ in Almaty",
    "not stated",
    "not stated",
    publisher_stated=False,
    published_stated=False,
)
DATED = v.SourceRef(
    f"{BASE}sources/detained-2022-01-09/",
    "Более пяти тысяч человек задержаны",
    "not stated",
    "9 January 2022",
    publisher_stated=False,
    published_stated=True,
    language="ru",
)
ALMATY = v.Link("Almaty", f"{BASE}places/almaty/")
COMMITTEE = v.ActorRole(
    "National Security Committee", f"{BASE}actors/national-security-committee/", "announces"
)
TOKAYEV = v.ActorRole("Kassym-Jomart Tokayev", f"{BASE}actors/tokayev/")
PROTESTERS = v.ActorRole("protesters in Almaty", f"{BASE}actors/almaty-protesters/")


def card(
    key: str = "2022-01-10-two-cells",
    title: str = "Security committee says it broke up two extremist cells",
    **changes: object,
) -> v.EntryCard:
    """An entry; `changes` replace fields."""
    made = v.EntryCard(
        key,
        event_link(key),
        title,
        date("10", weekday="Monday", note="The article says “Monday” and is dated 10 January."),
        "reported",
        "Reported",
        "The National Security Committee announces that two cells, whose members it says took "
        "part in the Almaty riots, have been neutralised.",
        (COMMITTEE, PROTESTERS),
        (ALMATY,),
        (TASS, UNNAMED),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def claim(number: int = 1, **changes: object) -> v.ClaimView:
    """A claim; `changes` replace fields."""
    made = v.ClaimView(
        number,
        f"claim-c{number}",
        "two extremist cells whose adherents actively took part in the Almaty riots between "
        "January 4 and 8, 2022, have been neutralized",
        v.Link("National Security Committee", COMMITTEE.url),
        (),
        TASS,
        None,
        "",
        v.Link(
            "Security committee says it broke up two extremist cells",
            event_link("2022-01-10-two-cells") + f"#claim-c{number}",
        ),
        date("10"),
        (f"cite-c{number}-1",),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def figure(words: str = "2", measure: str = "Extremist cells broken up") -> v.FigureView:
    """A figure that holds for 10 January."""
    return v.FigureView(
        v.Link(measure, f"{BASE}figures/cells/"), words, ALMATY, "10 January 2022", "2022-01-10"
    )


FIGURES = (
    claim(figure=figure()),
    claim(
        2,
        figure=figure("about 5,800", "People brought to the police"),
        source=DATED,
        via=(v.Link("Sputnik Kazakhstan", f"{BASE}actors/sputnik/"), v.Link("Khabar 24", "")),
    ),
    claim(
        3,
        figure=replace(
            figure("more than 5,100", "People arrested"), place=None, as_of="", as_of_machine=""
        ),
        by=None,
        source=UNNAMED,
    ),
)
CORRECTIONS = (
    v.CorrectionView(
        v.DateView("23 November 2026", "2026-11-23", "2026-11-23"),
        "three cells",
        "two cells",
        "The article says two.",
        v.Link("quote 1", event_link("2022-01-10-two-cells") + "#claim-c1"),
    ),
)
PUBLISHED = v.DateView("22 November 2026", "2026-11-22", "2026-11-22")
LISTED = v.ListedEntry(
    "Security committee says it broke up two extremist cells",
    event_link("2022-01-10-two-cells"),
    date("10", weekday="Monday"),
    "disputed",
    "Disputed",
)


def questions() -> tuple[v.QuestionView, ...]:
    """A question that is open, and one that was answered by the first quote."""
    return (
        v.QuestionView(
            "question-1",
            "Where were the cells?",
            "One article names Almaty, the other names no place.",
            "A statement of the committee that names the place.",
            None,
        ),
        v.QuestionView(
            "question-2", "How many cells were there?", "No number was given.", "One.", claim()
        ),
    )
