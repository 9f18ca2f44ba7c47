"""The order of names in an index."""

from __future__ import annotations

from unicodedata import normalize


def alphabetical(name: str) -> tuple[str, str]:
    """What a name is sorted by: its letters and digits, whatever their case and marks.

    So `CSTO` stands below `Collective`, `Österreich` among the O and `“Peacekeepers”` among the P.
    It is the order of no one language: some have letters of their own behind the Z.
    """
    letters = normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in letters if sign.isalnum() or sign.isspace())
    return " ".join(plain.split()), name
