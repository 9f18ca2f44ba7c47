"""Whatever is in a site's files, a person gets problems and never a traceback."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from dateline.build import Builder
from dateline.errors import ContentError, Problem
from tests.sites import BASE, make_site

RICH = {
    **BASE,
    "content/measures.yaml": "moved: {label: People moved, unit: people, counts: Who was moved}\n",
    "content/pages/about.md": "---\ntitle: About\n---\nAbout [it](../events/2021-05-03-closed.md).\n",
    "content/actors/mayor.md": "---\nname: Ada Brook\nkind: person\npart_of: council\n"
    "roles: [{title: Mayor, of: council, date: 2021}]\naliases: [A. Brook]\n---\n",
    "content/places/quay.md": "---\nname: Quay\nwithin: harbour\nlat: 51.5\nlon: -0.1\n---\n",
    "content/events/2021-05-03-moved.md": """\
---
title: People are moved
date: 2021-05-03
time: "09:30"
published: 2021-06-01
updated: 2021-06-02
actors: [{id: council, role: moves people}, Ada Brook]
places: [quay]
tags: [people]
claims:
  - id: moved
    by: mayor
    via: [council]
    source: gazette
    quote: "About 40 people […] moved"
    figure: {measure: moved, value: 40, qualifier: about, as_of: 2021-05-03, place: harbour}
corrections:
  - {date: 2021-06-02, was: "50", now: "40", why: misread}
---
About 40 people were moved [@moved], see [the council](/actors/council/).
""",
}
FILES = sorted(path for path in RICH if not path.startswith("seeds/"))
FEW = settings(max_examples=30, suppress_health_check=list(HealthCheck))

# What YAML, Markdown, EDTF and HTML give a meaning to.
TOKENS = st.sampled_from(
    [
        "---",
        "|",
        ">",
        "-",
        ":",
        ",",
        "[",
        "]",
        "{",
        "}",
        "?",
        "!",
        "&",
        "*",
        "#",
        "'",
        '"',
        "%",
        "@",
        "`",
        "~",
        "null",
        "true",
        "1e999",
        ".inf",
        "0x10",
        "2021-05",
        "2021-05-03/..",
        "2021-02-30",
        "XXXX",
        "99999999",
        "-1",
        "[@moved]",
        "[@nowhere]",
        "[x](y)",
        "![x](y)",
        "<b>",
        "</p>",
        "&amp;",
        "\\",
        "../",
        "/a/",
        "//",
        "http://[",
        "https://example.com/",
        "dateline:/",
        "javascript:",
        "__",
        "\t",
        "\x00",
        "\x1b",
        "\x0b",
        "\x85",
        "\u2028",
        "\ufeff",
        "é",
        "🦆",
        "id:",
        "source:",
        "date:",
        "title:",
        "actors:",
        "claims:",
        "quote:",
        "figure:",
        "value:",
        "<<:",
        "&a",
        "*a",
        "!!int",
        "!x",
    ]
)
LINES = st.lists(TOKENS, max_size=5).map(" ".join)


def _never_a_traceback(files: dict[str, str | bytes]) -> None:
    builder = _builder()
    for part in ("site.yaml", "content", "seeds"):
        target = builder.root / part
        if target.is_dir():
            shutil.rmtree(target)
        else:
            target.unlink(missing_ok=True)
    site = make_site(builder.root, base=False)
    for path, data in files.items():
        site.write(path, data if isinstance(data, bytes) else data.encode("utf-8", "replace"))
    problems = _problems(builder)
    assert problems is None or any(problem.severity == "error" for problem in problems)
    assert all(problem.message and problem.location.path for problem in problems or ())


def _problems(builder: Builder) -> tuple[Problem, ...] | None:
    """What a build is stopped by; None if it is not."""
    try:
        builder.make()
    except ContentError as error:
        return error.problems
    return None


@cache
def _builder() -> Builder:
    """One for all examples: it keeps the theme's templates ready."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder)
    return Builder(Path(folder))


@FEW
@given(path=st.sampled_from(FILES), data=st.binary(max_size=80))
def test_random_bytes_in_a_file(path: str, data: bytes) -> None:
    """Any bytes in place of any file."""
    _never_a_traceback({**RICH, path: data})


@FEW
@given(
    path=st.sampled_from(FILES),
    at=st.integers(0, 400),
    data=st.one_of(st.binary(max_size=4), LINES.map(str.encode)),
    cut=st.integers(0, 12),
)
def test_a_few_bytes_of_a_file_changed(path: str, at: int, data: bytes, cut: int) -> None:
    """Any few bytes of any file replaced by others."""
    whole = RICH[path].encode()
    at %= len(whole) + 1
    _never_a_traceback({**RICH, path: whole[:at] + data + whole[at + cut :]})


@FEW
@given(path=st.sampled_from(FILES), number=st.integers(0, 30), line=LINES, more=st.booleans())
def test_a_line_of_a_file_changed(path: str, number: int, line: str, *, more: bool) -> None:
    """Any line of any file replaced, or given another one before it."""
    lines = RICH[path].split("\n")
    number %= len(lines)
    lines[number : number + (not more)] = [line]
    _never_a_traceback({**RICH, path: "\n".join(lines)})


@FEW
@given(path=st.sampled_from(FILES), number=st.integers(0, 30), value=LINES)
def test_a_value_of_a_file_changed(path: str, number: int, value: str) -> None:
    """Any value of any key replaced."""
    lines = RICH[path].split("\n")
    number %= len(lines)
    key, colon, _ = lines[number].partition(": ")
    assume(colon)
    lines[number] = f"{key}: {value}"
    _never_a_traceback({**RICH, path: "\n".join(lines)})


@FEW
@given(body=st.one_of(st.text(max_size=60), st.lists(LINES, max_size=6).map("\n".join)))
@example(body="> " * 1500)
@example(body="[" * 1500)
@example(body="*_" * 1000 + "x" + "_*" * 1000)
@example(body="- " * 1500 + "x")
@example(body="<info@example.org> and <https://example.org/?a=1&b=2>")
@example(body="[x]: http://[\n\n[x] [y][x]")
def test_any_body(body: str) -> None:
    """Any Markdown below the front matter."""
    path = "content/pages/about.md"
    _never_a_traceback({**RICH, path: f"---\ntitle: About\n---\n{body}"})


@FEW
@given(
    name=st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1, max_size=12)
)
def test_any_file_name(name: str) -> None:
    """Any name of a file or folder in content/."""
    assume(name not in {".", ".."} and len(name.encode()) < 200)
    places = ("content", "content/events", "content/places")
    _never_a_traceback({**BASE, **{f"{place}/{name}": "---\ntitle: A\n---\n" for place in places}})


def test_brackets_within_brackets() -> None:
    """A hundred thousand of them are refused; reading them would end the process."""
    deep = f"---\nname: {'[' * 100_000}{']' * 100_000}\nkind: person\n---\n"
    _never_a_traceback({**BASE, "content/actors/mayor.md": deep})
    keys = f"---\n{'? ' * 50_000}name\n---\n"
    _never_a_traceback({**BASE, "content/actors/mayor.md": keys})


def test_aliases_that_grow_beyond_measure() -> None:
    """Values that double with every line are refused before memory is full."""
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 36))]
    text = "---\n" + "\n".join(lines) + "\n---\n"
    _never_a_traceback({**BASE, "content/actors/mayor.md": text})
