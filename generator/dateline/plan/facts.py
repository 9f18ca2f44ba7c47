"""The rows of metadata on a source's page; what an article does not state says so."""

from __future__ import annotations

from babel import Locale

from dateline.i18n import babel_locale
from dateline.plan.context import Context
from dateline.timeline import Source
from dateline.views import Fact


def source_facts(source: Source, context: Context) -> tuple[Fact, ...]:
    """Metadata of the original, in the order in which a reader asks for it."""
    _ = context.gettext
    not_stated = _("not stated")
    published = context.words.phrase(source.published) if source.published else not_stated
    facts = [
        Fact(_("Publisher"), source.publisher or not_stated, note=source.publisher_note),
        Fact(_("Published"), published, note=source.published_note),
    ]
    if source.byline:
        facts.append(Fact(_("By"), source.byline))
    if source.language:
        facts.append(Fact(_("Language"), _language(source.language, context.locale)))
    facts.append(
        Fact(_("Original"), source.url, source.url)
        if source.url
        else Fact(_("Original"), _("no address is known"))
    )
    if source.archive_url:
        facts.append(Fact(_("Archived copy"), source.archive_url, source.archive_url))
    if source.accessed:
        facts.append(Fact(_("Accessed"), context.words.day(source.accessed)))
    if source.file:
        facts.append(Fact(_("Stored as"), source.file, note=f"SHA-256 {source.sha256}"))
    return tuple(facts)


def _language(tag: str, locale: Locale) -> str:
    name = locale.languages.get(tag) or babel_locale(tag).get_display_name(locale)
    return str(name or tag)
