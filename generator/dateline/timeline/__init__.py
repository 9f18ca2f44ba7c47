"""Link: records to one checked, ordered, immutable Timeline."""

from dateline.timeline.model import (
    Actor,
    ActorRole,
    Claim,
    Event,
    Figure,
    Measure,
    Page,
    Participant,
    Place,
    Source,
    Timeline,
)

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
