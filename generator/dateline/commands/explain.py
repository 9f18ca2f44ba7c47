"""`dateline explain`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from dateline.commands.articles import (
    article_options,
    articles_of,
    report_faults,
    settings,
    state_of,
)
from dateline.commands.report import console
from dateline.errors import UsageError
from dateline.ingest.explain import explain_page, explain_terminal, explained
from dateline.ingest.merge import Merged, merge
from dateline.ingest.merge.state import digest
from dateline.ingest.model import Extraction
from dateline.ingest.pipeline import proposals_of, read_articles


@click.command("explain", short_help="Show an article with everything that was found in it.")
@click.argument("inputs", nargs=-1, required=True, metavar="PATH_OR_URL...")
@article_options
@click.option("--html", is_flag=True, help="Print one HTML page instead, which stands by itself.")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the page to this file.",
)
@click.pass_obj
def command(
    root: Path,
    inputs: tuple[str, ...],
    published: str | None,
    language: str,
    allowed: tuple[str, ...],
    extractor: str,
    html: bool,
    out: Path | None,
) -> None:
    """Show articles with every date, name, figure and statement marked, and the rule behind each.

    Nothing is written. In a site's folder its actors, places and measures are known, and it is
    said of which statements ingest would make no draft, and why.
    """
    state = state_of(root, needed=False)
    articles, faults = articles_of(inputs, published, language, allowed)
    if (html or out) and len(articles) > 1:
        raise UsageError(f"{len(articles)} articles do not go on one page", "name a single one")
    read = read_articles(articles, state, extractor=extractor, settings=settings())
    merged = merge(read.extractions, state, proposals_of(read.extractions), again=True)
    for extraction in read.extractions:
        record = state.sources.get(digest(extraction.article.data))
        shown = explained(_with_reasons(extraction, merged), record.title if record else "")
        if html or out:
            _write(explain_page(shown), out)
        else:
            console(wrap=True).print(explain_terminal(shown))
    report_faults((*faults, *read.faults))


def _with_reasons(extraction: Extraction, merged: Merged) -> Extraction:
    """The extraction with why no draft is made of a statement."""
    reasons = {
        (one.candidate.start, one.candidate.end): one.reason
        for one in merged.left_out
        if one.source.extraction.article.id == extraction.article.id
    }
    return replace(
        extraction,
        candidates=tuple(
            replace(one, left_out=one.left_out or reasons.get((one.start, one.end), ""))
            for one in extraction.candidates
        ),
    )


def _write(page: str, out: Path | None) -> None:
    if out is None:
        sys.stdout.write(page)
        return
    try:
        out.write_text(page, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror}") from error
