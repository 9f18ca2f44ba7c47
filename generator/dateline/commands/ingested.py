"""What `dateline ingest` says of a run: for a person, article by article, and as JSON."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import click
from rich.markup import escape

from dateline.commands.report import say
from dateline.ingest.drafts import Plan, Why, path_of
from dateline.ingest.jsonlines import Outcome, json_line
from dateline.ingest.merge import LEDGER, Draft, Merged, Passed, SourceFound, Standing
from dateline.ingest.model import Extraction, Publication, Span

_KEPT = {
    Why.UNCHANGED: "as they were",
    Why.EDITED: "edited since",
    Why.DELETED: "deleted since",
    Why.ACCEPTED: "accepted",
}
_NO_NEWS = {
    Standing.DRAFTED: "drafts were made of them before (--again makes those that are missing)",
    Standing.RECORDED: "each has the same text as another one",
}


def counted(number: int, what: str) -> str:
    """A number with what it counts."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def report(
    plan: Plan, extractions: Sequence[Extraction], *, dry_run: bool, verbose: bool = False
) -> None:
    """Say what became of each article, and what that makes together.

    Args:
        plan: What was written, or would be.
        extractions: The articles, in the user's order.
        dry_run: Whether nothing was written.
        verbose: Whether every file is named.
    """
    for line in (
        *_articles(plan, extractions, verbose=verbose),
        *(_others(plan) if verbose else ()),
        *_passed(plan.merged.passed, verbose=verbose),
        *_kept(plan, verbose=verbose),
        *_summary(plan, dry_run=dry_run),
    ):
        say(line)


def _articles(plan: Plan, extractions: Sequence[Extraction], *, verbose: bool) -> Iterator[str]:
    merged = plan.merged
    sources = {one.extraction.article.id: one for one in merged.sources}
    told = _by_source(merged)
    for extraction in extractions:
        source = sources.get(extraction.article.id)
        if source is None:
            continue
        drafts = told[source.id]
        parts = (counted(len(drafts), "draft"), _published(extraction.publication))
        yield f"[bold]{escape(extraction.article.origin)}[/]: {escape(', '.join(parts))}"
        for note in extraction.notes:
            yield f"  [yellow]{escape(note)}[/]"
        if verbose:
            yield from (_file(path, plan) for path in _files_of(source, drafts, plan))


def _by_source(merged: Merged) -> Mapping[str, list[Draft]]:
    """The drafts that tell what each source tells."""
    found: dict[str, list[Draft]] = defaultdict(list)
    for draft in merged.drafts:
        for source in sorted({one.source.id for one in draft.statements}):
            found[source].append(draft)
    return found


def _published(publication: Publication) -> str:
    if publication.when is None or publication.basis is None:
        return "day of publication not known"
    return f"published {publication.when.edtf} ({publication.basis.value})"


def _files_of(source: SourceFound, drafts: Sequence[Draft], plan: Plan) -> Iterator[str]:
    """The source's record, and the drafts of which it gives the first claim."""
    record = f"content/sources/{source.id}.md"
    if record in plan.files:
        yield record
    yield from dict.fromkeys(
        path_of(draft) for draft in drafts if draft.claims[0].statement.source.id == source.id
    )


def _others(plan: Plan) -> Iterator[str]:
    """Files that belong to no single article: stored texts, new names and measures."""
    for path in plan.files:
        record = path.startswith("content/sources/")
        entry = path.startswith("content/drafts/") and path.count("/") == 2 and path[-3:] == ".md"
        if not record and not entry and path != LEDGER:
            yield _file(path, plan)


def _file(path: str, plan: Plan) -> str:
    added = "" if path not in plan.replaced else " [dim](added to)[/]"
    return f"  {escape(path)}{added}"


def _passed(passed: Sequence[Passed], *, verbose: bool) -> Iterator[str]:
    """Articles that were not read; of what is no news there may be many, and it is counted."""
    counts = Counter(one.standing for one in passed)
    together = {} if verbose else {one: said for one, said in _NO_NEWS.items() if counts[one] > 1}
    for one in passed:
        if one.standing not in together:
            hint = f" ({one.hint})" if one.hint else ""
            yield f"[yellow]{escape(one.origin)}[/]: {escape(one.reason + hint)}"
    for standing, said in together.items():
        yield f"{counts[standing]} articles: {said}"


def _kept(plan: Plan, *, verbose: bool) -> Iterator[str]:
    if verbose:
        for kept in plan.kept:
            if kept.why is not Why.UNCHANGED:
                yield f"[yellow]{escape(kept.path)}[/]: {escape(kept.why.value)}"
    entries = Counter(kept.why for kept in plan.kept)
    if entries:
        said = ", ".join(f"{entries[why]} {words}" for why, words in _KEPT.items() if entries[why])
        yield f"Drafts of earlier runs: {said}."


def _summary(plan: Plan, *, dry_run: bool) -> Iterator[str]:
    said = _new(plan.merged)
    left = len(plan.merged.left_out)
    also = f" {counted(left, 'statement')} left out." if left else ""
    if dry_run:
        yield f"[green]{said or 'Nothing'} would be written.[/]{also}"
    elif said:
        yield f"[green]Written: {said}.[/]{also}"
    else:
        yield f"[green]Nothing new.[/]{also}"
    if plan.merged.drafts and not dry_run:
        yield "`dateline review` walks through the drafts."


def _new(merged: Merged) -> str:
    """What is new, in words; empty where nothing is."""
    added = len({one.into for one in merged.drafts if one.into})
    counts = (
        (sum(not source.recorded for source in merged.sources), "source"),
        (sum(not draft.into for draft in merged.drafts), "draft"),
        (len(merged.actors), "new actor"),
        (len(merged.places), "new place"),
        (len(merged.measures), "new measure"),
    )
    said = [counted(number, what) for number, what in counts if number]
    if added:
        said.append(f"claims added to {counted(added, 'earlier draft')}")
    return ", ".join(said)


def print_json_lines(extractions: Sequence[Extraction], merged: Merged) -> None:
    """Print what was found in each article and what became of it, one line an article."""
    left_out: dict[str, dict[Span, str]] = defaultdict(dict)
    for one in merged.left_out:
        left_out[one.source.id][(one.candidate.start, one.candidate.end)] = one.reason
    told = _by_source(merged)
    sources = {one.extraction.article.id: one.id for one in merged.sources}
    passed = {one.origin: one for one in merged.passed}
    for extraction in extractions:
        article = extraction.article
        source = sources.get(article.id, "")
        outcome = Outcome(source, drafts=tuple(path_of(draft) for draft in told[source]))
        if not source and (why := passed.get(article.origin)):
            outcome = Outcome(why.source, passed=why.reason)
        # As bytes: JSON is UTF-8, whatever the terminal's letters are.
        click.echo(json_line(extraction, outcome, left_out[source]).encode())
