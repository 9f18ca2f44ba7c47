"""The entry's own words before each citation of its body.

They are read from the body as it is rendered, since that is what a table can show. The rules read
sentences too (`dateline.rules.prose`), but from the Markdown, with the places that a problem points
to; plans import no rules, and neither reader can do the other's work.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from dateline.content import Body

_BLOCKS = {
    *("p", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "div", "table", "tr"),
    *("td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "hr"),
}
_JOINS = " \t\n.,;:!?–—-…"
_ENDS = ".;:!?…"
_WORD_OR_END = re.compile(rf"[\w{_ENDS}]")
# A full stop behind three letters or fewer may be that of "Mr." or "Jan.".
_SENTENCE_END = re.compile(r"(?:[!?…]|(?<=\w{4})\.)[\"”’»)]*\s+(?=[\W\d]*[^\W\d_a-zа-я])")
_CLAIM = "#claim-"


def cited_words(body: Body) -> dict[str, str]:
    """Of each claim that the body cites the words before its first citation.

    They go back to the start of their sentence or to the citation before; what they leave out of
    their sentence is shown by an ellipsis. A claim that a body starts with has no words.
    """
    reader = _Reader()
    reader.feed(str(body.html))
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    """Collects the text of a block between citations."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}
        self._text: list[str] = []
        self._words = ""
        self._in_citation = False
        self._cited = False
        # The claims of the citation just passed, until it is known whether a sentence goes on.
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block starts anew, a citation takes what stands before it."""
        given = dict(attrs)
        if tag in _BLOCKS:
            self._start_block()
        elif tag == "br":
            self._text.append(" ")
        elif tag == "sup" and given.get("class") == "cite":
            self._in_citation = True
            # A citation right behind another one is of the same words.
            words, whole = _last_sentence("".join(self._text))
            goes_on = self._cited and not whole and words[:1].islower()
            self._words = (f"… {words}" if goes_on else words) or self._words
            self._cited = True
        elif self._in_citation and (to := given.get("href") or "").startswith(_CLAIM):
            claim = to.removeprefix(_CLAIM)
            if self._words and claim not in self.found:
                self.found[claim] = self._words
                self._open.append(claim)

    def handle_endtag(self, tag: str) -> None:
        """Behind a citation its words are used up."""
        if tag == "sup" and self._in_citation:
            self._in_citation = False
            self._text = []
        elif tag in _BLOCKS:
            self._start_block()

    def handle_data(self, data: str) -> None:
        """Text counts, but for the numbers of the citations."""
        if self._in_citation:
            return
        self._text.append(data)
        if self._open and (after := _WORD_OR_END.search(data)):
            if after[0] not in _ENDS:
                for claim in self._open:
                    self.found[claim] = f"{self.found[claim]} …"
            self._open = []

    def _start_block(self) -> None:
        self._text, self._words, self._open, self._cited = [], "", [], False


def _last_sentence(text: str) -> tuple[str, bool]:
    """The last sentence of a text, without what joins it to the text before; whether it is whole."""
    flat = " ".join(text.split())
    cut = 0
    for end in _SENTENCE_END.finditer(flat):
        cut = end.end()
    return flat[cut:].lstrip(_JOINS).rstrip(), cut > 0
