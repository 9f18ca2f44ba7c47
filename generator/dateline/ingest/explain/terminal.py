"""The explanation of an article for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.ingest.explain.marks import Mark, MarkKind
from dateline.ingest.explain.view import Explained, Passage, Statement
from dateline.ingest.model import BlockKind

# Told apart without colour, too: the words stand again below, each behind the name of its kind.
_STYLES = {
    MarkKind.DATE: "bold cyan",
    MarkKind.ACTOR: "magenta",
    MarkKind.PLACE: "green",
    MarkKind.FIGURE: "bold yellow",
    MarkKind.SPEAKER: "underline",
}
_PLAIN = {BlockKind.PARAGRAPH}


def explain_terminal(shown: Explained) -> RenderableType:
    """The whole article with its marks; below each passage the statements and their rules."""
    return Group(*_head(shown), *(part for one in shown.passages for part in _passage(one)))


def _head(shown: Explained) -> Iterator[RenderableType]:
    yield Text(shown.title, style="bold")
    basis = f" ({shown.basis})" if shown.basis else ""
    yield Text(f"{shown.origin} · published: {shown.published}{basis}")
    if shown.why:
        yield Text(shown.why, style="dim")
    yield Text(f"{shown.kept} statements for drafts, {shown.left_out} left out")
    for note in shown.notes:
        yield Text(f"note: {note}", style="yellow")
    for one in shown.refused:
        yield Text(f"refused: “{one.quote}”: {'; '.join(one.reasons)}", style="red")
    yield Text()


def _passage(passage: Passage) -> Iterator[RenderableType]:
    line = Text(style="dim" if passage.kind in {BlockKind.BOILERPLATE, BlockKind.CREDIT} else "")
    if passage.kind not in _PLAIN:
        line.append(f"[{passage.kind.value}] ", style="dim")
    for piece in passage.pieces:
        for number in piece.opens:
            line.append(f"[{number}] ", style="bold reverse")
        style = " ".join(_STYLES[kind] for kind in piece.kinds)
        line.append(" ".join(piece.text.split("\n")), style=style)
    yield line
    for statement in passage.statements:
        yield Padding(Text("\n").join(_statement(statement)), (0, 0, 0, 2))
    if passage.marks:
        yield Padding(Text("\n").join(_mark(one) for one in passage.marks), (0, 0, 0, 6))
    yield Text()


def _statement(one: Statement) -> Iterator[Text]:
    cites = f", from “{one.cites}”" if one.cites else ""
    line = Text(f"[{one.number}] ", style="bold")
    line.append(f"{one.modality} · {one.date}", style="default")
    line.append(f" (rule {one.rule}{cites}; {one.sure} % sure)", style="dim")
    yield line
    for label, words in (
        ("said by", one.speaker),
        ("actors", one.actors),
        ("places", one.places),
        ("figures", "; ".join(one.figures)),
        ("left out", one.left_out),
    ):
        if words:
            yield Text(f"    {label}: {words}", style="yellow" if label == "left out" else "")


def _mark(one: Mark) -> Text:
    line = Text(f"{one.kind.value}: ", style="dim")
    line.append(one.text, style=_STYLES[one.kind])
    line.append(f" → {one.meaning} (rule {one.rule})", style="dim")
    return line
