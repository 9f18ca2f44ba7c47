"""Who says what in an entry, and what its articles differ on."""

from __future__ import annotations

from collections import Counter, defaultdict

from dateline.contest.conflicts import Conflict, conflicts
from dateline.contest.matrix import Cell, Row, matrix
from dateline.plan.cards import claim_views, source_ref
from dateline.plan.context import Context
from dateline.plan.sentences import cited_words
from dateline.schema import About
from dateline.timeline import Claim, Event, Source
from dateline.views import (
    CellView,
    ColumnView,
    ConflictView,
    Link,
    MatrixView,
    QuoteRef,
    StatementView,
)

Refs = dict[str, QuoteRef]


def quote_refs(event: Event) -> Refs:
    """An entry's quotes by the ids of their claims."""
    return {
        claim.id: QuoteRef(number, f"claim-{claim.id}")
        for number, claim in enumerate(event.quotes, 1)
    }


def matrix_view(event: Event, context: Context) -> MatrixView | None:
    """Articles against statements; None for an entry of one article or without quotes."""
    found = matrix(event, context.timeline)
    if len(found.sources) < 2 or not found.rows:
        return None
    refs, words = quote_refs(event), cited_words(event.body)
    quotes = {claim.id: claim for claim in event.claims}
    return MatrixView(
        columns=_columns([context.timeline.sources[one] for one in found.sources], context),
        rows=tuple(_statement_view(row, words, quotes, refs, context) for row in found.rows),
    )


def _columns(sources: list[Source], context: Context) -> tuple[ColumnView, ...]:
    publishers = Counter(source.publisher for source in sources)
    found = []
    for source in sources:
        ref = source_ref(source, context)
        if source.publisher and publishers[source.publisher] == 1:
            found.append(ColumnView(Link(source.publisher, ref.url), ref.published, ""))
        else:
            found.append(ColumnView(Link(source.title, ref.url), ref.published, ref.language))
    return tuple(found)


def _statement_view(
    row: Row, words: dict[str, str], quotes: dict[str, Claim], refs: Refs, context: Context
) -> StatementView:
    own = next((words[one] for one in row.claims if words.get(one)), "")
    first = quotes[row.claims[0]]
    source = source_ref(context.timeline.sources[first.source], context)
    return StatementView(
        text=own or first.quote,
        quoted=not own,
        language="" if own else source.language,
        cells=tuple(_cell_view(cell, refs) for cell in row.cells),
    )


def _cell_view(cell: Cell, refs: Refs) -> CellView:
    return CellView(tuple(refs[one] for one in cell.says), tuple(refs[one] for one in cell.differs))


def conflict_views(event: Event, context: Context) -> tuple[ConflictView, ...]:
    """What the claims of an entry contradict each other on, with the claims side by side."""
    found: dict[About, list[Conflict]] = defaultdict(list)
    for conflict in conflicts(event):
        found[conflict.about].append(conflict)
    return tuple(_conflict_view(about, same, event, context) for about, same in found.items())


def _conflict_view(
    about: About, found: list[Conflict], event: Event, context: Context
) -> ConflictView:
    sets: dict[str, list[str]] = {}
    for conflict in found:
        first, second = conflict.claim.id, conflict.disputed.id
        one, other = sets.setdefault(first, [first]), sets.setdefault(second, [second])
        if one is not other:
            one.extend(other)
            sets.update(dict.fromkeys(other, one))
    order = {claim.id: place for place, claim in enumerate(event.quotes)}
    claims = {claim.id: claim for claim in event.claims}
    distinct = {id(same): sorted(same, key=order.__getitem__) for same in sets.values()}
    articles = {claims[one].source for same in distinct.values() for one in same}
    return ConflictView(
        about=about.value,
        heading=_heading(about, several=len(articles) > 1, context=context),
        sets=tuple(
            claim_views(((event, claims[one]) for one in same), context)
            for same in distinct.values()
        ),
    )


def _heading(about: About, *, several: bool, context: Context) -> str:
    _ = context.gettext
    if several:
        return {
            About.DATE: _("Articles differ on when"),
            About.PLACE: _("Articles differ on where"),
            About.ACTOR: _("Articles differ on who"),
            About.FIGURE: _("Articles differ on how many"),
            About.CAUSE: _("Articles differ on why"),
        }[about]
    return {
        About.DATE: _("Statements in one article differ on when"),
        About.PLACE: _("Statements in one article differ on where"),
        About.ACTOR: _("Statements in one article differ on who"),
        About.FIGURE: _("Statements in one article differ on how many"),
        About.CAUSE: _("Statements in one article differ on why"),
    }[about]
