"""Sources: stored texts against their checksums, and sources named where they are used."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.content.body import Body
from dateline.content.records import Loc, Origin, Record
from dateline.errors import Location, Problems
from dateline.nearest import did_you_mean
from dateline.schema import InlineSource, SourceFields
from dateline.timeline.named import Source
from dateline.timeline.names import Names
from dateline.timeline.quotes import find_quote, nearest_passage, quote_parts

_ELLIPSIS = re.compile(r"…|\.{3,}|(?:\. ){2,}\.")


@dataclass(frozen=True, slots=True)
class SourceLinker:
    """Turns source records into sources with their stored text."""

    seeds: Mapping[str, bytes] | None
    used: frozenset[str]
    actors: Names
    problems: Problems

    def source(self, record: Record[SourceFields]) -> Source:
        """Link one record; problems are added."""
        fields, origin = record.fields, record.origin
        text = self._text(fields, origin)
        for index, passage in enumerate(fields.unquoted):
            loc: Loc = ("unquoted", index, "quote")
            if text and not find_quote(passage.quote, text):
                report_missing_quote(
                    passage.quote, text, fields.text or "", origin, loc, self.problems
                )
        return Source(
            id=record.id,
            title=fields.title,
            title_note=fields.title_note or "",
            publisher=fields.publisher,
            publisher_note=fields.publisher_note or "",
            published=fields.published,
            published_note=fields.published_note or "",
            byline=fields.byline or "",
            language=fields.language or "",
            url=fields.url or "",
            archive_url=fields.archive_url or "",
            accessed=fields.accessed,
            file=fields.text or "",
            sha256=fields.sha256 or "",
            text=text,
            cites=self.actors.resolve_all(fields.cites, ("cites",), origin, self.problems),
            unquoted=fields.unquoted,
            corrections=fields.corrections,
            body=record.body,
            location=origin.location(),
        )

    def _text(self, fields: SourceFields, origin: Origin) -> str:
        """The stored text; empty (with a problem) if it is missing or was changed."""
        if not fields.text or self.seeds is None:
            return ""
        path = posixpath.normpath(fields.text)
        data = self.seeds.get(path)
        if data is None:
            hint = self._where_it_may_be(path, fields.sha256 or "")
            origin.report(self.problems, ("text",), f"there is no file {fields.text}", hint=hint)
            return ""
        if not data.strip():
            origin.report(
                self.problems,
                ("text",),
                f"{fields.text} is empty",
                hint="store the article's text there, and write its new sha256",
            )
            return ""
        digest = hashlib.sha256(data).hexdigest()
        if digest != fields.sha256:
            message = f"{fields.text} is not the text that was stored: its sha256 is {digest}"
            hint = "restore the stored text; only if the text was meant to change, write the new sha256"
            if fields.sha256 in _with_other_line_ends(data):
                message = f"the line endings of {fields.text} were changed since it was stored"
                hint = (
                    "restore the stored text; `seeds/** -text` in .gitattributes keeps Git "
                    "from changing it again"
                )
            origin.report(self.problems, ("sha256",), message, hint=hint)
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            self.problems.add(
                Location(path, data.count(b"\n", 0, error.start) + 1, 1),
                "the stored text is not UTF-8",
                hint="store it as UTF-8 and write its new sha256 into the source",
            )
            return ""

    def _where_it_may_be(self, path: str, sha256: str) -> str:
        """A hint at the file that is meant: the same text under another name, or a near name."""
        seeds = self.seeds or {}
        for other, data in seeds.items():
            if hashlib.sha256(data).hexdigest() == sha256:
                return f"did you mean {other}? It holds the text of this sha256"
        lost = path.startswith("seeds/")
        otherwise = (
            "restore it from version control" if lost else "stored texts are files under seeds/"
        )
        return did_you_mean(path, sorted(seeds.keys() - self.used), otherwise)


def _with_other_line_ends(data: bytes) -> set[str]:
    """The checksums that a text would have with the line ends of Unix and of Windows."""
    unix = data.replace(b"\r\n", b"\n")
    return {hashlib.sha256(one).hexdigest() for one in (unix, unix.replace(b"\n", b"\r\n"))}


def report_missing_quote(
    quote: str, text: str, file: str, origin: Origin, loc: Loc, problems: Problems
) -> None:
    """Say that a quote is not in its text, and show the passage that is most like it."""
    near = nearest_passage(quote, text)
    hint = f"the nearest passage is: {near}" if near else "no passage is like it"
    # What is between brackets was taken for words left out.
    if any(_ELLIPSIS.search(part) for part in quote_parts(quote)):
        hint = f"write […] for words left out; {hint}"
        if find_quote(_ELLIPSIS.sub(" […] ", quote), text):
            hint = "write […] for words left out"
    origin.report(problems, loc, f"the quote is not in {file}", hint=hint)


@dataclass(slots=True)
class InlineSources:
    """Sources written on an event. The same URL is the same source, wherever it is written."""

    sources: dict[str, Source]
    problems: Problems
    first: dict[str, tuple[InlineSource, Location]] = field(default_factory=dict)

    def resolve(self, inline: InlineSource, loc: Loc, origin: Origin) -> str:
        """The id of the source at that URL; it is made if no record has it."""
        for source in self.sources.values():
            if source.url == inline.url and inline.url not in self.first:
                return source.id
        here = origin.location(loc)
        source_id = "web-" + hashlib.sha256(inline.url.encode()).hexdigest()[:10]
        known, where = self.first.setdefault(inline.url, (inline, here))
        if known != inline:
            origin.report(
                self.problems,
                loc,
                f"{inline.url} is described differently elsewhere",
                hint="`dateline new source` makes one record for all its uses",
                related=(where,),
            )
        self.sources.setdefault(source_id, _from_inline(source_id, inline, here))
        return source_id


def _from_inline(source_id: str, inline: InlineSource, location: Location) -> Source:
    return Source(
        id=source_id,
        title=inline.title,
        title_note="",
        publisher=inline.publisher,
        publisher_note="",
        published=inline.published,
        published_note="",
        byline="",
        language="",
        url=inline.url,
        archive_url="",
        accessed=None,
        file="",
        sha256="",
        text="",
        cites=(),
        unquoted=(),
        corrections=(),
        body=Body(),
        location=location,
        recorded=False,
    )
