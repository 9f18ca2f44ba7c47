"""Drafts of entries as files: front matter that is checked like any other, and why it says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dateline.dates import DateError, When, parse_when
from dateline.dates.words import DateWords
from dateline.ingest.drafts.text import comment, identifier, markdown
from dateline.ingest.merge.dating import why
from dateline.ingest.merge.drafting import unique
from dateline.ingest.merge.model import Draft, DraftClaim, SourceFound
from dateline.ingest.model import FigureFound, Mention
from dateline.scaffold.text import yaml_list, yaml_text
from dateline.schema import Qualifier

_HEAD = (
    "Made by `dateline ingest`, to be read and put into your own words; once you have changed",
    "this file, ingest leaves it alone. What follows says what each value rests on.",
)
_CLAIM_ID = re.compile(r'^  - id: "?([a-z0-9-]+)"?$', re.MULTILINE)
_WORDS = DateWords("en")


def entry_file(draft: Draft, names: Mapping[str, str]) -> bytes:
    """A draft as a file; `names` are those of actors by id."""
    lines = ["---", *_comments(draft), *_fields(draft)]
    lines.append("claims:")
    for claim in draft.claims:
        lines += claim_lines(claim)
    body = [sentence(claim, names) for claim in draft.claims]
    return ("\n".join([*lines, "---", *body]) + "\n").encode()


def with_claims(old: bytes, draft: Draft, names: Mapping[str, str]) -> bytes:
    """An earlier draft, as `entry_file` made it, with the claims of another added to it."""
    head, _, body = old.decode().removeprefix("---\n").partition("\n---\n")
    taken = set(_CLAIM_ID.findall(head))
    claims = [replace(claim, id=unique(claim.id, taken)) for claim in draft.claims]
    sources = dict.fromkeys(claim.statement.source.id for claim in claims)
    comments = [
        comment(
            f"added from {', '.join(sources)}: date {draft.date.edtf or 'none'} — {draft.date.why}"
        )
    ]
    for claim in claims:
        comments += _claim_comments(claim, alone=False)
    lines = ["---", *comments, head, *(line for one in claims for line in claim_lines(one))]
    told = [sentence(claim, names) for claim in claims]
    return ("\n".join([*lines, "---", *body.splitlines(), *told]) + "\n").encode()


def _fields(draft: Draft) -> Iterator[str]:
    yield f"title: {yaml_text(draft.title)}"
    yield f"date: {_edtf(draft.date.edtf) if draft.date.edtf else 'null'}"
    if draft.date.note or not draft.date.edtf:
        yield f"date_note: {yaml_text(draft.date.note or 'No article states when.')}"
    if draft.date.extent:
        yield f"extent: {draft.date.extent.value}"
    if draft.date.part_of_day:
        yield f"part_of_day: {draft.date.part_of_day.value}"
    yield f"actors: {yaml_list(draft.actors)}"
    yield f"places: {yaml_list(draft.places)}"
    yield "tags: []"
    yield f"status: {draft.status.value}"


def _edtf(edtf: str) -> str:
    """A date as a YAML scalar; one that starts with dots is text as it stands."""
    return edtf if edtf[0].isdigit() or edtf[0] in ".X" else json.dumps(edtf)


def _comments(draft: Draft) -> Iterator[str]:
    for line in _HEAD:
        yield comment(line)
    yield comment("title: cut from the article's words; write one of your own")
    yield comment(f"date: {draft.date.edtf or 'none'} — {draft.date.why}")
    if draft.date.extent and not draft.date.disputed:
        yield comment("extent: within, since the day is not stated")
    yield comment(f"status: {draft.status.value} — {_modalities(draft)}")
    for mention, record in draft.mentions:
        what = "place" if mention.kind == "place" else "actor"
        words = f"“{mention.text}”" if mention.text else "implied"
        yield comment(f"{what}: {record} — {words}, rule {mention.rule}, {mention.sure:.2f}")
    for claim in draft.claims:
        yield from _claim_comments(claim, alone=len(draft.claims) == 1)
    for mention in draft.doubtful:
        yield comment(f"doubtful: {_doubt(mention)}")
    for path in draft.announced_in:
        yield comment(f"announced in: {path}")
    for path in draft.near:
        yield comment(f"same event? {path}")


def _modalities(draft: Draft) -> str:
    if draft.date.disputed:
        return "the articles date it differently"
    found = sorted({one.candidate.modality.value for one in draft.statements})
    return f"told as {' and '.join(found)}"


def _claim_comments(claim: DraftClaim, *, alone: bool) -> Iterator[str]:
    candidate = claim.statement.candidate
    if not alone:
        yield comment(f"claim {claim.id}: date {candidate.date or 'none'} — {why(claim.statement)}")
    if candidate.attribution and (claim.by or claim.via):
        cue = claim.statement.source.extraction.article.text[slice(*candidate.attribution.cue)]
        yield comment(f"claim {claim.id}: said by, from “{cue}”, rule {candidate.attribution.rule}")
    if claim.figure:
        one = claim.figure
        yield comment(
            f"claim {claim.id}: figure “{one.text}”, {one.unit}, rule {one.rule}, {one.sure:.2f}"
        )


def _doubt(mention: Mention) -> str:
    what = "place" if mention.kind == "place" else mention.kind or "actor"
    name = mention.text or mention.name
    if mention.others:
        return f"{what} “{name}”: {', '.join(mention.others)}?"
    if mention.id:
        return f"{what} “{name}”: {mention.id}? {mention.sure:.2f}"
    return f"{what} “{name}”: no record, {mention.sure:.2f}"


def claim_lines(claim: DraftClaim) -> list[str]:
    """A claim as front matter."""
    lines = [f"  - id: {identifier(claim.id)}"]
    if claim.by:
        lines.append(f"    by: {identifier(claim.by)}")
    if claim.via:
        lines.append(f"    via: {yaml_list(claim.via)}")
    lines.append(f"    source: {identifier(claim.statement.source.id)}")
    lines.append(f"    quote: {json.dumps(claim.quote, ensure_ascii=False)}")
    if claim.figure:
        lines.append(f"    figure: {{{_figure(claim.figure, claim)}}}")
    if claim.note:
        lines.append(f"    note: {yaml_text(claim.note)}")
    return lines


def _figure(figure: FigureFound, claim: DraftClaim) -> str:
    parts = [f"measure: {identifier(claim.measure)}"]
    if figure.value is not None:
        parts.append(f"value: {figure.value}")
    else:
        low, high = figure.low, figure.high
        parts += [f"min: {low}"] if low is not None else []
        parts += [f"max: {high}"] if high is not None else []
    bare = figure.value is None and figure.qualifier is not Qualifier.ABOUT
    if figure.qualifier is not Qualifier.EXACT and not bare:
        parts.append(f"qualifier: {figure.qualifier.value}")
    if as_of := _as_of(figure.as_of, claim.statement.source.published):
        parts.append(f"as_of: {as_of}")
    if claim.place:
        parts.append(f"place: {identifier(claim.place)}")
    return ", ".join(parts)


def _as_of(edtf: str | None, published: When | None) -> str:
    """The day that a figure holds for, unless that is after the article that reports it."""
    try:
        when = parse_when(edtf) if edtf else None
    except DateError:
        return ""
    if when is None or edtf is None:
        return ""
    last = published.latest if published else None
    return "" if when.earliest and last and when.earliest > last else json.dumps(when.edtf)


def sentence(claim: DraftClaim, names: Mapping[str, str]) -> str:
    """A sentence that reports the claim until a person writes a better one."""
    source = _source_name(claim.statement.source)
    quote = f"“{markdown(claim.quote)}” [@{claim.id}]."
    if not claim.by:
        return f"{markdown(source)} reports: {quote}"
    speaker = names.get(claim.by, claim.by)
    if speaker == source:
        return f"{markdown(source)} says: {quote}"
    return f"{markdown(source)} quotes {markdown(speaker)}: {quote}"


def _source_name(source: SourceFound) -> str:
    if source.name:
        return source.name
    when = source.published
    if when is None:
        return "An undated article"
    if when.single_day and when.earliest:
        return f"An article of {_WORDS.day(when.earliest)}"
    return f"An article of {when.edtf}"
