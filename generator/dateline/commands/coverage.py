"""`dateline coverage`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
from rich.markup import escape

from dateline.build import Builder
from dateline.commands.report import (
    console,
    drafts_option,
    json_option,
    print_json,
)
from dateline.coverage import CoveredSentence, SourceCoverage, State, cover
from dateline.errors import UsageError
from dateline.nearest import did_you_mean

_COLOURS = {State.QUOTED: "green", State.SET_ASIDE: "cyan", State.OPEN: "red"}


@click.command(
    "coverage", short_help="Show which sentences of the articles are quoted, and which are not."
)
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--missing", is_flag=True, help="Show the open sentences only.")
@click.option(
    "-v", "--verbose", is_flag=True, help="Show the quoted sentences too, with their claims."
)
@click.option("--strict", is_flag=True, help="Exit with 1 if any sentence is open.")
@drafts_option
@json_option
@click.pass_obj
def command(
    root: Path,
    sources: tuple[str, ...],
    missing: bool,
    verbose: bool,
    strict: bool,
    drafts: bool,
    as_json: bool,
) -> None:
    """Show which sentences of the stored articles some claim quotes, and which none does.

    A sentence is quoted where a claim quotes three of its words or all of them; set aside where
    the source's `unquoted` names it and says why; open otherwise. Where SOURCEs are named, every
    sentence of theirs is shown.
    """
    timeline = Builder(root, drafts=drafts).check().timeline
    found = _chosen(cover(timeline), sources)
    is_open = any(one.count(State.OPEN) for one in found)
    if as_json:
        print_json({"ok": not (strict and is_open), "sources": [_as_json(one) for one in found]})
    else:
        shown = {State.OPEN} if missing else {State.OPEN, State.SET_ASIDE}
        if verbose or (sources and not missing):
            shown = set(State)
        _print(found, shown, missing=missing)
    if strict and is_open:
        sys.exit(1)


def _chosen(
    every: tuple[SourceCoverage, ...], wanted: tuple[str, ...]
) -> tuple[SourceCoverage, ...]:
    """The sources that were named, each once; all if none was."""
    by_id = {one.source.id: one for one in every}
    for source_id in wanted:
        if source_id not in by_id:
            hint = did_you_mean(source_id, by_id, "sources are files in content/sources/", alike=50)
            raise UsageError(f"there is no source {source_id!r}", hint)
    return tuple(by_id[one] for one in dict.fromkeys(wanted)) if wanted else every


def _print(found: tuple[SourceCoverage, ...], shown: set[State], *, missing: bool) -> None:
    out = console()
    for one in found:
        if missing and not one.count(State.OPEN):
            continue
        if not one.source.file:
            out.print(f"[bold]{escape(one.source.id)}[/]  no stored text, so nothing to cover")
            continue
        out.print(f"[bold]{escape(one.source.id)}[/]  {_counts((one,))}")
        for sentence in one.sentences:
            if sentence.state in shown:
                _print_sentence(sentence, one.source.file)
    stored = tuple(one for one in found if one.source.file)
    if not found:
        out.print("The site has no sources.")
    elif len(stored) > 1:
        out.print(f"[bold]{len(stored)} articles[/]  {_counts(stored)}")


def _counts(found: tuple[SourceCoverage, ...]) -> str:
    total = sum(len(one.sentences) for one in found)
    quoted, aside, still = (
        sum(one.count(state) for one in found)
        for state in (State.QUOTED, State.SET_ASIDE, State.OPEN)
    )
    colour = "red" if still else "green"
    noun = "sentence" if total == 1 else "sentences"
    return f"{quoted} of {total} {noun} quoted, {aside} set aside, [{colour}]{still} open[/]"


def _print_sentence(sentence: CoveredSentence, file: str) -> None:
    """Its state, where it stands and what covers it; the place is one that editors can follow."""
    out = console()
    colour = _COLOURS[sentence.state]
    place = f"[dim]{escape(file)}:{sentence.line}[/]"
    out.print(f"  [{colour}]{sentence.state.value:<9}[/]  {place}  {escape(sentence.text)}")
    if sentence.claims and sentence.quoted_words < sentence.words:
        out.print(f"             {sentence.quoted_words} of {sentence.words} words", style="dim")
    if sentence.state is State.SET_ASIDE:
        for passage in sentence.set_aside:
            out.print(f"             why: {escape(passage.why)}", style="dim")
    for claim in sentence.claims:
        out.print(f"             {escape(claim.event)}/{escape(claim.id)}", style="dim")


def _as_json(one: SourceCoverage) -> dict[str, Any]:
    return {
        "id": one.source.id,
        "file": one.source.file or None,
        "quoted": one.count(State.QUOTED),
        "set_aside": one.count(State.SET_ASIDE),
        "open": one.count(State.OPEN),
        "sentences": [
            {
                "state": sentence.state.value.replace(" ", "-"),
                "line": sentence.line,
                "start": sentence.start,
                "end": sentence.end,
                "words": sentence.words,
                "quoted_words": sentence.quoted_words,
                "text": sentence.text,
                "claims": [{"event": claim.event, "id": claim.id} for claim in sentence.claims],
                "set_aside": [passage.why for passage in sentence.set_aside],
            }
            for sentence in one.sentences
        ],
    }
