"""Settle: what site.yaml and the editors' `accept:` make of what rules found."""

from __future__ import annotations

from dateline.content import Parsed
from dateline.errors import Problems


def settled(problems: Problems, parsed: Parsed) -> Problems:  # noqa: ARG001
    """The problems with the site's severities, without those that are accepted with a reason."""
    return problems
