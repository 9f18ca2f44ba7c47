"""Articles in the forms in which people have them, and the one way to read them."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from dateline.ingest.model import Article, Fault
from dateline.ingest.reading.fetching import Page
from dateline.ingest.reading.inputs import read_inputs

BODY = (
    "PORT LANE, March 3. The harbour authority said on Tuesday that two ferries had been taken out "
    "of service after a fire in the engine room of one of them.",
    "Nobody was hurt, the authority’s press office said. The ferries are expected to sail again "
    "by the end of the week, once inspectors have seen them.",
    "The union had warned in February that the ships were too old for the route.",
)
TITLE = "Two ferries taken out of service after fire"
TEXT = "\n\n".join((TITLE, *BODY)) + "\n"
RUSSIAN = (
    "Власти порта сообщили во вторник, что два парома выведены из эксплуатации после пожара "
    "в машинном отделении одного из них. Никто не пострадал."
)
PUBLISHED = '<meta property="article:published_time" content="2026-03-03T18:20:00+01:00">'


def page(
    *,
    head: str = PUBLISHED,
    title: str = TITLE,
    body: Sequence[str] = BODY,
    lang: str = "en-GB",
    extra: str = "",
) -> str:
    """A news page: menu, heading, paragraphs, reader comments and footer."""
    paragraphs = "\n".join(f"<p>{one}</p>" for one in body)
    return f"""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title} - The Port Herald</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Port Herald">
<meta name="author" content="Ada Moor">
<link rel="canonical" href="https://herald.example/2026/03/ferries-out.html">{head}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>{title}</h1>{extra}
{paragraphs}
</article>
<footer><p>© 2019 The Port Herald</p></footer></body></html>
"""


def read(
    *names: str | Path,
    stdin: bytes = b"",
    fetch: Callable[[str], Page] | None = None,
    language: str = "",
) -> tuple[list[Article], list[Fault]]:
    """Articles and faults of a run, each in order."""
    found = list(
        read_inputs(
            [str(name) for name in names], stdin=io.BytesIO(stdin), fetch=fetch, language=language
        )
    )
    articles = [one for one in found if isinstance(one, Article)]
    return articles, [one for one in found if isinstance(one, Fault)]


def one_article(*names: str | Path, stdin: bytes = b"") -> Article:
    """The article of a run that has just that."""
    articles, faults = read(*names, stdin=stdin)
    assert not faults, faults
    (article,) = articles
    return article


def one_fault(*names: str | Path, stdin: bytes = b"") -> Fault:
    """The fault of a run that has just that: one line, with a hint on a line of its own."""
    articles, faults = read(*names, stdin=stdin)
    assert not articles, articles
    (fault,) = faults
    assert "\n" not in fault.message + fault.hint
    return fault
