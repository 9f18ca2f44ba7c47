"""The Markdown below the front matter, rendered once: HTML, plain text, citations, links."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

# Only within a tag: a body may show such an address as text.
_RECORD_LINK = re.compile(r'(<a\b[^<>]*\bhref=")dateline:/')


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link to a page of this site, and where it was written.

    Attributes:
        target: The page's path on the site; empty for the page that the body is on.
        fragment: The place on that page; may be empty.
        source: The line of the file.
    """

    target: str
    fragment: str
    line: int
    column: int
    written: str
    source: str


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body.

    Attributes:
        html: Sanitised HTML. Links to pages of this site are `dateline:/events/ID/`, since where
            the site lives is not known yet; `with_links` puts them right.
        first: The first paragraph as plain text, without citations.
        cites: The claim ids that it cites, in the order of their first citation.
        backrefs: For each cited claim the ids of the places that cite it.
        links: Links to other pages of this site.
        groups: The claim ids of each citation, in order: `[@a; @b]` is one of two.
    """

    html: str = ""
    first: str = ""
    cites: tuple[str, ...] = ()
    backrefs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    links: tuple[BodyLink, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()

    def with_links(self, base: str) -> Markup:
        """The HTML with its links below `base`, a path or absolute URL that ends in `/`."""
        html = _RECORD_LINK.sub(lambda tag: tag[1] + base, self.html)
        return Markup(html)  # noqa: S704 - sanitised
