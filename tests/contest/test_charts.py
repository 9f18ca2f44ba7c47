"""Charts: where the marks of a series stand, and what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import FloatRect, Locator, Page
from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline.contest.figures import all_series
from dateline.plan.chart_axes import value_axis
from dateline.plan.charts import chart_of, letters, marks_of
from dateline.plan.context import Context
from dateline.timeline import Timeline
from dateline.views import ChartMark, ChartView
from tests.conftest import OpenPage, Serve
from tests.contest.drawn import timelines
from tests.contest.signs import CROWD, FIGURES, signs
from tests.publish import factory as f
from tests.sites import make_site
from tests.support.axe import axe_violations

HALO = 3  # pixels that Chromium counts to a label for the stroke of `.chart text`


def charts(line: Timeline) -> Iterator[tuple[ChartView, int]]:
    """The chart of every series of more than one report, with how many there are."""
    context = Context(line, f.URLS)
    for series in all_series(line):
        if len(series.reports) > 1:
            yield chart_of(series, marks_of(series), "Harbour", context), len(series.reports)


def number(position: str) -> float:
    """A position in percent or pixels."""
    return float(position.removesuffix("%"))


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ((), (0, 1)),
        ((0, 0), (0, 1)),
        ((1, 2), (0, 1, 2)),
        ((7939, 5000, 125), (0, 2000, 4000, 6000, 8000)),
        ((1_000_000, 1_000_010), (0, 500_000, 1_000_000, 1_500_000)),
        ((0.3, 1), (0, 0.5, 1)),
        ((0.01, 0.04), (0, 0.01, 0.02, 0.03, 0.04)),
        ((-3, 5), (-4, -2, 0, 2, 4, 6)),
        ((-30, -10), (-30, -20, -10, 0)),
    ],
)
def test_the_axis_of_values_has_zero_in_it(
    values: tuple[float, ...], ticks: tuple[float, ...]
) -> None:
    """It starts at zero, or below where a value is, in steps of 1, 2 or 5 times a power of ten."""
    assert value_axis(values).ticks == ticks


@given(st.lists(st.floats(-1e9, 1e9, allow_subnormal=False), max_size=5))
def test_every_value_is_on_the_axis(values: list[float]) -> None:
    """Ticks rise from at most the least value to at least the greatest, and are few."""
    values = [value for value in values if value == 0 or abs(value) > 1e-6]
    axis = value_axis(values)
    assert list(axis.ticks) == sorted(set(axis.ticks))
    assert 0 in axis.ticks
    assert axis.ticks[0] <= min([0, *values])
    assert max([0, *values]) <= axis.ticks[-1] * (1 + 1e-9)
    assert 2 <= len(axis.ticks) <= 8


@pytest.mark.parametrize(
    ("place", "label"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")]
)
def test_articles_have_letters(place: int, label: str) -> None:
    """As the columns of a spreadsheet, so that no two articles share one."""
    assert letters(place) == label


@settings(max_examples=60)
@given(timelines())
def test_every_report_has_one_mark(line: Timeline) -> None:
    """Marks are as many as reports, lie within the drawing, and each label is there once."""
    for chart, count in charts(line):
        assert len(chart.marks) == count
        labels = [mark.mark.label for mark in chart.marks]
        assert len(set(labels)) == count
        assert sorted(row.text for item in chart.legend for row in item.rows) == sorted(labels)
        for mark in chart.marks:
            assert 0 <= number(mark.x) <= 100
            assert number(chart.top) <= number(mark.y) <= number(chart.base)
            assert not (mark.span and mark.dashes)
            for line_ in (mark.span, mark.dashes):
                if line_:
                    assert 0 <= number(line_[0]) <= number(mark.x) <= number(line_[1]) <= 100


@settings(max_examples=60)
@given(timelines())
def test_an_article_has_one_shape(line: Timeline) -> None:
    """All marks of an article share its shape and letter."""
    for series in all_series(line):
        found = marks_of(series)
        by_source: dict[str, set[tuple[str, str]]] = {}
        for report in series.reports:
            mark = found[report.key]
            letter = mark.label.rstrip("0123456789")
            by_source.setdefault(report.claim.source, set()).add((mark.shape, letter))
        assert all(len(signs_) == 1 for signs_ in by_source.values())
        assert len({next(iter(one))[1] for one in by_source.values()}) == len(by_source)


def test_a_chart_of_very_many_numbers_has_no_labels() -> None:
    """Where there is no room for them, rows are found by their shapes' legend alone."""
    claims = tuple(
        f.claim(f"c{index}", figure=f.figure(value=index, place="harbour")) for index in range(61)
    )
    ((chart, _),) = charts(f.timeline(f.event(claims=claims)))
    assert {mark.anchor for mark in chart.marks} == {""}


def test_days_of_several_years_are_named_with_their_year() -> None:
    """Ticks have room, start at the first day, and say the year where it changes."""
    days = ("2020-11-30", "2021-02-10")
    claims = tuple(
        f.claim(f"c{index}", figure=f.figure(as_of=f.when(day))) for index, day in enumerate(days)
    )
    ((chart, _),) = charts(f.timeline(f.event(claims=claims)))
    assert [tick.words for tick in chart.days] == [
        "30 Nov 2020", "19 Dec 2020", "7 Jan 2021", "26 Jan 2021",
    ]  # fmt: skip


def test_a_chart_without_days_is_a_lane() -> None:
    """Numbers of which no day is stated stand side by side, and the lane says so."""
    claims = tuple(f.claim(f"c{n}", figure=f.figure(as_of=None)) for n in range(2))
    ((chart, _),) = charts(f.timeline(f.event(claims=claims)))
    assert chart.days == ()
    assert chart.lane_words == "no day stated"
    assert len({mark.x for mark in chart.marks}) == 2


def _marks(tmp_path: Path) -> tuple[LexborHTMLParser, ChartView]:
    site = make_site(tmp_path, signs())
    line = site.builder.check().timeline
    ((chart, _),) = charts(line)
    return site.page("/figures/moved/"), chart


def _of(chart: ChartView, page: LexborHTMLParser, index: int) -> ChartMark:
    """The mark of a figure of `signs`, by the label beside its row."""
    row = page.css_first(f"#figure-2021-05-04-moved--c{index}")
    assert row is not None
    sign = row.css_first(".mk")
    assert sign is not None
    label = sign.text().strip()
    return next(mark for mark in chart.marks if mark.mark.label == label)


def test_every_form_of_a_number_has_its_sign(tmp_path: Path) -> None:
    """Arrows, tilde and bar for how a number is meant; lines and dashes for when it holds."""
    page, chart = _marks(tmp_path)
    more, about, doubtful, by, _, bar, fewer, _, month, undated, at_most, since = (
        _of(chart, page, index) for index in range(len(FIGURES))
    )
    assert (more.up, more.down, more.about) == (True, False, False)
    assert (about.up, about.about) == (False, True)
    assert (doubtful.up, doubtful.doubtful, doubtful.dashes) == (True, True, ())
    assert number(by.dashes[0]) < number(by.x) < number(by.dashes[1])
    assert by == ChartMark(
        by.mark, by.x, by.y, dashes=by.dashes, dx=by.dx, dy=by.dy, anchor=by.anchor
    )
    assert number(bar.top) < number(bar.y)
    assert fewer.down
    assert len(fewer.span) == 2
    assert len(month.dashes) == 2
    assert number(chart.lane[0]) < number(undated.x) < number(chart.lane[1])
    assert at_most.down
    assert number(since.dashes[1]) <= number(chart.lane[0])
    assert number(by.x) == pytest.approx(number(since.x), abs=12)


def test_a_chart_is_named_and_its_marks_refer_to_rows(tmp_path: Path) -> None:
    """The drawing has a title and a description; each label in it stands beside one row."""
    page, _ = _marks(tmp_path)
    drawing = page.css_first("figure.chart > svg")
    assert drawing is not None
    assert drawing.attributes["role"] == "img"
    named = str(drawing.attributes["aria-labelledby"]).split()
    words = [_text(page, one) for one in named]
    assert words[0] == "People moved: Harbour"
    assert words[1].startswith("12 numbers from 10 articles")
    labels = sorted(node.text() for node in page.css("figure.chart > svg > svg text"))
    rows = sorted(node.text().strip() for node in page.css("tbody th .mk"))
    assert labels == rows
    assert len(page.css("figcaption li")) == 10
    caption = page.css_first("figcaption p")
    assert isinstance(caption, LexborNode)
    assert caption.text() == (
        "Arrow up: more than this, or at least this. Arrow down: fewer than this, or at most this. "
        "Tilde: said as “about”; how near is not said. Bar: from the lower to the upper bound. "
        "Line: counts what happened in these days. Dashes: the day is not stated or not certain."
    )


def _text(page: LexborHTMLParser, node_id: str) -> str:
    node = page.css_first(f"#{node_id}")
    assert node is not None
    return node.text()


def _boxes(found: Locator) -> list[FloatRect]:
    return [box for one in found.all() if (box := one.bounding_box())]


def _ink(label: FloatRect) -> FloatRect:
    """What capitals and digits of 12 pixels cover of their line, without the halo around them."""
    left, width = label["x"] + HALO, label["width"] - 2 * HALO
    return {"x": left, "width": width, "y": label["y"] + (label["height"] - 9) / 2, "height": 9}


def _overlap(one: FloatRect, other: FloatRect) -> bool:
    beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
    above = one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
    return not (beside or above)


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), [(360, True), (1440, False)])
def test_a_chart_can_be_read_on_any_screen(
    tmp_path: Path, open_page: OpenPage, serve: Serve, width: int, dark: bool
) -> None:
    """Letters are at least 11 px, labels clear of each other, lines visible on the background."""
    site = make_site(tmp_path, signs())
    site.build()
    page: Page = open_page(serve(tmp_path / "public") + "figures/moved/", width=width, dark=dark)
    assert axe_violations(page) == []
    sizes = page.eval_on_selector_all(
        ".chart svg text",
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)",
    )
    assert min(sizes) >= 11
    labels = _boxes(page.locator(".chart > svg svg text"))
    assert len(labels) == len(FIGURES)
    met = [(a, b) for i, a in enumerate(labels) for b in labels[:i] if _overlap(a, b)]
    assert met == []
    drawing = page.locator(".chart > svg").bounding_box()
    assert drawing is not None
    assert all(drawing["x"] <= one["x"] for one in labels)
    assert all(one["x"] + one["width"] <= drawing["x"] + drawing["width"] + 1 for one in labels)
    stroke = page.eval_on_selector(".chart svg svg path", "node => getComputedStyle(node).stroke")
    paper = page.eval_on_selector("body", "node => getComputedStyle(node).backgroundColor")
    assert stroke != paper


@pytest.mark.browser
def test_labels_of_near_numbers_are_clear_of_signs(
    tmp_path: Path, open_page: OpenPage, serve: Serve
) -> None:
    """On a phone, where many numbers of few days are near each other, each label stands alone."""
    make_site(tmp_path, signs(CROWD)).build()
    page: Page = open_page(serve(tmp_path / "public") + "figures/moved/", width=360)
    labels = [_ink(box) for box in _boxes(page.locator(".chart > svg svg text"))]
    shapes = _boxes(page.locator(".chart > svg svg > :is(circle, path)"))
    assert len(labels) == len(shapes) == len(CROWD)
    assert [(a, b) for i, a in enumerate(labels) for b in labels[:i] if _overlap(a, b)] == []
    assert [(a, b) for a in labels for b in shapes if _overlap(a, b)] == []


@pytest.mark.browser
def test_a_chart_is_drawn_on_paper(tmp_path: Path, open_page: OpenPage, serve: Serve) -> None:
    """In print the drawing and its legend are there, in black."""
    make_site(tmp_path, signs()).build()
    page: Page = open_page(serve(tmp_path / "public") + "figures/moved/", dark=True)
    page.emulate_media(media="print")
    assert page.locator(".chart > svg").is_visible()
    assert page.locator(".chart figcaption li").first.is_visible()
    stroke = page.eval_on_selector(".chart svg svg path", "node => getComputedStyle(node).stroke")
    assert stroke == "rgb(0, 0, 0)"


@pytest.mark.nu
def test_pages_of_figures_are_valid_html(tmp_path: Path) -> None:
    """The Nu HTML checker holds nothing against a chart with every sign."""
    from tests.support.nu import nu_check

    site = make_site(tmp_path, signs())
    site.build()
    assert nu_check(tmp_path / "public" / "figures") == []
