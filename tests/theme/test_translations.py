"""The site's own words in other languages."""

from __future__ import annotations

import json
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import feedparser
import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from selectolax.lexbor import LexborHTMLParser

from dateline.build import Builder
from dateline.i18n import languages
from tests.setup.found import ROOT
from tests.theme.foreign import FILES, foreign_site

PACKAGE = ROOT / "generator" / "dateline"
TEMPLATES = ROOT / "themes" / "default" / "templates"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "_gettext": None,
    "ngettext": (1, 2),
    "_n": (1, 2),
    "pgettext": ((1, "c"), 2),
}
TRANSLATED = [language for language in languages() if language != "en"]
# In the machine's own words in every language: formats, abbreviations, names of things.
LATIN = {"rss", "sha", "cc", "by"}
# Nouns that do not change with their number.
ALIKE = {"{number} Artikel"}
ADDRESSES = re.compile(r"https://\S+|seeds/\S+|\b[0-9a-f]{64}\b")

Key = tuple[str | None, str | tuple[str, ...]]


@cache
def messages() -> dict[Key, str]:
    """Every message of the code and the templates that make pages, with where it stands."""
    found: dict[Key, str] = {}
    for folder in (PACKAGE / "plan", PACKAGE / "publish"):
        for file, line, text, _, context in extract_from_dir(
            folder, method_map=[("**.py", "python")], keywords=KEYWORDS
        ):
            found.setdefault((context, text), f"{folder.name}/{file}:{line}")
    for file, line, text, _, context in extract_from_dir(
        TEMPLATES, [("**.html", "jinja2")], {"**": {"trimmed": "true"}}
    ):
        found.setdefault((context, text), f"templates/{file}:{line}")
    return found


@cache
def catalogue(language: str) -> Catalog:
    """A catalogue as it is written."""
    path = PACKAGE / "locale" / language / "LC_MESSAGES" / "dateline.po"
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="dateline")


def entries(language: str) -> Iterator[tuple[Key, Message]]:
    """The messages of a catalogue by what they are asked for with."""
    for message in catalogue(language):
        if message.id:
            text = message.id if isinstance(message.id, str) else tuple(message.id)
            yield (message.context, text), message


def translated(message: Message) -> tuple[str, ...]:
    """All forms of a translation."""
    if message.string is None or isinstance(message.string, str):
        return (message.string or "",)
    return tuple(message.string)


def places(text: str) -> set[str]:
    """What a message leaves to be filled in: `{name}` and `%(name)s`."""
    braces = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return braces | set(re.findall(r"%\((\w+)\)s", text))


def test_the_messages_of_code_and_templates_are_found() -> None:
    """The extractors see plain, plural and contextual messages, of code and of templates."""
    found = messages()
    assert (None, "Reported") in found
    assert (None, ("event", "events")) in found
    assert (None, "published %(date)s") in found
    assert ("before the title of an article", "in") in found
    assert len(found) > 100


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_has_a_translation(language: str) -> None:
    """No catalogue lacks a message, or leaves one or one of its plural forms empty."""
    have = dict(entries(language))
    missing = [f"{where}: {key}" for key, where in messages().items() if key not in have]
    assert missing == []
    assert [key for key, message in have.items() if not all(translated(message))] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_catalogue_keeps_messages_that_nothing_asks_for(language: str) -> None:
    """A message that was reworded or dropped does not stay behind; dates have their own test."""
    known = messages()
    contexts = {context for context, _ in known}
    assert [key for key, _ in entries(language) if key[0] in contexts and key not in known] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_fill_in_what_the_english_does(language: str) -> None:
    """Each form of a translation has the places of its message."""
    known = messages()
    for key, message in entries(language):
        if key in known:
            needed = places(key[1] if isinstance(key[1], str) else key[1][-1])
            for form in translated(message):
                assert places(form) == needed, message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_numbers_have_all_forms_of_the_language(language: str) -> None:
    """A message with a number has as many forms as the language needs; but for a few they differ."""
    count = catalogue(language).num_plurals
    plural = [message for _, message in entries(language) if not isinstance(message.id, str)]
    assert plural
    for message in plural:
        forms = set(translated(message))
        assert len(translated(message)) == count, message.id
        assert len(forms) == count or forms <= ALIKE, message.id


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("de", 1, "Ereignis"),
        ("de", 2, "Ereignisse"),
        ("ru", 1, "событие"),
        ("ru", 3, "события"),
        ("ru", 5, "событий"),
        ("ru", 11, "событий"),
        ("ru", 21, "событие"),
    ],
)
def test_the_count_of_events_is_inflected(
    tmp_path: Path, language: str, number: int, words: str
) -> None:
    """The home page says how many events there are in the form that the number takes."""
    site = foreign_site(tmp_path, language)
    for path in list(FILES):
        if path.startswith("content/events/"):
            site.remove(path)
    for index in range(number):
        site.write(f"content/events/e-{index}.md", "---\ntitle: Буря\ndate: 2021\n---\nБуря.\n")
    facts = site.page("/").css_first(".facts")
    assert facts is not None
    assert re.search(rf"\b{number} {words}\b", facts.text())


def test_a_date_that_ends_with_a_stop_gets_no_second_one(tmp_path: Path) -> None:
    """Russian dates end with an abbreviation; what follows one on a page or in a feed follows it."""
    site = foreign_site(tmp_path, "ru")
    date = "date: 2021-05-03\ndate_note: названо в статье\npublished: 2021-06-01\n"
    site.write("content/events/hail.md", f"---\ntitle: Ливень\n{date}---\nБыл ливень.\n")
    rail = site.page("/events/hail/").css_first(".rail")
    assert rail is not None
    assert "2021\u202fг. названо в статье" in rail.text()
    items = feedparser.parse(Builder(tmp_path).make().files["feed.xml"]).entries
    (item,) = [one for one in items if one.title == "Ливень"]
    assert item.summary == "3 мая 2021\u202fг. Был ливень."


@pytest.mark.parametrize("drafts", [False, True], ids=["public", "drafts"])
@pytest.mark.parametrize("page_size", [100, 3], ids=["one page", "pages by year"])
@pytest.mark.parametrize("language", TRANSLATED)
def test_a_site_has_no_english_words(
    tmp_path: Path, language: str, page_size: int, drafts: bool
) -> None:
    """Every word of a site's pages, metadata and feeds is its editors' or of its language."""
    foreign_site(tmp_path, language, page_size=page_size)
    files = Builder(tmp_path, drafts=drafts).make().files
    known = _words_of(language) | LATIN
    strange = {
        text: path
        for path, data in files.items()
        for text in _texts(path, data)
        if _latin(ADDRESSES.sub("", text)) - known
    }
    assert strange == {}
    assert sum(path.endswith(".html") for path in files) > 25


def _words_of(language: str) -> set[str]:
    """The words of a catalogue, and of the dates and names that come from Babel."""
    locale = Locale(language)
    texts = [form for _, message in entries(language) for form in translated(message)]
    for names in (locale.months, locale.days):
        texts += [
            name
            for widths in names.values()
            for width in widths.values()
            for name in width.values()
        ]
    texts += [locale.territories["KZ"], locale.languages["en"]]
    return {word for text in texts for word in _latin(text)}


def _latin(text: str) -> set[str]:
    return set(re.findall(r"[a-zäöüß]+", text.lower()))


def _texts(path: str, data: bytes) -> Iterator[str]:
    """What a reader of a file sees: its text, labels, and metadata in words."""
    if path.endswith(".html"):
        page = LexborHTMLParser(data.decode())
        yield from _json_names(page)
        for node in page.css("[aria-label], [title], meta[name=description]"):
            names = ("aria-label", "title", "content")
            yield from (node.attributes.get(name) or "" for name in names)
        page.strip_tags(["script", "style"])
        yield from (text for node in page.css("title, body *") if (text := node.text(deep=False)))
    elif path.endswith("feed.xml"):
        feed = feedparser.parse(data)
        yield feed.feed.title
        for item in feed.entries:
            yield item.title
            yield LexborHTMLParser(item.content[0].value).text(separator=" ")


def _json_names(page: LexborHTMLParser) -> Iterator[str]:
    for script in page.css("script"):
        pending = [json.loads(script.text())]
        while pending:
            node = pending.pop()
            if isinstance(node, dict):
                yield from (node[key] for key in ("name", "headline") if key in node)
                pending.extend(node.values())
            elif isinstance(node, list):
                pending.extend(node)
