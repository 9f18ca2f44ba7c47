"""`dateline build`."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from pydantic import TypeAdapter, ValidationError
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from dateline.build import BuildReport, build_site
from dateline.commands.clock import today
from dateline.commands.report import (
    console,
    drafts_option,
    json_option,
    print_json,
    print_problems,
    problem_json,
    quiet_option,
    say,
    strict_option,
)
from dateline.errors import Severity, UsageError
from dateline.release import RECORD
from dateline.schema.site import BaseUrl

_READ = ("content", "seeds", "themes")
_ANOTHER_FOLDER = "name a folder of its own with --out, such as public"


def _checked_url(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """The same rules as for base_url in site.yaml."""
    if value is None:
        return None
    try:
        return TypeAdapter[str](BaseUrl).validate_python(value)
    except ValidationError as error:
        detail = error.errors()[0]
        hint = detail.get("ctx", {}).get("hint", "")
        raise click.BadParameter(f"{detail['msg']}: {hint}", context, option) from error


def _refuse_to_overwrite(root: Path, out: Path) -> None:
    """Raise UsageError where building would write among what the site is made of."""
    site, target = root.resolve(), out.resolve()
    if site.is_relative_to(target):
        what = "is the site's own folder" if site == target else "holds the site's own folder"
        raise UsageError(f"{out} {what}", _ANOTHER_FOLDER)
    for name in _READ:
        folder = (root / name).resolve()
        if target.is_relative_to(folder) or folder.is_relative_to(target):
            raise UsageError(f"{out} is where the site's {name}/ lies", _ANOTHER_FOLDER)


@click.command("build", short_help="Build the site into public/.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The folder to build into [default: public/ in the site's folder].",
)
@click.option(
    "--base-url",
    callback=_checked_url,
    help="Where the site will live, in place of base_url in site.yaml.",
)
@click.option(
    "--release",
    is_flag=True,
    help="Ask every rule of `dateline check` first, and record what was published.",
)
@drafts_option
@strict_option
@quiet_option
@json_option
@click.pass_obj
def command(
    root: Path,
    out: Path | None,
    base_url: str | None,
    release: bool,
    drafts: bool,
    strict: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Build the site. Nothing is written unless everything is right.

    A release records in content/.published.json what was published of each entry, so that
    `dateline check` can tell what changed since without a correction.
    """
    out = out or root / "public"
    _refuse_to_overwrite(root, out)
    silent = quiet or as_json
    with Progress(
        TextColumn("rendering"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console(stderr=True),
        transient=True,
        disable=silent or not sys.stderr.isatty(),
    ) as bar:
        task = bar.add_task("pages", total=None)
        report = build_site(
            root,
            out,
            base_url=base_url,
            drafts=drafts,
            strict=strict,
            release=today() if release else None,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )
    if as_json:
        print_json(_as_json(report))
        return
    print_problems(one for one in report.site.problems if one.severity is not Severity.NOTE)
    written = report.written
    say(
        f"Built [bold]{report.site.rendered + report.site.reused}[/] pages into {report.out}: "
        f"{len(written.written)} files written, {len(written.unchanged)} unchanged, "
        f"{len(written.deleted)} deleted.",
        quiet=quiet,
    )
    if report.released is not None:
        what = f"{report.released} {'entry' if report.released == 1 else 'entries'}"
        say(f"Recorded {what} in {RECORD}: commit it with the content.", quiet=quiet)


def _as_json(report: BuildReport) -> dict[str, object]:
    return {
        "ok": True,
        "out": str(report.out),
        "rendered": report.site.rendered,
        "written": list(report.written.written),
        "unchanged": len(report.written.unchanged),
        "deleted": list(report.written.deleted),
        "released": report.released,
        "problems": [problem_json(problem) for problem in report.site.problems],
    }
