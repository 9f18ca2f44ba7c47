"""`dateline serve`."""

from __future__ import annotations

import os
import threading
import webbrowser
from pathlib import Path

import click
from rich.markup import escape

from dateline.build import Builder
from dateline.commands.report import console, drafts_option, print_problems, quiet_option, say
from dateline.errors import Problem
from dateline.scaffold import require_site
from dateline.serve import Built, address, bind, run

# Browsers that would take over the terminal in which the preview speaks.
_TEXT_BROWSERS = {"www-browser", "links", "elinks", "lynx", "w3m"}


@click.command("serve", short_help="Preview the site and rebuild it on every change.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on; 0 takes any free one.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@drafts_option
@quiet_option
@click.pass_obj
def command(root: Path, port: int, open_browser: bool, drafts: bool, quiet: bool) -> None:
    """Show the site in the browser while it is being written; public/ is not touched.

    A change to site.yaml, content/, themes/ or seeds/ rebuilds the site, and open pages load it.
    Problems are shown here and over the page, above the last version that could be built.
    """
    if not os.path.lexists(root / "site.yaml"):  # one that is wrong is shown as a problem
        require_site(root)
    listening = bind(port)
    builder = Builder(root, base_url=address(listening), drafts=drafts)
    run(root, builder.make, listening, _Terminal(root, open_browser=open_browser, quiet=quiet))


class _Terminal:
    """Says in the terminal what the preview does."""

    def __init__(self, root: Path, *, open_browser: bool, quiet: bool) -> None:
        self._title = root.resolve().name
        self._open_browser = open_browser
        self._quiet = quiet
        self._warnings: tuple[Problem, ...] = ()
        self._failing = False

    def up(self, url: str) -> None:
        """The first build has ended."""
        say(f'Serving "{escape(self._title)}" at {url} (Ctrl-C stops)', quiet=self._quiet)
        if self._open_browser:
            _open(url)

    def built(self, site: Built, changed: tuple[str, ...], seconds: float) -> None:
        """A build went well."""
        self._title = site.title
        if site.problems != self._warnings:
            print_problems(site.problems)
        if changed:
            pages = "1 page" if site.rendered == 1 else f"{site.rendered} pages"
            mended = "Mended. " if self._failing else ""
            text = f"{mended}{_named(changed)} changed: {pages} made anew in {seconds:.2f} s"
            say(f"[green]{escape(text)}[/]", quiet=self._quiet)
        self._warnings = site.problems
        self._failing = False

    def failed(self, problems: tuple[Problem, ...], *, has_site: bool) -> None:
        """A build failed."""
        self._failing = True
        print_problems(problems)
        shown = "The last good site is shown" if has_site else "The problems are shown"
        say(f"{shown} until this is mended.", quiet=self._quiet)

    def stopped(self) -> None:
        """All is closed."""
        say("Stopped.", quiet=self._quiet)


def _named(paths: tuple[str, ...]) -> str:
    """The first path, and how many others there are."""
    others = len(paths) - 1
    if not others:
        return paths[0]
    return f"{paths[0]} and {others} other{'' if others == 1 else 's'}"


def _open(url: str) -> None:
    """Open the browser, or say that there is none."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        browser = None
    name = Path(str(getattr(browser, "name", ""))).name
    if browser is None or name in _TEXT_BROWSERS:
        console(stderr=True).print(f"There is no browser to open here; go to {url} in yours.")
        return
    # Some browsers let the caller wait until they are closed.
    threading.Thread(target=browser.open, args=(url,), daemon=True).start()
