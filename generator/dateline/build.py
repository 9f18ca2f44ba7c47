"""The pipeline: read, parse, link, plan, render; and write, apart, at the very end."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline import urls
from dateline.content import Parsed, parse_site, read_site
from dateline.errors import ContentError, Problem, Problems, Severity, UsageError
from dateline.i18n import translations
from dateline.output import WriteReport, check_folder, write_site
from dateline.plan import Plan, make_plan
from dateline.release import read_published, write_published
from dateline.render import Renderer
from dateline.rules import Accepted, find_all, settle
from dateline.schema import RuleName
from dateline.theme import Theme, load_theme
from dateline.timeline import Timeline
from dateline.timeline.link import link
from dateline.urls import Urls

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Site:
    """A site that was made and is ready to be written.

    Attributes:
        timeline: What it shows.
        files: Contents by path relative to the output folder.
        problems: Warnings and notes; a site with errors is never made.
        rendered: How many pages were rendered.
        reused: How many were taken over from the build before.
    """

    timeline: Timeline
    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    rendered: int
    reused: int

    @property
    def title(self) -> str:
        """From site.yaml."""
        return self.timeline.site.title


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking finds: the records, what could be linked of them, and every problem so far.

    Attributes:
        accepted: What is not among the problems, as an editor lets it stand with a reason.
    """

    parsed: Parsed
    timeline: Timeline
    problems: Problems
    accepted: tuple[Accepted, ...] = ()


class Builder:
    """Makes the site of one folder, as often as asked; pages whose view is unchanged are reused."""

    def __init__(
        self,
        root: Path,
        *,
        base_url: str | None = None,
        drafts: bool = False,
        strict: bool = False,
        rules: Collection[RuleName] = (),
    ) -> None:
        """Nothing is read yet.

        Args:
            root: The folder that holds site.yaml.
            base_url: In place of that of site.yaml.
            drafts: Whether `content/drafts/` is part of the site.
            strict: Whether warnings are errors.
            rules: The rules to ask, beside those that linking asks anyway.
        """
        self.root = root
        self.base_url = base_url
        self.drafts = drafts
        self.strict = strict
        self.rules = rules
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
            raise ContentError(one for one in problems if one.severity is not Severity.NOTE)

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
            timeline,
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
        timeline = link(parsed, problems)
        theme = load_theme(self.root, name, problems, asked_in)
        plan = make_plan(
            timeline,
            self._urls(timeline),
            problems,
            drafts=self.drafts,
            failed=parsed.failed_pages(),
            faulty=parsed.faulty,
        )
        asks_of_changes = RuleName.UNEXPLAINED_CHANGE in self.rules
        published = read_published(self.root, problems) if asks_of_changes else None
        find_all(parsed, timeline, problems, self.rules, published)
        settled = settle(problems, parsed, self.rules)
        return Checked(parsed, timeline, settled.problems, settled.accepted), plan, theme

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
    """A site that was made and written.

    Attributes:
        released: How many entries were recorded as published; None where it was no release.
    """

    site: Site
    out: Path
    written: WriteReport
    released: int | None = None


def build_site(
    root: Path,
    out: Path,
    *,
    base_url: str | None = None,
    drafts: bool = False,
    strict: bool = False,
    release: date | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Build the site at `root` into `out`.

    A release asks every rule first, and records what was published once the site is written.

    Args:
        root: The folder that holds site.yaml.
        out: The folder to write to.
        base_url: In place of that of site.yaml.
        drafts: Whether `content/drafts/` is part of the site; not in a release.
        strict: Whether warnings are errors.
        release: The day of the release; None for a build that is none.
        progress: Is told how many pages of how many were rendered.

    Raises:
        ContentError: The site has problems; `out` is as it was.
        UsageError: `out` cannot be built into, or the record cannot be written.
    """
    if release and drafts:
        raise UsageError("a release has no drafts", "leave out --drafts or --release")
    check_folder(out)
    rules = tuple(RuleName) if release else ()
    builder = Builder(root, base_url=base_url, drafts=drafts, strict=strict, rules=rules)
    site = builder.make(progress)
    written = write_site(site.files, out)
    released = write_published(root, site.timeline, release) if release else None
    return BuildReport(site, out, written, released)
