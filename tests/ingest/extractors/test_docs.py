"""The documentation of extractors says what is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.ingest.extractors import Extracted, extract, load_extractor
from dateline.ingest.extractors.openai.settings import PREFIX, Settings, read_settings
from dateline.ingest.extractors.seam import GROUP
from dateline.ingest.extractors.wording import LONGEST_QUOTE, LONGEST_TITLE
from dateline.ingest.run.executors import FEW
from tests.ingest.extractors.making import Install, document


@pytest.fixture
def page(project: Path) -> str:
    """The page."""
    return (project / "docs" / "extractors.md").read_text(encoding="utf-8")


def test_the_example_works(page: str, install: Install) -> None:
    """The extractor of the page can be installed, found and run."""
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    (entry,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    assert f'[project.entry-points."{GROUP}"]\ncourts = "court_reports:make"' in entry
    install("court-reports-example", "courts-example", "court_reports_example:make", code)
    text = "The court sentenced two men on January 6.\n"
    found = extract(load_extractor("courts-example", {}), document(text), "a.txt")
    assert isinstance(found, Extracted)
    assert [(one.quote, one.date) for one in found.candidates] == [(text.strip(), "2022-01-06")]


def test_every_setting_is_listed_with_its_default(page: str) -> None:
    """The table has each variable of the model, and defaults that are those of the program."""
    rows = dict(re.findall(rf"\| `{PREFIX}(\w+)` \|.*\| (.+?) \|\n", page))
    made = read_settings({f"{PREFIX}URL": "http://127.0.0.1:9/v1", f"{PREFIX}MODEL": "m"})
    assert set(rows) == {name.upper() for name in Settings.__slots__}
    for name in ("timeout", "budget", "requests", "piece"):
        assert float(rows[name.upper()]) == getattr(made, name)
    assert rows["FORMAT"] == f"`{made.format}`"


def test_the_limits_are_those_of_the_program(page: str) -> None:
    """Numbers in the text are those that the program uses."""
    assert f"at most {LONGEST_QUOTE:,} characters" in page
    assert f"at most {LONGEST_TITLE} characters" in page
    assert f"From {FEW} articles on" in page
