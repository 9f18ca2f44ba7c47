"""Whatever is read: articles whose text and bytes agree, or faults of one line; never a crash."""

from __future__ import annotations

import gzip
import io
import json
import pickle
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.ingest.model import Article, Fault
from dateline.ingest.reading.inputs import read_inputs
from dateline.ingest.reading.unpacking import PackedError, unpacked
from tests.ingest.reading.samples import BODY, TEXT, page, read

SLOW = settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
WORDS = st.lists(st.sampled_from([*BODY, "a", "<b>", "</p>", "\r\n", "\t", "…", "é"]), max_size=9)
TEXTS = st.one_of(st.text(), WORDS.map(" ".join))
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "article",
        "table",
        "time datetime='2022-01-01'",
        "script",
        "h1",
        "li",
        "meta name=date",
    ]
)


@st.composite
def markup(draw: st.DrawFn) -> str:
    """HTML with tags that need not be closed."""
    parts = draw(st.lists(st.tuples(TAGS, TEXTS, st.booleans()), max_size=12))
    body = "".join(f"<{tag}>{text}" + f"</{tag.split()[0]}>" * end for tag, text, end in parts)
    return f"<html><body>{body}</body></html>"


def _held(found: list[Article | Fault]) -> None:
    """What holds for all that is read."""
    for one in found:
        if isinstance(one, Fault):
            assert one.message
            assert len(f"{one.message}{one.hint}".splitlines()) == 1
            continue
        assert one.text == one.data.decode("utf-8")
        assert one.text.strip()
        assert one.id
        assert one.language
        assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own


@pytest.mark.parametrize("ending", ["txt", "md", "html", "json", "warc", "warc.gz", "bin"])
@given(data=st.one_of(st.binary(), TEXTS.map(lambda text: text.encode("utf-8", "replace"))))
@SLOW
def test_any_bytes_are_read_or_refused(tmp_path: Path, ending: str, data: bytes) -> None:
    """Under any name."""
    file = tmp_path / f"a.{ending}"
    file.write_bytes(data)
    articles, faults = read(file)
    _held([*articles, *faults])
    assert articles or faults
    assert all(one.data == data for one in articles if one.original is None)


@given(data=markup())
@SLOW
def test_any_page_is_read_or_refused(tmp_path: Path, data: str) -> None:
    """However its tags are nested."""
    file = tmp_path / "a.html"
    file.write_bytes(data.encode("utf-8", "replace"))
    articles, faults = read(file)
    _held([*articles, *faults])
    assert len(articles) + len(faults) == 1


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["text", "title", "date", "author", "url", "id", "sitename", "language"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(value=VALUES)
@SLOW
def test_any_json_is_read_or_refused(tmp_path: Path, value: object) -> None:
    """Whatever stands under the names that are known."""
    file = tmp_path / "a.json"
    file.write_text(json.dumps(value), "utf-8")
    articles, faults = read(file)
    _held([*articles, *faults])
    assert articles or faults


@given(
    data=st.binary(max_size=300_000),
    size=st.integers(1, 70_000),
    form=st.sampled_from([("gzip", 31), ("deflate", 15), ("deflate", -15)]),
)
@SLOW
def test_what_is_packed_is_unpacked_or_known_to_be_cut(
    data: bytes, size: int, form: tuple[str, int]
) -> None:
    """In whichever pieces it comes."""
    coding, wbits = form
    packer = zlib.compressobj(wbits=wbits)
    packed = packer.compress(data) + packer.flush()

    def pieces(packed: bytes) -> Iterator[bytes]:
        return (packed[at : at + size] for at in range(0, len(packed), size))

    assert b"".join(unpacked(pieces(packed), coding)) == data
    with pytest.raises(PackedError):
        b"".join(unpacked(pieces(packed[:-1]), coding))


def test_streams_on_end_are_joined_and_padding_is_left_out() -> None:
    """As browsers do."""
    packed = gzip.compress(b"two ") + gzip.compress(b"ferries") + b"\0\0\0"
    assert b"".join(unpacked(iter([packed]), "gzip")) == b"two ferries"
    assert b"".join(unpacked(iter([zlib.compress(b"two"), b"\n"]), "deflate")) == b"two"


def test_a_small_packed_piece_comes_out_in_small_pieces() -> None:
    """What would fill the memory is seen before it does."""
    bomb = zlib.compress(b"\0" * 50_000_000)
    sizes = [len(piece) for piece in unpacked(iter([bomb]), "deflate")]
    assert max(sizes) <= 65_536
    assert sum(sizes) == 50_000_000


def test_a_damaged_page_and_list_never_crash(tmp_path: Path) -> None:
    """Wherever bytes are lost."""
    for name, whole in (
        ("a.html", page().encode()),
        ("a.json", json.dumps([{"text": TEXT}]).encode()),
    ):
        for position in range(0, len(whole), 37):
            file = tmp_path / name
            file.write_bytes(whole[:position] + whole[position + 3 :])
            articles, faults = read(file)
            _held([*articles, *faults])


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    """Many inputs do not fill the memory: each is read when its turn comes."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    names = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    found = read_inputs(names, stdin=io.BytesIO())
    assert isinstance(next(found), Article)
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    assert isinstance(next(found), Article)


def test_plain_text_takes_no_heavy_library(tmp_path: Path) -> None:
    """What pages and addresses need is loaded for them alone."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    code = f"""
import io, sys
from dateline.ingest.reading import index
light = not {{"pydantic", "urllib3"}} & sys.modules.keys()
from dateline.ingest.reading.inputs import read_inputs
found = list(read_inputs([{str(tmp_path)!r}], stdin=io.BytesIO()))
heavy = {{"trafilatura", "htmldate", "lxml", "urllib3", "justext", "charset_normalizer", "warcio"}}
print(light, len(found), sorted(heavy & sys.modules.keys()))
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "True 1 []\n"
