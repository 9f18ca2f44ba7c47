"""Distributions that are installed for the length of a test."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from dateline.ingest.extractors.seam import GROUP
from tests.ingest.extractors.making import Install


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Installs a distribution that offers one extractor, as an installer would lay it out."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def one(distribution: str, name: str, value: str, code: str) -> None:
        module = value.partition(":")[0]
        (tmp_path / f"{module}.py").write_text(code, encoding="utf-8")
        monkeypatch.delitem(sys.modules, module, raising=False)
        info = tmp_path / f"{distribution.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        metadata = f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n"
        (info / "METADATA").write_text(metadata, encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[{GROUP}]\n{name} = {value}\n", encoding="utf-8")
        importlib.invalidate_caches()

    return one
