"""docs/themes.md says what templates see, and its examples work."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.errors import Problems
from dateline.render import Renderer
from dateline.theme import load_theme
from dateline.theme.load import REQUIRED
from tests.theme import reference, samples


def test_the_reference_lists_the_fields_of_every_view() -> None:
    """The tables are those made from the views; `python -m tests.theme.reference` writes them."""
    assert reference.written() == reference.reference()


def test_every_template_of_a_page_is_in_the_reference() -> None:
    """Each template that a theme must have has a table."""
    assert set(reference.TEMPLATES.values()) == set(REQUIRED)


def test_the_example_of_an_own_style_sheet_works(tmp_path: Path) -> None:
    """The template and style sheet of the document add a link to every page."""
    document = reference.DOCUMENT.read_text(encoding="utf-8")
    own = tmp_path / "themes" / "default"
    for kind, path in (("jinja", "templates/base.html"), ("css", "static/own.css")):
        example = re.search(rf"```{kind}\n(.*?)```", document, re.DOTALL)
        assert example
        (own / path).parent.mkdir(parents=True)
        (own / path).write_text(example[1], encoding="utf-8")
    problems = Problems()
    theme = load_theme(tmp_path, "default", problems)
    assert list(problems) == []
    html = Renderer(theme, "/").render(*samples.pages()["event"]).decode()
    assert re.search(r'<link rel="stylesheet" href="/static/own\.[0-9a-f]{8}\.css">', html)
    assert "</footer>" in html


def test_the_named_parts_and_blocks_exist(tmp_path: Path) -> None:
    """Templates, blocks and custom properties that the document names are in the theme."""
    document = reference.DOCUMENT.read_text(encoding="utf-8")
    theme = load_theme(tmp_path, "default", Problems())
    assert set(re.findall(r"`(parts/\w+\.html)`", document)) == {
        name for name in theme.templates if name.startswith("parts/")
    }
    sentence = re.search(r"`base\.html` has the blocks (.*?)\.", document)
    assert sentence
    for block in re.findall(r"`(\w+)`", sentence[1]):
        assert f"{{% block {block} %}}" in theme.templates["base.html"].source
    style = next(file.data.decode() for file in theme.statics if file.name == "style.css")
    for name in re.findall(r"(--\w+):", document):
        assert f"{name}:" in style
