"""The one clock of the project: commands read it and pass the day on."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """The day on which the command is run, where it is run."""
    return datetime.now().astimezone().date()  # noqa: TID251 - this is the command line layer
