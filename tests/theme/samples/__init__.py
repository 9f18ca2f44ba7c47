"""Views with sane defaults, made by hand: what templates see, without a site behind it."""

from __future__ import annotations

from dateline import views as v
from tests.theme.samples.entries import entry_pages
from tests.theme.samples.figures import figure_pages
from tests.theme.samples.home import home, home_pages, timeline
from tests.theme.samples.parts import BASE, card, head, site
from tests.theme.samples.records import record_pages
from tests.theme.samples.states import correction_pages, state_pages

__all__ = ["BASE", "card", "head", "home", "pages", "site", "timeline"]


def pages() -> dict[str, tuple[str, v.PageView]]:
    """A page of every kind: name to template and view."""
    return {
        **home_pages(),
        **entry_pages(),
        **record_pages(),
        **figure_pages(),
        **state_pages(),
        **correction_pages(),
    }
