"""What an entry says in a feed: one brief text, and the whole with its quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from dateline import urls
from dateline.dates.words import DateWords
from dateline.i18n import translations
from dateline.publish.corrections import Corrected, latest_first
from dateline.publish.shared import absolute, body_html, uri
from dateline.schema import ClaimStatus, Correction, Status
from dateline.timeline import Claim, Event, Source, Timeline
from dateline.urls import Urls


@dataclass(frozen=True)
class ItemText:
    """Says entries in the site's language, as HTML that needs no style and no page around it."""

    timeline: Timeline
    urls: Urls

    @cached_property
    def _words(self) -> DateWords:
        return DateWords(self.timeline.site.language)

    @cached_property
    def _gettext(self) -> Callable[[str], str]:
        return translations(self.timeline.site.language).gettext

    def brief(self, event: Event) -> Markup:
        """When it happened, and the summary: plain text, with `<` and `&` as HTML has them."""
        when = self._when(event)
        # Some languages end a date with an abbreviation, whose stop ends the sentence too.
        stop = "" if when.endswith(".") else "."
        return escape(f"{when}{stop} {event.summary}".rstrip())

    def full(self, event: Event) -> Markup:
        """When it happened, the body, every quote with who said it and where, corrections."""
        return Markup("\n").join(self._parts(event))

    def _parts(self, event: Event) -> Iterator[Markup]:
        _ = self._gettext
        yield Markup("<p><strong>{}</strong></p>").format(self._when(event))
        if event.body.html:
            yield body_html(event, self.urls)
        elif event.summary:
            yield Markup("<p>{}</p>").format(event.summary)
        claims = event.quotes
        if claims:
            yield Markup("<h2>{}</h2>").format(_("In the articles’ own words"))
            yield _list("ol", (self._quote(claim) for claim in claims))
        quoted = {claim.source for claim in claims}
        others = [self.timeline.sources[one] for one in event.sources if one not in quoted]
        if others:
            yield Markup("<h2>{}</h2>").format(_("Sources"))
            yield _list("ul", (self._source(source) for source in others))
        if event.corrections:
            yield Markup("<h2>{}</h2>").format(_("Corrections"))
            page, corrections = urls.event(event.id), latest_first(event.corrections)
            yield _list("ul", (self._correction(one, page) for one in corrections))
        if said := self._said(event):
            yield Markup("<p>{}: {}</p>").format(_("This entry"), said)

    def _said(self, event: Event) -> str:
        """When the timeline said this, which is neither when it happened nor when it was reported.

        It makes an item differ after each update, for readers that look at nothing but the text.
        """
        _ = self._gettext
        days = ((_("published %(date)s"), event.published), (_("updated %(date)s"), event.updated))
        shown = days if event.updated != event.published else days[:1]
        return ", ".join(words % {"date": self._words.day(day)} for words, day in shown if day)

    def _when(self, event: Event) -> str:
        """The date of the event in words, as a sentence begins."""
        foreign = event.zone if event.zone != self.timeline.site.timezone else None
        words = self._words.phrase(
            event.date,
            clock=event.clock,
            part=event.part,
            extent=event.extent,
            planned=event.status is Status.PLANNED,
            zone=foreign,
        )
        return words[:1].upper() + words[1:]

    def _quote(self, claim: Claim) -> Markup:
        """How the claim stands, its quote, and who said it where.

        Of a retracted claim there is no quote: a reader that drops the line through it would show
        it as if it stood. The entry's page has it.
        """
        source = self.timeline.sources[claim.source]
        parts = []
        if claim.status:
            said = Markup("<strong>{}</strong> {}").format(
                self._status(claim.status), claim.status_note
            )
            parts.append(Markup("<p>{}</p>").format(said.rstrip()))
        if claim.status is not ClaimStatus.RETRACTED:
            parts.append(self._words_of(claim, source))
        parts.append(Markup("<p>{}</p>").format(self._attribution(claim, source)))
        if claim.note and claim.status is not ClaimStatus.RETRACTED:
            parts.append(Markup("<p>{}</p>").format(claim.note))
        return Markup("").join(parts)

    def _status(self, status: ClaimStatus) -> str:
        _ = self._gettext
        return {
            ClaimStatus.DISPUTED: _("Disputed"),
            ClaimStatus.DENIED: _("Denied"),
            ClaimStatus.RETRACTED: _("Retracted"),
        }[status]

    def _words_of(self, claim: Claim, source: Source) -> Markup:
        foreign = source.language and source.language != self.timeline.site.language
        language = Markup(' lang="{}"').format(source.language) if foreign else ""
        return Markup('<blockquote cite="{}"{}><p>{}</p></blockquote>').format(
            uri(source.url) if source.url else self._page(urls.source(source.id)),
            language,
            claim.quote,
        )

    def _attribution(self, claim: Claim, source: Source) -> Markup:
        """Who said it, by way of whom, and the article."""
        _ = self._gettext
        speaker = self._actor(claim.by) if claim.by else _("the article, in its own voice")
        rows = [(_("Said by"), speaker)]
        if claim.via:
            then = Markup(", {} ").format(_("then"))
            rows.append((_("By way of"), then.join(self._actor(one) for one in claim.via)))
        rows.append((_("Article"), self._source(source)))
        return Markup("<br>").join(Markup("{}: {}").format(*row) for row in rows)

    def _source(self, source: Source) -> Markup:
        """The article's title, and who published it when; what is not stated says so."""
        _ = self._gettext
        link = Markup('<a href="{}">{}</a>').format(
            self._page(urls.source(source.id)), source.title
        )
        published = (
            self._words.phrase(source.published) if source.published else _("date not stated")
        )
        publisher = source.publisher or _("publisher not stated")
        return Markup("{}, {}, {}").format(link, publisher, published)

    def correction_brief(self, corrected: Corrected) -> Markup:
        """What was and is said, and why: plain text, with `<` and `&` as HTML has them."""
        rows = (Markup("{}: {}").format(*row) for row in self._rows(corrected.correction))
        return Markup(" · ").join(rows)

    def correction_full(self, corrected: Corrected) -> Markup:
        """What was corrected, linked, and then what was and is said, and why."""
        page = self._page(corrected.path)
        record = Markup('<p><a href="{}">{}</a></p>').format(page, corrected.title)
        said = self._correction(corrected.correction, corrected.path)
        return Markup("{}\n<p>{}</p>").format(record, said)

    def _correction(self, correction: Correction, path: str) -> Markup:
        """A correction of what stands on the page at that path."""
        said = [Markup("{}: {}").format(*row) for row in self._rows(correction)]
        if correction.claim:
            quote = f"{self._page(path)}#claim-{correction.claim}"
            words = self._gettext("The quote on its page")
            said.append(Markup('<a href="{}">{}</a>').format(quote, words))
        return Markup("<br>").join((escape(self._words.day(correction.date)), *said))

    def _rows(self, correction: Correction) -> tuple[tuple[str, str], ...]:
        _ = self._gettext
        return (_("Was"), correction.was), (_("Now"), correction.now), (_("Why"), correction.why)

    def _actor(self, actor_id: str) -> Markup:
        name = self.timeline.actors[actor_id].name
        return Markup('<a href="{}">{}</a>').format(self._page(urls.actor(actor_id)), name)

    def _page(self, path: str) -> str:
        return absolute(path, self.urls)


def _list(tag: str, items: Iterable[Markup]) -> Markup:
    rows = Markup("\n").join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup("<{0}>\n{1}\n</{0}>").format(tag, rows)
