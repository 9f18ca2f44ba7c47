"""A draft for a terminal: the article's passages on one side, the draft on the other."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dateline.dates.words import DateWords
from dateline.ingest.review.queue import Item, Passage
from dateline.schema import Qualifier, Status
from dateline.timeline import Claim, Event, Figure, Timeline

# Below this width the two sides stand below each other.
_SIDES = 100


def side_by_side(item: Item, timeline: Timeline, width: int) -> RenderableType:
    """The passages and the draft; beside each other where the terminal is wide enough.

    Args:
        item: The draft.
        timeline: What its references mean.
        width: The width of the terminal, in characters.
    """
    left = Panel(_article(item, timeline), title="article", box=box.ROUNDED)
    right = Panel(_draft(item, timeline), title=item.path, box=box.ROUNDED)
    if width < _SIDES:
        return Group(left, right)
    grid = Table.grid(expand=True, padding=(0, 1))
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    grid.add_row(left, right)
    return grid


def _article(item: Item, timeline: Timeline) -> RenderableType:
    parts: list[RenderableType] = []
    words = DateWords("en")
    for passage in item.passages:
        source = timeline.sources[passage.source]
        published = words.phrase(source.published) if source.published else "not dated"
        parts.append(Text(f"{source.title} · {published}", style="bold"))
        parts.append(_marked(passage))
        parts.append(Text())
    return Group(*parts) if parts else Text("no passage is quoted", style="dim")


def _marked(passage: Passage) -> Text:
    """The passage with its quote set apart, by brackets too."""
    text, done = Text(), 0
    for start, end in passage.marks:
        text.append(" ".join(passage.text[done:start].split("\n")))
        text.append("⟦", style="dim")
        text.append(" ".join(passage.text[start:end].split("\n")), style="bold yellow")
        text.append("⟧", style="dim")
        done = end
    text.append(" ".join(passage.text[done:].split("\n")))
    return text


def _draft(item: Item, timeline: Timeline) -> RenderableType:
    lines: list[RenderableType] = []
    if item.event:
        lines += _event(item.event, timeline)
    for problem in item.problems:
        lines.append(Text(str(problem), style="red"))
    for one in item.likely:
        lines.append(
            Text(f"same event? {one.id}: {one.title} ({one.date or 'no date'})", style="cyan")
        )
    lines.append(Text())
    lines += [Text(comment, style="dim") for comment in item.comments]
    return Group(*lines)


def _event(event: Event, timeline: Timeline) -> Iterator[RenderableType]:
    words = DateWords("en")
    said = words.phrase(
        event.date, part=event.part, extent=event.extent, planned=event.status is Status.PLANNED
    )
    yield Text(event.title, style="bold")
    yield Text(f"{said} · {event.status.value}")
    if event.date_note:
        yield Text(event.date_note, style="dim")
    actors = ", ".join(timeline.actors[one.actor].name for one in event.participants)
    places = ", ".join(timeline.places[one].name for one in event.places)
    for label, named in (("actors", actors), ("places", places)):
        if named:
            yield Text(f"{label}: {named}")
    for claim in event.claims:
        yield Text()
        yield from _claim(claim, timeline)


def _claim(claim: Claim, timeline: Timeline) -> Iterator[Text]:
    who = [timeline.actors[one].name for one in (claim.by, *claim.via) if one]
    said = f"{who[0]}" + (f", via {', '.join(who[1:])}" if len(who) > 1 else "") if who else ""
    yield Text(f"[@{claim.id}] “{claim.quote}”")
    tail = [said, claim.source]
    if claim.figure:
        tail.append(_figure(claim.figure))
    yield Text("    " + " · ".join(part for part in tail if part), style="dim")


def _figure(figure: Figure) -> str:
    number = figure.value if figure.value is not None else f"{figure.low} to {figure.high}"
    kept = "" if figure.qualifier is Qualifier.EXACT else f"{figure.qualifier.value} "
    return f"{figure.measure}: {kept}{number}"
