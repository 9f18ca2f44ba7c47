"""Writes a changed file: all of it or nothing, and not over what somebody else wrote meanwhile."""

from __future__ import annotations

from pathlib import Path

from dateline.atomic import write_atomically
from dateline.errors import UsageError


def replace_file(root: Path, path: str, before: bytes, after: bytes) -> None:
    """Put `after` where `before` stands, in one move; its permissions stay, a link stays a link.

    Raises:
        UsageError: The file was changed meanwhile, or cannot be written; then it is as it was.
    """
    target = (root / path).resolve()
    try:
        if target.read_bytes() != before:
            raise UsageError(f"{path} was changed meanwhile", "run it again; nothing was written")
        write_atomically(target, after)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise UsageError(message, "nothing was written") from error
