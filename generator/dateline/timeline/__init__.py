"""Link: records to one checked, ordered, immutable Timeline."""

from dateline.timeline.model import Claim, Event, Figure, Participant, Timeline
from dateline.timeline.named import Actor, ActorRole, Measure, Page, Place, Source

__all__ = [
    "Actor",
    "ActorRole",
    "Claim",
    "Event",
    "Figure",
    "Measure",
    "Page",
    "Participant",
    "Place",
    "Source",
    "Timeline",
]
