"""`dateline ingest`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from dateline.commands.articles import (
    article_options,
    articles_of,
    report_faults,
    settings,
    state_of,
)
from dateline.commands.report import console, quiet_option, say
from dateline.ingest.drafts import Plan, Why, plan_writes, write
from dateline.ingest.jsonlines import json_line
from dateline.ingest.merge import Merged, SiteState, merge
from dateline.ingest.model import Extraction
from dateline.ingest.pipeline import proposals_of, read_articles
from dateline.ingest.run import workers_for

# A bar for a handful of articles would be gone before it is seen.
_BAR_FROM = 5


@click.command("ingest", short_help="Turn articles into source records and drafts of entries.")
@click.argument("inputs", nargs=-1, required=True, metavar="PATH_OR_URL...")
@article_options
@click.option("--jobs", type=int, metavar="N", help="Processes to use [default: all cores].")
@click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler, such as tcp://host:8786.")
@click.option("--again", is_flag=True, help="Make drafts again that were deleted.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON for machines, one line an article."
)
@quiet_option
@click.pass_obj
def command(
    root: Path,
    inputs: tuple[str, ...],
    published: str | None,
    language: str,
    allowed: tuple[str, ...],
    extractor: str,
    jobs: int | None,
    scheduler: str | None,
    again: bool,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Turn articles into source records and drafts of entries.

    PATH_OR_URL is a text (.txt, .md), a page (.html), JSON as trafilatura writes it, a web archive
    (.warc), a folder or pattern of these, a web address, or - for standard input. Each article
    becomes a record in content/sources/ with its text in seeds/, and what it tells becomes drafts
    in content/drafts/, with verbatim quotes. `dateline review` walks through them.

    Running it again changes nothing; a draft that you edited is never overwritten.
    """
    state = state_of(root, needed=not dry_run)
    articles, faults = articles_of(inputs, published, language, allowed)
    workers = workers_for(len(articles), jobs=jobs, scheduler=scheduler)
    with _bar(len(articles), quiet=quiet or as_json) as advance:
        read = read_articles(
            articles,
            state,
            extractor=extractor,
            settings=settings(),
            workers=workers,
            progress=advance,
        )
    merged = merge(read.extractions, state, proposals_of(read.extractions), again=again)
    plan = plan_writes(merged, state)
    if not dry_run:
        write(plan, root)
    if as_json:
        _print_json_lines(read.extractions, merged)
    else:
        _report(plan, state, dry_run=dry_run, quiet=quiet)
    report_faults((*faults, *read.faults))


@contextmanager
def _bar(count: int, *, quiet: bool) -> Iterator[Any]:
    """A progress bar on standard error, where a person looks at it and it is worth it."""
    out = console(stderr=True)
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn())
    shown = not quiet and count >= _BAR_FROM and out.is_terminal
    with Progress(*columns, console=out, transient=True, disable=not shown) as progress:
        task = progress.add_task("reading", total=count)
        yield lambda: progress.advance(task)


def _print_json_lines(extractions: Sequence[Extraction], merged: Merged) -> None:
    reasons: dict[str, dict[tuple[int, int], str]] = {}
    for one in merged.left_out:
        where = (one.candidate.start, one.candidate.end)
        reasons.setdefault(one.source.extraction.article.id, {})[where] = one.reason
    for extraction in extractions:
        line = json_line(extraction, reasons.get(extraction.article.id, {}))
        sys.stdout.write(line + "\n")


def _report(plan: Plan, state: SiteState, *, dry_run: bool, quiet: bool) -> None:
    """What was written, what was kept, and what was passed over."""
    merged = plan.merged
    for path in plan.files:
        if not path.rpartition("/")[2].startswith("."):
            mark = "[dim]again[/] " if path in plan.replaced else ""
            say(f"{mark}{escape(path)}", quiet=quiet)
    for kept in plan.kept:
        if kept.why is not Why.UNCHANGED:
            say(f"[yellow]{escape(kept.path)}[/]: {escape(kept.why.value)}", quiet=quiet)
    for passed in merged.passed:
        hint = f" ({passed.hint})" if passed.hint else ""
        say(f"[yellow]{escape(passed.origin)}[/]: {escape(passed.reason + hint)}", quiet=quiet)
    for source in merged.sources:
        for note in source.extraction.notes:
            where = source.extraction.article.origin
            say(f"[yellow]{escape(where)}[/]: {escape(note)}", quiet=quiet)
    say(_summary(plan, dry_run=dry_run), quiet=quiet)
    for problem in state.problems:
        console(stderr=True).print(escape(str(problem)))


def _summary(plan: Plan, *, dry_run: bool) -> str:
    merged = plan.merged
    unchanged = sum(kept.why is Why.UNCHANGED for kept in plan.kept)
    counts = {
        "sources": sum(not source.recorded for source in merged.sources),
        "drafts": len(merged.drafts),
        "new actors": len(merged.actors),
        "new places": len(merged.places),
        "new measures": len(merged.measures),
    }
    said = (
        ", ".join(f"{number} {what}" for what, number in counts.items() if number) or "nothing new"
    )
    left = f"; {len(merged.left_out)} statements left out" if merged.left_out else ""
    kept = f"; {unchanged} drafts as they were" if unchanged else ""
    would = "would be written: " if dry_run else ""
    hint = "" if dry_run or not merged.drafts else "\n`dateline review` walks through the drafts."
    return f"[green]{would}{said}[/]{left}{kept}.{hint}"
