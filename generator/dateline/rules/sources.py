"""What entries rest on: sources that may vanish, and entries with a single origin."""

from __future__ import annotations

from urllib.parse import urlsplit

from dateline.content import Parsed
from dateline.contest.origins import Origin, independence
from dateline.errors import Problems, Severity
from dateline.rules.model import Rule
from dateline.schema import InlineSource, RuleName
from dateline.timeline import Timeline
from dateline.timeline.reports import reporting

# Addresses there are archived copies by themselves.
_ARCHIVES = (
    *("archive.org", "archive.today", "archive.ph", "archive.is", "archive.li", "archive.vn"),
    *("archive.fo", "archive.md", "perma.cc", "ghostarchive.org", "webcitation.org", "megalodon.jp"),
    *("webarchive.org.uk", "webarchive.loc.gov", "arquivo.pt", "swap.stanford.edu", "conifer.rhizome.org"),
)  # fmt: skip
_MAKE_ONE = "save the page in a web archive, and write the copy's address as `archive_url:`"


def find_unarchived(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Sources of which no archived copy is named.

    One without any address is meant as well: it may be a book or a letter, and then the editor says
    so; but an article that was received as a text can mostly be found, and readers cannot look
    into what has no address.
    """
    for record in parsed.sources:
        fields = record.fields
        if fields.archive_url or (fields.url and is_archived(fields.url)):
            continue
        if fields.url:
            message, hint = "no archived copy of this source is named", _MAKE_ONE
        else:
            message = "readers cannot look this source up: it has no address and no archived copy"
            hint = "add `url:` and `archive_url:`; if it has none, accept this and say why"
        record.origin.report(
            problems,
            ("url",) if fields.url else ("title",),
            message,
            hint=hint,
            key=True,
            severity=Severity.WARNING,
            rule=RuleName.NO_ARCHIVE,
            subject=record.id,
        )
    _find_inline(parsed, timeline, problems)


def _find_inline(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Sources that are described on entries, each once: such a description holds no copy."""
    recorded = {source.url for source in timeline.sources.values() if source.recorded}
    met: set[str] = set()
    for record in parsed.events:
        for index, source in enumerate(record.fields.sources):
            if not isinstance(source, InlineSource) or source.url in met | recorded:
                continue
            met.add(source.url)
            if not is_archived(source.url):
                record.origin.report(
                    problems,
                    ("sources", index),
                    "no archived copy of this source is named",
                    hint=f"`dateline new source` makes a record of it; {_MAKE_ONE} there",
                    severity=Severity.WARNING,
                    rule=RuleName.NO_ARCHIVE,
                    subject=source.url,
                )


def is_archived(url: str) -> bool:
    """Whether an address is that of a copy in a web archive."""
    host = urlsplit(url).hostname or ""
    return any(host == one or host.endswith(f".{one}") for one in _ARCHIVES)


def find_single_origins(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Entries of which all that stands for them comes from one speaker or one article.

    An origin that is there only to deny what the others say is no second voice for it.
    """
    linked = {event.id: event for event in timeline.events}
    for record in parsed.events:
        found = independence(linked[record.id], timeline)
        if len(found.backing) != 1:
            continue
        [origin] = found.backing
        articles = len(set(reporting(linked[record.id])) & set(found.articles))
        where = "one article" if articles == 1 else f"{articles} articles"
        others = "; the others only deny it" if len(found.origins) > 1 else ""
        record.origin.report(
            problems,
            ("title",),
            f"the entry has a single origin: {_name(origin, timeline)}, in {where}{others}",
            hint="look for a report that does not go back to it",
            key=True,
            severity=Severity.NOTE,
            rule=RuleName.SINGLE_ORIGIN,
            subject=origin.id,
        )


def _name(origin: Origin, timeline: Timeline) -> str:
    if origin.kind == "actor":
        return timeline.actors[origin.id].name
    if origin.kind == "article":
        return timeline.sources[origin.id].title
    return origin.id


RULES = (
    Rule(
        RuleName.NO_ARCHIVE,
        "a source of which no archived copy is named",
        Severity.WARNING,
        find_unarchived,
    ),
    Rule(
        RuleName.SINGLE_ORIGIN,
        "an entry of which everything comes from one origin",
        Severity.NOTE,
        find_single_origins,
        whole=True,
    ),
)
