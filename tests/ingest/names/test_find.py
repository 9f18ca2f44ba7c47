"""What matters beyond single sentences."""

from __future__ import annotations

from dateline.ingest.model import Block, BlockKind, Head, Known, KnownRecord
from dateline.ingest.names import find_names
from dateline.ingest.names.records import index_of
from tests.ingest.names.support import document


def test_boilerplate_names_nobody() -> None:
    """What stands among share buttons and related links is left out."""
    text = "Ruth Okello resigned.\n\nMore on Ruth Okello and Kenya"
    blocks = (
        Block(BlockKind.PARAGRAPH, 0, 21),
        Block(BlockKind.BOILERPLATE, 23, len(text)),
    )
    known = Known((KnownRecord("okello", ("Ruth Okello",), "person"),))
    found = find_names(document(text, known, Head(blocks)))
    assert [(one.start, one.id) for one in found] == [(0, "okello")]


def test_credits_and_datelines_name_records() -> None:
    """The agency of a credit and the place of a dateline are found where records have them."""
    text = "NAIROBI, May 3 (Kestrel)\n\nShops were closed.\n\nImage: Kestrel"
    blocks = (
        Block(BlockKind.HEADER, 0, 24),
        Block(BlockKind.PARAGRAPH, 26, 44),
        Block(BlockKind.CREDIT, 46, len(text)),
    )
    known = Known(
        (KnownRecord("kestrel", ("Kestrel",), "media"),), (KnownRecord("nairobi", ("Nairobi",)),)
    )
    found = find_names(document(text, known, Head(blocks)))
    assert [one.id for one in found] == ["nairobi", "kestrel", "kestrel"]


def test_a_name_does_not_reach_over_the_end_of_a_paragraph() -> None:
    """Words on both sides of an empty line are not one name."""
    known = Known((KnownRecord("bank", ("Coast Bank",), "organisation"),))
    found = find_names(document("He walked along the Coast\n\nBank clerks were on strike.", known))
    assert "bank" not in {one.id for one in found}


def test_the_dateline_says_that_a_name_is_a_place() -> None:
    """A new name that the head gives as the place of its dateline is a place."""
    text = "Shops in Oronde stayed shut, and Oronde was quiet."
    plain = find_names(document(text))
    head = Head((Block(BlockKind.PARAGRAPH, 0, len(text)),), place="ORONDE")
    dated = find_names(document(text, head=head))
    assert {one.kind for one in dated} == {"place"}
    assert dated[0].sure > plain[0].sure


def test_records_are_indexed_once() -> None:
    """Equal records share one index, so that each article of a run does not build its own."""
    one = Known((KnownRecord("bank", ("Coast Bank",), "organisation"),))
    other = Known((KnownRecord("bank", ("Coast Bank",), "organisation"),))
    assert index_of(one) is index_of(other)


def test_a_name_without_letters_is_no_pattern() -> None:
    """An alias of quotation marks or blanks matches nothing."""
    known = Known((KnownRecord("odd", ("''", " ", "–"), "group"),))
    assert find_names(document("'' – ''", known)) == ()
