"""`dateline check --fix`: mend what needs no judgement, and take back what did not help."""

from __future__ import annotations

import difflib
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from dateline.amend.write import replace_file
from dateline.build import Checked
from dateline.errors import Edit, Problem, UsageError
from dateline.rules.fix import apply, choose

_ROUNDS = 100
_COPIED = ("content", "site.yaml")
_NO_END = "\n\\ No newline at end of file\n"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")  # as `patch` counts them


@dataclass(slots=True)
class Fixed:
    """What was mended.

    Attributes:
        checked: What is left.
        rules: For each file that changed, how often each rule was met in it.
        before: What those files held.
        refused: Findings whose edits fit no file or would have brought errors; nothing was done for
            them.
    """

    checked: Checked
    rules: dict[str, Counter[str]] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    refused: tuple[Problem, ...] = ()


def fix(root: Path, look: Callable[[], Checked], is_meant: Callable[[Problem], bool]) -> Fixed:
    """Mend all that can be, check again, and go on until nothing is left to mend.

    Files with errors are not touched. Where mending brings errors, it is taken back.

    Args:
        root: The site's folder.
        look: Checks the site as it is on disk.
        is_meant: Whether a finding may be mended.

    Raises:
        UsageError: A file cannot be written.
    """
    done = Fixed(look())
    refused: list[Problem] = []
    most: int | None = None  # one at a time once some have brought an error: others may not
    for _ in range(_ROUNDS):
        faulty = _faulty(done.checked)
        left = [one for one in done.checked.problems if is_meant(one) and one not in refused]
        chosen = choose(left, faulty)[:most]
        if not chosen:
            break
        before = {path: (root / path).read_bytes() for path in _paths(chosen)}
        checked = _tried(root, before, chosen, look, faulty)
        if checked is None:
            refused += chosen if len(chosen) == 1 else []
            most = 1
            continue
        done.checked = checked
        for problem in chosen:
            for path in dict.fromkeys(edit.path for edit in problem.edits):
                done.rules.setdefault(path, Counter())[problem.rule] += 1
        done.before = before | done.before
    # One that another change has moved was tried again where it is now.
    done.refused = tuple(one for one in done.checked.problems if one in refused)
    return done


def _faulty(checked: Checked) -> set[str]:
    """The files with errors other than those of rules: they may not mean what they seem to."""
    return {one.location.path for one in checked.problems.faults()}


def _tried(
    root: Path,
    before: dict[str, bytes],
    chosen: list[Problem],
    look: Callable[[], Checked],
    faulty: set[str],
) -> Checked | None:
    """What checking finds once the findings are mended.

    None where an edit fits no file, or where mending brings errors and so was taken back.
    """
    try:
        after = {path: _edited(path, data, chosen) for path, data in before.items()}
    except ValueError:
        return None
    _replace(root, before, after)
    checked = look()
    if _faulty(checked) - faulty:
        _replace(root, after, before)
        return None
    return checked


@contextmanager
def copied(root: Path) -> Iterator[Path]:
    """A copy of a site in which files can be mended without touching it."""
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        copy = Path(folder)
        for entry in root.resolve().iterdir():
            if entry.name not in _COPIED:
                (copy / entry.name).symlink_to(entry)
            elif entry.is_dir():
                shutil.copytree(entry, copy / entry.name)
            else:
                shutil.copyfile(entry, copy / entry.name)
        yield copy


def differences(root: Path, done: Fixed) -> str:
    """What mending changed, as a unified diff that `patch -p1` applies."""
    found: list[str] = []
    for path, data in sorted(done.before.items()):
        lines = (
            _LINE.findall(data.decode()),
            _LINE.findall((root / path).read_bytes().decode()),
        )
        diff = difflib.unified_diff(*lines, f"a/{path}", f"b/{path}")
        found.extend(line if line.endswith("\n") else f"{line}{_NO_END}" for line in diff)
    return "".join(found)


def _paths(problems: list[Problem]) -> list[str]:
    return list(dict.fromkeys(edit.path for problem in problems for edit in problem.edits))


def _edited(path: str, data: bytes, problems: list[Problem]) -> bytes:
    edits: list[Edit] = [
        edit for problem in problems for edit in problem.edits if edit.path == path
    ]
    return apply(data, edits)


def _replace(root: Path, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Put the files in place; if one cannot be written, none is."""
    done: list[str] = []
    try:
        for path, data in before.items():
            replace_file(root, path, data, after[path])
            done.append(path)
    except UsageError:
        for path in done:
            replace_file(root, path, after[path], before[path])
        raise
