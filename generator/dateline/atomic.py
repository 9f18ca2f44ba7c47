"""Writes one file: all of it or nothing."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path


def write_atomically(target: Path, data: bytes) -> None:
    """Put `data` where `target` stands, in one move; the permissions of a file there stay.

    Raises:
        OSError: It cannot be written; then `target` is as it was, and nothing else is left behind.
    """
    # A name that is nobody's, and that no reader or watcher of content looks at.
    temporary = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        with suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)  # noqa: PTH105 - says that it is atomic
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
