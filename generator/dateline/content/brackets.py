"""Bracket guard: bodies whose brackets would keep the Markdown converter busy for minutes.

For each square bracket, and each bracket in front of a link's address, the converter looks for the
one that closes it, up to the end of the block. Many that nothing closes make that quadratic; no text
that is meant for readers has them.
"""

from __future__ import annotations

import re

from dateline.content.records import Origin
from dateline.errors import Location, Problems

_MOST = 100
_BRACKET = re.compile(r"\\.|\]\(|[\[\])]")
# What each does to the number of open square brackets, and to that of open addresses.
_STEPS = {"[": (1, 0), "]": (-1, 0), "](": (-1, 1), ")": (0, -1)}
_OPEN = (
    ("square brackets", "close them, or write \\[ for a bracket that is no link"),
    ("addresses of links", "close them with ), or write \\] where no link is meant"),
)


def report_brackets(text: str, first_line: int, origin: Origin, problems: Problems) -> bool:
    """Report where more brackets are open at once than can be meant; whether there is such a place.

    Args:
        text: A body. A blank line closes what is open: links do not reach over one.
        first_line: The line of the file on which it starts.
        origin: The file.
        problems: What is wrong is added.
    """
    depths = [0, 0]
    for number, line in enumerate(text.split("\n"), first_line):
        if not line.strip():
            depths = [0, 0]
        for bracket in _BRACKET.finditer(line):
            steps = _STEPS.get(bracket[0], (0, 0))
            depths = [max(0, depth + step) for depth, step in zip(depths, steps, strict=True)]
            for depth, (what, hint) in zip(depths, _OPEN, strict=True):
                if depth > _MOST:
                    where = Location(origin.path, number, bracket.start() + 1)
                    origin.report(
                        problems, where, f"more than {_MOST} {what} are open here", hint=hint
                    )
                    return True
    return False
