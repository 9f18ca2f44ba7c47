"""Prints how long things take, as ratios: they hold on any machine, seconds do not.

What an article may take is set in milliseconds, so that these are given as well.

Run as `make bench`. Nothing passes or fails here; the numbers are for whoever changes the parts
that they measure.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import timeit
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dateline import urls
from dateline.build import Builder, Site
from dateline.dates import parse_when
from dateline.output import write_site
from dateline.schema import RuleName
from tests.bench import ingesting
from tests.bench.synthetic import write_synthetic
from tests.setup.found import ROOT

# All different, and read once: a cache would answer the second time.
DAYS = [f"{year}-01-{day:02}" for year in range(2000, 2020) for day in range(1, 32)]
UNCERTAIN = [f"{day}~/2022-02" for day in DAYS]

# So many entries that what every process does once no longer counts.
ENTRIES, TIMES = 250, 4


def best(action: Callable[[], object], *, repeat: int = 5) -> float:
    """Seconds of the fastest of several runs: what slows a run down is not the code."""
    return min(timeit.repeat(action, number=1, repeat=repeat))


def command(*arguments: str) -> Callable[[], object]:
    """A Python process from start to end."""
    return lambda: subprocess.run([sys.executable, *arguments], capture_output=True, check=True)


def dates() -> tuple[float, float]:
    """Days written plainly, and the same with the uncertainty that takes the EDTF library."""
    return (
        best(lambda: [parse_when(day) for day in DAYS], repeat=1),
        best(lambda: [parse_when(day) for day in UNCERTAIN], repeat=1),
    )


def builds() -> tuple[float, float, float]:
    """The project's own site: made the first time, made again, and written again unchanged."""
    builder = Builder(ROOT)
    first = best(builder.make, repeat=1)
    again = best(builder.make, repeat=3)
    site = builder.make()
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "public"
        write_site(site.files, out)
        unchanged = best(lambda: write_site(site.files, out), repeat=3)
    return first, again, unchanged


@dataclass(frozen=True, slots=True)
class Growth:
    """A site of so many entries, in what the same takes for one of a fourth of them.

    What is worked out for each entry makes it four; what compares each with all makes it sixteen.

    Attributes:
        checked: Checking it.
        asked: Checking it and asking every rule.
        made: Making it.
        days_size: The size of its pages of what was known on each day.
        rules_share: What checking the larger one with every rule takes, in checks without.
        days_share: The part of the larger one's size that those pages are.
    """

    checked: float
    asked: float
    made: float
    days_size: float
    rules_share: float
    days_share: float


def growth() -> Growth:
    """Measure sites made by counting; in processor time, which other processes disturb less."""
    with tempfile.TemporaryDirectory() as name:
        small, large = Path(name) / "small", Path(name) / "large"
        write_synthetic(small, ENTRIES)
        write_synthetic(large, ENTRIES * TIMES)
        plain = [_used(Builder(root).check) for root in (small, large)]
        asked = [_used(Builder(root, rules=tuple(RuleName)).check) for root in (small, large)]
        made = [_used(Builder(root).make) for root in (small, large)]
        sites = [Builder(root).make() for root in (small, large)]
    days = [_size(site, urls.KNOWN_DAYS) for site in sites]
    return Growth(
        checked=plain[1] / plain[0],
        asked=asked[1] / asked[0],
        made=made[1] / made[0],
        days_size=days[1] / days[0],
        rules_share=asked[1] / plain[1],
        days_share=days[1] / _size(sites[1], "/"),
    )


def _used(action: Callable[[], object], *, repeat: int = 2) -> float:
    """Seconds of processor time of the fastest of several runs."""
    return min(timeit.repeat(action, timer=time.process_time, number=1, repeat=repeat))


def _size(site: Site, under: str) -> int:
    """Bytes of the files under a path on the site."""
    folder = under.lstrip("/")
    return sum(len(data) for path, data in site.files.items() if path.startswith(folder))


def starts() -> tuple[float, float, float]:
    """The shortest Python process, the command's help, and the help of its largest part."""
    return (
        best(command("-c", "pass")),
        best(command("-m", "dateline", "--help")),
        best(command("-m", "dateline", "ingest", "--help")),
    )


def main() -> None:
    """Measure, and print a line each."""
    parse_when("2022~")  # so that loading the EDTF library is no part of it
    plain, uncertain = dates()
    first, again, unchanged = builds()
    grown = growth()
    nothing, usage, usage_of_ingest = starts()
    an_article, again_read, ingest_growth = ingesting.ingests()
    lines = [
        ("an uncertain date costs, in plain days", uncertain / plain),
        ("a rebuild with nothing changed, of a first build", again / first),
        ("writing a site that did not change, of a first build", unchanged / first),
        (f"a check of {TIMES} times the entries, in checks", grown.checked),
        (f"a check with all rules of {TIMES} times the entries, in such checks", grown.asked),
        ("a check with all rules, in checks without", grown.rules_share),
        (f"a first build of {TIMES} times the entries, in first builds", grown.made),
        (f"bytes of what was known on each day, {TIMES} times the entries", grown.days_size),
        ("the same, of all bytes of a site", grown.days_share),
        ("dateline --help, in starts of an empty Python", usage / nothing),
        ("dateline ingest --help, in starts of an empty Python", usage_of_ingest / nothing),
        (f"an ingest of {ingesting.TIMES} times the articles, in ingests", ingest_growth),
        ("an ingest of articles that were read before, of a first one", again_read),
        ("milliseconds for the dates of an article (at most 15)", ingesting.dates()),
        ("milliseconds for an article from file to drafts (at most 50)", an_article),
    ]
    for what, ratio in lines:
        sys.stdout.write(f"{ratio:8.2f}  {what}\n")


if __name__ == "__main__":
    main()
