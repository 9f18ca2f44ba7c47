"""The page of all corrections."""

from __future__ import annotations

from itertools import groupby

from dateline import urls
from dateline.plan.cards import correction_view
from dateline.plan.context import Context
from dateline.plan.frame import RSS, Frame
from dateline.publish import jsonld
from dateline.publish.corrections import Corrected, CorrectedKind, all_corrections
from dateline.views import CorrectionDay, CorrectionsView, Feed, Link, LoggedCorrection


def corrections_page(context: Context, frame: Frame) -> CorrectionsView:
    """`/corrections/`, which there is even where nothing has been corrected yet.

    Readers learn from it how the site deals with what it got wrong, and feed readers can follow
    it from the first day on.
    """
    _, path = context.gettext, urls.CORRECTIONS
    title = _("Corrections")
    feed = context.urls.path(urls.CORRECTIONS_FEED)
    data = jsonld.for_page(title, path, context.timeline, context.urls)
    return CorrectionsView(
        site=frame.site(path),
        head=frame.head(
            path,
            title,
            _("What was wrong here once, what it says now, and why."),
            data,
            feeds=(Feed(RSS, f"{title} · {context.timeline.site.title}", feed),),
        ),
        days=_days(context),
        feed=Link(_("RSS feed of corrections"), feed),
    )


def _days(context: Context) -> tuple[CorrectionDay, ...]:
    by_day = groupby(all_corrections(context.timeline), key=lambda one: one.correction.date)
    return tuple(
        CorrectionDay(context.day(day), tuple(_logged(one, context) for one in found))
        for day, found in by_day
    )


def _logged(corrected: Corrected, context: Context) -> LoggedCorrection:
    event = None
    if corrected.kind == "event":
        event = context.timeline.events[context.position[corrected.id]]
    page = context.urls.path(corrected.path)
    return LoggedCorrection(
        kind=_kind_words(corrected.kind, context),
        record=Link(corrected.title, f"{page}#corrections"),
        correction=correction_view(corrected.correction, context, event),
    )


def _kind_words(kind: CorrectedKind, context: Context) -> str:
    """What was corrected, as it stands before its title."""
    _ = context.gettext
    words: dict[CorrectedKind, str] = {
        "event": _("Entry"),
        "actor": _("Actor"),
        "place": _("Place"),
        "source": _("Source"),
        "measure": _("Figure"),
        "page": _("Page"),
    }
    return words[kind]
