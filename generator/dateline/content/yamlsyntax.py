"""What is wrong with text that is not YAML, in an editor's words and where the slip was made.

The parser says where it gave up. That is often lines below the slip: an unclosed quotation mark
ends at the next one, wherever that is. So the place is looked for again from what was read.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from dateline.content.records import Origin
from dateline.errors import Location, Problems

_QUOTE_IT = "put a text that holds a colon, a comma or a bracket in quotation marks"
_SECOND_COLON = "a second colon stands here"
_START = "put a text that starts with {} in quotation marks"

# A part of the parser's words: our own, a hint, and whether the slip is where the context began.
_KNOWN: tuple[tuple[str, str, str, bool], ...] = (
    ("mapping values are not allowed", _SECOND_COLON, _QUOTE_IT, False),
    ("could not find expected ':'", "this is not `key: value`", "a key is followed by a colon and a space", True),
    ("found a tab character", "a tab stands here", "indent with spaces", False),
    ("unexpected end of stream", "this quotation mark is not closed", "close it at the end of the text", True),
    ("undefined alias", "an asterisk stands at the start of a text", _START.format("*"), False),
    ("another document", "a second document starts here", "remove this line and keep one list of keys", False),
    ("expected ',' or ']'", "this list is not closed", f"close it with ]; {_QUOTE_IT}", True),
    ("expected ',' or '}'", "these braces are not closed", f"close them with }}; {_QUOTE_IT}", True),
    ("did not find expected key", "this is neither a key nor part of the value above", "indent keys of one group alike", False),
    ("did not find expected '-'", "this is neither a list item nor part of the one above", "indent the hyphens of one list alike", False),
    ("block sequence entries are not allowed", "a list cannot start here", "start it on a line of its own, indented below its key", False),
    ("did not find expected node content", "a value is missing here", "write it, or close the bracket", True),
    ("unknown escape character", "a backslash stands in a text in quotation marks", "write it twice, or use apostrophes as quotation marks", False),
)  # fmt: skip


def report_syntax(
    error: yaml.YAMLError, text: str, origin: Origin, first_line: int, problems: Problems
) -> None:
    """Add what is wrong with a `text` that starts at `first_line` of its file."""
    if isinstance(error, yaml.reader.ReaderError):
        position = int(error.position)
        line = text.count("\n", 0, position)
        column = position - (text.rfind("\n", 0, position) + 1)
        message = f"the control character U+{_code(error.character):04X} stands here"
        _add(line, column, message, "delete it", origin, first_line, problems)
        return
    problem_mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None) or problem_mark
    what = getattr(error, "problem", None) or str(error)
    message, hint, at_context = f"this is not YAML: {what}", "", False
    for part, known, advice, began in _KNOWN:
        if part in what:
            message, hint, at_context = known, advice, began
            break
    same_line = problem_mark and context_mark and problem_mark.line == context_mark.line
    if at_context and same_line and _character(text, problem_mark) == ":":
        message, hint, at_context = _SECOND_COLON, _QUOTE_IT, False
    mark = context_mark if at_context else problem_mark or context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    refined = _quotation(text, line, column) or _characters(text, line, column)
    if refined:
        line, column, message, hint = refined
    _add(line, column, message, hint, origin, first_line, problems)


_Slip = tuple[int, int, str, str]


def _quotation(text: str, line: int, column: int) -> _Slip | None:
    """A quoted text that ended where the parser gave up: too late, or too early."""
    token = _last_text(text, line, column)
    if token is None or token.style not in {"'", '"'}:
        return None
    start, end = token.start_mark, token.end_mark
    if end.line != line or column > end.column + 1:
        return None
    if start.line != end.line:
        message = "this quotation mark is not closed"
        return start.line, start.column, message, "close it at the end of the text"
    hint = "put the whole text in quotation marks of the other kind"
    if token.style == "'":
        hint = "put a text that holds an apostrophe in double quotation marks"
    return end.line, end.column, "the text goes on after its quotation mark", hint


def _last_text(text: str, line: int, column: int) -> Any:
    """The last scalar that ends before a place; None if there is none."""
    last = None
    try:
        for token in yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if (token.end_mark.line, token.end_mark.column) > (line, column):
                break
            if isinstance(token, yaml.ScalarToken):
                last = token
    except yaml.YAMLError:
        pass
    return last


def _character(text: str, mark: Any) -> str:
    lines = text.split("\n")
    return lines[mark.line][mark.column : mark.column + 1] if mark.line < len(lines) else ""


def _code(character: object) -> int:
    """The code point that the parser names: a number in its C form, a character otherwise."""
    return character if isinstance(character, int) else ord(str(character)[:1] or "\0")


def _characters(text: str, line: int, column: int) -> _Slip | None:
    """A character that means something to YAML at the place where the parser gave up."""
    lines = text.split("\n")
    written = lines[line] if line < len(lines) else ""
    before, here = written[:column], written[column : column + 1]
    if here == "\t" or "\t" in re.match(r"\s*", written)[0]:  # type: ignore[index]
        tab = written.index("\t")
        return line, tab, "a tab stands here", "indent with spaces"
    if here in {"@", "`", "%"}:
        return line, column, f"{here} cannot start a text", _START.format(here)
    if re.search(r":\s+[\[{].*[\]}]\s+$", before):
        start = re.search(r"[\[{]", before)
        at = start.start() if start else column
        message = f"{written[at]} stands at the start of a text"
        return line, at, message, _START.format(written[at])
    if here == ":" and re.fullmatch(r"\s+[\w-]+", before) and line:
        message, hint = "this key is indented more than those above", "indent it as they are"
        return line, len(before) - len(before.lstrip()), message, hint
    return None


def _add(
    line: int,
    column: int,
    message: str,
    hint: str,
    origin: Origin,
    first_line: int,
    problems: Problems,
) -> None:
    number = min(line + first_line, max(len(origin.lines), 1))
    origin.report(problems, Location(origin.path, number, column + 1), message, hint=hint)
