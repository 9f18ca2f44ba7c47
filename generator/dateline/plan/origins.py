"""Where an entry or an article has it from, and which origins stand against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dateline.contest.compared import differences_within
from dateline.contest.conflicts import conflicts
from dateline.contest.origins import Chain, Independence, Origin, chain_of, independence, reliance
from dateline.plan.cards import actor_link, claim_status_words, source_ref
from dateline.plan.contested import Refs, conflict_views, quote_refs
from dateline.plan.context import Context
from dateline.plan.differences import figures_link
from dateline.schema import ClaimStatus
from dateline.timeline import Claim, Event, Source
from dateline.views import (
    Count,
    DoubtView,
    Link,
    OpposedView,
    OriginsView,
    OriginView,
    RelianceView,
    RouteView,
    SideView,
)

_DOUBTED = {ClaimStatus.DISPUTED, ClaimStatus.DENIED}


def origins_view(event: Event, context: Context) -> OriginsView | None:
    """How many articles and origins an entry draws on, whose quotes are whose, and who disagrees."""
    found = independence(event, context.timeline)
    if not found.articles:
        return None
    refs, claims = quote_refs(event), {claim.id: claim for claim in event.claims}
    origins = {claim: origin for origin, same in found.claims.items() for claim in same}
    return OriginsView(
        words=_drawn_words(found, context),
        origins=tuple(
            _origin_view(origin, [claims[one] for one in ids], refs, context)
            for origin, ids in found.claims.items()
        ),
        opposed=tuple(_opposed(event, origins, refs, context)),
        doubted=tuple(
            DoubtView(
                side=_side(origins[claim.id], [claim.id], refs, context),
                status=claim.status.value,
                status_words=claim_status_words(claim.status, context),
                note=claim.status_note,
            )
            for claim in event.quotes
            if claim.status and claim.status in _DOUBTED
        ),
    )


def drawn_words(event: Event, context: Context) -> str:
    """From how many articles and origins an entry is drawn; empty where it names none."""
    found = independence(event, context.timeline)
    return _drawn_words(found, context) if found.articles else ""


def _drawn_words(found: Independence, context: Context) -> str:
    articles, origins, ngettext = len(found.articles), len(found.origins), context.ngettext
    return context.gettext("{articles}, {origins}").format(
        articles=ngettext("{number} article", "{number} articles", articles).format(
            number=context.number(articles)
        ),
        origins=ngettext("{number} origin", "{number} origins", origins).format(
            number=context.number(origins)
        ),
    )


def _opposed(
    event: Event, origins: Mapping[str, Origin], refs: Refs, context: Context
) -> Iterator[OpposedView]:
    """Which origins stand against which, and on what, in the order of the sections on that."""
    headings = {
        one.about: Link(one.heading, f"#differ-{one.about}")
        for one in conflict_views(event, context)
    }
    sides: dict[tuple[Link, Origin], tuple[list[str], list[str]]] = {}
    marked = set()
    for conflict in conflicts(event):
        one, other = conflict.disputed.id, conflict.claim.id
        marked.add(frozenset((one, other)))
        key = headings[conflict.about.value], origins[one]
        here, there = sides.setdefault(key, ([], []))
        here.append(one)
        there.append(other)
    for (point, _), (here, there) in sides.items():
        yield OpposedView(
            point, _sides(here, origins, refs, context), _sides(there, origins, refs, context)
        )
    # Many numbers may differ from each other, each from every other one: they are told together.
    numbers: dict[Link, list[str]] = defaultdict(list)
    for found in differences_within(event, context.timeline):
        pair = found.first.claim.id, found.second.claim.id
        if frozenset(pair) not in marked:
            numbers[figures_link(found, context)].extend(pair)
    for point, claims in numbers.items():
        yield OpposedView(point, _sides(claims, origins, refs, context), ())


def _sides(
    claims: Iterable[str], origins: Mapping[str, Origin], refs: Refs, context: Context
) -> tuple[SideView, ...]:
    """Claims by their origins, in the order of their numbers."""
    found: dict[Origin, list[str]] = defaultdict(list)
    for claim in sorted(set(claims), key=lambda one: refs[one].number):
        found[origins[claim]].append(claim)
    return tuple(_side(origin, same, refs, context) for origin, same in found.items())


def _side(origin: Origin, claims: Iterable[str], refs: Refs, context: Context) -> SideView:
    name, language = _origin_name(origin, context)
    return SideView(name, language, tuple(refs[one] for one in claims))


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
        shared=shared.format(number=context.number(articles)) if articles > 1 else "",
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
            "This article itself is the origin of {own} of {total} quote.",
            "This article itself is the origin of {own} of {total} quotes.",
            total,
        )
        return pattern.format(own=own, total=total)
    pattern = ngettext(
        "Its publisher, {publisher}, is the origin of {own} of {total} quote.",
        "Its publisher, {publisher}, is the origin of {own} of {total} quotes.",
        total,
    )
    publisher = _origin_name(origin, context)[0].text
    return pattern.format(own=own, total=total, publisher=publisher)
