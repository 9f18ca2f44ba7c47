"""Whatever the layout, an edit changes what was asked and no other line."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.amend import Document
from tests.amend.layouts import WORDS, front_matter, texts

PATH = "content/events/x.md"
CORRECTION = {"date": "2022-01-11", "was": "a: b", "now": "it's c", "why": "so # it is"}
ORDER = ("title", "date", "date_note", "updated", "claims", "corrections")


def lines_lost(before: str, after: str) -> list[str]:
    """Lines of a text that the other does not have, in order."""
    one, other = before.split("\n"), after.split("\n")
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return [
        line for tag, a, b, _, _ in matcher.get_opcodes() if tag != "equal" for line in one[a:b]
    ]


def stripped(value: Any) -> Any:
    """Data as the schema sees it: white space around a text does not count."""
    if isinstance(value, dict):
        return {key: stripped(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return tuple(map(stripped, value))
    return value.strip() if isinstance(value, str) else value


def claim_with(data: dict[str, Any], index: int, **values: str) -> dict[str, Any]:
    """The data with other values in one claim."""
    claims = list(data["claims"])
    claims[index] = claims[index] | values
    return data | {"claims": tuple(claims)}


@settings(max_examples=40)
@given(front_matter())
def test_a_layout_is_read_and_written_as_it_is(text: str) -> None:
    """Without a change not one byte changes."""
    assert Document.of(PATH, text.encode()).to_bytes() == text.encode()


@settings(max_examples=40)
@given(front_matter(), texts, st.data())
def test_a_new_value_takes_the_place_of_the_old_one(
    text: str, new: str, data: st.DataObject
) -> None:
    """The lines that held the old value change, and the data differ by the new one alone."""
    document = Document.of(PATH, text.encode())
    keys: list[tuple[str | int, ...]] = [("title",), ("date_note",)]
    keys += [("claims", n, "quote") for n in range(len(document.get(("claims",))))]
    loc = data.draw(st.sampled_from(keys))
    old = document.get(loc)

    changed = document.set(loc, new)

    if len(loc) == 1:
        expected = document.data | {str(loc[0]): new}
    else:
        expected = claim_with(document.data, int(loc[1]), quote=new)
    assert stripped(changed.data) == stripped(expected)
    words = set(old.split()) | ({""} if "\n" in old else set())
    for line in lines_lost(document.text, changed.text):
        written = line.replace("''", "'").replace('\\"', '"')
        assert any(word in written for word in words), line


@settings(max_examples=40)
@given(front_matter(), texts)
def test_a_retraction_adds_lines_and_changes_none_but_those_between_brackets(
    text: str, why: str
) -> None:
    """Two keys of a claim, one of the entry and a correction are added; no other line changes."""
    document = Document.of(PATH, text.encode())
    last = len(document.get(("claims",))) - 1

    changed = (
        document.set(("claims", last, "status"), "retracted")
        .set(("claims", last, "status_note"), why)
        .set(("updated",), "2022-01-11", order=ORDER)
        .append(("corrections",), CORRECTION, order=ORDER)
    )

    expected = claim_with(document.data, last, status="retracted", status_note=why)
    expected |= {"updated": "2022-01-11", "corrections": (CORRECTION,)}
    assert stripped(changed.data) == stripped(expected)
    lost = lines_lost(document.text, changed.text)
    assert all("}" in one or "," in one or one.startswith("corrections:") for one in lost), lost
    assert len(lost) <= 3
    assert {one for one in changed.text.split("\n")[:-1] if "\r" in one} in (
        set(),
        set(changed.text.split("\n")[:-1]),
    )


@settings(max_examples=40)
@given(front_matter(), st.data())
def test_what_is_removed_goes_alone(text: str, data: st.DataObject) -> None:
    """A key that is left out takes its value along, and nothing else."""
    document = Document.of(PATH, text.encode())
    noted = [n for n, one in enumerate(document.get(("claims",))) if "note" in one]
    loc = data.draw(st.sampled_from([("date_note",), *(("claims", n, "note") for n in noted)]))

    changed = document.remove(loc)

    if len(loc) == 1:
        expected = {key: one for key, one in document.data.items() if key != "date_note"}
    else:
        claims = list(document.data["claims"])
        claims[int(loc[1])] = {k: v for k, v in claims[int(loc[1])].items() if k != "note"}
        expected = document.data | {"claims": tuple(claims)}
    assert stripped(changed.data) == stripped(expected)


@settings(max_examples=40)
@given(front_matter(), st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
def test_corrections_are_added_one_after_the_other(text: str, reasons: list[str]) -> None:
    """A list that grows keeps the order in which it grew, and its layout is that of its items."""
    document = Document.of(PATH, text.encode())

    for why in reasons:
        document = document.append(("corrections",), CORRECTION | {"why": why}, order=ORDER)

    assert [one["why"] for one in document.get(("corrections",))] == reasons
