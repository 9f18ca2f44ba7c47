"""What the preview shows: the last good site, and what has gone wrong since."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from importlib.resources import files as package_files

from jinja2 import Environment, StrictUndefined

from dateline.errors import Problem

PREFIX = "_preview"
STATE_PATH = f"/{PREFIX}/state.json"
SCRIPT_PATH = f"/{PREFIX}/preview.js"

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """A problem in the words and lines that a page shows.

    Attributes:
        place: `path:line:col`, or the path alone.
        severity: `error` or `warning`.
        message: What is wrong.
        excerpt: The source line with its number, and a mark under the column; may be empty.
        also: Other places that take part.
        hint: What to do about it; may be empty.
    """

    place: str
    severity: str
    message: str
    excerpt: str
    also: tuple[str, ...]
    hint: str

    @classmethod
    def of(cls, problem: Problem) -> ShownProblem:
        """The problem as a page shows it."""
        return cls(
            str(problem.location),
            problem.severity.value,
            problem.message,
            _excerpt(problem),
            tuple(str(place) for place in problem.related),
            problem.hint,
        )


def _excerpt(problem: Problem) -> str:
    if not problem.source:
        return ""
    number = str(problem.location.line)
    lines = [f"{number} | {problem.source}"]
    if problem.location.column:
        # Tabs stay tabs, so that the mark stands under its column however wide they are shown.
        before = problem.source[: problem.location.column - 1]
        indent = "".join("\t" if char == "\t" else " " for char in before)
        lines.append(f"{' ' * len(number)} | {indent}^")
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the preview shows at one moment; replaced as a whole by the next build.

    Attributes:
        files: The last good site by path; None before there is one.
        problems: What stops the newest build; empty when `files` is that build.
        page: Changes when and only when open pages have to load again.
    """

    files: Mapping[str, bytes] | None
    problems: tuple[ShownProblem, ...]
    page: str

    def with_problems(self, problems: tuple[Problem, ...]) -> Shown:
        """The same site, with what is wrong with the newest build."""
        # What stops the build comes first.
        shown = tuple(
            ShownProblem.of(problem)
            for problem in sorted(problems, key=lambda problem: problem.severity.value)
        )
        if self.files is None:
            return Shown(None, shown, _digest({"": repr(shown).encode()}))
        return replace(self, problems=shown)

    def state(self) -> dict[str, object]:
        """What open pages ask for: whether to load again, and what to show over the site."""
        problems = self.problems if self.files is not None else ()
        return {"page": self.page, "problems": [asdict(problem) for problem in problems]}


NOTHING = Shown(None, (), "")


def good(files: Mapping[str, bytes]) -> Shown:
    """A site that has just been built."""
    return Shown(files, (), _digest(files))


def _digest(files: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for path in sorted(files):
        whole.update(f"{path}\0{len(files[path])}\0".encode())
        whole.update(files[path])
    return whole.hexdigest()[:16]


def script() -> bytes:
    """The script that open pages run in the preview, and nowhere else."""
    return package_files("dateline.serve").joinpath("preview.js").read_bytes()


def with_script(html: bytes, page: str) -> bytes:
    """The page with the preview's script in its head; built files never hold it."""
    tag = f'<script src="{SCRIPT_PATH}" data-page="{page}" defer></script>'.encode()
    end = _HEAD_END.search(html)
    where = end.start() if end else len(html)
    return html[:where] + tag + html[where:]


def problems_page(shown: Shown) -> bytes:
    """The page that stands in for a site that could not be built even once."""
    source = package_files("dateline.serve").joinpath("problems.html").read_text("utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.from_string(source).render(problems=shown.problems).encode()
