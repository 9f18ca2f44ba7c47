"""No text of an editor becomes markup, whatever it holds and wherever it is shown."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from dateline.errors import Problems
from dateline.render import Renderer
from dateline.theme import load_theme
from tests.sites import EVENT, make_site
from tests.theme import samples

HOSTILE = """</p><script>alert("1")</script><img src=x onerror='alert(1)'>" onclick="a" b='"""
PAGES = samples.pages()


def hostile(value: Any) -> Any:
    """The same view with hostile text behind each of its texts; sanitised HTML stays."""
    if isinstance(value, Markup) or (
        not isinstance(value, str | tuple) and not is_dataclass(value)
    ):
        return value
    if isinstance(value, str):
        return value + HOSTILE
    if isinstance(value, tuple):
        return tuple(hostile(item) for item in value)
    changes = {field.name: hostile(getattr(value, field.name)) for field in fields(value)}
    return replace(value, **changes)  # type: ignore[type-var]


@pytest.mark.parametrize("name", PAGES)
def test_hostile_texts_stay_texts(tmp_path: Path, name: str) -> None:
    """Every field of every view may hold markup: a page has the same elements and attributes."""
    template, view = PAGES[name]
    renderer = Renderer(load_theme(tmp_path, "default", Problems()), samples.BASE)
    page = LexborHTMLParser(renderer.render(template, hostile(view)).decode())
    assert [one.attributes.get("type") for one in page.css("script")] == ["application/ld+json"]
    assert page.css("img") == []
    for node in page.css("*"):
        assert not [key for key in node.attributes if key in {"onclick", "onerror", "b"}], node.html
    assert "<script>alert" in page.css_first("title").text()  # type: ignore[union-attr]


def test_a_title_with_markup_is_escaped_on_the_whole_site(tmp_path: Path) -> None:
    """A script in an entry's title runs on no page that shows it, in no metadata and no feed."""
    title = "<script>alert(1)</script> & co"
    event = EVENT.replace("title: The bridge is closed", f"title: {title!r}")
    site = make_site(tmp_path, {"content/events/2021-05-03-closed.md": event})
    pages = {
        path: data.decode()
        for path, data in site.builder.make().files.items()
        if path.endswith((".html", ".xml"))
    }
    assert sum("&lt;script&gt;alert(1)" in text for text in pages.values()) > 5
    assert [path for path, text in pages.items() if "<script>alert" in text] == []
