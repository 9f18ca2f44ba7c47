"""`dateline dates`: for people and for machines, from files, folders and standard input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.commands import cli
from dateline.errors import UsageError

TEXT = "NUR-SULTAN, January 10. Shots were heard on Tuesday night.\n"


def run(*arguments: str | Path, given: str | bytes | None = None) -> Result:
    """`dateline dates ARGUMENTS`; what `main` would print as an error is raised."""
    done = CliRunner().invoke(cli, ["dates", *map(str, arguments)], input=given)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


def lines(done: Result) -> list[dict[str, Any]]:
    """The JSON documents of a run."""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_json_is_a_line_a_document_with_the_file_stem_as_id(tmp_path: Path) -> None:
    """Each expression has its offsets, TIMEX3, EDTF, bounds and rule."""
    file = tmp_path / "riots.txt"
    file.write_text("Riots began on January 2.", encoding="utf-8")
    (document,) = lines(run("--published", "2022-01-10", "--json", file))
    assert document == {
        "id": "riots",
        "timexes": [
            {
                "start": 15,
                "end": 24,
                "text": "January 2",
                "type": "DATE",
                "value": "2022-01-02",
                "edtf": "2022-01-02",
                "earliest": "2022-01-02",
                "latest": "2022-01-02",
                "rule": "month-day",
            }
        ],
    }


def test_people_get_a_table_with_the_date_in_words(tmp_path: Path) -> None:
    """The table shows text, value, EDTF, words and rule, under the publication date."""
    file = tmp_path / "a.txt"
    file.write_text("Riots began on January 2.", encoding="utf-8")
    done = run("--published", "2022-01-10", file)
    assert "published: 10 January 2022" in done.stdout
    row = next(line for line in done.stdout.splitlines() if line.startswith("January 2"))
    assert row.split()[2:] == ["2022-01-02", "2022-01-02", "2", "January", "2022", "month-day"]


def test_a_text_states_its_own_publication_date(tmp_path: Path) -> None:
    """Without --published the dateline counts; a year that it lacks stays open."""
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    (document,) = lines(run("--json", file))
    assert [one["value"] for one in document["timexes"]] == ["XXXX-01-10", "XXXX-WXX-2TNI"]


def test_a_folder_is_read_in_order_with_the_dates_of_its_index(tmp_path: Path) -> None:
    """documents.jsonl gives ids and publication dates; --published comes before it."""
    (tmp_path / "b.txt").write_text("It rained yesterday.", encoding="utf-8")
    (tmp_path / "a.txt").write_text("It rained yesterday.", encoding="utf-8")
    index = '{"id": "first", "file": "a.txt", "published": "2022-01-10"}\n'
    (tmp_path / "documents.jsonl").write_text(index, encoding="utf-8")
    values = {one["id"]: one["timexes"][0]["value"] for one in lines(run("--json", tmp_path))}
    assert values == {"first": "2022-01-09", "b": "PAST_REF"}
    done = run("--json", "--published", "2021-05-02", tmp_path)
    assert {one["timexes"][0]["value"] for one in lines(done)} == {"2021-05-01"}


def test_standard_input_is_read(tmp_path: Path) -> None:
    """A hyphen stands for it."""
    (document,) = lines(run("--json", "--published", "2022-01-10", "-", given="It is today."))
    assert (document["id"], document["timexes"][0]["value"]) == ("stdin", "2022-01-10")


def test_line_ends_do_not_move_offsets(tmp_path: Path) -> None:
    """The text is read as it is stored."""
    file = tmp_path / "a.txt"
    file.write_bytes(b"One.\r\nOn January 2 it rained.\r\n")
    (document,) = lines(run("--json", file))
    assert document["timexes"][0]["start"] == 9


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"PK\x03\x04\0\0", "is not text"),
        ("On 5 février".encode("latin-1"), "is not UTF-8 (byte 6)"),
    ],
)
def test_a_file_that_is_no_text_gets_one_line(tmp_path: Path, data: bytes, said: str) -> None:
    """The message names the file and what it is; the exit code is 1."""
    file = tmp_path / "bad.txt"
    file.write_bytes(data)
    done = run("--json", file)
    assert (done.exit_code, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr
    assert "bad.txt" in done.stderr


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    """The good are printed, the bad are listed at the end."""
    (tmp_path / "bad.txt").write_bytes(b"\0")
    (tmp_path / "good.txt").write_text("In 2021.", encoding="utf-8")
    (tmp_path / "documents.jsonl").write_text(
        '{"file": "gone.txt"}\nnonsense\n{"file": "good.txt", "published": "soon"}\n[]\n',
        encoding="utf-8",
    )
    done = run("--json", tmp_path)
    assert done.exit_code == 1
    assert [one["id"] for one in lines(done)] == ["good"]
    for said in ("bad.txt", "gone.txt", "documents.jsonl:2", "good.txt: 'soon'", "jsonl:4"):
        assert said in done.stderr.replace("\n", " ")


@pytest.mark.parametrize(
    "arguments", [("nowhere.txt",), ("--published", "soon", "-")], ids=["file", "day"]
)
def test_a_command_used_wrongly_says_so(arguments: tuple[str, ...]) -> None:
    """A file that is not there and a day that is none are errors of use."""
    with pytest.raises(UsageError):
        run(*arguments, given="text")


def test_a_folder_without_texts_says_so(tmp_path: Path) -> None:
    """Nothing to read is an error, not silence."""
    with pytest.raises(UsageError, match=r"holds no \.txt files"):
        run(tmp_path)
