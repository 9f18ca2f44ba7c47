"""What surrounds every page: the site's name and navigation, and the `<head>`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dateline import __version__, urls
from dateline.plan.context import Context
from dateline.publish import jsonld
from dateline.views import Feed, Head, Link, NavLink, SiteInfo

RSS = "application/rss+xml"


@dataclass(frozen=True)
class Frame:
    """Makes `SiteInfo` and `Head` for pages."""

    context: Context
    drafts: bool

    @cached_property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """The site's main sections: name and path, those that have pages only."""
        _, timeline = self.context.gettext, self.context.timeline
        found = [(_("Timeline"), urls.HOME)]
        if timeline.actors:
            found.append((_("Actors"), "/actors/"))
        if timeline.places:
            found.append((_("Places"), "/places/"))
        if timeline.sources:
            found.append((_("Sources"), "/sources/"))
        if timeline.measures:
            found.append((_("Figures"), "/figures/"))
        if self.context.events_by_tag:
            found.append((_("Topics"), "/tags/"))
        found.extend((page.title, urls.page(page.id)) for page in timeline.pages if page.nav)
        return tuple(found)

    @cached_property
    def foot(self) -> tuple[tuple[str, str], ...]:
        """What every page's foot links to, beside the editors' own pages: name and path."""
        _ = self.context.gettext
        found = [(_("Corrections"), urls.CORRECTIONS)]
        if self.context.has_questions:
            found.append((_("Open questions"), urls.OPEN_QUESTIONS))
        if self.context.clocks.report_days:
            found.append((_("What was known when"), urls.KNOWN_DAYS))
        return tuple(found)

    def site(self, path: str) -> SiteInfo:
        """What the page at `path` shows of the site."""
        site, to = self.context.timeline.site, self.context.urls.path
        _ = self.context.gettext
        return SiteInfo(
            title=site.title,
            description=site.description,
            language=site.language,
            direction=self.context.locale.text_direction,
            home=to(urls.HOME),
            nav=tuple(
                NavLink(text, to(target), current=_is_current(target, path))
                for text, target in self.sections
            ),
            about=(
                *(Link(page.title, to(urls.page(page.id))) for page in self.context.timeline.pages),
                *(Link(text, to(target)) for text, target in self.foot),
            ),
            feed=Link(_("RSS feed"), to(urls.FEED)),
            data=Link(_("Data"), to(urls.DATA)),
            author=site.author or "",
            licence=Link(site.licence, site.licence_url or "") if site.licence else None,
            generator=f"Dateline {__version__}",
            drafts=self.drafts,
        )

    def head(
        self,
        path: str,
        title: str,
        description: str,
        data: dict[str, Any],
        *,
        article: bool = False,
        crumbs: tuple[tuple[str, str], ...] = (),
        feeds: tuple[Feed, ...] = (),
        index: bool = True,
    ) -> Head:
        """The `<head>` of the page at `path`; `data` is its JSON-LD."""
        to = self.context.urls.path
        site_feed = Feed(RSS, self.context.timeline.site.title, to(urls.FEED))
        return Head(
            title=title,
            description=description or self.context.timeline.site.description,
            canonical=self.context.urls.absolute(path),
            og_type="article" if article else "website",
            jsonld=jsonld.to_script(data),
            feeds=(site_feed, *feeds),
            crumbs=tuple(Link(text, to(target)) for text, target in crumbs),
            index=index and not self.drafts,
        )

    def simple_head(
        self,
        path: str,
        title: str,
        description: str,
        crumbs: tuple[tuple[str, str], ...] = (),
    ) -> Head:
        """The `<head>` of a page that is about nothing but itself."""
        data = jsonld.for_page(title, path, self.context.timeline, self.context.urls)
        return self.head(path, title, description, data, crumbs=crumbs)


def _is_current(target: str, path: str) -> bool:
    if target == urls.HOME:
        return path == urls.HOME or path.startswith("/events/") or path[1:5].isdigit()
    return path.startswith(target)
