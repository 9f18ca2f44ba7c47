"""A theme's folders to one checked value."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from dateline.errors import Location, Problem, Problems
from dateline.theme.folders import SITE, Layer, candidates, find_layers
from dateline.theme.model import StaticFile, TemplateFile, Theme
from dateline.theme.statics import read_statics
from dateline.theme.templates import check_templates, read_templates

REQUIRED = (
    "404.html",
    "actor.html",
    "corrections.html",
    "disputed.html",
    "event.html",
    "figures.html",
    "home.html",
    "index.html",
    "known.html",
    "measure.html",
    "page.html",
    "place.html",
    "questions.html",
    "source.html",
    "tag.html",
)


def load_theme(site_root: Path, name: str, problems: Problems, asked_in: Location = SITE) -> Theme:
    """Read the theme `name`, for which `asked_in` asks, for the site at `site_root`.

    Each template and each static file comes from the first of these folders that has it: the
    site's `themes/NAME/`, Dateline's own `themes/NAME/`, then the same two of the theme that it
    extends. What is wrong is added to `problems`; the theme is then not fit for rendering.
    """
    layers = find_layers(site_root, name, problems, asked_in)
    templates = read_templates(layers, problems)
    statics = read_statics(layers, problems)
    if layers:
        problems.items.extend(
            _template_problems(tuple(templates.values()), tuple(file.name for file in statics))
        )
        _check_complete(layers, templates, problems)
    return Theme(
        name,
        MappingProxyType(templates),
        statics,
        _digest(templates.values(), statics),
        _watched(site_root, name, layers),
    )


@lru_cache(maxsize=4)
def _template_problems(
    templates: tuple[TemplateFile, ...], statics: tuple[str, ...]
) -> tuple[Problem, ...]:
    """What is wrong with the templates; a preview asks again and again about the same ones."""
    problems = Problems()
    check_templates({file.name: file for file in templates}, statics, REQUIRED, problems)
    return tuple(problems.items)


def _check_complete(
    layers: tuple[Layer, ...], templates: dict[str, TemplateFile], problems: Problems
) -> None:
    for name in REQUIRED:
        if name not in templates:
            problems.add(
                Location(f"{layers[0].shown}/templates/{name}"),
                "the theme lacks this template",
                hint="write it, or add `extends: default` to theme.yaml",
            )


def _watched(site_root: Path, name: str, layers: tuple[Layer, ...]) -> tuple[Path, ...]:
    names = dict.fromkeys([name, *(layer.theme for layer in layers)])
    return tuple(layer.folder for theme in names for layer in candidates(site_root, theme))


def _digest(templates: Iterable[TemplateFile], statics: Iterable[StaticFile]) -> str:
    """Over names and contents, not over paths: where a theme lies changes no page."""
    state = hashlib.sha256()
    parts = [(file.name, file.source.encode()) for file in templates]
    parts += [(file.path, file.data) for file in statics]
    for name, data in sorted(parts):
        for part in (name.encode(), data):
            state.update(len(part).to_bytes(8, "big"))
            state.update(part)
    return state.hexdigest()
