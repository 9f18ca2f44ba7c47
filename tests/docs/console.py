"""The console examples of a Markdown document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """One fenced block of commands, as a person types them one after another in one shell."""

    line: int
    commands: tuple[str, ...]

    @property
    def script(self) -> str:
        """The block as one script that stops at the first command that fails."""
        return "\n".join(("set -e", *self.commands))

    def __str__(self) -> str:
        return " && ".join(self.commands)


def examples(path: Path) -> list[Example]:
    """Every block fenced as `console`; its lines start with `$ `.

    Raises:
        ValueError: a line that is not a command, which nothing would check.
    """
    text = path.read_text("utf-8")
    return [
        Example(text.count("\n", 0, match.start()) + 2, _commands(match[1]))
        for match in _BLOCK.finditer(text)
    ]


def _commands(block: str) -> tuple[str, ...]:
    lines = block.splitlines()
    for line in lines:
        if not line.startswith("$ "):
            raise ValueError(f"not a command: {line!r}")
    return tuple(line.removeprefix("$ ") for line in lines)
