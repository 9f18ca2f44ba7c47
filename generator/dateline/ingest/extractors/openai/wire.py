"""One question and its answer over HTTP: limits of time and size, repeats, and clear failures.

No message holds the key, and no redirect is followed: the key goes to the one address that the
user named.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import HTTPError, NewConnectionError, SSLError
from urllib3.exceptions import TimeoutError as NoAnswerError
from urllib3.util import parse_url

from dateline.ingest.extractors.openai.answer import BrokenAnswerError
from dateline.ingest.extractors.openai.settings import PREFIX, Settings
from dateline.ingest.extractors.seam import ExtractorError

ATTEMPTS = 4
_REPEATED = {408, 429, 500, 502, 503, 504, 529}
_LONGEST_PAUSE = 60.0
_LARGEST = 8 * 1024 * 1024
_CONNECT = 10.0
_CHUNK = 65_536
_SHOWN = 200
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


class CutOffError(ExtractorError):
    """The model ran out of room before it had said all."""


@dataclass(slots=True)
class Line:
    """A connection to the server for the length of one article.

    Attributes:
        sleep: Waits for some seconds.
        clock: Seconds that only grow, such as `time.monotonic`.
        deadline: What the clock must not pass.
        left: How many requests may still be made, repeats not counted.
    """

    settings: Settings
    pool: PoolManager
    sleep: Callable[[float], None]
    clock: Callable[[], float]
    deadline: float
    left: int

    def ask(self, body: dict[str, object]) -> str:
        """Send one question and return the model's words.

        Raises:
            CutOffError: The answer ends before its end.
            BrokenAnswerError: The answer is empty.
            ExtractorError: There is no answer; the message says why.
        """
        if self.left <= 0:
            raise ExtractorError(
                f"the article takes more than {self.settings.requests} questions",
                f"{PREFIX}REQUESTS and {PREFIX}PIECE say how many and how long",
            )
        self.left -= 1
        data = json.dumps(body).encode()
        for attempt in range(ATTEMPTS):
            last = attempt == ATTEMPTS - 1
            try:
                status, pause, answer = self._send(data)
            except HTTPError as error:
                if last or isinstance(error, SSLError):
                    raise self._unreachable(error) from None
                self._wait(2.0**attempt)
                continue
            if status == 200:
                return _content(answer)
            if status not in _REPEATED or last or _paid_out(answer):
                raise self._refused(status, answer)
            self._wait(2.0**attempt if pause is None else pause)
        raise AssertionError("the last attempt returns or raises")

    def _send(self, data: bytes) -> tuple[int, float | None, bytes]:
        """Send once: the status, the pause that the server asks for, and the body."""
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.settings.key:
            headers["Authorization"] = f"Bearer {self.settings.key}"
        left = self._left()
        timeout = Timeout(connect=min(_CONNECT, left), read=min(self.settings.timeout, left))
        response = self.pool.request(
            "POST",
            self.settings.url,
            body=data,
            headers=headers,
            timeout=timeout,
            retries=False,
            redirect=False,
            preload_content=False,
        )
        try:
            body = self._body(response)
        finally:
            response.close()
        return response.status, _asked_pause(response), body

    def _body(self, response: BaseHTTPResponse) -> bytes:
        """All of the body, as long as neither time nor size run out: a server may drip for ever."""
        parts, size = [], 0
        while chunk := response.read1(_CHUNK):
            parts.append(chunk)
            size += len(chunk)
            self._left()
            if size > _LARGEST:
                raise ExtractorError(f"{self._host()} answered with more than {_LARGEST} bytes")
        return b"".join(parts)

    def _left(self) -> float:
        """Seconds that are left for the article."""
        left = self.deadline - self.clock()
        if left <= 0:
            raise ExtractorError(
                f"{self._host()} took longer than {self.settings.budget:g} seconds for the article",
                f"{PREFIX}BUDGET says how long it may take",
            )
        return left

    def _wait(self, seconds: float) -> None:
        pause = min(max(seconds, 0.0), _LONGEST_PAUSE)
        if pause >= self._left():
            raise ExtractorError(
                f"{self._host()} asks to wait longer than the article may take",
                f"{PREFIX}BUDGET says how long it may take",
            )
        self.sleep(pause)

    def _host(self) -> str:
        return parse_url(self.settings.url).netloc or "the server"

    def _unreachable(self, error: HTTPError) -> ExtractorError:
        if isinstance(error, NewConnectionError):
            why = "cannot be reached"
        elif isinstance(error, NoAnswerError):
            why = f"did not answer within {self.settings.timeout:g} seconds"
        elif isinstance(error, SSLError):
            why = "has no certificate that can be trusted"
        else:
            why = "broke the connection off"
        return ExtractorError(f"{self._host()} {why}", f"check {PREFIX}URL, or try again later")

    def _refused(self, status: int, body: bytes) -> ExtractorError:
        """What a status other than 200 means; the server's words only where they help."""
        host = self._host()
        if status in {401, 403}:
            return ExtractorError(f"{host} refused the key ({status})", f"check {PREFIX}KEY")
        if 300 <= status < 400:
            return ExtractorError(
                f"{host} sends on to another address ({status})",
                f"put the final address in {PREFIX}URL",
            )
        said = self._said(body)
        told = f": {said}" if said else ""
        if status == 404:
            hint = f"check {PREFIX}URL and {PREFIX}MODEL"
        elif status in {400, 422}:
            hint = f"another {PREFIX}FORMAT may do: json or text"
        else:
            hint = "try again later"
        return ExtractorError(f"{host} answered {status}{told}", hint)

    def _said(self, body: bytes) -> str:
        """The server's own message in one short line; a page of HTML is none."""
        error = _at(_json(body), "error")
        message = _at(error, "message") if isinstance(error, dict) else error
        if not isinstance(message, str):
            return ""
        if self.settings.key:
            message = message.replace(self.settings.key, "…")
        flat = " ".join(_UNSEEN.sub(" ", message).split())
        return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1]}…"


def _content(body: bytes) -> str:
    """The model's words in the server's answer."""
    data = _json(body)
    if data is None:
        page = body.lstrip()[:1] == b"<"
        what = "a page of HTML" if page else "what is no JSON"
        raise ExtractorError(f"the server answered with {what}", f"check {PREFIX}URL")
    choice = _at(data, "choices", 0)
    message = _at(choice, "message")
    if not isinstance(message, dict):
        raise ExtractorError("the server's answer holds no message", f"check {PREFIX}URL")
    if isinstance(refusal := message.get("refusal"), str) and refusal.strip():
        said = " ".join(_UNSEEN.sub(" ", refusal).split())[:_SHOWN]
        raise ExtractorError(f"the model refused to answer: {said}")
    reason = _at(choice, "finish_reason")
    if reason == "length":
        raise CutOffError("the model's answer was cut off", f"{PREFIX}PIECE can be smaller")
    if reason == "content_filter":
        raise ExtractorError("the server's filter held the answer back")
    content = message.get("content")
    if isinstance(content, list):
        content = "".join(str(_at(part, "text") or "") for part in content)
    if not isinstance(content, str) or not content.strip():
        raise BrokenAnswerError("the model's answer is empty")
    return content


def _json(body: bytes) -> Any:
    """What a body says as JSON; None where it is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _at(data: Any, *path: str | int) -> Any:
    """What stands at a path of keys and places; None where there is nothing."""
    for step in path:
        try:
            data = data[step]
        except (TypeError, KeyError, IndexError):
            return None
    return data


def _asked_pause(response: BaseHTTPResponse) -> float | None:
    """The pause in seconds that a server asks for; a day of the calendar is not reckoned with."""
    said = response.headers.get("Retry-After", "")
    return float(said) if re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,6})?", said) else None


def _paid_out(body: bytes) -> bool:
    """Whether a server says that the account has nothing left, which no waiting mends."""
    return bool(_at(_json(body), "error", "code") == "insufficient_quota")
