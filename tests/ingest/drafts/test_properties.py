"""Whatever articles hold, what is written is right, and stays."""

from __future__ import annotations

import tempfile
from datetime import date as Day  # noqa: N812 - as in the model
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.dates import PartOfDay
from dateline.ingest.merge import known_of
from dateline.ingest.model import (
    Attribution,
    Candidate,
    Extraction,
    FigureFound,
    Mention,
    Modality,
)
from dateline.schema import Qualifier
from dateline.timeline.quotes import find_quote
from tests.ingest import factory as f
from tests.ingest.drafts.running import drafts, empty_site, plan, problems, run, snapshot

_SOME = (
    "the police detained 40 people in Almaty on Monday, “the fire” (he said) … and [sic] it’s "
    "*bold* _x_ [@a] [link](x) `code` <b>&amp; # - 1. said-so: […] [...] \\ \" ' 'tis «так» 大火 "
    "--- ... !x %y @z {a: b} | > null"
)
_UNSHOWN = ("\x07", "\u200b", "\u200e", "\u2028", "\x85", "\ue000", "e\u0301", "\U0001f525")
_WORDS = st.sampled_from((*_SOME.split(), *_UNSHOWN))
_TEXTS = st.lists(_WORDS, min_size=1, max_size=60).map(" ".join) | st.text(max_size=80)
_EDTF = "2021-05-03 2021-05-04? 2021-05 2021-05-01/2021-05-03 ../2021-05-02 2021-06-01 XXXX-05-03"
_DATES = st.none() | st.sampled_from((*_EDTF.split(), "2021~", "2021-05-03/..", "not a date"))
_DAYS = st.none() | st.dates(Day(2021, 4, 1), Day(2021, 6, 1))


_NUMBERS = st.none() | st.integers(0, 10**6) | st.sampled_from([0.5, 1e6, 2.5e-7])
_NAMES = st.sampled_from(
    [
        "Ada Brook",
        "The Council",
        "Harbour Council",
        "council",
        "Harbour",
        "null",
        "40",
        "Ž — x",
        "\x07",
    ]
)
_PROPOSED = st.lists(
    st.builds(
        f.Name,
        name=_NAMES,
        kind=st.sampled_from(["person", "place", "media", "", "ship"]),
        aliases=st.lists(_NAMES, max_size=2).map(tuple),
        enough=st.booleans(),
    ),
    max_size=4,
)


@st.composite
def _mentions(draw: st.DrawFn, start: int, end: int, kind: str) -> Mention:
    name = draw(_NAMES)
    record = draw(st.sampled_from([None, None, "council", "harbour", "nobody"]))
    sure = draw(st.floats(0, 1))
    return Mention(start, end, name, name, record, kind, "name", sure)


@st.composite
def _figures(draw: st.DrawFn, start: int, end: int) -> FigureFound:
    value, low, high = draw(_NUMBERS), draw(_NUMBERS), draw(_NUMBERS)
    if value is None and low is None and high is None:
        value = 7
    if low is not None and high is not None and low > high:
        low, high = high, low
    return FigureFound(
        start=start,
        end=draw(st.integers(start, end)),
        text="a number",
        value=value,
        low=low if value is None else None,
        high=high if value is None else None,
        qualifier=draw(st.sampled_from(Qualifier)),
        unit=draw(st.sampled_from(["people", "", "*: x", "null", "\x07"])),
        measure=draw(st.sampled_from([None, "unknown"])),
        proposed=draw(st.sampled_from(["", "people-killed", "40", "null", "A: b"])),
        as_of=draw(
            st.sampled_from([None, "2021-05-03", "2021-06-01", "nonsense", "..", "XXXX-05"])
        ),
        place=draw(st.none() | _mentions(start, end, "place")),
        rule="number",
    )


@st.composite
def _attributions(draw: st.DrawFn, start: int, end: int) -> Attribution:
    by = draw(st.none() | _mentions(start, end, draw(st.sampled_from(["person", "media"]))))
    via = tuple(draw(st.lists(_mentions(start, end, "media"), max_size=2)))
    return Attribution(start, end, by, via, (start, end), "cue")


@st.composite
def _candidates(draw: st.DrawFn, text: str) -> Candidate:
    start = draw(st.just(0) | st.integers(0, max(0, len(text) - 1)))
    end = draw(st.just(len(text)) | st.integers(start, len(text)))
    days = sorted(day for day in (draw(_DAYS), draw(_DAYS)) if day)
    return Candidate(
        start=start,
        end=end,
        quote=text[start:end],
        date=draw(_DATES),
        basis="clause",
        modality=draw(st.sampled_from(Modality)),
        earliest=days[0] if len(days) == 2 else None,
        latest=days[-1] if days else None,
        part_of_day=draw(st.none() | st.sampled_from(PartOfDay)),
        actors=tuple(draw(st.lists(_mentions(start, end, "person"), max_size=2))),
        places=tuple(draw(st.lists(_mentions(start, end, "place"), max_size=2))),
        figures=tuple(draw(st.lists(_figures(start, end), max_size=2))),
        attribution=draw(st.none() | _attributions(start, end)),
        title=draw(st.sampled_from(["", "", "A heading", "*", "null", "# x: [y]"])),
        sure=draw(st.floats(0, 1)),
    )


@st.composite
def _extractions(draw: st.DrawFn) -> Extraction:
    text = draw(_TEXTS.filter(lambda text: bool(text.strip())))
    number = draw(st.integers(0, 5))
    found = draw(st.lists(_candidates(text), max_size=5))
    published = draw(st.sampled_from([None, "2021-05-04", "2021-05-04?", "XXXX-05-04", "2021-05"]))
    title = draw(st.sampled_from(["", "A title", "—", "\x07 "]))
    return f.extraction(
        f.article(
            text, f"a{number}", title=title, publisher=draw(st.sampled_from(["", "TASS", "*"]))
        ),
        *sorted(found, key=lambda one: (one.start, one.end)),
        published=published,
    )


_MANY = st.lists(_extractions(), min_size=1, max_size=4)
_SETTINGS = settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@_SETTINGS
@given(_MANY, _PROPOSED)
def test_what_is_written_is_right_and_stays(
    extractions: list[Extraction], names: list[f.Name]
) -> None:
    """`check --drafts` accepts it, every quote stands in its source, and a second run is idle."""
    with tempfile.TemporaryDirectory() as folder:
        site = empty_site(Path(folder))
        run(site, *extractions, names=names)

        assert problems(site) == []
        state = known_of(site.root)
        texts = {source.id: source.text for source in state.sources.values()}
        for source, used in state.used.items():
            assert all(one.spans for one in used), texts[source]
        before = snapshot(site)
        assert run(site, *extractions, names=names).files == {}
        assert snapshot(site) == before


@_SETTINGS
@given(_MANY, st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(
    extractions: list[Extraction], random: object
) -> None:
    """The same articles in another order give the same files, byte for byte."""
    with tempfile.TemporaryDirectory() as folder:
        site = empty_site(Path(folder))
        ordered = plan(site, extractions).files
        shuffled = list(extractions)
        random.shuffle(shuffled)  # type: ignore[attr-defined]
        texts = [one.article.data for one in extractions]
        if len(set(texts)) == len(texts):  # of one text, one reading is as good as another
            assert plan(site, shuffled).files == ordered


@_SETTINGS
@given(_MANY, st.data())
def test_what_an_editor_changed_survives(
    extractions: list[Extraction], data: st.DataObject
) -> None:
    """Edited drafts stay as they are and deleted ones stay away, whatever is read again."""
    with tempfile.TemporaryDirectory() as folder:
        site = empty_site(Path(folder))
        run(site, *extractions)
        written = sorted(drafts(site))
        edited = {one for one in written if data.draw(st.booleans())}
        for one in written:
            if one in edited:
                site.write(f"content/drafts/{one}.md", drafts(site)[one] + "\nMine.\n")
            else:
                site.remove(f"content/drafts/{one}.md")
        before = drafts(site)
        run(site, *extractions)
        assert drafts(site) == before
        run(site, *extractions, again=True)
        after = drafts(site)
        assert {one: after[one] for one in edited} == before
        assert problems(site) == []


def test_a_quote_may_hold_what_no_file_can(tmp_path: Path) -> None:
    """Signs that no YAML file can hold are left out of a quote, which is still found."""
    text = "The bridge\u200e was closed\x07 on Monday, the council said.\n"
    site = empty_site(tmp_path)
    run(site, f.extraction(f.article(text), f.candidate(text, text.strip(), "2021-05-03")))

    (draft,) = drafts(site).values()
    assert 'quote: "The bridge […] was closed […] on Monday, the council said' in draft
    assert find_quote("The bridge […] was closed […] on Monday", text)
    assert problems(site) == []
