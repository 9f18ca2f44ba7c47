"""A theme as one immutable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template: its name for other templates, its path for people, its text.

    A name that starts with `!` is the template of that name one layer below: `!event.html` is
    the `event.html` that the first one overrides, `!!event.html` the one that this overrides.
    """

    name: str
    path: str
    source: str


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file that is published as it is.

    Attributes:
        name: Below the theme's `static/`, as templates write it: `style.css`.
        path: In the output folder, with a part that changes with the content:
            `static/style.3fa9c1d2.css`.
        data: The bytes; references between style sheets and their images are rewritten.
    """

    name: str
    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything a theme brings, with the site's overrides applied.

    Attributes:
        name: As in `site.yaml`.
        templates: By name.
        statics: In the order of their names.
        digest: SHA-256 over all names and contents; equal digests render equal pages.
        folders: Those that were read, and those that would be if they existed; a preview
            watches them.
    """

    name: str
    templates: Mapping[str, TemplateFile]
    statics: tuple[StaticFile, ...]
    digest: str
    folders: tuple[Path, ...]
