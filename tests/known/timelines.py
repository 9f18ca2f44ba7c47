"""Small Timelines of any shape, in which every text names what it belongs to."""

from __future__ import annotations

from hypothesis import strategies as st

from dateline.dates import parse_when
from dateline.schema import About, ClaimStatus, Qualifier, Status, Unknown
from dateline.timeline import Claim, Event, Figure, Source, Timeline
from tests.publish import factory as f

# Days close to each other, so that articles and events meet; and the first and last there are.
_DAYS = st.sampled_from(
    ["2022-01-05", "2022-01-09", "2022-01-10", "2022-01-31", "0001-01-01", "9999-12-31"]
)
_VAGUE = st.sampled_from(
    [
        *("2022-01", "2022", "2022-01-09?", "2022-01-10~", "2022-01-05/2022-01-10"),
        *("2022-01-09/..", "../2022-01-10", "2022-01?", "XXXX-01-06", "2022-21"),
    ]
)
_DATES = st.one_of(st.none(), _DAYS, _DAYS, _VAGUE)
PLACES = ("harbour", None)


def token(kind: str, *numbers: int) -> str:
    """A word that stands for one thing and is part of no other word: `quote-2-1.`."""
    return "-".join((kind, *map(str, numbers))) + "."


@st.composite
def _claims(draw: st.DrawFn, event: int, sources: int) -> tuple[Claim, ...]:
    found: list[Claim] = []
    for number in range(draw(st.integers(0, 4))):
        as_of = draw(_DATES)
        figure = Figure(
            measure="people-moved",
            value=100_000 + event * 100 + number,
            low=None,
            high=None,
            qualifier=draw(st.sampled_from([Qualifier.EXACT, Qualifier.ABOUT])),
            as_of=parse_when(as_of) if as_of else None,
            place=draw(st.sampled_from(PLACES)),
        )
        disputes = draw(st.lists(st.sampled_from([one.id for one in found]))) if found else []
        found.append(
            f.claim(
                f"c{number}",
                source=f"s{draw(st.integers(0, sources - 1))}",
                quote=token("quote", event, number),
                note=token("note", event),
                figure=draw(st.sampled_from([None, figure])),
                disputes=tuple(dict.fromkeys(disputes)),
                about=About.PLACE if disputes else None,
                status=draw(st.sampled_from([None, None, *ClaimStatus])),
                status_note=token("against", event),
            )
        )
    return tuple(found)


@st.composite
def _events(draw: st.DrawFn, number: int, sources: int) -> Event:
    claims = draw(_claims(number, sources))
    named = draw(st.lists(st.integers(0, sources - 1), max_size=2))
    unknowns = tuple(
        Unknown(
            question=token("question", number, index),
            why=token("why", number),
            settled_by=token("settled", number),
            answered=draw(st.sampled_from([None, *(claim.id for claim in claims)])),
        )
        for index in range(draw(st.integers(0, 2)))
    )
    return f.event(
        f"e{number}",
        title=token("title", number),
        date=draw(_DATES),
        date_note=token("date-note", number),
        status=draw(st.sampled_from([Status.REPORTED, *Status])),
        summary=token("summary", number),
        body=token("body", number),
        actors=("council",),
        places=("harbour",),
        claims=claims,
        sources=tuple(
            dict.fromkeys((*(one.source for one in claims), *(f"s{one}" for one in named)))
        ),
        corrections=(f.correction(was=token("was", number)),),
        unknowns=unknowns,
    )


@st.composite
def _sources(draw: st.DrawFn, number: int) -> Source:
    return f.source(
        f"s{number}",
        title=token("article", number),
        published=draw(_DATES),
        accessed=f.day(draw(st.sampled_from([None, None, "2022-01-10", "2022-02-01"]))),
    )


@st.composite
def timelines(draw: st.DrawFn, page_size: int = 100) -> Timeline:
    """A Timeline of up to five articles and six entries; `gazette` is an article without any."""
    sources = [draw(_sources(number)) for number in range(draw(st.integers(1, 5)))]
    events = [draw(_events(number, len(sources))) for number in range(draw(st.integers(0, 6)))]
    unknown = {"question": token("question"), "why": token("why"), "settled_by": token("settled")}
    return f.timeline(
        *events,
        sources=sources,
        unknowns=draw(st.sampled_from([(), (unknown,)])),
        timeline={"page_size": page_size},
    )
