"""`dateline init`."""

from __future__ import annotations

from pathlib import Path

import click
from rich.markup import escape

from dateline.commands.clock import today
from dateline.commands.report import json_option, print_json, quiet_option, say
from dateline.scaffold import starter_files, write_starter


@click.command("init", short_help="Make a small starter site that builds and explains itself.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default="", help="The site's title, in place of the example's.")
@quiet_option
@json_option
@click.pass_obj
def command(root: Path, folder: Path, title: str, quiet: bool, as_json: bool) -> None:
    """Make a small starter site in DIR, which must be new or empty.

    It is an invented local matter that two papers report differently: four entries with their
    claims, sources, actors and places. It builds as it is, and its files say what they are for.
    """
    target = root / folder
    contents = starter_files(today(), title)
    write_starter(target, contents)
    if as_json:
        print_json({"ok": True, "site": str(target), "files": list(contents)})
        return
    say(f"Made a site of {len(contents)} files in [bold]{escape(str(target))}[/].", quiet=quiet)
    say(
        f"\nNext:\n  cd {escape(_for_shell(target))}\n"
        "  dateline serve --open     preview it; every change rebuilds it\n"
        "  dateline coverage         see which sentences of the articles are not quoted yet\n"
        "  dateline build            build it into public/\n\n"
        "README.md there says what is where and what to do next.",
        quiet=quiet,
    )


def _for_shell(folder: Path) -> str:
    """A path as it is typed into a shell."""
    text = str(folder)
    return f"'{text}'" if " " in text else text
