"""Figures and timelines of any kind, for property tests."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from dateline.schema import Qualifier
from dateline.timeline import Figure, Measure, Timeline
from tests.publish import factory as f

SMALL = st.integers(0, 12)
DAYS = st.sampled_from(
    [None, "2021-05-03", "2021-05-04", "2021-05-03?", "2021-05-02/2021-05-03", "../2021-05-04",
     "2021-05-03/..", "2021-05", "2021-05-05~", "XXXX-05-03"]
)  # fmt: skip


@st.composite
def figures(draw: st.DrawFn, numbers: st.SearchStrategy[int] = SMALL) -> Figure:
    """A number in any form, for any day, for one of two places or none."""
    bounds = sorted(draw(st.lists(numbers, min_size=2, max_size=2)))
    place = draw(st.sampled_from([None, "harbour", "quay"]))
    made = f.figure(as_of=f.when(draw(DAYS)), place=place, value=None, qualifier=Qualifier.EXACT)
    form = draw(st.sampled_from(["value", "range", "low", "high"]))
    if form == "value":
        return replace(made, value=bounds[0], qualifier=draw(st.sampled_from(Qualifier)))
    return replace(
        made,
        low=bounds[0] if form != "high" else None,
        high=bounds[1] if form != "low" else None,
        qualifier=draw(st.sampled_from([Qualifier.EXACT, Qualifier.ABOUT])),
    )


@st.composite
def timelines(draw: st.DrawFn, numbers: st.SearchStrategy[int] = SMALL) -> Timeline:
    """Entries with figures of two measures from three articles; the second is a running total."""
    drawn = draw(st.lists(st.lists(figures(numbers), max_size=4), min_size=1, max_size=4))
    source = st.sampled_from(["gazette", "old", "new"])
    measure = st.sampled_from(["people-moved", "boats"])
    events = [
        f.event(
            f"e{number}",
            claims=tuple(
                f.claim(
                    f"c{index}",
                    source=draw(source),
                    quote=f"words {number} {index}",
                    figure=replace(one, measure=draw(measure)),
                )
                for index, one in enumerate(several)
            ),
        )
        for number, several in enumerate(drawn)
    ]
    sources = [f.source("old", published="2021-05-04"), f.source("new", published="2021-05-06")]
    line = f.timeline(*events, places=[f.place("quay", within="harbour")], sources=sources)
    boats = Measure("boats", "Boats", "boats", "Boats moved.", f.event().location, cumulative=True)
    return replace(line, measures={**line.measures, "boats": boats})
