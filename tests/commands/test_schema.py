"""`dateline schema`: JSON Schemas that agree with the models on what is right and wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dateline.content import parse_site, read_site
from dateline.content.files import RawFile, RawSite
from dateline.content.yamldata import load_yaml
from dateline.errors import Problems
from dateline.scaffold import starter_files
from dateline.schema.jsonschema import DRAFTS, KINDS, json_schema
from tests.commands.conftest import Run
from tests.commands.test_init import TODAY
from tests.dates.reading import Case, cases
from tests.sites import make_site

FOLDERS = {"event": "events", "actor": "actors", "place": "places", "source": "sources"}
TABLE = (Path(__file__).parent / "cases" / "front-matter.txt").read_text("utf-8")


def _table() -> list[Any]:
    found = []
    for block in re.split(r"^== ", TABLE, flags=re.MULTILINE)[1:]:
        head, text = block.split("\n", 1)
        words, title = head.split(": ", 1)
        verdict, kind = words.split()
        found.append(pytest.param(verdict, kind, text, id=f"{kind}: {title}"))
    return found


def _plain(value: Any) -> Any:
    """Data of our YAML reader as JSON has it."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _data(text: str) -> Any:
    problems = Problems()
    data, _ = load_yaml(text, "case.yaml", tuple(text.split("\n")), 1, problems)
    assert not list(problems)
    return _plain(data)


def _schema_accepts(kind: str, text: str, draft: str = "2020-12") -> bool:
    validator = {"2020-12": jsonschema.Draft202012Validator, "7": jsonschema.Draft7Validator}[draft]
    return bool(validator(json_schema(kind, draft)).is_valid(_data(text)))


def _model_accepts(kind: str, text: str) -> bool:
    """Whether Dateline reads a file of that kind without a problem."""
    problems = Problems()
    config = RawFile("site.yaml", b"title: A\nbase_url: https://example.org/\n")
    records: dict[str, tuple[RawFile, ...]] = dict.fromkeys(
        (*FOLDERS.values(), "pages", "drafts"), ()
    )
    measures = None
    if kind == "site":
        config = RawFile("site.yaml", text.encode())
    elif kind == "measures":
        measures = RawFile("content/measures.yaml", text.encode())
    else:
        folder = f"{kind}s"
        records[folder] = (RawFile(f"content/{folder}/a.md", f"---\n{text}---\n".encode()),)
    parse_site(RawSite(config, records, measures, {}), problems)
    return not list(problems)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize(("verdict", "kind", "text"), _table())
def test_schemas_and_models_agree(verdict: str, kind: str, text: str, draft: str) -> None:
    """A schema refuses what the models refuse, but for what takes a calendar or a comparison."""
    assert _model_accepts(kind, text) is (verdict == "accepted")
    assert _schema_accepts(kind, text, draft) is (verdict != "refused")


@pytest.mark.parametrize("case", cases("bounds"))
def test_every_date_is_accepted(case: Case) -> None:
    """Whatever is a date for Dateline is one for the schema."""
    assert _schema_accepts("event", f"title: A\ndate: {json.dumps(case.given)}\n")


def test_the_project_s_own_content_is_accepted(project: Path) -> None:
    """Every file of the project's own site is right by its schema."""
    raw = read_site(project, Problems(), drafts=True)

    refused = [
        file.path
        for folder, files in raw.records.items()
        for file in files
        if not _schema_accepts(
            "event" if folder == "drafts" else folder.removesuffix("s"),
            file.data.decode().split("\n---\n")[0].removeprefix("---\n"),
        )
    ]
    assert sum(len(files) for files in raw.records.values()) > 50
    assert refused == []
    assert raw.config
    assert raw.measures
    assert _schema_accepts("site", raw.config.data.decode())
    assert _schema_accepts("measures", raw.measures.data.decode())


def test_the_starter_s_content_is_accepted() -> None:
    """Every file of the starter site is right by its schema, comments and all."""
    for path, data in starter_files(TODAY).items():
        folder = path.split("/")[1] if path.startswith("content/") else ""
        if path.endswith(".md") and folder:
            text = data.decode().split("\n---\n")[0].removeprefix("---\n")
            assert _schema_accepts(folder.removesuffix("s"), text), path


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_schemas(kind: str) -> None:
    """Each is valid by its draft's meta-schema, and has an id and a title of its own."""
    schema = json_schema(kind)

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft7Validator.check_schema(json_schema(kind, "7"))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:dateline:schema:{kind}"
    assert schema["title"].casefold() == kind


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_says_what_it_means(kind: str) -> None:
    """An editor has something to show for each key of each kind."""
    schema = json_schema(kind)

    silent = [
        f"{name}.{key}"
        for name, one in {kind: schema, **schema.get("$defs", {})}.items()
        for key, value in one.get("properties", {}).items()
        if not value.get("description")
    ]
    assert silent == []


def test_files_are_written_into_schemas(dateline: Run, tmp_path: Path) -> None:
    """One file for each kind, the same bytes each time, over those of the time before."""
    site = make_site(tmp_path / "site")
    first = dateline("schema", root=site.root)
    files = {path.name: path.read_bytes() for path in (site.root / "schemas").iterdir()}
    (site.root / "schemas/event.schema.json").write_text("old", "utf-8")
    dateline("schema", root=site.root)

    assert first.code == 0
    assert set(files) == {f"{kind}.schema.json" for kind in KINDS}
    assert {path.name: path.read_bytes() for path in (site.root / "schemas").iterdir()} == files
    assert json.loads(files["site.schema.json"]) == json_schema("site")
    assert site.problems() == ()


def test_one_schema_is_printed(dateline: Run, tmp_path: Path) -> None:
    """`--print` prints one schema and writes nothing; no site is needed for it."""
    said = dateline("schema", "--print", "event", "--draft", "7", root=tmp_path)

    assert json.loads(said.out) == json_schema("event", "7")
    assert list(tmp_path.iterdir()) == []


def test_json_says_which_files_each_is_for(dateline: Run, tmp_path: Path) -> None:
    """`--json` names each schema's path and the files that it is for."""
    said = json.loads(dateline("schema", "--out", tmp_path / "s", "--json", root=tmp_path).out)

    files = {one["kind"]: one["files"] for one in said["schemas"]}
    assert files["event"] == ["content/events/**/*.md", "content/drafts/*.md"]
    assert all(Path(one["path"]).is_file() for one in said["schemas"])


def test_a_folder_that_cannot_be_written_is_named(program: Run, tmp_path: Path) -> None:
    """Where schemas/ cannot be made, the message says so."""
    (tmp_path / "site.yaml").write_text("title: A\n", "utf-8")
    (tmp_path / "schemas").write_text("a file", "utf-8")

    refused = program("schema", cwd=tmp_path)

    assert refused.code == 2
    assert "schemas" in refused.err


def test_outside_a_site_nothing_is_made(program: Run, tmp_path: Path) -> None:
    """Without site.yaml there is no schemas/ to write; a folder that is named is written."""
    refused = program("schema", "--json", cwd=tmp_path)

    assert (refused.code, refused.err) == (2, "")
    assert "it has no site.yaml" in json.loads(refused.out)["error"]
    assert list(tmp_path.iterdir()) == []
    assert program("schema", "--out", "mine", cwd=tmp_path).code == 0


def test_the_preview_of_no_site_is_refused(program: Run, tmp_path: Path) -> None:
    """`serve` needs a site to start with."""
    refused = program("serve", "--port", "0", cwd=tmp_path)

    assert refused.code == 2
    assert "it has no site.yaml" in refused.err
