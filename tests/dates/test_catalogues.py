"""The translations of Dateline's own words."""

from __future__ import annotations

import string
from collections.abc import Iterator

import pytest
from jinja2 import Environment

from dateline.dates import messages
from dateline.dates.messages import Either, Message
from dateline.i18n import languages, translations

# What a translation may use in place of a placeholder of the English text, and for itself.
_INFLECTED = {"date": "date_of", "start": "start_of", "end": "end_of"}


def _messages(value: object) -> Iterator[Message]:
    if isinstance(value, Message):
        yield value
    elif isinstance(value, Either):
        yield from value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _messages(inner)


MESSAGES = sorted({found for value in vars(messages).values() for found in _messages(value)})
TRANSLATED = [language for language in languages() if language != "en"]


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_german_and_russian_come_with_dateline() -> None:
    """The languages with a catalogue are found without a list of them."""
    assert {"en", "de", "ru"} <= set(languages())


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: " | ".join(message))
def test_every_message_about_dates_is_translated(language: str, message: Message) -> None:
    """Each catalogue has each message, with the places that its English has."""
    catalogue = translations(language)
    found = catalogue.upgettext(message.context, message.text)
    assert (message.context + "\4" + message.text) in catalogue._catalog
    needed = _places(message.text)
    allowed = needed | {_INFLECTED[name] for name in needed if name in _INFLECTED}
    assert _places(found) <= allowed
    assert {name.removesuffix("_of") for name in _places(found)} == needed


@pytest.mark.parametrize("language", ["en", "en-GB", "fr", "tlh", "x-none"])
def test_a_language_without_a_catalogue_is_english(language: str) -> None:
    """Where there is no translation, the English words stand."""
    assert translations(language).gettext("Sources") == "Sources"
    assert translations(language).pgettext("part of day", "night") == "night"


def test_a_region_uses_its_language() -> None:
    """A tag with a region or script uses the catalogue of the language alone."""
    assert translations("de-AT").pgettext("part of day", "night") == "nachts"
    assert translations("ru-Cyrl-KZ").pgettext("part of day", "night") == "ночью"


def test_an_unknown_message_is_english_in_every_language() -> None:
    """A theme's own message, which no catalogue has, stands as it was written."""
    assert translations("ru").gettext("A message of nobody's") == "A message of nobody's"


def test_templates_can_use_a_catalogue() -> None:
    """Jinja's extension for translations takes a catalogue as it is."""
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    environment.install_gettext_translations(  # type: ignore[attr-defined]
        translations("de"), newstyle=True
    )
    template = environment.from_string("{{ pgettext('part of day', 'night') }}")
    assert template.render() == "nachts"
