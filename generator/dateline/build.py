"""The pipeline: read, parse, link, plan, render; and write, apart, at the very end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline import urls
from dateline.content import Parsed, parse_site, read_site
from dateline.errors import ContentError, Problem, Problems
from dateline.i18n import translations
from dateline.output import WriteReport, check_folder, write_site
from dateline.plan import Plan, make_plan
from dateline.render import Renderer
from dateline.rules import settled
from dateline.theme import Theme, load_theme
from dateline.timeline import Timeline
from dateline.timeline.link import link
from dateline.urls import Urls

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Site:
    """A site that was made and is ready to be written.

    Attributes:
        title: From site.yaml.
        files: Contents by path relative to the output folder.
        problems: Warnings and notes; a site with errors is never made.
        rendered: How many pages were rendered.
        reused: How many were taken over from the build before.
    """

    title: str
    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    rendered: int
    reused: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking finds: the records, what could be linked of them, and every problem so far."""

    parsed: Parsed
    timeline: Timeline
    problems: Problems


class Builder:
    """Makes the site of one folder, as often as asked; pages whose view is unchanged are reused."""

    def __init__(
        self,
        root: Path,
        *,
        base_url: str | None = None,
        drafts: bool = False,
        strict: bool = False,
    ) -> None:
        """Nothing is read yet.

        Args:
            root: The folder that holds site.yaml.
            base_url: In place of that of site.yaml.
            drafts: Whether `content/drafts/` is part of the site.
            strict: Whether warnings are errors.
        """
        self.root = root
        self.base_url = base_url
        self.drafts = drafts
        self.strict = strict
        self._renderer: tuple[tuple[Theme, str, str], Renderer] | None = None

    def look(self) -> Checked:
        """Everything up to the plan, errors included: nothing is raised, nothing is rendered."""
        checked, _, _ = self._prepare()
        return checked

    def check(self) -> Checked:
        """The same.

        Raises:
            ContentError: With every problem, if any stops a build.
        """
        checked = self.look()
        self._stop(checked.problems)
        return checked

    def _stop(self, problems: Problems) -> None:
        if problems.errors() or (self.strict and problems.warnings()):
            raise ContentError(problems)

    def make(self, progress: Progress | None = None) -> Site:
        """Make the whole site in memory.

        Raises:
            ContentError: With every problem, if any stops a build.
        """
        checked, plan, theme = self._prepare()
        timeline, problems = checked.timeline, checked.problems
        self._stop(problems)
        renderer = self._renderer_for(theme, timeline)
        files = {file.path: file.data for file in theme.statics}
        files |= {urls.file_of(path): make() for path, make in plan.files.items()}
        for number, page in enumerate(plan.pages, 1):
            files[urls.file_of(page.path)] = renderer.render(page.template, page.view())
            if progress:
                progress(number, len(plan.pages))
        renderer.finish_build()
        return Site(
            timeline.site.title,
            files,
            tuple(problems.harmless()),
            renderer.rendered,
            renderer.reused,
        )

    def _prepare(self) -> tuple[Checked, Plan, Theme]:
        problems = Problems()
        raw = read_site(self.root, problems, drafts=self.drafts)
        parsed = parse_site(raw, problems)
        name = parsed.site.theme if parsed.site else "default"
        asked_in = parsed.site_origin.location(("theme",))
        theme = load_theme(self.root, name, problems, asked_in)
        timeline = link(parsed, problems)
        plan = make_plan(
            timeline,
            self._urls(timeline),
            problems,
            drafts=self.drafts,
            failed=parsed.failed_pages(),
            faulty=parsed.faulty,
        )
        return Checked(parsed, timeline, settled(problems, parsed)), plan, theme

    def _urls(self, timeline: Timeline) -> Urls:
        base_url = self.base_url or timeline.site.base_url
        return Urls(base_url if base_url.endswith("/") else base_url + "/")

    def _renderer_for(self, theme: Theme, timeline: Timeline) -> Renderer:
        """The renderer of the build before, if it would still render the same."""
        key = (theme, self._urls(timeline).base_path, timeline.site.language)
        if self._renderer is None or self._renderer[0] != key:
            words = translations(timeline.site.language)
            self._renderer = (key, Renderer(theme, key[1], words))
        self._renderer[1].start_build()
        return self._renderer[1]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """A site that was made and written."""

    site: Site
    out: Path
    written: WriteReport


def build_site(
    root: Path,
    out: Path,
    *,
    base_url: str | None = None,
    drafts: bool = False,
    strict: bool = False,
    progress: Progress | None = None,
) -> BuildReport:
    """Build the site at `root` into `out`.

    Raises:
        ContentError: The site has problems; `out` is as it was.
        UsageError: `out` cannot be built into.
    """
    check_folder(out)
    builder = Builder(root, base_url=base_url, drafts=drafts, strict=strict)
    site = builder.make(progress)
    return BuildReport(site, out, write_site(site.files, out))
