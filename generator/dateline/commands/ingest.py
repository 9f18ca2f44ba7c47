"""`dateline ingest`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from dateline.commands.articles import (
    article_options,
    articles_of,
    not_our_own,
    report_faults,
    settings,
    state_of,
)
from dateline.commands.report import console, print_problems, quiet_option

# A bar for a handful of articles would be gone before it is seen.
_BAR_FROM = 5


@click.command("ingest", short_help="Turn articles into source records and drafts of entries.")
@click.argument("inputs", nargs=-1, required=True, metavar="PATH_OR_URL...")
@article_options
@click.option(
    "--jobs",
    type=int,
    metavar="N",
    help="Processes to use [default: all cores, where there is work for them].",
)
@click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler, such as tcp://host:8786.")
@click.option("--again", is_flag=True, help="Make drafts again that were deleted.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON for machines, one line an article."
)
@click.option("-v", "--verbose", is_flag=True, help="Name every file that is written or kept.")
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
    verbose: bool,
    quiet: bool,
) -> None:
    """Turn articles into source records and drafts of entries.

    PATH_OR_URL is a text (.txt, .md), a page (.html), JSON as trafilatura writes it, a web archive
    (.warc), a folder or pattern of these, a web address, or - for standard input. Each article
    becomes a record in content/sources/ with its text in seeds/, and what it tells becomes drafts
    in content/drafts/, with verbatim quotes. `dateline review` walks through them.

    Running it again changes nothing; a draft that you edited is never overwritten.
    """
    from dateline.commands.ingested import print_json_lines, report
    from dateline.ingest.drafts import plan_writes, write
    from dateline.ingest.merge import merge
    from dateline.ingest.pipeline import proposals_of, read_articles
    from dateline.ingest.run import workers_for

    with _stoppable():
        state = state_of(root, needed=not dry_run)
        articles, faults = not_our_own(root, *articles_of(inputs, published, language, allowed))
        workers = workers_for(len(articles), jobs=jobs, scheduler=scheduler)
        with _bar(len(articles), quiet=quiet or as_json) as advance:
            read = read_articles(
                articles,
                state,
                extractor=extractor,
                settings=settings(),
                workers=workers,
                progress=advance,
                again=again or dry_run,
            )
        merged = merge(read.extractions, state, proposals_of(read.extractions), again=again)
        plan = plan_writes(merged, state)
        if not dry_run:
            write(plan, root)
    if as_json:
        print_json_lines(read.extractions, merged)
    elif not quiet:
        report(plan, read.extractions, dry_run=dry_run, verbose=verbose or dry_run)
    if state.problems:
        print_problems(state.problems)
    report_faults((*faults, *read.faults))


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl-C leaves everything as it was, and says so."""
    try:
        yield
    except KeyboardInterrupt:
        console(stderr=True).print("Stopped; nothing was written.")
        sys.exit(130)


@contextmanager
def _bar(count: int, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """A progress bar on standard error, where a person looks at it and it is worth it."""
    out = console(stderr=True)
    if quiet or count < _BAR_FROM or not out.is_terminal:
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=out, transient=True) as progress:
        task = progress.add_task("reading", total=count)
        yield lambda: progress.advance(task)
