"""Where in a file the links and citations of a body stand."""

from __future__ import annotations

import re
from collections import Counter

from dateline import urls
from dateline.content.records import Origin
from dateline.content.texts import body_line
from dateline.errors import Location, Problems
from dateline.schema.values import ID_PATTERN

CITATION = re.compile(r"\[@[a-z0-9-]+(?:\s*[;,]\s*@[a-z0-9-]+)*\](?!\()")


class Positions:
    """Where links stand in a body; of several to one address each has its own place."""

    def __init__(self, origin: Origin, first_line: int) -> None:
        self.origin = origin
        self.first_line = first_line
        self.met: Counter[str] = Counter()

    def of(self, written: str) -> Location:
        """Where the next link to `written` stands; the body's start if it cannot be found."""
        self.met[written] += 1
        left = self.met[written]
        # In a link the address follows a bracket, or the colon of a reference.
        end = r"(?![\w/])" if written else r"(?=\))"
        pattern = re.compile(rf"(?:(?<=\()|(?<=<)|(?<=\]:)\s*){re.escape(written)}{end}")
        for number, line in enumerate(self.origin.lines[self.first_line - 1 :], self.first_line):
            for match in pattern.finditer(line):
                left -= 1
                if not left:
                    column = match.end() - len(written) + 1
                    return Location(self.origin.path, number, column)
        return Location(self.origin.path, self.first_line, 1)


def report_malformed(written: str, count: int, positions: Positions, problems: Problems) -> None:
    """Say how a citation is written, at each of the places where it is not written so."""
    origin, first_line = positions.origin, positions.first_line
    ids = [urls.slug(one) for one in re.findall(r"@\s*([\w-]+)", written)]
    right = "; ".join(f"@{one}" for one in ids if re.fullmatch(ID_PATTERN, one)) or "@claim-id"
    message = f"this is not a citation: {' '.join(written.split())}"
    hint = f"write [{right}]: ids of claims alone, several apart by semicolons"
    start = written.split("\n", 1)[0]
    found = [
        Location(origin.path, number, match.start() + 1)
        for number, line in enumerate(origin.lines[first_line - 1 :], first_line)
        for match in re.finditer(re.escape(start), _without_code(line))
    ]
    for place in found[:count] or [Location(origin.path, first_line, 1)]:
        origin.report(problems, place, message, hint=hint)


def _without_code(line: str) -> str:
    """A line with what stands between backticks blanked."""
    return re.sub(r"(`+).*?\1", lambda code: " " * len(code[0]), line)


def citation_places(claim: str, origin: Origin) -> tuple[Location, ...]:
    """Where a body cites a claim: every place, or the body's start if none can be found."""
    first_line = body_line(origin)
    pattern = re.compile(rf"@{re.escape(claim)}(?![a-z0-9-])")
    found = (
        Location(origin.path, number, citation.start() + match.start() + 1)
        for number, line in enumerate(origin.lines[first_line - 1 :], first_line)
        for citation in CITATION.finditer(_without_code(line))
        if (match := pattern.search(citation.group(0)))
    )
    return tuple(found) or (Location(origin.path, first_line, 1),)
