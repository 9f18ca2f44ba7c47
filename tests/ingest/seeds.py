"""The five articles of the project's own site, read as if nobody had written an entry yet.

`python -m tests.ingest.seeds` writes the recorded run anew and lists which events that people wrote
no draft tells.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from dateline.build import Builder
from dateline.dates import parse_when
from dateline.ingest.drafts import Plan, plan_writes
from dateline.ingest.merge import Draft, SiteState, known_of, merge
from dateline.ingest.model import Article, Span
from dateline.ingest.pipeline import Read, proposals_of, read_articles
from dateline.ingest.reading.inputs import read_inputs
from dateline.timeline import Event
from tests.setup.found import ROOT

GOLDEN = Path(__file__).parent / "golden" / "seeds.txt"
MISSED = Path(__file__).parent / "golden" / "missed.txt"
RENEW = "python -m tests.ingest.seeds"
_PART = 1 / 3  # people quote the words that matter, a draft whole clauses
PARTS = ("site.yaml", "content", "seeds", "themes")


@dataclass(frozen=True)
class Run:
    """A run over the five articles: what was found, and what it became."""

    state: SiteState
    read: Read
    plan: Plan

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The drafts of entries."""
        return self.plan.merged.drafts


def copy_without_entries(folder: Path) -> Path:
    """A copy of the site with its actors, places, measures and sources, and without an entry."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part)
        else:
            shutil.copy(source, folder / part)
    shutil.rmtree(folder / "content" / "events")
    for page in (folder / "content" / "pages").glob("*.md"):
        page.unlink()  # pages link to entries
    return folder


def run(root: Path) -> Run:
    """Read `seeds/` of a site; nothing is written."""
    state = known_of(root)
    found = read_inputs([str(root / "seeds")], stdin=BytesIO())
    articles = [one for one in found if isinstance(one, Article)]
    read = read_articles(articles, state)
    merged = merge(read.extractions, state, proposals_of(read.extractions))
    return Run(state, read, plan_writes(merged, state))


@cache
def written_by_hand() -> tuple[Event, ...]:
    """The entries that people wrote."""
    return Builder(ROOT).check().timeline.events


def tells(draft: Draft, event: Event) -> bool:
    """Whether a draft quotes what the entry quotes, and its date can mean the same days."""
    return _quotes(draft, event) and _compatible(draft, event)


def _quotes(draft: Draft, event: Event) -> bool:
    """Whether a good part of two quotes, as seen from the shorter, is the same passage."""
    return any(
        mine.source == claim.statement.source.id
        and _shared(mine.spans, claim.spans)
        >= _PART * min(_length(mine.spans), _length(claim.spans))
        for claim in draft.claims
        for mine in event.claims
    )


def _shared(one: Iterable[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _compatible(draft: Draft, event: Event) -> bool:
    """Whether there is a day that both dates can mean; a date that is not known fits any."""
    when = parse_when(draft.date.edtf) if draft.date.edtf else None
    if when is None or event.date is None:
        return True
    starts_late = when.earliest and event.date.latest and when.earliest > event.date.latest
    ends_early = when.latest and event.date.earliest and when.latest < event.date.earliest
    return not starts_late and not ends_early


def missed(found: Run) -> tuple[Event, ...]:
    """The entries that no draft tells with a compatible date."""
    return tuple(
        event
        for event in written_by_hand()
        if not any(tells(draft, event) for draft in found.drafts)
    )


def listed() -> dict[str, str]:
    """The entries that are known to be missed, with the reason of each: `ENTRY: REASON` a line."""
    lines = MISSED.read_text("utf-8").splitlines() if MISSED.is_file() else []
    pairs = [line.partition(": ") for line in lines if line and not line.startswith("#")]
    return {name: reason.strip() for name, _, reason in pairs}


def recorded(found: Run) -> str:
    """The run as readable text: sources, drafts with their claims, and what was left out."""
    lines = []
    for extraction in found.read.extractions:
        published = extraction.publication
        when = published.when.edtf if published.when else "none"
        basis = published.basis.value if published.basis else "none"
        lines.append(f"article {extraction.article.id}: {when} ({basis})")
    for draft in found.drafts:
        lines += ["", f"{draft.id}", f"  title   {draft.title}"]
        lines.append(f"  date    {draft.date.edtf or 'none'} · {draft.status.value}")
        lines += [f"  actors  {', '.join(draft.actors)}"] if draft.actors else []
        lines += [f"  places  {', '.join(draft.places)}"] if draft.places else []
        for claim in draft.claims:
            via = f" via {', '.join(claim.via)}" if claim.via else ""
            said = f"{claim.by}{via}: " if claim.by else ""
            basis = claim.statement.candidate.basis
            lines.append(f"  claim   {said}{claim.quote} ({claim.statement.source.id}, {basis})")
            if claim.figure:
                one = claim.figure
                number = one.value if one.value is not None else f"{one.low} to {one.high}"
                lines.append(f"  figure  {claim.measure}: {one.qualifier.value} {number}")
    lines.append("")
    for left in found.plan.merged.left_out:
        quote = " ".join(left.candidate.quote.split())
        lines.append(f"left out: {quote} ({left.source.id}): {left.reason}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the recorded run, and say what it misses."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        found = run(copy_without_entries(Path(folder)))
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(recorded(found), encoding="utf-8")
    out = sys.stdout
    out.write(f"{len(found.drafts)} drafts for {len(written_by_hand())} entries\n")
    for event in missed(found):
        out.write(f"missed: {event.id} ({event.date.edtf if event.date else 'no date'})\n")
        for draft in found.drafts:
            if _quotes(draft, event):
                out.write(f"    quoted in {draft.id} ({draft.date.edtf})\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
