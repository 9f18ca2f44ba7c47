"""What was published at each release: content/.published.json."""

from dateline.release.model import (
    RECORD,
    Published,
    PublishedClaim,
    PublishedCorrection,
    PublishedEntry,
    PublishedFigure,
    published_claim,
    published_entries,
)
from dateline.release.read import read_published
from dateline.release.write import write_published

__all__ = [
    "RECORD",
    "Published",
    "PublishedClaim",
    "PublishedCorrection",
    "PublishedEntry",
    "PublishedFigure",
    "published_claim",
    "published_entries",
    "read_published",
    "write_published",
]
