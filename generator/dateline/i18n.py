"""The site's own words in the site's language.

Messages are written in English in the code and in templates; their translations are gettext
catalogues, `locale/LANGUAGE/LC_MESSAGES/dateline.po`, read as they are, with nothing to compile.
A language without a catalogue, or a message without a translation, is English.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO

from babel import Locale
from babel.core import UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

DOMAIN = "dateline"
SOURCE_LANGUAGE = "en"


def babel_locale(language: str) -> Locale:
    """Babel's data for a language tag, or for the nearest language that Babel knows.

    Bare `en` is British: its dates are those of most of the world's English. What Babel does not
    know at all is English as well.

    Args:
        language: A BCP 47 tag, such as `de`, `pt-BR` or `zh-Hant-TW`.
    """
    if language == SOURCE_LANGUAGE:
        return Locale("en", "GB")
    for tag in _shorter(language):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "GB")


def translations(language: str) -> NullTranslations:
    """The catalogue of a language: `gettext`, `ngettext`, `pgettext`, `npgettext`.

    Fit for `jinja2.Environment.install_gettext_translations` too.

    Args:
        language: A BCP 47 tag; `de-AT` uses the catalogue of `de` where it has none of its own.
    """
    for tag in _shorter(language):
        if tag == SOURCE_LANGUAGE:
            break
        catalogue = _catalogue(tag.replace("-", "_"))
        if catalogue is not None:
            return catalogue
    return NullTranslations()


def languages() -> tuple[str, ...]:
    """The language tags that have a catalogue, English first."""
    found = sorted(folder.name.replace("_", "-") for folder in _folder().iterdir())
    return SOURCE_LANGUAGE, *found


@cache
def _catalogue(name: str) -> Translations | None:
    """One catalogue of the package; None where there is none."""
    source = _folder() / name / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not source.is_file():
        return None
    compiled = BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale=name, domain=DOMAIN))
    compiled.seek(0)
    return Translations(compiled, DOMAIN)


def _folder() -> Traversable:
    return files("dateline") / "locale"


def _shorter(language: str) -> list[str]:
    """A tag and all its beginnings, longest first: `zh-Hant-TW`, `zh-Hant`, `zh`."""
    parts = language.split("-")
    return ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
