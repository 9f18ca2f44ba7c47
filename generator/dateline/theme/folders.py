"""Which folders a theme is made of, the strongest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field
from rapidfuzz import fuzz, process

from dateline.content.files import is_ignored
from dateline.content.records import Origin
from dateline.content.validate import validate
from dateline.content.yamldata import load_yaml
from dateline.errors import Location, Problems
from dateline.schema.values import Fields, Identifier, Text

SITE = Location("site.yaml")
_PACKAGE = Path(__file__).resolve().parents[1]


class ThemeFields(Fields):
    """`theme.yaml`."""

    name: Text = Field(description="For people")
    description: Text | None = None
    extends: Identifier | None = Field(
        None, description="The theme that has what this one leaves out"
    )


@dataclass(frozen=True, slots=True)
class Layer:
    """One folder of a theme.

    Attributes:
        folder: Where it is.
        shown: The same for messages: from the site's root where it lies below it.
        theme: The theme's name.
        own: Whether it belongs to the site and not to Dateline.
    """

    folder: Path
    shown: str
    theme: str
    own: bool

    def show(self, file: Path) -> str:
        """A file of this folder as messages name it."""
        return f"{self.shown}/{file.relative_to(self.folder).as_posix()}"


def packaged_themes() -> Path:
    """The folder with Dateline's own themes, in an installed package or in a checkout."""
    installed = _PACKAGE / "themes"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "themes"


def find_layers(
    site_root: Path, name: str, problems: Problems, asked_in: Location = SITE
) -> tuple[Layer, ...]:
    """The folders of theme `name`: the site's, Dateline's, then those of what it extends.

    A site that only overrides some files of a theme has no theme.yaml of its own. Unknown themes,
    circles and faults in a theme.yaml are added to `problems`.
    """
    layers: list[Layer] = []
    seen: list[str] = []
    wanted: str | None = name
    while wanted is not None:
        if wanted in seen:
            problems.add(
                asked_in,
                f"the theme {wanted!r} extends itself: {' → '.join([*seen, wanted])}",
                hint="remove `extends` from one of them; to change single files of a theme, "
                "place just those files in themes/NAME/ without a theme.yaml",
            )
            break
        seen.append(wanted)
        found = [layer for layer in candidates(site_root, wanted) if layer.folder.is_dir()]
        described = next((layer for layer in found if (layer.folder / "theme.yaml").exists()), None)
        if described is None:
            _report_unknown(site_root, wanted, found, asked_in, problems)
            break
        layers.extend(found)
        fields = _read_fields(described, problems)
        asked_in = Location(f"{described.shown}/theme.yaml")
        wanted = fields.extends if fields else None
    return tuple(layers)


def candidates(site_root: Path, name: str) -> tuple[Layer, ...]:
    """Where the folders of a theme may be, whether or not they exist; each place once."""
    own = Layer(site_root / "themes" / name, f"themes/{name}", name, own=True)
    packaged = packaged_themes() / name
    if packaged.resolve() == own.folder.resolve():
        return (own,)
    return (own, Layer(packaged, packaged.as_posix(), name, own=False))


def _read_fields(layer: Layer, problems: Problems) -> ThemeFields | None:
    path = f"{layer.shown}/theme.yaml"
    try:
        text = (layer.folder / "theme.yaml").read_text("utf-8-sig")
    except UnicodeDecodeError:
        problems.add(Location(path), "this is not UTF-8 text", hint="save it as UTF-8")
        return None
    except OSError as error:
        problems.add(Location(path), f"the file cannot be read: {error.strerror}")
        return None
    lines = tuple(text.splitlines())
    data, origin = load_yaml(text, path, lines, 1, problems)
    if data is None:
        return None
    return validate(ThemeFields, data, Origin(path, lines, origin.values, origin.keys), problems)


def _report_unknown(
    site_root: Path, name: str, found: list[Layer], asked_in: Location, problems: Problems
) -> None:
    known = sorted(set(_known_themes(site_root)))
    if found:
        problems.add(
            Location(found[0].shown),
            "this theme has no theme.yaml",
            hint=f"add one with a line `name: {name}`, and `extends: default` to build on "
            "the default theme",
        )
        return
    near = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=60)
    hint = f"did you mean {near[0]}? " if near else ""
    problems.add(
        asked_in,
        f"there is no theme {name!r}",
        hint=f"{hint}There is {', '.join(known)}; a theme of your own is a folder "
        f"themes/{name}/ with a theme.yaml",
    )


def _known_themes(site_root: Path) -> Iterator[str]:
    for folder in (site_root / "themes", packaged_themes()):
        if folder.is_dir():
            for entry in folder.iterdir():
                if not is_ignored(entry.name) and (entry / "theme.yaml").is_file():
                    yield entry.name
