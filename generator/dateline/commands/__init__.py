"""The command line: each command in a module of its own, imported only when it is called."""

from __future__ import annotations

import importlib
import os
import sys
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

import click

from dateline import __version__
from dateline.errors import ContentError, UsageError


class _Commands(click.Group):
    """Loads a command's module when it is needed, so that `--help` is instant."""

    modules: ClassVar[dict[str, str]] = {
        "init": "Make a small starter site that builds and explains itself.",
        "new": "Make a new event, actor, place or source.",
        "ingest": "Turn articles into source records and drafts of entries.",
        "review": "Walk through the drafts: accept, edit, merge or reject.",
        "explain": "Show an article with everything that was found in it.",
        "retract": "Retract a claim, and say why.",
        "correct": "Correct a value of a record, and log it.",
        "check": "Find every problem, and what an editor would ask.",
        "build": "Build the site into public/.",
        "serve": "Preview the site and rebuild it on every change.",
        "coverage": "Show which sentences of the articles are quoted, and which are not.",
        "dates": "Find the dates in texts and say what they mean.",
        "schema": "Write JSON Schemas, with which editors complete front matter.",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in self.modules:
            return None
        module = importlib.import_module(f"dateline.commands.{cmd_name}")
        command = module.command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(self.modules.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A wrong command gets a did-you-mean."""
        name = click.utils.make_str(args[0])
        if name not in self.modules and not name.startswith("-"):
            from dateline.nearest import nearest

            near = nearest(name, self.modules)
            hint = f"Did you mean {near}?" if near else "See dateline --help."
            ctx.fail(f"There is no command {name!r}. {hint}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-C",
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path(),
    help="The site's folder, which holds site.yaml [default: this folder].",
)
@click.version_option(__version__, prog_name="dateline")
@click.pass_context
def cli(context: click.Context, root: Path) -> None:
    """Turn news articles into a sourced timeline and publish it as a static website.

    A site is a folder with site.yaml, content/ and seeds/. `dateline init DIR` makes one.
    """
    context.obj = root


def main() -> None:
    """Run the command line: exit code 1 for problems of the site, 2 for a command used wrongly."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as of standard error
    try:
        try:
            _run()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Nobody reads on: what is left is dropped, also what Python would write as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _wants_json(arguments: list[str]) -> bool:
    """Whether whoever called the command reads JSON."""
    named = {"--json", "--format=json"} & {*arguments}
    return bool(named) or ("--format", "json") in pairwise(arguments)


def _run() -> None:
    """Run the command, and say what went wrong."""
    try:
        cli.main(prog_name="dateline", standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ContentError as error:
        from dateline.commands.report import print_json, print_problems, problem_json

        if _wants_json(sys.argv):
            print_json({"ok": False, "problems": [problem_json(one) for one in error.problems]})
        else:
            print_problems(error.problems)
        sys.exit(1)
    except UsageError as error:
        from dateline.commands.report import print_json, print_usage_error

        if _wants_json(sys.argv):
            print_json({"ok": False, "error": error.message, "hint": error.hint})
        else:
            print_usage_error(error)
        sys.exit(2)
