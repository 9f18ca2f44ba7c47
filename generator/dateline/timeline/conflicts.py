"""Checks of claims that contradict each other, that were retracted, and that answer questions."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.content.positions import citation_places
from dateline.content.records import Loc, Origin, Record
from dateline.errors import Problems
from dateline.nearest import did_you_mean
from dateline.schema import ClaimFields, ClaimStatus, EventFields, SiteFields


def check_conflicts(record: Record[EventFields], problems: Problems) -> None:
    """What claims and questions of an entry name is there, and nothing rests on what was retracted.

    Two claims may dispute each other, and a claim may dispute a retracted one: that is how both
    came to be what they are.

    Args:
        record: The entry as written.
        problems: What is found is added here.
    """
    claims = {claim.id: claim for claim in record.fields.claims}
    for index, claim in enumerate(record.fields.claims):
        _check_disputes(claim, ("claims", index, "disputes"), claims, record.origin, problems)
        if is_retracted(claim) and claim.id in record.body.cites:
            _report_cited(claim.id, record.origin, problems)
    for index, unknown in enumerate(record.fields.unknowns):
        if unknown.answered:
            loc = ("unknowns", index, "answered")
            answer = claims.get(unknown.answered)
            _check_answer(unknown.answered, answer, loc, claims, record.origin, problems)


def check_site_unknowns(site: SiteFields, origin: Origin, problems: Problems) -> None:
    """No claim answers a question of the whole site: claims belong to entries."""
    for index, unknown in enumerate(site.unknowns):
        if unknown.answered:
            origin.report(
                problems,
                ("unknowns", index, "answered"),
                "a question of the whole site cannot name the claim that answered it",
                hint="remove the question, or ask it in the entry that has the claim",
                key=True,
            )


def is_retracted(claim: ClaimFields) -> bool:
    """Whether the claim no longer stands."""
    return claim.status is ClaimStatus.RETRACTED


def _check_disputes(
    claim: ClaimFields,
    loc: Loc,
    claims: dict[str, ClaimFields],
    origin: Origin,
    problems: Problems,
) -> None:
    for place, disputed in enumerate(claim.disputes):
        if disputed == claim.id:
            origin.report(
                problems,
                (*loc, place),
                f"the claim {claim.id!r} disputes itself",
                hint="name the claim that says something else",
            )
        elif disputed not in claims:
            others = [one for one in claims if one != claim.id]
            origin.report(
                problems,
                (*loc, place),
                f"the claim {claim.id!r} disputes {disputed!r}, which the entry does not have",
                hint=_did_you_mean(disputed, others),
            )


def _report_cited(claim: str, origin: Origin, problems: Problems) -> None:
    first, *others = citation_places(claim, origin)
    origin.report(
        problems,
        first,
        f"the body cites the claim {claim!r}, which was retracted",
        hint="take out what rests on it; its quote stays on the page, marked as retracted",
        related=tuple(others),
    )


def _check_answer(
    written: str,
    answer: ClaimFields | None,
    loc: Loc,
    claims: Iterable[str],
    origin: Origin,
    problems: Problems,
) -> None:
    if answer is None:
        origin.report(
            problems,
            loc,
            f"the question is answered by a claim {written!r} that the entry does not have",
            hint=_did_you_mean(written, claims),
        )
    elif is_retracted(answer):
        origin.report(
            problems,
            loc,
            f"the question is answered by the claim {written!r}, which was retracted",
            hint="remove `answered`, so that the question is open again, or name another claim",
        )


def _did_you_mean(written: str, known: Iterable[str]) -> str:
    known = list(known)
    others = f"the entry has {', '.join(known)}" if known else "the entry has no other claim"
    return did_you_mean(written, known, others)
