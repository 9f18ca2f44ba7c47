"""`dateline review`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.markup import escape

from dateline.commands.clock import today
from dateline.commands.report import console, json_option, print_json, print_problems, say
from dateline.errors import UsageError
from dateline.ingest.review import (
    Change,
    Item,
    Queue,
    accept,
    apply,
    merge_into,
    read_queue,
    reject,
    side_by_side,
)
from dateline.nearest import did_you_mean
from dateline.scaffold import require_site
from dateline.timeline import Event

_KEYS = {
    "a": "accept: make it an entry",
    "e": "edit it in your editor",
    "m": "merge it into an entry that is there",
    "r": "reject it, with a reason",
    "s": "skip it for now",
    "q": "quit",
}


class _QuitError(Exception):
    """The person wants to stop."""


@click.command("review", short_help="Walk through the drafts: accept, edit, merge or reject.")
@click.argument("drafts", nargs=-1, metavar="[DRAFT]...")
@click.option("--list", "listed", is_flag=True, help="List the drafts and stop.")
@click.option("--accept", "accepted", is_flag=True, help="Accept the drafts that are named.")
@click.option("--merge-into", metavar="ENTRY", help="Merge the drafts that are named into ENTRY.")
@click.option("--reject", "reason", metavar="REASON", help="Reject the drafts that are named.")
@json_option
@click.pass_obj
def command(
    root: Path,
    drafts: tuple[str, ...],
    listed: bool,
    accepted: bool,
    merge_into: str | None,
    reason: str | None,
    as_json: bool,
) -> None:
    """Walk through the drafts that ingest made, each beside the article it was made of.

    Accepted drafts move to content/events/, with the new actors, places and measures that they
    need. Rejections are remembered, so that ingest does not propose the same again. DRAFT is an
    id or a path; without one all drafts are shown. Leaving off half-way loses nothing.
    """
    require_site(root)
    if sum((accepted, merge_into is not None, reason is not None)) > 1:
        raise UsageError("--accept, --merge-into and --reject exclude each other", "choose one")
    queue = read_queue(root)
    items = [_named(queue, name) for name in drafts] if drafts else list(queue.items)
    if listed:
        _list(items, as_json=as_json)
        return
    decide: Callable[[Queue, Item], Change] | None = None
    if accepted:
        decide = lambda queue, item: accept(root, item, queue.timeline, today())  # noqa: E731
    elif merge_into is not None:
        decide = lambda queue, item: _merged(root, queue, item, merge_into)  # noqa: E731
    elif reason is not None:
        decide = lambda _, item: reject(root, item, reason)  # noqa: E731
    if decide is None:
        if as_json:
            raise UsageError("--json goes with --list or with a decision", "add --list")
        _Walk(root, today()).all([item.path for item in items])
        return
    if not drafts:
        raise UsageError("no draft is named", "name one, or leave the decision out to see them all")
    _decide_all(root, [item.path for item in items], decide, as_json=as_json)


def _named(queue: Queue, name: str) -> Item:
    item = queue.find(name) or queue.find(Path(name).as_posix())
    if item is None:
        hint = did_you_mean(
            name, [one.id for one in queue.items], "`dateline review --list` lists them"
        )
        raise UsageError(f"there is no draft {name!r}", hint)
    return item


def _list(items: list[Item], *, as_json: bool) -> None:
    if as_json:
        print_json([_as_json(item) for item in items])
        return
    if not items:
        say("There are no drafts; `dateline ingest` makes some.")
    for item in items:
        event = item.event
        title = event.title if event else "has problems"
        when = event.date.edtf if event and event.date else "no date"
        say(f"{escape(item.id)}  [dim]{escape(when)}[/]  {escape(title)}")


def _as_json(item: Item) -> dict[str, Any]:
    event = item.event
    return {
        "id": item.id,
        "path": item.path,
        "title": event.title if event else None,
        "date": event.date.edtf if event and event.date else None,
        "claims": len(event.claims) if event else None,
        "likely": [one.id for one in item.likely],
        "problems": [str(one) for one in item.problems],
    }


def _decide_all(
    root: Path,
    paths: list[str],
    decide: Callable[[Queue, Item], Change],
    *,
    as_json: bool,
) -> None:
    """Take one decision for several drafts; each is read anew, as the one before changed files."""
    entries = []
    for path in paths:
        queue = read_queue(root)
        change = decide(queue, _named(queue, path))
        apply(change, root)
        entries.append(change.entry)
        if not as_json:
            say(escape(change.entry or f"{path} is rejected"))
    if as_json:
        print_json({"ok": True, "entries": [one for one in entries if one]})


def _merged(root: Path, queue: Queue, item: Item, entry_id: str) -> Change:
    return merge_into(root, item, _entry(queue, entry_id), queue.timeline, today())


def _entry(queue: Queue, entry_id: str) -> Event:
    entries = {one.id: one for one in queue.timeline.events if not one.draft}
    if entry_id not in entries:
        hint = did_you_mean(entry_id, entries, "it is the file's name without .md")
        raise UsageError(f"there is no entry {entry_id!r}", hint)
    return entries[entry_id]


class _Walk:
    """Shows one draft after another and asks what is to become of it."""

    def __init__(self, root: Path, day: date) -> None:
        self.root = root
        self.day = day
        self.out = console(wrap=True)

    def all(self, paths: list[str]) -> None:
        """Go through the drafts, until the last one or until the person quits."""
        if not paths:
            say("There are no drafts; `dateline ingest` makes some.")
            return
        decided = 0
        try:
            for number, path in enumerate(paths, 1):
                decided += self.one(path, f"{number} of {len(paths)}")
        except _QuitError:
            pass
        say(f"{decided} decided, {len(read_queue(self.root).items)} drafts left.")

    def one(self, path: str, place: str) -> bool:
        """Ask about one draft until a decision is taken; whether one was."""
        shown = False
        while True:
            queue = read_queue(self.root)
            item = queue.find(path)
            if item is None:
                return False  # it was moved or removed meanwhile
            if not shown:
                self.out.print(side_by_side(item, queue.timeline, self.out.width))
                shown = True
            key = self._key(f"{place} \\[a]ccept \\[e]dit \\[m]erge \\[r]eject \\[s]kip \\[q]uit")
            try:
                change = self._decided(key, queue, item)
            except UsageError as error:
                self._complain(error)
                continue
            if key == "s":
                return False
            if key == "e":
                shown = False
            if change:
                apply(change, self.root)
                say(f"[green]{escape(change.entry or 'rejected')}[/]")
                return True

    def _decided(self, key: str, queue: Queue, item: Item) -> Change | None:
        if key == "q":
            raise _QuitError
        if key == "a":
            return accept(self.root, item, queue.timeline, self.day)
        if key == "e":
            self._edit(item)
        elif key == "m":
            return self._merge(queue, item)
        elif key == "r":
            reason = self._ask("Why? (nothing: not rejected)")
            return reject(self.root, item, reason) if reason else None
        elif key != "s":
            for one, what in _KEYS.items():
                self.out.print(f"  {one}  {what}")
        return None

    def _edit(self, item: Item) -> None:
        try:
            click.edit(filename=str(self.root / item.path))
        except click.ClickException as error:
            raise UsageError(error.format_message(), "set $EDITOR to your editor") from error
        after = read_queue(self.root).find(item.path)
        if after and after.problems:
            print_problems(after.problems)

    def _merge(self, queue: Queue, item: Item) -> Change | None:
        for number, one in enumerate(item.likely, 1):
            self.out.print(escape(f"  {number}  {one.id}: {one.title} ({one.date or 'no date'})"))
        said = self._ask("Into which entry? (number or id; nothing: none)")
        if not said:
            return None
        if said.isdigit() and 0 < int(said) <= len(item.likely):
            said = item.likely[int(said) - 1].id
        return merge_into(self.root, item, _entry(queue, said), queue.timeline, self.day)

    def _key(self, question: str) -> str:
        """The first letter of the answer: `a`, `A` and `accept` are the same."""
        return self._ask(question)[:1].lower()

    def _ask(self, question: str) -> str:
        """A line from the person; the end of input quits."""
        self.out.print(f"[bold]{question}[/] ", end="")
        line = sys.stdin.readline()
        if not line:
            self.out.print()
            raise _QuitError
        return line.strip()

    def _complain(self, error: UsageError) -> None:
        self.out.print(f"[red]{escape(error.message)}[/]")
        if error.hint:
            self.out.print(f"  hint: {escape(error.hint)}", style="cyan")
