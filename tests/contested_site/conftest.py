"""The site of the flood, made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from dateline.build import build_site
from dateline.timeline import Timeline
from tests.contested_site.story import copied, pages_of


@dataclass(frozen=True)
class Flood:
    """The site as it was made: its folder, its pages by their addresses, and what they show."""

    folder: Path
    pages: Mapping[str, LexborHTMLParser]
    timeline: Timeline


@pytest.fixture(scope="session")
def flood(tmp_path_factory: pytest.TempPathFactory) -> Flood:
    """The site, written to a folder."""
    root = copied(tmp_path_factory.mktemp("flood"))
    report = build_site(root, root / "public")
    return Flood(report.out, pages_of(report.site.files), report.site.timeline)
