"""`dateline correct`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click
from pydantic import ValidationError

from dateline.amend import Document
from dateline.amend.assign import Assignment, read_assignments
from dateline.amend.changes import corrected
from dateline.amend.data import same, with_value
from dateline.amend.references import Target
from dateline.amend.wording import Changed, Wording, figure, worded
from dateline.commands.amendable import Site
from dateline.commands.amending import Options, amended, finish, shared_options
from dateline.content import Kind
from dateline.content.records import Loc
from dateline.errors import UsageError
from dateline.schema import ClaimStatus, FigureFields

_RETRACTED = ClaimStatus.RETRACTED.value
_FIGURE_DEPTH = 3  # of ("claims", index, "figure")


@click.command("correct", short_help="Correct a value of a record, and log it.")
@click.argument("record", metavar="RECORD")
@click.argument("values", nargs=-1, metavar="[KEY=VALUE]...")
@shared_options
@click.pass_obj
def command(root: Path, record: str, values: tuple[str, ...], options: Options) -> None:
    """Correct values of a record in place, and log the correction.

    RECORD is KIND/ID (events/ID, measures/ID), EVENT/CLAIM, an address on the site, a path, or an
    id if no other record has it. KEY is a key of its front matter, such as title or figure.value;
    `KEY=` leaves the key out. Without KEY=VALUE a correction of the text is logged: then --was and
    --now say what it said and says.
    """
    site = Site.read(root)
    target = site.find(lambda references: references.record(record))
    before = Document.of(target.path, site.bytes_of(target.path))
    assignments = read_assignments(values, target, before)
    changed = _changes(assignments, target, before)
    given = {"was": options.was, "now": options.now}
    if not changed and (missing := [f"--{side}" for side in given if given[side] is None]):
        raise UsageError(
            f"nothing is given that is to change, nor {' and '.join(missing)}",
            "give KEY=VALUE, or log a correction of the text with --was and --now",
        )
    was, now = (
        site.default(_wording(site, changed, before, side), f"--{side}") if text is None else text
        for side, text in given.items()
    )
    log = options.log(was, now, target.claim or _claim_of(assignments, target))
    after = corrected(before, target, assignments, log)
    change = amended(site, target, log, before, after)
    what = ", ".join(f"`{one.key}`" for one in assignments)
    said = f"{target.name} is changed ({what}), with" if what else f"{target.name} has"
    finish(change, f"{said} a correction", options)


@dataclass(frozen=True, slots=True)
class _Change:
    """What one assignment changes."""

    loc: Loc
    changed: Changed
    gone: bool


def _changes(
    assignments: tuple[Assignment, ...], target: Target, before: Document
) -> tuple[_Change, ...]:
    """What the assignments change; raises UsageError where one changes nothing."""
    found = []
    for one in assignments:
        was = before.get(one.loc)
        if same(was, one.value):
            shown = "not given" if one.gone else f"{one.value} already"
            where = before.location(one.loc)
            raise UsageError(f"{where}: `{one.key}` is {shown}", "leave it out of the command")
        if one.loc[0] == "claims" and one.loc[2:] == ("status",) and one.value == _RETRACTED:
            name = f"{target.record.id}/{_claim_of((one,), target)}"
            raise UsageError(
                "a claim is retracted with a reason beside it", f"dateline retract {name} --why …"
            )
        found.append(_Change(one.loc, Changed(one.key, was, one.value), one.gone))
    return tuple(found)


def _claim_of(assignments: tuple[Assignment, ...], target: Target) -> str | None:
    """The claim that the assignments are about; None where they are about the record itself.

    Raises:
        UsageError: They are about several, or about one and the record: a correction names one.
    """
    found = {
        one.loc[1] if one.loc[0] == "claims" and len(one.loc) > 1 else None for one in assignments
    }
    if len(found) > 1:
        raise UsageError(
            "one correction cannot be of several claims, nor of a claim and the entry",
            "correct each by itself: readers are told of each",
        )
    only = next(iter(found), None)
    if target.record.kind is not Kind.EVENT or not isinstance(only, int):
        return None
    claim: str = target.record.fields.claims[only].id
    return claim


def _wording(site: Site, changes: tuple[_Change, ...], before: Document, side: str) -> Wording:
    """What readers are told of one side: a figure in words, or the values that changed."""
    places = {one.loc[:_FIGURE_DEPTH] for one in changes}
    figures = {loc for loc in places if loc[0] == "claims" and loc[2:] == ("figure",)}
    if len(places) == 1 and figures:
        data = before.data
        for one in changes if side == "now" else ():
            data = with_value(data, one.loc, one.changed.now, gone=one.gone)
        claim = data["claims"][next(iter(figures))[1]]
        try:
            fields = FigureFields.model_validate(claim["figure"])
        except (ValidationError, KeyError):
            pass  # what is wrong with it is said of the whole file
        else:
            return figure(fields, _unit(site, fields.measure), _place(site, fields.place))
    return worded((one.changed for one in changes), side)


def _unit(site: Site, measure: str) -> str:
    units = {one.id: one.fields.unit for one in site.parsed.measures}
    return units.get(measure, measure)


def _place(site: Site, place: str | None) -> str:
    """The name of a place that is written as an id, a name or an alias."""
    names = {one.id: one.fields.name for one in site.parsed.places}
    return names.get(place, place) if place else ""
