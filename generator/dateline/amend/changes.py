"""Corrections of a record: what changes in its file, and what is logged with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.amend.assign import Assignment, model_of
from dateline.amend.document import Document
from dateline.amend.layout import LayoutError
from dateline.amend.references import Target
from dateline.amend.yamltext import between_brackets, pair
from dateline.content import Kind
from dateline.content.validate import keys_at
from dateline.errors import UsageError
from dateline.schema import ClaimFields, ClaimStatus


@dataclass(frozen=True, slots=True)
class Log:
    """What a correction says: `claim` is the claim that was corrected, if one was."""

    date: date
    was: str
    now: str
    why: str
    claim: str | None = None

    def as_data(self) -> dict[str, str]:
        """As it stands in front matter."""
        values = {"date": self.date.isoformat(), "was": self.was, "now": self.now, "why": self.why}
        return values | ({"claim": self.claim} if self.claim else {})


def retracted(document: Document, target: Target, log: Log) -> Document:
    """The file with a claim retracted and the correction logged.

    Raises:
        LayoutError: It cannot be changed in place.
    """
    order = tuple(ClaimFields.model_fields)
    values = {"status": ClaimStatus.RETRACTED.value, "status_note": log.why}
    try:
        for key, value in values.items():
            document = document.set((*target.loc, key), value, order=order)
        return logged(document, target, log)
    except LayoutError as error:
        written = [pair(key, value) for key, value in values.items()]
        raise LayoutError(error.message, _by_hand(written, log)) from error


def corrected(
    document: Document, target: Target, assignments: Iterable[Assignment], log: Log
) -> Document:
    """The file with values set and the correction logged.

    Raises:
        LayoutError: It cannot be changed in place.
    """
    assignments = tuple(assignments)
    try:
        for one in assignments:
            document = _assigned(document, target, one)
        return logged(document, target, log)
    except LayoutError as error:
        written = [pair(one.key, one.value) for one in assignments if not one.gone]
        raise LayoutError(error.message, _by_hand(written, log)) from error


def _assigned(document: Document, target: Target, one: Assignment) -> Document:
    if one.gone:
        return document.remove(one.loc)
    order = keys_at(one.loc[len(target.base) : -1], model_of(target))
    return document.set(one.loc, one.value, order=order)


def _by_hand(written: Iterable[str], log: Log) -> str:
    """What a person is to write where the layout does not let the command."""
    lines = [f"`{one}`" for one in written]
    correction = f"under `corrections:` `- {between_brackets(log.as_data())}`"
    return f"write by hand {', '.join([*lines, correction])}"


def logged(document: Document, target: Target, log: Log) -> Document:
    """The file with one more correction; an entry also says that it was updated that day.

    Raises:
        LayoutError: It cannot be changed in place.
        UsageError: The day is before the entry was published.
    """
    order = tuple(model_of(target).model_fields)
    fields = target.record.fields
    if target.record.kind is Kind.EVENT:
        if fields.published and log.date < fields.published:
            raise UsageError(
                f"{log.date} is before the entry was published ({fields.published})",
                "what is not published yet needs no correction",
            )
        if fields.updated is None or fields.updated < log.date:
            document = document.set(("updated",), log.date.isoformat(), order=order)
    return document.append((*target.base, "corrections"), log.as_data(), order=order)
