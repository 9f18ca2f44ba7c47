"""Extractors by name: where they come from, how one is made, and how it is run.

An extractor is offered by an installed distribution as an entry point of the group
`dateline.extractors`. The entry point names a factory; it gets the settings that the command line
read from the environment, and returns the extractor::

    [project.entry-points."dateline.extractors"]
    courts = "court_reports:make"

    def make(settings: Mapping[str, str]) -> Extractor: ...

Whatever an extractor proposes passes the validator, and whatever it raises becomes one line about
the one article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from itertools import islice
from typing import Protocol

from dateline.errors import DatelineError, UsageError
from dateline.ingest.extractors.validate import validated
from dateline.ingest.model import Candidate, Document, Fault, Refused
from dateline.nearest import nearest

GROUP = "dateline.extractors"
# More than the sentences of any article; an extractor that proposes more never comes to an end.
MOST_CANDIDATES = 50_000
_LONGEST_MESSAGE = 300


class Extractor(Protocol):
    """Finds the dated statements of an article."""

    @property
    def name(self) -> str:
        """The name that it is asked for by."""

    def extract(self, document: Document) -> Iterable[Candidate]:
        """Propose candidates, in any order.

        Raises:
            ExtractorError: The article could not be worked on; other articles may be.
        """


class ExtractorError(DatelineError):
    """An extractor could not work on an article."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What an extractor proposed, told apart by the validator."""

    candidates: tuple[Candidate, ...]
    refused: tuple[Refused, ...]


def extractor_names() -> tuple[str, ...]:
    """The names of all extractors that are installed."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


def load_extractor(name: str, settings: Mapping[str, str]) -> Extractor:
    """Make the extractor of a name.

    Args:
        name: The name of its entry point.
        settings: What the environment says, such as `DATELINE_OPENAI_URL`; each extractor takes
            from it what it knows.

    Raises:
        UsageError: There is none of that name, it cannot be loaded, or its settings are wrong.
    """
    factory = _factory(name)
    try:
        extractor: Extractor = factory(settings)
        usable = callable(extractor.extract)
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001 - what others wrote may raise anything
        raise UsageError(
            f"the extractor {name!r} could not be set up: {in_one_line(error)}"
        ) from None
    if not usable:
        raise UsageError(f"the extractor {name!r} has no method `extract`")
    return extractor


def extract(extractor: Extractor, document: Document, origin: str) -> Extracted | Fault:
    """Run an extractor on one article and hold what it proposes to the rules.

    Args:
        extractor: What `load_extractor` made.
        document: The article.
        origin: Where the article came from, for the line that says what went wrong.

    Returns:
        The candidates in the order of the text, or why there are none.
    """
    try:
        found: Iterable[object] = extractor.extract(document)
        proposed = list(islice(found, MOST_CANDIDATES + 1))
    except ExtractorError as error:
        return Fault(origin, error.message, error.hint)
    except Exception as error:  # noqa: BLE001 - what others wrote may raise anything
        return Fault(origin, f"the extractor {_name_of(extractor)} failed: {in_one_line(error)}")
    if len(proposed) > MOST_CANDIDATES:
        message = f"the extractor {_name_of(extractor)} proposed more than {MOST_CANDIDATES} events"
        return Fault(origin, message)
    made = [one for one in proposed if isinstance(one, Candidate)]
    if len(made) < len(proposed):
        kind = next(type(one).__name__ for one in proposed if not isinstance(one, Candidate))
        message = f"the extractor {_name_of(extractor)} gave a {kind} where a Candidate is due"
        return Fault(origin, message)
    candidates, refused = validated(document, made)
    return Extracted(candidates, refused)


def in_one_line(error: BaseException) -> str:
    """An exception as a person can read it: its kind and its message, in one line."""
    try:
        message = " ".join(str(error).split())
    except Exception:  # noqa: BLE001 - even a message can be broken
        message = ""
    kind = type(error).__name__
    whole = f"{kind}: {message}" if message else kind
    return whole if len(whole) <= _LONGEST_MESSAGE else f"{whole[: _LONGEST_MESSAGE - 1]}…"


def _name_of(extractor: Extractor) -> str:
    return repr(getattr(extractor, "name", type(extractor).__name__))


@lru_cache
def _factory(name: str) -> Callable[[Mapping[str, str]], Extractor]:
    """What makes the extractor of a name; kept, since looking through all packages takes time."""
    point = _entry_point(name)
    try:
        factory = point.load()
    except Exception as error:  # noqa: BLE001 - importing what others wrote may raise anything
        raise UsageError(
            f"the extractor {name!r} ({point.value}) could not be loaded: {in_one_line(error)}",
            f"install or repair the package {_package(point)!r}, or use another extractor",
        ) from None
    if not callable(factory):
        raise UsageError(
            f"the extractor {name!r} ({point.value}) is no factory",
            f"the entry point in {GROUP} must name a function that takes the settings",
        )
    made: Callable[[Mapping[str, str]], Extractor] = factory
    return made


def _entry_point(name: str) -> EntryPoint:
    found = sorted(entry_points(group=GROUP, name=name), key=lambda point: point.value)
    if not found:
        raise UsageError(f"there is no extractor {name!r}", _advice(name))
    if len({point.value for point in found}) > 1:
        packages = ", ".join(sorted({_package(point) for point in found}))
        raise UsageError(
            f"several packages offer an extractor {name!r}: {packages}",
            "uninstall all but one of them",
        )
    return found[0]


def _advice(name: str) -> str:
    names = extractor_names()
    if not names:
        return "none is installed at all: install dateline again"
    near = nearest(name, names)
    listed = f"there are: {', '.join(names)}"
    return f"did you mean {near!r}? {listed}" if near else listed


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.value.partition(":")[0]
