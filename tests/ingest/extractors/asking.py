"""Questions to the extractor that asks a language model, and a good answer to one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from dateline.ingest.extractors import Extracted, extract
from dateline.ingest.extractors.openai import make
from dateline.ingest.model import Document, Fault
from tests.ingest.extractors.making import document
from tests.ingest.extractors.model_server import ModelServer, event, figure, model_server, says

KEY = "sk-loopback-0123456789"
DETAINED = "Police in Almaty detained more than 5,100 people on January 6"
NOTHING = says({"events": []})
GOOD = event(
    DETAINED,
    date="2022-01-06",
    rests_on="expression",
    expression="on January 6",
    title="Police detain people in Almaty",
    actors=["Police"],
    places=["Almaty"],
    figures=[figure("more than 5,100", 5100, qualifier="more-than")],
    speaker={"name": "Interior Ministry", "cue": "said"},
)


@dataclass
class Clock:
    """Time that passes only where somebody sleeps."""

    now: float = 0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.slept.append(seconds)
        self.now += seconds

    def read(self) -> float:
        """What time it is."""
        return self.now


def settings(server: ModelServer, **more: str) -> dict[str, str]:
    """What the environment says of a server."""
    given = {"URL": server.url, "MODEL": "small", "KEY": KEY, **more}
    return {f"DATELINE_OPENAI_{name}": value for name, value in given.items()}


def ask(
    server: ModelServer, doc: Document | None = None, clock: Clock | None = None, **more: str
) -> Extracted | Fault:
    """Put an article to the model behind a server; pauses take no time."""
    clock = clock or Clock()
    extractor = replace(make(settings(server, **more)), sleep=clock.sleep, clock=clock.read)
    return extract(extractor, doc or document(), "seeds/article.txt")


def found(*script: Any, **more: str) -> Extracted:
    """What is extracted where a server answers so."""
    with model_server(*script) as server:
        result = ask(server, None, None, **more)
    assert isinstance(result, Extracted), str(result)
    return result


def fault(*script: Any, **more: str) -> str:
    """The one line where a server answers so; the key is in none."""
    with model_server(*script) as server:
        result = ask(server, None, None, **more)
    assert isinstance(result, Fault), result
    line = str(result)
    assert "\n" not in line
    assert KEY not in line
    return line


def reasons(extracted: Extracted) -> str:
    """Why the one candidate was refused."""
    assert extracted.candidates == ()
    assert len(extracted.refused) == 1
    return " | ".join(extracted.refused[0].reasons)
