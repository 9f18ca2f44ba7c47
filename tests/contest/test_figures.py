"""Which reported numbers are set against each other, and where they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, permutations
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.contest.amounts import amount_of, falls, fit
from dateline.contest.days import Basis, is_before, is_marked
from dateline.contest.falls import MOST
from dateline.contest.figures import (
    Difference,
    DifferenceKind,
    Fit,
    Report,
    Series,
    all_series,
    differences,
    perhaps,
)
from dateline.contest.scopes import Apart, scopes_apart
from dateline.schema import About, ClaimStatus, Qualifier, Status
from dateline.timeline import Figure, Timeline
from tests.contest.drawn import figures, timelines
from tests.publish import factory as f

CASES = Path(__file__).with_name("figures.txt")
_REPORT = re.compile(
    r"(?P<id>[A-Z]): (?P<number>.+?) @ (?P<as_of>\S+)(?: in (?P<published>\S+))?"
    r"(?: disputes (?P<disputes>[A-Z]))?(?P<retracted> retracted)?"
)


class Case(NamedTuple):
    """Reports of one measure and place, and what is said of them."""

    title: str
    total: bool
    reports: tuple[re.Match[str], ...]
    expected: tuple[str, ...]


def _cases() -> Iterator[Case]:
    _, *parts = CASES.read_text(encoding="utf-8").split("=== ")
    for part in parts:
        title, *lines = part.strip().splitlines()
        reports = tuple(found for line in lines if (found := _REPORT.fullmatch(line)))
        expected = tuple(line[3:] for line in lines if line.startswith("-> "))
        assert len(reports) + len(expected) + ("total" in lines) == len(lines), part
        yield Case(title, "total" in lines, reports, expected)


def _number(text: str) -> dict[str, Any]:
    """`more-than 10`, `10..20` or `10` as fields of a Figure."""
    qualifier, _, number = text.rpartition(" ")
    fields: dict[str, Any] = {"qualifier": Qualifier(qualifier or "exact"), "value": None}
    low, dots, high = number.partition("..")
    if not dots:
        return fields | {"value": int(number)}
    return fields | {"low": int(low) if low else None, "high": int(high) if high else None}


def _timeline(case: Case) -> Timeline:
    """The reports as claims of one entry, each with an article of its own."""
    claims = []
    for report in case.reports:
        as_of = f.when(report["as_of"] if report["as_of"] != "-" else None)
        claims.append(
            f.claim(
                report["id"],
                source=f"article-{report['id'].lower()}",
                figure=f.figure(as_of=as_of, **_number(report["number"])),
                status=ClaimStatus.RETRACTED if report["retracted"] else None,
                about=About.FIGURE if report["disputes"] else None,
                disputes=(report["disputes"],) if report["disputes"] else (),
            )
        )
    sources = [
        f.source(f"article-{one['id'].lower()}", published=one["published"]) for one in case.reports
    ]
    return _totalled(f.timeline(f.event(claims=tuple(claims)), sources=sources), total=case.total)


def _totalled(timeline: Timeline, *, total: bool = True) -> Timeline:
    measures = {one.id: replace(one, cumulative=total) for one in timeline.measures.values()}
    return replace(timeline, measures=measures)


def _words(difference: Difference, before: str = "") -> str:
    one, other = difference.first.claim.id, difference.second.claim.id
    reason = f", {difference.open}" if difference.open else ""
    return f"{before}{difference.kind} {one} {other}: {difference.fit}{reason}"


@pytest.mark.parametrize("case", list(_cases()), ids=lambda case: case.title)
def test_where_reports_differ(case: Case) -> None:
    """Every case of the table comes out as it says, and only a sure contradiction is exclusive."""
    (series,) = all_series(_timeline(case))
    sure, unsure = differences(series), perhaps(series)
    found = [_words(one) for one in sure] + [_words(one, "perhaps ") for one in unsure]
    assert found == [one for one in case.expected if one != "nothing"]
    assert all(one.exclusive is (one.fit is Fit.NONE) for one in (*sure, *unsure))


def test_a_retracted_entry_is_listed_and_not_compared() -> None:
    """Its number stays in the series and contradicts nothing."""
    one = f.event("one", claims=(f.claim(figure=f.figure(value=1, qualifier=Qualifier.EXACT)),))
    two = f.event("two", status=Status.RETRACTED, claims=(f.claim(figure=f.figure(value=2)),))
    (series,) = all_series(f.timeline(one, two))
    assert [report.event.id for report in series.reports] == ["one", "two"]
    assert differences(series) == ()


def test_series_are_by_measure_and_place() -> None:
    """Numbers for another place, or for none, form series of their own; the one without is last."""
    places = [None, "harbour", "quay", "quay"]
    claims = tuple(
        f.claim(f"c{index}", figure=f.figure(place=place)) for index, place in enumerate(places)
    )
    line = f.timeline(f.event(claims=(*claims, f.claim("plain"))), places=[f.place("quay")])
    series = all_series(line)
    assert [(one.place, len(one.reports)) for one in series] == [
        ("quay", 2), ("harbour", 1), (None, 1),
    ]  # fmt: skip


def test_reports_stand_in_the_order_of_their_days() -> None:
    """By the day they hold for, then that of the article, then as in the timeline; undated last."""
    days = [None, "2021-05-04", "2021-05-03", "2021-05-03", "2021-05-03"]
    sources = [f.source("old", published="2021-05-04"), f.source("new", published="2021-05-05")]
    named = ["old", "old", "gazette", "new", "old"]
    claims = tuple(
        f.claim(f"c{index}", source=source, figure=f.figure(as_of=f.when(day)))
        for index, (day, source) in enumerate(zip(days, named, strict=True))
    )
    (series,) = all_series(f.timeline(f.event(claims=claims), sources=sources))
    assert [one.claim.id for one in series.reports] == ["c4", "c3", "c2", "c1", "c0"]


def test_a_claim_without_a_figure_is_no_report() -> None:
    """Who asks for the number of a claim that has none learns which claim it is."""
    with pytest.raises(ValueError, match="'closed' has no figure"):
        _ = Report(f.event(), f.claim()).figure


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (["harbour"], []),
        (["harbour", "quay"], [("quay", Apart.WITHIN, ("harbour",))]),
        (["harbour", "berth"], [("berth", Apart.WITHIN, ("harbour",))]),
        (
            ["harbour", "berth", "quay"],
            [("berth", Apart.WITHIN, ("quay", "harbour")), ("quay", Apart.WITHIN, ("harbour",))],
        ),
        (["hill", "harbour"], [("hill", Apart.ELSEWHERE, ()), ("harbour", Apart.ELSEWHERE, ())]),
        (
            ["hill", "quay", "harbour"],
            [("hill", Apart.ELSEWHERE, ()), ("quay", Apart.WITHIN, ("harbour",))],
        ),
        ([None, "harbour"], [("harbour", Apart.ELSEWHERE, ()), (None, Apart.UNSTATED, ())]),
    ],
)
def test_why_scopes_stay_apart(
    places: list[str | None], expected: list[tuple[object, ...]]
) -> None:
    """A place within another, another place, or none: each is said of the place it is true of."""
    claims = tuple(
        f.claim(f"c{index}", figure=f.figure(place=place)) for index, place in enumerate(places)
    )
    records = [
        f.place("quay", within="harbour"), f.place("berth", within="quay"), f.place("hill"),
    ]  # fmt: skip
    line = f.timeline(f.event(claims=claims), places=records)
    scopes = scopes_apart(all_series(line), line.places)
    assert [(one.series.place, one.reason, one.around) for one in scopes] == expected


def test_places_within_each_other_end() -> None:
    """A place that is said to lie within itself by way of another keeps nobody waiting."""
    claims = (f.claim("a", figure=f.figure()), f.claim("b", figure=f.figure(place="quay")))
    around = [f.place("harbour", within="quay"), f.place("quay", within="harbour")]
    line = f.timeline(f.event(claims=claims), places=around)
    assert len(scopes_apart(all_series(line), line.places)) == 2


@settings(max_examples=60)
@given(timelines())
def test_any_claims_make_series(line: Timeline) -> None:
    """Every number is in one series, of its measure and place, and only those of one are compared."""
    series = all_series(line)
    keys = [report.key for one in series for report in one.reports]
    counted = [(claim.event, claim.id) for claim in line.claims() if claim.figure]
    assert sorted(keys) == sorted(counted)
    for one in series:
        _check_differences(one, (*differences(one), *perhaps(one)))


def _check_differences(series: Series, found: tuple[Difference, ...]) -> None:
    """Both reports are of the series, differ, and no pair comes twice."""
    pairs = [frozenset((one.first.key, one.second.key)) for one in found]
    assert len(set(pairs)) == len(pairs)
    for one in found:
        assert {one.first, one.second} <= set(series.reports)
        assert one.first.key != one.second.key
        assert one.first.amount != one.second.amount
        assert one.other(one.first) is one.second
        assert one.other(one.second) is one.first
        assert one.exclusive is (one.fit is Fit.NONE)
        if one.exclusive:
            assert not one.first.amount.about
            assert not one.second.amount.about


@settings(max_examples=60)
@given(timelines())
def test_every_fall_of_a_running_total_is_found(line: Timeline) -> None:
    """Trying every pair finds no other report that surely takes part in a fall, and none fewer."""
    for one in all_series(line):
        if one.cumulative:
            points = [
                report
                for report in one.reports
                if report.basis in {Basis.DAY, Basis.STRETCH} and not is_marked(report.figure.as_of)
            ]
            falling = {
                (first.key, second.key)
                for first, second in permutations(points, 2)
                if is_before(first.figure.as_of, second.figure.as_of)
                and falls(first.amount, second.amount)
            }
            found = {
                (each.first.key, each.second.key)
                for each in differences(one)
                if each.kind is DifferenceKind.LOWER_LATER and each.exclusive
            }
            assert found <= falling
            assert set(chain(*found)) == set(chain(*falling))


def test_very_many_numbers_for_one_day_stay_readable() -> None:
    """Every one that differs from any is in a pair, the earlier first, and pairs are not too many."""
    values = [7, *range(1, 300), *[7] * 100]
    day = f.when("2021-05-03")
    line = f.timeline(
        *(
            f.event(
                f"e{place}",
                claims=(
                    f.claim(figure=f.figure(value=value, qualifier=Qualifier.EXACT, as_of=day)),
                ),
            )
            for place, value in enumerate(values)
        )
    )
    [series] = all_series(line)
    found = differences(series)

    assert {report for one in found for report in (one.first, one.second)} == set(series.reports)
    assert len(found) < 4 * len(values)
    order = {report.key: place for place, report in enumerate(series.reports)}
    pairs = [(order[one.first.key], order[one.second.key]) for one in found]
    assert all(first < second for first, second in pairs)
    assert len(set(pairs)) == len(pairs)


def test_a_total_that_falls_all_the_time_stays_readable() -> None:
    """Each report is paired with the few that it contradicts most, however many there are."""
    claims = tuple(
        f.claim(f"c{day}", figure=f.figure(value=100 - day, as_of=f.when(f"2021-05-{day:02}"),
                                           qualifier=Qualifier.EXACT))
        for day in range(1, 31)
    )  # fmt: skip
    (series,) = all_series(_totalled(f.timeline(f.event(claims=claims))))
    found = differences(series)
    assert len(found) < 30 * 2 * MOST
    assert {report.key for one in found for report in (one.first, one.second)} == {
        report.key for report in series.reports
    }


@settings(max_examples=100)
@given(figures(), figures())
def test_exclusive_means_that_no_number_fits_both(first: Figure, second: Figure) -> None:
    """Of two reports for one day, trying every number tells the same as the comparison."""
    day, place = f.when("2021-05-03"), "harbour"
    both = [replace(one, as_of=day, place=place) for one in (first, second)]
    claims = (f.claim("a", figure=both[0]), f.claim("b", figure=both[1]))
    (series,) = all_series(f.timeline(f.event(claims=claims)))
    if any(one.qualifier is Qualifier.ABOUT for one in both):
        return
    tried = [number / 2 for number in range(-2, 30)]
    fits = any(_allows(both[0], number) and _allows(both[1], number) for number in tried)
    assert any(one.exclusive for one in differences(series)) is not fits


@settings(max_examples=100)
@given(st.lists(figures(), min_size=1, max_size=4))
def test_whether_one_number_fits_all_is_told_as_trying_tells(several: list[Figure]) -> None:
    """Of any number of figures; an "about" surely allows what was said and may allow all else."""
    tried = [number / 2 for number in range(-2, 30)]
    firm = [one for one in several if one.qualifier is not Qualifier.ABOUT]
    surely = any(all(_allows(one, number) for one in several) for number in tried)
    never = not any(all(_allows(one, number) for one in firm) for number in tried)
    expected = Fit.ONE if surely else Fit.NONE if never else Fit.UNCLEAR
    assert fit(*map(amount_of, several)) is expected


def _allows(figure: Figure, number: float) -> bool:
    if figure.value is None:
        low, high = figure.low, figure.high
        return (low is None or number >= low) and (high is None or number <= high)
    return {
        Qualifier.EXACT: number == figure.value,
        Qualifier.ABOUT: number == figure.value,
        Qualifier.MORE_THAN: number > figure.value,
        Qualifier.FEWER_THAN: number < figure.value,
        Qualifier.AT_LEAST: number >= figure.value,
        Qualifier.AT_MOST: number <= figure.value,
    }[figure.qualifier]
