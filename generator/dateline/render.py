"""Render: a view and a theme to the bytes of a page."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from gettext import NullTranslations
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import TemplateNotFound, UndefinedError
from jinja2.utils import missing

from dateline.errors import ContentError, Location, Problem
from dateline.theme import TemplateFile, Theme, make_environment
from dateline.theme.templates import nearest
from dateline.views import PageView

TOP_NAMES: tuple[str, ...] = ("page", "site", "head", "static", "_", "gettext", "ngettext")


class _Unknown(StrictUndefined):
    """A name that a template asks for in vain; its message says on two lines what and a hint."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name, owner = str(self._undefined_name), self._undefined_obj
        known = TOP_NAMES if owner is missing else _names(owner)
        what = f"there is no `{name}` here"
        if owner is not missing:
            what = f"{type(owner).__name__} has no `{name}`"
        hint = nearest(name, known) or (f"there is {', '.join(known)}" if known else "")
        return f"{what}\n{hint}"


class _Key:
    """A template and a view. A view is hashed field by field, all the way down, so only once."""

    __slots__ = ("_hash", "_template", "_view")

    def __init__(self, template: str, view: PageView) -> None:
        self._template, self._view = template, view
        self._hash = hash((template, view))

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Key) or self._hash != other._hash:
            return False
        return self._template == other._template and self._view == other._view


class Renderer:
    """Renders pages with one theme, and remembers them for the next build of the same process.

    A page depends on nothing but its template's name, its view and what the renderer was made
    with; so an equal request is answered from memory.

    Attributes:
        rendered: How many pages this build has rendered.
        reused: How many it took from memory.
    """

    def __init__(
        self,
        theme: Theme,
        base_path: str,
        translations: NullTranslations | None = None,
    ) -> None:
        """Make a renderer.

        Args:
            theme: A theme that loaded without errors.
            base_path: The path of the base URL, with a slash at both ends.
            translations: Of the templates' own words; English where None.
        """
        self._theme = theme
        self._environment = make_environment(theme.templates, _Unknown)
        i18n: Any = self._environment
        i18n.install_gettext_translations(translations or NullTranslations(), newstyle=True)
        self._urls = {file.name: base_path + file.path for file in theme.statics}
        self._environment.globals = {
            **{name: self._environment.globals[name] for name in _KEPT_GLOBALS},
            "static": self._static,
        }
        self._last: dict[_Key, bytes] = {}
        self._current: dict[_Key, bytes] = {}
        self.rendered = 0
        self.reused = 0

    def start_build(self) -> None:
        """Begin a build: the counts start at 0."""
        self._current = {}
        self.rendered = self.reused = 0

    def finish_build(self) -> None:
        """Remember this build's pages for the next one, and no others.

        A build that failed is not finished: what the one before it made is then still remembered.
        """
        self._last = self._current

    def render(self, template: str, view: PageView) -> bytes:
        """The page as UTF-8.

        Args:
            template: The template's name, such as `event.html`.
            view: What the page shows.

        Raises:
            ContentError: The template failed; the problem names its file and line.
        """
        key = _Key(template, view)
        known = self._current.get(key) or self._last.get(key)
        if known is not None:
            self.reused += 1
        else:
            known = self._fresh(template, view)
            self.rendered += 1
        self._current[key] = known
        return known

    def _fresh(self, template: str, view: PageView) -> bytes:
        try:
            text = self._environment.get_template(template).render(
                page=view, site=view.site, head=view.head
            )
        except Exception as error:
            raise ContentError([self._problem(error, template, view)]) from error
        return text.strip().encode() + b"\n"

    def _static(self, name: str) -> str:
        try:
            return self._urls[name]
        except KeyError:
            hint = nearest(name, self._urls) or "place it in the theme's static/ folder"
            raise UndefinedError(f"there is no static file `{name}`\n{hint}") from None

    def _problem(self, error: Exception, template: str, view: PageView) -> Problem:
        """What went wrong, at the innermost line of a template that was being rendered."""
        by_path = {file.path: file for file in self._theme.templates.values()}
        file: TemplateFile | None = self._theme.templates.get(template)
        line = 0
        for frame, number in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename in by_path:
                file, line = by_path[frame.f_code.co_filename], number
        message, _, hint = _words(error).partition("\n")
        lines = file.source.splitlines() if file else []
        return Problem(
            Location(file.path if file else template, line),
            f"{message} (while rendering {view.head.canonical})",
            hint or "docs/themes.md lists what each template sees",
            lines[line - 1] if 0 < line <= len(lines) else "",
        )


_KEPT_GLOBALS = (
    "range",
    "dict",
    "namespace",
    "cycler",
    "joiner",
    "_",
    "gettext",
    "ngettext",
    "pgettext",
    "npgettext",
)


def _words(error: Exception) -> str:
    if isinstance(error, UndefinedError):
        return str(error)
    if isinstance(error, TemplateNotFound):
        return f"there is no template `{error.name}`"
    return f"the template failed: {type(error).__name__}: {error}".replace("\n", " ")


def _names(owner: object) -> tuple[str, ...]:
    """What a value offers to a template: a view's fields, a mapping's keys."""
    if is_dataclass(owner):
        return tuple(field.name for field in fields(owner))
    return tuple(map(str, owner)) if isinstance(owner, Mapping) else ()
