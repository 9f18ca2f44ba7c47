"""What somebody who wrote an unknown name may have meant."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process

# Of 100; below it two names have little more in common than some letters.
_ALIKE = 60


def nearest(written: str, known: Iterable[str], *, alike: float = _ALIKE) -> str | None:
    """The known name that is most like the written one; the first of equals.

    Args:
        written: The name that is not known.
        known: The names to choose from.
        alike: How like it must at least be: rapidfuzz's weighted ratio, from 0 to 100.
    """
    found = process.extractOne(written, list(known), score_cutoff=alike)
    return found[0] if found else None


def did_you_mean(
    written: str,
    known: Iterable[str],
    otherwise: str = "",
    *,
    form: str = "{}",
    alike: float = _ALIKE,
) -> str:
    """The hint of a message about an unknown name.

    Args:
        written: The name that is not known.
        known: The names to choose from.
        otherwise: The hint where none is like it.
        form: How to write the name, with `{}` in its place.
        alike: As of `nearest`.
    """
    near = nearest(written, known, alike=alike)
    return f"did you mean {form.format(near)}?" if near else otherwise
