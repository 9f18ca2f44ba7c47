"""Reading articles, for the commands that do: their options, and what these give.

What reads and understands articles is imported when it is needed, so that `--help` is instant.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from rich.markup import escape

from dateline.commands.report import console
from dateline.errors import UsageError

if TYPE_CHECKING:
    from dateline.dates import When
    from dateline.ingest.merge import SiteState
    from dateline.ingest.model import Article, Fault

C = TypeVar("C", bound=Callable[..., Any])
_SETTINGS = "DATELINE_"
_OWN = ("content", "public")


def article_options(function: C) -> C:
    """The options of every command that reads articles."""
    for option in (
        click.option(
            "--extractor",
            default="rules",
            show_default=True,
            metavar="NAME",
            help="What finds the statements: rules, openai, or one that you installed.",
        ),
        click.option(
            "--allow-host",
            "allowed",
            multiple=True,
            metavar="HOST",
            help="A host, HOST:PORT or network to ask although it is not public. Repeatable.",
        ),
        click.option("--language", default="", help="Take all texts to be in it: en, so far."),
        click.option("--published", metavar="DAY", help="When the articles were published (EDTF)."),
    ):
        function = option(function)
    return function


def articles_of(
    inputs: Sequence[str], published: str | None, language: str, allowed: Sequence[str]
) -> tuple[list[Article], list[Fault]]:
    """What the inputs hold, and which of them cannot be used.

    Raises:
        UsageError: A date, language or host is none.
    """
    from dateline.ingest.model import Article, Fault
    from dateline.ingest.reading.addresses import Allowed
    from dateline.ingest.reading.fetching import Fetch
    from dateline.ingest.reading.inputs import read_inputs

    given = published_on(published)
    fetch = Fetch(allow=Allowed.of(allowed))
    found = list(read_inputs(inputs, stdin=sys.stdin.buffer, fetch=fetch, language=language))
    articles = [one for one in found if isinstance(one, Article)]
    if given:
        articles = [replace(one, given=given) for one in articles]
    return articles, [one for one in found if isinstance(one, Fault)]


def not_our_own(
    root: Path, articles: Sequence[Article], faults: Sequence[Fault]
) -> tuple[list[Article], list[Fault]]:
    """Without what lies in the site's `content/` and `public/`: entries are no articles.

    One notice stands for all of it, so that `.` can be named.
    """
    from dateline.ingest.model import Fault

    own = [(root / name).resolve() for name in _OWN]

    def is_own(origin: str) -> bool:
        path = Path(origin).resolve() if "://" not in origin else None
        return path is not None and any(path.is_relative_to(folder) for folder in own)

    kept = [one for one in articles if not is_own(one.origin)]
    others = [one for one in faults if not is_own(one.origin)]
    left = len(articles) + len(faults) - len(kept) - len(others)
    if left:
        folders = " and ".join(f"{name}/" for name in _OWN)
        message = f"left out what is the site's own, in {folders} (files: {left})"
        others.append(Fault(str(root), message, notice=True))
    return kept, others


def published_on(day: str | None) -> When | None:
    """The date that `--published` gives. Raises UsageError where it is none."""
    if day is None:
        return None
    from dateline.dates import DateError, parse_when

    try:
        return parse_when(day)
    except DateError as error:
        raise UsageError(f"--published: {error}", error.hint) from error


def settings() -> dict[str, str]:
    """What the environment says to extractors."""
    found = os.environ.items()  # noqa: TID251 - this is the command line layer
    return {key: value for key, value in found if key.startswith(_SETTINGS)}


def state_of(root: Path, *, needed: bool) -> SiteState:
    """What the site has; nothing where there is no site and none is needed.

    Raises:
        UsageError: There is no site, and one is needed.
        ContentError: Its files cannot be read.
    """
    from dateline.ingest.merge import SiteState, known_of
    from dateline.scaffold import require_site

    if not needed and not (root / "site.yaml").is_file():
        return SiteState()
    require_site(root)
    return known_of(root)


def report_faults(faults: Sequence[Fault]) -> None:
    """Say of each input that could not be used why, in one line; the exit code is 1 then.

    A fault that is a mere notice is told as one, and changes no exit code.
    """
    out = console(stderr=True)
    for fault in faults:
        what = "[yellow]Note:[/]" if fault.notice else "[red]Error:[/]"
        out.print(f"{what} {escape(str(fault))}")
    if any(not fault.notice for fault in faults):
        sys.exit(1)
