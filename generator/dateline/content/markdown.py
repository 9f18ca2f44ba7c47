"""Markdown bodies: citations `[@claim]`, links to other records, sanitised HTML.

Raw HTML is not interpreted: it is shown as the text that the editor wrote, so that nothing is
lost without a word.
"""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from urllib.parse import unquote, urlsplit

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX

from dateline import urls
from dateline.content.body import Body, BodyLink
from dateline.content.brackets import report_brackets
from dateline.content.positions import CITATION, Positions, report_malformed
from dateline.content.records import Origin
from dateline.errors import Location, Problems

# Not a link's text: that is followed by its address.
_LIKE_CITATION = re.compile(r"\[\s*@[^\[\]]*\](?!\(|\[(?!@))")
_CITED_ID = re.compile(r"@([a-z0-9-]+)")
_SUMMARY_LENGTH = 180
_TAGS = {
    *("p", "h2", "h3", "h4", "h5", "h6", "em", "strong", "code", "pre", "blockquote", "hr", "br"),
    *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "sup", "dl", "dt", "dd"),
}
_ATTRIBUTES = {"a": {"id", "href", "title"}, "sup": {"class"}, "ol": {"start"}, "th": {"scope"}}
_SCHEMES = {"http", "https", "mailto"}
_DRAFTED = {"actors", "places"}  # what may lie in folders of their own below content/drafts/


@dataclass(slots=True)
class _Found:
    """What the processors meet while one body is converted."""

    path: str = ""
    numbers: dict[str, int] = field(default_factory=dict)
    backrefs: dict[str, list[str]] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str, str]] = field(default_factory=list)
    malformed: list[str] = field(default_factory=list)
    groups: list[tuple[str, ...]] = field(default_factory=list)

    def clear(self) -> None:
        """Forget the body before."""
        for seen in (self.numbers, self.backrefs, self.links, self.refused, self.malformed):
            seen.clear()
        self.groups.clear()

    def refuse(self, written: str, message: str, hint: str) -> None:
        """Note what is wrong with a link."""
        self.refused.append((written, message, hint))


class _Citations(InlineProcessor):
    """`[@a; @b]` becomes numbered links to the quotes."""

    def __init__(self, found: _Found) -> None:
        # The space before a citation goes, so that the number stays with its word.
        super().__init__(r"\s*" + CITATION.pattern)
        self.found = found

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self,
        match: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ET.Element, int, int]:
        sup = ET.Element("sup", {"class": "cite"})
        claims = tuple(dict.fromkeys(_CITED_ID.findall(match.group(0))))
        self.found.groups.append(claims)
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


class _Malformed(InlineProcessor):
    """What looks like a citation and is none is noted, and stays as it is."""

    def __init__(self, found: _Found) -> None:
        super().__init__(_LIKE_CITATION.pattern)
        self.found = found

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self,
        match: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[None, None, None]:
        self.found.malformed.append(match.group(0))
        return None, None, None


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
                hint = "describe it in words, or link to where it is published"
                self.found.refuse(
                    _readable(element.get("src", "")), "pictures are not supported", hint
                )
            elif element.tag == "th":
                element.set("scope", "col")
        self._demote(root)

    def _link(self, element: ET.Element) -> None:
        written = _readable(element.get("href", ""))
        try:
            scheme = urlsplit(written).scheme
        except ValueError:
            self.found.refuse(written, f"{written!r} is not a web address", "correct it")
            return
        if scheme in _SCHEMES:
            return
        if scheme:
            message = f"links of the kind `{scheme}:` are not allowed"
            self.found.refuse(written, message, "a link starts with https:, http: or mailto:")
            return
        target = _site_path(written, self.found.path)
        if not written:
            self.found.refuse(written, "the link has no address", _link_hint(written))
            return
        if target is None:
            self.found.refuse(written, f"the link leads nowhere: {written}", _link_hint(written))
            return
        self.found.links.append((target, written))
        if not target.startswith("#"):
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
        md.inlinePatterns.register(_Malformed(self.found), "malformed-citation", 174)
        md.treeprocessors.register(_Links(md, self.found), "record-links", 5)


@cache
def _converter() -> tuple[Markdown, _Found]:
    """One converter a process: making one costs more than converting a body."""
    found = _Found()
    return Markdown(extensions=["tables", "sane_lists", "def_list", _Dateline(found)]), found


def _readable(address: str) -> str:
    """An address as it was written: the converter hides some characters behind marks."""
    plain = address.replace(AMP_SUBSTITUTE, "&")
    return unescape(re.sub(f"{STX}([0-9]+){ETX}", lambda mark: chr(int(mark[1])), plain))


def _link_hint(written: str) -> str:
    if re.match(r"(//)?[\w-]+(\.[\w-]+)+(/|$)", written) and not written.endswith(".md"):
        return f"did you mean https://{written.removeprefix('//')}?"
    return "link to a file such as ../actors/x.md, or to a page such as /actors/x/"


def _site_path(written: str, path: str) -> str | None:
    """The page that a link means: `/events/x/`, or a record's file such as `../actors/x.md`."""
    target, hash_sign, fragment = unquote(written).partition("#")
    if (hash_sign and not target) or (target.startswith("/") and not target.startswith("//")):
        return target + hash_sign + fragment
    if not target.endswith(".md"):
        return None
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    parts = file.split("/")
    if parts[0] != "content" or len(parts) < 3:
        return None
    name = parts[-1].removesuffix(".md")
    folder = parts[1]
    if folder == "drafts":
        folder = parts[2] if parts[2] in _DRAFTED else "events"
    page = urls.page(name) if folder == "pages" else f"/{folder}/{name}/"
    return page + hash_sign + fragment


def render_body(text: str, first_line: int, origin: Origin, problems: Problems) -> Body:
    """Convert a body that starts at `first_line` of its file; problems are added."""
    if not text.strip() or report_brackets(text, first_line, origin, problems):
        return Body()
    converter, found = _converter()
    found.path = origin.path
    found.clear()
    try:
        html = converter.reset().convert(text)
    except RecursionError:
        _converter.cache_clear()  # its state is that of the depth at which it stopped
        hint = "take some of the lists, quotations or marks apart"
        where = Location(origin.path, first_line, 1)
        origin.report(problems, where, "the body is nested too deeply", hint=hint)
        return Body()
    clean = nh3.clean(
        html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={*_SCHEMES, "dateline"}, link_rel=None
    )
    positions = Positions(origin, first_line)
    for written, message, hint in found.refused:
        origin.report(problems, positions.of(written), message, hint=hint)
    for written, count in Counter(found.malformed).items():
        report_malformed(_readable(written), count, positions, problems)
    links = []
    for target, written in found.links:
        page, _, fragment = target.partition("#")
        place = positions.of(written)
        line = origin.line(place.line)
        links.append(BodyLink(page, fragment, place.line, place.column, written, line))
    return Body(
        clean,
        _first_sentences(clean),
        tuple(found.numbers),
        tuple((claim, tuple(places)) for claim, places in found.backrefs.items()),
        tuple(links),
        tuple(found.groups),
    )


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
