"""Markdown bodies: citations `[@claim]`, links to other records, sanitised HTML.

Raw HTML is not interpreted: it is shown as the text that the editor wrote, so that nothing is
lost without a word.
"""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from urllib.parse import unquote, urlsplit

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from dateline import urls
from dateline.content.body import Body, BodyLink
from dateline.content.records import Origin
from dateline.errors import Location, Problems

CITATION = re.compile(r"\[@[a-z0-9-]+(?:\s*[;,]\s*@[a-z0-9-]+)*\]")
_CITED_ID = re.compile(r"@([a-z0-9-]+)")
_SUMMARY_LENGTH = 180
_TAGS = {
    *("p", "h2", "h3", "h4", "h5", "h6", "em", "strong", "code", "pre", "blockquote", "hr", "br"),
    *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "sup", "dl", "dt", "dd"),
}
_ATTRIBUTES = {"a": {"id", "href", "title"}, "sup": {"class"}, "ol": {"start"}, "th": {"scope"}}
_SCHEMES = {"http", "https", "mailto", "dateline"}


@dataclass(slots=True)
class _Found:
    """What the processors meet while one body is converted."""

    path: str = ""
    numbers: dict[str, int] = field(default_factory=dict)
    backrefs: dict[str, list[str]] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


class _Citations(InlineProcessor):
    """`[@a; @b]` becomes numbered links to the quotes."""

    def __init__(self, found: _Found) -> None:
        super().__init__(CITATION.pattern)
        self.found = found

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self,
        match: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ET.Element, int, int]:
        sup = ET.Element("sup", {"class": "cite"})
        for index, claim in enumerate(_CITED_ID.findall(match.group(0))):
            number = self.found.numbers.setdefault(claim, len(self.found.numbers) + 1)
            places = self.found.backrefs.setdefault(claim, [])
            anchor = f"cite-{claim}-{len(places) + 1}"
            places.append(anchor)
            link = ET.SubElement(sup, "a", {"id": anchor, "href": f"#claim-{claim}"})
            link.text = str(number)
            if index:
                sup[-2].tail = ", "
        return sup, match.start(0), match.end(0)


class _Links(Treeprocessor):
    """Sends links between records to their pages, and moves headings below the page's own."""

    def __init__(self, md: Markdown, found: _Found) -> None:
        super().__init__(md)
        self.found = found

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.tag == "a" and "id" not in element.attrib:
                self._link(element)
            elif element.tag == "img":
                self.found.refused.append((element.get("src", ""), "pictures are not supported"))
            elif element.tag == "th":
                element.set("scope", "col")
        self._demote(root)

    def _link(self, element: ET.Element) -> None:
        written = _readable(element.get("href", ""))
        try:
            scheme = urlsplit(written).scheme
        except ValueError:
            self.found.refused.append((written, f"{written} is not a web address"))
            return
        if scheme:
            if scheme not in _SCHEMES - {"dateline"}:
                self.found.refused.append(
                    (written, f"links of the kind `{scheme}:` are not allowed")
                )
            return
        if written.startswith("#"):
            self.found.links.append((written, written))
            return
        target = _site_path(written, self.found.path)
        if target is None:
            self.found.refused.append((written, f"the link leads nowhere: {written}"))
            return
        self.found.links.append((target, written))
        element.set("href", "dateline:" + target)

    @staticmethod
    def _demote(root: ET.Element) -> None:
        levels = [int(e.tag[1]) for e in root.iter() if re.fullmatch(r"h[1-6]", str(e.tag))]
        shift = 2 - min(levels, default=2)
        for element in root.iter():
            if re.fullmatch(r"h[1-6]", str(element.tag)):
                element.tag = f"h{min(6, int(element.tag[1]) + shift)}"


class _Dateline(Extension):
    def __init__(self, found: _Found) -> None:
        super().__init__()
        self.found = found

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(_Citations(self.found), "citation", 175)
        md.treeprocessors.register(_Links(md, self.found), "record-links", 5)


@cache
def _converter() -> tuple[Markdown, _Found]:
    """One converter a process: making one costs more than converting a body."""
    found = _Found()
    return Markdown(extensions=["tables", "sane_lists", "def_list", _Dateline(found)]), found


def _site_path(written: str, path: str) -> str | None:
    """The page that a link means: `/events/x/`, or a record's file such as `../actors/x.md`."""
    target, hash_sign, fragment = unquote(written).partition("#")
    if target.startswith("/"):
        return target + hash_sign + fragment
    if not target.endswith(".md"):
        return None
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    parts = file.split("/")
    if parts[0] != "content" or len(parts) < 3:
        return None
    name = parts[-1].removesuffix(".md")
    folder = "events" if parts[1] == "drafts" else parts[1]
    page = urls.page(name) if folder == "pages" else f"/{folder}/{name}/"
    return page + hash_sign + fragment


def render_body(text: str, first_line: int, origin: Origin, problems: Problems) -> Body:
    """Convert a body that starts at `first_line` of its file; problems are added."""
    if not text.strip():
        return Body()
    converter, found = _converter()
    found.path = origin.path
    for seen in (found.numbers, found.backrefs, found.links, found.refused):
        seen.clear()
    html = converter.reset().convert(text)
    clean = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
    for target, message in found.refused:
        place = _position(target, origin, first_line)
        hint = "link to a file such as ../actors/x.md, or to a page such as /actors/x/"
        origin.report(problems, place, message, hint=hint)
    links = []
    for target, written in found.links:
        place = _position(written, origin, first_line)
        links.append(BodyLink(target, place.line, place.column, written))
    return Body(
        clean,
        _first_sentences(clean),
        tuple(found.numbers),
        tuple((claim, tuple(places)) for claim, places in found.backrefs.items()),
        tuple(links),
    )


def _position(needle: str, origin: Origin, first_line: int) -> Location:
    """Where a text stands in the body; the body's start if it cannot be found."""
    for number, line in enumerate(origin.lines[first_line - 1 :], first_line):
        column = line.find(needle)
        if needle and column >= 0:
            return Location(origin.path, number, column + 1)
    return Location(origin.path, first_line, 1)


def citation_position(claim: str, origin: Origin, first_line: int) -> Location:
    """Where a body cites a claim first."""
    pattern = re.compile(rf"@{re.escape(claim)}(?![a-z0-9-])")
    for number, line in enumerate(origin.lines[first_line - 1 :], first_line):
        for citation in CITATION.finditer(line):
            match = pattern.search(citation.group(0))
            if match:
                return Location(origin.path, number, citation.start() + match.start() + 1)
    return Location(origin.path, first_line, 1)


def _first_sentences(html: str) -> str:
    """The first paragraph as text, cut after a sentence where it is long."""
    paragraph = re.search(r"<p>(.*?)</p>", html, re.DOTALL)
    if not paragraph:
        return ""
    bare = re.sub(r'\s*<sup class="cite">.*?</sup>', "", paragraph[1], flags=re.DOTALL)
    text = " ".join(unescape(re.sub(r"<[^>]+>", "", bare)).split())
    if len(text) <= _SUMMARY_LENGTH:
        return text
    ends = [m.end() for m in re.finditer(r"[.!?…][”’\"')]*(?=\s+[\w“‘\"'(])", text)]
    fitting = [end for end in ends if end <= _SUMMARY_LENGTH]
    if fitting:
        return text[: fitting[-1]]
    return text[:_SUMMARY_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + " …"
