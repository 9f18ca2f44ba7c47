"""Reads tables of texts with what is made of them."""

from __future__ import annotations

from pathlib import Path

CASES = Path(__file__).parent / "cases"


def pairs(name: str) -> list[tuple[str, str]]:
    """Each text of a table with what stands behind `>` below it."""
    found = []
    for block in (CASES / name).read_text("utf-8").split("\n\n")[1:]:
        text, _, made = block.strip("\n").rpartition("\n>")
        found.append((text, made.strip()))
    return found
