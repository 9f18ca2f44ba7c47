"""Bodies with brackets that nothing closes."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.build import Builder
from tests.sites import make_site

EVENT = "content/events/2021-05-03-closed.md"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("One.\n\n" + "[" * 20_000, (12, 101)),
        ("[a\n" * 101, (110, 1)),
        ("[" * 60 + "x" + "]" * 60 + "[" * 101, (10, 222)),
    ],
    ids=["a row", "one a line", "behind closed ones"],
)
def test_a_body_of_open_brackets_is_refused(
    body: str, place: tuple[int, int], tmp_path: Path
) -> None:
    """Where the first of too many stands; converting it would take minutes."""
    site = make_site(tmp_path)
    site.edit(EVENT, "The council closed the bridge [@closed].", body)
    [error] = Builder(site.root).look().problems.errors()
    assert (error.location.line, error.location.column) == place
    assert error.message == "more than 100 square brackets are open here"


def test_a_body_of_open_addresses_is_refused(tmp_path: Path) -> None:
    """The same for links of which no address ends."""
    site = make_site(tmp_path)
    site.edit(EVENT, "The council closed the bridge [@closed].", "[a](x " * 20_000)
    [error] = Builder(site.root).look().problems.errors()
    assert (error.location.line, error.location.column) == (10, 603)
    assert error.message == "more than 100 addresses of links are open here"


@pytest.mark.parametrize(
    "body",
    [
        "x[1] " * 500,
        "x(1 " * 500,
        "[a](/)" * 500,
        "a\\](" * 500,
        "\\[" * 500,
        "\n\n".join(["[a"] * 500),
        "[" * 90 + "]" * 90,
    ],
    ids=["closed", "round", "links", "no links", "plain", "in paragraphs", "nested"],
)
def test_other_brackets_are_let_pass(body: str, tmp_path: Path) -> None:
    """However many there are."""
    site = make_site(tmp_path)
    site.edit(EVENT, "The council closed the bridge [@closed].", body)
    assert not Builder(site.root).look().problems.errors()
