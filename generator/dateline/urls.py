"""Where things are: one place that knows the output contract's paths."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

HOME = "/"
FEED = "/feed.xml"
DATA = "/data/timeline.json"
OPEN_QUESTIONS = "/open-questions/"
KNOWN = "/known/"
DISPUTED = "/disputed/"
KNOWN_DAYS = "/as-known-on/"
CORRECTIONS = "/corrections/"
FIGURES = "/figures/"
CORRECTIONS_FEED = "/corrections/feed.xml"


@dataclass(frozen=True, slots=True)
class Urls:
    """Turns site paths such as `/events/ID/` into links below the site's base URL."""

    base_url: str

    @property
    def base_path(self) -> str:
        """The path of the base URL, with a slash at both ends."""
        path = urlsplit(self.base_url).path
        return path if path.endswith("/") else path + "/"

    @property
    def host(self) -> str:
        """The base URL's host name."""
        return urlsplit(self.base_url).hostname or ""

    def path(self, site_path: str) -> str:
        """The link below the host: `/sub/events/ID/`."""
        return self.base_path + site_path.removeprefix("/")

    def absolute(self, site_path: str) -> str:
        """The full URL."""
        return self.base_url.rstrip("/") + site_path


def event(event_id: str) -> str:
    """`/events/ID/`."""
    return f"/events/{event_id}/"


def actor(actor_id: str) -> str:
    """`/actors/ID/`."""
    return f"/actors/{actor_id}/"


def actor_feed(actor_id: str) -> str:
    """`/actors/ID/feed.xml`."""
    return f"/actors/{actor_id}/feed.xml"


def place(place_id: str) -> str:
    """`/places/ID/`."""
    return f"/places/{place_id}/"


def source(source_id: str) -> str:
    """`/sources/ID/`."""
    return f"/sources/{source_id}/"


def measure(measure_id: str) -> str:
    """`/figures/MEASURE/`."""
    return f"/figures/{measure_id}/"


def tag(name: str) -> str:
    """`/tags/SLUG/`."""
    return f"/tags/{slug(name)}/"


def known_on(day: date) -> str:
    """`/as-known-on/YYYY-MM-DD/`, the year in four digits."""
    return f"{KNOWN_DAYS}{day.isoformat()}/"


def page(page_id: str) -> str:
    """`/ID/`."""
    return f"/{page_id}/"


def slug(text: str) -> str:
    """Lower-case letters, digits and hyphens; letters of any script are kept."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w]+", "-", folded.replace("_", "-")).strip("-")


def file_of(site_path: str) -> str:
    """The file, relative to the output folder, that serves a site path."""
    path = site_path.removeprefix("/")
    return path + "index.html" if not path or path.endswith("/") else path
