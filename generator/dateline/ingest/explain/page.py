"""The explanation of an article as one HTML page that needs nothing beside it."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from dateline.ingest.explain.marks import MarkKind
from dateline.ingest.explain.view import Explained

_WHAT = {
    MarkKind.DATE: "a date or length of time",
    MarkKind.ACTOR: "an actor",
    MarkKind.PLACE: "a place",
    MarkKind.FIGURE: "a number",
    MarkKind.SPEAKER: "words that say who said it",
}


@cache
def _template() -> Template:
    loader = PackageLoader("dateline.ingest.explain", "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("explain.html")


def explain_page(shown: Explained) -> str:
    """The page: the article beside its statements; style included, no script."""
    return _template().render(shown=shown, legend=_WHAT)
