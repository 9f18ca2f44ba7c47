"""The reference part of docs/themes.md, made from the views; run this module to write it anew."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from inspect import cleandoc
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from markupsafe import Markup

from dateline import views

DOCUMENT = Path(__file__).parents[2] / "docs" / "themes.md"
BEGIN = "<!-- reference: made from generator/dateline/views -->"
END = "<!-- end of reference -->"
TEMPLATES = {
    views.HomeView: "home.html",
    views.EventView: "event.html",
    views.ActorView: "actor.html",
    views.PlaceView: "place.html",
    views.SourceView: "source.html",
    views.TagView: "tag.html",
    views.MeasureView: "measure.html",
    views.FiguresView: "figures.html",
    views.IndexView: "index.html",
    views.TextView: "page.html",
    views.CorrectionsView: "corrections.html",
    views.KnownView: "known.html",
    views.DisputedView: "disputed.html",
    views.QuestionsView: "questions.html",
    views.NotFoundView: "404.html",
}
_PLAIN = {str: "text", int: "number", bool: "true or false", Markup: "HTML"}


def reference() -> str:
    """A table for each template, then one for each kind of value in them."""
    parts: dict[type, None] = {views.SiteInfo: None, views.Head: None}
    sections = [BEGIN]
    for view, template in TEMPLATES.items():
        sections.append(_section(f"### {template}", view, parts))
    sections.append("## The values in them")
    done: set[type] = set()
    while todo := [part for part in parts if part not in done]:
        for part in todo:
            done.add(part)
            sections.append(_section(f"### {part.__name__}", part, parts))
    sections.append(END)
    return "\n\n".join(sections)


def _section(heading: str, view: type, parts: dict[type, None]) -> str:
    doc = cleandoc(view.__doc__ or "")
    summary, _, rest = doc.partition("Attributes:")
    meanings = dict(_meanings(rest))
    hints = get_type_hints(view)
    rows = ["| Field | What it is | |", "|---|---|---|"]
    for field in fields(view):
        if field.name in {"site", "head"} and view in TEMPLATES:
            continue
        words = _words(hints[field.name], parts)
        rows.append(f"| `{field.name}` | {words} | {meanings.get(field.name, '')} |")
    text = " ".join(summary.replace("``", "`").split())
    table = "\n".join(rows) if len(rows) > 2 else "It has no fields of its own."
    return f"{heading}\n\n{text}\n\n{table}"


def _meanings(text: str) -> Iterator[tuple[str, str]]:
    """The entries of a docstring's list of attributes."""
    for entry in re.split(r"\n\s{4}(?=\w+:)", "\n" + cleandoc(text).replace("\n", "\n    ")):
        name, colon, meaning = entry.strip().partition(":")
        if colon:
            yield name, " ".join(meaning.split())


def _words(hint: Any, parts: dict[type, None]) -> str:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if get_origin(hint) is tuple:
        return f"list of {_words(get_args(hint)[0], parts)}"
    if get_origin(hint) in {Union, types.UnionType}:
        [kind] = [one for one in get_args(hint) if one is not type(None)]
        return f"{_words(kind, parts)}, or none"
    assert isinstance(hint, type)
    assert is_dataclass(hint)
    parts.setdefault(hint)
    return f"[{hint.__name__}](#{hint.__name__.lower()})"


def written() -> str:
    """The reference as it stands in the document."""
    text = DOCUMENT.read_text(encoding="utf-8")
    return text[text.index(BEGIN) : text.index(END) + len(END)]


def main() -> None:
    """Write the reference into the document."""
    text = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(text.replace(written(), reference()), encoding="utf-8")


if __name__ == "__main__":
    main()
