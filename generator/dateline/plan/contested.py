"""What an entry or an article rests on, who says what, and what the articles differ on."""

from __future__ import annotations

from collections import Counter, defaultdict

from dateline.contest.conflicts import Conflict, conflicts
from dateline.contest.matrix import Cell, Row, matrix
from dateline.contest.origins import Chain, Origin, chain_of, independence, reliance
from dateline.plan.cards import actor_link, claim_views, source_ref
from dateline.plan.context import Context
from dateline.plan.sentences import cited_words
from dateline.schema import About
from dateline.timeline import Claim, Event, Source
from dateline.views import (
    CellView,
    ColumnView,
    ConflictView,
    Count,
    Link,
    MatrixView,
    OriginsView,
    OriginView,
    QuoteRef,
    RelianceView,
    RouteView,
    StatementView,
)

Refs = dict[str, QuoteRef]


def origins_view(event: Event, context: Context) -> OriginsView | None:
    """How many articles and origins an entry rests on, and which quotes are whose."""
    found = independence(event, context.timeline)
    if not found.articles:
        return None
    articles, origins = len(found.articles), len(found.origins)
    ngettext, refs = context.ngettext, _refs(event)
    claims = {claim.id: claim for claim in event.claims}
    words = context.gettext("{articles}, {origins}").format(
        articles=ngettext("{number} article", "{number} articles", articles).format(
            number=articles
        ),
        origins=ngettext("{number} origin", "{number} origins", origins).format(number=origins),
    )
    return OriginsView(
        words,
        articles + origins > 2,
        tuple(
            _origin_view(origin, [claims[one] for one in ids], refs, context)
            for origin, ids in found.claims.items()
        ),
    )


def _refs(event: Event) -> Refs:
    return {
        claim.id: QuoteRef(number, f"claim-{claim.id}")
        for number, claim in enumerate(event.quotes, 1)
    }


def _origin_view(origin: Origin, claims: list[Claim], refs: Refs, context: Context) -> OriginView:
    routes: dict[tuple[str, Chain], list[Claim]] = defaultdict(list)
    for claim in claims:
        routes[claim.source, chain_of(claim, context.timeline)].append(claim)
    articles = len({claim.source for claim in claims})
    shared = context.ngettext(
        "{number} article has it from here.", "{number} articles have it from here.", articles
    )
    name, language = _origin_name(origin, context)
    return OriginView(
        name=name,
        language=language,
        shared=shared.format(number=articles) if articles > 1 else "",
        routes=tuple(
            _route_view(origin, source, chain, same, refs, context)
            for (source, chain), same in routes.items()
        ),
    )


def _route_view(
    origin: Origin, source: str, chain: Chain, claims: list[Claim], refs: Refs, context: Context
) -> RouteView:
    voice = chain.person
    if voice is None and chain.origin != origin:
        voice = chain.origin.id
    return RouteView(
        quotes=tuple(refs[claim.id] for claim in claims),
        source=source_ref(context.timeline.sources[source], context),
        start=chain.start.value,
        voice=actor_link(voice, context) if voice else None,
        person=chain.person is not None,
        via=tuple(actor_link(one, context) for one in chain.through),
    )


def _origin_name(origin: Origin, context: Context) -> tuple[Link, str]:
    """What an origin is called, and in which language where that is not the site's."""
    if origin.kind == "actor":
        return actor_link(origin.id, context), ""
    if origin.kind == "publisher":
        return Link(origin.id, ""), ""
    ref = source_ref(context.timeline.sources[origin.id], context)
    return Link(ref.title, ref.url), ref.language


def reliance_view(source: Source, claims: list[Claim], context: Context) -> RelianceView | None:
    """From whom an article has what was taken from it; None where nothing that stands was."""
    found = reliance(source, claims, context.timeline)
    total = sum(len(same) for same in found.claims.values())
    if not total:
        return None
    own = len(found.claims.get(found.own, ()))
    others = sorted(
        (origin for origin in found.claims if origin != found.own),
        key=lambda origin: -len(found.claims[origin]),
    )
    return RelianceView(
        words=_reliance_words(found.own, own, total, context),
        others=tuple(
            Count(len(found.claims[origin]), name.text, name.url)
            for origin in others
            for name, _ in (_origin_name(origin, context),)
        ),
    )


def _reliance_words(origin: Origin, own: int, total: int, context: Context) -> str:
    ngettext = context.ngettext
    if origin.kind == "article":
        pattern = ngettext(
            "Of {total} quote, {own} starts with this article itself.",
            "Of {total} quotes, {own} start with this article itself.",
            total,
        )
        return pattern.format(own=own, total=total)
    pattern = ngettext(
        "Of {total} quote, {own} starts with its publisher, {publisher}.",
        "Of {total} quotes, {own} start with its publisher, {publisher}.",
        total,
    )
    publisher = _origin_name(origin, context)[0].text
    return pattern.format(own=own, total=total, publisher=publisher)


def matrix_view(event: Event, context: Context) -> MatrixView | None:
    """Articles against statements; None for an entry of one article or without quotes."""
    found = matrix(event, context.timeline)
    if len(found.sources) < 2 or not found.rows:
        return None
    refs, words = _refs(event), cited_words(event.body)
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
