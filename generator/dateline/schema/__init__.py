"""What an editor may write: one model for each kind of file."""

from dateline.schema.actors import ActorFields, ActorKind, Role
from dateline.schema.check import Accept, CheckOptions, RuleName, RuleOptions, RuleSeverity
from dateline.schema.events import (
    About,
    ActorRef,
    ClaimFields,
    ClaimStatus,
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
from dateline.schema.values import Correction, Unknown

__all__ = [
    "About",
    "Accept",
    "ActorFields",
    "ActorKind",
    "ActorRef",
    "CheckOptions",
    "ClaimFields",
    "ClaimStatus",
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
    "RuleName",
    "RuleOptions",
    "RuleSeverity",
    "SiteFields",
    "SourceFields",
    "Status",
    "TimelineOptions",
    "Unknown",
    "Unquoted",
]
