"""Words as comments, as front matter and as Markdown."""

from __future__ import annotations

import json
import re

from dateline.content.yamldata import CONTROL
from dateline.scaffold.text import one_line

_MARKDOWN = re.compile(r"[\\`*_\[\]]")
_VALUE = re.compile(r"[0-9]+(?:e[0-9]+)?|null|true|false")
_STARTS_A_BLOCK = re.compile(r"^(?:[#>+:~=-]|\d+[.)])")


def identifier(record_id: str) -> str:
    """An id as a YAML scalar: quoted where it would be read as a number or as nothing."""
    return json.dumps(record_id) if _VALUE.fullmatch(record_id) else record_id


def comment(text: str) -> str:
    """A line of comment in front matter."""
    return f"# {one_line(CONTROL.sub(' ', text))}"


def markdown(text: str) -> str:
    """A text on one line as Markdown that shows it as it is."""
    plain = one_line(CONTROL.sub(" ", text)).replace("&", "&amp;").replace("<", "&lt;")
    escaped = _MARKDOWN.sub(lambda sign: f"\\{sign[0]}", plain)
    return f"\\{escaped}" if _STARTS_A_BLOCK.match(escaped) else escaped
