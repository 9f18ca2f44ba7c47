"""`dateline retract`."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.amend import Document
from dateline.amend.changes import retracted
from dateline.amend.references import Target
from dateline.amend.wording import Wording
from dateline.commands.amendable import Site
from dateline.commands.amending import Options, amended, finish, shared_options
from dateline.errors import UsageError
from dateline.schema import ClaimStatus

_NONE_LEFT = "No claim of this entry stands any more: its own `status` may have to change."
_NOW = Wording("Retracted.", english=True)


@click.command("retract", short_help="Retract a claim, and say why.")
@click.argument("claim", metavar="CLAIM")
@shared_options
@click.pass_obj
def command(root: Path, claim: str, options: Options) -> None:
    """Retract a claim: CLAIM is EVENT/CLAIM, the address of its quote, or its id if no other has it.

    The claim stays in the front matter with `status: retracted` and the reason, and a correction
    is logged. The text of the entry is left as it is: where it still cites the claim, the places
    are listed, since a sentence without its source must be written anew by a person.
    """
    site = Site.read(root)
    target = site.find(lambda references: references.claim(claim))
    fields = target.record.fields.claims[target.loc[1]]
    if fields.status is ClaimStatus.RETRACTED:
        where = target.record.origin.location((*target.loc, "status"))
        note = f": {fields.status_note}" if fields.status_note else ""
        raise UsageError(
            f"{where}: the claim {fields.id!r} is retracted already{note}",
            "`dateline correct` logs a further correction",
        )
    quote = " ".join(fields.quote.split())
    was = f"“{quote}”" if options.was is None else options.was
    now = site.default(_NOW, "--now") if options.now is None else options.now
    log = options.log(was, now, fields.id)
    before = Document.of(target.path, site.bytes_of(target.path))
    change = amended(site, target, log, before, retracted(before, target, log))
    said = f"the claim {fields.id!r} is retracted, with a correction"
    note = _NONE_LEFT if _is_last(target) else ""
    finish(change, said, options, note)


def _is_last(target: Target) -> bool:
    """Whether every other claim of the entry was retracted before."""
    claims = target.record.fields.claims
    return all(one.status is ClaimStatus.RETRACTED or one.id == target.claim for one in claims)
