"""`dateline new`: files that pass `check` at once and never take another's place."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.dates import parse_when
from dateline.errors import UsageError
from dateline.scaffold.text import date_prefix, make_id, yaml_text
from tests.commands.conftest import Run
from tests.sites import ARTICLE, SiteFolder, make_site

HARD = "Тоқаев: \"нет\" — №5, 'да' [sic] #1 & {x} …"


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A small site without a fault."""
    return make_site(tmp_path / "site")


@pytest.mark.parametrize(
    "arguments",
    [
        ("event", "The bridge is open", "--date", "2021-05-07"),
        ("event", "The bridge is open"),
        ("event", "2021", "--date", "2021"),
        ("event", HARD, "--date", "2021-05-07/.."),
        ("event", "Open", "--date", "../2021-05", "--status", "disputed", "--source", "gazette"),
        ("event", "Open", "--date", "2021-05-03?", "--actor", "council", "--place", "harbour"),
        ("event", "Open", "--date", "2021-05", "--draft"),
        ("actor", HARD, "--kind", "person", "--alias", HARD, "--alias", "No"),
        ("actor", "No", "--kind", "organisation", "--part-of", "council"),
        ("place", HARD, "--alias", "a, b", "--within", "harbour"),
        ("place", "null", "--id", "nowhere", "--country", "NO"),
        ("source", HARD),
        ("source", "1e3", "--publisher", "yes", "--published", "2021-05~", "--language", "pt-BR"),
        ("source", "At a link", "--url", "https://example.org/a?b=c#d"),
    ],
    ids=" ".join,
)
def test_new_files_pass_check(site: SiteFolder, dateline: Run, arguments: tuple[str, ...]) -> None:
    """Whatever is made passes `check` right away, and keeps its name to the letter."""
    made = dateline("new", *arguments, root=site.root)

    assert (made.code, made.err) == (0, "")
    timeline = Builder(site.root, drafts=True).check().timeline
    titles = {event.title for event in timeline.events}
    titles |= {source.title for source in timeline.sources.values()}
    names = {actor.name for actor in timeline.actors.values()}
    names |= {place.name for place in timeline.places.values()}
    assert arguments[1] in titles | names


def test_the_path_is_printed_and_the_id_starts_with_the_date(
    site: SiteFolder, dateline: Run
) -> None:
    """An event's id has its date as far as it is known, then its title in ASCII."""
    made = dateline("new", "event", "Мост открыт", "--date", "2021-05~", root=site.root)

    assert made.out == "content/events/2021-05-most-otkryt.md\n"
    assert (site.root / made.out.strip()).is_file()


@pytest.mark.parametrize(
    ("edtf", "prefix"),
    [
        ("2022-01-10", "2022-01-10"),
        ("2022-01-10?", "2022-01-10"),
        ("2022-01-XX", "2022-01"),
        ("2022-01", "2022-01"),
        ("2022-22", "2022"),
        ("2022", "2022"),
        ("202X", ""),
        ("XXXX-01-06", ""),
        ("2022-01-04/2022-02", "2022-01-04"),
        ("2022-01-06/..", "2022-01-06"),
        ("../2022-01-08", "2022-01-08"),
    ],
)
def test_date_prefix(edtf: str, prefix: str) -> None:
    """The id claims no more of the date than the date does."""
    assert date_prefix(parse_when(edtf)) == prefix


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Қасым-Жомарт Тоқаев", "qasym-zhomart-toqaev"),
        ("Straße in Łódź", "strasse-in-lodz"),
        ("Traders' choice", "traders-choice"),
        ("  A — B / C  ", "a-b-c"),
        ("!!!", ""),
        (
            "Security committee says that it broke up two extremist cells in Almaty",
            "security-committee-says-that-it-broke-up-two-extremist-cells",
        ),
        ("x" * 90, "x" * 60),
    ],
)
def test_ids(name: str, expected: str) -> None:
    """Ids are ASCII, of a handy length, and end with a whole word."""
    assert make_id(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two cells, of which one", "Two cells, of which one"),
        ("a: b", '"a: b"'),
        ("No", '"No"'),
        ("2022-01-10", '"2022-01-10"'),
        ("two\nlines\x1b", "two lines"),
        ("- item", '"- item"'),
    ],
)
def test_yaml_text(text: str, expected: str) -> None:
    """Texts are plain where every YAML reader takes them for text, and quoted elsewhere."""
    assert yaml_text(text) == expected


def test_what_is_to_come_is_planned(site: SiteFolder, dateline: Run) -> None:
    """An event whose first possible day lies ahead is planned, unless its status is given."""
    dateline("new", "event", "Ahead", "--date", "9998-01-01", "--id", "ahead", root=site.root)
    dateline(
        *("new", "event", "Said", "--date", "9998-01-01", "--status", "disputed"),
        *("--id", "said"),
        root=site.root,
    )

    assert "\nstatus: planned\n" in (site.root / "content/events/ahead.md").read_text("utf-8")
    assert "\nstatus: disputed\n" in (site.root / "content/events/said.md").read_text("utf-8")


def test_a_draft_is_not_published(site: SiteFolder, dateline: Run) -> None:
    """A draft lies in content/drafts/ and has no day of publication."""
    made = dateline("new", "event", "Maybe", "--date", "2021-05-09", "--draft", root=site.root)

    assert made.out == "content/drafts/2021-05-09-maybe.md\n"
    timeline = Builder(site.root, drafts=True).check().timeline
    assert timeline.event("2021-05-09-maybe").published is None
    assert [event.id for event in timeline.without_drafts().events] == ["2021-05-03-closed"]


def test_a_text_is_stored_byte_for_byte(site: SiteFolder, dateline: Run, tmp_path: Path) -> None:
    """The article is copied as it is, whatever its line ends, and its checksum recorded."""
    article = tmp_path / "Article.TXT"
    article.write_bytes("\ufeffOne.\r\nДва.\n\n".encode())

    made = dateline("new", "source", "One", "--text", article, "--json", root=site.root)

    said = json.loads(made.out)
    assert said == {
        "ok": True,
        "kind": "source",
        "id": "one",
        "path": "content/sources/one.md",
        "text": "seeds/one.txt",
        "same_text": [],
    }
    assert (site.root / said["text"]).read_bytes() == article.read_bytes()
    source = Builder(site.root).check().timeline.sources["one"]
    assert source.sha256 == hashlib.sha256(article.read_bytes()).hexdigest()


def test_a_text_that_another_source_has_is_named(
    site: SiteFolder, dateline: Run, tmp_path: Path
) -> None:
    """One text may be two articles, such as an agency's; more often it is stored twice."""
    article = tmp_path / "copy.txt"
    article.write_text(ARTICLE, "utf-8")

    made = dateline("new", "source", "Copy", "--text", article, root=site.root)

    assert "The same text is stored for gazette" in made.err
    assert (site.root / "content/sources/copy.md").is_file()


def test_names_and_aliases_are_understood(site: SiteFolder, dateline: Run) -> None:
    """What content may call a record, the command line may, too; the id is written."""
    site.edit("content/places/harbour.md", "country: GB", "aliases: [The Port]")
    dateline(
        *("new", "event", "Open", "--id", "open", "--date", "2021-05-03"),
        *("--actor", "harbour council", "--place", "The Port"),
        *("--source", "Bridge closed after storm"),
        root=site.root,
    )

    event = Builder(site.root).check().timeline.event("open")
    assert [one.actor for one in event.participants] == ["council"]
    assert (event.places, event.sources) == (("harbour",), ("gazette",))
    assert "actors: [council]" in (site.root / "content/events/open.md").read_text("utf-8")


def test_a_name_of_two_records_is_refused(site: SiteFolder, dateline: Run) -> None:
    """The ids among which to choose are named."""
    site.write("content/actors/other.md", "---\nname: Harbour Council\nkind: group\n---\n")

    with pytest.raises(UsageError, match=r"more than one actor") as refused:
        dateline("new", "event", "Open", "--actor", "Harbour Council", root=site.root)
    assert refused.value.hint == "write the id: council, other"


def test_placeholders_are_warned_of(site: SiteFolder, dateline: Run) -> None:
    """What `new` writes for somebody to replace is not published without a word."""
    dateline("new", "source", "Paper", root=site.root)
    dateline("new", "event", "Open", "--id", "open", "--source", "paper", root=site.root)

    said = [(p.location.path, p.message) for p in Builder(site.root).check().problems]
    assert [one for one in said if "still says" in one[1]] == [
        ("content/events/open.md", "`date_note` still says what `dateline new` wrote"),
        ("content/sources/paper.md", "`publisher_note` still says what `dateline new` wrote"),
        ("content/sources/paper.md", "`published_note` still says what `dateline new` wrote"),
    ]


def test_a_text_in_seeds_stays_where_it_is(site: SiteFolder, dateline: Run) -> None:
    """A text that lies in seeds/ already is named, not copied."""
    site.write("seeds/2021/report.txt", "The bridge is open.\n")

    dateline(
        *("new", "source", "Open", "--text", site.root / "seeds/2021/report.txt"), root=site.root
    )

    assert Builder(site.root).check().timeline.sources["open"].file == "seeds/2021/report.txt"
    assert not (site.root / "seeds/open.txt").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("event", "Closed", "--id", "2021-05-03-closed"), "content/events/2021-05-03-closed.md"),
        (("event", "Told", "--id", "told"), "content/events/2021/told.md"),
        (("event", "Idea", "--id", "idea"), "content/drafts/idea.md"),
        (("actor", "Council", "--kind", "state"), "the id 'council' is used by"),
        (("place", "Harbour"), "the id 'harbour' is used by"),
        (("source", "Gazette"), "the id 'gazette' is used by"),
        (("event", "!!!"), "no id can be made of '!!!'"),
        (("event", "A", "--id", "Big_Id"), "'Big_Id' cannot be an id"),
        (("event", "A", "--source", "gazete"), "did you mean gazette?"),
        (("actor", "A", "--kind", "group", "--part-of", "x"), "there is no actor 'x'"),
        (("place", "A", "--country", "Kazakhstan"), "`country`"),
        (("source", "A", "--url", "example.org"), "is not a web address"),
        (("source", "A", "--language", "English"), "is not a language tag"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_made_is_refused(
    site: SiteFolder, dateline: Run, arguments: tuple[str, ...], message: str
) -> None:
    """An id in use, a reference to nothing or a wrong value is named, and nothing is written."""
    site.write("content/events/2021/told.md", "---\ntitle: Told\ndate: 2021\n---\n")
    site.write("content/drafts/idea.md", "---\ntitle: Idea\ndate: 2021\n---\n")
    before = _contents(site.root)

    with pytest.raises(UsageError) as refused:
        dateline("new", *arguments, root=site.root)

    assert message in str(refused.value)
    assert _contents(site.root) == before


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xcf\xf0\xe8\xe2\xe5\xf2", "is not UTF-8 (byte 0)"),
        (b" \n", "is empty"),
    ],
)
def test_texts_that_quotes_could_not_be_checked_in_are_refused(
    site: SiteFolder, dateline: Run, tmp_path: Path, data: bytes, message: str
) -> None:
    """A text that is empty or not UTF-8 is not stored."""
    article = tmp_path / "article.txt"
    article.write_bytes(data)
    before = _contents(site.root)

    with pytest.raises(UsageError, match=r".") as refused:
        dateline("new", "source", "Article", "--text", article, root=site.root)

    assert message in str(refused.value)
    assert _contents(site.root) == before


def test_another_text_of_that_name_is_not_overwritten(
    site: SiteFolder, dateline: Run, tmp_path: Path
) -> None:
    """Where seeds/ has another text under the source's id, both stay as they are."""
    article = tmp_path / "article.txt"
    article.write_text("New.", "utf-8")
    site.write("seeds/bridge-open.txt", "Old.")

    with pytest.raises(UsageError, match=r"seeds/bridge-open.txt exists and is another text"):
        dateline("new", "source", "Bridge open", "--text", article, root=site.root)

    assert (site.root / "seeds/bridge-open.txt").read_text("utf-8") == "Old."


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("new", "event", "A", "--date", "2021-13-01"), "2021-13-01"),
        (("new", "event", " "), "it is empty"),
        (("new", "actor", "A"), "organisation"),
        (("new", "thing", "A"), "thing"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_use_exits_with_2(
    site: SiteFolder, program: Run, arguments: tuple[str, ...], message: str
) -> None:
    """What is wrong with the command itself is said, with the choices where there are any."""
    refused = program(*arguments, cwd=site.root)

    assert refused.code == 2
    assert message in refused.err


def test_outside_a_site_it_says_so(program: Run, tmp_path: Path) -> None:
    """Where there is no site.yaml nothing is made."""
    refused = program("new", "place", "Harbour", cwd=tmp_path)

    assert refused.code == 2
    assert "it has no site.yaml" in refused.err
    assert list(tmp_path.iterdir()) == []


def test_edit_opens_the_editor(site: SiteFolder, program: Run, tmp_path: Path) -> None:
    """`--edit` opens the new file in $EDITOR."""
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import sys, pathlib\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "path.write_text(path.read_text('utf-8') + 'Edited.\\n', 'utf-8')\n",
        "utf-8",
    )

    made = program(
        *("new", "place", "Quay", "--edit"), cwd=site.root, EDITOR=f"{sys.executable} {editor}"
    )

    assert made.code == 0
    assert (site.root / "content/places/quay.md").read_text("utf-8").endswith("---\nEdited.\n")


def _contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }
