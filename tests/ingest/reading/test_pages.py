"""HTML: the article's text and what the page says of it; and what is no article."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from dateline.ingest.reading.stated import published_on
from dateline.timeline.quotes import find_quote
from tests.ingest.reading.samples import BODY, RUSSIAN, TITLE, one_article, one_fault, page

CASES = Path(__file__).parent / "cases" / "stated.txt"


def _file(folder: Path, text: str | bytes) -> Path:
    file = folder / "ferries.html"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_a_page_is_its_article_and_its_metadata(tmp_path: Path) -> None:
    """Paragraphs are apart by blank lines; menu, comments and footer are left out."""
    comments = '<section id="comments"><p>First! What a mess the harbour is in.</p></section>'
    data = page().replace("</article>", f"</article>{comments}").encode()
    article = one_article(_file(tmp_path, data))
    assert article.text == "\n\n".join((TITLE, *BODY)) + "\n"
    assert article.data == article.text.encode()
    assert article.original == data
    assert article.media == "text/html"
    assert (article.id, article.title) == ("ferries", TITLE)
    assert (article.publisher, article.byline) == ("The Port Herald", "Ada Moor")
    assert article.url == "https://herald.example/2026/03/ferries-out.html"
    assert article.language == "en-GB"
    assert article.metadata_date is not None
    assert article.metadata_date.edtf == "2026-03-03"
    assert "web page" in article.note


def test_every_paragraph_can_be_quoted(tmp_path: Path) -> None:
    """Entities, tags within words and line breaks of the source do not come between."""
    body = (
        BODY[0].replace("two ferries", "<b>two</b>\n   ferries"),
        BODY[1].replace("’", "&rsquo;"),
        f"{BODY[2]}<br><br>“We will <i>see</i>,” the authority&nbsp;said.",
    )
    article = one_article(_file(tmp_path, page(body=body)))
    for quote in (*BODY, "“We will see,” the authority said."):
        assert find_quote(quote, article.text), quote


def test_a_heading_outside_the_article_comes_first(tmp_path: Path) -> None:
    """The title can be quoted, too, and stands there once."""
    text = page().replace(f"<h1>{TITLE}</h1>", "")
    assert one_article(_file(tmp_path, text)).text.startswith(f"{TITLE}\n\nPORT LANE")


def test_the_name_of_the_site_is_no_part_of_the_title(tmp_path: Path) -> None:
    """The heading that stands in the text is the title, and is not repeated."""
    text = page().replace(f'content="{TITLE}"', f'content="{TITLE} | The Port Herald"')
    article = one_article(_file(tmp_path, text))
    assert article.title == TITLE
    assert article.text.count(TITLE) == 1
    assert "The Port Herald" not in article.text


def test_reading_a_page_again_gives_the_same(tmp_path: Path) -> None:
    """Nothing depends on what was read before."""
    file = _file(tmp_path, page())
    assert one_article(file) == one_article(file)


def test_a_page_that_names_nobody_has_no_publisher(tmp_path: Path) -> None:
    """Its host is not taken for one, nor a heading for a byline."""
    bare = f"<html><head><title>{TITLE}</title></head><body><article>"
    text = bare + "".join(f"<p>{one}</p>" for one in BODY) + "</article></body></html>"
    article = one_article(_file(tmp_path, text))
    assert (article.publisher, article.byline, article.url) == ("", "", "")
    assert article.metadata_date is None
    assert article.language == "en"


def test_days_of_publication_that_disagree_are_noted(tmp_path: Path) -> None:
    """The firmest is used, and an editor is told."""
    linked = '<script type="application/ld+json">{"@type": "Article", "datePublished": "2026-03-04"}</script>'
    article = one_article(_file(tmp_path, page(extra=linked)))
    assert article.metadata_date is not None
    assert article.metadata_date.edtf == "2026-03-04"
    assert "2026-03-04 and 2026-03-03" in article.note


@pytest.mark.parametrize(
    ("encoding", "declared", "noted"),
    [
        ("utf-8", '<meta charset="utf-8">', False),
        ("utf-8-sig", "", False),
        ("utf-8", "", False),
        ("cp1252", '<meta charset="iso-8859-1">', True),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', True),
        ("cp1252", "", True),
        ("utf-16", "", True),
        ("utf-8", '<meta charset="iso-8859-1">', False),
        ("utf-8", '<meta charset="no-such-thing">', False),
    ],
)  # fmt: skip
def test_pages_say_their_encoding_or_it_is_found(
    tmp_path: Path, encoding: str, declared: str, noted: bool
) -> None:
    """The text is the same in all of them; what was not UTF-8 is noted."""
    text = page(extra="").replace('<meta charset="utf-8">', declared).replace("©", "(c)")
    article = one_article(_file(tmp_path, text.encode(encoding)))
    assert "authority’s press office" in article.text
    assert ("which was in" in article.note) == noted


def test_xhtml_with_an_encoding_of_its_own_is_read(tmp_path: Path) -> None:
    """The declaration is obeyed."""
    text = '<?xml version="1.0" encoding="windows-1252"?>\n' + page()
    article = one_article(_file(tmp_path, text.encode("cp1252")))
    assert "authority’s press office" in article.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("  \n", "is empty"),
        ("<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article text"),
        (page(body=()), "no article text"),
        ("<html><body><noscript>Please enable JavaScript to use this site, which is an app."
         "</noscript><div id='app'></div></body></html>", "no "),
        ("<html><body><p>You need to enable JavaScript to run this app. It is a good app and many "
         "people use it every day.</p></body></html>", "without its scripts"),
        ("%PDF-1.4", "a PDF"),
        ("<html>\0</html>", "zero bytes"),
        (page(lang="ru", body=[RUSSIAN]),
         "is in Russian"),
        (page(lang="de", body=["Die Hafenbehörde teilte am Dienstag mit, dass zwei Fähren nach "
                               "einem Brand nicht mehr fahren."] * 2), "is in German"),
    ],
)  # fmt: skip
def test_what_is_no_article_gets_one_line(tmp_path: Path, text: str, said: str) -> None:
    """The fault says what is missing, and how the text may be saved."""
    fault = one_fault(_file(tmp_path, text))
    assert said in fault.message


def test_a_page_that_is_too_large_is_refused(tmp_path: Path) -> None:
    """At ten megabytes no article is left to find."""
    data = page().encode() + b" " * 10_000_000
    assert "is larger than 10 MB" in one_fault(_file(tmp_path, data)).message


def _cases() -> list[tuple[str, str, str]]:
    """The title, HTML and day of every case."""
    lines = [line for line in CASES.read_text("utf-8").splitlines() if not line.startswith("# ")]
    blocks = "\n".join(lines).strip().split("\n\n")
    found = []
    for block in blocks:
        title, *markup, day = block.strip().splitlines()
        assert day.startswith("=> "), title
        found.append((title, "\n".join(markup), day.removeprefix("=> ")))
    return found


@pytest.mark.parametrize(
    ("markup", "day"), [case[1:] for case in _cases()], ids=[case[0] for case in _cases()]
)
def test_only_what_states_the_day_of_publication_counts(markup: str, day: str) -> None:
    """Nothing is taken from days of change, copyright, other articles, or two readings."""
    tree = html.fromstring(f"<html><body><article>{markup}</article></body></html>")
    found, _ = published_on(tree)
    assert (found.edtf if found else "none") == day
