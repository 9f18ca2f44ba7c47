"""`dateline new`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.markup import escape

from dateline.commands.clock import today
from dateline.commands.known import Known
from dateline.commands.report import console, json_option, print_json, quiet_option, say
from dateline.content import Kind
from dateline.dates import When, parse_when
from dateline.dates.when import DateError
from dateline.scaffold import (
    NewActor,
    NewEvent,
    NewPlace,
    NewRecord,
    NewSource,
    choose_id,
    read_article,
    write_new,
)
from dateline.schema import ActorKind, Status

C = TypeVar("C", bound=Callable[..., Any])


def _edtf(text: str) -> When:
    """A date in EDTF from the command line."""
    try:
        return parse_when(text)
    except DateError as error:
        hint = f" ({error.hint})" if error.hint else ""
        raise click.BadParameter(f"{error}{hint}") from error


def _shared(function: C) -> C:
    """The options that every kind has."""
    for option in (
        json_option,
        quiet_option,
        click.option("--edit", is_flag=True, help="Open the new file in your editor ($EDITOR)."),
        click.option("--id", "wanted", default="", help="Its id [default: made of the name]."),
    ):
        function = option(function)
    return function


def _many(name: str, what: str) -> Callable[[C], C]:
    return click.option(f"--{name}", multiple=True, help=f"{what} May be given more than once.")


@click.group("new", short_help="Make a new event, actor, place or source.")
def command() -> None:
    """Make a new file with front matter that is valid at once, and says what else it can hold.

    No file is ever overwritten. The path of the new file is printed.
    """


@command.command("event", short_help="Make a new entry of the timeline.")
@click.argument("title")
@click.option(
    "--date",
    "when",
    type=_edtf,
    metavar="EDTF",
    help="When it happened: 2022-01-10, 2022-01, …",
)
@click.option(
    "--status",
    type=click.Choice([status.value for status in Status]),
    help="[default: reported, or planned where the date is still to come]",
)
@click.option("--draft", is_flag=True, help="Make it in content/drafts/, which is not published.")
@_many("actor", "Who takes part: an id, name or alias.")
@_many("place", "Where it happened: an id, name or alias.")
@_many("source", "An article that reports it: an id or title.")
@_shared
@click.pass_obj
def event(
    root: Path,
    /,
    title: str,
    when: When | None,
    status: str | None,
    draft: bool,
    actor: tuple[str, ...],
    place: tuple[str, ...],
    source: tuple[str, ...],
    **shared: Any,
) -> None:
    """Make a new entry of the timeline: TITLE is what happened, in one line."""
    day = today()
    known = Known(root)
    record = NewEvent(
        name=_named(title),
        date=when,
        status=Status(status) if status else _likely_status(when, day),
        published=day,
        draft=draft,
        actors=known.ids(Kind.ACTOR, actor),
        places=known.ids(Kind.PLACE, place),
        sources=known.ids(Kind.SOURCE, source),
    )
    _write(root, record, **shared)


@command.command("actor", short_help="Make a new actor.")
@click.argument("name")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in ActorKind]),
    required=True,
    help="What it is.",
)
@_many("alias", "Another spelling met in the articles.")
@_many("part-of", "The actor to which it belongs: an id, name or alias.")
@_shared
@click.pass_obj
def actor(
    root: Path,
    /,
    name: str,
    kind: str,
    alias: tuple[str, ...],
    part_of: tuple[str, ...],
    **shared: Any,
) -> None:
    """Make a new actor: a person, organisation, state, group or medium called NAME."""
    record = NewActor(
        name=_named(name),
        actor_kind=ActorKind(kind),
        aliases=alias,
        part_of=Known(root).ids(Kind.ACTOR, part_of),
    )
    _write(root, record, **shared)


@command.command("place", short_help="Make a new place.")
@click.argument("name")
@_many("alias", "Another spelling met in the articles.")
@click.option("--country", default="", help="Its country by ISO 3166-1, such as KZ.")
@click.option("--within", default="", help="The place that holds it: an id, name or alias.")
@_shared
@click.pass_obj
def place(
    root: Path, /, name: str, alias: tuple[str, ...], country: str, within: str, **shared: Any
) -> None:
    """Make a new place called NAME."""
    above = "".join(Known(root).ids(Kind.PLACE, (within,) if within else ()))
    record = NewPlace(name=_named(name), aliases=alias, country=country, within=above)
    _write(root, record, **shared)


@command.command("source", short_help="Make a new source, and store its text.")
@click.argument("title")
@click.option("--publisher", default="", help="As stated in the article.")
@click.option("--published", type=_edtf, metavar="EDTF", help="When it was reported.")
@click.option("--language", default="", help="The article's language, such as en.")
@click.option("--url", default="", help="Where the article is.")
@click.option(
    "--text",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The article's text, to be stored unchanged in seeds/.",
)
@_shared
@click.pass_obj
def source(
    root: Path,
    /,
    title: str,
    publisher: str,
    published: When | None,
    language: str,
    url: str,
    text: Path | None,
    **shared: Any,
) -> None:
    """Make a new source: TITLE is the article's own."""
    record = NewSource(
        name=_named(title), publisher=publisher, published=published, language=language, url=url
    )
    _write(root, record, text=text, **shared)


def _named(name: str) -> str:
    if not name.strip():
        raise click.BadParameter("it is empty", param_hint="the title or name")
    return name


def _likely_status(when: When | None, day: date) -> Status:
    """What is still to come is planned."""
    ahead = when is not None and when.earliest is not None and when.earliest > day
    return Status.PLANNED if ahead else Status.REPORTED


def _write(
    root: Path,
    record: NewRecord,
    *,
    wanted: str,
    edit: bool,
    quiet: bool,
    as_json: bool,
    text: Path | None = None,
) -> None:
    """Write the record, say where it is, and open it if asked."""
    record_id = choose_id(root, record, wanted)
    stored = None
    if isinstance(record, NewSource) and text:
        stored = read_article(root, text, record_id)
        record = replace(record, text=stored)
    path = write_new(root, record, record_id)
    same = Known(root).sources_of(stored.sha256, besides=record_id) if stored else ()
    if as_json:
        print_json(
            {
                "ok": True,
                "kind": record.kind.singular,
                "id": record_id,
                "path": path,
                "text": stored.path if stored else None,
                "same_text": list(same),
            }
        )
    else:
        say(escape(path), quiet=quiet)
        if same:
            note = f"The same text is stored for {', '.join(same)}: keep both only if the articles differ."
            console(stderr=True).print(escape(note))
    if edit:
        click.edit(filename=str(root / path))
