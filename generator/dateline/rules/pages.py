"""Pages: what docs/rules/ says of each rule."""

from __future__ import annotations

from pathlib import Path

from dateline.schema import RuleName

_PACKAGE = Path(__file__).resolve().parents[1]


def page_of(rule: RuleName) -> str:
    """The page of a rule, in Markdown; empty where there is none."""
    installed = Path(__file__).resolve().parent / "docs"
    folder = installed if installed.is_dir() else _PACKAGE.parents[1] / "docs" / "rules"
    try:
        return (folder / f"{rule}.md").read_text("utf-8")
    except OSError:
        return ""
