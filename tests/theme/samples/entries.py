"""The page of an entry: with everything that there is, and with almost nothing."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from dateline import views as v
from tests.theme.samples.contested import conflict, matrix, origins, others
from tests.theme.samples.parts import (
    BASE,
    CORRECTIONS,
    DATED,
    FIGURES,
    PUBLISHED,
    TASS,
    UNNAMED,
    card,
    date,
    event_link,
    head,
    questions,
    site,
)


def event() -> v.EventView:
    """An entry's page with everything that such a page can show."""
    return v.EventView(
        site(),
        head("events/2022-01-10-two-cells/", card().title, "Timeline", "Entries"),
        card(),
        Markup(
            "<p>The National Security Committee announced that two cells, whose members it says "
            'took part in the riots in Almaty, have been neutralised.<sup class="cite">'
            '<a id="cite-c1-1" href="#claim-c1" aria-label="Quote 1">1</a></sup> According to the committee, the '
            "leader of one of them, a foreign citizen, had connections to foreign terrorist "
            'groups.<sup class="cite"><a id="cite-c2-1" href="#claim-c2" aria-label="Quote 2">2</a></sup></p>'
            '<p>Another article speaks of more than 5,100 arrests.<sup class="cite">'
            '<a id="cite-c3-1" href="#claim-c3" aria-label="Quote 3">3</a></sup> It repeats the first statement.'
            '<sup class="cite"><a id="cite-c1-2" href="#claim-c1" aria-label="Quote 1">1</a></sup></p>'
        ),
        (
            replace(FIGURES[0], backrefs=("cite-c1-1", "cite-c1-2")),
            replace(FIGURES[1], quote="Более пяти тысяч человек задержаны, 125 уголовных дел"),
            replace(FIGURES[2], note="The article does not say until when this holds."),
        ),
        FIGURES,
        (v.Link("security operation", f"{BASE}tags/security-operation/"),),
        PUBLISHED,
        replace(PUBLISHED, words="23 November 2026", machine="2026-11-23"),
        v.Neighbour("Day of national mourning", event_link("mourning"), "10 January 2022"),
        v.Neighbour(
            "Tokayev says that measures will be announced",
            event_link("2022-01-11-measures"),
            "planned for 11 January 2022",
        ),
        (
            v.Related(
                "Committee denies that weapons were stolen from its Almaty branch",
                event_link("2022-01-10-denial"),
                "10 January 2022",
                ("National Security Committee",),
            ),
        ),
        CORRECTIONS,
        reported=v.ReportedView(
            by=date("10"),
            exact=False,
            vague=True,
            articles=(TASS,),
            earlier=(UNNAMED, DATED),
            not_before=None,
            url=f"{BASE}as-known-on/2022-01-10/",
            against=(DATED,),
        ),
        questions=questions(),
        others=(others(),),
        origins=origins(),
        matrix=matrix(),
        conflicts=(conflict(),),
    )


def entry_pages() -> dict[str, tuple[str, v.PageView]]:
    """One that has happened, and one that is planned."""
    return {
        "event": ("event.html", event()),
        "planned": (
            "event.html",
            replace(
                event(),
                entry=card(
                    status="planned",
                    status_words="Planned",
                    draft=True,
                    sources=(),
                    actors=(),
                    places=(),
                    date=replace(date("11"), words="planned for 11 January 2022"),
                ),
                site=site(drafts=True),
                head=replace(head("events/planned/", "Planned"), index=False),
                html=Markup("<p>Measures are to be announced.</p>"),
                claims=(),
                origins=None,
                matrix=None,
                conflicts=(),
                figures=(),
                tags=(),
                published=None,
                updated=None,
                earlier=None,
                later=None,
                related=(),
                corrections=(),
                reported=None,
                questions=(),
            ),
        ),
    }
