"""`dateline schema`."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.markup import escape

from dateline.commands.report import json_option, print_json, quiet_option, say
from dateline.errors import UsageError
from dateline.scaffold import require_site
from dateline.schema.jsonschema import DRAFTS, KINDS, json_schema


@click.command("schema", short_help="Write JSON Schemas, with which editors complete front matter.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to write into [default: schemas/ in the site's folder].",
)
@click.option(
    "--print", "printed", type=click.Choice(tuple(KINDS)), help="Print one schema; write nothing."
)
@click.option(
    "--draft",
    type=click.Choice(tuple(DRAFTS)),
    default="2020-12",
    show_default=True,
    help="The draft of JSON Schema that is declared, for tools that know an older one only.",
)
@quiet_option
@json_option
@click.pass_obj
def command(
    root: Path, out: Path | None, printed: str | None, draft: str, quiet: bool, as_json: bool
) -> None:
    """Write a JSON Schema for each kind of file: event, actor, place, source, page, measures, site.

    With them editors complete keys and values, say what each key means, and mark what is wrong as
    you type. docs/editors.md says how to switch that on. Only `dateline check` knows everything:
    quotes, references and dates are not what a schema can check.
    """
    if printed:
        print_json(json_schema(printed, draft))
        return
    if out is None:
        require_site(root)
    folder = out or root / "schemas"
    written = {kind: folder / f"{kind}.schema.json" for kind in KINDS}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for kind, path in written.items():
            text = json.dumps(json_schema(kind, draft), ensure_ascii=False, indent=2) + "\n"
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(
            f"{error.filename or folder} cannot be written: {error.strerror}",
            "name another folder with --out",
        ) from error
    if as_json:
        print_json(
            {
                "ok": True,
                "schemas": [
                    {"kind": kind, "path": str(path), "files": KINDS[kind].files}
                    for kind, path in written.items()
                ],
            }
        )
        return
    for kind, path in written.items():
        say(f"{escape(str(path))}  for {' and '.join(KINDS[kind].files)}", quiet=quiet)
