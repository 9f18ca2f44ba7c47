"""What an editor may write: one model for each kind of file."""

from dateline.schema.actors import ActorFields, ActorKind, Role
from dateline.schema.events import (
    ActorRef,
    ClaimFields,
    EventFields,
    Extent,
    FigureFields,
    InlineSource,
    Qualifier,
    Status,
)
from dateline.schema.others import MeasureFields, PageFields, PlaceFields
from dateline.schema.site import FeedOptions, SiteFields, TimelineOptions
from dateline.schema.sources import SourceFields, Unquoted
from dateline.schema.values import Correction

__all__ = [
    "ActorFields",
    "ActorKind",
    "ActorRef",
    "ClaimFields",
    "Correction",
    "EventFields",
    "Extent",
    "FeedOptions",
    "FigureFields",
    "InlineSource",
    "MeasureFields",
    "PageFields",
    "PlaceFields",
    "Qualifier",
    "Role",
    "SiteFields",
    "SourceFields",
    "Status",
    "TimelineOptions",
    "Unquoted",
]
