"""Countries, cities and nationalities, as far as data at hand name them.

The names come from Unicode's CLDR, which Babel carries: its territories, the languages that lend
their names to nations, and the cities that time zones are called after. They are cues for what kind
of thing a new name is, never records.
"""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from dateline.ingest.names.folding import fold_name
from dateline.ingest.names.vocabulary import words

_SHORT_NAMES = (
    *("America", "Britain", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    *("Burma", "Myanmar", "Czech Republic", "Ivory Coast", "Turkey", "Macedonia", "Hong Kong"),
    *("Macao", "Palestine", "Congo", "Bosnia", "UAE", "U.A.E.", "UK", "U.K.", "US", "U.S."),
    *("USA", "U.S.A.", "DR Congo", "Holland", "Soviet Union", "USSR", "Yugoslavia", "Kirghizia"),
    *("Vatican", "East Timor", "Swaziland", "Trinidad and Tobago", "Bosnia and Herzegovina"),
    *("Democratic Republic of the Congo", "Republic of Korea", "Russian Federation"),
    *("People's Republic of China", "United States of America", "Antigua and Barbuda"),
)
_OTHER_NAMES = {
    **dict.fromkeys(("us", "u.s.", "usa", "u.s.a.", "america"), "united states"),
    **dict.fromkeys(("united states of america",), "united states"),
    **dict.fromkeys(("uk", "u.k.", "britain", "great britain"), "united kingdom"),
    **dict.fromkeys(("uae", "u.a.e."), "united arab emirates"),
    "russian federation": "russia",
    "czech republic": "czechia",
    "holland": "netherlands",
    "republic of china": "taiwan",
    "turkey": "turkiye",
    "korea": "south korea",
    "people's republic of china": "china",
}
_NATIONS_OTHERWISE = {
    "american": "united states",
    "british": "united kingdom",
    "french": "france",
    "spanish": "spain",
    "polish": "poland",
    "danish": "denmark",
    "swis": "switzerland",
    "irish": "ireland",
    "filipino": "philippines",
    "dutch": "netherlands",
    "thai": "thailand",
    "welsh": "wales",
    "burmese": "myanmar",
    "czech": "czechia",
    "greek": "greece",
}
_NO_COUNTRIES = {"European Union", "Eurozone", "United Nations", "Unknown Region", "Jersey"}
_IRREGULAR_NATIONS = words(
    """american british english scottish welsh irish french dutch swiss greek turkish polish danish
    finnish swedish spanish thai czech slovak filipino palestinian european african asian arab
    soviet western eastern northern southern muslim jewish christian islamic islamist latin kurdish
    chechen tatar catalan basque flemish tibetan uyghur roma serb croat bosniak pole dane swede
    finn turk kurd briton scot spaniard afghan uzbek kazakh kyrgyz tajik turkmen lao burmese
    saudi omani yemeni bahraini kuwaiti qatari emirati bangladeshi somali nepali iraqi
    israeli azeri malagasy anglo franco afro euro transatlantic parisian londoner muscovite catholic protestant orthodox
    sunni shia shiite buddhist hindu republican democratic nazi communist olympic"""
)
_NATION_ENDING = re.compile(r"(?:ian|ean|an|ese|ish|ic|stani)s?\Z")
_STEM = 4
_NO_STEMS = {
    *("repu", "unit", "isla", "isle", "demo", "peop", "grea", "nort", "sout", "east", "west")
} | {
    *(
        "cent",
        "chri",
        "coco",
        "mart",
        "fren",
        "brit",
        "amer",
        "cook",
        "norf",
        "turk",
        "sark",
        "oman",
        "mars",
    ),
}
_STATE_OF = re.compile(
    r"(?:the )?(?:(?:(?:people's|islamic|democratic|federal|arab) )*(?:republic|kingdom|state) of )?(?:the )?"
)
_NOT_CITIES = {"easter", "canary", "center", "regina", "jersey", "reunion", "casey", "nome"}


# States and provinces that news names after a town: `Renton, Washington`.
_STATES = words(
    """Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii
    Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan
    Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania
    Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Ontario Quebec Manitoba
    Alberta Saskatchewan Queensland Tasmania Bavaria Catalonia Crimea Kashmir Punjab"""
) | {
    *("New York", "New Jersey", "New Mexico", "New Hampshire", "North Carolina", "South Carolina"),
    *("North Dakota", "South Dakota", "Rhode Island", "West Virginia", "British Columbia"),
    *("Nova Scotia", "New South Wales"),
}


@lru_cache(1)
def countries() -> frozenset[str]:
    """The folded names of all countries and territories."""
    territories = Locale("en").territories
    full = {name for code, name in territories.items() if len(code) == 2}
    split = {part for name in full for part in re.split(r" \(|\)", name) if part}
    named = {*full, *split, *(name.replace(" & ", " and ") for name in full), *_SHORT_NAMES}
    return frozenset(fold_name(name) for name in named - _NO_COUNTRIES)


@lru_cache(1)
def continents() -> frozenset[str]:
    """The folded names of continents and of regions of the world."""
    territories = Locale("en").territories
    found = {fold_name(name) for code, name in territories.items() if len(code) == 3}
    return frozenset(
        (found - {"world"}) | {"middle east", "far east", "persian gulf", "balkans", "caucasus"}
    )


@lru_cache(1)
def cities() -> frozenset[str]:
    """The folded names of some four hundred cities: those that time zones are called after."""
    found = set()
    for zone in get_global("zone_territories"):
        area, _, place = zone.partition("/")
        if area in {"Africa", "America", "Asia", "Australia", "Europe", "Pacific"}:
            found.add(fold_name(place.rpartition("/")[2].replace("_", " ")))
    more = "Washington Beijing Kyiv Brussels Barcelona Mumbai Geneva Boston Frankfurt Munich Milan"
    found.update(fold_name(one) for one in more.split())
    return frozenset(found - countries() - _NOT_CITIES)


@lru_cache(1)
def _nations() -> frozenset[str]:
    languages = Locale("en").languages
    return _IRREGULAR_NATIONS | {
        fold_name(name) for code, name in languages.items() if len(code) == 2 and " " not in name
    }


@lru_cache(1)
def _stems() -> frozenset[str]:
    return frozenset(name[:_STEM] for name in countries() if len(name) >= _STEM) - _NO_STEMS


@lru_cache(4096)
def is_country(name: str) -> bool:
    """Whether a name is that of a country or territory, with or without `the`."""
    folded = fold_name(name)
    return _STATE_OF.sub("", folded) in countries()


@lru_cache(4096)
def country_name(name: str) -> str:
    """The common English name of a country, however it is called; empty for what is none."""
    if not is_country(name):
        return ""
    whole = fold_name(name)
    bare = _STATE_OF.sub("", whole)
    bare = _OTHER_NAMES.get(whole) or _OTHER_NAMES.get(bare, bare)
    return next((one for one in _common_names() if fold_name(one) == bare), name)


@lru_cache(4096)
def nation_of(word: str) -> str:
    """What a country's names and its nationality have in common; empty for other words."""
    country = country_name(word)
    if not country and not is_nationality(word):
        return ""
    folded = fold_name(country or word)
    folded = _NATIONS_OTHERWISE.get(folded.removesuffix("s"), folded)
    return folded if folded.startswith("united") else folded[:_STEM]


@lru_cache(1)
def _common_names() -> tuple[str, ...]:
    territories = Locale("en").territories
    return tuple(name for code, name in territories.items() if len(code) == 2)


@lru_cache(4096)
def is_city(name: str) -> bool:
    """Whether a name is that of a city after which a time zone is called."""
    return fold_name(name) in cities()


@lru_cache(4096)
def is_region(name: str) -> bool:
    """Whether a name is that of a continent or region of the world."""
    return fold_name(name).removeprefix("the ") in continents()


@lru_cache(4096)
def is_nationality(word: str) -> bool:
    """Whether a word says of which nation, region or creed something is: `Russian`, `Iraqis`."""
    folded = fold_name(word)
    if folded in countries():
        return False
    if folded in _nations() or folded.removesuffix("s") in _nations():
        return True
    if len(folded) <= _STEM or not _NATION_ENDING.search(folded):
        return False
    return folded[:_STEM] in _stems()


def is_subdivision(name: str) -> bool:
    """Whether a name is that of a state or province which news names after a town."""
    return name in _STATES
