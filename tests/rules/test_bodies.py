"""Rules on any text: none breaks, what they find lies in the file, and edits mend it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.content import Parsed, RawFile, RawSite, parse_site
from dateline.errors import Problem, Problems
from dateline.rules import RULES
from dateline.rules.fix import apply
from dateline.rules.spellings import find_missing
from dateline.schema import RuleName
from dateline.timeline import Timeline
from dateline.timeline.link import link

SITE = """\
title: Harbour Bridge
base_url: https://example.org/
check: {loaded_words: [terrorist, mob, foreign agent], longest_quote: 3}
"""
ARTICLE = "The Harbour Bridge was closed on Monday. About 40 people met Tokaev in old Kostanai.\n"
CHECKSUM = hashlib.sha256(ARTICLE.encode()).hexdigest()
SOURCE = f"""\
---
title: Bridge closed
publisher: Gazette
published: 2021-05-04
text: seeds/bridge.txt
sha256: {CHECKSUM}
---
"""
EVENT = """\
---
title: {title}
summary: {summary}
date: 2021-05-03/2021-05-09
actors: [tokayev]
places: [town]
claims:
  - {{id: closed, source: gazette, quote: "The Harbour Bridge was closed on Monday"}}
  - id: moved
    source: gazette
    quote: |
      About 40 people met Tokaev
      in old Kostanai
---
{body}
"""
PIECES = (
    *(
        "[@closed]",
        "[@closed; @moved]",
        ". ",
        ", ",
        " ",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "- ",
        "1. ",
        "> ",
    ),
    *(
        "# ",
        "| ",
        "--- | ---",
        "---",
        "===",
        "`",
        "``",
        "\\",
        "*",
        "_",
        "[",
        "](../actors/tokayev.md)",
    ),
    *(
        "“",
        "”",
        "„",
        "«",
        "»",
        "‘",
        "’",
        "'",
        '"',
        "terrorists",
        "Mob's",
        "foreign agents",
        "ТЕРРОР",
    ),
    *(
        "40",
        "1,000",
        "5.8 thousand",
        "twenty-one",
        "two",
        "18 January",
        "21:00",
        "½",
        "三",
        "٤٠٠",
        "²",
    ),
    *(
        "&amp;",
        "&#8217;",
        "<b>",
        "https://example.org/7",
        "The council",
        ":",
        "[x]: y",
        "ß",
        "İ",
        "\u00ad",
    ),
    *(
        "3 million",
        "Il-76",
        "№ 5",
        "nobody knows of it",
        "5-6",
        "1.2.3",
        "٬",
        "\u2060",
        "…",
        "two dozen",
    ),
)
PROSE = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=12).map("".join),
)


@dataclass
class Looked:
    """A site in memory, and what its rules find."""

    files: dict[str, str]

    def parsed(self) -> tuple[Parsed, Timeline]:
        """What its files hold; files with errors are left out."""
        problems = Problems()
        parsed = parse_site(_raw(self.files), problems)
        return parsed, link(parsed, problems)

    def problems(self) -> list[Problem]:
        """What every rule finds."""
        parsed, timeline = self.parsed()
        found = Problems()
        for rule in RULES:
            rule.find(parsed, timeline, found)
        return list(found)


def _raw(files: dict[str, str]) -> RawSite:
    raw = [RawFile(path, text.encode("utf-8", "surrogatepass")) for path, text in files.items()]
    kinds = ("events", "actors", "places", "sources", "pages")
    records = {
        kind: tuple(f for f in raw if f.path.startswith(f"content/{kind}/")) for kind in kinds
    }
    stored = RawFile("seeds/bridge.txt", ARTICLE.encode())
    config = RawFile("site.yaml", SITE.encode())
    return RawSite(config, records, None, {stored.path: stored})


def site(
    body: str = "It was closed [@closed; @moved].",
    summary: str = "It was closed",
    title: str = "It is closed",
    actor: str = "name: Kassym-Jomart Tokayev",
) -> Looked:
    """One entry, one actor, one place and a page, of which the texts are given."""
    event = EVENT.format(title=json.dumps(title), summary=summary, body=body)
    return Looked(
        {
            "content/events/closed.md": event,
            "content/actors/tokayev.md": f"---\n{actor}\nkind: person\n---\n{body}\n",
            "content/places/town.md": "---\nname: Kostanay\n---\n",
            "content/pages/about.md": f"---\ntitle: About\n---\n{body}\n",
            "content/sources/gazette.md": SOURCE,
        }
    )


@settings(max_examples=150)
@given(body=PROSE)
def test_no_rule_breaks_on_any_body(body: str) -> None:
    """And every finding lies in its file."""
    looked = site(body=body)
    for problem in looked.problems():
        _assert_inside(problem, looked)


@settings(max_examples=100)
@given(text=PROSE, style=st.sampled_from(["json", "single", "folded", "plain"]))
def test_no_rule_breaks_on_any_summary(text: str, style: str) -> None:
    """However the value is written, a loaded word is found where it stands."""
    one_line = " ".join(text.split())
    written = {
        "json": json.dumps(one_line, ensure_ascii=False),
        "single": "'" + one_line.replace("'", "''") + "'",
        "folded": ">-\n  " + (one_line or "x"),
        "plain": one_line,
    }[style]
    looked = site(summary=written)
    for problem in looked.problems():
        _assert_inside(problem, looked)
        if problem.rule == RuleName.LOADED_WORD:
            here = _rest(problem, looked).casefold()
            assert here.startswith(("terrorist", "mob", "foreign"))


ALIASES = st.lists(
    st.text(st.sampled_from("abcÄß'\"“:#-,[]{} "), min_size=1).filter(str.strip), max_size=3
)


@given(
    aliases=ALIASES,
    style=st.sampled_from(["flow", "block", "indented", "none"]),
    last=st.booleans(),
)
def test_a_missing_alias_is_added_to_any_list(aliases: list[str], style: str, last: bool) -> None:
    """What was there stays, and the finding is gone."""
    written = [json.dumps(alias, ensure_ascii=False) for alias in aliases]
    indent = "    " if style == "indented" else ""
    block = "aliases:" + "".join(f"\n{indent}- {one}" for one in written)
    lines = (
        block if written and style in {"block", "indented"} else f"aliases: [{', '.join(written)}]"
    )
    name = "name: Kassym-Jomart Tokayev"
    parts = [name] if style == "none" else [name, lines] if last else [lines, name]
    looked = site(actor="\n".join(parts))

    before = {alias for actor in looked.parsed()[1].actors.values() for alias in actor.aliases}
    found = _missing(looked)
    assert [problem.subject for problem in found] == ["Tokaev", "Kostanai"]
    for problem in found:
        for edit in problem.edits:
            text = looked.files[edit.path]
            looked.files[edit.path] = apply(text.encode(), [edit]).decode()

    assert not _missing(looked)
    assert {
        alias for actor in looked.parsed()[1].actors.values() for alias in actor.aliases
    } == before | {"Tokaev"}


def _missing(looked: Looked) -> list[Problem]:
    found = Problems()
    find_missing(*looked.parsed(), found)
    return list(found)


def _assert_inside(problem: Problem, looked: Looked) -> None:
    assert problem.rule
    lines = (looked.files | {"seeds/bridge.txt": ARTICLE})[problem.location.path].split("\n")
    assert 0 <= problem.location.line <= len(lines)
    if problem.location.line:
        assert 1 <= problem.location.column <= len(lines[problem.location.line - 1]) + 1


def _rest(problem: Problem, looked: Looked) -> str:
    """What stands from a problem's place on."""
    lines = looked.files[problem.location.path].split("\n")
    return lines[problem.location.line - 1][problem.location.column - 1 :]
