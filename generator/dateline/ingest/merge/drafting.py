"""From a group of statements to a draft: claims, names, date and heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.dates.order import sort_key
from dateline.ingest.merge.dating import date_of
from dateline.ingest.merge.features import Features, read_when
from dateline.ingest.merge.model import Draft, DraftClaim, LeftOut, Statement
from dateline.ingest.merge.naming import Naming
from dateline.ingest.merge.quotes import around_figure, quote_text, quoted_spans
from dateline.ingest.merge.titles import title_of
from dateline.ingest.merge.words import stems
from dateline.ingest.model import FigureFound, Mention, Modality, Span
from dateline.scaffold.text import date_prefix, make_id
from dateline.schema import Status
from dateline.timeline.quotes import find_quote

_NEW_WORDS = 3  # what a second statement of one article must add, not to be a repetition
_ID_WORDS = 3
_VAGUE = "vague"


def draft_of(
    statements: Sequence[Statement], known: Sequence[Features], naming: Naming
) -> tuple[Draft | None, list[LeftOut]]:
    """Make a draft of statements on one event.

    Returns:
        The draft, without an id of its own yet, and the statements that only repeat others; no
        draft where no words can be quoted.
    """
    told, repeated = _apart(statements, known)
    claims: list[DraftClaim] = []
    left = list(repeated)
    for statement in told:
        found = _claims(statement, naming)
        if not found:
            reason = "its words cannot be quoted as they stand"
            left.append(LeftOut(statement.source, statement.candidate, reason))
        claims += found
    if not claims:
        return None, left
    date = date_of(told)
    mentions = [mention for one in statements for mention in _mentions(one)]
    actors = [one for one in mentions if one.kind != "place"]
    places = [one for one in mentions if one.kind == "place"]
    planned = all(one.candidate.modality is Modality.PLANNED for one in told)
    status = Status.PLANNED if planned else Status.DISPUTED if date.disputed else Status.REPORTED
    return (
        Draft(
            id="",
            title=title_of(statements, date.edtf),
            date=date,
            status=status,
            claims=_with_ids(_each_number_once(claims)),
            statements=tuple(statements),
            actors=_ids(actors, naming),
            places=_ids(places, naming),
            mentions=tuple(_found(mentions, naming)),
            doubtful=tuple(_doubtful(mentions, naming)),
        ),
        left,
    )


def _mentions(statement: Statement) -> tuple[Mention, ...]:
    candidate = statement.candidate
    return (*candidate.actors, *candidate.places)


def _ids(mentions: Iterable[Mention], naming: Naming) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found for one in mentions if (found := naming.id_of(one))))


def _found(mentions: Iterable[Mention], naming: Naming) -> Iterator[tuple[Mention, str]]:
    """Each spelling of a name once, with the record that it means."""
    met = set()
    for one in mentions:
        record = naming.id_of(one)
        if record and (record, one.text) not in met:
            met.add((record, one.text))
            yield one, record


def _doubtful(mentions: Iterable[Mention], naming: Naming) -> Iterator[Mention]:
    """Names that no record was found for, each once."""
    met = set()
    for one in mentions:
        key = (one.name, one.others)
        if naming.id_of(one) is None and key not in met:
            met.add(key)
            yield one


def _apart(
    statements: Sequence[Statement], known: Sequence[Features]
) -> tuple[list[Statement], list[LeftOut]]:
    """The statements that say something of their own, and those that repeat one of their article.

    A headline repeats what is below it; the fullest statement stays.
    """
    order = sorted(
        range(len(statements)),
        key=lambda i: (statements[i].title, -len(known[i].words), statements[i].key),
    )
    told: list[int] = []
    repeated = []
    for index in order:
        one = statements[index]
        same = [i for i in told if statements[i].source.id == one.source.id]
        words = frozenset[str]().union(*(known[i].words for i in same))
        figures = frozenset[tuple[str, int | float]]().union(*(known[i].figures for i in same))
        adds = len(known[index].words - words) >= _NEW_WORDS or known[index].figures - figures
        if same and (one.title or not adds):
            first = statements[same[0]].candidate.quote
            reason = f"repeats “{_short(first)}”"
            repeated.append(LeftOut(one.source, one.candidate, reason))
        else:
            told.append(index)
    return [statements[index] for index in sorted(told)], repeated


def _short(quote: str) -> str:
    words = quote.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def _claims(statement: Statement, naming: Naming) -> list[DraftClaim]:
    """A claim for the statement, or one for each figure where it has more than one."""
    candidate = statement.candidate
    text = statement.source.extraction.article.text
    spans = quoted_spans(statement)
    # "Scores of people" names no number that could be set beside another.
    named = (one for one in candidate.figures if not one.rule.startswith(_VAGUE))
    figures = [one for one in named if naming.measure_of(one)]
    by, via, note = _attribution(statement, naming)
    bare = DraftClaim("", statement, "", (), by, via, note=note)
    found = []
    for figure in figures:
        part = spans if len(figures) == 1 else around_figure(text, spans, figure)
        found.append(_quoted(_with_figure(bare, figure, part, naming), text, part))
    kept = [one for one in found if one is not None]
    return kept or [one for one in [_quoted(bare, text, spans)] if one is not None]


def _with_figure(
    bare: DraftClaim, figure: FigureFound, spans: tuple[Span, ...], naming: Naming
) -> DraftClaim:
    """The claim with its figure, if the number stands in the quote."""
    if not any(start <= figure.start and figure.end <= end for start, end in spans):
        return bare
    place = naming.id_of(figure.place) if figure.place else None
    measure = naming.measure_of(figure) or ""
    return replace(bare, figure=figure, measure=measure, place=place)


def _quoted(bare: DraftClaim, text: str, spans: tuple[Span, ...]) -> DraftClaim | None:
    """The claim with its quote; None where the quote would not be found in the article."""
    quote = quote_text(text, spans)
    if not quote or find_quote(quote, text) is None:
        return None
    return replace(bare, quote=quote, spans=spans)


def _each_number_once(claims: Iterable[DraftClaim]) -> Iterator[DraftClaim]:
    """The claims without those that give a number again which their article has given."""
    met = set()
    for claim in claims:
        one = claim.figure
        if one is not None:
            key = (
                claim.statement.source.id,
                claim.measure,
                one.value,
                one.low,
                one.high,
                claim.place,
            )
            if key in met:
                continue
            met.add(key)
        yield claim


def _attribution(statement: Statement, naming: Naming) -> tuple[str | None, tuple[str, ...], str]:
    """Who says it, via whom; and a note where the article names someone without a record."""
    said = statement.candidate.attribution
    if said is None:
        return None, (), ""
    by = naming.id_of(said.by) if said.by else None
    via = tuple(dict.fromkeys(found for one in said.via if (found := naming.id_of(one))))
    lost = [one.text or one.name for one in said.via if naming.id_of(one) is None]
    if said.by and by is None:
        lost.insert(0, said.by.text or said.by.name)
    if lost:
        return by, via, f"The article attributes it to {', '.join(lost)}."
    if said.by is None:
        cue = statement.source.extraction.article.text[slice(*said.cue)]
        return by, via, f"The article attributes it without a name: “{' '.join(cue.split())}”."
    return by, via, ""


def _with_ids(claims: Iterable[DraftClaim]) -> tuple[DraftClaim, ...]:
    """The claims with ids of their own: the first telling words of each quote."""
    taken: set[str] = set()
    found = []
    for claim in claims:
        language = claim.statement.source.extraction.article.language or "en"
        words = [word for word in re.findall(r"\w+", claim.quote) if stems(word, language)]
        base = make_id(" ".join(words[:_ID_WORDS])) or "claim"
        found.append(replace(claim, id=unique(base, taken)))
    return tuple(found)


def unique(base: str, taken: set[str]) -> str:
    """The id, or it with a number where it is taken; it is taken from then on."""
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    taken.add(found)
    return found


def with_ids(drafts: Iterable[Draft], taken: Iterable[str]) -> tuple[Draft, ...]:
    """The drafts in the order of the timeline, each with an id: its date and its heading."""
    used = set(taken)
    found = []
    for draft in sorted(drafts, key=_order):
        when = read_when(draft.date.edtf) if draft.date.edtf else None
        prefix = date_prefix(when)
        base = make_id(draft.title, prefix) or "-".join(p for p in (prefix, "draft") if p)
        found.append(replace(draft, id=unique(base, used)))
    return tuple(found)


def _order(draft: Draft) -> tuple[object, ...]:
    when = read_when(draft.date.edtf) if draft.date.edtf else None
    first = draft.claims[0].statement
    return (*sort_key(when, None, draft.date.part_of_day, 0, ""), *first.key)


def with_announcements(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, each with those that tell who announced it: statements around its own."""
    acts: dict[str, list[tuple[Span, str]]] = {}
    for draft in drafts:
        path = draft.into or f"content/drafts/{draft.id}.md"
        for one in draft.statements:
            if one.candidate.modality is Modality.REPORTED:
                acts.setdefault(one.source.id, []).append((one.span, path))
    found = []
    for draft in drafts:
        own = draft.into or f"content/drafts/{draft.id}.md"
        paths = {
            path
            for one in draft.statements
            for span, path in acts.get(one.source.id, ())
            if path != own and span != one.span and _holds(span, one.span)
        }
        found.append(replace(draft, announced_in=tuple(sorted(paths))) if paths else draft)
    return tuple(found)


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def names_in(drafts: Iterable[Draft]) -> Mapping[bool, set[str]]:
    """The ids that drafts name, by whether they are those of places."""
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for draft in drafts:
        found[True].update(draft.places)
        found[False].update(draft.actors)
        for claim in draft.claims:
            found[True].add(claim.place or "")
            found[False].update((claim.by or "", *claim.via))
    return found
