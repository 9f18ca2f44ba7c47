"""What `dateline retract` and `dateline correct` share: read the site, change one file, say so."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from functools import wraps
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError
from rich.markup import escape

from dateline.amend import Document
from dateline.amend.changes import Log
from dateline.amend.references import Target
from dateline.amend.write import replace_file
from dateline.commands.amendable import Site, follows, with_hint
from dateline.commands.clock import today
from dateline.commands.report import (
    console,
    json_option,
    print_json,
    print_problems,
    problem_json,
    quiet_option,
    say,
)
from dateline.errors import ContentError, Problem, UsageError
from dateline.schema.values import Day

_UNSOUND = "nothing was written: with this change the site would not be sound"

_TO_FILL = "…"  # as in the commands that hints name

_DAYS: TypeAdapter[date] = TypeAdapter(Day)


def _day(text: str) -> date:
    """A day of the calendar from the command line."""
    try:
        return _DAYS.validate_python(text)
    except ValidationError as error:
        what = error.errors(include_url=False)[0]
        raise click.BadParameter(f"{what['msg']}; {what['ctx']['hint']}") from error


@dataclass(frozen=True, slots=True)
class Options:
    """The options that both commands have.

    Attributes:
        why, was, now: What readers are told; `was` and `now` have defaults.
        day: The day of the correction; None for today.
    """

    why: str
    was: str | None
    now: str | None
    day: date | None
    dry_run: bool
    quiet: bool
    as_json: bool

    def log(self, was: str, now: str, claim: str | None) -> Log:
        """The correction; `was` and `now` are those given, or the defaults.

        Raises:
            UsageError: A text is empty or still to be filled in.
        """
        return Log(
            self.day or today(),
            _required(was, "--was"),
            _required(now, "--now"),
            _required(self.why, "--why"),
            claim,
        )


def shared_options(function: Callable[..., None]) -> Callable[..., None]:
    """The options that both commands have, which get them as `options`."""
    names = [one.name for one in fields(Options)]

    @wraps(function)
    def command(*args: Any, **given: Any) -> None:
        function(*args, options=Options(**{one: given.pop(one) for one in names}), **given)

    wrapped: Callable[..., None] = command
    for option in (
        json_option,
        quiet_option,
        click.option("--dry-run", is_flag=True, help="Show what would change; write nothing."),
        click.option(
            "--date", "day", type=_day, metavar="DAY", help="The day of the correction [today]."
        ),
        click.option("--now", metavar="TEXT", help="What it says now, for readers."),
        click.option("--was", metavar="TEXT", help="What it said, for readers."),
        click.option("--why", metavar="TEXT", required=True, help="The reason, for readers."),
    ):
        wrapped = option(wrapped)
    return wrapped


@dataclass(frozen=True, slots=True)
class Amended:
    """A change of one file that is sound.

    Attributes:
        left: Errors that remain until a person has changed the text as well.
    """

    site: Site
    target: Target
    log: Log
    before: Document
    after: Document
    left: tuple[Problem, ...]

    @property
    def diff(self) -> str:
        """What changes, as a unified diff."""
        path = self.target.path
        before, after = self.before.text.splitlines(), self.after.text.splitlines()
        lines = difflib.unified_diff(before, after, f"a/{path}", f"b/{path}", lineterm="")
        return "\n".join(lines)

    def write(self) -> None:
        """Put it in place."""
        before = self.site.bytes_of(self.target.path)
        replace_file(self.site.root, self.target.path, before, self.after.to_bytes())


def amended(site: Site, target: Target, log: Log, before: Document, after: Document) -> Amended:
    """A change, once it is known that the site holds with it.

    Raises:
        ContentError: The change would make errors, which are listed; nothing was written.
    """
    path = target.path
    new = site.with_file(path, after.to_bytes())
    records = (*new.parsed.events, *new.parsed.pages)
    record = next((one for one in records if one.origin.path == path), None)
    known = {(p.location, p.message) for p in site.problems.errors() if p.location.path != path}
    found = [p for p in new.problems.errors() if (p.location, p.message) not in known]
    left = [p for p in found if record and follows(p, record)]
    if wrong := [p for p in found if p not in left]:
        raise ContentError(with_hint(wrong, _UNSOUND))
    return Amended(site, target, log, before, after, tuple(left))


def finish(change: Amended, said: str, options: Options, note: str = "") -> None:
    """Write a change unless it is only to be shown, and say what was done and what is left."""
    if not options.dry_run:
        change.write()
    if options.as_json:
        print_json(
            {
                "ok": True,
                "written": not options.dry_run,
                "path": change.target.path,
                "record": change.target.name,
                "correction": change.log.as_data(),
                "diff": change.diff,
                "left": [problem_json(one) for one in change.left],
            }
        )
        return
    if options.dry_run:
        _print_diff(change.diff)
    would = " (not written)" if options.dry_run else ""
    path = escape(change.target.path)
    say(f"[green]{path}[/]: {escape(said)} of {change.log.date}{would}", quiet=options.quiet)
    if note:
        say(escape(note), quiet=options.quiet)
    if change.left:
        out = console(stderr=True)
        out.print("[yellow]Left to do[/], or `dateline check` will find it:")
        print_problems(change.left)
    else:
        say("Next: `dateline check`", quiet=options.quiet)


def _print_diff(diff: str) -> None:
    out = console()
    colours = {"+": "green", "-": "red", "@": "cyan"}
    for line in diff.split("\n"):
        out.print(line, style=colours.get(line[:1], ""), markup=False)


def _required(text: str, option: str) -> str:
    """A text without white space around it; raises UsageError where it says nothing."""
    if text.strip() in {"", _TO_FILL}:
        what = "still to be filled in" if text.strip() else "empty"
        raise UsageError(f"{option} is {what}", "readers see it: say it in a few words")
    return " ".join(text.split())
