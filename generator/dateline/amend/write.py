"""Writes a changed file: all of it or nothing, and not over what somebody else wrote meanwhile."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from dateline.errors import UsageError

_SUFFIX = ".amend.tmp"  # ignored by the reader of content


def replace_file(root: Path, path: str, before: bytes, after: bytes) -> None:
    """Put `after` where `before` stands, in one move; its permissions stay, a link stays a link.

    Raises:
        UsageError: The file was changed meanwhile, or cannot be written; then it is as it was.
    """
    target = (root / path).resolve()
    temporary = target.with_name(target.name + _SUFFIX)
    try:
        if target.read_bytes() != before:
            raise UsageError(f"{path} was changed meanwhile", "run it again; nothing was written")
        temporary.write_bytes(after)
        shutil.copymode(target, temporary)
        os.replace(temporary, target)  # noqa: PTH105 - says that it is atomic
    except OSError as error:
        temporary.unlink(missing_ok=True)
        message = f"{path} cannot be written: {error.strerror}"
        raise UsageError(message, "nothing was written") from error
