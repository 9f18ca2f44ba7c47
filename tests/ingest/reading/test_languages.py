"""English is told from other languages, and those are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.ingest.reading.languages import is_english, other_language

CASES = Path(__file__).parent / "cases" / "languages.txt"


def _cases() -> list[tuple[str, str]]:
    lines = [line for line in CASES.read_text("utf-8").splitlines() if line.strip()]
    parts = [line.partition(": ") for line in lines if not line.startswith("#")]
    return [(language, text) for language, _, text in parts]


@pytest.mark.parametrize(("language", "text"), _cases())
def test_a_text_in_another_language_is_named(language: str, text: str) -> None:
    """A sentence is enough; names, figures and headings without small words count as English."""
    assert (other_language(text) or "English") == language


def test_what_a_page_declares_decides_where_the_text_does_not() -> None:
    """Declarations are often wrong, so words that tell are believed first."""
    english = "The harbour authority said that the ferries were out of service for the week."
    assert other_language(english, "ru") == ""
    assert other_language("Rutas: Moor, Quay, Bell", "es-MX") == "Spanish"
    assert other_language("Moor, Quay, Bell", "zz-top") == "a language with the tag zz-top"
    assert other_language("Moor, Quay, Bell", "en-GB") == ""


def test_tags_of_english() -> None:
    """With or without a country, in any case."""
    assert [is_english(tag) for tag in ("en", "EN-gb", "eng", "de", "")] == [
        True, True, True, False, False,
    ]  # fmt: skip
