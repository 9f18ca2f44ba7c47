"""What templates see: one declared view for each kind of page, and nothing else.

A view is a frozen value that holds everything its page shows, neighbours' titles included. Two
equal views give equal pages, so a page can be reused exactly when its view is unchanged. Texts are
plain and are escaped by the template; fields named `html` are sanitised already and are `Markup`.
URLs are paths below the host (`/base/events/ID/`), except where a field is called `absolute`.
"""

from dateline.views.pages import (
    ActorView,
    EventView,
    HomeView,
    IndexView,
    MeasureView,
    NotFoundView,
    PageView,
    PlaceView,
    SourceView,
    TagView,
    TextView,
)
from dateline.views.parts import (
    ActorRole,
    ClaimView,
    CorrectionView,
    Count,
    DateView,
    EntryCard,
    EntryGroup,
    Fact,
    Feed,
    FigureView,
    Head,
    IndexGroup,
    IndexItem,
    Link,
    NavLink,
    Neighbour,
    Related,
    RoleView,
    SiteInfo,
    SourceEntry,
    SourceRef,
)

__all__ = [
    "ActorRole",
    "ActorView",
    "ClaimView",
    "CorrectionView",
    "Count",
    "DateView",
    "EntryCard",
    "EntryGroup",
    "EventView",
    "Fact",
    "Feed",
    "FigureView",
    "Head",
    "HomeView",
    "IndexGroup",
    "IndexItem",
    "IndexView",
    "Link",
    "MeasureView",
    "NavLink",
    "Neighbour",
    "NotFoundView",
    "PageView",
    "PlaceView",
    "Related",
    "RoleView",
    "SiteInfo",
    "SourceEntry",
    "SourceRef",
    "SourceView",
    "TagView",
    "TextView",
]
