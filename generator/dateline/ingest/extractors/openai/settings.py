"""What the environment says about the model: its address, its name, the key and the limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from dateline.errors import UsageError
from dateline.nearest import did_you_mean

PREFIX = "DATELINE_OPENAI_"
_NAMES = ("URL", "MODEL", "KEY", "FORMAT", "TEMPERATURE", "TIMEOUT", "BUDGET", "REQUESTS", "PIECE")
_KEY = re.compile(r"[\x21-\x7e]+")
_PATH = "/chat/completions"
_NEAR = re.compile(r"localhost|[^.:]+|.+\.(?:local|lan|internal|localhost|home\.arpa)")


class AnswerFormat(StrEnum):
    """How the model is held to JSON; not every server knows every way."""

    SCHEMA = "schema"
    JSON = "json"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Settings:
    """How to reach the model.

    Attributes:
        url: The address that questions are sent to.
        key: What the server asks for as a bearer token; never part of any message.
        temperature: As the server takes it; None leaves it to the server.
        timeout: Seconds to wait for the server's next words.
        budget: Seconds for one article, repeats and pauses included.
        requests: How many questions one article may take.
        piece: How many characters of an article go into one question.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    format: AnswerFormat = AnswerFormat.SCHEMA
    temperature: float | None = None
    timeout: float = 60
    budget: float = 600
    requests: int = 20
    piece: int = 6000


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read what begins with `DATELINE_OPENAI_`.

    Raises:
        UsageError: The address or the model is missing, a name is unknown, or a value is wrong.
    """
    given = {
        name.removeprefix(PREFIX): value.strip()
        for name, value in environment.items()
        if name.startswith(PREFIX) and value.strip()
    }
    for name in given:
        if name not in _NAMES:
            hint = did_you_mean(
                name, _NAMES, f"known are {_all_names()}", form=f"{PREFIX}{{}}", alike=50
            )
            raise UsageError(f"there is no setting {PREFIX}{name}", hint)
    for name, example in (("URL", "http://127.0.0.1:11434/v1"), ("MODEL", "llama3.3")):
        if name not in given:
            raise UsageError(
                f"the extractor 'openai' needs {PREFIX}{name} in the environment",
                f"for example {PREFIX}{name}={example}",
            )
    key = _key(given.get("KEY", ""))
    temperature = given.get("TEMPERATURE")
    return Settings(
        url=_address(given["URL"], with_key=bool(key)),
        model=given["MODEL"],
        key=key,
        format=_format(given.get("FORMAT", AnswerFormat.SCHEMA)),
        temperature=None if temperature is None else _number("TEMPERATURE", temperature, 0, 2),
        timeout=_number("TIMEOUT", given.get("TIMEOUT", "60"), 0.05, 3600),
        budget=_number("BUDGET", given.get("BUDGET", "600"), 0.05, 86_400),
        requests=int(_number("REQUESTS", given.get("REQUESTS", "20"), 1, 10_000)),
        piece=int(_number("PIECE", given.get("PIECE", "6000"), 200, 1_000_000)),
    )


def _address(text: str, *, with_key: bool) -> str:
    """The whole address of the questions, from the base address that servers document."""
    try:
        url = parse_url(text)
    except LocationParseError:
        url = Url()
    if url.scheme not in {"http", "https"} or not url.host:
        raise UsageError(
            f"{PREFIX}URL is no address of a server", "write it as https://example.org/v1"
        )
    if url.auth:
        raise UsageError(
            f"{PREFIX}URL holds a password", f"take it out, and put the key in {PREFIX}KEY"
        )
    if with_key and url.scheme == "http" and not _is_near(url.host):
        raise UsageError(
            f"{PREFIX}URL would send the key unencrypted to {url.host}", "use an https address"
        )
    path = (url.path or "").rstrip("/")
    whole = path if path.endswith(_PATH) else path + _PATH
    return url._replace(path=whole, fragment=None).url


def _is_near(host: str) -> bool:
    """Whether a host is this machine or on its own network."""
    try:
        return ip_address(host.strip("[]")).is_private
    except ValueError:
        return bool(_NEAR.fullmatch(host))


def _key(text: str) -> str:
    if text and not _KEY.fullmatch(text):
        raise UsageError(
            f"{PREFIX}KEY holds a space or a character that no key has", "copy the key once more"
        )
    return text


def _format(text: str) -> AnswerFormat:
    try:
        return AnswerFormat(text)
    except ValueError:
        raise UsageError(
            f"{PREFIX}FORMAT is {text!r}", f"it can be {', '.join(AnswerFormat)}"
        ) from None


def _number(name: str, text: str, least: float, most: float) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not least <= number <= most:
        raise UsageError(f"{PREFIX}{name} is {text!r}", f"it is a number from {least} to {most}")
    return number


def _all_names() -> str:
    return ", ".join(f"{PREFIX}{name}" for name in _NAMES)
