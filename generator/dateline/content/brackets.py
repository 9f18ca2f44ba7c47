"""Bracket guard: bodies whose brackets would keep the Markdown converter busy for minutes.

For each square bracket the converter looks for the one that closes it, up to the end of the block.
Many that nothing closes make that quadratic; no text that is meant for readers has them.
"""

from __future__ import annotations

import re

from dateline.content.records import Origin
from dateline.errors import Location, Problems

_MOST = 100
_BRACKET = re.compile(r"\\.|\[|\]")


def report_brackets(text: str, first_line: int, origin: Origin, problems: Problems) -> bool:
    """Report where more brackets are open at once than can be meant; whether there is such a place.

    Args:
        text: A body. A blank line closes what is open: links do not reach over one.
        first_line: The line of the file on which it starts.
        origin: The file.
        problems: What is wrong is added.
    """
    depth = 0
    for number, line in enumerate(text.split("\n"), first_line):
        if not line.strip():
            depth = 0
        for bracket in _BRACKET.finditer(line):
            depth = max(0, depth + {"[": 1, "]": -1}.get(bracket[0], 0))
            if depth > _MOST:
                origin.report(
                    problems,
                    Location(origin.path, number, bracket.start() + 1),
                    f"more than {_MOST} square brackets are open here",
                    hint="close them, or write \\[ for a bracket that is no link",
                )
                return True
    return False
